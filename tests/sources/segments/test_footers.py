from datetime import date

import pytest

from sources.calendar_date import ImpreciseDate
from sources.segments.footers import FooterReader, is_footer_lead, is_near
from sources.segments.layout import read_layout

POSTED = ImpreciseDate.from_day(date(2015, 3, 6))
PROSE = "The yard laid off forty welders on Tuesday, its owner said in a statement to staff."


def footers_of(text, *, order=None, posted=POSTED):
    return FooterReader(text, order, posted).find(read_layout(text))


def test_a_footer_prints_title_outlet_author_and_date():
    text = f"{PROSE}\n\nRead the full story here:\nYard sheds welders\nReuters\nAnn Cole\n2015-3-5\n\nShare"

    [footer] = footers_of(text)

    citation = footer.citation
    assert (citation.title, citation.outlet, citation.author) == ("Yard sheds welders", "Reuters", "Ann Cole")
    assert citation.published.edtf == "2015-03-05"
    assert citation.date_span.quote(text) == "2015-3-5"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            "Wards fill up\nLe Monde\n18 Feb 2015", ("Wards fill up", "Le Monde", None), id="no author"
        ),
        pytest.param(
            "Le Monde\nWards fill up\nEva Roy\n18 Feb 2015",
            ("Wards fill up", "Le Monde", "Eva Roy"),
            id="outlet first",
        ),
        pytest.param(
            "Goals galore\nTrabzon Ledger\nDeniz Arslan\n18 Feb 2015",
            ("Goals galore", "Trabzon Ledger", "Deniz Arslan"),
            id="unknown outlet",
        ),
        pytest.param(
            "Ice on the Baltic\nBy Ann Cole, Reuters\nFebruary 18, 2015",
            ("Ice on the Baltic", None, "Ann Cole"),
            id="byline",
        ),
        pytest.param(
            "Tariffs and tides\nDownload here (PDF)\nLiv Berg, Peterson Institute\nFebruary 2015",
            ("Tariffs and tides", "Peterson Institute for International Economics", "Liv Berg"),
            id="paper with an affiliation",
        ),
    ],
)
def test_a_block_without_a_lead_line_is_a_footer(lines, expected):
    [footer] = footers_of(f"{PROSE}\n\n{lines}\n\nShare")

    citation = footer.citation
    assert (citation.title, citation.outlet, citation.author) == expected
    assert citation.published.edtf.startswith("2015-02")


def test_two_footers_in_sequence_are_two():
    text = (
        f"{PROSE}\n\nRead the full story here:\nA yard\nAFP\n3/4/2015\n\nA pier\nReuters\n3/5/2015\n\nShare"
    )

    assert [footer.citation.title for footer in footers_of(text)] == ["A yard", "A pier"]


@pytest.mark.parametrize(
    ("printed", "order", "edtf"),
    [
        pytest.param("3/4/2015", None, "2015-03-04", id="the reading near the post"),
        pytest.param("4/3/2015", None, "2015-03-04", id="the other order near the post"),
        pytest.param("3/4/2014", "mdy", "2014-03-04", id="the order of the document"),
        pytest.param("3/4/2014", "dmy", "2014-04-03", id="the other order of the document"),
        pytest.param("3/4/2014", None, "2014-03-04/2014-04-03", id="open"),
    ],
)
def test_an_open_numeric_date_is_read_by_post_and_document(printed, order, edtf):
    [footer] = footers_of(f"{PROSE}\n\nRead more here:\nA yard\nAFP\n{printed}", order=order)

    assert footer.citation.published.edtf == edtf


def test_one_line_may_be_a_whole_footer():
    [footer] = footers_of(f"{PROSE}\n\nSource: Sandvik FC, 5 March 2015")

    assert (footer.citation.outlet, footer.citation.published.edtf) == ("Sandvik FC", "2015-03-05")


def test_title_author_and_date_over_a_text_are_no_footer():
    assert footers_of(f"Part 1: The yard\nAnn Cole\n2015-3-5\n\n{PROSE}") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Read the full story here:", True),
        ("Source: Reuters", True),
        ("Via: the Guardian", True),
        ("Via Ferrata was closed.", False),
        ("Read more books, the minister said.", False),
        ("Sources said so.", False),
        ("The full story is long. Here is a part of it:", False),
    ],
)
def test_a_footer_lead_is_told_by_its_words(words, expected):
    assert is_footer_lead(words) is expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2015, 3, 4), True),
        (date(2015, 3, 8), True),
        (date(2014, 3, 4), False),
        (date(2015, 3, 20), False),
    ],
)
def test_an_article_is_quoted_within_weeks(day, expected):
    assert is_near(ImpreciseDate.from_day(day), POSTED) is expected


def test_nothing_is_near_an_unknown_date():
    assert not is_near(None, POSTED)
    assert not is_near(POSTED, None)


def test_a_list_of_sources_is_a_footer_a_line():
    text = f"{PROSE}\n\nSOURCES\nBloomberg, 3 March 2015\nTanjug, 2 March 2015"

    found = [(footer.citation.outlet, footer.citation.published.edtf) for footer in footers_of(text)]

    assert found == [("Bloomberg News", "2015-03-03"), ("Tanjug", "2015-03-02")]


def test_the_line_that_says_where_a_piece_was_published_is_a_footer():
    [footer] = footers_of(f"{PROSE}\n\nPublished in The Kathmandu Post on 5 March 2015")

    assert (footer.citation.outlet, footer.citation.published.edtf) == ("Kathmandu Post", "2015-03-05")


def test_a_citation_may_stand_on_one_line():
    [footer] = footers_of(f"{PROSE}\n\nLe Monde, A bitter leaf, Jane Zhang, 1 March 2015")

    citation = footer.citation
    assert (citation.title, citation.outlet, citation.author) == ("A bitter leaf", "Le Monde", "Jane Zhang")
    assert citation.published.edtf == "2015-03-01"
