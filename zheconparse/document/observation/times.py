"""A stretch of time as the rows have it: a first and last day, and how the text gives them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from zheconparse.values.observation import Confidence

_MONTH = range(27, 31)
"""How many days lie between the first and the last of a month."""


class When(NamedTuple):
    """A first and last day, and how the text gives them."""

    first: date | None = None
    last: date | None = None
    confidence: Confidence = "inferred"
    ahead: bool = False
    """Whether the text looks towards its end (到2025年)."""

    def carried(self) -> When:
        """The same, said earlier."""
        return self if self.confidence != "stated" else When(self.first, self.last, "carried", self.ahead)

    @property
    def is_day(self) -> bool:
        """Whether it is one day, or what has come about up to a day."""
        return self.first is None or self.first == self.last

    def within(self, other: When | None) -> bool:
        """Whether it lies in another stretch of time, or is that."""
        if other is None or None in (self.first, self.last, other.first, other.last):
            return False
        return other.first <= self.first and self.last <= other.last  # type: ignore[operator]

    def is_part(self, other: When | None) -> bool:
        """Whether it lies in a longer stretch of time."""
        return self.within(other) and other is not None and self[:2] != other[:2]

    @property
    def is_year(self) -> bool:
        """Whether it is a year from end to end."""
        if self.first is None or self.last is None:
            return False
        return self[:2] == whole_year(self.first.year)[:2]

    def ends(self) -> tuple[When, When]:
        """The years that a stretch begins and ends with."""
        if self.first is None or self.last is None:
            return NEVER, self
        return whole_year(self.first.year, self.confidence), whole_year(self.last.year, self.confidence)

    def in_steps(self, months: int) -> list[When]:
        """The stretches of so many months that it is made of (the months of 4—6月)."""
        found: list[When] = []
        begin = self.first
        while begin is not None and self.last is not None and begin <= self.last:
            over = 12 * begin.year + begin.month - 1 + months
            behind = date(over // 12, over % 12 + 1, 1)
            found.append(When(begin, min(self.last, behind - timedelta(days=1)), self.confidence))
            begin = behind
        return found

    def against_the_one_before(self) -> When:
        """The time of what is compared with the month before: no months added up (1—7月) but the last of them."""
        if self.first is None or self.last is None or self.confidence == "stated":
            return self
        months = 12 * (self.last.year - self.first.year) + self.last.month - self.first.month + 1
        whole = months in (1, 3, 6, 12) or self.spans_years
        return self if whole else self._replace(first=self.last.replace(day=1))

    def ends_before(self, other: When) -> bool:
        """Whether it is over before another begins."""
        return self.last is not None and other.first is not None and self.last < other.first

    @property
    def spans_years(self) -> bool:
        """Whether it is a stretch of several years, as plans have (“十五五”时期)."""
        return self.first is not None and self.last is not None and self.last.year - self.first.year > 1

    def to_date(self) -> When:
        """From January to the end of a month (3月销量20万辆，累计55万辆); any other stretch as it is."""
        if (
            self.first is None
            or self.last is None
            or self.first.day != 1
            or (self.last - self.first).days not in _MONTH
        ):
            return self
        return When(self.first.replace(month=1), self.last, "carried")


NEVER = When()


def whole_year(year: int, confidence: Confidence = "stated") -> When:
    """A year from end to end."""
    return When(date(year, 1, 1), date(year, 12, 31), confidence)


def year_of(when: When) -> When:
    """The year in which a period ends, as far as the words imply it (年度计划投资)."""
    if when.last is None:
        return when
    return whole_year(when.last.year, "inferred")


def year_before(day: date) -> date:
    """The same day of the year before."""
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)
