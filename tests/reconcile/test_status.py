"""The same log of decisions always folds to the same state."""

from __future__ import annotations

from types import SimpleNamespace as Namespace

from hypothesis import given
from hypothesis import strategies as st

from reconcile.case import Case
from reconcile.decision import Decision, DecisionDraft
from reconcile.ingest import ingest
from reconcile.status import OPEN, Rulings, settle_conflicts

TARGET = ("c1", "c2")


def decision(sequence, unit, action, *, target=TARGET, undoes=None):
    return Decision(
        id=f"d{sequence}",
        sequence=sequence,
        unit=unit,
        undoes=undoes,
        target=target,
        action=action,
        before="",
        after="",
        reviewer="Ada",
        time="",
        tool="",
        shown="",
        previous="",
        hash="",
    )


def test_a_target_without_a_ruling_is_open():
    assert Rulings().status(TARGET) == OPEN


def test_an_undone_unit_uncovers_the_ruling_before_it():
    rulings = Rulings([decision(1, 1, "conflict"), decision(2, 2, "apparent")])

    rulings.add(decision(3, 3, "undo", undoes=2))

    assert rulings.status(TARGET) == "conflict"
    assert rulings.unit_to_undo() == 1
    assert rulings.unit_to_redo() == 2


def test_what_if_questions_change_nothing():
    rulings = Rulings([decision(1, 1, "conflict")])

    assert rulings.status(TARGET, without=1) == OPEN
    assert rulings.status(TARGET) == "conflict"


def test_rulings_are_listed_under_the_claims_that_stand_for_their_targets():
    rulings = Rulings([decision(1, 1, "accept", target=("old",))], current=lambda _: ("new",))

    assert list(rulings.standing()) == [("new",)]


@given(st.lists(st.sampled_from(["rule", "undo", "redo"]), max_size=30))
def test_any_run_of_rulings_undos_and_redos_agrees_with_a_plain_stack(steps):
    rulings, done, undone, log = Rulings(), [], [], []
    for number, step in enumerate(steps, start=1):
        unit = {"rule": number, "undo": rulings.unit_to_undo(), "redo": rulings.unit_to_redo()}[step]
        if step == "rule":
            done.append(number)
            undone.clear()
            log.append(decision(number, number, "accept", target=(f"c{number}",)))
        elif step == "undo" and done:
            assert unit == done[-1]
            undone.append(done.pop())
            log.append(decision(number, number, "undo", target=(f"c{unit}",), undoes=unit))
        elif step == "redo" and undone:
            assert unit == undone[-1]
            done.append(undone.pop())
            done.sort()
            log.append(decision(number, number, "redo", target=(f"c{unit}",), undoes=unit))
        else:
            assert unit is None
            continue
        rulings.add(log[-1])

    assert sorted(rulings.standing()) == sorted((f"c{number}",) for number in done)
    assert Rulings(log).standing() == rulings.standing()


OFFICE = "The harbour office said that 40 fishing boats were lost at Sund on Monday.\n"
GUARD = "The coast guard said that 65 fishing boats were lost at Sund on Monday.\n"
REPORTS = {
    "log.txt": f"Harbour Log\nMay 2, 2031\n\n{OFFICE}",
    "gazette.txt": f"Coast Gazette\nMay 3, 2031\n\n{GUARD}",
}
COPY = {"copy.txt": f"Town Bulletin\nMay 3, 2031\n\n{OFFICE}"}


def test_a_ruling_on_a_conflict_holds_when_a_copy_of_one_side_comes_in(tmp_path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    case = Case.init(tmp_path / "case", reviewer="Ada")
    for name, text in REPORTS.items():
        (inbox / name).write_text(text)
    ingest(case, [inbox])
    [conflict] = [found for found in case.conflicts() if found.kind == "numeric"]
    case.decide([DecisionDraft(target=conflict.sides, action="contested")])

    for name, text in COPY.items():
        (inbox / name).write_text(text)
    ingest(case, [inbox])

    raised = [found for found in case.conflicts() if found.kind == "numeric"]
    assert raised
    assert {case.standing_decisions()[found.sides].action for found in raised} == {"contested"}


def test_a_ruling_is_extended_to_the_groups_of_its_claims_only():
    ruling = decision(1, 1, "contested", target=("a1", "b1"))
    members = {"A": ("a1", "a2"), "B": ("b1",), "C": ("c1",)}
    groups = [Namespace(id=name, members=claims) for name, claims in members.items()]
    conflicts = [Namespace(sides=("a2", "b1")), Namespace(sides=("a2", "c1"))]

    settled = settle_conflicts({("a1", "b1"): ruling}, conflicts, groups)

    assert settled == {("a1", "b1"): ruling, ("a2", "b1"): ruling}
