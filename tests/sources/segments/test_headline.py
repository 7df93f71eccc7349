import pytest

from sources.read import read_bytes
from sources.segments.headline import read_headline
from sources.segments.layout import read_layout

BODY = "The council closed the bridge on Monday after divers found cracks in two of its piers, it said."


def headline_of(top):
    text = f"{top}\n\n{BODY}"
    return read_headline(text, read_layout(text), order=None)


@pytest.mark.parametrize(
    ("top", "title", "outlet", "author", "published"),
    [
        pytest.param(
            "THE HARBOR TIMES\nSandvik, Nov. 13, 2012\nBy Ann Cole\n\nBridge shut after cracks found",
            "Bridge shut after cracks found", "Harbor Times", "Ann Cole", "2012-11-13", id="newspaper",
        ),
        pytest.param(
            "Bridge shut after cracks found\nBangkok Post\nSomchai Boonmee\n3 October 2019",
            "Bridge shut after cracks found", "Bangkok Post", "Somchai Boonmee", "2019-10-03", id="clipping",
        ),
        pytest.param(
            "Baltic Centre for Trade Studies\n\nPolicy Brief No. 7\n\nGdansk, 21 October 2013\n\n"
            "Of Bridges\n\nby Ilse Wendt",
            "Of Bridges", "Baltic Centre for Trade Studies", "Ilse Wendt", "2013-10-21", id="policy paper",
        ),
        pytest.param(
            "MINISTRY OF WORKS\nREPUBLIC OF KARVANIA\nPress service\n\n"
            "Odrin, 5 November 2012\n\nBRIDGE CLOSED",
            "BRIDGE CLOSED", "Ministry of Works", None, "2012-11-05", id="release of a ministry",
        ),
        pytest.param(
            "FOR IMMEDIATE RELEASE\nMarch 14, 2016\n\n"
            "Contact: Press Office, 202-555-0100\n\nAgency closes a bridge",
            "Agency closes a bridge", None, None, "2016-03-14", id="press release",
        ),
        pytest.param(
            "Nairobi Bulletin - Friday 12 July 2013 - News in brief",
            None, "Nairobi Bulletin", None, "2013-07-12", id="one line",
        ),
        pytest.param(
            "# Coast Works Authority\n\n## Press statement 31/2013\n\n"
            "**Mombasa, 8 July 2013**\n\n### Bridge shut",
            "Bridge shut", "Coast Works Authority", None, "2013-07-08", id="markdown",
        ),
        pytest.param(
            "Breaking: Bridge to close\n\nBy ANN COLE and RAJ PATEL | Associated Press\n"
            "Updated 5:14 PM, Sept. 12, 2022",
            "Breaking: Bridge to close", "Associated Press", "Ann Cole and Raj Patel", "2022-09-12",
            id="web page",
        ),
        pytest.param(
            "Tide Watch: monthly note\n\nJuly 2013. Published 15 July 2013 by the secretariat, Arusha.",
            "Tide Watch: monthly note", "Tide Watch", None, "2013-07-15", id="newsletter",
        ),
        pytest.param(
            "The Coast Herald\nWednesday, 10 July 2013, page 3\n\nBridge shut\n\nBy a staff reporter",
            "Bridge shut", "Coast Herald", None, "2013-07-10", id="unnamed staff",
        ),
        pytest.param(
            "Coast Watch\nA blog about bridges\n\nOld bridge, new cracks\nby Ann Cole on March 3, 2019",
            "Old bridge, new cracks", "Coast Watch", "Ann Cole", "2019-03-03", id="blog",
        ),
        pytest.param(
            "Bridge shut after cracks found", "Bridge shut after cracks found", None, None, None, id="title",
        ),
        pytest.param("", None, None, None, None, id="nothing"),
    ],
)  # fmt: skip
def test_the_top_of_an_article_is_read_in_any_order(top, title, outlet, author, published):
    headline = headline_of(top)

    assert (headline.title, headline.outlet, headline.author) == (title, outlet, author)
    assert (None if headline.date is None else headline.date.value.edtf) == published


def test_front_matter_is_read_first():
    top = '---\ntitle: "Bridge shut"\nauthor: Ida Lund\noutlet: The Nordic Courier\ndate: 2018-05-14\n---'

    headline = headline_of(top)

    assert (headline.title, headline.outlet, headline.author) == (
        "Bridge shut",
        "The Nordic Courier",
        "Ida Lund",
    )
    assert headline.date.value.edtf == "2018-05-14"


def test_the_spans_of_title_and_date_hold_their_words():
    text = f"Bridge shut\nSandvik, 3 May 2019\n\n{BODY}"

    headline = read_headline(text, read_layout(text), order=None)

    assert headline.title_span.quote(text) == "Bridge shut"
    assert headline.date_span.quote(text) == "3 May 2019"


@pytest.mark.parametrize(
    ("top", "outlet"),
    [
        pytest.param("Coast Post\n3 May 2012", "Coast Post", id="newspaper"),
        pytest.param("Sandvik Radio\r\n3 May 2012", "Sandvik Radio", id="broadcaster, CR LF"),
        pytest.param(
            "Engineers Unlimited\nSituation report No. 4\n3 May 2012", "Engineers Unlimited", id="report"
        ),
        pytest.param("Brask Cement plc\nNews release, 3 May 2012", "Brask Cement plc", id="company"),
    ],
)
def test_a_masthead_over_a_dated_text_without_title_is_the_outlet(top, outlet):
    headline = headline_of(top)

    assert (headline.title, headline.outlet, headline.date.value.edtf) == (None, outlet, "2012-05-03")


@pytest.mark.parametrize(
    "top", ["Bridge Closed Again\n3 May 2012", "Bread Prices Rise\n3 May 2012", "# Weekly Star\n\n3 May 2012"]
)
def test_a_title_over_a_date_stays_a_title(top):
    headline = headline_of(top)

    assert (headline.title, headline.outlet) == (top.split("\n")[0].lstrip("# "), None)


def test_an_agency_credited_under_the_title_is_no_author():
    headline = headline_of("Hill Herald\n3 May 2012\n\nBridge shut after cracks found\nFrom AFP")

    assert (headline.outlet, headline.author) == ("Hill Herald", None)
    assert headline.credit.outlet.name == "Agence France-Presse"


def test_an_agency_credited_alone_is_the_outlet():
    assert headline_of("Bridge shut after cracks found (Reuters)\n3 May 2012").outlet == "Reuters"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Dockers Union - notice no. 5", "Dockers Union"),
        ("# River Board – circular 12", "River Board"),
        ("O Planalto, English edition", "O Planalto"),
    ],
)
def test_a_first_line_that_names_issuer_and_form_gives_the_outlet(line, outlet):
    text = f"{line}\n\n9 March 2013\n\nThe gates were shut at noon and nobody was let in until the evening.\n"

    assert read_bytes(text.encode(), file="a.md").source.outlet == outlet


def test_an_author_in_capitals_below_the_title_is_known_by_the_text():
    text = (
        "Opinion\n\nWhy our ward needs its nurses\n\nPROF. ADA KINGSLEY\n\nThe ministry says that wards are "
        "full.\n\n"
        "Ada Kingsley teaches nursing at the University of Lund Bay.\n"
    )

    source = read_bytes(text.encode(), file="a.txt").source

    assert (source.title, source.author) == ("Why our ward needs its nurses", "Ada Kingsley")
