"""Reporting verbs in a sentence: who speaks, which side of the verb the content stands on, and where it ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.adjunct import Adjuncts, ends_at, skip_adjuncts
from claims.describe import describe_actor, speaker_words
from claims.cues import CueVerb, load_cues
from claims.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    FRONTING,
    HARD_STOPS,
    MODALS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    RELATIVES,
    TIME_WORDS,
    is_adverb,
    is_capitalised,
)
from claims.medium import document_nouns, find_medium
from claims.saying import Saying
from claims.speaker import Phrase, find_left, find_right, find_subject, has_finite_verb
from claims.token import Token

_DASHES = frozenset({"—", "–", "―", "--", "-"})
_CLAUSE_OPENERS = frozenset("that how what why whether where when who which if".split())
_LONGEST_INVERTED = 24  # items of a subject that stands behind its verb
_CHARGE_REACH = 25  # items between "accuse" and its "of"
_CHARGES = frozenset("of for with".split())
_RAISERS = frozenset("went goes appeared appears seemed seems continued continues began tried used".split())
_ARTICLES = frozenset("the a an no any every its his her their our my your".split())
_CORE = frozenset(
    "statement telling belief question allegation denial".split()
)  # what even unknown nouns may do
_SUBORDINATE = frozenset(
    "while though although when if as since because after before despite whereas".split()
)
_EMPTY_OBJECTS = frozenset("nothing so it anything little more much yes no goodbye hello".split())


class _Group(NamedTuple):
    """A reporting verb with its auxiliaries: items `[first, last)`; `verb` is the index of the verb itself."""

    first: int
    verb: int
    last: int
    cue: CueVerb


def find_reported(items: Sequence[Token]) -> list[Saying]:
    """Return the sayings that reporting verbs make in a strand, in the order of their verbs."""
    cues = load_cues()
    sayings: list[Saying] = []
    index = 0
    while index < len(items):
        group = None
        for cue in cues.get(items[index].lower, ()):
            if _matches(items, index, cue) and not _is_time_ahead(items, index, cue) and not (index and is_capitalised(items[index].text)):
                group = _read_group(items, index, cue)
                saying = None if group is None else _read_saying(items, group, sayings)
                if saying is not None:
                    sayings.append(saying)
                    index = group.last - 1 if group is not None else index
                    break
        index += 1
    return sayings


def _matches(items: Sequence[Token], index: int, cue: CueVerb) -> bool:
    return all(
        index + offset < len(items) and items[index + offset].lower == word
        for offset, word in enumerate(cue.words)
    )


def _is_time_ahead(items: Sequence[Token], index: int, cue: CueVerb) -> bool:
    """ "reported on Tuesday" is no "report on"."""
    after = index + len(cue.words)
    return cue.words[-1] == "on" and after < len(items) and items[after].lower in TIME_WORDS | MONTHS


def _read_group(items: Sequence[Token], index: int, cue: CueVerb) -> _Group | None:
    """Return the verb group at `index`; None where the word is no active verb: a noun, a passive, a wish."""
    first = index
    while first > 0 and (items[first - 1].lower in AUXILIARIES or is_adverb(items[first - 1].lower)):
        first -= 1
    before = items[index - 1].lower if index else ""
    auxiliaries = [item.lower for item in items[first:index]]
    if before == "to":
        if index < 2 or not _raises(items, index - 2):
            return None
        first = index - 2
    elif cue.form != "ing" and any(word in BE for word in auxiliaries):
        return None
    elif any(word in MODALS for word in auxiliaries):
        return None
    elif cue.form in ("past", "participle") and before in _ARTICLES:
        return None
    elif cue.is_ambiguous and not auxiliaries and _is_noun(items, index, cue):
        return None
    return _Group(first, index, index + len(cue.words), cue)


def _raises(items: Sequence[Token], index: int) -> bool:
    return items[index].lower in _RAISERS or (items[index].lower == "on" and items[index - 1].lower == "went")


def _is_noun(items: Sequence[Token], index: int, cue: CueVerb) -> bool:
    """Tell a noun or an adjective by its surroundings: "the reports", "an alleged plot", "reported by"."""
    if index == 0:
        return cue.form != "ing"
    before = items[index - 1]
    after = items[index + len(cue.words)] if index + len(cue.words) < len(items) else None
    if before.lower in DETERMINERS | PREPOSITIONS and before.lower not in (
        "all",
        "both",
        "some",
        "many",
        "most",
        "few",
        "others",
        "that",
    ):
        return True
    if before.lower.endswith(("'s", "’s", "s'")) or (after is not None and after.lower == "by"):
        return True
    if after is None or cue.form in ("past", "ing", "participle"):
        return False
    if not _agrees(before, cue) and not _agrees(_head_before(items, index), cue):
        return True
    if cue.verb_class.frame in ("object", "accuse", "quoted"):
        return after.lower in AUXILIARIES
    return not (
        after.lower in _CLAUSE_OPENERS | DETERMINERS | PRONOUNS | {QUOTE, ",", ":", "."}
        or is_capitalised(after.text)
        or after.text[0].isdigit()
    )


def _head_before(items: Sequence[Token], index: int) -> Token:
    """Return the noun that rules a phrase that ends before `index`: "documents" of "documents filed with the court"."""
    first = index
    while first > 0 and items[first - 1].text != "," and items[first - 1].lower not in HARD_STOPS:
        first -= 1
    for place in range(first + 1, index):
        is_participle = items[place].text.islower() and items[place].lower.endswith(("ed", "seen", "given"))
        if items[place].lower in PREPOSITIONS or is_participle:
            return items[place - 1]
    return items[index - 1]


def _agrees(before: Token, cue: CueVerb) -> bool:
    """Tell whether the word before can be the subject of a present form: a name, a pronoun, a noun for a speaker."""
    if before.lower in PRONOUNS | RELATIVES or before.lower in (
        ",",
        QUOTE,
        "and",
        "but",
        "others",
        "some",
        "many",
        "most",
    ):
        return True
    if is_adverb(before.lower) or before.lower in AUXILIARIES:
        return True
    is_plural = before.lower.endswith("s") or before.lower in ("people", "men", "women", "police", "media")
    if cue.form == "base":
        return is_plural
    known = speaker_words()
    return is_capitalised(before.text) or (
        not is_plural
        and before.lower in known.persons | known.unnamed | known.organisations | document_nouns()
    )


def _read_saying(items: Sequence[Token], group: _Group, earlier: Sequence[Saying]) -> Saying | None:
    if group.cue.verb_class.frame == "accuse":
        return _read_accusation(items, group, earlier)
    inverted = _find_inverted(items, group)
    if inverted is not None:
        return _read_inverted(items, group, inverted)
    source = _find_source(items, group, earlier)
    if source is None or not _may_speak(items, source, group.cue):
        return None
    return _read_straight(items, group, source)


def _find_source(items: Sequence[Token], group: _Group, earlier: Sequence[Saying]) -> Phrase | None:
    """Return the subject: left of the verb, or shared with an earlier verb of the sentence ("..., adding that")."""
    before = items[group.first - 1].lower if group.first else ""
    is_participle = group.cue.form == "ing" and not any(
        item.lower in BE or item.lower == "’s" or item.lower == "'s"
        for item in items[group.first : group.verb]
    )
    if is_participle and before not in (",", QUOTE, "by", "and", "but", "while"):
        return None
    if is_participle or before in COORDINATORS:
        shared = [saying.source for saying in earlier if saying.source is not None]
        if shared:
            return shared[-1]
        floor = _clause_start(items, group.first)
        return find_subject(items, floor, group.first) or find_subject(items, 0, group.first)
    return find_left(items, group.first)


def _clause_start(items: Sequence[Token], index: int) -> int:
    for place in range(index - 1, -1, -1):
        if items[place].text in (";", ":") or items[place].lower in _DASHES:
            return place + 1
    return 0


def _find_inverted(items: Sequence[Token], group: _Group) -> Phrase | None:
    """Return the subject behind the verb ("...," said Ann Lee), where one can stand there."""
    if group.cue.verb_class.frame not in ("say", "show") or group.cue.form in ("ing", "participle", "base"):
        return None
    if group.first == 0 or group.first < group.verb:
        return None
    before = items[group.first - 1]
    follows_quote = before.lower == QUOTE or (
        before.text == "," and group.first > 1 and items[group.first - 2].lower == QUOTE
    )
    if not (follows_quote or before.text == ","):
        return None
    phrase = find_right(items, group.last)
    if (
        phrase is None
        or phrase.last - phrase.first > _LONGEST_INVERTED
        or items[phrase.first].lower in ("that", "it", "i")
    ):
        return None
    after = items[phrase.last] if phrase.last < len(items) else None
    if not follows_quote:
        is_closed = after is None or after.text in (",", ".") or after.lower in ("in", "on", "at", "during")
        if (
            not is_closed
            or not is_capitalised(items[phrase.first].text)
            and items[phrase.first].lower not in DETERMINERS
        ):
            return None
        if find_left(items, group.first) is not None and not has_finite_verb(items, 0, group.first - 1):
            return None
    if after is not None and has_finite_verb(items, phrase.last, phrase.last + 1):
        return None
    return phrase


def _read_inverted(items: Sequence[Token], group: _Group, source: Phrase) -> Saying | None:
    left = _left_content(items, group.first)
    if left is None:
        return None
    adjuncts = skip_adjuncts(items, source.last, is_telling=False)
    contents = [left]
    quote = _resumed(items, adjuncts.last)
    if quote is not None:
        contents.append(quote)
    return _finish(group, source, contents, adjuncts, items, is_postposed=True)


def _read_straight(items: Sequence[Token], group: _Group, source: Phrase) -> Saying | None:
    frame = group.cue.verb_class.frame
    adjuncts = (
        Adjuncts(group.last, None, None)
        if frame == "object"
        else skip_adjuncts(items, group.last, is_telling=frame == "tell")
    )
    index = adjuncts.last
    is_shared = source.last <= group.first and _is_shared(items, group, source)
    left = None if is_shared or group.first < source.last else _left_content(items, source.first)
    if ends_at(items, index):
        if left is None or frame in ("object",):
            return None
        return _finish(group, source, [left], adjuncts, items, is_postposed=True)
    item = items[index]
    is_answered = (
        left is not None and items[left[1] - 1].lower == QUOTE and items[source.first - 1].lower == QUOTE
    )
    if is_answered and item.lower not in (QUOTE, "that", ",", ":") and frame != "object":
        return _finish(group, source, [left], adjuncts, items, is_postposed=True)
    if item.text == ":" and ends_at(items, index + 1):
        return _finish(group, source, [], adjuncts, items)._replace(awaits_next=True)
    speaks_next = index + 1 < len(items) and items[index + 1].lower == QUOTE
    is_aside = left is not None and not (speaks_next and not _has_quote(items, left))
    if item.text == "," and left is not None and is_aside and frame != "object":
        contents = [left]
        resumed = _resumed(items, index)
        if resumed is not None:
            contents.append(resumed)
        return _finish(group, source, contents, adjuncts, items, is_postposed=True)
    if item.text in (",", ":"):
        index += 1
        is_loose = item.text == "," and frame != "object" and adjuncts.last == group.last
        if index >= len(items) or (is_loose and items[index].lower != QUOTE):
            return None
    if index >= len(items) or not _can_be_content(items, index, group):
        return None
    content = (index, _content_end(items, index, source))
    if content[1] <= content[0]:
        return None
    return _finish(group, source, [content], adjuncts, items)


def _is_shared(items: Sequence[Token], group: _Group, source: Phrase) -> bool:
    """Tell whether another verb stands between the subject and this one ("Lee said ..., adding ...")."""
    if items[group.first - 1].lower not in COORDINATORS and group.cue.form != "ing":
        return False
    return any(item.text == "," or item.lower in COORDINATORS for item in items[source.last : group.first])


def _can_be_content(items: Sequence[Token], index: int, group: _Group) -> bool:
    """Tell whether the words at `index` can be what the verb reports."""
    cue = group.cue
    item = items[index]
    if item.lower in _EMPTY_OBJECTS and ends_at(items, index + 1):
        return False
    if item.lower == QUOTE or item.lower in _CLAUSE_OPENERS:
        return item.lower not in ("when", "where", "who", "which") or cue.verb_class.frame != "object"
    if cue.verb_class.frame == "object":
        return item.lower not in AUXILIARIES
    has_quote = any(later.lower == QUOTE for later in items[index:])
    if cue.verb_class.frame == "quoted":
        return any(later.lower == "as" for later in items[index : index + 8]) and cue.base in (
            "see",
            "view",
            "regard",
        )
    if item.lower == "to":
        return cue.verb_class.name not in ("belief", "finding")
    if cue.verb_class.frame == "show" or cue.is_ambiguous:
        return has_quote or (item.lower not in PREPOSITIONS and has_finite_verb(items, index + 1, len(items)))
    return item.lower not in ("and", "or", "but")


def _read_accusation(items: Sequence[Token], group: _Group, earlier: Sequence[Saying]) -> Saying | None:
    source = _find_source(items, group, earlier)
    if source is None:
        return None
    for index in range(group.last, min(len(items), group.last + _CHARGE_REACH)):
        if items[index].lower in _CHARGES or (group.cue.base == "blame" and items[index].lower == "on"):
            return _finish(
                group,
                source,
                [(group.last, _content_end(items, index, source))],
                Adjuncts(index, None, None),
                items,
            )
    return None


def _left_content(items: Sequence[Token], subject: int) -> tuple[int, int] | None:
    """Return the items of a content that stands before a subject; None where nothing said stands there."""
    last = subject
    if last > 0 and items[last - 1].lower in ("as", "and", "but"):
        last -= 1
    if last == 0:
        return None
    border = items[last - 1]
    if border.text == "," or border.lower in _DASHES:
        last -= 1
    elif border.lower != QUOTE and border.text not in "?!":
        return None
    if last == 0:
        return None
    first = 0
    if items[0].text.isdigit() and last > 2 and items[1].text in ".)":
        first = 2
    has_quote = _has_quote(items, (first, last))
    is_fronted = items[first].lower in FRONTING | RELATIVES or items[first].lower.endswith("ing")
    is_one_segment = not any(item.text == "," for item in items[first:last])
    if is_fronted and is_one_segment and not has_quote and not has_finite_verb(items, first, last):
        return None
    if last - first < 2 and not has_quote:
        return None
    return first, last


def _has_quote(items: Sequence[Token], place: tuple[int, int]) -> bool:
    return any(item.lower == QUOTE for item in items[place[0] : place[1]])


def _is_quote_ahead(items: Sequence[Token], comma: int) -> bool:
    return comma + 1 < len(items) and items[comma + 1].lower == QUOTE


def _may_speak(items: Sequence[Token], source: Phrase, cue: CueVerb) -> bool:
    """Refuse things that "suggest" or "threaten": only speakers, bodies and documents do so in words."""
    if cue.verb_class.name in _CORE and not cue.is_ambiguous:
        return True
    words = items[source.first : source.head_last]
    if any(is_capitalised(item.text) for item in words[1:]) or (
        words[0].lower in PRONOUNS | {"others", "some", "many", "most"}
    ):
        return True
    if is_capitalised(words[0].text) and words[0].lower not in DETERMINERS and source.first > 0:
        return True
    described = describe_actor(" ".join(item.text for item in words))
    known = speaker_words()
    heads = {described.head, described.head.removesuffix("s"), described.head.removesuffix("es")}
    if is_capitalised(words[0].text) and len(words) == 1 and not words[0].lower.endswith("s"):
        return True
    return bool(
        heads & (known.persons | known.unnamed | known.organisations | known.institutions | document_nouns())
    )


def _resumed(items: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Return the second half of a content that the cue splits, from a comma at `index` on."""
    start = index
    if start < len(items) and items[start].text in (",", ":"):
        start += 1
    if start >= len(items):
        return None
    item = items[start]
    if item.lower == QUOTE:
        return start, _trim_end(items, len(items))
    if start == index or item.lower.endswith("ing") or item.lower in RELATIVES | COORDINATORS:
        return None
    if item.lower in ("the", "a", "an", "according", "while", "as", "when", "after") or is_capitalised(
        item.text
    ):
        return None
    return start, _trim_end(items, len(items))


def _content_end(items: Sequence[Token], index: int, source: Phrase) -> int:
    """Return where a content to the right ends: at the sentence's end, or at the dash that closes an insertion."""
    is_fronted = items[0].lower in _SUBORDINATE and not any(item.text == "," for item in items[:index])
    opened = source.first > 0 and items[source.first - 1].lower in _DASHES
    for place in range(index, len(items)):
        if opened and items[place].lower in _DASHES:
            return place
        ends_clause = source.in_relative or is_fronted
        if ends_clause and items[place].text == "," and not _is_quote_ahead(items, place):
            return place
        if items[place].text == ";":
            return place
    return _trim_end(items, len(items))


def _trim_end(items: Sequence[Token], last: int) -> int:
    while last > 0 and items[last - 1].text in {".", "*"}:
        last -= 1
    return last


def _finish(
    group: _Group,
    source: Phrase,
    contents: list[tuple[int, int]],
    adjuncts: Adjuncts,
    items: Sequence[Token],
    *,
    is_postposed: bool = False,
) -> Saying:
    verb_class = group.cue.verb_class
    is_denied = verb_class.modality == "denied"
    medium = adjuncts.medium
    if medium is None and not is_postposed:
        medium = find_medium(items, 0, source.first)
    via = () if adjuncts.addressee is None else (adjuncts.addressee,)
    if medium is not None and medium.partner is not None and medium.medium_class == "talk":
        via = (medium.partner,)
    return Saying(
        contents=tuple(contents),
        cue=(group.first, group.last),
        source=source,
        kind=verb_class.kind,
        modality="denied" if is_denied else verb_class.modality,
        via=via,
        medium=medium,
        is_postposed=is_postposed,
    )
