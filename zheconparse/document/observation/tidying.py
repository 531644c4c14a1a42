"""The shortest complete form of the words to the left of a figure: what is measured, without how it came about and who did it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from zheconparse.document.observation.brackets import balanced
from zheconparse.document.observation.cutting import is_word
from zheconparse.document.observation.phrases import (
    ACHIEVING,
    DEEDS,
    OWNERS,
    QUOTES,
    without_lead,
    without_reach,
)
from zheconparse.document.observation.words import any_of, ending, endings, first_of, within


@lru_cache(maxsize=64)  # several rules ask for the same words of one figure
def tidy(phrase: str) -> str:
    """The shortest complete form of a phrase to the left of a figure.

    >>> tidy("将实现营业收入达到"), tidy("促进稀土原材料就地转化率")
    ('营业收入', '稀土原材料就地转化率')
    """
    bracketed = "(" in phrase or ")" in phrase
    if bracketed:
        phrase = _EXPLAINING.sub("", balanced(phrase))
    if "”" in phrase or "》" in phrase or "’" in phrase:
        phrase = _behind_quotation(phrase)
    bare = without_lead(without_reach(phrase))
    phrase = _without_verb(bare)
    if "等" in phrase:
        phrase = _after_names(phrase)
    if phrase and phrase[0] in _BEGIN_OWNERS:
        phrase = _without_owner(phrase)
    more = _MORE.search(phrase) is not None
    if more:
        if "完成" in phrase:
            phrase = _DONE_BY.sub("", phrase)
        if _INNER.search(phrase) is not None:
            phrase = _without_inner(phrase)
    if bracketed:
        phrase = _without_bracket(phrase)
    if phrase is not bare:
        phrase = without_lead(phrase)
    if more and _LEADS_IN.search(phrase) is not None:
        phrase = _behind_lead(phrase)
    if "有" in phrase:
        held = _HELD.search(phrase, 4)
        if held is not None and held.end() < len(phrase) - 1 and "每" not in phrase[: held.start()]:
            phrase = phrase[held.end() :]
    if len(phrase) > 14:
        phrase = _shortened(phrase)
    phrase = phrase.strip(QUOTES)
    return (
        phrase.removesuffix("同比").removesuffix("环比") if phrase[-1:] == "比" else phrase
    )  # 外贸|同比由降转升


def _behind_lead(phrase: str) -> str:
    """A phrase behind those among whom, or by whom, something is done, and without 实现 inside it."""
    for head in (_AMONG, _COUNTED_PLACES, _MANNER, _agent()):
        if (found := head.match(phrase)) is not None:
            phrase = _without_verb(phrase[found.end() :])
    reached = phrase.find("实现", 2)
    if 0 < reached < len(phrase) - 3 and phrase[reached + 2] not in "度率":
        phrase = phrase[:reached] + phrase[reached + 2 :]
    return phrase


def _without_owner(phrase: str) -> str:
    """A phrase without whose it is, where that is said before it (企业|实现利润)."""
    owner = OWNERS.match(phrase)
    if (
        owner is not None
        and len(phrase) - owner.end() >= 2
        and not phrase[owner.end() :].startswith(("数", "家", "户", "个", "化", "法", "债"))
        and (
            owner[0] not in _CLASSES
            or _OF_CLASS.match(phrase, owner.end())
            or ACHIEVING.match(phrase, owner.end())
        )
    ):
        return _without_verb(without_lead(phrase[owner.end() :]), 2)
    return phrase


def _without_bracket(phrase: str) -> str:
    """A phrase without the bracket that it opens with, and without the one that it ends with."""
    if phrase.startswith("(") and ")" in phrase[:-1]:
        phrase = phrase[phrase.index(")") + 1 :]
    if phrase.endswith(")") and "(" in phrase and len(phrase) > 3 and phrase.index("(") > 1:
        phrase = phrase[: phrase.rindex("(")]
    return phrase


_BEGIN_OWNERS = first_of("owner")
_BEGIN_ACHIEVING = first_of("achieve")
_PLANNED = ("计划完成", "计划实现", "计划达到")
_DONE_BY = re.compile(
    "(?:(?<=港口|铁路|公路|水路|电网|邮政|民航|客运|货运)|(?<=[一-龥]业))(?:累计|共|计划)?完成(?=..)(?![率度额量])"
)
"""The verb between a trade and what it measures there (铁路|完成|固定资产投资, 白酒产业|完成|产值)."""


def _without_verb(phrase: str, least: int = 3) -> str:
    """A phrase without the verb of achieving that it opens with, planned or not, where enough is left; 完成投资 is one word."""
    if not phrase or (phrase[0] not in _BEGIN_ACHIEVING and phrase[:2] != "计划"):
        return phrase
    said = phrase
    if phrase.startswith(_PLANNED):
        said, least = phrase[2:], 3
    achieved = ACHIEVING.match(said)
    if achieved is None or len(said) - achieved.end() < (least if achieved[0].endswith("完成") else 2):
        return phrase
    return without_lead(said[achieved.end() :])


_EXPLAINING = re.compile("\\((?:[^()，]*，[^()]*)?\\)")
"""A bracket with marks in it explains, and one whose date has been read is empty: no part of a name (螺纹钢(Φ20mm，HRB400E)|价格)."""


def _behind_quotation(phrase: str) -> str:
    """A phrase behind the end of a quotation or title that began before it."""
    for opening, closing in ("“”", "《》", "‘’"):
        if closing in phrase and opening not in phrase:
            phrase = phrase[phrase.rindex(closing) + 1 :]
    return phrase


def _without_inner(phrase: str) -> str:
    """A phrase without 由…, 受…影响 or 每吨 at its end, what stands before 累计完成, and 将 or 力争 inside it."""
    cause = _AFFECTED.search(phrase)
    if cause is not None:
        phrase = phrase[: cause.start()]
    start = _FROM.search(phrase)
    if start is not None and start.start() >= 2:
        phrase, said = without_reach(phrase[: start.start()]), phrase
        if (loss := ending("loss").search(said)) is not None:  # 净利润由|亏损|3.2亿元 is no profit of 3.2亿元
            phrase = phrase.removesuffix("顺差").removesuffix("盈余") + loss[0]
    each = EACH.search(phrase)
    if each is not None and (each.start() >= 2 or each.start() == 0):
        phrase = without_reach(phrase[: each.start()])
    total = _IN_ALL.search(phrase)
    if total is not None and len(phrase) - total.end() >= 2:
        rest = phrase[total.end() :]
        # 收入 alone says nothing: 云计算服务|共实现收入
        phrase = phrase[: total.start()] + rest if rest == "收入" else rest
    coming = _TO_COME.search(phrase)
    if coming is not None:
        before = phrase[: coming.start()]
        phrase = ("" if before.endswith(endings("forecaster")) else before) + phrase[coming.end() :]
    return phrase


_AFFECTED = re.compile("(?<=..)受[^，受]{2,14}(?:影响|拖累|拉动|带动|推动|冲击|提振)\\Z")
_INNER = re.compile("由|从|受|每|累计|共|合计|将|力争|确保|预计|有望|料")
"""What each of the patterns that _without_inner tries holds."""
_HELD = re.compile("拥有|共有(?<!公共有)|现有|设有|建有")
_COUNTED_PLACES = re.compile(
    "(?:(?:[一某这该]|其中一)家(?:企业|公司)(?=..)|一[个座家台条处](?=..)"
    "|[一-龥]{2,6}以来(?:累计|共)?"
    "|(?:内地|这)?(?:[一两二三四五六七八九十]+(?:省|市|县|区(?!域)|州|地市?|城市|港|机?场))+(?:合计|共计|共|总计)?)(?=..|\\Z)"
)
"""Places only counted, a company without a name, a season, before what is measured (三省一市进出口, 两场合计, 夏收以来累计收购)."""
_AMONG = re.compile("在?[^，每]{2,8}(?<!其)中共?有(?=..)")
"""Those among whom something is counted (在医院中有|公立医院)."""
_MANNER = re.compile(
    "(?:(?:以|用|采取|采用|通过)[^，]{2,14}?(?:方式|形式|模式|办法)|按?[^，]{0,10}?(?:价格?|口径)计算的?)(?=..)"
)
"""How it was done or reckoned, before what is measured (以“零地招商”方式|盘活厂房)."""
_LEADS_IN = re.compile(
    "中共?有|以来|计算|方式|形式|模式|办法|累计|共|已|完成|实现|达到|"
    + "|".join("一某这该两二三四五六七八九十")
)
"""What each of these four ways to begin holds, and 实现."""
_MORE = re.compile(f"{_INNER.pattern}|{_LEADS_IN.pattern}")
"""What stands in a phrase of which more is taken off than lies at its ends; most hold nothing of it."""
_CLASSES = frozenset(["企业", "项目"])
_OF_CLASS = re.compile("总投资|计划|投资|占地|总建筑|建设|建成|达产|一期|二期|开工|用地")


@cache
def _agent() -> re.Pattern[str]:
    """Who did what is counted, before 累计 or 已 and a verb (科技城累计|引进人才)."""
    return re.compile(
        f"[^，的]{{2,14}}?[区城园市县院局厅委部行司团校所)](?:累计|共计|共|已)(?={any_of('count')})"
        "|[^，的]{0,12}?(?:机场|港区?|口岸|厂区|园区|新区|开发区|高新区|经开区|市场|公司|集团)(?:累计|共)?(?:完成|实现|达到)(?=[^，]{2})(?![^，]{0,2}率)"
    )


_IN_ALL = re.compile("(?<=[一-龥]{2})(?<!公)(?:累计|共|合计)(?:完成|实现|(?=发送|接待|销售|生产|运送))(?!率)")
_TO_COME = re.compile(
    "(?<=[一-龥]{2})(?:将|力争|确保|预计|有望|(?<=[会局者司行家])料)+(?:再)?(?:完成|实现|达到)?(?=[一-龥]{2})(?!率)"
)
_FROM = re.compile("(?<!自)(?:由|从(?![业事]))[^，由从的]{0,6}(?:的(?:每[日天周月年])?)?\\Z")
EACH = re.compile(
    "(?:达到?|为|是|\\A[至到])?每(?:公斤|千克|平方米|盎司|千瓦时|立方米|平方公里|百?公里|蒲式耳|(?![人户名位])[一-龥])\\Z"
)
_DEFINER = re.compile("以上|以下|前[0-9一二三四五六七八九十]+[强位名]|[0-9]")


@cache
def _cause() -> re.Pattern[str]:
    return re.compile(f"{any_of('cause')}|，")


def _shortened(phrase: str) -> str:
    """A long phrase from the last verb that causes something, or from the last 的, when enough is left behind it."""
    causes = list(_cause().finditer(phrase))
    if causes and len(phrase) - causes[-1].end() >= 4:
        phrase = phrase[causes[-1].end() :]
    if len(phrase) > 14 and "的" in phrase:
        before, after = phrase.rsplit("的", 1)
        if _DEFINER.search(before) is not None:
            return phrase
        if len(after) >= 4 or (len(after) >= 2 and len(before) > 16):
            verb = DEEDS.match(before)
            phrase = (verb[0] if verb is not None and len(verb[0]) <= 4 else "") + after
    return phrase


def _after_names(phrase: str) -> str:
    """A phrase without the list of names before 等 (引进金力、韵升等项目 → 引进项目); the verb before the list stays."""
    if "等" not in phrase[:-1]:
        return phrase
    place = phrase.rindex("等")
    before, after = phrase[:place], phrase[place + 1 :]
    if "、" not in before and not is_word(phrase, place, place + 1):
        return phrase
    if not after or after[0] in "级同于待候价值量额次第离":
        return phrase
    after = _OF_PLACES.sub("", after)  # 外送江苏、山东等|地电量
    if len(after) < 2:
        return phrase
    head = before.split("、", 1)[0]
    verbs = list(within("count").finditer(head))
    first = next(
        (place for place, one in enumerate(verbs) if one.start() == 0 or one.end() < len(head)), None
    )
    return after if first is None else head[: run_end(verbs[first:])] + after


def run_end(verbs: Sequence[re.Match[str]]) -> int:
    """Where the first of some verbs ends, with those that follow it at once (引进|落地)."""
    end = verbs[0].end()
    for other in verbs[1:]:
        if other.start() == end:
            end = other.end()
    return end


_OF_PLACES = re.compile("^(?:地区?|[省市县国](?:份|家|区)?)(?=[一-龥]{2})(?![方块面级])")
