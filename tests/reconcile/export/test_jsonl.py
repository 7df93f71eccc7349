"""The JSONL ledger holds everything, in the documented form, in the same bytes each time."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from claims.claim import Conversion, Hop, Quantity, Scope, ScopeSlot, TimeScope
from reconcile.canonical import decision_hash
from reconcile.case import Case
from reconcile.decision import Decision, DecisionDraft
from reconcile.export.jsonl import ledger_bytes, record_line
from reconcile.snapshot import take_snapshot
from sources.calendar_date import ImpreciseDate
from sources.span import Span

TEXTS = {"a.txt": "40 people died.\nThe dam held.", "b.txt": "52 people died.\nThe dam held."}


def lines_of(case):
    return [json.loads(line) for line in ledger_bytes(take_snapshot(case)).split(b"\n") if line]


def test_the_records_come_in_the_documented_order(make_case):
    case = make_case(TEXTS)
    case.decide([DecisionDraft(target=case.conflicts()[0].sides, action="apparent", reason="time")])

    lines = lines_of(case)

    assert [line["record"] for line in lines] == (
        ["ledger"]
        + ["source"] * 2
        + ["passage"] * 2
        + ["claim"] * 4
        + ["group"] * 3
        + ["conflict", "decision"]
    )
    assert lines[0] == {
        "record": "ledger",
        "schema_version": 1,
        "head": case.decisions()[-1].hash,
        "tool": lines[0]["tool"],
    }


def test_a_ledger_without_decisions_has_an_empty_head(make_case):
    assert lines_of(make_case(TEXTS))[0]["head"] == ""


def test_keys_are_sorted_and_empty_fields_left_out(make_case):
    case = make_case(TEXTS)

    for raw in ledger_bytes(take_snapshot(case)).decode().splitlines()[1:]:
        fields = json.loads(raw)

        assert list(fields) == sorted(fields)
        assert not [key for key, value in fields.items() if value in (None, "", [], {})]


def test_two_cases_of_the_same_documents_give_the_same_bytes(make_case):
    one, other = make_case(TEXTS, "one"), make_case(dict(reversed(TEXTS.items())), "other")

    assert ledger_bytes(take_snapshot(one)) == ledger_bytes(take_snapshot(other))


def test_a_second_export_gives_the_same_bytes(make_case):
    case = make_case(TEXTS)
    case.decide([DecisionDraft(target=(case.claims()[0].id,), action="accept")])

    assert ledger_bytes(take_snapshot(case)) == ledger_bytes(take_snapshot(Case.open(case.folder)))


def test_a_claim_line_has_the_documented_form(make_claim):
    claim = make_claim(
        "worth 60 million U.S. dollars",
        "archive.txt",
        start=183,
        kind="quantity",
        measure="value seized",
        modality="reported",
        quantity=Quantity(
            raw="60 million U.S. dollars",
            span=Span(189, 212),
            low=Decimal("6E+7"),
            high=Decimal(60_000_000),
            comparator="=",
            currency="USD",
            conversions=(
                Conversion(
                    raw="€50m", span=Span(214, 218), low=Decimal("5E+7"), high=Decimal("5E+7"), currency="EUR"
                ),
            ),
        ),
        scope=Scope(
            time=TimeScope(expression="last year", when=ImpreciseDate.from_year(2010), basis="inherited"),
            place=ScopeSlot(value="CN", span=Span(3, 8)),
        ),
        chain=(
            Hop(agent="archive.txt", role="document"),
            Hop(
                agent="government source", role="speaker", anonymous=True, cue=Span(372, 384), declared=False
            ),
        ),
        report_time=ImpreciseDate.from_month(2011, 7),
    )

    fields = json.loads(record_line(claim))

    assert fields["spans"] == [[183, 212]]
    assert fields["quantity"] == {
        "raw": "60 million U.S. dollars",
        "span": [189, 212],
        "low": "60000000",
        "high": "60000000",
        "comparator": "=",
        "currency": "USD",
        "conversions": [
            {
                "raw": "€50m",
                "span": [214, 218],
                "low": "50000000",
                "high": "50000000",
                "comparator": "=",
                "currency": "EUR",
            }
        ],
    }
    assert fields["scope"] == {"time": "2010", "place": "CN"}
    assert fields["scope_evidence"] == {
        "time": {"basis": "inherited", "expression": "last year"},
        "place": {"basis": "declared", "span": [3, 8]},
    }
    assert fields["chain"] == [
        {"agent": "archive.txt", "role": "document"},
        {
            "agent": "government source",
            "role": "speaker",
            "anonymous": True,
            "cue": [372, 384],
            "declared": False,
        },
    ]
    assert fields["report_time"] == "2011-07"


def test_a_decision_can_be_hashed_again_from_its_line(make_case):
    case = make_case(TEXTS)
    case.decide([DecisionDraft(target=(case.claims()[0].id,), action="accept", note="naïve “quote”\u202e")])

    [line] = [line for line in lines_of(case) if line["record"] == "decision"]
    del line["record"]
    decision = Decision.model_validate({"shown": "", "previous": "", **line})

    assert decision == case.decisions()[0]
    assert decision_hash(decision) == decision.hash


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\u202egnp.exe", "\u2028", "\x9b31m", "\ufeff", "\U000e0041"])
def test_nothing_a_terminal_obeys_is_in_the_bytes_and_nothing_is_lost(make_case, hostile):
    case = make_case({"a.txt": f"The dam {hostile} held."})

    content = ledger_bytes(take_snapshot(case))

    assert hostile.encode() not in content
    assert hostile in json.loads(content.split(b"\n")[3])["quote"][0]
    assert len(content.decode().splitlines()) == content.count(b"\n")
