"""A stretch of days: what a date, a month, a quarter or a plan period means."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import total_ordering
from typing import Any

from zheconparse.values.slots import filled

GRANULARITIES = ("day", "week", "ten_days", "month", "quarter", "half", "year", "span")
RELATIONS = ("in", "since", "until")


def month_end(year: int, month: int) -> date:
    """The last day of a month: (2024, 2) → 2024-02-29."""
    return date(year, month, monthrange(year, month)[1])


def in_year(day: date, year: int, *, whole_months: bool = False) -> date:
    """The same day in another year; 29 February becomes the 28th, and with `whole_months` a month's last day stays one."""
    if day.month == 2 and (day.day == 29 or (whole_months and day == month_end(day.year, 2))):
        last = month_end(year, 2)
        return last if whole_months else date(year, 2, min(day.day, last.day))
    return day.replace(year=year)


@filled
@total_ordering
@dataclass(frozen=True, slots=True, eq=True)
class Period:
    """The days that words like 2022年1—8月 name, from the first to the last, both included.

    >>> period = Period.months(2022, 1, 8)
    >>> period.first, period.last, period.edtf, period.label()
    (datetime.date(2022, 1, 1), datetime.date(2022, 8, 31), '2022-01/2022-08', '2022年1—8月')
    >>> Period.of(2022, 9) in Period.of(2022)
    True

    Shape: `relation` is "in" (the stretch itself), "since" (open end: 2022年以来) or "until" (open start: 截至10月底). An end that is open,
    or that the words leave vague (近年来), is None. `granularity` is the calendar unit named: day week ten_days month quarter half year,
    else span. `resolved_against` says what a relative reading (去年, 当年10月) was read against; periods are equal whatever it is.
    Errors: `ValueError` where the first day follows the last or a word is unknown.
    """

    first: date | None
    last: date | None
    granularity: str = "span"
    relation: str = "in"
    approximate: bool = False
    resolved_against: str | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if self.granularity not in GRANULARITIES or self.relation not in RELATIONS:
            raise ValueError(f"no granularity {self.granularity!r} or no relation {self.relation!r}")
        if self.first is not None and self.last is not None and self.first > self.last:
            raise ValueError(f"a period from {self.first} to {self.last} runs backwards")

    # -- making one ------------------------------------------------------------------------------------------------

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Period:
        """A year, a month or a day: `Period.of(2022)`, `Period.of(2022, 9)`, `Period.of(2022, 9, 30)`.

        >>> Period.of(2022, 9).label()
        '2022年9月'
        """
        if month is None:
            return cls(date(year, 1, 1), date(year, 12, 31), "year")
        if day is None:
            return cls(date(year, month, 1), month_end(year, month), "month")
        return cls(date(year, month, day), date(year, month, day), "day")

    @classmethod
    def months(cls, year: int, first: int, last: int) -> Period:
        """A stretch of months of one year: 2022年1—8月 is `Period.months(2022, 1, 8)`."""
        return cls(date(year, first, 1), month_end(year, last), "span")

    @classmethod
    def quarter(cls, year: int, number: int) -> Period:
        """A quarter: 2022年第四季度 is `Period.quarter(2022, 4)`."""
        return replace(cls.months(year, 3 * number - 2, 3 * number), granularity="quarter")

    @classmethod
    def half(cls, year: int, number: int) -> Period:
        """A half year: 2022年上半年 is `Period.half(2022, 1)`."""
        return replace(cls.months(year, 6 * number - 5, 6 * number), granularity="half")

    @classmethod
    def week(cls, year: int, number: int) -> Period:
        """A week, Monday to Sunday, numbered as GB/T 7408 (ISO 8601) does: 2022年第40周 is `Period.week(2022, 40)`."""
        return cls(date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7), "week")

    @classmethod
    def ten_days(cls, year: int, month: int, number: int) -> Period:
        """A third of a month: 9月上旬 is the days 1 to 10, 中旬 11 to 20, 下旬 21 to the month's end."""
        last = month_end(year, month) if number == 3 else date(year, month, 10 * number)
        return cls(date(year, month, 10 * number - 9), last, "ten_days")

    @classmethod
    def years(cls, first: int, last: int) -> Period:
        """A stretch of whole years: 2022—2024年 is `Period.years(2022, 2024)`."""
        return cls(date(first, 1, 1), date(last, 12, 31), "span")

    # -- asking it -------------------------------------------------------------------------------------------------

    @property
    def is_vague(self) -> bool:
        """Whether the words name no day at all (近年来, or 去年 with nothing to read it against)."""
        return self.first is None and self.last is None

    def contains(self, day: date | Period) -> bool:
        """Whether a day, or all of another period, lies in this one; an open side has no limit, a vague period contains nothing.

        >>> Period.quarter(2022, 4).contains(date(2022, 12, 31))
        True
        """
        if isinstance(day, Period):
            if self.is_vague or day.is_vague:
                return False
            early = self.first is None or (day.first is not None and day.first >= self.first)
            return early and (self.last is None or (day.last is not None and day.last <= self.last))
        return not self.is_vague and (self.first or date.min) <= day <= (self.last or date.max)

    __contains__ = contains

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day.

        >>> Period.half(2022, 1).overlaps(Period.of(2022, 6, 30))
        True
        """
        if self.is_vague or other.is_vague:
            return False
        return (self.first or date.min) <= (other.last or date.max) and (other.first or date.min) <= (
            self.last or date.max
        )

    def previous_year(self) -> Period:
        """The same stretch one year earlier: what 去年同期 means beside this period.

        >>> Period.months(2022, 1, 8).previous_year().label()
        '2021年1—8月'
        """
        return self.shifted(-1)

    def shifted(self, years: int) -> Period:
        """The same stretch some years later or (negative) earlier; a week stays the week of its number."""
        if self.granularity == "week" and self.first is not None:
            year, number, _ = self.first.isocalendar()
            final = date(year + years, 12, 28).isocalendar().week
            moved = Period.week(year + years, min(number, final))
            return replace(self, first=moved.first, last=self.last and moved.last)
        whole = self.granularity != "day"
        first = self.first and in_year(self.first, self.first.year + years)
        last = self.last and in_year(self.last, self.last.year + years, whole_months=whole)
        return replace(self, first=first, last=last)

    # -- writing it ------------------------------------------------------------------------------------------------

    def _precision(self) -> str:
        """The coarsest calendar unit that the ends that are there fall on: year, month or day."""
        if self.granularity == "day":
            return "day"
        first, last = self.first, self.last
        starts_month = first is None or first.day == 1
        ends_month = last is None or last == month_end(last.year, last.month)
        if not (starts_month and ends_month):
            return "day"
        starts_year = first is None or first.month == 1
        ends_year = last is None or last.month == 12
        return "year" if starts_year and ends_year and self.granularity in ("year", "span") else "month"

    @property
    def edtf(self) -> str | None:
        """The period in Extended Date/Time Format (ISO 8601-2): 2022-01/2022-08, /2022-10-31, 2022-09/..; None when vague.

        >>> Period(date(2022, 9, 1), None, "month", "since").edtf
        '2022-09/..'
        """
        if self.is_vague:
            return None
        length = {"year": 4, "month": 7, "day": 10}[self._precision()]
        mark = "~" if self.approximate else ""
        first, last = (
            None if day is None else day.isoformat()[:length] + mark for day in (self.first, self.last)
        )
        if first == last:
            return first
        return f"{first or ''}/{last or '..'}"

    @property
    def iso8601(self) -> str | None:
        """The period as an ISO 8601 interval of days: 2022-01-01/2022-08-31, one day as itself, `..` for an open side; None when vague."""
        if self.is_vague:
            return None
        if self.first == self.last and self.first is not None:
            return self.first.isoformat()
        return "/".join(".." if day is None else day.isoformat() for day in (self.first, self.last))

    @property
    def timex3(self) -> str | None:
        """The `value` of a TIMEX3 annotation: 2022-09, 2022-Q4, 2022-H1, 2022-W40; a stretch as its interval; None when vague.

        >>> Period.quarter(2022, 4).timex3
        '2022-Q4'
        """
        day = self.first if self.first is not None else self.last
        if day is None:
            return None
        match self.granularity:
            case "quarter":
                return f"{day.year:04d}-Q{(day.month + 2) // 3}"
            case "half":
                return f"{day.year:04d}-H{(day.month + 5) // 6}"
            case "week":
                return "{:04d}-W{:02d}".format(*day.isocalendar()[:2])
            case "year":
                return f"{day.year:04d}"
            case "month":
                return day.isoformat()[:7]
            case "day":
                return day.isoformat()
        return self.iso8601

    def label(self) -> str:
        """The period in Chinese, as a report writes it: 2022年1—8月, 2022年9月以来, 截至2022年10月31日; 不明 when vague.

        >>> Period(None, date(2022, 10, 31), "day", "until").label()
        '截至2022年10月31日'
        """
        if self.is_vague:
            return "不明"
        named = self._named()
        if self.relation == "since" and self.last is None:
            named = f"{named}以来"
        elif self.relation == "until" and self.first is None:
            named = f"截至{named}"
        return f"{named}左右" if self.approximate else named

    def _named(self) -> str:
        day = self.first if self.first is not None else self.last
        assert day is not None
        match self.granularity:
            case "day":
                return chinese_day(day)
            case "week":
                return "{}年第{}周".format(*day.isocalendar()[:2])
            case "ten_days":
                return f"{day.year}年{day.month}月{'上中下'[min((day.day - 1) // 10, 2)]}旬"
            case "month":
                return f"{day.year}年{day.month}月"
            case "quarter":
                return f"{day.year}年第{'一二三四'[(day.month - 1) // 3]}季度"
            case "half":
                return f"{day.year}年{'上下'[(day.month - 1) // 6]}半年"
            case "year":
                return f"{day.year}年"
        return self._stretch()

    def _stretch(self) -> str:
        first, last = self.first, self.last
        if first is None or last is None:
            day = first or last
            assert day is not None
            return chinese_day(day)
        precision = self._precision()
        if precision == "year":
            return f"{first.year}—{last.year}年" if first.year != last.year else f"{first.year}年全年"
        if precision == "month":
            if first.year == last.year:
                return f"{first.year}年{first.month}—{last.month}月"
            return f"{first.year}年{first.month}月至{last.year}年{last.month}月"
        return f"{chinese_day(first)}至{chinese_day(last)}"

    def __str__(self) -> str:
        return self.label()

    def to_record(self) -> dict[str, Any]:
        """The fields of a date record: first, last, relation, granularity, edtf, approximate, resolved_against."""
        return {
            "first": None if self.first is None else self.first.isoformat(),
            "last": None if self.last is None else self.last.isoformat(),
            "relation": self.relation,
            "granularity": self.granularity,
            "edtf": self.edtf,
            "approximate": self.approximate,
            "resolved_against": self.resolved_against,
        }

    # -- order -----------------------------------------------------------------------------------------------------

    def _key(self) -> tuple[date, date, str, str, bool, bool, bool]:
        return (
            self.first or date.min,
            self.last or date.max,
            self.granularity,
            self.relation,
            self.approximate,
            self.first is None,
            self.last is None,
        )

    def __lt__(self, other: object) -> bool:
        return self._key() < other._key() if isinstance(other, Period) else NotImplemented


def chinese_day(day: date) -> str:
    """A day written out: 2023年1月31日."""
    return f"{day.year}年{day.month}月{day.day}日"


def day_before(day: date) -> date | None:
    """The day before, None before the first day there is."""
    return None if day == date.min else day - timedelta(days=1)


def day_after(day: date) -> date | None:
    """The day after, None after the last day there is."""
    return None if day == date.max else day + timedelta(days=1)
