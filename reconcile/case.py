"""A case: the folder an analyst owns, with its settings, sources, ledger and store.

Reads are cached until another process changes the store. What is derived (status, groups, conflicts) is never
the place where a ruling is kept: that is the append-only log of decisions.
"""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from sqlalchemy import Connection, Engine

from claims.claim import Claim, ClaimId
from reconcile.actor_rulings import ACTOR_ACTIONS, actor_names
from reconcile.carry import match_moved
from reconcile.conflict import Conflict
from reconcile.decision import Decision, DecisionDraft
from reconcile.entries import redo_entries, ruling_entries, undo_entries
from reconcile.errors import CaseError, UnknownIdError
from reconcile.group import Group
from reconcile.ingest_report import NotRead
from reconcile.layout import CLAIMS_FOLDER, SETTINGS_FILE, SOURCES_FOLDER, STORE_FILE
from reconcile.settings import Settings, read_settings, read_user_settings, write_new_settings
from reconcile.status import Rulings, Target, settle_conflicts
from reconcile.store import decisions as decision_rows
from reconcile.store import records
from reconcile.store.decisions import Entry, Signature
from reconcile.store.engine import create_store, open_store, reading, writing
from reconcile.store.seal import find_problems, seal
from reconcile.version import tool_name
from sources.document import Document, SourceId

if TYPE_CHECKING:  # the matching is heavy, and a review or an export needs none of it
    from reconcile.reconciliation import Reconciliation

Loaded = TypeVar("Loaded")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


class Reading(NamedTuple):
    """What one ingest or refresh found: documents read, and the whole case as it stands with them.

    Attributes:
        documents: those that are new or were read again.
        extracted: every claim of the case as the extractor gave it.
        reconciliation: the same claims with inferred hops, their groups and conflicts.
        not_read: the files left out.
    """

    documents: tuple[Document, ...]
    extracted: tuple[Claim, ...]
    reconciliation: Reconciliation
    not_read: tuple[NotRead, ...] = ()


class Case:
    """An opened case. Reads are from the store; the only writes are ingest results and appended decisions.

    Attributes:
        folder: where the case lies.
        settings: what its reconcile.toml says.
        reviewer: who signs decisions: the case's setting, else the user's, else `login:` and the login name.
        clock: tells the time of a decision, ISO 8601 in UTC.
    """

    folder: Path

    def __init__(self, folder: Path, settings: Settings, engine: Engine) -> None:
        self.folder = folder
        self.settings = settings
        self.reviewer = settings.reviewer or read_user_settings().reviewer or f"login:{_login_name()}"
        self.clock: Callable[[], str] = _now
        self._engine = engine
        self._revision = -1
        self._cache: dict[str, object] = {}
        self._rulings: Rulings | None = None

    @classmethod
    def init(cls, folder: Path, *, reviewer: str = "") -> Case:
        """Make what the folder lacks of a case (reconcile.toml, sources/, claims/, the store) and open it."""
        store, has_settings = folder / STORE_FILE, (folder / SETTINGS_FILE).exists()
        if has_settings and store.exists():
            raise CaseError(f"{folder}: is a case already; use it with --case, or name another folder")
        try:
            for part in (SOURCES_FOLDER, CLAIMS_FOLDER, STORE_FILE.parent):
                (folder / part).mkdir(parents=True, exist_ok=True)
            (folder / STORE_FILE.parent / ".gitignore").write_text("*\n", encoding="utf-8")
            # one without the other is what an interrupted init, or a lost file, leaves behind
            engine = open_store(store) if store.exists() else create_store(store, tool=tool_name())
            if not has_settings:
                write_new_settings(folder, reviewer=reviewer)
        except OSError as error:
            raise CaseError(
                f"{folder}: cannot be made a case ({error.strerror}); choose a folder you may write"
            ) from error
        return cls(folder, read_settings(folder), engine)

    @classmethod
    def open(cls, folder: Path) -> Case:
        """Open the case at `folder`; raises `CaseError` where there is none."""
        if not (folder / SETTINGS_FILE).is_file():
            raise CaseError(f"{folder}: no {SETTINGS_FILE}, so no case; make one: reconcile init {folder}")
        settings = read_settings(folder)
        return cls(folder, settings, open_store(folder / STORE_FILE))

    @property
    def sources_folder(self) -> Path:
        """Where the documents lie as they came."""
        return self.folder / SOURCES_FOLDER

    @property
    def claims_folder(self) -> Path:
        """Where the exported ledger lies."""
        return self.folder / CLAIMS_FOLDER

    @property
    def store_file(self) -> Path:
        """The working store."""
        return self.folder / STORE_FILE

    def documents(self) -> tuple[Document, ...]:
        """Return all documents, sorted by file name, then id."""
        return self._cached("documents", records.load_documents)

    def document(self, source: SourceId) -> Document:
        """Return one document."""
        for document in self.documents():
            if document.source.id == source:
                return document
        raise UnknownIdError(f"{self.folder}: no source {source!r}; `reconcile status` lists them")

    def claims(self) -> tuple[Claim, ...]:
        """Return all claims with inferred hops, sorted by file, first span, kind."""
        return self._cached("claims", records.load_claims)

    def claim(self, claim: ClaimId) -> Claim:
        """Return one claim."""
        claims = self.claims()
        by_id = self._cached("claims by id", lambda _: {one.id: one for one in claims})
        if claim not in by_id:
            raise UnknownIdError(f"{self.folder}: no claim {claim!r}; `reconcile export` lists them")
        return by_id[claim]

    def extracted_claims(self) -> tuple[Claim, ...]:
        """Return all claims as the extractor gave them, without inferred hops, sorted by id."""
        return self._cached("extracted", records.load_extracted)

    def groups(self) -> tuple[Group, ...]:
        """Return all groups, sorted by id."""
        return self._cached("groups", records.load_groups)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return all conflicts, most severe first."""
        return self._cached("conflicts", records.load_conflicts)

    def successions(self) -> Mapping[ClaimId, ClaimId]:
        """Return, for claims of earlier extractions, the claim that inherits their decisions."""
        return self._cached("successions", records.load_successions)

    def decisions(self) -> tuple[Decision, ...]:
        """Return every decision ever taken, in sequence."""
        with self._read() as connection:
            return decision_rows.load_decisions(connection)

    def standing_decisions(self) -> dict[tuple[ClaimId, ...], Decision]:
        """Return the ruling in force for each target, undone ones left out.

        A ruling on a claim that a later extraction found at a slightly moved span is listed under the new
        claim; its own `target` still names the old one, which marks it as carried over. So is a ruling on
        claims that say the same as the two sides of a conflict.
        """
        with self._read() as connection:
            standing = self._refreshed_rulings(connection).standing()
        return settle_conflicts(standing, self.conflicts(), self.groups()) if standing else {}

    def decide(self, drafts: Sequence[DecisionDraft]) -> tuple[Decision, ...]:
        """Append the drafts as one undo unit, durably, and return them as stored.

        Raises:
            UnknownIdError: a draft names a claim that the case does not hold.
            DecidedElsewhereError: another process ruled differently on a target since this one last looked;
                nothing is appended, and the next call goes through.
        """
        for draft in drafts:
            self._expect_known(draft)
        last = None if self._rulings is None else self._rulings.last
        seen = 0 if last is None else last.sequence

        return self._append_unit(partial(ruling_entries, drafts, seen=seen))

    def undo(self) -> tuple[Decision, ...]:
        """Take back the newest unit in force by appending undo decisions; () where there is none."""
        return self._append_unit(undo_entries)

    def redo(self) -> tuple[Decision, ...]:
        """Restore the unit undone last; () where nothing was undone since the last ruling."""
        return self._append_unit(redo_entries)

    def next_undo(self) -> tuple[Decision, ...]:
        """Return the unit that `undo` would take back; () where there is none."""
        with self._read() as connection:
            rulings = self._refreshed_rulings(connection)
            return rulings.unit(rulings.unit_to_undo())

    def revision(self) -> int:
        """Return how many ingests have changed the case."""
        with self._read() as connection:
            return records.read_revision(connection)

    def save_reading(self, reading: Reading, *, revision: int) -> bool:
        """Store what an ingest found, in one transaction.

        Args:
            reading: the documents read and the whole case as reconciled with them.
            revision: what `revision()` gave before the case was loaded to be reconciled.

        Returns:
            False, with nothing stored, when another process changed the case since then.
        """
        with self._write() as connection:
            if records.read_revision(connection) != revision:
                return False
            earlier = records.load_extracted(connection)
            records.replace_documents(connection, reading.documents)
            records.replace_claims(connection, reading.extracted, reading.reconciliation.claims)
            records.replace_derived(
                connection, reading.reconciliation.groups, reading.reconciliation.conflicts
            )
            records.add_successions(connection, match_moved(earlier, reading.extracted))
            records.replace_manifest(connection, reading.reconciliation.manifest)
            read = [document.source.file for document in reading.documents]
            records.note_not_read(connection, reading.not_read, read=read)
            records.raise_revision(connection)
            seal(connection)
        return True

    def save_not_read(self, not_read: Sequence[NotRead]) -> None:
        """List files that an ingest was given and could not read, where it read nothing else."""
        with self._write() as connection:
            records.note_not_read(connection, not_read, read=())
            records.raise_revision(connection)
            seal(connection)

    def not_read(self) -> tuple[NotRead, ...]:
        """Return the files that were given and not read, sorted by path."""
        return self._cached("not read", records.load_not_read)

    def manifest(self) -> Mapping[str, int]:
        """Return what the last matching counted: pairs compared, not comparable, caps that were hit."""
        return self._cached("manifest", records.load_manifest)

    def store_problems(self) -> tuple[str, ...]:
        """Return what the engine itself finds wrong with the store's file; () where it is sound."""
        with self._read() as connection:
            return find_problems(connection)

    def note_export(self, digest: str) -> None:
        """Remember that a ledger of that digest was exported from the case as it now stands."""
        with self._write() as connection:
            records.note_export(connection, digest)

    def export_revision(self, digest: str) -> int | None:
        """Return how many ingests had changed the case when that ledger was exported; None if it was not."""
        with self._read() as connection:
            return records.read_export(connection, digest)

    def restore_decisions(self, decisions: Sequence[Decision]) -> None:
        """Put decisions of this case that were kept elsewhere into its empty log, as they are."""
        with self._write() as connection:
            decision_rows.insert_decisions(connection, decisions)

    def _read(self) -> AbstractContextManager[Connection]:
        return reading(self._engine, self.store_file)

    def _write(self) -> AbstractContextManager[Connection]:
        return writing(self._engine, self.store_file)

    def _cached(self, name: str, load: Callable[[Connection], Loaded]) -> Loaded:
        with self._read() as connection:
            self._forget_if_changed(connection)
            if name not in self._cache:
                self._cache[name] = load(connection)
            return cast("Loaded", self._cache[name])

    def _forget_if_changed(self, connection: Connection) -> None:
        revision = records.read_revision(connection)
        if revision != self._revision:
            self._revision, self._cache, self._rulings = revision, {}, None

    def _refreshed_rulings(self, connection: Connection) -> Rulings:
        self._forget_if_changed(connection)
        if self._rulings is None:
            self._rulings = Rulings(current=_successor_of(connection))
        last = self._rulings.last
        for decision in decision_rows.load_decisions(connection, after=0 if last is None else last.sequence):
            self._rulings.add(decision)
        return self._rulings

    def _append_unit(self, entries_of: Callable[[Rulings], list[Entry]]) -> tuple[Decision, ...]:
        with self._write() as connection:
            rulings = self._refreshed_rulings(connection)
            signature = Signature(self.reviewer, self.clock(), tool_name())
            stored = decision_rows.append_unit(connection, entries_of(rulings), signature, rulings.last)
        for decision in stored:  # only what is committed may count as seen
            rulings.add(decision)
        return stored

    def _expect_known(self, draft: DecisionDraft) -> None:
        if len(set(draft.target)) != len(draft.target) or not 1 <= len(draft.target) <= 2:
            raise UnknownIdError(
                f"decision: found target {draft.target!r}, wanted one claim or two different ones"
            )
        if draft.action in {"undo", "redo"}:
            raise UnknownIdError(
                f"decision: found action {draft.action!r}, wanted a ruling; call undo() or redo()"
            )
        names = actor_names(draft.target)
        if draft.action in ACTOR_ACTIONS and (len(names) != 2 or not all(names)):
            raise UnknownIdError(f"decision: found target {draft.target!r}, wanted two names of actors")
        if draft.action not in ACTOR_ACTIONS:
            for claim in draft.target:
                self.claim(claim)


def _successor_of(connection: Connection) -> Callable[[Target], Target]:
    """Return the map from a target as it was ruled on to the claims that stand for it in the store."""
    live = records.load_claim_ids(connection)
    successions = records.load_successions(connection)

    def current(target: Target) -> Target:
        moved = {_follow(claim, live, successions) for claim in target}
        return tuple(sorted(moved)) if len(moved) == len(target) else target

    return current


def _follow(claim: ClaimId, live: frozenset[ClaimId], successions: Mapping[ClaimId, ClaimId]) -> ClaimId:
    seen = set()
    while claim not in live and claim in successions and claim not in seen:
        seen.add(claim)
        claim = successions[claim]
    return claim


def _login_name() -> str:
    """Return the name of the account that runs the process."""
    try:
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):
        return getpass.getuser()
