"""The words that tell whose voice a part of a page is, from data/voice_words.toml, compiled once."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from sources.errors import WordListError
from sources.segments.cue_phrases import one_of
from sources.table import read_table


class VoiceWords(BaseModel):
    """The schema of data/voice_words.toml; every list is in lower case, see the comments there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    opinion_labels: frozenset[str]
    column_names: frozenset[str]
    opinion_bylines: tuple[str, ...]
    staff_words: tuple[str, ...]
    office_words: tuple[str, ...]
    own_views: tuple[str, ...]
    note_openers: tuple[str, ...]
    asking_roles: frozenset[str]
    answering_roles: frozenset[str]
    other_roles: frozenset[str]
    no_turns: frozenset[str]
    talk_words: tuple[str, ...]
    name_titles: frozenset[str]
    report_forms: tuple[str, ...]
    release_forms: tuple[str, ...]
    staff_roles: frozenset[str]
    comment_heads: frozenset[str]
    letter_heads: frozenset[str]
    comment_verbs: tuple[str, ...]
    update_labels: tuple[str, ...]
    publisher_nouns: tuple[str, ...]
    no_credits: frozenset[str]
    serial_nouns: tuple[str, ...]
    host_labels: frozenset[str]
    session_bodies: tuple[str, ...]
    profile_labels: frozenset[str]


class VoicePatterns(NamedTuple):
    """The words as patterns over lower-case words with straight apostrophes."""

    opinion_byline: re.Pattern[str]
    staff: re.Pattern[str]
    office: re.Pattern[str]
    own_view: re.Pattern[str]
    note_opener: re.Pattern[str]
    talk: re.Pattern[str]
    update_label: re.Pattern[str]
    title: re.Pattern[str]
    publisher_noun: re.Pattern[str]


@cache
def voice_words() -> VoiceWords:
    """Return the words of the package."""
    return read_table(files("sources") / "data" / "voice_words.toml", VoiceWords, WordListError)


@cache
def voice_patterns() -> VoicePatterns:
    """Return the words of the package as compiled patterns."""
    words = voice_words()
    return VoicePatterns(
        opinion_byline=re.compile(rf"{one_of(words.opinion_bylines)}\b"),
        staff=re.compile(rf"\b{one_of(words.staff_words)}\b"),
        office=re.compile(rf"(?<!\w){one_of(words.office_words)}(?!\w)"),
        own_view=re.compile(rf"\b{one_of(words.own_views)}\b"),
        update_label=re.compile(
            rf"[\[(*_]{{0,3}}{one_of(words.update_labels)}(?: ?#?\d{{1,2}})?[*_]{{0,2}}"
            r"(?:[ ,(–—-]{1,3}[^:\n]{1,40})?[*_]{0,2} ?[:–—]"
        ),
        title=re.compile(rf"\A{one_of(words.name_titles)}\.?\s+(?=\S)", re.IGNORECASE),
        publisher_noun=re.compile(rf"\b{one_of(words.publisher_nouns)} \Z"),
        talk=re.compile(rf"\b{one_of(words.talk_words)}\b"),
        note_opener=re.compile(rf"{one_of(words.note_openers)}\b"),
    )
