"""Of what kind a named body is, told by the head noun of its name (data/actor_kinds.toml)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.names.actor import ActorKind
from claims.words.grammar import PREPOSITIONS
from sources.table import read_table

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_LONGEST_HEAD = 4  # words
_BORDERS = PREPOSITIONS | {"and", "&"}


class _KindTable(BaseModel):
    """The schema of data/actor_kinds.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    heads: dict[ActorKind, tuple[str, ...]]


def kind_by_head(name: str) -> ActorKind | None:
    """Return the kind of body that a name tells ("Oslo University": academic); None where it tells none.

    The words before the first preposition decide, the last of them first; of several words that name a kind
    together the longest run wins ("Police Department" is police).
    """
    words = [_fold(word) for word in _WORD.findall(name)]
    border = next((at for at, word in enumerate(words) if at and word in _BORDERS), len(words))
    known = _heads()
    # "Court of Appeal", "Institute of": the preposition may be part of the class
    for last in range(min(len(words), border + _LONGEST_HEAD), border, -1):
        for first in range(max(0, border - _LONGEST_HEAD), border):
            kind = known.get(" ".join(words[first:last]))
            if kind is not None:
                return kind
    for first in range(max(0, border - _LONGEST_HEAD), border):
        kind = known.get(" ".join(words[first:border]))
        if kind is not None:
            return kind
    return None


@cache
def _heads() -> dict[str, ActorKind]:
    table = read_table(files("claims") / "data" / "actor_kinds.toml", _KindTable, PackError)
    by_head: dict[str, ActorKind] = {}
    for kind, nouns in table.heads.items():
        for noun in nouns:
            by_head.setdefault(_fold(noun), kind)
    return by_head


def _fold(words: str) -> str:
    return words.lower().replace(".", "").replace("’", "'")
