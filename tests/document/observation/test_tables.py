"""Tables: which column a cell stands in, which unit it has, and what no row may be made of."""

import pytest

import zheconparse as z
from zheconparse.output.observations import period


def rows(text, reference="2024-03-15", home=None):
    """What a text says: indicator, value, period and change of each row."""
    found = z.extract(text, reference=reference, home=home).observations
    return [
        (row.indicator, str(row.value), row.change if row.change is None else str(row.change))
        for row in found
    ]


def dated(text, reference="2024-03-15", home=None):
    """The indicator, the words and the period of each row."""
    found = z.extract(text, reference=reference, home=home).observations
    return [(row.indicator, row.text, period(row)) for row in found]


def placed(text, home="150200"):
    """The indicator, the words and the place of each row."""
    return [(row.indicator, row.text, row.region_name) for row in z.extract(text, home=home).observations]


# -- which column a cell stands in ---------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["建筑业\t200\t", "建筑业\t200", "| 建筑业 | 200 | |", "| 建筑业 | 200 |"])
def test_an_empty_last_cell_moves_no_other(line):
    full = ["指标", "产值(亿元)", "增长(%)"], ["工业", "100", "5.1"]
    lines = ["\t".join(cells) if "\t" in line else f"| {' | '.join(cells)} |" for cells in full]
    assert rows("\n".join([*lines, line, ""])) == [
        ("工业产值", "100亿元", "0.051"),
        ("建筑业产值", "200亿元", None),
    ]


def test_an_empty_first_cell_of_the_head_is_a_column():
    text = "\t2023年\t2022年\t增长%\n产值\t70\t50\t40\n利润\t60\t50\n"
    assert dated(text) == [
        ("产值", "70", "2023"),
        ("产值", "50", "2022"),
        ("利润", "60", "2023"),
        ("利润", "50", "2022"),
    ]
    assert [change for _, _, change in rows(text)] == ["0.4", None, None, None]


def test_a_short_line_of_aligned_blanks_is_read_by_where_its_cells_stand():
    text = (
        "指标        产值(亿元)    增长(%)\n"
        "工业             100.0        5.1\n"
        "建筑业                        4.4\n"
        "运输业           200.0\n"
    )
    assert rows(text) == [
        ("工业产值", "100亿元", "0.051"),
        ("建筑业产值", "同比4.4%", "0.044"),
        ("运输业产值", "200亿元", None),
    ]


def test_a_short_line_of_blanks_that_align_nothing_gives_no_row():
    text = "指标    产值(亿元)    增长(%)\n工业    100    5.1\n建筑业    200\n"
    assert rows(text) == [("工业产值", "100亿元", "0.051")]


def test_a_word_that_blanks_stretch_is_one_cell():
    text = "2023年\n单位：亿元\n项    目    收    入    支    出\n甲    局    100    90\n合    计    300    280\n"
    assert rows(text) == [
        ("甲局收入", "100亿元", None),
        ("甲局支出", "90亿元", None),
        ("合计收入", "300亿元", None),
        ("合计支出", "280亿元", None),
    ]


def test_columns_behind_the_last_head_give_no_row():
    assert rows("单位：亿元\n指标\t2023年\n产值\t100\t5.1\n利润\t20\t3.0\n") == [
        ("产值", "100亿元", None),
        ("利润", "20亿元", None),
    ]


def test_columns_that_no_head_names_give_no_row():
    assert rows("单位：亿元\n产值\t100\t5.1\n利润\t20\t3.0\n") == []


def test_years_without_a_word_are_a_head():
    text = "单位：亿元\n指标\t2022\t2023\n产值\t100\t120\n"
    assert dated(text) == [("产值", "100", "2022"), ("产值", "120", "2023")]


def test_a_table_below_another_has_its_own_head():
    text = "单位：亿元\n指标\t2022年\t2023年\n产值\t100\t120\n指标\t2021年\t2020年\n产值\t90\t80\n"
    assert [when for _, _, when in dated(text)] == ["2022", "2023", "2021", "2020"]


# -- heads of two lines --------------------------------------------------------------------------------------------

TWO_YEARS = [
    ("地区生产总值", "4263.9", "2023"),
    ("地区生产总值", "3750.0", "2022"),
    ("工业增加值", "1900", "2023"),
    ("工业增加值", "1700", "2022"),
]


@pytest.mark.parametrize(
    "head",
    [
        "指标\t2023年\t\t2022年\t\n\t绝对数（亿元）\t增长（%）\t绝对数（亿元）\t增长（%）",
        "指标\t2023年\t2022年\n绝对数（亿元）\t增长（%）\t绝对数（亿元）\t增长（%）",
        "指标\t2023年\t2022年\n指标\t绝对数（亿元）\t增长（%）\t绝对数（亿元）\t增长（%）",
    ],
)
def test_a_year_over_two_columns_dates_both(head):
    text = f"{head}\n地区生产总值\t4263.9\t10.1\t3750.0\t5.6\n工业增加值\t1900\t12\t1700\t\n"
    assert dated(text, home="150200") == TWO_YEARS
    assert [change for _, _, change in rows(text)] == ["0.101", "0.056", "0.12", None]


def test_an_upper_head_that_shares_out_unevenly_gives_no_row():
    text = "指标\t2023年\t2022年\n绝对数\t增长（%）\t绝对数\n工业\t100\t5.1\t95\n"
    assert rows(text) == []


# -- units ---------------------------------------------------------------------------------------------------------


def test_the_unit_in_the_label_of_a_row_is_that_of_its_cells():
    text = "指标\t2023年\t2022年\nGDP（亿元）\t3125.6\t2950.1\n城镇化率（%）\t65.2\t64.1\n用电量/亿千瓦时\t88.1\t80.2\n"
    assert rows(text) == [
        ("GDP", "3125.6亿元", None),
        ("GDP", "2950.1亿元", None),
        ("城镇化率", "65.2%", None),
        ("城镇化率", "64.1%", None),
        ("用电量", "88.1亿千瓦时", None),
        ("用电量", "80.2亿千瓦时", None),
    ]


def test_a_bracket_that_is_no_unit_stays_in_the_indicator():
    text = "单位：亿元\n指标\t2023年\n固定资产投资（不含农户）\t500\n"
    assert rows(text) == [("固定资产投资（不含农户）", "500亿元", None)]


def test_the_unit_of_a_caption_is_no_part_of_what_is_measured():
    text = "2023年各市GDP（亿元）\n城市\t2022年\t2023年\n包头市\t3750.0\t4263.9\n"
    assert rows(text) == [("GDP", "3750亿元", None), ("GDP", "4263.9亿元", None)]


def test_a_count_in_the_brackets_of_a_caption_is_no_unit():
    assert rows("重点企业（5家）\n指标\t2023年\n产值\t100\n利润\t20\n")[0] == ("产值", "100", None)


def test_a_caption_with_two_units_of_amount_decides_none():
    text = "单位：亿元、万人\n指标\t2023年\n产值\t100\n人口\t20\n"
    assert rows(text) == []


def test_a_unit_that_is_not_known_leaves_no_amount_without_its_ten_thousands():
    assert rows("指标\t单位\t2023年\n换热量\t万焦卡\t100\n产值\t亿元\t5\n") == [("产值", "5亿元", None)]


def test_a_share_keeps_its_unit_beside_a_column_of_units():
    text = "指标\t单位\t2023年\t完成率（%）\n投资\t亿元\t500\t52.0\n"
    assert rows(text) == [("投资", "500亿元", None), ("投资完成率", "52%", None)]


def test_points_of_a_rate_are_no_growth():
    text = "指标\t2023年（%）\t比上年增减（百分点）\n失业率\t5.2\t-0.3\n"
    [row] = z.extract(text).observations
    assert (row.indicator, str(row.value), row.change, str(row.change_amount)) == (
        "失业率",
        "5.2%",
        None,
        "-0.003",
    )


def test_growth_in_an_amount_is_an_amount():
    text = "指标\t2023年（亿元）\t比上年增长（亿元）\n存款\t500\t30\n"
    [row] = z.extract(text).observations
    assert (row.change, row.change_amount) == (None, 3_000_000_000)


def test_an_index_is_no_growth():
    text = "2024年2月\n项目\t同比指数\t环比指数\n食品\t101.2\t99.5\n"
    assert [change for _, _, change in rows(text)] == [None, None]


# -- cells ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("(100)", "-100万元"),
        ("（1,234.5）", "-1234.5万元"),
        ("-100", "-100万元"),
        ("－１００", "-100万元"),
        ("1，234.5", "1234.5万元"),
        ("1,234.5①", "1234.5万元"),
        ("1234.5*", "1234.5万元"),
        ("１２３４．５", "1234.5万元"),
    ],
)
def test_a_cell_is_read_as_bookkeepers_write(cell, value):
    text = f"单位：万元\n项目\t2023年\n净利润\t{cell}\n"
    [row] = z.extract(text).observations
    assert str(row.value) == value
    assert row.text == cell.rstrip("①*")


@pytest.mark.parametrize("cell", ["…", "-", "—", "——", "/", "", "不适用", "..", "12,34", "持平"])
def test_a_cell_without_a_figure_gives_no_row(cell):
    text = f"单位：万元\n项目\t2023年\t2022年\n净利润\t{cell}\t30\n收入\t5\t6\n"
    assert [words for _, words, _ in dated(text)] == ["30", "5", "6"]


def test_a_cell_may_say_its_change_in_words():
    text = "项目\t2023年\t比上年增减\n净资产收益率（%）\t3.2\t减少4.7个百分点\n收入（亿元）\t5\t下降3.2%\n"
    first, second = z.extract(text).observations
    assert (first.change, str(first.change_amount)) == (None, "-0.047")
    assert str(second.change) == "-0.032"


@pytest.mark.parametrize(
    "label", ["进出口总额①", "进出口总额*", "其中：进出口总额", "　　进出口总额", "（一）进出口总额"]
)
def test_marks_of_a_label_are_no_part_of_the_indicator(label):
    assert rows(f"单位：亿元\n指标\t2023年\n{label}\t100\n出口\t50\n")[0] == ("进出口总额", "100亿元", None)


# -- rows ----------------------------------------------------------------------------------------------------------


def test_a_line_with_nothing_but_a_label_does_not_end_the_table():
    text = "2023年10月\n指标\t单位\t累计\t累计同比（%）\n一、工业\n发电量\t亿千瓦时\t310.2\t4.0\n二、投资\n投资\t亿元\t210.2\t-3.0\n"
    assert rows(text) == [("发电量", "310.2亿千瓦时", "0.04"), ("投资", "210.2亿元", "-0.03")]


def test_the_unit_of_a_section_is_that_of_the_lines_below_it():
    text = "单位：亿元\n指标\t2023年\t增长%\n工业产值\t500\t4.0\n人口（万人）\t\t\n城镇人口\t30\t1.0\n"
    assert rows(text) == [("工业产值", "500亿元", "0.04"), ("城镇人口", "30万人", "0.01")]


def test_a_year_or_a_place_between_the_lines_is_that_of_the_lines_below_it():
    text = "单位：亿元\n指标\t收入\t支出\n2022年\n甲局\t1\t2\n2023年\n甲局\t3\t4\n"
    assert [when for _, _, when in dated(text)] == ["2022", "2022", "2023", "2023"]
    text = "单位：亿元\n指标\t收入\t支出\n昆都仑区\n甲局\t1\t2\n青山区\n甲局\t3\t4\n"
    assert [where for _, _, where in placed(text)] == ["昆都仑区"] * 2 + ["青山区"] * 2


@pytest.mark.parametrize("corner", ["地区", "", "旗县区"])
def test_the_total_of_places_is_of_what_the_text_is_about(corner):
    text = f"2023年\n单位：亿元\n{corner}\t生产总值\t增长%\n昆都仑区\t1020.4\t7.1\n青山区\t640.7\t6.2\n合计\t4263.9\t10.1\n"
    assert placed(text) == [
        ("生产总值", "1020.4", "昆都仑区"),
        ("生产总值", "640.7", "青山区"),
        ("生产总值", "4263.9", "包头市"),
    ]


def test_a_trading_partner_is_no_place_of_the_figure():
    text = "2023年\n单位：亿元\n国家（地区）\t出口额\t进口额\n美国\t10\t5\n东盟\t20\t8\n"
    assert [(name, where) for name, _, where in placed(text)] == [
        ("美国出口额", "包头市"),
        ("美国进口额", "包头市"),
        ("东盟出口额", "包头市"),
        ("东盟进口额", "包头市"),
    ]


def test_a_column_of_numbers_in_order_is_no_label():
    text = "序号\t企业名称\t营业收入（亿元）\n1\t包钢集团\t1,000\n2\t北奔重汽\t200\n"
    assert rows(text) == [("包钢集团营业收入", "1000亿元", None), ("北奔重汽营业收入", "200亿元", None)]


@pytest.mark.parametrize("year", ["2021", "2021年"])
def test_a_label_that_is_a_year_dates_the_line(year):
    text = f"年份\tGDP（亿元）\t增长（%）\n{year}\t100\t5\n"
    assert dated(text) == [("GDP", "100", "2021")]


def test_two_columns_of_words_name_the_line_together():
    text = "单位：亿元\n城市\t指标\t2023年\n包头市\tGDP\t100\n\t出口\t20\n乌海市\tGDP\t30\n"
    assert placed(text, home=None) == [
        ("GDP", "100", "包头市"),
        ("出口", "20", "包头市"),
        ("GDP", "30", "乌海市"),
    ]


# -- time ----------------------------------------------------------------------------------------------------------


def test_a_column_of_the_year_before_takes_neither_the_growth_nor_the_time_of_the_caption():
    text = "2023年1—6月\n单位：亿元\n项目\t本期\t上年同期\t增减（%）\n收入\t100.5\t90.1\t11.5\n"
    assert dated(text) == [
        ("收入", "100.5", "2023-S1"),
        ("收入", "90.1", "2022-S1"),
    ]
    assert [change for _, _, change in rows(text)] == ["0.115", None]


def test_growth_of_two_years_is_of_each():
    assert dated("指标\t2023年增长(%)\t2022年增长(%)\n工业\t5.1\t6.1\n") == [
        ("工业", "5.1", "2023"),
        ("工业", "6.1", "2022"),
    ]


def test_the_balance_at_the_beginning_has_not_the_time_of_the_end():
    text = "2024年2月\n单位：亿元\n指标\t期末余额\t期初余额\n存款\t100\t90\n"
    assert [when for _, _, when in dated(text)][1] is None


def test_a_month_that_no_caption_names_has_no_time():
    text = "单位：亿元\n指标\t本月\t累计\n出口\t4\t10\n"
    assert [when for _, _, when in dated(text)] == [None, None]


def test_a_column_of_aims_has_targets():
    text = "单位：亿元\n项目\t全年目标\t1—6月\n投资\t500\t260\n"
    assert [row.status for row in z.extract(text, reference="2023-07-15").observations] == [
        "target",
        "actual",
    ]


def test_the_date_of_the_figures_may_stand_in_the_label():
    text = "单位：万人\n指标\t数量\n2023年末常住人口\t2400\n2022年末常住人口\t2398\n"
    assert [(name, when[-10:]) for name, _, when in dated(text)] == [
        ("常住人口", "2023-12-31"),
        ("常住人口", "2022-12-31"),
    ]


def test_an_addition_since_the_beginning_of_the_year_is_an_amount_where_the_caption_tells_amounts_from_rates():
    lines = "项目\t余额\t比年初增减\t同比增长\n存款\t100\t10\t5\n"
    [row] = z.extract(f"单位：亿元、%\n{lines}").observations
    assert (row.change_amount, str(row.change)) == (1_000_000_000, "0.05")
    [row] = z.extract(f"单位：亿元\n{lines}").observations
    assert (row.change_amount, str(row.change)) == (None, "0.05")


def test_a_unit_may_be_all_that_stands_below_a_head():
    text = "2023年\n| 贸易方式 | 出口 | | 进口 | |\n| | 亿元 | 同比% | 亿元 | 同比% |\n| 一般贸易 | 30,000.0 | 4.0 | 180.1 | 1.8 |\n"
    assert rows(text) == [("一般贸易出口", "3万亿元", "0.04"), ("一般贸易进口", "180.1亿元", "0.018")]


def test_a_part_without_a_unit_has_that_of_the_whole_and_any_other_line_none():
    text = "指标\t2023年\n开发投资（亿元）\t110\n其中：住宅\t83\n办公楼\t45\n"
    assert rows(text) == [("开发投资", "110亿元", None), ("住宅开发投资", "83亿元", None)]


def test_a_month_of_the_line_is_in_the_year_of_the_column():
    text = "制造业指数\n| 月份 | 2022年 | 2023年 |\n| 1月 | 50.3 | 50.1 |\n"
    assert [when for _, _, when in dated(text)] == ["2022-01", "2023-01"]


def test_a_month_below_a_year_is_no_month_of_the_head():
    text = "制造业指数\n月份\t2022年\t2023年\n1月\t50.3\t50.1\n"
    assert all(
        when in (None, year) for (_, _, when), year in zip(dated(text), ["2022-01", "2023-01"], strict=True)
    )


def test_the_amount_of_a_growth_is_no_level():
    text = "指标\tGDP总量（亿元）\t名义增量（亿元）\t实际增速\n全省\t1356.7\t61.0\t4.8%\n"
    [row] = z.extract(text).observations
    assert (row.change_amount, str(row.change), row.change_kind) == (6_100_000_000, "0.048", "real")


def test_a_label_that_says_only_growth_gives_the_change_of_the_line_above():
    assert rows("| 指标 | 数值 |\n| 营业收入 | 100.5亿元 |\n| 同比增长 | 5.1% |\n") == [
        ("营业收入", "100.5亿元", "0.051")
    ]


def test_years_over_aligned_blanks_share_out_the_columns_below_them():
    text = (
        "单位：亿元\n"
        "                2023年              2022年\n"
        "            收入      利润      收入      利润\n"
        "甲公司     100.0      10.0      90.0       9.0\n"
        "乙公司      50.0                45.0       4.0\n"
    )
    assert [(words, when) for _, words, when in dated(text)] == [
        ("100.0", "2023"),
        ("10.0", "2023"),
        ("90.0", "2022"),
        ("9.0", "2022"),
        ("50.0", "2023"),
        ("45.0", "2022"),
        ("4.0", "2022"),
    ]


def test_a_head_that_begins_behind_the_labels_names_the_columns_that_it_stands_over():
    text = (
        "单位：亿元\n        生产总值    第一产业    第二产业\n全省    92069       6506        35987\n"
        "济南市  12757       430         4300\n"
    )
    assert placed(text, home="370000")[3:] == [
        ("生产总值", "12757", "济南市"),
        ("第一产业", "430", "济南市"),
        ("第二产业", "4300", "济南市"),
    ]


def test_very_wide_tables_take_no_more_time_a_cell():
    wide = 20_000
    text = f"指标{chr(9)}{'产值	增长	' * wide}\n工业{chr(9)}{'5	6	' * wide}\n"
    assert z.extract(text).observations == []


def test_a_head_that_holds_a_dash_ends_the_table_above_it_and_not_itself():
    text = "2022年主要指标\n指标\t总量\t增速\t—\n工业产值\t—\t3\t5\n"
    assert isinstance(z.extract(text, reference="2023-01-20").observations, list)  # and comes to an end
