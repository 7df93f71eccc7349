"""Whole sentences read through every rule family: who says what, by which words, how it is held."""

from __future__ import annotations

import pytest

from claims.speech.attribution import Attribution, find_attributions
from sources.document import Document, Passage, Source, passage_id, source_id


def find(text: str) -> list[Attribution]:
    """Return the acts of saying of a post."""
    source = Source(id=source_id(text.encode()), file="note.txt", media_type="text/plain", text=text)
    post = Passage(
        id=passage_id(source.id, 0, len(text), "post"), source=source.id, start=0, end=len(text), kind="post"
    )
    found = find_attributions(Document(source=source, passages=(post,)))
    return [attribution for attribution in found if not attribution.is_passed_on]


def told(text: str) -> list[tuple[str | None, str, tuple[str, ...]]]:
    """Return source, cue and content words of each act of saying."""
    return [
        (
            None if found.source is None else found.source.quote(text),
            "" if found.cue is None else found.cue.quote(text),
            tuple(span.quote(text) for span in found.content),
        )
        for found in find(text)
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "contents"),
    [
        ("Beekeepers estimate that 40 percent of hives died.", "Beekeepers", "estimate",
         ("40 percent of hives died",)),
        ("Analysts at Nordbank forecast growth of 2 per cent.", "Analysts at Nordbank", "forecast",
         ("growth of 2 per cent",)),
        ("Fisheries inspectors put the catch at 900 tonnes last spring.", "Fisheries inspectors", "put",
         ("the catch at 900 tonnes",)),
        ('Marta Oyelaran put the loss at "a third of the harvest".', "Marta Oyelaran", "put",
         ('the loss at "a third of the harvest"',)),
        ("The coroner put the deaths down to carbon monoxide.", "The coroner", "put",
         ("the deaths down to carbon monoxide",)),
        ("A survey by the brewers found no lead in the water.", "A survey by the brewers", "found",
         ("no lead in the water",)),
        ("The guide told us of wolves near the hut.", "The guide", "told", ("wolves near the hut",)),
        ("The union accused the airline of hiding a crack.", "The union", "accused", ("of hiding a crack",)),
        ("The keeper was accused by the club of selling kit.", "the club", "was accused",
         ("of selling kit",)),
        ("He went on to accuse the referee of taking “a suitcase of cash”.", "He", "went on to accuse",
         ("of taking “a suitcase of cash”",)),
        ("Residents blame the quarry for the dust.", "Residents", "blame", ("the quarry for the dust",)),
        ("The striker blamed a bad pitch.", "The striker", "blamed", ("a bad pitch",)),
        ("The ferry company denied the fault when divers came in May.", "The ferry company", "denied",
         ("the fault",)),
        ("The clinic disputes his account.", "The clinic", "disputes", ("his account",)),
        ("The museum rejected the charge.", "The museum", "rejected", ("the charge",)),
        ("The minister dismissed the report as “a fairy tale”.", "The minister", "dismissed",
         ("the report as “a fairy tale”",)),
        ("The bishop is convinced that the relic is genuine.", "The bishop", "is convinced",
         ("the relic is genuine",)),
        ("Growers remain adamant that frost was not forecast.", "Growers", "remain adamant",
         ("frost was not forecast",)),
        ("The league has not left the cup, by the count of the fans.", "the fans", "by the count of",
         ("The league has not left the cup",)),
        ("The pathologist would not say who had signed the form.", "The pathologist", "would not say",
         ("who had signed the form",)),
        ("The nurse declined to say how many patients had died.", "The nurse", "declined to say",
         ("how many patients had died",)),
        ("Radio Delta, quoting a ranger, reported that four lions had escaped.",
         "Radio Delta, quoting a ranger", "reported", ("four lions had escaped",)),
        ("Radio Delta reported last week, citing a ranger, that four lions had escaped.", "Radio Delta",
         "reported", ("four lions had escaped",)),
        ("“The hens lay well”, she recalled.[4]", "she", "recalled", ("“The hens lay well”",)),
        ("The vet said the herd was ill, but gave no date.", "The vet", "said", ("the herd was ill",)),
        ('The clerk added "it is shut" on condition of anonymity because the file is secret.', "The clerk",
         "added", ('"it is shut"',)),
        ("The company said output was up, without elaborating.", "The company", "said",
         ("output was up",)),
        ("The yeast, the brewer explained, dies above 40 degrees.", "the brewer", "explained",
         ("The yeast", "dies above 40 degrees")),
        ("Too often, Ola Rist said, the debate is dull.", "Ola Rist", "said",
         ("Too often", "the debate is dull")),
        ("Though the move was smooth, Ola Rist said, replacing her would be hard.", "Ola Rist", "said",
         ("Though the move was smooth", "replacing her would be hard")),
        ('"It is late," Ola Rist said during a rally in Kent, "but we are here."', "Ola Rist", "said",
         ('"It is late,"', '"but we are here."')),
        ("“It burned?” Ola Rist said, looking at the roof.", "Ola Rist", "said", ("“It burned?”",)),
        ("“It burned,” she said, but Kevin was asleep.", "she", "said", ("“It burned,”",)),
        ("The survey, released on Monday, says one in five skips lunch.", "The survey, released on Monday",
         "says", ("one in five skips lunch",)),
        ("The tax, critics say, hits the poor; the rich are spared.", "critics", "say",
         ("The tax", "hits the poor")),
        ("Theresa May said that the ferry would run.", "Theresa May", "said", ("the ferry would run",)),
    ],
)  # fmt: skip
def test_a_sentence_tells_who_says_what(text, source, cue, contents):
    assert told(text) == [(source, cue, contents)]


@pytest.mark.parametrize(
    ("text", "cue", "contents"),
    [
        ("The painting is believed to be worth 9 million euros.", "is believed to be",
         ("worth 9 million euros",)),
        ("Two climbers are said to have turned back.", "are said to", ("have turned back",)),
        ("She is understood to be considering an appeal.", "is understood to be",
         ("considering an appeal",)),
        ("It emerged on Friday that the bridge had never been tested.", "It emerged",
         ("the bridge had never been tested",)),
        ("It has since come to light that the key was lost.", "It has since come to light",
         ("the key was lost",)),
        ("It is rumoured the trial was halted.", "is rumoured", ("the trial was halted",)),
        ("The key, I was told, lay under the mat.", "I was told", ("The key", "lay under the mat")),
        ("The vaccine, it is said, was kept in a cellar.", "it is said",
         ("The vaccine", "was kept in a cellar")),
        ("Mr. Oduya, I am told, has left the country.", "I am told", ("Mr. Oduya", "has left the country")),
        ("Residents were told that the water was safe.", "were told", ("the water was safe",)),
        ("I was later told the archive had burned.", "I was later told", ("the archive had burned",)),
        ("Rumours that the factory will close have upset the town.", "Rumours",
         ("the factory will close",)),
        ("The theft was blamed on a faulty lock.", "was blamed", ("on a faulty lock",)),
        ("The skipper has been accused of drinking on watch.", "has been accused",
         ("of drinking on watch",)),
        ("The goalkeeper reportedly left for Spain.", "reportedly", ("The goalkeeper", "left for Spain")),
    ],
)  # fmt: skip
def test_what_nobody_in_particular_says_is_reported(text, cue, contents):
    [found] = find(text)

    assert told(text) == [(None, cue, contents)]
    assert (found.kind, found.agent) == ("reported", "unattributed")


@pytest.mark.parametrize(
    "text",
    [
        "The council agreed to buy the cinema and plans to reopen it.",
        "The governor promised a new ring road by spring.",
        "The coach urged fans to stay calm.",
        "The general ordered the bridge to be blown up.",
        "He offered to resign and asked for a week to think.",
        "The committee has twice criticised the accounts of the theatre.",
        "The farmer asked whether the well was deep enough.",
        "The committee counted the ballots in the hall.",
        "A liberal think tank opened in the port.",
        "She was told to leave the hall.",
        "The board was held to account.",
        "He was supposed to play on Sunday.",
        "The judge rejected the offer.",
        "The union called for a strike.",
        "Though the mayor did not mention the flood, he stayed.",
        "It is certain that rain will fall.",
    ],
)
def test_attitudes_orders_requests_and_questions_say_nothing(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The union accused the airline of hiding a crack.", "accusation", "alleged"),
        ("The mill is alleged to have hired children.", "reported", "alleged"),
        ("The auditor charged that two ledgers had been burned.", "indirect", "alleged"),
        ("The museum rejected the allegation.", "indirect", "denied"),
        ("Police suspect that the fire was set.", "belief", "reported"),
        ("The pilot estimates that the wave was 9 metres high.", "indirect", "estimated"),
    ],
)
def test_kinds_are_told_apart(text, kind, modality):
    [found] = find(text)

    assert (found.kind, found.modality) == (kind, modality)
    assert found.denied == (modality == "denied")


def test_of_whom_it_is_said_stands_beside_the_content():
    text = "The union accused the airline of hiding a crack."

    [found] = find(text)

    assert found.about is not None
    assert found.about.quote(text) == "the airline"


def test_whom_a_paper_cites_makes_no_act_of_saying_of_its_own():
    text = "The gallery sold forgeries, the weekly Prisma reported, citing an invoice seen by its staff."

    assert told(text) == [("the weekly Prisma", "reported", ("The gallery sold forgeries",))]


@pytest.mark.parametrize(
    "hostile",
    [
        '"We lost the barn, Ola Rist said.',
        "The barn is gone.” It burned.",
        "“We lost” the “barn” and “house” and “church.",
        "The wall is 6' thick and 40\" high.",
        "Rock 'n' roll is dead in '09.",
        '"We lost the barn,” Ola Rist said. “Then the house.',
        "»Nein« und «non» und „ja“ und ''oui'' und ``si''.",
        "The farmers' hall, the girls' school, the boys' room.",
        "‘It’s the farmers’ fault.",
        "\"\"\"\"''''““““””””‘‘‘‘’’’’",
    ],
)  # fmt: skip
@pytest.mark.parametrize("joint", ["\n\n", "\n\n\n"])
def test_stray_marks_never_reach_the_next_paragraph(hostile, joint):
    text = f"{hostile}{joint}The bishop said that no one had died."

    assert ("The bishop", "said", ("no one had died",)) in told(text)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("''We lost,'' Ola Rist said. ``Yes,'' the mayor said.", [("''We lost,''",), ("``Yes,''",)]),
        ("„Wir gehen“, said Ola Rist. »Nein«, said the mayor.", [("„Wir gehen“",), ("»Nein«",)]),
        ('"We lost,” Ola Rist said. “It hurts," the mayor said.', [('"We lost,”',), ('“It hurts,"',)]),
        ("\"It's \"worse\" than that,\" Ola Rist said.", [("\"It's \"worse\" than that,\"",)]),
        ("'It's the boys' fault,' Ola Rist said. 'Now.'", [("'It's the boys' fault,'", "'Now.'")]),
        ("Ola Rist said: “We lost.\n\n“Then rain.”\n\nCrews came.", [("“We lost.", "“Then rain.”")]),
    ],
)  # fmt: skip
def test_marks_of_every_make_hold_speech(text, contents):
    assert [found for _, _, found in told(text)] == contents


def test_what_a_quotation_reports_is_told_too_but_not_its_attitudes():
    text = "“My father told me the river would rise, and they demand bribes,” Ola Rist said."

    assert [source for source, _, _ in told(text)] == ["Ola Rist", "My father"]
