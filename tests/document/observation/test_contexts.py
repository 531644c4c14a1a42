"""Which time and place a passage goes on with: days that date nothing, what is made known, reports on aims, places among others."""

import pytest

import zheconparse as z


def rows(text, reference="2024-11-12", home=None):
    return z.extract(text, reference=reference, home=home).observations


def periods(text, **known):
    return [(row.text, str(row.first or ""), str(row.last or "")) for row in rows(text, **known)]


def test_a_day_that_dates_only_how_long_something_took_dates_nothing_further():
    text = "2025年灌溉工作综述\n11月9日，历时204天的引水画上句号。\n1．面积。灌溉面积1154万亩。\n2．水费。实收水费4.51亿元。"
    found = periods(text, reference="2025-11-18", home="150800")
    assert found[1:] == [("1154万亩", "2025-01-01", "2025-12-31"), ("4.51亿元", "2025-01-01", "2025-12-31")]


def test_behind_a_day_of_publication_the_time_of_what_was_made_known_goes_on():
    text = "3月28日，长兴县公布2022年度评价结果：参评企业1863家。A类占15.4%。"
    assert {found[1:] for found in periods(text, reference="2023-03-30")} == {("2022-01-01", "2022-12-31")}


@pytest.mark.parametrize("made_known", ["公布如下", "通报如下", "公告如下"])
def test_what_is_made_known_below_is_of_its_day(made_known):
    text = f"现将2020年11月1日零时我省人口的基本情况{made_known}：\n一、常住人口。全省常住人口592万人。\n二、户数。家庭户191.8万户。"
    assert {found[1:] for found in periods(text, reference="2021-06-28", home="630000")} == {
        ("2020-11-01", "2020-11-01")
    }


def test_within_the_year_before_what_is_foremost_dates_nothing():
    [row] = rows("佛山年内规模最大的一场拍卖落槌，总起始价26.4亿元。")
    assert row.first is None


def test_the_day_of_a_peak_dates_the_peak_alone():
    text = "1月14日至2月22日，全市车流量5026万辆次，峰值出现在2月4日，达198.3万辆次；充电31.4万车次。"
    found = periods(text, reference="2025-02-24")
    assert [last for _, _, last in found] == ["2025-02-22", "2025-02-04", "2025-02-22"]


def test_what_turns_the_eye_to_a_time_brings_it_in():
    text = "10月份，出口12.8万辆。\n拉长到前10个月，累计出口105.6万辆。\n对欧盟出口31.2万辆。"
    assert [first for _, first, _ in periods(text)] == ["2024-10-01", "2024-01-01", "2024-01-01"]


def test_a_forecast_before_a_comma_looks_ahead():
    [row] = rows("协会预计，全年出口128万辆左右。")
    assert (str(row.first), row.status) == ("2024-01-01", "plan")


def test_a_day_at_the_exchange_is_that_of_all_that_is_told():
    text = "恒生指数今早高开，收报17364.28点，升255.57点或1.49%。主板成交874.2亿港元。\n蓝筹股中，68只上升。"
    assert {last for _, _, last in periods(text, reference="2024-09-12")} == {"2024-09-12"}


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("2023年度节能目标完成情况的通报", "actual"),
        ("2024年预算执行和2025年预算草案", "plan"),
        ("2024年工作目标", "target"),
    ],
)
def test_a_report_on_aims_aims_at_nothing(heading, status):
    assert [row.status for row in rows(f"{heading}\n煤炭消费占能源消费总量的66.9%。")] == [status]


def test_a_programme_spoken_of_plans_nothing():
    assert [row.status for row in rows("2010年以来，该计划共引进人才1870名。")] == ["actual"]
    assert [row.status for row in rows("公司计划引进人才1870名。")] == ["plan"]


def test_where_a_report_was_sent_from_is_not_what_it_is_about():
    assert [row.region for row in rows("【本报兰州12日电】民营企业500强入围门槛为270.3亿元。")] == [None]


def test_one_of_several_places_of_a_kind_is_not_what_follows_is_about():
    text = "浙江有106家入围，江苏、山东、广东分别为89家、52家和50家。行业上，制造业企业335家。"
    assert [row.region for row in rows(text)][-1] is None


@pytest.mark.parametrize("label", ["［开放前沿］", "【开放前沿】", "〔开放前沿〕"])
def test_a_label_in_brackets_is_no_part_of_the_heading(label):
    text = f"{label}银川综合保税区进出口再上台阶\n截至2022年末，注册企业397家。"
    assert [row.region for row in rows(text, home="640000")] == ["银川综合保税区"]


# -- what is measured ----------------------------------------------------------------------------------------------------


def test_what_is_lower_than_in_a_year_is_no_bound_on_the_year():
    found = rows("世界经济增长2.8%，略低于2023年的3.2%。")
    assert [(row.text, str(row.first or ""), row.rule) for row in found] == [
        ("2.8%", "", "growth"),
        ("3.2%", "2023-01-01", "base-value"),
    ]


def test_what_another_place_has_is_no_row():
    assert [row.text for row in rows("不良率1.4%，低于全国平均的1.6%。")] == ["1.4%"]


def test_what_lies_lower_than_something_is_shared_out_and_does_not_fall():
    [row] = rows("利率低于LPR的一般贷款占58.9%。")
    assert (row.indicator, row.change) == ("利率低于LPR的一般贷款占比", None)


@pytest.mark.parametrize(
    ("text", "name"), [("全年5%左右的增长目标", "增长目标"), ("5%的经济增长目标", "经济增长目标")]
)
def test_a_rate_is_the_aim_that_stands_behind_it(text, name):
    [row] = rows(f"完成{text}。")
    assert (row.indicator, row.status, str(row.change)) == (name, "target", "0.05")


def test_the_economy_of_a_country_grows_where_nothing_else_is_named():
    text = "展望2025年世界经济，中国预计增长4.6%，对世界增长的贡献率约30%；美国预计增长1.7%，失业率升至4.6%；欧盟复苏乏力，增速只有1.1%。"
    found = [(row.region, row.indicator, row.change is not None) for row in rows(text)]
    assert found == [
        ("CN", "经济", True),
        ("CN", "对世界增长的贡献率", False),
        ("US", "经济", True),
        ("US", "失业率", False),
        (found[-1][0], "经济增速", True),
    ]


def test_an_amount_or_a_rate_say_one_change():
    [row] = rows("上证指数收报3089.26点，下跌12.3点或0.4%。")
    assert (str(row.change), str(row.change_amount)) == ("-0.004", "-12.3")


def test_the_economies_of_several_countries_grow_each_by_its_own():
    text = "2025年世界经济将增长2.8%。欧盟增速只有1.1%。新兴市场仍是亮点，印度、越南预计分别增长6.3%和6.5%。"
    assert [(row.region, row.indicator) for row in rows(text)][-2:] == [("IN", "经济"), ("VN", "经济")]


def test_a_price_behind_its_change_takes_the_place_of_it():
    [row] = rows("螺纹钢每吨上涨30元，现报3168元。")
    assert (row.indicator, str(row.value), str(row.change_amount)) == ("螺纹钢", "3168元/吨", "30")


@pytest.mark.parametrize("rank", ["蝉联榜首", "居第一", "排第二"])
def test_with_how_much_a_company_ranks_names_nothing(rank):
    assert [row.text for row in rows(f"京泽集团以1.08万亿元{rank}。") if row.kind != "rank"] == []


def test_what_came_from_another_place_is_named_after_it():
    text = "来自香港的外资9.8亿美元；日本、韩国分别为2.4亿美元和1.2亿美元。"
    assert [row.indicator for row in rows(text)] == ["来自香港的外资", "来自日本的外资", "来自韩国的外资"]


def test_the_last_of_several_times_goes_on():
    text = "2020年，产业产值267亿元，2022年达到418亿元，去年达526亿元，今年前6个月完成283亿元。钛白粉产量34.8万吨。"
    assert periods(text, reference="2024-07-23")[-1] == ("34.8万吨", "2024-01-01", "2024-06-30")


def test_a_look_back_behind_a_semicolon_ends_with_its_member():
    text = "2023年，亩均税收15.8万元、亩均产值528万元；而在2020年，这两个数字只是10.2万元和387万元。A类企业389家。"
    found = [(row.indicator, row.first.year) for row in rows(text)]
    assert found == [
        ("亩均税收", 2023),
        ("亩均产值", 2023),
        ("亩均税收", 2020),
        ("亩均产值", 2020),
        ("A类企业", 2023),
    ]


def test_the_same_time_is_the_stretch_told_of():
    text = "今年前三季度，吞吐量1.27亿吨。截至9月底，班列今年以来累计开行6540列。\n同期，工业产值2000亿元。"
    assert periods(text, reference="2022-10-27")[-1] == ("2000亿元", "2022-01-01", "2022-09-30")


def test_times_with_what_was_where_have_a_figure_each():
    text = "3月在苏州、4月在深圳举办的两场推介会上，分别签约项目18个和13个，协议投资96.4亿元、71.2亿元。"
    assert [first[5:7] for _, first, _ in periods(text)] == ["03", "04", "03", "04"]


def test_places_of_the_clause_before_have_a_figure_each():
    text = "夷陵区、远安县盯住存量，去年建成厂房36万平方米、14.5万平方米，入驻率83%和91%。"
    assert [row.region for row in rows(text, home="420500")] == ["420506", "420525", "420506", "420525"]


def test_another_place_that_has_moved_measures_the_same():
    text = "宜昌高新区亩均税收29.3万元；枝江市因行业下行，由2022年的8.8万元降至8.1万元。"
    found = [(row.region, row.indicator) for row in rows(text, home="420500")]
    assert found == [("宜昌高新区", "亩均税收"), ("420583", "亩均税收"), ("420583", "亩均税收")]


@pytest.mark.parametrize(
    ("text", "name"),
    [("以18.3万元的亩均税收位列全市榜首", "亩均税收"), ("以61.4%的投资增幅排第一", "投资增幅")],
)
def test_what_a_place_ranks_by_is_measured(text, name):
    assert rows(f"盐边县{text}。")[0].indicator == name


def test_a_report_from_a_works_is_about_where_it_lies():
    text = "走进位于大武口区的贺星公司，电子束炉火光闪耀。项目总投资12.8亿元。"
    assert [row.region for row in rows(text, home="640200")] == ["640202"]


def test_who_speaks_for_a_company_says_nothing_of_the_place():
    text = "延安高新区新材料企业负责人薛志强说。截至10月底，走访企业423户，办结率93.6%。"
    assert {row.region for row in rows(text, home="610600")} == {"610600"}


def test_parts_of_a_capacity_have_the_time_of_the_nearest_whole():
    text = "2023年，新增装机312万千瓦；截至去年12月底，新能源总装机1126万千瓦，其中风电814万千瓦、光伏296万千瓦。"
    assert [first for _, first, _ in periods(text, reference="2024-01-18")] == ["2023-01-01", "", "", ""]


def test_things_counted_end_before_what_is_averaged_over_them():
    assert next(row.indicator for row in rows("全市2164家规上工业企业亩均税收15.8万元。")) == "规上工业企业"


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("论苹果，绕不开静宁。这个县挂果面积76.3万亩。", ["挂果面积"]),
        ("静宁县城川镇，四十年前还是小集市。如今这里有加工户2100余户。", ["加工户"]),
        ("静宁县抽水蓄能电站厂房内暖意融融。这座总投资192.4亿元的电站已建成。", ["总投资"]),
        ("农业大县静宁县播种面积稳定在100万亩。", ["播种面积"]),
    ],
)
def test_here_is_the_place_that_was_named_last(text, indicators):
    found = rows(text, home="620800")
    assert ([row.indicator for row in found], {row.region for row in found}) == (indicators, {"620826"})


def test_sources_of_power_have_the_time_of_the_whole_in_the_sentence_before():
    text = "到2023年底，全市清洁能源装机1592万千瓦。细看构成，风电858万千瓦，光伏362万千瓦。"
    assert {last for _, _, last in periods(text, reference="2024-02-27")} == {"2023-12-31"}


def test_a_list_longer_than_anyone_reads_behind_a_bracket_comes_to_an_end():
    counties = "浏阳、宁乡、望城、岳麓、芙蓉、天心、开福、雨花、" * 6
    for size in range(100, 130):
        text = f"全市已建成国家级园区（含省级）{counties[:size]}等园区共有企业35家。"
        assert "35家" in [row.text for row in z.extract(text).observations]
