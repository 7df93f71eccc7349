"""What a reporting verb reports: where its content begins and ends on either side of the cue."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.adjunct import ends_at
from claims.speech.agent import names_speaker
from claims.speech.cues import load_cues
from claims.speech.figure_ahead import has_figure, is_figure_ahead
from claims.speech.medium import medium_at
from claims.speech.phrase_start import has_finite_verb
from claims.speech.speaker import Phrase
from claims.speech.verb_group import VerbGroup
from claims.words.function_words import words_named
from claims.words.grammar import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    RELATIVES,
    TIME_WORDS,
    is_capitalised,
    word_set,
)
from claims.words.token import Token
from claims.words.word_class import tag_words, with_finite

SUBORDINATE = word_set("while though although when if as since because after before despite whereas")
_EMPTY_OBJECTS = word_set(
    "nothing so it anything little more much yes no goodbye hello this that something as"
)
_JUDGING = words_named("judging")
_DOING = words_named("doing")  # "adds a shine", "declared three days of mourning"
_LITTLE = word_set("nothing little much anything something")
_ABOUT = word_set("of about for since")  # "said about them": what, is not told
_STOOD_FOR = word_set("it this that them")  # "The army denies it"
_CLAUSE_TAGS = frozenset("VAM")  # claims/words/word_class.py: finite verbs
_REACH_OF_VERB = 12  # items between the start of a clause and its verb
_REACH_OF_AS = 8  # items between "sees" and its "as"
_REACH_OF_QUOTE = 24  # items between a cue and the quotation that goes on behind it
_PARTICLES = word_set("out through over up about back ahead twice")
_LOOSE = word_set("when while after before although though whereas until")
_SEASONS = word_set("spring summer autumn winter season quarter decade century")
_BEFORE_TIME = word_set("on last this late early in the next a for")


def can_be_content(items: Sequence[Token], index: int, group: VerbGroup) -> bool:
    """Tell whether the words at `index` can be what the verb reports."""
    if index >= len(items):
        return False
    verb_class = group.cue.verb_class
    item = items[index]
    if verb_class.name == "question" and item.lower != QUOTE:
        return False  # what somebody wants to know is not told
    is_denial = verb_class.name in ("denial", "rebuttal") and item.lower in _STOOD_FOR
    if item.lower in _EMPTY_OBJECTS and not is_denial and ends_at(items, index + 1):
        return False
    if item.lower == QUOTE or item.lower in CLAUSE_OPENERS:
        return item.lower not in ("when", "where", "who", "which") or verb_class.frame != "object"
    if verb_class.frame == "object":
        # "called for a strike", "the plumber I called told me"
        is_called = verb_class.name == "description" and (item.lower in PREPOSITIONS or says_again(item))
        return not (is_called or item.lower in AUXILIARIES)
    if verb_class.frame == "quoted":
        is_compared = any(later.lower == "as" for later in items[index : index + _REACH_OF_AS])
        return is_compared and group.cue.base in ("see", "view", "regard")
    return _can_be_clause(items, index, group)


def _can_be_clause(items: Sequence[Token], index: int, group: VerbGroup) -> bool:
    """Tell whether a clause without "that", a figure or words before a quotation can be what is reported."""
    cue, item = group.cue, items[index]
    name = cue.verb_class.name
    if item.lower in _ABOUT and not is_figure_ahead(items, index):
        return False  # "what she says about pay"
    if name == "commitment":
        is_quoted = cue.form != "ing" and has_quote(items, (index, index + 3))
        return item.lower != "to" and (is_quoted or opens_clause(items, index))
    if name == "estimate" and has_figure(items, index):
        return True
    if item.lower == "to":
        return name not in ("belief", "finding")
    if name == "belief" and item.lower in PREPOSITIONS | _PARTICLES and not is_figure_ahead(items, index):
        return False  # "thought of the days", "believes in luck"
    is_quoted = name != "estimate" and has_quote(items, (index, len(items)))
    is_clause = has_finite_verb(items, index + 1, _end_of_object(items, index))
    is_clause = is_clause or (name == "belief" and has_present(items, index))
    if cue.base in _JUDGING and not is_clause and _is_judged(items, index):
        return True
    if cue.base in ("feel", "think") and not is_clause:
        return is_quoted
    if item.lower in _LITTLE and not is_clause:
        return is_quoted  # "says nothing about the price"
    if cue.verb_class.frame == "show" or cue.is_ambiguous or cue.base in _DOING:
        return is_quoted or (item.lower not in PREPOSITIONS and is_clause)
    return item.lower not in ("and", "or", "but")


def opens_clause(items: Sequence[Token], start: int) -> bool:
    """Tell whether a clause with a subject of its own, or with "that", begins at an item."""
    item = items[start]
    if item.lower in (QUOTE, "that"):
        return True
    opens = item.lower in DETERMINERS | PRONOUNS | {"there"} or is_capitalised(item.text)
    return opens and has_finite_verb(items, start + 1, _end_of_object(items, start))


def _is_judged(items: Sequence[Token], start: int) -> bool:
    """Tell "considered the claim credible": a thing, and behind it, at the end, what it is held to be."""
    end = next((place for place in range(start, len(items)) if items[place].text in ".,;"), len(items))
    if end - start < 3 or end - start > _REACH_OF_VERB or items[start].lower not in DETERMINERS:
        return False
    return tag_words(items[start:end])[-2:] in ("NJ", "XJ", "RJ", "NE", "JJ")


def has_present(items: Sequence[Token], start: int) -> bool:
    """Tell a clause whose verb no ending shows: "the second lies under the wing"."""
    words = items[start : start + _REACH_OF_VERB]
    stop = next((place for place, word in enumerate(words) if word.text in ".,;:"), len(words))
    tags = with_finite(words[:stop], tag_words(words[:stop]))
    return not _CLAUSE_TAGS.isdisjoint(tags[1:-1])  # no "believes the weather reports"


def _end_of_object(items: Sequence[Token], start: int) -> int:
    """Return where "three coins and buried them" goes on with what the finder did: nothing there was said."""
    for index in range(start + 1, len(items) - 1):
        if items[index].lower in COORDINATORS and has_finite_verb(items, index + 1, index + 2):
            return index
    return len(items)


def before_semicolon(items: Sequence[Token], start: int) -> int:
    """Return where what begins at an item ends: at a semicolon or with the sentence."""
    end = next((place for place in range(start, len(items)) if items[place].text == ";"), len(items))
    return trim_end(items, end)


def later_quote(items: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Return where speech goes on behind 'said during a rally in Kent, "but ..."'; None where it does not."""
    for place in range(index + 1, min(len(items), index + _REACH_OF_QUOTE)):
        if items[place].lower == QUOTE:
            return (place, trim_end(items, len(items))) if items[place - 1].text == "," else None
        if says_again(items[place]) or items[place].text in (";", ":"):
            return None
    return None


def says_again(item: Token) -> bool:
    """Tell whether a word begins another act of saying ("said", "adding")."""
    return any(
        cue.form != "base"
        and cue.verb_class.frame in ("say", "tell")
        and not cue.is_ambiguous
        and cue.base != "quote"
        for cue in load_cues().get(item.lower, ())
    )


def is_reporting(item: Token) -> bool:
    """Tell whether a word is a finite form of a verb that reports."""
    return any(
        cue.form in ("past", "third", "base") and cue.verb_class.frame in ("say", "show", "tell")
        for cue in load_cues().get(item.lower, ())
    )


def resumed(items: Sequence[Token], index: int, *, is_quoted: bool = False) -> tuple[int, int] | None:
    """Return the second half of a content that the cue splits, from a comma at `index` on.

    Behind a quotation (`is_quoted`) only another quotation is one.
    """
    start = index
    if start < len(items) and items[start].text == ";" and _goes_on(items, start + 1):
        return start + 1, trim_end(items, len(items))
    if start < len(items) and items[start].text in (",", ":"):
        start += 1
    if start >= len(items):
        return None
    item = items[start]
    if item.lower == QUOTE:
        return start, trim_end(items, len(items))
    if is_quoted and (_is_joined_quote(items, start) or _is_all_speech(items, index, start)):
        return (
            (start + 1, trim_end(items, len(items)))
            if _is_joined_quote(items, start)
            else later_quote(items, index)
        )
    if item.text in COORDINATORS and start > index and _goes_on(items, start + 1):
        return start + 1, trim_end(items, len(items))
    if start == index or item.lower.endswith("ing") or item.lower in RELATIVES | COORDINATORS:
        return None
    if item.lower in ("the", "a", "an", "according", "while", "as", "when", "after") or is_capitalised(
        item.text
    ):
        return None
    return start, before_semicolon(items, start)


def _is_joined_quote(items: Sequence[Token], start: int) -> bool:
    """Tell whether 'but "..."' begins at an item."""
    return items[start].lower in COORDINATORS and start + 1 < len(items) and items[start + 1].lower == QUOTE


def _is_all_speech(items: Sequence[Token], index: int, start: int) -> bool:
    """Tell that behind a quotation only another one, or nothing, goes on: no words before quoted ones."""
    return later_quote(items, index) is not None or not has_quote(items, (start, len(items)))


def _goes_on(items: Sequence[Token], start: int) -> bool:
    """Tell whether speech goes on behind "and": a quotation, or a clause with a subject of its own."""
    if start >= len(items):
        return False
    if items[start].lower == QUOTE:
        return True
    opens = items[start].lower in DETERMINERS | PRONOUNS or is_capitalised(items[start].text)
    opens = opens or is_figure_ahead(items, start) or _is_plain_clause(items, start)
    return opens and not any(item.text == "," for item in items[start : start + 3])


def _is_plain_clause(items: Sequence[Token], start: int) -> bool:
    """Tell "cold stores are full": a noun of at most three words, then an auxiliary."""
    words = [item.lower for item in items[start : start + 4]]
    at = next((place for place, word in enumerate(words) if word in AUXILIARIES), 0)
    return at > 0 and not any(word in PREPOSITIONS or not word.isalpha() for word in words[:at])


def content_end(items: Sequence[Token], index: int, source: Phrase, *, is_object: bool = False) -> int:
    """Return where a content to the right ends: with the sentence or at the dash that closes an insertion.

    Args:
        items: the items of the strand.
        index: where the content begins.
        source: who speaks.
        is_object: the content is no clause of its own, so that clauses and days behind it are the writer's.
    """
    end = _end_of_clause(items, index, source)
    if is_object:
        end = next((place for place in range(index + 1, end) if _is_loose(items, place)), end)
        return without_time(items, index + 1, end)
    return _end_of_quote(items, index, end)


def _is_loose(items: Sequence[Token], place: int) -> bool:
    """Tell whether "when ...", ", which ..." or "in a statement" begins behind an object."""
    item = items[place]
    if item.text == "," and place + 1 < len(items):
        following = items[place + 1].lower
        return following in RELATIVES | SUBORDINATE or following.endswith("ing") or following == "without"
    return item.lower in _LOOSE or is_medium(items, place)


def _end_of_quote(items: Sequence[Token], index: int, end: int) -> int:
    """Return where "..." ends in 'said "..." on condition of anonymity': what is behind it tells how."""
    if items[index].lower != QUOTE or has_quote(items, (index + 1, end)) or index + 1 >= end:
        return end
    follower = items[index + 1]
    is_manner = [item.lower for item in items[index + 1 : index + 3]] == ["on", "condition"]
    is_manner = is_manner or is_medium(items, index + 1) or follower.lower in _LOOSE
    if follower.text == "," and index + 2 < end:
        following = items[index + 2].lower
        is_manner = following == "without" or following.endswith("ing") or following in SUBORDINATE
    return index + 1 if is_manner else end


def is_medium(items: Sequence[Token], place: int) -> bool:
    """Tell "in a statement", how it was said, from "in the statement", which is part of what was said."""
    medium = medium_at(items, place)
    return medium is not None and not medium.is_definite


def without_time(items: Sequence[Token], first: int, end: int) -> int:
    """Return `end` without the day or year that closes what stands from `first` on ("on Monday")."""
    last = end
    while last > first and (
        items[last - 1].lower in TIME_WORDS | MONTHS | _SEASONS
        or (items[last - 1].text.isdigit() and last < end)
    ):
        last -= 1
    if last == end:
        return end
    while last > first and items[last - 1].lower in _BEFORE_TIME:
        last -= 1
    return end if last <= first or items[last - 1].lower in PREPOSITIONS else last


def _end_of_clause(items: Sequence[Token], index: int, source: Phrase) -> int:
    is_fronted = items[0].lower in SUBORDINATE and not any(item.text == "," for item in items[:index])
    before = items[source.first - 1].lower if source.first else ""
    is_relative = before in RELATIVES and source.first > 1 and items[source.first - 2].text == ","
    opened = before in DASHES
    for place in range(index, len(items)):
        if opened and items[place].lower in DASHES:
            return place
        ends_clause = source.in_relative or is_relative or is_fronted
        if ends_clause and items[place].text == "," and not _is_quote_ahead(items, place):
            return place
        if items[place].text == ";" or _is_own_act(items, index, place) or _is_silence(items, place):
            return place
    return trim_end(items, len(items))


def _is_own_act(items: Sequence[Token], index: int, place: int) -> bool:
    """Tell that "and ordered" in "ruled that the levy was void and ordered a refund" is an act."""
    following = items[place + 1].lower if place + 1 < len(items) else ""
    if items[place].lower != "and" or following not in words_named("directing"):
        return False
    start = index + 1 if items[index].lower == "that" else index
    verb = next((at for at in range(start, place) if has_finite_verb(items, at, at + 1)), start)
    return verb > start and not names_speaker(items, Phrase(start, verb, verb))


def _is_silence(items: Sequence[Token], place: int) -> bool:
    """Tell that ", but gave no date" and "and declined to say why" tell what the speaker did not say."""
    if items[place].text == "," and place + 2 < len(items):
        place += 1
        if items[place].lower == "without":
            return items[place + 1].lower in words_named("keeping_back")
    if items[place].lower not in COORDINATORS:
        return False
    words = [item.lower for item in items[place + 1 : place + 4]]
    if len(words) < 3:
        return False
    is_refusal = words[0] in words_named("withholding") and words[1] in ("to", "comment", "any", "further")
    is_empty = words[0] in words_named("giving") and words[1] in ("no", "neither", "few", "little")
    is_silent = words[0] in ("did", "does", "would", "could", "didn't", "wouldn't")
    return (
        is_refusal or is_empty or (is_silent and any(word in words_named("specifying") for word in words[1:]))
    )


def trim_end(items: Sequence[Token], last: int) -> int:
    """Return `last` without the full stops and footnote numbers before it."""
    while last > 0:
        if items[last - 1].text in {".", "*"}:
            last -= 1
        elif last > 3 and items[last - 1].text == "]" and items[last - 3].text == "[":
            last -= 3
        else:
            break
    return last


def has_quote(items: Sequence[Token], place: tuple[int, int]) -> bool:
    """Tell whether a stretch of items holds a quotation."""
    return any(item.lower == QUOTE for item in items[place[0] : place[1]])


def _is_quote_ahead(items: Sequence[Token], comma: int) -> bool:
    return comma + 1 < len(items) and items[comma + 1].lower == QUOTE
