"""Figures side by side, shared out over names, places and rows: whose is which, and what all of them measure."""

import pytest

import zheconparse as z


def rows(text, reference="2023-02-20", home=None):
    return z.extract(text, reference=reference, home=home).observations


@pytest.mark.parametrize(
    ("verb", "name"), [("实现", "地区生产总值"), ("完成", "固定资产投资"), ("实现", "社会消费品零售总额")]
)
def test_a_verb_of_achieving_behind_places_counted_is_no_part_of_the_name(verb, name):
    found = rows(f"2022年，郑州、洛阳、开封三市分别{verb}{name}1293亿元、567亿元和265亿元。")
    assert [(row.indicator, row.region) for row in found] == [
        (name, "410100"),
        (name, "410300"),
        (name, "410200"),
    ]
    assert all(row.indicator_code for row in found)
