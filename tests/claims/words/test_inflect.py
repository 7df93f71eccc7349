import pytest

from claims.words.inflect import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("claim", ("claim", "claims", "claimed", "claiming")),
        ("deny", ("deny", "denies", "denied", "denying")),
        ("stop", ("stop", "stops", "stopped", "stopping")),
        ("agree", ("agree", "agrees", "agreed", "agreeing")),
        ("point out", ("point out", "points out", "pointed out", "pointing out")),
    ],
)
def test_regular_verbs_bend(base, forms):
    assert verb_forms(base) == forms


def test_irregular_forms_are_given():
    assert verb_forms("see", past="saw", participle="seen") == ("see", "sees", "saw", "seen", "seeing")


def test_nouns_have_a_plural():
    assert noun_forms("city") == ("city", "cities")
