import pytest

from sources.segments.layout import read_layout
from sources.segments.lead_in import read_lead_in

STORY = "Two ferries collided in thick fog off the northern pier on Sunday, the coast guard said."


def lead_in_of(words, following=STORY):
    text = f"{words}\n\n{following}"
    paragraphs = read_layout(text)
    return read_lead_in(text, paragraphs[-2], paragraphs[-1])


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("According to the Sandvik Gazette:", "Sandvik Gazette"),
        ("Per the World Health Organization:", "World Health Organization"),
        ("From a recent Newsweek article about ferries:", "Newsweek"),
        ("The BBC has this:", "BBC"),
        ("Le Monde reports on the fog:", "Le Monde"),
        ("This is how AFP summed it up:", "Agence France-Presse"),
        ("In an earlier post we linked to a Newsday story on the pier:", "Newsday"),
        ("From the Odrin Courier, which had it from the Interfax agency:", "Odrin Courier"),
        ("Nobody was hurt. However, the boats were new. According to Reuters:", "Reuters"),
        ("ORIGINAL POST: According to Reuters:", "Reuters"),
        ("UPDATE 2: Here is the Harbour Ministry Press Release (3/4/2011):", "Harbour Ministry"),
        ("Here is the Treasury Department press release:", "US Department of the Treasury"),
        ("From EU NAVFOR's press statement:", "EU NAVFOR"),
        ("STAT has looked at the fog. Its article, in part:", "STAT"),
    ],
)
def test_a_hand_over_names_the_outlet_of_what_follows(words, outlet):
    lead_in = lead_in_of(words)

    assert lead_in.outlet.name == outlet
    assert lead_in.found_by


@pytest.mark.parametrize(
    ("words", "author"),
    [
        ("Lund writes in the Asia Times:", "Lund"),
        ("In a new piece, Ida Lund argues in the Guardian:", "Ida Lund"),
        ("From Ida Lund:", "Ida Lund"),
    ],
)
def test_a_hand_over_may_name_the_author(words, author):
    assert lead_in_of(words).author == author


@pytest.mark.parametrize(
    "words", ["According to one report:", "Here is the statement:", "From a press account:"]
)
def test_a_hand_over_without_an_outlet_leaves_it_open(words):
    lead_in = lead_in_of(words)

    assert (lead_in.outlet, lead_in.author) == (None, None)


@pytest.mark.parametrize(
    ("words", "following"),
    [
        pytest.param("The harbour master told Reuters:", "“We saw nothing,” he said.", id="told an outlet"),
        pytest.param("The plan has three parts:", STORY, id="no source"),
        pytest.param("According to Reuters:", "- two ferries\n- one pier", id="a list follows"),
        pytest.param("According to Reuters, two ferries collided.", STORY, id="no colon"),
        pytest.param("Read the full story here:", "Fog\nReuters\n2011-6-4", id="a footer"),
        pytest.param("In a statement the club said:", "“We saw nothing.”", id="a speaker"),
        pytest.param("She had only one question for the board:", STORY, id="a question"),
    ],
)
def test_other_words_before_a_colon_hand_over_nothing(words, following):
    assert lead_in_of(words, following) is None


def test_the_cue_is_the_sentence_that_hands_over():
    words = "Nobody was hurt. According to Reuters:"

    assert lead_in_of(words).cue.quote(words) == "According to Reuters:"


def test_nothing_is_handed_over_at_the_end_of_a_post():
    text = "According to Reuters:"

    assert read_lead_in(text, read_layout(text)[0], None) is None


def test_a_name_that_no_register_knows_is_an_outlet_where_it_reports():
    lead_in = lead_in_of("The fog was thick. Meanwhile, the Virginian-Pilot offers another number:")

    assert (lead_in.outlet.name, lead_in.outlet.is_registered) == ("Virginian-Pilot", False)


@pytest.mark.parametrize(
    "words",
    [
        "Skippers said the findings raised more doubts about what the Harbour Ministry had been doing.",
        "The crew refused to answer, and nobody expects the Odrin Gazette to print what it said.",
    ],
)
def test_a_sentence_that_only_speaks_of_an_outlet_hands_nothing_over(words):
    quoted = (
        "“The pier was dark and the horn was silent, and nobody told us for an hour what we had hit, "
        "so we waited.”"
    )

    assert lead_in_of(words, following=quoted + " said a mate.") is None
