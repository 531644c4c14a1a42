"""From a loss to a gain: amounts whose names say which way they count."""

import pytest

import zheconparse as z


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "公司净利润由上年亏损3.2亿元转为盈利7.9亿元。",
            [("净利润亏损", "3.2亿元"), ("盈利", "7.9亿元")],
        ),
        (
            "公司净利润由去年同期的-3.2亿元转为7.9亿元。",
            [("净利润", "-3.2亿元"), ("净利润", "7.9亿元")],
        ),
        (
            "服务贸易由上年逆差12亿美元变为顺差3亿美元。",
            [("服务贸易逆差", "12亿美元"), ("顺差", "3亿美元")],
        ),
        ("贸易顺差由逆差20亿元转为顺差35亿元。", [("贸易逆差", "20亿元"), ("顺差", "35亿元")]),
        (
            "营业收入由上年的3.2亿元增至7.9亿元。",
            [("营业收入", "3.2亿元"), ("营业收入", "7.9亿元")],
        ),
    ],
)
def test_a_loss_is_no_amount_of_what_it_is_told_of(text, expected):
    rows = z.extract(text, reference="2024-04-19").observations
    assert [(row.indicator, row.text) for row in rows] == expected
