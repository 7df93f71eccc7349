"""From a document to its claims: the one place that runs every rule family in order."""

from __future__ import annotations

from claims.claim import Claim
from sources.document import Document


def extract_claims(document: Document) -> tuple[Claim, ...]:
    """Return the claims of a document, sorted by their first span, then kind."""
    raise NotImplementedError
