"""Periods: their parts agree with each other, and what they write reads back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zheconparse.kinds import date as dates
from zheconparse.values.period import Period, month_end

years = st.integers(1, 9998)
days = st.dates()


@st.composite
def named(draw: st.DrawFn) -> Period:
    """A period of any granularity."""
    year, month = draw(years), draw(st.integers(1, 12))
    later = draw(st.integers(month, 12))
    one, other = sorted((draw(days), draw(days)))
    return draw(
        st.sampled_from(
            [
                Period.of(year),
                Period.of(year, month),
                Period.of(year, month, draw(st.integers(1, month_end(year, month).day))),
                Period.quarter(year, (month + 2) // 3),
                Period.half(year, (month + 5) // 6),
                Period.ten_days(year, month, draw(st.integers(1, 3))),
                Period.week(max(year, 2), draw(st.integers(1, 52))),
                Period.months(year, month, later),
                Period.years(year, draw(st.integers(year, 9999))),
                Period(one, other),
            ]
        )
    )


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """A period, perhaps open on one side, approximate or vague."""
    period = replace(draw(named()), approximate=draw(st.booleans()))
    match draw(st.sampled_from(["in", "since", "until", "vague"])):
        case "since":
            return replace(period, last=None, relation="since")
        case "until":
            return replace(period, first=None, relation="until")
        case "vague":
            return replace(period, first=None, last=None)
    return period


@given(periods())
def test_what_a_period_writes_as_edtf_is_valid(period):
    edtf = pytest.importorskip("edtf")
    if period.edtf is None:
        assert period.is_vague
    else:
        edtf.parse_edtf(period.edtf)


@given(named().filter(lambda period: period.first.year >= 1000 and period.last.year < 2200))
def test_the_label_of_a_period_reads_back_as_the_period(period):
    found = dates.date.parse(period.label())
    assert (found.first, found.last, found.relation) == (period.first, period.last, "in")
    since = replace(period, last=None, relation="since")
    assert dates.date.parse(since.label()).first == period.first
    until = replace(period, first=None, relation="until")
    assert dates.date.parse(until.label()).last == period.last


@given(periods(), periods(), days)
def test_containing_and_overlapping_agree(one, other, day):
    assert one.overlaps(other) == other.overlaps(one)
    if one.contains(day) and other.contains(day):
        assert one.overlaps(other)
    if one.contains(other):
        assert one.overlaps(other)
        assert not other.contains(day) or one.contains(day)


@given(st.lists(periods()))
def test_periods_can_be_put_in_order_and_in_sets(several):
    ordered = sorted(several)
    assert all(not later < earlier for earlier, later in pairwise(ordered))
    assert len(set(several)) <= len(several)


@given(periods())
def test_what_a_reading_was_resolved_against_makes_no_other_period(period):
    told = replace(period, resolved_against="2023-01-31")
    assert told == period
    assert hash(told) == hash(period)


@given(named().filter(lambda period: period.first.year > 2))
def test_the_same_stretch_a_year_earlier_has_the_same_name(period):
    earlier = period.previous_year()
    assert period.first.year - earlier.first.year in ((0, 1, 2) if period.granularity == "week" else (1,))
    assert earlier.granularity == period.granularity
    if period.granularity not in ("week", "span"):
        names = [one.label().partition("年")[2].replace("28日", "29日") for one in (earlier, period)]
        assert names[0] == names[1]


def test_a_leap_day_and_a_leap_february_move_to_the_february_there_is():
    assert str(Period.of(2024, 2, 29).previous_year()) == "2023年2月28日"
    assert Period.of(2023, 2).previous_year() == Period.of(2022, 2)
    assert Period.of(2025, 2).previous_year() == Period.of(2024, 2)


@pytest.mark.parametrize(
    ("period", "edtf", "iso", "timex", "label"),
    [
        (Period.of(2022), "2022", "2022-01-01/2022-12-31", "2022", "2022年"),
        (Period.of(2022, 9), "2022-09", "2022-09-01/2022-09-30", "2022-09", "2022年9月"),
        (Period.of(2022, 9, 1), "2022-09-01", "2022-09-01", "2022-09-01", "2022年9月1日"),
        (Period.quarter(2022, 4), "2022-10/2022-12", "2022-10-01/2022-12-31", "2022-Q4", "2022年第四季度"),
        (Period.half(2022, 1), "2022-01/2022-06", "2022-01-01/2022-06-30", "2022-H1", "2022年上半年"),
        (Period.week(2022, 40), "2022-10-03/2022-10-09", "2022-10-03/2022-10-09", "2022-W40", "2022年第40周"),
        (
            Period.months(2022, 1, 8),
            "2022-01/2022-08",
            "2022-01-01/2022-08-31",
            "2022-01-01/2022-08-31",
            "2022年1—8月",
        ),
        (
            Period.years(2023, 2025),
            "2023/2025",
            "2023-01-01/2025-12-31",
            "2023-01-01/2025-12-31",
            "2023—2025年",
        ),
        (
            Period(dt.date(2022, 9, 1), None, "month", "since"),
            "2022-09/..",
            "2022-09-01/..",
            "2022-09",
            "2022年9月以来",
        ),
        (
            Period(None, dt.date(2022, 10, 31), "day", "until"),
            "/2022-10-31",
            "../2022-10-31",
            "2022-10-31",
            "截至2022年10月31日",
        ),
        (
            replace(Period.of(2020, 3), approximate=True),
            "2020-03~",
            "2020-03-01/2020-03-31",
            "2020-03",
            "2020年3月左右",
        ),
        (Period(None, None), None, None, None, "不明"),
    ],
)
def test_a_period_is_written_as_each_standard_has_it(period, edtf, iso, timex, label):
    assert (period.edtf, period.iso8601, period.timex3, period.label()) == (edtf, iso, timex, label)


def test_a_period_that_runs_backwards_or_has_an_unknown_word_is_refused():
    with pytest.raises(ValueError, match="runs backwards"):
        Period(dt.date(2023, 1, 1), dt.date(2022, 1, 1))
    with pytest.raises(ValueError, match="fortnight"):
        Period(None, None, "fortnight")


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [
        ((2022, 9, 1), (2023, 2, 28), "2022年9月至2023年2月"),
        ((2022, 9, 1), (2022, 12, 31), "2022年9—12月"),
        ((2022, 9, 2), (2023, 2, 28), "2022年9月2日至2023年2月28日"),
        ((2022, 1, 1), (2023, 12, 31), "2022—2023年"),
        ((2022, 1, 1), (2022, 12, 31), "2022年全年"),
    ],
)
def test_a_stretch_is_labelled_by_the_coarsest_unit_that_its_ends_fall_on(first, last, label):
    assert Period(dt.date(*first), dt.date(*last)).label() == label
