"""Which days the words mean, from what stands around them: a year left out, 当年, 去年同期, lists, the day of publication."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from zheconparse.kernel.mention import Mention, mentioned
from zheconparse.kinds.date import calendars
from zheconparse.kinds.date.anchors import Anchors
from zheconparse.kinds.date.context import Context, aimed_at, planned_by
from zheconparse.kinds.date.written import Frame, Point, Stated
from zheconparse.values.period import Period, day_after, day_before

_HALF_A_YEAR, _QUARTER, _TEN_DAYS = timedelta(days=183), timedelta(days=92), timedelta(days=10)
_DONE = ("已于", "已在", "已经于", "已经在")
_DAY_GRAINS = ("day", "ten_days", "month")
_OPEN = Period(None, None)
"""What words that name no days and no grain mean (近年来)."""


def resolve(found: Sequence[Mention[Stated]], text: str, reference: date | None) -> list[Mention[Period]]:
    """The periods that the expressions of one text mean, in order; `reference` is the day the text was published.

    >>> from datetime import date
    >>> from zheconparse.kinds.date import stated
    >>> text = "2022年5月开工，当年10月投产"
    >>> [str(mention.value) for mention in resolve(list(stated.finditer(text)), text, date(2023, 1, 31))]
    ['2022年5月', '2022年10月']
    """
    reader = _Reader(Context(text, reference))
    return [reader.resolved(mention) for mention in found]


class _Reader:
    """Reads the expressions of a text from left to right, each in its context."""

    start: int
    end: int
    written: str
    stated: Stated

    def __init__(self, context: Context) -> None:
        self.context, self.reference, self.anchors = context, context.reference, Anchors(context)

    def resolved(self, mention: Mention[Stated]) -> Mention[Period]:
        """The mention with the period that it means, which the context remembers."""
        _, self.start, self.end, self.written, self.stated = mention
        self.context.move_to(self.start)
        self.anchors.move_to(self.start)
        period = self._period()
        self.context.remember(period, self.stated, self.start, self.end)
        return mentioned("date", self.start, self.end, self.written, period)

    def _period(self) -> Period:
        """What the expression means, with what it was read against."""
        stated = self.stated
        found = self.of(stated.start) if stated.end is None else self._stretch(stated.start, stated.end)
        period = self._bounded(found or _vague(stated.start))
        against, approximate = self.anchors.against, stated.approximate or period.approximate
        if against is None and not approximate:
            return period
        return Period(period.first, period.last, period.granularity, period.relation, approximate, against)

    # -- stretches and bounds ------------------------------------------------------------------------------------------

    def _stretch(self, start: Point, end: Point) -> Period:
        """From one point to another; each lends the other what it leaves out."""
        if (
            start.frame is None
            and not start.names_year
            and end.frame is not None
            and end.frame.anchor == "stated"
        ):
            start = start._replace(frame=end.frame)
        first = self.of(start)
        if first is None or first.first is None:
            return _OPEN
        against = self.anchors.against
        last = self.of(end, after=first)
        self.anchors.against = against or self.anchors.against
        if last is None or last.last is None or last.last < first.first:
            return _OPEN
        if self.stated.bound == "before" and end.edge != "end":
            closing = last.first and day_before(last.first)
            return Period(first.first, closing) if closing is not None and first.first <= closing else _OPEN
        return Period(first.first, last.last)

    def _bounded(self, period: Period) -> Period:
        stated = self.stated
        bound = stated.bound
        if not stated.through_now and (not bound or (bound == "before" and stated.end is not None)):
            return period
        first, last, granularity, approximate = (
            period.first,
            period.last,
            period.granularity,
            period.approximate,
        )
        if stated.through_now:
            if first is not None and self.reference is not None and first <= self.reference:
                self.anchors.published()
                return Period(first, self.reference)
            return Period(first, None, granularity, "since", approximate)
        match bound:
            case "by":
                return Period(None, last, granularity, "until", approximate)
            case "before" if stated.start.edge == "end":
                return Period(None, last, granularity, "until", approximate)
            case "before":
                return Period(None, first and day_before(first), "day", "until", approximate)
            case "from":
                return Period(first, None, granularity, "since", approximate)
        return Period(last and day_after(last), None, "day", "since", approximate)

    # -- one point -----------------------------------------------------------------------------------------------------

    def of(self, point: Point, after: Period | None = None) -> Period | None:
        """The days that a point means; `after` is the beginning of the stretch that it ends."""
        found = self._whole(point, after)
        return found if point.head is None or found is None else calendars.head_of(found, *point.head)

    def _whole(self, point: Point, after: Period | None) -> Period | None:
        if point.vague:
            return None
        if point.now:
            day = self.anchors.published()
            return None if day is None else calendars.one_day(day)
        if point.fixed is not None:
            return calendars.edge_of(Period(*point.fixed), point.edge)
        if point.rolling is not None:
            return self.anchors.rolling(*point.rolling)
        if point.same is not None:
            return self.anchors.same(point.frame)
        if point.weekday is not None and point.frame is None:
            return self._weekday(point.weekday, point, after)
        if point.frame is None:
            return self._year_left_out(point, after)
        if point.frame.grain == "year":
            return self._in_year(point, point.frame, after)
        if point.frame.grain == "century":
            return self.anchors.century(point, point.frame)
        return self.anchors.framed(point, point.frame, after)

    def _in_year(self, point: Point, frame: Frame, after: Period | None) -> Period | None:
        if point.whole_year and frame.anchor == "context":
            return self._year_left_out(point._replace(frame=None), after)
        year = self.anchors.year(frame, after)
        if year is None:
            return None
        if frame.to is not None:
            return Period.years(year, year + frame.to - frame.value)
        if point.inner is not None:
            return None if self.reference is None else calendars.in_month(point, year, self.reference.month)
        return calendars.in_year(point, year)

    def _year_left_out(self, point: Point, after: Period | None) -> Period | None:
        """The year of the words before, else of the title, else of the day of publication."""
        if point.edge_of in ("month", "quarter"):
            return self._current_end(point)
        if point.month is None and (
            point.ten is not None or point.day is not None or point.half_month is not None
        ):
            return self._month_left_out(point, after)
        if after is not None and after.first is not None:
            found = calendars.in_year(point, after.first.year)
            too_early = found is None or found.last is None or found.last < after.first
            return calendars.in_year(point, after.first.year + 1) if too_early else found
        year = self._running_year(point)
        if year is not None:
            self.anchors.against = str(year)
            return calendars.in_year(point, year)
        reference = self.anchors.published()
        return None if reference is None else self._by_publication(point, reference)

    def _running_year(self, point: Point) -> int | None:
        """The year that the sentence, the paragraph or the title gives, if it can be meant.

        The sentence's year is, unless the time has come again since; but a plan is not for a time that is over. Beyond the sentence,
        reports name no stretch (1—8月) of a year long past without the year, and a title dates what a whole text reports, not single days.
        """
        context, reference = self.context, self.reference
        if (named := context.sentence_year) is not None:
            later = self._came_again(point, named) or (self._is_over(point, named) and self._planned(point))
            return None if later else named
        stretch = point.cumulated or point.quarter is not None or point.half is not None
        for year, of_title in ((context.paragraph_year, False), (context.title_year, True)):
            if year is None:
                continue
            if reference is not None:
                found = calendars.in_year(point, year)
                recent = reference.year - 1 <= year <= reference.year
                if (
                    self._goes_back(point, found)
                    or (self._is_over(point, year) and self._planned(point))
                    or (stretch and not recent)
                    or (of_title and (not recent or point.day is not None))
                    or (point.whole_year and self._has_just_begun(year) and not self._planned(point))
                ):
                    continue
            return year
        return None

    def _has_just_begun(self, year: int) -> bool:
        """Whether a text of January has looked into its own year, of which there is nothing yet to report (今年二季度…。全年完成…)."""
        reference, spoken = self.reference, self.context.paragraph_period
        looked = spoken is not None and spoken.granularity != "year"
        return looked and reference is not None and reference.month == 1 and reference.year == year

    def _is_over(self, point: Point, year: int) -> bool:
        """Whether it lay in the past of the publication, were it of that year."""
        found, reference = calendars.in_year(point, year), self.reference
        return (
            found is not None and found.last is not None and reference is not None and found.last < reference
        )

    def _came_again(self, point: Point, year: int) -> bool:
        """Whether a bound is of a later year than the sentence (去年7月开工，截至2月底), or a done day is (去年…，已于1月8日动工)."""
        spoken, reference, found = (
            self.context.sentence_period,
            self.reference,
            calendars.in_year(point, year),
        )
        if spoken is None or reference is None or found is None or found.last is None:
            return False
        if self.stated.bound == "by":
            return self._goes_back(point, found) and not self.context.is_told(self.start)
        again = calendars.in_year(point, reference.year)
        return (
            point.day is not None
            and spoken.granularity == "year"
            and self.context.text.endswith(_DONE, 0, self.start)
            and again is not None
            and again.last is not None
            and again.last <= reference <= again.last + _QUARTER
        )

    def _goes_back(self, point: Point, found: Period | None) -> bool:
        """Whether a time would lie before the one spoken of last, though it has come again since (2023年12月…。截至4月底).

        Of a year that is over, a day that came again just before the publication is not (2023年…。3月20日, published on the 21st).
        What has gone on since then goes on up to the publication (去年以来…。截至10月底).
        """
        spoken, reference = self.context.paragraph_period, self.reference
        begun = None if spoken is None else spoken.first or spoken.last
        if spoken is None or begun is None or found is None or found.last is None or reference is None:
            return False
        again = calendars.in_year(point, found.last.year + 1)
        if again is None or again.last is None or again.last > reference:
            return False
        if spoken.relation == "since" and (spoken.granularity == "year" or self.stated.bound == "by"):
            return True
        if spoken.granularity == "year":
            return point.day is not None and reference - again.last <= _TEN_DAYS
        return spoken.granularity in ("month", "day") and found.last < begun

    def _by_publication(self, point: Point, reference: date) -> Period | None:
        """The year of publication; the one before for a stretch that would be over only later, unless it is planned."""
        found = calendars.in_year(point, reference.year)
        if found is None and (point.month, point.day) == (2, 29):
            return next(
                filter(None, (calendars.in_year(point, reference.year - back) for back in range(1, 9))), None
            )
        if found is None or found.first is None or found.last is None:
            return found
        if self._is_late(point, found.first, found.last, reference) and not self._planned(point):
            return calendars.in_year(point, reference.year - 1)
        if (
            point.day is not None
            and not self._alone
            and reference - found.last > _HALF_A_YEAR
            and self._planned(point)
        ):
            return calendars.in_year(point, reference.year + 1)
        return found

    def _is_late(self, point: Point, first: date, last: date, reference: date) -> bool:
        """Whether a report of that day would not yet speak of it."""
        month = (reference.year, reference.month)
        if self.stated.bound in ("before", "after") or (self.stated.bound == "by" and not self.stated.cutoff):
            return False
        if point.cumulated or self.stated.cutoff:
            return (last.year, last.month) > month
        if point.half == 1 and reference.month == 1 and self.stated.bound != "from":
            return True  # in January there is nothing yet to report of 上半年
        if point.quarter is not None or point.half is not None:
            return (first.year, first.month) > month
        return not self._alone and first - reference > _HALF_A_YEAR

    def _month_left_out(self, point: Point, after: Period | None) -> Period | None:
        """A day or a third of a month: in the month spoken of, else the latest such day, or in the month of publication if planned."""
        context = self.context
        spoken = after or context.sentence_period
        if (
            spoken is None
            and context.paragraph_period is not None
            and context.paragraph_period.granularity == "day"
        ):
            spoken = context.paragraph_period
        if spoken is not None and spoken.first is not None and spoken.granularity in _DAY_GRAINS:
            if after is None:
                self.anchors.against = spoken.edtf
            return calendars.in_month(point, spoken.first.year, spoken.first.month)
        reference = self.anchors.published()
        if reference is None:
            return None
        found = calendars.in_month(point, reference.year, reference.month)
        if (
            found is not None
            and found.first is not None
            and (found.first <= reference or self._alone or self._planned(point))
        ):
            return found
        months = (calendars.shifted_month(reference.year, reference.month, back) for back in (-1, -2))
        return next(filter(None, (calendars.in_month(point, *month) for month in months)), None)

    def _weekday(self, weekday: int, point: Point, after: Period | None) -> Period | None:
        """周三: the day just named if it is one, else the latest before publication, or the next one if it is planned."""
        if after is not None:
            return calendars.weekday_after(after.first, weekday)
        spoken = self.context.paragraph_period
        if (
            spoken is not None
            and spoken.granularity == "day"
            and spoken.first is not None
            and spoken.first.isoweekday() == weekday
        ):
            self.anchors.against = spoken.edtf
            return spoken
        day = self.anchors.published()
        if day is None or self._planned(point):
            return calendars.weekday_after(day, weekday)
        return calendars.weekday_after(day - timedelta(days=6), weekday)

    def _current_end(self, point: Point) -> Period | None:
        """月底, 季末: of the month or quarter spoken of, else of the one of publication; a plan looks ahead from there."""
        context = self.context
        spoken = context.sentence_period if self._planned(point) else context.period
        if spoken is not None and spoken.first is not None and spoken.granularity == point.edge_of:
            self.anchors.against = spoken.edtf
            return calendars.edge_of(spoken, point.edge)
        day = self.anchors.published()
        if day is None:
            return None
        whole = (
            Period.of(day.year, day.month)
            if point.edge_of == "month"
            else Period.quarter(day.year, (day.month + 2) // 3)
        )
        found = calendars.edge_of(whole, point.edge)
        told = self.written == "月末" and not (self._alone or self._planned(point))
        if not told or found.first is None or found.first <= day:
            return found  # of a month that is not over no report tells the end
        return calendars.edge_of(Period.of(*calendars.shifted_month(day.year, day.month, -1)), point.edge)

    @property
    def _alone(self) -> bool:
        """Whether the expression is the whole text, so that nothing is told of it."""
        return self.start == 0 and self.end == len(self.context.text)

    def _planned(self, point: Point) -> bool:
        place = (self.context.text, self.start, self.end)
        return planned_by(*place) or (point.whole_year and aimed_at(*place))


def _vague(point: Point) -> Period:
    """A period without days, of the grain that the words name."""
    if point.vague:
        return _OPEN
    if point.day is not None or point.edge is not None or point.now:
        return Period(None, None, "day")
    if (
        point.to_month is not None
        or point.first is not None
        or point.to_quarter is not None
        or point.same is not None
    ):
        return _OPEN
    for grain, field in (
        ("quarter", point.quarter),
        ("half", point.half),
        ("ten_days", point.ten),
        ("month", point.month),
    ):
        if field is not None:
            return Period(None, None, grain)
    frame = point.frame
    return Period(
        None,
        None,
        "span" if frame is None or frame.grain == "century" or frame.to is not None else frame.grain,
    )
