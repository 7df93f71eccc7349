"""Score what figures count and measure: `python -m benchmarks.quantities.measures.score FILE [--errors]`.

Sentences are read by the extractor and pairs are laid side by side as the conflict checks do. Decides only
whether two figures measure the same; whether two passages tell of one affair is not looked at.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.claims.predict import predict
from claims.claim import Claim
from claims.figures.counted import counted_head
from claims.figures.measure_table import measure_table
from claims.packs import load_packs
from reconcile.conflicts.comparison import Comparison, compare
from reconcile.conflicts.numeric import figure_differences, why_not_comparable
from reconcile.conflicts.series import is_part
from reconcile.conflicts.side import read_sides
from reconcile.matching.content import content_stems

_NOT_OF_MEASURES = ("too little in common", "figures of one sentence")


def find_claim(claims: tuple[Claim, ...], figure: str) -> Claim | None:
    """Return the claim of a figure by its words, or None where no claim was made of it."""
    for claim in claims:
        raw = "" if claim.quantity is None else claim.quantity.raw
        if figure in raw or (raw and raw in figure):
            return claim
    return None


def why_apart(left: Claim, right: Claim) -> str:
    """Return why two figures are not held against each other as they stand; "" where they are."""
    packs = load_packs()
    sides = read_sides((left, right), (), packs, {})
    pair: Comparison = compare(sides[0], sides[1], {})
    reason = why_not_comparable(pair)
    if reason is not None and reason not in _NOT_OF_MEASURES:
        return reason
    if is_part(sides[0]) or is_part(sides[1]):
        return "part and whole"
    differences = figure_differences(pair)
    return ", ".join(f"{one.dimension}: {one.left or '-'} / {one.right or '-'}" for one in differences)


def main(arguments: list[str]) -> int:
    """Print the shares that were right, and with --errors what was not."""
    [path] = [Path(argument) for argument in arguments if not argument.startswith("--")]
    right, of = Counter[str](), Counter[str]()
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        for name, is_right, told in checks_of(row):
            of[name] += 1
            right[name] += is_right
            if not is_right and "--errors" in arguments:
                print(f"  {row['id']} {name}: {told}")
    for name, count in of.items():
        print(f"{name:<34}{right[name]:>4} / {count:<4}{right[name] / count:6.3f}")
    return 0


def checks_of(row: Mapping[str, object]) -> Iterator[tuple[str, bool, str]]:
    """Yield what is checked on one row: its name, whether it is right, and what was wanted."""
    return _check_pair(row) if "left" in row else _check_sentence(row)


def _check_sentence(row: Mapping[str, object]) -> Iterator[tuple[str, bool, str]]:
    text, figures = row["text"], row["figures"]
    assert isinstance(text, str)
    assert isinstance(figures, list)
    claims = predict(text, str(row["id"]))
    for figure in figures:
        claim = find_claim(claims, figure["figure"])
        quantity = None if claim is None else claim.quantity
        counted = None if quantity is None else quantity.counted
        told = f"{figure['figure']!r} wants {figure['counted']!r}, has {counted!r}: {text}"
        yield "figures with a claim", claim is not None, told
        yield "counted phrase", claim is not None and counted == figure["counted"], told
        yield "counted head", claim is not None and _head(counted) == figure["head"], told
        if figure["measure"] is not None:
            measure = None if claim is None else claim.measure
            told = f"{figure['figure']!r} wants {figure['measure']!r}, has {measure!r}: {text}"
            yield "measure shares a word", _share_a_word(figure["measure"], measure), told


def _head(counted: str | None) -> str | None:
    return None if counted is None else counted_head(counted)


def _share_a_word(wanted: str, measure: str | None) -> bool:
    """Tell whether the measure names what was wanted, and is a change where a change was wanted.

    A word that is known as a cue of the measure will do: the fare for a price.
    """
    if measure is None or ("change" in wanted) != ("change" in measure):
        return False
    if wanted == measure:
        return True
    names = [one for one in measure_table().measure if one.name == measure.removeprefix("change in ")]
    words = " ".join([measure, *(cue for one in names for cue in one.cues)])
    return bool(content_stems(wanted.removeprefix("change in ")) & content_stems(words))


def _check_pair(row: Mapping[str, object]) -> Iterator[tuple[str, bool, str]]:
    claims = [_claim_of(row[side], f"{row['id']}-{side}") for side in ("left", "right")]
    name = "comparable pairs compared" if row["comparable"] else "other pairs kept apart"
    if claims[0] is None or claims[1] is None:
        yield name, False, f"no claim: {row['left']} {row['right']}"
        return
    why = why_apart(claims[0], claims[1])
    measures = " / ".join(str(claim.measure) for claim in claims if claim is not None)
    yield name, bool(why) != row["comparable"], f"{row['reason']}; {measures}; {why or 'compared'}"
    if row["comparable"]:
        ours, theirs = (content_stems(claim.measure or "") for claim in claims if claim is not None)
        yield "comparable pairs of one measure", bool(ours & theirs), measures


def _claim_of(side: object, name: str) -> Claim | None:
    assert isinstance(side, dict)
    return find_claim(predict(side["text"], name), side["figure"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
