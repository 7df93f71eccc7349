"""What may be shown of a document's text: each dangerous code point becomes one visible stand-in.

One code point in, one code point out, so that spans and columns still line up; the stored text never changes.
Line feeds stay, since the caller lays out lines; `safe_line` maps them too.
"""

from __future__ import annotations

import re

_BIDI = frozenset({0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)})
_LINE_ENDS = frozenset({0x2028, 0x2029})

# Controls but line feed, invisible and reordering code points, surrogates, non-characters.
_DANGEROUS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\U000e0000-\U000e0fff]"
)


def safe_text(text: str) -> str:
    """Return `text` with nothing in it that a terminal obeys or hides; same length, line feeds kept."""
    return _DANGEROUS.sub(_stand_in, text)


def safe_line(text: str) -> str:
    """Return `text` made safe, on one line: a line feed becomes a space."""
    return safe_text(text).replace("\n", " ")


def escape_dangerous(json_text: str) -> str:
    r"""Return JSON text with dangerous code points as `\uXXXX`: same value, safe to print and split."""
    return _DANGEROUS.sub(_escape, json_text)


def _stand_in(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == 0x09:
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code in _LINE_ENDS:
        return "\u240a"
    if code in _BIDI:
        return "\u21c4"
    if 0x80 <= code <= 0x9F or 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF or code >= 0xFFFC:
        return "\ufffd" if code < 0xE0000 else "\u00b7"
    return "\u00b7"


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
