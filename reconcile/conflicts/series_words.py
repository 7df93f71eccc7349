"""The words that tell whether two figures are of one thing, read from reconcile/data/series.toml."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from reconcile.matching.content import stem
from sources.table import read_table


class SeriesWords(BaseModel):
    """The schema of reconcile/data/series.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    parts: tuple[str, ...]
    growing_events: tuple[str, ...]
    people: tuple[str, ...]
    measures: tuple[str, ...]
    activities: tuple[str, ...]
    prepositions: tuple[str, ...]
    once: tuple[str, ...]
    plain_measures: tuple[str, ...]
    earlier: tuple[str, ...]
    contrast: tuple[str, ...]
    pronouns: tuple[str, ...]
    broad_definitions: tuple[str, ...]
    incidents: tuple[str, ...]
    relative: tuple[str, ...]
    measure_fillers: frozenset[str]
    accusing: tuple[str, ...]
    states: dict[str, tuple[str, ...]]


@cache
def series_words() -> SeriesWords:
    """Return the word lists as they stand in the package."""
    return read_table(files("reconcile") / "data" / "series.toml", SeriesWords, PackError)


@cache
def measure_stems() -> frozenset[str]:
    """Return the stems of the nouns that name what is measured of a thing."""
    return frozenset(map(stem, series_words().measures))


@cache
def activity_stems() -> frozenset[str]:
    """Return the stems of what is done with a thing: trade, smuggling, traffic."""
    return frozenset(map(stem, series_words().activities))


@cache
def general_stems() -> frozenset[str]:
    """Return the stems that name no subject of their own: people, measures, and activities around a thing."""
    lists = series_words()
    return frozenset(map(stem, (*lists.people, *lists.activities))) | measure_stems()


@cache
def people_stems() -> frozenset[str]:
    """Return the stems of nouns for people in general, the dead included."""
    return frozenset(series_words().people)


@cache
def plain_measures() -> frozenset[str]:
    """Return the measures that only name the unit's dimension: they go with any other measure in it."""
    return frozenset(series_words().plain_measures)


def is_plain(measure: str) -> bool:
    """Tell whether a measure names no more than a dimension: "mass", "mass of copper", "count of boats"."""
    return measure.partition(" of ")[0] in plain_measures()


@cache
def once_stems() -> frozenset[str]:
    """Return the stems of what happens to a thing once: two years for it are two dates of one event."""
    return frozenset(map(stem, series_words().once))


@cache
def incident_stems() -> frozenset[str]:
    """Return the stems of measures of single incidents: two figures are of two, unless names say other."""
    return frozenset(map(stem, series_words().incidents))


@cache
def state_stems() -> dict[str, str]:
    """Return, for the stem of a word, what it says has become of those who are counted."""
    return {stem(word): state for state, words in series_words().states.items() for word in words}


@cache
def accusing_stems() -> frozenset[str]:
    """Return the stems of verbs that charge somebody with a deed."""
    return frozenset(map(stem, series_words().accusing))
