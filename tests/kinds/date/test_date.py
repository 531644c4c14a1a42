"""Dates: every period in every writing reads back as itself, and what only looks like a date stays unread."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds import date as dates
from zheconparse.kinds.date import lexicon
from zheconparse.testing import (
    BLANKS,
    Written,
    ahead,
    any_text,
    behind,
    percentages,
    periods,
    plain_quantities,
)
from zheconparse.values.period import Period, month_end

REFERENCE = dt.date(2023, 1, 31)
years = st.integers(1900, 2099)
months = st.integers(1, 12)


@given(periods())
def test_a_period_written_in_any_way_reads_back_as_itself(written):
    words, period = written
    found = dates.date.parse(words)
    assert (found, found.granularity) == (period, period.granularity)


@given(ahead(), periods(), behind())
@example("", Written("20230101", Period.of(2023, 1, 1)), "的")
def test_neighbouring_prose_moves_a_date_and_changes_nothing(ahead, written, behind):
    words, period = written
    source = ahead + words + behind
    [found] = dates.find(source, REFERENCE)
    assert (found.start, found.text, found.value) == (len(ahead), words, period)


@given(years, months, st.sampled_from(BLANKS), st.sampled_from(BLANKS), st.sampled_from(BLANKS))
def test_a_blank_between_the_words_changes_the_span_only(year, month, one, two, three):
    for source in (f"{year}{one}年{two}{month}{three}月", f"{year}年{one}1{two}—{three}{month}月"):
        expected = (
            Period.of(year, month)
            if "—" not in source
            else Period(dt.date(year, 1, 1), month_end(year, month))
        )
        [found] = dates.find(source)
        assert (found.text, found.value.first, found.value.last) == (source, expected.first, expected.last)


FRAMES = (
    "截至{}",
    "截止到{}",
    "到{}",
    "{}以来",
    "自{}以来",
    "{}起",
    "从{}起",
    "{}前",
    "{}之后",
    "{}及以前",
    "{}或之后",
)


@given(
    periods().filter(lambda written: written.text[0] != "从" and not written.text.isdecimal()),
    st.sampled_from(FRAMES),
)
def test_a_bound_keeps_the_end_that_its_word_names(written, frame):
    words, period = written
    [found] = dates.find(frame.format(words), REFERENCE)
    assert found.text == frame.format(words)
    value = found.value
    assert period.first is not None
    assert period.last is not None
    if "以前" in frame or frame.startswith(("截", "到")):
        assert (value.relation, value.first, value.last) == ("until", None, period.last)
    elif frame == "{}前" and period.granularity != "span":
        before_it = period.last if words.endswith(("底", "末")) else period.first - dt.timedelta(days=1)
        assert (value.relation, value.first, value.last) == ("until", None, before_it)
    elif frame == "{}之后":
        assert (value.relation, value.first, value.last) == (
            "since",
            period.last + dt.timedelta(days=1),
            None,
        )
    elif period.granularity != "span":
        assert (value.relation, value.first, value.last) == ("since", period.first, None)


RELATIVE = (
    "去年", "今年", "明年", "前年", "后年", "去年11月", "明年3月5日", "今年上半年", "去年四季度", "今明两年", "去年底", "明年初", "上月",
    "下月", "本月", "上月底", "上个月15日", "本季度", "去年同期", "今年以来", "截至目前", "前三季度", "1—8月", "全年", "年底", "年初",
    "3月", "12月末", "上半年", "四季度", "截至10月底", "近三年", "过去五年", "未来两年", "当年", "次年3月", "上年同期", "年初以来",
)  # fmt: skip


@given(st.sampled_from(RELATIVE), st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31)), st.integers(-40, 40))
def test_a_later_reference_shifts_relative_readings_by_as_many_years(words, reference, by):
    if (reference.month, reference.day) == (2, 29):
        reference = dt.date(reference.year, 2, 28)
    [here] = dates.find(f"{words}，", reference)
    [there] = dates.find(f"{words}，", dt.date(reference.year + by, reference.month, reference.day))
    ends = [(day.month, day.day) for day in (here.value.first, here.value.last) if day is not None]
    if not {(2, 28), (2, 29), (3, 1)} & set(ends):
        assert there.value == here.value.shifted(by)


@given(st.sampled_from(RELATIVE))
def test_without_a_reference_nothing_relative_is_guessed(words):
    [found] = dates.find(words)
    assert found.value.is_vague
    assert found.value.resolved_against is None


@given(st.sampled_from(RELATIVE), st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)))
def test_a_relative_reading_tells_what_it_was_resolved_against(words, reference):
    [found] = dates.find(words, reference)
    assert found.value.resolved_against == reference.isoformat()


@given(any_text(), st.none() | st.dates())
def test_no_text_raises_and_every_mention_is_its_slice(text, reference):
    end = 0
    for mention in dates.find(text, reference):
        assert text[mention.start : mention.end] == mention.text != ""
        assert mention.start >= end
        end = mention.end
        period = mention.value
        assert period.first is None or period.last is None or period.first <= period.last
        assert mention.to_record()["edtf"] == period.edtf
    dates.dateline(text)


@given(ahead(), st.one_of(plain_quantities(), percentages()), behind())
def test_no_amount_and_no_ratio_is_a_date(ahead, figure, behind):
    assert dates.find(ahead + figure.text + behind, REFERENCE) == []


NO_DATES = """
1964.8亿元 2022.5万吨 占全国的1/3 12/31 3.15 20.23 2023个 2022人 2500项 1号文件 2号线 12号楼 500强 5个月 三年 历时10年 约20年 一年半 24小时
12个季度 两个月 30年期国债 第一季 三月三 十月革命 0755-1234567 400-800-1234 13812345678 v2023.1.31 Python3.11.2 192.168.1.31 TR2022
1—8万吨 3—5年 三四年 七八年 五年内 两年后 一年来 每年 文明年 以上年产 相当年份 500万元以上年销售额 安全年 半年 3年底 十二年级 1-8 前10位
前三名 5年间 2022号 10年3个月 每月 20岁末端 三年行动方案 一带一路 十五个 三五个 2022亿元 第3周 双循环 3天前 2022:1 GB/T7408-2005
2020㎡ 大提升 到底 从头 国庆路 连续3日 5日均线 历时3月 每3月 2022.5 1.5月 马上一年半 晚上一年级
"""


@pytest.mark.parametrize("text", NO_DATES.split())
def test_what_is_no_date_stays_unread(text):
    assert [mention.text for mention in dates.find(text, REFERENCE)] == []


IMPOSSIBLE = "2023年13月 2022年2月30日 2021年2月29日 4月31日 第五季度 2023-13-01 20231301 2022年54周 13月"


@pytest.mark.parametrize("text", IMPOSSIBLE.split())
def test_a_day_that_no_calendar_has_is_no_date(text):
    assert all(mention.text != text for mention in dates.find(text, REFERENCE))
    assert dates.date.fullmatch(text) is None


def test_two_digits_alone_are_a_year_only_where_nothing_else_stands():
    assert [str(mention.value) for mention in dates.find("24年")] == ["2024年"]
    assert dates.find("历时24年") == []
    assert [str(mention.value) for mention in dates.find("零八年，08年，22年3月，三三年")] == [
        "2008年",
        "2008年",
        "2022年3月",
        "1933年",
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "第",
        "一",
        "年",
        "1",
        "2023年",
        "1—",
        "、1",
        "十",
        "2022-",
        "“",
        "上",
        "截至",
        "1、",
        " ",
        "一、",
        "2022、",
        "\n",
        "《",
    ],
)
def test_hostile_text_takes_time_in_proportion_to_its_length(piece):
    def seconds(text: str) -> float:
        begun = time.perf_counter()
        dates.find(text, REFERENCE)
        dates.dateline(text)
        return time.perf_counter() - begun

    dates.find("2022年")
    shorter = min(seconds(piece * 5_000) for _ in range(3))
    longer = min(seconds(piece * 20_000) for _ in range(3))
    assert longer < max(0.1, 12 * shorter)


def test_every_word_of_the_tables_is_read():
    for row in lexicon.relative_words():
        for spelling in row.written:
            text = f"截至{spelling}" if row.grain == "now" else spelling
            assert dates.stated.fullmatch(text) is not None, f"{row.name}: {spelling}"
    for name, festival in lexicon.festivals().items():
        for spelling in [*festival.written, *(f"“{short}”" for short in festival.short)]:
            assert dates.stated.fullmatch(spelling) is not None, f"{name}: {spelling}"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("a\t去年\tyears\treference\t-1\t\t\t\tx", "unknown grain 'years'"),
        ("a\t去年\tyear\tnow\t-1\t\t\t\tx", "anchor 'now'"),
        ("a\t去年\tyear\treference\tminus\t\t\t\tx", "'minus' is no number"),
        (
            "a\t去年 今年\tyear\treference\t0\t\t\t\tx\nb\t去年\tyear\treference\t-1\t\t\t\tx",
            "去年 stands in two rows",
        ),
        ("a\t去年\tyear\treference\t-1", "lacks source"),
    ],
)
def test_a_faulty_table_is_refused_with_file_and_row(row, problem, monkeypatch):
    head = "name\twritten\tgrain\tanchor\tshift\tto\tnot_after\tnot_before\tsource\n"
    monkeypatch.setattr("zheconparse.kernel.lexicon.read_text", lambda *_: head + row)
    with pytest.raises(LexiconError, match=f"words.tsv, line [23]: .*{problem}"):
        lexicon.relative_words.__wrapped__()


def test_a_parser_of_dates_joins_others():
    import zheconparse as z

    built = z.words("建成于") + dates.date
    assert str(built.parse("建成于2021年底")[1]) == "2021年12月31日"
    with pytest.raises(z.ParseError, match="no date"):
        dates.date.parse("2022年13")
