import pytest

from sources.segments.layout import read_layout
from sources.segments.remarks import cut_remarks

STORY = [
    "The dam operator released 400 cubic metres a second overnight, the regional water office said.",
    "“We had no choice,” said its director, Pia Storm. “I would do it again.”",
]


def kept(*more):
    return cut_remarks(read_layout("\n\n".join([*STORY, *more]))).length


@pytest.mark.parametrize(
    "remark",
    [
        "Previous posts on the dam can be found here.",
        "I wonder what the farmers make of this. Anyone have an idea?",
        "The article does not say who gave the order, so if any readers know, please let me know.",
        "Additional information:",
        "UPDATE: the gates are shut again.",
        "Thanks to reader Tom for the link.",
        "Our earlier post on the gates has more.",
        "We remain doubtful. In our view the gates never closed.",
        "There is a joke about floodgates in here somewhere, but I am not a comedian.",
    ],
)
def test_a_remark_to_readers_ends_the_article(remark):
    assert kept(remark) == 2


@pytest.mark.parametrize(
    "paragraph",
    [
        "Villagers said the water came without warning, and 30 of them slept on a hill.",
        "“We lost our goats, and I wonder who will pay,” a herder told the agency.",
        "The release was the fourth this year.",
        "The office promised a report by May, but gave no day.",
    ],
)
def test_reportage_stays_in_the_article(paragraph):
    assert kept(paragraph) == 3


def test_an_author_who_says_i_keeps_the_last_word():
    column = [
        "I have walked along this river for thirty years, and my notes fill a shelf.",
        "My neighbours and I saw the gates open twice in May.",
        "The company denies it.",
        "I think that it should open its books.",
    ]

    cut = cut_remarks(read_layout("\n\n".join(column)))

    assert cut.length == 4


def test_asides_before_a_remark_are_the_posters_too():
    assert kept("In all fairness, the gauge may be wrong.", "Previous posts are here.") == 2


def test_what_follows_a_remark_is_the_posters():
    assert kept("I have no idea who is right.", "The gauge broke in 2009.") == 2


def test_the_first_paragraph_is_never_a_remark():
    assert cut_remarks(read_layout("I wonder who opened the gates.")).length == 1
