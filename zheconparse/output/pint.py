"""Quantities for pint (an extra: `pip install zheconparse[pint]`)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from zheconparse.values.quantity import Quantity, UnitError
from zheconparse.values.unit import Unit

_BASES = {
    "kg": "kilogram", "W": "watt", "Wh": "watt_hour", "m": "meter", "m²": "meter ** 2", "m³": "meter ** 3", "s": "second", "Pa": "pascal",
    "V": "volt", "A": "ampere", "Ω": "ohm", "Hz": "hertz", "B": "byte", "bit/s": "bit / second", "N": "newton", "mol": "mole", "lx": "lux",
    "K": "kelvin", "rad": "radian", "1": "dimensionless",
}  # fmt: skip


def to_pint(quantity: Quantity, registry: Any = None) -> Any:
    """The quantity as pint's, in the base unit, with a `Decimal` for its number: 3公顷 is 30000 square metres.

    >>> import zheconparse as z
    >>> to_pint(z.quantity.parse("12千米")).to("mile").magnitude.quantize(Decimal("0.01"))  # doctest: +SKIP
    Decimal('7.46')

    Errors: `UnitError` for money and counted things, which pint does not know; `ValueError` where one side is open.
    """
    import pint

    units = registry if registry is not None else pint.UnitRegistry(non_int_type=Decimal)
    if quantity.unit is None:
        raise UnitError(f"{quantity} has no unit")
    number = quantity.base.midpoint
    if number is None:
        raise ValueError(f"{quantity} has an open side and no single number")
    found = Decimal(number.numerator) / number.denominator if isinstance(number, Fraction) else number
    if quantity.unit.dimension == "temperature":
        return units.Quantity(found, units.degC)
    whole = found * units.parse_units(_base(quantity.unit))
    if quantity.per is None:
        return whole
    scale = quantity.per.scale
    return whole / (Decimal(scale.numerator) / scale.denominator * units.parse_units(_base(quantity.per)))


def _base(unit: Unit) -> str:
    if unit.base not in _BASES:
        raise UnitError(f"pint knows no {unit.name}")
    return _BASES[unit.base]
