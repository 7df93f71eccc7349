"""Reporting verbs whose subject, insertion or object is unusual, and words that only look like sayings."""

from __future__ import annotations

import pytest

from claims.speech.quotation import find_quotations
from claims.speech.saying import Saying
from claims.speech.sayings import find_sayings
from claims.speech.strand import Strand, read_strands
from sources.span import Span


def read(text: str) -> tuple[Strand, list[Saying]]:
    """Return the one sentence of a text and its sayings."""
    paragraph = Span(0, len(text))
    [strand] = read_strands(text, paragraph, find_quotations(text, paragraph))
    return strand, [saying for saying in find_sayings(strand.items) if not saying.is_passed_on]


def told(text: str) -> list[tuple[str, str, str]]:
    """Return source, cue and content words of each saying of a sentence."""
    strand, sayings = read(text)

    def quote(first: int, last: int) -> str:
        return text[strand.items[first].start : strand.items[last - 1].end]

    return [
        (
            "" if saying.source is None else quote(saying.source.first, saying.source.last),
            quote(*saying.cue),
            " … ".join(quote(*content) for content in saying.contents),
        )
        for saying in sayings
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plumber I called told me that the boiler was fine.",
         ("The plumber I called", "told", "the boiler was fine")),
        ("Guards in four of the six camps we visited told us the count was higher.",
         ("Guards in four of the six camps we visited", "told", "the count was higher")),
        ("Every farmer I have asked says the well is dry.",
         ("Every farmer I have asked", "says", "the well is dry")),
        ("A study from Kent that I read in the Post found four in ten dogs bite.",
         ("A study from Kent that I read in the Post", "found", "four in ten dogs bite")),
        ("He added, the broadcaster reported, that the roof would be replaced.",
         ("He", "added", "the roof would be replaced")),
        ("The inspector believes, I am told, that the wiring was sound.",
         ("The inspector", "believes", "the wiring was sound")),
        ("The mayor insists, against all the evidence, that the pool is full.",
         ("The mayor", "insists", "the pool is full")),
        ("Miners think the seam runs under the river.", ("Miners", "think", "the seam runs under the river")),
        ("The army denies it.", ("The army", "denies", "it")),
        ("Another claims she sold the boat.", ("Another", "claims", "she sold the boat")),
        ("Neither club would say when the transfer was agreed.",
         ("Neither club", "would say", "when the transfer was agreed")),
        ("12. According to the union, nine men fell.", ("the union", "According to", "nine men fell")),
        ("Nine nurses reported threats by visitors.", ("Nine nurses", "reported", "threats by visitors")),
        ("The bakery, founded in 1900, confirmed the sale.",
         ("The bakery, founded in 1900", "confirmed", "the sale")),
        ("Word that the mill had reopened spread fast.", ("", "Word", "the mill had reopened")),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)  # fmt: skip
def test_who_says_what_is_read_over_clauses_and_insertions(text: str, expected: tuple[str, str, str]) -> None:
    sayings = told(text)

    assert sayings == [expected]


def test_an_insertion_before_that_names_who_passes_the_words_on() -> None:
    strand, [saying] = read("The chemist also claimed, the magazine said, that the vats were empty.")

    [(first, last)] = saying.via
    assert [item.text for item in strand.items[first:last]] == ["the", "magazine"]


def test_a_verb_behind_an_insertion_shares_the_subject_of_the_first() -> None:
    sayings = told(
        'The lawyers say that the law permits this and, in a note, observe that "no interest is served."'
    )

    assert [(source, cue) for source, cue, _ in sayings] == [
        ("The lawyers", "say"),
        ("The lawyers", "observe"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The glaze adds a shine to the crust.",
        "Every hour in a queue adds a day to the stay.",
        "The king declared three days of mourning and flew home.",
        "I watched three tired women count 412 ballots.",
        "Please tell the panel what you saw.",
        "The club has promised to send a team.",
        "The bridge, reported lost on Monday, is standing.",
        "A group called Bright Dawn, runs the pool.",
        "A brand that dealers call “Three Sevens” is cheap.",
        "The members had complained since spring.",
        "Her report that evening ran to nine pages.",
        "Staff who objected had been moved.",
        "The label says nothing about the price.",
    ],
)
def test_what_only_looks_like_a_saying_is_none(text: str) -> None:
    assert told(text) == []


def test_a_title_before_the_subject_is_not_what_is_said() -> None:
    sayings = told("On this week’s edition of “Morning Harbour News,” Lee said the “pier” was shut.")

    assert [content for _, _, content in sayings] == ["the “pier” was shut"]
