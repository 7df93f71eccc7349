import pytest

from sources.lines import bare_words, find_lines, is_list_item, is_rule, is_table_row
from sources.span import Span


def test_lines_know_their_indent_and_the_blank_before_them():
    text = "one\r\n  two\n\n\tthree \f"

    lines = find_lines(text, Span(0, len(text)))

    assert [(text[line.start : line.end], line.indent, line.follows_blank) for line in lines] == [
        ("one", 0, True),
        ("two", 2, False),
        ("three", 1, True),
    ]


@pytest.mark.parametrize("words", ["- one", "* one", "1. one", "(a) one", "iv) one", "• one", "A) one"])
def test_marks_of_lists_are_told(words):
    assert is_list_item(words)
    assert bare_words(words) == words


@pytest.mark.parametrize("words", ["K. Menon", "-one", "2011-6-4", "**bold** words", "A. N. Other"])
def test_initials_and_dates_are_no_marks(words):
    assert not is_list_item(words)


@pytest.mark.parametrize(
    ("words", "expected"), [("---", True), ("* * *", True), ("====", True), ("--", False)]
)
def test_a_rule_only_separates(words, expected):
    assert is_rule(words) is expected


def test_a_table_row_stands_between_bars():
    assert is_table_row("| a | b |")
    assert not is_table_row("|")


@pytest.mark.parametrize(
    ("words", "expected"), [("## Costs", "Costs"), ("**Odrin, 3 May**", "Odrin, 3 May"), ("Costs", "Costs")]
)
def test_bare_words_have_no_marks_of_markdown(words, expected):
    assert bare_words(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("\x1b[1;31mTide turns\x1b[0m", "Tide turns"),
        ("\x1b]0;title\x07Tide turns", "Tide turns"),
        ("\x02Tide\x03 turns\x7f", "Tide turns"),
        ("\x1b[2J", "\x1b[2J"),
    ],
)
def test_bare_words_have_no_letters_of_control_sequences(words, expected):
    assert bare_words(words) == expected
