"""Topic packs: concepts with labels and broader concepts, so that narrower and wider words meet.

A pack is a TOML file beside this module or in a case (docs/packs.md). It decides which words name one concept
and what is a kind of what; it knows no sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from claims.errors import PackError
from claims.words.inflect import noun_forms
from claims.words.phrase import PhraseTable
from claims.words.token import Token
from sources.table import read_table

SHIPPED = ("general", "illicit_trade", "disasters", "economy")


class Concept(BaseModel):
    """A concept of a pack.

    Attributes:
        id: lower case, words joined by "-"; unique over all packs that are loaded.
        labels: words that name it, singular, lower case; the first is how it is shown.
        ambiguous: words that also name other things ("ice"); they count where the document names the concept,
            or one that it is a kind of, by another label.
        broader: ids of the concepts that it is a kind of.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    labels: tuple[str, ...]
    ambiguous: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()


class Pack(BaseModel):
    """The schema of a pack file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    concept: tuple[Concept, ...]


@dataclass(frozen=True, eq=False)
class Packs:
    """The concepts of all packs that are loaded, by id, with the look-up of their labels."""

    concepts: Mapping[str, Concept]
    ancestors: Mapping[str, frozenset[str]]
    table: PhraseTable[str]

    def concepts_in(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Return the ids of the concepts named in `tokens`, sorted, each once."""
        return tuple(sorted({match.value for match in self.table.find(tokens)}))

    def doubtful_in(self, text: str) -> frozenset[str]:
        """Return the concepts whose ambiguous words mean something else in `text`, as far as it shows."""
        lowered = text.lower()
        return frozenset(
            concept.id
            for concept in self.concepts.values()
            if concept.ambiguous and not any(label in lowered for label in self._plain_labels(concept))
        )

    def _plain_labels(self, concept: Concept) -> list[str]:
        kin = (concept.id, *self.broader(concept.id))
        return [label for one in kin for label in self.concepts[one].labels]

    def broader(self, concept: str) -> frozenset[str]:
        """Return every concept that `concept` is a kind of, near or far; nothing for an unknown id."""
        return self.ancestors.get(concept, frozenset())


def load_packs(extra: Sequence[Path] = ()) -> Packs:
    """Return the shipped packs and those at `extra`; a later pack may replace a concept of an earlier one.

    Raises:
        PackError: a file cannot be read, does not fit its schema, or names a broader concept of no pack.
    """
    return _load(tuple((file, _stamp(file)) for file in extra))


def _stamp(file: Path) -> tuple[int, int]:
    """Return what changes when the file does."""
    try:
        found = file.stat()
    except OSError as error:
        raise PackError(f"{file}: cannot be read ({error.strerror}); see docs/packs.md") from error
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=8)
def _load(extra: tuple[tuple[Path, tuple[int, int]], ...]) -> Packs:
    folder = files("claims") / "packs"
    sources: list[Traversable | Path] = [folder / f"{name}.toml" for name in SHIPPED]
    sources.extend(file for file, _ in extra)
    concepts: dict[str, Concept] = {}
    for source in sources:
        try:
            pack = read_table(source, Pack, PackError)
        except (OSError, UnicodeDecodeError) as error:
            raise PackError(f"{source}: cannot be read ({error}); see docs/packs.md") from error
        concepts.update((concept.id, concept) for concept in pack.concept)
    return Packs(concepts, _ancestors(concepts), _table(concepts))


def _ancestors(concepts: Mapping[str, Concept]) -> dict[str, frozenset[str]]:
    ancestors: dict[str, frozenset[str]] = {}
    for concept in concepts.values():
        reached: set[str] = set()
        waiting = list(concept.broader)
        while waiting:
            parent = waiting.pop()
            if parent not in concepts:
                raise PackError(
                    f"{concept.id}: broader: found {parent!r}, wanted the id of a concept in a loaded pack; "
                    "see docs/packs.md"
                )
            if parent not in reached:
                reached.add(parent)
                waiting.extend(concepts[parent].broader)
        ancestors[concept.id] = frozenset(reached - {concept.id})
    return ancestors


def _table(concepts: Mapping[str, Concept]) -> PhraseTable[str]:
    entries: dict[str, str] = {}
    for concept in concepts.values():
        for label in concept.labels:
            for form in noun_forms(label):
                entries.setdefault(form, concept.id)
    return PhraseTable(entries)
