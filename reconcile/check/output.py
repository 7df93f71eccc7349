"""Print the outcome of a check: text for people, JSON for programs, annotations for GitHub.

Every word that may come from a document is made safe for the sink it goes to.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Literal

from reconcile.canonical import canonical_json
from reconcile.check.finding import Finding
from reconcile.check.outcome import Outcome
from reconcile.safe_text import safe_line

OutputFormat = Literal["text", "json", "github"]
OUTPUT_VERSION = 1


def format_outcome(outcome: Outcome, form: OutputFormat) -> str:
    """Return the outcome in one of the formats, with a line feed at its end; text ends with the counts."""
    if form == "json":
        return _as_json(outcome)
    lines = _as_text(outcome) if form == "text" else _as_annotations(outcome)
    return "".join(f"{line}\n" for line in (*lines, str(outcome.counts)))


def _as_text(outcome: Outcome) -> Iterator[str]:
    for finding in outcome.findings:
        yield safe_line(f"{_place(finding)}: {finding.rule} {finding.message}{_claim(finding)}")


def _as_json(outcome: Outcome) -> str:
    counts = {**outcome.counts._asdict(), "unsourced": outcome.counts.unsourced}
    findings = [finding.model_dump(mode="json", exclude_none=True) for finding in outcome.findings]
    body = {"schema_version": OUTPUT_VERSION, "counts": counts, "findings": findings}
    return json.dumps(json.loads(canonical_json(body)), indent=2, sort_keys=True) + "\n"


def _as_annotations(outcome: Outcome) -> Iterator[str]:
    """Yield workflow commands; a property or message that could end one early is escaped."""
    for finding in outcome.findings:
        properties = {"file": finding.path, "line": str(finding.line or 1), "title": finding.rule}
        stated = ",".join(f"{key}={_escaped_property(value)}" for key, value in properties.items())
        yield f"::error {stated}::{_escaped(f'{finding.message}{_claim(finding)}')}"


def _place(finding: Finding) -> str:
    return finding.path if finding.line is None else f"{finding.path}:{finding.line}"


def _claim(finding: Finding) -> str:
    return f" [{finding.claim}]" if finding.claim else ""


def _escaped(message: str) -> str:
    return safe_line(message).replace("%", "%25")


def _escaped_property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")
