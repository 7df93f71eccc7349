"""What the two real documents must show, through the same functions that `reconcile ingest` calls."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reconcile.ingest import ingest

pytestmark = pytest.mark.seeds

# First words of each paragraph of the department's text, which stands in two posts.
REPORT_PARAGRAPHS = [
    "no confirmed instances of large-scale drug trafficking",
    "it is certainly on a smaller scale",
    "no known instances of large-scale methamphetamine",
    "has either ceased or been sharply reduced",
    "press reports about such activities have increased",
    "transactions between DPRK traffickers and large-scale",
    "suggest continuing manufacture and sale of DPRK methamphetamine",
    "against organized criminality in the DPRK is lax",
]


@pytest.mark.parametrize("words", REPORT_PARAGRAPHS)
def test_a_report_printed_twice_has_two_appearances_and_one_origin(seeds, words):
    july = seeds.claims_on(words, occurrence=0)
    march = seeds.claims_on(words, occurrence=1)

    shared = [group for group in map(seeds.group_of, july) if {c.id for c in march} & set(group.members)]

    assert shared, f"no group holds both printings of {words!r}"
    assert {group.appearances for group in shared} == {2}
    assert {len(group.origins) for group in shared} == {1}
    assert {group.unknown for group in shared} == {0}
    assert all("State" in group.origins[0].label for group in shared)


def test_the_copy_without_a_credit_inherits_the_wire_and_says_why(seeds):
    july = seeds.claims_on("no confirmed instances of large-scale drug trafficking", occurrence=0)

    inherited = [hop for claim in july for hop in claim.chain if hop.agent in {"AFP", "Agence France-Presse"}]

    assert inherited
    assert all(not hop.declared and hop.reason for hop in inherited)


@pytest.mark.parametrize(
    ("words", "occurrence"),
    [
        ("largely ended state-sponsored drug trafficking", 0),
        pytest.param(
            "it is certainly on a smaller scale",
            1,
            marks=pytest.mark.xfail(
                strict=True, reason="issue 5: references (what `it` and `such activity` are)"
            ),
        ),
        ("has either ceased or been sharply reduced", 1),
    ],
)
def test_a_waning_trade_against_a_flooded_region_is_an_apparent_conflict(seeds, words, occurrence):
    waning = seeds.claims_on(words, occurrence=occurrence, kind="trend")
    flooding = seeds.claims_on("are flooding the Asia-Pacific region", kind="trend")

    found = seeds.conflicts_between(waning, flooding)

    assert any(conflict.kind == "trend" for conflict in found)


def test_the_opposed_trends_name_actor_time_and_place(seeds):
    waning = seeds.claims_on("largely ended state-sponsored drug trafficking", kind="trend")
    flooding = seeds.claims_on("are flooding the Asia-Pacific region", kind="trend")

    [conflict] = seeds.conflicts_between(waning, flooding)

    assert conflict.assessment == "apparent"
    assert {"actor", "time", "place"} <= {difference.dimension for difference in conflict.differences}


def test_a_wrong_restatement_is_raised_with_the_texts_own_factor(seeds):
    claims = seeds.claims_on("21.8 million pyung (or approximately", kind="quantity")

    [conflict] = seeds.conflicts_of(claims, "arithmetic")

    assert conflict.assessment == "conflict"
    assert "784" in conflict.calculation.replace(",", "") or "785" in conflict.calculation.replace(",", "")


@pytest.mark.parametrize("words", ["450 grams (1 lb)", "150,000 yuan ($23,150)"])
def test_a_right_restatement_is_one_quantity_and_no_conflict(seeds, words):
    claims = [
        claim for claim in seeds.claims_on(words, kind="quantity") if claim.quantity.raw.startswith(words[:3])
    ]

    [quantity] = {claim.quantity for claim in claims}
    assert len(quantity.conversions) == 1
    assert seeds.conflicts_of(claims, "arithmetic") == []


@pytest.mark.parametrize(
    ("words", "agents"),
    [
        ("3 million pesos (US$68,000) per kilo", ["Choson Ilbo", "Reuters", "Santiago"]),
        ("seized 60 million U.S. dollars", ["Donga Ilbo", "government source"]),
        ("registered almost 2,100 drug addicts", ["Newsweek", "Brookings"]),
    ],
    ids=["price", "seizure", "addicts"],
)
def test_a_chain_keeps_every_hop(seeds, words, agents):
    [chain] = {
        claim.chain
        for claim in seeds.claims_on(words, kind="quantity")
        if claim.quantity.low is not None and claim.quantity.low > 1000 and (claim.quantity.unit != "kg")
    }

    assert chain[0].role == "document"
    assert len(chain) == len(agents) + 1
    assert all(
        agent in f"{hop.agent} {hop.medium or ''}" for agent, hop in zip(agents, chain[1:], strict=True)
    ), [hop.agent for hop in chain]


def test_an_unnamed_source_is_anonymous(seeds):
    claims = seeds.claims_on("seized 60 million U.S. dollars", kind="quantity")

    assert {claim.chain[-1].anonymous for claim in claims} == {True}


@pytest.mark.parametrize(
    ("words", "low", "high", "comparator"),
    [
        ("had only 44 registered drug addicts", "44", "44", "="),
        ("registered almost 2,100 drug addicts", None, "2100", "almost"),
        ("five or six times higher", "5", "6", "range"),
        ("more than 90 percent of them addicted", "90", None, ">"),
    ],
)
def test_bounds_are_kept(seeds, words, low, high, comparator):
    readings = [claim.quantity for claim in seeds.claims_on(words, kind="quantity")]

    wanted = {None if bound is None else Decimal(bound) for bound in (low, high)} - {None}
    assert any(q.comparator == comparator and wanted <= {q.low, q.high} for q in readings), readings


def test_a_change_over_time_is_no_conflict(seeds):
    before = seeds.claims_on("had only 44 registered drug addicts")
    after = seeds.claims_on("registered almost 2,100 drug addicts")

    raised = seeds.conflicts_between(before, after)

    assert [conflict for conflict in raised if conflict.assessment in ("conflict", "contested")] == []


@pytest.mark.parametrize("printed", ["2/7/2010", "3/4/2010"])
def test_a_citation_dated_a_year_off_its_post_is_raised(seeds, printed):
    claims = seeds.claims_on(printed)

    assert any(c.assessment == "conflict" for c in seeds.conflicts_of(claims, "date"))


@pytest.mark.parametrize("number", ["39", "118", "109", "111", "27", "13551"])
def test_numbers_in_names_are_no_quantities(seeds, number):
    readings = [claim.quantity for claim in seeds.claims if claim.quantity is not None]

    assert [q.raw for q in readings if Decimal(number) in {q.low, q.high}] == []


def test_every_quote_stands_at_its_spans(seeds):
    texts = {document.source.id: document.text for document in seeds.case.documents()}

    assert all(
        quote == texts[claim.source][span.start : span.end]
        for claim in seeds.claims
        for quote, span in zip(claim.quote, claim.spans, strict=True)
    )


def test_reading_again_changes_nothing(seeds):
    sources_folder = seeds.case.folder / "sources"

    ingest(seeds.case, sorted(sources_folder.iterdir()))

    assert seeds.case.claims() == seeds.claims
    assert seeds.case.conflicts() == seeds.conflicts


def test_few_conflicts_are_raised_as_real(seeds):
    raised = [conflict for conflict in seeds.conflicts if conflict.assessment in ("conflict", "contested")]

    assert len(raised) <= 60
