"""Aims, plans and what has come of them, where their words leave unsaid what is measured."""

import pytest

import zheconparse as z


def rows(text):
    return z.extract(text, reference="2024-04-20").observations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an aim behind what it is the aim of
        (
            "一般公共预算收入52.6亿元，增长4%。2024年力争达到56亿元以上。",
            [("52.6亿元", "一般公共预算收入", "actual"), ("56亿元以上", "一般公共预算收入", "target")],
        ),
        (
            "工业产值确保完成310亿元，力争330亿元。",
            [("310亿元", "工业产值", "target"), ("330亿元", "工业产值", "target")],
        ),
        ("去年产量64万吨，今年有望迈上70万吨台阶。", [("64万吨", "产量", "actual"), ("70万吨", "产量", "plan")]),
        (
            "新开工项目22个，力争达到30个，确保28个。",
            [("22个", "新开工项目", "actual"), ("30个", "新开工项目", "target"), ("28个", "新开工项目", "target")],
        ),
        # what has come of a plan
        (
            "固定资产投资今年计划完成290亿元，一季度已完成61亿元。",
            [("290亿元", "固定资产投资", "plan"), ("61亿元", "固定资产投资", "actual")],
        ),
        ("今年计划投资36亿元，已完成9亿元。", [("36亿元", "计划投资", "plan"), ("9亿元", "投资", "actual")]),
        (
            "项目总投资58亿元，今年计划完成12亿元，一季度已完成3亿元。",
            [("58亿元", "总投资", "actual"), ("12亿元", "完成投资", "plan"), ("3亿元", "完成投资", "actual")],
        ),
        ("年度投资计划完成61.5%。", [("61.5%", "投资计划完成率", "actual")]),
        # two things told before: nobody knows which is aimed at
        (
            "旅游收入41亿元，财政收入63亿元。2024年力争达到70亿元。",
            [("41亿元", "旅游收入", "actual"), ("63亿元", "财政收入", "actual")],
        ),
        # a verb of its own measures something else
        ("企业贷款18亿元，已归还4亿元。", [("18亿元", "企业贷款", "actual"), ("4亿元", "归还", "actual")]),
        ("收入52亿元，计划分红3亿元。", [("52亿元", "收入", "actual"), ("3亿元", "分红", "plan")]),
        ("2024年，一般公共预算收入预期增长5%。", [("5%", "一般公共预算收入", "target")]),
        # a plan as a noun stays
        ("资本开支计划26亿元。", [("26亿元", "资本开支计划", "plan")]),
    ],
)  # fmt: skip
def test_an_aim_names_what_the_words_before_it_do(text, expected):
    assert [(row.text, row.indicator, row.status) for row in rows(text)] == expected


def test_what_has_been_done_of_a_plan_is_of_its_own_time():
    plan, done = rows("固定资产投资今年计划完成290亿元，一季度已完成61亿元。")
    assert [str(day) for day in (plan.first, plan.last)] == ["2024-01-01", "2024-12-31"]
    assert [str(day) for day in (done.first, done.last)] == ["2024-01-01", "2024-03-31"]
    plan, done = rows("今年计划投资36亿元，已完成9亿元。")
    assert (done.first, done.last) == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an aim is no change of what has come about, nor the level that it has led to
        (
            "一般公共预算收入52亿元。全年力争增长6%，达到55亿元。",
            [("52亿元", "actual", None), ("55亿元", "target", "0.06")],
        ),
        ("财政收入增长5%，力争达到55亿元。", [("5%", "actual", "0.05"), ("55亿元", "target", None)]),
        (
            "一季度产值20亿元，增长5%，预计全年增长6%。",
            [("20亿元", "actual", "0.05"), ("6%", "plan", "0.06")],
        ),
        # within one plan it is
        ("财政收入力争增长6%，达到55亿元。", [("55亿元", "target", "0.06")]),
        ("计划投资50亿元，增长5%。", [("50亿元", "plan", "0.05")]),
        ("2023年预计实现产值20亿元，增长5%。", [("20亿元", "actual", "0.05")]),
    ],
)
def test_what_is_aimed_at_is_no_change_of_what_has_come_about(text, expected):
    found = [(row.text, row.status, None if row.change is None else str(row.change)) for row in rows(text)]
    assert found == expected
