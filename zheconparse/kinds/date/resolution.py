"""Which days the words mean, from what stands around them: a year left out, 当年, 去年同期, lists, the day of publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from zheconparse.kernel.mention import Mention
from zheconparse.kinds.date import calendars
from zheconparse.kinds.date.context import Context, is_compared, planned_by
from zheconparse.kinds.date.written import Frame, Point, Stated
from zheconparse.values.period import Period, day_after, day_before, in_year, month_end

def resolve(found: Sequence[Mention[Stated]], text: str, reference: date | None) -> list[Mention[Period]]:
    """The periods that the expressions of one text mean, in order; `reference` is the day the text was published.

    >>> from datetime import date
    >>> from zheconparse.kinds.date import stated
    >>> text = "2022年5月开工，当年10月投产"
    >>> [str(mention.value) for mention in resolve(list(stated.finditer(text)), text, date(2023, 1, 31))]
    ['2022年5月', '2022年10月']
    """
    context = Context(text, reference)
    resolved = []
    for mention in found:
        context.move_to(mention.start)
        period = _Reading(context, mention).period()
        context.remember(period, mention.value, mention.start, mention.end)
        resolved.append(Mention("date", mention.start, mention.end, mention.text, period))
    return resolved


class _Reading:
    """One expression read in its context."""

    def __init__(self, context: Context, mention: Mention[Stated]) -> None:
        self.context, self.mention, self.stated = context, mention, mention.value
        self.reference = context.reference
        self.against: str | None = None

    def period(self) -> Period:
        stated = self.stated
        start, end = stated.start, stated.end
        if end is None:
            found = self.of(start)
            period = _vague(start) if found is None else found
        else:
            period = self._stretch(start, end)
        period = self._bounded(period)
        if stated.approximate:
            period = replace(period, approximate=True)
        return replace(period, resolved_against=self.against)

    # -- stretches and bounds --------------------------------------------------------------------------------------

    def _stretch(self, start: Point, end: Point) -> Period:
        """From one point to another; each lends the other what it leaves out."""
        if (
            not start.names_year
            and end.frame is not None
            and end.frame.anchor == "stated"
            and start.frame is None
        ):
            start = replace(start, frame=end.frame)
        first = self.of(start)
        if first is None or first.first is None:
            last = (
                None if not (end.names_year and end.frame and end.frame.anchor != "context") else self.of(end)
            )
            return Period(None, None if first is None or last is None else last.last)
        inner = _Reading.__new__(_Reading)
        inner.context, inner.mention, inner.stated, inner.reference = (
            self.context,
            self.mention,
            self.stated,
            self.reference,
        )
        inner.against = None
        last = inner.of(end, after=first)
        if last is None or last.last is None or last.last < first.first:
            return Period(None, None)
        self.against = self.against or inner.against
        single = first.granularity == last.granularity == "day" and first == last
        return Period(first.first, last.last, "day" if single else "span")

    def _bounded(self, period: Period) -> Period:
        stated = self.stated
        if (
            stated.end is not None
            and stated.bound == "before"
            and period.last is not None
            and stated.end.edge != "end"
        ):
            end = self.of(stated.end, after=period)
            last = None if end is None or end.first is None else day_before(end.first)
            return (
                Period(period.first, last)
                if last is not None and period.first is not None and period.first <= last
                else period
            )
        if stated.through_now:
            last = self.reference if period.first is not None else None
            if last is not None and period.first is not None and last >= period.first:
                self._from_reference()
                return Period(period.first, last, "span")
            return replace(period, last=None, relation="since")
        at_edge = (stated.end or stated.start).edge == "end"
        match stated.bound:
            case "by":
                return replace(period, first=None, relation="until")
            case "before":
                last = period.last if at_edge else (period.first and day_before(period.first))
                return replace(
                    period,
                    first=None,
                    last=last,
                    relation="until",
                    granularity=period.granularity if at_edge else "day",
                )
            case "from":
                return replace(period, last=None, relation="since")
            case "after":
                return replace(
                    period,
                    first=period.last and day_after(period.last),
                    last=None,
                    relation="since",
                    granularity="day",
                )
        return period

    # -- one point -------------------------------------------------------------------------------------------------

    def of(self, point: Point, after: Period | None = None) -> Period | None:
        """The days that a point means; `after` is the beginning of the stretch that it ends."""
        if point.vague:
            return None
        if point.now:
            return self._from_reference() and Period(self.reference, self.reference, "day")
        if point.fixed is not None:
            return calendars.edge_of(Period(*point.fixed), point.edge)
        if point.rolling is not None:
            return self._rolling(*point.rolling)
        if point.same is not None:
            return self._same(point)
        frame = point.frame
        if frame is None:
            return self._year_left_out(point, after)
        match frame.grain:
            case "year":
                return self._in_framed_year(point, frame, after)
            case "century":
                return self._century(point, frame)
            case "month":
                return self._month(point, frame, after)
        return self._framed(point, frame, after)

    def _in_framed_year(self, point: Point, frame: Frame, after: Period | None) -> Period | None:
        if point.whole_year and frame.anchor == "context":
            year = self._context_year(frame, point, cumulated=True)
        else:
            year = self._year(frame, after)
        if year is None:
            return None
        if frame.to is not None:
            return Period.years(year, year + frame.to - frame.value)
        if point.inner is not None and self.reference is not None:
            return calendars.in_month(point, year, self.reference.month)
        return calendars.in_year(point, year)

    def _year(self, frame: Frame, after: Period | None) -> int | None:
        if frame.anchor == "stated":
            return frame.value
        if frame.anchor == "context":
            if after is not None and after.first is not None:
                return after.first.year + frame.value
            return self._context_year(frame, None, cumulated=False)
        if self._from_reference() is None or self.reference is None:
            return None
        year = self.reference.year + frame.value
        if (
            frame.value == -1
            and self.context.sentence_year == year
            and is_compared(self.context.text, self.mention.start)
        ):
            self.against = str(year)
            return year - 1
        return year

    def _context_year(self, frame: Frame, point: Point | None, *, cumulated: bool) -> int | None:
        if (year := self.context.year) is not None:
            self.against = str(year)
            return year + frame.value
        if self.reference is None:
            return None
        self._from_reference()
        year = self.reference.year + frame.value
        if cumulated and point is not None and self.reference.month < 12 and not self._planned():
            return year - 1
        return year

    def _year_left_out(self, point: Point, after: Period | None) -> Period | None:
        if point.edge_of in ("month", "quarter"):
            return self._edge_of_current(point)
        if point.ten is not None and point.month is None or (point.day is not None and point.month is None):
            return self._month_left_out(point, after)
        if after is not None and after.first is not None:
            found = calendars.in_year(point, after.first.year)
            if found is None or found.last is None or found.last < after.first:
                found = calendars.in_year(point, after.first.year + 1)
            return found
        if (year := self.context.year) is not None:
            found = calendars.in_year(point, year)
            if self.context.sentence_year is not None or not self._is_over(found) or not self._planned():
                self.against = str(year)
                return found
        if self.reference is None:
            return None
        self._from_reference()
        return self._by_reference(point, self.reference)

    def _is_over(self, period: Period | None) -> bool:
        return (
            period is not None
            and period.last is not None
            and self.reference is not None
            and period.last < self.reference
        )

    def _by_reference(self, point: Point, reference: date) -> Period | None:
        """The year of the reference, unless the stretch would be over only after it and nothing is planned."""
        found = calendars.in_year(point, reference.year)
        if found is None and point.month == 2 and point.day == 29:
            return next(
                filter(None, (calendars.in_year(point, reference.year - back) for back in range(1, 9))), None
            )
        if found is None or found.first is None or found.last is None:
            return found
        alone = self.mention.start == 0 and self.mention.end == len(self.context.text)
        ends_later = (found.last.year, found.last.month) > (reference.year, reference.month)
        begins_later = (found.first.year, found.first.month) > (reference.year, reference.month)
        unit = point.quarter is not None or point.half is not None
        late = (
            ends_later
            if point.cumulated or self.stated.cutoff
            else begins_later
            if unit
            else (point.month is not None and not alone and found.first - reference > timedelta(days=183))
        )
        if (
            late
            and not self._planned()
            and self.stated.bound in ("", "by", "from")
            and (self.stated.cutoff or self.stated.bound != "by")
        ):
            return calendars.in_year(point, reference.year - 1)
        if (
            point.day is not None
            and not alone
            and reference - found.last > timedelta(days=183)
            and self._planned()
        ):
            return calendars.in_year(point, reference.year + 1)
        return found

    def _month_left_out(self, point: Point, after: Period | None) -> Period | None:
        before = after or self.context.sentence_period
        if (
            before is not None
            and before.first is not None
            and before.granularity in ("day", "ten_days", "month")
        ):
            self.against = before.edtf if after is None else None
            return calendars.in_month(point, before.first.year, before.first.month)
        if self.reference is None:
            return None
        self._from_reference()
        year, month = self.reference.year, self.reference.month
        found = calendars.in_month(point, year, month)
        alone = self.mention.start == 0 and self.mention.end == len(self.context.text)
        if found is not None and (alone or self._planned() or (found.first or date.max) <= self.reference):
            return found
        for back in (-1, -2):
            found = calendars.in_month(point, *calendars.shifted_month(year, month, back))
            if found is not None:
                return found
        return None

    def _edge_of_current(self, point: Point) -> Period | None:
        """月底, 季末: of the month or quarter spoken of, else of the reference's."""
        before = self.context.sentence_period
        day = self.reference
        if before is not None and before.first is not None and before.granularity == point.edge_of:
            day, self.against = before.first, before.edtf
        elif self._from_reference() is None:
            return None
        assert day is not None
        whole = (
            Period.of(day.year, day.month)
            if point.edge_of == "month"
            else Period.quarter(day.year, (day.month + 2) // 3)
        )
        return calendars.edge_of(whole, point.edge)

    def _planned(self) -> bool:
        """Whether a word of plan stands by it (将, 计划, 预计, 力争, 目标)."""
        return planned_by(self.context.text, self.mention.start, self.mention.end)

    # -- relative frames -------------------------------------------------------------------------------------------

    def _from_reference(self) -> date | None:
        if self.reference is not None:
            self.against = self.reference.isoformat()
        return self.reference

    def _anchor_day(self, frame: Frame, grains: tuple[str, ...]) -> date | None:
        """The day that a relative month, quarter, week or day is counted from."""
        before = self.context.period
        compared = (
            frame.anchor == "reference"
            and frame.value == -1
            and is_compared(self.context.text, self.mention.start)
        )
        if (frame.anchor == "context" or compared) and before is not None and before.granularity in grains:
            day = before.first if before.first is not None else before.last
            if day is not None:
                self.against = before.edtf
                return day
        return self._from_reference()

    def _month(self, point: Point, frame: Frame, after: Period | None) -> Period | None:
        day = (
            after.first
            if after is not None and frame.anchor == "context"
            else self._anchor_day(frame, ("month", "day", "ten_days"))
        )
        if day is None:
            return None
        return calendars.in_month(point, *calendars.shifted_month(day.year, day.month, frame.value))

    def _framed(self, point: Point, frame: Frame, after: Period | None) -> Period | None:
        grains = {
            "quarter": ("quarter", "month", "day"),
            "half": ("half",),
            "week": ("week", "day"),
            "day": ("day",),
        }[frame.grain]
        day = (
            after.first
            if after is not None and frame.anchor == "context"
            else self._anchor_day(frame, grains)
        )
        if day is None:
            return None
        try:
            match frame.grain:
                case "quarter":
                    year, month = calendars.shifted_month(day.year, day.month, 3 * frame.value)
                    return calendars.edge_of(Period.quarter(year, (month + 2) // 3), point.edge)
                case "half":
                    return Period.half(day.year, (day.month + 5) // 6)
                case "week":
                    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=frame.value)
                    if point.weekday is not None:
                        named = monday + timedelta(days=point.weekday - 1)
                        return Period(named, named, "day")
                    return Period(monday, monday + timedelta(days=6), "week")
            named = day + timedelta(days=frame.value)
            return Period(named, named, "day")
        except OverflowError:
            return None

    def _century(self, point: Point, frame: Frame) -> Period | None:
        if self.reference is None:
            return None
        self._from_reference()
        hundreds = (self.reference.year - 1) // 100 + frame.value
        if point.decade is not None:
            return Period.years(hundreds * 100 + point.decade, hundreds * 100 + point.decade + 9)
        return Period.years(hundreds * 100 + 1, hundreds * 100 + 100)

    def _rolling(self, count: int, grain: str, direction: int) -> Period | None:
        """近三年, 未来两个月: that many units up to the reference, or on from the day after it; about."""
        reference = self._from_reference()
        if reference is None or count == 0:
            return None
        try:
            other = _moved(reference, direction * count, grain)
            if direction < 0:
                return Period(other + timedelta(days=1), reference, "span", approximate=True)
            return Period(reference + timedelta(days=1), other, "span", approximate=True)
        except (ValueError, OverflowError):
            return None

    def _same(self, point: Point) -> Period | None:
        """同期, 去年同期, 2021年同期: the period spoken of, in that year."""
        context, frame = self.context, point.frame
        period = context.period or context.last_period
        if frame is None:
            if period is not None:
                self.against = period.edtf
            return period
        if period is not None:
            known = period.last if period.first is None else period.first
            assert known is not None
            self.against = period.edtf
            if frame.anchor == "stated":
                by = frame.value - known.year
            else:
                by = frame.value
            if (
                period.relation == "since"
                and self.reference is not None
                and period.first is not None
                and self.reference >= period.first
            ):
                period = Period(period.first, self.reference)
            return replace(period.shifted(by), relation=period.relation)
        if self.reference is None:
            return None
        self._from_reference()
        year = frame.value if frame.anchor == "stated" else self.reference.year + frame.value
        return Period(date(year, 1, 1), in_year(self.reference, year))


def _moved(day: date, count: int, grain: str) -> date:
    """The day that many units away; a day that the month lacks becomes its last."""
    if grain in ("day", "week"):
        return day + timedelta(days=count * (7 if grain == "week" else 1))
    year, month = calendars.shifted_month(
        day.year, day.month, count * {"month": 1, "quarter": 3, "year": 12}[grain]
    )
    return date(year, month, min(day.day, month_end(year, month).day))


def _vague(point: Point) -> Period:
    """A period without days, of the grain that the words name."""
    if point.day is not None or point.edge is not None or point.now:
        return Period(None, None, "day")
    if point.to_month is not None or point.first is not None or point.to_quarter is not None:
        return Period(None, None, "span")
    if point.quarter is not None:
        return Period(None, None, "quarter")
    if point.half is not None:
        return Period(None, None, "half")
    if point.ten is not None:
        return Period(None, None, "ten_days")
    if point.month is not None:
        return Period(None, None, "month")
    if (
        point.frame is not None
        and point.frame.grain in ("year", "quarter", "half", "month", "week", "day")
        and point.same is None
    ):
        return Period(None, None, point.frame.grain)
    return Period(None, None)


