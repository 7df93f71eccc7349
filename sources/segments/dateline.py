"""Lines that hold a date and no more, and the place, day and agency that open a report's first paragraph."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sources.outlets import Outlet, find_outlet
from sources.printed_date import DateOrder, PrintedDate, find_printed_dates
from sources.segments.cue_phrases import cue_patterns, cue_phrases, plain_words
from sources.segments.parts import is_series
from sources.span import Span

LONGEST_DATE_LINE = 120  # characters
LONGEST_CREDIT = 60
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
    if match is None:
        return None
    place = match.group("place")
    credit = None if match.group("credit") is None else Span(*match.span("credit"))
    outlet = None if credit is None else _credited(credit.quote(text))
    letters = [letter for letter in place.split("(")[0].split(",")[0] if letter.isalpha()]
    is_capital = len(letters) > 2 and all(letter.isupper() for letter in letters)
    date = next((one for one in find_printed_dates(match.group()) if one.shape != "month"), None)
    opens_dated = date is not None and text.startswith(",", match.end("place"))  # "Orvale, 4 March 2021 - "
    if outlet is None and (credit is not None or not (is_capital or opens_dated)):
        return None
    if match.group().rstrip().endswith((":", ".")) and outlet is None and ":" in match.group():
        return None
    return Dateline(Span(*match.span()), place, outlet, credit if outlet is not None else None, date)


def read_trailing_credit(text: str, span: Span) -> Dateline | None:
    """Return the agency that the last words of a paragraph credit: "... no tsunami. -- AFP"; None without."""
    match = _TRAILING.search(text, max(span.start, span.end - 60), span.end)
    outlet = None if match is None else find_outlet(match.group("credit") or match.group("bracketed"))
    if match is None or outlet is None or not outlet.is_wire:
        return None
    name = "credit" if match.group("credit") is not None else "bracketed"
    return Dateline(Span(*match.span()), "", outlet, Span(*match.span(name)))


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
        outlet = find_outlet(part.strip())
        if outlet is not None:
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
