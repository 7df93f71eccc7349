"""List the conflicts raised on a folder: `python -m benchmarks.conflicts.raised DIR OUT.jsonl`.

Every file of DIR is read but README.md. A conflict between two groups stands wherever their texts are
printed, so each is written once for every appearance of either side.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from claims.claim import Claim, ClaimId
from claims.extract import extract_claims
from reconcile.conflict import Conflict
from reconcile.reconciliation import Reconciliation, reconcile_claims
from sources.read import read_source

_SHOWN = ("conflict", "apparent", "contested")


def main(arguments: list[str]) -> int:
    """Read, reconcile and write; return the exit code."""
    if len(arguments) != 2:
        print("usage: python -m benchmarks.conflicts.raised DIR OUT.jsonl", file=sys.stderr)
        return 2
    files = sorted(
        file for file in Path(arguments[0]).iterdir() if file.is_file() and file.name != "README.md"
    )
    documents = [read_source(file) for file in files]
    found = reconcile_claims(
        documents, [claim for document in documents for claim in extract_claims(document)]
    )
    with Path(arguments[1]).open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(line, sort_keys=True) + "\n" for line in raised_lines(found))
    return 0


def raised_lines(found: Reconciliation) -> Iterator[dict[str, object]]:
    """Yield one line a conflict and appearance, as the scorer wants them."""
    claims = {claim.id: claim for claim in found.claims}
    members = {group.representative: group.members for group in found.groups}
    for conflict in found.conflicts:
        if conflict.assessment not in _SHOWN:
            continue
        for sides in _appearances(conflict, members, claims):
            line: dict[str, object] = {
                "kind": conflict.kind,
                "assessment": conflict.assessment,
                "scope": [difference.dimension for difference in conflict.differences],
                "explanation": conflict.explanation,
            }
            line.update(zip("ab", map(_place, sides), strict=False))
            yield line


def _appearances(
    conflict: Conflict, members: dict[ClaimId, tuple[ClaimId, ...]], claims: dict[ClaimId, Claim]
) -> Iterator[tuple[Claim, ...]]:
    printed = [members.get(side, (side,)) for side in conflict.sides]
    for combination in product(*printed):
        yield tuple(claims[claim] for claim in combination)


def _place(claim: Claim) -> dict[str, object]:
    return {"doc": claim.file, "start": claim.spans[0].start, "end": claim.spans[-1].end}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
