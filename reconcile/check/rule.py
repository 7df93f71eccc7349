"""The record of a rule, and what a rule is given to judge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reconcile.check.finding import Finding
from reconcile.check.source_shelf import SourceShelf
from reconcile.ledger import Ledger, LedgerPassage, LedgerSource

if TYPE_CHECKING:  # a ledger is checked without the case and its store
    from reconcile.exported import Difference


class Subject:
    """A ledger, the folder of its sources, and the look-ups that several rules need.

    Attributes:
        altered: where the ledger says otherwise than the store of its case; empty where no store is at hand.
    """

    def __init__(self, ledger: Ledger, shelf: SourceShelf, altered: Sequence[Difference] = ()) -> None:
        self.ledger = ledger
        self.shelf = shelf
        self.altered = tuple(altered)

    @cached_property
    def sources(self) -> dict[str, LedgerSource]:
        """The sources of the ledger by id."""
        return {source.id: source for source in self.ledger.sources}

    @cached_property
    def passages(self) -> dict[str, LedgerPassage]:
        """The passages of the ledger by id."""
        return {passage.id: passage for passage in self.ledger.passages}

    @cached_property
    def claim_ids(self) -> frozenset[str]:
        """The ids of the claims of the ledger."""
        return frozenset(claim.id for claim in self.ledger.claims)


class Rule(NamedTuple):
    """A check with a stable code; `title` says in a few words what a finding of it means."""

    code: str
    title: str
    find: Callable[[Subject], Iterable[Finding]]
