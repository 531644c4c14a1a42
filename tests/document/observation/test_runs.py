"""Figures side by side, one each of the names or places that the clause before ranks."""

import pytest

import zheconparse as z


def rows(text, reference="2024-10-20", home=None):
    return z.extract(text, reference=reference, home=home).observations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "零售业、租赁和商务服务业、餐饮业列其后，所占比重为13.8%、9.6%、7.1%。",
            ["零售业所占比重", "租赁和商务服务业所占比重", "餐饮业所占比重"],
        ),
        (
            "工业、建筑业、交通运输业紧随其后，用电量分别为12亿度、3亿度和2亿度。",
            ["工业用电量", "建筑业用电量", "交通运输业用电量"],
        ),
        ("玉米、大豆次之，播种面积为120万亩、80万亩。", ["玉米播种面积", "大豆播种面积"]),
        ("白菜、萝卜涨幅居前，环比分别上涨12%、8%。", ["白菜涨幅", "萝卜涨幅"]),
        ("住房贷款、经营贷款居前，余额占比分别为52%和15%。", ["住房贷款余额占比", "经营贷款余额占比"]),
    ],
)
def test_names_that_a_clause_ranks_have_a_figure_each(text, expected):
    assert [row.indicator for row in rows(text)] == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "到位资金居前三位的是青山区、九原区、东河区，分别为30亿元、20亿元、10亿元。",
            "到位资金",
            ["150204", "150207", "150202"],
        ),
        ("增速最快的是青山区、九原区，分别增长12%、10%。", "增速", ["150204", "150207"]),
        (
            "出口额位列前三的是苏州、无锡、南京，同比分别增长5%、4%、3%。",
            "出口额",
            ["320500", "320200", "320100"],
        ),
        ("襄阳、荆门综合指数列倒数第一、第二，为4.37和4.22。", "综合指数", ["420600", "420800"]),
    ],
)
def test_places_that_a_clause_ranks_have_a_figure_each(text, name, expected):
    found = [row for row in rows(text) if row.rule == "by-region"]
    assert ([row.region for row in found], {row.indicator for row in found}) == (expected, {name})


def test_the_share_of_places_together_is_of_none_of_them():
    text = "周口、商丘收购量分别为198万吨、151万吨，合计占全省的33.2%。"
    assert [row.region for row in rows(text, home="410000")] == ["411600", "411400", None]
    text = "赛罕区产值120亿元，新城区产值90亿元，两区合计占全市的65%。"
    assert [row.region for row in rows(text, home="150100")][-1] is None
    assert [row.region for row in rows("汽车产值20亿元，占全市的6%。", home="150100")] == ["150100", "150100"]


def test_what_each_amount_is_for_is_no_part_of_a_list():
    text = "最高、最低小时价分别为每千瓦时1.08元和0.05元。白菜、萝卜批发价分别为每公斤1.2元、1.5元。"
    assert [row.indicator for row in rows(text)] == ["最高小时价", "最低小时价", "白菜批发价", "萝卜批发价"]


@pytest.mark.parametrize("change", ["同比多放31.9亿元", "比上年多投31.9亿元", "同比多发放31.9亿元"])
def test_more_that_was_done_is_the_change_of_the_level(change):
    [row] = rows(f"全市已投放贷款286.4亿元，{change}。")
    assert (row.text, str(row.change_amount)) == ("286.4亿元", "3190000000")


def test_many_of_a_kind_is_no_change():
    assert [row.change_amount for row in rows("比上年生产多种产品12个。")] == [None]


def test_a_grade_is_part_of_the_name_of_a_fuel():
    assert [row.indicator for row in rows("92号汽油每升7.58元，0号柴油每吨7200元。")] == [
        "92号汽油",
        "0号柴油",
    ]


def test_within_the_year_is_the_one_year_told_of_unless_it_is_to_come():
    text = "2022年，全市水产品总产量245万吨。\n年内新建渔场2处。\n年内将新建渔场5处。"
    assert [row.first.year for row in rows(text, reference="2023-11-30")] == [2022, 2022, 2023]
