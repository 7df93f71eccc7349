import pytest

from sources.errors import UnsupportedFormatError
from sources.formats import media_type, refuse_binary, refuse_markup


@pytest.mark.parametrize(
    ("content", "name"),
    [
        pytest.param(b"%PDF-1.7 ...", "PDF", id="pdf"),
        pytest.param(b"PK\x03\x04\x14\x00", "ZIP", id="zip"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "PNG", id="png"),
        pytest.param(b"{\\rtf1 text", "RTF", id="rtf"),
        pytest.param(b"\x1f\x8b\x08\x00", "gzip", id="gzip"),
        pytest.param(b"\x00" * 257 + b"ustar\x0000", "tar", id="tar"),
    ],
)
def test_a_known_binary_format_is_named_with_advice(content, name):
    with pytest.raises(UnsupportedFormatError, match=name) as refused:
        refuse_binary(content, file="report.dat")

    assert "report.dat" in str(refused.value)
    assert "wanted plain text or Markdown" in str(refused.value)


@pytest.mark.parametrize(
    "words", ["RIFF raff ran the docks in 1910.", "BZhou bought 4 boats.", "ID3 is a tag."]
)
def test_a_text_that_begins_with_the_letters_of_a_magic_is_text(words):
    assert refuse_binary(words.encode(), file="tale.txt") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("\n  <!DOCTYPE html><html>", "HTML", id="html"),
        pytest.param("<!-- saved --> <HTML lang=en>", "HTML", id="html after a comment"),
        pytest.param('<?xml version="1.0"?><a/>', "XML", id="xml"),
        pytest.param('{"title": "x"}', "JSON", id="json"),
        pytest.param("\\documentclass{article}", "LaTeX", id="latex"),
        pytest.param("Received: from a by b\nSubject: c", "e-mail", id="mail"),
    ],
)
def test_markup_is_named(text, name):
    with pytest.raises(UnsupportedFormatError, match=name):
        refuse_markup(text, file="page.txt")


def test_prose_about_html_is_no_html():
    assert refuse_markup("The <html> tag opens every page, the manual says.", file="manual.txt") is None


@pytest.mark.parametrize(
    ("text", "file", "expected"),
    [
        pytest.param("# Tides\n\nHigh at **noon**.", "tides.txt", "text/markdown", id="marks"),
        pytest.param("High tide at noon.", "tides.md", "text/markdown", id="name"),
        pytest.param("# 4 was the winner.\n\nIt won by a nose.", "race.txt", "text/plain", id="one mark"),
        pytest.param("High tide at noon.", "tides.txt", "text/plain", id="plain"),
    ],
)
def test_markdown_is_told_by_marks_and_by_name(text, file, expected):
    assert media_type(text, file=file) == expected
