"""What a figure measures, of whom and where: lists of towns, units of columns, averages, shares of use."""

import pytest

import zheconparse as z


def rows(text, reference="2023-08-10", home=None):
    return z.extract(text, reference=reference, home=home).observations


def named(text, **known):
    return [(row.indicator, row.text) for row in rows(text, **known)]


def regions(text, **known):
    return [(row.text, row.region) for row in rows(text, **known)]


# -- places ------------------------------------------------------------------------------------------------------------


def test_a_date_in_brackets_behind_another_does_not_hide_the_place():
    text = "2024年五一假期（5月1日至5日）全国铁路发送旅客9200万人次"
    assert regions(text) == [("9200万人次", "CN")]


def test_towns_and_parks_that_no_table_lists_are_places_and_not_what_is_measured():
    text = "全市腾退低效用地438亩，其中青松新区、白杨镇和杏花乡分别为121亩、96亩与74亩"
    assert {row.indicator for row in rows(text)} == {"腾退低效用地"}


def test_a_listed_place_among_towns_has_its_region():
    text = "全省新建粮库43座，其中合肥市、杏花镇分别为12座、9座"
    assert regions(text, home="340000")[1:] == [("12座", "340100"), ("9座", "340000")]


def test_kinds_of_ground_are_what_is_measured_where_nothing_was_before():
    assert named("林地、耕地面积分别为12万亩和30万亩") == [("林地面积", "12万亩"), ("耕地面积", "30万亩")]


def test_places_that_fill_the_clause_before_share_out_the_figures():
    text = "单看新疆、贵州、海南，获批项目1128项、946项和583项"
    assert regions(text) == [("1128项", "650000"), ("946项", "520000"), ("583项", "460000")]


def test_places_with_more_to_say_of_them_share_out_nothing():
    text = "走访新疆、贵州，听取意见，获批项目1128项"
    assert regions(text, home="110000")[-1][1] == "110000"


def test_a_prefecture_that_is_gone_leaves_its_word_to_the_product_of_the_region():
    text = "宜春、上饶地区生产总值分别为3400亿元、3300亿元"
    assert [(row.indicator, row.region) for row in rows(text)] == [
        ("地区生产总值", "360900"),
        ("地区生产总值", "361100"),
    ]


def test_who_helped_to_build_something_is_not_where_it_is():
    text = "浙江援建的粮食烘干中心4座，仓容3万吨；吉林对口支援的养殖场12个"
    assert {region for _, region in regions(text, home="654300")} == {"654300"}


def test_the_place_that_gets_help_has_what_follows():
    text = "赣州安排资金2亿元，支持瑞金新建粮库6座"
    assert regions(text, home="360781") == [("2亿元", "360700"), ("6座", "360781")]


def test_the_division_of_the_corps_and_its_city_are_one_place_and_both_mean_it():
    text = "新疆生产建设兵团第八师石河子市上半年进出口45亿元。师市贷款余额310亿元。"
    assert regions(text) == [("45亿元", "659001"), ("310亿元", "659001")]
    assert regions("第一师阿拉尔市棉花产量40万吨") == [("40万吨", "659002")]


def test_an_airport_of_a_county_that_no_city_runs_is_its_own():
    assert regions("石河子机场旅客吞吐量8万人次") == [("8万人次", "659001")]
    assert regions("新郑机场旅客吞吐量8万人次") == [("8万人次", "410100")]
    assert regions("漠河机场旅客吞吐量8万人次") == [("8万人次", "232701")]


def test_a_division_without_those_below_it_is_what_the_text_is_about():
    text = "敦煌市新增贷款3亿元；市本级一般公共预算收入12亿元。"
    assert regions(text, home="620900")[-1] == ("12亿元", "620900")


def test_a_place_named_behind_figures_of_the_whole_does_not_take_the_next_sentence():
    text = "5月，玉米每公斤2.2元，上涨0.5%；大连批发均价2.3元。饲料价格下降1.2%。"
    assert regions(text, home="210000")[1:] == [("2.3元", "210200"), ("1.2%", "210000")]


def test_what_one_place_has_built_in_another_or_gives_it_is_there():
    assert regions("天津援建的环县羊肉加工厂存栏肉羊3万只", home="621000") == [("3万只", "621022")]
    assert regions("环县天津援建的车间吸纳就业860人", home="621000") == [("860人", "621022")]
    assert regions("江苏支持伊犁新建医院6所", home="650000") == [("6所", "654000")]
    assert regions("县里的支持政策惠及企业6家，贷款3亿元", home="621022")[-1] == ("3亿元", "621022")


def test_a_place_apart_only_says_whose_the_firms_are():
    text = "新疆引进到位资金860亿元，其中浙江企业到位56亿元"
    assert regions(text, home="650000") == [("860亿元", "650000"), ("56亿元", "650000")]
    assert regions("新疆出口86亿元，其中伊犁企业出口5亿元", home="650000")[-1] == ("5亿元", "654000")


def test_regions_that_money_comes_from_share_out_its_parts():
    text = "湖北引进到位资金860亿元。长三角、京津冀投资占比分别为31%、22%"
    assert regions(text, home="420000")[1:] == [("31%", "420000"), ("22%", "420000")]


def test_who_speaks_for_what_the_text_is_about_goes_back_to_it():
    zone = "稀土高新区税收20亿元。"
    assert regions(f"{zone}市自然资源局提出，新供用地6000亩。", home="150200")[-1][1] == "150200"
    assert regions(f"{zone}市里安排资金2亿元。", home="150200")[-1][1] == "150200"
    for same in ("市里程碑项目30个。", "省自然资源局提出，新供用地6000亩。", "县域格局优化，引进项目6个。"):
        assert regions(zone + same, home="150200")[-1][1] == "包头稀土高新区"


def test_the_place_of_works_does_not_take_the_next_sentence_of_their_company():
    text = "华川水泥股份有限公司营业收入186亿元。安徽芜湖工厂产量380万吨。全年销售水泥8600万吨。"
    assert regions(text) == [("186亿元", None), ("380万吨", "340200"), ("8600万吨", None)]
    assert regions("全国工业生产者出厂价格上涨1%。购进价格上涨2%。")[-1] == ("2%", "CN")


def test_a_group_of_provinces_that_money_comes_from_is_not_what_the_text_is_about():
    text = "到位资金236亿元，来自京津冀的占四成，长三角占26%；新引进加工项目54个"
    assert regions(text, home="150800")[-1] == ("54个", "150800")


def test_a_text_on_a_group_of_provinces_stays_with_it():
    text = "长三角规上工业增加值增长5%；进出口1.2万亿元"
    assert regions(text)[-1][1] == "长三角"


def test_the_noun_behind_a_list_of_figures_is_that_of_all():
    text = "合肥、芜湖分别建成10座、5座加氢站"
    assert named(text) == [("建成加氢站", "10座"), ("建成加氢站", "5座")]


# -- columns -----------------------------------------------------------------------------------------------------------

TABLE = """2023年招商引资情况
单位：{units}
| 县区 | 到位资金 | 新签约项目 |
| 临河区 | 58.47 | 63 |
| 五原县 | 24.30 | 27 |
"""


@pytest.mark.parametrize("units", ["亿元、个", "个、亿元"])
def test_of_several_units_of_a_caption_things_are_counted_and_money_is_not(units):
    found = rows(TABLE.format(units=units))
    assert [row.value.unit.name for row in found] == ["元", "个", "元", "个"]


def test_columns_of_which_several_units_could_be_that_of_the_caption_give_no_rows():
    assert rows(TABLE.format(units="亿元、万吨")) == []


def test_one_unit_of_a_caption_is_that_of_every_column():
    found = rows(TABLE.format(units="亿元"))
    assert {row.value.unit.name for row in found} == {"元"}


# -- what is measured --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("资助青年项目22879项，每项30万元", [("资助青年项目", "22879项"), ("资助青年项目每项", "30万元")]),
        ("收贮青贮玉米93万吨，平均每亩3吨", [("收贮青贮玉米", "93万吨"), ("平均每亩收贮青贮玉米", "3吨")]),
        ("开行班列4269列，平均每天14列", [("开行班列", "4269列"), ("平均每天开行班列", "14列")]),
        ("收购小麦12万吨，每吨补贴40元", [("收购小麦", "12万吨"), ("每吨补贴", "40元")]),
        ("累计成交碳配额4.42亿吨、249.2亿元", [("成交碳配额", "4.42亿吨"), ("成交碳配额", "249.2亿元")]),
        ("占地30亩、投资2亿元", [("占地", "30亩"), ("投资", "2亿元")]),
        ("观影人次1.63亿，票房80亿元", [("观影人次", "1.63亿"), ("票房", "80亿元")]),
        ("调解成功率达67.5%", [("调解成功率", "67.5%")]),
        ("体检完成率达到应检人数的98.4%", [("体检完成率", "98.4%")]),
        ("不予受理申请1965项，仅为申请总数的6.5‰", [("不予受理申请", "1965项"), ("不予受理申请相当于申请总数的比例", "6.5‰")]),
        ("筹集彩票公益金451亿元，其中约55%用于养老服务", [("筹集彩票公益金", "451亿元"), ("筹集彩票公益金用于养老服务占比", "约55%")]),
        ("养老床位入住率连续三年保持在九成以上", [("养老床位入住率", "九成以上")]),
        ("实习岗位3万个，上岗率连续五年达到100%", [("实习岗位", "3万个"), ("上岗率", "100%")]),
        ("57家企业中年营收过10亿元的有4家", [("企业中年营收过10亿元", "4家")]),
        ("具有大学文化程度的由5507人上升为11019人", [("具有大学文化程度", "5507人"), ("具有大学文化程度", "11019人")]),
        ("销售乘用车16万辆，其中新能源汽车5万辆", [("销售乘用车", "16万辆"), ("销售新能源汽车", "5万辆")]),
        ("实施项目75个，其中新材料项目21个、投资148亿元", [("实施新材料项目", "21个"), ("新材料项目投资", "148亿元")]),
        ("就地转化率却升至44.5%", [("就地转化率", "44.5%")]),
        ("水泵冷却功率为30千瓦", [("水泵冷却功率", "30千瓦")]),
        ("业内预计全年票房500亿元", [("票房", "500亿元")]),
    ],
)  # fmt: skip
def test_a_figure_is_named_by_what_it_measures(text, expected):
    assert named(text)[-len(expected) :] == expected


def test_a_cost_behind_the_article_of_a_thing_describes_it():
    row = rows("上半年货运量3万吨。一座投资3.2亿元、设计年周转60万吨的冷链物流园计划12月启用")[1]
    assert (row.indicator, row.first, row.last) == ("投资", None, None)


def test_a_sum_in_another_member_takes_no_growth_away():
    text = "8月销售额335亿元，增长13.7%，剔除价格因素后，销售量增长11.1%；1—8月合计2702亿元，增长19.3%"
    found = rows(text, reference="2023-10-04")
    assert [(row.text, row.change) for row in found if row.text in ("11.1%", "2702亿元")] == [
        ("11.1%", z.percentages("11.1%")[0].value.low),
        ("2702亿元", z.percentages("19.3%")[0].value.low),
    ]


def test_a_level_behind_its_growth_in_one_member_takes_its_place():
    found = rows("粮食产量增长20%以上、突破800万吨")
    assert [row.text for row in found] == ["突破800万吨"]


def test_what_was_done_more_than_in_a_named_year_is_the_change():
    first = rows("2021年发电63.5亿度，比2020年多发8.2亿度", reference="2022-03-29")[0]
    assert (first.change_amount, first.change_basis, first.value.unit.name) == (820000000, "yoy", "千瓦时")


def test_how_much_fewer_there_are_than_years_ago_is_the_change():
    first = rows("平均每个家庭户的人口为3.19人，比十年前减少1.04人")[0]
    assert float(first.change_amount) == -1.04


def test_a_part_keeps_the_verb_of_the_whole_right_before_it():
    text = "6月份生产汽车31206辆；销售汽车32548辆，其中新能源汽车11920辆"
    assert named(text)[-1] == ("销售新能源汽车", "11920辆")
    text = "接待客商120批次，签约项目33个，其中制造业项目15个"
    assert named(text)[-1] == ("签约制造业项目", "15个")


def test_a_part_of_what_was_averaged_in_between_keeps_the_verb_of_the_whole():
    text = "新登记市场主体121.3万户，日均3323户；其中企业38.9万户"
    assert named(text)[-1] == ("新登记企业", "38.9万户")


def test_what_a_place_is_called_stands_between_its_names():
    [row] = z.extract("浙江小城永康去年产值286亿元。", reference="2023-10-15").observations
    assert (row.indicator, row.region) == ("产值", "330784")
    [row] = z.extract(
        "新疆西大门阿拉山口市换装场忙碌。1月份进出境班列612列。", reference="2024-02-27"
    ).observations
    assert row.region == "652702"


def test_the_title_of_a_numbered_paragraph_says_where_it_is():
    text = "一、朝阳区某超市销售不合格食品案。当事人购进韭菜35公斤，罚款5.5万元。\n二、海淀区某公司违规收费案。多收价款269万元。"
    assert regions(text, home="110000") == [
        ("35公斤", "110105"),
        ("5.5万元", "110105"),
        ("269万元", "110108"),
    ]


def test_with_whom_something_is_done_is_no_place_of_it():
    assert regions("公司与德国一家运营商签下合同，金额4.36亿欧元") == [("4.36亿欧元", None)]
    assert regions("1—5月，接待入境游客31万人次，其中韩国游客9.7万人次", home="341000")[-1] == (
        "9.7万人次",
        "341000",
    )


def test_a_country_is_of_its_own_sentence_where_a_company_speaks():
    text = "前三季度营业收入35亿元。墨西哥在建产能12万吨，投资3.2亿美元。全年资本开支60亿元。"
    assert regions(text) == [("35亿元", None), ("12万吨", "MX"), ("3.2亿美元", "MX"), ("60亿元", None)]
    nation = "越南出口355亿美元，外资272亿美元，新加坡以78亿美元居首。财政收入1654万亿越南盾。"
    assert regions(nation)[-1] == ("1654万亿越南盾", "VN")


def test_something_gets_its_site_where_it_is_built():
    text = "公司拟在江苏省盐城市大丰区投资建设二期基地，总投资12.8亿元。"
    assert regions(text) == [("12.8亿元", "320904")]


def test_the_parts_of_what_was_told_are_told_by_place():
    text = "全省下达补助资金58.36亿元，其中以工代赈3.47亿元。分地区看，毕节市13.92亿元，铜仁市8.73亿元。"
    found = z.extract(text, home="520000").observations[2:]
    assert [(row.indicator, row.region) for row in found] == [
        ("下达补助资金", "520500"),
        ("下达补助资金", "520600"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "全国单日客运量1.17亿人次，其中西安523万人次、长沙386万人次",
        "单日客运量合计1.17亿人次（西安523万人次、长沙386万人次）",
    ],
)
def test_places_that_share_out_a_figure_measure_the_same(text):
    found = z.extract(text).observations[1:]
    assert [row.region for row in found] == ["610100", "430100"]
    assert len({row.indicator.removesuffix("合计") for row in found}) == 1
    assert "客运量" in found[0].indicator
