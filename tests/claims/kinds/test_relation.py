import pytest

from claims.kinds.relation import find_apposition, find_relation


@pytest.mark.parametrize(
    ("sentence", "kind", "subject", "other"),
    [
        ("The airline is owned by a pension fund.", "owns", "airline", "pension fund"),
        ("Brazil is the main source of niobium.", "source of", "Brazil", "niobium"),
        ("The lab is part of the university.", "part of", "lab", "university"),
        ("The vaccine is produced in Pune.", "produced in", "vaccine", "Pune"),
        ("The islands belong to Norway.", "owns", "islands", "Norway"),
        ("Their office is based in Oslo.", "located in", "Their office", "Oslo"),
    ],
)
def test_a_tie_has_type_and_both_parties(read_clauses, sentence, kind, subject, other):
    reading, [clause] = read_clauses(sentence)

    finding = find_relation(reading, clause)

    assert finding is not None
    assert finding.relation is not None
    assert (finding.relation.type, finding.relation.subject, finding.relation.object) == (
        kind,
        subject,
        other,
    )


def test_a_tie_without_its_other_party_is_none(read_clauses):
    reading, [clause] = read_clauses("The house is owned by.")

    assert find_relation(reading, clause) is None


def test_a_tie_between_commas_is_stated_too(read_clauses):
    reading, [clause] = read_clauses("Nordo, a subsidiary of the Ferrant Group, lost money.")

    finding = find_apposition(reading, clause)

    assert finding is not None
    assert finding.relation is not None
    assert (finding.relation.type, finding.relation.subject, finding.relation.object) == (
        "owns",
        "Nordo",
        "Ferrant Group",
    )
