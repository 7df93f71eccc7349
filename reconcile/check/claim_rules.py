"""The rules about single claims: sourced, quoted as printed, named once, pointing at what exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reconcile.check.finding import Finding
from reconcile.check.rule import Subject
from reconcile.ledger import LedgerClaim

NAMED_ROLES = frozenset({"speaker", "outlet", "author", "report"})
_SHOWN = 60  # characters of a quote in a message
_BEFORE = 20  # of them those that stand before the first difference


def find_unsourced(subject: Subject) -> Iterator[Finding]:
    """RC101: a claim without a document, without a span, or with a chain that ends in nobody."""
    for claim in subject.ledger.claims:
        problem = _missing_place(claim, subject) or _missing_voice(claim, subject)
        if problem:
            yield _finding("RC101", f"unsourced: {problem}", claim, subject)


def find_misquoted(subject: Subject) -> Iterator[Finding]:
    """RC104: the words of a claim do not stand at its spans in the unaltered source."""
    for claim in subject.ledger.claims:
        source = subject.sources.get(claim.source)
        if source is None or not claim.spans:
            continue
        shelved = subject.shelf.find(source)
        if shelved.state != "present":
            continue
        if len(claim.quote) != len(claim.spans):
            message = f"found {len(claim.quote)} pieces of quote, wanted {len(claim.spans)}, one a span"
            yield _finding("RC104", message, claim, subject)
            continue
        for (start, end), quote in zip(claim.spans, claim.quote, strict=True):
            printed = shelved.text[start:end] if 0 <= start < end <= len(shelved.text) else ""
            if printed != quote or not quote:
                message = f"quote not at its span: {_differing(printed, quote)}"
                yield _finding("RC104", message, claim, subject, span=(start, end))
                break


def find_duplicates(subject: Subject) -> Iterator[Finding]:
    """RC107: two records of one kind with the same id."""
    ledger = subject.ledger
    families = (ledger.sources, ledger.passages, ledger.claims, ledger.groups, ledger.conflicts)
    for family in families:
        first_lines: dict[str, int] = {}
        for record in family:
            first = first_lines.setdefault(record.id, record.line)
            if first != record.line:
                is_claim = isinstance(record, LedgerClaim)
                yield Finding(
                    rule="RC107",
                    message=f"id {record.id!r} stands in line {first} already; wanted each id once",
                    path=ledger.name,
                    line=record.line,
                    claim=record.id if is_claim else "",
                )


def find_dangling(subject: Subject) -> Iterator[Finding]:
    """RC108: a group or a conflict names a claim that the ledger does not hold."""
    ledger = subject.ledger
    named: Iterable[tuple[str, int, tuple[str, ...]]] = (
        *(("group", group.line, group.members) for group in ledger.groups),
        *(("conflict", conflict.line, conflict.sides) for conflict in ledger.conflicts),
    )
    for kind, line, claims in named:
        for claim in claims:
            if claim not in subject.claim_ids:
                message = f"{kind} names claim {claim!r}, which the ledger does not hold"
                yield Finding(rule="RC108", message=message, path=ledger.name, line=line, claim=claim)


def _missing_place(claim: LedgerClaim, subject: Subject) -> str:
    if not claim.source:
        return "no document"
    if claim.source not in subject.sources:
        return f"document {claim.source[:12]!r} is no source of this ledger"
    if not any(start < end for start, end in claim.spans):
        return "no span in its document"
    return ""


def _missing_voice(claim: LedgerClaim, subject: Subject) -> str:
    """Say why the chain ends in nobody; "" where somebody stands behind the claim.

    A chain of the document alone is somebody's only where the passage has a voice that nobody names: a memo
    without a letterhead. Where the passage names an outlet or an author, the chain has lost them.
    """
    if not claim.chain:
        return "no chain of who says it"
    if not claim.chain[-1].agent.strip():
        return "its chain ends in nobody"
    if any(hop.role in NAMED_ROLES and hop.agent.strip() for hop in claim.chain):
        return ""
    if claim.chain[-1].role == "unattributed":
        return ""
    voice = _voice_of(claim, subject)
    if voice is None:
        return "its chain ends in a document that nobody speaks in"
    return f"its chain leaves out {voice!r}, whose words they are" if voice else ""


def _voice_of(claim: LedgerClaim, subject: Subject) -> str | None:
    """Return who speaks in the claim's passage: "" where nobody is named, None where there is no passage."""
    passage = subject.passages.get(claim.passage)
    if passage is None:
        return None
    source = subject.sources[claim.source]
    return passage.author or passage.outlet or source.author or source.outlet


def _finding(
    rule: str, message: str, claim: LedgerClaim, subject: Subject, *, span: tuple[int, int] | None = None
) -> Finding:
    first = claim.spans[0] if claim.spans else None
    return Finding(
        rule=rule,
        message=message,
        path=subject.ledger.name,
        line=claim.line,
        claim=claim.id,
        span=span or first,
    )


def cut_words(words: str) -> str:
    """Return words in quotation marks for a message, cut where they are long."""
    return repr(words if len(words) <= _SHOWN else f"{words[:_SHOWN]}...")


def _differing(printed: str, quote: str) -> str:
    """Say what was found and wanted, from shortly before the first code point in which they differ."""
    alike = next(
        (at for at, (one, other) in enumerate(zip(printed, quote, strict=False)) if one != other), -1
    )
    alike = min(len(printed), len(quote)) if alike < 0 else alike
    start = max(0, alike - _BEFORE) if max(len(printed), len(quote)) > _SHOWN else 0
    place = f" after {start} characters that agree" if start else ""
    return f"found {cut_words(printed[start:])}, wanted {cut_words(quote[start:])}{place}"
