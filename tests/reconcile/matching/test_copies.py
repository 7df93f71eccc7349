from datetime import date

import pytest

from claims.claim import Hop
from reconcile.group import Edge
from reconcile.matching.affairs import Affairs
from reconcile.matching.copies import read_copies
from reconcile.matching.origins import find_origins
from reconcile.matching.reuse import find_reuse
from reconcile.reconciliation import reconcile_claims
from sources.calendar_date import ImpreciseDate

LEAD = "The ferry Marit ran aground off Selvik on Sunday night with sixty people aboard, the harbour said."
TAIL = "Divers reached the engine room of the vessel at dawn and found it dry."


def told_by(make_claim, text, *speakers):
    """Return one claim for each speaker, "?" before those that are not named, in files of their own."""
    return [
        make_claim(
            text,
            f"{place}.txt",
            chain=(
                Hop(agent=f"{place}.txt", role="document"),
                Hop(agent=speaker.lstrip("?"), role="speaker", anonymous=speaker.startswith("?")),
            ),
        )
        for place, speaker in enumerate(speakers)
    ]


def of_one_affair(claims):
    names = frozenset({"marit", "selvik"})
    return read_copies((), Affairs(names, {claim.passage: names for claim in claims}))


def test_a_short_sentence_of_copied_texts_has_one_origin(make_document, make_claim):
    documents = [make_document(f"{LEAD}\n{TAIL}\nAll were safe.\n", name) for name in ("a.txt", "b.txt")]
    copies = read_copies(find_reuse(documents), Affairs())
    claims = [
        make_claim("All were safe", document.source.file, passage=document.passages[0].id)
        for document in documents
    ]

    origins, _ = find_origins(claims, (), copies)

    assert [len(origin.members) for origin in origins] == [2]
    assert origins[0].status == "inferred"


def test_a_short_sentence_of_two_texts_of_their_own_has_two_origins(make_document, make_claim):
    documents = [
        make_document(f"{LEAD}\nAll were safe.\n", "a.txt"),
        make_document(f"{TAIL}\nAll were safe.\n", "b.txt"),
    ]
    copies = read_copies(find_reuse(documents), Affairs())
    claims = [
        make_claim("All were safe", document.source.file, passage=document.passages[0].id)
        for document in documents
    ]

    origins, _ = find_origins(claims, (), copies)

    assert len(origins) == 2


def test_a_text_that_is_nearly_all_of_one_paragraph_is_a_copy(make_document):
    left = make_document(f"Coast Post\n{LEAD}\n", "a.txt")
    right = make_document(f"{LEAD}\n\nThe owner of the ferry did not answer.\n", "b.txt")

    [found] = find_reuse([left, right])

    assert {found.left.id, found.right.id} == {left.passages[0].id, right.passages[0].id}


def test_copies_of_copies_are_copies(make_document):
    documents = [make_document(f"{LEAD}\n{TAIL}\n", name) for name in ("a.txt", "b.txt", "c.txt")]
    first, second, third = (document.passages[0] for document in documents)
    reuse = [
        found for found in find_reuse(documents) if {found.left.id, found.right.id} != {first.id, third.id}
    ]

    copies = read_copies(reuse, Affairs())

    assert copies.are_one_text(first.id, third.id)
    assert copies.are_one_text(second.id, third.id)


@pytest.mark.parametrize(
    ("speakers", "origins"),
    [
        pytest.param(("Ida Holm", "Per Vik"), 2, id="two named speakers"),
        pytest.param(("Ida Holm", "?an official"), 1, id="one named"),
        pytest.param(("?an officer", "?a guard"), 1, id="none named"),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Marit lost both engines near Selvik lighthouse", id="sea"),
        pytest.param("Vaccines reached every clinic in northern Selvik", id="health"),
    ],
)
def test_the_same_sentence_in_one_affair_is_a_copy_unless_two_named_speakers_say_it(
    make_claim, text, speakers, origins
):
    claims = told_by(make_claim, text, *speakers)

    assert len(find_origins(claims, (), of_one_affair(claims))[0]) == origins


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The new reservoir above Selvik holds far more water than the whole valley needs",
            "The new reservoir above Selvik holds far less water than the whole valley needs",
            id="water",
        ),
        pytest.param(
            "The referee stopped the match in Marit after the home crowd had thrown bottles",
            "The referee stopped the match in Marit after the guest crowd had thrown bottles",
            id="sport",
        ),
    ],
)
def test_a_light_edit_that_two_sides_are_credited_with_is_no_reprint(make_claim, one, other):
    [left] = told_by(make_claim, one, "Board")
    right = told_by(make_claim, other, "unused", "?growers")[1]
    edge = Edge(left=min(left.id, right.id), right=max(left.id, right.id), score=92.0, reason="92 % alike")

    assert len(find_origins([left, right], [edge])[0]) == 2


def test_a_day_that_papers_share_confirms_nothing(make_claim):
    claims = [
        make_claim(
            "10 May 2020", name, measure="published", report_time=ImpreciseDate.from_day(date(2020, 5, 10))
        )
        for name in ("a.txt", "b.txt", "c.txt")
    ]

    found = reconcile_claims([], claims)

    assert [len(group.members) for group in found.groups] == [1, 1, 1]
