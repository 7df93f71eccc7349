import pytest

from claims.words.noun_phrase import head_of, phrase_after, phrase_before


@pytest.mark.parametrize(
    ("sentence", "start", "phrase"),
    [
        ("They cut the price of bread in May.", 2, "price of bread"),
        ("They sold cars and lorries to Peru.", 2, "cars and lorries"),
        ("They sold it.", 2, "it"),
        ("They fled.", 2, ""),
    ],
)
def test_a_phrase_ends_at_its_first_preposition_but_of(read, sentence, start, phrase):
    reading = read(sentence)

    assert reading.words(phrase_after(reading.tokens, reading.tags, start, len(reading.tokens))) == phrase


def test_a_phrase_is_found_before_a_word(read):
    reading = read("We saw copper prices going down.")

    assert reading.words(phrase_before(reading.tokens, reading.tags, 4, 0)) == "copper prices"


def test_the_head_is_the_last_noun_before_a_preposition(read):
    reading = read("the old harbour wall of Genoa")

    assert reading.tokens[head_of(reading.tags, 0, len(reading.tokens))].text == "wall"
