"""Score claims against labels: `python -m benchmarks.claims.score [LABELLED.jsonl] [--unseen] [--errors]`.

A key claim is found when half or more of its characters lie inside one claim's spans; its kind is right when
such a claim has one of the labelled kinds, its reading when direction, finding, type, polarity and modality,
where labelled, fit as well. Documents labelled `unseen` are scored only with --unseen, those without key
claims by claims a sentence.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.claims.predict import predict
from claims.claim import Claim
from sources.sentences import find_sentences
from sources.span import Span

LABELLED = Path(__file__).with_name("labelled.jsonl")
HALF = 0.5  # of a key claim's characters inside one claim


class Tally(NamedTuple):
    """Counts: key claims, found, of right kind, read right; claims; silent sentences and their claims."""

    key: int = 0
    found: int = 0
    kind: int = 0
    reading: int = 0
    claims: int = 0
    silent_sentences: int = 0
    silent_claims: int = 0

    def plus(self, other: Tally) -> Tally:
        """Return the sum of two tallies."""
        return Tally(*(left + right for left, right in zip(self, other, strict=True)))


class KeyClaim(NamedTuple):
    """A labelled claim: its place and what is accepted for it, by name of the property."""

    span: Span
    accepted: dict[str, list[str]]


def read_claim(claim: Claim) -> dict[str, str]:
    """Return the properties of a claim that labels speak of."""
    read: dict[str, str] = {"kind": claim.kind, "polarity": claim.polarity, "modality": claim.modality}
    if claim.trend is not None:
        read["direction"] = claim.trend.direction
    if claim.event is not None:
        read["type"] = claim.event.type
    if claim.verdict is not None:
        read["finding"] = claim.verdict.finding
    return read


def fits(claim: Claim, key: KeyClaim) -> bool:
    """Tell whether each labelled property that the claim has is one of those accepted."""
    read = read_claim(claim)
    return all(read.get(name, values[0]) in values for name, values in key.accepted.items())


def covers(claim: Claim, key: KeyClaim) -> bool:
    """Tell whether half of the key claim lies inside the claim's spans."""
    return sum(span.overlap(key.span) for span in claim.spans) >= HALF * key.span.length


def score_document(text: str, claims: Sequence[Claim], keys: Sequence[KeyClaim], *, errors: bool) -> Tally:
    """Return the tally of one document."""
    asserted = [claim for claim in claims if claim.measure != "published"]
    if not keys:
        sentences = len(find_sentences(text, Span(0, len(text))))
        return Tally(silent_sentences=sentences, silent_claims=len(asserted))
    found = kind = reading = 0
    for key in keys:
        covering = [claim for claim in asserted if covers(claim, key)]
        of_kind = [claim for claim in covering if claim.kind in key.accepted["kind"]]
        is_read = any(fits(claim, key) for claim in of_kind)
        found, kind, reading = found + bool(covering), kind + bool(of_kind), reading + is_read
        if errors and not is_read:
            has = [read_claim(claim) for claim in covering]
            print(f"  {key.span.quote(text)!r} wants {key.accepted}, has {has}")
    return Tally(len(keys), found, kind, reading, len(asserted))


def main(arguments: list[str]) -> int:
    """Print one line a document and the totals."""
    files = [argument for argument in arguments if not argument.startswith("--")]
    path = Path(files[0]) if files else LABELLED
    total = Tally()
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if item.get("unseen", False) != ("--unseen" in arguments):
            continue
        text = item["text"]
        keys = [
            KeyClaim(
                Span(start, start + len(key["quote"])),
                {name: value for name, value in key.items() if name != "quote"},
            )
            for key in item["claims"]
            for start in [text.index(key["quote"])]
        ]
        tally = score_document(text, predict(text, item["id"]), keys, errors="--errors" in arguments)
        print(item["id"], tally)
        total = total.plus(tally)
    if total.key:
        print(
            f"recall {total.found / total.key:.3f}  kind {total.kind / total.key:.3f}"
            f"  reading {total.reading / total.key:.3f}"
            f"  claims a key claim {total.claims / total.key:.2f}"
        )
    if total.silent_sentences:
        print(f"claims a sentence without any: {total.silent_claims / total.silent_sentences:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
