"""Lines of tables that are parts of others: what they are called, and how blanks before and between cells are read."""

import pytest

import zheconparse as z


def found(text, home=None):
    """The words, the indicator and the change of each row."""
    rows = z.extract(text, reference="2024-04-20", home=home).observations
    return [(row.text, row.indicator, row.change if row.change is None else str(row.change)) for row in rows]


def names(text):
    """The indicator of each row."""
    return [name for _, name, _ in found(text)]


def test_a_bare_part_is_of_what_its_whole_measures():
    text = (
        "2023年\n指标\t单位\t绝对数\n住房开发投资\t亿元\t95.1\n其中：住宅\t亿元\t70.3\n"
        "房屋竣工面积\t万平方米\t310.8\n其中：住宅\t万平方米\t250.4\n"
    )
    assert names(text) == ["住房开发投资", "住宅住房开发投资", "房屋竣工面积", "住宅房屋竣工面积"]


@pytest.mark.parametrize("mark", ["其中：", "　　", "　", "其中：　"])
def test_blanks_and_words_make_a_part(mark):
    text = f"2023年末\n指标\t年末数（万人）\n全市常住人口\t96.3\n{mark}城镇\t71.5\n"
    assert names(text) == ["全市常住人口", "城镇常住人口"]


def test_what_stands_under_the_words_behind_among_them_is_a_part_too():
    text = (
        "2023年末\n指标\t绝对数（万人）\n常住人口\t96.3\n其中：城镇\t71.5\n　　　乡村\t24.8\n其中：男性\t49.2\n　　　女性\t47.1\n"
        "就业人员\t50.5\n乡村\t30\n"
    )
    assert names(text) == [
        "常住人口",
        "城镇常住人口",
        "乡村常住人口",
        "男性常住人口",
        "女性常住人口",
        "就业人员",
        "乡村",
    ]


def test_a_line_that_only_sorts_leaves_the_whole_above_it():
    text = (
        "2023年\n单位：亿元\n指标\t绝对量\n限额以上零售额\t310.2\n按经营地分\n城镇\t250.1\n乡村\t60.1\n"
        "按消费类型分\n餐饮收入\t20.4\n商品零售\t289.8\n"
    )
    assert names(text) == [
        "限额以上零售额",
        "城镇限额以上零售额",
        "乡村限额以上零售额",
        "餐饮收入",
        "商品零售",
    ]


def test_goods_below_exports_are_exported():
    text = (
        "2023年\n单位：亿元\n指标\t金额\n进出口总额\t95.4\n　出口\t60.1\n　　其中：农产品\t12.2\n　　　　　药材\t3.3\n"
        "　进口\t35.3\n　　其中：农产品\t4.5\n贸易顺差\t24.8\n"
    )
    assert names(text) == [
        "进出口总额",
        "出口",
        "农产品出口",
        "药材出口",
        "进口",
        "农产品进口",
        "贸易顺差",
    ]


def test_those_who_have_it_take_the_measure_of_their_whole():
    text = "2023年\n指标\t比上年增长（%）\n规模以上工业增加值\t5.4\n其中：采矿业\t-1.7\n　　　私营企业\t8.1\n"
    assert names(text) == ["规模以上工业增加值", "采矿业增加值", "私营企业增加值"]


def test_a_name_that_stands_twice_is_told_apart_by_its_wholes():
    text = "2023年\n单位：万人\n指标\t绝对数\n养老保险参保\t80.2\n其中：灵活就业\t9.1\n医疗保险参保\t95.6\n其中：灵活就业\t7.7\n"
    assert names(text) == ["养老保险参保", "灵活就业养老保险参保", "医疗保险参保", "灵活就业医疗保险参保"]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("税收收入", "增值税"),
        ("一般公共预算支出", "教育支出"),
        ("各项存款余额", "住户存款"),
        ("地区生产总值", "第一产业"),
        ("人均可支配收入", "工资性收入"),
        ("全社会用电量", "工业用电量"),
        ("货物进出口总额", "货物出口额"),
        ("全体居民", "城镇"),
    ],
)
def test_a_part_with_a_measure_of_its_own_keeps_its_name(whole, part):
    assert names(f"2023年\n单位：元\n指标\t绝对数\n{whole}\t95.4\n其中：{part}\t60.1\n") == [whole, part]


def test_a_part_in_another_unit_measures_something_else():
    text = "2023年\n指标\t单位\t绝对数\n旅游人数\t万人次\t95.4\n其中：境内\t亿元\t60.1\n"
    assert names(text) == ["旅游人数", "境内"]


def test_growth_below_its_level_is_its_change():
    text = (
        "2023年\n单位：亿元\n指标\t全市\t金台区\n工业总产值\t960.1\t402.3\n　比上年增长（%）\t5.2\t-1.3\n"
        "税收\t60.2\t18.8\n增减额\t3.1\t0.8\n"
    )
    rows = z.extract(text, reference="2024-04-20", home="610300").observations
    assert [(row.indicator, row.change and str(row.change), row.change_amount) for row in rows] == [
        ("工业总产值", "0.052", None),
        ("工业总产值", "-0.013", None),
        ("税收", None, 310_000_000),
        ("税收", None, 80_000_000),
    ]


# -- aligned blanks -------------------------------------------------------------------------------------------------


def test_a_long_label_leaves_one_blank_before_its_figure():
    text = (
        "2023年荆州市外贸情况\n（单位：亿元，%）\n项　目　　　　　　　金　额　　　同比增长\n进出口总额　　　　　318.5　　　2.0\n"
        "　出口　　　　　　　230.6　　　3.8\n"
        "　　其中：机电产品　　98.7　　　6.4\n　　　　　劳动密集产品　41.2　　-2.2\n　进口　　　　　　　　87.9　　　-0.3\n"
    )
    assert found(text) == [
        ("318.5", "进出口总额", "0.02"),
        ("230.6", "出口", "0.038"),
        ("98.7", "机电产品出口", "0.064"),
        ("41.2", "劳动密集产品出口", "-0.022"),
        ("87.9", "进口", "-0.003"),
    ]


def test_heads_with_one_blank_between_them_stand_over_the_columns():
    text = "2023年\n地区  播种面积（万亩） 总产量（万吨） 亩产（公斤）\n全省合计  410.2  162.0  394.9\n洪湖市  90.1  38.2  424.0\n"
    assert [name for _, name, _ in found(text, home="420000")] == ["播种面积", "总产量", "亩产"] * 2


def test_a_part_without_a_unit_has_that_of_its_whole_and_not_the_percent_sign_of_the_last_column():
    text = (
        "2023年数据\n指标                     绝对数      同比增长(%)\n社会消费品零售总额(亿元)  480.2        15.1\n"
        "  限额以上               180.2        20.5\n"
    )
    assert [str(row.value) for row in z.extract(text).observations] == ["480.2亿元", "180.2亿元"]
    assert [change for _, _, change in found(text)] == ["0.151", "0.205"]


def test_one_blank_inside_a_label_parts_nothing_where_the_line_is_full():
    text = "单位：亿元\n指标          2023年    2022年\n限上 500 强    88.1      80.2\n其他企业       20.4      19.9\n"
    assert names(text) == ["限上500强", "限上500强", "其他企业", "其他企业"]


def test_units_in_brackets_below_the_heads_stand_under_them_one_by_one():
    text = (
        "2023年1—9月商品房销售\n区县   销售面积  同比  销售额  同比\n       （万平方米）  （%）  （亿元） （%）\n"
        "义安区   21.1    -20.4   16.2   -25.3\n郊区   12.0    -8.1   9.9   -11.7\n"
    )
    rows = z.extract(text, reference="2023-11-01", home="340700").observations
    assert [(str(row.value), str(row.change)) for row in rows][:2] == [
        ("21.1万平方米", "-0.204"),
        ("16.2亿元", "-0.253"),
    ]
