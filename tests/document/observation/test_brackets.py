"""What a bracket behind a figure says is aside: what follows it goes on with the row before it."""

import pytest

import zheconparse as z


def rows(text, reference="2023-02-20", home=None):
    return z.extract(text, reference=reference, home=home).observations


def said(text):
    return [(row.text, row.indicator, None if row.change is None else str(row.change)) for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全年消费税21.6亿元（含成品油消费税8.2亿元），增长9%。",
            [("21.6亿元", "消费税", "0.09"), ("8.2亿元", "成品油消费税", None)],
        ),
        (
            "政府性基金支出88.4亿元（不含专项债券30亿元），同比下降6.2%。",
            [("88.4亿元", "政府性基金支出", "-0.062"), ("30亿元", "专项债券", None)],
        ),
        (
            "快递业务收入42.3亿元（其中跨境业务收入6.8亿元）增长11%。",
            [("42.3亿元", "快递业务收入", "0.11"), ("6.8亿元", "跨境业务收入", None)],
        ),
        (
            "出口总额36亿美元（折合人民币248亿元），增长4.5%。",
            [("36亿美元", "出口总额", "0.045"), ("人民币248亿元", "出口总额", None)],
        ),
        (
            "水果产量62万吨（其中苹果35万吨，增长8%；梨11万吨，下降2%），增长5%。",
            [("62万吨", "水果产量", "0.05"), ("35万吨", "苹果产量", "0.08"), ("11万吨", "梨产量", "-0.02")],
        ),
    ],
)
def test_growth_behind_a_bracket_is_of_what_stands_before_it(text, expected):
    found = said(text)
    assert [(words, change) for words, _, change in found] == [
        (words, change) for words, _, change in expected
    ]
    assert [name for _, name, _ in found[:2]] == [name for _, name, _ in expected[:2]]


def test_an_amount_of_change_and_a_completion_pass_a_bracket_by():
    level, part = rows("蔬菜产量96万吨（其中设施蔬菜41万吨），比上年增加3.4万吨。")
    assert (level.change_amount, part.change_amount) == (34000, None)
    found = rows("新增城镇就业6.1万人（其中高校毕业生1.9万人），完成年度目标的104%。")
    assert found[-1].indicator == "新增城镇就业目标完成率"


def test_rates_side_by_side_are_shared_over_what_stands_outside_the_brackets():
    found = rows(
        "小麦播种面积210万亩（其中强筋小麦60万亩）、玉米播种面积180万亩（其中鲜食玉米12万亩），分别增长1.2%和0.8%。"
    )
    changes = {row.text: row.change for row in found}
    assert [str(changes[one]) for one in ("210万亩", "180万亩")] == ["0.012", "0.008"]
    assert changes["60万亩"] is changes["12万亩"] is None


def test_what_a_bracket_counts_lends_no_noun_to_what_follows():
    found = rows("全年新签约产业项目36个（其中亿元以上项目15个），已开工22个。")
    assert [row.indicator for row in found] == ["新签约产业项目", "新签约亿元以上项目", "开工产业项目"]


def test_a_bare_growth_of_the_next_sentence_is_not_of_the_bracket_before():
    level, part = rows("全市实际使用外资8.2亿美元（其中制造业3.1亿美元）。同比增长5%。")
    assert (str(level.change), part.change) == ("0.05", None)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("贷款余额200亿元（增长12%），存款余额320亿元。", ["0.12", None]),  # it says the growth itself
        ("甲乡（产量3.2万吨）增长5%。", ["0.05"]),  # no figure before the bracket
        ("茶叶产量2.1万吨（下同），增长3%。", ["0.03"]),
    ],
)
def test_a_bracket_that_holds_the_growth_or_the_only_level_is_no_aside(text, changes):
    assert [None if row.change is None else str(row.change) for row in rows(text)] == changes


@pytest.mark.parametrize("name", ["含水率", "含硫量", "含税价"])
def test_what_is_held_in_something_keeps_its_name(name):
    assert rows(f"煤炭产量12万吨（{name}3.2%）。")[-1].indicator == name


def test_a_bracket_between_a_name_and_its_figure_is_no_part_of_it():
    part, whole = rows("邮政业务量（含国际邮件40万件）累计完成860万件，增长9%。")
    assert (part.indicator, whole.indicator) == ("国际邮件", "邮政业务量")
    assert (part.change, str(whole.change)) == (None, "0.09")


def test_a_time_in_a_bracket_is_of_what_stands_in_it_alone():
    found = rows("1月份，生产价格同比下降4.6%（上月下降3.6%），环比下降0.9%。", reference="2023-02-20")
    assert [row.first.month for row in found] == [1, 12, 1]
    (row,) = rows("（2022年1—11月）全市工业产值320亿元。")
    assert row.first.year == 2022


def test_a_bare_number_behind_a_bracket_is_read_like_any_other():
    assert rows("指数（含税）为103.2，由3亿元增至5亿元）至0。") is not None
    assert [row.text for row in rows("景气指数（上年为98）103.2。")] == ["103.2"]


def test_brackets_in_brackets_are_aside_as_a_whole():
    found = rows("新建高标准农田12.6万亩（其中高效节水灌溉3.2万亩（滴灌1.1万亩）），完成年度任务的105%。")
    assert [row.indicator for row in found] == [
        "新建高标准农田",
        "高效节水灌溉",
        "滴灌",
        "新建高标准农田目标完成率",
    ]
    found = rows("耕地120万亩（其中水田50万亩（双季稻田31万亩），增长2%），下降1%。")
    assert [row.change and float(row.change) for row in found] == [-0.01, 0.02, None]


def test_a_list_in_a_bracket_keeps_its_names():
    found = rows("不良贷款余额32亿元（其中次级类12亿元、可疑类15亿元、损失类5亿元），较上年末减少1.8亿元。")
    assert [row.indicator[:3] for row in found] == ["不良贷", "次级类", "可疑类", "损失类"]
    assert [row.change_amount and int(row.change_amount) for row in found] == [-180000000, None, None, None]


def test_a_bracket_whose_date_has_been_read_is_no_part_of_a_name():
    text = "机场“五一”假期（5月1日至5日）运送旅客72.3万人次，日均14.5万人次。"
    rows = z.extract(text, reference="2024-05-08").observations
    assert [row.indicator for row in rows] == ["机场运送旅客", "日均机场运送旅客"]
