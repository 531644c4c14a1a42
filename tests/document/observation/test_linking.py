"""What each rule links: plain statements about statistical prose, one sentence each."""

from decimal import Decimal

import pytest

import zheconparse as z


def rows(text, reference="2023-03-20", home=None):
    return z.extract(text, reference=reference, home=home).observations


def named(text, **known):
    return [(row.indicator, row.text) for row in rows(text, **known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市３个项目总投资５亿元", [("项目", "３个"), ("总投资", "５亿元")]),
        ("全年入場人次約1,760萬，平均票價76.2港元", [("入場人次", "約1,760萬"), ("平均票價", "76.2港元")]),
        ("养老金每月3740元，领取人数14.8万", [("养老金", "3740元"), ("领取人数", "14.8万")]),
        ("协议总投资10024.7亿元", [("协议总投资", "10024.7亿元")]),
        ("引进国内（区外）到位资金73.4亿元", [("引进国内（区外）到位资金", "73.4亿元")]),
        ("累计对接企业5224家，签约1166个项目", [("对接企业", "5224家"), ("签约项目", "1166个")]),
        (
            "签约项目134个，已注册落地项目116个，开工81个",
            [("签约项目", "134个"), ("注册落地项目", "116个"), ("开工项目", "81个")],
        ),
        ("在光伏领域引进甲光、乙硅等12家头部企业", [("光伏领域引进头部企业", "12家")]),
        ("96个项目已全部开复工", [("开复工项目", "96个")]),
        ("41个大类行业中有27个保持增长", [("大类行业", "41个"), ("保持增长的大类行业", "27个")]),
        ("年末常住人口5844万人，其中城镇3779万人", [("常住人口", "5844万人"), ("城镇常住人口", "3779万人")]),
        ("新登记市场主体121万户，其中企业38万户", [("新登记市场主体", "121万户"), ("新登记企业", "38万户")]),
        (
            "城镇居民人均可支配收入42626元；农村居民人均19709元",
            [("城镇居民人均可支配收入", "42626元"), ("农村居民人均可支配收入", "19709元")],
        ),
        (
            "太阳能电池板出口12万块，新能源汽车30万辆",
            [("太阳能电池板出口", "12万块"), ("新能源汽车", "30万辆")],
        ),
    ],
)
def test_an_indicator_stands_left_or_right_of_its_figure_or_further_back(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "总投资500万元以上的项目",
        "做好“高”和“新”两篇文章",
        "接洽“3个500强”",
        "全球首台50吨级纯电动矿车",
        "以总股本12.56亿股为基数",
        "坚持一个创新、三个实现",
        "月销售额10万元以下的免征",
    ],
)
def test_what_defines_names_or_adorns_is_no_observation(text):
    assert rows(text) == []


def test_a_threshold_is_part_of_what_it_defines():
    assert named("签约亩均产值超3000万元的项目37个，超1000万元的项目41个") == [
        ("签约亩均产值超3000万元的项目", "37个"),
        ("超1000万元的项目", "41个"),
    ]


def test_growth_beside_a_level_is_its_change_and_no_row():
    [row] = rows("工业投资55亿元，占全部投资的61.3%，同比增长33.2%")[:1]
    assert (row.change, row.change_basis) == (Decimal("0.332"), "yoy")
    assert len(rows("工业投资55亿元，同比增长33.2%")) == 1


def test_growth_before_its_level_is_the_same_row():
    [row] = rows("力争产业产值增长20%以上、突破800亿元")
    assert (row.indicator, row.text, row.change, row.status) == (
        "产业产值",
        "突破800亿元",
        Decimal("0.2"),
        "target",
    )


def test_growth_alone_is_a_row_of_its_own():
    [row] = rows("规模以上工业增加值同比下降8.1%")
    assert (row.indicator, row.indicator_code) == ("规模以上工业增加值", "INDUSTRIAL_VALUE_ADDED")
    assert row.change == Decimal("-0.081")


def test_a_second_rate_on_one_level_is_a_row():
    first, second = rows("居民人均可支配收入10870元，名义增长5.1%，扣除价格因素，实际增长3.8%")
    assert (first.change, first.change_kind) == (Decimal("0.051"), "nominal")
    assert (second.change, second.change_kind, second.indicator) == (
        Decimal("0.038"),
        "real",
        first.indicator,
    )


def test_points_on_a_ratio_are_its_amount_of_change():
    [row] = rows("产销率96.5%，下降0.4个百分点")
    assert (row.change, row.change_amount) == (None, Decimal("-0.004"))


def test_rates_are_shared_out_in_order():
    found = rows("生猪出栏6548万头，猪肉产量478万吨，分别增长3.7%和3.8%")
    assert [row.change for row in found] == [Decimal("0.037"), Decimal("0.038")]


def test_names_of_a_list_share_their_ending():
    assert named("第一、二、三产业分别增长4.1%、5.2%、6.3%") == [
        ("第一产业", "4.1%"),
        ("第二产业", "5.2%"),
        ("第三产业", "6.3%"),
    ]


def test_regions_of_a_list_have_a_figure_each():
    found = rows("2022年，长沙、株洲、湘潭分别实现生产总值13966亿元、3616亿元和2697亿元")
    assert [row.region for row in found] == ["430100", "430200", "430300"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("稀土产能15万吨，占全国的1/3", "稀土产能占全国的比重"),
        ("签约项目179个，完成目标的111.88%", "签约项目目标完成率"),
        ("旅游收入11亿元，恢复到2019年同期的98%", "旅游收入恢复到2019年同期的比例"),
        ("粮食产量1552亿斤，居全国首位", "粮食产量全国排名"),
    ],
)
def test_shares_completions_and_ranks_are_named_after_their_level(text, name):
    assert rows(text)[-1].indicator == name


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("力争新增企业110家", "target"),
        ("预计全年竣工项目90个", "plan"),
        ("20GW高效光伏组件项目投产", "capacity"),
        ("年产8GW组件", "capacity"),
        ("总投资112亿元", "actual"),
        ("完成全年计划投资的95%", "actual"),
        ("下达国内到位资金3900亿元的目标任务", "target"),
    ],
)
def test_the_status_is_what_the_words_say(text, status):
    assert rows(text)[-1].status == status


def test_a_clause_of_what_is_done_ends_the_plan():
    assert [row.status for row in rows("预计竣工项目90个，已竣工26个")] == ["plan", "actual"]


def test_the_period_is_stated_carried_or_left_open():
    first, second = rows("2022年签约项目134个。引进资金73.4亿元。")
    assert (first.confidence["period"], second.confidence["period"]) == ("stated", "carried")
    [third] = rows("签约项目134个。")
    assert (third.first, third.last) == (None, None)


def test_a_base_of_comparison_and_an_event_give_no_period():
    [row] = rows("项目总投资11亿元，2022年5月开工，当年10月投产。")
    assert row.first is None
    [row] = rows("产量比2021年增长5%")
    assert row.first is None


def test_a_stretch_of_years_gives_two_rows():
    first, second = rows("占比由2017年的9.5%提高到2022年的11.6%")
    assert (str(first.first), str(second.first)) == ("2017-01-01", "2022-01-01")


def test_a_place_that_is_only_compared_with_is_not_the_region():
    [row] = rows("全省工业增加值增长7.0%，高于全国平均水平3.4个百分点", home="420000")
    assert row.region == "420000"


def test_a_section_is_about_the_place_that_heads_it():
    text = "芜湖市：项目添动能\n\n签约项目12个。\n\n滁州市：产业成群\n\n签约项目30个。"
    assert [row.region for row in rows(text)] == ["340200", "341100"]


def test_a_repetition_is_evidence_of_one_row():
    [row] = rows("签约项目36个\n\n3月17日，会上签约项目36个。")
    assert [row.text, len(row.evidence)] == ["36个", 2]


def test_a_page_break_in_a_sentence_is_read_over_and_offsets_stay_true():
    text = "2022年，园区经济稳步增长。完成工业固\n2\n定资产投资126亿元，增长21.4%。"
    [row] = rows(text)
    assert (row.indicator, text[row.start : row.end]) == ("工业固定资产投资", "126亿元")


def test_traditional_characters_stay_as_written():
    assert named("負債比率為61%") == [("負債比率", "61%")]


@pytest.mark.parametrize("gap", ["\t", " | ", "    "])
def test_tables_give_a_row_a_cell_with_unit_and_change(gap):
    lines = [
        ["指标", "绝对数", "比上年增长（%）"],
        ["地区生产总值", "25642.6", "4.4"],
        ["社会消费品零售总额", "7562.7", "-2.4"],
    ]
    text = "2022年全省主要指标\n单位：亿元\n" + "\n".join(gap.join(line) for line in lines)
    first, second = rows(text, home="140000")
    assert (first.indicator, first.text, first.value.low, first.unit) == (
        "地区生产总值",
        "25642.6",
        Decimal(2564260000000),
        "元",
    )
    assert (second.change, str(second.first), second.region) == (Decimal("-0.024"), "2022-01-01", "140000")


def test_what_a_change_is_measured_against_has_a_row_of_its_own_time():
    now, base = rows("去年实现利润96亿元，比上年的80亿元增长20%")
    assert (now.text, str(now.first), now.change) == ("96亿元", "2022-01-01", Decimal("0.2"))
    assert (base.indicator, base.text, str(base.first), base.change) == ("利润", "80亿元", "2021-01-01", None)


def test_a_base_named_before_its_change_leaves_the_change_a_row():
    base, more = rows("2022年，原油加工量比2012年的3100万吨增加820万吨")
    assert (base.indicator, str(base.first)) == ("原油加工量", "2012-01-01")
    assert (more.indicator, str(more.first)) == ("原油加工量增加", "2022-01-01")


@pytest.mark.parametrize("years", ["2020年、2021年和2022年，", "2020、2021、2022年", "2020—2022年"])
def test_years_in_turn_have_a_figure_each(years):
    found = rows(f"{years}研发投入分别为12亿元、15亿元和18亿元")
    assert [(row.indicator, row.first.year) for row in found] == [("研发投入", 2020 + at) for at in range(3)]


def test_words_that_name_two_indicators_share_two_figures_out():
    assert named("水泥产销分别为560万吨和548万吨") == [("水泥产量", "560万吨"), ("水泥销量", "548万吨")]
    assert named("进出口分别为12亿元和34亿元") == [("进口", "12亿元"), ("出口", "34亿元")]


def test_a_list_keeps_every_member():
    assert [row.text for row in rows("三座水库蓄水量为1.2亿立方米、3.4亿立方米和5.6亿立方米")] == [
        "1.2亿立方米",
        "3.4亿立方米",
        "5.6亿立方米",
    ]


def test_another_time_alone_measures_the_same():
    first, second = rows("11月，进出口438亿元，下降5.6%；1—11月累计4972亿元，增长6.9%")
    assert (second.indicator, second.text, second.change) == (first.indicator, "4972亿元", Decimal("0.069"))
    assert (str(first.first), str(second.first)) == ("2022-11-01", "2022-01-01")


def test_a_year_that_the_text_looks_towards_is_aimed_at():
    assert [row.status for row in rows("到2025年，充电桩达到3万个", reference=None)] == ["target"]
    assert [row.status for row in rows("到2020年，充电桩达到3万个", reference="2023-01-01")] == ["actual"]


def test_points_move_an_index():
    [row] = rows("企业景气指数为112.6，比上季度上升4.5点")
    assert (row.indicator, row.change_amount) == ("企业景气指数", Decimal("4.5"))


def test_more_than_before_is_a_change_of_what_is_counted():
    [row] = rows("新签约项目56个，比去年多签约12个")
    assert (row.text, row.change_amount) == ("56个", 12)
    assert named("比去年多签约12个项目") == [("多签约项目", "12个")]


def test_a_company_at_the_head_of_a_clause_is_who_the_passage_speaks_of():
    first, second, third = rows(
        "海峡商业银行资产总额1.2万亿元；不良贷款率1.35%。全年该行实现营业收入326亿元。", home="350000"
    )
    assert (first.indicator, {row.subject for row in (first, second, third)}) == (
        "资产总额",
        {"海峡商业银行"},
    )


def test_a_bare_measure_is_of_the_crop_named_before_it():
    assert named("辣椒种植面积210万亩、产量31万吨、产值52亿元") == [
        ("辣椒种植面积", "210万亩"),
        ("辣椒产量", "31万吨"),
        ("辣椒产值", "52亿元"),
    ]


def test_a_figure_of_another_place_measures_the_same():
    first, second = rows("银川市生产总值2535.6亿元，增长4.0%；石嘴山市623.0亿元，增长5.1%")
    assert (second.indicator, second.region, second.change) == ("生产总值", "640200", Decimal("0.051"))
    assert first.change == Decimal("0.04")


def test_brackets_behind_places_and_extremes_give_each_place_its_figure():
    found = rows(
        "增加值增速居前三位的是晋城市（8.1%）、朔州市（7.9%）。浓度最高的是临汾市，为46微克/立方米。"
    )
    assert [(row.region, row.text) for row in found] == [
        ("140500", "8.1%"),
        ("140600", "7.9%"),
        ("141000", "46微克/立方米"),
    ]


def test_a_flow_behind_the_day_of_a_stock_is_of_the_stretch_before():
    *_, stock, flow = rows(
        "1—6月，投资67912亿元。6月末，待售面积54764万平方米。到位资金76742亿元。", "2022-07-20"
    )
    assert (str(stock.first), str(flow.first), str(flow.last)) == ("2022-06-30", "2022-01-01", "2022-06-30")


def test_a_level_behind_its_own_change_is_one_row():
    [row] = rows("隔夜品种下行10.4个基点，报1.341%")
    assert (row.text, row.change_amount) == ("1.341%", Decimal("-0.00104"))


def test_a_comment_before_a_growth_names_what_grew():
    assert named("水电下降30.0%；核电由降转增，同比增长2.7%") == [("水电", "30.0%"), ("核电", "2.7%")]


def test_a_column_of_growth_goes_to_the_column_that_it_names():
    text = "2022年情况\n市\t总产量（万吨）\t单产（公斤/亩）\t总产量增长（%）\n绥化市\t1140.2\t404.9\t-0.6\n佳木斯市\t1012.3\t451.8\t2.2"
    assert [row.change for row in rows(text)] == [Decimal("-0.006"), None, Decimal("0.022"), None]


def test_columns_of_a_month_and_of_the_sum_have_their_periods():
    text = "2022年11月指标\n单位：亿元\n指标\t本月\t累计\n出口\t425.6\t4289.1\n进口\t220.0\t2600.0"
    assert [str(row.first) for row in rows(text)] == ["2022-11-01", "2022-01-01"] * 2


@pytest.mark.parametrize(
    ("text", "release"),
    [
        ("初步核算，2022年生产总值5亿元", "preliminary"),
        ("经最终核实，2021年生产总值5亿元，比初步核算数增加1亿元", "final"),
        ("修订后的2021年生产总值为5亿元", "revised"),
        ("预计2022年生产总值增长5%左右", "estimated"),
        ("2022年生产总值5亿元，比初步核算数增加1亿元", None),
        ("预计2023年生产总值增长5%左右", None),
    ],
)
def test_a_figure_says_how_settled_it_is(text, release):
    assert rows(text)[0].release == release


@pytest.mark.parametrize("text", ["比�多签约12个", "蔬菜价格5涨10降1平", "比去年多"])
def test_a_fragment_is_no_indicator(text):
    assert all(row.indicator[0] not in "比较�0123456789的" for row in rows(text))


def test_a_plan_without_figures_ends_with_its_member_of_the_sentence():
    found = rows("总投资727亿元，计划2026年底建成；班列开行8820列", home="450000")
    assert [row.status for row in found] == ["actual", "actual"]


def test_parts_of_the_whole_do_not_take_its_place():
    *_, last = rows("云南省进出口3342亿元。其中，昆明市进出口1999亿元。对缅甸进出口520亿元。")
    assert last.region == "530000"


def test_the_first_half_opens_a_paragraph_and_last_month_does_not():
    text = "一季度，出口5亿元。\n上半年，进口9亿元。城镇投资3亿元。\n6月，出口2亿元，上月为1亿元。进口4亿元。"
    found = rows(text, reference="2023-07-20")
    assert [str(row.last) for row in found] == [
        "2023-03-31", "2023-06-30", "2023-06-30", "2023-06-30", "2023-05-31", "2023-06-30",
    ]  # fmt: skip


def test_a_look_at_last_year_takes_no_growth():
    now, before = rows("3月，新能源汽车销量20.7万辆，去年同期为10.5万辆，同比增长97%")
    assert (now.change, before.change, str(before.first)) == (Decimal("0.97"), None, "2022-03-01")


def test_distances_in_points_are_no_rows():
    assert [
        row.text
        for row in rows("收入11853元，增长15.3%，分别高于全省增速8.9个百分点、全国平均水平0.6个百分点")
    ] == ["11853元"]


def test_a_later_member_of_a_list_has_its_own_place():
    found = rows("旌德县年产5GW逆变器项目、广德市10GWh储能电池项目加快建设", home="341800")
    assert [row.region for row in found] == ["341825", "341882"]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("利润总额56亿元，同比扭亏增盈102亿元", 10_200_000_000),
        ("净利润3亿元，同比减亏5亿元", 500_000_000),
        ("亏损额12亿元，减亏3亿元", -300_000_000),
    ],
)
def test_a_loss_that_shrinks_is_a_profit_that_grows(text, amount):
    [row] = rows(text)
    assert row.change_amount == amount


def test_the_sum_behind_what_is_new_is_of_the_same_things():
    assert named("新增“小巨人”企业54家，累计151家") == [
        ("新增“小巨人”企业", "54家"),
        ("“小巨人”企业", "151家"),
    ]


def test_three_industries_have_a_figure_each():
    assert named("三次产业增加值分别为268亿元、1967亿元和3529亿元") == [
        ("第一产业增加值", "268亿元"),
        ("第二产业增加值", "1967亿元"),
        ("第三产业增加值", "3529亿元"),
    ]


def test_the_time_of_one_item_is_not_that_of_the_next():
    text = "今年前两个月，出口5亿元。\n（一）投资提速。投资7亿元。\n（二）消费回暖。1月，零售额3亿元。\n（三）税费减免。退税2亿元。"
    assert [str(row.last) for row in rows(text)] == ["2023-02-28", "2023-02-28", "2023-01-31", "2023-02-28"]


def test_what_is_summed_up_behind_a_month_is_the_year_to_date():
    first, second = rows("3月，汽车销量20万辆，增长5%；累计销量55万辆", reference="2023-04-24")
    assert (second.indicator, str(first.first), str(second.first)) == ("汽车销量", "2023-03-01", "2023-01-01")


def test_a_part_spoken_of_in_passing_is_not_what_the_paragraph_is_about():
    found = rows("崇左市进出口1456亿元。凭祥市进出口876亿元。甘蔗种植面积410万亩。", home="451400")
    assert [row.region for row in found] == ["451400", "451481", "451400"]


def test_no_verb_and_no_product_is_who_makes_something():
    found = rows("园区另有年产8000吨银浆、年产光伏玻璃30万吨的两家企业。")
    assert [(row.indicator, row.subject) for row in found[:2]] == [("年产银浆", None), ("年产光伏玻璃", None)]
    [row] = rows("项目建成后形成年产10万吨高纯晶硅的能力。")
    assert (row.indicator, row.subject) == ("年产高纯晶硅", None)


def test_a_project_that_builds_is_the_subject():
    line, output = rows("华凌新材料项目建设4条年产10万吨的生产线。")
    assert (line.indicator, line.subject) == ("建设生产线", "华凌新材料项目")
    assert (output.indicator, output.subject) == ("生产线产能", "华凌新材料项目")


def test_a_carried_amount_has_the_divisor_of_its_indicator():
    first, second = rows("2022年，基本每股收益0.83元，上年同期为0.87元。")
    assert first.value.per.name == second.value.per.name == "股"


def test_a_colon_between_a_label_and_its_only_figure_parts_nothing():
    assert [row.indicator for row in rows("中标价：1234.5万元；工期：365日历天。")] == ["中标价", "工期"]
    assert rows("会议指出：3000家企业要用好政策。")[0].indicator == "企业"


def test_a_company_by_its_short_name_is_who_earns_and_no_place():
    [row] = rows("远川能源2022年实现营业收入48.62亿元。")
    assert (row.subject, row.indicator) == ("远川能源", "营业收入")
    [row] = rows("青河能源公布2022年年报：营业收入48.62亿元。")
    assert (row.subject, row.region) == ("青河能源", None)
    [row] = rows("绿色能源2022年实现营业收入48.62亿元。")
    assert (row.subject, row.indicator) == (None, "绿色能源营业收入")


def test_the_output_of_a_park_is_not_that_of_the_district_it_is_named_after():
    [row] = rows("昆都仑轻工产业园区实现产值98.3亿元。")
    assert (row.indicator, row.region) == ("产值", "昆都仑轻工产业园区")
    assert rows("昆都仑区加快园区建设，完成投资7.6亿元。")[0].region == "150203"


def test_a_month_in_passing_is_not_the_time_of_the_next_paragraph():
    text = "2022年，签约96个项目。去年11月的项目观摩看了10个项目。\n\n稀土产业产值650亿元。"
    assert str(rows(text)[-1].first) == "2022-01-01"


def test_what_comes_after_the_time_of_a_level_is_no_change_of_it():
    level, plan = rows("去年年末，园区有重点企业320家，今年再增40家左右。")
    assert (level.change_amount, level.status) == (None, "actual")
    assert (plan.indicator, plan.status, str(plan.first)) == ("重点企业增", "plan", "2023-01-01")


def test_capacity_that_is_done_away_with_is_no_capacity():
    assert [row.status for row in rows("压减钢铁产能120万吨，淘汰落后产能45万吨。")] == ["actual", "actual"]


def test_the_sum_of_numbered_lots_measures_what_they_measure():
    found = named("第一标段中标价1268万元，第二标段中标价935万元，合计2203万元。")
    assert found[-1] == ("中标价", "2203万元")


def test_a_column_of_growth_without_its_level_has_rows_of_its_own():
    text = "单位：亿元、%\n地区\t生产总值\t增长\t规上工业增加值增速\n昆都仑区\t1020.4\t7.1\t9.8\n青山区\t640.7\t6.2\t8.4\n"
    found = rows(text, home="150200")
    assert [(row.text, row.indicator) for row in found][:2] == [
        ("1020.4", "生产总值"),
        ("9.8", "规上工业增加值"),
    ]
    assert str(found[0].change) == "0.071"


def test_a_look_at_last_year_that_opens_a_sentence_dates_it():
    text = "1—9月，工业产值330亿元。去年同期，园区有重点企业320多家，今年再增40家左右。"
    found = rows(text, reference="2022-10-20")
    assert [str(row.first) for row in found] == ["2022-01-01", "2021-01-01", "2022-01-01"]
    assert [row.status for row in found] == ["actual", "actual", "plan"]


def test_what_will_be_once_something_is_built_has_no_time():
    found = rows("项目2022年5月破土，当年10月出了产品，达产后亩均产值可达4000万元。")
    assert [(row.indicator, row.status, row.first) for row in found] == [("亩均产值", "plan", None)]


def test_the_day_that_a_label_names_dates_no_other_figure():
    [row] = rows("注册资本：5000万元；成立时间：2015年。")
    assert (row.indicator, row.first) == ("注册资本", None)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("今年稀土产业产值要达到800亿元。", "target"),
        ("今年稀土产业产值要突破800亿元。", "target"),
        ("今年主要稀土产业产值突破800亿元。", "actual"),
        ("完成改造需要12亿元。", "actual"),
    ],
)
def test_what_has_to_be_is_a_target(text, status):
    assert [row.status for row in rows(text, reference="2023-12-20")] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、二、三产业分别增长5%、6%和7%。", ["第一产业", "第二产业", "第三产业"]),
        (
            "全市一、二、三产业增加值分别为5亿元、6亿元和7亿元。",
            ["第一产业增加值", "第二产业增加值", "第三产业增加值"],
        ),
        ("一、二、三产比重为5%、40%和55%。", ["第一产业比重", "第二产业比重", "第三产业比重"]),
        ("一、签约项目5个。", ["签约项目"]),
    ],
)
def test_numerals_with_marks_between_are_a_list_and_one_alone_is_the_number_of_an_item(text, expected):
    assert [name for name, _ in named(text)] == expected


def test_members_of_a_list_of_rates_are_growth_as_the_first_is():
    found = [(row.indicator, str(row.change)) for row in rows("增速分别为5%、6%和7%。")]
    assert found == [("增速", "0.05"), ("增速", "0.06"), ("增速", "0.07")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年，全市有20家企业营业收入超过1亿元。", [("营业收入超过1亿元的企业", "20家")]),
        ("全省有3个市GDP超过5000亿元。", [("GDP超过5000亿元的市", "3个")]),
        ("21个省份增速超过5%。", [("增速超过5%的省份", "21个")]),
        (
            "全市有企业20家，其中，5家企业产值不足10亿元。",
            [("企业", "20家"), ("产值不足10亿元的企业", "5家")],
        ),
    ],
)
def test_a_limit_that_each_of_those_counted_passes_defines_them(text, expected):
    assert named(text, home="150200") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30家企业实现营业收入超100亿元。", [("企业", "30家"), ("营业收入", "超100亿元")]),
        ("有20家企业总投资超30亿元。", [("企业", "20家"), ("总投资", "超30亿元")]),
        ("有20家企业，营业收入超过1亿元。", [("企业", "20家"), ("营业收入", "超过1亿元")]),
        ("有20家企业营业收入1亿元。", [("企业", "20家"), ("营业收入", "1亿元")]),
    ],
)
def test_an_amount_of_all_together_is_a_row(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("广东江苏浙江出口5亿元。", "出口"),
        ("北京上海南京三地投资5亿元。", "投资"),
        ("北京和上海投资5亿元。", "投资"),
        ("在北京和上海投资5亿元。", "北京和上海投资"),
        ("在北京、上海投资5亿元。", "北京、上海投资"),
    ],
)
def test_several_places_side_by_side_are_none_of_them(text, indicator):
    assert [(row.indicator, row.region) for row in rows(text)] == [(indicator, None)]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("江苏苏州出口5亿元。", "320500"),
        ("在北京投资5亿元。", "110000"),
        ("宁波舟山港货物吞吐量5亿吨。", "330200"),
    ],
)
def test_a_place_in_a_place_and_a_place_alone_are_one(text, region):
    assert [row.region for row in rows(text)] == [region]


def test_the_subject_is_stated_in_its_sentence_or_carried():
    text = "2022年，宁德时代营业收入3285.9亿元。净利润307.3亿元。全市税收5亿元。"
    rows = z.extract(text, home="350900").observations
    assert [(row.subject, row.confidence.get("subject")) for row in rows] == [
        ("宁德时代", "stated"),
        ("宁德时代", "carried"),
        ("宁德市", "stated"),
    ]
