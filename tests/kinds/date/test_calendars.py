"""Calendars: lunar days, festivals and their days off, parts of months and years, stretches that lend each other a year."""

from __future__ import annotations

import datetime as dt

import pytest

from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds import date as dates
from zheconparse.kinds.date import calendars, lexicon

REFERENCE = dt.date(2023, 1, 31)


def ends(text: str, reference: dt.date | None = REFERENCE) -> tuple[str | None, str | None]:
    """First and last day of the one date that is all of the text, within a sentence."""
    [found] = dates.find(f"{text}，", reference)
    assert found.text == text
    return tuple(None if day is None else day.isoformat() for day in (found.value.first, found.value.last))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022年春节", "2022-02-01"), ("2022年除夕", "2022-01-31"), ("2022年元宵节", "2022-02-15"), ("2022年清明节", "2022-04-05"),
        ("2022年端午节", "2022-06-03"), ("2022年中秋节", "2022-09-10"), ("2022年重阳节", "2022-10-04"), ("2022年国庆节", "2022-10-01"),
        ("2023年正月初一", "2023-01-22"), ("农历八月十五", "2022-09-10"), ("2022年腊月二十三", "2023-01-14"),
        ("2022年农历腊月廿三", "2023-01-14"), ("“3·15”", "2023-03-15"), ("“五一”国际劳动节", "2023-05-01"),
    ],
)  # fmt: skip
def test_a_festival_or_lunar_day_is_a_day_of_the_solar_calendar(text, day):
    assert ends(text) == (day, day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022年春节假期", "2022-01-31", "2022-02-06"), ("2022年国庆节期间", "2022-10-01", "2022-10-07"),
        ("“五一”假期", "2023-04-29", "2023-05-03"), ("2022年农历八月", "2022-08-27", "2022-09-25"),
        ("2023年农历腊月", "2024-01-11", "2024-02-09"), ("2022年农历十月", "2022-10-25", "2022-11-23"),
    ],
)  # fmt: skip
def test_days_off_are_those_announced_and_a_lunar_month_has_29_or_30_days(text, first, last):
    assert ends(text) == (first, last)


@pytest.mark.parametrize(
    "text", ["2030年国庆节假期", "“双11”期间", "2150年春节", "2150年清明节", "2150年农历八月"]
)
def test_what_no_table_tells_has_no_day(text):
    assert ends(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022年首月", "2022-01-01", "2022-01-31"), ("2022年首季度", "2022-01-01", "2022-03-31"),
        ("2022年半年度", "2022-01-01", "2022-06-30"), ("2022年第8个月", "2022-08-01", "2022-08-31"),
        ("2022年后两个月", "2022-11-01", "2022-12-31"), ("2022年最后3个月", "2022-10-01", "2022-12-31"),
        ("2022年3月上半月", "2022-03-01", "2022-03-15"), ("3月下半月", "2023-03-16", "2023-03-31"),
        ("3月12—19日", "2023-03-12", "2023-03-19"), ("七八月", "2022-07-01", "2022-08-31"), ("三四季度", "2022-07-01", "2022-12-31"),
        ("头三个月", "2022-01-01", "2022-03-31"), ("前四季度", "2022-01-01", "2022-12-31"),
        ("去年本月", "2022-01-01", "2022-01-31"), ("去年本月15日", "2022-01-15", "2022-01-15"),
        ("本半年", "2023-01-01", "2023-06-30"), ("上季度末", "2022-12-31", "2022-12-31"),
        ("上世纪", "1901-01-01", "2000-12-31"), ("上世纪80年代", "1980-01-01", "1989-12-31"),
        ("本世纪", "2001-01-01", "2100-12-31"), ("20世纪90年代", "1990-01-01", "1999-12-31"),
        ("90年代", "1990-01-01", "1999-12-31"), ("今明两年", "2023-01-01", "2024-12-31"), ("去今两年", "2022-01-01", "2023-12-31"),
        ("1H22", "2022-01-01", "2022-06-30"), ("22Q3", "2022-07-01", "2022-09-30"),
        ("“一五”", "1953-01-01", "1957-12-31"), ("“十三五”末", "2020-12-31", "2020-12-31"),
    ],
)  # fmt: skip
def test_a_part_of_a_year_or_an_age_has_its_days(text, first, last):
    assert ends(text) == (first, last)


@pytest.mark.parametrize(
    "text", ["上世纪末", "本世纪初", "21世纪初", "20年代", "10年代初", "2022/23年度", "2023财年", "近0年"]
)
def test_what_has_no_settled_ends_is_vague(text):
    assert ends(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "2022年第13个月", "2022年第54周", "前13个月", "前五季度", "2022Q5", "3H22", "2022.13", "“13·15”", "“三千五”", "一百一十一月",
        "2022年0月", "近九千年", "未来9000年",
    ],
)  # fmt: skip
def test_a_count_that_no_calendar_has_is_no_date(text):
    assert all(found.text != text for found in dates.find(f"{text}，", REFERENCE))


def test_the_53rd_week_of_a_year_that_has_52_is_left_open():
    assert ends("2020年第53周") == ("2020-12-28", "2021-01-03")
    assert ends("2021年第53周") == (None, None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022年3月至今", "2022-03-01", "2023-01-31"), ("1月至今年3月", "2023-01-01", "2023-03-31"),
        ("3月至2023年5月", "2023-03-01", "2023-05-31"), ("去年10月至今年3月前", "2022-10-01", "2023-02-28"),
        ("去年11月至今年2月", "2022-11-01", "2023-02-28"), ("本周一至周五", "2023-01-30", "2023-02-03"),
        ("近三年", "2020-02-01", "2023-01-31"), ("未来两个月", "2023-02-01", "2023-03-31"), ("近两周", "2023-01-18", "2023-01-31"),
    ],
)  # fmt: skip
def test_a_stretch_lends_each_end_what_it_leaves_out(text, first, last):
    assert ends(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "2023年3月至2022年2月",
        "2022年6月至2022年3月前",
        "2022年6月1日至2022年6月1日前",
        "2024-2022年",
        "3月19—12日",
    ],
)
def test_a_stretch_that_runs_backwards_has_no_days(text):
    for found in dates.find(f"{text}，", REFERENCE):
        assert found.text != text or found.value.is_vague


@pytest.mark.parametrize(
    "text",
    [
        "至今年3月",
        "近三年",
        "未来两个月",
        "上世纪80年代",
        "去年本月",
        "月底",
        "本季度",
        "周三",
        "去年同期",
        "今年以来",
    ],
)
def test_without_a_day_of_publication_a_word_that_points_to_it_has_no_days(text):
    for found in dates.find(f"{text}，"):
        assert found.value.is_vague


def test_29_february_without_a_year_is_the_latest_there_was():
    assert ends("2月29日") == ("2020-02-29", "2020-02-29")
    assert ends("2月29日", dt.date(2024, 3, 5)) == ("2024-02-29", "2024-02-29")


def test_the_end_of_the_month_is_that_of_the_month_just_spoken_of():
    [_, found] = dates.find("2022年5月开工，月底投产。", REFERENCE)
    assert found.value.first == dt.date(2022, 5, 31)
    assert found.value.resolved_against == "2022-05"


def test_a_festival_of_an_unknown_calendar_is_refused(monkeypatch):
    table = "name\twritten\tshort\tcalendar\tmonth\tday\tsource\nx\t某节\t\tmartian\t1\t1\tx\n"
    monkeypatch.setattr("zheconparse.kernel.lexicon.read_text", lambda *_: table)
    with pytest.raises(LexiconError, match=r"festivals\.tsv, line 2: unknown calendar 'martian'"):
        lexicon.festivals.__wrapped__()


def test_the_lunar_calendar_ends_where_its_table_ends():
    assert calendars.lunar(2100, 12, None) is not None
    assert calendars.lunar(2101, 1, 1) is None
    assert calendars.solar_term("清明", 10_000) is None
