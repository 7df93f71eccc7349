import pytest

from claims.words.asserted_verb import is_asserted


@pytest.mark.parametrize(
    ("sentence", "verb", "asserted"),
    [
        ("The fleet has quietly been sold.", "sold", True),
        ("The fleet seems to have been sold.", "sold", True),
        ("Prices began to fall.", "fall", True),
        ("They tried to sell the fleet.", "sell", False),
        ("The owner of the fleet lost the right to sell it.", "sell", False),
    ],
)
def test_an_infinitive_is_asserted_only_after_a_verb_that_shades_it(read_clauses, sentence, verb, asserted):
    reading, [clause] = read_clauses(sentence)
    position = next(index for index, token in enumerate(reading.tokens) if token.text == verb)

    assert is_asserted(reading, clause, position) is asserted
