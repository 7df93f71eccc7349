"""Check what a path names: an exported ledger, or a case with its store, its exported ledger, or both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.check.outcome import Counts, Outcome, check_ledger
from reconcile.check.rule import Rule, Subject
from reconcile.check.rules import choose_rules
from reconcile.check.source_shelf import SourceShelf
from reconcile.errors import CaseError, NothingToCheckError
from reconcile.layout import CLAIMS_FOLDER, LEDGER_NAME, SETTINGS_FILE, SOURCES_FOLDER, STORE_FILE
from reconcile.ledger import Ledger, parse_ledger, read_ledger
from reconcile.settings import CheckSettings, read_settings

if TYPE_CHECKING:
    from reconcile.exported import Difference

_LEDGER = Path(CLAIMS_FOLDER) / LEDGER_NAME


def check_path(
    path: Path,
    *,
    sources: Path | None,
    select: Sequence[str],
    ignore: Sequence[str],
    note: Callable[[str], None],
) -> Outcome:
    """Return the outcome of checking a case folder or an exported ledger.

    Args:
        path: a case, or a ledger file.
        sources: where the sources lie; None for the usual places beside the ledger or in the case.
        select: rule codes to run; empty for those of the case's settings, or all.
        ignore: rule codes to leave out, besides those of the case's settings.
        note: told what is worth knowing but no finding.

    Raises:
        NothingToCheckError: there is no such path, no ledger, no claim, or no folder of sources.
    """
    if path.is_dir():
        return _check_case(path, sources, select, ignore, note)
    if not path.exists():
        raise NothingToCheckError(f"{path}: no such case or ledger; check the path")
    settings = _settings_beside(path)
    rules = choose_rules(select or settings.select, (*settings.ignore, *ignore))
    ledger = read_ledger(path)
    _expect_ledger(ledger)
    return _check_one(ledger, sources or _sources_beside(path), rules)


def _check_case(
    folder: Path,
    sources: Path | None,
    select: Sequence[str],
    ignore: Sequence[str],
    note: Callable[[str], None],
) -> Outcome:
    if not (folder / SETTINGS_FILE).is_file():
        raise CaseError(f"{folder}: no {SETTINGS_FILE}, so no case; name a case or a ledger file")
    settings = read_settings(folder).check
    rules = choose_rules(select or settings.select, (*settings.ignore, *ignore))
    shelf = sources or folder / SOURCES_FOLDER
    has_export = (folder / _LEDGER).is_file()
    if not (folder / STORE_FILE).is_file():
        return _check_one(read_ledger(folder / _LEDGER), shelf, rules)
    from reconcile.case import Case
    from reconcile.export.jsonl import ledger_lines
    from reconcile.exported import compare_export
    from reconcile.snapshot import take_snapshot

    case = Case.open(folder)
    snapshot = take_snapshot(case)
    stored = [line.encode() for line in ledger_lines(snapshot)]
    in_store = parse_ledger(stored, name=str(folder / STORE_FILE))
    if not has_export:
        return _check_one(in_store, shelf, rules)
    exported = read_ledger(folder / _LEDGER)
    if (folder / _LEDGER).read_bytes() == b"".join(line + b"\n" for line in stored):
        return _check_one(exported, shelf, rules)
    comparison = compare_export(case, snapshot, folder / _LEDGER)
    if comparison.older:
        note(
            f"{folder / _LEDGER} is older than the case: {comparison.older}; both are checked "
            "(up to date: reconcile export)"
        )
    outcome = _check_one(exported, shelf, rules, comparison.differences)
    return _joined(outcome, _check_one(in_store, shelf, rules))


def _check_one(
    ledger: Ledger, sources: Path, rules: Sequence[Rule], altered: Sequence[Difference] = ()
) -> Outcome:
    if not sources.is_dir():
        raise NothingToCheckError(f"{sources}: no such folder of sources; name it with --sources DIR")
    return check_ledger(Subject(ledger, SourceShelf(sources), altered), rules)


def _joined(exported: Outcome, stored: Outcome) -> Outcome:
    """Return one outcome for a case whose export and store differ; the counts are the store's.

    A fault that both have, such as a missing source, is told once.
    """
    told = {(finding.rule, finding.claim, finding.message) for finding in stored.findings}
    only_exported = [
        finding for finding in exported.findings if (finding.rule, finding.claim, finding.message) not in told
    ]
    return Outcome((*only_exported, *stored.findings), Counts(*stored.counts))


def _sources_beside(ledger: Path) -> Path:
    """Return where a ledger's sources usually lie: beside it, or beside its folder as in a case."""
    parent = ledger.resolve().parent
    places = (parent / SOURCES_FOLDER, parent.parent / SOURCES_FOLDER)
    for folder in places:
        if folder.is_dir():
            return folder
    raise NothingToCheckError(
        f"{ledger}: no folder of its sources, looked for {places[0]} and {places[1]}; "
        f"name it: reconcile check {ledger} --sources DIR"
    )


def _expect_ledger(ledger: Ledger) -> None:
    """Refuse a file in which no line is a record: it is something else, such as the table of the export."""
    has_record = ledger.header or ledger.sources or ledger.claims or ledger.groups or ledger.conflicts
    if ledger.malformed and not (has_record or ledger.passages or ledger.decisions):
        raise NothingToCheckError(
            f"{ledger.name}: no ledger in JSON lines (line {ledger.malformed[0].line}: "
            f"{ledger.malformed[0].reason}); name the file {LEDGER_NAME} that reconcile export writes"
        )


def _settings_beside(ledger: Path) -> CheckSettings:
    folder = ledger.resolve().parent.parent
    return read_settings(folder).check if (folder / SETTINGS_FILE).is_file() else CheckSettings()
