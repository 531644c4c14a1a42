"""Averages over time: of what the row before measures, and nothing that later rows are named after."""

import pytest

import zheconparse as z


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "五年累计新增城镇就业520万人，年均104万人。今年新增102万人，完成目标的85%。",
            ["新增城镇就业", "年均新增城镇就业", "新增城镇就业", "新增城镇就业目标完成率"],
        ),
        (
            "全年发送旅客520万人次，月均43万人次，日均1.4万人次。",
            ["发送旅客", "月均发送旅客", "日均发送旅客"],
        ),
        ("三年累计植树1200万棵，年均400万棵，今年计划植树420万棵。", ["植树", "年均植树", "植树"]),
        (
            "五年累计完成投资5200亿元，年均1040亿元，年均增长8%。",
            ["完成投资", "年均完成投资", "完成投资年均增长"],
        ),
        (
            "进口350亿元，月均29亿元；出口420亿元，月均35亿元。",
            ["进口", "月均进口", "出口", "月均出口"],
        ),
        (
            "新增医生5000人，年均1000人；新增护士3500人，年均700人。",
            ["新增医生", "年均新增医生", "新增护士", "年均新增护士"],
        ),
        # an average with a noun of its own keeps to it
        ("地区生产总值年均增长6.1%，城镇新增就业年均12万人。", ["地区生产总值年均增长", "城镇新增就业年均"]),
        ("平均降水量520毫米，年均气温12.1℃。", ["平均降水量", "年均气温"]),
    ],
)
def test_an_average_over_time_is_of_the_row_before(text, expected):
    assert [row.indicator for row in z.extract(text, reference="2024-02-28").observations] == expected
