"""JSON in one canonical form: the bytes that are hashed, and the lines that are exported."""

from __future__ import annotations

import hashlib
import json

from reconcile.decision import Decision
from reconcile.safe_text import escape_dangerous


def canonical_json(value: object) -> str:
    """Return `value` as JSON with sorted keys, no spaces, and dangerous code points escaped."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return escape_dangerous(text)


def decision_hash(decision: Decision) -> str:
    """Return the sha256, in hexadecimal, over all fields of a decision but its hash."""
    fields = decision.model_dump(mode="json", exclude={"hash"})
    return hashlib.sha256(canonical_json(fields).encode()).hexdigest()
