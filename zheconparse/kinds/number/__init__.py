"""Numbers: Arabic, Hanzi, financial capitals and mixed, with the words that bound or blur them.

Reads 10024.7, 1,234,567, 一万零三百五十, 三亿五千万, 3亿5000万, 壹仟贰佰, 三点一四, 二〇二三, 十几, 数百亿, 三四百, 50—100, 约100, 5000余.
The value is an `Interval`. Does not read 千 of 千瓦, 数 of 数据, numerals inside model numbers (TR50E) or codes.
"""

from __future__ import annotations

from zheconparse.kernel.parser import Captures, Parser
from zheconparse.kinds.number.amount import after, before, first_characters, read_single, read_span, single, span
from zheconparse.values.interval import Interval


def _source() -> str:
    ranged = span()
    lone = single().replace("点第", "点")  # 第3 holds a numeral too
    return rf"(?=[{first_characters()}]){before()}(?:{ranged}|{lone}){after()}(?![0-9])"


def _read(captures: Captures) -> Interval | None:
    written = captures.__getitem__
    return read_span(written) if written("from") else read_single(written)


number: Parser[Interval] = Parser(_source, _read, name="number")
"""Any numeral, with the words that bound it.

>>> number.parse("三亿五千万").low, str(number.parse("数十"))
(Decimal('350000000'), '约20—90')
"""
