from claims.kinds.statement import find_statement


def test_a_statement_has_subject_predicate_and_object(read_clauses):
    reading, [clause] = read_clauses("The mayor has already praised the choir of Bergen.")

    finding = find_statement(reading, clause)

    assert finding is not None
    assert (finding.subject, finding.predicate, finding.object) == (
        "mayor",
        "has already praised",
        "choir of Bergen",
    )


def test_words_without_a_finite_verb_state_nothing(read_clauses):
    reading, [clause] = read_clauses("The choir of Bergen")

    assert find_statement(reading, clause) is None
