import pytest

from reconcile.matching.content import content_stems, names_in, stem


@pytest.mark.parametrize(
    "forms",
    [
        ("factory", "factories"),
        ("smuggle", "smuggled", "smuggling", "smuggles"),
        ("stop", "stopped", "stopping", "stops"),
        ("kill", "killed", "killing"),
        ("process", "processes"),
        ("house", "houses"),
    ],
    ids=lambda forms: forms[0],
)
def test_regular_forms_of_a_word_have_one_stem(forms):
    assert len({stem(form) for form in forms}) == 1


def test_light_words_and_numbers_carry_no_subject():
    assert content_stems("According to the 2 officials, about 40 ferries were late") == {"ferri", "lat"}


def test_names_are_capitalised_words_that_say_something():
    assert names_in("In Orsa, Mayor Ida Holm said The Times was wrong") == {"orsa", "mayor", "ida", "holm"}
