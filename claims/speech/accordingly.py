"""Attributions without a reporting verb: "according to", "in the words of", and who is quoted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claims.speech.adjunct import ends_at, read_addressee
from claims.speech.bearer import end_of_carrier
from claims.speech.content import trim_end
from claims.speech.cues import load_cues
from claims.speech.media import document_nouns
from claims.speech.medium import find_medium
from claims.speech.said_nouns import said_nouns
from claims.speech.saying import Saying
from claims.speech.speaker import Phrase, find_left, find_subject
from claims.words.grammar import (
    BE,
    HARD_STOPS,
    HAVE,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    is_adverb,
    is_capitalised,
    word_set,
)
from claims.words.phrase import PhraseTable
from claims.words.token import Token

_QUOTERS = word_set("quoted quotes quote quoting cited cites cite citing")
_PASSING_ON = {
    "quoting": "from", "citing": "from", "referring": "to", "paraphrasing": "", "referencing": "",
    "drawing": "on", "relying": "on",
}  # fmt: skip
_BARE = frozenset({"quoting", "citing", "paraphrasing", "referencing"})  # need no preposition
_LONGEST_SOURCE = 45  # items
_REACH_OF_AS = 20  # items between "quoted" and "as saying"


def find_accordingly(items: Sequence[Token], reported: Sequence[Saying]) -> list[Saying]:
    """Return the sayings of a strand that rest on a preposition or on a quoter, in order.

    Args:
        items: the items of the strand.
        reported: the sayings that its reporting verbs make; "citing" passes one of them on.
    """
    sayings: list[Saying] = []
    prepositional = _prepositional()
    for index, item in enumerate(items):
        match = prepositional.match_at(items, index)
        saying = None
        if match is not None:
            is_inserted = any(index - 1 <= other.cue[1] <= index for other in reported)
            saying = None if is_inserted else _read_prepositional(items, index, match.last)
        elif item.lower in _QUOTERS:
            saying = _read_quoter(items, index) or _pass_on(items, index, reported)
        elif item.lower in _PASSING_ON:
            saying = _pass_on(items, index, reported)
        if saying is not None:
            sayings.append(saying)
    return sayings


def _read_prepositional(items: Sequence[Token], first: int, last: int) -> Saying | None:
    end = end_of_source(items, last)
    if end == last:
        return None
    head = _head_last(items, last, end)
    contents = contents_around(items, first, end)
    if end < len(items) and items[end].text == ":" and ends_at(items, end + 1):
        return Saying((), (first, last), Phrase(last, end, head), awaits_next=True)
    if not contents:
        return None
    medium = find_medium(items, head, end)
    is_postposed = contents[0][0] < first
    return Saying(
        tuple(contents), (first, last), Phrase(last, end, head), medium=medium, is_postposed=is_postposed
    )


def end_of_source(items: Sequence[Token], start: int) -> int:
    """Return the end of the source of "according to": at a comma, unless an apposition or a list goes on."""
    index = start
    while index < len(items) and index - start < _LONGEST_SOURCE:
        item = items[index]
        if item.lower == QUOTE or (item.lower in HARD_STOPS and item.text not in "()-"):
            break
        if item.text == "." and index + 1 >= len(items):
            break
        if item.text == "," and not _goes_on_as_list(items, index):
            relative = _skip_relative(items, index)
            if relative is None:
                break
            index = relative
            continue
        index += 1
    while index > start and (items[index - 1].text in {".", ","} or items[index - 1].lower in PREPOSITIONS):
        index -= 1
    return index


def _skip_relative(items: Sequence[Token], comma: int) -> int | None:
    """Return the end of ", who heads the bureau" after a name; None where none follows."""
    if comma + 1 >= len(items) or items[comma + 1].lower not in ("who", "which", "whose"):
        return None
    for index in range(comma + 1, len(items)):
        if items[index].text in {",", ":", ";"} or items[index].lower in HARD_STOPS:
            return index if items[index].text != "," else None if index == comma else index
    return len(items)


def _goes_on_as_list(items: Sequence[Token], comma: int) -> bool:
    """A comma inside "according to Lee, Park and others": "and" comes within a few capitalised words."""
    for index in range(comma + 1, min(len(items), comma + 7)):
        item = items[index]
        if item.lower in ("and", "&"):
            return index > comma + 1
        if not item.text[0].isupper():
            return False
    return False


def _head_last(items: Sequence[Token], start: int, end: int) -> int:
    for index in range(start + 1, end):
        if items[index].text in {",", "("} or items[index].lower in ("who", "which"):
            return index
    return end


def contents_around(items: Sequence[Token], cue: int, end: int) -> list[tuple[int, int]]:
    """Return what stands before and behind an insertion at items `[cue, end)`, as far as it can be said."""
    contents: list[tuple[int, int]] = []
    left_last = cue
    while left_last > 0 and (items[left_last - 1].text in {",", "(", "—", "–"}):
        left_last -= 1
    is_clause_open = left_last > 1 and items[left_last - 1].lower == "that"
    has_left = (left_last >= 2 and not is_clause_open) or (left_last == 1 and items[0].lower == QUOTE)
    if has_left and not (left_last == 1 and is_adverb(items[0].lower)):
        contents.append((0, left_last))
    right = end
    while right < len(items) and items[right].text in {",", ":", ")", "—", "–"}:
        right += 1
    if not ends_at(items, right) and (not contents or items[right - 1].text != ")"):
        contents.append((right, max(right, trim_end(items, len(items)))))
    return contents


def _read_quoter(items: Sequence[Token], quoter: int) -> Saying | None:
    """Read "Z quoted Y as saying C" and "Y was quoted by Z as saying C"."""
    for index in range(quoter + 1, min(len(items) - 1, quoter + _REACH_OF_AS)):
        if items[index].lower == QUOTE or items[index].lower in _QUOTERS:
            return None
        if items[index].lower == "as" and _is_saying(items[index + 1]):
            return _read_quoted(items, quoter, index)
    return None


def _is_saying(item: Token) -> bool:
    """Tell "saying", "warning" and the like: what one may be quoted as doing."""
    return any(
        cue.form == "ing" and len(cue.words) == 1 and cue.verb_class.frame in ("say", "tell")
        for cue in load_cues().get(item.lower, ())
    )


def _read_quoted(items: Sequence[Token], quoter: int, as_place: int) -> Saying | None:
    before = items[quoter - 1].lower if quoter else ""
    subject = find_left(items, quoter) or find_subject(items, 0, quoter)
    start = as_place + 2
    is_telling = any(cue.verb_class.frame == "tell" for cue in load_cues()[items[as_place + 1].lower])
    addressee = read_addressee(items, start) if is_telling else None
    start = start if addressee is None else addressee[1]
    behind = _quoter_behind(items, start)
    contents = _contents_of_quoted(items, start if behind is None else behind[1], subject)
    if not contents:
        return None
    told = () if addressee is None else (addressee,)
    is_passive = before in BE or quoter + 1 == as_place
    if is_passive:
        via = _quoter_of_passive(items, quoter, as_place) or (() if behind is None else (behind,))
        cue = (as_place if via else _skip_auxiliaries(items, quoter), as_place + 2)
        return None if subject is None else Saying(contents, cue, subject, via=(*via, *told))
    source = Phrase(quoter + 1, as_place, _head_last(items, quoter + 1, as_place))
    via = () if subject is None else ((subject.first, subject.head_last),)
    return Saying(
        contents, (as_place, as_place + 2), source, via=(*via, *told), is_postposed=contents[0][0] < quoter
    )


def _skip_auxiliaries(items: Sequence[Token], quoter: int) -> int:
    """Return where "has been quoted" begins."""
    first = quoter
    while first > 0 and items[first - 1].lower in BE | HAVE:
        first -= 1
    return first


def _quoter_behind(items: Sequence[Token], start: int) -> tuple[int, int] | None:
    """Return the items of the quoter in "was quoted as saying by the Ledger"."""
    if start + 1 >= len(items) or items[start].lower not in ("by", "in"):
        return None
    end = end_of_carrier(items, start + 1, len(items))
    return (start + 1, end) if end > start + 1 and is_capitalised(items[end - 1].text) else None


def _quoter_of_passive(items: Sequence[Token], quoter: int, as_place: int) -> tuple[tuple[int, int], ...]:
    for index in range(quoter + 1, as_place):
        if items[index].lower in ("by", "in"):
            return ((index + 1, as_place),)
    return ()


def _contents_of_quoted(
    items: Sequence[Token], start: int, subject: Phrase | None
) -> tuple[tuple[int, int], ...]:
    while start < len(items) and items[start].text in {",", ":"}:
        start += 1
    if not ends_at(items, start):
        return ((start, max(start, trim_end(items, len(items)))),)
    last = 0 if subject is None else subject.first
    while last > 0 and items[last - 1].text == ",":
        last -= 1
    return ((0, last),) if last > 0 else ()


def _pass_on(items: Sequence[Token], index: int, reported: Sequence[Saying]) -> Saying | None:
    """Read "RFA said C, citing Y" and "Quoting Y, RFA said C": Y says C, and RFA passes it on."""
    lower = items[index].lower
    start = index + 1
    if start < len(items) and items[start].lower == _PASSING_ON.get(lower, ""):
        start += 1
    elif lower not in _BARE:
        return None
    if index and items[index - 1].lower in BE | {"am"}:
        return None  # "I am quoting from the paper"
    is_quote = start < len(items) and items[start].lower == QUOTE
    end = start + 1 if is_quote else end_of_source(items, start)
    carrier = _carrier(index, end, reported)
    if carrier is None or carrier.source is None or end == start:
        return None
    if items[start].lower in PRONOUNS | PREPOSITIONS or _tells_of(items, start, end):
        return None
    first = carrier.source.first
    if index < first < end:
        end = first
        while end > start and items[end - 1].text == ",":
            end -= 1
    source = Phrase(start, end, _head_last(items, start, end))
    via = ((first, carrier.source.head_last),)
    return carrier._replace(cue=(index, start), source=source, via=via, medium=None, is_passed_on=True)


def _tells_of(items: Sequence[Token], first: int, last: int) -> bool:
    """Tell "citing police reports of new sales": the reports tell of that, not of what stands before."""
    for index in range(first, min(last, len(items) - 1)):
        if items[index].lower in document_nouns() and items[index + 1].lower in ("of", "about", "on"):
            return not is_capitalised(items[index + 2].text) if index + 2 < len(items) else False
    return False


def _carrier(index: int, end: int, reported: Sequence[Saying]) -> Saying | None:
    """Return the saying that a "citing" belongs to: the last before it, else the first after."""
    before = [saying for saying in reported if saying.cue[1] <= index]
    after = [saying for saying in reported if saying.cue[0] >= end - 6]
    return before[-1] if before else after[0] if after else None


@cache
def _prepositional() -> PhraseTable[bool]:
    return PhraseTable(dict.fromkeys(said_nouns().accordingly.words, True))
