"""python -m benchmarks.attribution.predict IN.jsonl OUT.jsonl: attributions with their chains."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TypedDict

from claims.speech.attribution import Attribution, find_attributions
from claims.speech.chain import trace_chain
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
    """Return the attributions of a document with their chains."""
    attributions = find_attributions(document)
    return [_row(found, document, attributions) for found in attributions]


def _row(found: Attribution, document: Document, attributions: tuple[Attribution, ...]) -> Prediction:
    outside = [other for other in attributions if not _stands_inside(other, found)]
    chain = trace_chain(found.content, document, outside)
    labels = [f"{hop.agent} {hop.medium}" if hop.medium else hop.agent for hop in chain]
    return {
        "source": _pairs((found.source,)),
        "cue": _pairs((found.cue,)),
        "content": _pairs(found.content),
        "kind": found.kind,
        "anonymous": found.anonymous,
        "chain": labels,
    }


def _stands_inside(other: Attribution, found: Attribution) -> bool:
    """Tell whether `other` is an act of saying that `found` reports: no hop of the chain to it."""
    return (
        other.cue is not None
        and other is not found
        and any(span.contains(other.cue) for span in found.content)
    )


def _pairs(spans: tuple[Span | None, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans if span is not None]


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
