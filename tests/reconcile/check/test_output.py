"""Findings are printed so that no word of a document can act on the sink they go to."""

from __future__ import annotations

import json

import pytest

from reconcile.check.finding import Finding
from reconcile.check.outcome import Counts, Outcome
from reconcile.check.output import format_outcome

HOSTILE = "x\n::error file=a::owned\x1b[2J %0A \u202e\r\n"


def outcome(**fields):
    stated = {
        "rule": "RC104",
        "message": "quote not at its span",
        "path": "claims/ledger.jsonl",
        "line": 7,
        **fields,
    }
    return Outcome((Finding(**stated),), Counts(claims=3, sourced=2, conflicts=1))


def test_text_names_place_rule_message_and_claim():
    printed = format_outcome(outcome(claim="c1"), "text")

    assert printed.splitlines() == [
        "claims/ledger.jsonl:7: RC104 quote not at its span [c1]",
        "3 claims, 2 sourced, 1 unsourced, 1 conflicts",
    ]


def test_github_gets_one_annotation_a_finding():
    printed = format_outcome(outcome(path="a,b:c.jsonl"), "github")

    assert printed.splitlines()[0] == "::error file=a%2Cb%3Ac.jsonl,line=7,title=RC104::quote not at its span"


def test_json_holds_counts_and_findings_with_a_version():
    body = json.loads(format_outcome(outcome(claim="c1", span=(3, 9)), "json"))

    assert body == {
        "schema_version": 1,
        "counts": {"claims": 3, "sourced": 2, "unsourced": 1, "conflicts": 1},
        "findings": [
            {
                "rule": "RC104",
                "message": "quote not at its span",
                "path": "claims/ledger.jsonl",
                "line": 7,
                "claim": "c1",
                "span": [3, 9],
            }
        ],
    }


@pytest.mark.parametrize("form", ["text", "github", "json"])
@pytest.mark.parametrize("field", ["message", "path", "claim"])
def test_hostile_words_stay_words(form, field):
    printed = format_outcome(outcome(**{field: HOSTILE}), form)

    assert not set(printed) & {"\x1b", "\u202e", "\r"}
    if form == "json":
        assert json.loads(printed)["findings"][0][field] == HOSTILE
    else:
        assert len(printed.splitlines()) == 2
        assert printed.count("\n::") == 0
    if form == "github":
        assert "%0A" not in printed.replace("%250A", "")
