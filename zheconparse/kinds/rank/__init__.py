"""Ranks: places in an order. 第3位, 第6至8位, 前10位, 前三名, 前十强, 首位, 榜首, 居全国第一.

The value is a `Rank`. Does not read ordinals of other things (第十四届, 第二产业, 第一书记), quarters (前三季度), advances
(前进10位: a quantity), lists by name (500强), or places from the end (倒数第二位), which have no number.
"""

from __future__ import annotations

from zheconparse.kernel.captures import Captures
from zheconparse.kernel.parser import BLANK, Parser
from zheconparse.kinds.number.grammar import NUMERALS, RANGE
from zheconparse.kinds.number.reading import read_numeral
from zheconparse.values.rank import Rank

__all__ = ["rank"]

OPENING = "第前首榜冠头"
"""What a rank can begin with, as the inside of a character class."""
FIRST_TWO = (
    *((character, f"0-9{NUMERALS}") for character in "第前"), ("首", "位"), ("榜", "首"), ("头", "名"), ("冠", "军")
)  # fmt: skip
"""The same with what stands behind it."""
_NOW = "目此之提当眼"
"""Before 前 they make a word of time, no place: 目前10名."""
_FROM_THE_END = ("倒数", "倒数的", "从后往前", "由后往前")
_GATE = f"[第前]{BLANK}[0-9{NUMERALS}]|首位|榜首(?!位)|头名|冠军"
_PLACE = f"(?:[0-9]{{1,4}}+|(?:(?![百千万十]分之)[{NUMERALS}])++)"
_SPACED = f"(?:[0-9]{{1,4}}+|(?:(?![百千万十]分之)[{NUMERALS}](?> (?=[{NUMERALS}])|))++)"
"""The same with single blanks in it: 第 十 二 位."""
_SOURCE = (
    rf"(?:第{BLANK}(?P<place>{_SPACED})"
    rf"(?P<more>(?: ?、 ?{_PLACE})*(?:{RANGE}| ?[、和] ?)第? ?(?P<to>{_PLACE}))?(?:{BLANK}(?:位(?![于置列居数])|名(?!单|录)))"
    rf"|(?:(?<=[居列排名为获于国省市区球界内一类或级])|(?<=全[县州盟旗镇乡疆港台])|(?<=[升跃降跌进]至)|(?<=[由从])(?=第[一二三四五六七八九十0-9]{{1,3}}[升跃降跌进]))"
    rf"第(?P<alone>[一二三四五六七八九十]{{1,3}}+|[0-9]{{1,3}}+)(?=[的或，。、；！”’）)\s,;.（(升跃降跌进]|$)"
    rf"|(?<![{_NOW}])前{BLANK}(?P<among>{_PLACE}){BLANK}(?:位(?![于置])|名(?!单|录)|强(?!企业名))"
    rf"|(?<=[入居列身进国界球名省市区县盟旗州在地])前(?P<top>[一二三五百]|[二三]?十|[0-9]{{1,3}}+)(?=[的，。、；！”’）)\s,;.]|$)"
    rf"|(?P<first>首位(?!度)|榜首(?!位)|头名|冠军宝座))"
)


def _read(captures: Captures) -> Rank | None:
    if captures.string.endswith(_FROM_THE_END, 0, captures.start):
        return None
    if captures["first"]:
        return Rank(1, 1)
    last = _place(
        captures["to"] or captures["place"] or captures["alone"] or captures["among"] or captures["top"]
    )
    if last is None:
        return None
    if captures["to"]:
        first = _place(captures["place"])
        steps = sum(
            map((captures["more"] or "").count, "、和")
        )  # 第一、二位 are neighbours, 第三、七位 are not
        fits = first is not None and first <= last and steps in (0, last - first)
        return Rank(first, last) if fits and first is not None else None
    return Rank(last, last) if captures["place"] or captures["alone"] else Rank(1, last)


def _place(written: str | None) -> int | None:
    reading = None if written is None else read_numeral(written)
    if reading is None or reading.low != reading.high or reading.low < 1 or reading.low != int(reading.low):
        return None
    return int(reading.low)


rank: Parser[Rank] = Parser(_SOURCE, _read, name="rank", gate=_GATE, first=OPENING)
"""Any place in an order.

>>> str(rank.parse("前十强")), str(rank.parse("第3位"))
('前10位', '第3位')
"""
