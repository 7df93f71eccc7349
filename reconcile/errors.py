"""The errors of a case, its store and its ledger, each with the exit code it ends a command with.

ReconcileError
├── CaseError               no case there, or one already; wrong use (2)
├── SettingsError           reconcile.toml does not follow its schema (2)
├── UnknownIdError          no record, or more than one, with that id (2)
├── UnknownRuleError        no rule of that code (2)
├── NothingToCheckError     no ledger, or one without claims (2)
├── DecidedElsewhereError   a colleague ruled on the same target first (1)
├── StoreError              the store cannot be read or written (3)
│   ├── NewerStoreError     a later version of the tool made it
│   ├── DamagedStoreError   the file is no database, or a broken one
│   └── BusyStoreError      another process holds it
└── LedgerError             an exported ledger cannot be read or written (3)
"""

from typing import ClassVar


class ReconcileError(Exception):
    """Base of all errors of this package. Messages: where, what was found, what was wanted, what to do."""

    exit_code: ClassVar[int] = 3


class CaseError(ReconcileError):
    """The folder is no case, or is one already."""

    exit_code = 2


class SettingsError(ReconcileError):
    """The settings file cannot be taken as it is."""

    exit_code = 2


class UnknownIdError(ReconcileError):
    """An id or the start of one names no record, or several."""

    exit_code = 2


class UnknownRuleError(ReconcileError):
    """A code names no rule."""

    exit_code = 2


class NothingToCheckError(ReconcileError):
    """There is nothing that a check could pass or fail."""

    exit_code = 2


class DecidedElsewhereError(ReconcileError):
    """Somebody else ruled on the same target since this process last looked."""

    exit_code = 1


class StoreError(ReconcileError):
    """The store cannot be read or written."""


class NewerStoreError(StoreError):
    """A later version of the tool made the store; it is left untouched."""


class DamagedStoreError(StoreError):
    """The store's file is no database, or a broken one."""


class BusyStoreError(StoreError):
    """Another process holds the store for longer than a writer waits."""


class LedgerError(ReconcileError):
    """An exported ledger cannot be read or written."""
