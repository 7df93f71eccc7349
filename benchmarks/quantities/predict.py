"""Write what this package reads in each text, in the scorer's shape: one JSON object a line, items under `pred`.

    python -m benchmarks.quantities.predict IN.jsonl OUT.jsonl

IN has `id`, `text` and where known `ref` (the date that relative times hang on). Items: `start`, `end`, `surface`,
`value` or `low` and `high`, `unit`, `bound`, `kind`.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from claims.claim import Conversion, Quantity
from claims.money import currency_names
from claims.quantity import read_figures
from claims.units import unit_names
from claims.when import read_times
from sources.calendar_date import ImpreciseDate
from sources.span import Span

Item = dict[str, str | int | float]
_BOUNDS = {
    "=": "eq",
    "about": "approx",
    "almost": "below",
    ">=": "min",
    ">": "gt",
    "<=": "max",
    "<": "lt",
    "range": "range",
}
_LEADS = {"since": "since", "until": "before", "about": "approx", "range": "range"}


def main() -> None:
    """Read IN, write OUT; both from the command line."""
    source, target = (Path(argument) for argument in sys.argv[1:3])
    lines = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
    told: dict[str, date | None] = {}
    with target.open("w", encoding="utf-8") as out:
        for record in lines:
            story = record["id"].rpartition("/")[0]
            items, told[story] = predict(record["text"], record.get("ref"), told.get(story))
            out.write(json.dumps({"id": record["id"], "text": record["text"], "pred": items}) + "\n")


def predict(text: str, reference: str | None, told: date | None = None) -> tuple[list[Item], date | None]:
    """Return the items of one text and the date its story has reached."""
    day = None if reference is None else ImpreciseDate.from_day(date.fromisoformat(reference[:10]))
    span = Span(0, len(text))
    items = [item for quantity in _quantities(text, span) for item in _items(quantity)]
    readings, told = read_times(text, span, reference=day, told=told)
    for reading in readings:
        lead = next((_LEADS[word] for word in reversed(reading.lead.split()) if word in _LEADS), "eq")
        items.append(
            {
                "start": reading.span.start, "end": reading.span.end, "surface": reading.span.quote(text),
                "value": reading.timex, "unit": "timex", "bound": lead, "kind": reading.kind,
            }
        )  # fmt: skip
    return items, told


def _quantities(text: str, span: Span) -> list[Quantity]:
    reading = read_figures(text, span)
    stated = [side for rate in reading.rates for side in (rate.base, rate.equal)]
    return [*reading.quantities, *stated]


def _items(quantity: Quantity) -> list[Item]:
    return [
        _item(quantity, quantity.counted),
        *(_item(conversion, None) for conversion in quantity.conversions),
    ]


def _item(amount: Quantity | Conversion, counted: str | None) -> Item:
    item: Item = {
        "start": amount.span.start,
        "end": amount.span.end,
        "surface": amount.raw,
        "bound": _BOUNDS[amount.comparator],
        "kind": "money" if _currency(amount) else "quantity",
    }
    low, high = amount.low, amount.high
    if low is not None and high is not None and low != high:
        item |= {"low": float(low), "high": float(high)}
    else:
        item["value"] = float(low if low is not None else high if high is not None else 0)
    unit = _unit_name(amount, counted)
    if unit is not None:
        item["unit"] = unit
        if amount.unit == "1":
            item["kind"] = "count"
    return item


def _currency(amount: Quantity | Conversion) -> str | None:
    if amount.currency is not None:
        return amount.currency
    alternatives = amount.currency_alternatives if isinstance(amount, Quantity) else ()
    return alternatives[0] if alternatives else None


def _unit_name(amount: Quantity | Conversion, counted: str | None) -> str | None:
    """Return the plain name of unit, currency or counted thing."""
    alternatives = amount.unit_alternatives if isinstance(amount, Quantity) else ()
    unit = amount.unit or (alternatives[0] if alternatives else None)
    if unit is not None and unit != "1":
        return unit_names().get(unit, unit.strip("{}"))
    currency = _currency(amount)
    if currency is not None:
        return currency_names()[currency]
    return counted


if __name__ == "__main__":
    main()
