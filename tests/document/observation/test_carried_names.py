"""Names that a figure takes from the rows before it: what is counted or measured, and no verb or share of another."""

import pytest

import zheconparse as z


def names(text, reference="2023-06-20", home=None):
    return [row.indicator for row in z.extract(text, reference=reference, home=home).observations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "揽收包裹12亿件，占全省的9%，日均330万件。",
            ["揽收包裹", "揽收包裹占全省的比重", "日均揽收包裹"],
        ),
        (
            "港口旅客吞吐量82万人次，居全省第3位，日均2300人次。",
            ["港口旅客吞吐量", "港口旅客吞吐量全省排名", "日均港口旅客吞吐量"],
        ),
    ],
)
def test_an_average_takes_the_name_of_the_amount_and_not_of_its_share(text, expected):
    assert names(text) == expected


def test_an_average_for_each_behind_a_sum_is_of_the_sum():
    assert names("揽收包裹12亿件，快递收入31亿元，平均每件2.6元。")[-1] == "平均每件快递收入"
    assert names("出口大米778万吨，金额48.6亿美元，平均每吨624.7美元。")[-1] == "出口大米平均每吨"  # a price


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "4月交付客车3200辆，其中甲型交付1100辆，累计交付2.1万辆。5月交付4100辆。",
            ["交付客车", "甲型交付客车", "交付客车", "交付客车"],
        ),
        (
            "办结案件2.1万件，其中民事案件办结1.2万件，累计办结8.6万件。",
            ["办结案件", "民事案件办结", "办结案件"],
        ),
        ("4月交付新车6658辆，增长31%；累计交付32.7万辆。", ["交付新车", "交付新车"]),
        ("肉牛存栏31万头，出栏12万头。", ["肉牛存栏", "出栏肉牛"]),
        ("项目落地957个，已开工638个。", ["项目落地", "开工项目"]),
    ],
)
def test_a_carried_noun_holds_no_verb_and_no_part(text, expected):
    assert names(text) == expected
