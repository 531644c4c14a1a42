"""Quantities: an amount of a unit, perhaps per something, perhaps a change against a basis."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, overload

from zheconparse.values.exact import Exact, from_fraction, plain
from zheconparse.values.interval import Closed, Interval
from zheconparse.values.slots import filled
from zheconparse.values.unit import Unit

Direction = Literal["up", "down"]
Basis = Literal["yoy", "mom", "qoq", "two_year_average", "other"]


_COMPOUND = {("mass", "volume"): "concentration", ("length", "time"): "speed"}


class UnitError(ValueError):
    """Two units that measure different things: 亿元 cannot be said in 吨."""


@filled
@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """An amount with its unit: 协议总投资10024.7亿元 is 1002470000000 of 元.

    `amount` has 万 and 亿 folded in. `per` is what divides it (万元/亩, 每吨, 人均). `direction` and `basis` are set where the
    amount is a change (同比增长87.1亿元). A quantity without a unit (PMI 50.1) has `unit` None.

    >>> import zheconparse as z
    >>> q = z.quantity.parse("12元/吨")
    >>> str(q), q.unit.name, q.per.name
    ('12元/吨', '元', '吨')
    """

    amount: Interval
    unit: Unit | None = None
    per: Unit | None = None
    direction: Direction | None = None
    basis: Basis | None = None

    @property
    def low(self) -> Exact | None:
        """The low end of the amount."""
        return self.amount.low

    @property
    def high(self) -> Exact | None:
        """The high end of the amount."""
        return self.amount.high

    @property
    def dimension(self) -> str | None:
        """What is measured: currency, mass, area … or count; mass per volume is a concentration, length per time a speed."""
        if self.unit is None:
            return None
        if self.per is not None:
            return _COMPOUND.get((self.unit.dimension, self.per.dimension), self.unit.dimension)
        return self.unit.dimension

    def moving(self, direction: Direction | None, basis: Basis | None) -> Quantity:
        """The same amount as a change that goes that way, compared with that.

        >>> import zheconparse as z
        >>> z.quantity.parse("87.1亿元").moving("up", "yoy").to_record()["basis"]
        'yoy'
        """
        return Quantity(self.amount, self.unit, self.per, direction, basis)

    @property
    def base(self) -> Interval:
        """The amount in the base unit of its dimension."""
        unit = self.unit
        if unit is None or (unit.scale == 1 and not unit.offset):
            return self.amount
        amount = self.amount.scaled(unit.scale)
        return amount if not unit.offset else _shifted(amount, unit.offset)

    def to(self, unit: Unit) -> Quantity:
        """The same quantity in another unit of its dimension, exactly.

        >>> import zheconparse as z
        >>> str(z.quantity.parse("3公顷").to(z.quantity.parse("1亩").unit))
        '45亩'

        Errors: `UnitError` where the units measure different things.
        """
        if not isinstance(unit, Unit):
            raise TypeError(
                f"{unit!r} is no unit: zheconparse.quantity.unit({unit!r}) gives the one of that name"
            )
        if self.unit is None or not self.unit.convertible(unit):
            raise UnitError(f"{self} cannot be said in {unit.name}: {_differing(self.unit, unit)}")
        base = self.base if not unit.offset else _shifted(self.base, -unit.offset)
        return replace(self, amount=base.scaled(1 / unit.scale), unit=unit)

    @property
    def midpoint(self) -> Exact | None:
        """The middle of the two ends in the unit; None where one side is open."""
        return self.amount.midpoint

    def contains(self, other: Quantity | Exact | int) -> bool:
        """Whether every amount that the other can be lies within this one; a bare number counts in its unit."""
        if not isinstance(other, Quantity):
            return self.amount.contains(other)
        return self.amount.covers(other.amount if self.unit is None else other.to(self.unit).amount)

    def __add__(self, other: Quantity) -> Quantity:
        return self._combined(other, 1) if isinstance(other, Quantity) else NotImplemented

    def __radd__(self, other: int) -> Quantity:
        """The quantity itself for 0, with which `sum` begins."""
        return self if isinstance(other, int) and other == 0 else NotImplemented

    def __sub__(self, other: Quantity) -> Quantity:
        return self._combined(other, -1) if isinstance(other, Quantity) else NotImplemented

    def _combined(self, other: Quantity, sign: int) -> Quantity:
        sum_of = f"{self} {'+' if sign > 0 else '-'} {other}"
        if self.unit is None or other.unit is None or not self._alike(other):
            raise UnitError(f"{sum_of}: {_differing(self.unit, other.unit, self.per, other.per)}")
        if self.unit.offset or other.unit.offset:
            raise UnitError(f"{sum_of}: they count from a zero of their own")
        if other.unit != self.unit:
            other = other.to(self.unit)
        mine, its = self.amount, other.amount.scaled(sign)
        low = (
            None
            if mine.low is None or its.low is None
            else from_fraction(Fraction(mine.low) + Fraction(its.low))
        )
        high = (
            None
            if mine.high is None or its.high is None
            else from_fraction(Fraction(mine.high) + Fraction(its.high))
        )
        if low is None and high is None:
            raise UnitError(f"{sum_of}: the result has no end on either side")
        left = low is not None and mine.closed in ("both", "left") and its.closed in ("both", "left")
        right = high is not None and mine.closed in ("both", "right") and its.closed in ("both", "right")
        closed: Closed = ("both" if right else "left") if left else ("right" if right else "neither")
        return Quantity(Interval(low, high, closed, mine.approximate or its.approximate), self.unit, self.per)

    def __mul__(self, factor: int | Decimal | Fraction) -> Quantity:
        _refuse_float(factor)
        if not isinstance(factor, int | Decimal | Fraction):
            return NotImplemented
        return replace(self, amount=self.amount.scaled(Fraction(factor)))

    __rmul__ = __mul__

    def __neg__(self) -> Quantity:
        return replace(self, amount=self.amount.scaled(-1))

    @overload
    def __truediv__(self, divisor: int | Decimal | Fraction) -> Quantity: ...

    @overload
    def __truediv__(self, divisor: Quantity) -> Exact: ...

    def __truediv__(self, divisor: Quantity | int | Decimal | Fraction) -> Quantity | Exact:
        if isinstance(divisor, Quantity):
            whole, part = self._like(divisor).base.midpoint, self.base.midpoint
            if whole is None or part is None or not whole:
                raise ValueError(f"{self} / {divisor}: an open side or nothing to divide by")
            return from_fraction(Fraction(part) / Fraction(whole))
        _refuse_float(divisor)
        if not isinstance(divisor, int | Decimal | Fraction):
            return NotImplemented
        return replace(self, amount=self.amount.scaled(1 / Fraction(divisor)))

    def __float__(self) -> float:
        number = self.amount.midpoint
        if number is None:
            raise ValueError(f"{self} has an open side and no single number")
        return float(number)

    def __eq__(self, other: object) -> bool:
        return self._identity() == other._identity() if isinstance(other, Quantity) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._identity())

    def _identity(self) -> tuple[Any, ...]:
        """What makes two quantities one: the amount in base units, what it is of, and how it moved; not the unit it was said in."""
        kind = None if self.unit is None else (self.unit.dimension, self.unit.base)
        return (self.base, kind, self.per, self.direction, self.basis)

    def _alike(self, other: Quantity) -> bool:
        same = self.unit == other.unit or (
            self.unit is not None and other.unit is not None and self.unit.convertible(other.unit)
        )
        return same and self.per == other.per

    def _like(self, other: Quantity) -> Quantity:
        """The other quantity, refused where it measures something else."""
        if not self._alike(other):
            why = _differing(self.unit, other.unit, self.per, other.per)
            raise UnitError(f"{self} and {other} cannot be compared: {why}")
        return other

    def __lt__(self, other: Quantity) -> bool:
        return self.base < self._like(other).base if isinstance(other, Quantity) else NotImplemented

    def __le__(self, other: Quantity) -> bool:
        return self.base <= self._like(other).base if isinstance(other, Quantity) else NotImplemented

    def __gt__(self, other: Quantity) -> bool:
        return self.base > self._like(other).base if isinstance(other, Quantity) else NotImplemented

    def __ge__(self, other: Quantity) -> bool:
        return self.base >= self._like(other).base if isinstance(other, Quantity) else NotImplemented

    def __format__(self, style: str) -> str:
        """As written in 万, 亿 or 万亿 (with places: 亿.2); without a style like str().

        >>> import zheconparse as z
        >>> q = z.quantity.parse("12345万元")
        >>> f"{q:亿.2}", f"{q:万}"
        ('1.23亿元', '12345万元')

        Errors: `ValueError` for another style.
        """
        if not style:
            return str(self)
        from zheconparse.values.writing import written

        return written(self, style)

    def __str__(self) -> str:
        return self.written(in_magnitudes)

    def written(self, number_as: Callable[[Exact], str], unit: str | None = None) -> str:
        """The quantity with each of its numbers written by `number_as`, and the unit under another name if one is given."""
        if unit is None:
            unit = "" if self.unit is None else self.unit.name
        divisor = "" if self.per is None else f"/{self.per.name}"
        bound = self.amount.written(number_as)
        for suffix in ("以上", "以下"):
            if bound.endswith(suffix):
                return f"{bound.removesuffix(suffix)}{unit}{divisor}{suffix}"
        return f"{bound}{unit}{divisor}"

    def to_record(self) -> dict[str, Any]:
        """The fields of a quantity record: the interval, unit, dimension, per, the same in base units, direction, basis."""
        base = self.base
        return self.amount.to_record() | {
            "unit": None if self.unit is None else self.unit.name,
            "dimension": self.dimension,
            "per": None if self.per is None else self.per.name,
            "base_low": None if base.low is None else plain(base.low),
            "base_high": None if base.high is None else plain(base.high),
            "base_unit": None if self.unit is None else self.unit.base,
            "direction": self.direction,
            "basis": self.basis,
        }


def _refuse_float(factor: object) -> None:
    """Say what to pass in place of a float, whose digits are not those that were written."""
    if isinstance(factor, float):
        raise TypeError(
            f"amounts are exact and {factor!r} is a float: pass Decimal('{factor!r}') or a Fraction"
        )


def _differing(one: Unit | None, other: Unit | None, per: Unit | None = None, its: Unit | None = None) -> str:
    return f"{_measured(one, per)} is not {_measured(other, its)}"


def _measured(unit: Unit | None, per: Unit | None) -> str:
    what = "a number without a unit" if unit is None else f"{unit.dimension} in {unit.base}"
    return what if per is None else f"{what} per {per.name}"


def _shifted(amount: Interval, by: Fraction) -> Interval:
    low = None if amount.low is None else from_fraction(Fraction(amount.low) + by)
    high = None if amount.high is None else from_fraction(Fraction(amount.high) + by)
    return Interval(low, high, amount.closed, amount.approximate)


def in_magnitudes(number: Exact) -> str:
    """The number with 万 or 亿 where a person would use them.

    >>> in_magnitudes(Decimal(30000000)), in_magnitudes(Decimal(5224))
    ('3000万', '5224')
    """
    for magnitude, name in ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")):
        in_plain_digits = magnitude == 10**4 and -(10**5) < number < 10**5 and number % 1000 != 0
        if (number >= magnitude or number <= -magnitude) and not in_plain_digits:
            return plain(from_fraction(Fraction(number) / magnitude)) + name
    return plain(number)
