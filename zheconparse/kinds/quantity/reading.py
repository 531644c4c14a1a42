"""What a quantity means: which unit its words name, and how much of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction

from zheconparse.kernel.captures import Captures
from zheconparse.kinds.number.amount import read_single, read_span, within
from zheconparse.kinds.number.apart import are_apart, are_change_and_level
from zheconparse.kinds.number.bounds import bounded, bounds
from zheconparse.kinds.number.grammar import CAPITALS
from zheconparse.kinds.number.reading import (
    MAGNITUDES,
    hanzi_value,
    is_bare_multiplier,
    plain_decimal,
    read_numeral,
)
from zheconparse.kinds.quantity.lexicon import WHOLE, Entry, UnitLexicon
from zheconparse.kinds.quantity.naming import names_a_thing, naming_counters
from zheconparse.values.exact import Exact, from_fraction, scaled
from zheconparse.values.interval import Interval
from zheconparse.values.quantity import Quantity
from zheconparse.values.unit import Unit

_YEAR = re.compile("(?:1[5-9]|20)[0-9]{2}")
_BARE_CONTEXT = frozenset("达到至为破")
_LOTS = frozenset(("包", "标", "标段", "标包"))
"""A numeral and one of these that fill brackets are the number of a lot: 采购项目(二包)."""
_PLACES = ("位", "名")
_ORDERED = re.compile(
    "(?<![目此之提当眼])前 ?(?:[0-9一二三四五六七八九十]{1,4} ?(?:[-—~]{1,2}|[至到]) ?)?\\Z|倒数后? ?\\Z|排名后 ?\\Z"
)
"""Behind these 位 and 名 tell which places, not how many: 前3至5名, 倒数三位."""
_BEHIND_ORDER = 10
_ASKS = frozenset("每前后数至到-—~ ")
"""Behind these an amount is not read quickly: 每 divides by it, behind the others places can be told."""
_SPOKEN_MONEY = {"块": "元", "毛": "角"}
_PRICED = re.compile(
    "(?<!评)价|[费钱]|每(?![队组题项人])[^，。；]{1,6}\\Z|元(?:/[一-龥]{1,3})?[，,；][^，。；0-9]{0,10}[低高降涨跌升落]\\Z"
)
"""Behind these 分 is money (电价下调2分), no score."""
_SOLD_BY = frozenset(
    ["度", "千瓦时", "kWh", "斤", "公斤", "千克", "吨", "升", "立方米", "方", "公里", "吨公里"]
)
"""What is sold by these has a price: 5分/度, but 25分/场."""
_PIECES = re.compile("集成电路|芯片|电池|面板|显示屏|银幕|屏幕|硅片|玻璃|地块|[用宅土]地")
"""Behind these 块 counts pieces, as it does behind 亿: nobody says 亿块 of money."""
_NEAR = 14
_BESIDE = 24
"""How far ahead the word stands beside which a counter counts."""
_SECONDS = re.compile(r"零?[0-9一二三四五六七八九十]{1,3}(?:\.[0-9]{1,3})?秒")
_LEADING_ZERO = re.compile("0[0-9]")
_SMALL_CHANGE = re.compile("([0-9一二两三四五六七八九壹贰叁肆伍陆柒捌玖])([角毛分]?)")


class PlainReader:
    """The reading of a plain number with a unit right behind it (10024.7亿元, 超3000万元, 亿元以上).

    Most amounts are such. None leaves all others to the whole reading: other writings of the number, and units that ask more of
    their surroundings.
    """

    def __init__(self, lexicon: UnitLexicon) -> None:
        naming = {*_LOTS, *naming_counters()}
        self._units = {
            written: (entry.unit, _by_first(entry.not_before), entry.arabic_only)
            for written, entry in lexicon.entries.items()
            if entry.alone
            and entry.before_noun
            and not entry.beside
            and entry.part is WHOLE
            and entry.unit.name != "年"
            and entry.unit.name not in naming
        }

    def read(
        self, text: str, start: int, numeral: str, unit: str, end: int, ahead: str | None, behind: str | None
    ) -> Quantity | None:
        """The quantity of a numeral and its unit, which ends at `end`, with the bound words around them."""
        found = self._units.get(unit)
        if found is None or (numeral[0] == "0" and numeral[1:2] != "."):
            return None
        if start and text[start - 1] in _ASKS and (text[start - 1] == "每" or unit in _PLACES):
            return None
        known, not_before, arabic_only = found
        if not_before and (words := not_before.get(text[end : end + 1])) and text.startswith(words, end):
            return None
        if arabic_only and numeral[0] > "9":
            return None
        value = plain_decimal(numeral)
        if value is None and known.dimension == "currency" and (ahead or behind):
            value = MAGNITUDES.get(numeral)
        return None if value is None else Quantity(within(value, value, ahead, behind), known)


def _by_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words by their first character: 人 has a hundred behind which it counts nobody."""
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        found[word[0]] = (*found.get(word[0], ()), word)
    return found


def measured_reader(lexicon: UnitLexicon) -> Callable[[Captures], Quantity | None]:
    """The reading of an amount, or of two from and to, and the unit behind."""

    def read(captures: Captures) -> Quantity | None:
        unit = captures["unit"]
        entry = lexicon.entry(unit or "个" + (captures["half_unit"] or ""))
        ranged = captures["to"] is not None
        if entry is not None and unit in _SPOKEN_MONEY and (captures["decimal"] or captures["change"]):
            entry = lexicon.entry(_SPOKEN_MONEY[unit])
        if unit == "分" and _in_minutes(captures):
            entry = lexicon.entry("分钟")
        numeral = captures["numeral"] or ""
        while entry is not None and not may_count(captures, numeral, entry, ranged=ranged):
            entry = entry.otherwise
        if entry is None:
            return None
        amount = _from_to(captures, entry, lexicon) if ranged else read_single(captures.__getitem__)
        if amount is None:
            return None
        amount = amount if entry.part is WHOLE else amount.scaled(entry.part)
        if captures.end == captures.span("unit")[1]:
            return Quantity(amount, entry.unit)
        if captures["half"] or captures["and_a_half"]:
            amount = _added(amount, Fraction(1, 2))
        if captures["and_more"] and amount.low is not None:
            amount = bounded(amount.low, amount.low, bounds("inside").effects[captures["and_more"]])
        if captures["decimal"]:  # 三米九 is 3.9 米, 一块二 1.2 元
            behind = captures["decimal"]
            amount = _added(amount, Fraction(hanzi_value(behind) or 0) / 10 ** len(behind) * entry.part)
        if captures["change"]:
            amount = _added(amount, _small_change(captures["change"]))
        return _divided(captures, lexicon, amount, entry.unit)

    return read


def _from_to(captures: Captures, entry: Entry, lexicon: UnitLexicon) -> Interval | None:
    """The interval of two amounts; where the first has a unit of its own it must convert into the second's (13天—8周)."""
    if are_apart(captures):
        return None
    its = captures["unit_from"]
    first = None if its is None else lexicon.entry(its)
    if its is None or (first is not None and first.unit == entry.unit and first.part == entry.part):
        amount = read_span(captures.__getitem__)
        if its is None or amount is None or not are_change_and_level(captures, amount.low, amount.high):
            return amount
        return None
    low, high = read_numeral(captures["numeral"] or ""), read_numeral(captures["to"] or "")
    if first is None or low is None or high is None or not first.unit.convertible(entry.unit):
        return None
    bottom = scaled(low.low, first.part * first.unit.scale / (entry.part * entry.unit.scale))
    if bottom > high.high or are_change_and_level(captures, bottom, high.high):
        return None
    return Interval(bottom, high.high)


def prefixed_reader(lexicon: UnitLexicon) -> Callable[[Captures], Quantity | None]:
    """The reading of an amount behind a currency sign; a currency behind it as well is the exact one (US$ … 港元 is none)."""

    def read(captures: Captures) -> Quantity | None:
        name = captures["prefix"] or ""
        unit = lexicon.prefixes[name]
        if name[-1] > "一" and not _names_money(captures, unit):
            return None
        if captures["unit"]:
            entry = lexicon.entry(captures["unit"])
            if entry is None or entry.unit.name not in (unit.name, "元"):
                return None
        amount = read_single(captures.__getitem__)
        if amount is not None and captures["change"]:
            amount = _added(amount, _small_change(captures["change"]))
        return None if amount is None else _divided(captures, lexicon, amount, unit)

    return read


_BEFORE_UNITS = frozenset("万亿千百十0123456789两几数多余元每")
"""Behind these a currency is the unit of what stands before it (单位: 亿美元), or what something is given for."""
_GIVEN_FOR = frozenset("兑对")
_MAGNITUDE = re.compile("[百千万亿]")
_MONEY_ENDS = frozenset("的以左上至到兑/等")


def _names_money(captures: Captures, unit: Unit) -> bool:
    """Whether a currency by its name before a number says what it counts: 欧元3亿, and not 人民币5月升值, 人民币三连跌, 亿美元 318.

    What is given for a dollar is none (人民币兑美元7.1).
    """
    text, start, end = captures.string, captures.span("prefix")[0], captures.end
    ahead = text[max(0, start - 1) : start]
    if ahead in _BEFORE_UNITS or (ahead in _GIVEN_FOR and unit.name != "元"):
        return False
    if captures["unit"] or _MAGNITUDE.search(text, start, end) is not None:
        return True
    following = text[end : end + 1]
    return not following.isalnum() or following in _MONEY_ENDS


_TEN = 10
_SPELLED = {digit: place for place, digit in enumerate("〇一二三四五六七八九")}


def may_count(captures: Captures, numeral: str, entry: Entry, *, ranged: bool) -> bool:
    """Whether a numeral can count that unit there: no year, no divisor (每10股), no bare multiplier without a bound (万元)."""
    text, start, unit = captures.string, captures.start, captures["unit"]
    if start and text[start - 1] == "每":
        return False
    if (
        len(numeral) == 2
        and entry.unit.dimension == "count"
        and _SPELLED.get(numeral[0], 0) >= _SPELLED.get(numeral[1], 99)
    ):
        return False  # 五一|项目, 三一|项目: no count is spelled digit by digit, and 三五个 goes up
    bracketed = start > 0 and text[start - 1] == "(" and text.startswith(")", captures.end)
    if bracketed and entry.unit.name in _LOTS and not numeral[0].isdigit():
        return False
    days_or_months = entry.unit.dimension == "time" and (
        numeral == "两"  # 两 orders nothing: 两日 is no day of a month
        or (unit == "日" and (captures["after"] or "").endswith("内"))
    )
    if not (entry.alone or days_or_months) and not (
        entry.unit.dimension == "currency"
        and (
            numeral[0] in CAPITALS
            or (captures["divisor"] or "") in _SOLD_BY
            or _PRICED.search(text, max(0, start - _NEAR), start) is not None
        )
    ):
        return False
    if unit == "块" and entry.unit.dimension == "currency":
        ahead = text[max(0, start - _NEAR) : start]
        if "亿" in numeral or _PIECES.search(ahead) is not None:
            return False
    if entry.beside and not any(word in text[max(0, start - _BESIDE) : start] for word in entry.beside):
        return False
    if entry.arabic_only and not numeral[0].isdigit() and not (entry.beyond_ten and _is_beyond_ten(numeral)):
        return False
    if names_a_thing(captures, entry.unit.name):
        return False
    if unit in _PLACES and _ORDERED.search(text, max(0, start - _BEHIND_ORDER), start) is not None:
        return False
    if not entry.before_noun and "一" <= text[captures.end : captures.end + 1] <= "龥":
        return False
    if (
        entry.not_before
        and text.startswith(entry.not_before, captures.span("unit")[1])
        and not captures["half"]
    ):
        return False
    if entry.unit.name == "年" and _YEAR.fullmatch(numeral) is not None:
        return False
    if _LEADING_ZERO.match(numeral) is not None:
        return False
    if not ranged and is_bare_multiplier(numeral):
        if text.startswith("项目", captures.span("unit")[0]):
            return False  # 过亿项目: of a bare magnitude the thing is 项目
        bounded = captures["before"] or captures["after"] or captures["more"]
        of_range = start > 1 and text[start - 1] == "至" and text[start - 2].isdigit()  # 5至亿元
        return bool(bounded) or (start > 0 and text[start - 1] in _BARE_CONTEXT and not of_range)
    return True


def _is_beyond_ten(numeral: str) -> bool:
    reading = read_numeral(numeral)
    return reading is not None and reading.low > _TEN


def _in_minutes(captures: Captures) -> bool:
    """Whether 分 is of an hour: behind hours (1小时30分), or before seconds (1分30秒)."""
    text = captures.string
    behind_hours = text.endswith(("小时", "钟头"), 0, captures.start)
    return behind_hours or _SECONDS.match(text, captures.span("unit")[1]) is not None


def _divided(captures: Captures, lexicon: UnitLexicon, amount: Interval, unit: Unit) -> Quantity:
    """The amount with what divides it: 12元/吨, 6.5升/百公里, 150元/平方米·月."""
    written = captures["divisor"]
    if written is None:
        return Quantity(amount, unit)
    if written == "度" and unit.dimension == "currency":
        written = "千瓦时"  # what money buys by the 度 is electricity
    per = lexicon.divisor(written)
    count = captures["divisor_count"]
    if count and (number := read_numeral(count)) is not None:
        amount = amount.scaled(1 / Fraction(number.low))
    if captures["divisor_too"]:
        per = lexicon.product(per, lexicon.divisor(captures["divisor_too"].lstrip(_SIGNS)))
    return Quantity(amount, unit, per)


_SIGNS = "·•/／.每 \t\r\n"
"""What stands before a second divisor."""


def _added(amount: Interval, more: Fraction) -> Interval:
    def add(number: Exact | None) -> Exact | None:
        return None if number is None else from_fraction(Fraction(number) + more)

    return replace(amount, low=add(amount.low), high=add(amount.high))


def _small_change(tail: str) -> Fraction:
    """角 and 分 behind 元; a digit without a name is 分."""
    total = Fraction(0)
    for digit, name in _SMALL_CHANGE.findall(tail):
        total += Fraction(hanzi_value(digit) or 0) / (10 if name and name in "角毛" else 100)
    return total
