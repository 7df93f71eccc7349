"""The measures by name with their cues, and the words of grammar around them (data/measures.toml)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.words.phrase import PhraseTable
from sources.table import read_table


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Measure(_Entry):
    """A measure, the kinds of figure it fits, and its cues."""

    name: str
    kinds: tuple[str, ...]
    cues: tuple[str, ...]


class WordList(_Entry):
    """A plain list of words."""

    words: frozenset[str]


class MeasureTable(_Entry):
    """The schema of data/measures.toml."""

    measure: tuple[Measure, ...]
    parting: WordList
    against: WordList
    crediting: WordList
    adverbial: WordList
    level_verb: WordList
    placing_verb: WordList
    level_preposition: WordList
    direction: WordList
    light_noun: WordList
    plain: dict[str, str]


@cache
def measure_table() -> MeasureTable:
    """Return the measures, read once."""
    return read_table(files("claims") / "data" / "measures.toml", MeasureTable, PackError)


@cache
def measure_kinds() -> dict[str, frozenset[str]]:
    """Return the kinds of figure that each measure fits, by its name."""
    kinds: dict[str, frozenset[str]] = {}
    for measure in measure_table().measure:
        kinds[measure.name] = kinds.get(measure.name, frozenset()) | set(measure.kinds)
    return kinds


@cache
def measure_cues() -> PhraseTable[dict[str, str]]:
    """Return, for each cue, the name of the measure that it tells by the kind of figure."""
    entries: dict[str, dict[str, str]] = {}
    for measure in measure_table().measure:
        for cue in measure.cues:
            for kind in measure.kinds:
                entries.setdefault(cue, {}).setdefault(kind, measure.name)
    return PhraseTable(entries)
