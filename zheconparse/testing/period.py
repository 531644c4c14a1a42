"""Dates and periods with their year, in every writing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from hypothesis import strategies as st

from zheconparse.testing.spelling import full_width, hanzi, read_out
from zheconparse.testing.written import Written
from zheconparse.values.period import GRANULARITIES, Period, month_end

_DASHES = ("-", "—", "–", "－", "～", "~", "——", "至", "到")
_YEARS: tuple[Callable[[int], str], ...] = (
    str,
    full_width,
    read_out,
    lambda year: read_out(year).replace("〇", "零"),
)
_SMALL: tuple[Callable[[int], str], ...] = (str, full_width, hanzi)
_ORDINALS = " 一二三四"


def periods(granularity: str | None = None) -> st.SearchStrategy[Written[Period]]:
    """Periods from 1900 to 2099, named in full, of any granularity or of that one: day week ten_days month quarter half year span.

    >>> from hypothesis import find
    >>> find(periods("quarter"), lambda period: period.value.first.month > 1).text
    '1900年二季度'

    Errors: `ValueError` for a granularity that is none of these.
    """
    if granularity is None:
        return st.one_of(*(strategy() for strategy in _STRATEGIES.values()))
    if granularity not in _STRATEGIES:
        raise ValueError(f"no granularity {granularity!r}; there are {', '.join(GRANULARITIES)}")
    return _STRATEGIES[granularity]()


class _Words:
    """The parts of a period, each drawn with a way of writing it."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.year = draw(st.integers(1900, 2099))
        self.month = draw(st.integers(1, 12))
        self.small = draw(st.sampled_from(_SMALL))
        self.head = draw(st.sampled_from(_YEARS))(self.year) + "年"
        self.head_and_month = f"{self.head}{self.small(self.month)}月"


@st.composite
def _years(draw: st.DrawFn) -> Written[Period]:
    said = _Words(draw)
    words = draw(st.sampled_from([said.head, f"{said.head}度", f"公元{said.head}"]))
    return Written(words, Period.of(said.year))


@st.composite
def _halves(draw: st.DrawFn) -> Written[Period]:
    said, half = _Words(draw), draw(st.integers(1, 2))
    name = " 上下"[half]
    words = [f"{said.head}{name}半年", f"{said.head}{name}半年度", f"{said.year}H{half}"]
    return Written(draw(st.sampled_from(words)), Period.half(said.year, half))


@st.composite
def _quarters(draw: st.DrawFn) -> Written[Period]:
    said, quarter = _Words(draw), draw(st.integers(1, 4))
    name = _ORDINALS[quarter]
    words = [
        f"{said.head}{name}季度", f"{said.head}第{name}季度", f"{said.head}{quarter}季度", f"{said.year}Q{quarter}",
        f"{said.head}Q{quarter}",
    ]  # fmt: skip
    return Written(draw(st.sampled_from(words)), Period.quarter(said.year, quarter))


@st.composite
def _months(draw: st.DrawFn) -> Written[Period]:
    said = _Words(draw)
    words = [said.head_and_month, f"{said.head_and_month}份", f"{said.year}-{said.month:02}"]
    return Written(draw(st.sampled_from(words)), Period.of(said.year, said.month))


@st.composite
def _thirds_of_a_month(draw: st.DrawFn) -> Written[Period]:
    said, third = _Words(draw), draw(st.integers(1, 3))
    return Written(
        f"{said.head_and_month}{' 上中下'[third]}旬", Period.ten_days(said.year, said.month, third)
    )


@st.composite
def _weeks(draw: st.DrawFn) -> Written[Period]:
    year, number = draw(st.integers(1900, 2099)), draw(st.integers(1, 52))
    return Written(f"{year}年第{number}周", Period.week(year, number))


@st.composite
def _days(draw: st.DrawFn) -> Written[Period]:
    said = _Words(draw)
    year, month, end = said.year, said.month, month_end(said.year, said.month)
    day = draw(st.integers(1, end.day))
    edge = draw(st.sampled_from("底末"))
    named = Period.of(year, month, day)
    words = [
        *(Written(f"{said.head_and_month}{said.small(day)}{word}", named) for word in "日号"),
        *(Written(f"{year}{mark}{month}{mark}{day}", named) for mark in "-/."),
        *(Written(f"{year}{mark}{month:02}{mark}{day:02}", named) for mark in "-/."),
        Written(f"{year}{month:02}{day:02}", named),
        Written(f"{said.head_and_month}初", Period.of(year, month, 1)),
        Written(f"{said.head_and_month}{edge}", Period.of(year, month, end.day)),
        *(Written(f"{said.head}{word}", Period.of(year, 1, 1)) for word in ("初", "年初", "伊始")),
        *(Written(f"{said.head}{word}", Period.of(year, 12, 31)) for word in (edge, f"年{edge}")),
    ]
    return draw(st.sampled_from(words))


@st.composite
def _stretches(draw: st.DrawFn) -> Written[Period]:
    said, dash = _Words(draw), draw(st.sampled_from(_DASHES))
    year, month, small = said.year, said.month, said.small
    later = draw(st.integers(month, 12))
    quarters = draw(st.integers(1, 2))
    last_year = draw(st.integers(year, 2099))
    start, end = dt.date(year, month, 1), month_end(year, later)
    first_months, first_quarters = Period.months(year, 1, month), Period.months(year, 1, 3 * quarters)
    words = [
        Written(f"{said.head}前{small(month)}个月", first_months),
        Written(f"{said.head}前{small(month)}月", first_months),
        Written(f"{said.head}前{' 一两'[quarters]}季度", first_quarters),
        Written(f"{said.head}前{' 一两'[quarters]}个季度", first_quarters),
    ]
    if later > month:
        from_to, whole_months = Period(start, end), Period.months(year, month, later)
        words += [
            Written(f"{said.head}{small(month)}{dash}{small(later)}月", whole_months),
            Written(f"{said.head_and_month}{dash}{small(later)}月", whole_months),
            Written(f"{year}年{month}{dash}{later}月份", whole_months),
            Written(f"{said.head}{month}月1日{dash}{later}月{end.day}日", from_to),
            Written(f"{year}-{month}-1至{year}-{later}-{end.day}", from_to),
        ]
    if last_year > year:
        years = Period.years(year, last_year)
        words += [
            Written(f"{year}{dash}{last_year}年", years),
            Written(f"{year}年{dash}{last_year}年", years),
            Written(f"从{year}年至{last_year}年", years),
            Written(
                f"{year}年{month}月{dash}{last_year}年{later}月", Period(start, month_end(last_year, later))
            ),
        ]
    return draw(st.sampled_from(words))


_STRATEGIES: dict[str, Callable[[], st.SearchStrategy[Written[Period]]]] = {
    "day": _days, "week": _weeks, "ten_days": _thirds_of_a_month, "month": _months, "quarter": _quarters, "half": _halves,
    "year": _years, "span": _stretches,
}  # fmt: skip
