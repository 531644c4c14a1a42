"""Intervals: what words like 约, 超过 and 以上 leave open, stated instead of guessed."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from zheconparse.values.exact import Exact, from_fraction, plain, scaled
from zheconparse.values.ordered import Ordered
from zheconparse.values.slots import filled

Closed = Literal["both", "left", "right", "neither"]

_ENDS: dict[Closed, tuple[bool, bool]] = {
    "both": (True, True), "left": (True, False), "right": (False, True), "neither": (False, False)
}  # fmt: skip


@filled
@dataclass(frozen=True, slots=True)
class Interval(Ordered):
    """A number as closely as its words state it: 超3000万 has a low end only, 三四百 has two.

    `closed` says which ends belong to the interval (an open side counts as not closed); `approximate` that the ends are about.
    Ordered by the low end, then the high end.

    >>> from decimal import Decimal
    >>> at_least = Interval(Decimal(200), None, "left")
    >>> Decimal(200) in at_least, Decimal(199) in at_least
    (True, False)
    """

    low: Exact | None
    high: Exact | None
    closed: Closed = "both"
    approximate: bool = False

    def __post_init__(self) -> None:
        low, high = self.low, self.high
        if low is high:  # one number, the common case, or nothing at all
            if low is None:
                raise ValueError("an interval needs a low or a high end")
        elif low is not None and high is not None and low > high:
            raise ValueError(f"an interval from {plain(low)} to {plain(high)} is empty")

    @classmethod
    def exactly(cls, number: Exact) -> Interval:
        """The interval of one number."""
        return cls(number, number)

    @property
    def is_exact(self) -> bool:
        """Whether the words give one number and no hedge."""
        return self.low == self.high and self.closed == "both" and not self.approximate

    @property
    def midpoint(self) -> Exact | None:
        """The middle of the two ends; None where one side is open."""
        if self.low is None or self.high is None:
            return None
        return (
            self.low
            if self.low == self.high
            else from_fraction((Fraction(self.low) + Fraction(self.high)) / 2)
        )

    def contains(self, number: Exact | int) -> bool:
        """Whether the number lies in the interval as stated (`approximate` widens nothing)."""
        left, right = _ENDS[self.closed]
        above = self.low is None or number > self.low or (left and number == self.low)
        below = self.high is None or number < self.high or (right and number == self.high)
        return above and below

    def __contains__(self, number: Exact | int) -> bool:
        return self.contains(number)

    def scaled(self, factor: Fraction | int) -> Interval:
        """Every number of the interval times a positive or negative factor, exactly."""
        low = None if self.low is None else scaled(self.low, factor)
        high = None if self.high is None else scaled(self.high, factor)
        if factor > 0:
            return Interval(low, high, self.closed, self.approximate)
        turned: dict[Closed, Closed] = {
            "left": "right",
            "right": "left",
            "both": "both",
            "neither": "neither",
        }
        return Interval(high, low, turned[self.closed], self.approximate)

    def order_key(self) -> tuple[Any, ...]:
        """What intervals are ordered by: the low end (an open side first), the high end (an open side last), the words."""
        low = (0, 0) if self.low is None else (1, self.low)
        high = (1, 0) if self.high is None else (0, self.high)
        return (low, high, self.closed, self.approximate)

    def covers(self, other: Interval) -> bool:
        """Whether every number of the other interval lies in this one."""
        left, right = _ENDS[self.closed]
        other_left, other_right = _ENDS[other.closed]
        above = self.low is None or (
            other.low is not None
            and (other.low > self.low or (other.low == self.low and (left or not other_left)))
        )
        below = self.high is None or (
            other.high is not None
            and (other.high < self.high or (other.high == self.high and (right or not other_right)))
        )
        return above and below

    def written(self, number_as: Any = plain) -> str:
        """The interval as a person would write it, each number written by `number_as`."""
        low = None if self.low is None else number_as(self.low)
        high = None if self.high is None else number_as(self.high)
        if low is None:
            return f"{high}以下" if self.closed == "right" else f"不足{high}"
        if high is None:
            if self.approximate:
                return f"{low}余"
            return f"{low}以上" if self.closed == "left" else f"超{low}"
        middle = low if low == high else f"{low}—{high}"
        return f"约{middle}" if self.approximate else middle

    def __str__(self) -> str:
        return self.written()

    def to_record(self) -> dict[str, Any]:
        """The fields low, high, closed and approximate."""
        return {
            "low": None if self.low is None else plain(self.low),
            "high": None if self.high is None else plain(self.high),
            "closed": self.closed,
            "approximate": self.approximate,
        }
