"""What a text is about, as the stems of its content words and the names in it, for comparison across claims.

Decides which words carry a subject; refuses to decide what they mean.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.words.token import tokenise
from reconcile.matching.normal import normalise_texts
from sources.span import Span
from sources.table import read_table

_SHORTEST_STEM = 3


class LightWords(BaseModel):
    """The schema of reconcile/data/light_words.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: tuple[str, ...]


@cache
def light_words() -> frozenset[str]:
    """Return the words that carry no subject."""
    return frozenset(
        read_table(files("reconcile") / "data" / "light_words.toml", LightWords, PackError).words
    )


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a crude stem, one for all regular forms: "factories" and "factory" give "factori"."""
    for ending, cut, least in _ENDINGS:
        if word.endswith(ending) and len(word) - cut >= least:
            word = word[: len(word) - cut]
            break
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "sleo":
        word = word[:-1]
    if word.endswith("y") and len(word) > _SHORTEST_STEM:
        return word[:-1] + "i"
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST_STEM else word


# ending, letters to cut, shortest rest; the first that fits
_ENDINGS = (
    ("sses", 2, 3),
    ("ies", 2, 3),
    ("ied", 2, 3),
    ("ing", 3, 3),
    ("ed", 2, 3),
    ("ches", 2, 3),
    ("shes", 2, 3),
    ("xes", 2, 2),
    ("ss", 0, 3),
    ("us", 0, 3),
    ("is", 0, 3),
    ("s", 1, 3),
)


@lru_cache(maxsize=16384)
def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that carry its subject; numbers are left out."""
    [words] = normalise_texts([text])
    light = light_words()
    return frozenset(
        stem(word) for word in words.split() if word not in light and not word[0].isdigit() and len(word) > 1
    )


def names_in(text: str) -> frozenset[str]:
    """Return the stems of the capitalised words of a text, the first word only where it is no light word."""
    light = light_words()
    return frozenset(
        stem(token.lower.replace("'", ""))
        for token in tokenise(text, Span(0, len(text)))
        if token.text[0].isupper() and token.lower not in light and len(token.text) > 1
    )
