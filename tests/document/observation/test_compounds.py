"""Words that begin as a connective does or end as a verb of reaching does stay whole, and the verbs still go."""

import pytest

import zheconparse as z


@pytest.mark.parametrize(
    ("said", "name"),
    [
        # 划为, 分为, 长达, 高达, 能达, 约达 and 定为 begin with what ends the name
        ("资本支出计划为17亿元", "资本支出计划"),
        ("玉米面积规划为30万亩", "玉米面积规划"),
        ("营商环境得分为92分", "营商环境得分"),
        ("原煤平均水分为12.5%", "原煤平均水分"),
        ("高速公路全长达26.3公里", "高速公路全长"),
        ("堤防总长达300公里", "堤防总长"),
        ("男生平均身高达175厘米", "男生平均身高"),
        ("农产品签约达3亿元", "农产品签约"),
        ("农产品签约为3亿元", "农产品签约"),
        ("全年节约为600万元", "节约"),
        ("全国研发达3.3万亿元", "研发"),
        ("受理投诉举报3.2万件", "受理投诉举报"),
        ("出台规则3项", "出台规则"),
        ("控股股东持有2.4亿股", "控股股东持有"),
        # 在, 可, 能, 所有, 还, 到, 及 begin with a connective
        ("在孵企业120家", "在孵企业"),
        ("在园幼儿3万人", "在园幼儿"),
        ("在用电梯3万台", "在用电梯"),
        ("可售面积30万平方米", "可售面积"),
        ("可降解塑料产量3万吨", "可降解塑料产量"),
        ("可持续发展挂钩债券发行额31亿元", "可持续发展挂钩债券发行额"),
        ("能效标杆企业12家", "能效标杆企业"),
        ("能见度200米", "能见度"),
        ("所有者权益31亿元", "所有者权益"),
        ("还田面积30万亩", "还田面积"),
        ("到店消费3万人次", "到店消费"),
        ("及格率85%", "及格率"),
        ("通过率85%", "通过率"),
        ("目标价为35元", "目标价"),
        ("预期寿命78.2岁", "预期寿命"),
        ("共性技术平台12个", "共性技术平台"),
        ("近零碳园区5个", "近零碳园区"),
        ("约谈企业12家", "约谈企业"),
        ("数据中心机架12万架", "数据中心机架"),
        ("数据交易额3亿元", "数据交易额"),
        # the same behind a count
        ("有5个可再生能源项目", "可再生能源项目"),
        ("有5个可持续发展项目", "可持续发展项目"),
        ("有30家有效期内高新技术企业", "有效期内高新技术企业"),
    ],
)
def test_nothing_is_taken_off_inside_a_word(said, name):
    assert [row.indicator for row in z.extract(f"截至目前，全市{said}。").observations] == [name]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("可新增就业3万人", "新增就业"),
        ("可实现产值3亿元", "产值"),
        ("可年产汽车3万辆", "年产汽车"),
        ("共生产汽车3万辆", "生产汽车"),
        ("共用电3亿千瓦时", "用电"),
        ("还将新开工项目3个", "新开工项目"),
        ("在建项目3个", "在建项目"),
        ("已建成标准厂房46万平方米", "建成标准厂房"),
        ("地区生产总值核定为2187亿元", "地区生产总值"),
        ("客运班线划为8条", "客运班线"),
        ("工期长达8个月", "工期"),
        # words that only look like compounds over the border of two others
        ("会计师事务所有120家", "会计师事务所"),
        ("日供水能达到120万吨", "日供水"),
        ("当地人均可支配收入3.2万元", "人均可支配收入"),
        ("还建成高速公路35公里", "建成高速公路"),
        ("拟建设标准厂房12万平方米", "建设标准厂房"),
        ("共产出成果35项", "产出成果"),
        ("约有35万人受益", "受益"),
        ("约可带动就业3万人", "带动就业"),
        ("水位高达8米", "水位"),
    ],
)
def test_connectives_and_verbs_of_reaching_still_go(said, name):
    assert [row.indicator for row in z.extract(f"截至目前，全市{said}。").observations] == [name]


def test_each_of_two_has_the_name_before_them():
    rows = z.extract("商品房销售面积分别为120万平方米和135万平方米。").observations
    assert {row.indicator for row in rows} == {"商品房销售面积"}


def test_a_bound_is_no_part_of_a_word():
    (saved,) = z.quantities("全年节约为600万元")
    (about,) = z.quantities("全年成本约为600万元")
    (large,) = z.quantities("全年成本大约为600万元")
    assert (saved.text, about.text, large.text) == ("600万元", "约为600万元", "大约为600万元")
