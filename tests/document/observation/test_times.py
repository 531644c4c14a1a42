"""When a figure is, and whether it has come about: moves and their start, plans, looks back, what stands."""

import pytest

import zheconparse as z


def rows(text, reference="2023-08-10", home=None):
    return z.extract(text, reference=reference, home=home).observations


def periods(text, **known):
    return [
        (row.text, *(None if day is None else day.isoformat() for day in (row.first, row.last)), row.status)
        for row in rows(text, **known)
    ]


def statuses(text, **known):
    return [(row.text, row.status) for row in rows(text, **known)]


# -- moves and their start ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "到2025年，机械化采棉率要从45%提高到70%",
        "2025年，机械化采棉率将由45%提升至70%",
        "力争2025年机械化采棉率由45%提高到70%",
    ],
)
def test_what_a_planned_move_starts_from_stands_and_is_not_of_the_time_to_come(text):
    first, second = rows(text)
    assert (first.status, first.first, first.last) == ("actual", None, None)
    assert second.status in ("plan", "target")
    assert second.last.year == 2025


def test_an_amount_that_will_move_keeps_the_time_of_its_plan_for_where_it_goes():
    first, second = periods("到2025年，吨钢综合能耗成本要由420元降到330元以下")
    assert first == ("420元", None, None, "actual")
    assert second == ("330元以下", None, "2025-12-31", "target")


def test_the_start_of_a_move_has_the_time_that_its_own_words_give():
    first, _ = periods("机采棉面积将从2020年的45万亩扩大到2025年的70万亩")
    assert first == ("45万亩", "2020-01-01", "2020-12-31", "actual")


def test_a_move_that_has_come_about_is_of_its_time_where_it_went():
    assert periods("2022年，棉花亩产由120公斤提高到135公斤")[-1] == (
        "135公斤", "2022-01-01", "2022-12-31", "actual",
    )  # fmt: skip


# -- plans -------------------------------------------------------------------------------------------------------------


def test_a_plan_is_of_no_stretch_that_is_over_unless_its_own_words_say_so():
    text = "前6个月，全县茶叶产值12亿元。茶旅小镇预计明年4月开园，可吸纳就业800人"
    assert periods(text)[-1] == ("800人", None, None, "plan")


def test_a_plan_is_of_the_running_year_that_is_not_over():
    text = "今年，全县茶叶产值12亿元。全年计划改造茶园3万亩"
    assert periods(text)[-1] == ("3万亩", "2023-01-01", "2023-12-31", "plan")


@pytest.mark.parametrize(
    "words",
    ["可供消费量480万吨", "可供出售金融资产12亿元", "政府安排工作退役士兵300人", "可供分配利润6亿元"],
)
def test_a_word_of_plan_that_is_part_of_a_name_plans_nothing(words):
    assert statuses(f"2022年，{words}")[0][1] == "actual"


def test_an_amount_that_is_laid_out_is_a_plan_still():
    assert statuses("今年安排技改资金3亿元")[0][1] == "plan"
    assert statuses("水厂可供水3万吨")[0][1] == "plan"


def test_what_an_association_expects_of_the_whole_year_is_a_plan_for_it():
    row = rows(
        "8月份零售業銷貨額335億港元；旅遊業協會料全年旅客人次增幅介乎15%至20%", reference="2023-10-04"
    )[-1]
    assert (row.status, row.indicator, row.first.month, row.last.month) == ("plan", "旅客人次增幅", 1, 12)


def test_the_stuff_that_things_are_made_of_plans_nothing():
    assert statuses("今年上半年，饲料全部自产，塑料下游加工产值3亿元")[-1][1] == "actual"


# -- looks back, and the same time -------------------------------------------------------------------------------------


def test_a_look_back_further_than_the_time_of_the_paragraph_ends_with_its_sentence():
    text = "2022年，平台成交额144亿元。自2019年7月开市以来，累计成交4.4亿吨。电煤均价为每吨820元"
    assert periods(text)[-1] == ("820元", "2022-01-01", "2022-12-31", "actual")


def test_since_the_beginning_of_the_year_goes_on():
    text = "今年以来，全市举办招聘会168场。发放创业贷款1.34亿元"
    assert periods(text)[-1] == ("1.34亿元", "2023-01-01", None, "actual")


def test_the_same_time_behind_the_day_of_a_stock_is_the_stretch_before_it():
    text = "1—6月，电信业务收入5987亿元。截至6月末，5G用户8.89亿户。同期，移动互联网流量1045亿GB"
    assert periods(text)[-1] == ("1045亿GB", "2023-01-01", "2023-06-30", "actual")


def test_a_share_of_the_stock_of_the_same_time_is_of_the_day():
    text = "1—6月，新增贷款3亿元。6月末贷款余额50亿元，占同期社会融资规模存量的62%"
    assert periods(text)[-1] == ("62%", "2023-06-30", "2023-06-30", "actual")


def test_a_stock_of_a_year_of_its_own_is_of_its_day():
    assert periods("6月底，全旗牧业年度牲畜存栏167万头只") == [
        ("167万头只", "2023-06-30", "2023-06-30", "actual")
    ]


def test_a_plan_of_the_year_is_of_the_whole_year():
    assert periods("截至7月底，重点项目完成年度投资31亿元")[0][1:3] == ("2023-01-01", "2023-12-31")


def test_an_average_term_is_no_term_of_a_contract():
    text = "2020年11月1日零时，常住人口364万人。15岁及以上人口平均受教育年限6.75年"
    assert periods(text, reference="2021-05-20")[-1][1] == "2020-11-01"


def test_a_day_of_the_highest_is_named_in_the_clause_before():
    text = "国庆期间接待游客30万人次。客流最高峰出现在10月3日，达9.4万人次"
    row = rows(text, reference="2023-10-24")[-1]
    assert (row.indicator, row.text, row.first.isoformat()) == ("客流最高峰", "9.4万人次", "2023-10-03")


# -- what stands, and what could be made -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("全县风电累计并网258万千瓦", "capacity"),
        ("单机容量6.25兆瓦", "capacity"),
        ("全网最高用电负荷3200万千瓦", "actual"),
        ("物流园设计年周转60万吨", "capacity"),
        ("机场设计年旅客吞吐量1200万人次", "capacity"),
        ("气田日产天然气2100万方", "actual"),
        ("项目投产后日产豆粕300吨", "capacity"),
        ("据测算，抽蓄电站年发电量20亿千瓦时", "capacity"),
    ],
)
def test_power_that_is_connected_and_what_is_designed_are_capacities(text, status):
    assert statuses(text)[0][1] == status


def test_what_else_there_is_of_a_capacity_is_told_by_how_it_stands():
    found = rows("全旗已建成光伏装机460万千瓦，另有300万千瓦在建")
    assert [(row.indicator, row.status) for row in found] == [
        ("建成光伏装机", "capacity"),
        ("在建光伏装机", "capacity"),
    ]


def test_sizes_of_projects_that_a_bracket_lists_are_capacities():
    found = rows("开工的3个储能项目（青河20万千瓦、白沙10万千瓦）合计投资84亿元")
    assert [(row.text, row.status) for row in found[1:]] == [
        ("20万千瓦", "capacity"),
        ("10万千瓦", "capacity"),
        ("84亿元", "actual"),
    ]


def test_amounts_in_brackets_behind_no_project_are_none():
    found = rows("三大产区（青河2万吨、白沙1万吨）产量均创新高")
    assert {row.status for row in found} == {"actual"}


def test_the_cost_of_a_works_has_no_time_though_its_end_has():
    text = "上半年，全区工业产值83亿元。青河工厂动力电池车间投资10亿元、年内完工"
    assert periods(text)[-1] == ("10亿元", None, None, "actual")


def test_a_quarter_inside_a_longer_stretch_is_a_look_inside():
    text = "上半年，全省进出口4881亿元。二季度进出口2573亿元。民营企业进出口2000亿元。"
    assert periods(text) == [
        ("4881亿元", "2023-01-01", "2023-06-30", "actual"),
        ("2573亿元", "2023-04-01", "2023-06-30", "actual"),
        ("2000亿元", "2023-01-01", "2023-06-30", "actual"),
    ]


@pytest.mark.parametrize("text", ["今年产量要增至5万吨", "今年产量要达到5万吨"])
def test_what_has_to_become_of_an_amount_is_a_target(text):
    assert statuses(text)[-1] == ("5万吨", "target")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("1—4月，房地产开发投资612亿元。房企本年到位资金705亿元", "2023-04-30"),
        ("1—4月，商品房销售面积387万平方米。4月末待售90万平方米。本年购置土地12万平方米", "2023-04-30"),
        ("4月，新开工项目30个。本年新增就业3万人", "2023-04-30"),
        ("1—4月，全省水利完成投资120亿元。本年计划投资360亿元", "2023-12-31"),
        ("2022年，全县粮食产量30万吨。本年新增就业8万人", "2023-12-31"),
    ],
)
def test_this_year_is_the_year_so_far_in_monthly_figures(text, last):
    assert periods(text)[-1][1:3] == ("2023-01-01", last)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("6月末，贷款余额30亿元，上半年新增5亿元，存款余额41亿元", "2023-06-30"),
        ("6月末，贷款余额30亿元，上半年新增5亿元，存款余额41亿元，其中住户存款占六成", "2023-06-30"),
        ("6月末，贷款余额30亿元，上半年新增5亿元。涉农贷款增长8%", "2023-06-30"),
        ("6月末，贷款余额30亿元，上半年新增5亿元。新发放涉农贷款增长8%", "2023-01-01"),
        ("6月末，全行总资产86亿元，上半年净利润2亿元，不良贷款率1.2%", "2023-06-30"),
        ("6月末，汽车保有量12万辆，上半年新注册2万辆，其中新能源占三成", "2023-01-01"),
        ("截至6月底，生猪存栏32万头，上半年出栏41万头，能繁母猪存栏3万头", None),
    ],
)
def test_a_stock_is_of_the_day_though_a_stretch_is_named_in_between(text, first):
    assert periods(text)[-1][1:3] == (first, "2023-06-30")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("上半年，港口吞吐量3亿吨。截至6月底，航线158条。旅客周转量196亿人公里", "2023-01-01"),
        ("上半年，零售总额3亿元。截至6月底，商户5万家。日均客流6万人次", "2023-01-01"),
        ("上半年，零售总额3亿元。截至6月底，商户5万家。商户存货8亿元", "2023-01-01"),
        ("截至6月底，全市新开工项目80个。完成投资120亿元", None),
    ],
)
def test_a_flow_returns_to_the_stretch_behind_what_stands_up_to_a_day(text, first):
    assert periods(text)[-1][1:3] == (first, "2023-06-30")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("前7个月，发行专项债券3亿元，占全年限额的45%", "2023-01-01", "2023-07-31"),
        ("上半年，出口3亿元。民企出口占全年的48%", "2023-01-01", "2023-06-30"),
        ("上半年，机场旅客35万人次，占2022年全年的56%", "2023-01-01", "2023-06-30"),
        ("2022年，公司出口30亿元，四季度占全年的三成", "2022-10-01", "2022-12-31"),
        ("水电占2022年发电量的16%", "2022-01-01", "2022-12-31"),
    ],
)
def test_a_share_of_a_year_is_of_the_time_spoken_of(text, first, last):
    assert periods(text)[-1][1:3] == (first, last)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("5月，景气指数为50.3%。6月12日公布的价格数据显示，消费价格上涨0.1%", "2023-05-01"),
        ("5月，景气指数为50.3%。6月12日，市统计局发布数据，消费价格上涨0.1%", "2023-05-01"),
        ("6月12日披露的月报显示，公司销量增长3%", None),
        ("5月，债券发行3亿元。6月20日公布的报价利率为3.55%", "2023-06-20"),
        ("5月，债券发行3亿元。6月20日成交2亿元", "2023-06-20"),
    ],
)
def test_the_day_on_which_figures_were_made_known_is_not_their_time(text, first):
    assert periods(text)[-1][1] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("上半年，出口42亿元。织网项目5月在开发区投产，用工300人", None),
        ("上半年，游客420万人次。景区于4月28日开园，设游乐项目30个", None),
        ("上半年，游客420万人次。景区于4月28日开园，旅游收入2亿元", "2023-01-01"),
        ("上半年，工业增加值42亿元。该公司成立于2005年，营业收入12亿元", "2023-01-01"),
        ("上半年，工业增加值42亿元。粮库2021年10月建成，今年收储30万吨", "2023-01-01"),
    ],
)
def test_what_is_counted_behind_an_event_is_not_of_the_time_before_it(text, first):
    assert periods(text)[-1][1] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("3月的园区塔吊林立。该项目总投资6亿元，占地155亩", None),
        ("上半年，全县供应工业用地30宗，占地300亩", "2023-01-01"),
        ("4月，铝价上涨3%。两县共建利用基地，首期投资7亿元", None),
        ("4月，铝价上涨3%。两县共建利用基地，首期投资7亿元，每年消纳赤泥20万吨", None),
        ("上半年，一期投资3亿元", "2023-01-01"),
        ("6月20日，一期投资12亿元的风电基地开工，占地320亩", None),
        ("上半年，新开工项目30个，总投资50亿元，占地2000亩", "2023-01-01"),
        ("6月底，总装机75万千瓦。“宁电入湘”工程宁夏段总投资34亿元", None),
        ("上半年，全县签约项目12个，协议总投资30亿元", "2023-01-01"),
        ("上半年，建成电池产能12GWh，二期20GWh项目明年竣工", None),
    ],
)
def test_what_a_works_costs_and_covers_takes_no_time_from_the_sentence_before(text, first):
    assert periods(text)[-1][1] == first


@pytest.mark.parametrize("words", ["与2010年的83万人相比", "同2010年的83万人相比较", "比2010年的83万人"])
def test_a_base_of_comparison_is_of_its_own_year(words):
    assert periods(f"2020年，常住人口89万人，{words}增加6万人")[1][:3] == (
        "83万人",
        "2010-01-01",
        "2010-12-31",
    )


@pytest.mark.parametrize(
    ("text", "first", "status"),
    [
        ("公司将全年资本开支计划由25亿元下调到16亿元", "2023-01-01", "plan"),
        ("公司将全年营收指引由50亿元上调至55亿元", "2023-01-01", "plan"),
        ("到2025年，机采棉面积计划由45万亩提高到70万亩", None, "actual"),
        ("今年计划把票价由25元下调到16元", None, "actual"),
    ],
)
def test_a_plan_that_is_changed_was_a_plan_for_the_same_time(text, first, status):
    assert periods(text)[0][1::2] == (first, status)


def test_a_stretch_over_new_year_leads_into_the_year_to_come():
    [year] = [
        mention.value
        for mention in z.extract(
            "2022年末到2023年初，掀起热潮，吹响全年招商号角。", reference="2023-09-21"
        ).mentions
        if mention.text == "全年"
    ]
    assert str(year.first) == "2023-01-01"


# -- what a passage tells of, and its excursions --------------------------------------------------------------------------

_HALF = ("2023-01-01", "2023-06-30")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("上半年，工业增加值增长4.6%，其中6月增长9.1%。38个行业增长，粮食产量6万吨", *_HALF),
        ("上半年，消费价格上涨0.4%，6月环比上涨0.3%；出厂价格下降2.8%", *_HALF),
        ("上半年，净利润14亿元，上年为亏损2亿元；毛利率11.3%", *_HALF),
        ("上半年，净利润14亿元，去年为12亿元，毛利率11.3%", *_HALF),
        ("6月，消费价格上涨0.2%，上月为下降0.3%，环比上涨0.1%", "2023-06-01", "2023-06-30"),
        ("上半年，税收12亿元，6月当月为2亿元，下降3%，非税收入4亿元", *_HALF),
        ("上半年，发送旅客7亿人次；3月发送2亿人次。货物发送量9亿吨", *_HALF),
        ("上半年，营业收入30亿元。第二季度营业收入16亿元。研发费用2亿元", *_HALF),
        ("上半年，营业收入30亿元。截至6月30日，总资产90亿元。研发投入2亿元", *_HALF),
        ("上半年，外资5亿美元。目前，外资企业1800家。进出口总值860亿元", *_HALF),
        ("6月，出口3亿元；1—6月，出口20亿元。进口9亿元", *_HALF),
        ("6月，产量3万辆，前六个月累计15万辆，增长61%；出口1万辆", "2023-06-01", "2023-06-30"),
        ("截至6月末，今年各地已发行债券3亿元", *_HALF),
        ("上半年，原保费4亿元。6月末，资金余额27亿元，其中债券占44%，存款占10%", "2023-06-30", "2023-06-30"),
        ("上半年，优良天数比例86%，去年上半年为84%。截至6月30日，清理垃圾1万吨", None, "2023-06-30"),
    ],
)
def test_an_excursion_ends_and_the_text_goes_on_with_what_it_tells_of(text, first, last):
    assert periods(text)[-1][1:3] == (first, last)


def test_a_rate_with_a_time_of_its_own_is_no_change_of_the_level_before():
    level, rate = rows("上半年，零售额100亿元，其中6月增长5%")
    assert level.change is None
    assert (rate.first.isoformat(), str(rate.change)) == ("2023-06-01", "0.05")


@pytest.mark.parametrize(
    "text",
    [
        "上半年用电3亿千瓦时。抽水蓄能电站装机390万千瓦，总投资237亿元，首台机组预计2028年投产发电",
        "上半年用电3亿千瓦时。投资28亿元的纺织项目10月投产",
        "上半年用电3亿千瓦时。磷酸铁锂项目占地180亩，2025年3月投产后年销售收入28亿元",
    ],
)
def test_works_that_the_words_behind_date_take_no_time_from_the_sentence_before(text):
    assert periods(text)[1][1:3] == (None, None)


def test_an_outlook_leads_all_its_members():
    found = periods("2022年，投资90亿元。对于2023年，目标是：实施项目360个；引进资金增长15%；培育企业25户")
    assert [row[1:3] for row in found[1:]] == [("2023-01-01", "2023-12-31")] * 3


def test_a_year_in_the_name_of_a_meeting_dates_nothing_behind_its_day():
    text = "9月20日，在该市2023年秋季项目集中签约仪式上，签约13个项目，签约总金额达313.9亿元。"
    found = z.extract(text, reference="2023-10-15", home="150300").observations
    assert [str(row.first) for row in found] == ["2023-09-20", "2023-09-20"]


def test_a_part_of_the_stretch_has_its_own_growth():
    whole, part = z.extract(
        "上半年营业收入30亿元，其中二季度16.2亿元，增长8%。", reference="2023-10-15"
    ).observations
    assert (whole.change, str(part.first), str(part.change)) == (None, "2023-04-01", "0.08")
    whole, part = z.extract(
        "上半年接待游客50万人次，其中五一期间12万人次。", reference="2023-10-15"
    ).observations
    assert part.indicator == whole.indicator == "接待游客"


# -- what a paragraph tells of -----------------------------------------------------------------------------------------


def test_what_is_made_known_says_of_when_it_is():
    text = "10月22日，商务局通报前三季度产业运行情况。销售收入563亿元；其中门店338亿元。"
    assert [row[1:3] for row in periods(text, reference="2024-10-24")] == [("2024-01-01", "2024-09-30")] * 2
    stock = "7月25日，人民银行介绍上半年金融运行情况。6月末，贷款余额15万亿元。户均贷款612万元。"
    assert [row[1:3] for row in periods(stock, reference="2024-07-26")] == [("2024-06-30", "2024-06-30")] * 2


def test_a_look_ahead_late_in_a_paragraph_ends_with_it():
    text = "2022年销售额2.4亿元，2023年增长5%。公司明年拿出3000万元扩建。\n全县种植规模常年稳定在3亿袋。"
    [*_, (_, first, _, status)] = periods(text, reference="2023-12-10")
    assert first != "2024-01-01"
    assert status == "actual"


def test_an_average_over_months_is_an_aside():
    text = "10月份，消费价格同比上涨0.6%。1—10月平均，消费价格上涨0.3%。\n从构成看，呈“六涨一降”态势：\n衣着类上涨1.2%。"
    assert periods(text, reference="2024-11-13")[-1][1:3] == ("2024-10-01", "2024-10-31")


def test_what_something_is_compared_with_through_another_word_dates_nothing():
    text = "生产企业121家，比高峰时的2021年少14家，规上企业46家；前三季度产量5.9亿袋。"
    found = periods(text, reference="2024-10-24")
    assert found[-1][1:3] == ("2024-01-01", "2024-09-30")
    assert found[-2][1] != "2021-01-01"


def test_a_text_of_january_that_has_looked_ahead_reports_the_year_before():
    text = "去年3月开工的项目占地150亩，今年二季度搬入设备。全年完成固定资产投资246.8亿元。"
    assert periods(text, reference="2025-01-20")[-1][1:3] == ("2024-01-01", "2024-12-31")


def test_what_is_aimed_at_with_a_plan_and_its_end_is_for_the_end():
    text = "“十五五”时期地区生产总值年均增长5%，到2030年达到880亿元；医药产业产值500亿元，人参产值600亿元。"
    assert {row[2] for row in periods(text, reference="2026-01-10")[1:]} == {"2030-12-31"}
    assert {row[1] for row in periods(text, reference="2026-01-10")[1:]} == {None}


def test_what_is_intended_for_a_year_that_is_over_is_still_a_plan():
    text = "公司拟每10股派发2022年度现金股利1.86元。"
    assert statuses(text, reference="2023-04-28") == [("1.86元", "plan")]
    assert statuses("预计2022年产值686亿元。", reference="2023-04-28") == [("686亿元", "actual")]
    assert statuses("虚拟现实企业预计2022年产值686亿元。", reference="2023-04-28") == [("686亿元", "actual")]


def test_a_draft_of_a_budget_plans():
    text = "一、2024年预算草案\n支出安排33.2亿元，其中“三保”支出19.8亿元。\n（一）教育。新建幼儿园2所。"
    assert {status for _, status in statuses(text, reference="2024-01-26")} == {"plan"}


def test_a_part_of_an_amount_is_no_target_for_its_name():
    text = "现下达补助资金58亿元，其中乡村振兴任务52亿元，以工代赈任务3.47亿元。"
    assert {status for _, status in statuses(text)} == {"actual"}
    assert statuses("今年投资任务52亿元。") == [("52亿元", "target")]


def test_a_yearly_capacity_is_of_the_day_on_which_it_stands():
    text = "截至2020年底，里程31万公里；港口年吞吐能力4.3亿吨。"
    assert periods(text, reference="2021-11-16")[-1][1:] == (None, "2020-12-31", "capacity")
