import pytest

from sources.segments.layout import read_layout
from sources.segments.posts import find_dated_entries, find_post_headers

BODY = "The club sold its best striker to a rival on Tuesday for a fee of nine million, it said."
DIARY = "Strike diary\n\n" + "\n\n".join(f"{day} April 2017\n\n{BODY}" for day in (3, 4, 5))


def titles_of(text):
    paragraphs = read_layout(text)
    headers = find_post_headers(paragraphs, order=None)
    return [
        (None if header.title is None else paragraphs[header.title].words, header.date.value.edtf)
        for header in headers
    ]


@pytest.mark.parametrize(
    "dates",
    [
        pytest.param(("Thursday, May 7th, 2015", "Monday, May 4th, 2015"), id="weekday and ordinal"),
        pytest.param(("2015-05-07", "2015-05-04"), id="iso"),
        pytest.param(("7 May 2015", "4 May 2015"), id="day first"),
        pytest.param(("Posted on May 7, 2015", "Posted on May 4, 2015"), id="posted on"),
        pytest.param(("*7 May 2015 by Ann Cole*", "*4 May 2015 by Ann Cole*"), id="markdown and author"),
    ],
)
def test_titles_over_date_lines_that_are_printed_alike_are_posts(dates):
    text = f"Striker sold\n\n{dates[0]}\n\n{BODY}\n\nShare\n\nKeeper hurt\n\n{dates[1]}\n\n{BODY}"

    assert titles_of(text) == [("Striker sold", "2015-05-07"), ("Keeper hurt", "2015-05-04")]


def test_dates_may_stand_over_their_titles():
    text = f"2015-05-07\n\nStriker sold\n\n{BODY}\n\n2015-05-04\n\nKeeper hurt\n\n{BODY}"

    assert titles_of(text) == [("Striker sold", "2015-05-07"), ("Keeper hurt", "2015-05-04")]


def test_title_and_date_may_share_a_block():
    text = f"Striker sold\n7 May 2015\n\n{BODY}\n\nKeeper hurt\n4 May 2015\n\n{BODY}"

    assert titles_of(text) == [("Striker sold", "2015-05-07"), ("Keeper hurt", "2015-05-04")]


def test_one_post_is_enough_on_a_page_that_calls_itself_an_archive():
    post = f"Striker sold\n\n7 May 2015\n\n{BODY}"

    assert titles_of(post) == []
    assert titles_of(f"Archive for the ‘Football’ Category\n\n{post}") == [("Striker sold", "2015-05-07")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(DIARY, id="chronology"),
        pytest.param(f"Striker sold\n7 May 2015\n\n{BODY}", id="lone article"),
        pytest.param(f"{BODY}\n\nFee set\nReuters\n2015-5-7\n\nFee paid\nReuters\n2015-5-9", id="footers"),
        pytest.param(BODY, id="no date"),
    ],
)  # fmt: skip
def test_other_dates_make_no_archive(text):
    assert titles_of(text) == []


def test_the_date_of_a_footer_is_no_post():
    text = (
        f"Striker sold\n\nThursday, May 7th, 2015\n\n{BODY}\n\n"
        "Fee set\nThe Sandvik Gazette\n5/6/2015\n\nShare\n\n"
        f"Keeper hurt\n\nMonday, May 4th, 2015\n\n{BODY}"
    )

    assert [title for title, _ in titles_of(text)] == ["Striker sold", "Keeper hurt"]


def test_date_lines_without_titles_are_the_entries_of_a_chronology():
    entries = find_dated_entries(read_layout(DIARY), order=None)

    assert [entry.date.value.edtf for entry in entries] == ["2017-04-03", "2017-04-04", "2017-04-05"]


def test_two_date_lines_are_no_chronology():
    text = f"3 April 2017\n\n{BODY}\n\n4 April 2017\n\n{BODY}"

    assert find_dated_entries(read_layout(text), order=None) == []


def test_a_page_without_blank_lines_is_cut_at_lines_that_say_when_they_were_posted():
    text = f"Striker sold\nPosted: 7 May 2015\n{BODY}\nShare\nKeeper hurt\nPosted: 4 May 2015\n{BODY}"

    assert titles_of(text) == [("Striker sold", "2015-05-07"), ("Keeper hurt", "2015-05-04")]


@pytest.mark.parametrize("text", [BODY, "Rain fell.", "- The keeper is hurt.\n- The roof leaks."])
def test_two_dated_headings_of_markdown_make_entries(text):
    paragraphs = read_layout(f"# Club log\n\n## 3 April 2017\n\n{text}\n\n## 4 April 2017\n\n{BODY}")

    entries = find_dated_entries(paragraphs, order=None)

    assert find_post_headers(paragraphs, order=None) == []
    assert [entry.date.value.edtf for entry in entries] == ["2017-04-03", "2017-04-04"]
