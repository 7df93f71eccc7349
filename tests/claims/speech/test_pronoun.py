"""Whom pronouns mean, and where the words stand because nobody fits for sure."""

from __future__ import annotations

import pytest

from claims.speech.attribution import Attribution, find_attributions
from sources.document import Document, Passage, PassageId, Source, source_id


def find(text: str, author: str | None = None) -> tuple[Attribution, ...]:
    source = Source(id=source_id(text.encode()), file="a.txt", media_type="text/plain", text=text)
    passage = Passage(
        id=PassageId("p"),
        source=source.id,
        start=0,
        end=len(text),
        kind="article",
        author=author,
        author_role="reporter" if author is None else "commentator",
    )
    return find_attributions(Document(source=source, passages=(passage,)))


def agent_of(text: str, words: str, author: str | None = None) -> str:
    [found] = [
        item
        for item in find(text, author)
        if any(words in span.quote(text) for span in item.content) and item.source is not None
    ][-1:]
    return found.agent if found.medium is None else f"{found.agent} {found.medium}"


RESOLVED = [
    pytest.param(
        "Three cooks said the oven smoked. We asked Amber Foods for its log. Amber Foods said the log was "
        "lost. It said a copy existed.",
        "a copy existed",
        "Amber Foods",
        id="it is no plural",
    ),
    pytest.param(
        'The coach, Marta Sund, said the pitch was wet. "One of them admitted that he lied," she said.',
        "One of them admitted",
        "Marta Sund",
        id="she is nobody inside what she says",
    ),
    pytest.param(
        "Orchard owner Ivo Brenn said the frost was late. My sister picks pears. She says it was early.",
        "it was early",
        "sister",
        id="a sister without a saying is she",
    ),
    pytest.param(
        "A skipper who gave his name only as Odo said the nets were empty. His wife agreed. "
        "He said the sea was warm.",
        "the sea was warm",
        "Odo",
        id="a name that somebody gives himself",
    ),
    pytest.param(
        "Karl Obst said his wife had telephoned from the ship. She said the deck was dry.",
        "the deck was dry",
        "Karl Obst's wife",
        id="his wife is the next she",
    ),
    pytest.param(
        "Lena Marsh said the bell was cracked. The sexton, Kit Orme, asked Marsh whether it rang. "
        '"Not since May," she said.',
        "Not since May",
        "Lena Marsh",
        id="she who is asked",
    ),
    pytest.param(
        "When we put this to the tribunal, it denied that the files were lost.",
        "the files were lost",
        "tribunal",
        id="it behind a clause",
    ),
    pytest.param(
        "The mayor, Nils Bro, said so. A rumour that Petra Lunn would resign was denied by her office.",
        "would resign",
        "Petra Lunn's office",
        id="her office belongs to whom the sentence names",
    ),
]


@pytest.mark.parametrize(("text", "words", "agent"), RESOLVED)
def test_a_pronoun_means_whom_number_sex_and_kind_allow(text, words, agent):
    assert agent_of(text, words) == agent


OWNERS = [
    pytest.param(
        "A former dentist at the clinic said the log was false. His successor said it was true.",
        "it was true",
        "former dentist's successor",
        id="the owner is cut to its noun",
    ),
    pytest.param(
        "One of the six guards said the gate was open. His superiors said it was shut.",
        "it was shut",
        "superiors",
        id="part of a group owns nothing",
    ),
    pytest.param(
        "A former dentist at the club said the log was false. The club's trust said it was ashamed.",
        "it was ashamed",
        "club's trust",
        id="a body inside a person's words is not that person",
    ),
    pytest.param(
        "The Lake Institute said in a study that the ice was thin. Its lead author, glaciologist Hana Brisk, "
        "said nobody had asked.",
        "nobody had asked",
        "Hana Brisk",
        id="a name behind a trade needs no owner",
    ),
    pytest.param(
        "The Treaty Board said the dam was safe. Since Tuesday villagers have camped there, and their leader "
        "says it leaks.",
        "it leaks",
        "leader",
        id="a time owns nothing",
    ),
    pytest.param(
        "A teacher said the roof leaked. The teachers' union said it had warned the town.",
        "it had warned the town",
        "teachers' union",
        id="several teachers are not the one",
    ),
    pytest.param(
        "In an e-mail Gareth Pugh wrote that the count was right. The inspectors' report says it was wrong.",
        "it was wrong",
        "inspectors' report",
        id="the inspectors wrote no e-mail",
    ),
    pytest.param(
        "The Karn Museum said the horse was real. An expert who has seen it thinks the tail is new.",
        "the tail is new",
        "expert",
        id="what somebody has seen does not think",
    ),
    pytest.param(
        "The list was first published by the weekly Argo, which said it came from a clerk.",
        "it came from a clerk",
        "Argo",
        id="which is the agent of a passive",
    ),
    pytest.param(
        "The yard's management blames the weather for the delay. The government says the yard was slow.",
        "the yard was slow",
        "government",
        id="the government is no management",
    ),
    pytest.param(
        "A memo said the bolts were loose. A spokesman said they were tight.",
        "they were tight",
        "spokesman",
        id="nobody speaks for a memo",
    ),
]


@pytest.mark.parametrize(("text", "words", "agent"), OWNERS)
def test_an_owner_stands_before_a_noun_only_where_the_text_names_it(text, words, agent):
    assert agent_of(text, words) == agent


def test_my_father_is_the_father_of_who_signs():
    text = "My father, who kept bees, said the winter was long."

    assert agent_of(text, "the winter was long", "Oda Marsh") == "Oda Marsh's father"


def test_a_person_keeps_the_letter_only_while_he_goes_on():
    text = (
        "Colin Abara said in a letter that the well was dry. Ruth Sand said it was full. Abara said he had "
        "seen it."
    )

    assert agent_of(text, "he had seen it") == "Colin Abara"


def test_a_committee_for_something_is_no_person():
    text = "The International Committee for Mine Safety said the shaft was flooded."

    assert agent_of(text, "the shaft was flooded") == "International Committee for Mine Safety"
