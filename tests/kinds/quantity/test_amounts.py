"""One amount by itself: what stands in it, what divides it, and what keeps it from counting."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import zheconparse as z
from zheconparse.values.interval import Interval


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("3元5角", "3.5", "元"), ("3元5角6分", "3.56", "元"), ("3元零6分", "3.06", "元"), ("叁元伍角陆分", "3.56", "元"),
        ("叁元整", "3", "元"),
        ("3元整", "3", "元"), ("3块5毛6分", "3.56", "元"), ("三块五", "3.5", "元"), ("三块二毛", "3.2", "元"), ("两毛五", "0.25", "元"),
        ("三块钱", "3", "元"), ("5块", "5", "元"), ("5角", "0.5", "元"), ("¥3元5角", "3.5", "元"), ("¥3.5亿元", "350000000", "元"),
        ("¥3", "3", "元"), ("三米九", "3.9", "米"), ("一年半", "1.5", "年"), ("1个半月", "1.5", "个月"), ("三个半小时", "3.5", "小时"),
        ("三个半星期", "3.5", "周"), ("两个半钟头", "2.5", "小时"), ("一吨半", "1.5", "吨"), ("半小时", "0.5", "小时"),
        ("半年", "0.5", "年"),
        ("两日", "2", "天"), ("两月", "2", "个月"), ("0.5吨", "0.5", "吨"), ("1499年", "1499", "年"), ("2100年", "2100", "年"),
        ("150年", "150", "年"),
        ("3块2", "3.2", "元"), ("20块5", "20.5", "元"), ("1米8", "1.8", "米"), ("1米75", "1.75", "米"), ("一米七五", "1.75", "米"),
        ("37度5", "37.5", "度"), ("半斤", "0.5", "斤"), ("半吨", "0.5", "吨"), ("半岁", "0.5", "岁"), ("2个亿元", "200000000", "元"),
    ],
)  # fmt: skip
def test_an_amount_is_all_that_its_words_add_up_to(text, amount, unit):
    read = z.quantity.parse(text)
    assert (read.amount, read.unit.name, read.per) == (Interval.exactly(Decimal(amount)), unit, None)


@pytest.mark.parametrize(
    "text",
    [
        "3块5钱", "三米九十", "3吨半导体", "3天半径", "12元整数", "3点5元", "1999年", "1500年", "2099年", "05吨", "万元", "千万元",
        "3日", "3月", "3分",
        "每5吨", "第5吨", "3家庭", "3元旦",
    ],
)  # fmt: skip
def test_what_is_another_word_or_says_no_amount_is_none(text):
    assert z.quantity.fullmatch(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("13天—8周", Fraction(13, 7), 8, "周"), ("5角—1元", Fraction(1, 2), 1, "元"), ("5分至1角", Fraction(1, 20), Fraction(1, 10),
        "元"),
        ("50克—1千克", Fraction(1, 20), 1, "千克"), ("3亩—5亩", 3, 5, "亩"), ("3万元—5万元", 30_000, 50_000, "元"),
        ("1吨—1000千克", 1000, 1000, "千克"),
        ("百万至千万元", 10**6, 10**7, "元"), ("万到十万吨", 10**4, 10**5, "吨"),
        ("3万—5万元", 30_000, 50_000, "元"), ("3—5万元", 30_000, 50_000, "元"), ("-5℃至-3℃", -5, -3, "摄氏度"),
        ("零下10至零下5℃", -10, -5, "摄氏度"), ("零下10℃到零下5℃", -10, -5, "摄氏度"),
    ],
)  # fmt: skip
def test_the_first_of_two_amounts_is_said_in_the_unit_of_the_second(text, low, high, unit):
    read = z.quantity.parse(text)
    assert (read.amount, read.unit.name) == (Interval(low, high), unit)


@pytest.mark.parametrize("text", ["3吨—500千克", "3吨—5元", "3天—5吨", "5—3吨", "3个—5吨"])
def test_two_amounts_that_run_backwards_or_measure_different_things_are_no_range(text):
    assert z.quantity.fullmatch(text) is None


@pytest.mark.parametrize(
    ("text", "amount", "per"),
    [
        ("12元/吨", Interval.exactly(Decimal(12)), "吨"), ("12元每吨", Interval.exactly(Decimal(12)), "吨"),
        ("12元／ 吨", Interval.exactly(Decimal(12)), "吨"), ("12元/个月", Interval.exactly(Decimal(12)), "月"),
        ("12万元/亩以上", Interval(Decimal(120_000), None, "left"), "亩"),
        ("约12元/吨", Interval(Decimal(12), Decimal(12), approximate=True), "吨"),
        ("3—5元/吨", Interval(Decimal(3), Decimal(5)), "吨"), ("¥3亿/吨", Interval.exactly(Decimal(300_000_000)), "吨"),
        ("1元5角/斤", Interval.exactly(Decimal("1.5")), "斤"),
    ],
)  # fmt: skip
def test_what_stands_behind_a_stroke_divides_the_amount(text, amount, per):
    read = z.quantity.parse(text)
    assert (read.amount, read.per.name) == (amount, per)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("两年半以上", Interval(Decimal("2.5"), None, "left")), ("不足两年半", Interval(None, Decimal("2.5"), "neither")),
        ("约三块五", Interval(Decimal("3.5"), Decimal("3.5"), approximate=True)), ("不到3元5角", Interval(None, Decimal("3.5"),
        "neither")),
        ("超5角", Interval(Decimal("0.5"), None, "neither")), ("三十吨多", Interval(Decimal(30), None, "neither", True)),
        ("三十多吨", Interval(Decimal(30), None, "neither", True)), ("至少¥3", None),
        ("超过¥3亿", Interval(Decimal(300_000_000), None, "neither")),
    ],
)  # fmt: skip
def test_a_bound_word_bounds_what_the_words_add_up_to(text, amount):
    read = z.quantity.fullmatch(text)
    assert read is not None
    assert amount is None or read.amount == amount


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("价格达万元", ["万元"]), ("达到亿元", ["亿元"]), ("至百万元", ["百万元"]), ("为千万元", ["千万元"]), ("破亿元", ["破亿元"]),
        ("在亿元", []),
        ("亿元的目标难以达到", []),
        ("亿元", []), ("约亿元", ["约亿元"]), ("亿元以上", ["亿元以上"]), ("3亿元", ["3亿元"]), ("到3亿元", ["3亿元"]),
    ],
)  # fmt: skip
def test_a_bare_magnitude_counts_only_where_words_bound_it(text, found):
    assert [one.text for one in z.quantity.finditer(text)] == found


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("电价下调2分", "0.02"), ("费用2分", "0.02"), ("花了几块钱2分", "0.02"), ("每吨上涨2分", "0.02"), ("贰分", "0.02"),
        ("评价2分", None), ("选手2分，费用低", None),
        ("每队得2分", None), ("每题2分", None), ("每吨，上涨2分", None), ("上涨2分", None),
        ("电价由于多方面的原因和市场的变化下调2分", None),
        ("每吨在多方面的原因下涨2分", None),
    ],
)  # fmt: skip
def test_a_cent_is_one_only_behind_a_price(text, amount):
    found = [one.value for one in z.quantity.finditer(text) if one.text.endswith("分")]
    assert [(one.low, one.unit.name) for one in found] == (
        [] if amount is None else [(Decimal(amount), "元")]
    )


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("综合得分95分", "分"),
        ("满意度为95分", "分"),
        ("成绩95分", "分"),
        ("扣5分", "分"),
        ("95分的话", None),
        ("得分" + "的" * 30 + "95分", None),
    ],
)
def test_a_score_counts_only_beside_a_word_of_scores(text, unit):
    assert [one.value.unit.name for one in z.quantity.finditer(text)] == ([] if unit is None else [unit])


def test_a_sign_and_the_currency_behind_the_number_must_agree():
    assert z.quantity.parse("US$5亿美元") == z.quantity.parse("US$5亿元") == z.quantity.parse("5亿美元")
    assert z.quantity.fullmatch("US$5亿港元") is None
    assert z.quantity.fullmatch("¥5亿美元") is None


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("3个多月", "3", "个月"), ("三个多小时", "3", "小时"), ("两个多星期", "2", "周"), ("半个多小时", "0.5", "小时"),
    ],
)  # fmt: skip
def test_more_than_so_many_says_so_between_the_counter_and_the_unit(text, low, unit):
    read = z.quantity.parse(text)
    assert (read.amount, read.unit.name) == (Interval(Decimal(low), None, "neither", True), unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("一两天", 1, 2, "天"), ("一两个月", 1, 2, "个月"), ("一两百元", 100, 200, "元"), ("一两万元", 10_000, 20_000, "元"),
        ("一两家", 1, 2, "家"), ("一两公里", 1, 2, "公里"),
    ],
)  # fmt: skip
def test_one_or_two_of_something_are_about_so_many(text, low, high, unit):
    read = z.quantity.parse(text)
    assert (read.low, read.high, read.unit.name) == (low, high, unit)


@pytest.mark.parametrize("text", ["一两黄金", "一两白酒", "三两肉", "一两米饭"])
def test_one_liang_of_what_is_weighed_is_a_weight(text):
    assert z.quantity.search(text).value.unit.name == "两"


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("三块钱一斤", "3元/斤"),
        ("5元一公斤", "5元/千克"),
        ("8元一升", "8元/升"),
        ("两块三一斤", "2.3元/斤"),
    ],
)
def test_a_price_names_the_one_that_it_is_for(text, price):
    assert str(z.quantity.parse(text)) == price


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("总投资10亿元一期项目", "10亿元"),
        ("买3块2斤", "3块"),
        ("3米5%", "3米"),
        ("100米3分钟", "100米"),
        ("长3米5.5吨", "3米"),
    ],
)
def test_what_begins_another_figure_is_no_part_of_the_one_before(text, words):
    assert z.quantity.search(text).text == words


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("2年零3个月", "2.25年"),
        ("1小时30分", "1.5小时"),
        ("1分30秒", "1.5分钟"),
        ("5分零6秒", "5.1分钟"),
        ("3分钟45秒", "3.75分钟"),
    ],
)
def test_a_time_in_two_units_is_one_amount(text, whole):
    [found] = z.quantities(text)
    assert (found.text, str(found.value)) == (text, whole)


@pytest.mark.parametrize("text", ["0.52元/度", "五毛钱一度", "0.52元每度"])
def test_money_by_the_du_is_for_electricity(text):
    assert z.quantity.parse(text).per.name == "千瓦时"


@pytest.mark.parametrize("text", ["两家子镇", "二道桥", "头道沟", "三道梁村"])
def test_a_place_name_that_begins_like_a_count_is_none(text):
    assert z.quantities(text) == []
