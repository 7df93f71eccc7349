import pytest

from claims.extract import find_findings
from claims.slots.polarity import polarity_of


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("The reserve has not declined.", "negated"),
        ("The reserve has declined.", "affirmed"),
        ("No ships were seized in March.", "negated"),
        ("The bank never paid the fine.", "negated"),
        ("The agency failed to publish the report.", "negated"),
        ("Prices rose not only in Lima.", "affirmed"),
        ("No fewer than ten ships were seized.", "affirmed"),
        ("Neither the club nor its owner paid the fine.", "negated"),
        ("The mayor has no responsibility for the port of Rotterdam.", "negated"),
        ("The fund paid debts without a contract.", "affirmed"),
    ],
)
def test_negation_reaches_its_verb_or_noun(read_clauses, sentence, polarity):
    reading, [clause] = read_clauses(sentence)
    [finding] = find_findings(reading, clause)

    assert polarity_of(reading, clause, finding) == polarity


def test_a_frame_that_denies_negates_what_it_introduces(read_clauses):
    reading, [clause] = read_clauses("This does not mean that the Rhine is clean.")
    [finding] = find_findings(reading, clause)

    assert polarity_of(reading, clause, finding) == "negated"


@pytest.mark.parametrize(
    ("sentence", "kind", "polarity"),
    [
        ("Inspectors found no evidence of mould in the dairy.", "verdict", "negated"),
        ("The rumour about the bridge is untrue.", "verdict", "negated"),
        ("A nurse who did not give her name left the ward on Monday.", "event", "affirmed"),
        ("Rents have neither risen nor fallen since May.", "trend", "affirmed"),
        ("Not one lamp was stolen in May.", "event", "negated"),
        ("The mayor denied that a guard had stolen the lamp.", "event", "negated"),
    ],
)
def test_what_is_not_held_is_negated_and_what_only_describes_is_not(claims_of, sentence, kind, polarity):
    polarities = {claim.polarity for claim in claims_of(sentence) if claim.kind == kind}

    assert polarities == {polarity}
