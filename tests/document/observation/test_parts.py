"""Parts of a whole: a thing behind 其中 is measured as its whole is, and its change against the same."""

import pytest

import zheconparse as z


def rows(text, reference="2024-03-20", home=None):
    return z.extract(text, reference=reference, home=home).observations


def named(text, **known):
    return [(row.indicator, row.text) for row in rows(text, **known)]


def bases(text):
    return [(row.text, row.change_basis) for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("全社会用电量71亿千瓦时，其中工业48亿千瓦时，城乡居民11亿千瓦时。", ["工业用电量", "城乡居民用电量"]),
        ("全社会用电量增长6%，其中工业增长5%。", ["工业用电量"]),
        ("年末各项存款余额2640亿元，其中住户1710亿元、非金融企业520亿元。", ["住户存款余额", "非金融企业存款余额"]),
        ("财政支出88亿元，其中教育17亿元。", ["教育支出"]),
        ("卫生机构共有床位5.1万张，其中医院3.8万张。", ["医院床位"]),
        ("发电量340亿千瓦时。其中，水电210亿千瓦时；风电46亿千瓦时。", ["水电发电量", "风电发电量"]),
        ("公路通车里程1.2万公里，其中高速公路640公里。", ["高速公路通车里程"]),
        ("粮食总产量412万吨，其中稻谷305万吨。", ["稻谷产量"]),
        ("用水总量31亿立方米，其中农业19亿立方米。", ["农业用水量"]),
        ("汽车销量64万辆，其中新能源汽车21万辆。", ["新能源汽车销量"]),
        ("专利授权量7200件，其中发明专利1100件，实用新型5300件。", ["发明专利授权量", "实用新型专利授权量"]),
        ("各项贷款余额1900亿元，其中个人住房410亿元。", ["个人住房贷款余额"]),
        ("各项存款比年初增加90亿元，其中住户增加61亿元。", ["住户存款增加"]),
        ("发电量340亿千瓦时，其中水电、风电分别为210亿、46亿千瓦时。", ["水电发电量", "风电发电量"]),
        ("实物商品网上零售额增长6%，其中吃类、穿类商品分别增长9%和3%。", ["吃类商品网上零售额", "穿类商品网上零售额"]),
        ("货物吞吐量3.1亿吨，其中外贸1.2亿吨。", ["外贸货物吞吐量"]),
        ("政府债务限额620亿元，其中专项债务430亿元。", ["专项债务限额"]),
    ],
)  # fmt: skip
def test_a_part_is_measured_as_its_whole(text, parts):
    assert [row.indicator for row in rows(text)][1:] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # amounts by their own name
        ("税收收入96亿元，其中增值税41亿元。", ["增值税"]),
        ("到位资金150亿元，其中国内贷款37亿元。", ["国内贷款"]),
        ("外贸进出口210亿元，其中出口130亿元。", ["出口"]),
        ("总投资26亿元，其中设备购置9亿元。", ["设备购置"]),
        ("社会消费品零售总额300亿元，其中餐饮收入32亿元。", ["餐饮收入"]),
        ("总装机880万千瓦，其中水电510万千瓦，最大负荷240万千瓦。", ["水电装机容量", "最大负荷"]),
        # another unit, another member of the sentence, no part at all
        ("发电量340亿千瓦时，其中风电装机210万千瓦。", ["风电装机"]),
        ("贷款余额1900亿元，其中涉农贷款420亿元；理财产品130亿元。", ["涉农贷款", "理财产品"]),
        ("发电量340亿千瓦时，煤炭1200万吨。", ["煤炭"]),
        # kinds of those counted
        ("卫生技术人员5.2万人，其中注册护士2.3万人。", ["注册护士"]),
        ("财政支出88亿元，其中用于教育17亿元。", ["用于教育"]),
    ],
)
def test_what_is_an_amount_by_itself_takes_nothing(text, parts):
    assert [row.indicator for row in rows(text)][1:] == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2月份，居民消费价格同比上涨0.7%。其中，城市上涨0.8%；食品上涨1.9%。",
            [("0.7%", "yoy"), ("0.8%", "yoy"), ("1.9%", "yoy")],
        ),
        ("用电量环比下降3%，其中工业下降5%。", [("3%", "mom"), ("5%", "mom")]),
        # two bases before it, or one that only the whole may have
        (
            "价格环比下降0.3%，同比上涨1.1%。其中，鲜果上涨2%。",
            [("0.3%", "mom"), ("1.1%", "yoy"), ("2%", None)],
        ),
        ("存款余额比年初增长4%，其中住户存款增长9%。", [("4%", "other"), ("9%", None)]),
        # what comes behind the parts is no part
        ("用电量同比增长3%，其中工业增长5%；投资增长6%。", [("3%", "yoy"), ("5%", "yoy"), ("6%", None)]),
    ],
)
def test_a_part_has_changed_against_what_its_whole_has(text, expected):
    assert bases(text) == expected


def test_a_base_can_be_set_for_all_that_follows():
    text = "一季度，进出口310亿元，比去年同期（下同）增长4%。\n3月份，进出口120亿元，增长2%，环比增长31%。对日本出口18亿元，下降6%。"
    assert bases(text) == [("310亿元", "yoy"), ("120亿元", "yoy"), ("31%", "mom"), ("18亿元", "yoy")]
    beside = "进出口310亿元，同比（下同）增长4%。3月份环比增长31%，出口增长5%。"
    assert bases(beside) == [("310亿元", "yoy"), ("31%", "mom"), ("5%", None)]
    assert bases("产值348亿元（人民币，下同），增长8%。税收增长3%。") == [("348亿元", None), ("3%", None)]
