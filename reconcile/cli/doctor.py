"""`reconcile doctor`: is this installation fit to work?"""

from __future__ import annotations

import typer


def doctor() -> None:
    """Look the installation over; exit 1 when something is unfit."""
    from reconcile.doctor import print_readings

    raise typer.Exit(print_readings())
