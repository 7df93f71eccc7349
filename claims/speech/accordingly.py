"""Attributions without a reporting verb: "according to", "in the words of", and who is quoted."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.adjunct import ends_at
from claims.speech.medium import document_nouns, find_medium
from claims.speech.saying import Saying
from claims.speech.speaker import Phrase, find_left, find_subject
from claims.words.grammar import (
    HARD_STOPS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    is_adverb,
    is_capitalised,
    word_set,
)
from claims.words.phrase import PhraseTable
from claims.words.token import Token

_PREPOSITIONAL = PhraseTable(
    dict.fromkeys(
        (
            "according to", "in the words of", "in the view of", "in the opinion of", "in the eyes of",
            "in the estimation of", "in the judgment of", "in the judgement of", "on the word of",
            "on the authority of", "by the account of", "by the reckoning of", "by the estimate of",
            "if we believe", "as per",
        ),
        True,
    )
)  # fmt: skip
_QUOTERS = word_set("quoted quotes quote quoting cited cites cite citing")
_PASSING_ON = frozenset(["quoting", "citing"])
_SAYING_FORMS = word_set(
    "saying telling adding claiming stating warning arguing noting writing reporting complaining explaining"
)
_LONGEST_SOURCE = 45  # items
_REACH_OF_AS = 20  # items between "quoted" and "as saying"


def find_accordingly(items: Sequence[Token], reported: Sequence[Saying]) -> list[Saying]:
    """Return the sayings of a strand that rest on a preposition or on a quoter, in order.

    Args:
        items: the items of the strand.
        reported: the sayings that its reporting verbs make; "citing" passes one of them on.
    """
    sayings: list[Saying] = []
    for index, item in enumerate(items):
        match = _PREPOSITIONAL.match_at(items, index)
        saying = None
        if match is not None:
            saying = _read_prepositional(items, index, match.last)
        elif item.lower in _QUOTERS:
            saying = _read_quoter(items, index) or _pass_on(items, index, reported)
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
    has_left = left_last >= 2 or (left_last == 1 and items[0].lower == QUOTE)
    if has_left and not (left_last == 1 and is_adverb(items[0].lower)):
        contents.append((0, left_last))
    right = end
    while right < len(items) and items[right].text in {",", ":", ")", "—", "–"}:
        right += 1
    if not ends_at(items, right) and (not contents or items[right - 1].text != ")"):
        last = len(items)
        while last > right and items[last - 1].text == ".":
            last -= 1
        contents.append((right, last))
    return contents


def _read_quoter(items: Sequence[Token], quoter: int) -> Saying | None:
    """Read "Z quoted Y as saying C" and "Y was quoted by Z as saying C"."""
    for index in range(quoter + 1, min(len(items) - 1, quoter + _REACH_OF_AS)):
        if items[index].lower == QUOTE:
            return None
        if items[index].lower == "as" and items[index + 1].lower in _SAYING_FORMS:
            return _read_quoted(items, quoter, index)
    return None


def _read_quoted(items: Sequence[Token], quoter: int, as_place: int) -> Saying | None:
    before = items[quoter - 1].lower if quoter else ""
    subject = find_left(items, quoter) or find_subject(items, 0, quoter)
    contents = _contents_of_quoted(items, as_place + 2, subject)
    if not contents:
        return None
    is_passive = before in ("was", "were", "is", "are", "been", "being") or quoter + 1 == as_place
    cue = (quoter, quoter + 1) if is_passive else (as_place, as_place + 2)
    if is_passive:
        via = _quoter_of_passive(items, quoter, as_place)
        return None if subject is None else Saying(contents, cue, subject, via=via)
    source = Phrase(quoter + 1, as_place, _head_last(items, quoter + 1, as_place))
    via = () if subject is None else ((subject.first, subject.head_last),)
    return Saying(contents, cue, source, via=via, is_postposed=contents[0][0] < quoter)


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
        last = len(items)
        while last > start and items[last - 1].text == ".":
            last -= 1
        return ((start, last),)
    last = 0 if subject is None else subject.first
    while last > 0 and items[last - 1].text == ",":
        last -= 1
    return ((0, last),) if last > 0 else ()


def _pass_on(items: Sequence[Token], index: int, reported: Sequence[Saying]) -> Saying | None:
    """Read "RFA said C, citing Y" and "Quoting Y, RFA said C": Y says C, and RFA passes it on."""
    if items[index].lower not in _PASSING_ON:
        return None
    end = end_of_source(items, index + 1)
    carrier = _carrier(index, end, reported)
    if carrier is None or carrier.source is None or end == index + 1:
        return None
    if items[index + 1].lower in PRONOUNS or _tells_of(items, index + 1, end):
        return None
    first = carrier.source.first
    if index < first < end:
        end = first
        while end > index + 1 and items[end - 1].text == ",":
            end -= 1
    head = _head_last(items, index + 1, end)
    via = ((first, carrier.source.head_last),)
    return carrier._replace(
        cue=(index, index + 1), source=Phrase(index + 1, end, head), via=via, medium=None, is_passed_on=True
    )


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
