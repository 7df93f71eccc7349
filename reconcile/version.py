"""The version of the tool, as ledgers and decisions name it."""

from __future__ import annotations

from importlib import metadata

DISTRIBUTION = "reconcile-claims"


def version() -> str:
    """Return the version of the installed distribution; `0` where it runs from bare files."""
    try:
        return metadata.version(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "0"


def tool_name() -> str:
    """Return the name and version that a ledger is signed with."""
    return f"reconcile {version()}"
