"""What a quantity looks like: an amount with its unit behind it, or a currency sign before it."""

from __future__ import annotations

from collections.abc import Iterator

from zheconparse.kernel.lexicon import first_two
from zheconparse.kernel.parser import BLANK
from zheconparse.kinds.number.amount import (
    FIRST,
    after,
    before,
    bound_beginnings,
    bound_words,
    head,
    single,
)
from zheconparse.kinds.number.grammar import UNIT_HEADS
from zheconparse.kinds.quantity.lexicon import UnitLexicon

_DIGIT = "(?:[0-9]|[一二三四五六七八九两壹贰叁肆伍陆柒捌玖])"
_CHANGE = (
    rf"[零〇]?{_DIGIT}[角毛](?:[零〇]?{_DIGIT}分|{_DIGIT}(?![^\W_]|[.,:/%‰]))?(?:[整正]|钱(?![币财]))?|(?:[零〇]|(?<=[角毛])){_DIGIT}分(?![之钟])"
    "|(?<=[元圆角块币])[整正](?![个车数点月年体理治改规合套确式])"
)
"""角 and 分 behind 元, 分 behind 角; the last of three goes without its name (七块两毛五)."""


_FURTHER = " \\t\\r\\n0-9零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖整正/／每"
"""What 角 and 分 or a divisor can begin with, as the inside of a character class."""
_DECIMALS_BEHIND = r"(?:[一二三四五六七八九]{1,2}|[0-9]{1,2})(?:(?![^\W_]|[.,:/%‰])|(?=[的高多涨跌降升到至每左以之钱]|一[度斤个吨升公千]))"
"""三 of 三米三 and 75 of 1米75 with nothing behind it, or before what cannot belong to it: 两块三的价."""
_ONE_OF = (
    "一(?=公?斤|千克|克|吨|亩|公顷|度|升|立方|平)(?:(?<=[元块角毛钱]一)|(?<=[块毛][0-9一二三四五六七八九]一))"
)
"""一 of a price for one of so much: 三块钱一斤."""


_SIGNS = rf"|每(?=[^\W\d_])|{_ONE_OF}"
"""What stands before a divisor besides a stroke."""
_MULTIPLIERS = f"(?:(?!{UNIT_HEADS})[十百千万亿])"
_SO_MANY = rf"(?:{_MULTIPLIERS}{{1,3}}+|(?<![年月天日时][/／])10++(?![0-9.,]){_MULTIPLIERS}{{0,2}}+(?![年月日号]|[千兆吉]?瓦|[kMG]?W))"
"""How many of it divide: 万 of 吨/万元, 100 of kWh/100km; 3年/10万公里 is whichever comes first, 10千瓦/100千瓦时 a size."""
_SECOND_DIVISOR = (
    "[·•/／.]{blank}(?:年|月|天|日|小时|周|季度|次|人|户|公里|平方米|亩|吨|千瓦|台|辆|套|间|床)"
    "|每(?:年|月|天|日|小时|周|次|平方米)"
)


def _divided_by(lexicon: UnitLexicon, signs: str) -> str:
    """What divides an amount behind its unit: groups divisor, divisor_count (how many of it) and divisor_too (a second one)."""
    second = _SECOND_DIVISOR.format(blank=BLANK)
    return (
        rf"(?:{BLANK}(?:[/／]{BLANK}每?(?P<divisor_count>{_SO_MANY}|){BLANK}{signs}){BLANK}(?P<divisor>{lexicon.pattern})"
        rf"(?:(?P<divisor_too>{second})(?![初末底度均前后])|)|)"
    )


def tail(lexicon: UnitLexicon) -> str:
    """The unit behind an amount, what it leaves out (半, 角分) and what divides it."""
    unit = lexicon.pattern
    return (
        rf"{BLANK}(?:个(?:(?P<and_a_half>半)|(?P<and_more>多|来))(?P<half_unit>月|小时|钟头|星期)"
        rf"|(?P<unit>{unit})(?:(?P<half>半(?![导数径小天成年]))|)(?:(?<=[米块毛度])(?P<decimal>{_DECIMALS_BEHIND})|))"
        rf"(?:(?=[{_FURTHER}])"
        rf"(?:{BLANK}(?P<change>{_CHANGE})|){_divided_by(lexicon, _SIGNS)}|)"
    )


def measured(lexicon: UnitLexicon) -> str:
    """One amount or two and the unit: 超3000万元, 50亿至100亿元, 12元/吨, 一年半, 1个半月, 12元5角."""
    return f"{head()}{tail(lexicon)}{after()}"


def prefixed(lexicon: UnitLexicon) -> str:
    """A currency sign or name before the amount: ¥1280.5, US$3.5亿, 人民币100万元."""
    return (
        rf"{before()}(?<![A-Za-z])(?P<prefix>{lexicon.prefix_pattern}){BLANK}"
        rf"{single(guarded=False)}(?![0-9%A-Za-z]| [bmt]r?illion)(?:{BLANK}(?P<unit>{lexicon.currency_pattern})(?P<change>{_CHANGE})?)?"
        rf"{_divided_by(lexicon, '')}{after()}"
    )


def prefix_opening(lexicon: UnitLexicon) -> str:
    """What a currency sign can begin with, as the inside of a character class."""
    return "".join(sorted({sign[0] for sign in lexicon.prefixes}))


def opening_pairs(lexicon: UnitLexicon) -> Iterator[tuple[str, str]]:
    """The first characters of bound words and of currency signs, each with what stands behind it."""
    yield from first_two(bound_words(), alone=FIRST + prefix_opening(lexicon))
    yield from first_two(lexicon.prefixes, alone=FIRST)


def prefix_gate(lexicon: UnitLexicon) -> str:
    """What stands at the beginning of an amount with a currency sign: the sign, or a bound word with one close behind it."""
    first = prefix_opening(lexicon)
    return rf"{lexicon.prefix_pattern}|(?:{bound_beginnings()})(?=[^，。{first}]{{0,5}}+[{first}])"
