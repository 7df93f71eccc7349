"""All word lists of claims in one look-up: a run of tokens is read once for every family.

Each list is a data file; here their entries become cues. Inside a family the leftmost longest entry wins;
families never hide each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import lru_cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple, TypeVar

from pydantic import BaseModel

from claims.errors import PackError
from claims.packs import Packs, load_packs
from claims.words.cue_tables import (
    EventTable,
    HedgeTable,
    NegatorTable,
    RelationTable,
    ScopeWords,
    TrendTable,
    VerdictTable,
)
from claims.words.inflect import noun_forms
from claims.words.token import Token, tokenise
from claims.words.word_class import bend
from sources.span import Span
from sources.table import read_table

Family = Literal[
    "event", "light", "stative", "trend", "copula", "strength", "against", "period", "verdict", "relation",
    "hedge", "likelihood", "negator", "actor", "definition", "level", "concept",
]  # fmt: skip
Part = Literal["verb", "noun", "agentless", "adjective", "comparative", "phrase", "exempt"]
AMBIGUOUS: Final = "ambiguous"
Schema = TypeVar("Schema", bound=BaseModel)


class Cue(NamedTuple):
    """What an entry of a word list says: family, value, use, and one detail that its family needs."""

    family: Family
    value: str
    part: Part = "phrase"
    detail: str = ""
    strength: str = ""


class Mark(NamedTuple):
    """A cue found at tokens `[first, last)`."""

    cue: Cue
    first: int
    last: int


class Lexicon:
    """Phrases and their cues, looked up by their first word, those of several words by their second too."""

    def __init__(self, entries: Iterable[tuple[str, Cue]]) -> None:
        self._words: dict[str, list[Cue]] = {}
        self._doubtful: frozenset[str] = frozenset()
        self._phrases: dict[str, dict[str, list[tuple[tuple[str, ...], list[Cue]]]]] = {}
        known: dict[tuple[str, ...], list[Cue]] = {}
        for phrase, cue in entries:
            words = tuple(token.lower for token in tokenise(phrase, Span(0, len(phrase))))
            if words not in known:
                known[words] = []
                self._add(words, known[words])
            if cue not in known[words]:
                known[words].append(cue)
        for seconds in self._phrases.values():
            for candidates in seconds.values():
                candidates.sort(key=lambda candidate: -len(candidate[0]))

    def without(self, doubtful: frozenset[str]) -> Lexicon:
        """Return the lexicon in which ambiguous words do not name the concepts in `doubtful`."""
        view = copy(self)
        view._doubtful = doubtful  # noqa: SLF001 a copy of this class
        return view

    def _add(self, words: tuple[str, ...], cues: list[Cue]) -> None:
        if len(words) == 1:
            self._words[words[0]] = cues
        else:
            self._phrases.setdefault(words[0], {}).setdefault(words[1], []).append((words, cues))

    def find(self, tokens: Sequence[Token]) -> dict[Family, list[Mark]]:
        """Return the marks of each family that occurs, in order."""
        marks: dict[Family, list[Mark]] = {}
        taken: dict[Family, int] = {}
        lowers = [token.lower for token in tokens]
        last = len(lowers) - 1
        for position, word in enumerate(lowers):
            seconds = self._phrases.get(word)
            if seconds is not None and position < last:
                for words, cues in seconds.get(lowers[position + 1], ()):
                    if len(words) == 2 or tuple(lowers[position : position + len(words)]) == words:
                        _mark(marks, taken, self._sure(cues), position, position + len(words))
            single = self._words.get(word)
            if single is not None:
                _mark(marks, taken, self._sure(single), position, position + 1)
        return marks

    def _sure(self, cues: list[Cue]) -> list[Cue]:
        if not self._doubtful:
            return cues
        return [cue for cue in cues if cue.detail != AMBIGUOUS or cue.value not in self._doubtful]


def _mark(
    marks: dict[Family, list[Mark]], taken: dict[Family, int], cues: Sequence[Cue], first: int, last: int
) -> None:
    """Add the cues at tokens `[first, last)` whose family has no earlier mark there."""
    free = {cue.family for cue in cues if taken.get(cue.family, 0) <= first}
    for cue in cues:
        if cue.family in free:
            marks.setdefault(cue.family, []).append(Mark(cue, first, last))
            taken[cue.family] = last


def read_lexicon(packs: Packs | None = None) -> Lexicon:
    """Return the lexicon of the word lists and of `packs` (the shipped ones without)."""
    return _lexicon_of(packs if packs is not None else load_packs())


@lru_cache(maxsize=4)
def _lexicon_of(packs: Packs) -> Lexicon:
    return Lexicon((*_word_lists(), *_concepts(packs)))


def _read(name: str, schema: type[Schema]) -> Schema:
    return read_table(files("claims") / "data" / name, schema, PackError)


@lru_cache(maxsize=1)
def _word_lists() -> tuple[tuple[str, Cue], ...]:
    return (*_events(), *_trends(), *_verdicts(), *_relations(), *_hedges(), *_negators(), *_scope_words())


def _events() -> Iterator[tuple[str, Cue]]:
    table = _read("events.toml", EventTable)
    for entry in table.event:
        for verb in entry.verbs:
            yield from ((form, Cue("event", entry.type, "verb")) for form in bend(verb))
        for verb in entry.agentless:
            yield from ((form, Cue("event", entry.type, "agentless")) for form in bend(verb))
        for noun in entry.nouns:
            yield from ((form, Cue("event", entry.type, "noun")) for form in noun_forms(noun))
    for verb in table.exempt.verbs:
        yield from ((form, Cue("event", "", "exempt")) for form in bend(verb))
    for verb in table.stative.verbs:
        yield from ((form, Cue("stative", verb, "verb")) for form in bend(verb))
    for verb in table.light.verbs:
        yield from ((form, Cue("light", verb, "verb")) for form in bend(verb))


def _trends() -> Iterator[tuple[str, Cue]]:
    table = _read("trends.toml", TrendTable)
    for entry in table.trend:
        value, metric, strength = entry.direction, entry.metric, entry.strength
        for verb in entry.verbs:
            yield from ((form, Cue("trend", value, "verb", metric, strength)) for form in bend(verb))
        for noun in entry.nouns:
            forms = noun_forms(noun) if " " not in noun else (noun,)
            yield from ((form, Cue("trend", value, "noun", metric, strength)) for form in forms)
        for adjective in entry.adjectives:
            yield adjective, Cue("trend", value, "adjective", metric, strength)
    for verb in table.exempt.verbs:
        yield from ((form, Cue("trend", "", "exempt")) for form in bend(verb))
    for verb in table.copula.verbs:
        yield from ((form, Cue("copula", verb, "verb")) for form in bend(verb))
    yield from ((form, Cue("copula", "be", "verb")) for form in table.copula.forms)
    yield from ((phrase, Cue("trend", "", "exempt")) for phrase in table.exempt.phrases)
    for value, words in (("rising", table.comparison.rising), ("falling", table.comparison.falling)):
        yield from ((word, Cue("trend", value, "comparative", "subject")) for word in words)
    yield from ((word, Cue("period", word)) for word in table.comparison.times)
    yield from ((word, Cue("strength", "strong")) for word in table.strength.strong)
    yield from ((word, Cue("strength", "slight")) for word in table.strength.slight)
    yield from ((word, Cue("against", word)) for word in table.against.cues)


def _verdicts() -> Iterator[tuple[str, Cue]]:
    for entry in _read("verdicts.toml", VerdictTable).verdict:
        yield from ((phrase, Cue("verdict", entry.finding)) for phrase in entry.phrases)


def _relations() -> Iterator[tuple[str, Cue]]:
    for entry in _read("relations.toml", RelationTable).relation:
        for verb in entry.verbs:
            yield from ((form, Cue("relation", entry.type, "verb")) for form in bend(verb))
        yield from ((phrase, Cue("relation", entry.type)) for phrase in entry.phrases)


def _hedges() -> Iterator[tuple[str, Cue]]:
    table = _read("hedges.toml", HedgeTable)
    for entry in table.hedge:
        modality = entry.modality or ""
        yield from ((word, Cue("hedge", entry.kind, detail=modality)) for word in entry.words)
    for band, words in table.likelihood.items():
        yield from ((word, Cue("likelihood", band)) for word in words)


def _negators() -> Iterator[tuple[str, Cue]]:
    table = _read("negators.toml", NegatorTable)
    for reach, words in table.by_reach():
        yield from ((word, Cue("negator", reach)) for word in words)


def _scope_words() -> Iterator[tuple[str, Cue]]:
    table = _read("scope_words.toml", ScopeWords)
    for actor in table.actor:
        yield from ((word, Cue("actor", actor.value, detail="strong")) for word in actor.strong)
        yield from ((word, Cue("actor", actor.value, detail="weak")) for word in actor.weak)
    for entry in table.definition:
        yield from ((word, Cue("definition", entry.value)) for word in entry.words)
    for entry in table.level:
        yield from ((word, Cue("level", entry.value)) for word in entry.words)


def _concepts(packs: Packs) -> Iterator[tuple[str, Cue]]:
    for concept in packs.concepts.values():
        for label in concept.labels:
            yield from ((form, Cue("concept", concept.id)) for form in noun_forms(label))
        for label in concept.ambiguous:
            yield from ((form, Cue("concept", concept.id, detail=AMBIGUOUS)) for form in noun_forms(label))
