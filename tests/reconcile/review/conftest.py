"""A small case with every kind of question: conflicts, an apparent one, a group of three, a weak source."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.app import App
from textual.pilot import Pilot

from claims.claim import Claim, ClaimId, ClaimKind, Hop, claim_id
from reconcile.case import Case, Reading
from reconcile.conflict import Assessment, Conflict, ConflictKind, ScopeDifference, conflict_id
from reconcile.group import Edge, Group, Origin, group_id
from reconcile.ingest import ingest
from reconcile.reconciliation import Reconciliation
from reconcile.review.app import ReviewApp
from reconcile.review.item import QueueItem
from reconcile.review.queue import ReviewQueue
from sources.calendar_date import ImpreciseDate
from sources.document import Document, Passage, Source, passage_id, source_id
from sources.span import Span

TODAY = date(2031, 5, 4)

REPORTS = {
    "harbour.txt": (
        "Harbour Log\nMay 2, 2031\n\n"
        "The harbour office said that 40 fishing boats were lost in the storm of Monday night.\n\n"
        "The mast weighed 310 kilograms (roughly 480 pounds), the harbour master said.\n\n"
        "A fisherman who asked not to be named said that 12 tonnes of oil leaked into the bay on Monday.\n"
    ),
    "gazette.txt": (
        "Coast Gazette\nMay 3, 2031\n\n"
        "The coast guard said that 65 fishing boats were lost in the storm of Monday night.\n\n"
        "Oil pollution in Norway is rising, the coast guard said on Tuesday.\n"
    ),
    "bulletin.txt": (
        "Town Bulletin\nMay 4, 2031\n\n"
        "The harbour office said that 40 fishing boats were lost in the storm of Monday night.\n\n"
        "Oil pollution in Sweden has fallen sharply, the harbour office said on Tuesday.\n"
    ),
}

HARBOUR = (
    "The harbour office said on Monday that 40 boats were lost in the storm. "
    "Its clerk put repairs at 3 million crowns.\n\n"
    "Divers found no sign of an oil leak. A fisherman who asked not to be named saw a leak."
)
GAZETTE = (
    "Some 65 boats went down in the gale, the Coast Gazette writes. "
    "The harbour office said on Monday that 40 boats were lost in the storm. "
    "Two of five piers, 30 percent, stand."
)
BULLETIN = (
    "The harbour office said on Monday that 40 boats were lost in the storm. "
    "Repairs would cost 5 million crowns."
)


def make_document(file: str, text: str, outlet: str) -> Document:
    source = source_id(text.encode())
    day = ImpreciseDate.from_day(date(2031, 5, 2))
    passage = Passage(
        id=passage_id(source, 0, len(text), "article"),
        source=source,
        start=0,
        end=len(text),
        kind="article",
        outlet=outlet,
        published=day,
    )
    return Document(
        source=Source(id=source, file=file, media_type="text/plain", text=text, outlet=outlet, published=day),
        passages=(passage,),
    )


def make_claim(
    document: Document, quote: str, kind: ClaimKind = "statement", *, hops: tuple[Hop, ...] = ()
) -> Claim:
    start = document.text.index(quote)
    spans = (Span(start, start + len(quote)),)
    return Claim(
        id=claim_id(document.source.id, spans, kind),
        source=document.source.id,
        file=document.source.file,
        passage=document.passages[0].id,
        spans=spans,
        quote=(quote,),
        kind=kind,
        subject="boats",
        chain=(
            Hop(agent=document.source.file, role="document"),
            Hop(agent=document.source.outlet or "", role="outlet"),
            *hops,
        ),
        report_time=document.source.published,
        salience=0.8,
        extractor="test 1",
    )


def make_conflict(
    left: Claim,
    right: Claim | None,
    kind: ConflictKind,
    assessment: Assessment,
    *,
    explanation: str,
    severity: float,
    differences: tuple[ScopeDifference, ...] = (),
) -> Conflict:
    sides: tuple[ClaimId, ...] = tuple(sorted({left.id, (right or left).id}))
    return Conflict(
        id=conflict_id(sides, kind),
        kind=kind,
        sides=sides,
        assessment=assessment,
        explanation=explanation,
        calculation="65 / 40 = 1.6",
        differences=differences,
        severity=severity,
        confidence=0.9,
    )


def make_group(claims: tuple[Claim, ...]) -> Group:
    members = tuple(sorted(claim.id for claim in claims))
    edges = tuple(
        Edge(left=members[0], right=member, score=100.0 - place, reason="same words")
        for place, member in enumerate(members[1:])
    )
    origin = Origin(
        key="harbour", label="harbour office", members=members, status="inferred", evidence=("same words",)
    )
    return Group(
        id=group_id(members),
        members=members,
        representative=members[0],
        appearances=len(members),
        origins=(origin,),
        edges=edges,
    )


def make_reading() -> Reading:
    harbour, gazette, bulletin = documents = (
        make_document("harbour.txt", HARBOUR, "Harbour Log"),
        make_document("gazette.txt", GAZETTE, "Coast Gazette"),
        make_document("bulletin.txt", BULLETIN, "Town Bulletin"),
    )
    said = "The harbour office said on Monday that 40 boats were lost in the storm."
    forty = tuple(make_claim(document, said, "quantity") for document in documents)
    sixty_five = make_claim(gazette, "Some 65 boats went down in the gale", "quantity")
    three = make_claim(harbour, "repairs at 3 million crowns", "quantity")
    five = make_claim(bulletin, "Repairs would cost 5 million crowns", "quantity")
    no_leak = make_claim(harbour, "no sign of an oil leak")
    unnamed = Hop(agent="fisherman", role="speaker", anonymous=True)
    leak = make_claim(harbour, "A fisherman who asked not to be named saw a leak.", hops=(unnamed,))
    piers = make_claim(gazette, "Two of five piers, 30 percent, stand.", "quantity")
    claims = tuple(
        sorted((*forty, sixty_five, three, five, no_leak, leak, piers), key=lambda claim: claim.id)
    )
    single = [(claim,) for claim in claims if claim not in forty]
    conflicts = (
        make_conflict(
            forty[0],
            sixty_five,
            "numeric",
            "conflict",
            explanation="40 boats against 65 boats.",
            severity=0.8,
        ),
        make_conflict(
            piers, None, "arithmetic", "conflict", explanation="Two of five is 40 percent.", severity=0.6
        ),
        make_conflict(no_leak, leak, "negation", "contested", explanation="A leak or none.", severity=0.5),
        make_conflict(
            three,
            five,
            "numeric",
            "apparent",
            explanation="3 million against 5 million crowns.",
            severity=0.4,
            differences=(ScopeDifference(dimension="definition", left="put", right="would cost"),),
        ),
    )
    groups = tuple(make_group(members) for members in (forty, *single))
    return Reading(documents, claims, Reconciliation(claims, groups, conflicts, {}))


@pytest.fixture
def make_case(tmp_path: Path) -> Callable[[], Case]:
    """Return a maker of stored cases of three short reports, whose clock stands on one day."""
    count = itertools.count()

    def make() -> Case:
        case = Case.init(tmp_path / f"harbour{next(count)}", reviewer="ada")
        case.clock = lambda: f"{TODAY.isoformat()}T09:00:00Z"
        assert case.save_reading(make_reading(), revision=case.revision())
        return case

    return make


@pytest.fixture
def case(make_case: Callable[[], Case]) -> Case:
    """One such case."""
    return make_case()


@pytest.fixture
def open_queue() -> Callable[[Case], ReviewQueue]:
    """Return an opener of the queue of a case, as its reviewer, on its day."""
    return lambda case: ReviewQueue(case, reviewer="ada", today=TODAY)


@pytest.fixture
def queue(case: Case, open_queue: Callable[[Case], ReviewQueue]) -> ReviewQueue:
    """The queue of that one case."""
    return open_queue(case)


@pytest.fixture(scope="session")
def ingested_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a case that was made by reading three short reports."""
    folder = tmp_path_factory.mktemp("reports")
    for file, text in REPORTS.items():
        (folder / file).write_text(text, encoding="utf-8")
    ingest(Case.init(folder / "harbour", reviewer="ada"), sorted(folder.glob("*.txt")))
    return folder / "harbour"


@pytest.fixture
def ingested_case(ingested_folder: Path, tmp_path: Path) -> Case:
    """A copy of that case, whose clock stands on one day."""
    case = Case.open(shutil.copytree(ingested_folder, tmp_path / "harbour"))
    case.clock = lambda: f"{TODAY.isoformat()}T09:00:00Z"
    return case


@pytest.fixture
def make_case_of(tmp_path: Path) -> Callable[[str], Case]:
    """Return a maker of cases of one text that is one weakly sourced claim, with the text in every field."""

    def make(text: str) -> Case:
        document = make_document("one.txt", text, outlet=text)
        speaker = Hop(agent=text, role="speaker", anonymous=True, declared=False, reason=text)
        claim = make_claim(document, text, hops=(speaker,)).model_copy(update={"file": f"{text}.txt"})
        claims, groups = (claim,), (make_group((claim,)),)
        case = Case.init(tmp_path / "one", reviewer="ada")
        case.clock = lambda: f"{TODAY.isoformat()}T09:00:00Z"
        reading = Reading((document,), claims, Reconciliation(claims, groups, (), {}))
        assert case.save_reading(reading, revision=case.revision())
        return case

    return make


ASKED: dict[str, Callable[[QueueItem], bool]] = {
    "pair": lambda item: len(item.key) == 2 and bool(item.conflicts),
    "explained pair": lambda item: len(item.key) == 2 and any(found.differences for found in item.conflicts),
    "arithmetic": lambda item: "arithmetic" in item.kinds,
    "duplicate": lambda item: "duplicate" in item.kinds,
    "weak source": lambda item: "weak source" in item.kinds,
}


def row_asking(queue: ReviewQueue, what: str) -> int:
    """Return the first row that asks something."""
    rows = [row for row in range(len(queue)) if ASKED[what](queue[row])]
    assert rows, f"nothing in the case asks about a {what}: {[item.title for item in queue.items]}"
    return rows[0]


class Session(NamedTuple):
    """A review that runs: keys go in, the screen comes out."""

    pilot: Pilot[None]

    @property
    def app(self) -> App[None]:
        return self.pilot.app

    @property
    def text(self) -> str:
        """What stands on the screen, row by row."""
        return "\n".join(strip.text.rstrip() for strip in self.app.screen._compositor.render_strips())

    async def press(self, *keys: str) -> None:
        """Press keys and wait until the screen has settled."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def pause(self) -> None:
        """Wait until the screen has settled."""
        await self.pilot.pause()


@pytest.fixture
def running() -> Callable[..., AbstractAsyncContextManager[Session]]:
    """Return a runner of the review over a queue, with the cursor at the first item that asks `at`."""

    @asynccontextmanager
    async def run(
        queue: ReviewQueue, size: tuple[int, int] = (80, 24), *, at: str | None = None, title: str = "harbour"
    ) -> AsyncIterator[Session]:
        app = ReviewApp(queue, title=title)
        async with app.run_test(size=size, notifications=True) as pilot:
            session = Session(pilot)
            await session.press(*["j"] * (row_asking(queue, at) if at is not None else 0))
            yield session

    return run
