"""Amounts in Hanzi that end without a unit, points of an index, and lengths of time within which something is done."""

import pytest

import zheconparse as z


def read(text):
    found = (
        one for one in z.extract(text, reference="2024-03-15").mentions if one.kind in ("quantity", "number")
    )
    return [(one.text, _name(one.value), _plain(one.value.low), _plain(one.value.high)) for one in found]


def _name(value):
    unit = getattr(value, "unit", None)
    return None if unit is None else unit.name


def _plain(number):
    return None if number is None else f"{number:f}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每吨一千六。", ("一千六", None, "1600", "1600")),
        ("每亩成本两万三。", ("两万三", "元", "23000", "23000")),
        ("总投资一亿六。", ("一亿六", "元", "160000000", "160000000")),
        ("总投资1亿6。", ("1亿6", "元", "160000000", "160000000")),
        ("1亿6的投资。", ("1亿6", None, "160000000", "160000000")),
        ("全国网民四亿多。", ("四亿多", None, "400000000", None)),
        ("常住人口三千余万。", ("三千余万", None, "30000000", None)),
        ("成千上万的农民。", ("成千上万", None, "1000", None)),
        ("数以万计的游客。", ("数以万计", None, "10000", None)),
        ("人数以百万计。", ("数以百万计", None, "1000000", None)),
        ("圆周率约为三点一四。", ("约为三点一四", None, "3.14", "3.14")),
        ("收粮五十担。", ("五十担", "担", "50", "50")),
        ("土方三万方。", ("三万方", "立方米", "30000", "30000")),
    ],
)
def test_a_number_in_hanzi_ends_where_nothing_is_counted_by_it(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "万一下雨。",
        "三方会谈。",
        "四平八稳。",
        "百里挑一。",
        "提出三点要求。",
        "晚上十一点开会。",
        "早上八点整。",
    ],
)
def test_words_with_a_numeral_in_them_are_none(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("沪指失守三千点。", ("失守三千点", "点", None, "3000")),
        ("收报三千一百二十四点五八点。", ("三千一百二十四点五八点", "点", "3124.58", "3124.58")),
        ("大盘涨三十五点。", ("三十五点", "点", "35", "35")),
        ("收复3000点整数关口。", ("3000点", "点", "3000", "3000")),
    ],
)
def test_points_of_an_index_in_hanzi(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "whole", "high", "unit"),
    [
        ("24小时内办结。", "24小时内", "24", "小时"), ("3年内建成。", "3年内", "3", "年"),
        ("10个工作日内答复。", "10个工作日内", "10", "个工作日"),
        ("办理时限压缩至5日内。", "5日内", "5", "天"), ("三日内报到。", "三日内", "3", "天"),
    ],
)  # fmt: skip
def test_within_a_length_of_time_is_at_most_that(text, whole, high, unit):
    assert read(text) == [(whole, unit, None, high)]


def test_a_name_behind_a_length_of_time_is_no_bound():
    assert [one[0] for one in read("3年内蒙古投资。")] == ["3年"]
    assert [one.text for one in z.dates("5月15日内完成。", "2024-03-15")] == ["5月15日内"]


@pytest.mark.parametrize(
    ("text", "indicator", "figure"),
    [
        ("全县三年内再建冷库6座。", "再建冷库", "6座"), ("上证指数突破3000点大关。", "上证指数", "突破3000点"),
        ("恒生指数早盘高开逾百点，收报17364.28点。", "恒生指数", "17364.28点"), ("常住人口1400万。", "常住人口", "1400万"),
        ("网民规模四亿多。", "网民规模", "四亿多"),
    ],
)  # fmt: skip
def test_what_is_measured(text, indicator, figure):
    row = z.extract(text, reference="2024-03-15").observations[-1]
    assert (row.indicator, row.text) == (indicator, figure)
