import pytest

from claims.claim import Hop
from claims.packs import load_packs
from reconcile.conflicts.side import read_sides, voice_of


@pytest.mark.parametrize(
    ("chain", "voice"),
    [
        ([Hop(agent="a.txt", role="document")], "a.txt"),
        ([Hop(agent="a.txt", role="document"), Hop(agent="Reuters", role="outlet")], "Reuters"),
        (
            [
                Hop(agent="a.txt", role="document"),
                Hop(agent="Reuters", role="outlet"),
                Hop(agent="an official", role="speaker", anonymous=True),
            ],
            "an official (Reuters)",
        ),
        (
            [Hop(agent="a.txt", role="document"), Hop(agent="unattributed", role="unattributed")],
            "a.txt",
        ),
    ],
    ids=["document", "outlet", "unnamed speaker", "nobody"],
)
def test_the_voice_is_who_a_reader_would_name(make_claim, chain, voice):
    assert voice_of(make_claim("It rained", "a.txt", chain=tuple(chain))) == voice


def test_claims_of_one_sentence_have_one_number(make_claim, make_document):
    text = "The ferry sank and the pier broke. Nobody was hurt."
    document = make_document(text, "a.txt")
    starts = [0, text.index("the pier"), text.index("Nobody")]
    claims = [make_claim(text[start : start + 8], "a.txt", start=start) for start in starts]

    sides = {side.claim.spans[0].start: side for side in read_sides(claims, [document], load_packs(), {})}

    first, second, third = (sides[start].sentence for start in starts)
    assert first == second != third


def test_a_name_that_every_passage_has_tells_nothing(make_claim, read_side):
    claims = [
        make_claim(f"In Orsa, {name} spoke", f"{place}.txt")
        for place, name in enumerate(["Ada", "Ben", "Cid", "Dan", "Eli", "Fay", "Gus", "Hal", "Ida"])
    ]

    sides = read_sides(claims, [], load_packs(), {})

    assert all("orsa" not in side.rare_names for side in sides)
    assert all(side.rare_names for side in sides)


@pytest.mark.parametrize(
    ("text", "denied"),
    [("Not one gate opened", True), ("One gate opened", False), ("It was 40 and not 50 tonnes", False)],
)
def test_a_figure_after_not_is_denied(make_claim, read_side, figure, text, denied):
    side = read_side(make_claim(text, kind="quantity", quantity=figure(text)))

    assert side.is_denied == denied
