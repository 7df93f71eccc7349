"""`reconcile doctor`: is this installation fit to work?"""

from __future__ import annotations

import typer

from reconcile.cli.terminal import put


def doctor() -> None:
    """Look the installation over; exit 1 when something is unfit."""
    from reconcile.doctor import examine

    readings = list(examine())
    for reading in readings:
        put(f"{'ok  ' if reading.is_fit else 'BAD '}  {reading.name:<18} {reading.found}")
    raise typer.Exit(0 if all(reading.is_fit for reading in readings) else 1)
