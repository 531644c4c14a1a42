"""Amounts of money and measure, lengths of time and index values: each to the phrase on its left, or to the noun on its right."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from zheconparse.document.basis import stated_bases
from zheconparse.document.observation import completions
from zheconparse.document.observation.behind import right_of
from zheconparse.document.observation.beside import (
    GENERIC,
    after_growth,
    aside,
    averaged,
    base_value,
    dated,
    headed,
    in_quotes,
    last_same,
    of_its_industry,
    of_lots,
    part_beside,
    part_of,
    restated,
    rows_of_whole,
    same_unit,
    twofold,
    with_object,
)
from zheconparse.document.observation.capacities import beyond_size, link_capacity
from zheconparse.document.observation.changes import COMPARED, link_change
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.counts import link_count, rhetorical
from zheconparse.document.observation.definitions import limit_of_each
from zheconparse.document.observation.movements import direction_of, movement
from zheconparse.document.observation.periods import NEVER
from zheconparse.document.observation.phrases import owner_of, pattern, tidy, without_reach
from zheconparse.document.observation.prices import at_price, exchanged, for_each, is_priced, paid
from zheconparse.document.observation.status import starts_move
from zheconparse.document.observation.words import any_of, endings
from zheconparse.values.exact import scaled
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_BASIS_OF = re.compile("为基[数准]|为例|为底数")
_NO_UNIT_AFTER = frozenset("级型制版届后强")


def _without_counted(context: Context, figure: Token, floor: int, raw: str) -> str:
    """The words before a figure without what the count right before them counts (来自59个国家和地区的|3.5万名选手)."""
    if floor == context.clause.start:
        return raw
    before = next((one for one in context.clause.figures if one.end == floor), None)
    if before is None or getattr(before.value, "dimension", None) != "count":
        return raw
    noun, _ = right_of(context.words, before.end, figure.start)
    entity = pattern("entity").fullmatch(noun)
    if entity is not None:  # 23家加工企业|日屠宰能力
        noun = entity["entity"]
    if not noun or not raw.startswith(noun):
        return raw
    rest = raw.removeprefix(noun)
    if raw.endswith("的"):
        return ""
    if entity is not None and movement(rest).verb:
        return raw  # 15家企业减亏: the 企业 lose less
    return rest if entity is not None or pattern("count").fullmatch(rest) else raw


_NAMED = re.compile(".*?(?:项目|工程|基地|园区|产业园|公司|集团|企业|中心|厂)(?:[一二三四五]期)?")
_DOING = re.compile(
    "(?:给予|开展|发放|投放|下达|拨付|安排|投入|筹集|募集|发行|提供|减免|退还|兑现|争取|引进|签订|设立)\\Z"
)
_COUNTED = re.compile("(?:人次|车次|班次|航次|户数|人数|总数|数量)\\Z")
"""Names that hold their counter (观影人次1.63亿)."""
_TERMS = re.compile("期限|工期|年限|寿命|账期|质保|周期|建设期|合作期|有效期|任期")
_TERM = re.compile("[0-9]+(?:天|个月|年)期(?:限的)?")


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(f"{any_of('duration')}[^，]{{0,4}}\\Z")


def link(context: Context, figure: Token, floor: int) -> None:
    """One amount, count or bare number to what it measures."""
    value = figure.value
    text, end = context.words, context.clause.end
    if (
        text[figure.end : figure.end + 1] in _NO_UNIT_AFTER
        or _BASIS_OF.match(text, figure.end) is not None
        or in_quotes(text, figure)
    ):
        return
    if is_priced(context, figure):
        return
    raw = context.before(figure, floor)
    if isinstance(value, Quantity) and any(rule(context, figure, raw) for rule in (at_price, paid, for_each)):
        return
    raw = _without_counted(context, figure, floor, raw)
    if isinstance(value, Quantity) and (
        base_value(context, figure, raw) or completions.planned(context, figure, raw)
    ):
        return
    if not isinstance(value, Quantity):
        _index(context, figure, raw)
        return
    after = context.clause.after(figure)
    following = end if after is None else after.start
    right, right_end = right_of(text, figure.end, following)
    if not right and following == figure.end and (term := _TERM.match(text, figure.end, end)) is not None:
        right, right_end = right_of(text, term.end(), end)
    if (noun := beyond_size(context, right, following)) is not None:
        right, right_end = noun
    dimension = value.dimension
    if dimension == "count" and (each := limit_of_each(text, context.clause, figure)) is not None:
        right, right_end = each[0], each[1].end
        following = next((one.start for one in context.clause.figures if one.start >= right_end), end)
    changed = (
        value.direction is not None or "扭亏" in raw or "增盈" in raw or COMPARED.search(raw) is not None
    )
    if changed and dimension == "time" and link_change(context, figure, raw, right):
        return
    if dimension == "time" or (value.unit is not None and value.unit.name == "岁"):
        _duration(context, figure, raw)
        return
    if changed and link_change(context, figure, raw, right):
        return
    if dimension == "currency" and exchanged(context, figure, raw):
        return
    if dimension != "currency" and link_capacity(context, figure, raw, right):
        return
    if rhetorical(context.clause, figure, right, raw):
        return
    if dimension == "count":
        link_count(context, figure, raw, right, right_end, following)
    else:
        level_beside(context, figure, raw, right)


def _index(context: Context, figure: Token, raw: str) -> None:
    """A bare number that an index, a ratio or a rate of exchange has."""
    last = context.last
    moved = movement(raw)
    if moved.verb and last is not None and last.kind == "index" and not tidy(moved.phrase):
        down = direction_of(moved.verb) == "down"
        last.change_amount = None if figure.value.low is None else scaled(figure.value.low, -1 if down else 1)
        last.amount_basis = next(iter(stated_bases(raw)[1]), None)
        return
    name = tidy(raw)
    if not name and last is not None and last.kind == "index" and last.token.start >= context.clause.start:
        context.row(figure, "index", last.indicator, "index-carried", carried=True)
    elif len(name) >= 2 and re.search(
        "指数|PMI|CPI|PPI|系数|比|率|汇率|倍差|评分|得分|景气|值|点|价格|中间价|收盘|分数", name
    ):
        context.row(figure, "index", name, "index")
    elif _COUNTED.search(name) is not None and figure.text[-1] in "万亿":
        context.row(figure, "level", name, "number")


def _duration(context: Context, figure: Token, raw: str) -> None:
    """How long something took or lasts, where the words say so."""
    previous = context.last
    if (
        previous is not None
        and previous.token.start >= context.clause.start
        and same_unit(previous, figure.value)
        and raw.endswith(("到", "至"))
    ):
        context.row(figure, "level", previous.indicator, "level-carried", carried=True)
        return
    if raw.endswith(("近", "前", "后", "连续", "过去")):
        return
    if _lasting().search(raw) is None:
        name = tidy(raw)
        if len(name) >= 2 and any(same_unit(row, figure.value) for row in rows_of_whole(context)):
            context.row(figure, "level", name, "duration")
        return
    name = tidy(re.sub("(?:仅|只)?用\\Z", "用时", raw) if raw.endswith(("仅用", "只用")) else raw)
    if raw.startswith("从") or "从" in raw[:12]:
        name = "从" + tidy(raw[raw.index("从") + 1 :]) if not name.startswith("从") else name
    if len(name) >= 2:
        owner, name = owner_of(name)
        context.row(
            figure,
            "level",
            name,
            "duration",
            subject=owner,
            when=NEVER
            if context.reader.calendar.sentence is None and _TERMS.search(name) and "平均" not in name
            else None,
        )


def level_beside(context: Context, figure: Token, raw: str, right: str) -> None:
    """An amount of money or of a measure."""
    text = context.words
    phrase = tidy(raw)
    stripped = raw.rstrip()
    attribute = (text.startswith("的", figure.end) and bool(right)) or _describes(context, figure, phrase)
    verb_only = not phrase or pattern("count").fullmatch(phrase) is not None
    if (
        right
        and not phrase
        and figure.value.dimension != "currency"
        and context.clause.after(figure) is not None
    ):
        return
    if right and figure.value.dimension in _SIZES and not attribute and _names_more(context, figure, right):
        return
    if right and (figure.value.dimension not in _MEASURED or figure.value.unit.name in _FINE):
        return
    if right and verb_only and not (attribute and phrase in ("投资", "融资", "出资")):
        if phrase or not attribute:
            if not phrase and pattern("stop").match(right):
                return
            context.row(figure, "level", f"{phrase}{right}", "level-right", verb=phrase, noun=right)
        return
    if phrase in ("折合", "约合", "合", "折", "折合人民币", "折合美元") and context.rows:
        last = context.rows[-1]
        context.row(
            figure,
            "level",
            last.indicator,
            "converted",
            carried=True,
            when=last.when,
            where=last.where,
            subject=last.subject,
        )
        return
    if phrase.endswith(("率先", "首次", "首度")) and context.rows and restated(context, figure):
        return
    if not phrase:
        if (purpose := _PURPOSE.match(text, figure.end, context.clause.end)) is not None:
            context.row(figure, "level", f"用于{purpose['what']}", "purpose")
            return
        if restated(context, figure) or twofold(context, figure, raw):
            return
        if (context.heads or context.reader.speakers.heads) and _same_elsewhere(context, figure):
            return
        if after_growth(context, figure):
            return
        _carried(context, figure, raw)
        return
    done = _DOING.search(phrase) if right and not attribute else None
    if done is not None:
        context.row(
            figure,
            "level",
            f"{done[0]}{right}",
            "level-right",
            subject=phrase[: done.start()] or None,
            verb=done[0],
            noun=right,
        )
        return
    owner, name = owner_of(with_object(context, phrase, figure.value))
    if (cost := _of_project(context, name)) is not None:
        owner, name = name.removesuffix(cost), cost
    name = averaged(context, part_of(context, name, figure), figure)
    if attribute and figure.value.amount.is_exact:
        named = text[text.index("的", figure.end) + 1 : context.clause.end]
        named = re.split("[、，]|等", named, maxsplit=1)[0]
        if (owned := _NAMED.match(named)) is not None:
            named = owned[0]
        context.row(figure, "level", name, "attribute", when=NEVER, subject=named)
        return
    previous = context.last
    if (
        name in GENERIC
        and previous is not None
        and previous.kind == "count"
        and part_beside(context, previous)
    ):
        name = previous.noun + name
    elif owner is None:
        name = headed(context, of_its_industry(context, name))
    draft = context.row(figure, "level", name, "level", subject=owner)
    if name in _PROJECT_COST and not dated(context, figure):
        project = next(
            (row for row in reversed(context.rows[:-1]) if row.is_project),
            None,
        )
        if project is not None:
            draft.when, draft.where = NEVER, project.where
        elif (
            owner is not None
            or stripped.endswith("项目" + name)
            or re.search("[该此]项目\\Z", raw[: len(raw) - len(name)])
        ):
            draft.when = NEVER
    if (
        owner is None
        and name in ("总投资", "投资", "产值", "销售收入")
        and context.rows[:-1]
        and context.rows[-2].is_project
    ):
        draft.subject = context.rows[-2].subject


_PURPOSE = re.compile("(?:主要|全部|将|拟|计划)*用于(?P<what>[^，。；、0-9]{2,20})")
"""What an amount is for (9亿元用于偿还到期债务)."""
_SIZES = frozenset(["mass", "energy", "power", "volume", "length", "speed", "pressure", "voltage"])


_THINGS = re.compile("的[^，。；]{2,24}?(?:项目|工程|基地|生产线|园区|物流园|产业园|工业园|电站|工厂)")


def _describes(context: Context, figure: Token, phrase: str) -> bool:
    """Whether a cost stands first in a list of what a project is described by (总投资7.2亿元、占地210亩的加工项目)."""
    after = context.clause.after(figure)
    return (
        phrase in _PROJECT_COST
        and after is not None
        and context.words.startswith("、", figure.end)
        and _THINGS.match(context.words, after.end) is not None
    )


def _names_more(context: Context, figure: Token, right: str) -> bool:
    """Whether a size only says which thing the next figure is of (5500大卡动力煤价格732元)."""
    following = context.clause.after(figure)
    if following is None or right.startswith(endings("bare")):
        return False
    return context.words[figure.end : following.start].strip() == right or (
        tidy(context.words[figure.end : following.start]) == right
    )


_MEASURED = frozenset(["currency", "mass", "area", "energy", "power", "volume", "length", "count"])
_FINE = frozenset(["米", "厘米", "毫米", "微米", "纳米", "英寸"])
_PROJECT_COST = frozenset(
    ["总投资", "投资", "计划总投资", "计划投资", "总投资额", "投资总额", "投资额", "概算总投资"]
)
_COSTS = sorted(_PROJECT_COST, key=len, reverse=True)


def _same_elsewhere(context: Context, figure: Token) -> bool:
    """The same indicator of another place or company (…银川市2535.6亿元；石嘴山市623.0亿元)."""
    last = next((row for row in reversed(rows_of_whole(context)) if same_unit(row, figure.value)), None)
    if last is None:
        return False
    context.row(figure, last.kind, last.indicator, "level-carried", carried=True)
    return True


_IN_ALL = re.compile("(?:预计|有望|可|将|累计|合计|共|当月|单月|当季|为|达到?|是|约|则)*")
"""What stands between another time and its figure (1—11月累计49720.3亿元)."""
_ALSO = re.compile("[、和与及]|以及")
"""What stands between members of a list."""


def _of_project(context: Context, name: str) -> str | None:
    """The cost of a project whose size the clause has given (200万千瓦光伏项目|总投资105亿元)."""
    last = context.last
    if last is None or not last.is_project:
        return None
    if last.token.start < context.clause.start or name in _PROJECT_COST:
        return None
    return next((cost for cost in _COSTS if name.endswith("项目" + cost)), None)


_SUM = re.compile("(?:合计|共计|总计|两者合计)(?:为|达)?")


def _carried(context: Context, figure: Token, raw: str) -> None:
    """A second amount of the same indicator (由3.2亿吨减到1.99亿吨)."""
    if _SUM.fullmatch(raw.strip()) and (name := of_lots(context, figure)) is not None:
        context.row(figure, "level", name, "sum-of-lots", carried=True)
        return
    last = last_same(context, figure.value)
    if last is None or (last is not context.rows[-1] and not dated(context)):
        return
    if (
        last.token.end < context.clause.start
        and re.fullmatch("(?:并|且|最终|共|已|实际)*(?:达到?|为|至)", raw.strip()) is None
        and not (_IN_ALL.fullmatch(raw.strip()) and (dated(context) or "累计" in raw))
    ):
        return
    aimed = context.aims(context.period(figure)) and starts_move(context.words, context.clause, last.token)
    if (
        re.search("到|至|为|达|累计|合计|[0-9年月]的|\ue000", raw)
        or without_reach(raw) == ""
        or _ALSO.fullmatch(raw) is not None
    ):
        context.row(
            figure,
            aside(context, last.kind),
            last.indicator,
            "level-carried",
            carried=True,
            when=NEVER if last.when == NEVER and not (dated(context) or aimed) else None,
            where=last.where,
        )
