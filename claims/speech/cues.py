"""Reporting verbs: the words that say that somebody says something, from claims/data/reporting_verbs.toml."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from claims.claim import Modality
from claims.errors import PackError
from claims.words.inflect import verb_forms
from claims.words.token import Token
from sources.table import read_table

Frame = Literal["say", "tell", "show", "object", "quoted", "accuse", "figure"]
Form = Literal["base", "third", "past", "participle", "ing"]


class VerbClass(BaseModel):
    """One class of the data file; the head of that file documents the fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    frame: Frame
    kind: Literal["belief", "accusation"] | None = None
    modality: Modality
    verbs: tuple[str, ...]
    noun: tuple[str, ...] = ()
    anybody: bool = False


class VerbTable(BaseModel):
    """The whole data file: classes, and past and participle of the irregular verbs."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    verb_classes: tuple[VerbClass, ...]
    irregular: dict[str, tuple[str, str]]
    answering: frozenset[str]


class CueVerb(NamedTuple):
    """A form of a reporting verb: its words, its class, and whether it may be a noun or adjective."""

    words: tuple[str, ...]
    base: str
    form: Form
    verb_class: VerbClass
    is_ambiguous: bool


@cache
def load_cues() -> dict[str, tuple[CueVerb, ...]]:
    """Return the forms of every reporting verb by their first word, longest first."""
    table = _table()
    cues: dict[str, list[CueVerb]] = {}
    for verb_class in table.verb_classes:
        for base in dict.fromkeys(verb_class.verbs):
            for words, form in _forms(base, table.irregular):
                is_ambiguous = " ".join(words) in verb_class.noun
                cues.setdefault(words[0], []).append(
                    CueVerb(tuple(words), base, form, verb_class, is_ambiguous)
                )
    return {first: tuple(sorted(found, key=lambda cue: -len(cue.words))) for first, found in cues.items()}


@cache
def answering_verbs() -> frozenset[str]:
    """Return the verbs whose passive with "by" says who vouches for its subject."""
    return _table().answering


@cache
def _table() -> VerbTable:
    return read_table(files("claims") / "data" / "reporting_verbs.toml", VerbTable, PackError)


def cues_of(item: Token, frame: Frame) -> list[CueVerb]:
    """Return the reporting verbs of one frame that begin with a word."""
    return [cue for cue in load_cues().get(item.lower, ()) if cue.verb_class.frame == frame]


def _forms(base: str, irregular: dict[str, tuple[str, str]]) -> list[tuple[list[str], Form]]:
    verb, _, rest = base.partition(" ")
    past, participle = irregular.get(base, (None, None))
    names: dict[str, Form] = {}
    for form in verb_forms(verb, past=past, participle=participle):
        names.setdefault(form, _name_form(form, verb, past, participle))
    if past is not None and past.endswith("ed") and past[-3:-2] == past[-4:-3]:
        # A doubled consonant that the regular rules cannot see: "admitted", so "admitting".
        names = {form: name for form, name in names.items() if name != "ing"} | {past[:-2] + "ing": "ing"}
    return [([form, *rest.split()], name) for form, name in names.items()]


def _name_form(form: str, verb: str, past: str | None, participle: str | None) -> Form:
    if form == verb and form != past:
        return "base"
    if form.endswith("ing") and form != verb:
        return "ing"
    if form == past or (past is None and form.endswith("ed")):
        return "past"
    return "participle" if form == participle else "third"
