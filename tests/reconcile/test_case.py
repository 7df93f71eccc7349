"""A case keeps what was read and every ruling, whoever else works on it."""

from __future__ import annotations

import multiprocessing
from itertools import pairwise

import pytest

from reconcile.canonical import decision_hash
from reconcile.case import Case
from reconcile.decision import DecisionDraft
from reconcile.errors import CaseError, DecidedElsewhereError, UnknownIdError

FLOOD = {"a.txt": "40 people died in the flood.\nThe dam held.", "b.txt": "52 people died in the flood."}


def draft(*claims, action="conflict", **fields):
    return DecisionDraft(target=tuple(sorted(claims)), action=action, **fields)


def test_init_makes_the_folders_and_hides_the_store_from_git(tmp_path):
    Case.init(tmp_path / "case")

    assert sorted(path.name for path in (tmp_path / "case").iterdir()) == [
        ".reconcile",
        "claims",
        "reconcile.toml",
        "sources",
    ]
    assert (tmp_path / "case" / ".reconcile" / ".gitignore").read_text() == "*\n"


def test_init_refuses_a_folder_that_is_a_case(tmp_path):
    Case.init(tmp_path)

    with pytest.raises(CaseError, match="is a case already"):
        Case.init(tmp_path)


def test_init_goes_on_where_an_earlier_one_was_interrupted_and_keeps_the_store(make_case):
    case = make_case(FLOOD)
    case.decide([draft(case.claims()[0].id, action="accept")])
    (case.folder / "reconcile.toml").unlink()

    again = Case.init(case.folder)

    assert again.decisions() == case.decisions()


def test_open_says_how_to_make_a_case_where_there_is_none(tmp_path):
    with pytest.raises(CaseError, match="reconcile init"):
        Case.open(tmp_path)


def test_what_is_stored_comes_back_equal_and_sorted(make_case):
    case = make_case(FLOOD)

    again = Case.open(case.folder)

    assert [document.source.file for document in again.documents()] == ["a.txt", "b.txt"]
    assert [claim.text for claim in again.claims()] == [
        "40 people died in the flood.",
        "The dam held.",
        "52 people died in the flood.",
    ]
    assert again.documents() == case.documents()
    assert again.groups() == case.groups()
    assert again.claim(case.claims()[0].id) == case.claims()[0]


def test_another_process_sees_a_change_without_opening_again(make_case):
    case = make_case(FLOOD)
    other = Case.open(case.folder)
    assert len(other.claims()) == 3

    make_case({**FLOOD, "c.txt": "The bridge fell."})

    assert len(other.claims()) == 4


def test_a_decision_is_chained_and_stands_after_opening_again(make_case):
    case = make_case(FLOOD)
    sides = case.conflicts()[0].sides

    [first] = case.decide(
        [draft(*sides, action="apparent", reason="time", note="two days apart", shown="ab")]
    )
    [second] = case.decide([draft(case.claims()[1].id, action="accept")])

    again = Case.open(case.folder)
    assert (first.sequence, first.previous, first.before, first.after) == (1, "", "open", "apparent")
    assert (second.sequence, second.previous, second.unit) == (2, first.hash, 2)
    assert first.hash == decision_hash(first)
    assert first.reviewer == "Ada Brook"
    assert again.decisions() == (first, second)
    assert again.standing_decisions() == {sides: first, second.target: second}


def test_the_latest_ruling_on_a_target_stands(make_case):
    case = make_case(FLOOD)
    sides = case.conflicts()[0].sides
    case.decide([draft(*sides)])

    [later] = case.decide([draft(*sides, action="contested")])

    assert later.before == "conflict"
    assert case.standing_decisions() == {sides: later}


def test_undo_takes_back_a_whole_unit_and_redo_restores_it(make_case):
    case = make_case(FLOOD)
    ids = [claim.id for claim in case.claims()]
    stored = case.decide([draft(one, action="accept") for one in ids[:2]])

    undone = case.undo()
    standing_between = case.standing_decisions()
    redone = case.redo()

    assert [(one.action, one.undoes, one.before, one.after) for one in undone] == [
        ("undo", 1, "accept", "open")
    ] * 2
    assert standing_between == {}
    assert [(one.action, one.undoes, one.before, one.after) for one in redone] == [
        ("redo", 1, "open", "accept")
    ] * 2
    assert set(case.standing_decisions().values()) == set(stored)
    assert len(case.decisions()) == 6


def test_nothing_is_undone_where_nothing_stands(make_case):
    case = make_case(FLOOD)

    assert case.undo() == ()
    assert case.redo() == ()


def test_a_new_ruling_ends_what_could_be_redone(make_case):
    case = make_case(FLOOD)
    ids = [claim.id for claim in case.claims()]
    case.decide([draft(ids[0], action="accept")])
    case.undo()
    case.decide([draft(ids[1], action="accept")])

    assert case.redo() == ()


def test_undo_of_a_second_ruling_brings_the_first_back(make_case):
    case = make_case(FLOOD)
    sides = case.conflicts()[0].sides
    [first] = case.decide([draft(*sides)])
    case.decide([draft(*sides, action="consistent")])

    [undone] = case.undo()

    assert (undone.before, undone.after) == ("consistent", "conflict")
    assert case.standing_decisions() == {sides: first}


@pytest.mark.parametrize(
    "target",
    [("c0000000000000000",), ("c1", "c1"), (), ("c1", "c2", "c3")],
    ids=["unknown", "twice", "none", "three"],
)
def test_a_target_that_is_no_claim_or_pair_is_refused(make_case, target):
    case = make_case(FLOOD)

    with pytest.raises(UnknownIdError):
        case.decide([DecisionDraft(target=target, action="accept")])

    assert case.decisions() == ()


def test_a_ruling_unlike_a_colleagues_is_refused_once_and_then_goes_through(make_case):
    case = make_case(FLOOD)
    sides = case.conflicts()[0].sides
    other = Case.open(case.folder)
    case.standing_decisions()
    other.decide([draft(*sides, action="consistent")])

    with pytest.raises(DecidedElsewhereError, match="'consistent'"):
        case.decide([draft(*sides)])
    [stored] = case.decide([draft(*sides)])

    assert stored.before == "consistent"
    assert len(case.decisions()) == 2


def test_a_second_reading_keeps_decisions_and_moves_them_with_a_span_that_grew(make_case):
    case = make_case(FLOOD)
    whole = next(claim for claim in case.claims() if claim.text == "52 people died in the flood.")
    [ruling] = case.decide([draft(whole.id, action="accept", note="seen")])

    narrowed = _narrow(whole)
    _store_again(case, {whole.id: narrowed})

    assert case.standing_decisions() == {(narrowed.id,): ruling}
    assert case.decisions() == (ruling,)


def test_a_decision_on_a_claim_that_vanished_stays_in_the_log(make_case):
    case = make_case(FLOOD)
    gone = case.claims()[1]
    [ruling] = case.decide([draft(gone.id, action="accept")])

    _store_again(case, {gone.id: None})

    assert case.decisions() == (ruling,)
    assert case.standing_decisions() == {(gone.id,): ruling}


def test_a_reading_made_from_an_older_state_is_not_stored(make_case):
    case = make_case(FLOOD)
    stale = case.revision()
    make_case({"c.txt": "The bridge fell."})

    assert not case.save_reading(_reading_of(case, case.extracted_claims()), revision=stale)


def test_two_processes_that_decide_at_once_lose_nothing(make_case):
    lines = "\n".join(f"Report {number} came in." for number in range(24))
    case = make_case({"a.txt": lines})
    ids = [claim.id for claim in case.claims()]
    context = multiprocessing.get_context("spawn")

    workers = [context.Process(target=_decide_each, args=(case.folder, ids[start::2])) for start in (0, 1)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert [worker.exitcode for worker in workers] == [0, 0]
    decisions = case.decisions()
    assert [one.sequence for one in decisions] == list(range(1, 25))
    assert {one.target[0] for one in decisions} == set(ids)
    assert all(later.previous == earlier.hash for earlier, later in pairwise(decisions))


def _decide_each(folder, ids):
    case = Case.open(folder)
    for one in ids:
        case.decide([DecisionDraft(target=(one,), action="accept")])


def _narrow(claim):
    """Return the claim as a later extractor may find it: without its full stop."""
    from claims.claim import claim_id
    from sources.span import Span

    [span], [quote] = claim.spans, claim.quote
    spans = (Span(span.start, span.end - 1),)
    identity = claim_id(claim.source, spans, claim.kind)
    return claim.model_copy(update={"id": identity, "spans": spans, "quote": (quote[:-1],)})


def _store_again(case, replacements):
    claims = [replacements.get(claim.id, claim) for claim in case.extracted_claims()]
    kept = tuple(claim for claim in claims if claim is not None)
    assert case.save_reading(_reading_of(case, kept), revision=case.revision())


def _reading_of(case, claims):
    from types import SimpleNamespace

    from reconcile.case import Reading

    found = SimpleNamespace(claims=claims, groups=(), conflicts=(), manifest={})
    return Reading(case.documents(), claims, found)
