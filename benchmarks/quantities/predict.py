"""Write what this package reads in each text, in the scorer's shape: JSON lines, items under `pred`.

    python -m benchmarks.quantities.predict IN.jsonl OUT.jsonl [--ends after]

`--ends after` prints intervals with the day after their last, as some labels do (time_items.py).
IN has `id`, `text` and where known `ref` (the date that relative times hang on). Items: `start`, `end`,
`surface`, `value` or `low` and `high`, `unit`, `bound`, `kind`.
"""

from __future__ import annotations

import argparse
import json
import re
from datetime import date, datetime
from pathlib import Path

from benchmarks.quantities.time_items import DURATIONS, Ends, Item, duration_items, read_time_items
from claims.claim import Conversion, Quantity
from claims.figures.continued import Antecedents, carry_on
from claims.figures.money import currency_names, match_currency_after, minor_words
from claims.figures.number_words import number_words
from claims.figures.ordinal import Ordinal, find_ordinals
from claims.figures.quantity import read_figures
from claims.figures.unit_table import unit_names
from claims.times.time_anchor import Told
from claims.words.token import tokenise
from sources.span import Span

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
_PERCENT = re.compile(r"%|％|per ?cent|pct", re.IGNORECASE)
_PART = re.compile(r"[/½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\b(?:in|of)\b")
_LAST_WORD = re.compile(r"[^\W\d_]+|¢|\S")
_FEET = re.compile(r"(?:feet|foot|ft)\b|\d['’]", re.IGNORECASE)
INCHES = 12  # of a foot
HUNDRED = 100  # parts of a currency that are cents, whatever their name


def main() -> None:
    """Read IN, write OUT; both from the command line."""
    options = argparse.ArgumentParser(description=main.__doc__)
    options.add_argument("source", type=Path)
    options.add_argument("target", type=Path)
    options.add_argument("--ends", choices=("inclusive", "after"), default="inclusive")
    chosen = options.parse_args()
    given = chosen.source.read_text(encoding="utf-8").splitlines()
    lines = [json.loads(line) for line in given if line.strip()]
    told: dict[str, Told | None] = {}
    with chosen.target.open("w", encoding="utf-8") as out:
        for record in lines:
            story = _story(record["id"], record.get("ref"))
            items, told[story] = predict(record["text"], record.get("ref"), told.get(story), ends=chosen.ends)
            out.write(json.dumps({"id": record["id"], "text": record["text"], "pred": items}) + "\n")


def _story(name: str, reference: str | None) -> str:
    """Return the story that a record `collection/story/number` goes on with: pieces of one date."""
    return f"{name.rpartition('/')[0]} {reference}" if name.count("/") > 1 else name


def predict(
    text: str, reference: str | None, told: Told | None = None, *, ends: Ends = "inclusive"
) -> tuple[list[Item], Told | None]:
    """Return the items of one text and the date its story has reached."""
    span = Span(0, len(text))
    quantities = _quantities(text, span)
    items = [item for quantity in quantities for item in _items(quantity)]
    items += [_ordinal_item(ordinal, text) for ordinal in find_ordinals(text, span)]
    day = None if reference is None else date.fromisoformat(reference[:10])
    times, spans, told = read_time_items(text, day, told, ends=ends)
    return [*items, *times, *duration_items(text, quantities, spans, _now(reference))], told


def _now(reference: str | None) -> datetime | None:
    """Return when a text was written, where its date has a time of day."""
    if reference is None or "T" not in reference:
        return None
    return datetime.fromisoformat(reference[: len("2016-11-07T00:00:00")])


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
    return item | {"unit": ordinal.noun or "rank"}


def _quantities(text: str, span: Span) -> list[Quantity]:
    reading = read_figures(text, span)
    stated = [side for rate in reading.rates for side in (rate.base, rate.equal)]
    quantities, _ = carry_on(text, span, reading.quantities, Antecedents())
    return [*quantities, *stated]


def _items(quantity: Quantity) -> list[Item]:
    return [
        _item(quantity, None if quantity.counted is None else quantity.counted.partition(" of ")[0]),
        *(_as_bounded(_item(conversion, None), quantity) for conversion in quantity.conversions),
    ]


def _as_bounded(item: Item, quantity: Quantity) -> Item:
    """Give a plain conversion the bound of the amount that it restates, as the labels do."""
    return item | {"bound": _bound(quantity)} if item["bound"] == "eq" and "value" in item else item


def _item(amount: Quantity | Conversion, counted: str | None) -> Item:
    item: Item = {
        "start": amount.span.start,
        "end": amount.span.end,
        "surface": amount.raw,
        "bound": _bound(amount),
        "kind": "money" if _currency(amount) else "quantity",
    }
    low, high = amount.low, amount.high
    if low is not None and high is not None and low != high:
        item |= {"low": float(low), "high": float(high)}
    else:
        item["value"] = float(low if low is not None else high if high is not None else 0)
    if _is_fraction(amount):
        return _as_fraction(item) | {"unit_alt": [] if counted is None else _counted_names(counted)}
    names = _unit_names(amount, counted)
    if names:
        item |= {"unit": names[0], "unit_alt": names[1:]}
    if amount.unit == "1":
        item["kind"] = "count"
    if amount.unit == "[in_i]" and _FEET.search(amount.raw) is not None:
        return _in_feet(item)
    parts = minor_words().get(_LAST_WORD.findall(amount.raw.lower())[-1])
    is_minor = parts is not None and _currency(amount) is not None and not _names_major(amount.raw)
    return _in_minor(item, parts or 1) if is_minor else item


def _bound(amount: Quantity | Conversion) -> str:
    """Return the bound; a plain figure that is a change goes up or down."""
    if isinstance(amount, Quantity) and amount.comparator == "=" and amount.change is not None:
        return amount.change
    return _BOUNDS[amount.comparator]


def _names_major(raw: str) -> bool:
    """Tell whether an amount in cents names the currency as well: "3 dollars and 50 cents"."""
    tokens = tokenise(raw, Span(0, len(raw)))
    found = [match_currency_after(tokens, at, ()) for at in range(len(tokens))]
    return any(currency is not None and currency.parts == 1 for currency in found)


def _is_fraction(amount: Quantity | Conversion) -> bool:
    """Tell whether a percentage is printed as a part ("a third", "one in five"), not as a percentage."""
    if amount.unit != "%" or _PERCENT.search(amount.raw) is not None:
        return False
    return _PART.search(amount.raw) is not None or not number_words().denominator.keys().isdisjoint(
        re.split(r"[\s-]+", amount.raw.lower())
    )


def _as_fraction(item: Item) -> Item:
    """Give "a third" as 0.33, as the labels do; the record holds a percentage."""
    scaled = {name: amount / 100 for name, amount in item.items() if isinstance(amount, float)}
    return item | scaled | {"unit": "fraction", "kind": "ratio"}


def _in_feet(item: Item) -> Item:
    """Give feet and inches as feet, as the labels do; the record holds inches, which are exact."""
    scaled = {name: amount / INCHES for name, amount in item.items() if isinstance(amount, float)}
    return item | scaled | {"unit": "foot"}


def _in_minor(item: Item, parts: int) -> Item:
    """Give cents as cents, as the labels do; the record holds 0.50 of the currency."""
    for name in ("value", "low", "high"):
        amount = item.get(name)
        if isinstance(amount, float):
            item[name] = round(amount * parts, 6)
    word = _LAST_WORD.findall(str(item["surface"]))[-1]
    return item | ({"unit": "cent", "unit_alt": [word]} if parts == HUNDRED else {"unit": word})


def _currency(amount: Quantity | Conversion) -> str | None:
    if amount.currency is not None:
        return amount.currency
    alternatives = amount.currency_alternatives if isinstance(amount, Quantity) else ()
    return alternatives[0] if alternatives else None


def _counted_names(counted: str) -> list[str]:
    """Return the thing counted and its head noun: "crates" of "crates of green bananas"."""
    head = counted.partition(" of ")[0]
    return [head, head.split()[-1], *([counted] if head != counted else [])]


def _unit_names(amount: Quantity | Conversion, counted: str | None) -> list[str]:
    """Return the plain name of unit, currency or counted thing, then the names of its other readings."""
    if amount.unit == "1":
        return [] if counted is None else _counted_names(counted)
    others = amount.unit_alternatives if isinstance(amount, Quantity) else ()
    units = [unit for unit in (amount.unit, *others) if unit is not None]
    plain = [unit_names().get(unit, unit.strip("{}")) for unit in units]
    names = [name for unit in plain for name in _spellings(unit)]
    is_open = len(plain) > 1
    others = amount.currency_alternatives if isinstance(amount, Quantity) else ()
    plain += [currency_names()[code] for code in others]
    for code in (amount.currency, *others):
        if code is not None:
            names += [currency_names()[code], code, currency_names()[code].split()[-1]]
    if "GBP" in names:
        names.append("pound")
    if is_open or others:
        names = [*_family(plain), *names]
    per = amount.per if isinstance(amount, Quantity) else None
    if per is not None:
        rates = [f"{name} per {unit_names().get(per, per)}" for name in names]
        is_compound = per in unit_names() and per not in DURATIONS and _currency(amount) is None
        names = rates + names if is_compound else names + rates
    return names


def _family(names: list[str]) -> list[str]:
    """Return the word that every reading of an ambiguous one bears: "gallon" of US and imperial ones."""
    shared = set.intersection(*(set(name.split()) for name in names))
    return sorted(shared, key=names[0].find)


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
