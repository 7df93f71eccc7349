import pytest

from claims.slots.hedge import find_hedges, modality_of
from claims.speech.attribution import Attribution
from sources.span import Span


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The reactor leaked.", "asserted"),
        ("The reactor reportedly leaked.", "reported"),
        ("The reactor may have leaked.", "possible"),
        ("The reactor allegedly leaked.", "alleged"),
        ("An estimated ten tonnes leaked.", "estimated"),
        ("The reactor is said to have leaked in May.", "reported"),
        ("The reactor allegedly may have leaked.", "alleged"),
    ],
)
def test_hedges_set_the_modality_and_the_strongest_wins(read_clauses, sentence, modality):
    reading, [clause] = read_clauses(sentence)

    assert modality_of(reading, clause, None) == modality


def test_the_month_of_may_hedges_nothing(read_clauses):
    reading, [clause] = read_clauses("The reactor leaked in May.")

    assert find_hedges(reading, clause) == ()


def test_a_hedge_keeps_its_words_span_and_class(read_clauses):
    sentence = "Almost 300 birds probably died."
    reading, [clause] = read_clauses(sentence)

    hedges = find_hedges(reading, clause)

    assert [(hedge.text, hedge.kind) for hedge in hedges] == [
        ("Almost", "approximation"),
        ("probably", "possibility"),
    ]
    assert all(hedge.span.quote(sentence) == hedge.text for hedge in hedges)


@pytest.mark.parametrize(
    ("kind", "denied", "modality"),
    [
        ("indirect", False, "reported"),
        ("belief", False, "possible"),
        ("accusation", False, "alleged"),
        ("indirect", True, "denied"),
    ],
)
def test_the_attribution_sets_the_modality(read_clauses, kind, denied, modality):
    reading, [clause] = read_clauses("The reactor leaked.")
    attribution = Attribution(
        content=(Span(0, 19),), cue=None, source=None, agent="x", role="speaker", kind=kind, denied=denied
    )

    assert modality_of(reading, clause, attribution) == modality
