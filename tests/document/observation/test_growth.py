"""Growth and the level beside it: which of them are one row, and what each is compared with."""

from decimal import Decimal

import pytest

import zheconparse as z


def rows(text, reference="2024-03-15", home=None):
    return z.extract(text, reference=reference, home=home).observations


def dated(text):
    return [(row.indicator, row.text, str(row.first), str(row.last), row.change) for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "今年一季度，净利润同比下降超过50%，去年同期为3亿元。",
            [
                ("净利润", "超过50%", "2024-01-01", "2024-03-31", Decimal("-0.5")),
                ("净利润", "3亿元", "2023-01-01", "2023-03-31", None),
            ],
        ),
        (
            "2018年以来，全市GDP年均增长8%，2023年达到3000亿元。",
            [
                ("GDP年均增长", "8%", "2018-01-01", "None", Decimal("0.08")),
                ("GDP", "3000亿元", "2023-01-01", "2023-12-31", None),
            ],
        ),
        (
            "前三季度，投资增长8%，其中9月份达到20亿元。",
            [
                ("投资", "8%", "2023-01-01", "2023-09-30", Decimal("0.08")),
                ("投资", "20亿元", "2023-09-01", "2023-09-30", None),
            ],
        ),
        (
            "2023年，规上企业增长20%，2022年为30家。",
            [
                ("规上企业", "20%", "2023-01-01", "2023-12-31", Decimal("0.2")),
                ("规上企业", "30家", "2022-01-01", "2022-12-31", None),
            ],
        ),
    ],
)
def test_a_level_of_another_time_than_the_growth_before_it_is_a_row_of_its_own(text, expected):
    assert dated(text) == expected


def test_a_level_of_another_place_than_the_growth_before_it_is_a_row_of_its_own():
    found = rows("2023年，银川市产值增长20%，石嘴山市达到3亿元。")
    assert [(row.region, row.text, row.change) for row in found] == [
        ("640100", "20%", Decimal("0.2")),
        ("640200", "3亿元", None),
    ]


def test_a_level_of_the_time_of_the_growth_before_it_takes_that_growth():
    [row] = rows("2023年，产值增长20%，达到3亿元。")
    assert (row.text, row.change) == ("3亿元", Decimal("0.2"))


@pytest.mark.parametrize(
    ("text", "change", "amount"),
    [
        ("12月，工业增加值增长6.8%，比上月加快0.2个百分点。", ("0.068", None), ("0.002", "mom")),
        ("CPI上涨0.7%，涨幅比上月扩大0.3个百分点。", ("0.007", None), ("0.003", "mom")),
        ("工业增加值同比增长4.6%，比上月回落0.3个百分点。", ("0.046", "yoy"), ("-0.003", "mom")),
        ("投资增长8%，增速比1—7月加快0.5个百分点。", ("0.08", None), ("0.005", "other")),
    ],
)
def test_points_beside_a_rate_have_a_basis_of_their_own(text, change, amount):
    [row] = rows(text)
    assert (str(row.change), row.change_basis) == change
    assert (str(row.change_amount), row.change_amount_basis) == amount


@pytest.mark.parametrize(
    ("text", "change", "amount", "basis"),
    [
        ("营业收入12亿元，同比增长20%，增加2亿元。", "0.2", "200000000", "yoy"),
        ("营业收入12亿元，比上年增加2亿元，增长20%。", "0.2", "200000000", "yoy"),
        ("失业率为5.2%，比上月下降0.1个百分点。", "None", "-0.001", "mom"),
        ("指数为102.3，环比上升0.2。", "None", "0.2", "mom"),
    ],
)
def test_a_rate_and_an_amount_of_one_level_share_what_either_is_compared_with(text, change, amount, basis):
    [row] = rows(text)
    assert (str(row.change), str(row.change_amount)) == (change, amount)
    assert (row.change_basis, row.change_amount_basis) == (basis, basis)


def test_a_row_without_an_amount_of_change_has_no_basis_of_one():
    [row] = rows("营业收入12亿元，同比增长20%。")
    assert (row.change_basis, row.change_amount_basis) == ("yoy", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自然增长率为5.1‰，比上年提高0.2个千分点。", [("自然增长率", "5.1‰", "None", "0.0002")]),
        ("常住人口出生率6.8‰，比上年下降0.5个千分点。", [("常住人口出生率", "6.8‰", "None", "-0.0005")]),
        ("加权平均利率4.32%，比上年下降12个基点。", [("加权平均利率", "4.32%", "None", "-0.0012")]),
        ("不良贷款率高于全省平均水平3个基点。", []),
    ],
)
def test_points_of_every_size_are_differences_and_no_rates_of_growth(text, expected):
    found = [(row.indicator, row.text, str(row.change), str(row.change_amount)) for row in rows(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "indicator", "basis"),
    [
        ("外贸同比由降转升，增长3%。", "外贸", "yoy"),
        ("进口同比大幅回升，增长3%。", "进口", "yoy"),
        ("用电量环比由降转升，增长3%。", "用电量", "mom"),
        ("出口同比转负，下降3%。", "出口", "yoy"),
        ("住宅价格环比由上月上涨0.1%转为持平。", "住宅价格", "mom"),
    ],
)
def test_a_comparison_is_the_basis_of_what_follows_and_no_part_of_the_indicator(text, indicator, basis):
    [row] = rows(text)
    assert (row.indicator, row.change_basis) == (indicator, basis)


@pytest.mark.parametrize(
    "text", ["财政赤字率拟按3%安排。", "财政赤字率按3%安排。", "财政赤字率定为3%。", "财政赤字率设定在3%。"]
)
def test_verbs_of_setting_a_target_are_no_part_of_the_indicator(text):
    [row] = rows(text)
    assert row.indicator == "财政赤字率"


def stages(text):
    return [
        (row.text, row.rule == "base-value", row.first and row.first.year, row.status) for row in rows(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2023年，销量由10万辆增至15万辆。",
            [("10万辆", True, None, "actual"), ("15万辆", False, 2023, "actual")],
        ),
        (
            "2023年，失业率从上年的5.5%降至5.2%。",
            [("5.5%", True, 2022, "actual"), ("5.2%", False, 2023, "actual")],
        ),
        ("股价由10元涨至15元。", [("10元", True, None, "actual"), ("15元", False, None, "actual")]),
        (
            "企业由2022年的20家增加到2023年的35家。",
            [("20家", True, 2022, "actual"), ("35家", False, 2023, "actual")],
        ),
        (
            "力争2025年转化率由60%提高到80%。",
            [("60%", True, None, "actual"), ("80%", False, 2025, "target")],
        ),
    ],
)
def test_the_level_from_which_a_change_starts_is_a_base(text, expected):
    assert stages(text) == expected


def test_growth_behind_a_base_and_a_level_is_that_of_the_level():
    found = [(row.text, row.change) for row in rows("销量由2022年的10万辆增至2023年的15万辆，增长50%。")]
    assert found == [("10万辆", None), ("15万辆", Decimal("0.5"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "到2025年GDP达到5000亿元，年均增长8%。",
            [("GDP", "5000亿元", None, None), ("GDP年均增长", "8%", "0.08", "other")],
        ),
        (
            "产值3000亿元，年均下降2%。",
            [("产值", "3000亿元", None, None), ("产值年均下降", "2%", "-0.02", "other")],
        ),
        (
            "五年来，产值年均增长8%，达到3000亿元。",
            [("产值年均增长", "8%", "0.08", "other"), ("产值", "3000亿元", None, None)],
        ),
        ("产值3000亿元，两年平均增长8%。", [("产值", "3000亿元", "0.08", "two_year_average")]),
        ("PM2.5年均浓度下降8%。", [("PM2.5年均浓度", "8%", "-0.08", None)]),
    ],
)
def test_a_yearly_average_is_a_row_of_its_own(text, expected):
    found = [
        (row.indicator, row.text, row.change and str(row.change), row.change_basis) for row in rows(text)
    ]
    assert found == expected


def test_a_yearly_average_is_of_no_single_year():
    found = rows("投资从2020年的5亿元增加到2023年的10亿元，年均增长26%。")
    assert [(row.text, row.first and row.first.year) for row in found] == [
        ("5亿元", 2020),
        ("10亿元", 2023),
        ("26%", None),
    ]


def rates(text):
    return [(row.indicator, row.text, row.region, row.change) for row in rows(text, home="140000")]


def test_rates_of_cities_are_of_what_the_paragraph_began_with():
    text = "11月份，全省居民消费价格下降0.4%。教育价格上涨1.9%。分城市看，太原下降0.6%，运城则上涨0.1%。"
    assert rates(text)[2:] == [
        ("居民消费价格", "0.6%", "140100", Decimal("-0.006")),
        ("居民消费价格", "0.1%", "140800", Decimal("0.001")),
    ]


def test_growth_beside_a_level_of_a_city_is_of_that_level():
    text = "全省生产总值增长5%。分城市看，太原完成投资30亿元，增长6%。"
    assert rates(text)[1:] == [("完成投资", "30亿元", "140100", Decimal("0.06"))]


def test_a_rate_by_its_name_is_the_growth_it_names():
    assert [row[3] for row in rates("固定资产投资增速为5%，工业投资降幅为3.2%")] == [
        Decimal("0.05"),
        Decimal("-0.032"),
    ]


def test_the_natural_rate_of_a_population_is_no_growth():
    assert rates("死亡率7.08‰，自然增长率为-1.65‰")[1] == ("自然增长率", "-1.65‰", "140000", None)


def test_how_far_a_growth_moved_is_no_growth():
    assert rates("工业增加值增速回落0.3个百分点") == []
