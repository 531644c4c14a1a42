"""A count right before what is measured says of how many it is, and counts nothing else."""

import pytest

import zheconparse as z


def rows(text, reference="2023-06-20", home=None):
    return z.extract(text, reference=reference, home=home).observations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("36个大城市蔬菜零售价格环比下降3.1%。", [("3.1%", "36个大城市蔬菜零售价格", "-0.031")]),
        ("14个重点行业利润增长8.2%。", [("8.2%", "14个重点行业利润", "0.082")]),
        ("前5个月，对12个贸易伙伴出口增长3.1%。", [("3.1%", "对12个贸易伙伴出口", "0.031")]),
        ("25个大城市城镇调查失业率为5.4%。", [("5.4%", "25个大城市城镇调查失业率", None)]),
        ("16个地市一般公共预算收入3000亿元，增长4%。", [("3000亿元", "16个地市一般公共预算收入", "0.04")]),
        ("5个主导产业增加值占规上工业的61%。", [("61%", "5个主导产业增加值占规上工业的比重", None)]),
    ],
)
def test_how_many_have_what_is_measured_is_part_of_its_name(text, expected):
    found = [(row.text, row.indicator, None if row.change is None else str(row.change)) for row in rows(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1—5月，17个行业利润总额同比增长。", "利润总额同比增长行业"),
        ("41个工业大类行业中，有26个行业增加值同比增长。", "增加值同比增长行业"),
        ("有32个城市二手住宅价格环比下降，比上月增加7个。", "二手住宅价格环比下降城市"),
    ],
)
def test_how_many_of_them_it_is_so_of_is_counted(text, name):
    assert rows(text)[-1].indicator == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6宗地块总出让面积18.2万平方米。", ["地块", "地块总出让面积"]),
        ("监测的40家酒店平均入住率71%。", ["监测酒店", "酒店平均入住率"]),
        ("18个项目总投资96亿元。", ["项目", "总投资"]),
        ("新开工27个产业项目，投资增长5%。", ["新开工产业项目", "投资"]),
        ("接待国内游客300万人次，增长5%。", ["接待国内游客"]),
        ("全市126家规上企业产值30亿元。", ["规上企业", "产值"]),
        ("茶叶销往25个省，同比增长9%。", None),
    ],
)
def test_things_that_are_counted_stay_a_row(text, expected):
    found = rows(text)
    assert found[0].rule.startswith("count")
    assert expected is None or [row.indicator for row in found] == expected


def test_the_title_of_a_table_counts_nothing():
    assert rows("70个大中城市商品住宅销售价格") == []
    assert rows("36个大中城市住宅租金变动情况") == []


def test_places_that_are_counted_do_not_grow_in_number():
    assert [row.change for row in rows("28个四线城市由上月上涨0.2%转为持平。")] == [None]


def test_what_is_measured_of_those_counted_goes_on_without_them():
    found = rows("8个设区市规上工业增加值均实现增长，其中漳州、宁德分别增长8.1%和9.6%。")
    assert [row.indicator for row in found] == [
        "规上工业增加值增长设区市",
        "规上工业增加值",
        "规上工业增加值",
    ]
    found = rows("620种产品中，有331种产品产量同比增长，其中新能源汽车69.3万辆，增长42.9%。")
    assert [row.indicator for row in found[1:]] == ["产量同比增长产品", "新能源汽车"]


def test_the_limit_of_each_stands_behind_a_bracket_too():
    assert rows("28个县（区）自来水普及率超过90%。")[0].indicator == "自来水普及率超过90%的县"
