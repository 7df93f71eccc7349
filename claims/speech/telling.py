"""Whether a reporting verb tells of an act of saying: not what is only wished, shown, named or praised."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.adjunct import ends_at, skip_adjuncts
from claims.speech.content import (
    opens_clause,
)
from claims.speech.media import document_nouns
from claims.speech.said_nouns import clause_nouns, said_nouns
from claims.speech.speaker import Phrase, find_left
from claims.speech.verb_group import VerbGroup
from claims.words.grammar import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    QUOTE,
    is_adverb,
    is_capitalised,
    word_set,
)
from claims.words.token import Token

_SHOWING = frozenset(["find", "show", "document", "list", "detail", "uncover", "establish", "record"])
_NEGATIONS = word_set(
    "not never didn't doesn't don't hasn't haven't hadn't isn't wasn't weren't aren't rarely seldom hardly"
)
_TELLING_OF = {"attitude": {QUOTE, "for", "as", "that"}, "request": {QUOTE, "that"}}
_LONGEST_NAME = 6  # items
_LOW = word_set("that though although while whereas if unless because since so whether until given than")
_TOLD_ANYBODY = frozenset(["you", "us", "them", "anyone", "anybody", "me", "him", "her", "reporters"])
_SAYING_CLASSES = frozenset(["statement", "warning", "telling", "allegation", "denial", "estimate", "belief"])


def is_told_anyway(items: Sequence[Token], group: VerbGroup) -> bool:
    """Tell "would not say who", "would say only that" and "will tell you it is" from mere thoughts."""
    words = [item.lower for item in items[group.last : group.last + 3]]
    if len(words) < 2 or ends_at(items, group.last + 1):
        return False
    if group.reluctance == "refusal":
        return words[0] in CLAUSE_OPENERS - {"that"} or (
            len(words) > 1 and words[0] in _TOLD_ANYBODY and words[1] in CLAUSE_OPENERS - {"that"}
        )
    is_only = "only" in words[:1] or items[group.verb - 1].lower == "only"
    return is_only or (group.cue.verb_class.frame == "tell" and words[0] in _TOLD_ANYBODY)


def is_plain_saying(items: Sequence[Token], group: VerbGroup, source: Phrase) -> bool:
    """Tell that "State television reported that" says something, though no list knows television to speak."""
    is_definite = items[source.first].lower not in ("no", "neither", "none", "nobody")
    if not is_definite or group.cue.verb_class.name not in _SAYING_CLASSES:
        return False
    if group.cue.verb_class.name == "denial":
        return group.last < len(items) and items[group.last].lower in DETERMINERS
    index = skip_adjuncts(items, group.last, is_telling=group.cue.verb_class.frame == "tell").last
    if index + 1 >= len(items):
        return False
    if items[index].lower in ("that", QUOTE):
        return True
    return group.cue.verb_class.name == "belief" and opens_clause(items, index)


def is_naming(items: Sequence[Token], group: VerbGroup) -> bool:
    """Tell "a brand that dealers call Three Sevens": a name is given, nothing is said of the sentence."""
    if group.cue.verb_class.name != "description":
        return False
    if _names_only(items, group):
        return True
    subject = find_left(items, group.first)
    if subject is None or subject.first == 0 or items[subject.first - 1].lower not in ("that", "which"):
        return False
    is_loose = subject.first > 1 and items[subject.first - 2].text == "," and group.last < len(items)
    return not (is_loose and items[group.last].lower == QUOTE)  # 'the bill, which Lee called "thin"'


def _names_only(items: Sequence[Token], group: VerbGroup) -> bool:
    """Tell "a group called Bright Dawn, runs the pool": a bare name, and a mark or a verb behind it."""
    index = group.last
    while index < len(items) and is_capitalised(items[index].text) and index - group.last < _LONGEST_NAME:
        index += 1
    is_name = index > group.last and group.first == group.verb and group.cue.form == "past"
    return is_name and (
        ends_at(items, index) or items[index].text == "," or items[index].lower in AUXILIARIES
    )


def is_aside(items: Sequence[Token], group: VerbGroup, source: Phrase) -> bool:
    """Tell that "though it attacks the plan" or "did not mention the plan" tells of no act of saying."""
    is_negated = any(item.lower in _NEGATIONS for item in items[group.first : group.verb])
    before = items[source.first - 1].lower if source.first else items[0].lower
    is_low = before in _LOW
    return is_negated or source.in_relative or is_low


def is_found_thing(items: Sequence[Token], index: int, group: VerbGroup, source: Phrase) -> bool:
    """Tell "a survey found nitrate in 31 wells": a document shows things, too; a man only finds them."""
    if group.cue.base not in _SHOWING or index >= len(items):
        return False
    head = next(
        (at for at in range(source.first + 1, source.head_last) if items[at].lower in PREPOSITIONS), None
    )
    is_document = items[(source.head_last if head is None else head) - 1].lower in document_nouns()
    return is_document and opens_object(items, index)


def tells(items: Sequence[Token], content: tuple[int, int], verb_class: str) -> bool:
    """Tell praise, demands and rebuttals that say something from mere attitudes ("praised the team")."""
    words = {item.lower for item in items[content[0] : content[1]]}
    if verb_class == "rebuttal":
        return bool(
            words
            & ({QUOTE, "as", "it", "this", "that"} | clause_nouns().keys() | said_nouns().rebutted.words)
        )
    wanted = _TELLING_OF.get(verb_class)
    return wanted is None or bool(words & wanted)


def opens_object(items: Sequence[Token], index: int) -> bool:
    """Tell whether a noun phrase begins at an item."""
    item = items[index]
    is_noun = item.text[0].isalpha() and item.lower not in PREPOSITIONS | CLAUSE_OPENERS | COORDINATORS
    return is_noun and item.lower not in AUXILIARIES and not is_adverb(item.lower)
