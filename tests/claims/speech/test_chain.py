from __future__ import annotations

import pytest

from claims.claim import Hop
from claims.speech.attribution import find_attributions
from claims.speech.chain import trace_chain
from sources.document import Document, Passage, Source, passage_id, source_id
from sources.read import read_bytes
from sources.span import Span


def read(text: str, **facts: str) -> Document:
    """Return a document of one post that `facts` describe."""
    source = Source(id=source_id(text.encode()), file="note.txt", media_type="text/plain", text=text)
    post = Passage(
        id=passage_id(source.id, 0, len(text), "post"),
        source=source.id,
        start=0,
        end=len(text),
        kind="post",
        outlet=facts.get("outlet"),
        author=facts.get("author"),
    )
    return Document(source=source, passages=(post,))


def add_article(
    document: Document, words: str, *, outlet: str | None, cue: str | None = None, **facts: str
) -> Document:
    """Return the document with an article passage over `words`."""
    start = document.text.index(words)
    cue_start = -1 if cue is None else document.text.index(cue)
    article = Passage(
        id=passage_id(document.source.id, start, start + len(words), "article"),
        source=document.source.id,
        start=start,
        end=start + len(words),
        kind="article",
        parent=document.passages[0].id,
        outlet=outlet,
        author=facts.get("author"),
        outlet_cue=None if cue is None else Span(cue_start, cue_start + len(cue)),
        found_by=facts.get("found_by", ""),
    )
    return document.model_copy(
        update={"passages": tuple(sorted((*document.passages, article), key=lambda p: (p.start, -p.end)))}
    )


def chain(document: Document, words: str) -> tuple[Hop, ...]:
    """Return the chain of the first place where `words` stand."""
    start = document.text.index(words)
    return trace_chain((Span(start, start + len(words)),), document, find_attributions(document))


def agents(document: Document, words: str) -> list[str]:
    return [hop.agent for hop in chain(document, words)]


def test_a_writers_own_remark_is_the_writers():
    document = read("The ward is full. Nobody knows why.", author="Ann Lee")

    hops = chain(document, "The ward is full")

    assert [(hop.agent, hop.role) for hop in hops] == [("note.txt", "document"), ("Ann Lee", "author")]


def test_an_interview_in_an_article_keeps_every_hop():
    words = "In an interview with Reuters, Ann Lee, the minister, said rents had doubled, the agency said."
    text = f"From the Gulf News:\n\n{words}"
    document = add_article(read(text), words, outlet="Gulf News", cue="From the Gulf News:")

    hops = chain(document, "rents had doubled")

    assert [hop.agent for hop in hops] == ["note.txt", "Gulf News", "Reuters", "Ann Lee"]
    assert [hop.role for hop in hops] == ["document", "outlet", "outlet", "speaker"]
    assert (hops[1].declared, hops[1].cue is not None, hops[2].medium) == (True, True, "interview")


def test_nobody_follows_himself():
    text = "Reuters said the port was shut. Ann Lee told Reuters the ice was thick."
    document = read(text, outlet="Reuters")

    assert agents(document, "the port was shut") == ["note.txt", "Reuters"]
    assert agents(document, "the ice was thick") == ["note.txt", "Reuters", "Ann Lee"]


def test_a_passive_without_a_source_ends_in_an_anonymous_hop():
    hops = chain(
        read("The glacier is believed to be dead.", outlet="BBC"), "The glacier is believed to be dead"
    )

    assert [hop.agent for hop in hops] == ["note.txt", "BBC", "unattributed"]
    assert hops[-1].anonymous


def test_an_attribution_inside_another_stands_further_in():
    document = read("The miners said the roof held, prosecutors said.")

    assert agents(document, "the roof held") == ["note.txt", "prosecutors", "miners"]


def test_a_report_is_part_of_its_makers_hop():
    hops = chain(read("A 2019 World Bank report found that rice is dear."), "rice is dear")

    assert [(hop.agent, hop.role, hop.medium) for hop in hops[1:]] == [("World Bank", "report", "report")]


def test_a_sentence_with_its_own_cue_has_its_speaker():
    document = read("Analysts at Rystad said that output fell by half.")

    assert agents(document, "Analysts at Rystad said that output fell by half") == [
        "note.txt",
        "Analysts at Rystad",
    ]


def test_the_byline_of_a_quoted_article_is_its_outlets():
    text = "From the Gulf News:\n\nRents have doubled in a year."
    document = add_article(
        read(text), "Rents have doubled in a year.", outlet="Gulf News", author="Omar Aziz"
    )

    assert agents(document, "Rents have doubled") == ["note.txt", "Gulf News"]


def test_a_columnist_whom_the_lead_in_names_is_a_hop():
    text = "Aziz writes in the Gulf News:\n\nRents have doubled in a year."
    document = add_article(
        read(text),
        "Rents have doubled in a year.",
        outlet="Gulf News",
        author="Omar Aziz",
        cue="Aziz writes in the Gulf News:",
    )

    assert agents(document, "Rents have doubled") == ["note.txt", "Gulf News", "Omar Aziz"]


def test_a_copy_without_a_credit_inherits_the_outlet_and_says_why():
    words = "The harbour council has cleared forty sunken boats since the storm of last winter."
    text = f"One report has it:\n\n{words}\n\nFrom the Gulf News:\n\n{words}"
    document = add_article(read(text), words, outlet=None)
    last = text.rindex(words)
    credited = Passage(
        id=passage_id(document.source.id, last, len(text), "article"),
        source=document.source.id,
        start=last,
        end=len(text),
        kind="article",
        parent=document.passages[0].id,
        outlet="Gulf News",
    )
    document = document.model_copy(update={"passages": (*document.passages, credited)})

    hops = chain(document, words)

    assert [hop.agent for hop in hops] == ["note.txt", "Gulf News"]
    assert (hops[1].declared, hops[1].reason is not None) == (False, True)


def test_an_outlet_found_without_a_cue_says_what_it_was_inferred_from():
    text = "Note.\n\nRents have doubled in a year."
    document = add_article(
        read(text), "Rents have doubled in a year.", outlet="Gulf News", found_by="footer below it"
    )

    hop = chain(document, "Rents have doubled")[1]

    assert (hop.declared, hop.reason) == (False, "footer below it")


def test_without_spans_there_is_only_the_document():
    assert [hop.role for hop in trace_chain((), read("Nothing."), ())] == ["document"]


@pytest.mark.parametrize(
    ("role", "agents_after_outlet"),
    [("reporter", []), ("commentator", ["Ann Lee"]), ("speaker", ["Ann Lee"])],
)
def test_an_author_is_a_hop_only_where_he_speaks_for_himself(role, agents_after_outlet):
    document = read("The ward is full. Nobody knows why.", outlet="Gulf News", author="Ann Lee")
    post = document.passages[0].model_copy(update={"author_role": role})
    document = document.model_copy(update={"passages": (post,)})

    assert agents(document, "The ward is full") == ["note.txt", "Gulf News", *agents_after_outlet]


def test_the_credit_of_a_picture_is_no_hop_of_its_caption():
    document = add_article(
        read("The ward is full. A ward in May.", outlet="Gulf News"), "A ward in May.", outlet="AFP"
    )
    post, caption = document.passages
    caption = caption.model_copy(update={"kind": "caption"})
    document = document.model_copy(update={"passages": (post, caption)})

    assert agents(document, "A ward in May") == ["note.txt", "Gulf News"]


def test_a_turn_is_its_speakers_and_no_act_of_saying():
    text = (
        "River FM\nTranscript, 4 March 2019\n\nNORA QUILL (host): Who pays for the lock?\n\n"
        "IVO BRANDT: The barges do. One skipper told me that he would sell.\n\nQUILL: And the town?\n\n"
        "BRANDT: The town is broke.\n"
    )
    document = read_bytes(text.encode(), file="note.txt")

    assert agents(document, "he would sell") == ["note.txt", "River FM", "Ivo Brandt", "skipper"]
    assert agents(document, "The town is broke") == ["note.txt", "River FM", "Ivo Brandt"]
    assert [found.agent for found in find_attributions(document)] == ["skipper"]


def test_a_reader_does_not_speak_through_the_author_of_the_page():
    text = (
        "Quay Courier\nOpinion\n\nThe crane\n\nBy Tove Lind\n\nI saw the crane fall, and I wept for it.\n\n"
        "Comments\n\nAnders says:\nMay 9, 2014 at 7:00 pm\nThe union said that two were hurt.\n"
    )
    document = read_bytes(text.encode(), file="note.txt")

    assert agents(document, "two were hurt") == ["note.txt", "Quay Courier", "Anders", "union"]
    assert agents(document, "I saw the crane fall") == ["note.txt", "Quay Courier", "Tove Lind"]


PAGE = (
    "Archive for the ‘Rail’ Category\n\nThe bridge\n\nPosted on 3 October 2018 by Hal Okafor\n\n"
    "The Northline Examiner has this report:\n\nInspectors never came, the regulator said on Tuesday.\n\n"
    "I walked there last week. The guard told me that nobody looks up.\n\nShare\n"
)
OP_ED = (
    "The Sunday Lantern\n\nCOLUMN\n\nThe pool\n\nBy Petra Sol\n\n7 March 2010\n\n"
    "I have been reading the budget, which is my habit.\n\nFrom the Harbour Post:\n\n"
    "The pool lost money in its first year, the council said on Friday.\n\nI can swim, and I do.\n"
)


@pytest.mark.parametrize(
    ("page", "words", "agents"),
    [
        (PAGE, "Inspectors never came", ["Northline Examiner", "regulator"]),
        (PAGE, "nobody looks up", ["Hal Okafor", "guard"]),
        (OP_ED, "The pool lost money", ["The Sunday Lantern", "Petra Sol", "Harbour Post", "council"]),
    ],
    ids=["article on a blog", "the blogger's own report", "article in a column"],
)
def test_a_blogger_is_no_hop_above_the_article_he_copies_but_a_columnist_is(page, words, agents):
    document = read_bytes(page.encode(), file="page.txt")
    start = page.index(words)

    hops = trace_chain([Span(start, start + len(words))], document, find_attributions(document))

    assert [hop.agent for hop in hops[1:]] == agents
