import pytest

from claims.claim import Event, Verdict
from reconcile.conflicts.negation import check_negation


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "The Orsa council approved the quarry", "The Orsa council rejected the quarry", id="opposite"
        ),
        pytest.param(
            "The Vala mine is safe, engineers say", "The Vala mine is unsafe, engineers say", id="adjective"
        ),
    ],
)
def test_one_sentence_but_for_an_opposite_word_is_a_conflict(make_claim, lay, left, right):
    pair = lay(make_claim(left, "a.txt"), make_claim(right, "b.txt"))

    finding = check_negation(pair)

    assert finding is not None
    assert finding.assessment == "conflict"


def test_an_assertion_and_its_negation_are_a_conflict(make_claim, lay):
    left = make_claim("The Orsa council approved the quarry", "a.txt")
    right = make_claim("The Orsa council has not approved the quarry", "b.txt", polarity="negated")

    finding = check_negation(lay(left, right))

    assert finding is not None
    assert finding.assessment == "conflict"


@pytest.mark.parametrize(
    "right",
    [
        pytest.param("The Orsa council has not paid the builders", id="another assertion"),
        pytest.param("The Lund council has not approved the new school", id="another party"),
    ],
)
def test_a_negation_of_something_else_is_no_conflict(make_claim, lay, right):
    left = make_claim("The Orsa council approved the quarry", "a.txt")

    assert check_negation(lay(left, make_claim(right, "b.txt", polarity="negated"))) is None


def test_a_denial_by_another_party_is_contested(make_claim, lay):
    told = make_claim("Brandt Chemicals dumped solvents in the Ilm river", "a.txt", speaker="inspectors")
    denied = make_claim(
        "Brandt Chemicals dumped solvents in the Ilm", "b.txt", speaker="Brandt Chemicals", modality="denied"
    )

    finding = check_negation(lay(told, denied))

    assert finding is not None
    assert finding.assessment == "contested"


def test_a_finding_of_none_against_a_reported_instance_is_apparent(make_claim, lay):
    none = make_claim(
        "No confirmed cases of anthrax in Dorn county cattle",
        "a.txt",
        kind="verdict",
        verdict=Verdict(finding="none_confirmed", about="anthrax in Dorn county cattle"),
    )
    case = make_claim(
        "Anthrax killed cattle on a farm in Dorn county", "b.txt", kind="event", event=Event(type="death")
    )

    finding = check_negation(lay(none, case))

    assert finding is not None
    assert finding.assessment == "apparent"
    assert "definition" in [difference.dimension for difference in finding.differences]


def test_not_one_against_some_is_a_conflict(make_claim, figure, lay):
    texts = "Not one gate of the Alm lock was opened", "Two gates of the Alm lock were opened"
    left, right = (
        make_claim(text, file, kind="quantity", quantity=figure(text))
        for text, file in zip(texts, ("a.txt", "b.txt"), strict=True)
    )

    assert check_negation(lay(left, right)) is not None
