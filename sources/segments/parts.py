"""Parts of a page that one paragraph shows by itself: boilerplate, caption, byline, label, series line."""

from __future__ import annotations

import re

from sources.segments.cue_phrases import cue_patterns, cue_phrases, plain_words

LONGEST_BOILERPLATE = 200
LONGEST_CAPTION = 300
LONGEST_BYLINE = 120
_NAME = r"[^\W\d_a-z][\w.’'-]*"
_BY = re.compile(r"(?:^|[\s|·•–—-])[Bb]y:? (?=[^\W\d_a-z])")
_NAMES = re.compile(
    rf"{_NAME}(?: (?:(?:de|la|van|von|der|den|bin|al|el|da|di|dos|du|ter|y) ){{0,2}}{_NAME}){{1,4}}"
)
_MARKDOWN_LINK = re.compile(r"!?\[(?P<words>[^\[\]]{1,80})\]\([^()\s]{1,300}\)")
_STAFF = re.compile(
    r"(?:an? |our |the )?(?:(?:own|staff|special|foreign|local|news|political|business|sports) ){0,3}"
    r"(?:staff|correspondents?|reporters?|writers?|newsroom|editors?|desk|bureau|agenc(?:y|ies)|wires?)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?:no\.?|number|issue|vol(?:ume)?\.?|edition) ?\d+")
_TIME_LINE = re.compile(
    r"(?:at )?\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?\.?", re.IGNORECASE
)
_SPEAKER = re.compile(r"(?:Q|A|Question|Answer|[A-Z]{2,}(?:[ .'-]{1,2}[A-Z]{2,}){0,3})\d{0,2}[:.] ?\S")
LONGEST_SERIES = 60


def is_boilerplate(words: str) -> bool:
    """Tell whether a paragraph only serves the page: share buttons, navigation, rights."""
    if len(words) > LONGEST_BOILERPLATE:
        return False
    link = _MARKDOWN_LINK.fullmatch(words.strip())
    plain = plain_words(words if link is None else link.group("words")).strip()
    cues = cue_phrases()
    return (
        plain in cues.boilerplate_lines
        or plain.rstrip(".:»> ") in cues.boilerplate_lines
        or plain.startswith(cues.boilerplate_starts)
        or cue_patterns().counted_boilerplate.fullmatch(plain) is not None
    )


def is_caption(words: str) -> bool:
    """Tell whether a paragraph describes or credits a picture."""
    return len(words) <= LONGEST_CAPTION and plain_words(words).startswith(cue_phrases().captions)


def is_byline(words: str) -> bool:
    """Tell whether a line names the author: "By Jane Doe", "By a staff reporter"."""
    return read_byline(words) is not None


def read_byline(words: str) -> str | None:
    """Return the author that a byline names, "" for unnamed staff; None for a line that is no byline."""
    if len(words) > LONGEST_BYLINE:
        return None
    match = cue_patterns().byline.match(plain_words(words))
    if match is None or match.end() >= len(words):
        return None
    rest = words[match.end() :].strip(" \t:,.*_")
    if _NAMES.match(rest) is None and _STAFF.match(rest) is None and not _is_single_name(rest):
        return None
    if _STAFF.match(rest) is not None:
        return ""
    author = re.split(r",|\(| [|–—-] ", rest, maxsplit=1)[0].strip()
    return " ".join(_with_small_letters(word) for word in author.split()) or None


def read_author_beside_date(words: str) -> str | None:
    """Return the author that a date line names: "Posted on 2 March 2019 by Ruth Okoro"; else None."""
    match = _BY.search(words)
    return None if match is None else read_byline(words[match.start() :].strip(" |·•–—-"))


def is_person_name(words: str) -> bool:
    """Tell whether words look like the name of a person or two: capitalised words and particles only."""
    parts = re.split(r",| and | & ", words)
    return len(words) <= LONGEST_BYLINE and all(
        _NAMES.fullmatch(part.strip()) for part in parts if part.strip()
    )


def has_label(words: str) -> bool:
    """Tell whether a paragraph opens with a label of the poster: "UPDATE 2:", "Additional information:"."""
    return cue_patterns().label.match(plain_words(words[:80])) is not None


def is_series(words: str) -> bool:
    """Tell whether a line names a series, section or edition: "Policy Brief No. 7", "News in brief"."""
    plain = plain_words(words).strip()
    match = cue_patterns().series.match(plain)
    rest = "" if match is None else plain[match.end() :].strip(" .:#/")
    if match is not None and (not rest or rest[0].isdigit() or cue_patterns().series.match(rest) is not None):
        return True
    return _NUMBERED.search(plain) is not None and len(plain) < LONGEST_SERIES


def without_number(words: str) -> str:
    """Return "HEALTH DIGEST" of "HEALTH DIGEST No. 14"; nothing where no name stands before the number."""
    plain = plain_words(words)
    match = _NUMBERED.search(plain)
    if match is None or cue_patterns().series.fullmatch(plain[: match.start()].rstrip()) is not None:
        return ""
    return words[: match.start()].strip(" ,;:-–—|(")


def is_section(words: str) -> bool:
    """Tell whether a line is the name of a section: "Abstract", "1. Introduction"."""
    plain = plain_words(words).strip(" .:").lstrip("0123456789.) ")
    return plain in cue_phrases().sections


def is_time_line(words: str) -> bool:
    """Tell whether a line holds a time of day and no more: "10:15 a.m."."""
    return (
        len(words) <= 16
        and any(map(str.isdigit, words))
        and _TIME_LINE.fullmatch(words) is not None
        and (":" in words or "m" in words.lower())
    )


def is_speech(words: str) -> bool:
    """Tell whether a line opens with a speaker's label, as in a transcript: "Q: ", "SMITH: "."""
    return _SPEAKER.match(words) is not None


def _with_small_letters(word: str) -> str:
    """Return "DOE" as "Doe", initials and short particles as they stand."""
    return word.title() if word.isupper() and len(word.strip(".")) > 2 else word


def _is_single_name(words: str) -> bool:
    return re.fullmatch(_NAME, words) is not None and words[0].isupper()
