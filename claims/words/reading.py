"""One sentence, read once: its tokens, word classes and marks, for every rule family to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claims.claim import ClaimKind, Event, Quantity, Relation, TimeScope, Trend, Verdict
from claims.names.place import PlaceMention
from claims.words.lexicon import Family, Lexicon, Mark
from claims.words.noun_phrase import words_of
from claims.words.token import Token, tokenise
from claims.words.word_class import tag_words, with_finite
from sources.span import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence, or the part of it that one voice says; positions are of tokens unless they are spans.

    Attributes:
        places: where each token stands in the whole sentence; None when it is the whole sentence.
    """

    text: str
    sentence: Span
    tokens: list[Token]
    tags: str
    marks: dict[Family, list[Mark]]
    places: tuple[int, ...] | None = None

    def marks_of(self, family: Family, first: int, last: int) -> list[Mark]:
        """Return the marks of a family that lie within tokens `[first, last)`."""
        return [mark for mark in self.marks.get(family, ()) if first <= mark.first and mark.last <= last]

    def words(self, phrase: tuple[int, int]) -> str:
        """Return a phrase as plain words."""
        return words_of(self.tokens, self.text, phrase[0], phrase[1])

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of the text that tokens `[first, last)` cover."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def pieces(self, ranges: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
        """Return the stretches that token ranges cover, ascending, joined where only a mark parts them."""
        spans: list[Span] = []
        reached = -1
        for first, last in sorted(ranges):
            for position in range(first, last):
                place = self.places[position] if self.places is not None else position
                token = self.tokens[position]
                if spans and place <= reached:
                    continue
                if spans and (place == reached + 1 or (position == first and place <= reached + 2)):
                    spans[-1] = Span(spans[-1].start, token.end)
                else:
                    spans.append(token.span)
                reached = place
        return tuple(spans)

    def part(self, positions: Sequence[int], lexicon: Lexicon) -> Reading:
        """Return the reading of some of the tokens, as if the others were not there."""
        tokens = [self.tokens[position] for position in positions]
        tags = with_finite(tokens, "".join(self.tags[position] for position in positions))
        return Reading(self.text, self.sentence, tokens, tags, lexicon.find(tokens), tuple(positions))


@dataclass(frozen=True, slots=True)
class Figures:
    """What the other readers found in the sentence."""

    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeScope, ...] = ()
    places: tuple[PlaceMention, ...] = ()


NO_FIGURES = Figures()


class Finding(NamedTuple):
    """What a rule family makes of a clause, before it has scope, speakers and an id.

    Attributes:
        cue: tokens of the words that gave it away; the verb for a statement.
        focus: tokens of the phrase it is about: metric, patient, subject.
        confidence: 0 to 1.
    """

    kind: ClaimKind
    cue: tuple[int, int]
    focus: tuple[int, int]
    subject: str
    predicate: str = ""
    object: str = ""
    confidence: float = 0.6
    trend: Trend | None = None
    event: Event | None = None
    verdict: Verdict | None = None
    relation: Relation | None = None
    quantity: Quantity | None = None
    measure: str | None = None


def read_sentence(text: str, sentence: Span, lexicon: Lexicon) -> Reading:
    """Return the reading of one sentence."""
    tokens = tokenise(text, sentence)
    tags = with_finite(tokens, tag_words(tokens))
    return Reading(text, sentence, tokens, tags, lexicon.find(tokens))
