"""People counted by their age: whose noun was said before, or who are 人口."""

import pytest

import zheconparse as z


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "60周岁及以上人口29.7万人，占总人口的21.1%，其中65周岁及以上21.6万人，占15.4%。",
            [
                "60周岁及以上人口",
                "60周岁及以上人口占总人口的比重",
                "65周岁及以上人口",
                "65周岁及以上人口占比",
            ],
        ),
        (
            "0—14岁人口占17.1%，15—59岁6.2万人，60岁及以上2.1万人，占20.9%。",
            ["0—14岁人口占比", "15—59岁人口", "60岁及以上人口", "60岁及以上人口占比"],
        ),
        (
            "年末常住人口105万人，其中65岁及以上12万人，占11.4%。",
            ["常住人口", "65岁及以上人口", "65岁及以上人口占比"],
        ),
        ("16至24岁就业人员3.1万人，25至59岁21万人。", ["16至24岁就业人员", "25至59岁就业人员"]),
        (
            "60岁及以上老年人口29万人，其中65岁及以上老年人口21万人。",
            ["60岁及以上老年人口", "65岁及以上老年人口"],
        ),
        # a limit of something else is no age
        ("建成3年以上项目12个，投资超10亿元项目6个。", ["建成3年以上项目", "投资超10亿元项目"]),
    ],
)
def test_people_are_counted_by_their_age(text, expected):
    assert [row.indicator for row in z.extract(text, reference="2024-02-28").observations] == expected
