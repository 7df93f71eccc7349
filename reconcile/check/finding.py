"""The record of a finding: what is wrong with the user's data, under a code of stable meaning."""

from __future__ import annotations

from claims.claim import Record


class Finding(Record):
    """One thing that a rule says is wrong.

    Attributes:
        rule: code such as `RC101`.
        message: one plain line: what was found, and what was wanted.
        path: the ledger or source file that it is about.
        line: line of the ledger, from 1; None where it is about a whole file.
        claim: the claim concerned; "" where there is none.
        span: half-open code points of the source's stored text.
    """

    rule: str
    message: str
    path: str
    line: int | None = None
    claim: str = ""
    span: tuple[int, int] | None = None
