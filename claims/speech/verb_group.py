"""A reporting verb with its auxiliaries, told from the noun, adjective, passive or wish it might be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from claims.speech.cues import CueVerb, load_cues
from claims.speech.describe import describe_actor
from claims.speech.media import CARRYING, document_nouns
from claims.speech.speaker import Phrase, is_small_adverb
from claims.speech.speaker_words import speaker_words
from claims.words.function_words import words_named
from claims.words.grammar import (
    ARTICLES,
    AUXILIARIES,
    BE,
    CLAUSE_OPENERS,
    COORDINATORS,
    DETERMINERS,
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
    word_set,
)
from claims.words.token import Token

_RAISERS = word_set("went goes appeared appears seemed seems continued continues began tried used")
_TIME_OPENERS = word_set("this that these those all both some every each any one two three")
_REFUSALS = word_set("declined declines refused refuses failed unable neglected forgot omitted reluctant")
_NEGATIONS = word_set("not never cannot can't won't")
_PERSON_ENDINGS = (
    *(
        "ist",
        "ian",
        "man",
        "woman",
        "men",
        "keeper",
        "maker",
        "worker",
        "grower",
        "holder",
        "owner",
        "driver",
    ),
    *("farmer", "miner", "seller", "dealer", "coroner", "surveyor", "inspector", "assessor", "adviser"),
    *("advisor", "broker", "analyst"),
)
_CORE = word_set("statement telling belief question allegation denial")  # what even unknown nouns may do
_QUANTIFIERS = word_set("several few both all two three four five six dozens hundreds thousands one another")
_STANDING_ALONE = word_set("another one each")
_PLURAL = word_set("many several few both some most all")
_ADJECTIVES = words_named("describing")
_PERCEIVING = words_named("perceiving")
_ORDINALS = word_set("first second third fourth fifth last latter former other")  # "the second puts it at 51"
_LONGEST_INSERTION = 16  # items of ", in a note that few have read,"
_NO_SPEAKERS = word_set("nobody anyone anybody everyone everybody nothing")


Reluctance = Literal["refusal", "modal"]


class VerbGroup(NamedTuple):
    """A reporting verb with its auxiliaries: items `[first, last)`; `verb` is the verb itself.

    `reluctance`: "would not say", "refused to say" (refusal) or "will tell", "would say" (modal): only
    some of what follows these is told.
    """

    first: int
    verb: int
    last: int
    cue: CueVerb
    reluctance: Reluctance | None = None


def joined_at(items: Sequence[Token], verb: int) -> int | None:
    """Return the "and" that joins a verb to one before, also over an insertion (", and, then, adds")."""
    before = items[verb - 1] if verb else None
    if before is None or before.lower in COORDINATORS:
        return None if before is None else verb - 1
    if before.text != ",":
        return None
    for index in range(verb - 2, max(1, verb - _LONGEST_INSERTION), -1):
        if items[index].text in ";:" or items[index].lower == QUOTE:
            return None
        if items[index].text == ",":
            return index - 1 if items[index - 1].lower in COORDINATORS else None
    return None


def groups_at(items: Sequence[Token], index: int) -> list[VerbGroup]:
    """Return the readings of the item `index` as a reporting verb, longest first."""
    if index and is_capitalised(items[index].text):
        return []  # inside a sentence a capital makes it a name
    groups = []
    for cue in load_cues().get(items[index].lower, ()):
        if _matches(items, index, cue) and not _is_time_ahead(items, index, cue):
            if cue.base == "think" and index + 1 < len(items) and items[index + 1].lower in ("tank", "tanks"):
                continue
            if cue.base == "go on" and index + 2 < len(items) and items[index + 2].lower == "to":
                continue  # "went on to accuse": the verb behind it reports
            group = _read_group(items, index, cue)
            groups += [] if group is None else [group]
    return groups


def is_bare(items: Sequence[Token], group: VerbGroup, source: Phrase) -> bool:
    """Tell "watched three women count 40 votes", "let them say" and "please tell us": nobody says it."""
    if items[source.last - 1].lower == "please":
        return True
    is_plain = group.cue.form == "base" and group.first == group.verb and source.first > 0
    return is_plain and items[source.first - 1].lower in _PERCEIVING


def may_speak(items: Sequence[Token], source: Phrase, cue: CueVerb) -> bool:
    """Refuse things that "suggest" or "threaten": only speakers, bodies and documents do so in words."""
    words = items[source.first : source.head_last]
    if words[0].lower in ("no", "neither", "none"):
        return False
    if words[-1].lower in _NO_SPEAKERS or (source.first > 0 and items[source.first - 1].lower == "if"):
        return False
    if cue.verb_class.name in _CORE and not cue.is_ambiguous:
        return True
    if len(words) == 2 and words[1].lower in _ORDINALS and words[0].lower == "the":
        return True
    if words[0].lower in PRONOUNS | {"others"} or (len(words) == 1 and words[0].lower in _QUANTIFIERS):
        return True
    if words[0].lower in ("some", "many", "most"):
        return True
    head_last = next(
        (place for place in range(1, len(words)) if words[place].lower in PREPOSITIONS), len(words)
    )
    head = words[head_last - 1]
    if is_capitalised(head.text) and (head_last > 1 or source.first > 0):
        return True
    described = describe_actor(" ".join(item.text for item in words))
    known = speaker_words()
    heads = {described.head, described.head.removesuffix("s"), described.head.removesuffix("es")}
    if (
        is_capitalised(words[0].text)
        and len(words) == 1
        and (cue.form == "third" or words[0].lower[-1] != "s")
    ):
        return True
    if described.head.removesuffix("s").endswith(_PERSON_ENDINGS) or described.head.endswith("men"):
        return True
    return bool(
        heads & (known.persons | known.unnamed | known.organisations | known.institutions | document_nouns())
    )


def _matches(items: Sequence[Token], index: int, cue: CueVerb) -> bool:
    return all(
        index + offset < len(items) and items[index + offset].lower == word
        for offset, word in enumerate(cue.words)
    )


def _is_time_ahead(items: Sequence[Token], index: int, cue: CueVerb) -> bool:
    """Tell that "reported on Tuesday" is no "report on"."""
    after = index + len(cue.words)
    return cue.words[-1] == "on" and after < len(items) and items[after].lower in TIME_WORDS | MONTHS


def _read_group(items: Sequence[Token], index: int, cue: CueVerb) -> VerbGroup | None:
    """Return the verb group at `index`; None where the word is no active verb: a noun, a passive, a wish."""
    first = index
    while first > 0 and (
        (items[first - 1].lower in AUXILIARIES and not (first > 1 and is_capitalised(items[first - 1].text)))
        or (is_small_adverb(items[first - 1]) and not _is_ordinal(items, first - 1))
    ):  # "Theresa May said" has no auxiliary
        first -= 1
    if first > 1 and items[first - 1].lower == "am" and items[first - 2].lower == "i":
        first -= 1
        if cue.form != "ing":
            return None  # "I am told"
    before = items[index - 1].lower if index else ""
    auxiliaries = [item.lower for item in items[first:index]]
    reluctance: Reluctance | None = None
    if before == "to":
        is_refusal = index > 2 and items[index - 2].lower in _REFUSALS
        if index < 2 or not (is_refusal or _raises(items, index - 2)):
            return None
        first = index - (3 if items[index - 2].lower == "on" else 2)
        reluctance = "refusal" if is_refusal else None
    elif any(word in MODALS for word in auxiliaries):
        if cue.form != "base" or cue.verb_class.name not in ("statement", "telling"):
            return None
        is_refusal = any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in auxiliaries)
        reluctance = "refusal" if is_refusal else "modal"
    elif (
        (cue.form != "ing" and any(word in BE for word in auxiliaries))
        or (cue.form != "ing" and before in ARTICLES)
        or (not auxiliaries and _is_carried(items, index))
        or (cue.is_ambiguous and not auxiliaries and _is_noun(items, index, cue))
    ):
        return None
    return VerbGroup(first, index, index + len(cue.words), cue, reluctance)


def _is_ordinal(items: Sequence[Token], index: int) -> bool:
    """Tell "the first says" from "he first said"."""
    return index > 0 and items[index].lower in _ORDINALS and items[index - 1].lower == "the"


def _is_carried(items: Sequence[Token], index: int) -> bool:
    """Tell the participle in "a diary quoted by the historian"."""
    return items[index].lower in CARRYING and [item.lower for item in items[index + 1 : index + 2]] == ["by"]


def _raises(items: Sequence[Token], index: int) -> bool:
    return items[index].lower in _RAISERS or (items[index].lower == "on" and items[index - 1].lower == "went")


def _is_noun(items: Sequence[Token], index: int, cue: CueVerb) -> bool:
    """Tell a noun or an adjective by its surroundings: "the reports", "an alleged plot", "reported by"."""
    if index == 0:
        return cue.form != "ing"
    before = items[index - 1]
    after = items[index + len(cue.words)] if index + len(cue.words) < len(items) else None
    alone = _stands_alone(before, after, cue)
    if alone is not None:
        return not alone
    if before.lower in DETERMINERS | PREPOSITIONS and before.lower not in (
        "all",
        "both",
        "some",
        "many",
        "most",
        "few",
        "several",
        "others",
        "that",
    ):
        return True
    if before.lower.endswith(("'s", "’s", "s'")) or (after is not None and after.lower == "by"):
        return True
    if after is None or cue.form in ("past", "ing", "participle"):
        return False
    if after.lower in DETERMINERS - _TIME_OPENERS:
        return False  # "the clinic disputes his account"
    if cue.verb_class.frame == "figure" and (
        _agrees(before, cue) or _agrees(_head_before(items, index), cue)
    ):
        return False
    if not _agrees(before, cue) and not _agrees(_head_before(items, index), cue):
        return True
    if cue.verb_class.frame in ("object", "accuse", "quoted"):
        return after.lower in AUXILIARIES
    return not (
        after.lower in CLAUSE_OPENERS | DETERMINERS | PRONOUNS | {QUOTE, ",", ":", "."}
        or is_capitalised(after.text)
        or after.text[0].isdigit()
    )


def _stands_alone(before: Token, after: Token | None, cue: CueVerb) -> bool | None:
    """Tell "another claims she sold it", whose determiner speaks, from "many reasons" and "the long term".

    None where the word before decides neither.
    """
    if before.lower in _STANDING_ALONE and after is not None and after.lower in PRONOUNS | {"that", QUOTE}:
        return cue.form == "third"
    is_noun = (cue.form == "third" and before.lower in _PLURAL) or before.lower in _ADJECTIVES
    return False if is_noun and cue.form in ("third", "base") else None


def _head_before(items: Sequence[Token], index: int) -> Token:
    """Return the noun that rules a phrase: "documents" of "documents filed with the court"."""
    first = index
    while first > 0 and items[first - 1].text != "," and items[first - 1].lower not in HARD_STOPS:
        first -= 1
    for place in range(first + 1, index):
        is_participle = items[place].text.islower() and items[place].lower.endswith(("ed", "seen", "given"))
        if items[place].lower in PREPOSITIONS or is_participle:
            return items[place - 1]
    return items[index - 1]


def _agrees(before: Token, cue: CueVerb) -> bool:
    """Tell whether the word before can be the subject of a present form: a name, a pronoun, a speaker."""
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
    known = speaker_words()
    is_plural = before.lower.endswith("s") or before.lower in known.institutions | {"people", "men", "women"}
    if cue.form == "base":
        return is_plural
    return is_capitalised(before.text) or (
        not is_plural
        and before.lower in known.persons | known.unnamed | known.organisations | document_nouns()
    )
