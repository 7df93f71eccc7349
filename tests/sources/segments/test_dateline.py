import pytest

from sources.segments.dateline import read_credit_line, read_date_line, read_dateline, read_trailing_credit
from sources.span import Span


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Thursday, May 7th, 2015", "2015-05-07"),
        ("Posted on 7 May 2015 at 3:04 pm by Ruth Okoro", "2015-05-07"),
        ("Published: 2015-05-07", "2015-05-07"),
        ("Gdansk, 21 October 2013", "2013-10-21"),
        ("Winnipeg - week of 12 November 2012 - Issue 46", "2012-11-12"),
        ("430 PM EDT TUE SEP 26 2023", "2023-09-26"),
        ("July 2013. Published 15 July 2013 by the secretariat, Arusha.", "2013-07-15"),
        ("(11/18/2010)", "2010-11-18"),
        ("Media release, 2 August 2014", "2014-08-02"),
        ("Press statement - 2 August 2014", "2014-08-02"),
    ],
)
def test_a_line_that_holds_only_a_date_is_one(line, value):
    assert read_date_line(line).value.edtf == value


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was opened on 3 May 1998 by the queen.",
        "The strike of 12 June 2001 was followed by eleven others that year in the same yards",
        "No date at all",
    ],
)
def test_a_line_that_says_more_is_no_date_line(line):
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("text", "place", "outlet"),
    [
        ("GENEVA, 5 May (Reuters) - Cases fell by a third.", "GENEVA", "Reuters"),
        ("SANTA ROSA, Chile (AFP) — Snow fell.", "SANTA ROSA, Chile", "Agence France-Presse"),
        ("Lagos (AP) - Fuel is scarce.", "Lagos", "Associated Press"),
        ("WASHINGTON – The agency fined three lenders.", "WASHINGTON", None),
        ("MOMBASA. The tusks were weighed again.", "MOMBASA", None),
    ],
)
def test_place_and_agency_are_read_from_a_dateline(text, place, outlet):
    dateline = read_dateline(text, Span(0, len(text)))

    assert dateline.place == place
    assert (None if dateline.outlet is None else dateline.outlet.name) == outlet
    assert dateline.credit is None or dateline.credit.quote(text) in {"Reuters", "AFP", "AP"}


@pytest.mark.parametrize(
    "text",
    [
        "Officials (who asked not to be named) - all of them - agreed.",
        "The mayor - a former judge - refused.",
        "Prices rose: wheat by 3 percent.",
    ],
)
def test_an_ordinary_opening_is_no_dateline(text):
    assert read_dateline(text, Span(0, len(text))) is None


@pytest.mark.parametrize("credit", ["-- AFP", "(AFP)", "– AFP", "[AFP]"])
def test_the_last_words_may_credit_an_agency(credit):
    text = f"The navy ruled out a tsunami. {credit}"

    found = read_trailing_credit(text, Span(0, len(text)))

    assert found.outlet.name == "Agence France-Presse"
    assert found.credit.quote(text) == "AFP"


@pytest.mark.parametrize(
    "text", ["The navy (NAVY) sailed.", "It sank – a loss.", "He reads Le Monde. -- Le Monde"]
)
def test_other_last_words_credit_no_agency(text):
    assert read_trailing_credit(text, Span(0, len(text))) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("TROMSO, May 9, 2016 (AP) - The ferry ran aground.", "2016-05-09"),
        ("LIMA, 9 Sept. 2016 (AFP) — Teachers walked out.", "2016-09-09"),
        ("Nairobi, Monday, May 9, 2016 (Reuters) - Tea prices fell.", "2016-05-09"),
        ("Odrin, 9 May 2016 - The reservoir is full.", "2016-05-09"),
        ("OSLO, May 9 (Reuters) - Rates were held.", None),
    ],
)
def test_a_dateline_may_hold_a_full_date(text, day):
    dateline = read_dateline(text, Span(0, len(text)))

    assert (None if dateline.date is None else dateline.date.value.edtf) == day
    assert dateline.date is None or dateline.date_span.quote(text) == dateline.date.words


@pytest.mark.parametrize(
    ("line", "outlet", "credit"),
    [
        ("From AFP", "Agence France-Presse", "AFP"),
        ("(Reuters)", "Reuters", "Reuters"),
        ("[AP]", "Associated Press", "AP"),
        ("Agency copy: Reuters", "Reuters", "Reuters"),
        ("By The Associated Press", "Associated Press", "Associated Press"),
    ],
)
def test_a_line_may_credit_an_agency(line, outlet, credit):
    found = read_credit_line(line, Span(0, len(line)))

    assert (found.outlet.name, found.credit.quote(line)) == (outlet, credit)


@pytest.mark.parametrize(
    "line", ["From Lagos", "By Ann Cole", "From Reuters:", "Source: Ministry of Works", "Reuters"]
)
def test_other_lines_credit_no_agency(line):
    assert read_credit_line(line, Span(0, len(line))) is None
