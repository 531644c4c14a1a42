"""What a change builds on (在去年同期高基数的基础上) is compared with, and dates nothing."""

from __future__ import annotations

import pytest

import zheconparse as z


@pytest.mark.parametrize(
    "grounds",
    ["上年基础上", "上年丰产的基础上", "去年高基数基础上继续", "去年大幅增长的基础之上再", "2022年基础上"],
)
def test_what_a_change_builds_on_is_not_its_time(grounds):
    found = z.extract(
        f"2023年，全省粮食产量在{grounds}增长2.1%，达到300亿斤。棉花产量5万吨。", "2024-01-20"
    ).observations
    years = {(row.first.year, row.last.year) for row in found}
    assert ([row.indicator for row in found], years) == (["粮食产量", "棉花产量"], {(2023, 2023)})
    assert (str(found[0].change), found[0].change_basis) == (
        "0.021",
        "yoy" if "2022" not in grounds else None,
    )


def test_an_aim_builds_on_the_year_before():
    text = "省能源局提出，2022年全省煤炭产量在去年基础上再增加1.07亿吨，达到13亿吨；煤层气产量力争达到120亿立方米。"
    coal, gas = z.extract(text, "2022-02-11", home="140000").observations
    assert (coal.indicator, str(coal.first), str(coal.change_amount)) == (
        "煤炭产量",
        "2022-01-01",
        "107000000",
    )
    assert (gas.indicator, str(gas.first), gas.status) == ("煤层气产量", "2022-01-01", "target")


def test_a_count_builds_on_the_year_before():
    [row] = z.extract("2023年，全市在2022年基础上新增就业5万人。", "2024-01-20", home="140100").observations
    assert (row.indicator, str(row.first)) == ("新增就业", "2023-01-01")
