"""Label pairs of texts: `python -m benchmarks.conflicts.predict IN.jsonl OUT.jsonl`.

IN has {id, premise, hypothesis} a line, OUT {id, label}: contradiction where the product raises a
conflict between the two texts, entailment where the premise holds the words of the hypothesis, else
neutral.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from claims.extract import extract_claims
from reconcile.matching.content import content_stems
from reconcile.reconciliation import Reconciliation, reconcile_claims
from sources.document import Document, Passage, Source, passage_id, source_id

_ENTAILED = 0.9  # share of the hypothesis's content words that the premise holds


def main(arguments: list[str]) -> int:
    """Read, label and write; return the exit code."""
    if len(arguments) != 2:
        print("usage: python -m benchmarks.conflicts.predict IN.jsonl OUT.jsonl", file=sys.stderr)
        return 2
    with Path(arguments[0]).open(encoding="utf-8") as lines, Path(arguments[1]).open("w") as out:
        for line in lines:
            pair = json.loads(line)
            label = label_pair(pair["premise"], pair["hypothesis"])
            out.write(json.dumps({"id": pair["id"], "label": label}) + "\n")
    return 0


def label_pair(premise: str, hypothesis: str) -> str:
    """Return contradiction, entailment or neutral for two texts."""
    documents = [
        as_document(untokenised(premise), "premise"),
        as_document(untokenised(hypothesis), "hypothesis"),
    ]
    found = reconcile_claims(
        documents, [claim for document in documents for claim in extract_claims(document)]
    )
    if _contradicts(found):
        return "contradiction"
    said, asked = content_stems(premise), content_stems(hypothesis)
    if asked and len(said & asked) >= _ENTAILED * len(asked):
        return "entailment"
    return "neutral"


def untokenised(text: str) -> str:
    """Undo the spaces and bracket names that tokenised data sets put around marks."""
    for mark, plain in (
        ("-LRB- ", "("),
        (" -RRB-", ")"),
        ("-LSB- ", "["),
        (" -RSB-", "]"),
        ("`` ", "“"),
        (" ''", "”"),
    ):
        text = text.replace(mark, plain)
    for mark in ",.;:!?'":
        text = text.replace(f" {mark}", mark)
    return text


def as_document(text: str, file: str) -> Document:
    """Return a text as a document of one post."""
    source = Source(id=source_id(f"{file}:{text}".encode()), file=file, media_type="text/plain", text=text)
    post = Passage(
        id=passage_id(source.id, 0, len(text), "post"), source=source.id, start=0, end=len(text), kind="post"
    )
    return Document(source=source, passages=(post,))


def _contradicts(found: Reconciliation) -> bool:
    files = {claim.id: claim.file for claim in found.claims}
    return any(
        conflict.assessment in ("conflict", "contested") and len({files[side] for side in conflict.sides}) > 1
        for conflict in found.conflicts
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
