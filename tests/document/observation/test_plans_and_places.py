"""What a figure is (come about, planned, aimed at, a capacity), and which of several places it is of."""

import pytest

import zheconparse as z


def rows(text, reference="2024-02-05", home=None):
    return z.extract(text, reference=reference, home=home).observations


def statuses(text, **known):
    return [(row.text, row.status) for row in rows(text, **known)]


def regions(text, **known):
    return [(row.text, row.region) for row in rows(text, **known)]


# -- status ------------------------------------------------------------------------------------------------------------


def test_what_a_colon_announces_holds_for_every_member_of_the_sentence():
    text = "2024年预算草案安排：全省收入120亿元，增长5%；支出430亿元；治水资金8亿元。"
    assert {status for _, status in statuses(text)} == {"plan"}


def test_a_noun_of_plan_before_a_colon_is_enough():
    text = "2024年的盘子已经敲定：工业投资260亿元，旅客吞吐量30万人次；新建厂房9万平方米。"
    assert {status for _, status in statuses(text)} == {"plan"}


def test_what_has_come_about_is_so_for_its_member_alone():
    text = "计划分两期建设：一期投资3亿元，已建成厂房2万平方米；二期投资9亿元。"
    assert statuses(text) == [("3亿元", "plan"), ("2万平方米", "actual"), ("9亿元", "plan")]


@pytest.mark.parametrize("head", ["2023年预算执行情况", "去年计划完成情况"])
def test_how_a_plan_was_carried_out_is_no_plan(head):
    assert {status for _, status in statuses(f"{head}：全省收入120亿元；支出430亿元。")} == {"actual"}


def test_an_intent_to_do_something_plans_and_holds_for_the_clauses_behind():
    text = "四季度还要新开工粮库21座，完成投资64亿元，发行债券7.8亿元。"
    assert {status for _, status in statuses(text, reference="2023-10-26")} == {"plan"}


def test_mainly_and_to_need_plan_nothing():
    assert {status for _, status in statuses("全县主要生产苹果30万吨。项目需要投入2亿元。")} == {"actual"}


def test_to_strive_for_a_rate_is_an_aim_and_to_win_money_is_not():
    assert statuses("争取小微贷款全年增速不低于15%。")[0][1] == "target"
    assert statuses("上年争取上级资金8亿元。") == [("8亿元", "actual")]


def test_an_indicator_that_names_itself_a_budget_is_a_plan_with_its_parts():
    text = "2024年全市收入预算为360亿元；支出预算720亿元，其中教育支出138亿元、卫生支出96亿元。"
    assert {status for _, status in statuses(text)} == {"plan"}


def test_a_plan_that_is_changed_was_a_plan_before():
    text = "公司将全年资本开支计划由25亿元下调到16亿元。"
    assert statuses(text) == [("25亿元", "plan"), ("16亿元", "plan")]


def test_a_move_starts_from_what_stands_whichever_verb_leads_on():
    text = "目标是，把秸秆利用率从去年的28%提到今年的32%，2025年达到45%。"
    assert statuses(text) == [("28%", "actual"), ("32%", "target"), ("45%", "target")]


def test_a_part_of_a_capacity_is_one():
    text = "截至8月底，全省总装机7512万千瓦，其中新能源4218万千瓦、其他900万千瓦，最大负荷1900万千瓦。"
    found = dict(statuses(text, reference="2024-09-12"))
    assert found == {
        "7512万千瓦": "capacity",
        "4218万千瓦": "capacity",
        "900万千瓦": "capacity",
        "1900万千瓦": "actual",
    }


def test_a_further_product_of_a_yearly_output_is_a_capacity():
    text = "形成年产风机1200台、叶片900套的能力，安置职工300人、住房20套。"
    assert [status for _, status in statuses(text)] == ["capacity", "capacity", "actual", "actual"]


# -- places ------------------------------------------------------------------------------------------------------------


def test_the_place_behind_a_semicolon_is_what_its_member_is_about():
    text = "枣阳市产值66亿元；宜城市盘子更大，产值95亿元；老河口市转向纺织，产量5万吨。"
    assert [code for _, code in regions(text, home="420600")] == ["420683", "420684", "420682"]


def test_a_place_that_only_says_where_a_zone_lies_is_not_the_head():
    text = "去年洛龙区产值80亿元。落户涧西区的洛阳高新区完成投资9亿元。"
    assert regions(text, home="410300")[-1] == ("9亿元", "洛阳高新区")


def test_neighbours_have_their_own_figures():
    text = "相邻的汾阳市、交口县也在做铝，氧化铝产量分别为130万吨和280万吨。"
    assert regions(text, home="141181") == [("130万吨", "141182"), ("280万吨", "141130")]


def test_this_city_is_the_county_level_city_that_the_paragraph_opens_with():
    text = "上半年鹰潭市投资百亿元。\n贵溪市挑起大梁。该市完成投资58亿元。"
    assert regions(text, home="360600")[-1] == ("58亿元", "360681")


def test_the_park_is_the_zone_named_last():
    text = "2023年，洛阳高新区产值480亿元。全市产值5700亿元。当年，园区亩均税收21万元。"
    assert [code for _, code in regions(text, home="410300")] == ["洛阳高新区", "410300", "洛阳高新区"]


def test_the_park_where_no_zone_was_named_is_of_the_text():
    assert regions("各县产值300亿元。园区亩均税收21万元。", home="410300")[-1] == ("21万元", "410300")


def test_what_has_the_most_is_named_before_its_place():
    text = "大理市收入38亿元，增幅最高的洱源县达到19.5%，总量最小的漾濞县为2.1亿元。"
    assert regions(text, home="532900") == [("38亿元", "532901"), ("19.5%", "532930"), ("2.1亿元", "532922")]


def test_a_place_with_the_most_has_any_figure_of_its_clause():
    (row,) = rows("人口最多的广东2023年GDP增长4.8%。")
    assert (row.indicator, row.region) == ("GDP", "440000")


def test_the_most_of_what_is_no_place_stays_in_the_indicator():
    (row,) = rows("规模最大的企业产值12亿元。", home="440000")
    assert row.region == "440000"


def test_a_project_is_where_it_has_settled():
    text = "余江区签约项目18个。投资12亿元的铜箔项目落户贵溪市，年产铜箔2万吨。"
    assert [code for _, code in regions(text, home="360600")] == ["360603", "360681", "360681"]


def test_the_company_is_the_whole_and_not_one_of_its_works():
    text = "贵州福泉工厂产能3万吨，去年产量2.4万吨。公司全年销量9.1万吨，毛利率18.6%。"
    assert [code for _, code in regions(text)] == ["522702", "522702", None, None]


def test_a_run_goes_over_the_places_of_the_run_before():
    text = "海口、三亚投资分别为620亿元、410亿元，从业人员9万人、6万人。"
    assert [code for _, code in regions(text)] == ["460100", "460200", "460100", "460200"]


def test_the_two_cities_are_those_of_the_last_sentence():
    text = "海口、三亚投资分别为620亿元、410亿元。上年，两市分别完成540亿元、365亿元。"
    assert regions(text)[2:] == [("540亿元", "460100"), ("365亿元", "460200")]


def test_names_of_a_list_are_no_places_of_the_run_before():
    text = "海口、三亚投资分别为620亿元、410亿元。小麦、玉米产量分别为3万吨、5万吨。"
    assert [row.indicator for row in rows(text)[2:]] == ["小麦产量", "玉米产量"]


def test_the_trade_of_a_county_is_no_company():
    assert regions("惠安县石化产业产值1023亿元。", home="350500") == [("1023亿元", "350521")]


def test_an_official_speaks_of_the_whole_of_what_the_text_is_about():
    text = "平罗工业园区新增企业14家。县长表示，要新引进项目30个。"
    assert regions(text, home="640221") == [("14家", "平罗工业园区"), ("30个", "640221")]


@pytest.mark.parametrize("who", ["县发改局负责人介绍", "市民王先生说"])
def test_who_speaks_for_a_part_or_for_nobody_leaves_the_place(who):
    assert regions(f"平罗县粮食产量30万吨。{who}，苹果产量4万吨。", home="640200")[-1][1] == "640221"
