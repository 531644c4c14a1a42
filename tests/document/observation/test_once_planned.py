"""What was planned, laid out or foreseen for a time that is over, and which figures of a sentence are settled."""

import pytest

import zheconparse as z


def rows(text, reference="2024-03-18", home=None):
    return z.extract(text, reference=reference, home=home).observations


def told(text, **known):
    return [(row.text, row.status, row.release, str(row.last or "")) for row in rows(text, **known)]


YEAR = "2023-12-31"


# -- laid out ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "2023年，全县安排水利资金3亿元，争取上级补助5亿元，新修渠道80公里。",
        "2023年，全县新修渠道80公里。安排水利资金3亿元，惠及农户2万户。",
        "2023年，县财政水利资金安排3亿元，新修渠道80公里。",
    ],
)
def test_what_was_laid_out_in_a_time_that_is_over_has_been_given(text):
    assert {row[1:] for row in told(text)} == {("actual", None, YEAR)}


def test_what_was_laid_out_in_the_months_told_of_has_been_given():
    assert told("1—2月，全县安排技改资金3亿元。") == [("3亿元", "actual", None, "2024-02-29")]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2024年，全县安排水利资金3亿元。", "2024-12-31"),  # the year is not over
        ("2023年，全县拟安排水利资金3亿元。", YEAR),
        ("2023年，一般公共预算支出安排86亿元。", YEAR),
        ("2023年预算安排支出86亿元。", YEAR),
        ("2023年，全县修渠80公里。三年安排水利资金3亿元。", ""),  # over years that are not named
    ],
)
def test_what_is_to_be_laid_out_and_what_a_budget_names_is_a_plan(text, last):
    assert told(text)[-1] == (told(text)[-1][0], "plan", None, last)


# -- meant, named, foreseen --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "2023年，全区计划新建幼儿园12所。",
        "2023年，公司计划投资120亿元。",
        "2023年预算数为275万元。",
        "2023年，公司拟派发现金股利3亿元。",
    ],
)
def test_a_plan_for_a_time_that_is_over_is_a_plan_still(text):
    assert [row[1:] for row in told(text)] == [("plan", None, YEAR)]


@pytest.mark.parametrize(
    "text",
    [
        "2023年，全市计划投资120亿元，完成投资130亿元。",
        "2023年，全区计划新建幼儿园12所，实际建成13所。",
        "2023年，省重点项目年度计划投资60亿元，全年完成投资65亿元。",
    ],
)
def test_what_came_of_a_plan_is_no_plan(text):
    assert [row[1:] for row in told(text)] == [("plan", None, YEAR), ("actual", None, YEAR)]


def test_the_average_of_what_is_planned_is_planned():
    text = "1—2月，全市新入库项目90个，计划总投资360亿元，平均每个4亿元。"
    assert [row[1] for row in told(text)] == ["actual", "plan", "plan"]


def test_the_time_of_a_signing_is_not_that_of_what_is_to_be_built():
    text = "2月28日，两家公司签订协议，计划总投资23亿元，分两期建设，占地320亩。"
    assert told(text)[-1][3] == ""


@pytest.mark.parametrize("words", ["预计2023年出口增长5%", "2023年，营养改善计划受益学生5万人"])
def test_what_was_foreseen_and_what_only_has_plan_in_its_name_has_come_about(words):
    assert [row[1] for row in told(words)] == ["actual"]


# -- settled -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "releases"),
    [
        ("经初步核算，2023年生产总值420亿元；修订后2022年生产总值为401亿元，比初步核算数减少2亿元。", ["preliminary", "revised"]),
        ("2022年生产总值401亿元（最终核实数），2023年生产总值420亿元（初步核算数）。", ["final", "preliminary"]),
        ("初步核算，2023年生产总值420亿元；工业增加值150亿元。", ["preliminary", "preliminary"]),
        ("2022年生产总值401亿元，工业增加值143亿元，均经最终核实。", ["final", "final"]),
    ],
)  # fmt: skip
def test_each_clause_may_say_how_settled_its_figures_are(text, releases):
    assert [row.release for row in rows(text)] == releases


# -- what is directed --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("会议要求，全年粮食播种面积稳定在500万亩以上。", "target"),
        ("实施方案提出，全年新增充电桩3万个。", "target"),
        ("按照年度计划，全年投资120亿元。", "plan"),
        ("根据预算，2024年全省一般公共预算支出8500亿元。", "plan"),
    ],
)
def test_what_is_directed_for_the_whole_year_is_for_the_year_that_runs(text, status):
    assert told(text, reference="2024-05-20")[0][1:] == (status, None, "2024-12-31")


@pytest.mark.parametrize(
    "text",
    [
        "各县按照要求，全年完成投资30亿元。",
        "超额完成计划，全年完成投资30亿元。",
        "根据统计，全年完成投资30亿元。",
    ],
)
def test_what_was_done_as_directed_has_come_about(text):
    assert told(text, reference="2024-01-20") == [("30亿元", "actual", None, YEAR)]
