import pytest

from reconcile.severity import queue_rank, rate_confidence, rate_severity


@pytest.mark.parametrize("assessment", ["conflict", "contested", "apparent", "consistent", "not_comparable"])
def test_severity_is_a_share_and_grows_with_the_gap(make_claim, assessment):
    claims = [make_claim("It rained", "a.txt"), make_claim("It was dry", "b.txt")]

    small = rate_severity(claims, origins=2, gap=0.1, assessment=assessment)
    large = rate_severity(claims, origins=2, gap=0.9, assessment=assessment)

    assert 0 <= small <= large <= 1


def test_an_apparent_conflict_weighs_less_than_a_real_one(make_claim):
    claims = [make_claim("It rained", "a.txt")]

    real, apparent = (
        rate_severity(claims, origins=2, gap=0.5, assessment=kind) for kind in ("conflict", "apparent")
    )

    assert apparent < real
    assert queue_rank("conflict") < queue_rank("contested") < queue_rank("apparent")


def test_a_guess_is_less_severe_and_a_doubtful_reading_less_sure(make_claim):
    sure, guess = (
        make_claim("It rained", confidence=0.9),
        make_claim("It rained", modality="possible", confidence=0.2),
    )

    assert rate_severity([guess], origins=1, gap=1, assessment="conflict") < rate_severity(
        [sure], origins=1, gap=1, assessment="conflict"
    )
    assert rate_confidence([guess], certainty=0.8) < rate_confidence([sure], certainty=0.8)
