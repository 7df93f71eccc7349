"""The phrases by which the parts of a page are told, from data/cue_phrases.toml, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from sources.errors import WordListError
from sources.table import read_table

Pattern = re.Pattern[str]


class CuePhrases(BaseModel):
    """The schema of data/cue_phrases.toml; every list is in lower case, see the comments there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    boilerplate_lines: frozenset[str]
    navigation: frozenset[str]
    boilerplate_starts: tuple[str, ...]
    counted_boilerplate: tuple[str, ...]
    footer_leads: tuple[str, ...]
    link_lines: tuple[str, ...]
    captions: tuple[str, ...]
    labels: tuple[str, ...]
    remarks: tuple[str, ...]
    asides: tuple[str, ...]
    lead_openers: tuple[str, ...]
    credit_openers: tuple[str, ...]
    weak_openers: frozenset[str]
    publication_openers: tuple[str, ...]
    writing_verbs: frozenset[str]
    outlet_verbs: frozenset[str]
    continuations: tuple[str, ...]
    lead_verbs: tuple[str, ...]
    source_nouns: tuple[str, ...]
    told: tuple[str, ...]
    date_cues: tuple[str, ...]
    byline_cues: tuple[str, ...]
    credit_cues: tuple[str, ...]
    series: tuple[str, ...]
    issued_forms: tuple[str, ...]
    company_forms: frozenset[str]
    sections: frozenset[str]
    author_notes: tuple[str, ...]


class CuePatterns(NamedTuple):
    """The phrases as patterns over lower-case words with straight apostrophes."""

    counted_boilerplate: Pattern
    label: Pattern
    remark: Pattern
    aside: Pattern
    lead_opener: Pattern
    lead_verb: Pattern
    continuation: Pattern
    source_noun: Pattern
    told: Pattern
    date_cue: Pattern
    byline: Pattern
    credit: Pattern
    series: Pattern
    author_note: Pattern


@cache
def cue_phrases() -> CuePhrases:
    """Return the phrases of the package."""
    return read_table(files("sources") / "data" / "cue_phrases.toml", CuePhrases, WordListError)


@cache
def cue_patterns() -> CuePatterns:
    """Return the phrases of the package as compiled patterns."""
    cues = cue_phrases()
    return CuePatterns(
        counted_boilerplate=re.compile(rf"\d{{1,6}} {one_of(cues.counted_boilerplate)}\b"),
        label=re.compile(rf"[\[(]?{one_of(cues.labels)}(?: ?#?\d{{1,2}})?(?: ?\([^()]{{1,30}}\))? ?:"),
        remark=re.compile(rf"(?<!\w){one_of(cues.remarks)}(?!\w)"),
        aside=re.compile(rf"(?<!\w){one_of(cues.asides)}(?!\w)"),
        lead_opener=re.compile(rf"{one_of(cues.lead_openers)}\b"),
        lead_verb=re.compile(rf"\b{one_of(cues.lead_verbs)}\b"),
        continuation=re.compile(rf"\b{one_of(cues.continuations)}\b"),
        source_noun=re.compile(rf"\b{one_of(cues.source_nouns)}\b"),
        told=re.compile(rf"\b{one_of(cues.told)} (?:the )?\Z"),
        date_cue=re.compile(rf"{one_of(cues.date_cues)}\b:?\s*"),
        byline=re.compile(rf"{one_of(cues.byline_cues)}\b:?\s*"),
        credit=re.compile(rf"[*_]{{0,2}}(?:[(\[]|{one_of(cues.credit_cues)}\b:?\s{{1,3}}(?:the )?)"),
        series=re.compile(rf"{one_of(cues.series)}(?!\w)"),
        author_note=re.compile(rf"\b{one_of(cues.author_notes)}\b"),
    )


def one_of(phrases: Iterable[str]) -> str:
    """Return a pattern that matches any of the phrases, the longest that fits.

    Phrases that begin alike share their beginning, so that a place where none begins costs one comparison a
    letter, not one a phrase.
    """
    ordered = sorted(set(phrases))
    groups = [list(group) for _, group in groupby(ordered, key=lambda phrase: phrase[:1])]
    branches: list[str] = []
    for group in groups:
        if not group[0] and len(group) == 1:
            continue  # a phrase that ends here, as the beginning of longer ones
        shared = _common_beginning(group[0], group[-1])
        rests = [phrase[len(shared) :] for phrase in group]
        branches.append(re.escape(shared) + (one_of(rests) if any(rests) else ""))
    ends_here = "?" if ordered and not ordered[0] else ""
    return f"(?:{'|'.join(branches)}){ends_here}"


def _common_beginning(first: str, last: str) -> str:
    pairs = enumerate(zip(first, last, strict=False))
    length = next((at for at, (one, other) in pairs if one != other), min(len(first), len(last)))
    return first[:length]


def plain_words(words: str) -> str:
    """Return words as the phrases are written: lower case, straight apostrophes, no code point moved."""
    lower = words.lower()
    if len(lower) != len(words):  # one letter of Turkish becomes two
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in words)
    return lower.replace("’", "'").replace("‘", "'")
