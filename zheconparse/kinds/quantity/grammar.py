"""What a quantity looks like: an amount with its unit behind it, or a currency sign before it."""

from __future__ import annotations

from zheconparse.kernel.parser import BLANK
from zheconparse.kinds.number.amount import after, before, first_characters, single, span
from zheconparse.kinds.quantity.lexicon import UnitLexicon


def plain(lexicon: UnitLexicon) -> str:
    """One amount and its unit: 超3000万元, 12元/吨, 一年半, 1个半月, 12元5角."""
    unit = lexicon.pattern
    return (
        rf"(?=[{first_characters()}]){before()}{single()}{BLANK}"
        rf"(?:(?P<unit>{unit})(?P<half>半(?!导|数|径|年报|成品|小时|天))?|(?P<and_a_half>个半)(?P<half_unit>月|小时|钟头|世纪|星期))"
        rf"(?:{BLANK}(?P<tail>{_SMALL_CHANGE}))?(?P<per>{_per(unit)})?{after()}"
    )


def ranged(lexicon: UnitLexicon) -> str:
    """From one amount to another: 50亿至100亿元, 10～15万元, 3年至5年."""
    unit = lexicon.pattern
    return (
        rf"(?=[{first_characters()}]){before()}{span(r'(?P<unit_from>[^\W\d_至到零〇一二两三四五六七八九十百千万亿]{1,4}?)?')}"
        rf"{BLANK}(?P<unit>{unit})(?P<per>{_per(unit)})?{after()}"
    )


def prefixed(lexicon: UnitLexicon) -> str:
    """A currency sign or name before the amount: ¥1280.5, US$3.5亿, 人民币100万元."""
    first = "".join(sorted({sign[0] for sign in lexicon.prefixes}))
    return (
        rf"(?=[{first}{first_characters()}]){before()}(?<![A-Za-z])(?P<prefix>{lexicon.prefix_pattern}){BLANK}"
        rf"{single(guarded=False)}(?![0-9%])(?:{BLANK}(?P<unit>{lexicon.pattern}))?(?P<per>{_per(lexicon.pattern)})?{after()}"
    )


_SMALL_CHANGE = "[零〇]?(?:[0-9]|[一二三四五六七八九两壹贰叁肆伍陆柒捌玖])角(?:[零〇]?(?:[0-9]|[一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?[整正]?|[整正](?![个车数点月年体理治改规合套确式])|[零〇](?:[0-9]|[一二三四五六七八九壹贰叁肆伍陆柒捌玖])分"


def _per(unit: str) -> str:
    return rf"{BLANK}(?:/|／|每(?=[^\W\d_])){BLANK}(?P<divisor>{unit})"
