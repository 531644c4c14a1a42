"""Percentages and other ratios to one."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from zheconparse.values.exact import Exact, plain, scaled
from zheconparse.values.interval import Interval
from zheconparse.values.ordered import Ordered
from zheconparse.values.quantity import Basis, Direction
from zheconparse.values.slots import filled

RatioUnit = Literal["percent", "point", "permille", "basis_point", "tenth", "fraction", "times", "doubling"]

_WRITTEN: dict[str, tuple[int, str]] = {
    "percent": (100, "%"), "point": (100, "个百分点"), "permille": (1000, "‰"), "basis_point": (10000, "个基点"),
    "tenth": (10, "成"), "fraction": (1, ""), "times": (1, "倍"), "doubling": (1, "倍"),
}  # fmt: skip
_BASIS = {"yoy": "同比", "mom": "环比", "qoq": "环比", "two_year_average": "两年平均", "other": "较"}


@filled
@dataclass(frozen=True, slots=True)
class Percentage(Ordered):
    """A ratio to one: 同比增长33% is 0.33, up, year on year; 1.2个百分点 is 0.012.

    `unit` keeps how it was said (percent point permille basis_point tenth fraction times doubling); 翻番 is a growth of one.
    `fraction` keeps the words of 1/3, `in_points` that permille were said as points (0.2个千分点). Ordered by the ratio.

    >>> import zheconparse as z
    >>> [found] = z.percentages("到位资金同比增长50.6%")
    >>> found.value.ratio.low, found.value.direction, found.value.basis
    (Decimal('0.506'), 'up', 'yoy')
    """

    ratio: Interval
    unit: RatioUnit = "percent"
    direction: Direction | None = None
    basis: Basis | None = None
    fraction: str | None = None
    in_points: bool = False

    @property
    def is_difference(self) -> bool:
        """Whether it was said in points, which measure how far two rates lie apart (0.2个百分点, 25个基点, 0.2个千分点).

        >>> import zheconparse as z
        >>> z.percentage.parse("0.2个千分点").is_difference, z.percentage.parse("0.2‰").is_difference
        (True, False)
        """
        return self.in_points or self.unit in ("point", "basis_point")

    @property
    def low(self) -> Exact | None:
        """The low end of the ratio."""
        return self.ratio.low

    @property
    def high(self) -> Exact | None:
        """The high end of the ratio."""
        return self.ratio.high

    @property
    def midpoint(self) -> Exact | None:
        """The middle of the two ends of the ratio; None where one side is open.

        >>> import zheconparse as z
        >>> z.percentage.parse("5%~10%").midpoint, z.percentage.parse("5%以上").midpoint
        (Decimal('0.075'), None)
        """
        return self.ratio.midpoint

    def contains(self, other: Percentage | Exact | int) -> bool:
        """Whether every ratio that the other can be lies within this one; a bare number is a ratio to one.

        >>> import zheconparse as z
        >>> rates = z.percentage.parse("5%~10%")
        >>> rates.contains(z.percentage.parse("8%")), rates.contains(z.percentage.parse("8%以上"))
        (True, False)
        """
        return self.ratio.covers(other.ratio) if isinstance(other, Percentage) else self.ratio.contains(other)

    def moving(self, direction: Direction | None, basis: Basis | None) -> Percentage:
        """The same ratio as a change that goes that way, compared with that.

        >>> import zheconparse as z
        >>> str(z.percentage.parse("33%").moving("up", "yoy"))
        '同比↑33%'
        """
        return Percentage(self.ratio, self.unit, direction, basis, self.fraction, self.in_points)

    @property
    def signed(self) -> Exact | None:
        """The ratio with a minus where it goes down; its bound where only one is stated."""
        number = self.ratio.low if self.ratio.low is not None else self.ratio.high
        if number is None:
            return None
        return scaled(number, -1) if self.direction == "down" else number

    def __float__(self) -> float:
        number = self.ratio.midpoint
        if number is None:
            raise ValueError(f"{self} has an open side and no single number")
        return float(number)

    def order_key(self) -> Any:
        """Percentages are ordered by their ratio."""
        return self.ratio.order_key()

    def __str__(self) -> str:
        if self.fraction is not None:
            written = self.ratio.written(lambda _number: self.fraction)
        else:
            factor, sign = (1000, "个千分点") if self.in_points else _WRITTEN[self.unit]
            written = self.ratio.scaled(Fraction(factor)).written(lambda number: plain(number) + sign)
        arrow = {"up": "↑", "down": "↓", None: ""}[self.direction]
        return f"{_BASIS.get(self.basis or '', '')}{arrow}{written}"

    def to_record(self) -> dict[str, Any]:
        """The fields of a percentage record."""
        return self.ratio.to_record() | {
            "unit": self.unit, "direction": self.direction, "basis": self.basis, "fraction": self.fraction
        }  # fmt: skip
