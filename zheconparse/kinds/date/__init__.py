"""Dates and periods: every way in which economic prose names time, as first and last day.

Reading has two stages. `stated` finds what is written (2022年1—8月, 去年11月, 截至10月底) without looking around; `resolve` reads it in its
context: the year that was named before, 当年 and 同期, the day of publication. `date` reads one expression by itself.
Durations (5个月, 三年) are quantities and are not read here, nor fractions (1/3), versions and numbers of documents (1号文件).
"""

from __future__ import annotations

import datetime as dt

from zheconparse.kernel.captures import Captures
from zheconparse.kernel.folding import fold
from zheconparse.kernel.mention import Mention
from zheconparse.kernel.parser import Parser
from zheconparse.kinds.date import grammar, reading
from zheconparse.kinds.date.cursor import year_number
from zheconparse.kinds.date.dateline import dateline
from zheconparse.kinds.date.resolution import resolve
from zheconparse.kinds.date.written import Frame, Point, Stated
from zheconparse.values.period import Period

__all__ = ["Frame", "Point", "Stated", "date", "dateline", "find", "resolve", "stated", "whole"]

stated: Parser[Stated] = Parser(
    grammar.source, reading.read, name="date", gate=grammar.gate, first=grammar.opening
)
"""What is written, before anything is read into it."""


def _alone(captures: Captures) -> Period | None:
    found = reading.read(captures)
    if found is None:
        return None
    text = captures.text
    return resolve([Mention("date", 0, len(text), text, found)], text, None)[0].value


date: Parser[Period] = Parser(grammar.source, _alone, name="date", gate=grammar.gate, first=grammar.opening)
"""One expression by itself: what depends on context has ends that are None.

>>> date.parse("2022年1—8月").edtf
'2022-01/2022-08'
"""


def whole(text: str, reference: dt.date | None = None) -> Mention[Period] | None:
    """A text that is nothing but a year in two digits, which in running text would be a duration: 24年 is 2024.

    >>> str(whole("24年").value), whole("124年"), whole("历时24年")
    ('2024年', None, None)
    """
    folded = fold(text)
    if len(folded) != 3 or folded[2] != "年" or not (folded[:2].isascii() and folded[:2].isdecimal()):
        return None
    found = Stated(Point(frame=Frame("year", "stated", year_number(folded[:2]))))
    return resolve([Mention("date", 0, len(text), text, found)], text, reference)[0]


def find(text: str, reference: dt.date | None = None) -> list[Mention[Period]]:
    """Every date in a text, resolved against the day it was published.

    >>> [(m.text, m.value.edtf) for m in find("去年11月，投资3100万元", dt.date(2023, 1, 31))]
    [('去年11月', '2022-11')]
    """
    alone = whole(text, reference)
    return resolve(list(stated.finditer(text)), text, reference) if alone is None else [alone]
