"""A sentence as a strand of items: its words and marks, where a whole quotation counts as one item.

"S1. S2," he said. is one strand, however many sentences stand inside the marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.speech.quotation import Quotation
from claims.words.grammar import MONTHS, PRONOUNS, QUOTE, RELATIVES, is_capitalised, word_set
from claims.words.token import Token, tokenise
from sources.sentences import find_sentences
from sources.span import Span

_NO_WORDS = frozenset('>"“”„«»')
_CONTRACTED = word_set("s re ve d ll m")
_HOSTS = PRONOUNS | word_set("who that there what here")
_SAID = word_set("said says asked replied wrote added answered cried shouted")
_REPLY_END = 3  # words: a verb, maybe with an addressee, ends a reply tag
_REPLY_WORDS = 12  # how far a reporting verb may stand behind a quotation that ends in "?" or "!"


class Strand(NamedTuple):
    """One sentence: `items` in order; an item whose `lower` is QUOTE covers a quotation, marks included."""

    span: Span
    items: list[Token]

    @property
    def quotes(self) -> list[Token]:
        """The items that stand for quotations."""
        return [item for item in self.items if item.lower == QUOTE]


def read_strands(text: str, paragraph: Span, quotations: Sequence[Quotation]) -> list[Strand]:
    """Return the sentences of a paragraph in order; none begins or ends inside a quotation."""
    spans = _join_across_quotes(text, find_sentences(text, paragraph), quotations)
    strands: list[Strand] = []
    index = 0
    for place, span in enumerate(spans):
        inside: list[Quotation] = []
        while index < len(quotations) and quotations[index].span.start < span.end:
            inside.append(quotations[index])
            index += 1
        items = _read_items(text, span, inside)
        strands.append(Strand(span, items if place else _behind_number(items)))
    return strands


def _behind_number(items: list[Token]) -> list[Token]:
    """Return the items of a paragraph without its number: "12.", "2.1.3", "(4)" or "7)"."""
    first = 1 if items and items[0].text in "([" else 0
    if first >= len(items) or not items[first].text.replace(".", "").isdigit():
        return items
    last = first + 1
    is_dotted = "." in items[first].text
    while last < len(items) and items[last].text in ".)]":
        last += 1
    if (last == first + 1 and not is_dotted) or last >= len(items):
        return items
    follower = items[last]
    is_text = follower.lower == QUOTE or (is_capitalised(follower.text) and follower.lower not in MONTHS)
    return items[last:] if is_text else items


def _join_across_quotes(text: str, sentences: Sequence[Span], quotations: Sequence[Quotation]) -> list[Span]:
    joined: list[Span] = []
    index = 0
    for sentence in sentences:
        if joined:
            while index < len(quotations) and quotations[index].span.end <= joined[-1].end:
                index += 1
            border = joined[-1].end
            is_inside = index < len(quotations) and quotations[index].span.start < border
            if is_inside or _goes_on(text, border, sentence, quotations, index):
                joined[-1] = Span(joined[-1].start, sentence.end)
                continue
        joined.append(sentence)
    return joined


def _goes_on(text: str, border: int, sentence: Span, quotations: Sequence[Quotation], index: int) -> bool:
    """Tell whether a sentence takes up the quotation that ends right before it ("Why?" she asked)."""
    if index == 0 or quotations[index - 1].span.end != border:
        return False
    return text[sentence.start].islower() or (text[border - 2] in "?!" and _ends_as_reply(text, sentence))


def _ends_as_reply(text: str, sentence: Span) -> bool:
    """A reply tag is short and ends in its verb or in an addressee: "Lee asked.", "the judge asked him."."""
    words = text[sentence.start : min(sentence.end, sentence.start + 120)].split()
    if any(word.rstrip(",") in _SAID and word.endswith(",") for word in words[1:_REPLY_WORDS]):
        return True
    return len(words) <= _REPLY_WORDS and any(
        word.strip(".,").endswith(("ed", "said", "says", "wrote")) for word in words[-_REPLY_END:]
    )


def _read_items(text: str, span: Span, quotations: Sequence[Quotation]) -> list[Token]:
    items: list[Token] = []
    place = span.start
    for quotation in quotations:
        items += _read_words(text, Span(place, quotation.span.start))
        start, end = quotation.span
        items.append(Token(text[start:end], QUOTE, start, end))
        place = end
    items += _read_words(text, Span(place, span.end))
    return items


def _read_words(text: str, span: Span) -> list[Token]:
    """Return the tokens, with the contracted verb of a pronoun as an item of its own ("he" + "'s")."""
    words: list[Token] = []
    for token in tokenise(text, span):
        if token.text in _NO_WORDS:
            continue  # marks a quoted line or is a stray quotation mark, and is no word of it
        stem, mark, rest = token.lower.partition("'")
        if mark and rest in _CONTRACTED and stem in _HOSTS:
            border = token.start + len(stem)
            words.append(Token(token.text[: len(stem)], stem, token.start, border))
            words.append(Token(token.text[len(stem) :], mark + rest, border, token.end))
        elif _is_acronym(token) and not text[span.start : span.end].isupper():
            words.append(token._replace(lower=token.text))
        else:
            words.append(token)
    return words


def _is_acronym(token: Token) -> bool:
    """Tell a name in capitals that is spelt like a pronoun or a relative: "a WHO official"."""
    return len(token.text) > 1 and token.text.isupper() and token.lower in PRONOUNS | RELATIVES
