"""Run rules over a ledger and sum up: findings in a stable order, and how many claims are sourced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reconcile.check.claim_rules import find_misquoted, find_unsourced
from reconcile.check.finding import Finding
from reconcile.check.rule import Rule, Subject
from reconcile.errors import NothingToCheckError


class Counts(NamedTuple):
    """What the last line of a check says.

    A claim is sourced when its unaltered document is there, its quote stands at its spans, and its chain ends
    in somebody, whatever rules were selected.
    """

    claims: int
    sourced: int
    conflicts: int

    @property
    def unsourced(self) -> int:
        """Claims that are not sourced."""
        return self.claims - self.sourced

    def __str__(self) -> str:
        sourced = f"{self.sourced} sourced, {self.unsourced} unsourced"
        return f"{self.claims} claims, {sourced}, {self.conflicts} conflicts"


class Outcome(NamedTuple):
    """What a check found; findings sorted by path, line, rule."""

    findings: tuple[Finding, ...]
    counts: Counts


def check_ledger(subject: Subject, rules: Sequence[Rule]) -> Outcome:
    """Return the findings of `rules`; raises `NothingToCheckError` where there is no claim."""
    findings = sorted(_run(subject, rules), key=_order)
    if not subject.ledger.claims and not findings:
        raise NothingToCheckError(f"{subject.ledger.name}: no claims to check; ingest some")
    return Outcome(tuple(findings), count_sourced(subject))


def count_sourced(subject: Subject) -> Counts:
    """Return the counts of a ledger."""
    unsourced = {finding.line for rule in (find_unsourced, find_misquoted) for finding in rule(subject)}
    for claim in subject.ledger.claims:
        source = subject.sources.get(claim.source)
        if source is not None and subject.shelf.find(source).state != "present":
            unsourced.add(claim.line)
    claims = len(subject.ledger.claims)
    return Counts(claims, claims - len(unsourced), len(subject.ledger.conflicts))


def _run(subject: Subject, rules: Sequence[Rule]) -> Iterable[Finding]:
    for rule in rules:
        yield from rule.find(subject)


def _order(finding: Finding) -> tuple[str, int, str, str]:
    return (finding.path, finding.line or 0, finding.rule, finding.message)
