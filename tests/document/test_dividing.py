"""What an amount is divided by, where the words that say so stand with another."""

import pytest

import zheconparse as z
from zheconparse.document import divisor


@pytest.mark.parametrize(
    ("text", "pers"),
    [
        ("城镇居民人均可支配收入67013元，增长5.5%；农村居民29016元", ["人", "人"]),
        ("城镇居民人均可支配收入67013元。农村总产值29016元", ["人", None]),
        ("有机小米一斤能卖到十二块", [None, "斤"]),
        ("年产炭黑20万吨、工业丝4万吨、轮胎600万条", ["年", "年", "年"]),
        ("平均住院日7.6天", [None]),
        ("向日葵播种面积268万亩", [None]),
        ("日均开放延长2小时", ["天"]),
        ("单户最高补贴300万元", ["户"]),
    ],
)
def test_amounts_share_a_divisor_where_they_are_of_one_kind(text, pers):
    found = [one.value.per for one in z.quantities(text)]
    assert [None if per is None else per.name for per in found] == pers


def test_every_average_is_of_a_unit_that_is_known():
    for average, unit in divisor.averages().items():
        assert z.quantity.unit(unit).name, average
    [found] = z.quantities("村均签约项目134个")
    assert str(found.value) == "134个/村"
