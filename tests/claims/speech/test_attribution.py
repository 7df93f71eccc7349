from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.speech.attribution import Attribution, find_attributions
from sources.document import Document, Passage, PassageKind, Source, passage_id, source_id
from sources.span import Span


def read(text: str, *passages: tuple[int, int, PassageKind]) -> Document:
    """Return a document of one post, with further passages inside it."""
    source = Source(id=source_id(text.encode()), file="note.txt", media_type="text/plain", text=text)
    whole = Passage(
        id=passage_id(source.id, 0, len(text), "post"), source=source.id, start=0, end=len(text), kind="post"
    )
    inner = tuple(
        Passage(
            id=passage_id(source.id, start, end, kind),
            source=source.id,
            start=start,
            end=end,
            kind=kind,
            parent=whole.id,
        )
        for start, end, kind in passages
    )
    return Document(source=source, passages=(whole, *inner))


def carriers(found):
    """Return the names of those through whom the words came."""
    return tuple(hop.agent for hop in found.via)


def find(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return agent and content words of each attribution of a text."""
    return [
        (found.agent, tuple(span.quote(text) for span in found.content))
        for found in find_attributions(read(text))
    ]


def only(text: str) -> Attribution:
    """Return the one attribution of a text."""
    [found] = find_attributions(read(text))
    return found


@pytest.mark.parametrize(
    ("text", "agent", "content"),
    [
        ("The mayor said the bridge was safe.", "mayor", ("the bridge was safe",)),
        ("The bridge was safe, the mayor said.", "mayor", ("The bridge was safe",)),
        ("The bridge, the mayor said, was safe.", "mayor", ("The bridge", "was safe")),
        ("“We lost,” said Ann Lee.", "Ann Lee", ("“We lost,”",)),
        ("“We lost,” Ann Lee said. “It hurts.”", "Ann Lee", ("“We lost,”", "“It hurts.”")),
        ('Ann Lee said: "We lost."', "Ann Lee", ('"We lost."',)),
        ("'We lost,' Ann Lee said.", "Ann Lee", ("'We lost,'",)),
        ("Rents rose by 4 percent, according to the city.", "city", ("Rents rose by 4 percent",)),
        ("According to the city, rents rose by 4 percent.", "city", ("rents rose by 4 percent",)),
        ("The virus, according to Lab West, is new.", "Lab West", ("The virus", "is new")),
        ("Ann Lee, the coach of the club, said the pitch froze.", "Ann Lee", ("the pitch froze",)),
        ("The coach, who is ill, said the pitch froze.", "coach", ("the pitch froze",)),
        ("Ann Lee told reporters that the mine would close.", "Ann Lee", ("the mine would close",)),
        ("Ann Lee testified that the valve had failed.", "Ann Lee", ("the valve had failed",)),
        ("As Ann Lee put it: “The well is dry.”", "Ann Lee", ("“The well is dry.”",)),
        ("In her words, a draw; Ann Lee called it “a theft”.", "Ann Lee", ("it “a theft”",)),
        ("“Why?” Ann Lee asked.", "Ann Lee", ("“Why?”",)),
        ("Reuters quoted Ann Lee as saying the strike was over.", "Ann Lee", ("the strike was over",)),
        ("Ann Lee was quoted as saying the strike was over.", "Ann Lee", ("the strike was over",)),
        ("We were told by Ann Lee that the strike was over.", "Ann Lee", ("the strike was over",)),
    ],
)
def test_the_cue_may_stand_before_inside_or_after_what_is_said(text, agent, content):
    assert (agent, content) in find(text)


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Ann Lee said “no”.", "direct", "reported"),
        ("Ann Lee said the plan was “mad”.", "mixed", "reported"),
        ("Ann Lee said the plan was mad.", "indirect", "reported"),
        ("Ann Lee believes the plan is mad.", "belief", "reported"),
        ("Ann Lee accused the firm of fraud.", "accusation", "alleged"),
        ("Ann Lee alleged that the firm lied.", "indirect", "alleged"),
        ("Ann Lee denied that the firm lied.", "indirect", "denied"),
        ("Ann Lee estimates that 40 people fled.", "indirect", "estimated"),
        ("Ann Lee suggested that the firm lied.", "indirect", "possible"),
    ],
)
def test_accusation_denial_belief_and_estimate_are_told_apart(text, kind, modality):
    found = only(text)

    assert (found.kind, found.modality) == (kind, modality)
    assert found.denied == (modality == "denied")


@pytest.mark.parametrize(
    "text",
    [
        "The reef is believed to have died in 2016.",
        "The players are said to be unhappy.",
        "It is thought that the reef died in 2016.",
        "The reef reportedly died in 2016.",
        "Two jurors were allegedly bribed by the bank.",
        "The vault was rumoured to have been moved in 2014.",
        "There are reports that the reef died in 2016.",
    ],
)
def test_a_passive_without_a_source_is_nobodys(text):
    found = only(text)

    assert (found.agent, found.role, found.kind) == ("unattributed", "unattributed", "reported")
    assert found.source is None
    assert found.anonymous


@pytest.mark.parametrize(
    "text",
    [
        "The reports were late and the notes were lost.",
        "She wanted to say more, but the alleged plot failed.",
        "The State of Maine opened a park.",
        "The power that maintains the roof failed.",
        "He was supposed to play on Sunday.",
        "A new bridge will open in the spring.",
        "They hope to win and plan to leave.",
    ],
)
def test_nouns_wishes_and_plans_are_no_attributions(text):
    assert find(text) == []


def test_two_voices_in_one_sentence_keep_their_own_words():
    found = find("The mayor said the bridge was safe, but engineers said it was not.")

    assert found == [("mayor", ("the bridge was safe",)), ("engineers", ("it was not",))]


def test_an_attribution_inside_an_attribution_keeps_both():
    found = find("The miners said they believed the roof would hold, prosecutors said.")

    assert found == [
        ("prosecutors", ("The miners said they believed the roof would hold",)),
        ("miners", ("they believed the roof would hold",)),
        ("miners", ("the roof would hold",)),
    ]


def test_what_a_quotation_reports_is_read_too():
    found = find("“Peru believes that the vaccine has failed,” a nurse said.")

    assert [agent for agent, _ in found] == ["nurse", "Peru"]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Ann Lee said the mine was shut. She added that the pumps had stopped.", ["Ann Lee", "Ann Lee"]),
        ("The Kiel Institute said wheat was dear. It added that rye was not.", ["Kiel Institute"] * 2),
        ("A port official said ships waited. The official said ice was thick.", ["port official"] * 2),
        ("A study by Lab West found that rice was bad. The study said tea was clean.", ["Lab West"] * 2),
        ("Mayor Ann Lee would have none of it. “Not one gate was open,” she said.", ["Ann Lee"]),
        ("Nurses said beds were short. They said masks were too.", ["Nurses", "Nurses"]),
        ("Dina Obi said it rained. “It will go on,” Obi said.", ["Dina Obi", "Dina Obi"]),
        (
            "In a report, the Rail Board said trains were late. The report said buses were not.",
            ["Rail Board"] * 2,
        ),
    ],
)
def test_a_speaker_goes_on_under_other_words(text, agents):
    assert [agent for agent, _ in find(text)] == agents


def test_a_quotation_over_paragraphs_is_one_speech():
    text = "Ann Lee said: “The mine is shut.\n\n“It will not open again.”\n\nThe town is empty."

    [found] = find(text)

    assert found == ("Ann Lee", ("“The mine is shut.", "“It will not open again.”"))


def test_an_odd_mark_does_not_derail_the_next_paragraph():
    text = "Ann Lee said “the mine is shut and the pumps stopped.\n\nBob Ray said “the town is empty”."

    found = find(text)

    assert found[-1] == ("Bob Ray", ("“the town is empty”",))
    assert len(found) == 2


def test_a_paragraph_of_nothing_but_quotation_continues_the_last_speaker():
    text = "“The mine is shut,” Ann Lee said on Monday.\n\n“It will not open again this year.”"

    found = find_attributions(read(text))

    assert [item.agent for item in found] == ["Ann Lee", "Ann Lee"]
    assert (found[1].declared, found[1].cue is not None) == (False, True)
    assert found[1].reason is not None


def test_a_colon_hands_the_next_paragraph_to_its_speaker():
    text = "Ann Lee wrote:\n\n“The mine is shut and the pumps have stopped.”"

    assert find(text) == [("Ann Lee", ("“The mine is shut and the pumps have stopped.”",))]


def test_the_turns_of_a_transcript_have_their_speakers():
    text = "LEE: Why did the pump fail?\n\nRAY: It was old, and nobody looked."

    assert find(text) == [("Lee", ("Why did the pump fail?",)), ("Ray", ("It was old, and nobody looked.",))]


@pytest.mark.parametrize(
    ("text", "agent", "via", "medium"),
    [
        ("Ann Lee told Reuters the strike was over.", "Ann Lee", ("Reuters",), None),
        ("In an interview with Reuters, Ann Lee said it was over.", "Ann Lee", ("Reuters",), "interview"),
        ("Ann Lee, speaking to the Tehran Times, said it was over.", "Ann Lee", ("Tehran Times",), None),
        ("Reuters quoted Ann Lee as saying it was over.", "Ann Lee", ("Reuters",), None),
        ("In a report to Parliament, the Rail Board said it was over.", "Rail Board", (), "report"),
        ("The Rail Board said in a statement that it was over.", "Rail Board", (), "statement"),
        ("Ann Lee told reporters that it was over.", "Ann Lee", (), None),
    ],
)
def test_who_carried_the_words_and_what_they_stood_in(text, agent, via, medium):
    found = only(text)

    assert (found.agent, carriers(found), found.medium) == (agent, via, medium)


def test_an_agency_that_quotes_a_source_passes_it_on():
    text = "Quoting a nurse in Oslo, Reuters said the ward was full. Two doctors were ill, it reported."

    found = find_attributions(read(text))

    assert [(item.agent, carriers(item)) for item in found] == [
        ("Reuters", ()),
        ("nurse in Oslo", ("Reuters",)),
        ("nurse in Oslo", ("Reuters",)),
    ]


def test_no_attribution_crosses_a_passage():
    text = "According to the board:\n\nThe mine is shut.\n\nThe pumps have stopped, Ann Lee said."
    start, end = text.index("The mine"), text.index("\n\nThe pumps")

    found = find_attributions(read(text, (start, end, "article")))

    assert [(item.agent, item.content[0].quote(text)) for item in found] == [
        ("Ann Lee", "The pumps have stopped")
    ]


def test_a_footer_says_nothing():
    text = "The mine is shut, Ann Lee said."

    assert find_attributions(read(text, (0, len(text), "footer"))) == ()


_PIECES = [
    "Ann Lee said ",
    "“It is late,” ",
    "according to Reuters, ",
    "the board ",
    "denied ",
    "that ",
    "he added. ",
    "\n\n",
    "It is believed that ",
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "—",
    ", ",
    ". ",
    "quoted ",
    "as saying ",
    "U.S. ",
    "(",
    ")",
    ":",
    "reportedly ",
    "told the BBC ",
    "in a report ",
    "who ",
    "AB: ",
    "é",
    "𝄞",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_every_span_lies_in_the_text_and_in_its_order(text):
    if not text:
        return
    found = find_attributions(read(text))

    for item in found:
        spans = [*item.content, *(span for span in (item.cue, item.source) if span is not None)]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert list(item.content) == sorted(item.content)
    assert [item.content[0].start for item in found] == sorted(item.content[0].start for item in found)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=20).map("".join))
def test_reading_a_text_twice_finds_the_same(text):
    assert find_attributions(read(text)) == find_attributions(read(text))


def test_spans_are_code_points_also_behind_a_wide_sign():
    text = "𝄞 The choir is full, Ann Lee said."

    found = only(text)

    assert found.source is not None
    assert found.source.quote(text) == "Ann Lee"
    assert isinstance(found.source, Span)


@pytest.mark.parametrize(
    ("text", "agent", "content"),
    [
        ("The club puts the crowd at just over 31,000.", "club", ("the crowd at just over 31,000",)),
        ("Halden Grain puts them at 6.5 million.", "Halden Grain", ("them at 6.5 million",)),
        ("The damage was put at 12 million euros.", "unattributed", ("The damage", "at 12 million euros")),
        ("Losses are reckoned at a third of the herd.", "unattributed", ("Losses", "at a third of the herd")),
        ("Attendance is given as 4,200 by the theatre.", "theatre", ("Attendance", "as 4,200")),
        ("A study by the Norden Institute arrives at $220 million.", "Norden Institute", ("$220 million",)),
        ("Speaking in Lima, Rosa Quispe counted 14 broken mains.", "Rosa Quispe", ("14 broken mains",)),
    ],
)
def test_whoever_puts_something_at_a_figure_says_so(text, agent, content):
    found = only(text)

    assert (found.agent, tuple(span.quote(text) for span in found.content)) == (agent, content)


@pytest.mark.parametrize(
    ("text", "agent", "content", "modality"),
    [
        ("The rumours were denied by the club on Friday.", "club", "The rumours", "denied"),
        (
            "The serum shortage admitted by the hospital is over.",
            "hospital",
            "The serum shortage",
            "reported",
        ),
        (
            "The transfer, confirmed by both managers, is worth 20 million.",
            "managers",
            "The transfer",
            "reported",
        ),
    ],
)
def test_the_agent_of_an_answer_in_the_passive_speaks(text, agent, content, modality):
    found = only(text)

    assert (found.agent, found.content[0].quote(text), found.modality) == (agent, content, modality)


@pytest.mark.parametrize(
    "text",
    [
        "The shop is valued at 3 million euros.",
        "He placed third at 9.8 seconds.",
        "The law was passed by parliament.",
        "The novel was written by Ann Lee in 1998.",
        "The losses were reported by Friday.",
        "No one said the valve was safe.",
        "The lack of rain suggests that the harvest will be poor.",
        "It is a pass that drivers call the Needle.",
    ],
)
def test_values_acts_and_names_are_no_sayings(text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "agent", "via"),
    [
        (
            "The match was fixed, the Delta Herald reports, citing a referee who had it from a team doctor.",
            "team doctor",
            ("Delta Herald", "referee"),
        ),
        (
            "The ship carried 900 tonnes, a figure that the Pier Gazette attributed to a port agent.",
            "port agent",
            ("Pier Gazette",),
        ),
        ("The dam leaks, Omar said he had heard from a guard.", "guard", ("Omar",)),
        (
            "A memo has Paula Dias, the minister, conceding that the budget was wrong.",
            "Paula Dias",
            ("memo",),
        ),
    ],
)
def test_whom_they_had_it_from_is_the_innermost_speaker(text, agent, via):
    last = find_attributions(read(text))[-1]

    assert (last.agent, carriers(last)) == (agent, via)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Sales fell 12 percent, the theatre said, and two shows were cancelled.",
            "two shows were cancelled",
        ),
        ("Rents doubled, the mayor said; the council had done nothing.", "the council had done nothing"),
        ('"It is over," said the coach, Dan Muir, but "nobody is to blame".', '"nobody is to blame"'),
        ("Rates, the bank said in a note, are high.", "are high"),
        ("The frost is over, Wirth added, and cold stores are full.", "cold stores are full"),
    ],
)
def test_speech_goes_on_behind_its_cue(text, content):
    assert find(text)[0][1][-1] == content


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("“We lost,” said the coach, Dan Muir.", "Dan Muir"),
        ("The lake is rising, said geologist Ines Prado of the University of Quito.", "Ines Prado"),
        ("“Go,” said Deputy Minister Ana Ruiz. The Deputy Minister added that ships sail.", "Ana Ruiz"),
        ("The Delta Herald says it rained. The same paper says a dam broke.", "Delta Herald"),
        ("“We look,” Ann Horn, head of the Rail Board, said. It put the cost at 40 million.", "Rail Board"),
        (
            "The grain board says it rains. Omar said no. The grain board left. Stocks, it says, fall.",
            "grain board",
        ),
        ("By its own count the union has 9,000 members.", "union"),
        ("It rained, according to engineer Rui Matos.", "Rui Matos"),
        ("The ice melts, a paper that the Alpine Club published in March found.", "Alpine Club"),
        (
            "MANILA - The dam broke. The Justice Department said the case is closed.",
            "Philippines Justice Department",
        ),
        ("WASHINGTON - The Justice Department said the case is closed.", "US Department of Justice"),
        ("The Justice Department said the case is closed.", "justice department"),
    ],
)
def test_the_last_speaker_is_named_in_full(text, agent):
    assert find(text)[-1][0] == agent


def test_an_unregistered_station_that_was_told_is_a_carrier():
    found = find_attributions(read("“We won,” Ann Lee told the station KXLR."))

    assert [carriers(item) for item in found] == [("KXLR",)]


def test_a_heading_names_the_speaker_of_the_block_quote_below_it():
    text = "Flood\n\nRemarks of the Harbour Master\n\nNo ship has sailed since noon on Monday."
    start = text.index("No ship")
    document = read(text, (start, len(text), "quote"))

    [found] = find_attributions(document)

    assert (found.agent, found.declared) == ("Harbour Master", False)
    assert found.content[0].quote(text) == text[start:]


def agents_of(text: str) -> list[str]:
    return [found.agent for found in find_attributions(read(text))]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "A WHO nurse said that the governor had conceded that the wells were dry.",
            ["WHO nurse", "governor"],
        ),
        (
            "An IT manager said the chairman had admitted that the payroll was late.",
            ["IT manager", "chairman"],
        ),
        ("An US envoy said that the rebels had confirmed that the bridge was mined.", ["US envoy", "rebels"]),
    ],
    ids=["relative", "pronoun", "object"],
)
def test_a_name_in_capitals_spelt_like_a_pronoun_opens_no_clause(text: str, agents: list[str]) -> None:
    assert agents_of(text) == agents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The club wrote: \"Our coach warned the boys: 'The ice will break.'\"", "'The ice will break.'"),
        ("The firm wrote: \"A clerk had told him: 'The vault was empty.'\"", "'The vault was empty.'"),
    ],
    ids=["noun", "pronoun"],
)
def test_a_quotation_inside_one_is_said_without_its_addressee(text: str, content: str) -> None:
    inner = find_attributions(read(text))[-1]

    assert [span.quote(text) for span in inner.content] == [content]


@pytest.mark.parametrize(
    "text",
    ["Divers found two anchors and raised them.", "Rangers found a wolf and tagged it."],
    ids=["anchors", "wolf"],
)
def test_what_a_finder_does_with_the_find_is_not_said(text: str) -> None:
    assert find_attributions(read(text)) == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The guild said late on Monday that nine bakers had quit.", "nine bakers had quit"),
        ("The judge ruled that the levy was void and ordered a refund.", "the levy was void"),
        ("The court found that the goal was offside and fined the club.", "the goal was offside"),
        ("The port said that the ferry hit a pier and sank.", "the ferry hit a pier and sank"),
    ],
    ids=["late", "ordered", "fined", "its own verb"],
)
def test_a_content_holds_no_time_and_no_later_act_of_its_speaker(text: str, content: str) -> None:
    [found] = find_attributions(read(text))

    assert [span.quote(text) for span in found.content] == [content]


def test_the_marks_of_a_quoted_line_are_no_part_of_a_name() -> None:
    assert agents_of("> > Okafor said the kiln was cold.") == ["Okafor"]
