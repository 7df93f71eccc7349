"""Who is the subject of a reporting verb: what stands left of it, or what it shares with an earlier verb."""

from __future__ import annotations

from collections.abc import Sequence

from claims.speech.phrase_start import has_finite_verb
from claims.speech.saying import Saying
from claims.speech.speaker import Phrase, find_left, find_subject
from claims.speech.verb_group import VerbGroup, joined_at
from claims.words.grammar import BE, COORDINATORS, DASHES, QUOTE
from claims.words.token import Token


def is_described(items: Sequence[Token], group: VerbGroup, source: Phrase) -> bool:
    """Tell "The bridge, reported lost on Monday, is standing": the participle describes what is before it."""
    is_past = group.cue.form in ("past", "participle") and group.first == group.verb
    is_touching = (
        source.last == group.first - 1 and items[source.last].text == "," and group.last < len(items)
    )
    has_apposition = source.head_last < source.last or any(item.text == "," for item in items[: source.last])
    return is_past and is_touching and not has_apposition and items[group.last].lower not in ("that", QUOTE)


def find_source(items: Sequence[Token], group: VerbGroup, earlier: Sequence[Saying]) -> Phrase | None:
    """Return the subject: left of the verb, or shared with an earlier verb ("..., adding that")."""
    before = items[group.first - 1].lower if group.first else ""
    is_participle = group.cue.form == "ing" and not any(
        item.lower in BE for item in items[group.first : group.verb]
    )
    if is_participle and before not in (",", QUOTE, "by", "and", "but", "while"):
        return None
    if is_participle or joined_at(items, group.first) is not None:
        shared = [saying.source for saying in earlier if saying.source is not None]
        if shared:
            return _outermost(items, [saying for saying in earlier if saying.source is not None])
        floor = _clause_start(items, group.first)
        return (
            find_subject(items, floor, group.first)
            or find_subject(items, 0, group.first)
            or _subject_of_first_verb(items, floor, group.first)
        )
    return find_left(items, group.first)


def _outermost(items: Sequence[Token], sayings: Sequence[Saying]) -> Phrase | None:
    """Return the speaker whom ", adding that" means: "Lee" in "Lee said she believes C, adding that"."""
    chosen = sayings[-1]
    for outer in reversed(sayings[:-1]):
        if outer.cue[1] > chosen.cue[0] or chosen.source is None:
            break
        between = items[outer.cue[1] : max(outer.cue[1], chosen.source.first)]
        if any(item.text in (",", ";") or item.lower == QUOTE for item in between):
            break
        chosen = outer
    return chosen.source


def _subject_of_first_verb(items: Sequence[Token], floor: int, before: int) -> Phrase | None:
    """Return the subject, with an apposition behind it, of the verb that the reporting verb is joined to."""
    for index in range(floor + 1, before):
        if has_finite_verb(items, index, index + 1):
            subject = find_left(items, index, floor)
            if subject is not None:
                return subject
    return None


def _clause_start(items: Sequence[Token], index: int) -> int:
    for place in range(index - 1, -1, -1):
        if items[place].text in (";", ":") or items[place].lower in DASHES:
            return place + 1
    return 0


def is_shared(items: Sequence[Token], group: VerbGroup, source: Phrase) -> bool:
    """Tell whether another verb stands between the subject and this one ("Lee said ..., adding ...")."""
    if joined_at(items, group.first) is None and group.cue.form != "ing":
        return False
    return any(item.text == "," or item.lower in COORDINATORS for item in items[source.last : group.first])
