"""The words that tell media: documents, talks and platforms, papers' names, and what hands a report on."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.words.grammar import word_set
from claims.words.phrase import PhraseTable
from sources.outlet import OutletKind
from sources.table import read_table

MediumClass = Literal["document", "talk", "platform"]
PRESS: frozenset[OutletKind] = frozenset(
    {"wire", "newspaper", "broadcaster", "magazine", "blog", "state_media"}
)

CARRYING = word_set(
    "quoted cited interviewed carried seen obtained reviewed leaked shared broadcast aired reached contacted "
    "published printed run posted reproduced viewed read examined released heard recorded excerpted "
    "serialised serialized translated relayed republished circulated distributed reported acquired consulted"
)
PROGRAMMES = word_set("programme program show podcast broadcast blog column")


class _MediaClass(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    name: MediumClass
    words: tuple[str, ...]


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    words: frozenset[str]


class Papers(_Words):
    """The words by which an outlet without a known name is told."""

    telling: frozenset[str]
    common: frozenset[str]
    assemblies: frozenset[str]
    numbered: frozenset[str]
    endings: tuple[str, ...]
    first: frozenset[str]


class Handing(BaseModel):
    """The words that hand a report on to whom its teller had it from; the file says what each list is for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    participles: frozenset[str]
    verbs: frozenset[str]
    talked: frozenset[str]
    talked_to: frozenset[str]
    makers: frozenset[str]
    ascribing: frozenset[str]
    spoken: frozenset[str]
    sent: frozenset[str]
    publishing: frozenset[str]
    speakers_only: frozenset[str]
    reasons: frozenset[str]


class _MediaTable(BaseModel):
    """The schema of claims/data/media.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    media_classes: tuple[_MediaClass, ...]
    addressees: _Words
    handing: Handing
    own_products: _Words
    papers: Papers


@cache
def _table() -> _MediaTable:
    return read_table(files("claims") / "data" / "media.toml", _MediaTable, PackError)


@cache
def media_words() -> PhraseTable[MediumClass]:
    """Return the nouns that name a medium, with their class."""
    return PhraseTable({word: group.name for group in _table().media_classes for word in group.words})


@cache
def document_nouns() -> frozenset[str]:
    """Return the nouns, in lower case, of documents that may speak: report, study, filing..."""
    groups = _table().media_classes
    return frozenset(word.lower() for group in groups if group.name == "document" for word in group.words)


@cache
def addressees() -> frozenset[str]:
    """Return who is told things without being a hop: reporters, lawmakers..."""
    return _table().addressees.words


def handing() -> Handing:
    """Return the words that hand a report on."""
    return _table().handing


def own_products() -> frozenset[str]:
    """Return the documents that an outlet makes itself: article, report, story..."""
    return _table().own_products.words


def papers() -> Papers:
    """Return the words by which an outlet without a known name is told."""
    return _table().papers


def ends_like_paper(name: str) -> bool:
    """Tell an outlet by how its one word ends: "Kirchenbote", "Dagsposten"."""
    return name[0].isupper() and name.isalpha() and name.lower().endswith(papers().endings)


def opens_paper(name: str) -> bool:
    """Tell an outlet by how its name begins: "Evening Lantern", "Daily Sentry", "Channel 9"."""
    first, *rest = name.split()
    if not rest:
        return False
    is_numbered = rest[0].isdigit() and first.lower() in papers().numbered
    return is_numbered or (first.lower() in papers().first and rest[0][0].isupper())


@cache
def platforms() -> frozenset[str]:
    """Return the platforms, in lower case, that are written to without an article: Twitter, state TV..."""
    groups = _table().media_classes
    return frozenset(word.lower() for group in groups if group.name == "platform" for word in group.words)
