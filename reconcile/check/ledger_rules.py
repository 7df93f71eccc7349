"""The rules about the ledger as a whole: its sources on disk, its chain of decisions, its lines."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.canonical import decision_hash
from reconcile.check.finding import Finding
from reconcile.check.rule import Subject
from reconcile.decision import Decision


def find_missing_sources(subject: Subject) -> Iterator[Finding]:
    """RC102: the file of a source is not in the folder of sources."""
    yield from _find_sources(subject, "RC102", "missing")


def find_altered_sources(subject: Subject) -> Iterator[Finding]:
    """RC103: the file of a source has other bytes than those its claims were taken from."""
    yield from _find_sources(subject, "RC103", "altered")


def find_broken_chain(subject: Subject) -> Iterator[Finding]:
    """RC105: a decision was edited, left out, added or cut off after it was taken."""
    ledger = subject.ledger
    previous: Decision | None = None
    for entry in ledger.decisions:
        problem = chain_problem(previous, entry.decision)
        if problem:
            yield Finding(rule="RC105", message=problem, path=ledger.name, line=entry.line)
        previous = entry.decision
    head = "" if previous is None else previous.hash
    if ledger.header is not None and ledger.header.head != head:
        message = (
            f"the head named in the first line is {_short(ledger.header.head)}, the last decision's hash is "
            f"{_short(head)}; decisions were cut off or added"
        )
        yield Finding(rule="RC105", message=message, path=ledger.name, line=ledger.header.line)


def find_malformed(subject: Subject) -> Iterator[Finding]:
    """RC106: a line of the ledger is no record."""
    ledger = subject.ledger
    if ledger.header is None:
        message = "no ledger record; wanted one in the first line, with schema_version and head"
        yield Finding(rule="RC106", message=message, path=ledger.name, line=1)
    for malformed in ledger.malformed:
        yield Finding(rule="RC106", message=malformed.reason, path=ledger.name, line=malformed.line)


def find_altered_records(subject: Subject) -> Iterator[Finding]:
    """RC109: a record of an exported ledger says otherwise than the store it came from."""
    for found in subject.altered:
        yield Finding(
            rule="RC109",
            message=f"{found.record} is not what the store holds: {found.message}",
            path=subject.ledger.name,
            line=found.line,
            claim=found.claim,
        )


def chain_problem(previous: Decision | None, decision: Decision) -> str:
    """Say what is wrong with a decision's place behind `previous`; "" where it fits."""
    wanted = 1 if previous is None else previous.sequence + 1
    if decision.sequence != wanted:
        return f"decision {decision.id}: found sequence {decision.sequence}, wanted {wanted}"
    if decision.previous != ("" if previous is None else previous.hash):
        return f"decision {decision.sequence}: does not follow the one before it; that was edited or swapped"
    if decision.hash != decision_hash(decision):
        return f"decision {decision.sequence}: its fields do not give its hash; it was edited"
    return ""


def _find_sources(subject: Subject, rule: str, state: str) -> Iterator[Finding]:
    resting: dict[str, int] = {}
    for claim in subject.ledger.claims:
        resting[claim.source] = resting.get(claim.source, 0) + 1
    for source in subject.ledger.sources:
        shelved = subject.shelf.find(source)
        if shelved.state == state:
            resting_on_it = f"{resting.get(source.id, 0)} claims rest on it"
            message = f"source {source.file!r} is {state}: {shelved.why}; {resting_on_it}"
            yield Finding(rule=rule, message=message, path=subject.ledger.name, line=source.line)


def _short(digest: str) -> str:
    return repr(f"{digest[:12]}..." if digest else "none")
