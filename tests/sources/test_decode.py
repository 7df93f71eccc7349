import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.decode import decode
from sources.errors import UnsupportedFormatError

WORDS = "The café sold 40 “flat whites” — a record."


@pytest.mark.parametrize(
    ("content", "encoding", "is_guess"),
    [
        pytest.param(WORDS.encode(), "utf-8", False, id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + WORDS.encode(), "utf-8", False, id="utf-8 with a mark"),
        pytest.param(codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), "utf-16-le", False, id="utf-16 le"),
        pytest.param(codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-16-be", False, id="utf-16 be"),
        pytest.param(codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), "utf-32-le", False, id="utf-32 le"),
        pytest.param(WORDS.encode("utf-16-le"), "utf-16-le", True, id="utf-16 without a mark"),
        pytest.param(WORDS.encode("utf-16-be"), "utf-16-be", True, id="big-endian utf-16 without a mark"),
        pytest.param(WORDS.encode("cp1252"), "cp1252", True, id="windows"),
        pytest.param(WORDS.encode("mac_roman"), "mac_roman", True, id="mac"),
    ],
)
def test_the_text_comes_out_of_every_common_encoding(content, encoding, is_guess):
    decoded = decode(content, file="cafe.txt")

    assert decoded == (WORDS, encoding, is_guess)


def test_bytes_that_windows_leaves_open_are_read_as_latin_1():
    decoded = decode(b"a \x81 b \xe9", file="old.txt")

    assert decoded.encoding == "latin-1"
    assert decoded.is_guess


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], include_characters="\r\n\t")))
def test_no_newline_and_no_code_point_is_changed(text):
    decoded = decode(text.encode(), file="any.txt")

    assert decoded.text == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param(b"\x00\x01\x02\x03" * 50, "NUL", id="nul bytes"),
        pytest.param(b"plain \x01\x02\x03\x04 text", "control", id="control bytes"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x00\xd8a", "utf-16-le", id="half a surrogate"),
        pytest.param(codecs.BOM_UTF8 + b"a\x00b", "NUL", id="nul after a mark"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_their_file(content, found):
    with pytest.raises(UnsupportedFormatError, match=found) as refused:
        decode(content, file="scan.bin")

    assert "scan.bin" in str(refused.value)
