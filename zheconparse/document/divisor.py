"""What divides an amount from further left: 亩均产值3000万元, 年产8GW, 每吨12元, 每10股派3元, 人均, 吨钢综合能耗, 时速160公里.

Four ways of saying it: 每 and a unit; a unit and 均; a year, month or day with the name of what flows in it (年销售收入, 日处理);
a ton or mu with the name of what it takes or gives (吨钢综合能耗, 亩产). The divisor divides the next amount of its clause.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from zheconparse.kernel.lexicon import LexiconError, one_of, read_tsv
from zheconparse.kinds.number.grammar import NUMERALS, UNIT_HEADS
from zheconparse.kinds.number.reading import read_numeral
from zheconparse.kinds.quantity.lexicon import UnitLexicon, standard
from zheconparse.values.quantity import Quantity
from zheconparse.values.unit import Unit

_RATES = {"年": "年", "月": "月", "日": "天", "周": "周", "小时": "小时"}
_NO_RATE_AFTER = (
    "0-9千万亿今去明前当全每同本上下近半多少整百周两二三四五六七八九十一〇零几数某这那其首末单隔新往历学青老童丰灾荒闰初次翌该常逐"
    "永连跨来早晚经终累按财农阴公拜过包满足正腊元蜜岁明生节假平作休息易念即昨烈春夏秋冬落头旺淡月个院"
)
"""Behind these 年, 月 and 日 belong to the word before them (去年, 当月, 交易日)."""
_NO_RATE = (
    "年(?!节(?![约省能])|[人度底末初前后内来间中终轻龄纪满长报会代级限期份夜味画检景糕关头幼老青鉴轮表金谱华号尾俗化]|货(?![邮运物车]))"
    "|(?<!日)月(?![饼球亮份底末初度中内子台季嫂湖])"
    "|日(?![铁本元照报用历益常子期新渐夜光化托落内前后企资系韩媒方升喀经起止程志式语裔圆月葵])"
    "|周(?=平均|最)|小时(?=平均|最|工资)"
)
_NO_UNIT_AFTER = f"0-9{NUMERALS}公英美每多余来半克千吨平方标干湿净毛载总吞包"
ELECTRIC = re.compile("电|千瓦|耗能|能耗")
"""Beside these 度 is 千瓦时."""
_MATERIAL = "吨(?![位级数公标包])|亩(?![均数地的])"
REACH = 24
"""How far behind a year, a ton or a mu its amount stands at most."""
_NAMED = ("公司", "集团", "银行")
_PASSING = re.compile("(?:连续|历时|持续|经过|历经|为期|耗时|用时|过去|未来|今后|最近|已有|提前|分)\\s*\\Z")
_AGO = ("来", "间", "内", "后", "前")
_PART_OF = re.compile("[就中里]有")
"""Behind 每10个 it says how many of them: 每10杯牛奶就有2杯."""
_NO_NUMBER_AFTER = f"0-9{NUMERALS}超过逾近达破足上满约"
"""Behind these 万元 and 千人 are counted: 超万元产值 is so much of it."""
_PLACES = frozenset(("位", "名", "个位次", "位次"))


class Divisor(NamedTuple):
    """What an amount is per, and how many of it (每10股: ten); `each` where 每 says so, `at` where its word stands.

    `parts` are the units of two that divide together (每人每年).
    """

    unit: Unit
    number: Fraction = Fraction(1)
    each: bool = False
    at: int = 0
    parts: tuple[Unit, ...] = ()


@cache
def averages() -> Mapping[str, tuple[str, int]]:
    """Word of averages.tsv → the unit that it divides by, and how many of it.

    >>> averages()["亩均"], averages()["万元GDP"]
    (('亩', 1), ('元', 10000))
    """
    file, found = "averages.tsv", dict[str, tuple[str, int]]()
    for line, row in read_tsv("zheconparse.document", file, required=("written", "unit", "source")):
        if row["written"] in found:
            raise LexiconError(file, f"line {line}", f"{row['written']} stands twice")
        if (hint := _HINT.search(row["written"])) is None or hint.start() > _BEFORE_HINT:
            raise LexiconError(file, f"line {line}", f"{row['written']} has no hint of a divisor")
        number = row.get("number") or "1"
        if not number.isdecimal() or number == "0":
            raise LexiconError(file, f"line {line}", f"number is {number}, no whole number above nought")
        found[row["written"]] = (row["unit"], int(number))
    return MappingProxyType(found)


def _spelled(*, counted: bool) -> str:
    """A pattern for the words of averages.tsv that divide by one of a unit, or by so many."""
    return one_of(word for word, (_, number) in averages().items() if (number != 1) is counted)


@cache
def _words(lexicon: UnitLexicon) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<average>{_spelled(counted=False)}|(?<![{_NO_NUMBER_AFTER}]){_spelled(counted=True)})|每(?P<count>[0-9]++(?:\.[0-9]++)?(?:(?!{UNIT_HEADS})[十百千万亿])*+|(?:(?!{UNIT_HEADS})[{NUMERALS}])++)?(?:(?:常住|户籍|服务)(?=人口))?(?P<unit>{lexicon.pattern})"
        rf"|(?<![{_NO_RATE_AFTER}])(?<!(?<!其)中)(?<!(?<!平)均)(?P<rate>{_NO_RATE})(?=[一-龥])"
        rf"|(?<![{_NO_UNIT_AFTER}])(?P<material>{_MATERIAL})(?=[一-龥])"
    )


_HINT = re.compile(
    "每|均|年|月|日|吨|亩|周|小时|时速|时薪|秒速|度电|单[户票件]|万元|亿元|千人|万人|百户|百公里"
)
"""Written without a class in front: `re` searches at once for the first characters of alternatives that begin with a character each."""


_BEFORE_HINT = 1
"""How many characters of a divisor word stand before its hint at most (人|均)."""
_QUOTED = re.compile("[“‘《「][^”’》」，。；]{2,8}[”’》」]")
"""A name in quotation marks."""


def divisor_in(window: str, lexicon: UnitLexicon) -> Divisor | None:
    """The divisor word in a stretch of a clause: the last 每 or average, else the last rate or material near enough.

    >>> from zheconparse.kinds.quantity import standard
    >>> divisor_in("项目亩均产值达到", standard()).unit.name, divisor_in("每10股派", standard()).number
    ('亩', Fraction(10, 1))
    >>> divisor_in("达产后年销售收入", standard()).unit.name, divisor_in("去年销售收入", standard())
    ('年', None)
    """
    hint = _HINT.search(window)
    if hint is None:
        return None
    found = ahead = None
    for mark in _words(lexicon).finditer(window, hint.start() - _BEFORE_HINT):
        if mark["average"] and _QUOTED.match(window, max(0, mark.start() - 1)) is not None:
            continue  # “亩均贷”余额
        plain = mark["rate"] or mark["material"]
        if plain is None or (_reaches(window[mark.end() :]) and (found is None or not _stronger(found))):
            together = plain is None and found is not None and _together(found, mark)
            found, ahead = mark, found if together else None
    if found is None:
        return None
    divisor = _stated(found, lexicon)
    first = None if ahead is None else _stated(ahead, lexicon)
    if divisor is None or first is None or divisor.unit.dimension == first.unit.dimension == "time":
        return divisor
    both = lexicon.product(first.unit, divisor.unit)
    number, each = first.number * divisor.number, first.each or divisor.each
    return Divisor(both, number, each, first.at, (first.unit, divisor.unit))


def _together(first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether two words divide one amount: 每人|每年, 每月|每平方米, 每名|学生|每年."""
    if not _stronger(first):
        return False
    apart = second.start() - first.end()
    return apart == 0 or (
        apart <= _WHOSE and second["unit"] in _TIMES and first["unit"] not in (None, *_TIMES)
    )


_WHOSE = 2
"""How long the name of what is counted is that stands between 每名 and 每年."""
_TIMES = ("年", "月", "个月", "天", "日", "周", "小时", "季度")


def _stated(found: re.Match[str], lexicon: UnitLexicon) -> Divisor | None:
    """The divisor that a word of a clause states."""
    at = found.start()
    if found["average"]:
        unit, number = averages()[found["average"]]
        return Divisor(lexicon.divisor(unit), Fraction(number), at=at)
    if found["rate"]:
        return Divisor(lexicon.divisor(_RATES[found["rate"]]), at=at)
    if found["material"]:
        return Divisor(lexicon.divisor(found["material"]), at=at)
    count = Fraction(1)
    if found["count"]:
        reading = read_numeral(found["count"])
        if reading is None or reading.low <= 0:
            return None
        count = Fraction(reading.low)
    return Divisor(lexicon.divisor(found["unit"]), count, each=True, at=at)


@cache
def _averages() -> re.Pattern[str]:
    return re.compile(_spelled(counted=False))


def average_in(name: str) -> Unit | None:
    """What the name of an indicator says that its figures are averaged over.

    >>> average_in("亩均税收").name, average_in("税收")
    ('亩', None)
    """
    found = _averages().search(name)
    return None if found is None else standard().divisor(averages()[found[0]][0])


def _reaches(between: str) -> bool:
    """Whether what stands between a year, a ton or a mu and an amount is what flows, not somebody's name."""
    return len(between) <= REACH and not any(name in between for name in _NAMED)


def _stronger(mark: re.Match[str]) -> bool:
    return mark["average"] is not None or mark["unit"] is not None


def divisible(value: Quantity, divisor: Divisor, window: str, following: str) -> bool:
    """Whether that amount can be so much per that: no temperature or bound of age, no move, no time that passes, no count of itself."""
    unit = value.unit
    if (
        unit is None
        or unit.dimension == "temperature"
        or (unit.dimension == "age" and not value.amount.is_exact)
    ):
        return False
    if unit.dimension == "time" and (
        divisor.unit == unit or following.startswith(_AGO) or _PASSING.search(window) is not None
    ):
        return False
    if unit.name in _PLACES and value.direction is not None:
        return False
    if divisor.number != 1 and _PART_OF.search(window) is not None:
        return False
    return divisor.number != 1 or unit.dimension != "count" or unit not in (divisor.unit, *divisor.parts)
