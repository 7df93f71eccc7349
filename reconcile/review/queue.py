"""The review queue: what is asked, where each question stands, and what deciding, undoing and searching do.

It holds the whole state of a review and knows no screen. Statuses come from the case's standing decisions
alone, so a queue opened again shows the same picture.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from itertools import chain
from typing import NamedTuple

from claims.claim import Claim, ClaimId
from reconcile.case import Case
from reconcile.decision import Decision, DecisionId
from reconcile.review.excerpt import Surroundings
from reconcile.review.item import QueueItem, build_items
from reconcile.review.ruling import Ruling, Rulings, Status, allowed_actions, drafts_of
from reconcile.review.selection import QueueFilter
from reconcile.review.view import Backdrop, ItemView, view_of
from sources.document import Document, SourceId


class Progress(NamedTuple):
    """How far a review is; `by_you_today` counts items whose newest ruling is the reviewer's, of today."""

    decided: int
    total: int
    by_you_today: int

    def __str__(self) -> str:
        return f"{self.decided} of {self.total} decided, {self.by_you_today} by you today"


class Change(NamedTuple):
    """What a key did: the item it concerned, None where it is not in the queue, and the decisions stored."""

    item: QueueItem | None
    decisions: tuple[Decision, ...]


class ReviewQueue:
    """The questions of a case, a filter over them and a cursor in what passes.

    Args:
        case: where claims come from and decisions go.
        reviewer: whose decisions count as "by you"; None counts everybody's.
        today: the day that "today" means, in UTC.
    """

    def __init__(self, case: Case, *, reviewer: str | None, today: date) -> None:
        self._case = case
        self._reviewer = reviewer
        self._today = today.isoformat()
        claims = case.claims()
        groups = case.groups()
        self._backdrop = Backdrop(
            {claim.id: claim for claim in claims},
            {member: group for group in groups for member in group.members},
        )
        self.items = build_items(claims, groups, case.conflicts())
        self._places_of: dict[ClaimId, list[int]] = {}
        for place, item in enumerate(self.items):
            for claim in item.key:
                self._places_of.setdefault(claim, []).append(place)
        self._rulings = Rulings(case.standing_decisions())
        self._statuses = [self._rulings.status(item) for item in self.items]
        self._decided = sum(status.state == "decided" for status in self._statuses)
        self._mine_today = sum(self._is_mine_today(status) for status in self._statuses)
        self._haystacks: dict[int, str] = {}
        self._documents: dict[SourceId, Document] = {}
        self._decided_at: dict[int, int] = {}
        self._undo_asked: DecisionId | None = None
        self.filter = QueueFilter()
        self.cursor = 0
        self._visible = self._matching(self.filter)

    def __len__(self) -> int:
        """The number of items that pass the filter."""
        return len(self._visible)

    def __getitem__(self, row: int) -> QueueItem:
        """The item at a row of what passes the filter."""
        return self.items[self._visible[row]]

    @property
    def current(self) -> QueueItem | None:
        """The item at the cursor; None where nothing passes the filter."""
        return self[self.cursor] if self._visible else None

    @property
    def progress(self) -> Progress:
        """How far the review is, whatever the filter."""
        return Progress(self._decided, len(self.items), self._mine_today)

    @property
    def claim_count(self) -> int:
        """The number of claims in the case."""
        return len(self._backdrop.claims)

    def status(self, row: int) -> Status:
        """Where the item at a row stands."""
        return self._statuses[self._visible[row]]

    def visible(self, queue_filter: QueueFilter) -> list[QueueItem]:
        """Return the items that would pass a filter, in the order of the queue."""
        return [self.items[place] for place in self._matching(queue_filter)]

    def choose(self, queue_filter: QueueFilter) -> None:
        """Take a filter; the cursor stays at its item where that passes, else goes to the first row."""
        place = self._visible[self.cursor] if self._visible else None
        self.filter = queue_filter
        self._visible = self._matching(queue_filter)
        self.cursor = self._row_of(place) if place is not None and self._passes(place) else 0

    def move_to(self, row: int) -> None:
        """Put the cursor at a row, or at the nearest there is."""
        self._undo_asked = None
        self.cursor = max(0, min(row, len(self._visible) - 1))

    def document_of(self, claim: ClaimId) -> Document:
        """Return the document a claim stands in."""
        source = self._backdrop.claims[claim].source
        if source not in self._documents:
            self._documents[source] = self._case.document(source)
        return self._documents[source]

    def claim(self, claim: ClaimId) -> Claim:
        """Return a claim of the case."""
        return self._backdrop.claims[claim]

    def claims_in(self, source: SourceId) -> list[Claim]:
        """Return the claims of a source, by their first span."""
        claims = [claim for claim in self._backdrop.claims.values() if claim.source == source and claim.spans]
        return sorted(claims, key=lambda claim: (claim.spans[0], claim.id))

    def view(self, item: QueueItem, surroundings: Surroundings) -> ItemView:
        """Return an item as it is shown, with so much of the text around its claims."""
        documents = {claim: self.document_of(claim) for claim in item.key}
        return view_of(item, self._backdrop, documents, surroundings)

    def decide(self, ruling: Ruling) -> Change | None:
        """Store a ruling on the current item and move on to the next open one.

        Returns:
            What was stored; None where there is no item, or where it does not take this ruling.
        """
        item = self.current
        if item is None or ruling.action not in allowed_actions(item):
            return None
        row, place = self.cursor, self._visible[self.cursor]
        drafts = drafts_of(item, ruling, self._rulings)
        if not drafts:
            return None
        decisions = self._case.decide(drafts)
        self._rulings.record(decisions)
        self._decided_at[decisions[0].unit] = place
        self._refresh(decisions)
        self._move_on(row)
        return Change(item, decisions)

    def foreign_undo(self) -> Decision | None:
        """Return the ruling that undo would take back where another reviewer made it.

        Asked again at once, it returns None: the reviewer was told, and means it.
        """
        newest = next(iter(self._case.next_undo()), None)
        if newest is None or self._reviewer in (None, newest.reviewer) or newest.id == self._undo_asked:
            return None
        self._undo_asked = newest.id
        return newest

    def undo(self) -> Change | None:
        """Take back the newest ruling in force; its item is back at the cursor. None where there is none."""
        decisions = self._case.undo()
        if not decisions:
            return None
        place = self._concerned(decisions)
        self._take_over(decisions)
        if place is not None:
            self._show(place)
        return Change(None if place is None else self.items[place], decisions)

    def redo(self) -> Change | None:
        """Restore the ruling undone last and move on as after deciding. None where nothing was undone."""
        decisions = self._case.redo()
        if not decisions:
            return None
        place = self._concerned(decisions)
        row = self.cursor if place is None else self._row_of(place)
        self._take_over(decisions)
        if place is not None:
            self._move_on(row)
        return Change(None if place is None else self.items[place], decisions)

    def read_again(self) -> None:
        """Take up what colleagues ruled meanwhile; the cursor stays at its item where that passes."""
        self._rulings = Rulings(self._case.standing_decisions())
        self._statuses = [self._rulings.status(item) for item in self.items]
        self._decided = sum(status.state == "decided" for status in self._statuses)
        self._mine_today = sum(self._is_mine_today(status) for status in self._statuses)
        self.choose(self.filter)

    def _concerned(self, decisions: tuple[Decision, ...]) -> int | None:
        """Return the place of the item an undo or redo concerns: where it was ruled on, else the nearest."""
        unit = decisions[0].undoes
        if unit in self._decided_at:
            return self._decided_at[unit]
        claims = {claim for decision in decisions for claim in decision.target}
        places = [
            place
            for place in self._places_of.get(decisions[0].target[0], ())
            if claims.issubset(self.items[place].key)
        ]
        return min(places, key=lambda place: (len(self.items[place].key), place), default=None)

    def _take_over(self, decisions: tuple[Decision, ...]) -> None:
        """Read the rulings again after an undo or redo."""
        self._rulings = Rulings(self._case.standing_decisions())
        self._refresh(decisions)

    def _refresh(self, decisions: tuple[Decision, ...]) -> None:
        """Bring statuses, counts and rows up to date for the items that decisions touch."""
        touched = {
            place
            for decision in decisions
            for claim in decision.target
            for place in self._places_of.get(claim, ())
        }
        for place in touched:
            status = self._rulings.status(self.items[place])
            if status == self._statuses[place]:
                continue
            if self._passes(place):
                del self._visible[self._row_of(place)]
            before = self._statuses[place]
            self._statuses[place] = status
            self._decided += (status.state == "decided") - (before.state == "decided")
            self._mine_today += self._is_mine_today(status) - self._is_mine_today(before)
            if self._passes(place):
                self._visible.insert(self._row_of(place), place)
        self.move_to(self.cursor)

    def _move_on(self, start: int) -> None:
        """Put the cursor at the first open item from a row on, going round once; put-off ones come after."""
        count = len(self._visible)
        for states in (("open",), ("open", "later")):
            for row in chain(range(start, count), range(min(start, count))):
                if self._statuses[self._visible[row]].state in states:
                    self.cursor = row
                    return
        self.move_to(start)

    def _show(self, place: int) -> None:
        """Put the cursor at an item, lifting the filter where it hides it."""
        if not self._passes(place):
            self.choose(QueueFilter(status="all" if self._statuses[place].state == "decided" else "open"))
        self.cursor = self._row_of(place)

    def _row_of(self, place: int) -> int:
        """Return the row at which an item stands, or would stand if it passed."""
        return bisect_left(self._visible, self._sort_key(place), key=self._sort_key)

    def _sort_key(self, place: int) -> tuple[int, int]:
        """What was put off until later comes after everything else, in the order of putting off."""
        status = self._statuses[place]
        postponed = status.decision.sequence if status.state == "later" and status.decision else 0
        return (postponed, place)

    def _matching(self, queue_filter: QueueFilter) -> list[int]:
        places = [
            place
            for place, (item, status) in enumerate(zip(self.items, self._statuses, strict=True))
            if queue_filter.admits(item, status)
        ]
        wanted = queue_filter.words
        if wanted:
            places = [place for place in places if all(word in self._haystack(place) for word in wanted)]
        return sorted(places, key=self._sort_key)

    def _passes(self, place: int) -> bool:
        if not self.filter.admits(self.items[place], self._statuses[place]):
            return False
        return all(word in self._haystack(place) for word in self.filter.words)

    def _haystack(self, place: int) -> str:
        """The words and ids of an item that a search looks through, in lower case."""
        if place not in self._haystacks:
            item = self.items[place]
            parts = [item.title, item.weakness]
            for conflict in item.conflicts:
                parts += [conflict.id, conflict.kind, conflict.explanation]
            for claim in (self._backdrop.claims[claim] for claim in item.key):
                parts += [claim.id, claim.file, *claim.quote, *(hop.agent for hop in claim.chain)]
            self._haystacks[place] = "\n".join(parts).casefold()
        return self._haystacks[place]

    def _is_mine_today(self, status: Status) -> bool:
        decision = status.decision
        return (
            status.state == "decided"
            and decision is not None
            and decision.time.startswith(self._today)
            and (self._reviewer is None or decision.reviewer == self._reviewer)
        )
