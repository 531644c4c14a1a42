"""What a date expression says, before anything is read into it: the words as fields."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Frame(NamedTuple):
    """The stretch that the rest is counted in: a stated year (2022年) or a stretch at a distance (去年, 上月, 当年).

    `anchor` is "stated" (`value` is the year), "reference" or "context" (`value` grains away, `to` the last of several).
    """

    grain: str
    anchor: str
    value: int
    to: int | None = None


class Point(NamedTuple):
    """One end of what is written: a frame and what is named inside it; fields that the words leave out are None.

    `edge` is "start" (初) or "end" (底, 末); `ten` numbers the thirds of a month from … to …; `first` and `last` count the months of
    前7个月 and 最后4个月; `head` is (count, grain) of what opens it (本周前三天); `same` is the grain of 同期 ("") or 同月 ("month");
    `rolling` is (count, grain, direction) of 近三年, 未来两年.
    """

    frame: Frame | None = None
    inner: Frame | None = None
    month: int | None = None
    to_month: int | None = None
    day: int | None = None
    to_day: int | None = None
    ten: tuple[int, int] | None = None
    half_month: int | None = None
    quarter: int | None = None
    to_quarter: int | None = None
    half: int | None = None
    week: int | None = None
    weekday: int | None = None
    to_weekday: int | None = None
    first: int | None = None
    last: int | None = None
    edge: str | None = None
    edge_of: str | None = None
    head: tuple[int, str] | None = None
    same: str | None = None
    whole_year: bool = False
    lunar: bool = False
    festival: str | None = None
    holiday: bool = False
    decade: int | None = None
    fixed: tuple[date, date] | None = None
    rolling: tuple[int, str, int] | None = None
    now: bool = False
    vague: bool = False

    @property
    def cumulated(self) -> bool:
        """Whether it is a stretch that reports name only when it is over: 1—8月, 前三季度, 全年."""
        stretch = self.to_month is not None or self.to_quarter is not None or self.first is not None
        return self.whole_year or stretch

    @property
    def names_year(self) -> bool:
        """Whether the year is written: 2022年3月 and 去年3月, not 3月."""
        return self.fixed is not None or (self.frame is not None and self.frame.grain == "year")

    @property
    def is_year(self) -> bool:
        """Whether it is a year and nothing inside it."""
        return self.frame is not None and self == Point(frame=self.frame) and self.frame.grain == "year"


class Stated(NamedTuple):
    """A whole date expression as written: one point or a stretch between two, and how it is bounded.

    `bound` is "" (the stretch itself), "by" (截至…, 到…), "before" (…前), "from" (…起, …以来) or "after" (…后); `cutoff` marks 截至,
    `through_now` 至今.
    """

    start: Point
    end: Point | None = None
    bound: str = ""
    cutoff: bool = False
    through_now: bool = False
    approximate: bool = False
