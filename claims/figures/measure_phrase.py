"""The noun phrase that a figure is given for: "a fine of $3 million", "turnout was 61 percent".

Whether the figure is a level or a change is known before (the quantity tells); here only what stands at the
level, or changed. Refuses to name a phrase where a verb makes its noun a party ("the firm lost 3 million").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.figures.bound import change_words
from claims.figures.change import words_of_change
from claims.figures.measure_table import measure_table
from claims.figures.number_words import opens_number
from claims.words.noun_phrase import head_of, phrase_after, phrase_before
from claims.words.token import Token

_VERB_REACH = (
    12  # tokens from a figure back to the verb that gives it; a longer way leads to another figure's
)
_KEPT_MODIFIERS = 2  # nouns before a head that are kept in the name of what is measured
_SHORT_SUBJECT = 3  # tokens before a verb at the head of a sentence that are its subject without being told
_REACHING = frozenset({"to", "at", "from"})  # between a verb of change and a level
_CUT = frozenset(";WS.T(")  # word classes that part the figure from an earlier verb
_LINKS = frozenset({"in", "of", "to"})  # between "a 5 percent rise" and what rose


class FigurePlace(NamedTuple):
    """Where a figure stands: the tokens and word classes of its sentence, and its own `[start, end)`.

    Attributes:
        subject: tokens of the subject of its clause; empty where there is none.
        is_change: the figure is the size of a change, not a level.
    """

    tokens: Sequence[Token]
    tags: str
    start: int
    end: int
    subject: tuple[int, int] = (0, 0)
    is_change: bool = False

    def word(self, position: int) -> str:
        """Return the lower-case word at a token, "" beside the sentence."""
        return self.tokens[position].lower if 0 <= position < len(self.tokens) else ""

    def tag(self, position: int) -> str:
        """Return the word class of a token, "" beside the sentence."""
        return self.tags[position] if 0 <= position < len(self.tags) else ""


class MeasurePhrase(NamedTuple):
    """Tokens `[first, last)` of what is measured, and its head.

    `is_copular`: only a form of "be" stands between it and the figure ("the package was 3 kg").
    """

    first: int
    last: int
    head: int
    is_copular: bool = False


def find_measure_phrase(place: FigurePlace) -> MeasurePhrase | None:
    """Return the phrase that a figure is given for, or None where the grammar names none."""
    if place.word(_skip_back(place, place.start - 1)) == "of":
        return _before_of(place)
    return _behind_figure(place) or _by_verb(place)


def open_name(place: FigurePlace, phrase: MeasurePhrase) -> str:
    """Return the head of a phrase and the nouns before it, in lower case; "" where it is no common noun."""
    if not _is_plain_noun(place, phrase.head):
        return ""
    first = phrase.head
    while first > phrase.first and phrase.head - first < _KEPT_MODIFIERS and _is_plain_noun(place, first - 1):
        first -= 1
    return " ".join(place.word(position) for position in range(first, phrase.head + 1))


def _is_plain_noun(place: FigurePlace, position: int) -> bool:
    return place.tags[position] in "NGVF" and not place.word(position).endswith(("'s", "s'"))


def _before_of(place: FigurePlace) -> MeasurePhrase | None:
    """Read "a fine of $3 million", "a rise in prices of 5 percent"."""
    at = _skip_back(place, place.start - 1)
    if place.tag(at - 1) not in ("N", "G", "X", "V"):
        return None
    first, last = phrase_before(place.tokens, place.tags, at, 0)
    last = max(last, at)  # "damages of" after a verb: the class of the word is in doubt, its place is not
    head = head_of(place.tags, first, last)
    if place.is_change and head >= 0 and place.word(head) in words_of_change().nouns:
        return _changed(place, first, head)
    return None if head < 0 else MeasurePhrase(first, last, head)


def _behind_figure(place: FigurePlace) -> MeasurePhrase | None:
    """Read "a 14-year prison term", "a 5 percent rise in prices"."""
    nouns = words_of_change().nouns
    last = place.end
    while last < len(place.tags) and place.tags[last] in "NGJE":
        last += 1
        if place.is_change and place.word(last - 1) in nouns:
            return _changed(place, place.end, last - 1)
    if place.is_change or "D" not in place.tags[max(0, place.start - 2) : place.start + 1]:
        return None
    head = head_of(place.tags, place.end, last)
    return None if head < 0 else MeasurePhrase(place.end, head + 1, head)


def _changed(place: FigurePlace, first: int, noun: int) -> MeasurePhrase | None:
    """Return what a noun of change at a token says to change: what follows it, else what stands before it."""
    for position in dict.fromkeys((noun + 1, place.end)):
        if place.word(position) in _LINKS and position != place.start - 1:
            begin, end = phrase_after(place.tokens, place.tags, position + 1, len(place.tags))
            head = head_of(place.tags, begin, end)
            if head >= 0:
                return MeasurePhrase(begin, end, head)
    head = head_of(place.tags, first, noun)
    return MeasurePhrase(first, noun, head) if head >= 0 else None


def _by_verb(place: FigurePlace) -> MeasurePhrase | None:
    """Read "turnout was 61 percent", "output fell 3 percent to 2 million tonnes", "cut its staff by 40"."""
    verb = _governing(place)
    if verb < 0:
        return None
    lead = place.word(_skip_back(place, place.start - 1))
    if not place.is_change and place.word(verb) in measure_table().level_verb.words:
        return _subject(place, verb, is_copular=place.tags[verb] in "AB") if _is_level(place, verb) else None
    if lead not in _REACHING and not place.is_change:
        return None
    begin, end = _object(place, verb)
    head = head_of(place.tags, begin, end)
    return MeasurePhrase(begin, end, head) if head >= 0 else _subject(place, verb)


def _is_level(place: FigurePlace, verb: int) -> bool:
    """Tell whether nothing but prepositions of level stands between a verb and the figure ("was put at")."""
    table = measure_table()
    between = range(verb + 1, place.start)
    if not all(
        place.tags[position] in "LDUB" or place.word(position) in table.level_preposition.words
        for position in between
    ):
        return False
    needs_lead = place.word(verb) in table.placing_verb.words  # "closed at 41 francs", not "closed 41 shops"
    return not needs_lead or place.word(_skip_back(place, place.start - 1)) in table.level_preposition.words


def _governing(place: FigurePlace) -> int:
    """Return the nearest verb of being at a level or of change before the figure; -1 without one."""
    table, particle = measure_table(), -1
    for position in range(place.start - 1, max(-1, place.start - 1 - _VERB_REACH), -1):
        tag, word = place.tags[position], place.word(position)
        if tag in _CUT or (tag == "C" and place.tag(position + 1) not in "LPIQ") or _parts(place, position):
            break
        if word in table.level_verb.words or word in change_words():
            if tag in "VAUFBGE":
                return position
            particle = position if word in table.direction.words else particle
        elif tag in "VMUF":
            break  # "was sentenced to 14 years" is no level of the subject
    return particle


def _parts(place: FigurePlace, position: int) -> bool:
    """Tell whether a comma parts the figure from what is before: not where another figure ends there."""
    if place.tags[position] != ",":
        return False
    before = [place.word(at) for at in range(max(0, position - 3), position)]
    is_afterthought = place.word(position + 1) in measure_table().direction.words
    return not is_afterthought and not any(word[0].isdecimal() or opens_number(word) for word in before)


def _object(place: FigurePlace, verb: int) -> tuple[int, int]:
    """Return the noun phrase between a verb and the figure; empty where a figure stands there, or nothing."""
    start = verb + 1
    while start < place.start and (
        place.tags[start] == "L" or place.word(start) in measure_table().direction.words
    ):
        start += 1
    begin, end = phrase_after(place.tokens, place.tags, start, place.start)
    is_figure = any(place.tokens[position].text[0].isdecimal() for position in range(begin, end))
    return (start, start) if is_figure else (begin, end)


def _subject(place: FigurePlace, verb: int, *, is_copular: bool = False) -> MeasurePhrase | None:
    first, last = place.subject
    if first >= last and verb <= _SHORT_SUBJECT and place.tags[0] not in "PCSWR":
        first, last = 0, verb  # the clause has lost its subject where "fares" was taken for a verb
    if not first < last <= verb:
        return None
    head = first
    while head + 1 < last and place.tags[head + 1] not in "PIWTSC,-(":
        head += (
            1  # of a subject the last word is its head, even one that may be a verb elsewhere ("damage to")
        )
    return MeasurePhrase(first, last, head, is_copular)


def _skip_back(place: FigurePlace, position: int) -> int:
    """Step back over adverbs and articles before a figure ("to just", "of a")."""
    while position >= 0 and place.tags[position] in "LD":
        position -= 1
    return position
