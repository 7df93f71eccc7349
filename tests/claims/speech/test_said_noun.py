from __future__ import annotations

import pytest

from claims.speech.said_noun import find_said_nouns
from claims.speech.strand import read_strands
from sources.span import Span


def read(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    """Return source and content words of what hangs on a noun in a sentence."""
    [strand] = read_strands(text, Span(0, len(text)), ())
    spans = [token.span for token in strand.items]

    def words(first: int, last: int) -> str:
        return text[spans[first].start : spans[last - 1].end]

    return [
        (
            None if saying.source is None else words(saying.source.first, saying.source.last),
            tuple(words(first, last) for first, last in saying.contents),
        )
        for saying in find_said_nouns(strand.items)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "By the league's own count, attendance fell by a tenth.",
            "the league's",
            "attendance fell by a tenth",
        ),
        ("The serum came too late, in her opinion.", "her", "The serum came too late"),
        ("By its reckoning the pit holds 40 tonnes.", "its", "the pit holds 40 tonnes"),
        ("By some accounts the fire began at noon.", None, "the fire began at noon"),
        ("The union's claim that wages fell is untrue.", "The union's", "wages fell"),
        ("A warning by the clinic that beds are short came late.", "the clinic", "beds are short"),
        ("Its argument is that frost delays the trains.", "Its", "frost delays the trains"),
        ("The word in the paddock is that the engine is illegal.", None, "the engine is illegal"),
        ("Rumour has it that the striker leaves.", None, "the striker leaves"),
        ("The union figure is 48,000.", "The union", "48,000"),
        ("The hospital's estimate was 300 patients.", "The hospital's", "300 patients"),
        ("The firm published its log on Monday: two valves had failed.", "The firm", "two valves had failed"),
    ],
)
def test_a_noun_of_saying_names_its_speaker_and_what_is_said(text, source, content):
    assert read(text) == [(source, (content,))]


def test_a_spread_of_guesses_is_nobodys():
    assert read("Guesses at the price range from $3 to $9.") == [
        (None, ("at the price", "from $3 to $9")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The view from the tower is wide.",
        "Nobody liked the fact that it rained.",
        "The final figure is unknown.",
        "The total was 48.",
        "He took his words back.",
        "The firm published its log on Monday.",
    ],
)
def test_other_uses_of_the_nouns_say_nothing(text):
    assert read(text) == []
