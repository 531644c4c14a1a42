"""A count right before what is measured says how many have it (31个二线城市|住宅价格上涨0.2%), and counts nothing else."""

from __future__ import annotations

import re
from functools import cache

from zheconparse.document.observation.behind import right_of
from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.movements import movement
from zheconparse.document.observation.phrases import ENTITY, without_reach
from zheconparse.document.observation.words import ending, guarded, within

_MEASURED = ending("measured")
"""What no counter counts."""


def is_measured(right: str) -> bool:
    """Whether the words behind a count end with what no counter counts, and say whose it is.

    >>> is_measured("二线城市住宅销售价格"), is_measured("价格"), is_measured("产业项目")
    (True, False, False)
    """
    measure = _MEASURED.search(right)
    return measure is not None and measure.start() >= 2


def of_holders(words: str, clause: Clause, count: Token) -> bool:
    """Whether a count is part of the name of what the next figure measures (31个大城市失业率5.5%), and no verb counts anything."""
    measure = clause.after(count)
    if measure is None or measure.dimension == "count" or measure.kind not in ("quantity", "percentage"):
        return False
    value = measure.value
    if not count.text[0].isdecimal() or value.low is None or value.high is None:
        return False  # 三项保险基金|收入: all are named; 12个镇|税收超1亿元: perhaps each of them
    if within("measured").search(words, count.end, measure.start) is None:
        return False
    right, end = right_of(words, count.end, measure.start)
    right = right.removesuffix("平均")
    if (
        not is_measured(right)
        or "的" in right
        or together(right)
        or not only_moves(words[end : measure.start])
    ):
        return False
    if ending("count").search(words[max(clause.start, count.start - 5) : count.start]) is not None:
        return False
    return ENTITY.fullmatch(right) is None


def together(right: str) -> str:
    """The things counted, where what they have together or on average is measured behind them.

    >>> together("地块总出让面积"), together("大城市失业率")
    ('地块', '')
    """
    found = _TOGETHER.search(right)
    return "" if found is None else right[: found.start()]


_TOGETHER = re.compile("(?<=..)(?:总(?![部行公工店站])|平均|合计)")


def only_moves(behind: str) -> bool:
    """Whether the words between what is measured and its figure say no more than how it moved, or of what it is a share."""
    return behind.startswith("占") or not without_reach(movement(behind).phrase)


def of_one(indicator: str) -> str:
    """What one of some cities has, by the name of what they have together.

    >>> of_one("4个一线城市住宅销售价格"), of_one("城市居民消费价格")
    ('住宅销售价格', '城市居民消费价格')
    """
    found = _SOME.match(indicator)
    return indicator if found is None else indicator[found.end() :]


_SOME = re.compile("(?:[0-9]+个)?(?:[新一二三四]线|大中|重点)城市(?=..)")


def so_many(done: str, right: str) -> tuple[str, str]:
    """What is said of those counted, and who they are; what is measured of them goes with the verb.

    >>> so_many("同比增长", "工业大类行业利润总额"), so_many("开工", "产业项目")
    (('利润总额同比增长', '工业大类行业'), ('开工', '产业项目'))
    """
    if not is_measured(right):
        return done, right
    found = _holders().fullmatch(right)
    return (f"{right}{done}", "") if found is None else (f"{found['what']}{done}", found["who"])


@cache
def _holders() -> re.Pattern[str]:
    return re.compile(f"(?P<who>[^，]{{0,6}}?{guarded('holder')})(?P<what>.{{2,}})")
