import pytest

from sources.segments.parts import (
    has_label,
    is_boilerplate,
    is_caption,
    is_person_name,
    is_section,
    is_series,
    is_speech,
    is_time_line,
    read_author_beside_date,
    read_byline,
    without_number,
)


@pytest.mark.parametrize(
    "words",
    ["Share", "12 Comments", "Posted in Bay | 4 Comments »", "[Read more](https://example.org)",
     "© 2015 The Mail", "(Reporting by Ann Cole; Editing by Tom Ho)", "Advertisement",
     "Contact: Press Office, 202-555-0100"],
)  # fmt: skip
def test_words_that_serve_the_page_are_boilerplate(words):
    assert is_boilerplate(words)


@pytest.mark.parametrize(
    "words", ["Shares fell by 3 percent.", "Comments by the mayor drew fire.", "12 dead"]
)
def test_news_that_begins_alike_is_none(words):
    assert not is_boilerplate(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Photo: the quay at dawn", True),
        ("Picture above from the Mail.", True),
        ("Photos were found.", False),
    ],
)
def test_a_caption_is_told_by_its_opening(words, expected):
    assert is_caption(words) is expected


@pytest.mark.parametrize(
    ("words", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("by Ah-Young Lee, Visiting Fellow", "Ah-Young Lee"),
        ("By JANE DOE and RAJ PATEL | Associated Press", "Jane Doe and Raj Patel"),
        ("By Our Correspondent", ""),
        ("By a staff reporter", ""),
        ("By the time the fire was out, forty homes were gone.", None),
        ("By 2015 the dam was dry.", None),
        ("Jane Doe", None),
    ],
)
def test_a_byline_names_its_author(words, author):
    assert read_byline(words) == author


def test_the_author_may_stand_beside_the_date():
    assert read_author_beside_date("Posted on 2 March 2019 by Ruth Okoro") == "Ruth Okoro"
    assert read_author_beside_date("Posted on 2 March 2019") is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Ann van der Berg and Tom Ho", True), ("Yards shed welders", False), ("Gdansk", False)],
)
def test_a_name_of_a_person_is_capitals_and_particles(words, expected):
    assert is_person_name(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"), [("UPDATE 2: the gates", True), ("PS: see", True), ("Updates follow", False)]
)
def test_a_label_opens_the_posters_words(words, expected):
    assert has_label(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Policy Brief No. 7", True), ("News in brief", True), ("Opinion", True),
     ("Opinion is divided on rail", False),
     ("HEALTH DIGEST No. 14", True), ("Press statement 31/2013", True)],
)  # fmt: skip
def test_a_series_line_names_no_piece(words, expected):
    assert is_series(words) is expected


def test_the_name_before_an_issue_number_is_kept():
    assert without_number("HEALTH DIGEST No. 14") == "HEALTH DIGEST"
    assert without_number("Policy Brief No. 7") == ""
    assert without_number("The Dam") == ""


@pytest.mark.parametrize(
    ("words", "expected"), [("1. Introduction", True), ("ABSTRACT", True), ("Abstract art sells", False)]
)
def test_a_section_name_is_a_whole_line(words, expected):
    assert is_section(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("10:15 a.m.", True), ("7 pm", True), ("2015", False), ("10:15 train late", False)],
)
def test_a_time_line_holds_a_time_of_day(words, expected):
    assert is_time_line(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"), [("Q: Why?", True), ("SMITH: No.", True), ("Why: nobody knows", False)]
)
def test_a_speakers_label_opens_a_speech(words, expected):
    assert is_speech(words) is expected
