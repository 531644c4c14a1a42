"""What single amounts mean: bound words, units, divisors, and what is no quantity."""

from __future__ import annotations

import pytest

import zheconparse as z

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
        ("20日", None, None, None), ("8小时", "8", "小时", "time"),
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


def test_quantities_of_one_dimension_can_be_asked_for():
    text = "年产8GW组件，总投资112亿元，占地300亩"
    assert [mention.text for mention in z.quantity(dimension="power").finditer(text)] == ["8GW"]
    assert [mention.text for mention in z.quantity(unit="元").finditer(text)] == ["112亿元"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("由3.2亿吨减到1.99亿吨", ["3.2亿吨", "1.99亿吨"]),
        ("由300到500吨之间", ["300到500吨"]),
        ("由300吨到500吨", ["300吨", "500吨"]),
        ("产量从3万吨至5万吨", ["3万吨", "5万吨"]),
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
    ("text", "found"),
    [
        ("US$5亿美元", [("US$5亿美元", "美元")]), ("US$5亿元", [("US$5亿元", "美元")]), ("US$5亿港元", [("5亿港元", "港元")]),
        ("HK$5亿", [("HK$5亿", "港元")]), ("3块钱", [("3块钱", "元")]), ("3块", [("3块", "元")]), ("3块地", [("3块", "块")]),
        ("花了3块、5块", [("3块", "元"), ("5块", "元")]), ("分成3块一样大的田", [("3块", "块")]),
        ("价格为5分", [("5分", "元")]), ("评价5分", []),
        ("007号", []), ("05元", []), ("每5元", []), ("第5元", []), ("300克", [("300克", "克")]),
    ],
)  # fmt: skip
def test_the_words_beside_an_amount_decide_what_it_counts(text, found):
    assert [(one.text, one.value.unit.name) for one in z.quantity.finditer(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("集成电路548.6亿块", [("548.6亿块", "块")]),
        ("太阳能电池12万块", [("12万块", "块")]),
        ("工资5万块", [("5万块", "元")]),
        ("智能算力规模2.1万P", [("2.1万P", "PFLOPS")]),
        ("第3P", []),
        ("电价386.6厘/千瓦时", [("386.6厘/千瓦时", "元")]),
        ("电价为0.4元/千瓦时，比上月低1.2分", [("0.4元/千瓦时", "元"), ("1.2分", "元")]),
        ("医疗设备采购（二包）", []),
        ("彩超6台", [("6台", "台")]),
        ("，出超5亿美元", [("5亿美元", "美元")]),
        ("支出超5亿元", [("超5亿元", "元")]),
        ("一档2100元、二档1900元", [("2100元", "元"), ("1900元", "元")]),
    ],
)
def test_spellings_of_two_minds_are_settled_by_what_stands_beside_them(text, found):
    assert [(one.text, one.value.unit.name) for one in z.quantities(text)] == found
