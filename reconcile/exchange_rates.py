"""The exchange rates of a case: its own table (rates.toml) over the one that comes with the package."""

from __future__ import annotations

from pathlib import Path

from claims.figures.rates import RateTable, rate_table
from reconcile.layout import RATES_FILE
from reconcile.settings import read_file


def read_rates(folder: Path) -> RateTable:
    """Return the exchange rates of the case at `folder`.

    Raises:
        SettingsError: the case's table cannot be taken.
    """
    file = folder / RATES_FILE
    return read_file(file, RateTable).over(rate_table()) if file.is_file() else rate_table()
