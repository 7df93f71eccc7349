"""Each rule has a code, a page and a test; each violation raises its rule and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reconcile.check.outcome import check_ledger
from reconcile.check.rule import Subject
from reconcile.check.rules import RULES, choose_rules, find_rule
from reconcile.check.source_shelf import SourceShelf
from reconcile.decision import DecisionDraft
from reconcile.errors import NothingToCheckError, UnknownRuleError
from reconcile.export.jsonl import ledger_lines
from reconcile.ledger import parse_ledger
from reconcile.snapshot import take_snapshot

PAGES = Path(__file__).resolve().parents[3] / "docs" / "rules"
TEXTS = {
    "dam.txt": "The dam lost 40% of its water.\nEngineers found a crack.",
    "river.txt": "The dam lost 55% of its water.\nEngineers found a crack.",
}


class Edited:
    """The ledger of a good case as lines that a test may spoil."""

    def __init__(self, case) -> None:
        self.case = case
        self.lines = [json.loads(line) for line in ledger_lines(take_snapshot(case))]

    def records(self, kind):
        return [line for line in self.lines if line.get("record") == kind]

    def check(self, *, select=(), ignore=()):
        raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in self.lines]
        subject = Subject(parse_ledger(raw, name="ledger.jsonl"), SourceShelf(self.case.sources_folder))
        return check_ledger(subject, choose_rules(select, ignore))

    def rules(self):
        return [finding.rule for finding in self.check().findings]


@pytest.fixture
def edited(make_case):
    case = make_case(TEXTS)
    sides = case.conflicts()[0].sides
    for action in ("conflict", "apparent", "contested"):
        case.decide([DecisionDraft(target=sides, action=action)])
    return Edited(case)


def test_every_rule_has_a_page_with_a_wrong_and_a_right_example():
    assert sorted(page.stem for page in PAGES.glob("RC*.md")) == [rule.code for rule in RULES]
    for rule in RULES:
        page = (PAGES / f"{rule.code}.md").read_text(encoding="utf-8")
        assert page.startswith(f"# {rule.code}: {rule.title}\n")
        assert page.index("## Wrong") < page.index("## Right") < page.index("## What to do")


def test_a_good_ledger_has_no_finding(edited):
    outcome = edited.check()

    assert outcome.findings == ()
    assert str(outcome.counts) == "4 claims, 4 sourced, 0 unsourced, 1 conflicts"


@pytest.mark.parametrize(
    "fields",
    [
        {"source": None},
        {"source": "00" * 32},
        {"spans": None, "quote": None},
        {"spans": [], "quote": []},
        {"spans": [[5, 5]], "quote": [""]},
        {"chain": None},
        {"chain": []},
        {"chain": [{"agent": "dam.txt", "role": "document"}]},
        {"chain": [{"agent": "dam.txt", "role": "document"}, {"agent": " ", "role": "speaker"}]},
        {"chain": [{"agent": "dam.txt", "role": "document"}, {"role": "outlet"}]},
    ],
    ids=[
        "no source",
        "source of no ledger",
        "no spans",
        "no span in the list",
        "empty span",
        "no chain",
        "empty chain",
        "outlet left out",
        "speaker without a name",
        "outlet without a name",
    ],
)
def test_an_unsourced_claim_is_found_alone(edited, fields):
    claim = edited.records("claim")[1]
    for key, value in fields.items():
        if value is None:
            claim.pop(key, None)
        else:
            claim[key] = value

    outcome = edited.check()

    assert [(finding.rule, finding.claim) for finding in outcome.findings if finding.rule != "RC104"] == [
        ("RC101", claim["id"])
    ]
    assert outcome.counts.unsourced == 1


@pytest.mark.parametrize("voice", ["document", "unattributed"])
def test_a_memo_without_a_letterhead_speaks_for_itself(edited, voice):
    for source in edited.records("source"):
        source.pop("outlet")
    for claim in edited.records("claim"):
        claim["chain"] = [
            claim["chain"][0],
            *([{"agent": voice, "role": voice}] if voice != "document" else []),
        ]

    assert edited.rules() == []


def test_a_typed_in_claim_with_a_document_and_nobody_is_unsourced(edited):
    claim = edited.records("claim")[0]
    del claim["passage"]
    claim["chain"] = claim["chain"][:1]

    assert edited.rules() == ["RC101"]


def test_a_missing_source_is_found_once_and_its_claims_count_as_unsourced(edited):
    (edited.case.sources_folder / "dam.txt").unlink()

    outcome = edited.check()

    assert [finding.rule for finding in outcome.findings] == ["RC102"]
    assert "dam.txt" in outcome.findings[0].message
    assert (outcome.counts.sourced, outcome.counts.unsourced) == (2, 2)


def test_a_source_under_another_name_is_not_missing(edited):
    file = edited.case.sources_folder / "dam.txt"
    file.rename(file.with_name("renamed.txt"))

    assert edited.rules() == []


@pytest.mark.parametrize(
    "name", ["../reconcile.toml", "/etc/hostname", "", "a\x00b"], ids=["up", "root", "none", "nul"]
)
def test_a_ledger_cannot_make_the_check_read_outside_the_folder(edited, name):
    source = edited.records("source")[0]
    source["id"] = "00" * 32
    source["file"] = name
    for claim in edited.records("claim")[:2]:
        claim["source"] = source["id"]

    assert edited.rules() == ["RC102"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text + b"\n",
        lambda text: text[:-1],
        lambda text: text.replace(b"40%", b"44%"),
        lambda _: b"",
    ],
    ids=["longer", "cut", "figure", "emptied"],
)
def test_an_altered_source_is_found_once(edited, spoil):
    file = edited.case.sources_folder / "dam.txt"
    file.write_bytes(spoil(file.read_bytes()))

    assert edited.rules() == ["RC103"]


@pytest.mark.parametrize(
    ("spans", "quote"),
    [
        ([[0, 30]], ["The dam lost 41% of its water."]),
        ([[1, 30]], ["The dam lost 40% of its water."]),
        ([[0, 99_999]], ["The dam lost 40% of its water."]),
        ([[-3, 30]], ["The dam lost 40% of its water."]),
        ([[0, 30], [31, 40]], ["The dam lost 40% of its water."]),
        ([[0, 30]], []),
    ],
    ids=["figure", "shifted", "beyond the end", "before the start", "a span too many", "no quote"],
)
def test_a_quote_that_is_not_at_its_spans_is_found_alone(edited, spans, quote):
    claim = edited.records("claim")[0]
    claim["spans"], claim["quote"] = spans, quote

    outcome = edited.check()

    assert [(finding.rule, finding.claim) for finding in outcome.findings] == [("RC104", claim["id"])]
    assert outcome.counts.unsourced == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("action", "consistent"),
        ("reviewer", "Bo"),
        ("time", "2001-01-01T00:00:00Z"),
        ("note", "x"),
        ("reason", "time"),
    ],
)
def test_an_edited_decision_breaks_the_chain_where_it_stands(edited, field, value):
    decision = edited.records("decision")[1]
    decision[field] = value

    [finding] = edited.check().findings

    assert finding.rule == "RC105"
    assert finding.line == edited.lines.index(decision) + 1


def test_a_decision_left_out_breaks_the_chain(edited):
    edited.lines.remove(edited.records("decision")[1])

    assert edited.rules() == ["RC105"]


def test_a_tail_cut_off_is_seen_by_the_head(edited):
    edited.lines.remove(edited.records("decision")[2])

    [finding] = edited.check().findings

    assert (finding.rule, finding.line) == ("RC105", 1)


@pytest.mark.parametrize(
    "line",
    [
        b"<<<<<<< HEAD",
        b'{"record":"claim"}',
        b'{"record":"claim","id":"c","spans":"1 to 2"}',
        b'{"record":"rumour","id":"r"}',
        b"[1]",
        b"7",
        b'{"record":["claim"]}',
        b'{"record":"claim","id":"c","confidence":NaN}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"record":"claim","id":' + b"9" * 10_000 + b"}",
    ],
    ids=lambda line: line[:24].decode("latin-1"),
)
def test_a_malformed_line_is_found_with_its_number(edited, line):
    edited.lines.append(line)

    [finding] = edited.check().findings

    assert (finding.rule, finding.line) == ("RC106", len(edited.lines))


def test_a_ledger_without_its_first_line_is_malformed(edited):
    del edited.lines[0]

    assert edited.rules() == ["RC106"]


def test_a_claim_that_stands_twice_is_found(edited):
    edited.lines.append(dict(edited.records("claim")[0]))

    [finding] = edited.check().findings

    assert (finding.rule, finding.line) == ("RC107", len(edited.lines))


def test_a_conflict_about_a_claim_that_is_gone_is_found(edited):
    gone = edited.records("conflict")[0]["sides"][0]
    edited.lines = [line for line in edited.lines if line.get("id") != gone]
    for group in edited.records("group"):
        group["members"] = [member for member in group["members"] if member != gone]

    assert edited.rules() == ["RC108"]


def test_no_claims_at_all_is_never_a_pass(edited):
    edited.lines = [line for line in edited.lines if line["record"] in {"ledger", "source", "decision"}]

    with pytest.raises(NothingToCheckError):
        edited.check()


def test_selected_and_ignored_rules_are_obeyed(edited):
    edited.records("claim")[0].pop("chain")
    edited.lines.append(b"junk")

    assert [finding.rule for finding in edited.check(select=["rc106"]).findings] == ["RC106"]
    assert [finding.rule for finding in edited.check(ignore=["RC106"]).findings] == ["RC101"]


def test_an_unknown_rule_is_refused_with_the_nearest():
    with pytest.raises(UnknownRuleError, match="did you mean RC101"):
        find_rule("RC1O1")


LONG = "Before the storm came over the hills the whole valley was busy with the harvest of"
FIGURE = {"low": "17", "raw": "at least 17", "comparator": ">="}


def test_a_misquote_is_shown_from_where_it_differs(make_case):
    edited = Edited(make_case({"farm.txt": f"{LONG} barley.", "mill.txt": "The mill stood still."}))
    [claim] = [claim for claim in edited.records("claim") if claim["file"] == "farm.txt"]
    claim["quote"] = [f"{LONG} millet."]

    [finding] = edited.check().findings

    assert finding.rule == "RC104"
    assert "found 'with the harvest of barley.', wanted 'with the harvest of millet.'" in finding.message


@pytest.mark.parametrize(
    ("quote", "figure"),
    [
        ("At noon at least 17 riders finished.", FIGURE),
        (
            "The vault held 60 million crowns.",
            {"raw": "60 million crowns", "low": "60000000", "high": "60000000"},
        ),
        ("They sold 2 dozen eggs.", {"raw": "2 dozen eggs", "low": "24", "high": "24"}),
        ("It is 3\u00bd miles off.", {"raw": "3\u00bd miles", "low": "3.5", "high": "3.5"}),
        ("A rain of 12.5 mm fell.", {"raw": "12.5 mm", "low": "12.5", "high": "12.5"}),
        ("He is 5 ft 10 in tall.", {"raw": "5 ft 10 in", "low": "5.8333", "high": "5.8333"}),
        ("Hundreds came.", {"raw": "Hundreds", "low": "100", "high": "1000"}),
        ("From 3 to 5 tonnes.", {"raw": "3 to 5 tonnes", "low": "3", "high": "5"}),
    ],
)
def test_a_figure_as_printed_is_no_finding(edited, quote, figure):
    claim = edited.records("claim")[0]
    claim.update(quote=[quote], quantity=figure)

    assert edited.check(select=["RC110"]).findings == ()


@pytest.mark.parametrize(
    ("quote", "figure"),
    [
        ("At noon at least 17 riders finished.", {**FIGURE, "low": "99"}),
        ("At noon at least 17 riders finished.", {**FIGURE, "raw": "at least 71"}),
        ("At noon at least 17 riders finished.", {**FIGURE, "raw": ""}),
        (
            "The vault held 60 million crowns.",
            {"raw": "60 million crowns", "low": "61000000", "high": "61000000"},
        ),
        ("From 3 to 5 tonnes.", {"raw": "3 to 5 tonnes", "low": "5", "high": "3"}),
        ("A rain of 12.5 mm fell.", {"raw": "12.5 mm", "low": "NaN", "high": "NaN"}),
        ("A rain of 12.5 mm fell.", {"raw": "12.5 mm", "low": "much", "high": "9" * 500}),
    ],
)
def test_a_figure_that_its_quote_does_not_print_is_a_finding(edited, quote, figure):
    claim = edited.records("claim")[0]
    claim.update(quote=[quote], quantity=figure)

    assert [finding.rule for finding in edited.check(select=["RC110"]).findings] == ["RC110"]
