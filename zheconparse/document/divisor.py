"""What divides an amount from further left: 亩均产值3000万元, 年产8GW, 每吨12元, 每10股派3元, 人均.

A divisor word divides the next amount of its clause, and those joined to it by 、 or 和; an amount with a bound that opens a clause
(…的项目37个，超1000万元的…) repeats the divisor of the bounded amount before it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from zheconparse.kinds.number.grammar import NUMERALS
from zheconparse.kinds.number.reading import read_numeral
from zheconparse.kinds.quantity.lexicon import UnitLexicon
from zheconparse.values.unit import Unit

_AVERAGES = {
    "亩均": "亩", "地均": "亩", "户均": "户", "人均": "人", "日均": "天", "月均": "月", "年均": "年", "周均": "周", "单位面积": "公顷",
    "头均": "头", "店均": "家", "车均": "辆", "吨均": "吨", "客均": "人", "笔均": "笔",
}  # fmt: skip
_FLOWS = (
    "产能|产量|产值|产|加工|处理|发电|供|销售|营业|营收|出栏|屠宰|吞吐|运输|输送|接待|生产|可|消纳|节约|节电|节水|减排|减少|用电|用水|耗|利税|税收|纳税|"
    "收入|利润|交易|培训|服务|消费|增收|上缴|综合利用|利用|回收|开采|收益|租金|薪|实现|捕捞|采|需求|取水|通过|设计|货运|客运|上网电量|放贷"
)
_RATES = {"年": "年", "月": "月", "日": "天"}
_NOT_AFTER = (
    "0-9今去明前后当全每同本上近半多少整百周两二三四五六七八九十一〇零几新往历学青老成丰末初次翌该常逐连跨月"
)


class Divisor(NamedTuple):
    """What an amount is per, and how many of it (每10股: ten)."""

    unit: Unit
    number: Fraction = Fraction(1)


def named(name: str, lexicon: UnitLexicon) -> Unit:
    """A unit as it is called behind 每: a month is 月 there."""
    return replace(lexicon.unit("个月"), name="月") if name == "月" else lexicon.unit(name)


@cache
def _words(lexicon: UnitLexicon) -> re.Pattern[str]:
    averages = "|".join(_AVERAGES)
    return re.compile(
        rf"(?P<average>{averages})|每(?P<count>[0-9]++(?:\.[0-9]++)?|[{NUMERALS}]++)?(?P<unit>{lexicon.pattern})"
        rf"|(?<![{_NOT_AFTER}])(?P<rate>[年月日])(?:{_FLOWS})"
    )


def divisor_in(window: str, lexicon: UnitLexicon) -> Divisor | None:
    """The last divisor word in a stretch of a clause.

    >>> from zheconparse.kinds.quantity import standard
    >>> divisor_in("项目亩均产值达到", standard()).unit.name, divisor_in("每10股派", standard()).number
    ('亩', Fraction(10, 1))
    """
    if (
        "每" not in window
        and "均" not in window
        and "年" not in window
        and "日" not in window
        and "月" not in window
        and "单位" not in window
    ):
        return None
    marks = list(_words(lexicon).finditer(window))
    if not marks:
        return None
    found = marks[-1]
    if found["average"]:
        return Divisor(named(_AVERAGES[found["average"]], lexicon))
    if found["rate"]:
        return Divisor(named(_RATES[found["rate"]], lexicon))
    count = Fraction(1)
    if found["count"]:
        reading = read_numeral(found["count"])
        if reading is None or reading.low <= 0:
            return None
        count = Fraction(reading.low)
    entry = lexicon.entry(found["unit"])
    return (
        None
        if entry is None
        else Divisor(named("月", lexicon) if entry.unit.name == "个月" else entry.unit, count)
    )
