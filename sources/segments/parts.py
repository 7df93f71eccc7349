"""Parts of a page that one paragraph shows by itself: boilerplate, caption, byline, label, series line."""

from __future__ import annotations

import re

from sources.outlets import find_outlet
from sources.segments.cue_phrases import cue_patterns, cue_phrases, plain_words
from sources.segments.voice_words import voice_patterns

LONGEST_BOILERPLATE = 200
LONGEST_CAPTION = 300
LONGEST_BYLINE = 120
_NAME = r"[^\W\d_a-z][\w.’'-]*"
_BY = re.compile(r"(?:^|[\s|·•–—-])[Bb]y:? (?=[^\W\d_a-z])")
_BY_NICK = re.compile(r"\d.{0,30}\bby (?P<nick>[a-z][\w.-]{2,24})\Z")
_NAMES = re.compile(
    rf"{_NAME}(?: (?:(?:de|la|van|von|der|den|bin|al|el|da|di|dos|du|ter|y) ){{0,2}}{_NAME}){{1,4}}"
)
_MARKDOWN_LINK = re.compile(r"!?\[(?P<words>[^\[\]]{1,80})\]\([^()\s]{1,300}\)")
_CHAPTER = re.compile(
    r"(?:chapter|part|section|volume|book|title|schedule|annex|appendix) (?:\d{1,3}|[ivxl]{1,6}|[a-h]|one"
    r"|two|three)\b(?:[.:–— -]|\Z)"
)
_ABOUT = re.compile(r"About (?:the |our )?(?P<name>[^\W\d_a-z][^\n.!?]{1,70}?):?")
_AFTER_NAME = re.compile(r",|\(| of the | [|–—·•-] | (?:on|at|in|for) (?=[A-Z\d])|\s{2,}")
_NO_FIRST_NAMES = frozenset(
    {
        "the",
        "our",
        "your",
        "my",
        "from",
        "this",
        "that",
        "what",
        "why",
        "how",
        "for",
        "with",
        "new",
        "all",
        "to",
    }
)
# BC-SORVIA-PORT ; Sorvia-Port,0412 ; 2nd Ld-Writethru ; URGENT
_SLUG = re.compile(
    r"[\^~]?(?:BC|AM|PM|[a-z]\d{4})-[\w-]{2,40}(?:, ?[\w./ -]{1,30})?"
    r"|[A-Z\d]{2,20}(?:-[A-Z\d]{2,20}){2,5}/?(?:, ?\d{3,4})?|[A-Z]\w{2,20}(?:-\w{2,20}){1,4}(?:, ?\d{3,4}|/)"
    r"|URGENT|FLASH|SNAP|REPEAT|RPT|(?:UPDATE|WRAPUP|LEAD) \d"
    r"|(?:\d(?:st|nd|rd|th|ST|ND|RD|TH) )?(?:Ld|Lead|LEAD|LD)(?:[- ](?:[Ww]ritethru|WRITETHRU|wrap))?"
    r"|(?:EDS|Eds|EDITORS)[:,] .*"
)
_ROW_MARK = re.compile(r"[|·•»›>\t]|   ")
_ROW = re.compile(r"\s*[|·•»›>]\s*|\s{3,}|\t")
_STAFF = re.compile(
    r"(?:our|a|an|the) (?:[\w-]+ ){0,3}(?:staff|correspondents?|reporters?|writers?|editors?)\b"
    r"|(?:an? |our |the )?(?:(?:own|staff|special|foreign|local|news|political|business|sports) ){0,3}"
    r"(?:staff|correspondents?|reporters?|writers?|newsroom|editors?|desk|bureau|agenc(?:y|ies)|wires?)\b",
    re.IGNORECASE,
)
_TEAM = re.compile(r" (?:team|staff|newsroom|desk|bureau|editors|reporters|correspondents)\Z", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:no\.?|number|issue|vol(?:ume)?\.?|edition) ?\d+")
_TIME_LINE = re.compile(
    r"(?:at )?\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?\.?", re.IGNORECASE
)
_SPEAKER = re.compile(r"(?:Q|A|Question|Answer|[A-Z]{2,}(?:[ .'-]{1,2}[A-Z]{2,}){0,3})\d{0,2}[:.] ?\S")
JOINING = frozenset({"of", "and", "the", "for", "on", "in", "at", "to", "de", "la", "du", "des", "&"})
LONGEST_SERIES = 60
LONGEST_ACRONYM = 4  # letters without a vowel: FM, TV, BBC
_VOWEL = re.compile(r"[AEIOUY]")


def is_boilerplate(words: str) -> bool:
    """Tell whether a paragraph only serves the page: share buttons, navigation, rights."""
    if len(words) > LONGEST_BOILERPLATE:
        return False
    if _is_navigation(words):
        return True
    link = _MARKDOWN_LINK.fullmatch(words.strip())
    plain = plain_words(words if link is None else link.group("words")).strip()
    cues = cue_phrases()
    return (
        plain in cues.boilerplate_lines
        or plain.rstrip(".:»> ") in cues.boilerplate_lines
        or plain.startswith(cues.boilerplate_starts)
        or cue_patterns().counted_boilerplate.fullmatch(plain) is not None
    )


def _is_navigation(words: str) -> bool:
    """Tell whether a line is a row of links: "Home | News | Sport", "Subscribe   Log in   Search"."""
    if _ROW_MARK.search(words) is None:
        return False
    parts = [part.strip() for part in _ROW.split(words.strip(" |·•>»")) if part.strip()]
    if len(parts) < 2 or any(part.count(" ") > 3 for part in parts):
        return False
    cues = cue_phrases()
    known = sum(
        plain in cues.boilerplate_lines
        or plain in cues.series
        or plain in cues.navigation
        or plain.startswith(cues.boilerplate_starts)
        for plain in map(plain_words, parts)
    )
    return known >= max(1, len(parts) / 2) and not any(map(str.isdigit, words))


def is_about(words: str, below: str) -> bool:
    """Tell whether a line heads what an issuer prints about itself: "About Polar Rinks" over that name."""
    match = _ABOUT.fullmatch(words)
    if match is None:
        return False
    name = match.group("name")
    return name.casefold() in below.casefold() or name.split()[0] in below.split()[:2]


def is_slug(words: str) -> bool:
    """Tell whether a line is what an agency writes over its copy for editors: "BC-SORVIA-PORT", "URGENT"."""
    return _SLUG.fullmatch(words) is not None


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
    author = _AFTER_NAME.split(rest, maxsplit=1)[0].strip()
    if _TEAM.search(author) is not None:
        return ""
    return " ".join(_with_small_letters(word) for word in author.split()) or None


def read_author_beside_date(words: str) -> str | None:
    """Return the author that a date line names: "Posted on 2 March 2019 by Ruth Okoro"; else None."""
    match = _BY.search(words)
    if match is None:
        nick = _BY_NICK.search(words)  # bloggers sign in small letters
        return None if nick is None else nick.group("nick")
    return read_byline(words[match.start() :].strip(" |·•–—-"))


def is_person_name(words: str) -> bool:
    """Tell whether words look like the name of a person or two: capitalised words and particles only."""
    parts = re.split(r",| and | & ", words)
    if words.split(" ", 1)[0].lower() in _NO_FIRST_NAMES:
        return False
    return len(words) <= LONGEST_BYLINE and all(
        _NAMES.fullmatch(part.strip()) for part in parts if part.strip()
    )


def is_name(words: str) -> bool:
    """Tell whether a line is all name: no word in small letters but those that names are joined with."""
    parts = words.split()
    if ":" in words or not 1 <= len(parts) <= 8 or words.endswith((".", "?", "!")):
        return False
    if parts[-1].lower() in cue_phrases().company_forms:
        parts.pop()
    return bool(parts) and parts[-1][0].isupper() and all(_may_be_in_name(part) for part in parts)


def has_label(words: str) -> bool:
    """Tell whether a paragraph opens with a label of the poster: "UPDATE 2:", "Additional information:"."""
    plain = plain_words(words[:80])
    return (
        cue_patterns().label.match(plain) is not None
        or voice_patterns().update_label.match(plain) is not None
    )


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
    return plain in cue_phrases().sections or _CHAPTER.match(plain) is not None


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
    if words.isupper() and ":" not in words and len(words) < LONGEST_SERIES:
        return False  # PROF. ADA KINGSLEY
    return _SPEAKER.match(words) is not None


def _with_small_letters(word: str) -> str:
    """Return "DOE" as "Doe", initials and short particles as they stand."""
    return word.title() if word.isupper() and len(word.strip(".")) > 2 else word


def _is_single_name(words: str) -> bool:
    return re.fullmatch(_NAME, words) is not None and words[0].isupper()


def _may_be_in_name(word: str) -> bool:
    return word[0].isupper() or word in JOINING


def in_title_case(words: str) -> str:
    """Return "MINISTRY OF WORKS" as "Ministry of Works"; other words as they stand."""
    if not words.isupper():
        return words
    return " ".join(_capitalised(word) for word in words.split())


def _capitalised(word: str) -> str:
    if word.lower() in JOINING:
        return word.lower()
    if len(word) <= LONGEST_ACRONYM and not _VOWEL.search(word):
        return word
    known = find_outlet(word)  # UN, WHO: registered in capitals
    is_acronym = known is not None and word in (known.name, *known.aliases)
    return word if is_acronym else word.capitalize()
