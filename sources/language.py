"""The language of a text: English is read, another language is named and refused.

The share of English function words settles most texts; names in many languages do not lower it much. Only
where it does not settle the matter is py3langid asked, and only a confident answer rejects a text.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Protocol

from pydantic import BaseModel, ConfigDict

from sources.errors import UnreadLanguageError, WordListError
from sources.table import read_table

SAMPLE_LETTERS = 10_000  # characters looked at, spread over the document
SLICES = 10
ENGLISH_SHARE = 0.22  # of the words; English news has 0.3 to 0.45, other European languages below 0.05
FOREIGN_SHARE = 0.12  # a text with more English words than this is not refused, whatever the model says
SHORT_TEXT = 120  # letters: below, only another script or a sure answer makes a text foreign
SURE = 0.85  # of py3langid's normalised confidence
_WORD = re.compile(r"[^\W\d_]+")
_NOT_PROSE = re.compile(r"https?://\S+|\S+@\S+")


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]:
        """Return the code of the language and the confidence."""


class _LanguageWords(BaseModel):
    """The schema of data/languages.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    english: frozenset[str]
    names: dict[str, str]


def refuse_foreign(text: str, *, file: str) -> None:
    """Raise UnreadLanguageError when `text` is surely not English."""
    code = tell_language(text)
    if code != "en":
        name = _words().names.get(code, f"the language {code!r}")
        raise UnreadLanguageError(
            f"{file}: found {name}, wanted English; translate the document and keep the original beside it"
        )


def tell_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`; `en` where nothing speaks surely against it."""
    letters = spread_sample(text)
    words = _WORD.findall(letters.lower())
    if not words:
        return "en"
    english = sum(word in _words().english for word in words) / len(words)
    if english >= ENGLISH_SHARE:
        return "en"
    code, confidence = _identifier().classify(letters)
    if code == "en" or english >= FOREIGN_SHARE or confidence < SURE:
        return "en"
    is_short = sum(map(len, words)) < SHORT_TEXT
    if is_short and (english > 0 or letters.isascii()):
        return "en"
    return code


def spread_sample(text: str) -> str:
    """Return up to `SAMPLE_LETTERS` characters in slices spread evenly over `text`, without addresses."""
    if len(text) <= SAMPLE_LETTERS:
        sample = text
    else:
        size, step = SAMPLE_LETTERS // SLICES, len(text) // SLICES
        sample = "\n".join(text[first : first + size] for first in range(0, step * SLICES, step))
    return _NOT_PROSE.sub(" ", sample)


@cache
def _words() -> _LanguageWords:
    return read_table(files("sources") / "data" / "languages.toml", _LanguageWords, WordListError)


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier
