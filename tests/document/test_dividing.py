"""What an amount is divided by, where the words that say so stand with another."""

import pytest

import zheconparse as z
from zheconparse.document import divisor


@pytest.mark.parametrize(
    ("text", "pers"),
    [
        ("城镇居民人均可支配收入67013元，增长5.5%；农村居民29016元", ["人", "人"]),
        ("城镇居民人均可支配收入67013元。农村总产值29016元", ["人", None]),
        # another of those whom an average is of leaves 人均, 每百户 or 年平均 unsaid
        ("城镇居民每百户家用汽车拥有量55.9辆；农村居民为37.2辆", ["户", "户"]),
        ("非私营单位就业人员年平均工资11万元，增长6.7%；私营单位6.5万元", ["年", "年"]),
        ("城镇居民人均消费支出2.6万元；居民存款余额120亿元", ["人", None]),
        # what so many have is told one after the other
        ("每10万人中拥有大学文化程度的15467人，拥有高中文化程度的15088人", ["人", "人"]),
        ("每10万人中，拥有大学文化程度的有15467人，拥有高中文化程度的有15088人", ["人", "人"]),
        ("每10万人中大学文化程度人口为15467人，高中文化程度人口为15088人", ["人", "人"]),
        ("每千人口拥有床位6.8张，拥有注册护士3.9人", ["人", "人"]),
        ("每百户拥有家用汽车43.5辆，空调145台", ["户", "户"]),
        ("每千人口床位7.87张，三甲医院57家", ["人", None]),
        ("每万人发明专利拥有量24.2件，PCT国际专利申请2013件", ["人", None]),
        ("每百户拥有汽车51.9辆，全市共有充电桩2.1万个", ["户", None]),
        # a part of an average is an average
        ("人均可支配收入39218元，其中，工资性收入22053元，经营净收入6542元", ["人", "人", "人"]),
        (
            "人均消费支出2.6万元，增长9.2%。其中，食品支出7983元；居住支出6095元。教育支出300元",
            ["人", "人", "人", None],
        ),
        ("每吨成本3200元，其中原料2600元、电费300元", ["吨", "吨", "吨"]),
        ("亩均税收30万元，其中规上企业税收20亿元", ["亩", None]),
        ("人均补贴3万元，共发放500万元，其中低保2万元", ["人", None, None]),
        ("全市工业项目亩均产值300万元，服务业项目120亿元", ["亩", None]),
        ("人均预算支出1.2万元，其中教育2100元，财政总支出3000元", ["人", "人", None]),
        ("投产后可年增产值25亿元、带动就业1300人", ["年", None]),
        ("全县窑炉改电，年节约标准煤6.3万吨", ["年"]),
        ("年节期间销售额3亿元", [None]),
        ("出厂价由每袋6.8元一路滑到5.2元", ["袋", "袋"]),
        ("地头价从每斤2.6元抬到3.3元", ["斤", "斤"]),
        ("有机小米一斤能卖到十二块", [None, "斤"]),
        ("年产炭黑20万吨、工业丝4万吨、轮胎600万条", ["年", "年", "年"]),
        ("平均住院日7.6天", [None]),
        ("向日葵播种面积268万亩", [None]),
        ("日均开放延长2小时", ["天"]),
        ("单户最高补贴300万元", ["户"]),
    ],
)
def test_amounts_share_a_divisor_where_they_are_of_one_kind(text, pers):
    found = [one.value.per for one in z.quantities(text)]
    assert [None if per is None else per.name for per in found] == pers


def test_every_average_is_of_a_unit_that_is_known():
    for average, (unit, _) in divisor.averages().items():
        assert z.quantity.unit(unit).name, average
    [found] = z.quantities("村均签约项目134个")
    assert str(found.value) == "134个/村"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("“亩均贷”余额47.3亿元", "47.3亿元"),
        ("设铁力西、日月峡、伊春西3座车站", "3座"),
        ("每月屠宰2600头，产品发往北京、沈阳等11个城市", "11个"),
    ],
)
def test_names_and_other_things_of_a_list_are_not_divided(text, written):
    [value] = [mention.value for mention in z.extract(text).mentions if mention.text == written]
    assert value.per is None


@pytest.mark.parametrize("of", ["千人口", "千常住人口", "千户籍人口"])
def test_so_many_residents_divide(of):
    [value] = [mention.value for mention in z.extract(f"每{of}床位6.2张").mentions if mention.text == "6.2张"]
    assert (str(value.low), value.per.name) == ("0.0062", "人")
