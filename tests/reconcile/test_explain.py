"""An explanation shows the words that made each hop, slot and figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.claim import Hedge, Hop, Quantity, Scope, ScopeSlot, TimeScope, Trend
from reconcile.conflict import Conflict, ScopeDifference, conflict_id
from reconcile.decision import DecisionDraft
from reconcile.explain import Explainer
from reconcile.group import Edge, Group, Origin, group_id
from reconcile.snapshot import Snapshot, take_snapshot
from sources.calendar_date import ImpreciseDate
from sources.span import Span

TEXT = "The Coast Guard said about 40 boats sank off Maro last year."


@pytest.fixture
def snapshot(make_document, make_claim):
    document = make_document(TEXT)
    claim = make_claim(
        "about 40 boats sank off Maro last year",
        start=21,
        kind="quantity",
        subject="boats",
        predicate="sank",
        measure="boats sunk",
        hedges=(Hedge(text="about", span=Span(21, 26), kind="approximation"),),
        quantity=Quantity(
            raw="about 40 boats",
            span=Span(21, 35),
            low=Decimal(40),
            high=Decimal(40),
            comparator="about",
            unit="1",
            counted="boats",
        ),
        trend=Trend(metric="boats", direction="falling", cue=Span(36, 40)),
        scope=Scope(
            time=TimeScope(expression="last year", when=ImpreciseDate.from_year(2010), span=Span(50, 59)),
            place=ScopeSlot(value="Maro", basis="inherited"),
        ),
        chain=(
            Hop(agent="a.txt", role="document"),
            Hop(agent="Daily", role="outlet", declared=False, reason="the same words stand in the Daily"),
            Hop(agent="Coast Guard", role="speaker", span=Span(4, 15), cue=Span(16, 20), medium="statement"),
        ),
    )
    other = make_claim("boats sank", start=30, speaker="a fisherman")
    members = tuple(sorted((claim.id, other.id)))
    group = Group(
        id=group_id(members),
        members=members,
        representative=claim.id,
        appearances=2,
        origins=(
            Origin(
                key="cg", label="Coast Guard", members=(claim.id,), status="declared", evidence=("named",)
            ),
        ),
        unknown=1,
        edges=(Edge(left=members[0], right=members[1], score=93.2, reason="the same words"),),
    )
    conflict = Conflict(
        id=conflict_id(members, "numeric"),
        kind="numeric",
        sides=members,
        assessment="apparent",
        explanation="They count different boats.",
        calculation="40 against 10",
        differences=(ScopeDifference(dimension="time", left="2010", right=""),),
        settles="The port's log.",
        severity=0.25,
        confidence=0.5,
    )
    return Snapshot((document,), (claim, other), (group,), (conflict,), (), {}, {}, (), {})


def explained(snapshot, record):
    return "\n".join(Explainer(snapshot).explain(record))


def test_a_claim_is_explained_with_its_words(snapshot):
    text = explained(snapshot, snapshot.claims[0])

    for line in (
        "a.txt, line 1, code points 21-59",
        "“about 40 boats sank off Maro last year”",
        "1. a.txt (document)",
        "2. Daily (outlet, inferred)\n     why      the same words stand in the Daily",
        "3. Coast Guard (speaker, named, in: statement, declared)",
        "     named    “Coast Guard” [4-15]\n     cue      “said” [16-20]",
        "     words    “The ⟦Coast Guard⟧ ⟦said⟧ about 40 boats sank off Maro last year.”",
        "figure: “about 40 boats”\n  place       code points 21-35\n",
        "  value       about 40: near it, on either side",
        "  counts      boats",
        "  measures    boats sunk",
        "trend: boats falling “sank” [36-40]",
        "hedge: “about” (approximation)",
        "time: “last year”\n  place       code points 50-59\n",
        "  days        2010-01-01 to 2010-12-31 (EDTF 2010)",
        "  basis       declared",
        "  against     nothing: no date is known to resolve it against",
        "place: Maro (inherited)",
        "group g",
        "(numeric, apparent): They count different boats.",
    ):
        assert line in text


def test_a_group_is_explained_with_its_origins_and_edges(snapshot):
    text = explained(snapshot, snapshot.groups[0])

    assert "2 appearances, 1 origins, 1 of unknown lineage" in text
    assert "origin (declared): Coast Guard, 1 claims\n  named" in text
    assert "93 of 100: the same words" in text


def test_a_conflict_is_explained_with_its_calculation_and_differences(snapshot):
    text = explained(snapshot, snapshot.conflicts[0])

    assert "calculation: 40 against 10" in text
    assert "differs in time: 2010 / not said" in text
    assert "what would settle it: The port's log." in text
    assert "ruling: open" in text


def test_a_ruling_is_named_with_its_reviewer(make_case):
    case = make_case({"a.txt": "40 people died.", "b.txt": "52 people died."})
    sides = case.conflicts()[0].sides
    case.decide([DecisionDraft(target=sides, action="apparent", reason="time", note="two days apart")])

    text = explained(take_snapshot(case), case.conflicts()[0])

    assert "ruling: apparent (time) by Ada Brook, " in text
    assert text.endswith(": two days apart")
