"""Quantities: every unit in every writing, the intervals of bound words, divisors, and what is no quantity."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds.quantity import standard
from zheconparse.testing import BLANKS, ahead, behind, in_prose, plain_quantities, quantities
from zheconparse.testing.number import decimals, naturals
from zheconparse.testing.quantity import entries, fused
from zheconparse.testing.spelling import capitals, digits
from zheconparse.values.interval import Interval
from zheconparse.values.quantity import Quantity

RECORD = {
    "kind", "start", "end", "text", "low", "high", "closed", "approximate", "unit", "dimension", "per",
    "base_low", "base_high", "base_unit",
    "direction", "basis",
}  # fmt: skip

# -- laws ------------------------------------------------------------------------------------------------------------


@given(quantities())
def test_an_amount_written_in_any_way_reads_back_as_itself(amount):
    read = z.quantity.parse(amount.text)
    assert (read, read.amount, read.unit) == (amount.value, amount.value.amount, amount.value.unit)


@given(in_prose(quantities()))
def test_a_quantity_reads_the_same_wherever_it_stands(amount):
    """Neighbouring prose moves the span and changes nothing else."""
    [found] = z.quantity.finditer(amount.text)
    assert (found.start, found.end, found.text) == (amount.start, amount.end, amount.written)
    assert found.value == amount.value


@given(ahead(), plain_quantities(), behind())
def test_quantities_reads_what_the_parser_reads(ahead, amount, behind):
    [found] = z.quantities(ahead + amount.text + behind)
    assert (found.start, found.text, found.value) == (len(ahead), amount.text, amount.value)


@given(plain_quantities())
def test_a_quantity_record_has_all_its_fields(amount):
    [found] = z.quantities(amount.text)
    record = found.to_record()
    assert set(record) >= RECORD
    for end in ("low", "high", "base_low", "base_high"):
        assert set(record[end]) <= set("0123456789.-")


@pytest.mark.parametrize(
    "numeral",
    [
        "37",
        "37.5",
        "３７",
        "1,237",
        "三十七",
        "三点五",
        "叁拾柒",
        "3.7万",
        "3万5000",
        "37余",
        "三十多",
        "近37",
        "37—39",
        "几十",
        "超37",
    ],
)
def test_every_spelling_counts_with_this_numeral(numeral):
    """Only a spelling that says so wants Arabic digits, since behind Hanzi it is another word (二期).

    三点五分 is a time of day and 三十多方面 speaks of many sides.
    37百万英热单位 may be said in 英热单位 as well, as long as it is the same energy.
    """
    arabic = numeral.lstrip("近超")[0] in "123３"
    amount = z.number.parse(numeral)
    wrong = []
    for spelling, entry in entries().items():
        if fused(numeral, spelling) and not spelling.startswith(("年", "月", "日", "号", "点", "时", "分")):
            continue
        if ("点" in numeral and spelling.startswith("分")) or (numeral.endswith("多") and spelling == "方面"):
            continue
        read = z.quantity.fullmatch(numeral + spelling)
        refused = entry.arabic_only and not arabic
        expected = None if refused else Quantity(amount.scaled(entry.part or 1), entry.unit)
        if read != expected and (
            read is None
            or expected is None
            or (read.base, read.dimension) != (expected.base, expected.dimension)
        ):
            wrong.append(f"{numeral}{spelling}: {read}")
    assert wrong == []


def test_every_currency_sign_stands_before_its_amount():
    wrong = [
        sign
        for sign, unit in standard().prefixes.items()
        if z.quantity.fullmatch(f"{sign}37.5") != Quantity(Interval.exactly(Decimal("37.5")), unit)
    ]
    assert wrong == []


def test_every_spelling_is_folded_and_every_scale_is_positive():
    assert [spelling for spelling in standard().entries if z.fold(spelling) != spelling] == []
    assert [
        spelling
        for spelling, entry in standard().entries.items()
        if entry.unit.scale <= 0 or (entry.part or 1) <= 0
    ] == []


def test_there_are_hundreds_of_units_and_counters():
    names = {entry.unit.name: entry.unit.dimension for entry in standard().entries.values()}
    assert sum(dimension != "count" for dimension in names.values()) >= 250
    assert sum(dimension == "count" for dimension in names.values()) >= 200


@given(decimals(), st.sampled_from(BLANKS), st.sampled_from(BLANKS))
def test_one_blank_inside_changes_the_span_only(number, one, other):
    source = f"{digits(number)}{one}万{other}千瓦"
    [found] = z.quantities(source)
    assert (found.text, found.value) == (source, z.quantity.parse(f"{digits(number)}万千瓦"))


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("112", "亿元"), ("112亿", "元"), ("超", "3000万元"), ("3000万元", "以上"), ("5000", "余个"),
        ("5000余", "个"), ("50亿至", "100亿元"),
        ("50亿", "至100亿元"), ("12元", "/吨"), ("12元/", "吨"), ("至少", "5家"), ("三十", "亩"),
        ("约", "100吨"), ("100吨", "左右"), ("¥", "1280.5"),
        ("人民币", "100万元"), ("8", "GW"), ("10—15", "万元"), ("平均每人12", "元"),
    ],
)  # fmt: skip
def test_a_blank_between_two_words_of_an_amount_changes_the_span_only(head, tail, blank):
    [joined], [parted] = z.quantities(head + tail), z.quantities(head + blank + tail)
    assert parted.value == joined.value
    assert parted.text == (head + blank + tail)[parted.start :]
    assert parted.start == joined.start


@given(naturals())
def test_cn2an_writes_money_that_we_read(number):
    """cn2an.an2cn in its rmb mode."""
    read = z.quantity.parse(cn2an.an2cn(number, "rmb"))
    assert (read.low, read.high, read.unit.name) == (number, number, "元")


@given(st.integers(1, 10**8), st.integers(1, 9), st.integers(1, 9))
def test_jiao_and_fen_are_folded_into_yuan(yuan, jiao, fen):
    expected = Decimal(yuan) + Decimal(jiao) / 10 + Decimal(fen) / 100
    for text in (
        f"{capitals(yuan)}元{capitals(jiao)}角{capitals(fen)}分",
        f"{yuan}元{jiao}角{fen}分",
        cn2an.an2cn(f"{expected}", "rmb"),
    ):
        read = z.quantity.parse(text)
        assert (read.low, read.unit.name) == (expected, "元")


# -- intervals -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "closed", "approximate"),
    [
        ("10024.7亿元", "1002470000000", "1002470000000", "元", "both", False),
        ("超3000万元", "30000000", None, "元", "neither", False),
        ("3000万元以上", "30000000", None, "元", "left", False),
        ("逾3000万元", "30000000", None, "元", "neither", False),
        ("突破3000万元", "30000000", None, "元", "neither", False),
        ("不少于3000万元", "30000000", None, "元", "left", False),
        ("至少3000万元", "30000000", None, "元", "left", False),
        ("超过3000万元", "30000000", None, "元", "neither", False),
        ("3000万元及以上", "30000000", None, "元", "left", False),
        ("3000万元以下", None, "30000000", "元", "right", False),
        ("3000万元以内", None, "30000000", "元", "right", False),
        ("最多3000万元", None, "30000000", "元", "right", False),
        ("最高3000万元", None, "30000000", "元", "right", False),
        ("不超过3000万元", None, "30000000", "元", "right", False),
        ("不足3000万元", None, "30000000", "元", "neither", False),
        ("不满18岁", None, "18", "岁", "neither", False), ("未满18岁", None, "18", "岁", "neither", False),
        ("18岁以上", "18", None, "岁", "left", False),
        ("100公里以外", "100", None, "公里", "neither", False),
        ("低于3000万元", None, "30000000", "元", "neither", False),
        ("5000余个", "5000", None, "个", "neither", True), ("320多家", "320", None, "家", "neither", True),
        ("十余家", "10", None, "家", "neither", True),
        ("约100吨", "100", "100", "吨", "both", True), ("近100吨", "100", "100", "吨", "both", True),
        ("100吨左右", "100", "100", "吨", "both", True),
        ("100吨上下", "100", "100", "吨", "both", True), ("将近100吨", "100", "100", "吨", "both", True),
        ("接近100亿元", "10000000000", "10000000000", "元", "both", True),
        ("50亿至100亿元", "5000000000", "10000000000", "元", "both", False),
        ("50-100亿元", "5000000000", "10000000000", "元", "both", False),
        ("50亿元至100亿元", "5000000000", "10000000000", "元", "both", False),
        ("50亿元—100亿元", "5000000000", "10000000000", "元", "both", False),
        ("3—5年", "3", "5", "年", "both", False), ("6到8个", "6", "8", "个", "both", False),
        ("三四百万元", "3000000", "4000000", "元", "both", False),
        ("10～15万元", "100000", "150000", "元", "both", False), ("三到五年", "3", "5", "年", "both", False),
        ("两三个", "2", "3", "个", "both", False),
        ("数十家", "20", "90", "家", "both", True), ("几十家", "20", "90", "家", "both", True),
        ("数百亿元", "20000000000", "90000000000", "元", "both", True),
        ("十几家", "11", "19", "家", "both", True), ("亿元以上", "100000000", None, "元", "left", False),
        ("突破千亿元", "100000000000", None, "元", "neither", False),
        ("百亿元以上", "10000000000", None, "元", "left", False), ("超万吨", "10000", None, "吨", "neither", False),
        ("上百家", "100", None, "家", "neither", True), ("十来天", "10", "10", "天", "both", True),
        ("30多亿元", "3000000000", None, "元", "neither", True),
        ("两年半", "2.5", "2.5", "年", "both", False), ("一年半", "1.5", "1.5", "年", "both", False),
        ("1个半月", "1.5", "1.5", "个月", "both", False),
        ("半年", "0.5", "0.5", "年", "both", False), ("半小时", "0.5", "0.5", "小时", "both", False),
        ("零下5℃", "-5", "-5", "摄氏度", "both", False), ("-5℃", "-5", "-5", "摄氏度", "both", False),
        ("-5℃至3℃", "-5", "3", "摄氏度", "both", False),
    ],
)  # fmt: skip
def test_the_words_around_an_amount_state_this_interval(text, low, high, unit, closed, approximate):
    [found] = z.quantities(f"（{text}）")
    record = found.to_record()
    assert found.text == text
    assert (record["low"], record["high"], record["unit"]) == (low, high, unit)
    assert (record["closed"], record["approximate"]) == (closed, approximate)


@pytest.mark.parametrize(
    ("text", "lows", "unit"),
    [
        ("发电量分别为4665、2611亿千瓦时", ["466500000000", "261100000000"], "千瓦时"),
        ("分别投资5亿元、3亿元和2亿元", ["500000000", "300000000", "200000000"], "元"),
        ("新增12和15家", ["12", "15"], "家"),
        ("由5万吨提高到8万吨", ["50000", "80000"], "吨"),
        ("从100家增至150家", ["100", "150"], "家"),
    ],
)
def test_each_member_of_a_list_is_a_record_of_its_own(text, lows, unit):
    found = z.quantities(text)
    assert [mention.to_record()["low"] for mention in found] == lows
    assert [mention.to_record()["high"] for mention in found] == lows
    assert {mention.value.unit.name for mention in found} == {unit}


# -- units -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "low", "unit", "dimension"),
    [
        ("5角", "0.5", "元", "currency"), ("3元5角", "3.5", "元", "currency"),
        ("12元5角6分", "12.56", "元", "currency"), ("壹仟贰佰元整", "1200", "元", "currency"),
        ("¥1280.5", "1280.5", "元", "currency"), ("￥1,280.50", "1280.5", "元", "currency"),
        ("人民币100万元", "1000000", "元", "currency"),
        ("10.32亿元人民币", "1032000000", "元", "currency"), ("US$3.5亿", "350000000", "美元", "currency"),
        ("$500", "500", "美元", "currency"),
        ("3.5亿美元", "350000000", "美元", "currency"), ("2万港元", "20000", "港元", "currency"),
        ("100欧元", "100", "欧元", "currency"),
        ("5000日元", "5000", "日元", "currency"), ("30億港幣", "3000000000", "港元", "currency"),
        ("5万英镑", "50000", "英镑", "currency"),
        ("100新台币", "100", "新台币", "currency"), ("1.2万亿元", "1200000000000", "元", "currency"),
        ("3万吨", "30000", "吨", "mass"), ("5千克", "5", "千克", "mass"), ("5公斤", "5", "千克", "mass"),
        ("5kg", "5", "千克", "mass"), ("7.5斤", "7.5", "斤", "mass"),
        ("20克", "20", "克", "mass"),
        ("3千瓦", "3", "千瓦", "power"), ("3万千瓦", "30000", "千瓦", "power"), ("3kW", "3", "千瓦", "power"),
        ("3KW", "3", "千瓦", "power"), ("5兆瓦", "5", "兆瓦", "power"),
        ("8GW", "8", "GW", "power"), ("8gw", "8", "GW", "power"), ("200MW", "200", "MW", "power"),
        ("200mw", "200", "MW", "power"),
        ("3千瓦时", "3", "千瓦时", "energy"), ("3kWh", "3", "千瓦时", "energy"),
        ("5MWh", "5", "MWh", "energy"), ("2GWh", "2", "GWh", "energy"), ("2gwh", "2", "GWh", "energy"),
        ("600亿千瓦时", "60000000000", "千瓦时", "energy"),
        ("15亩", "15", "亩", "area"), ("3公顷", "3", "公顷", "area"), ("200平方米", "200", "平方米", "area"),
        ("200㎡", "200", "平方米", "area"), ("200平米", "200", "平方米", "area"),
        ("12平方公里", "12", "平方公里", "area"), ("5米", "5", "米", "length"),
        ("30公里", "30", "公里", "length"), ("30km", "30", "公里", "length"),
        ("30千米", "30", "公里", "length"),
        ("5立方米", "5", "立方米", "volume"), ("2升", "2", "升", "volume"), ("5亿方", None, None, None),
        ("3年", "3", "年", "time"), ("3个月", "3", "个月", "time"), ("20天", "20", "天", "time"),
        ("20日内", None, None, None), ("8小时", "8", "小时", "time"),
        ("25摄氏度", "25", "摄氏度", "temperature"), ("25℃", "25", "摄氏度", "temperature"),
        ("60岁", "60", "岁", None),
        ("2000台（套）", "2000", "台(套)", "count"), ("2000台(套)", "2000", "台(套)", "count"),
        ("957个", "957", "个", "count"), ("5000人次", "5000", "人次", "count"),
        ("3批次", "3", "批次", "count"), ("80万标箱", "800000", "标箱", None),
        ("12亿吨公里", "1200000000", "吨公里", None), ("3辆", "3", "辆", "count"),
        ("三百二十户", "320", "户", "count"), ("１２３件", "123", "件", "count"), ("2套", "2", "套", "count"),
        ("36名", "36", "名", "count"),
        ("35微克/立方米", "35", "微克", "concentration"), ("120公里/小时", None, None, None),
    ],
)  # fmt: skip
def test_a_unit_has_one_name_and_a_dimension(text, low, unit, dimension):
    if low is None:
        assert z.quantity.fullmatch(text) is not None or "日" in text
        return
    record = z.quantity.parse(text).to_record()
    assert (record["low"], record["high"], record["unit"]) == (low, low, unit)
    assert dimension is None or record["dimension"] == dimension


@pytest.mark.parametrize(
    ("text", "base_low", "base_unit"),
    [
        ("3吨", "3000", "kg"), ("8GW", "8000000000", "W"), ("5千瓦时", "5000", "Wh"),
        ("3公顷", "30000", "m²"), ("15亩", "10000", "m²"), ("1亩", "666.666666666667", "m²"),
        ("5公里", "5000", "m"), ("2升", "0.002", "m³"), ("3.5亿元", "350000000", "元"),
        ("3亿美元", "300000000", "美元"), ("957个", "957", "个"),
    ],
)  # fmt: skip
def test_the_base_unit_is_the_dimensions(text, base_low, base_unit):
    record = z.quantity.parse(text).to_record()
    assert (record["base_low"], record["base_high"], record["base_unit"]) == (base_low, base_low, base_unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("全年发电量600亿度", "千瓦时"),
        ("用电120度", "千瓦时"),
        ("120度电", "千瓦时"),
        ("最高气温35度", "摄氏度"),
        ("旋转90度", "度"),
    ],
)
def test_du_is_what_the_words_beside_it_make_it(text, unit):
    [found] = z.quantities(text)
    assert found.value.unit.name == unit


@pytest.mark.parametrize(
    ("text", "words", "low", "per"),
    [
        ("亩均产值3000万元", "3000万元", "30000000", "亩"),
        ("亩均产值超3000万元", "超3000万元", "30000000", "亩"),
        ("年产8GW", "8GW", "8", "年"),
        ("年发电量600亿度", "600亿度", "60000000000", "年"),
        ("日均接待2万人次", "2万人次", "20000", "天"),
        ("日产300吨", "300吨", "300", "天"),
        ("人均可支配收入5万元", "5万元", "50000", "人"),
        ("户均增收3000元", "3000元", "3000", "户"),
        ("12元/吨", "12元/吨", "12", "吨"),
        ("每吨12元", "12元", "12", "吨"),
        ("每10股派3元", "3元", "0.3", "股"),
        ("每股收益0.35元", "0.35元", "0.35", "股"),
        ("600公斤/亩", "600公斤/亩", "600", "亩"),
        ("3万元/亩", "3万元/亩", "30000", "亩"),
        ("每亩增产7.5公斤", "7.5公斤", "7.5", "亩"),
        ("月均工资8000元", "8000元", "8000", "月"),
        ("年均投资5亿元", "5亿元", "500000000", "年"),
        ("达产后年销售收入50亿元", "50亿元", "5000000000", "年"),
        ("其中年应纳税所得额50万元", "50万元", "500000", "年"),
        ("吨钢综合能耗548千克标准煤", "548千克标准煤", "548", "吨"),
        ("双季亩产达1603.9公斤", "1603.9公斤", "1603.9", "亩"),
        ("设计时速350公里", "350公里", "350", "小时"),
        ("电价每度0.5元", "0.5元", "0.5", "千瓦时"),
        ("每千瓦时0.5元", "0.5元", "0.5", "千瓦时"),
        ("最低工资2100元/月", "2100元/月", "2100", "月"),
        ("年平均气温15.3℃", "15.3℃", "15.3", None),
        ("人均收入连续20年", "20年", "20", None),
        ("日资企业投资5亿元", "5亿元", "500000000", None),
        ("去年销售5亿元", "5亿元", "500000000", None),
        ("年轻职工300人", "300人", "300", None),
        ("总投资5亿元", "5亿元", "500000000", None),
        ("今年产值5亿元", "5亿元", "500000000", None),
        ("2022年产值5亿元", "5亿元", "500000000", None),
    ],
)
def test_what_divides_an_amount_is_per(text, words, low, per):
    [found] = z.quantities(text)
    record = found.to_record()
    assert (record["text"], record["low"], record["per"]) == (words, low, per)


def test_a_divisor_reaches_the_next_member_of_its_list():
    found = z.quantities("亩均产值超3000万元的项目37个，超1000万元的52个")
    assert [(mention.text, mention.to_record()["per"]) for mention in found] == [
        ("超3000万元", "亩"), ("37个", None), ("超1000万元", "亩"), ("52个", None)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("每10股派3元、转增4股", ["股", "股"]),
        ("日均通关由300辆增至500辆", ["天", "天"]),
        ("亩产446.6公斤，比上年增加7.2公斤", ["亩", "亩"]),
        ("单产399.4公斤/亩，总产146.6亿斤，分别增加2.1公斤/亩和1.3亿斤", ["亩", None, "亩", None]),
        ("每10杯牛奶就有2杯", [None]),
        ("1美元兑6.76元人民币", [None, "美元"]),
        ("年产值5亿元、总投资3亿元", ["年", None]),
    ],
)
def test_a_divisor_reaches_what_became_of_its_amount_and_no_further(text, per):
    assert [mention.to_record()["per"] for mention in z.quantities(text)] == per


@pytest.mark.parametrize(
    ("text", "direction", "basis"),
    [
        ("同比增长87.1亿元", "up", "yoy"), ("比上年增加3.2万吨", "up", "yoy"),
        ("环比减少5万户", "down", "mom"), ("比年初增加120亿元", "up", "other"),
        ("总投资120亿元", None, None), ("增加到120亿元", None, None), ("减少12家", "down", None),
        ("贷款同比少增87亿元", "down", "yoy"), ("同比少进口280万吨", "down", "yoy"), ("起降27.6万架次", None, None),
        ("高出全国平均4212元", "up", "other"), ("去年同期为73亿元", None, None), ("秋粮增产17.1亿斤", "up", None),
        ("环比上涨的城市有15个", None, None),
    ],
)  # fmt: skip
def test_a_changed_amount_says_where_it_went(text, direction, basis):
    [found] = z.quantities(text)
    assert (found.value.direction, found.value.basis) == (direction, basis)


@pytest.mark.parametrize("text", ["总投资2亿", "总投资约2亿，", "贷款余额2.5亿"])
def test_a_bare_magnitude_behind_a_money_word_is_money(text):
    [found] = z.quantities(text)
    assert found.value.unit.name == "元"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("达到约3000万元", "约3000万元"), ("首次突破100亿元", "突破100亿元"),
        ("增长超3000万元", "超3000万元"), ("年产超8GW组件", "超8GW"),
        ("完成投资近5亿元，", "近5亿元"), ("约占地300亩", "300亩"), ("落地项目1166个", "1166个"),
        ("最高补助100万元", "100万元"), ("人均超5万元", "超5万元"),
        ("“十三五”期间累计5亿元左右", "5亿元左右"), ("每吨约12元", "约12元"), ("项目957个（其中", "957个"),
        ("协议总投资10024.7亿元。", "10024.7亿元"),
    ],
)  # fmt: skip
def test_the_text_is_the_amount_with_the_words_that_touch_it(text, words):
    assert [mention.text for mention in z.quantities(text)] == [words]


# -- what is no quantity ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "全球首台TR50E矿车", "1600型压裂车", "5G基站建设", "5G网络", "C919飞机", "2022年", "2022年10月31日",
        "10月", "1月5日", "第十四届全国人大", "二期工程", "一期项目",
        "1号文件", "中央一号文件", "第十二条", "第3章", "世界500强", "民营百强", "电话0472-5155555",
        "拨打13800138000", "热线12345", "一、总体要求", "（三）主要目标",
        "1.加强领导", "2、推进改革", "三亚", "四平", "九江", "二连浩特", "七台河", "五个牢牢把握", "三个实现",
        "四个全面", "一带一路", "双碳", "一件事一次办",
        "三年行动方案", "二十大", "党的二十大报告", "内政发〔2022〕12号", "第三产业", "一季度", "前三季度",
        "“十四五”", "万元", "（单位：亿元）", "三一重工", "股票代码600519",
        "千瓦", "2022—2025年", "上午9时30分", "21世纪", "三农问题", "百年大计", "千方百计", "万一",
        "一些企业", "一定程度",
    ],
)  # fmt: skip
def test_names_dates_and_slogans_are_no_quantities(text):
    source = f"会议指出，{text}。" if text[0] not in "一（12" or text[1] not in "、.三" else text
    assert [mention.text for mention in z.quantities(source)] == []


# -- the parser as a value -------------------------------------------------------------------------------------------


def test_quantities_of_one_dimension_can_be_asked_for():
    text = "年产8GW组件，总投资112亿元，占地300亩"
    assert [mention.text for mention in z.quantity(dimension="power").finditer(text)] == ["8GW"]
    assert [mention.text for mention in z.quantity(unit="元").finditer(text)] == ["112亿元"]


def test_own_units_make_a_new_parser_and_change_nothing_else():
    own = z.quantity.with_units({"written": ["垧"], "dimension": "area", "scale": "10000", "source": "own"})
    assert own.parse("3垧").to(z.quantity.parse("1亩").unit).low == 45
    assert own.parse("3万吨") == z.quantity.parse("3万吨")
    assert z.quantity.fullmatch("3垧") is None


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"written": ["垧"], "dimension": "areas"}, "unknown dimension areas"),
        ({"written": ["垧"], "dimension": "area", "scale": "ten"}, "scale 'ten' is no exact number"),
        ({"written": ["垧"], "dimension": "area", "scale": "1/0"}, "scale"),
        ({"written": ["垧"], "dimension": "area", "scale": "0"}, "scale"),
        ({"dimension": "area", "scale": "1"}, "written"),
        ({"written": [], "dimension": "area", "scale": "1"}, "written"),
        ({"written": [""], "dimension": "area", "scale": "1"}, "written"),
        ({"written": ["垧"], "dimension": "area", "skale": "1"}, "skale"),
        ({"written": ["垧"], "dimension": "currency", "of": "XYZ"}, "XYZ"),
    ],
)
def test_a_bad_row_of_ones_own_is_named(row, problem):
    with pytest.raises(LexiconError, match=rf"extended\(\), row 2: .*{problem}"):
        z.quantity.with_units({"written": ["晌"]}, row)


def test_a_bad_row_of_the_shipped_tables_is_named(reread):
    with pytest.raises(LexiconError, match=r"units\.toml, \[mu\]: unknown dimension areal"):
        reread(
            {"units.toml": '[mu]\nwritten = ["亩"]\ndimension = "areal"\nscale = "1"\nsource = "x"\n'},
            standard,
        )
    with pytest.raises(LexiconError, match=r"units\.toml, \[mu\]: lacks scale"):
        reread({"units.toml": '[mu]\nwritten = ["亩"]\ndimension = "area"\nsource = "x"\n'}, standard)
    with pytest.raises(LexiconError, match=r"units\.toml, \[mu\]: has unknown colour"):
        reread(
            {
                "units.toml": '[mu]\nwritten = ["亩"]\ndimension = "area"\nscale = "1"\nsource = "x"\ncolour = "red"\n'
            },
            standard,
        )
    row = 'written = ["亩"]\ndimension = "area"\nscale = "1"\nsource = "x"\n'
    with pytest.raises(LexiconError, match=r"units\.toml, \[acre\]: 亩 stands twice"):
        reread({"units.toml": f"[mu]\n{row}[acre]\n{row}"}, standard)
    with pytest.raises(LexiconError, match=r"counters\.tsv, line 3: lacks name"):
        reread(
            {
                "counters.tsv": "written\tname\tnumeral\tnot_before\tsource\n只\t只\tany\t\tx\n头\t\tany\t\tx\n"
            },
            standard,
        )
    with pytest.raises(LexiconError, match=r"counters\.tsv, line 2: numeral is roman"):
        reread({"counters.tsv": "written\tname\tnumeral\tnot_before\tsource\n只\t只\troman\t\tx\n"}, standard)
    with pytest.raises(LexiconError, match=r"counters\.tsv, line 4: 只 stands twice"):
        reread({"counters.tsv": "written\tname\tsource\n# a remark\n只\t只\tx\n只\t隻\tx\n"}, standard)


def test_a_bad_bound_word_is_named(reread):
    from zheconparse.kinds.number.bounds import bounds

    with pytest.raises(LexiconError, match=r"bounds\.toml, \[before\.over\]: unknown effect beyond"):
        reread(
            {"bounds.toml": '[before.over]\nwritten = ["超"]\neffect = "beyond"\nsource = "x"\n'},
            lambda: bounds("before"),
        )


def test_a_unit_nobody_knows_is_named():
    with pytest.raises(KeyError, match="垧"):
        standard().unit("垧")


def test_conversion_through_a_fraction_is_exact():
    assert z.quantity.parse("1亩").base.low == Fraction(2000, 3)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("由3.2亿吨减到1.99亿吨", ["3.2亿吨", "1.99亿吨"]),
        ("由300到500吨之间", ["300到500吨"]),
        ("每天4元提高到5元", ["4元", "5元"]),
        ("高5分至1角", ["5分至1角"]),
        ("采砂点二十一处", ["二十一处"]),
        ("为企业减负100多亿元", ["100多亿元"]),
        ("800千伏特高压", ["800千伏"]),
        ("人民币贰亿元整", ["人民币贰亿元整"]),
        ("五块六角七分钱", ["五块六角七分钱"]),
        ("电价下调2分", ["2分"]),
        ("群众评价得95分", []),
        ("财政八项支出", []),
        ("游览“三孔”", []),
    ],
)
def test_an_amount_ends_where_its_words_end(text, found):
    assert [mention.text for mention in z.quantities(text)] == found


@pytest.mark.parametrize(
    ("written", "style", "shown"),
    [
        ("123456789元", "亿.2", "1.23亿元"), ("123456789元", "万", "12345.6789万元"), ("50亿至100亿元", "亿", "50亿—100亿元"),
        ("3500吨以上", "万.1", "0.4万吨以上"), ("12元/吨", "", "12元/吨"), ("1.2万亿元", "万亿", "1.2万亿元"),
    ],
)  # fmt: skip
def test_a_quantity_is_written_in_the_magnitude_asked_for(written, style, shown):
    assert format(z.quantity.parse(written), style) == shown


@given(st.integers(1, 10**14))
def test_what_is_written_in_capitals_reads_back(fen):
    """Every sum of money down to 分, through the capitals of a cheque."""
    money = z.quantity.parse("1元") * Decimal(fen).scaleb(-2)
    assert z.quantity.parse(z.quantity.in_hanzi(money, capitals=True)) == money


@given(st.integers(-(10**12), 10**12), st.sampled_from(["", "个", "万", "亿", "万亿"]))
def test_a_style_without_places_loses_nothing(number, style):
    amount = z.quantity.parse("1吨") * number
    assert z.quantity.parse(format(amount, style)) == amount


def test_what_cannot_be_written_is_refused():
    with pytest.raises(ValueError, match="no style"):
        format(z.quantity.parse("3元"), "斤")
    with pytest.raises(ValueError, match="smaller than 分"):
        z.quantity.in_hanzi(z.quantity.parse("0.125元"), capitals=True)
    with pytest.raises(KeyError, match="没有"):
        z.quantity.unit("没有")


def test_amounts_are_divided_negated_and_compared_with_numbers():
    two, half = z.quantity.parse("2亿元"), z.quantity.parse("5000万元")
    assert (two / half, (-two).low, two.midpoint) == (4, Decimal(-200000000), Decimal(200000000))
    at_least = z.quantity.parse("3000万元以上")
    assert at_least.contains(half)
    assert not at_least.contains(3)
    with pytest.raises(z.UnitError):
        _ = two / z.quantity.parse("3吨")
    with pytest.raises(ValueError, match="open side"):
        _ = two / at_least


def test_pint_takes_measures_and_refuses_money():
    pytest.importorskip("pint")
    from zheconparse.output.pint import to_pint

    assert to_pint(z.quantity.parse("36公里/小时")).to("meter / second").magnitude == 10
    assert str(to_pint(z.quantity.parse("3公顷")).units) == "meter ** 2"
    with pytest.raises(z.UnitError):
        to_pint(z.quantity.parse("3元"))
    with pytest.raises(ValueError, match="open side"):
        to_pint(z.quantity.parse("3公顷以上"))
