"""Percentages and other ratios: their value, unit, direction and basis."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.testing import BLANKS, ahead, behind, percentages
from zheconparse.testing.spelling import hanzi
from zheconparse.values.interval import Interval

RECORD = [
    "kind",
    "start",
    "end",
    "text",
    "low",
    "high",
    "closed",
    "approximate",
    "unit",
    "direction",
    "basis",
    "fraction",
]

# -- laws ------------------------------------------------------------------------------------------------------------


@given(percentages())
def test_a_ratio_written_in_any_way_reads_back_as_itself(ratio):
    assert z.percentage.parse(ratio.text) == ratio.value


@given(ahead(), percentages(), behind())
def test_neighbouring_prose_moves_a_ratio_and_changes_nothing(ahead, ratio, behind):
    source = ahead + ratio.text + behind
    [found] = z.percentages(source)
    assert (found.start, found.text) == (len(ahead), ratio.text)
    assert found.value == ratio.value


@given(percentages())
def test_a_percentage_record_has_all_its_fields(ratio):
    [found] = z.percentages(ratio.text)
    record = found.to_record()
    assert set(RECORD) <= set(record)
    assert set(record["low"]) <= set("0123456789.-")
    assert abs(Fraction(record["low"]) - Fraction(ratio.value.low)) < Fraction(1, 10**14)


@given(st.integers(2, 99), st.integers(1, 98))
def test_a_fraction_is_its_two_numbers(whole, part):
    part = min(part, whole - 1)
    for text in (f"{part}/{whole}", f"{hanzi(whole)}分之{hanzi(part)}"):
        read = z.percentage.parse(text)
        assert (read.low, read.fraction, read.unit) == (Fraction(part, whole), f"{part}/{whole}", "fraction")


@given(st.integers(1, 10))
def test_each_doubling_doubles(times):
    assert z.percentage.parse(f"翻{hanzi(times)}番").low == 2**times - 1


@given(st.sampled_from(BLANKS), st.sampled_from(["%", "个百分点", "‰", "个基点", "倍"]))
def test_one_blank_before_the_unit_changes_the_span_only(blank, unit):
    [found] = z.percentages(f"3.2{blank}{unit}")
    assert found.text == f"3.2{blank}{unit}"
    assert found.value == z.percentage.parse(f"3.2{unit}")


# -- values ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("33%", "0.33", "percent"), ("33％", "0.33", "percent"), ("３３％", "0.33", "percent"),
        ("0.05%", "0.0005", "percent"),
        ("百分之五点二", "0.052", "percent"), ("百分之三十三", "0.33", "percent"),
        ("百分之百", "1", "percent"), ("百分之5", "0.05", "percent"),
        ("1.2个百分点", "0.012", "point"), ("1.2百分点", "0.012", "point"), ("两个百分点", "0.02", "point"),
        ("0.3 个百分点", "0.003", "point"),
        ("25个基点", "0.0025", "basis_point"), ("25BP", "0.0025", "basis_point"),
        ("25bp", "0.0025", "basis_point"), ("25基点", "0.0025", "basis_point"),
        ("3‰", "0.003", "permille"), ("千分之三", "0.003", "permille"), ("3个千分点", "0.003", "permille"),
        ("三成", "0.3", "tenth"), ("三成五", "0.35", "tenth"), ("3成", "0.3", "tenth"),
        ("三成半", "0.35", "tenth"), ("75折", "0.75", "tenth"),
        ("八折", "0.8", "tenth"), ("七五折", "0.75", "tenth"),
        ("2.3倍", "2.3", "times"), ("两倍", "2", "times"), ("10倍", "10", "times"),
        ("一倍半", "1.5", "times"), ("三点五倍", "3.5", "times"),
        ("翻番", "1", "doubling"), ("翻倍", "1", "doubling"), ("翻一番", "1", "doubling"),
        ("翻两番", "3", "doubling"), ("翻了一番", "1", "doubling"),
        ("翻了两番", "3", "doubling"), ("翻三番", "7", "doubling"), ("翻2番", "3", "doubling"),
        ("-3.2%", "-0.032", "percent"), ("−3.2%", "-0.032", "percent"), ("负3.2%", "-0.032", "percent"),
        ("百分之负三", "-0.03", "percent"), ("百分之-3", "-0.03", "percent"), ("百分之负债", None, None),
        ("-1.5个百分点", "-0.015", "point"), ("负百分之三", "-0.03", "percent"), ("万分之五", "0.0005", None),
    ],
)  # fmt: skip
def test_a_ratio_has_this_value_and_unit(text, low, unit):
    read = z.percentage.fullmatch(text)
    if low is None:
        assert read is None
    else:
        assert read is not None
        assert read.ratio == Interval.exactly(Decimal(low))
        assert unit is None or read.unit == unit


@pytest.mark.parametrize(
    ("text", "written", "fraction"),
    [
        ("1/3", "0.333333333333333", "1/3"), ("三分之一", "0.333333333333333", "1/3"),
        ("三分之二", "0.666666666666667", "2/3"),
        ("四分之三", "0.75", "3/4"), ("五分之一", "0.2", "1/5"), ("2/7", "0.285714285714286", "2/7"),
        ("１／３", "0.333333333333333", "1/3"),
    ],
)  # fmt: skip
def test_a_fraction_is_written_to_fifteen_digits(text, written, fraction):
    record = z.percentage.parse(text).to_record()
    assert (record["low"], record["high"], record["fraction"], record["unit"]) == (
        written,
        written,
        fraction,
        "fraction",
    )


@pytest.mark.parametrize(
    ("text", "low", "high", "closed", "approximate"),
    [
        ("不足5%", None, "0.05", "neither", False), ("5%以下", None, "0.05", "right", False),
        ("5%以内", None, "0.05", "right", False),
        ("最多5%", None, "0.05", "right", False), ("不超过5%", None, "0.05", "right", False),
        ("低于5%", None, "0.05", "neither", False),
        ("超过5%", "0.05", None, "neither", False), ("5%以上", "0.05", None, "left", False),
        ("不低于5%", "0.05", None, "left", False),
        ("约5%", "0.05", "0.05", "both", True), ("近5%", "0.05", "0.05", "both", True),
        ("5%左右", "0.05", "0.05", "both", True),
        ("5%~10%", "0.05", "0.1", "both", False), ("5%-10%", "0.05", "0.1", "both", False),
        ("5—10%", "0.05", "0.1", "both", False),
        ("5%至10%", "0.05", "0.1", "both", False), ("6至8个百分点", "0.06", "0.08", "both", False),
        ("近七成", "0.7", "0.7", "both", True),
        ("超八成", "0.8", None, "neither", False), ("八成以上", "0.8", None, "left", False),
        ("七八成", "0.7", "0.8", "both", False),
        ("三至五成", "0.3", "0.5", "both", False), ("过半", "0.5", None, "neither", False),
        ("近一半", "0.5", "0.5", "both", True),
        ("一半以上", "0.5", None, "left", False), ("2倍多", "2", None, "neither", True),
        ("2倍以上", "2", None, "left", False),
        ("近两倍", "2", "2", "both", True), ("百分之五以上", "0.05", None, "left", False),
        ("超过三分之二", None, None, "neither", False),
        ("2至3倍", "2", "3", "both", False), ("两三成", "0.2", "0.3", "both", False),
        ("10多个百分点", "0.1", None, "neither", True),
        ("超百分之六十", "0.6", None, "neither", False),
        ("百分之五至百分之六", "0.05", "0.06", "both", False), ("百分之五左右", "0.05", "0.05", "both", True),
    ],
)  # fmt: skip
def test_the_words_around_a_ratio_state_this_interval(text, low, high, closed, approximate):
    read = z.percentage.parse(text).ratio
    if low is None and high is None:
        assert (read.low, read.high) == (Fraction(2, 3), None)
    else:
        assert (read.low, read.high) == tuple(
            None if number is None else Decimal(number) for number in (low, high)
        )
    assert (read.closed, read.approximate) == (closed, approximate)


# -- direction and basis ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "direction", "basis"),
    [
        ("同比增长33%", "33%", "up", "yoy"),
        ("比上年增长5.2%", "5.2%", "up", "yoy"),
        ("比上年同期下降3.2%", "3.2%", "down", "yoy"),
        ("较上年同期提高1.2个百分点", "1.2个百分点", "up", "yoy"),
        ("按年上升2.1%", "2.1%", "up", "yoy"),
        ("环比下降0.3%", "0.3%", "down", "mom"),
        ("一季度环比增长2.2%", "2.2%", "up", "qoq"),
        ("两年平均增长5.5%", "5.5%", "up", "two_year_average"),
        ("比年初增长8.3%", "8.3%", "up", "other"),
        ("比上年末增加4.5%", "4.5%", "up", "other"),
        ("增速加快0.5个百分点", "0.5个百分点", "up", None),
        ("增速回落0.3个百分点", "0.3个百分点", "down", None),
        ("增速放缓0.3个百分点", "0.3个百分点", "down", None),
        ("涨幅扩大0.2个百分点", "0.2个百分点", "up", None),
        ("涨幅收窄0.2个百分点", "0.2个百分点", "down", None),
        ("降幅收窄1.2个百分点", "1.2个百分点", "up", None),
        ("降幅扩大1.2个百分点", "1.2个百分点", "down", None),
        ("跌幅扩大1.2个百分点", "1.2个百分点", "down", None),
        ("跌幅收窄1.2个百分点", "1.2个百分点", "up", None),
        ("高于全国0.5个百分点", "0.5个百分点", "up", "other"),
        ("低于全国0.5个百分点", "0.5个百分点", "down", "other"),
        ("比全国高0.5个百分点", "0.5个百分点", "up", "other"),
        ("失业率降至5.1%", "5.1%", None, None),
        ("占比升至35%", "35%", None, None),
        ("提高到60%", "60%", None, None),
        ("开工率达到95%", "95%", None, None),
        ("占全国的1/3", "1/3", None, None),
        ("增长2倍", "2倍", "up", None),
        ("利率下行10BP", "10BP", "down", None),
        ("低于上月1.9个百分点", "1.9个百分点", "down", "mom"),
        ("占比提升4.4个百分点", "4.4个百分点", "up", None),
        ("降为3.1%", "3.1%", None, None),
        ("与上月相比，下降0.3%", "0.3%", "down", "mom"),
        ("环比上涨的城市占30%", "30%", None, None),
        ("增长数倍", "数倍", "up", None),
        ("是去年的2倍", "2倍", None, "yoy"),
        ("同比增长约10%", "约10%", "up", "yoy"),
        ("增速为-3.2%", "-3.2%", None, None),
        ("同比翻了一番", "翻了一番", "up", "yoy"),
        ("年均增长6%", "6%", "up", None),
        ("增长20%以上", "20%以上", "up", None),
        ("下降了3.5%", "3.5%", "down", None),
        ("同比名义增长8%", "8%", "up", "yoy"),
    ],
)  # fmt: skip
def test_the_words_before_a_ratio_say_where_it_went(text, words, direction, basis):
    [found] = z.percentages(text)
    assert (found.text, found.value.direction, found.value.basis) == (words, direction, basis)


def test_a_multiple_beyond_last_year_is_a_bound_against_last_year():
    [found] = z.percentages("超过去年同期2倍")
    record = found.to_record()
    assert (record["low"], record["high"], record["unit"], record["basis"]) == ("2", None, "times", "yoy")


def test_a_written_minus_stays_and_a_fall_stays_positive():
    [minus] = z.percentages("增速为-3.2%")
    [fall] = z.percentages("下降3.2%")
    assert (minus.value.low, minus.value.direction) == (Decimal("-0.032"), None)
    assert (fall.value.low, fall.value.direction, fall.value.signed) == (
        Decimal("0.032"),
        "down",
        Decimal("-0.032"),
    )


@pytest.mark.parametrize(
    ("text", "lows", "directions", "bases"),
    [
        ("同比分别增长8.2%和5.1%", ["0.082", "0.051"], ["up", "up"], ["yoy", "yoy"]),
        ("第一、二、三产业分别增长4.1%、5.2%、6.3%", ["0.041", "0.052", "0.063"], ["up"] * 3, [None] * 3),
        ("分别提高2.6和8.8个百分点", ["0.026", "0.088"], ["up", "up"], [None, None]),
        ("同比、环比分别增长5%、2%", ["0.05", "0.02"], ["up", "up"], None),
        ("由3.2%提高到5.6%", ["0.032", "0.056"], None, None),
        ("从3.2%升至5.6%", ["0.032", "0.056"], None, None),
        ("一般公共预算收入增长5%，支出下降3%", ["0.05", "0.03"], ["up", "down"], [None, None]),
    ],
)  # fmt: skip
def test_each_member_of_a_list_is_a_record_of_its_own(text, lows, directions, bases):
    found = z.percentages(text)
    assert [mention.to_record()["low"] for mention in found] == lows
    assert [mention.to_record()["high"] for mention in found] == lows
    if directions is not None:
        assert [mention.value.direction for mention in found] == directions
    if bases is not None:
        assert [mention.value.basis for mention in found] == bases


@pytest.mark.parametrize("year", ["2021年", "2021 年"])
def test_a_named_year_before_the_period_is_year_on_year(year):
    found = z.extract(f"2022年产值100亿元，较{year}增长15.6%").mentions
    [rate] = [mention for mention in found if mention.kind == "percentage"]
    assert (rate.value.direction, rate.value.basis) == ("up", "yoy")


@pytest.mark.parametrize(
    "text",
    [
        "成立大会",
        "公司成立于一九九八年",
        "倍增器",
        "折旧",
        "打折扣",
        "一月五日",
        "完成任务",
        "三成立",
        "百分表",
        "",
        "成都",
        "番茄",
        "5分",
    ],
)
def test_what_only_looks_like_a_ratio_is_left_alone(text):
    assert z.percentages(text) == []


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("价格同比、环比分别上涨2.5%和0.3%", ["yoy", "mom"]),
        ("比上月末和上年同期低0.6个和高2.8个百分点", ["other", "yoy"]),
        ("同比分别增长8.2%和下降5.1%", ["yoy", "yoy"]),
        ("同比由上涨0.9%转为下降1.3%", ["yoy", "yoy"]),
        ("9月份同比增长8.1%，比8月份加快0.9个百分点", ["yoy", "mom"]),
        ("第四季度失业率3.5%，较第三季度回落0.5个百分点", [None, "qoq"]),
        ("四季度毛利率18.6%，环比提升1.1个百分点", [None, "qoq"]),
        ("2022年增长5%，比2021年末增长4.6%", [None, "other"]),
        ("2022年产值是2021年的1.5倍", ["yoy"]),
    ],
)
def test_each_figure_has_the_basis_that_is_its_own(text, bases):
    assert [mention.value.basis for mention in z.percentages(text)] == bases


@pytest.mark.parametrize(
    ("text", "low", "high", "closed"),
    [
        ("租金不超过市场价的九成", None, "0.9", "right"),
        ("资本金不低于总投资的20%", "0.2", None, "left"),
        ("充足率不得低于100%", "1", None, "left"),
        ("进度过八成", "0.8", None, "neither"),
        ("不到一半", None, "0.5", "neither"),
        ("翻一番以上", "1", None, "left"),
        ("从20%到30%之间", "0.2", "0.3", "both"),
    ],
)
def test_a_bound_apart_from_its_ratio_still_bounds_it(text, low, high, closed):
    [found] = z.percentages(text)
    record = found.to_record()
    assert (record["low"], record["high"], record["closed"]) == (low, high, closed)
    assert record["direction"] in (None, "up")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5折至8折", "0.5", "0.8"), ("5—8折", "0.5", "0.8"), ("75至85折", "0.75", "0.85"), ("百分之五至八", "0.05", "0.08"),
        ("百分之五至百分之八", "0.05", "0.08"), ("负百分之五", "-0.05", "-0.05"), ("千分之三至五", "0.003", "0.005"),
    ],
)  # fmt: skip
def test_a_range_of_ratios_has_two_ends(text, low, high):
    read = z.percentage.parse(text)
    assert (read.low, read.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text", ["15成", "翻100番", "翻1.5番", "翻三点五番", "百分之八至五", "一八百成", "百分之一八百", "5%至3‰"]
)
def test_a_ratio_that_nobody_can_mean_is_refused(text):
    assert z.percentage.fullmatch(text) is None


def test_doubled_so_many_times_is_a_growth_with_the_bound_of_its_words():
    assert (z.percentage.parse("翻3倍").low, z.percentage.parse("翻3倍").unit) == (3, "times")
    assert z.percentage.parse("翻番以上").ratio == Interval(Decimal(1), None, "left")
    assert z.percentage.parse("翻了两番多").ratio == Interval(Decimal(3), None, "neither", True)


@pytest.mark.parametrize(
    ("text", "written"),
    [("三分之二以上", "2/3以上"), ("近三分之二", "约2/3"), ("超过1/3", "超1/3"), ("1/3", "1/3")],
)
def test_a_fraction_is_written_with_its_bound(text, written):
    assert str(z.percentage.parse(text)) == written
