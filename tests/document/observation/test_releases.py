"""What releases, market reports and local stories say in their own ways: items, questions, forecasts, towns, who did what."""

import pytest

import zheconparse as z


def rows(text, reference="2024-11-13", home=None):
    return z.extract(text, reference=reference, home=home).observations


def named(text, **known):
    return [(row.indicator, row.text) for row in rows(text, **known)]


def dated(text, **known):
    return [(row.text, str(row.first or ""), str(row.last or "")) for row in rows(text, **known)]


def statuses(text, **known):
    return [(row.text, row.status) for row in rows(text, **known)]


# -- items and questions -----------------------------------------------------------------------------------------------


def test_an_item_may_begin_with_its_figure_and_name_it_behind_a_blank():
    text = "●218亿元　今年1—10月网络零售额，同比增长10.8%。\n●12%　木制品出口增速。\n●300亿元　2025年网络零售额目标。届时淘宝村达到200个。"
    first, second, third, villages = rows(text)
    assert (first.indicator, str(first.last), float(first.change)) == ("网络零售额", "2024-10-31", 0.108)
    assert (second.indicator, float(second.change)) == ("木制品出口增速", 0.12)
    assert (third.status, third.first.year, villages.first.year) == ("target", 2025, 2025)


def test_the_label_of_an_item_is_no_part_of_what_is_measured():
    text = "数读11月\n◆投资　1—11月，固定资产投资46.58万亿元。民间投资8.1万亿元。"
    assert named(text) == [("固定资产投资", "46.58万亿元"), ("民间投资", "8.1万亿元")]
    assert {str(row.first) for row in rows(text)} == {"2024-01-01"}


def test_a_question_heads_its_answer():
    text = "今年1—9月工业产值276亿元。\n记者：明年的目标？\n熊伟：签约项目不少于50个，新开工项目30个。"
    assert statuses(text)[1:] == [("不少于50个", "target"), ("30个", "target")]
    assert {row.first.year for row in rows(text)[1:]} == {2025}


# -- time --------------------------------------------------------------------------------------------------------------


def test_what_is_foreseen_opens_with_its_time():
    text = "世界银行预计2026年经济增长4.4%。券商预测值为4.8%。"
    assert dated(text)[1] == ("4.8%", "2026-01-01", "2026-12-31")


@pytest.mark.parametrize(
    ("text", "reference", "status"),
    [
        ("2026年财政赤字5.8万亿元。", "2026-01-06", "plan"),
        ("2025年财政赤字5.8万亿元。", "2026-01-06", "actual"),
        ("2026年财政赤字5.8万亿元。", "2026-03-06", "actual"),
    ],
)
def test_nothing_has_come_about_of_a_year_in_its_first_month(text, reference, status):
    assert [row.status for row in rows(text, reference=reference)] == [status]


def test_a_section_without_a_time_is_of_the_one_stretch_that_the_text_has_told_of():
    text = "2023年，进出口2.78万亿元。\n民企挑起大梁\n民营企业进出口1.24万亿元。"
    assert dated(text)[1][1:] == ("2023-01-01", "2023-12-31")
    two = text.replace("\n民企", "去年上半年，出口1万亿元。\n民企")
    assert rows(two)[-1].first is None


def test_what_is_made_known_with_a_count_in_its_title_dates_the_text():
    text = "11月4日，统计局公布10月份70个大中城市住宅价格变动情况。一线城市下降0.3%。\n二线城市下降0.4%。"
    assert dated(text)[-1] == ("0.4%", "2024-10-01", "2024-10-31")


def test_a_day_of_trading_dates_the_report():
    text = (
        "3月7日，A股三大指数震荡。截至收盘，上证指数报3372.55点，跌0.25%。\n沪铜收报78320元/吨，日内涨0.3%。"
    )
    assert dated(text) == [
        ("3372.55点", "2024-03-07", "2024-03-07"),
        ("78320元/吨", "2024-03-07", "2024-03-07"),
    ]
    assert float(rows(text)[1].change) == 0.003


def test_at_the_same_time_means_the_stretch_spoken_of_last():
    text = "第二季度经济增长1%。6月对美国出口1.7万亿日元。同期，对中国出口1.5万亿日元。"
    assert dated(text, reference="2024-08-18")[2][1:] == ("2024-06-01", "2024-06-30")


def test_between_two_years_a_value_lies_in_the_first_and_the_next_in_the_last():
    text = "2017年到2021年，地区生产总值从268亿元增至427亿元"
    assert dated(text) == [
        ("268亿元", "2017-01-01", "2017-12-31"),
        ("427亿元", "2021-01-01", "2021-12-31"),
    ]


def test_what_starts_from_last_year_does_not_end_in_it():
    text = "固定资产投资由上年的下降3.2%转为增长1%。"
    first, second = rows(text)
    assert (first.first.year, second.first) == (2023, None)


def test_the_day_of_an_event_is_not_widened_by_the_year_in_its_name():
    text = "2月8日，固始县2023年“春风行动”招聘会开锣，126家企业参加"
    assert dated(text, reference="2023-02-14") == [("126家", "2023-02-08", "2023-02-08")]


def test_a_stock_keeps_the_day_beside_the_month():
    text = "今年1月，融资增量2718亿元。1月末，存款余额14万亿元。贷款余额9.7万亿元。"
    assert dated(text)[2] == ("9.7万亿元", "2024-01-31", "2024-01-31")


def test_the_time_of_a_report_is_that_of_its_title():
    text = "2023年年度报告\n2022年营业收入242亿元。\n报告期组件出货18.6GW。"
    assert dated(text)[1][1:] == ("2023-01-01", "2023-12-31")


# -- plans and capacities ----------------------------------------------------------------------------------------------


def test_will_organise_is_a_plan_and_a_rate_of_fulfilment_is_none():
    assert statuses("今年将组织招聘会60场以上，提供岗位10万个") == [("60场以上", "plan"), ("10万个", "plan")]
    assert statuses("年度投资计划完成率61.8%") == [("61.8%", "actual")]
    assert statuses("今年估计能到16万元") == []


def test_the_second_of_a_pair_of_sizes_is_of_the_same_thing():
    assert [(r.indicator, r.status) for r in rows("配建储能70MW/140MWh")] == [("配建储能", "capacity")] * 2


def test_a_trial_run_to_come_dates_nothing_that_follows():
    assert dated("靖西市，铝材项目12月试产；德保县，氧化铝产能240万吨")[-1][1:] == ("", "")


# -- names -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("电子、服装、物流、家政月薪分别为5600元、4900元、5300元、4400元", "电子月薪"),
        ("职工、居民住院费用报销比例为83.5%、69.2%", "职工住院费用报销比例"),
        ("失业、工伤保险参保人数分别为138万人、167万人", "失业保险参保人数"),
        ("茶叶、中药材种植面积分别为138万亩、167万亩", "茶叶面积"),
    ],
)
def test_members_of_a_list_have_what_stands_behind_the_last(text, expected):
    assert named(text)[0][0] == expected


def test_a_part_inside_or_outside_is_of_its_whole():
    text = "全县劳动力转移就业29.7万人，其中省外18.9万人、县内6.6万人"
    assert [name for name, _ in named(text)[1:]] == ["省外劳动力转移就业", "县内劳动力转移就业"]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("种麻大户王永军流转土地620亩", "种麻大户王永军", "流转土地"),
        ("菇农赵铁柱拉来鲜菇620斤", "菇农赵铁柱", "拉来鲜菇"),
    ],
)
def test_a_person_is_who_the_figure_is_about(text, who, what):
    [row] = rows(text)
    assert (row.subject, row.indicator) == (who, what)


def test_who_invests_and_what_was_there_before_are_no_part_of_the_name():
    assert named("立景电子投资25亿元的电路板项目开工") == [("投资", "25亿元")]
    assert named("总投资25亿元的电路板项目开工") == [("总投资", "25亿元")]
    assert named("张老埠乡把闲置校舍改成车间11个") == [("车间", "11个")]
    assert named("合作示范园区今年签约项目17个") == [("签约项目", "17个")]


def test_towns_told_of_together_are_not_what_is_measured():
    assert named("王尹镇、西川镇产地仓库容12.6万吨") == [("产地仓库容", "12.6万吨")]


def test_a_count_calls_the_names_before_it_places():
    text = "全市产值96.7亿元；其中贡川、洪田两个乡镇分别为34.2亿元、15.8亿元"
    assert named(text)[1:] == [("产值", "34.2亿元"), ("产值", "15.8亿元")]


def test_such_things_are_those_of_the_clause_before():
    assert named("像这样的油茶加工企业，全县已有37家") == [("油茶加工企业", "37家")]


def test_money_for_each_is_a_price_by_weight_and_else_part_of_the_sum_before():
    assert named("每吨从1800元涨到2600元") == [("价格", "1800元"), ("价格", "2600元")]
    assert named("发放交通补助108万元，每人400元")[1] == ("发放交通补助", "400元")
    assert named("每人400元") == [("每人", "400元")]


def test_what_was_called_the_most_is_told_in_turn():
    text = "分市看，沈阳市、铁岭市产量居前，为92.6亿斤、91.8亿斤；昌图县以53.4亿斤稳居第一产粮大县"
    assert [(r.indicator, r.region) for r in rows(text, home="210000")] == [
        ("产量", "210100"),
        ("产量", "211200"),
        ("产量", "211224"),
    ]
    assert named("用电负荷屡创新高，7月16日午后达到1.3亿千瓦") == [("用电负荷", "1.3亿千瓦")]


# -- changes and shares ------------------------------------------------------------------------------------------------


def test_the_level_of_another_quarter_behind_rates_is_a_level():
    text = "地区生产总值2.3万亿元。一季度、二季度地区生产总值分别增长6.2%和6.0%；三季度为8106亿元，增长5.8%"
    last = rows(text)[-1]
    assert (last.indicator, last.text, float(last.change)) == ("地区生产总值", "8106亿元", 0.058)


def test_changes_together_are_no_change_of_the_last():
    text = (
        "东城区、西城区常住人口为69.8万人和108.4万人，两区合计减少1.9万人；通州区增加1.3万人，达到186.5万人"
    )
    found = {row.text: row.change_amount for row in rows(text)}
    assert found == {"69.8万人": None, "108.4万人": None, "1.9万人": None, "186.5万人": 13000}


def test_in_turn_is_said_in_more_ways_than_one():
    text = "第一、二产业用电量104亿、5399亿千瓦时，依次增长7.6%、2.2%"
    assert [float(row.change) for row in rows(text)] == [0.076, 0.022]
    text = "教育、农林水支出分别为791亿元和1034亿元，增速依次是4.2%和9.3%"
    assert [float(row.change) for row in rows(text)] == [0.042, 0.093]
    text = "研究经费28.9亿元，开发经费57.3亿元，二者所占比重分别为33.5%和66.5%"
    assert named(text)[2:] == [("研究经费占比", "33.5%"), ("开发经费占比", "66.5%")]


def test_points_of_a_contribution_are_its_level():
    text = "外需对增长的贡献度为0.3个百分点，内需为-0.1个百分点"
    assert named(text) == [("外需对增长的贡献度", "0.3个百分点"), ("内需", "-0.1个百分点")]


def test_what_is_used_is_a_share_of_what_stands_behind_it():
    text = "A类企业42家，用了全区18%的工业用地"
    assert named(text)[1] == ("A类企业占工业用地的比重", "18%")


def test_a_rate_of_another_place_is_of_what_has_grown_before():
    text = "美国经济增长1.9%，利率降至3%；日本增长1.2%"
    assert named(text)[-1] == ("经济", "1.2%")


# -- places ------------------------------------------------------------------------------------------------------------


def test_an_airport_is_the_place_of_its_own_member():
    text = "咸阳国际机场旅客吞吐量126.7万人次；公共充电桩充电1245万度。"
    assert [row.region for row in rows(text, home="610100")] == ["610400", "610100"]


def test_a_text_on_the_nation_goes_back_to_it():
    text = "全国冷库2.5亿立方米。\n海口空置率7.5%。\n冷藏车突破55万辆。"
    assert [row.region for row in rows(text)] == ["CN", "460100", "CN"]


def test_the_cost_of_a_project_of_another_member_has_its_own_place():
    text = "靖西市，总投资58亿元的年产50万吨铝材项目投产；田东县，14个项目总投资126亿元"
    assert rows(text, home="451000")[-1].region == "451022"


# -- items, stretches and causes ---------------------------------------------------------------------------------------


def test_a_label_that_names_a_place_says_where_the_item_is():
    text = "港城微讯\n▲盖州市　果品物流园投资3.8亿元。\n▲用地　盘活仓储用地740亩。"
    assert [(r.indicator, r.region) for r in rows(text, home="210800")] == [
        ("果品物流园投资", "210881"),
        ("盘活仓储用地", "210800"),
    ]


def test_a_stretch_of_years_and_the_time_behind_it_share_out_figures_in_turn():
    text = "2021—2023年及2024年1—3月，公司实现营业收入38亿元、41亿元、44亿元和9亿元。"
    assert [first for _, first, _ in dated(text)] == ["2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01"]
    assert dated(text)[3][2] == "2024-03-31"


def test_a_month_looked_at_inside_a_stretch_ends_with_its_paragraph():
    text = "今年头三个月，进出口412亿元。3月份进出口158亿元。\n民营企业进出口132亿元。"
    assert dated(text)[2][1:] == ("2024-01-01", "2024-03-31")


def test_a_season_that_is_a_cause_dates_nothing():
    text = "2月单月，受春节影响，进出口降到22.7亿元。"
    assert dated(text) == [("22.7亿元", "2024-02-01", "2024-02-29")]
