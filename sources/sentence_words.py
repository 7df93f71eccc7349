"""The words that decide where sentences end: abbreviations, first words, words that end no line."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from sources.errors import WordListError
from sources.table import read_table


class SentenceWords(BaseModel):
    """The schema of data/sentences.toml; all words in lower case, abbreviations without their last stop.

    Attributes:
        titles: abbreviations before a name; no sentence ends at them.
        before_number: abbreviations before a number ("No. 7", "Jan. 3"); a sentence ends at them only where
            no number follows.
        abbreviations: others; a sentence ends at them where the next word is one of `starters`.
        states: abbreviations of places that are everyday words too; they count only behind a place's name.
        measures: abbreviated units; behind a number, a capital after the stop begins a sentence.
        hours, after_hours: "a.m" and "p.m", and the words that may follow them in the sentence.
        starters: words that, capitalised, begin a sentence rather than a name.
        never_last: words at which neither heading nor sentence ends, so that a line that ends in one wraps.
        lower_names: lower-case beginnings of names that may open a sentence ("al-Shabab").
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    titles: frozenset[str]
    before_number: frozenset[str]
    abbreviations: frozenset[str]
    states: frozenset[str]
    measures: frozenset[str]
    hours: frozenset[str]
    after_hours: frozenset[str]
    starters: frozenset[str]
    never_last: frozenset[str]
    lower_names: tuple[str, ...]


@cache
def sentence_words() -> SentenceWords:
    """Return the word lists of the package."""
    return read_table(files("sources") / "data" / "sentences.toml", SentenceWords, WordListError)
