"""Write what this package reads in each text, in the scorer's shape: JSON lines, items under `pred`.

    python -m benchmarks.quantities.predict IN.jsonl OUT.jsonl

IN has `id`, `text` and where known `ref` (the date that relative times hang on). Items: `start`, `end`,
`surface`, `value` or `low` and `high`, `unit`, `bound`, `kind`.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from pathlib import Path

from claims.claim import Conversion, Quantity
from claims.figures.money import currency_names, minor_words
from claims.figures.ordinal import Ordinal, find_ordinals
from claims.figures.quantity import read_figures
from claims.figures.units import unit_names
from claims.times.time_anchor import Told
from claims.times.when import read_times
from sources.calendar_date import ImpreciseDate
from sources.span import Span

Item = dict[str, str | int | float | list[str]]
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
_MAJOR = re.compile(r"dollar|euro|pound|peso|rupee|ruble|yuan|[$€£]", re.IGNORECASE)
_PERCENT = re.compile(r"%|％|per ?cent|pct", re.IGNORECASE)
_DURATIONS = {
    "s": ("PT", "S"), "min": ("PT", "M"), "h": ("PT", "H"), "d": ("P", "D"),
    "wk": ("P", "W"), "mo": ("P", "M"), "a": ("P", "Y"),
}  # fmt: skip
_LEADS = {"since": "since", "until": "before", "about": "approx", "range": "range"}


def main() -> None:
    """Read IN, write OUT; both from the command line."""
    source, target = (Path(argument) for argument in sys.argv[1:3])
    lines = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
    told: dict[str, Told | None] = {}
    with target.open("w", encoding="utf-8") as out:
        for record in lines:
            story = record["id"].rpartition("/")[0] if record["id"].count("/") > 1 else record["id"]
            items, told[story] = predict(record["text"], record.get("ref"), told.get(story))
            out.write(json.dumps({"id": record["id"], "text": record["text"], "pred": items}) + "\n")


def predict(text: str, reference: str | None, told: Told | None = None) -> tuple[list[Item], Told | None]:
    """Return the items of one text and the date its story has reached."""
    day = None if reference is None else ImpreciseDate.from_day(date.fromisoformat(reference[:10]))
    span = Span(0, len(text))
    quantities = _quantities(text, span)
    items = [item for quantity in quantities for item in _items(quantity)]
    items += [_ordinal_item(ordinal, text) for ordinal in find_ordinals(text, span)]
    readings, told = read_times(text, span, reference=day, told=told)
    for reading in readings:
        lead = next((_LEADS[word] for word in reversed(reading.lead.split()) if word in _LEADS), "eq")
        items.append(
            {
                "start": reading.span.start, "end": reading.span.end, "surface": reading.span.quote(text),
                "value": reading.timex, "unit": "timex", "bound": lead, "kind": reading.kind,
            }
        )  # fmt: skip
    times = [reading.span for reading in readings]
    items += [_duration_item(quantity) for quantity in quantities if _is_duration(quantity, times)]
    return items, told


def _is_duration(quantity: Quantity, times: list[Span]) -> bool:
    """Tell whether a quantity is a whole length of time that no time expression has read already."""
    is_whole = quantity.low is not None and quantity.low == quantity.low.to_integral_value()
    is_point = quantity.low == quantity.high or quantity.high is None
    return (
        quantity.unit in _DURATIONS
        and is_whole
        and is_point
        and not quantity.raw.lower().endswith(("old", "olds"))
        and not any(time.overlap(quantity.span) for time in times)
    )


def _duration_item(quantity: Quantity) -> Item:
    prefix, letter = _DURATIONS[quantity.unit or ""]
    span = quantity.span
    value = f"{prefix}{quantity.low}{letter}"
    return {
        "start": span.start, "end": span.end, "surface": quantity.raw, "value": value, "unit": "timex",
        "bound": "eq", "kind": "duration",
    }  # fmt: skip


def _ordinal_item(ordinal: Ordinal, text: str) -> Item:
    span = ordinal.span
    item: Item = {
        "start": span.start,
        "end": span.end,
        "surface": span.quote(text),
        "value": float(ordinal.value),
        "bound": "eq",
        "kind": "ordinal",
    }
    return item if ordinal.noun is None else item | {"unit": ordinal.noun}


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
    if _is_fraction(amount):
        return _as_fraction(item) | ({} if counted is None else {"unit": counted})
    names = _unit_names(amount, counted)
    if names:
        item |= {"unit": names[0], "unit_alt": names[1:]}
    if amount.unit == "1":
        item["kind"] = "count"
    parts = minor_words().get(amount.raw.split()[-1].lower().rpartition("-")[2])
    return item if parts is None or _MAJOR.search(amount.raw) else _in_minor(item, parts)


def _is_fraction(amount: Quantity | Conversion) -> bool:
    """Tell whether a percentage is printed as a part in words ("a third", "one in five")."""
    return amount.unit == "%" and _PERCENT.search(amount.raw) is None


def _as_fraction(item: Item) -> Item:
    """Give "a third" as 0.33, as the labels do; the record holds a percentage."""
    scaled = {name: amount / 100 for name, amount in item.items() if isinstance(amount, float)}
    return item | scaled | {"kind": "count"}


def _in_minor(item: Item, parts: int) -> Item:
    """Give cents as cents, as the labels do; the record holds 0.50 of the currency."""
    for name in ("value", "low", "high"):
        amount = item.get(name)
        if isinstance(amount, float):
            item[name] = round(amount * parts, 6)
    return item | {"unit": "cent", "unit_alt": [str(item["surface"]).split()[-1]]}


def _currency(amount: Quantity | Conversion) -> str | None:
    if amount.currency is not None:
        return amount.currency
    alternatives = amount.currency_alternatives if isinstance(amount, Quantity) else ()
    return alternatives[0] if alternatives else None


def _unit_names(amount: Quantity | Conversion, counted: str | None) -> list[str]:
    """Return the plain name of unit, currency or counted thing, then the names of its other readings."""
    if amount.unit == "1":
        return [] if counted is None else [counted, counted.split()[-1]]
    others = amount.unit_alternatives if isinstance(amount, Quantity) else ()
    units = [unit for unit in (amount.unit, *others) if unit is not None]
    names = [name for unit in units for name in _spellings(unit_names().get(unit, unit.strip("{}")))]
    others = amount.currency_alternatives if isinstance(amount, Quantity) else ()
    for code in (amount.currency, *others):
        if code is not None:
            names += [currency_names()[code], code, currency_names()[code].split()[-1]]
    if "GBP" in names:
        names.append("pound")
    per = amount.per if isinstance(amount, Quantity) else None
    if per is not None:
        names += [f"{name} per {unit_names().get(per, per)}" for name in names]
    return names


def _spellings(name: str) -> list[str]:
    """Return British and American spelling, and the bare word of "US gallon"."""
    spellings = [name]
    if name.endswith(("metre", "litre")):
        spellings.append(name[:-2] + "er")
    if name.startswith(("US ", "imperial ", "short ", "long ", "troy ", "degree ")):
        spellings.append(name.split(" ", 1)[1])
    return spellings


if __name__ == "__main__":
    main()
