"""Whose figures they are: companies by their short names at the head of a clause, alone, in lists and behind a lead."""

import pytest

import zheconparse as z
from zheconparse.kinds.region.companies import companies


def said(text, **known):
    return [(row.subject, row.indicator, row.text) for row in z.extract(text, **known).observations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("贵州茅台实现营业收入1708.99亿元。", ("贵州茅台", "营业收入", "1708.99亿元")),
        ("宁德时代的净利润为507.45亿元。", ("宁德时代", "净利润", "507.45亿元")),
        ("其中，京东方营业收入1983亿元。", ("京东方", "营业收入", "1983亿元")),
        ("截至2024年末，招商银行资产总额12.15万亿元。", ("招商银行", "资产总额", "12.15万亿元")),
        ("2024年隆基绿能营业收入825亿元。", ("隆基绿能", "营业收入", "825亿元")),
        ("包头铝业生产电解铝55.2万吨。", ("包头铝业", "生产电解铝", "55.2万吨")),
        ("贵州茅台（600519）营业收入1708.99亿元。", ("贵州茅台", "营业收入", "1708.99亿元")),
        ("贵州茅台集团营业收入1708.99亿元。", ("贵州茅台集团", "营业收入", "1708.99亿元")),
        ("万科A营业收入3431亿元。", ("万科A", "营业收入", "3431亿元")),
        ("据贵州茅台公告，营业收入1708.99亿元。", ("贵州茅台", "营业收入", "1708.99亿元")),
        ("均胜电子营业收入558亿元。", ("均胜电子", "营业收入", "558亿元")),  # 均 is no adverb here
    ],
)
def test_a_listed_company_is_the_subject_of_its_figures(text: str, expected: tuple[str, str, str]):
    assert said(text) == [expected]
    assert z.extract(text).observations[0].region is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("比亚迪电池项目总投资50亿元。", None),
        ("比亚迪等企业实现产值500亿元。", None),
        ("比亚迪、宁德时代等企业落户，新能源产业产值达到500亿元。", None),
        ("湖北能源消费总量2亿吨标准煤。", "湖北省"),
        ("包头稀土产业产值达到1000亿元。", "包头市"),
        ("鄂尔多斯煤炭产量8.9亿吨。", "鄂尔多斯市"),
        ("河源能源产值达到100亿元。", "河源市"),
    ],
)
def test_what_only_holds_the_name_of_a_company_is_not_its_figure(text: str, subject: str | None):
    assert [row.subject for row in z.extract(text).observations] == [subject]


def test_the_company_of_a_clause_is_that_of_the_clauses_behind_it():
    text = "宁德时代2024年净利润507.45亿元，同比增长15.01%；毛利率24.44%。公司拟每10股派45.53元。"
    assert {row.subject for row in z.extract(text).observations} == {"宁德时代"}
    assert said("宁德时代净利润507亿元。包头市原煤产量3000万吨。")[1][0] == "包头市"


def test_the_figures_of_a_list_of_companies_are_shared_out():
    expected = [("比亚迪", "销售汽车", "40万辆"), ("长城汽车", "销售汽车", "12万辆")]
    assert said("比亚迪、长城汽车分别销售汽车40万辆、12万辆。") == expected
    assert said("比亚迪销售汽车40万辆、长城汽车12万辆。") == expected
    assert said("贵州茅台和五粮液净利润分别增长15.4%和5.4%。") == [
        ("贵州茅台", "净利润", "15.4%"),
        ("五粮液", "净利润", "5.4%"),
    ]
    assert said("比亚迪、长城汽车合计销售汽车52万辆，平均售价15万元。") == [
        ("比亚迪、长城汽车", "销售汽车", "52万辆"),
        (None, "平均售价", "15万元"),
    ]


def test_the_growth_of_another_company_is_no_change_of_the_one_before():
    first, second = z.extract("贵州茅台营业收入1708.99亿元，五粮液增长7.1%。").observations
    assert (first.change, second.subject, second.indicator) == (None, "五粮液", "营业收入")
    first, second = z.extract("中国移动净增用户1230万户，中国电信净增900万户。").observations
    assert (first.change_amount, second.subject, second.indicator) == (None, "中国电信", "净增用户")
    assert said("国家电网完成投资6083亿元，南方电网1730亿元。")[1] == ("南方电网", "完成投资", "1730亿元")


def test_where_nothing_says_what_a_company_has_a_topic_or_its_name_does():
    assert said("销量方面，比亚迪为40万辆，特斯拉为6万辆。") == [
        ("比亚迪", "销量", "40万辆"),
        ("特斯拉", "销量", "6万辆"),
    ]
    assert said("贵州茅台上涨1.2%，五粮液下跌2.3%。") == [
        ("贵州茅台", "贵州茅台", "1.2%"),
        ("五粮液", "五粮液", "2.3%"),
    ]


def test_a_place_and_a_trade_are_a_company_where_no_industry_is_meant():
    assert said("河源铝业销售铝锭5万吨。") == [("河源铝业", "销售铝锭", "5万吨")]
    assert said("长岭汽车净利润2亿元。") == [("长岭汽车", "净利润", "2亿元")]
    assert said("长岭汽车产值20亿元。") == [("长岭县", "汽车产值", "20亿元")]


def test_every_listed_name_is_the_subject_of_its_figures():
    names = [name for name, kind in companies().kinds.items() if kind != "body"]
    rows = z.extract("\n".join(f"{name}实现净利润12.5亿元，增长5%。" for name in names)).observations
    assert [(row.subject, row.indicator) for row in rows] == [(name, "净利润") for name in names]


def test_the_same_figure_of_two_companies_is_two_facts():
    text = "贵州茅台净利润862亿元。五粮液净利润862亿元。贵州茅台集团净利润862亿元。"
    assert [row.subject for row in z.extract(text).observations] == ["贵州茅台", "五粮液"]
