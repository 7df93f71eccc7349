"""The report of a case as plain lines: sources, claims, groups, conflicts, and what was not compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claims.claim import Claim, ClaimId
from reconcile.conflict import Conflict
from reconcile.explain import Explainer
from reconcile.group import Group
from reconcile.ingest_report import RAISED
from reconcile.snapshot import Snapshot

SHOWN_GROUPS = 8
SHOWN_CONFLICTS = 12
_WIDTH = 96  # characters of a quote in a report line


def report_lines(snapshot: Snapshot, *, everything: bool = False) -> Iterator[str]:
    """Yield the report, most serious conflicts first; long lists and quotes cut, unless `everything`."""
    yield from _sources(snapshot)
    yield from _claims(snapshot)
    yield from _groups(snapshot, everything=everything)
    yield from _conflicts(snapshot, everything=everything)
    yield from _manifest(snapshot)


def _sources(snapshot: Snapshot) -> Iterator[str]:
    counts = Counter(claim.source for claim in snapshot.claims)
    yield f"SOURCES  {len(snapshot.documents)} read, {len(snapshot.not_read)} not read"
    for document in snapshot.documents:
        source = document.source
        stated = [source.outlet or "", source.author or "", str(source.published or "")]
        about = ", ".join(part for part in stated if part) or "no outlet, author or date stated"
        yield f"  {source.file}: {counts[source.id]} claims in {len(document.passages)} passages ({about})"
    for left_out in snapshot.not_read:
        yield f"  not read: {left_out.message}"
    yield ""


def _claims(snapshot: Snapshot) -> Iterator[str]:
    kinds = Counter(claim.kind for claim in snapshot.claims)
    stated = ", ".join(
        f"{count} {kind}" for kind, count in sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0]))
    )
    yield f"CLAIMS  {len(snapshot.claims)}{f': {stated}' if stated else ''}"
    yield ""


def _groups(snapshot: Snapshot, *, everything: bool) -> Iterator[str]:
    claims = {claim.id: claim for claim in snapshot.claims}
    repeated = [group for group in snapshot.groups if len(group.members) > 1]
    repeated.sort(key=lambda group: (-group.appearances, -len(group.members), group.id))
    circular = sum(
        group.appearances > 1 and len(group.origins) == 1 and not group.unknown for group in repeated
    )
    yield (
        f"GROUPS  {len(snapshot.groups)}, {len(repeated)} of more than one claim, "
        f"{circular} of many appearances and one origin"
    )
    shown = len(repeated) if everything else SHOWN_GROUPS
    for group in repeated[:shown]:
        unknown = f", {group.unknown} of unknown lineage" if group.unknown else ""
        yield f"  {group.id}  {group.appearances} appearances, {len(group.origins)} origins{unknown}"
        yield f"    {_quoted(claims, group, uncut=everything)}"
        for origin in group.origins:
            yield f"    origin: {origin.label} ({origin.status})"
    yield from _more(len(repeated) - shown, "groups")
    yield ""


def _conflicts(snapshot: Snapshot, *, everything: bool) -> Iterator[str]:
    raised = [conflict for conflict in snapshot.conflicts if conflict.assessment in RAISED]
    apparent = [conflict for conflict in snapshot.conflicts if conflict.assessment not in RAISED]
    yield f"CONFLICTS  {len(raised)} to settle, {len(apparent)} apparent"
    explainer = Explainer(snapshot)
    shown = len(snapshot.conflicts) if everything else SHOWN_CONFLICTS
    shown_apparent = shown if everything else SHOWN_CONFLICTS // 2
    for conflict in (*raised[:shown], *apparent[:shown_apparent]):
        yield from _conflict(conflict, explainer)
    yield from _more(len(raised) - shown, "to settle")
    yield from _more(len(apparent) - shown_apparent, "apparent")
    yield ""


def _conflict(conflict: Conflict, explainer: Explainer) -> Iterator[str]:
    for line in explainer.explain(conflict):
        yield f"  {line}"


def _manifest(snapshot: Snapshot) -> Iterator[str]:
    yield "COMPARED, AND NOT COMPARED"
    if not snapshot.manifest:
        yield "  nothing was matched yet"
    for name, count in sorted(snapshot.manifest.items()):
        yield f"  {name.replace('_', ' ')}: {count}"


def _quoted(claims: dict[ClaimId, Claim], group: Group, *, uncut: bool) -> str:
    claim = claims[group.representative]
    words = " ".join(claim.text.split())
    return f"{claim.file}: “{words if uncut or len(words) <= _WIDTH else words[: _WIDTH - 1] + '…'}”"


def _more(count: int, what: str) -> Iterator[str]:
    if count > 0:
        yield f"  ... and {count} more {what}; all of them: reconcile report --all"
