"""Rows of a long text cover it wholly, fit the screen and break at words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reconcile.review.wrap import wrap_rows


def rows(text, width):
    return [text[row.start : row.end] for row in wrap_rows(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("", 10, [""], id="nothing is one empty row"),
        pytest.param("one two three", 8, ["one two ", "three"], id="at words"),
        pytest.param("a\n\nb", 8, ["a", "", "b"], id="empty lines stay"),
        pytest.param("abcdefghij", 4, ["abcd", "efgh", "ij"], id="inside a long word"),
        pytest.param("日本語の文", 4, ["日本", "語の", "文"], id="wide characters count two"),
        pytest.param("end\n", 8, ["end", ""], id="a line break at the end opens a row"),
    ],
)
def test_text_breaks(text, width, expected):
    assert rows(text, width) == expected


@given(text=st.text(alphabet="ab 日\né", max_size=80), width=st.integers(2, 12))
def test_rows_hold_every_sign_but_line_breaks_and_fit(text, width):
    wrapped = wrap_rows(text, width)

    assert "".join(text[row.start : row.end] for row in wrapped) == text.replace("\n", "")
    assert [row.start for row in wrapped] == sorted(row.start for row in wrapped)
    assert all(cell_len(text[row.start : row.end].rstrip(" ")) <= width for row in wrapped)
