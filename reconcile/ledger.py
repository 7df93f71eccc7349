"""Read an exported ledger, whoever wrote it: good lines become records, bad ones are kept with their place.

It decides only whether a line has a shape; whether what it says holds, the rules in `check` decide.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from reconcile.decision import Decision
from reconcile.errors import LedgerError, NothingToCheckError
from reconcile.export.jsonl import LEDGER_VERSION

_LINE_BYTES = 20_000_000  # no honest record comes near; a longer line is refused unparsed


class _Line(BaseModel):
    """Base of the records of a ledger: only what the rules read; other fields are let through."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    line: int


Shape = TypeVar("Shape", bound=_Line)


class LedgerHeader(_Line):
    """The first line: which form the ledger has and which decision it was made after."""

    schema_version: int
    head: str = ""
    tool: str = ""


class LedgerSource(_Line):
    """A source as the ledger names it; `id` is the sha256 of its bytes."""

    id: str
    file: str = ""
    outlet: str = ""
    author: str = ""


class LedgerPassage(_Line):
    """A passage as the ledger names it."""

    id: str
    source: str = ""
    outlet: str = ""
    author: str = ""
    parent: str = ""


class LedgerHop(BaseModel):
    """One link of a claim's chain."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    agent: str = ""
    role: str = ""


class LedgerQuantity(BaseModel):
    """The figure of a claim: the words it was read from, and its bounds as plain decimals."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    raw: str = ""
    low: str | None = None
    high: str | None = None


class LedgerClaim(_Line):
    """A claim as the ledger states it; what is missing is empty, for the rules to judge."""

    id: str
    source: str = ""
    file: str = ""
    passage: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    quote: tuple[str, ...] = ()
    kind: str = ""
    chain: tuple[LedgerHop, ...] = ()
    quantity: LedgerQuantity | None = None


class LedgerGroup(_Line):
    """A group: which claims say the same."""

    id: str
    members: tuple[str, ...] = ()


class LedgerConflict(_Line):
    """A conflict: which claims cannot both be true."""

    id: str
    sides: tuple[str, ...] = ()
    assessment: str = ""


class LedgerDecision(_Line):
    """A decision with the line it stands in; fields that the ledger leaves out are empty again."""

    decision: Decision


class Malformed(NamedTuple):
    """A line that is no record, and why."""

    line: int
    reason: str


class Ledger(NamedTuple):
    """The records of a ledger in the order of its lines; `name` is how a finding calls it."""

    name: str
    header: LedgerHeader | None
    sources: tuple[LedgerSource, ...]
    passages: tuple[LedgerPassage, ...]
    claims: tuple[LedgerClaim, ...]
    groups: tuple[LedgerGroup, ...]
    conflicts: tuple[LedgerConflict, ...]
    decisions: tuple[LedgerDecision, ...]
    malformed: tuple[Malformed, ...]


_SHAPES: dict[str, type[_Line]] = {
    "ledger": LedgerHeader,
    "source": LedgerSource,
    "passage": LedgerPassage,
    "claim": LedgerClaim,
    "group": LedgerGroup,
    "conflict": LedgerConflict,
}

_LEFT_OUT = {"shown": "", "previous": "", "note": ""}


def read_ledger(file: Path) -> Ledger:
    """Return the ledger in `file`.

    Raises:
        NothingToCheckError: there is no such file.
        LedgerError: it cannot be read, or a later version of the tool wrote it.
    """
    try:
        content = file.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        raise NothingToCheckError(f"{file}: no such ledger; make one: reconcile export") from error
    except OSError as error:
        raise LedgerError(f"{file}: cannot be read ({error.strerror}); check its rights") from error
    return parse_ledger(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), name=str(file))


def parse_ledger(lines: Iterable[bytes], *, name: str) -> Ledger:
    """Return the ledger in `lines`, numbered from 1; blank lines are passed over."""
    records: dict[type[_Line], list[_Line]] = {}
    malformed: list[Malformed] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        record = _parse_line(line, number)
        if isinstance(record, Malformed):
            malformed.append(record)
        else:
            records.setdefault(type(record), []).append(record)
    headers = _of(records, LedgerHeader)
    _refuse_newer(headers, name)
    malformed += [Malformed(header.line, "a second ledger line") for header in headers[1:]]
    return Ledger(
        name=name,
        header=headers[0] if headers else None,
        sources=_of(records, LedgerSource),
        passages=_of(records, LedgerPassage),
        claims=_of(records, LedgerClaim),
        groups=_of(records, LedgerGroup),
        conflicts=_of(records, LedgerConflict),
        decisions=_of(records, LedgerDecision),
        malformed=tuple(malformed),
    )


def _of(records: dict[type[_Line], list[_Line]], shape: type[Shape]) -> tuple[Shape, ...]:
    return tuple(record for record in records.get(shape, []) if isinstance(record, shape))


def _refuse_newer(headers: tuple[LedgerHeader, ...], name: str) -> None:
    for header in headers[:1]:
        if header.schema_version > LEDGER_VERSION:
            raise LedgerError(
                f"{name}: schema version {header.schema_version}, known here: {LEDGER_VERSION}; "
                "check it with the newer reconcile"
            )


def _parse_line(line: bytes, number: int) -> _Line | Malformed:
    if len(line) > _LINE_BYTES:
        return Malformed(number, f"longer than {_LINE_BYTES} bytes")
    try:
        fields = json.loads(line.decode("utf-8"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        return Malformed(number, f"not UTF-8 at byte {error.start} of the line")
    except RecursionError:
        return Malformed(number, "nested too deeply")
    except ValueError as error:
        return Malformed(number, f"not JSON ({error})")
    if not isinstance(fields, dict):
        return Malformed(number, f"found a {type(fields).__name__}, wanted an object")
    return _shape(fields, number)


def _shape(fields: dict[str, object], number: int) -> _Line | Malformed:
    kind = fields.get("record")
    try:
        if kind == "decision":
            stated = {key: value for key, value in fields.items() if key != "record"}
            return LedgerDecision(line=number, decision=Decision.model_validate({**_LEFT_OUT, **stated}))
        shape = _SHAPES.get(kind) if isinstance(kind, str) else None
        if shape is None:
            return Malformed(number, f"found record {kind!r}, wanted one of: {', '.join(_SHAPES)}, decision")
        return shape.model_validate({**fields, "line": number})
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        return Malformed(number, f"{kind} {place}: {first['msg']}")


def _refuse_constant(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON number")
