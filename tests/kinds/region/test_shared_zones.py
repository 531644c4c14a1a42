"""What several zones are called names none of them by itself, and each of them behind its city."""

from __future__ import annotations

import pytest

import zheconparse as z


@pytest.mark.parametrize("home", [None, "350200"])
def test_a_name_that_several_zones_share_is_none_of_them(home):
    assert z.regions("火炬高新区完成产值30亿元", home=home) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("厦门火炬高新区", "350200"), ("厦门市火炬高新区", "350200"), ("中山市火炬高新区", "442000"),
        ("威海火炬高新技术产业开发区", "371000"),
        ("威海市火炬高新技术产业开发区", "371000"),
    ],
)  # fmt: skip
def test_behind_its_city_it_is_the_zone_of_the_city(words, code):
    [found] = z.regions(f"{words}新签项目12个")
    assert (found.text, found.value.level, found.value.code) == (words, "zone", code)


def test_no_other_zone_takes_the_figures_of_the_one_named_before():
    text = "厦门火炬高新区上半年新签项目12个。火炬高新区完成产值300亿元。"
    assert {row.region for row in z.extract(text, "2023-07-20").observations} == {"厦门火炬高新区"}
