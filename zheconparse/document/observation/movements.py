"""Words of change before a figure: what moves, the verb, and what it is compared with."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, cast

from zheconparse.document.observation.phrases import BASE, pattern
from zheconparse.document.observation.words import alternatives
from zheconparse.document.wording import change_words
from zheconparse.values.quantity import Direction

_REMARK = re.compile(r"\((?:下同|以下|按|均为|含|不含|同口径|可比)[^()]*\)")


MORE_BY = re.compile("[却反而又还则也][多少高低](?:出|了)*\\Z|[多少高低]了\\Z")
"""What compares without saying with what (利润总额却多了6.8亿元)."""


class Movement(NamedTuple):
    """What stands before a figure of change: its own phrase, the verb, and whether it is compared with another place or plan."""

    phrase: str
    verb: str
    compared: bool


def movement(phrase: str) -> Movement:
    """A phrase split at its words of change; a phrase without any is all its own.

    >>> movement("规模以上工业增加值比上年增长")
    Movement(phrase='规模以上工业增加值', verb='增长', compared=False)
    """
    phrase = _REMARK.sub("", phrase)
    found = pattern("verb").search(phrase)
    verb, rest, compared = "", phrase, False
    if found is None:
        found = pattern("comparative").search(phrase)
        if found is not None and not (
            MORE_BY.search(phrase) is not None
            or pattern("compare").search(phrase)
            or pattern("alone").search(phrase, 0, found.start())
        ):
            found = None
    if found is not None:
        verb, rest = found["verb"], phrase[: found.start()]
    against = pattern("compare").search(rest)
    if against is not None:
        said = rest[against.start() :]
        compared = (
            re.search("全国|全省|全市|全区|平均|目标|预期|计划|其他|兄弟|东部|西部|国家|规上", said)
            is not None
            and BASE not in said
        )
        rest = rest[: against.start()]
    if verb or against is not None or rest.endswith(("同比", "环比", "按年", "按月")):
        tail = pattern("basis").search(rest)
        rest = rest if tail is None else rest[: tail.start()]
    return Movement(rest, verb, compared)


@cache
def changing_verbs() -> str:
    """A pattern for the verbs of change that stand before a figure (增长, 下降), and not for comparing words."""
    return alternatives(change_words("direction"))


def direction_of(verb: str) -> Direction | None:
    """Which way a verb of change goes.

    >>> direction_of("下降")
    'down'
    """
    return cast(
        Direction | None, change_words("direction").get(verb) or change_words("comparative").get(verb)
    )


def changing(words: str) -> bool:
    """Whether a stretch is nothing but a verb of change.

    >>> changing("同比下降"), changing("产值增长")
    (True, False)
    """
    found = pattern("verb").search(words)
    return found is not None and words[: found.start()] in ("", "同比", "环比", "分别", "则", "同比分别")
