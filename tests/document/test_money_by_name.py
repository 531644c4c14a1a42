"""A currency named before its amount, rates of exchange by two names, and small change that leaves 分 unsaid."""

import pytest

import zheconparse as z


def found(text):
    return [
        (one.text, _plain(one.value), one.value.unit.name, one.value.per and one.value.per.name)
        for one in z.quantities(text)
    ]


def _plain(value):
    return f"{value.high if value.low is None else value.low:f}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发债筹资欧元2亿元。", ("欧元2亿元", "200000000", "欧元", None)),
        ("发行日元300亿元债券。", ("日元300亿元", "30000000000", "日元", None)),
        ("投资越南盾2万亿。", ("越南盾2万亿", "2000000000000", "越南盾", None)),
        ("到账美元六千万。", ("美元六千万", "60000000", "美元", None)),
        ("赔付英镑40万。", ("英镑40万", "400000", "英镑", None)),
        ("借入泰铢5亿用于建厂。", ("泰铢5亿", "500000000", "泰铢", None)),
        ("售价人民币4999。", ("人民币4999", "4999", "元", None)),
        ("總預算2兆3,450億元。", ("2兆3,450億元", "2345000000000", "元", None)),
        ("规模1兆2亿元。", ("1兆2亿元", "1000200000000", "元", None)),
    ],
)
def test_a_currency_before_the_amount_is_its_unit(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "人民币5月升值。", "港币2022年走强。", "美元10年期国债。", "人民币三连跌。", "人民币一路走高。", "美元指数103.5。",
        "人民币兑美元7.1。",
        "外债余额（亿美元） 318.6", "单位：亿美元 318.6", "港币3倍于此。",
    ],
)  # fmt: skip
def test_what_stands_behind_a_currency_may_be_another_thing(text):
    assert [one for one in found(text) if one[2] not in ("年", "个月")] == []


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("人民币对美元中间价报7.12元。", "美元"),
        ("美元兑人民币7.15。", "美元"),
        ("英镑兑美元升至1.27美元。", "英镑"),
        ("美元对日元盘中一度跌破148日元。", "美元"),
        ("美元对日元资产的配置增加148日元。", None),
        ("美元对日元跌破148日元。", "美元"),
        ("人民币对美元贷款3亿元。", None),
        ("对美元存款2亿美元。", None),
    ],
)
def test_a_rate_is_what_one_unit_of_the_other_currency_is_worth(text, per):
    assert found(text)[-1][-1] == per


@pytest.mark.parametrize(
    ("text", "value", "whole"),
    [
        ("每斤七块两毛五。", "7.25", "七块两毛五"),
        ("卖3块2毛5。", "3.25", "3块2毛5"),
        ("电价三毛六分。", "0.36", "三毛六分"),
        ("一度电5角8分。", "0.58", "5角8分"),
        ("单价3元2角5。", "3.25", "3元2角5"),
        ("两毛五一斤。", "0.25", "两毛五一斤"),
        ("七块两毛5斤。", "7.2", "七块两毛"),
    ],
)
def test_small_change_may_leave_its_last_name_unsaid(text, value, whole):
    assert (whole, value) in [one[:2] for one in found(text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("最高气温华氏100度。", 100, 100, "华氏度"),
        ("华氏90至100度。", 90, 100, "华氏度"),
        ("零下5至零下10摄氏度。", -10, -5, "摄氏度"),
        ("零下三至零下五度，天气寒冷。", -5, -3, "摄氏度"),
        ("零下5℃到零下10℃。", -10, -5, "摄氏度"),
        ("净利润为负3亿元至负2亿元。", -300000000, -200000000, "元"),
    ],
)
def test_degrees_of_fahrenheit_and_ranges_below_zero(text, low, high, unit):
    value = z.quantities(text)[0].value
    assert (value.low, value.high, value.unit.name) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "whole", "value"), [("降低2分/千瓦时。", "2分/千瓦时", "0.02"), ("5分/度。", "5分/度", "0.05")]
)
def test_cents_for_what_is_sold_by_measure_are_money(text, whole, value):
    assert found(text) == [(whole, value, "元", "千瓦时")]
    assert z.quantities("25分/场。") == []


def test_a_range_of_percentages_below_zero():
    (one,) = z.percentages("增速为负3%至负2%。")
    assert (str(one.value.low), str(one.value.high)) == ("-0.03", "-0.02")


@pytest.mark.parametrize(
    ("text", "whole", "low", "high", "closed"),
    [
        ("65岁（含65岁）以上。", "65岁（含65岁）以上", 65, None, "left"),
        ("5人（含5人）以下。", "5人（含5人）以下", None, 5, "right"),
        ("500万元（不含）以下。", "500万元（不含）以下", None, 5000000, "neither"),
        ("20万元（不含20万元）以上。", "20万元（不含20万元）以上", 200000, None, "neither"),
        ("5年期以上贷款。", "5年期以上", 5, None, "left"),
        ("3亿元（含税）。", "3亿元", 300000000, 300000000, "both"),
    ],
)
def test_a_bound_may_stand_behind_what_it_includes(text, whole, low, high, closed):
    (one,) = z.quantities(text)
    assert (one.text, one.value.low, one.value.high, one.value.amount.closed) == (whole, low, high, closed)


def test_the_term_of_a_rate_is_part_of_its_name():
    row = z.extract("5年期以上LPR为3.85%。").observations[-1]
    assert (row.indicator, row.text) == ("5年期以上LPR", "3.85%")
