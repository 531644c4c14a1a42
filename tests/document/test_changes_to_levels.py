"""X至Y behind a verb of change: by how much and to what, or a range of changes."""

from decimal import Decimal

import pytest

import zheconparse as z


def amounts(text):
    kinds = ("quantity", "percentage", "number")
    found = (one for one in z.extract(text, reference="2024-03-15").mentions if one.kind in kinds)
    return [(one.text, getattr(one.value, "direction", None)) for one in found]


@pytest.mark.parametrize(
    ("text", "change", "level", "direction"),
    [
        ("创业板指涨15点至2080点。", "15点", "2080点", "up"),
        ("铜价每吨上涨了350元至69200元。", "350元", "69200元", "up"),
        ("布伦特原油跌0.85美元至78.4美元/桶。", "0.85美元", "78.4美元/桶", "down"),
        ("该厂员工减少120人到1850人。", "120人", "1850人", "down"),
        ("外汇储备增加近68亿美元至3.25万亿美元。", "近68亿美元", "3.25万亿美元", "up"),
        ("销售额同比减少约2000万元至约9亿元。", "约2000万元", "约9亿元", "down"),
        ("门票由60元提高20元至80元。", "20元", "80元", "up"),
        ("还款期限由3年延长2年至5年。", "2年", "5年", "up"),
        ("不良率下降0.03%至1.52%。", "0.03%", "1.52%", "down"),
        ("中间价上调21个基点至6.8846。", "21个基点", "6.8846", "up"),
    ],
)
def test_a_level_is_many_times_its_change(text, change, level, direction):
    assert amounts(text)[-2:] == [(change, direction), (level, None)]


@pytest.mark.parametrize(
    "text",
    [
        "制造业PMI下降0.8至48.6。",
        "用户增加1100万至2.7亿。",
    ],
)
def test_numbers_without_a_unit_are_two_where_both_are_written_out(text):
    assert len(amounts(text)) == 2
    assert len(z.numbers(text)) == 2


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("多家钢厂每吨上调20元至50元。", "20元至50元"),
        ("每吨上涨20元至300元不等。", "20元至300元"),
        ("每吨上涨20—300元。", "20—300元"),
        ("票价上涨5至60元。", "5至60元"),
        ("各板块上涨0.2%至3.5%。", "0.2%至3.5%"),
        ("库存降至2万吨至15万吨之间。", "2万吨至15万吨"),
        ("库存增至2万吨至15万吨。", "2万吨至15万吨"),
        ("每升2元至15元。", "2元至15元"),
        ("月租300元至4000元。", "300元至4000元"),
        ("参加人数300人至5000人。", "300人至5000人"),
        ("物价指数上升1.2至3.0。", "1.2至3.0"),
    ],
)
def test_what_else_stands_between_two_amounts_leaves_a_range(text, whole):
    assert [one[0] for one in amounts(text)] == [whole]


def test_two_numbers_that_are_no_range_are_both_found():
    assert [one.text for one in z.numbers("减少300至200")] == ["300", "200"]


@pytest.mark.parametrize(
    ("text", "indicator", "level", "change"),
    [
        ("创业板指涨15点至2080点。", "创业板指", "2080点", "15"),
        ("铜价每吨上涨350元至69200元。", "铜价", "69200元", "350"),
        ("布伦特原油期货跌0.85美元至每桶78.4美元。", "布伦特原油期货", "78.4美元", "-0.85"),
        ("全市高新技术企业净增52家至486家。", "高新技术企业", "486家", "52"),
        ("10月末我国外汇储备增加68亿美元至3.25万亿美元。", "外汇储备", "3.25万亿美元", "6800000000"),
        ("上周，日本就业人数增加2万人至6800万人。", "就业人数", "6800万人", "20000"),
        ("制造业PMI下降0.8至48.6。", "制造业PMI", "48.6", "-0.8"),
        ("信心指数上升2.1个百分点至99.3。", "信心指数", "99.3", "0.021"),
        ("不良率下降0.03%至1.52%。", "不良率", "1.52%", "-0.0003"),
        ("日经225指数上涨90点至27500点附近。", "日经225指数", "27500点", "90"),
        ("财政收入增长4亿元至31亿元。", "财政收入", "31亿元", "400000000"),
        ("失业人数减少1.5万至21.3万。", "失业人数", "21.3万", "-15000"),
        ("门票价格由60元提高20元至80元。", "门票价格", "80元", "20"),
        ("还款期限由3年延长2年至5年。", "还款期限", "5年", "2"),
    ],
)
def test_the_level_is_the_row_and_the_change_stands_beside_it(text, indicator, level, change):
    row = z.extract(text, reference="2024-03-15").observations[-1]
    assert (row.indicator, row.text, row.change_amount) == (indicator, level, Decimal(change))


def test_both_are_of_one_ton():
    found = z.quantities("铜价每吨上涨350元至69200元。")
    assert [one.value.per.name for one in found] == ["吨", "吨"]


def test_a_rate_of_growth_stands_beside_the_index_that_it_led_to():
    row = z.extract("美元指数上涨0.4%至104.5。").observations[-1]
    assert (row.indicator, row.text, row.change) == ("美元指数", "104.5", Decimal("0.004"))


def test_a_change_of_people_without_a_level_is_a_row():
    row = z.extract("平台用户增加1300万。").observations[-1]
    assert (row.indicator, row.text) == ("平台用户增加", "1300万")
