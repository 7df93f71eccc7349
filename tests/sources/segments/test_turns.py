"""Transcripts in the usual typographies, each turn a voice under its fullest name."""

from __future__ import annotations

import pytest

from sources.read import read_bytes

RADIO = """RIVER FM 101.3
The Late Desk
Transcript, 4 March 2019

NORA QUILL (host): Good evening. The lock keepers are back at work tonight.

IVO BRANDT, reporter: They are, Nora. The union says the deal is thin.

It was signed at noon.

QUILL: And who pays?

BRANDT: The barges. One skipper told me he would sell.

QUILL: Thank you, Ivo.

[END]
"""

BOLD = """# The Orchard Podcast: frost and figures

*Episode 12, 9 May 2020*

**Lena Holm:** Welcome. With me is Dr. Raj Patel of the Fruit Board.

**Raj Patel:** Thank you. Two thirds of the blossom is gone.

**Lena:** How do you count it?

**Patel:** By hand. The growers tell us more.
"""

HEARING = """House Committee on Fisheries
Hearing, June 3, 2014

The CHAIRMAN. The committee will come to order. We have one witness.

Mr. OKORO. Thank you, Mr. Chairman. My name is Daniel Okoro and I run a boat.

The CHAIRMAN. How many days were you at sea?

Mr. OKORO. Ninety. The catch was half of last year's.

The CHAIRMAN. We thank the witness.
"""

QUESTIONS = """Odrin Courier
3 May 2018

"The ice is thinner than we say"

Interview with glaciologist Marta Vidal

Marta Vidal has measured the Brask glacier for twenty years. She spoke to the Courier in her hut.

Q: How thick is the ice?

A: Forty metres. Ten years ago it was sixty.

Q: Who disputes that?

A: The hotel owners. They say the stakes have sunk.

Q: And have they?

A: No.
"""

OWN_LINE = """Harbour Society: minutes of the panel
12 October 2021

Anna Lund
Moderator

Anna Lund 00:02
Welcome to the panel on dredging.

Piet de Boer 00:09
The channel silts up by a metre a year.

Anna Lund 00:31
Is that the port's figure?

Piet de Boer 00:35
It is ours. The port says half.
"""

INITIALS = """Talk of the Delta
With Karin Moe (KM) and Tomas Ruiz (TR)
2 July 2022

KM: The wells are salty again.

TR: The ministry says they are not.

KM: Have you tasted them?

TR: I have, and a farmer told me his cows will not drink.
"""

DASH = """Valley Radio
Morning Call, 6 June 2016

Presenter: Good morning, and to our guest, Ines Duarte of the bus union.

Duarte: Good morning. We walk out at noon.

Presenter: The company says forty drivers will stay.

Duarte: Then forty drivers will have a quiet day.
"""


HANSARD = """PARLIAMENT OF MARREN
Official Report
Thursday 4 June 2020

[The Speaker in the Chair]

WATER TARIFFS

Ms Dana Ilves (Sett North) (Lab): Will the Minister confirm that tariffs rose by 12 per cent?

The Minister for Public Works (Mr Tom Brandvik): The regulator says 9 per cent.

Ms Ilves: My constituents say otherwise.

Mr Brandvik: I have seen no letter.

Mr Speaker: Order. The Minister will answer in writing.
"""

FIVE = """Five questions for Dr. Aino Salmi

The virologist explains why the outbreak in Oulu was missed.

Vaasa Review, 12 November 2020

Why was the outbreak missed?

The laboratory sent its samples by post.

Who is to blame?

I blame nobody.

The hospital claims it called twice.

What should change?

A courier would do.
"""


def turns_of(text):
    document = read_bytes(text.encode(), file="talk.txt")
    return [
        (one.author, document.text[one.start : one.end].split("\n")[-1].split(".")[0])
        for one in document.passages
        if one.author_role == "speaker"
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            RADIO, ["Nora Quill", "Ivo Brandt", "Nora Quill", "Ivo Brandt", "Nora Quill"], id="radio"
        ),
        pytest.param(BOLD, ["Lena Holm", "Raj Patel", "Lena Holm", "Raj Patel"], id="bold"),
        pytest.param(
            HEARING, ["Chairman", "Daniel Okoro", "Chairman", "Daniel Okoro", "Chairman"], id="hearing"
        ),
        pytest.param(QUESTIONS, ["Marta Vidal"] * 3, id="questions"),
        pytest.param(OWN_LINE, ["Anna Lund", "Piet de Boer"] * 2, id="own line"),
        pytest.param(INITIALS, ["Karin Moe", "Tomas Ruiz"] * 2, id="initials"),
        pytest.param(
            HANSARD, ["Dana Ilves", "Tom Brandvik", "Dana Ilves", "Tom Brandvik", "Speaker"], id="parliament"
        ),
        pytest.param(FIVE, ["Aino Salmi"] * 3, id="five questions"),
        pytest.param(DASH, ["Presenter", "Ines Duarte"] * 2, id="role"),
    ],
)
def test_each_turn_is_a_voice_under_its_fullest_name(text, speakers):
    assert [author for author, _ in turns_of(text)] == speakers


def test_a_turn_holds_all_its_paragraphs_and_not_its_label():
    document = read_bytes(RADIO.encode(), file="talk.txt")

    second = [one for one in document.passages if one.author_role == "speaker"][1]

    assert second.kind == "quote"
    assert document.text[second.start : second.end].startswith("They are, Nora.")
    assert document.text[second.start : second.end].endswith("It was signed at noon.")
    assert second.found_by


def test_the_end_of_a_transcript_is_no_speech():
    assert turns_of(RADIO)[-1] == ("Nora Quill", "Thank you, Ivo")


def test_the_station_is_the_outlet_and_the_programme_is_nobody():
    document = read_bytes(RADIO.encode(), file="talk.txt")

    assert (document.source.outlet, document.source.author) == ("River FM", None)


@pytest.mark.parametrize(
    "questions",
    [
        (
            "**Why did it fail?**\n\nThe pump was old.\n\n**Who knew?**\n\nThe board did.\n\n"
            "**What now?**\n\nWe sue."
        ),
        "_Why did it fail?_\nThe pump was old.\n_Who knew?_\nThe board did.\n_What now?_\nWe sue.",
        (
            "### Why did it fail?\n\nThe pump was old.\n\n### Who knew?\n\nThe board did.\n\n"
            "### What now?\n\nWe sue."
        ),
    ],
    ids=["bold", "italic", "heading"],
)
def test_answers_under_marked_questions_are_the_interviewees(questions):
    text = f"Hill Herald\n3 May 2018\n\nA conversation with Oskar Lind\n\n{questions}\n"

    assert turns_of(text) == [
        ("Oskar Lind", "The pump was old"),
        ("Oskar Lind", "The board did"),
        ("Oskar Lind", "We sue"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Press review\n\nNikkei: exports fell in May.\n\nReuters: the bank cut its rate again.\n\n"
            "Nikkei: the yen rose after that cut.\n\nReuters: the euro fell to a low.\n"
        ),
        (
            "Short items\n\nSTADIUM: The city buys the ground.\n\nPOINTS: Nine may go.\n\nSHIRTS: None were "
            "paid.\n"
        ),
        "Guide\n\nNote: bring boots.\n\nWarning: the path is wet.\n\nNote: no dogs.\n\nWarning: ice.\n",
        "Common questions\n\nQ: When does it open?\n\nA: At noon.\n\nQ: Who may come?\n\nA: All may.\n",
        "Why we left\n\nThe pump was old. Who knew? The board did.\n\nWhat now? We sue.\n",
    ],
    ids=["press review", "short items", "notes", "questions of nobody", "asked in prose"],
)
def test_other_labels_before_a_colon_are_no_turns(text):
    assert turns_of(text) == []


def test_dialogue_quoted_in_an_article_stays_the_articles():
    body = "The minister was pressed on the price of bread for an hour on Monday, and gave no ground at all."
    text = (
        f"Bread and ministers\n\n{body}\n\n{body}\n\n{body}\n\n{body}\n\n{body}\n\n"
        f'"HOLM: Who pays?\n\n"RUIZ: The bakers do.\n\n"HOLM: All of it?\n\n"RUIZ: '
        f'Yes."\n\n{body}\n\n{body}\n\n'
        f"{body}\n\n{body}\n\n{body}\n"
    )

    assert turns_of(text) == []


@pytest.mark.parametrize(
    ("text", "outlet", "title"),
    [
        (HANSARD, "Parliament of Marren", "WATER TARIFFS"),
        (FIVE, "Vaasa Review", "Five questions for Dr. Aino Salmi"),
    ],
    ids=["parliament", "date line below the first words"],
)
def test_a_talk_has_its_outlet_and_title(text, outlet, title):
    source = read_bytes(text.encode(), file="talk.txt").source

    assert (source.outlet, source.title) == (outlet, title)


def test_who_asks_in_an_interview_is_no_commentator_for_what_is_answered():
    text = (
        "A talk with Ivo Marek, beekeeper\nBy Dana Roth for Field & Hive\n\nField & Hive: How was the "
        "winter?\n"
        "Ivo Marek: Bad. I lost my hives, and I wept.\n\nF&H: You say a mite did it?\nMarek: My neighbour "
        "does.\n"
    )
    document = read_bytes(text.encode(), file="talk.txt")

    assert (document.source.outlet, document.passages[0].author, document.passages[0].author_role) == (
        "Field & Hive",
        "Dana Roth",
        "reporter",
    )
    assert [author for author, _ in turns_of(text)] == ["Ivo Marek", "Ivo Marek"]
