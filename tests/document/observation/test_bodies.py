"""Places in names: ports lie in their town, titles of the nation are whose they are, and a class of companies is no company."""

import pytest

import zheconparse as z


def rows(text, home=None):
    return z.extract(text, reference="2024-01-20", home=home).observations


def placed(text, home=None):
    return [(row.indicator, row.region, row.text) for row in rows(text, home)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "青岛港货物吞吐量6.6亿吨，烟台港4.8亿吨，日照港完成5.9亿吨。",
            [("货物吞吐量", "370200", "6.6亿吨"), ("货物吞吐量", "370600", "4.8亿吨"), ("货物吞吐量", "371100", "5.9亿吨")],
        ),
        (
            "宁波市进出口1.2万亿元。广州港集装箱吞吐量2540万标箱。",
            [("进出口", "330200", "1.2万亿元"), ("集装箱吞吐量", "440100", "2540万标箱")],
        ),
        (
            "秦皇岛港、唐山港货物吞吐量分别为1.9亿吨、8.4亿吨。",
            [("货物吞吐量", "130300", "1.9亿吨"), ("货物吞吐量", "130200", "8.4亿吨")],
        ),
        ("宁波舟山港货物吞吐量13.2亿吨。", [("货物吞吐量", "330200", "13.2亿吨")]),
        # not every 港 behind a place is a port
        ("广州港股上市企业21家。", [("港股上市企业", "440100", "21家")]),
        ("上海港澳台投资企业320家。", [("上海港澳台投资企业", None, "320家")]),
    ],
)  # fmt: skip
def test_a_port_lies_where_its_name_says(text, expected):
    assert placed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "洋县有中国地理标志产品5个，中国驰名商标2件，种植面积21万亩。",
        "2023年，洋县种植面积21万亩。中国传统村落3个，中国驰名商标2件，产值6亿元。",
    ],
)
def test_a_title_of_the_nation_is_of_the_place_that_has_it(text):
    assert {row.region for row in rows(text)} == {"610723"}


def test_a_nation_that_does_something_itself_stays_the_place():
    assert placed("中国出口2.1万亿元。") == [("出口", "CN", "2.1万亿元")]


def test_a_class_of_companies_is_no_company():
    found = rows("全年新增跨国公司地区总部58家，外资研发中心24家。新设企业3600家。")
    assert [(row.indicator, row.subject) for row in found] == [
        ("新增跨国公司地区总部", None),
        ("外资研发中心", None),
        ("新设企业", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市常住人口940万人。即墨区人口最多，为137.4万人；黄岛区和城阳区分别为105.3万人和78.6万人。",
            [("人口", "370215"), ("人口", "370211"), ("人口", "370214")],
        ),
        ("分县看，洛川县产量最高，达到93万吨，宜川县为46万吨。", [("产量", "610629"), ("产量", "610630")]),
    ],
)
def test_what_a_place_has_the_most_of_is_what_its_figure_measures(text, expected):
    assert [(row.indicator, row.region) for row in rows(text)][-len(expected) :] == expected


def test_a_rank_among_all_of_a_place_needs_no_word_behind_it():
    assert [row.indicator for row in rows("棉花产量44万吨，居全疆第一。")] == ["棉花产量", "棉花产量全疆排名"]
    assert [row.indicator for row in rows("入学人数居全县第一季度之首。")] == []
