from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.sentences import find_sentences
from sources.span import Span


def sentences_of(text):
    return [span.quote(text) for span in find_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Rosa Lind met Gov. J. R. Hale at St. Mary's on Jan. 3.",
        "The U.S. Navy sold No. 7 to Acme Inc. for $3.5 million.",
        "Exports rose 4.2 percent, i.e. by 1.1 million tonnes, vs. 2009.",
        "“Why now?” asked the striker.",
        "The N. Ireland side, e.g. its keeper, was praised (cf. p. 12).",
        "The rest… was silence, she wrote.",
        "Prof. al-Amin of the Univ. of Basra disagreed.",
        "He earned approx. 400 a month (see Fig. 2).",
        "The court (the highest in the land!) agreed.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(sentence):
    assert sentences_of(sentence) == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("“It is over,” she said.", "He agreed."),
        ("She said: “It is over.”", "Then he left."),
        ("They live in the U.S.", "The rest moved to Chile."),
        ("The train left at 5 p.m.", "It was late."),
        ("Was it fraud?", "Nobody knows."),
        ("It cost 40 francs!", "$5 was too much, they felt."),
        ("(The vote was close.)", "The mayor won."),
        ("It ended at No.", "The answer hurt."),
        ("The goal came late...", "And it counted."),
        ("The club signed him.", "“We are glad,” it said."),
        ("He lacks vitamin C.", "The doctor said so."),
        ("The reactor was shut in 2011.", "34 people worked there."),
        ("The judge agreed.", "al-Rashid appealed."),
    ],
)
def test_two_sentences_are_two(first, second):
    assert sentences_of(f"{first} {second}") == [first, second]


def test_a_missing_blank_after_a_full_stop_is_supplied_by_the_capital():
    assert sentences_of("The pipe burst again.The town had no water.") == [
        "The pipe burst again.",
        "The town had no water.",
    ]


def test_a_domain_name_is_not_cut():
    assert sentences_of("The site example.org was down.") == ["The site example.org was down."]


def test_the_number_of_a_list_item_is_no_sentence():
    assert sentences_of("1. The dam held. It leaked.\n2. The road did not.") == [
        "1. The dam held.",
        "It leaked.",
        "2. The road did not.",
    ]


def test_sentences_do_not_cross_paragraphs_and_headings():
    assert sentences_of("Grain prices\n\nWheat fell\n\nIt fell by 4 percent.") == [
        "Grain prices",
        "Wheat fell",
        "It fell by 4 percent.",
    ]


def test_wrapped_lines_do_not_end_a_sentence():
    text = (
        "The parliament voted on Tuesday night to close the three remaining\n"
        "mines by 2030, and to pay each of the 1,900 miners for two years.\n"
        "Unions called the sum an insult. They will march on the capital on\n"
        "Friday."
    )

    assert len(sentences_of(text)) == 3


def test_only_the_span_that_was_asked_for_is_read():
    text = "First one. Second one. Third one."

    spans = find_sentences(text, Span(11, 22))

    assert [span.quote(text) for span in spans] == ["Second one."]


@given(st.text(alphabet="aB1 .!?\n“”\"'()…$-", max_size=200))
def test_sentences_are_ordered_stripped_and_lose_no_word(text):
    spans = find_sentences(text, Span(0, len(text)))

    assert all(span.quote(text) == span.quote(text).strip() != "" for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(span.quote(text).split()) for span in spans) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "Two sailors fell ill. Divers searched the wreck.",
        "They went to early mass. Nurses waited outside.",
        "He told them to wash. Guards stood by.",
        "The bank paid $5 bn. Shares rose.",
        "The trench is 5 m. Workers dug it by hand.",
        "She won at 5 p.m. Fans cheered.",
        "He lived in Peoria, Ill. Later he moved.",
    ],
)
def test_a_word_that_is_also_an_abbreviation_ends_its_sentence(text):
    assert len(find_sentences(text, Span(0, len(text)))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "He came from Gary, Ind. Neighbors knew him.",
        "The lawyer from Portland, Ore. Judge Smith agreed.",
        "They met at 9 a.m. Monday in the hall.",
        "The call came at 5 p.m. Eastern time.",
        "The plank is 6 ft. 2 in. long.",
    ],
)
def test_a_state_behind_its_town_and_an_hour_before_its_day_end_none(text):
    assert len(find_sentences(text, Span(0, len(text)))) == 1
