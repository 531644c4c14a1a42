"""Heads of tables: the times, places, units and changes that they name, and what they leave open."""

import pytest

import zheconparse as z
from zheconparse.output.observations import period


def found(text, reference="2024-04-20", home=None):
    """The words, the indicator and the change of each row."""
    rows = z.extract(text, reference=reference, home=home).observations
    return [(row.text, row.indicator, row.change if row.change is None else str(row.change)) for row in rows]


def dated(text, reference="2024-04-20"):
    """The words, the indicator and the period of each row."""
    return [
        (row.text, row.indicator, period(row)) for row in z.extract(text, reference=reference).observations
    ]


def amounts(text, reference="2024-04-20"):
    """The words of each row, its change and its amount of change, and what they are compared with."""
    return [
        (
            row.text,
            row.change if row.change is None else str(row.change),
            row.change_amount if row.change_amount is None else str(row.change_amount),
            row.change_basis,
        )
        for row in z.extract(text, reference=reference).observations
    ]


# -- times that only the caption, the line or another column says ---------------------------------------------------


@pytest.mark.parametrize(
    ("caption", "now", "before"),
    [
        ("", "本报告期（1-3月）", "上年同期"),
        ("2024年一季度", "本报告期", "上年同期"),
        ("2024年一季度", "本期", "去年同期"),
        ("2024年1—3月", "本期发生额", "上期发生额"),
        ("2024年1—3月", "本期金额", "上年同期金额"),
        ("2024年3月", "本年累计", "上年同期累计"),
    ],
)
def test_growth_is_that_of_the_period_reported_and_not_of_the_one_before(caption, now, before):
    text = (
        f"{caption}主要数据\n单位：万元\n项目\t{now}\t{before}\t增减变动（%）\n营业收入\t520.6\t480.1\t8.4\n"
    )
    assert dated(text) == [("520.6", "营业收入", "2024-Q1"), ("480.1", "营业收入", "2023-Q1")]
    assert [change for _, _, change in found(text)] == ["0.084", None]


def test_the_end_of_a_period_is_a_day():
    text = "2024年一季度财务数据\n单位：万元\n项目\t本报告期末\t上年度末\t本报告期末比上年度末增减（%）\n总资产\t900.5\t850.1\t5.9\n"
    assert [(words, name, when[-10:]) for words, name, when in dated(text)] == [
        ("900.5", "总资产", "2024-03-31"),
        ("850.1", "总资产", "2023-12-31"),
    ]
    assert amounts(text)[0] == ("900.5", "0.059", None, "other")


def test_the_end_of_the_year_is_that_of_the_line():
    text = "年份\t年末户籍人口（万人）\t出生人口（万人）\n2021年\t210.4\t1.6\n2022年\t209.8\t1.4\n"
    assert [(words, name, when[-10:]) for words, name, when in dated(text)] == [
        ("210.4", "户籍人口", "2021-12-31"),
        ("1.6", "出生人口", "2021"),
        ("209.8", "户籍人口", "2022-12-31"),
        ("1.4", "出生人口", "2022"),
    ]


@pytest.mark.parametrize(
    ("now", "before"),
    [("本期发生额", "上期发生额"), ("期末余额", "期初余额"), ("本报告期", "上年同期"), ("期末数", "年初数")],
)
def test_an_earlier_time_that_nobody_can_tell_gives_no_second_value_of_one_fact(now, before):
    text = f"单位：万元\n项目\t{now}\t{before}\n应收账款\t66.2\t58.4\n"
    assert [words for words, _, _ in found(text)] == ["66.2"]


def test_a_budget_at_the_beginning_of_the_year_is_of_the_year():
    text = "2023年预算执行情况\n单位：万元\n项目\t年初预算\t调整预算\t执行数\n耕地占用税\t820\t760\t758\n"
    assert [when for _, _, when in dated(text)] == ["2023"] * 3
    statuses = [row.status for row in z.extract(text).observations]
    assert statuses == ["plan", "plan", "actual"]


def test_the_end_of_a_month_is_no_part_of_the_name():
    text = "指标\t单位\t8月末\t比年初增减额\n各项存款余额\t亿元\t905.2\t61.7\n"
    [row] = z.extract(text, reference="2023-09-20").observations
    assert (row.indicator, row.indicator_code, str(row.last), str(row.change_amount)) == (
        "各项存款余额",
        "DEPOSITS",
        "2023-08-31",
        "6170000000",
    )


def test_a_share_has_the_time_of_the_level_beside_it():
    text = "单位：万元\n项目\t2023年\t占比\t2022年\t占比\n零售业务\t88.2\t45.1%\t80.3\t44.2%\n"
    assert dated(text) == [
        ("88.2", "零售业务", "2023"),
        ("45.1%", "零售业务占比", "2023"),
        ("80.3", "零售业务", "2022"),
        ("44.2%", "零售业务占比", "2022"),
    ]


# -- places and parts as heads --------------------------------------------------------------------------------------


def test_places_over_columns_are_where_the_figures_were_measured():
    text = "2024年一季度主要指标\n指标\t全市\t东胜区\t准格尔旗\n地区生产总值（亿元）\t1310.2\t220.4\t301.8\n增速（%）\t7.6\t6.9\t8.3\n"
    rows = z.extract(text, reference="2024-04-20", home="150600").observations
    assert [(row.indicator, row.region, str(row.change)) for row in rows] == [
        ("地区生产总值", "150600", "0.076"),
        ("地区生产总值", "150602", "0.069"),
        ("地区生产总值", "150622", "0.083"),
    ]


def test_places_over_levels_and_growth():
    text = (
        "2024年一季度\n指标\t泸州市\t\t宜宾市\t\n\t总量（亿元）\t增速（%）\t总量（亿元）\t增速（%）\n"
        "地区生产总值\t640.2\t6.1\t880.9\t6.8\n工业增加值\t—\t7.7\t—\t8.2\n"
    )
    rows = z.extract(text, reference="2024-04-20").observations
    assert [(row.text, row.region, str(row.change)) for row in rows] == [
        ("640.2", "510500", "0.061"),
        ("880.9", "511500", "0.068"),
        ("7.7", "510500", "0.077"),
        ("8.2", "511500", "0.082"),
    ]


def test_growth_behind_several_places_is_of_none():
    text = "单位：亿元\n指标\t泸州市\t宜宾市\t增长（%）\n工业增加值\t240.2\t380.9\t7.7\n"
    assert found(text, "2024-04-20") == [("240.2", "工业增加值", None), ("380.9", "工业增加值", None)]


def test_a_trading_partner_over_a_column_is_no_place_of_the_figure():
    rows = z.extract("2023年\n单位：亿元\n指标\t美国\t东盟\n出口额\t10\t20\n", home="150200").observations
    assert [row.region for row in rows] == ["150200", "150200"]


def test_who_has_it_stands_before_what_is_measured():
    text = "2023年\n单位：元\n指标\t城镇居民\t农村居民\n人均可支配收入\t48210\t21940\n"
    rows = z.extract(text).observations
    assert [(row.indicator, row.indicator_code) for row in rows] == [
        ("城镇居民人均可支配收入", "DISPOSABLE_INCOME_URBAN"),
        ("农村居民人均可支配收入", "DISPOSABLE_INCOME_RURAL"),
    ]
    text = "2023年\n单位：万元\n指标\t国有企业\t销售额\n利润\t30\t80\n"
    assert [name for _, name, _ in found(text)] == ["国有企业利润", "利润销售额"]


# -- units of a caption ---------------------------------------------------------------------------------------------


def test_a_caption_with_nothing_but_a_percent_sign_is_the_unit_of_all_levels():
    text = "2023年部分指标\n单位：%\n指标\t2023年\t2022年\n森林覆盖率\t41.3\t41.1\n"
    assert [str(row.value) for row in z.extract(text).observations] == ["41.3%", "41.1%"]


@pytest.mark.parametrize(
    "caption", ["2023年工业生产者出厂价格比上年涨跌幅度\n单位：%", "2023年工业生产者出厂价格比上年涨跌（%）"]
)
def test_a_caption_that_speaks_of_growth_makes_all_figures_changes(caption):
    text = f"{caption}\n指标\t全省\t城市\n工业生产者出厂价格\t-3.1\t-2.9\n采掘业\t-8.2\t-7.7\n"
    rows = z.extract(text, reference="2024-02-20", home="360000").observations
    assert [(row.indicator, str(row.change), row.change_basis) for row in rows] == [
        ("工业生产者出厂价格", "-0.031", "yoy"),
        ("城市工业生产者出厂价格", "-0.029", "yoy"),
        ("采掘业", "-0.082", "yoy"),
        ("城市采掘业", "-0.077", "yoy"),
    ]


def test_a_column_of_falls_is_no_column_of_units():
    text = "城市\t3月均价（元/平方米）\t环比涨跌\t同比涨跌\n厦门\t41200\t-0.4%\t-5.1%\n福州\t23100\t-0.2%\t-3.3%\n"
    assert [(words, change) for words, _, change in found(text)] == [
        ("41200", "-0.004"),
        ("-5.1%", "-0.051"),
        ("23100", "-0.002"),
        ("-3.3%", "-0.033"),
    ]


# -- changes --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "basis"),
    [
        ("比上年增长（%）", "yoy"),
        ("比上年末增长（%）", "other"),
        ("较年初增长（%）", "other"),
        ("比上月增长（%）", "mom"),
        ("同比±%", "yoy"),
    ],
)
def test_what_a_head_compares_with(head, basis):
    text = f"2023年末\n单位：亿元\n指标\t余额\t{head}\n各项贷款\t310.6\t9.4\n"
    assert amounts(text) == [("310.6", "0.094", None, basis)]


@pytest.mark.parametrize(
    "head",
    [
        "增长速度（%）",
        "2024年比2023年执行数增长%",
        "本年预算比上年执行数增减（%）",
        "变动比例（%）",
        "增减率（%）",
    ],
)
def test_what_growth_is_measured_against_is_no_part_of_what_has_grown(head):
    text = f"单位：万元\n项目\t2023年执行数\t2024年预算数\t{head}\n城市维护建设税\t310\t320\t3.2\n"
    assert found(text) == [("310", "城市维护建设税", None), ("320", "城市维护建设税", "0.032")]


def test_changes_of_quantity_and_of_worth_are_each_of_its_own():
    text = (
        "2024年3月\n品名\t计量单位\t3月\t\t1至3月\t\t累计比去年同期±%\t\n"
        "\t\t数量\t金额（亿元）\t数量\t金额（亿元）\t数量\t金额\n"
        "水海产品\t-\t-\t4.1\t-\t11.3\t-\t7.5\n钢材\t万吨\t21.6\t9.8\t60.7\t27.2\t12.1\t3.4\n"
    )
    assert found(text) == [
        ("4.1", "水海产品金额", None),
        ("11.3", "水海产品金额", "0.075"),
        ("21.6", "钢材数量", None),
        ("9.8", "钢材金额", None),
        ("60.7", "钢材数量", "0.121"),
        ("27.2", "钢材金额", "0.034"),
    ]
    assert [period(row) for row in z.extract(text, "2024-04-20").observations][-2:] == ["2024-Q1", "2024-Q1"]


def test_an_amount_is_told_from_a_rate_by_the_percent_signs_beside_it():
    lines = "企业存款\t73.5\t-1.8\t5.2\n"
    assert amounts(f"单位：亿元\n项目\t余额\t比年初增减\t同比增长（%）\n{lines}")[0][1:3] == (
        "0.052",
        "-180000000",
    )
    assert amounts("单位：亿元、%\n项目\t本月\t增减\n企业利润\t73.5\t5.2\n")[0][1:3] == ("0.052", None)
    assert amounts("单位：亿元\n项目\t本月\t增减\n企业利润\t73.5\t5.2\n")[0][1:3] == (None, None)
    assert amounts("单位：亿元\n项目\t本月\t增减\n企业利润\t73.5\t5.2%\n")[0][1:3] == ("0.052", None)
    assert amounts("指标\t单位\t2023年\t比上年增减\n城镇新增就业\t万人\t12.1\t-0.3\n")[0][1:3] == (None, None)


def test_what_is_generated_is_output():
    text = "2023年\n产品名称\t单位\t产量\n发电量\t亿千瓦时\t77.2\n水泥\t万吨\t510.3\n"
    assert [name for _, name, _ in found(text)] == ["发电量", "水泥产量"]


def test_a_multiple_of_an_earlier_amount_is_no_share():
    text = "2023年\n单位：亿元\n项目\t决算数\t为预算的%\t为上年的%\n教育支出\t66.2\t98.7\t104.5\n"
    assert [(words, name) for words, name, _ in found(text)] == [
        ("66.2", "教育支出"),
        ("98.7", "教育支出预算完成率"),
    ]


# -- ranks ----------------------------------------------------------------------------------------------------------


def test_a_column_of_ranks_is_of_the_column_to_its_left():
    text = "县区\tGDP（亿元）\t位次\t增速（%）\t位次\n定远县\t402.1\t3\t5.2\t1\n"
    assert [(row.text, row.indicator, str(row.value)) for row in z.extract(text).observations] == [
        ("402.1", "GDP", "402.1亿元"),
        ("3", "GDP排名", "第3位"),
        ("1", "GDP增速排名", "第1位"),
    ]


@pytest.mark.parametrize("head", ["GDP（亿元）\t增速（%）\t位次", "位次\tGDP（亿元）\t增速（%）"])
def test_a_rank_of_which_nobody_can_tell_what_it_ranks_gives_no_row(head):
    text = f"县区\t{head}\n定远县\t3\t4\t5\n凤阳县\t2\t6\t7\n"
    assert all(row.value.to_record().keys() != {"low", "high"} for row in z.extract(text).observations)


# -- what the caption measures --------------------------------------------------------------------------------------


def test_the_caption_measures_what_it_says_besides_its_unit_its_time_and_its_places():
    text = "表4 2023年安徽省各市社会消费品零售总额（单位：亿元）\n地区|零售总额|增长%\n滁州市|1402.2|7.1\n"
    assert found(text) == [("1402.2", "社会消费品零售总额", "0.071")]
    text = "2024年3月60个城市二手住宅销售价格指数\n城市\t环比\t1—3月平均\n\t上月=100\t上年同期=100\n合肥\t99.8\t95.2\n"
    assert [name for _, name, _ in found(text)][-2:] == [
        "二手住宅销售价格指数环比",
        "二手住宅销售价格指数",
    ]


# -- cells and sides ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "change"), [("6左右", "0.06"), ("6.5以上", "0.065"), ("6%左右", "0.06"), ("-2.5", "-0.025")]
)
def test_an_aim_may_be_rough_or_a_bound(cell, change):
    text = f"2025年主要预期目标\n指标\t2024年完成\t2025年目标\n地区生产总值增长（%）\t5.1\t{cell}\n"
    done, aim = z.extract(text, reference="2025-01-20").observations
    assert (done.indicator, done.status, str(done.change), period(done)) == (
        "地区生产总值",
        "actual",
        "0.051",
        "2024",
    )
    assert (aim.indicator, aim.status, str(aim.change), period(aim)) == (
        "地区生产总值",
        "target",
        change,
        "2025",
    )
    assert aim.text == cell


def test_a_cell_may_say_by_how_many_something_grew():
    text = "2023年\n指标\t数值\t同比\n有效专利\t620件\t增加41件\n农民专业合作社\t310家\t减少6家\n"
    assert [amount for _, _, amount, _ in amounts(text)] == ["41", "-6"]


@pytest.mark.parametrize("label", ["60岁及以上", "100人以下", "1亿元以上"])
def test_a_size_is_a_label(label):
    text = f"2023年\n规模\t户数（户）\n{label}\t412\n"
    assert [words for words, _, _ in found(text)] == ["412"]


def test_a_table_that_goes_on_beside_itself_is_read_side_by_side():
    text = (
        "2023年分行业投资增长速度\n行业\t比上年增长（%）\t行业\t比上年增长（%）\n"
        "总计\t3.1\t住宿和餐饮业\t-9.4\n采矿业\t12.2\t教育\t10.7\n制造业\t8.8\t\t\n"
    )
    assert found(text) == [
        ("3.1", "投资", "0.031"),
        ("-9.4", "住宿和餐饮业", "-0.094"),
        ("12.2", "采矿业", "0.122"),
        ("10.7", "教育", "0.107"),
        ("8.8", "制造业", "0.088"),
    ]


def test_a_second_rate_of_one_level_is_a_row():
    text = "城市\tGDP（亿元）\t名义增长\t实际增长\n大连\t8752.9\t3.8%\t6.0%\n"
    first, second = z.extract(text).observations
    assert (str(first.change), first.change_kind) == ("0.038", "nominal")
    assert (second.indicator, str(second.change), second.change_kind) == ("GDP", "0.06", "real")


def test_a_bracket_that_belongs_to_what_the_caption_measures_stays():
    text = "2023年各市固定资产投资（不含农户）\n单位：亿元\n城市\t投资额\n大连\t1200.3\n合计\t3300.2\n"
    assert [name for _, name, _ in found(text)] == ["投资额", "投资额"]
    text = "2023年各市固定资产投资（不含农户）\n单位：亿元\n城市\t绝对数\n大连\t1200.3\n"
    assert [name for _, name, _ in found(text)] == ["固定资产投资(不含农户)"]


# -- labels that name growth ----------------------------------------------------------------------------------------


def test_a_label_that_names_growth_is_that_of_what_it_names():
    text = (
        "2023年\n指标\t2023年\t2022年\n服务业增加值（亿元）\t310.2\t290.4\n服务业增加值增速（%）\t6.1\t2.2\n"
        "服务业投资增速（%）\t7.0\t-1.0\n居民消费价格涨幅（%）\t0.3\t2.1\n"
    )
    assert found(text) == [
        ("310.2", "服务业增加值", "0.061"),
        ("290.4", "服务业增加值", "0.022"),
        ("7.0", "服务业投资", "0.07"),
        ("-1.0", "服务业投资", "-0.01"),
        ("0.3", "居民消费价格", "0.003"),
        ("2.1", "居民消费价格", "0.021"),
    ]


def test_the_natural_growth_of_a_population_is_a_rate():
    text = "指标\t2023年\n人口自然增长率（‰）\t-0.8\n"
    assert found(text) == [("-0.8", "人口自然增长率", None)]


def test_an_amount_of_change_without_its_level_is_no_level():
    text = "2023年末\n单位：亿元\n项目\t余额\t比年初增减额\n各项存款\t—\t-52.1\n"
    assert found(text) == [("-52.1", "各项存款余额增减额", None)]


# -- earlier columns ------------------------------------------------------------------------------------------------


def test_growth_is_never_that_of_the_earlier_column_beside_it():
    text = (
        "2024年1—3月财政收支\n单位：万元\n科目\t年度预算\t3月\t累计\t上年同期累计\t增减额\t增减%\n"
        "契税\t8200\t710\t2040\t1980\t60\t3.0\n"
    )
    assert dated(text) == [
        ("8200", "契税年度预算", "2024"),
        ("710", "契税", "2024-03"),
        ("2040", "契税", "2024-Q1"),
        ("1980", "契税", "2023-Q1"),
    ]
    assert amounts(text)[2][1:3] == ("0.03", "600000")


def test_an_earlier_column_measures_what_the_one_before_it_does_against_the_latest():
    text = "2024年3月\n单位：元/公斤\n品种\t本月均价\t上月均价\t环比（%）\t去年同月\t同比（%）\n大葱\t4.10\t4.00\t2.5\t4.40\t-6.8\n"
    assert dated(text) == [
        ("4.10", "大葱均价", "2024-03"),
        ("4.00", "大葱均价", "2024-02"),
        ("4.40", "大葱均价", "2023-03"),
        ("-6.8", "大葱均价", "2024-03"),
    ]
    text = "2024年1—3月\n单位：万吨\n产品\t上年同期\t本期\t增长（%）\n纸浆\t20.4\t22.1\t8.3\n"
    assert found(text) == [("20.4", "纸浆", None), ("22.1", "纸浆", "0.083")]
    text = "2024年1—3月\n产品\t产量（万吨）\t上年同期\t增长（%）\n纸浆\t22.1\t20.4\t8.3\n"
    assert [(str(row.value), row.change and str(row.change)) for row in z.extract(text).observations] == [
        ("22.1万吨", "0.083"),
        ("20.4万吨", None),
    ]


def test_what_has_added_up_is_told_from_the_month_where_neither_has_a_time():
    text = "单位：万元\n项目\t本月数\t去年同月\t本年累计\t去年累计\n保费收入\t310\t300\t905\t880\n"
    assert found(text) == [("310", "保费收入", None), ("905", "保费收入累计", None)]


def test_what_is_counted_stands_behind_whose_it_is():
    text = "2023年\n行业\t企业（家）\t从业人员（人）\n陶瓷业\t120\t4100\n"
    assert [name for _, name, _ in found(text)] == ["陶瓷业企业", "陶瓷业从业人员"]


def test_growth_is_not_that_of_the_year_before_however_often_it_was_revised():
    text = "单位：元\n项目\t2023年\t2022年\t\t本年比上年增减(%)\t2021年\n\t\t调整后\t调整前\t\t\n营业收入\t880\t910\t905\t-3.3\t870\n"
    assert [(words, change) for words, _, change in found(text)] == [
        ("880", "-0.033"),
        ("910", None),
        ("905", None),
        ("870", None),
    ]


def test_an_aim_of_the_year_is_of_the_year_of_the_caption():
    text = "2022年完成情况\n| 指标 | 全年目标 | 实际完成 |\n| 工业投资（亿元） | 620 | 625.3 |\n"
    assert [when for _, _, when in dated(text)] == ["2022", "2022"]


def test_a_line_of_a_head_that_says_nothing_more_is_left_out():
    text = "2023年\n单位：亿元、%\n城市\tGDP\t\t固定资产投资\t\n\t总量\t增速\t总量\t增速\n宁德市\t3807.0\t5.0\t1210.2\t-3.1\n"
    assert [(row.indicator, row.indicator_code) for row in z.extract(text).observations] == [
        ("GDP", "GDP"),
        ("固定资产投资", "FIXED_INVESTMENT"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "环比涨跌幅（%）\t同比涨跌幅（%）",
        "环比涨幅（%）\t同比涨幅（%）",
        "环比增长幅度（%）\t同比增长幅度（%）",
    ],
)
def test_no_word_of_change_is_left_in_the_name(head):
    text = f"2024年3月\n项目\t{head}\n食用油价格\t-0.4\t-5.1\n"
    assert [name for _, name, _ in found(text)] == ["食用油价格", "食用油价格"]


def test_points_are_no_level():
    text = "2024年1—3月规模以上工业增加值增速\n县区\t1—3月增速（%）\t1—2月增速（%）\t提升（百分点）\n寿宁县\t5.2\t3.1\t2.1\n"
    assert [words for words, _, _ in found(text)] == ["5.2", "3.1"]


@pytest.mark.parametrize(
    "first", ["三次产业比例\t%\t6:52:42\t7:50:43", "财政赤字率\t%\t—\t—", "亏损面\t%\t不适用\t…"]
)
def test_a_first_line_without_figures_is_no_head(first):
    text = f"指标\t单位\t2023年\t2022年\n{first}\n研发投入强度\t%\t3.1\t3.0\n"
    assert [name for _, name, _ in found(text)][-2:] == ["研发投入强度", "研发投入强度"]


@pytest.mark.parametrize(
    ("label", "name"), [("服务收入", "服务收入占比"), ("汽车制造业", "汽车制造业收入占比")]
)
def test_a_share_is_of_the_level_beside_it_which_the_label_may_name(label, name):
    text = f"2023年\n项目\t收入（万元）\t占比（%）\n{label}\t210\t31.5\n"
    assert [name for _, name, _ in found(text)][-1] == name


def test_growth_of_the_month_and_of_the_sum_are_each_of_its_own():
    text = (
        "单位：亿千瓦时\n类别\t当月\t累计\t当月同比（%）\t累计同比（%）\n工业用电量\t30.2\t110.3\t3.2\t1.1\n"
    )
    assert found(text) == [("30.2", "工业用电量", "0.032"), ("110.3", "工业用电量累计", "0.011")]
    text = "2024年3月\n单位：万辆\n\t3月\t1-3月\t环比增长\t同比增长\t同比累计增长\n客车产量\t4.1\t11.2\t52.0%\t6.4%\t9.9%\n"
    assert [(words, change) for words, _, change in found(text)] == [
        ("4.1", "0.52"),
        ("11.2", "0.099"),
        ("6.4%", "0.064"),
    ]
    assert [period(row) for row in z.extract(text, "2024-04-20").observations][-1] == "2024-03"


def test_quantity_and_worth_below_a_sum_are_told_apart_as_those_of_the_month_are():
    text = (
        "2024年3月进口\n商品\t3月当月\t\t1—3月累计\t\n\t数量（万吨）\t金额（亿元）\t数量（万吨）\t金额（亿元）\n"
        "大豆\t554.1\t198.2\t1857.8\t701.4\n"
    )
    assert [name for _, name, _ in found(text)] == ["大豆数量", "大豆金额"] * 2


def test_whose_project_it_is_is_no_part_of_its_name():
    text = "序号\t项目名称\t建设单位\t总投资（亿元）\t建设性质\n1\t云谷大道\t市交投集团\t12.4\t新建\n"
    assert found(text) == [("12.4", "云谷大道总投资", None)]


@pytest.mark.parametrize("head", ["恢复到2019年的（%）", "位次变化", "为去年同期的%"])
def test_what_has_come_back_and_moves_of_a_rank_give_no_row(head):
    text = f"2023年\n指标\t单位\t数值\t{head}\n接待游客\t万人次\t801.2\t92\n"
    assert [words for words, _, _ in found(text)] == ["801.2"]
