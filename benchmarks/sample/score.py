"""Score an exported ledger against hand-made labels of claims, groups and conflicts.

Decides how far a ledger agrees with the labels; refuses to say which of the two is right, and knows nothing
of the extractor. Run:
python -m benchmarks.sample.score LEDGER.jsonl LABELS_DIR [--sources DIR] [--json] [--errors N]
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from benchmarks.sample.labels import Assertion, Conflict, Ledger, read_labels, read_ledger
from benchmarks.sample.match import Matches, is_fitting, match_claims, same_chain, same_innermost

RAISED = frozenset({"conflict", "contested"})


class Rate(NamedTuple):
    """How many were right, out of how many; `of` may be 0."""

    right: int
    of: int


class Score(NamedTuple):
    """Rates by measure, and one line for each thing that went wrong."""

    rates: Mapping[str, Rate]
    errors: Sequence[str]


def score(labels: Ledger, ledger: Ledger) -> Score:
    """Measure claims, groups and conflicts; errors come in that order."""
    matches = match_claims(labels, ledger)
    parts = (
        _score_claims(labels, ledger, matches),
        _score_groups(labels, ledger, matches),
        _score_conflicts(labels, ledger, matches),
    )
    rates = {name: rate for part in parts for name, rate in part.rates.items()}
    return Score(rates, [error for part in parts for error in part.errors])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores; return 0, or 3 when something cannot be read."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.sample.score", description=__doc__.split("\n")[0]
    )
    parser.add_argument("ledger", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument(
        "--sources", type=Path, help="folder of the source texts (default: beside the labels)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="print the first N things that went wrong"
    )
    options = parser.parse_args(arguments)
    try:
        labels = read_labels(options.labels, options.sources or options.labels.parent / "sources")
        result = score(labels, read_ledger(options.ledger))
    except (OSError, ValueError, KeyError) as error:
        print(f"cannot score: {error}", file=sys.stderr)
        return 3
    shares = {name: rate.right / rate.of if rate.of else None for name, rate in result.rates.items()}
    if options.json:
        print(
            json.dumps(
                {name: {**rate._asdict(), "share": shares[name]} for name, rate in result.rates.items()},
                indent=1,
            )
        )
    else:
        for name, rate in result.rates.items():
            share = shares[name]
            print(f"{name:<36}{rate.right:>6} / {rate.of:<6}{'-' if share is None else f'{share:.3f}':>6}")
    for line in result.errors[: options.errors]:
        print(line, file=sys.stderr)
    return 0


def _score_claims(labels: Ledger, ledger: Ledger, matches: Matches) -> Score:
    found = [(label, matches.best[label.id]) for label in labels.claims if label.id in matches.best]
    fitting = [(label, claim) for label, claim in found if is_fitting(label, claim)]
    keys = [label for label in labels.claims if label.is_key]
    figured = [(a, b) for a, b in fitting if "quantity" in a.kinds & b.kinds and a.figure is not None]
    turned = [(a, b) for a, b in fitting if "trend" in a.kinds & b.kinds and a.directions]
    of_kind = {label.id for label, _ in fitting}
    checks = {
        "key claims found": [(a, a.id in of_kind) for a in keys],
        "key claims found, any kind": [(a, a.id in matches.best) for a in keys],
        "value right": [(a, _numbers(a) == _numbers(b)) for a, b in figured],
        "unit and currency right": [(a, _units(a) == _units(b)) for a, b in figured],
        "direction right": [(a, bool(a.directions & b.directions)) for a, b in turned],
        "polarity right": [(a, a.polarity == b.polarity) for a, b in fitting],
        "innermost speaker right": [(a, same_innermost(a, b)) for a, b in found],
        "whole chain right": [(a, same_chain(a, b)) for a, b in found],
    }
    rates = {name: Rate(sum(is_right for _, is_right in rows), len(rows)) for name, rows in checks.items()}
    rates["extracted per label"] = Rate(len(ledger.claims), len(labels.claims))
    errors = [
        f"{name}: not {a.id} ({a.file})"
        for name, rows in checks.items()
        for a, is_right in rows
        if not is_right
    ]
    return Score(rates, errors)


def _score_groups(labels: Ledger, ledger: Ledger, matches: Matches) -> Score:
    home = {member: at for at, group in enumerate(ledger.groups) for member in group.members}
    placed = {label: home[claim.id] for label, claim in matches.best.items() if claim.id in home}
    wanted = {pair for group in labels.groups for pair in _pairs(group.members)}
    open_pairs = {pair for group in labels.groups for pair in _pairs(group.members | group.maybe)}
    made = {
        frozenset(pair)
        for pair in combinations(placed, 2)
        if placed[pair[0]] == placed[pair[1]] and matches.best[pair[0]].id != matches.best[pair[1]].id
    }
    judged = made - (open_pairs - wanted)
    counted = {}
    for group in labels.groups:
        homes = {placed.get(member) for member in group.members}
        [only] = homes if len(homes) == 1 else [None]
        counted[group] = only is not None and ledger.groups[only].origins == group.origins
    rates = {
        "pairs grouped": Rate(len(wanted & made), len(wanted)),
        "grouped pairs right": Rate(len(judged & wanted), len(judged)),
        "origins right": Rate(sum(counted.values()), len(counted)),
    }
    errors = [f"pairs grouped: not {' '.join(sorted(pair))}" for pair in sorted(wanted - made, key=sorted)]
    errors += [
        f"grouped pairs right: not {' '.join(sorted(pair))}" for pair in sorted(judged - wanted, key=sorted)
    ]
    errors += [
        f"origins right: not {' '.join(sorted(g.members))}" for g, is_right in counted.items() if not is_right
    ]
    return Score(rates, errors)


def _score_conflicts(labels: Ledger, ledger: Ledger, matches: Matches) -> Score:
    hits = {
        label: [c for c in ledger.conflicts if _is_same(label, c, labels, matches)]
        for label in labels.conflicts
    }
    raised = {label for label, found in hits.items() if any(c.assessment in RAISED for c in found)}
    alike = {label for label, found in hits.items() if any(c.assessment == label.assessment for c in found)}
    real, apparent, consistent = (
        [label for label in labels.conflicts if label.assessment in words]
        for words in (RAISED, {"apparent"}, {"consistent"})
    )
    labelled = {c.id for found in hits.values() for c in found}
    alarms = [c for c in ledger.conflicts if c.assessment in RAISED]
    rates = {
        "conflicts raised": _among(raised, real),
        "conflicts raised, same assessment": _among(alike, real),
        "apparent found": _among({label for label, found in hits.items() if found}, apparent),
        "apparent assessed apparent": _among(alike, apparent),
        "apparent raised as conflict": _among(raised, apparent),
        "consistent raised as conflict": _among(raised, consistent),
        "raised without a label": Rate(sum(c.id not in labelled for c in alarms), len(alarms)),
    }
    for kind in sorted({label.kind for label in real}):
        rates[f"conflicts raised: {kind}"] = _among(raised, [label for label in real if label.kind == kind])
    errors = [f"conflicts raised: not {label.id}" for label in real if label not in raised]
    errors += [f"apparent assessed apparent: not {label.id}" for label in apparent if label not in alike]
    errors += [f"{c.assessment} raised as conflict: {c.id}" for c in (*apparent, *consistent) if c in raised]
    return Score(rates, errors)


def _among(chosen: set[Conflict], asked: Sequence[Conflict]) -> Rate:
    return Rate(sum(label in chosen for label in asked), len(asked))


def _is_same(label: Conflict, conflict: Conflict, labels: Ledger, matches: Matches) -> bool:
    """Say whether a conflict lies between the label's sides, or between claims that say the same."""
    if label.kind == conflict.kind == "arithmetic":  # a sum may be kept in one claim or over several
        return any(
            side in matches.covering.get(own, frozenset()) for side in conflict.sides for own in label.sides
        )
    sides = [_standing_for(side, labels, matches) for side in label.sides]
    if len(conflict.sides) != 2 or len(sides) != 2:
        return False
    (one, other), (left, right) = conflict.sides, sides
    return (one in left and other in right) or (one in right and other in left)


def _standing_for(side: str, labels: Ledger, matches: Matches) -> frozenset[str]:
    alike = {side}.union(*(group.members for group in labels.groups if side in group.members))
    return frozenset().union(*(matches.covering.get(label, frozenset()) for label in alike))


def _pairs(members: Iterable[str]) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in combinations(members, 2)}


def _numbers(claim: Assertion) -> tuple[object, ...] | None:
    return None if claim.figure is None else claim.figure[:3]


def _units(claim: Assertion) -> tuple[str, ...] | None:
    return None if claim.figure is None else claim.figure[3:]


if __name__ == "__main__":
    sys.exit(main())
