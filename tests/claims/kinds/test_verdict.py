import pytest

from claims.kinds.verdict import find_verdict, is_soft


@pytest.mark.parametrize(
    ("sentence", "result"),
    [
        ("There were no confirmed instances of fraud in the count.", "none_confirmed"),
        ("The laboratory found no trace of lead.", "none_confirmed"),
        ("It is unclear whether the seal was broken.", "insufficient"),
        ("The figures could not be independently verified.", "insufficient"),
        ("The commission confirmed the leak.", "confirmed"),
        ("Engineers have not ruled out metal fatigue.", "suspected"),
        ("The claim was debunked.", "rejected"),
        ("The tracks point to a second driver.", "likely"),
    ],
)
def test_a_finding_is_told_by_its_wording(read_clauses, sentence, result):
    reading, [clause] = read_clauses(sentence)

    finding = find_verdict(reading, clause)

    assert finding is not None
    assert finding.verdict is not None
    assert finding.verdict.finding == result


def test_the_finding_is_about_what_follows(read_clauses):
    reading, [clause] = read_clauses("Auditors found no evidence of double payments.")

    finding = find_verdict(reading, clause)

    assert finding is not None
    assert finding.verdict is not None
    assert finding.verdict.about == "double payments"


def test_a_word_that_only_modifies_a_noun_is_no_finding(read_clauses):
    reading, [clause] = read_clauses("The town has 44 confirmed cases.")

    assert find_verdict(reading, clause) is None


def test_likely_findings_give_way_to_firmer_kinds(read_clauses):
    reading, [clause] = read_clauses("The tracks point to a second driver.")

    finding = find_verdict(reading, clause)

    assert finding is not None
    assert is_soft(finding)
