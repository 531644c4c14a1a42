"""Words of change before a figure: what moves, the verb, and what it is compared with."""

from __future__ import annotations

import re
from typing import NamedTuple, cast

from zheconparse.document.observation.phrases import BASE, QUOTES
from zheconparse.document.observation.words import alternatives, any_of
from zheconparse.document.wording import change_words
from zheconparse.values.quantity import Direction

_REMARK = re.compile(r"\((?:下同|以下|按|均为|含|不含|同口径|可比)[^()]*\)")

VERBS = alternatives(change_words("direction"))
"""A pattern for the verbs of change that stand before a figure (增长, 下降), and not for comparing words."""
_COMPARATIVES = alternatives(change_words("comparative"))
_ALONE = alternatives(change_words("alone"))
_COMPARING = (
    "(?:比(?<![占同环]比)(?![重例较率价值亚])|较(?!大|高|低|多(?!年)|好|快|强|小|少|为)|高于|低于|快于|慢于|好于|优于|多于|少于|超过|相比|相较"
    + "".join(f"|{beside}(?={BASE}|去年|上年|上月|上季|往年|全国|全省|全市|全区)" for beside in "与同和")
    + ")"
)
_FILL = "(?:了|约|近|分别|均|都|再|又|各|幅度|为|达到|达|仅|至少|略|微|小幅|大幅|明显|实现|将|[是\\s])"
_MORE_DONE = "(?<=[多少])(?![种个家年次项元层边方样数])[一-龥]{1,2}"
"""What was done more or less (同比多|放, 少|收购)."""
_VERB = re.compile(f"(?P<verb>{VERBS}){_FILL}*\\Z")
_COMPARATIVE = re.compile(f"偏?(?P<verb>{_COMPARATIVES})(?:{_MORE_DONE}|{any_of('count')})?{_FILL}*\\Z")
_COMPARED_ALONE = re.compile(f"{_ALONE}(?:分别|均|也|却)*\\Z")
_COMPARED_WITH = re.compile(f"{_COMPARING}[^，]{{0,24}}\\Z")
_BASIS = re.compile(
    f"(?:{_ALONE}|{_COMPARING}[^，]{{0,24}}?|分别|(?<![人亩户日月年地])均|各|年均|平均|累计|又|按(?:同|可比|自然)?口径|按|转为?|微|略|小幅|大幅|明显|也|则|还|实际|实质|名义|(?<![一-龥0-9])年|将|有望|预计|力争|可|不变价|可比价|可比口径|同口径|[({re.escape(QUOTES)}])+\\Z"
)


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
    found = _VERB.search(phrase)
    verb, rest, compared = "", phrase, False
    if found is None:
        found = _COMPARATIVE.search(phrase)
        if found is not None and not (
            MORE_BY.search(phrase) is not None
            or _COMPARED_WITH.search(phrase)
            or _COMPARED_ALONE.search(phrase, 0, found.start())
        ):
            found = None
    if found is not None:
        verb, rest = found["verb"], phrase[: found.start()]
    against = _COMPARED_WITH.search(rest)
    if against is not None:
        said = rest[against.start() :]
        compared = (
            re.search("全国|全省|全市|全区|平均|目标|预期|计划|其他|兄弟|东部|西部|国家|规上", said)
            is not None
            and BASE not in said
        )
        rest = rest[: against.start()]
    if verb or against is not None or rest.endswith(("同比", "环比", "按年", "按月")):
        tail = _BASIS.search(rest)
        rest = rest if tail is None else rest[: tail.start()]
    return Movement(rest, verb, compared)


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
    found = _VERB.search(words)
    return found is not None and words[: found.start()] in ("", "同比", "环比", "分别", "则", "同比分别")
