"""Which time a figure has: the one its own clause names, that of the whole it is part of, what adds up, what a company opens with."""

import pytest

import zheconparse as z


def rows(text, reference="2024-10-22", home=None):
    return z.extract(text, reference=reference, home=home).observations


def periods(text, **known):
    return [(str(row.first or ""), str(row.last or "")) for row in rows(text, **known)]


SEPTEMBER = ("2024-09-01", "2024-09-30")
NINE_MONTHS = ("2024-01-01", "2024-09-30")


# -- a time of its own inside the clause ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "房地产开发投资1—9月下降6.4%",
        "技改投资前三季度完成86亿元",
        "规上服务业企业前9个月实现营业收入410亿元",
    ],
)
def test_a_longer_stretch_behind_what_is_measured_is_the_time_of_the_figure(words):
    found = periods(f"9月份，工业用电量增长4.2%；{words}；社零总额增长3.1%。")
    assert found == [SEPTEMBER, NINE_MONTHS, SEPTEMBER]


def test_behind_the_longer_stretch_the_month_may_be_named_again():
    found = periods("9月份，水泥产量90万吨；钢材产量1—9月增长2.7%，其中9月增长1.9%。")
    assert found == [SEPTEMBER, NINE_MONTHS, SEPTEMBER]


@pytest.mark.parametrize(
    "text",
    [
        "9月20日，发放2024年技能大赛奖金32万元。",
        "9月20日，列入“十四五”时期的重点码头完成投资3.2亿元。",
    ],
)
def test_the_year_of_a_meeting_or_a_plan_is_no_time_of_the_figure(text):
    assert periods(text)[-1] == ("2024-09-20", "2024-09-20")


# -- parts of what the sentence before told -------------------------------------------------------------------------------


@pytest.mark.parametrize("month", ["9月当月", "9月单月", "9月份"])
def test_parts_of_what_a_month_was_are_of_the_month(month):
    text = (
        f"前三季度，全市进出口620亿元。{month}，进出口71亿元。其中，出口44亿元；进口27亿元；贸易顺差17亿元。"
    )
    assert set(periods(text)[1:]) == {SEPTEMBER}


def test_parts_of_a_quarter_are_of_the_quarter_and_the_passage_goes_back_to_its_stretch():
    text = "前三季度，全县完成投资90亿元。三季度完成投资35亿元。其中，工业投资21亿元，民间投资18亿元。房地产投资7亿元。"
    assert [first for first, _ in periods(text)] == [
        "2024-01-01", "2024-07-01", "2024-07-01", "2024-07-01", "2024-01-01",
    ]  # fmt: skip


def test_parts_of_a_sentence_of_two_times_are_of_what_the_passage_tells_of():
    text = "前三季度，接待游客900万人次，9月接待110万人次。其中，过夜游客占三成。"
    assert periods(text)[-1] == NINE_MONTHS


# -- what adds up ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "9月份，全市原盐产量31万吨，增长2%；累计生产原盐268万吨，增长3%。",
        "9月份，全市原盐产量31万吨，增长2%。累计生产原盐268万吨，增长3%。",
        "9月份，商品房销售面积24万平方米，累计销售商品房205万平方米。",
        "9月份，工业用电量3亿千瓦时。累计工业用电量26亿千瓦时。",
    ],
)
def test_what_has_added_up_of_a_thing_is_of_the_year_to_date_whatever_it_is_called(text):
    assert periods(text) == [SEPTEMBER, NINE_MONTHS]


@pytest.mark.parametrize(
    "text",
    [
        "9月份，新增贷款20亿元，累计贷款余额900亿元。",  # what stands adds up over no stretch
        "9月份，生产粗钢80万吨，累计生产焦炭300万吨。",  # nothing but the verb is the same
        "9月份，原盐产量31万吨，累计外运原盐12万吨。",  # less than the month alone
    ],
)
def test_what_does_not_add_up_the_same_thing_keeps_the_time_of_the_sentence(text):
    assert periods(text)[-1] == SEPTEMBER


# -- what a company or a pointing word opens with -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        "隆基绿能2023年",
        "隆基绿能在2023年",
        "2023年，隆基绿能",
        "江岸重工有限公司2023年",
        "隆基绿能和通威股份2023年",
    ],
)
def test_the_time_behind_the_company_that_opens_a_passage_goes_on(head):
    text = f"{head}营业收入1295亿元，增长0.4%。净利润107亿元。研发投入77亿元。"
    assert set(periods(text)) == {("2023-01-01", "2023-12-31")}


def test_a_month_of_one_company_does_not_end_the_stretch_of_the_passage():
    text = "前三季度，全省出口汽车41万辆。奇瑞汽车9月出口11万辆。全省出口光伏组件9亿元。"
    assert periods(text) == [NINE_MONTHS, SEPTEMBER, NINE_MONTHS]


def test_the_day_that_opens_a_paragraph_is_that_of_all_it_tells():
    text = "9月份，制造业采购经理指数为49.8%。\n当日，深指收于10529点。人民币对美元汇率中间价报7.0074。成交额2.6万亿元。\n生产指数为51%。"
    found = periods(text, reference="2024-09-30")
    assert found == [SEPTEMBER, *[("2024-09-30", "2024-09-30")] * 3, SEPTEMBER]


def test_a_day_inside_a_paragraph_ends_with_its_sentence():
    text = "前三季度，社零总额300亿元。9月28日夜市开街，当日客流5万人次。限额以上零售额90亿元。"
    assert periods(text)[-1] == NINE_MONTHS


@pytest.mark.parametrize("outlook", ["今年有望突破48万吨", "2024年力争达到48万吨", "2025年计划达到50万吨"])
def test_an_outlook_behind_what_has_come_about_ends_with_its_sentence(outlook):
    text = f"2022年，全县茶叶产量45万吨；2023年达到47万吨；{outlook}。蚕茧产量5万吨。"
    assert periods(text)[-1] == ("2023-01-01", "2023-12-31")


# -- a stretch told step by step ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "firsts"),
    [
        ("2023年一季度至四季度，单季净利润分别为5亿元、6亿元、4亿元和7亿元。", ["2023-01-01", "2023-04-01", "2023-07-01", "2023-10-01"]),
        ("去年四季度至今年二季度，汽车销量分别增长5%、6%和4%。", ["2023-10-01", "2024-01-01", "2024-04-01"]),
        ("7—9月，综合物价分别上涨0.5%、0.6%和0.4%。", ["2024-07-01", "2024-08-01", "2024-09-01"]),
        ("2021—2023年，研发投入分别为5亿元、6亿元和8亿元。", ["2021-01-01", "2022-01-01", "2023-01-01"]),
    ],
)  # fmt: skip
def test_figures_in_turn_are_of_the_steps_of_a_stretch_that_has_as_many(text, firsts):
    assert [first for first, _ in periods(text)] == firsts


def test_the_last_step_ends_with_the_stretch():
    assert periods("2023年至今年上半年，销量分别为5万辆和3万辆。")[-1] == ("2024-01-01", "2024-06-30")


@pytest.mark.parametrize(
    "text",
    [
        "7—9月，进口、出口和进出口分别增长5%、6%和5.5%。",
        "7—9月，三家企业产量分别为5万吨、6万吨和4万吨。",
        "7—9月，武汉、宜昌、襄阳用电量分别增长5%、6%和4%。",
    ],
)
def test_figures_of_names_places_or_those_counted_are_of_the_whole_stretch(text):
    assert set(periods(text)) == {("2024-07-01", "2024-09-30")}


def test_what_begins_with_january_has_added_up_and_is_not_told_month_by_month():
    assert set(periods("1—3月，全市出口分别增长5%、6%和7%。")) == {("2024-01-01", "2024-03-31")}


# -- what there is now ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["现有种植户320家、大棚900座", "全镇现有床位1200张"])
def test_what_there_is_now_is_of_no_stretch_that_the_text_has_told_of(text):
    found = periods(f"2023年，全镇菌菇产值3亿元。{text}。")
    assert found[0] == ("2023-01-01", "2023-12-31")
    assert set(found[1:]) == {("", "")}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2023年，全镇菌菇产值3亿元。现有项目完成投资2亿元。", "2023-01-01"),  # runs over the year
        ("2023年，全镇现有种植户320家。", "2023-01-01"),
    ],
)
def test_what_runs_over_a_time_and_what_is_dated_itself_keep_it(text, first):
    assert periods(text)[-1][0] == first


def test_what_is_compared_with_the_month_before_is_of_a_month():
    text = "7月份，居民消费价格环比上涨0.6%。1—7月，居民消费价格同比上涨0.7%。\n从环比看，食品价格下降0.5%，其中鲜果价格下降4.8%。"
    found = z.extract(text, "2023-08-10", home="110000").observations
    assert [(row.change_basis, str(row.first), str(row.last)) for row in found] == [
        ("mom", "2023-07-01", "2023-07-31"),
        ("yoy", "2023-01-01", "2023-07-31"),
        ("mom", "2023-07-01", "2023-07-31"),
        ("mom", "2023-07-01", "2023-07-31"),
    ]
    half = z.extract("上半年，新房价格环比上涨0.6%。二手房价格环比上涨0.1%。", "2023-08-10").observations
    assert {(str(row.first), str(row.last)) for row in half} == {("2023-01-01", "2023-06-30")}


@pytest.mark.parametrize(
    "sent",
    [
        "新华社兰州8月19日电 ",
        "每日甘肃网8月19日讯　",
        "本报兰州8月19日讯（记者 王某）",
        "【本报兰州8月19日电】",
        "中新网兰州8月19日电 (记者 李某) ",
        "8月19日讯，",
    ],
)
def test_the_day_on_which_a_report_was_sent_dates_none_of_its_figures(sent):
    text = f"{sent}今年1至7月，甘肃省新能源发电量314.6亿千瓦时，同比增长21.7%。外送电量296.8亿千瓦时。"
    found = z.extract(text, "2022-08-19", home="620000").observations
    assert [(row.indicator, row.region) for row in found] == [
        ("新能源发电量", "620000"),
        ("外送电量", "620000"),
    ]
    assert {(str(row.first), str(row.last)) for row in found} == {("2022-01-01", "2022-07-31")}


def test_a_day_before_the_grid_is_no_dateline():
    [row] = z.extract("8月19日电网最大负荷3亿千瓦", "2022-08-19").observations
    assert str(row.last) == "2022-08-19"
