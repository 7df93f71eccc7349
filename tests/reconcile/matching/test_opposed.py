import pytest

from reconcile.matching.opposed import are_opposites, guard_word, opposed_words


@pytest.mark.parametrize(
    ("left", "right", "opposite"),
    [
        ("rose", "fell", True),
        ("opened", "closed", True),
        ("exports", "imports", True),
        ("rose", "grew", False),
        ("rose", "closed", False),
        ("table", "chair", False),
    ],
)
def test_words_are_opposites_in_every_form_and_both_ways(left, right, opposite):
    assert are_opposites(left, right) == are_opposites(right, left) == opposite


@pytest.mark.parametrize(
    ("word", "said"),
    [("seven", "7"), ("7", "7"), ("b12", "b12"), ("never", "not"), ("tuesday", "tue"), ("river", None)],
)
def test_a_guard_word_is_read_as_what_it_asserts(word, said):
    assert guard_word(word) == said


def test_no_word_stands_on_both_sides_of_one_opposition():
    clashes = [pair for pair in opposed_words().opposites if set(pair.left) & set(pair.right)]

    assert clashes == []
