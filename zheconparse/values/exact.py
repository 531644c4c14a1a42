"""Exact numbers: decimals, and fractions where a third is meant."""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from fractions import Fraction
from typing import TypeAlias

Exact: TypeAlias = Decimal | Fraction
"""A number as it was written: a `Decimal`, or a `Fraction` where decimals cannot hold it."""

_ROOMY = Context(prec=10_000, Emax=MAX_EMAX, Emin=MIN_EMIN)
_POWERS_OF_TEN = {10**places: places for places in range(13)}
_SIGNIFICANT = Context(prec=15)


def scaled(number: Exact, factor: Fraction | int) -> Exact:
    """The product, without rounding.

    >>> scaled(Decimal("1.2"), Fraction(2000, 3))
    Decimal('800')
    >>> scaled(Decimal("33"), Fraction(1, 100))
    Decimal('0.33')
    """
    if factor == 1:
        return number
    if (
        factor.numerator == 1
        and isinstance(number, Decimal)
        and (places := _POWERS_OF_TEN.get(factor.denominator)) is not None
    ):
        return _without_zeros(number.scaleb(-places, _ROOMY))
    return from_fraction(Fraction(number) * factor)


def _without_zeros(number: Decimal) -> Decimal:
    """The number without zeros at its end that say nothing, and without an exponent."""
    short = number.normalize(_ROOMY)
    exponent = short.as_tuple().exponent
    positive = isinstance(exponent, int) and exponent > 0
    return short.quantize(Decimal(1), context=_ROOMY) if positive else short


def from_fraction(number: Fraction) -> Exact:
    """The same number as a `Decimal` where it has one, else unchanged."""
    if number.denominator == 1:
        return Decimal(number.numerator)
    rest, power = number.denominator, 0
    while rest % 10 == 0:
        rest, power = rest // 10, power + 1
    twos = (rest & -rest).bit_length() - 1
    rest >>= twos
    fives = 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return number
    places = power + max(twos, fives)
    return Decimal(number.numerator * 10**places // number.denominator).scaleb(-places, _ROOMY)


def plain(number: Exact) -> str:
    """The number in digits, never with an exponent: exact, or to 15 significant digits where decimals cannot hold it.

    >>> plain(Decimal("1.5E+9")), plain(Fraction(1, 3))
    ('1500000000', '0.333333333333333')
    """
    if isinstance(number, Fraction):
        number = _SIGNIFICANT.divide(Decimal(number.numerator), Decimal(number.denominator))
    written = format(number, "f")
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written in ("-0", "") else written
