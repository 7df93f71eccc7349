"""Bytes to text, exactly once: mark, strict UTF-8, then a guess that is recorded as a guess.

No newline is translated and nothing is normalised, so that offsets are code points of the stored text.
It refuses binary content; what kind of document the text is, others decide.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

from sources.errors import UnsupportedFormatError

# Longer marks first: the mark of UTF-32-LE begins with the mark of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
MAX_CONTROL_SHARE = 0.01  # text files of the wild hold a stray control byte at most; binaries hold far more
_WINDOWS_PUNCTUATION = bytes(range(0x91, 0x98))  # quotation marks and dashes of cp1252
_MAC_PUNCTUATION = bytes(range(0xD0, 0xD6))  # quotation marks and dashes of Mac Roman
MAC_SHARE = 0.6  # English text in Mac Roman has few high bytes that are not punctuation
UTF16_NUL_SHARE = 0.4  # every other byte of English UTF-16 is NUL, so 0.5 less the foreign letters


class DecodedText(NamedTuple):
    """The text of some bytes, the encoding that gave it, and whether that was a guess."""

    text: str
    encoding: str
    is_guess: bool


def decode(content: bytes, *, file: str) -> DecodedText:
    """Return the text of `content`.

    Raises:
        UnsupportedFormatError: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_marked(content[len(mark) :], encoding, file=file)
    if b"\x00" in content:
        return _decode_wide(content, file=file)
    _refuse_controls(content, file=file)
    try:
        return DecodedText(content.decode("utf-8"), "utf-8", is_guess=False)
    except UnicodeDecodeError:
        return _guess_single_byte(content)


def _decode_marked(content: bytes, encoding: str, *, file: str) -> DecodedText:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnsupportedFormatError(
            f"{file}: byte {error.start}: found {encoding} by its mark and bytes that do not fit it, "
            f"wanted well-formed text; save the file again as UTF-8"
        ) from error
    if "\x00" in text:
        raise _binary(file, "NUL characters after a byte order mark")
    return DecodedText(text, encoding, is_guess=False)


def _decode_wide(content: bytes, *, file: str) -> DecodedText:
    """Take bytes for UTF-16 without a mark where NULs stand at every other byte, else for binary."""
    half = len(content) / 2
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if len(content) % 2 == 0 and content[first::2].count(0) >= 2 * UTF16_NUL_SHARE * half:
            try:
                text = content.decode(encoding)
            except UnicodeDecodeError:
                continue
            if "\x00" not in text:
                return DecodedText(text, encoding, is_guess=True)
    raise _binary(file, "NUL bytes")


def _refuse_controls(content: bytes, *, file: str) -> None:
    controls = len(content) - len(content.translate(None, _CONTROLS))
    if controls > MAX_CONTROL_SHARE * len(content):
        raise _binary(file, f"{controls} control bytes in {len(content)}")


def _guess_single_byte(content: bytes) -> DecodedText:
    high = sum(len(content) - len(content.translate(None, bytes([byte]))) for byte in _MAC_PUNCTUATION)
    all_high = len(content) - len(content.translate(None, bytes(range(0x80, 0x100))))
    windows = len(content) - len(content.translate(None, _WINDOWS_PUNCTUATION))
    if windows == 0 and high >= MAC_SHARE * all_high:
        return DecodedText(content.decode("mac_roman"), "mac_roman", is_guess=True)
    try:
        return DecodedText(content.decode("cp1252"), "cp1252", is_guess=True)
    except UnicodeDecodeError:
        return DecodedText(content.decode("latin-1"), "latin-1", is_guess=True)


def _binary(file: str, found: str) -> UnsupportedFormatError:
    return UnsupportedFormatError(
        f"{file}: found {found}, wanted text; convert the document to plain text or Markdown first"
    )
