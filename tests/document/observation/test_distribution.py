"""Figures side by side, shared out over names, places and rows: whose is which, and what all of them measure."""

import pytest

import zheconparse as z


def rows(text, reference="2023-02-20", home=None):
    return z.extract(text, reference=reference, home=home).observations


@pytest.mark.parametrize(
    ("verb", "name"), [("实现", "地区生产总值"), ("完成", "固定资产投资"), ("实现", "社会消费品零售总额")]
)
def test_a_verb_of_achieving_behind_places_counted_is_no_part_of_the_name(verb, name):
    found = rows(f"2022年，郑州、洛阳、开封三市分别{verb}{name}1293亿元、567亿元和265亿元。")
    assert [(row.indicator, row.region) for row in found] == [
        (name, "410100"),
        (name, "410300"),
        (name, "410200"),
    ]
    assert all(row.indicator_code for row in found)


def names(text, home=None):
    return [row.indicator for row in rows(text, home=home)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "国有企业、私营企业和港澳台企业进出口分别为21亿元、64亿元和18亿元。",
            ["国有企业进出口", "私营企业进出口", "港澳台企业进出口"],
        ),
        ("第二产业和居民生活用电量分别为82亿千瓦时和31亿千瓦时。", ["第二产业用电量", "居民生活用电量"]),
        (
            "第一、二、三产业用电量分别为1亿千瓦时、8亿千瓦时和3亿千瓦时。",
            ["第一产业用电量", "第二产业用电量", "第三产业用电量"],
        ),
        ("工业企业和服务业企业营业收入分别为120亿元和45亿元。", ["工业企业营业收入", "服务业企业营业收入"]),
        ("居民和企业贷款分别增加12亿元和30亿元。", ["居民贷款增加", "企业贷款增加"]),
        (
            "牛产业、菌菇产业全产业链产值分别为60亿元、24亿元。",
            ["牛产业全产业链产值", "菌菇产业全产业链产值"],
        ),
        (
            "化学需氧量和氨氮重点工程减排量分别为1.2万吨和0.1万吨。",
            ["化学需氧量重点工程减排量", "氨氮重点工程减排量"],
        ),
        ("二氧化硫、氮氧化物排放量分别下降3.1%和4.2%。", ["二氧化硫排放量", "氮氧化物排放量"]),
        (
            "北翼、南翼、中部生态区地区生产总值分别为210亿元、180亿元和95亿元。",
            ["北翼地区生产总值", "南翼地区生产总值", "中部生态区地区生产总值"],
        ),
    ],
)
def test_the_ending_that_names_share_is_whole(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产量和销售额分别为12万吨和30亿元。", ["产量", "销售额"]),
        ("工业用电量和居民用电量分别为8亿千瓦时和3亿千瓦时。", ["工业用电量", "居民用电量"]),
        ("公路、水路发送旅客分别为820万人次和31万人次。", ["公路发送旅客", "水路发送旅客"]),
        ("规上企业和就业人数分别为120家和3万人。", ["规上企业", "就业人数"]),
        ("出口手机、汽车分别为120万部和3万辆。", ["出口手机", "出口汽车"]),
        ("原煤、天然气产量分别为2亿吨和31亿立方米。", ["原煤产量", "天然气产量"]),
    ],
)
def test_names_that_are_whole_share_nothing(text, expected):
    assert names(text) == expected


def test_growth_in_places_side_by_side_is_of_what_the_sentence_before_told():
    found = rows(
        "5月，一线城市二手住宅销售价格环比下降0.4%。"
        "其中，北京和上海环比分别下降0.4%和0.8%，广州和深圳环比分别上涨0.2%和0.1%。"
    )
    assert [(row.region, str(row.change), row.indicator) for row in found[1:]] == [
        ("110000", "-0.004", "二手住宅销售价格"),
        ("310000", "-0.008", "二手住宅销售价格"),
        ("440100", "0.002", "二手住宅销售价格"),
        ("440300", "0.001", "二手住宅销售价格"),
    ]
    assert len(found[0].evidence) == 1  # that of one city is no repetition of that of all


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("4月末，M2同比增长12.4%，M1同比增长5.3%，分别比上月末低0.3个和高0.2个百分点。", [-0.003, 0.002]),
        ("M2、M1同比分别增长12.4%和5.3%，增速分别比上月末低0.3个和高0.2个百分点。", [-0.003, 0.002]),
        (
            "居民消费价格同比上涨0.4%，环比上涨0.2%，涨幅分别比上月扩大0.3个和回落0.1个百分点。",
            [0.003, -0.001],
        ),
        ("进口增长6%，出口增长9%，分别比一季度快1.2个和慢0.4个百分点。", [0.012, -0.004]),
        (
            "不良贷款率和拨备覆盖率分别为0.94%和362%，分别比上年末下降0.14个和提升54个百分点。",
            [-0.0014, 0.54],
        ),
    ],
)
def test_points_side_by_side_go_to_the_rates_in_their_order(text, amounts):
    assert [float(row.change_amount) for row in rows(text)] == amounts


def test_areas_beside_a_group_of_cities_are_not_in_it():
    text = "长三角核心区、北翼、西部片区地区生产总值分别为300亿元、120亿元和80亿元。"
    assert [row.region for row in rows(text)] == ["长三角", None, None]
    text = "长三角城镇、农村居民人均收入分别为7.1万元和3.9万元。"
    assert [row.region for row in rows(text)] == ["长三角", "长三角"]


def test_points_side_by_side_are_no_amounts_of_levels():
    text = "存款余额300亿元，增长8%，贷款余额210亿元，增长9%，增幅分别扩大0.5个和收窄0.2个百分点。"
    assert [row.change_amount for row in rows(text)] == [None, None]
    text = "存款余额300亿元，贷款余额210亿元。M2增长12%，M1增长5%，分别比上月末低0.3个和高0.2个百分点。"
    assert [row.change_amount and float(row.change_amount) for row in rows(text)] == [
        None,
        None,
        -0.003,
        0.002,
    ]


def test_figures_shared_out_over_things_that_nothing_tells_have_no_row():
    text = "全年新增贷款120亿元，其中制造业贷款30亿元。占比分别达到70%、66%、60%。"
    assert names(text) == ["新增贷款", "制造业贷款"]
    text = "三次产业增加值分别为42亿元、436亿元、372亿元，占比分别为5%、51.3%、43.7%。"
    assert names(text)[3:] == ["第一产业增加值占比", "第二产业增加值占比", "第三产业增加值占比"]


def test_multiples_side_by_side_are_of_the_rows_before_them():
    text = "口岸出入境车辆8260辆次，进出口货运量27.8万吨，分别是2021年的1.9倍和2.3倍。"
    assert names(text)[2:] == ["口岸出入境车辆相当于2021年的比例", "进出口货运量相当于2021年的比例"]


def test_amounts_of_change_go_to_rows_in_their_unit():
    first, second = rows("存款余额300亿元，其中住户存款120亿元，分别增加20亿元和8亿元。")
    assert (first.change_amount, second.change_amount) == (2000000000, 800000000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "出口前三位的商品为机电产品、服装和玩具，分别出口32亿元、8.5亿元和4.1亿元。",
            ["机电产品出口", "服装出口", "玩具出口"],
        ),
        (
            "支柱产业有化工、冶金和建材，产值分别为86亿元、42亿元和31亿元。",
            ["化工产值", "冶金产值", "建材产值"],
        ),
    ],
)
def test_names_that_the_clause_before_ends_with_have_a_figure_each(text, expected):
    assert [name for name in names(text) if "排名" not in name] == expected


def test_what_is_measured_of_things_that_the_clause_before_counts():
    text = "甲级园区2家、乙级园区18家，产值分别为32亿元和86亿元。"
    assert names(text) == ["甲级园区", "乙级园区", "甲级园区产值", "乙级园区产值"]


def test_a_ratio_that_comes_down_to_another_is_no_change_of_it():
    found = rows("城乡居民收入比由上年的2.36缩小为2.31。")
    assert [(row.text, row.indicator, row.change_amount) for row in found] == [
        ("2.36", "城乡居民收入比", None),
        ("2.31", "城乡居民收入比", None),
    ]
