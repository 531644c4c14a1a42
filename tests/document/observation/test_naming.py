"""What a figure measures, by the words on both sides of it: one statement about prose a line, tried in several fields."""

from decimal import Decimal

import pytest

import zheconparse as z


def rows(text, reference="2023-10-15", home="410300"):
    return z.extract(text, reference=reference, home=home).observations


def named(text, **known):
    return [(row.indicator, row.text) for row in rows(text, **known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two counts behind one verb
        ("该市谋划658个招商项目和158个重点项目", [("谋划招商项目", "658个"), ("谋划重点项目", "158个")]),
        ("培育智能工厂8家、数字化车间26个", [("培育智能工厂", "8家"), ("培育数字化车间", "26个")]),
        ("检查企业320家，立案46起、结案38起", [("检查企业", "320家"), ("立案", "46起"), ("结案", "38起")]),
        # the verb of a count is the last one, whoever acts and whatever was done before
        ("科技局成立工作专班赴深圳召开3场座谈会", [("召开座谈会", "3场")]),
        ("林草局梳理全区17个龙头企业", [("梳理龙头企业", "17个")]),
        ("共派出60个工作组赴粤港澳大湾区考察企业", [("派出工作组", "60个")]),
        ("农业局、林业局等引进5家加工企业", [("引进加工企业", "5家")]),
        # what something rests on or is about is no verb of what is counted
        ("依托12个国家级科研平台，引进人才36名", [("国家级科研平台", "12个"), ("引进人才", "36名")]),
        ("围绕6条重点产业链，开展招商", [("重点产业链", "6条")]),
        # what became of the things counted
        ("已有23家企业入驻产业园", [("入驻产业园企业", "23家")]),
        ("带动5400人就业", [("带动就业", "5400人")]),
        ("96个项目开工、42个项目竣工", [("开工项目", "96个"), ("竣工项目", "42个")]),
        (
            "亿元以上项目96个，41个已开工、23个竣工投产",
            [("亿元以上项目", "96个"), ("开工的亿元以上项目", "41个"), ("竣工投产的亿元以上项目", "23个")],
        ),
        ("D档企业里26家完成整改、7家退出", [("完成整改的D档企业", "26家"), ("退出的D档企业", "7家")]),
        ("5个开工项目进展顺利", [("开工项目", "5个")]),
        ("邀请62家中央企业来县考察", [("邀请中央企业", "62家")]),
        # 家 counts bodies, not what belongs to them
        ("来自京津冀地区78家企业的负责人到会", [("来自京津冀地区企业", "78家")]),
        # 高中 is no place among which something is counted
        ("普通高中628所，初中61所", [("普通高中", "628所"), ("初中", "61所")]),
        # adverbs and verbs of becoming are no part of a name
        ("订单一下子少了六成", [("订单", "六成")]),
        ("她家的产量增加到3.2万斤", [("产量", "3.2万斤")]),
        ("占比一路升到35%", [("占比", "35%")]),
        ("去年销量1.1万把，今年变成1.9万把", [("销量", "1.1万把"), ("销量", "1.9万把")]),
        # what so many have keeps who they are
        ("每百户居民拥有家用汽车43.5辆", [("每百户居民拥有家用汽车", "43.5辆")]),
        # 注册护士 is what somebody is
        (
            "每万人拥有医师31人、注册护士36人、床位67张",
            [("每万人拥有医师", "31人"), ("注册护士", "36人"), ("床位", "67张")],
        ),
        # how large each is
        ("打造5个超百亿级产业集群", [("打造超百亿级产业集群", "5个")]),
        ("人口密度每平方公里1640人", [("人口密度", "1640人")]),
    ],
)
def test_a_count_is_named_by_its_verb_and_its_noun(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "以全区不到6%的土地贡献了八成五的工业产值",
            [("土地占全区的比重", "不到6%"), ("工业产值占比", "八成五")],
        ),
        ("生产了全省8%的粮食", [("粮食占全省的比重", "8%")]),
        ("吸纳就业5.8万人，其中九成以上是本地群众", [("吸纳就业", "5.8万人"), ("本地群众占比", "九成以上")]),
        ("产品六成运往省城，三成销往外省", [("产品运往省城占比", "六成"), ("销往外省占比", "三成")]),
        ("转化率68.5%，这一比例2025年将提高到75%", [("转化率", "68.5%"), ("转化率", "75%")]),
        ("工程总投资34亿元，已完成61%", [("工程总投资", "34亿元"), ("工程总投资完成率", "61%")]),
        ("15—59岁占60.29%，60岁及以上占16.85%", [("15—59岁占比", "60.29%"), ("60岁及以上占比", "16.85%")]),
        (
            "单笔金额在500万元以下的交易占成交额的5.6%",
            [("单笔金额在500万元以下的交易占成交额的比重", "5.6%")],
        ),
    ],
)
def test_a_share_is_named_by_its_part_and_its_whole(text, expected):
    assert named(text) == expected


def test_one_of_two_amounts_is_spoken_of_again():
    product, output = rows("钢材产值86.5亿元、铝材产值214亿元，前者增长19.2%，后者受价格下行影响下降4.8%")
    assert (product.change, output.change) == (Decimal("0.192"), Decimal("-0.048"))
    *_, rank = rows("小麦播种面积310万亩，玉米播种面积420万亩，后者居全省第二位")
    assert rank.indicator == "玉米播种面积全省排名"


def test_former_and_latter_projects_keep_their_own_amounts():
    assert ("总投资", "8.5亿元") in [
        (row.indicator[-3:], row.text) for row in rows("两个项目同日开工，前者总投资8.5亿元，后者总投资6亿元")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("企业利润总额增加6.8亿元，达到61.5亿元", ("企业利润总额", "61.5亿元", Decimal(680000000))),
        ("利润总额却多了6.8亿元，达61.5亿元", ("利润总额", "61.5亿元", Decimal(680000000))),
        ("城镇新增就业减少3000人，降至5.2万人", ("城镇新增就业", "5.2万人", Decimal(-3000))),
    ],
)
def test_a_level_takes_the_place_of_its_change(text, expected):
    [row] = rows(text)
    assert (row.indicator, row.text, row.change_amount) == expected


def test_what_it_is_compared_with_is_the_base_of_the_level_before():
    level, base = rows("全县常住人口897万人，与2010年的836.8万人相比，增加60.2万人，增长7.19%")
    assert (level.change_amount, level.change) == (Decimal(602000), Decimal("0.0719"))
    assert (base.rule, base.text) == ("base-value", "836.8万人")


def test_an_amount_said_again_in_brackets_takes_no_change():
    level, again = rows("播种面积4768.5千公顷（7152.8万亩），比2022年减少12.4千公顷，下降0.3%")
    assert (level.change, level.change_amount) == (Decimal("-0.003"), Decimal(-12400))
    assert (again.indicator, again.change) == ("播种面积", None)


def test_the_place_of_the_clause_before_is_whose_growth_it_is():
    first, second = rows("江西亩产377公斤；广东受台风影响，亩产下降1.9%", home=None)
    assert (first.region, first.change) == ("360000", None)
    assert (second.region, second.change) == ("440000", Decimal("-0.019"))


def test_the_highest_of_some_places_has_the_figure_behind_it():
    low, high = rows("蓟州区PM2.5浓度最低，为35微克/立方米，静海区最高，为46微克/立方米", home="120000")
    assert [(row.indicator, row.region) for row in (low, high)] == [
        ("PM2.5浓度", "120119"),
        ("PM2.5浓度", "120118"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "公路、民航、铁路发送旅客19.6万人、9.8万人和5.1万人",
        "公路、民航、铁路是主力，发送旅客依次为19.6万人、9.8万人和5.1万人",
    ],
)
def test_members_of_a_list_share_what_is_done(text):
    assert [row.indicator for row in rows(text)] == ["公路发送旅客", "民航发送旅客", "铁路发送旅客"]


def test_a_sentence_goes_on_with_another_time():
    first, second = rows("上半年货物吞吐量6.1亿吨，增长3%。6月单月完成5200万吨。")
    assert second.indicator == first.indicator
    assert str(second.first) == "2023-06-01"


def test_a_stage_of_a_project_has_a_capacity():
    found = rows("首条5万吨生产线月底投料，二期20GWh项目明年竣工")
    assert [(row.indicator, row.status) for row in found] == [
        ("首条产能", "capacity"),
        ("二期产能", "capacity"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("空气质量达标232天，重污染12天", [("空气质量达标", "232天"), ("重污染", "12天")]),
        ("从摘牌到动工平均只要28天", [("从摘牌到动工", "28天")]),
    ],
)
def test_days_of_a_state_and_of_a_way_are_rows(text, expected):
    assert named(text) == expected


def test_sudden_growth_and_flat_months_are_read():
    power, price = rows("居民用电6.8亿千瓦时，猛增28.5%。全省居民消费价格环比持平，同比微涨0.1%。")
    assert (power.change, price.indicator, price.change) == (
        Decimal("0.285"),
        "居民消费价格",
        Decimal("0.001"),
    )


def test_a_class_of_companies_is_part_of_what_is_measured():
    *_, growth = rows("民营经济增加值5.53万亿元；规模以上民营工业企业增加值增长8.3%")
    assert growth.indicator == "规模以上民营工业企业增加值"


def test_dividends_of_all_shareholders_are_what_each_share_gets():
    each, sum_ = rows("公司拟每10股派发现金红利1.5元，共计4.21亿元")
    assert (sum_.indicator, sum_.status) == ("派发现金红利", each.status)


def test_an_area_is_of_the_building_behind_it():
    assert named("企业租下整栋1.6万平方米厂房")[0] == ("厂房", "1.6万平方米")


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("第一产业增加值88亿元，第二产业300亿元", "第二产业增加值"),
        ("采矿业增加值增长3%，制造业增长5%", "制造业增加值"),
        ("规上工业企业营业收入3000亿元，增长5%；规上服务业企业1200亿元", "规上服务业企业营业收入"),
        ("国有企业利润总额120亿元，私营企业210亿元", "私营企业利润总额"),
        ("城镇居民人均可支配收入67013元；农村居民为29016元", "农村居民人均可支配收入"),
        ("私营企业增加值增长3.1%。分门类看，采矿业增长2.3%", "采矿业增加值"),
        ("低收入组人均可支配收入9215元，高收入组95055元", "高收入组人均可支配收入"),
        ("医院3.9万个，在医院中有公立医院1.2万个", "公立医院"),
        ("城镇居民恩格尔系数28%，农村居民31%", "农村居民恩格尔系数"),
        ("平均售价为每双19.97美元，2022年为每双21.40美元", "平均售价"),
        ("固定资产投资7500亿元，平均每年1500亿元", "平均每年固定资产投资"),
        ("农村人均纯收入1.2万元，村集体收入1.3万元；2020年，前者涨到2万元", "村集体收入"),
        ("男性平均预期寿命75.6岁，女性80.9岁", "女性平均预期寿命"),
        # what has a measure of its own, is counted itself, or is of another kind takes none
        ("规上工业增加值增长5%，城镇新增就业增长3%", "城镇新增就业"),
        ("制造业投资增长5%，服务业增加值增长3%", "服务业增加值"),
        ("制造业贷款余额300亿元，民营企业40家", "民营企业"),
        ("国有企业利润总额120亿元，固定资产投资210亿元", "固定资产投资"),
    ],
)
def test_those_who_have_it_take_the_measure_of_others_of_their_class(text, second):
    assert [row.indicator for row in rows(text)][1] == second


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("铁路完成固定资产投资7109亿元", "铁路固定资产投资"),
        ("11月，港口完成集装箱吞吐量258.3万标准箱", "港口集装箱吞吐量"),
        ("全县白酒产业共完成产值15亿元", "白酒产业产值"),
        ("建筑业累计完成总产值15亿元", "建筑业总产值"),
        ("规上工业企业完成率达95%", "规上工业企业完成率"),
    ],
)
def test_the_verb_between_a_trade_and_its_measure_is_no_part_of_the_name(text, name):
    [row] = z.extract(text).observations
    assert row.indicator == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2023年，全市计划完成固定资产投资165亿元", "固定资产投资"),
        ("2023年，港口计划完成集装箱吞吐量3500万标箱", "港口集装箱吞吐量"),
        ("2023年，全县计划实现工业增加值30亿元", "工业增加值"),
        ("2023年，项目计划完成投资3亿元", "计划完成投资"),
        ("2023年，项目计划投资3亿元", "计划投资"),
    ],
)
def test_that_something_is_planned_is_said_by_the_status(text, name):
    [row] = z.extract(text, "2023-02-01").observations
    assert (row.indicator, row.status) == (name, "plan")
