"""Figures that define what is counted and are no rows of their own (总投资500万元以上的项目, 年收入50亿至100亿元的企业)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.movements import changing
from zheconparse.document.observation.phrases import pattern, without_reach
from zheconparse.document.observation.words import any_of, endings

_LIST = re.compile("[、，]|(?:和|与|以及|及(?!以上|其以上))")


@cache
def _defined() -> re.Pattern[str]:
    return re.compile(
        f"的?(?:部分|免征|减征|减半|给予|享受|适用|可享)|(?:及以[上下]|以[上下])?(?:[、的]|及以上的?)?[^，。；、0-9]{{0,14}}?{any_of('thing')}"
    )


_GROUP = re.compile("的(?:不到|仅|达到?|为)?|的[^，。；、0-9]{0,8}占(?:比)?(?:约|近)?")
"""Between the bound of a group and its share (等待6个月以上的不到一成)."""
_HAVING = re.compile("的(?:企业|项目)?(?:共|已)?[有达](?:到)?")
_TIER = re.compile("第[一二三四五六七八九十0-9]+(?:级|档|阶梯|档次)[^，]*\\Z")
"""Before the bounds of a tariff's steps (第一级年用水量144立方米以内)."""


def _ranked(words: str, figures: Sequence[Token], place: int) -> bool:
    """Whether a rank only says which things are counted behind it (前十强的企业已有6家)."""
    if place + 1 >= len(figures) or figures[place].text[-1:] not in "强位名":
        return False
    between = words[figures[place].end : figures[place + 1].start]
    return between.startswith("的") and "，" not in between


@cache
def _each() -> re.Pattern[str]:
    """What is counted and what of each is measured (20家|企业|营业收入)."""
    return re.compile(
        f"(?P<noun>[^，。；、的0-9]{{0,6}}?(?:{any_of('thing')}|省份|行业|[省市县区旗](?![内外直长级场政]))+)"
        "(?P<own>[^，。；、的0-9]{2,14})"
    )


_SOME = re.compile("(?:有|其中，?)\\s*\\Z")
_TOGETHER = ("总", "合计", "共", "累计", "平均", "预计")


def limit_of_each(words: str, clause: Clause, count: Token) -> tuple[str, Token] | None:
    """What is counted with the limit that each of them passes, and that limit's figure (有20家企业营业收入|超过1亿元).

    有 or 其中 before the count says so, or a rate behind it: amounts may be those of all together, rates are not.
    """
    limit = next((one for one in clause.figures if one.start > count.start), None)
    if limit is None or getattr(count.value, "dimension", None) != "count":
        return None
    if limit.kind not in ("quantity", "percentage") or (limit.value.low is None) == (
        limit.value.high is None
    ):
        return None
    if limit.kind != "percentage" and _SOME.search(words, max(0, count.start - 4), count.start) is None:
        return None
    found = _each().fullmatch(words, count.end, limit.start)
    own = "" if found is None else without_reach(found["own"])
    if found is None or len(own) < 2 or own.startswith(_TOGETHER) or changing(own):
        return None
    done = pattern("achieve").match(own) or pattern("count").match(own)
    if done is not None and not own.startswith(endings("flow") + endings("bare")):
        return None
    return f"{words[found.start('own') : limit.start]}{limit.text}的{found['noun']}", limit


def thresholds(words: str, clause: Clause, figures: Sequence[Token]) -> set[int]:
    """Where the figures of a clause stand that only say which things are meant."""
    found: set[int] = set()
    for figure in figures:
        if (each := limit_of_each(words, clause, figure)) is not None:
            found.add(each[1].start)
    for place, figure in reversed(list(enumerate(figures))):
        if figure.kind == "rank" and _ranked(words, figures, place):
            found.add(figure.start)
        if figure.kind not in ("quantity", "percentage"):
            continue
        low, high = figure.value.low, figure.value.high
        bounded = low is None or high is None or words[figure.start - 1 : figure.start] == "过"
        ranged = not bounded and low != high
        if not (bounded or ranged):
            continue
        following = figures[place + 1] if place + 1 < len(figures) else None
        limit = following.start if following is not None else clause.end
        after = words[figure.end : limit]
        if _TIER.search(words, clause.start, figure.start) is not None:
            found.add(figure.start)
            continue
        if not after:
            continue
        if following is not None and following.kind == "percentage" and _GROUP.fullmatch(after) is not None:
            found.add(figure.start)
            continue
        if (
            following is not None
            and following.start in found
            and after.startswith(("、", "且", "，", "或", "并且"))
            and len(after) < 16
        ):
            found.add(figure.start)
            continue
        dimension = getattr(figure.value, "dimension", None)
        if getattr(getattr(figure.value, "unit", None), "name", "") in ("岁", "周岁"):
            dimension = "age"
        counted = (
            following is not None
            and following.kind == "quantity"
            and (
                following.value.dimension == "count"
                or (dimension not in ("currency", "count") and following.value.dimension != "currency")
            )
        )
        if counted and _HAVING.fullmatch(after) is not None:
            found.add(figure.start)  # 收入过10亿元的有|4家
            continue
        if dimension == "age" and ranged and following is not None and following.kind == "percentage":
            found.add(figure.start)  # 20至24岁|失业率8.66%
            continue
        if dimension == "count" and not after.startswith("的") and not (ranged and counted):
            continue
        if after.startswith(
            ("、", "，", "和", "与", "及", "大关", "左右", "目标", "的")
        ) and not after.startswith("的"):
            continue
        if (
            counted and _LIST.search(after) is None and not re.match("的?(?:增长|占|比|达|同比)", after)
        ) or _defined().match(after) is not None:
            found.add(figure.start)
    return found
