"""What somebody adds to another rate, in points, is no growth; what part of something somebody brings is a share of it."""

import pytest

import zheconparse as z


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("鲜菜价格环比上涨12.4%，影响CPI上涨约0.33个百分点。", "影响CPI上涨"),
        ("猪肉和鲜菜价格上涨，两项合计影响CPI上涨约0.33个百分点。", "影响CPI上涨"),
        ("三大需求中，最终消费拉动经济增长3.2个百分点。", "最终消费拉动经济增长"),
        ("装备制造业增加值增长11.2%，拉动规上工业增长3.8个百分点。", "拉动规上工业增长"),
    ],
)
def test_points_added_to_another_rate_are_no_growth(text, name):
    row = z.extract(text, reference="2024-08-05").observations[-1]
    assert (row.indicator, row.change, row.rule) == (name, None, "contribution")


@pytest.mark.parametrize(
    "text",
    [
        "城镇化率比上年提高0.9个百分点，达到66.2%。",
        "规上工业增加值增长6.1%，比上月加快0.8个百分点。",
        "毛利率受产品结构影响同比下降2.3个百分点至28.5%。",
        "净息差受降息影响收窄15个基点。",
        "优良天数比例受沙尘影响下降3.2个百分点。",
        "新能源汽车带动出口占比提高2.3个百分点。",
        "民营经济贡献占比提高2个百分点。",
    ],
)
def test_points_by_which_a_rate_moves_are_its_change(text):
    assert "contribution" not in [row.rule for row in z.extract(text, reference="2024-08-05").observations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "民营经济贡献了全市75%的税收、90%以上的城镇就业。",
            [("民营经济占税收的比重", "75%"), ("民营经济占城镇就业的比重", "90%以上")],
        ),
        (
            "民营经济贡献了50%以上的税收，60%以上的GDP。",
            [("民营经济占税收的比重", "50%以上"), ("民营经济占GDP的比重", "60%以上")],
        ),
        (
            "中小企业提供了80%的就业岗位和60%的利润。",
            [("中小企业占就业岗位的比重", "80%"), ("中小企业占利润的比重", "60%")],
        ),
        (
            "产值突破500亿元，其中龙头企业贡献了四成的税收。",
            [("产值", "突破500亿元"), ("龙头企业占税收的比重", "四成")],
        ),
    ],
)
def test_a_part_that_somebody_brings_is_a_share(text, expected):
    rows = z.extract(text, reference="2024-08-05").observations
    assert [(row.indicator, row.text) for row in rows] == expected


def test_what_it_is_brought_with_does_not_bring_it():
    rows = z.extract("开发区以5%的土地创造了30%的GDP。", reference="2024-08-05").observations
    assert "contributed" not in [row.rule for row in rows]
