"""Convert values between UCUM units, as exactly as they are defined; the one module that knows pint."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from claims.errors import UnknownUnitError
from claims.figures.unit_table import dimensions, pint_names, unit_table

if TYPE_CHECKING:
    import pint


def same_dimension(one: str, other: str) -> bool:
    """Tell whether two UCUM codes measure the same thing; an unknown code only with itself."""
    known = dimensions()
    return one == other or (one in known and known[one] == known.get(other))


def convert_unit(value: Decimal, from_ucum: str, to_ucum: str) -> Decimal:
    """Return `value` of one unit in another of the same dimension.

    Raises:
        UnknownUnitError: a code is not in data/units.toml, the two measure different things, or the value is
            beyond what can be converted.
    """
    if from_ucum == to_ucum:
        return value
    for code in (from_ucum, to_ucum):
        if code not in pint_names():
            raise UnknownUnitError(f"{code!r}: no such unit; add it to claims/data/units.toml")
    if not same_dimension(from_ucum, to_ucum):
        raise UnknownUnitError(f"{from_ucum!r} to {to_ucum!r}: different dimensions; compare like with like")
    registry = _registry()
    try:
        amount = registry.Quantity(value, pint_names()[from_ucum])
        return Decimal(amount.to(pint_names()[to_ucum]).magnitude)
    except (_pint_error(), ArithmeticError) as error:
        raise UnknownUnitError(f"{value!r} {from_ucum} to {to_ucum}: no conversion; leave as is") from error


def _pint_error() -> type[Exception]:
    import pint

    return pint.PintError


@cache
def _registry() -> pint.UnitRegistry[Decimal]:
    import pint

    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(non_int_type=Decimal)
    for name, definition in unit_table().definitions.items():
        registry.define(f"{name} = {definition}")
    return registry
