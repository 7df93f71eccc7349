import pytest

from claims.claim import Hop
from reconcile.group import Edge
from reconcile.matching.lineage import actor_key, may_be_one, trace_lineage
from reconcile.matching.origins import build_group, find_origins


def hops(*parts):
    """Return a chain from pairs of role and agent; an agent that begins with "?" is unnamed."""
    return tuple(
        Hop(agent=agent.lstrip("?"), role=role, anonymous=agent.startswith("?")) for role, agent in parts
    )


def origins_of(make_claim, *chains, text="The river rose two metres overnight", edges=()):
    claims = [make_claim(text, f"{place}.txt", chain=chain) for place, chain in enumerate(chains)]
    return find_origins(claims, edges)


def test_two_outlets_that_quote_one_speaker_have_one_origin(make_claim):
    origins, unknown = origins_of(
        make_claim,
        hops(("document", "0.txt"), ("outlet", "Reuters"), ("speaker", "Mayor Ida Holm")),
        hops(("document", "1.txt"), ("outlet", "AFP"), ("speaker", "Ida Holm")),
    )

    assert [origin.members for origin in origins] == [tuple(sorted(origins[0].members))]
    assert (len(origins), unknown) == (1, 0)


def test_two_speakers_are_two_origins(make_claim):
    origins, _ = origins_of(
        make_claim,
        hops(("document", "0.txt"), ("speaker", "Ida Holm")),
        hops(("document", "1.txt"), ("speaker", "Weather Office")),
    )

    assert len(origins) == 2


def test_a_report_and_who_speaks_for_it_have_one_origin(make_claim):
    origins, _ = origins_of(
        make_claim,
        hops(("document", "0.txt"), ("speaker", "Water Board")),
        hops(("document", "1.txt"), ("speaker", "Water Board"), ("report", "Flood Report 2019")),
    )

    assert len(origins) == 1


def test_a_passive_without_source_is_unknown_and_counted_apart(make_claim):
    origins, unknown = origins_of(
        make_claim,
        hops(("document", "0.txt"), ("speaker", "Ida Holm")),
        hops(("document", "1.txt"), ("unattributed", "unattributed")),
    )

    assert (len(origins), unknown) == (1, 1)


def test_unnamed_speakers_of_two_outlets_are_not_made_one(make_claim):
    origins, _ = origins_of(
        make_claim,
        hops(("document", "0.txt"), ("outlet", "Reuters"), ("speaker", "?an official")),
        hops(("document", "1.txt"), ("outlet", "AFP"), ("speaker", "?an official")),
    )

    assert len(origins) == 2


def test_the_same_long_words_have_one_origin_where_neither_names_a_source(make_claim):
    text = "The river rose two metres overnight and carried away the old footbridge below the mill"
    left, right = make_claim(text, "0.txt"), make_claim(text, "1.txt")
    edge = Edge(
        left=min(left.id, right.id), right=max(left.id, right.id), score=100.0, reason="the same words"
    )

    origins, _ = find_origins([left, right], [edge])

    assert len(origins) == 1
    assert origins[0].status == "inferred"


def test_an_author_who_names_the_source_in_the_sentence_shares_its_origin(make_claim):
    left = make_claim("The harbour office weighed 40 tonnes", "0.txt", speaker="harbour office")
    right = make_claim("The harbour office figure is 40 tonnes", "1.txt")

    origins, _ = find_origins([left, right], ())

    assert len(origins) == 1


def test_an_outlet_is_the_origin_only_where_it_names_no_source(make_claim):
    own = make_claim("It rained", chain=hops(("document", "0.txt"), ("outlet", "Reuters")))
    told = make_claim(
        "It rained", chain=hops(("document", "0.txt"), ("outlet", "Reuters"), ("speaker", "Ida Holm"))
    )

    assert trace_lineage(own).label == "Reuters"
    assert trace_lineage(told).label == "Ida Holm"


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Holm", "Ida Holm", True),
        ("the U.S. Treasury", "US Treasury", True),
        ("Ida Holm", "Ida Berg", False),
        ("Ministry of Health", "Ministry of Trade", False),
        ("", "Ida Holm", False),
    ],
)
def test_actors_are_one_by_their_names(left, right, one):
    assert may_be_one(actor_key(left), actor_key(right)) == one


def test_appearances_are_passages_and_not_claims(make_claim):
    twice = [make_claim("The river rose", "0.txt", start=start) for start in (0, 500)]
    members = tuple(sorted(claim.id for claim in twice))

    group = build_group(members, {claim.id: claim for claim in twice}, ())

    assert group.appearances == 1


def test_an_agencys_release_and_a_paper_that_names_it_have_one_origin(make_claim):
    board = hops(("document", "0.txt"), ("outlet", "Upland Water Board"))
    courier = hops(("document", "1.txt"), ("outlet", "Dale Courier"))
    release = make_claim("Rainfall reached 212 mm", "0.txt", chain=board)
    paper = make_claim("The board's figure is 212 mm", "1.txt", chain=courier)

    origins, unknown = find_origins([release, paper], [])

    assert (len(origins), unknown) == (1, 0)
    assert origins[0].status == "inferred"


def test_a_paper_that_quotes_a_paper_is_circular(make_claim):
    origins, _ = origins_of(
        make_claim,
        hops(("document", "0.txt"), ("outlet", "Dale Courier"), ("speaker", "?a nurse")),
        hops(("document", "1.txt"), ("outlet", "Fell Gazette"), ("outlet", "Dale Courier")),
    )

    assert len(origins) == 1


def test_who_works_for_a_body_speaks_for_it(make_claim):
    origins, _ = origins_of(
        make_claim,
        hops(("document", "0.txt"), ("outlet", "Dale Courier"), ("speaker", "Analysts at Ferrotex")),
        hops(("document", "1.txt"), ("outlet", "Fell Gazette"), ("speaker", "Ferrotex")),
    )

    assert len(origins) == 1


def test_two_papers_in_their_own_voice_stay_two_origins(make_claim):
    origins, _ = origins_of(
        make_claim,
        hops(("document", "0.txt"), ("outlet", "Dale Courier")),
        hops(("document", "1.txt"), ("outlet", "Fell Gazette")),
    )

    assert len(origins) == 2
