"""From what is written, with its year known, to days."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from zheconparse.kinds.date.lexicon import festivals
from zheconparse.values.period import Period, month_end

if TYPE_CHECKING:
    from zheconparse.kinds.date.written import Point


def shifted_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month some months later or earlier: (2022, 12) and 1 → (2023, 1)."""
    count = year * 12 + month - 1 + by
    return count // 12, count % 12 + 1


def one_day(day: date) -> Period:
    """A day as a period."""
    return Period(day, day, "day")


def weekday_after(start: date | None, weekday: int) -> Period | None:
    """The first such day of the week from a beginning on: 周五 in 本周一至周五."""
    return None if start is None else one_day(start + timedelta(days=(weekday - 1 - start.weekday()) % 7))


def edge_of(period: Period, edge: str | None) -> Period:
    """The first or last day of a period as a period of one day; the period itself without an edge."""
    day = {"start": period.first, "end": period.last}.get(edge or "")
    return period if day is None else one_day(day)


def head_of(period: Period, count: int, grain: str) -> Period | None:
    """The first days or years of a period, the last where the count is negative; None where it is not that long."""
    first, last = period.first, period.last
    if first is None or last is None:
        return None
    length = (last - first).days + 1 if grain == "day" else last.year - first.year + 1
    if not 1 <= abs(count) <= length:
        return None
    if grain == "year":
        begun = first.year if count > 0 else last.year + count + 1
        return Period.years(begun, begun + abs(count) - 1)
    begun_on = first if count > 0 else last + timedelta(days=count + 1)
    return (
        one_day(begun_on) if abs(count) == 1 else Period(begun_on, begun_on + timedelta(days=abs(count) - 1))
    )


def in_month(point: Point, year: int, month: int) -> Period | None:
    """What a point names inside a month, or None where the calendar has no such day (2月30日)."""
    try:
        if point.day is not None:
            first = date(year, month, point.day)
            return (
                Period.of(year, month, point.day)
                if point.to_day is None
                else Period(first, date(year, month, point.to_day))
            )
        if point.ten is not None:
            first_third, last_third = (Period.ten_days(year, month, third) for third in point.ten)
            alone = point.ten[0] == point.ten[1]
            return edge_of(first_third if alone else Period(first_third.first, last_third.last), point.edge)
        if point.half_month is not None:
            middle = date(year, month, 15)
            return (
                Period(date(year, month, 1), middle)
                if point.half_month == 1
                else Period(date(year, month, 16), month_end(year, month))
            )
        return edge_of(Period.of(year, month), point.edge)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def in_year(point: Point, year: int) -> Period | None:
    """What a point names inside a year."""
    try:
        if point.festival is not None:
            return festival(point.festival, year, holiday=point.holiday)
        if point.lunar:
            return lunar(year, point.month or 1, point.day)
        if point.to_month is not None and point.month is not None:
            following = year + (point.to_month < point.month)
            return Period(date(year, point.month, 1), month_end(following, point.to_month))
        if point.month is not None:
            return in_month(point, year, point.month)
        if point.to_quarter is not None and point.quarter is not None:
            return Period.months(year, 3 * point.quarter - 2, 3 * point.to_quarter)
        if point.quarter is not None:
            return edge_of(Period.quarter(year, point.quarter), point.edge)
        if point.half is not None:
            return edge_of(Period.half(year, point.half), point.edge)
        if point.first is not None:
            return Period.months(year, 1, point.first)
        if point.last is not None:
            return Period.months(year, 13 - point.last, 12)
        if point.week is not None:
            return Period.week(year, point.week)
        return edge_of(Period.of(year), point.edge)
    except ValueError:
        return None


def festival(name: str, year: int, *, holiday: bool) -> Period | None:
    """A festival's day, or with `holiday` the days off around it as the State Council announced them; None where no table has them."""
    row = festivals()[name]
    day: date | None
    if row.calendar == "solar":
        day = date(year, row.month, row.day)
    elif row.calendar == "term":
        day = solar_term(row.short[0], year)
    else:
        found = lunar(year, row.month, max(row.day, 1))
        day = None if found is None else found.first
        if day is not None and row.day == 0:
            day -= timedelta(days=1)
    if day is None:
        return None
    if not holiday:
        return Period(day, day, "day")
    off = _days_off()
    if day not in off:
        return None
    first = last = day
    while first - timedelta(days=1) in off:
        first -= timedelta(days=1)
    while last + timedelta(days=1) in off:
        last += timedelta(days=1)
    return Period(first, last)


def lunar(year: int, month: int, day: int | None) -> Period | None:
    """A month or day of the lunar calendar (1900 to 2100)."""
    from borax.calendars.lunardate import LunarDate  # type: ignore[import-untyped]

    try:
        if day is None:
            first = LunarDate(year, month, 1)
            start = first.to_solar_date()
            return Period(start, start + timedelta(days=_lunar_days(year, month) - 1))
        found = LunarDate(year, month, day).to_solar_date()
    except Exception:
        return None
    return Period(found, found, "day")


def _lunar_days(year: int, month: int) -> int:
    from borax.calendars.lunardate import LunarDate

    try:
        LunarDate(year, month, 30)
    except Exception:
        return 29
    return 30


def solar_term(name: str, year: int) -> date | None:
    """The day of a solar term, such as 清明."""
    from borax.calendars.lunardate import TermUtils

    try:
        found = TermUtils.day_start_from_term(year, name)
    except Exception:
        return None
    return date(found.year, found.month, found.day)


@cache
def _days_off() -> frozenset[date]:
    from chinese_calendar.constants import holidays  # type: ignore[import-untyped]

    return frozenset(holidays)
