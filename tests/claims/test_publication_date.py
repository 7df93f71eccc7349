from datetime import date

from claims.extract import extract_claims
from sources.calendar_date import ImpreciseDate
from sources.document import Citation, Document, Passage, Source, passage_id, source_id
from sources.span import Span

TEXT = "Monday, 3 March 2014\n\nThe pier was closed after the storm.\n\nPier shut\nEcho\n4 March 2013\n"


def document():
    source = Source(id=source_id(TEXT.encode()), file="pier.txt", media_type="text/plain", text=TEXT)
    footer = TEXT.index("Pier shut")
    printed = TEXT.index("4 March 2013")
    citation = Citation(
        title="Pier shut", outlet="Echo", published=ImpreciseDate.from_day(date(2013, 3, 4)),
        date_span=Span(printed, printed + 12),
    )  # fmt: skip
    post = Passage(
        id=passage_id(source.id, 0, len(TEXT), "post"), source=source.id, start=0, end=len(TEXT), kind="post",
        published=ImpreciseDate.from_day(date(2014, 3, 3)), published_span=Span(8, 20), title="Storm",
    )  # fmt: skip
    foot = Passage(
        id=passage_id(source.id, footer, len(TEXT), "footer"), source=source.id, start=footer, end=len(TEXT),
        kind="footer", parent=post.id, citation=citation,
    )  # fmt: skip
    return Document(source=source, passages=(post, foot))


def test_the_printed_dates_of_a_post_and_of_its_footer_are_claims():
    dates = [claim for claim in extract_claims(document()) if claim.measure == "published"]

    assert [(claim.text, claim.subject) for claim in dates] == [
        ("3 March 2014", "Storm"),
        ("4 March 2013", "Pier shut"),
    ]
    assert all(claim.kind == "statement" and claim.salience <= 0.2 for claim in dates)


def test_who_prints_a_citation_says_its_date_and_not_the_outlet_cited():
    [_, cited] = [claim for claim in extract_claims(document()) if claim.measure == "published"]

    assert [hop.agent for hop in cited.chain] == ["pier.txt"]
