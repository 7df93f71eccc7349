"""Attributions of a data frame of texts: a frame in, a frame with one row an attribution out.

Fit for any partition: each text is read by itself. Schema (all columns are strings unless named; a missing
value is NaN):
    text_id (as given); number (Int64, 0 for the first attribution of its text); start, end (Int64, half-open,
    code points of the text: the hull of the content); content (its exact pieces, joined by one blank); kind;
    modality; cue (the exact reporting words; missing where a speaker goes on without any); hedges (joined by
    "; "); chain (the agents, outermost first, joined by " > "); speaker (the innermost agent); role and
    anonymous (boolean) of the speaker; depth (Int64, the number of hops); record (AttributedSpeech as JSON).
Key: text_id and number. Rows keep the order of the texts, then the order in the text.
"""

from __future__ import annotations

from typing import Final

import pandas as pd

from claims.attributed import AttributedSpeech, attributions_of
from claims.words.text_frame import TextRow, read_rows

COLUMNS: Final[dict[str, str]] = {
    "text_id": "str", "number": "Int64", "start": "Int64", "end": "Int64", "content": "str", "kind": "str",
    "modality": "str", "cue": "str", "hedges": "str", "chain": "str", "speaker": "str", "role": "str",
    "anonymous": "boolean", "depth": "Int64", "record": "str",
}  # fmt: skip


def attributions_batch(texts: pd.DataFrame) -> pd.DataFrame:
    """Return the attributions of a batch of texts as the module's frame.

    Args:
        texts: a frame of texts (claims/words/text_frame.py).

    Raises:
        ClaimFrameError: a column is missing, or a cell holds what the schema does not allow.
    """
    rows = [
        _cells(row, number, speech)
        for row in read_rows(texts)
        for number, speech in enumerate(attributions_of(row.text))
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _cells(row: TextRow, number: int, speech: AttributedSpeech) -> dict[str, str | int | bool | None]:
    speaker = speech.hops[-1]
    return {
        "text_id": row.text_id,
        "number": number,
        "start": speech.spans[0].start,
        "end": max(span.end for span in speech.spans),
        "content": speech.text,
        "kind": speech.kind,
        "modality": speech.modality,
        "cue": None if speech.cue is None else speech.cue.quote(row.text),
        "hedges": "; ".join(hedge.text for hedge in speech.hedges) or None,
        "chain": " > ".join(hop.agent for hop in speech.hops),
        "speaker": speaker.agent,
        "role": speaker.role,
        "anonymous": speaker.anonymous,
        "depth": len(speech.hops),
        "record": speech.model_dump_json(exclude_defaults=True),
    }
