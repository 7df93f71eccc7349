"""The schemas of the word lists that people edit: events, trends, verdicts, hedges and their like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict

from claims.claim import Direction, Finding, Modality


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class EventEntry(_Table):
    """A type of event with the words that name it; the subject of an agentless verb is what it happens to."""

    type: str
    verbs: tuple[str, ...] = ()
    agentless: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


class VerbList(_Table):
    """Base forms of verbs."""

    verbs: tuple[str, ...]


class EventTable(_Table):
    """claims/data/events.toml: `light` verbs lend a noun their tense, `stative` ones tell a state."""

    event: tuple[EventEntry, ...]
    light: VerbList
    stative: VerbList
    exempt: VerbList


class TrendEntry(_Table):
    """Words of one direction; `metric` is the party that changes."""

    direction: Direction
    metric: Literal["subject", "object", "agent", "either"]
    strength: Literal["slight", "unmarked", "strong"] = "unmarked"
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


class StrengthWords(_Table):
    """Words that make a change stronger or slighter."""

    strong: tuple[str, ...]
    slight: tuple[str, ...]


class CueList(_Table):
    """Words that open a phrase."""

    cues: tuple[str, ...]


class CopulaVerbs(_Table):
    """Verbs that say something of their subject, and forms that no rule makes."""

    verbs: tuple[str, ...]
    forms: tuple[str, ...]


class ExemptWords(_Table):
    """Uses of trend words that speak of no change."""

    verbs: tuple[str, ...]
    phrases: tuple[str, ...]


class Comparison(_Table):
    """Comparatives that tell a change where a time is what they compare with."""

    rising: tuple[str, ...]
    falling: tuple[str, ...]
    times: tuple[str, ...]


class TrendTable(_Table):
    """claims/data/trends.toml."""

    trend: tuple[TrendEntry, ...]
    strength: StrengthWords
    against: CueList
    exempt: ExemptWords
    comparison: Comparison
    copula: CopulaVerbs


class VerdictEntry(_Table):
    """Phrases of one finding."""

    finding: Finding
    phrases: tuple[str, ...]


class VerdictTable(_Table):
    """claims/data/verdicts.toml."""

    verdict: tuple[VerdictEntry, ...]


class RelationEntry(_Table):
    """Words of one tie."""

    type: str
    verbs: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


class RelationTable(_Table):
    """claims/data/relations.toml."""

    relation: tuple[RelationEntry, ...]


class HedgeEntry(_Table):
    """Words of one class of hedge and the modality that they give, where they give one."""

    kind: str
    modality: Modality | None = None
    words: tuple[str, ...]


class HedgeTable(_Table):
    """claims/data/hedges.toml; `likelihood` holds the bands of ICD 203, highest first."""

    hedge: tuple[HedgeEntry, ...]
    likelihood: dict[str, tuple[str, ...]]


class NegatorTable(_Table):
    """claims/data/negators.toml: negators by how far they reach, and phrases that only look like them."""

    clause: tuple[str, ...]
    phrase: tuple[str, ...]
    privative: tuple[str, ...]
    implicative: tuple[str, ...]
    exempt: tuple[str, ...]

    def by_reach(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each reach with its words."""
        yield from (
            ("clause", self.clause),
            ("phrase", self.phrase),
            ("privative", self.privative),
            ("implicative", self.implicative),
            ("exempt", self.exempt),
        )


class ActorEntry(_Table):
    """A class of actors: `strong` words say who acts, `weak` ones only name a party of that class."""

    value: str
    strong: tuple[str, ...]
    weak: tuple[str, ...]


class ValueEntry(_Table):
    """Words that stand for one value of a slot."""

    value: str
    words: tuple[str, ...]


class ScopeWords(_Table):
    """claims/data/scope_words.toml."""

    actor: tuple[ActorEntry, ...]
    definition: tuple[ValueEntry, ...]
    level: tuple[ValueEntry, ...]
