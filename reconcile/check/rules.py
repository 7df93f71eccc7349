"""The table of rules: each code once, with its title; docs/rules holds a page for each."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from reconcile.check import claim_rules, figure_rules, ledger_rules
from reconcile.check.rule import Rule
from reconcile.errors import UnknownRuleError

RULES: tuple[Rule, ...] = (
    Rule("RC101", "unsourced claim", claim_rules.find_unsourced),
    Rule("RC102", "source missing", ledger_rules.find_missing_sources),
    Rule("RC103", "source altered", ledger_rules.find_altered_sources),
    Rule("RC104", "quote not at its spans", claim_rules.find_misquoted),
    Rule("RC105", "broken chain of decisions", ledger_rules.find_broken_chain),
    Rule("RC106", "malformed line", ledger_rules.find_malformed),
    Rule("RC107", "duplicate id", claim_rules.find_duplicates),
    Rule("RC108", "reference to no claim", claim_rules.find_dangling),
    Rule("RC109", "ledger is not what the store holds", ledger_rules.find_altered_records),
    Rule("RC110", "figure not in its quote", figure_rules.find_unprinted_figures),
)


def find_rule(code: str) -> Rule:
    """Return the rule of that code, in any case of letters; raises `UnknownRuleError`."""
    for rule in RULES:
        if rule.code == code.strip().upper():
            return rule
    codes = [rule.code for rule in RULES]
    near = difflib.get_close_matches(code.upper().replace("O", "0"), codes, n=1)
    advice = f"did you mean {near[0]}?" if near else f"known: {', '.join(codes)}"
    raise UnknownRuleError(f"no rule {code!r}; {advice}")


def choose_rules(select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """Return the rules selected, all where none is, less those ignored."""
    selected = {find_rule(code).code for code in select} or {rule.code for rule in RULES}
    ignored = {find_rule(code).code for code in ignore}
    return tuple(rule for rule in RULES if rule.code in selected - ignored)
