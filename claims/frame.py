"""Claims to and from a data frame: one row a claim, flat columns for the bulk path, the whole claim as JSON.

Schema (all columns are strings unless named; a missing value is None or <NA>):
    claim_id, source_id, file, passage_id; start, end (Int64, the hull of the spans); kind, text, subject,
    predicate, measure, polarity, modality; low, high (exact decimals as text); comparator, unit, currency,
    per; direction, finding, event_type, relation_type; time_earliest, time_latest (ISO dates); place, actor,
    substance, definition, level; topics (joined by one blank); speaker (innermost); record (JSON).
Key: claim_id. Rows keep the order of the claims.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pandas as pd

from claims.claim import Claim, ScopeSlot
from claims.extract import extract_claims
from claims.words.text_frame import check_columns
from sources.document import Document

COLUMNS: Final[dict[str, str]] = {
    "claim_id": "str", "source_id": "str", "file": "str", "passage_id": "str",
    "start": "Int64", "end": "Int64", "kind": "str", "text": "str", "subject": "str", "predicate": "str",
    "measure": "str", "polarity": "str",
    "modality": "str", "low": "str", "high": "str", "comparator": "str", "unit": "str", "currency": "str",
    "per": "str", "direction": "str", "finding": "str", "event_type": "str", "relation_type": "str",
    "time_earliest": "str", "time_latest": "str", "place": "str", "actor": "str", "substance": "str",
    "definition": "str", "level": "str", "topics": "str", "speaker": "str", "record": "str",
}  # fmt: skip
DOCUMENT_COLUMNS: Final = ("source_id", "record")


def claims_to_frame(claims: Iterable[Claim]) -> pd.DataFrame:
    """Return one row a claim, in the order given, with the columns and types of the module's schema."""
    rows = [_row(claim) for claim in claims]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def frame_to_claims(frame: pd.DataFrame) -> tuple[Claim, ...]:
    """Return the claims that the rows hold, from their column `record`.

    Raises:
        ClaimFrameError: a column of the schema is missing.
    """
    check_columns(frame, tuple(COLUMNS), schema="claims/frame.py")
    return tuple(Claim.model_validate_json(record) for record in frame["record"])


def extract_batch(documents: pd.DataFrame) -> pd.DataFrame:
    """Return the claims of a batch of documents as the module's frame.

    Args:
        documents: columns `source_id` and `record` (JSON of a Document); one row a document.

    Raises:
        ClaimFrameError: a column is missing.
    """
    check_columns(documents, DOCUMENT_COLUMNS, schema="claims/frame.py")
    claims: list[Claim] = []
    for record in documents["record"]:
        claims.extend(extract_claims(Document.model_validate_json(record)))
    return claims_to_frame(claims)


def _row(claim: Claim) -> dict[str, str | int | None]:
    """Return the flat columns of one claim."""
    quantity, time = claim.quantity, claim.scope.time
    speaker = claim.chain[-1].agent if claim.chain else None
    row: dict[str, str | int | None] = {
        "claim_id": claim.id,
        "source_id": claim.source,
        "file": claim.file,
        "passage_id": claim.passage,
        "start": claim.spans[0].start,
        "end": claim.spans[-1].end,
        "kind": claim.kind,
        "text": claim.text,
        "subject": claim.subject,
        "predicate": claim.predicate,
        "measure": claim.measure,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "direction": claim.trend.direction if claim.trend is not None else None,
        "finding": claim.verdict.finding if claim.verdict is not None else None,
        "event_type": claim.event.type if claim.event is not None else None,
        "relation_type": claim.relation.type if claim.relation is not None else None,
        "topics": " ".join(claim.topics),
        "speaker": speaker,
        "record": claim.model_dump_json(exclude_defaults=True),
    }
    if quantity is not None:
        row |= {
            "low": str(quantity.low) if quantity.low is not None else None,
            "high": str(quantity.high) if quantity.high is not None else None,
            "comparator": quantity.comparator,
            "unit": quantity.unit,
            "currency": quantity.currency,
            "per": quantity.per,
        }
    if time is not None:
        row |= {
            "time_earliest": time.when.earliest.isoformat() if time.when.earliest is not None else None,
            "time_latest": time.when.latest.isoformat() if time.when.latest is not None else None,
        }
    return row | _slots(claim)


def _slots(claim: Claim) -> dict[str, str | int | None]:
    scope = claim.scope
    slots: dict[str, ScopeSlot | None] = {
        "place": scope.place,
        "actor": scope.actor,
        "substance": scope.substance,
        "definition": scope.definition,
        "level": scope.level,
    }
    return {name: slot.value if slot is not None else None for name, slot in slots.items()}
