"""Lines that hold a date and no more, and the place, day and agency that open a report's first paragraph."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sources.outlets import Outlet, find_outlet, guess_outlet
from sources.printed_date import DateOrder, PrintedDate, find_printed_dates
from sources.segments.comes_back import comes_back
from sources.segments.cue_phrases import cue_patterns, cue_phrases, plain_words
from sources.segments.parts import is_name, is_series
from sources.segments.voice_words import voice_words
from sources.span import Span

LONGEST_DATE_LINE = 120  # characters
LONGEST_CREDIT = 60
LONGEST_OPENING = 130  # characters of place, day and agency before a report
LONGEST_CREDIT_NAME = 6  # blanks: two agencies, or one with its service
LONGEST_REST = 45  # characters beside the date: a place, a time of day, an edition
_TIME = re.compile(
    r"\b(?:at )?\d{1,2}(?:[:.]?\d{2}){1,2}\s{0,2}(?:[ap]\.?m\b\.?)?\s{0,2}(?:[A-Z]{2,4}\b)?"
    r"|\b\d{1,2}\s?[ap]\.?m\b\.?",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:,? [^\W\d_a-z][\w.’'-]*){0,4}\Z")
_TRIMMINGS = " \t,;:|/·•–—-()[]*_."
# PARIS / NEW YORK, Jan. 5 (AFP) - ; the place in capitals or before a credit in brackets
_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w.’'-]*(?:[ ,/]{1,3}[A-Z][\w.’'-]*){0,6})"
    r"(?:,? {0,2}(?P<day>(?:[A-Z][a-z]{2,8}\.? )?\d{1,2}(?: [A-Z][a-z]{2,8}\.?)?(?:,? \d{4})?))?"
    r" {0,2}(?:\((?P<credit>[^()\n]{2,60})\))? {0,2}(?:[-–—]{1,3}|:|\.(?= [A-Z]))[ \n]"
)

_TRAILING = re.compile(
    r"(?<!\S)(?:[-–—]{1,3} ?(?P<credit>[A-Z][\w.’'/ -]{1,30})"
    r"|[(\[](?P<bracketed>[A-Z][\w.’'/ -]{1,30})[)\]])\Z"
)
# what parts the opening of a report from its words, in any order of place, day and agency
_BREAK = re.compile(r" ?--{1,2} ?| [-–—] |[–—]|[.:] (?=[^\W\d_a-z]|[\"“])|(?<=[)\]/])\.? (?=[A-Z])")
_BRACKETED = re.compile(
    r"\((?P<round>[^()\n]{2,60})\)|\[(?P<square>[^\[\]\n]{2,60})\]|/(?P<slash>[^/\n]{2,60})/"
)
_DAY = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ?)?"
    r"(?:\b\d{1,2}(?:st|nd|rd|th)? )?\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
    r"(?: \d{1,2}(?:st|nd|rd|th)?\b)?(?:,? \d{4}\b)?|\b\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.IGNORECASE,
)
_PLACES = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:[ ,/]{1,3}[^\W\d_a-z][\w.’'-]*){0,6}")
_ACRONYM = re.compile(r"[A-Z]{3,6}(?:-[A-Z][A-Za-z]{1,8})?")
_BARE = re.compile(r"(?P<credit>[A-Z]{3,6}(?:-[A-Z][A-Za-z]{1,8})?) ?(?:--?|[–—]) ")
# KLP jt/pl ; an agency with the initials of its desk
_DESK = re.compile(
    r"(?P<credit>[A-Z]{3,6})(?:[ /][a-z]{2,3}){1,3}|[a-z]{2,3}/[a-z]{2,3} \((?P<bracketed>[A-Z]{3,6})\)"
)


class Dateline(NamedTuple):
    """What opens a report: where it stands, the place, the agency credited with its span, and a full date."""

    span: Span
    place: str
    outlet: Outlet | None
    credit: Span | None
    date: PrintedDate | None = None

    @property
    def date_span(self) -> Span | None:
        """Where the date stands."""
        if self.date is None:
            return None
        return Span(self.span.start + self.date.start, self.span.start + self.date.end)


@lru_cache(maxsize=2048)
def read_date_line(words: str, *, order: DateOrder | None = None) -> PrintedDate | None:
    """Return the date of a line that holds no more than a date with its trimmings; None for other lines.

    Trimmings are "Posted on", a time of day, a place before the date, an issue or page after it. A date cue
    ("Published") right before one of several dates chooses that one.
    """
    if len(words) > LONGEST_DATE_LINE or not any(map(str.isdigit, words)):
        return None
    dates = list(find_printed_dates(words, order=order))
    if not dates:
        return None
    chosen = next((date for date in dates if _cue_before(words, date)), dates[0])
    before = _without_cue(words[: chosen.start].strip(_TRIMMINGS))
    before = _TIME.sub("", before).strip(_TRIMMINGS)
    after = _TIME.sub("", words[chosen.end :]).strip(_TRIMMINGS)
    if not before and not after:
        return chosen
    if chosen is not dates[0] or (
        _cue_before(words, chosen) and len(before) + len(after) <= 2 * LONGEST_REST
    ):
        return chosen  # "July 2013. Published 15 July 2013 by the secretariat."
    is_short = len(before) + len(after) <= LONGEST_REST
    fits_before = not before or _is_issue(before) or is_series(before) or _PLACE.match(before) is not None
    fits_after = not after or (after.count(" ") < 5 and not words.rstrip().endswith((".", "!", "?")))
    return chosen if is_short and fits_before and fits_after else None


def read_dateline(text: str, span: Span) -> Dateline | None:
    """Return the dateline that opens the paragraph at `span`; None when there is none."""
    match = _DATELINE.match(text, span.start, min(span.end, span.start + 160))
    if match is None or (match.group("credit") is not None and _credited(match.group("credit")) is None):
        return _read_in_any_order(text, span)
    place = match.group("place")
    credit = None if match.group("credit") is None else Span(*match.span("credit"))
    outlet = None if credit is None else _credited(credit.quote(text))
    date = next((one for one in find_printed_dates(match.group()) if one.shape != "month"), None)
    opens_dated = date is not None and text.startswith(",", match.end("place"))  # "Orvale, 4 March 2021 - "
    bare = _read_bare(text, span) if outlet is None else None
    if bare is not None:
        return bare
    if outlet is None and not (_is_capital(place) or opens_dated):
        return None
    if match.group().rstrip().endswith((":", ".")) and outlet is None and ":" in match.group():
        return None
    return Dateline(Span(*match.span()), place, outlet, credit, date)


def _is_capital(place: str) -> bool:
    letters = [
        letter for letter in place.split("(", maxsplit=1)[0].split(",", maxsplit=1)[0] if letter.isalpha()
    ]
    return len(letters) > 2 and all(letter.isupper() for letter in letters)


def _read_in_any_order(text: str, span: Span) -> Dateline | None:
    """Read an opening with a credit in brackets, wherever in it: "(KLP) ORLE - ", "ORLE (KLP), 12 May."."""
    end = min(span.end, span.start + LONGEST_OPENING)
    bracket = _BRACKETED.search(text, span.start, end)
    if bracket is None:
        return _read_bare(text, span)
    for stop in _BREAK.finditer(text, bracket.start(), end):
        if stop.start() < bracket.end():
            continue
        name = next(part for part in ("round", "square", "slash") if bracket.group(part) is not None)
        around = text[span.start : bracket.start()], text[bracket.end() : stop.start()]
        places = [_DAY.sub(" ", part).strip(_TRIMMINGS) for part in around]
        place = next(filter(None, places), "")
        if all(places) or (place and _PLACES.fullmatch(place) is None):
            return None
        dated = any(_DAY.search(part) for part in around)
        outlet = _agency_in(text, bracket.group(name), place, is_dated=dated)
        if outlet is None:
            return None
        head = Span(span.start, stop.end())
        date = next((one for one in find_printed_dates(head.quote(text)) if one.shape != "month"), None)
        return Dateline(head, place, outlet, Span(*bracket.span(name)), date)
    return None


def _read_bare(text: str, span: Span) -> Dateline | None:
    """Read an agency that opens the text, where the text comes back to it: "KLP - A ..."."""
    match = _BARE.match(text, span.start, span.end)
    if match is None or _is_no_credit(match.group("credit")):
        return None
    name = match.group("credit")
    known = find_outlet(name)
    if known is None and not comes_back(text, name):
        return None
    outlet = known or Outlet(name=name, kind="wire", is_registered=False)
    return Dateline(Span(*match.span()), "", outlet, Span(*match.span("credit"))) if outlet.is_wire else None


def _agency_in(text: str, words: str, place: str, *, is_dated: bool) -> Outlet | None:
    """Return the agency in the brackets of a dateline: a known one, else a name that nothing else can be."""
    known = _credited(words)
    if known is not None:
        return known
    for part in re.split(r"[/,;]", words):
        name = part.strip()
        if not is_name(name) or _DAY.fullmatch(name) is not None or _is_no_credit(name):
            continue
        initials = "".join(word[0] for word in place.split())
        is_short = _ACRONYM.fullmatch(name) is not None and name.upper() != initials.upper()
        is_sure = (is_short and (_is_capital(place) or not place)) or (is_dated and bool(place))
        if is_sure or comes_back(text, name):
            return Outlet(name=name, kind="wire", is_registered=False)
    return None


def _is_no_credit(name: str) -> bool:
    return name.casefold() in voice_words().no_credits


def read_trailing_credit(text: str, span: Span) -> Dateline | None:
    """Return the agency that the last words of a paragraph credit: "... no tsunami. -- AFP"; None without."""
    start = max(span.start, span.end - 60)
    match = _TRAILING.search(text, start, span.end) or (
        _DESK.fullmatch(text, span.start, span.end) if span.length < LONGEST_CREDIT else None
    )
    if match is None:
        return None
    name = "credit" if match.group("credit") is not None else "bracketed"
    words = match.group(name)
    outlet = find_outlet(words)
    if outlet is None and span.end == len(text.rstrip()) and _may_end(text, words, match.start()):
        outlet = Outlet(name=words, kind="wire", is_registered=False)
    if outlet is None or not outlet.is_wire:
        return None
    return Dateline(Span(*match.span()), "", outlet, Span(*match.span(name)))


def _may_end(text: str, words: str, place: int) -> bool:
    """Tell whether words that end a document behind its last sentence credit an agency nobody registered."""
    is_behind = text[:place].rstrip()[-1:] in '.!?”"’)]'
    if not is_behind or not is_name(words) or _is_no_credit(words):
        return False
    return comes_back(text, words)


def read_credit_line(text: str, span: Span) -> Dateline | None:
    """Return the agency that a line of its own credits: "From AFP", "(Reuters)"; None for other lines."""
    words = span.quote(text)
    cue = cue_patterns().credit.match(plain_words(words)) if len(words) <= LONGEST_CREDIT else None
    start = span.start + (0 if cue is None else cue.end())
    rest = text[start : span.end].rstrip(" .)]*_")
    outlet = _credited(rest) if cue is not None and not rest.endswith(":") else None
    if outlet is None or not outlet.is_wire or rest.count(" ") > LONGEST_CREDIT_NAME:
        return None
    return Dateline(span, "", outlet, Span(start, start + len(rest)))


def _credited(words: str) -> Outlet | None:
    for part in re.split(r"[/,;]| - ", words):
        outlet = find_outlet(part.strip()) or guess_outlet(part.strip())
        if outlet is not None and (outlet.is_registered or outlet.is_wire):
            return outlet
    return None


def _cue_before(words: str, date: PrintedDate) -> bool:
    before = plain_words(words[: date.start]).rstrip(" :,")
    return before.endswith(("published", "posted", "posted on", "published on", "issued", "released"))


def _is_issue(words: str) -> bool:
    """Tell whether words are the number of an issue ("Issue 12", "Vol. 3 no. 7")."""
    plain = plain_words(words)
    series = cue_patterns().series.match(plain)
    return series is not None and any(map(str.isdigit, plain)) and plain.count(" ") < 4


def _without_cue(words: str) -> str:
    """Return what stands before a date without "Posted on" at its beginning or "week of" at its end."""
    match = cue_patterns().date_cue.match(plain_words(words))
    words = words if match is None else words[match.end() :].strip(_TRIMMINGS)
    plain = plain_words(words)
    cue = next((cue for cue in cue_phrases().date_cues if plain.endswith(f" {cue}")), "")
    return words[: len(words) - len(cue)].strip(_TRIMMINGS)
