"""How far what a clause says reaches: its plan, its place, its time, its noun."""

from decimal import Decimal

import pytest

import zheconparse as z


def rows(text, reference="2023-08-10", home=None):
    return z.extract(text, reference=reference, home=home).observations


def statuses(text, **known):
    return [(row.text, row.status) for row in rows(text, **known)]


def regions(text, **known):
    return [(row.text, row.region) for row in rows(text, **known)]


def named(text, **known):
    return [(row.indicator, row.text) for row in rows(text, **known)]


# -- plans -------------------------------------------------------------------------------------------------------------


def test_a_plan_said_of_one_thing_ends_with_its_member():
    assert statuses("辣椒亩产预计达到900公斤；番茄种植面积31万亩，订单率62%") == [
        ("900公斤", "plan"),
        ("31万亩", "actual"),
        ("62%", "actual"),
    ]


def test_a_plan_that_opens_a_sentence_holds_for_all_of_it():
    assert {status for _, status in statuses("预计新建厂房30万平方米；新增岗位2000个")} == {"plan"}


def test_an_investment_that_is_planned_says_nothing_of_the_next_member():
    assert statuses("实施技改项目12项，计划投资26亿元；接卸原油146万吨") == [
        ("12项", "actual"),
        ("26亿元", "plan"),
        ("146万吨", "actual"),
    ]


def test_a_plan_for_some_does_not_go_on_in_the_next_sentence():
    text = "今年全县谷子面积10万亩，预计总产量3万吨。电商销售额4.3亿元。"
    assert statuses(text)[-1] == ("4.3亿元", "actual")


@pytest.mark.parametrize(
    "opening",
    [
        "市里给今年定的数是：",
        "县里拿出的清单是：",
        "今年要办好两件事：",
        "《方案》明确，",
        "管委会提出，",
        "局长要求：",
    ],
)
def test_what_is_announced_or_proposed_is_no_figure_that_stands(opening):
    found = rows(f"{opening}新建粮库12座，贷款余额增长8%。")
    assert {row.status for row in found if row.text in ("12座", "8%")} <= {"plan", "target"}
    assert len(found) >= 2


@pytest.mark.parametrize(
    "opening",
    ["全市晒出的成绩清单是：", "发现的问题清单：", "代表提出建议后，", "按照国家要求，", "目标明确，"],
)
def test_what_is_told_of_is_a_figure_that_stands(opening):
    assert statuses(f"{opening}新建粮库12座。")[-1] == ("12座", "actual")


def test_the_cost_of_a_project_is_no_part_of_the_plan_before_it():
    text = "公司计划销售汽车47万辆；位于启东的电池基地总投资12亿元，预计年内完工。"
    assert statuses(text) == [("47万辆", "plan"), ("12亿元", "actual")]
    assert statuses("县里提出，接待游客80万人次；投资3亿元的索道开工")[-1] == ("3亿元", "actual")
    text = "今年计划新建粮库12座。化工基地总投资100亿元，去年完成投资16亿元。"
    assert statuses(text)[1:] == [("100亿元", "actual"), ("16亿元", "actual")]
    assert statuses("计划建设冷链园总投资8亿元") == [("8亿元", "plan")]


def test_what_can_be_made_a_year_and_the_power_of_works_are_capacities():
    assert statuses("加工厂年可屠宰牦牛2万头、羊3万只") == [("2万头", "capacity"), ("3万只", "capacity")]
    assert statuses("在建储能项目15个，规模260万千瓦")[-1] == ("260万千瓦", "capacity")
    assert statuses("最大负荷260万千瓦，年可节约标准煤2万吨") == [("260万千瓦", "actual"), ("2万吨", "plan")]


@pytest.mark.parametrize("verb", ["压减", "淘汰", "招聘", "发放", "落实", "投放"])
def test_will_do_is_a_plan_whatever_is_done(verb):
    assert statuses(f"下半年将{verb}配额300万吨")[0][1] == "plan"


def test_what_comes_once_it_is_built_has_no_time():
    first, *_, last = rows("今年3月，铝箔项目开工，总投资20亿元，达产后年产铝箔6万吨，可实现销售收入30亿元")
    assert first.indicator == "总投资"
    assert (last.indicator, last.first, last.last, last.status) == ("销售收入", None, None, "plan")


def test_the_plan_of_a_year_is_of_the_year():
    [_, row] = rows("一季度，全市完成投资30亿元，年度计划投资126亿元")
    assert (str(row.first), str(row.last)) == ("2023-01-01", "2023-12-31")


def test_the_amount_of_a_plan_is_a_target_and_what_is_done_of_it_a_completion():
    level, planned, done = rows("1—4月，全市到位资金98.7亿元，完成年度任务350亿元的28.2%")
    assert (level.status, planned.status, done.status) == ("actual", "target", "actual")
    assert (planned.indicator, str(planned.last)) == ("到位资金年度任务", "2023-12-31")
    assert done.indicator == "到位资金目标完成率"


def test_a_part_of_a_count_is_of_its_whole_whatever_was_planned_between():
    text = "6月28日，全县集中开工项目46个，年内计划投资138亿元，其中装备制造项目12个"
    assert rows(text)[-1].status == "actual"
    assert str(rows(text)[-1].last) == "2023-06-28"


# -- places ------------------------------------------------------------------------------------------------------------


def test_this_project_lies_where_the_project_named_last_does():
    text = "位于达茂旗的制氢示范项目近日投产。该项目总投资24亿元，年制氢7800吨。"
    assert {region for _, region in regions(text, home="150200")} == {"150223"}


def test_several_places_together_are_none_of_them_and_only_for_their_member():
    text = "苏州、无锡、南京合计出口3800亿元；对东盟出口增长9%"
    assert regions(text, home="320000") == [("3800亿元", None), ("9%", "320000")]


def test_the_place_of_a_part_ends_with_its_member():
    text = "新建线路37公里，其中四子王旗境内21公里；投标保证金50万元"
    assert [region for _, region in regions(text, home="150900")] == ["150900", "150929", "150900"]


def test_places_named_before_share_out_the_figures_of_the_next_clause():
    text = "滨江区、拱墅区各有一宗宅地出让，楼面价分别为2.8万元/平方米、2.1万元/平方米"
    assert [region for _, region in regions(text, home="330100")] == ["330108", "330105"]
    ranked = "甘州区、临泽县、高台县到位资金位居前三，分别为61亿元、49亿元和40亿元"
    assert named(ranked, home="620700")[-3:] == [
        ("到位资金", "61亿元"),
        ("到位资金", "49亿元"),
        ("到位资金", "40亿元"),
    ]


def test_growth_of_another_place_is_no_change_of_the_last_one():
    first, second = rows("包头市引进资金49亿元；阿拉善盟增长1.2倍", home="150000")
    assert (first.change, second.change) == (None, Decimal("1.2"))
    assert second.indicator == "引进资金"


def test_the_most_of_all_is_said_in_the_clause_before():
    text = "甘州区、临泽县工业增加值分别增长4.8%、9.5%，高台县增速最快，达15.3%"
    last = rows(text, home="620700")[-1]
    assert (last.region, last.change) == ("620724", Decimal("0.153"))


def test_the_level_that_others_are_below_is_a_level_of_its_place():
    text = "青羊区去化周期3.9个月，低于全市7.8个月的平均水平"
    assert named(text, home="510100")[-1] == ("去化周期", "7.8个月")
    assert rows(text, home="510100")[-1].region == "510100"
    assert [one.value.direction for one in z.quantities(text)] == [None, None]


# -- times -------------------------------------------------------------------------------------------------------------


def test_a_capacity_is_what_stands_now_though_the_text_tells_what_came_since():
    text = "今年以来，全市新开工项目30个。截至目前，全市在产产能158万吨。"
    built, capacity = rows(text)
    assert str(built.first) == "2023-01-01"
    assert (capacity.first, str(capacity.last), capacity.status) == (None, "2023-08-10", "capacity")


def test_a_stock_goes_back_to_the_day_before_the_year_was_told():
    text = "2022年末，全省常住人口3952万人。全年出生人口24.5万人。65岁及以上人口占15.3%。"
    stock, flow, share = rows(text)
    assert (stock.first, stock.last) == (share.first, share.last)
    assert flow.first != flow.last


def test_the_date_of_a_contract_is_part_of_its_name():
    [row] = rows("原油明年1月合约结算价77.4美元/桶")
    assert row.status == "actual"


def test_what_a_day_opens_behind_a_preposition_is_of_that_day():
    [row] = rows("于2022年底，银行结余24亿元")
    assert str(row.last) == "2022-12-31"


def test_reports_of_a_month_tell_of_that_month():
    assert str(rows("8月1日，多家车企公布7月成绩单。某公司交付新车3.4万辆。")[0].last) == "2023-07-31"


# -- nouns -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("23家肉食品加工企业日屠宰能力达11万只", [("肉食品加工企业", "23家"), ("日屠宰能力", "11万只")]),
        ("来自59个国家和地区的3.5万名选手参赛", [("来自国家", "59个"), ("参赛选手", "3.5万名")]),
        ("第二、第三中标候选人报价分别为49万元和50万元", [("第二中标候选人报价", "49万元"), ("第三中标候选人报价", "50万元")]),
        ("下达补偿资金16.9亿元，其中莆田市获得1.35亿元", [("下达补偿资金", "16.9亿元"), ("获得补偿资金", "1.35亿元")]),
        ("募集资金15亿元，其中9亿元用于偿还到期债务", [("募集资金", "15亿元"), ("用于偿还到期债务", "9亿元")]),
        ("拟每10股派1.8元、转增4股", [("每10股派", "1.8元"), ("每10股转增", "4股")]),
        ("近六成企业预计订单持平", [("预计订单持平的企业占比", "近六成")]),
        ("永磁电机年产能由2021年的80万台增加到260万台", [("永磁电机年产能", "80万台"), ("永磁电机年产能", "260万台")]),
        ("投入工程资金28亿元，人均增收9000元", [("投入工程资金", "28亿元"), ("人均增收", "9000元")]),
    ],
)  # fmt: skip
def test_a_figure_has_the_noun_that_is_its_own(text, expected):
    assert named(text) == expected


def test_the_steps_of_a_tariff_are_no_figures():
    assert named("第一级年用水量144立方米以内，第二级每立方米4.75元")[0][1] == "4.75元"
    assert named("愿意等待6个月以上的不到一成") == [("愿意等待6个月以上", "不到一成")]


def test_what_is_gained_a_head_is_no_change_of_a_sum():
    assert rows("投入工程资金28亿元，人均增收9000元")[0].change_amount is None


def test_rates_against_two_bases_are_of_one_level():
    level, second = rows("进出口4741.8亿元，同比、环比分别增长8.4%和2.9%")
    assert (level.change, level.change_basis) == (Decimal("0.084"), "yoy")
    assert (second.indicator, second.change, second.change_basis) == ("进出口", Decimal("0.029"), "mom")


def test_an_index_moves_by_a_number():
    [row] = rows("城乡收入比2.31，同比缩小0.04")
    assert (row.change_amount, row.change_basis) == (Decimal("-0.04"), "yoy")


def test_a_pound_that_is_sold_is_no_row():
    assert named("现在有机小米一斤能卖到十二块") in ([], [("有机小米", "十二块")])


# -- tables ------------------------------------------------------------------------------------------------------------


def test_growth_is_that_of_the_latest_of_the_columns_before_it():
    head = "单位：元/公斤\n品种    3月均价    2月均价    环比（%）\n"
    changes = [
        row.change for row in rows(f"{head}黄瓜    4.12    6.35    -35.1\n生姜    10.46    9.90    5.7\n")
    ]
    assert changes == [Decimal("-0.351"), None, Decimal("0.057"), None]


def test_a_unit_with_a_divisor_is_one_unit():
    text = "单位：元/公斤\n品种        3月均价    环比（%）\n黄瓜          4.12         -35.1\n生姜         10.46         5.7\n"
    assert {str(row.value) for row in rows(text)} == {"4.12元/千克", "10.46元/千克"}


def test_single_blanks_part_the_columns_of_numbers():
    text = "各类装机容量\n单位：万千瓦\n类别　2021年　2022年\n水电　39094　41350\n风电　32871　36544\n"
    found = [(row.indicator, row.text, str(row.last), row.status) for row in rows(text)]
    assert found[0] == ("水电", "39094", "2021-12-31", "capacity")
    assert len(found) == 4


def test_what_a_table_measures_stands_in_its_caption_where_the_rows_are_places():
    text = "2023年11月部分盟市规模以上工业发电量\n单位：亿千瓦时\n盟市|11月|同比（%）\n乌海市|22.57|0.5\n通辽市|61.3|-2.7\n"
    found = [(row.indicator, row.region, row.change) for row in rows(text, reference="2023-12-21")]
    assert found == [
        ("规模以上工业发电量", "150300", Decimal("0.005")),
        ("规模以上工业发电量", "150500", Decimal("-0.027")),
    ]


# -- lists and groups --------------------------------------------------------------------------------------------------


def test_a_member_of_a_list_may_hold_a_conjunction():
    text = "采矿业、制造业、电力热力燃气及水生产和供应业投资分别增长31.4%、12.7%和29.9%"
    assert [name for name, _ in named(text)] == [
        "采矿业投资",
        "制造业投资",
        "电力热力燃气及水生产和供应业投资",
    ]


def test_growth_of_places_is_no_change_of_the_sentence_before():
    text = "70个城市中，房价下降的有54个。二手住宅价格环比上涨0.3%，其中北京和上海分别上涨0.7%和0.6%。"
    found = rows(text)
    assert found[0].change is None
    assert [(row.region, row.change) for row in found[-2:]] == [
        ("110000", Decimal("0.007")),
        ("310000", Decimal("0.006")),
    ]


def test_counts_that_move_each_their_way_are_told_apart():
    text = "新房和二手房价格下降的城市分别有54个和65个，比上月分别增加2个和减少1个"
    assert [row.change_amount for row in rows(text)] == [2, -1]


def test_a_second_growth_of_the_same_is_no_change_of_another():
    first, dining, again = rows("网络零售额376亿元；餐饮收入增长24.2%，比2021年同期增长15.3%")
    assert first.change is None
    assert (dining.indicator, again.indicator) == ("餐饮收入", "餐饮收入")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小额信贷新增发放104亿元，惠及22.8万户", ("惠及户数", "22.8万户")),
        ("地块以2.86万元/平方米的楼面价成交", ("楼面价", "2.86万元/平方米")),
        ("以“零地招商”方式盘活闲置厂房14万平方米", ("盘活闲置厂房", "14万平方米")),
        ("按不变单价计算的电信业务总量增长13.8%", ("电信业务总量", "13.8%")),
        ("20至24岁失业率8.66%", ("20至24岁失业率", "8.66%")),
        ("维持年限10年以上的占一成二", ("维持年限10年以上占比", "一成二")),
        ("羊绒从业者超过7万人", ("羊绒从业者", "超过7万人")),
    ],
)
def test_a_figure_is_named_by_what_stands_before_it(text, expected):
    assert named(text)[-1] == expected


def test_a_project_described_by_several_figures_has_no_time():
    text = "前三季度签约项目26个。总投资7.2亿元、占地210亩的薄膜加工项目已开工。"
    cost = next(row for row in rows(text) if row.text == "7.2亿元")
    assert (cost.indicator, cost.first, cost.last) == ("总投资", None, None)


def test_who_grants_something_is_not_where_it_is():
    text = "鄂托克旗螺旋藻企业24家。今年4月，自治区科技厅批复重大专项3项。"
    assert [region for _, region in regions(text, home="150624")] == ["150624", "150624"]


def test_parts_of_the_nation_do_not_go_on_in_the_next_sentence():
    text = "1—2月，全国优良天数比例81.3%。京津冀PM2.5浓度71微克/立方米。2月，地表水优良断面比例90.7%。"
    assert [region for _, region in regions(text)] == ["CN", "京津冀", "CN"]


def test_what_a_sentence_tells_is_the_time_of_its_parts():
    text = "年报\n光华科技2022年营业收入170亿元。其中，直销收入74亿元。"
    assert str(rows(text)[-1].last) == "2022-12-31"
