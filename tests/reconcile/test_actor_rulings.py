"""Rulings on actors stand in the log of decisions beside those on claims."""

from __future__ import annotations

import pytest

from claims.names.actor_register import NameRulings
from reconcile.actor_rulings import actor_draft, actor_names, name_rulings
from reconcile.case import Case
from reconcile.decision import DecisionDraft
from reconcile.errors import DecidedElsewhereError, UnknownIdError
from reconcile.export.jsonl import ledger_lines
from reconcile.ledger import parse_ledger
from reconcile.rebuild import rebuild_case
from reconcile.snapshot import take_snapshot
from reconcile.verify import verify


@pytest.fixture
def case(make_case):
    return make_case({"dam.txt": "The dam at Odrin failed.\nForty houses were flooded."})


def rulings(case):
    return name_rulings(case.standing_decisions().values())


def test_a_ruling_names_two_actors_and_gives_the_reason(case):
    [stored] = case.decide(
        [actor_draft("same_actor", ("the River Board", "Odrin River Board"), reason="letterhead")]
    )

    assert stored.target == ("actor:Odrin River Board", "actor:River Board")
    assert actor_names(stored.target) == ("Odrin River Board", "River Board")
    assert (stored.action, stored.reason, stored.before) == ("same_actor", "letterhead", "open")


def test_the_newest_ruling_on_two_names_holds(case):
    case.decide([actor_draft("same_actor", ("Ilic", "Petar Ilic"))])
    case.decide([actor_draft("not_same_actor", ("Petar Ilic", "Ilic"))])

    assert rulings(case) == NameRulings(apart=(("Ilic", "Petar Ilic"),))


def test_undo_and_redo_go_through_rulings_on_claims_and_actors_alike(case):
    claim = case.claims()[0].id
    case.decide([DecisionDraft(target=(claim,), action="accept")])
    case.decide([actor_draft("same_actor", ("Ilic", "Petar Ilic"))])

    [undone] = case.undo()
    without = rulings(case)
    case.redo()

    assert undone.target == ("actor:Ilic", "actor:Petar Ilic")
    assert without == NameRulings()
    assert rulings(case).same == (("Ilic", "Petar Ilic"),)
    assert case.standing_decisions()[claim,].action == "accept"


def test_rulings_on_claims_are_none_on_names(case):
    case.decide([DecisionDraft(target=(case.claims()[0].id,), action="accept")])

    assert rulings(case) == NameRulings()


@pytest.mark.parametrize(
    "draft",
    [
        DecisionDraft(target=("actor:Ilic",), action="same_actor"),
        DecisionDraft(target=("actor:Ilic", "actor:"), action="same_actor"),
        DecisionDraft(target=("actor:Ilic", "actor:Ilic"), action="same_actor"),
        DecisionDraft(target=("Ilic", "Petar Ilic"), action="not_same_actor"),
        DecisionDraft(target=("actor:Ilic", "actor:Petar Ilic"), action="same"),
    ],
    ids=["one name", "an empty name", "one name twice", "no names", "a ruling on claims"],
)
def test_a_ruling_on_anything_but_two_names_is_refused(case, draft):
    with pytest.raises(UnknownIdError):
        case.decide([draft])

    assert case.decisions() == ()


def test_a_colleagues_ruling_on_the_same_names_is_not_run_over(case):
    case.standing_decisions()
    Case.open(case.folder).decide([actor_draft("same_actor", ("Ilic", "Petar Ilic"))])

    with pytest.raises(DecidedElsewhereError):
        case.decide([actor_draft("not_same_actor", ("Ilic", "Petar Ilic"))])


def test_the_chain_of_a_case_with_rulings_on_actors_is_whole(case):
    case.decide([actor_draft("same_actor", ("Ilic", "Petar Ilic"))])
    case.undo()

    assert [fault for fault in verify(case).faults if "decision" in fault.place] == []
    assert verify(case).decisions == 2


def test_the_ledger_carries_rulings_on_actors_and_gives_them_back(case):
    [stored] = case.decide([actor_draft("not_same_actor", ("Ilić", "Petar Ilić"), reason="brothers")])
    lines = [line.encode() for line in ledger_lines(take_snapshot(case))]

    ledger = parse_ledger(lines, name="ledger.jsonl")

    assert ledger.malformed == ()
    assert [entry.decision for entry in ledger.decisions] == [stored]


def test_a_store_that_was_lost_gets_its_rulings_on_actors_back_from_the_ledger(case):
    case.decide([actor_draft("same_actor", ("Ilic", "Petar Ilic"))])
    lines = "".join(f"{line}\n" for line in ledger_lines(take_snapshot(case)))
    (case.claims_folder / "ledger.jsonl").write_text(lines, encoding="utf-8")
    case.store_file.unlink()

    rebuilt = rebuild_case(case.folder)

    assert rebuilt.problem == ""
    assert rulings(rebuilt.case).same == (("Ilic", "Petar Ilic"),)
