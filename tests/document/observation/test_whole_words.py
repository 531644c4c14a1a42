"""Words that only look like others: what an indicator keeps, and what is no figure of its own."""

import pytest

import zheconparse as z


def named(text):
    return [(row.text, row.indicator) for row in z.extract(text, reference="2024-05-20").observations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 占 before 用水 and 地区 is a verb by itself
        ("农业用水量31亿立方米，占用水总量的71%。", ("71%", "农业用水量占用水总量的比重")),
        ("第三产业用电量9亿千瓦时，占用电量的19%。", ("19%", "第三产业用电量占用电量的比重")),
        ("服务业增加值占地区生产总值的54%。", ("54%", "服务业增加值占地区生产总值的比重")),
        ("研发经费占地区生产总值比重2.3%。", ("2.3%", "研发经费占地区生产总值的比重")),
        ("民营经济占地方财政收入的比重要达到60%。", ("60%", "民营经济占地方财政收入的比重")),
        ("项目占用耕地300亩。", ("300亩", "项目占用耕地")),
        ("道路占地260亩。", ("260亩", "道路占地")),
        # words that end like verbs of reaching
        ("发放稳岗返还1.7亿元。", ("1.7亿元", "发放稳岗返还")),
        ("企业自用12万千瓦时。", ("12万千瓦时", "企业自用")),
        ("中水回用0.6亿立方米。", ("0.6亿立方米", "中水回用")),
        # a share by the text's own name
        ("优良天数比例为91.2%。", ("91.2%", "优良天数比例")),
        ("国产手机市场份额达到84%。", ("84%", "国产手机市场份额")),
        ("新能源装机占比达到47%。", ("47%", "新能源装机占比")),
        # what has been made a day on average is no capacity
        ("粗钢平均日产208万吨，环比增长1.1%。", ("208万吨", "粗钢平均日产")),
        # what a bracket explains
        ("螺纹钢（Φ16—25mm，HRB400E）价格3480元/吨。", ("3480元/吨", "螺纹钢价格")),
        ("常住人口性别比（以女性为100，男性对女性的比例）为104.62。", ("104.62", "常住人口性别比")),
        # what stands before a name and is no part of it
        ("加上上级补助收入38亿元，收入总量71亿元。", ("38亿元", "上级补助收入")),
        ("该机组单机容量100万千瓦。", ("100万千瓦", "单机容量")),
        ("近岸海域优良水质面积比例86%。", ("86%", "近岸海域优良水质面积比例")),
    ],
)
def test_a_name_is_whole(text, expected):
    assert expected in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "亩均税收31万元，高于全省平均水平6万元。",
        "亩均税收31万元，高出全市平均6.4万元。",
        "劳动生产率21万元/人，超过全国平均水平3万元/人。",
        "亩均税收31万元，比全省高6万元。",
        "亩均税收31万元，落后于全国平均水平2万元。",
    ],
)
def test_how_far_a_level_lies_from_what_others_have_is_no_row(text):
    assert len(named(text)) == 1


def test_a_change_against_another_time_stays_one():
    (row,) = z.extract("产量64万吨，比上年高3万吨。", reference="2024-05-20").observations
    assert (row.indicator, str(row.change_amount), row.change_amount_basis) == ("产量", "30000", "yoy")


def test_a_daily_average_is_actual_and_grows_by_its_short_name():
    (row,) = z.extract("5月上旬平均日产208万吨，日产环比下降2%。", reference="2024-05-20").observations
    assert (row.status, str(row.change), row.change_basis) == ("actual", "-0.02", "mom")
    assert row.value.per.name == "天"


def test_no_size_of_goods_is_a_row():
    assert [text for text, _ in named("螺纹钢（Φ20mm，HRB400E）价格为3547元/吨。")] == ["3547元/吨"]
