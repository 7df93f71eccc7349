"""What the sample's labels and an exported ledger say, as one set of records.

Decides where a labelled quote stands in its source text; refuses to judge
how well a ledger fits (score.py does).
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple


class LabelError(ValueError):
    """A label that does not fit its source text."""


class Figure(NamedTuple):
    """The numbers of a quantity; unit "" stands for a bare count."""

    low: Decimal | None
    high: Decimal | None
    comparator: str
    unit: str
    currency: str


@dataclass(frozen=True, slots=True)
class Assertion:
    """One claim, labelled or extracted; spans: half-open code points; a hop: the names accepted for it."""

    id: str
    file: str
    spans: tuple[tuple[int, int], ...]
    kinds: frozenset[str]
    figure: Figure | None
    directions: frozenset[str]
    polarity: str
    chain: tuple[frozenset[str], ...]
    authors: frozenset[int]
    is_key: bool


class Group(NamedTuple):
    """Claims that say the same; `maybe` may be counted with them or not."""

    members: frozenset[str]
    origins: int
    maybe: frozenset[str]


class Conflict(NamedTuple):
    """Two claims, or one and its own arithmetic."""

    id: str
    sides: tuple[str, ...]
    kind: str
    assessment: str


class Ledger(NamedTuple):
    """Claims, groups and conflicts, of the labels or of an exported ledger."""

    claims: tuple[Assertion, ...]
    groups: tuple[Group, ...]
    conflicts: tuple[Conflict, ...]


def read_labels(folder: Path, sources: Path) -> Ledger:
    """Read the three label files and place each quote in its source text.

    Raises:
        LabelError: a quote is not at its place or not unique.
    """
    texts: dict[str, str] = {}
    claims = []
    for row in _rows(folder / "claims.jsonl"):
        name = row["file"]
        if name not in texts:
            texts[name] = (sources / name).read_bytes().decode("utf-8")
        claims.append(
            _assertion(row, locate(texts[name], row["quote"], row.get("occurrence"), where=row["id"]))
        )
    return Ledger(
        tuple(claims), _groups(_rows(folder / "groups.jsonl")), _conflicts(_rows(folder / "conflicts.jsonl"))
    )


def read_ledger(path: Path) -> Ledger:
    """Read the claim, group and conflict lines of an exported ledger; other records are passed over."""
    rows = list(_rows(path))
    kinds = {
        kind: [row for row in rows if row.get("record") == kind] for kind in ("claim", "group", "conflict")
    }
    claims = (_assertion(row, [(start, end) for start, end in row["spans"]]) for row in kinds["claim"])
    return Ledger(tuple(claims), _groups(kinds["group"]), _conflicts(kinds["conflict"]))


def locate(text: str, pieces: Sequence[str], occurrence: int | None, *, where: str) -> list[tuple[int, int]]:
    """Find a quote's spans: the first piece by occurrence (from 0), each later piece after the one before."""
    starts = [match.start() for match in re.finditer(re.escape(pieces[0]), text)]
    if len(starts) <= (occurrence or 0) or (occurrence is None and len(starts) != 1):
        raise LabelError(
            f"{where}: {pieces[0]!r} stands {len(starts)} times; correct the quote or give its occurrence"
        )
    start = starts[occurrence or 0]
    spans = [(start, start + len(pieces[0]))]
    for piece in pieces[1:]:
        start = text.find(piece, spans[-1][1])
        if start < 0:
            raise LabelError(f"{where}: {piece!r} does not stand after {spans[-1][1]}; correct the piece")
        spans.append((start, start + len(piece)))
    return spans


def _rows(path: Path) -> Iterable[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip())


def _assertion(row: Mapping[str, Any], spans: Iterable[tuple[int, int]]) -> Assertion:
    also = row.get("agent_also", {})
    hops = [{"agent": hop} if isinstance(hop, str) else hop for hop in row.get("chain", [])]
    directions = {row.get("direction"), row.get("trend", {}).get("direction"), *row.get("direction_also", [])}
    return Assertion(
        id=row["id"],
        file=row["file"],
        spans=tuple(spans),
        kinds=frozenset({row["kind"], *row.get("kind_also", [])}),
        figure=_figure(row.get("quantity")),
        directions=frozenset(word for word in directions if word is not None),
        polarity=row.get("polarity", "affirmed"),
        chain=tuple(frozenset({hop["agent"], *also.get(hop["agent"], [])}) for hop in hops),
        authors=frozenset(place for place, hop in enumerate(hops) if hop.get("role") == "author"),
        is_key=row.get("key", False),
    )


def _figure(quantity: Mapping[str, Any] | None) -> Figure | None:
    if quantity is None:
        return None
    low, high = (None if quantity.get(end) is None else Decimal(quantity[end]) for end in ("low", "high"))
    unit = quantity.get("unit") or ""
    is_count = unit == "1" or re.fullmatch(r"\{.*\}", unit)  # UCUM: 1 and annotations have no dimension
    return Figure(
        low, high, quantity.get("comparator", "="), "" if is_count else unit, quantity.get("currency") or ""
    )


def _groups(rows: Iterable[Mapping[str, Any]]) -> tuple[Group, ...]:
    def count(origins: int | list[Any]) -> int:
        return origins if isinstance(origins, int) else len(origins)

    return tuple(
        Group(frozenset(r["members"]), count(r.get("origins", 0)), frozenset(r.get("maybe", [])))
        for r in rows
    )


def _conflicts(rows: Iterable[Mapping[str, Any]]) -> tuple[Conflict, ...]:
    return tuple(Conflict(row["id"], tuple(row["sides"]), row["kind"], row["assessment"]) for row in rows)
