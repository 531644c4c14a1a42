"""Growth and the level beside it: which of them are one row, and what each is compared with."""

from decimal import Decimal

import pytest

import zheconparse as z


def rows(text, reference="2024-03-15", home=None):
    return z.extract(text, reference=reference, home=home).observations


def dated(text):
    return [(row.indicator, row.text, str(row.first), str(row.last), row.change) for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "今年一季度，净利润同比下降超过50%，去年同期为3亿元。",
            [
                ("净利润", "超过50%", "2024-01-01", "2024-03-31", Decimal("-0.5")),
                ("净利润", "3亿元", "2023-01-01", "2023-03-31", None),
            ],
        ),
        (
            "2018年以来，全市GDP年均增长8%，2023年达到3000亿元。",
            [
                ("GDP", "8%", "2018-01-01", "None", Decimal("0.08")),
                ("GDP", "3000亿元", "2023-01-01", "2023-12-31", None),
            ],
        ),
        (
            "前三季度，投资增长8%，其中9月份达到20亿元。",
            [
                ("投资", "8%", "2023-01-01", "2023-09-30", Decimal("0.08")),
                ("投资", "20亿元", "2023-09-01", "2023-09-30", None),
            ],
        ),
        (
            "2023年，规上企业增长20%，2022年为30家。",
            [
                ("规上企业", "20%", "2023-01-01", "2023-12-31", Decimal("0.2")),
                ("规上企业", "30家", "2022-01-01", "2022-12-31", None),
            ],
        ),
    ],
)
def test_a_level_of_another_time_than_the_growth_before_it_is_a_row_of_its_own(text, expected):
    assert dated(text) == expected


def test_a_level_of_another_place_than_the_growth_before_it_is_a_row_of_its_own():
    found = rows("2023年，银川市产值增长20%，石嘴山市达到3亿元。")
    assert [(row.region, row.text, row.change) for row in found] == [
        ("640100", "20%", Decimal("0.2")),
        ("640200", "3亿元", None),
    ]


def test_a_level_of_the_time_of_the_growth_before_it_takes_that_growth():
    [row] = rows("2023年，产值增长20%，达到3亿元。")
    assert (row.text, row.change) == ("3亿元", Decimal("0.2"))
