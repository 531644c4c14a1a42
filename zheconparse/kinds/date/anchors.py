"""Counting from something else: from the day of publication (去年, 上月, 近三年) or from what was said before (当年, 次月, 同期)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from zheconparse.kinds.date import calendars
from zheconparse.kinds.date.context import Context, is_compared
from zheconparse.kinds.date.written import Frame, Point
from zheconparse.values.period import Period, in_year, month_end

_COUNTED_FROM = {
    "month": ("month", "day", "ten_days"),
    "quarter": ("quarter", "month", "day"),
    "half": ("half",),
    "week": ("week", "day"),
    "day": ("day",),
}


class Anchors:
    """What relative words at one place of a text count from; `against` keeps what was used there."""

    def __init__(self, context: Context) -> None:
        self.context, self.reference = context, context.reference
        self.move_to(0)

    def move_to(self, start: int) -> None:
        """Words at another place are read: nothing has been used for them yet."""
        self.start = start
        self.against: str | None = None

    def published(self) -> date | None:
        """The day of publication, noted as what was read against."""
        if self.reference is not None:
            self.against = self.reference.isoformat()
        return self.reference

    def year(self, frame: Frame, after: Period | None) -> int | None:
        """The year of a frame; `after` is the beginning of the stretch that the frame ends (12月至次年2月)."""
        if frame.anchor == "stated":
            return frame.value
        if frame.anchor == "context":
            base = after.first.year if after is not None and after.first is not None else self.context.year
            if base is not None:
                self.against = str(base)
                return base + frame.value
        reference = self.published()
        if reference is None:
            return None
        year = reference.year + frame.value
        if (
            frame.value == -1
            and year == self.context.sentence_year
            and is_compared(self.context.text, self.start)
        ):
            self.against = str(year)  # what is compared with 去年 is not 去年 itself
            return year - 1
        return year

    def day(self, frame: Frame) -> date | None:
        """The day that a relative month, quarter, week or day is counted from.

        上月 beside a month that it would name itself (12月份…环比由上月…) is the month before that one.
        """
        spoken, grains = self.context.period, _COUNTED_FROM[frame.grain]
        if frame.anchor == "context" and (spoken is None or spoken.granularity not in grains):
            spoken = next(
                (self.context.said[grain] for grain in grains if grain in self.context.said), spoken
            )
        if spoken is not None and spoken.granularity in grains:
            day = spoken.first if spoken.first is not None else spoken.last
            compared = frame.value == -1 and is_compared(self.context.text, self.start, months=True)
            itself = frame.value == -1 and frame.grain == "month" and spoken is self.context.sentence_period
            if day is not None and (
                frame.anchor == "context" or compared or (itself and self._is_last_month(day))
            ):
                self.against = spoken.edtf
                return day
        return self.published()

    def _is_last_month(self, day: date) -> bool:
        reference = self.reference
        return reference is not None and calendars.shifted_month(reference.year, reference.month, -1) == (
            day.year,
            day.month,
        )

    def framed(self, point: Point, frame: Frame, after: Period | None) -> Period | None:
        """A relative month, quarter, half, week or day, with what is named inside it (上月底, 本周五)."""
        day = after.first if after is not None and frame.anchor == "context" else self.day(frame)
        if day is None:
            return None
        try:
            match frame.grain:
                case "month":
                    return calendars.in_month(
                        point, *calendars.shifted_month(day.year, day.month, frame.value)
                    )
                case "quarter":
                    year, month = calendars.shifted_month(day.year, day.month, 3 * frame.value)
                    return calendars.edge_of(Period.quarter(year, (month + 2) // 3), point.edge)
                case "half":
                    return calendars.edge_of(Period.half(day.year, (day.month + 5) // 6), point.edge)
                case "week":
                    monday = day + timedelta(weeks=frame.value, days=-day.weekday())
                    if point.to_weekday is not None and point.weekday is not None:
                        saturday = monday + timedelta(days=point.weekday - 1)
                        return Period(saturday, saturday + timedelta(days=point.to_weekday - point.weekday))
                    if point.weekday is not None:
                        return calendars.one_day(monday + timedelta(days=point.weekday - 1))
                    return Period(monday, monday + timedelta(days=6), "week")
            return calendars.one_day(day + timedelta(days=frame.value))
        except (OverflowError, ValueError):
            return None

    def century(self, point: Point, frame: Frame) -> Period | None:
        """上世纪, 本世纪, 上世纪80年代."""
        reference = self.published()
        if reference is None:
            return None
        hundreds = ((reference.year - 1) // 100 + frame.value) * 100
        if point.decade is not None:
            return Period.years(hundreds + point.decade, hundreds + point.decade + 9)
        return Period.years(hundreds + 1, hundreds + 100)

    def rolling(self, count: int, grain: str, direction: int) -> Period | None:
        """近三年, 未来两个月: that many units up to the day of publication, or on from the day after it; roughly."""
        reference = self.published()
        if reference is None or count == 0:
            return None
        try:
            other = _moved(reference, direction * count, grain)
            if direction < 0:
                return Period(other + timedelta(days=1), reference, approximate=True)
            return Period(reference + timedelta(days=1), other, approximate=True)
        except (ValueError, OverflowError):
            return None

    def same(self, frame: Frame | None) -> Period | None:
        """同期, 去年同期, 2021年同期: the period spoken of, in that year; with none, the year up to the day of publication."""
        spoken, festive = self.context.period or self.context.last_period, self.context.festive
        if frame is not None and festive is not None and self.context.sentence_period is None:
            point, year = festive
            year = frame.value if frame.anchor == "stated" else year + frame.value
            assert point.festival is not None
            return calendars.festival(point.festival, year, holiday=point.holiday)
        if spoken is not None:
            self.against = spoken.edtf
            known = spoken.last if spoken.first is None else spoken.first
            assert known is not None
            if frame is None:
                return spoken
            by = frame.value - known.year if frame.anchor == "stated" else frame.value
            begun = spoken.relation == "since" and spoken.first is not None and self.reference is not None
            if (
                begun
                and spoken.first is not None
                and self.reference is not None
                and spoken.first <= self.reference
            ):
                spoken = Period(spoken.first, self.reference)
            try:
                return replace(spoken.shifted(by))
            except ValueError:
                return None
        reference = None if frame is None or self.context.sentence_is_vague else self.published()
        if reference is None or frame is None:
            return None
        year = frame.value if frame.anchor == "stated" else reference.year + frame.value
        return Period(date(year, 1, 1), in_year(reference, year))


def _moved(day: date, count: int, grain: str) -> date:
    """The day that many units away; a day that the month lacks becomes its last."""
    if grain in ("day", "week"):
        return day + timedelta(days=count * (7 if grain == "week" else 1))
    year, month = calendars.shifted_month(
        day.year, day.month, count * {"month": 1, "quarter": 3, "year": 12}[grain]
    )
    return date(year, month, min(day.day, month_end(year, month).day))
