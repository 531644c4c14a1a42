"""Figures that define what is counted and are no rows of their own (总投资500万元以上的项目, 年收入50亿至100亿元的企业)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.holders import of_holders
from zheconparse.document.observation.movements import changing
from zheconparse.document.observation.phrases import ACHIEVING, DEEDS, without_reach
from zheconparse.document.observation.ranks import among
from zheconparse.document.observation.words import any_of, endings

_LIST = re.compile("[、，]|(?:和|与|以及|及(?!以上|其以上))")


@cache
def _defined() -> re.Pattern[str]:
    return re.compile(
        f"的?(?:部分|免征|减征|减半|给予|享受|适用|可享)|(?:及以[上下]|以[上下])?(?:[、的]|及以上的?)?(?!是|为)[^，。；、0-9]{{0,14}}?{any_of('thing')}"
    )


_GROUP = re.compile("的(?:不到|仅|达到?|为)?|的[^，。；、0-9]{0,8}占(?:比)?(?:约|近|[^，。；、0-9]{2,10}的)?")
"""Between the bound of a group and its share (等待6个月以上的不到一成)."""
_HAVING = re.compile("的(?:企业|项目)?(?:共|已)?[有达](?:到)?")
_TIER = re.compile("第[一二三四五六七八九十0-9]+(?:级|档|阶梯|档次)[^，]*\\Z")
"""Before the bounds of a tariff's steps (第一级年用水量144立方米以内)."""


def _ranked(words: str, rank: Token, following: Token | None) -> bool:
    """Whether a rank only says which things are counted behind it (前十强的企业已有6家)."""
    if following is None or rank.text[-1:] not in "强位名":
        return False
    between = words[rank.end : following.start]
    return between.startswith("的") and "，" not in between


@cache
def _each() -> re.Pattern[str]:
    """What is counted and what of each is measured (20家|企业|营业收入)."""
    return re.compile(
        f"(?P<noun>[^，。；、的0-9]{{0,6}}?(?:{any_of('thing')}|省份|行业|[省市县区旗](?![内外直长级场政]))+)(?:\\([^()]{{1,8}}\\))?"
        "(?P<own>[^，。；、的0-9]{2,14})"
    )


_SOME = re.compile("(?:有|其中，?)\\s*\\Z")
_TOGETHER = ("总", "合计", "共", "累计", "平均", "预计")


def limit_of_each(words: str, clause: Clause, count: Token) -> tuple[str, Token] | None:
    """What is counted with the limit that each of them passes, and that limit's figure (有20家企业营业收入|超过1亿元).

    有 or 其中 before the count says so, or a rate behind it: amounts may be those of all together, rates are not.
    """
    limit = clause.after(count) if count.dimension == "count" else None
    if limit is None:
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
    done = ACHIEVING.match(own) or DEEDS.match(own)
    if done is not None and not own.startswith(endings("flow") + endings("bare")):
        return None
    return f"{words[found.start('own') : limit.start]}{limit.text}的{found['noun']}", limit


def thresholds(words: str, clause: Clause, figures: Sequence[Token]) -> set[int]:
    """Where the figures of a clause stand that only say which things are meant."""
    found: set[int] = set()
    for figure in figures[:-1]:
        if words[figure.start - 1] in _EXPLAINS and _explains(words, figure):
            found.add(figure.start)
        if figure.dimension != "count":
            continue
        if (each := limit_of_each(words, clause, figure)) is not None:
            found.add(each[1].start)
        elif of_holders(words, clause, figure) or among(words, clause, figure) is not None:
            found.add(figure.start)
    following: Token | None = None
    for figure in reversed(figures):  # a list of bounds is known by its last
        if figure.kind == "rank":
            defines = _ranked(words, figure, following)
        else:
            low, high = figure.value.low, figure.value.high
            bounded = low is None or high is None or (figure.start > 0 and words[figure.start - 1] == "过")
            ranged = not bounded and low is not high and low != high
            defines = (
                (bounded or ranged)
                and figure.kind in ("quantity", "percentage")
                and _bounds(
                    words,
                    clause,
                    figure,
                    following,
                    ranged=ranged,
                    goes_on=following is not None and following.start in found,
                )
            )
        if defines:
            found.add(figure.start)
        following = figure
    return found


_EXPLAINS = frozenset("为Φφ")
_BASE = re.compile("\\(以[^()，。；0-9]{1,12}为\\Z")


def _explains(words: str, figure: Token) -> bool:
    """Whether a figure in a bracket says what an index is reckoned on or how thick something is (性别比(以女性为|100), 螺纹钢(Φ|20mm))."""
    before = words[max(0, figure.start - 16) : figure.start]
    return before[-2:] in ("(Φ", "(φ") or _BASE.search(before) is not None


def _bounds(
    words: str, clause: Clause, figure: Token, following: Token | None, *, ranged: bool, goes_on: bool
) -> bool:
    """Whether a bound or a range only says which things are meant; `goes_on`: whether the figure behind it does."""
    if _TIER.search(words, clause.start, figure.start) is not None:
        return True
    after = words[figure.end : clause.end if following is None else following.start]
    if not after:  # 65岁及以上|21万人
        return following is not None and _dimension(figure) == "age" and _counts(following, figure)
    if figure.text[-1] == "内" and figure.dimension in _TIMES and _OF.match(after) is None:
        return False  # 三年内|再建6个
    if goes_on and after.startswith(_BESIDE) and len(after) < 16:
        return True
    rated = following is not None and following.kind == "percentage"
    if rated and _GROUP.fullmatch(after) is not None:
        return True
    counted = following is not None and _counts(following, figure)
    if counted and _HAVING.fullmatch(after) is not None:
        return True  # 收入过10亿元的有|4家
    dimension = _dimension(figure)
    if rated and dimension == "age" and (ranged or after.startswith("占")):
        return True  # 20至24岁|失业率8.66%, 60岁及以上|占16.85%
    if dimension == "count" and not after.startswith("的") and not (ranged and counted):
        return False
    if after.startswith(_ENDS):
        return False
    return (counted and _LIST.search(after) is None and _SAYS_MORE.match(after) is None) or _defined().match(
        after
    ) is not None


_TIMES = ("time", "workday")
_OF = re.compile("的|到期|期")
_BESIDE = ("、", "且", "，", "或", "并且")
"""What stands between two bounds of the same things."""
_ENDS = ("、", "，", "和", "与", "及", "大关", "左右", "目标")
"""What stands behind a figure that has been told, and defines nothing."""
_SAYS_MORE = re.compile("的?(?:增长|占|比|达|同比)")


def _dimension(figure: Token) -> str | None:
    """What a figure measures; the unit 岁 says an age."""
    unit = getattr(figure.value, "unit", None)
    return "age" if getattr(unit, "name", "") in ("岁", "周岁") else figure.dimension


def _counts(following: Token, figure: Token) -> bool:
    """Whether the figure behind a bound is an amount of the things that it bounds: a count, or a measure of another measure."""
    if following.kind != "quantity":
        return False
    of_measure = _dimension(figure) not in ("currency", "count")
    return following.dimension == "count" or (of_measure and following.dimension != "currency")
