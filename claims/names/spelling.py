"""One form of a name for all its spellings in Latin letters: marks, hyphens, articles, transliterations.

Decides by the letters (data/spellings.toml); who bears the name, and whether two bearers are one, others
decide. Words of direction and numbers stay as they are, so North and South never meet.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.words.grammar import word_set
from sources.table import read_table

_LONGEST_NAME = 120  # code points; what is longer is no name, and is compared as it stands
_LONGEST_KOREAN_NAME = 30
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻʾʿ`´."))
_WHOLE_LETTERS = str.maketrans(
    dict(zip("ßæœøđðþłıəħ", ("ss", "ae", "oe", "o", "d", "d", "th", "l", "i", "a", "h"), strict=True))
)
_ARTICLES = re.compile(r"(?:(?<=\s)|^)(?:a[lsrzdnt]|el|ul|ash|adh|ath)-(?=[a-z])|(?<=\s)(?:al|el|ul) (?=\S)")
_SERVANT = re.compile(r"\b(?:abd|abdu|abde)(?: ?(?:al|el|ul|ur|ar|er|us|as|es|an|en))?[ -]?(?=[a-z]{3})")
_HYPHENS = dict.fromkeys(map(ord, "‐‑–"), "-")
_KEEPERS = word_set(
    "north south east west northern southern eastern western central upper lower new old northeast northwest "
    "southeast southwest northeastern northwestern southeastern southwestern united the of and"
)

Rule = tuple[str, str]


class _Letters(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    kept: frozenset[str]
    rules: tuple[Rule, ...]


class _Elements(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    spellings: tuple[tuple[str, ...], ...]


class _System(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    surnames: tuple[tuple[str, ...], ...]
    class_words: tuple[str, ...]
    rules: tuple[Rule, ...]
    syllable: str


class SpellingTable(BaseModel):
    """The schema of data/spellings.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    letters: _Letters
    elements: _Elements
    korean: _System


class _Spelling(NamedTuple):
    kept: frozenset[str]
    rules: tuple[tuple[re.Pattern[str], str], ...]
    elements: dict[str, str]
    korean_rules: tuple[tuple[re.Pattern[str], str], ...]
    korean_surnames: dict[str, str]
    korean_words: frozenset[str]
    korean_syllables: re.Pattern[str]


@lru_cache(maxsize=16384)  # the same few names are compared over and over
def spelling_key(name: str) -> str:
    """Return the form that all spellings of one name share ("Kim Jong Eun", "Kim Jong-un")."""
    if len(name) > _LONGEST_NAME:
        return name
    folded = fold_marks(name)
    korean = _korean_key(folded)
    if korean is not None:
        return korean
    joined = _SERVANT.sub("abdal ", _ARTICLES.sub(_article_of, folded))
    return "".join(_word_key(word) for word in _WORD.findall(joined))


def same_spelling(left: str, right: str) -> bool:
    """Tell whether two names are spellings of one name."""
    return spelling_key(left) == spelling_key(right) != ""


def korean_key(name: str) -> str | None:
    """Return the form that Korean romanisations of a place share; None where it cannot be a Korean word."""
    words = _WORD.findall(fold_marks(name))
    if not words or len(name) > _LONGEST_KOREAN_NAME:
        return None
    return _korean_words(words)


def fold_marks(name: str) -> str:
    """Return a name in small letters without accents, apostrophes and full stops."""
    bare = name.casefold()
    if not bare.isascii():
        parts = unicodedata.normalize("NFKD", bare)
        bare = "".join(part for part in parts if not unicodedata.combining(part)).casefold()
        bare = bare.translate(_WHOLE_LETTERS).translate(_HYPHENS)
    return bare.translate(_APOSTROPHES)


@cache
def _spelling() -> _Spelling:
    table = read_table(files("claims") / "data" / "spellings.toml", SpellingTable, PackError)
    return _Spelling(
        kept=_KEEPERS | table.letters.kept,
        rules=_compiled(table.letters.rules),
        elements=_by_spelling(table.elements.spellings),
        korean_rules=_compiled(table.korean.rules),
        korean_surnames=_by_spelling(table.korean.surnames),
        korean_words=frozenset(table.korean.class_words),
        korean_syllables=re.compile(table.korean.syllable),
    )


def _compiled(rules: tuple[Rule, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), stands) for pattern, stands in rules)


def _by_spelling(classes: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    by_spelling: dict[str, str] = {}
    for spellings in classes:
        for spelling in spellings:
            by_spelling.setdefault(fold_marks(spelling), spellings[0])
    return by_spelling


def _article_of(match: re.Match[str]) -> str:
    """An Arabic article at the beginning is part of the name ("al-Qaeda"); inside it comes and goes."""
    return "al " if match.start() == 0 else ""


def _word_key(word: str) -> str:
    spelling = _spelling()
    if word in spelling.kept or word.isdigit() or len(word) < 3:
        return spelling.elements.get(word, word)
    element = spelling.elements.get(word)
    if element is not None:
        return element
    for pattern, stands in spelling.rules:
        word = pattern.sub(stands, word)
    return _without_doubles(word)


def _without_doubles(word: str) -> str:
    return "".join(letter for at, letter in enumerate(word) if not at or letter != word[at - 1])


def _korean_key(folded: str) -> str | None:
    """Return the Korean form of a name that begins with a Korean surname or ends in a Korean class word."""
    spelling = _spelling()
    words = _WORD.findall(folded)
    if len(words) < 2 or len(folded) > _LONGEST_KOREAN_NAME:
        return None
    if words[-1] in spelling.korean_words:
        words = [spelling.elements.get(word, word) for word in words]
        inner = _korean_words(words[:-1])
        return None if inner is None else f"{inner} {words[-1]}"
    surname = spelling.korean_surnames.get(words[0])
    given = _korean_words(words[1:]) if surname is not None and len(words) <= 3 else None
    if given is None or len(_syllables("".join(words[1:])) or ()) > 2:
        return None
    return f"{surname} {given}"


def _korean_words(words: list[str]) -> str | None:
    """Return the Korean form of words that fall into syllables; None where one of them does not."""
    forms: list[str] = []
    for word in words:
        if word in _KEEPERS:
            forms.append(word)
            continue
        parts = _syllables(word)
        if parts is None:
            return None
        forms.extend(_korean_syllable(part) for part in parts)
    return "".join(forms)


def _syllables(word: str) -> list[str] | None:
    """Cut a word into Korean syllables, each as long as it can be and still let the next begin."""
    pattern = _spelling().korean_syllables
    parts: list[str] = []
    start = 0
    while start < len(word):
        match = pattern.match(word, start)
        if match is None:
            return None
        end = match.end()
        # the consonant before a vowel opens the next syllable
        while end < len(word) and word[end] in "aeiouyw" and end - 1 > start and word[end - 1] not in "aeiou":
            end -= 1
        if end == start or not any(letter in "aeiou" for letter in word[start:end]):
            return None
        parts.append(word[start:end])
        start = end
    return parts


def _korean_syllable(part: str) -> str:
    for pattern, stands in _spelling().korean_rules:
        part = pattern.sub(stands, part)
    return part
