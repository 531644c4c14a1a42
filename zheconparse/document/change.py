"""Which way a figure moved: 同比增长33%, 降幅收窄1.2个百分点, 高于全国0.5个百分点.

A verb of change directly before the figure gives the direction; 到, 至, 为 or 成 behind the verb makes it a level. A figure joined by 、 or
和 to one of its kind shares direction and basis, and one that has only a verb of its own (下降0.3%) still shares the basis.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from zheconparse.document.basis import COMPARES, any_of, stated_bases
from zheconparse.document.wording import change_words
from zheconparse.values.quantity import Basis, Direction

_MARKS = "“\"' \t\r\n:：("
"""Marks that may."""
_CONJUNCTION = r"\s*(?:、|和|与|及|以及|或|,\s*)\s*(?:分别)?"
_JOINED = re.compile(rf"{_CONJUNCTION}\Z")
_RAISED = re.compile(
    r"[^，。；、：,;:\n]{0,4}?[增涨升提抬滑扩加跃拓减降跌缩压调转变改回落翻拉][^，。；、：,;:\n]{0,4}?[至到为成](?P<tail>[^，。；、：,;:\n]{0,10})\Z"
)
_AGAINST = re.compile(
    r"(?=[比较高低快慢好优多超领落])(?:(?<![占对配性同环可])比(?![例重值率])|较|(?<![不未得])(?:高于|低于)|快于|慢于|好于|优于|高出|低出|多出|超出|领先|落后(?=于|全|平均|上|去|同|计划|进度|时序|目标|兄弟|第|[一-龥]{2,5}[省市区县州]))(?P<what>(?:[^，。；,;比较占]|占比){1,24})\Z"
)
_QUALIFIER = re.compile("[涨跌升降增减平][^，。；]{0,3}的")
_DID = re.compile(r"(?:分别)?(?P<word>[多少])(?!年)[^，。；、0-9于]{1,4}\Z")
"""多 or 少 with what was done, behind a comparison: 同比少进口280万吨."""
_DID_MORE = re.compile("[年月季度期前末底](?:分别)?(?P<word>[多少])(?!年)[^，。；、0-9于]{1,4}\\Z")
"""The same, behind a named time: 比2020年多发8.2亿度."""
_NARROWS = ("扩大", "加快", "提高", "收窄", "缩小", "放缓", "回落", "减缓", "收缩", "缩窄")
_FALL = re.compile("(?:降幅|跌幅|减幅|降速)[^，。；]{0,12}\\Z")


@dataclass(frozen=True, slots=True)
class Change:
    """The direction and the basis of one figure.

    `rest` holds the bases of the figures joined to it, in turn; `compared` that something is compared without a word for the basis;
    `joins` that only a verb stands between this figure and the one that it is joined to. A change with neither direction nor basis is
    none; `aside` is then the way of a comparative that fills the clause, whose basis another clause says (与去年同期相比，高5.2%).
    """

    direction: Direction | None = None
    basis: Basis | None = None
    rest: tuple[Basis, ...] = ()
    compared: bool = False
    joins: bool = False
    aside: Direction | None = None


NONE = Change()


@dataclass(frozen=True, slots=True)
class _Words:
    verb: re.Pattern[str]
    comparative: re.Pattern[str]
    directions: Mapping[str, Direction | None]
    last: frozenset[str]
    """What a clause can end with that has a verb of change or a comparative at its end."""


@cache
def _words() -> _Words:
    verbs = (*change_words("direction"), *change_words("object"), *change_words("neutral"))
    comparatives, fillers = change_words("comparative"), change_words("filler")
    between = f"(?:{any_of(fillers)}|[{_MARKS}])*"
    return _Words(
        re.compile(f"(?P<word>{any_of(verbs)}){between}\\Z"),
        re.compile(f"(?P<word>{any_of(comparatives)}){between}\\Z"),
        cast(
            Mapping[str, Direction | None],
            {
                **comparatives,
                **change_words("direction"),
                **change_words("object"),
                **dict.fromkeys(change_words("neutral")),
            },
        ),
        frozenset(word[-1] for word in (*verbs, *comparatives, *fillers, *_MARKS)),
    )


def joined(between: str) -> bool:
    """Whether nothing but 、 or 和 stands between two figures.

    >>> joined("、"), joined("和"), joined("，同比增长")
    (True, True, False)
    """
    return len(between) <= 8 and _JOINED.match(between) is not None


def raised(between: str) -> str | None:
    """What stands behind 至 between two figures of which one became the other (由300吨 增至 500吨); None where none did.

    >>> raised("增至"), raised("转为下降"), raised("，同比增长")
    ('', '下降', None)
    """
    found = _RAISED.match(between) if len(between) <= 20 else None
    return None if found is None else found["tail"]


def change_in(window: str) -> Change:
    """What the words of a clause ahead of a figure say of its change.

    >>> found = change_in("同比增长")
    >>> found.direction, found.basis, change_in("高").aside, change_in("重大") is NONE
    ('up', 'yoy', 'up', True)
    """
    words = _words()
    at_end = window != "" and window[-1] in words.last
    compares = COMPARES.search(window) is not None
    if not (at_end or compares):
        return NONE
    direction: Direction | None = None
    joins = False
    verb = words.verb.search(window) if at_end else None
    comparison = _AGAINST.search(window) if compares else None
    if verb is not None:
        direction = _turned(words.directions[verb["word"]], verb["word"], window[: verb.start()])
        joins = _JOINED.match(window[: verb.start()]) is not None
    if at_end and direction is None and (comparison is not None or window[0] in "、和与及以或,"):
        comparative = words.comparative.search(window)
        if comparative is not None:
            joins = _JOINED.match(window[: comparative.start()]) is not None
            direction = words.directions[comparative["word"]] if comparison is not None or joins else None
    if direction is None and comparison is not None and window[comparison.start()] in "高快好优低慢多超领落":
        direction = "down" if window[comparison.start()] in "低慢落" else "up"
    if direction is None and comparison is not None:
        did = _DID_MORE.search(window, comparison.start())
        direction = None if did is None else "up" if did["word"] == "多" else "down"
    end, bases = stated_bases(window)
    if bases and direction is None and (beside := words.comparative.match(window, end)) is not None:
        direction = words.directions[beside["word"]]  # 同比多1174亿元, 环比低0.2个百分点
    if bases and direction is None and (did := _DID.match(window, end)) is not None:
        direction = "up" if did["word"] == "多" else "down"
    if bases and direction is None and _QUALIFIER.search(window, end) is not None:
        bases = ()  # 环比上涨的城市占三成: the comparison belongs to another word
    if bases and bases[0] == "mom" and "季" in window:
        bases = ("qoq", *bases[1:])
    if direction is None and not bases:
        aside = words.comparative.match(window) if at_end else None
        return NONE if aside is None else Change(aside=words.directions[aside["word"]])
    compared = comparison is not None and direction is not None
    return Change(direction, bases[0] if bases else None, bases[1:], compared, joins)


def _turned(direction: Direction | None, verb: str, before: str) -> Direction | None:
    """降幅 扩大 goes down, 降幅 收窄 goes up: a fall that widens or narrows."""
    if direction is not None and verb in _NARROWS and _FALL.search(before):
        return "down" if direction == "up" else "up"
    return direction
