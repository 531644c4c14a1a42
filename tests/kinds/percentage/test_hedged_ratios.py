"""Hedges of halves, doublings and points, points of a half and of several, ranges of parts, minus inside 百分之."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import zheconparse as z


def read(text: str) -> list[tuple[str, str | None, str | None, str, bool, str]]:
    """The ratios of a text: words, low end, high end, closed, approximate, unit."""
    records = [mention.to_record() for mention in z.percentages(text)]
    fields = ("text", "low", "high", "closed", "approximate", "unit")
    return [tuple(record[field] for field in fields) for record in records]


@pytest.mark.parametrize(
    ("text", "low", "high", "closed", "approximate"),
    [
        ("低于一半", None, "0.5", "neither", False), ("少于一半", None, "0.5", "neither", False),
        ("未满一半", None, "0.5", "neither", False),
        ("不低于一半", "0.5", None, "left", False), ("不少于一半", "0.5", None, "left", False), ("至少一半", "0.5", None, "left", False),
        ("高于一半", "0.5", None, "neither", False), ("多于一半", "0.5", None, "neither", False), ("逾一半", "0.5", None, "neither", False),
        ("最多一半", None, "0.5", "right", False), ("至多一半", None, "0.5", "right", False), ("未超过一半", None, "0.5", "right", False),
        ("约为一半", "0.5", "0.5", "both", True), ("大约一半", "0.5", "0.5", "both", True), ("一半上下", "0.5", "0.5", "both", True),
        ("一半多", "0.5", None, "neither", True), ("一半有余", "0.5", None, "neither", True), ("一半及以上", "0.5", None, "left", False),
        ("一半以内", None, "0.5", "right", False), ("过半", "0.5", None, "neither", False), ("未过半", None, "0.5", "right", False),
        ("近半", "0.5", "0.5", "both", True), ("半数以上", "0.5", None, "left", False), ("一半", "0.5", "0.5", "both", False),
    ],
)  # fmt: skip
def test_a_half_takes_every_hedge(text, low, high, closed, approximate):
    assert read(f"女职工占比{text}，") == [(text, low, high, closed, approximate, "fraction")]


@pytest.mark.parametrize(
    "text", ["开业过半年", "等了过半小时", "通过半导体", "附近半山", "多半企业", "时间不过半天"]
)
def test_a_half_of_something_else_is_no_ratio(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high", "closed", "approximate", "unit"),
    [
        ("翻了近两倍", "2", "2", "both", True, "times"), ("翻近3倍", "3", "3", "both", True, "times"),
        ("翻逾一倍", "1", None, "neither", False, "times"), ("翻超三倍", "3", None, "neither", False, "times"),
        ("翻了两倍多", "2", None, "neither", True, "times"), ("翻两倍以上", "2", None, "left", False, "times"),
        ("翻了不止一番", "1", None, "neither", False, "doubling"), ("翻了近一番", "1", "1", "both", True, "doubling"),
        ("翻两番", "3", "3", "both", False, "doubling"), ("翻一倍", "1", "1", "both", False, "times"),
        ("翻番", "1", "1", "both", False, "doubling"), ("翻至少一番", "1", None, "left", False, "doubling"),
    ],
)  # fmt: skip
def test_a_doubling_takes_every_hedge(text, low, high, closed, approximate, unit):
    assert read(f"产值{text}。") == [(text, low, high, closed, approximate, unit)]
    assert z.percentages(f"产值{text}。")[0].value.direction == "up"


def test_growth_by_times_without_a_number_is_no_doubling():
    assert read("订单成倍增长，产能成倍扩大") == []
    assert read("收入倍增")[0][1] == "1"
    assert [found[:3] for found in read("实现3倍增长，由2.3倍增至3.1倍")] == [
        ("3倍", "3", "3"),
        ("2.3倍", "2.3", "2.3"),
        ("3.1倍", "3.1", "3.1"),
    ]
    assert read("收入十年倍增计划，小型倍增器") == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("两个多百分点", "0.02", None), ("2.3个多百分点", "0.023", None), ("10多个百分点", "0.1", None), ("半个百分点", "0.005", "0.005"),
        ("近半个百分点", "0.005", "0.005"), ("半个多百分点", "0.005", None), ("几个百分点", "0.02", "0.09"), ("数个百分点", "0.02", "0.09"),
        ("十几个百分点", "0.11", "0.19"), ("3个百分点", "0.03", "0.03"),
    ],
)  # fmt: skip
def test_points_of_a_half_of_several_and_more(text, low, high):
    [found] = read(f"比重提高{text}，")
    assert (*found[:3], found[5]) == (text, low, high, "point")
    assert z.percentages(f"比重提高{text}，")[0].value.direction == "up"


@pytest.mark.parametrize(
    ("text", "written", "low"),
    [
        ("占比7成5。", "7成5", "0.75"), ("占比7成5左右", "7成5左右", "0.75"), ("占比近9成5，", "近9成5", "0.95"),
        ("占比三成五", "三成五", "0.35"),
        ("占3成5家企业", "3成", "0.3"), ("占7成5.2%", "7成", "0.7"), ("占8成2013年", "8成", "0.8"),
    ],
)  # fmt: skip
def test_tenths_take_half_tenths_in_digits(text, written, low):
    found = read(text)[0]
    assert found[:2] == (written, low)


@pytest.mark.parametrize(
    ("text", "low"),
    [("百分之负三", "-0.03"), ("百分之-3", "-0.03"), ("千分之负二点五", "-0.0025"), ("负百分之三", "-0.03")],
)
def test_a_minus_may_stand_inside(text, low):
    assert read(text)[0][:3] == (text, low, low)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("产量减少1/3至1/2", [("1/3至1/2", "0.333333333333333", "0.5")]),
        ("面积缩小四分之一到三分之一", [("四分之一到三分之一", "0.25", "0.333333333333333")]),
        ("约三分之一至一半", [("约三分之一至一半", "0.333333333333333", "0.5")]),
        ("1/4—1/2以上", [("1/4—1/2以上", "0.25", None)]),
        ("由1/3提高到1/2", [("1/3", "0.333333333333333", "0.333333333333333"), ("1/2", "0.5", "0.5")]),
        ("从1/4到1/2", [("1/4", "0.25", "0.25"), ("1/2", "0.5", "0.5")]),
        ("1/2至1/4", [("1/2至1/4", "0.25", "0.5")]),
        ("1/4、1/2", [("1/4", "0.25", "0.25"), ("1/2", "0.5", "0.5")]),
    ],
)
def test_two_parts_are_a_range(text, ends):
    assert [found[:3] for found in read(text)] == ends


def test_a_range_of_parts_is_one_number():
    read = z.number.parse("三分之一到二分之一")
    assert (read.low, read.high) == (Fraction(1, 3), Decimal("0.5"))


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("央行降准0.5个百分点", "down"), ("累计降息25个基点", "down"), ("美联储加息75个基点", "up"), ("产量收缩3.2%", "down"),
        ("价差缩窄2%", "down"), ("降幅缩窄0.5个百分点", "up"), ("跌幅收缩2个百分点", "up"), ("工业减速0.3个百分点", "down"),
        ("收缩至3%", None), ("降准至5%", None),
    ],
)  # fmt: skip
def test_verbs_of_shrinking_and_of_rates_give_the_direction(text, direction):
    [found] = z.percentages(text)
    assert found.value.direction == direction


def test_a_verb_with_its_object_names_the_row():
    rows = z.extract("央行宣布全面降准0.5个百分点，年内已累计降息25个基点，累计降准1个百分点。").observations
    assert [(row.indicator, str(row.change)) for row in rows] == [
        ("降准", "-0.005"),
        ("降息", "-0.0025"),
        ("降准", "-0.01"),
    ]
