"""What is shown has the length of what is stored, and nothing in it that a terminal obeys."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.safe_text import escape_dangerous, safe_line, safe_text


@given(st.text())
def test_each_code_point_becomes_one_code_point(text):
    assert len(safe_text(text)) == len(text)


@given(st.text())
def test_no_control_and_no_format_character_of_a_terminal_is_left(text):
    left = {character for character in safe_text(text) if unicodedata.category(character) in {"Cc", "Cs"}}

    assert left <= {"\n"}


@given(st.text())
def test_making_it_safe_twice_changes_nothing(text):
    assert safe_text(safe_text(text)) == safe_text(text)


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("a\tb", "a b"),
        ("\x9b31m", "\ufffd31m"),
        ("\u202etxt.exe", "⇄txt.exe"),
        ("zero\u200bwidth", "zero·width"),
        ("\x7f", "␡"),
        ("line\u2028sep", "line␊sep"),
        ("tag\U000e0041", "tag·"),
        ("one\ntwo", "one\ntwo"),
        ("naïve – “quoted” 北京", "naïve – “quoted” 北京"),
    ],
    ids=["escape", "tab", "c1", "bidi", "zero width", "delete", "separator", "tag", "line feed", "plain"],
)
def test_dangerous_characters_have_a_visible_stand_in(hostile, shown):
    assert safe_text(hostile) == shown


def test_a_line_stays_one_line():
    assert safe_line("one\ntwo") == "one two"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_escaped_json_reads_back_as_the_same_value(text):
    escaped = escape_dangerous(json.dumps(text, ensure_ascii=False))

    assert json.loads(escaped) == text
    assert safe_text(escaped) == escaped
