"""python -m benchmarks.attribution.predict IN.jsonl OUT.jsonl: attributions with their chains."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TypedDict

from claims.attributed import AttributedSpeech, attributions_in
from claims.claim import Hop
from claims.speech.attribution import find_attributions
from sources.document import Document, Source, source_id
from sources.segments.segment import segment
from sources.span import Span


class Prediction(TypedDict):
    """One attribution as the scorers want it; spans are pairs of characters."""

    source: list[list[int]]
    cue: list[list[int]]
    content: list[list[int]]
    kind: str
    anonymous: bool
    chain: list[str]


def read_document(name: str, text: str) -> Document:
    """Return the document that a labelled text is, with its passages."""
    source = Source(id=source_id(text.encode()), file=name, media_type="text/plain", text=text)
    return segment(source)


def predict(document: Document) -> list[Prediction]:
    """Return the attributions of a document with their chains, the document itself the first hop."""
    return [_row(speech, document.source.file) for speech in attributions_in(document)]


def _row(speech: AttributedSpeech, file: str) -> Prediction:
    return {
        "source": _pairs(() if speech.source is None else (speech.source,)),
        "cue": _pairs(() if speech.cue is None else (speech.cue,)),
        "content": _pairs(speech.spans),
        "kind": speech.kind,
        "anonymous": speech.hops[-1].anonymous,
        "chain": [file, *map(_label, speech.hops)],
    }


def _label(hop: Hop) -> str:
    return hop.agent if hop.medium is None else f"{hop.agent} {hop.medium}"


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def main(arguments: list[str]) -> int:
    """Read labelled texts and write predictions; print the speed to stderr."""
    if len(arguments) != 2:
        print("usage: python -m benchmarks.attribution.predict IN.jsonl OUT.jsonl", file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in Path(arguments[0]).read_text(encoding="utf-8").splitlines()]
    documents = [read_document(row["id"], row["text"]) for row in rows]
    started = time.process_time()
    found = [find_attributions(document) for document in documents]
    seconds = time.process_time() - started
    words = sum(len(row["text"].split()) for row in rows)
    total = sum(len(attributions) for attributions in found)
    print(f"{total} attributions, {words / max(seconds, 1e-9):,.0f} words a CPU second", file=sys.stderr)
    with Path(arguments[1]).open("w", encoding="utf-8") as out:
        for row, document in zip(rows, documents, strict=True):
            prediction = {"id": row["id"], "text": row["text"], "attributions": predict(document)}
            out.write(json.dumps(prediction, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
