import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.words.clause import find_clauses
from claims.words.token import tokenise
from claims.words.word_class import tag_words
from sources.span import Span


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        pytest.param(
            "Wages rose by a third while prices were flat.",
            ["Wages rose by a third", "prices were flat"],
            id="a subordinate clause stands for itself",
        ),
        pytest.param(
            "Exports rose 5 percent and imports fell.",
            ["Exports rose 5 percent", "imports fell"],
            id="and with two subjects",
        ),
        pytest.param(
            "Police detained ten men and seized a boat.",
            ["Police detained ten men", "seized a boat"],
            id="and with one subject",
        ),
        pytest.param(
            "Nurses, cooks and drivers stopped work.",
            ["Nurses, cooks and drivers stopped work"],
            id="and between nouns parts nothing",
        ),
        pytest.param(
            "The bridge was closed; two lanes have reopened.",
            ["The bridge was closed", "two lanes have reopened"],
            id="semicolon",
        ),
        pytest.param(
            "When the dam broke, the village was flooded.",
            ["the dam broke", "the village was flooded"],
            id="a leading subordinate ends at its comma",
        ),
        pytest.param(
            "Traders that are paid by smugglers and brokers are growing rich.",
            ["Traders that are paid by smugglers and brokers are growing rich"],
            id="and inside a relative clause parts nothing",
        ),
        pytest.param(
            "2. In June the union struck.",
            ["In June the union struck"],
            id="the number of a list item is left out",
        ),
    ],
)
def test_one_assertion_gives_one_clause(read_clauses, sentence, clauses):
    reading, found = read_clauses(sentence)

    assert [reading.span(clause.first, clause.last).quote(sentence) for clause in found] == clauses


def test_a_second_verb_shares_the_subject_of_the_first(read_clauses):
    reading, [_, second] = read_clauses("The court fined the club and closed its ground.")

    assert second.is_shared
    assert reading.words(second.subject) == "court"


def test_a_frame_is_told_apart_from_what_it_introduces(read_clauses):
    reading, [clause] = read_clauses("This does not mean that the river is clean.")

    assert reading.words((clause.first, clause.last)) == "river is clean"
    assert clause.frame == 0


def test_a_relative_clause_set_in_by_commas_stands_before_its_main_clause(read_clauses):
    reading, [inner, outer] = read_clauses("The mill, which employs 90 people, has closed.")

    assert reading.words((inner.first, inner.last)) == "which employs 90 people"
    assert reading.words(inner.subject) == "mill"
    assert (reading.tokens[outer.verb].text, reading.words(outer.subject)) == ("has", "mill")


@given(st.text(alphabet="abc dWA,;.-()\"'that and who while is are in of Rome 12 ", max_size=200))
def test_clauses_stay_in_the_sentence_and_hold_their_verb(text):
    tokens = tokenise(text, Span(0, len(text)))

    clauses = find_clauses(tokens, tag_words(tokens), 0, len(tokens)) if tokens else []

    for clause in clauses:
        assert 0 <= clause.frame <= clause.first < clause.last <= len(tokens)
        assert clause.verb == -1 or clause.first <= clause.verb < clause.last


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("The union says wages have gone down this year.", ["wages have gone down this year"]),
        (
            "The claim that wells are drying is untrue.",
            ["wells are drying", "The claim that wells are drying is untrue"],
        ),
        (
            "Rangers met a man who had sold 40 rifles.",
            ["Rangers met a man who had sold 40 rifles", "a man who had sold 40 rifles"],
        ),
        (
            "She was held in Lima and charged with fraud.",
            ["She was held in Lima", "charged with fraud"],
        ),
        ("The cheese was cut and wrapped by hand.", ["The cheese was cut and wrapped by hand"]),
    ],
    ids=["no that", "content of a noun", "told of the object", "two participles", "one act"],
)
def test_a_clause_inside_another_is_told_apart(read_clauses, sentence, clauses):
    reading, found = read_clauses(sentence)

    words = [reading.span(clause.first, clause.last).quote(sentence) for clause in found]
    assert words == clauses


def test_a_short_clause_keeps_the_time_it_needs(claims_of):
    [count, *_] = [claim for claim in claims_of("Nine died when the dam at Oro burst.") if claim.quantity]

    assert count.text == "Nine died when the dam at Oro burst"
