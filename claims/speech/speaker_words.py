"""Which nouns name speakers: persons, bodies, offices, and what their endings tell of sex and number."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.speech.media import document_nouns
from claims.words.grammar import COORDINATORS, DETERMINERS, PREPOSITIONS, word_set
from sources.table import read_table

_CLOSED = PREPOSITIONS | DETERMINERS | COORDINATORS | word_set("her never ever other former rather whether")
_AGENTIVE = ("er", "or", "ist", "ian", "man", "woman", "eer")  # endings of nouns that do something


class SpeakerWords(BaseModel):
    """The schema of data/speakers.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    unnamed: frozenset[str]
    persons: frozenset[str]
    institutions: frozenset[str]
    titles: frozenset[str]
    organisations: frozenset[str]
    mastheads: frozenset[str]
    leading: frozenset[str]
    qualifying: frozenset[str]
    experts: frozenset[str]
    retained: frozenset[str]
    bundles: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    commercial: frozenset[str]
    impersonal: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]


@cache
def speaker_words() -> SpeakerWords:
    """Return the nouns that tell kinds of speakers."""
    return read_table(files("claims") / "data" / "speakers.toml", SpeakerWords, PackError)


def singular_of(noun: str) -> str:
    """Return the singular of a noun in lower case, as far as its ending tells it."""
    if noun.endswith("men"):
        return f"{noun[:-2]}an"
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun.removesuffix("s") if not noun.endswith(("ss", "us", "is")) else noun


def names_persons(noun: str) -> bool:
    """Tell a noun of persons in small letters, singular or plural: one of a list, or by its ending a doer."""
    known = speaker_words()
    forms = {noun, singular_of(noun)}
    if not forms.isdisjoint(known.persons) or not forms.isdisjoint(known.unnamed):
        return True
    is_doer = singular_of(noun).endswith(_AGENTIVE)
    return is_doer and not forms & _things() and noun not in _CLOSED


def is_owner(word: str) -> bool:
    """Tell a word that owns what follows: "the union's"."""
    return word.endswith(("'s", "’s", "s'", "s’"))


def fold_word(word: str) -> str:
    """Return a word in lower case without marks around it and without a possessive ending."""
    return word.lower().replace("’", "'").strip(".,;:()\"“”'‘").removesuffix("'s")


@cache
def _things() -> frozenset[str]:
    """Return the nouns of bodies and things that end like those of doers."""
    known = speaker_words()
    return known.organisations | known.mastheads | known.impersonal | document_nouns()
