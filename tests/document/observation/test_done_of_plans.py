"""What is completed of a plan that names itself 计划 is actual, by the name of what was planned."""

import pytest

import zheconparse as z


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全年技改投资计划为260亿元，上半年完成141亿元。",
            [("技改投资计划", "plan"), ("技改投资", "actual")],
        ),
        (
            "全年产量计划500万吨，1—7月完成310万吨，占计划的62%。",
            [("产量计划", "plan"), ("产量", "actual"), ("产量计划完成率", "actual")],
        ),
        (
            "全年技改投资目标260亿元，上半年完成141亿元。",
            [("技改投资", "target"), ("技改投资", "actual")],
        ),
    ],
)
def test_what_is_completed_is_no_plan(text, expected):
    rows = z.extract(text, reference="2024-08-16").observations
    assert [(row.indicator, row.status) for row in rows] == expected


@pytest.mark.parametrize(
    "text", ["宜昌东站上半年发送旅客618万人次。", "水电站上半年发电3亿千瓦时。", "加油站上半年销量3万吨。"]
)
def test_a_station_is_no_verb_before_a_half_year(text):
    (row,) = z.extract(text, reference="2024-08-16").observations
    assert (str(row.first), str(row.last)) == ("2024-01-01", "2024-06-30")


def test_the_verb_stays_a_bound():
    (level,) = z.quantities("股价站上100元。")
    assert (level.text, level.value.high) == ("站上100元", None)
