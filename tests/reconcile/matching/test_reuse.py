from datetime import date

from claims.claim import Hop
from reconcile.matching.reuse import find_reuse, inherit_credits, split_paragraphs
from sources.calendar_date import ImpreciseDate
from sources.span import Span

FIRST = "The lake level fell by nearly two metres in a single summer, the basin authority said on Tuesday"
SECOND = (
    "Farmers on the eastern shore have begun to leave their fields, and two canneries are closed for good"
)
TEXT = f"{FIRST}\n\n{SECOND}\n"


def claims_of(make_claim, document, outlet):
    chain = [Hop(agent=document.source.file, role="document")]
    if outlet:
        chain.append(Hop(agent=outlet, role="outlet"))
    passage = document.passages[0].id
    speaker = Hop(agent="basin authority", role="speaker")
    start = document.text.index(FIRST)
    return make_claim(FIRST, document.source.file, start=start, passage=passage, chain=(*chain, speaker))


def test_a_copy_that_names_no_outlet_inherits_the_one_that_its_text_is_credited_to(make_claim, make_document):
    credited = make_document(TEXT, "wire.txt", ImpreciseDate.from_day(date(2019, 8, 6)), title="Lake shrinks")
    copy = make_document("Found on a notice board:\n" + TEXT.replace("nearly", "almost"), "board.txt")
    told = make_claim(
        FIRST.replace("nearly", "almost"),
        "board.txt",
        start=copy.text.index("The lake"),
        passage=copy.passages[0].id,
        speaker="basin authority",
    )
    claims = [claims_of(make_claim, credited, "Reuters"), told]

    reuse = find_reuse([copy, credited])
    inherited = {claim.file: claim for claim in inherit_credits(claims, [copy, credited], reuse)}

    agents = [(hop.agent, hop.declared) for hop in inherited["board.txt"].chain]
    assert agents == [("board.txt", True), ("Reuters", False), ("basin authority", True)]
    assert inherited["board.txt"].chain[1].reason == (
        "the same 2 paragraphs stand in wire.txt, “Lake shrinks” of 2019-08-06, which credits Reuters"
    )
    assert inherited["wire.txt"] == claims[0]


def test_a_claim_credited_to_another_outlet_keeps_its_chain(make_claim, make_document):
    left, right = make_document(TEXT, "a.txt"), make_document(TEXT, "b.txt")
    claims = [claims_of(make_claim, left, "Reuters"), claims_of(make_claim, right, "AFP")]

    inherited = inherit_credits(claims, [left, right], find_reuse([left, right]))

    assert sorted(inherited, key=lambda claim: claim.id) == sorted(claims, key=lambda claim: claim.id)


def test_one_short_paragraph_in_common_makes_no_copy(make_document):
    left = make_document("Read the full story on the website of the paper here\n", "a.txt")
    right = make_document("Read the full story on the website of the paper here\n" + TEXT, "b.txt")

    assert find_reuse([left, right]) == ()


def test_the_order_of_the_documents_changes_nothing(make_document):
    documents = [make_document(TEXT, name) for name in ("a.txt", "b.txt", "c.txt")]

    assert find_reuse(documents) == find_reuse(documents[::-1])


def test_paragraphs_are_spans_of_the_text(make_document):
    document = make_document(TEXT)

    assert [paragraph.span.quote(document.text) for paragraph in split_paragraphs(document)] == [
        FIRST,
        SECOND,
    ]
    assert next(split_paragraphs(document)).span == Span(0, len(FIRST))
