"""Amounts of money and of measure, each to the phrase on its left, the noun on its right, or what the rows before measure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from zheconparse.document.observation.behind import STOP
from zheconparse.document.observation.beside import (
    NEAR,
    after_change,
    after_growth,
    aside,
    dated,
    from_there,
    headed,
    is_elsewhere,
    last_same,
    of_its_industry,
    of_lots,
    part_beside,
    restated,
    same_elsewhere,
    same_unit,
    twofold,
    with_object,
)
from zheconparse.document.observation.capacities import of_project
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.members import averaged, part_of
from zheconparse.document.observation.phrases import (
    ACHIEVING,
    owner_of,
    says_deed,
    without_lead,
    without_reach,
)
from zheconparse.document.observation.prices import each_unnamed, is_each
from zheconparse.document.observation.rows import Draft, Kind
from zheconparse.document.observation.status import starts_move
from zheconparse.document.observation.tidying import EACH, tidy
from zheconparse.document.observation.times import NEVER
from zheconparse.document.observation.words import any_of, ending, endings, words

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context


_CONVERTED = words("converted")
_GENERIC = words("generic")
_COSTS = words("project_cost")
_GROUNDS = words("project_ground")


def link_level(context: Context, figure: Token, raw: str, right: str) -> None:
    """An amount of money or of a measure."""
    phrase = tidy(raw)
    owned = (bool(right) and context.words.startswith("的", figure.end)) or _describes(
        context, figure, phrase
    )
    if right and _only_defines(context, figure, phrase, right, owned=owned):
        return
    if right and _is_verb(phrase) and not (owned and phrase in ("投资", "融资", "出资")):
        _of_noun_behind(context, figure, phrase, right, owned=owned)
    elif right and not owned and figure.dimension == "area" and right.endswith(endings("building")):
        done = ending("count").search(phrase)
        verb = "" if done is None else done[0]
        context.row(figure, "level", f"{verb}{right}", "level-right", verb=verb, noun=right)
    elif phrase in _CONVERTED and context.rows:
        _converted(context, figure, context.rows[-1])
    elif (context.rows and phrase.endswith(("率先", "首次", "首度")) and restated(context, figure)) or (
        is_each(phrase) and each_unnamed(context, figure, phrase)
    ):
        return
    elif not phrase:
        _without_name(context, figure, raw)
    elif right and not owned and (done := ending("granting").search(phrase)) is not None:
        subject = phrase[: done.start()] or None
        context.row(
            figure, "level", f"{done[0]}{right}", "level-right", subject=subject, verb=done[0], noun=right
        )
    else:
        _named(context, figure, phrase, raw, owned=owned)


def _is_verb(phrase: str) -> bool:
    """Whether nothing names what is measured but what stands behind the figure."""
    return not phrase or says_deed(phrase) or ACHIEVING.fullmatch(phrase) is not None


def _only_defines(context: Context, figure: Token, phrase: str, right: str, *, owned: bool) -> bool:
    """Whether a size ahead of a noun only says which things are meant, and is no row (5500大卡|动力煤, 6英寸|晶圆)."""
    dimension = figure.dimension
    if not phrase and dimension != "currency" and context.clause.after(figure) is not None:
        return True
    if dimension in _SIZES and not owned and _names_more(context, figure, right):
        return True
    return dimension not in _MEASURED or figure.value.unit.name in _FINE


_SIZES = frozenset(["mass", "energy", "power", "volume", "length", "speed", "pressure", "voltage"])
_MEASURED = frozenset(["currency", "mass", "area", "energy", "power", "volume", "length", "count"])
_FINE = frozenset(["米", "厘米", "毫米", "微米", "纳米", "英寸"])


def _names_more(context: Context, figure: Token, right: str) -> bool:
    """Whether a size only says which thing the next figure is of (5500大卡动力煤价格732元)."""
    following = context.clause.after(figure)
    if following is None or right.startswith(endings("bare")):
        return False
    return context.words[figure.end : following.start].strip() == right or (
        tidy(context.words[figure.end : following.start]) == right
    )


def _of_noun_behind(context: Context, figure: Token, verb: str, right: str, *, owned: bool) -> None:
    """An amount of what stands behind it (发放|3亿元|贷款)."""
    if verb or not (owned or STOP.match(right)):
        context.row(figure, "level", f"{verb}{right}", "level-right", verb=verb, noun=right)


def _in_brackets(context: Context, figure: Token) -> Draft | None:
    """The amount that is said again in another measure in brackets behind it (4768.5千公顷(|7152.8万亩|))."""
    last, text = context.last, context.words
    if last is None or last.token.end != figure.start - 1:
        return None
    return last if text[figure.start - 1] == "(" and text.startswith(")", figure.end) else None


def _converted(context: Context, figure: Token, last: Draft, kind: Kind = "level") -> None:
    """The amount before it in another money or measure (…，折合|3亿美元)."""
    context.row(
        figure,
        kind,
        last.indicator,
        "converted",
        carried=True,
        when=last.when,
        where=last.where,
        subject=last.subject,
    )


def _without_name(context: Context, figure: Token, raw: str) -> None:
    """An amount that no words before it name: of its purpose behind it, else of what a row before measures."""
    purpose = _PURPOSE.match(context.words, figure.end, context.clause.end)
    if purpose is not None:
        context.row(figure, "level", f"用于{purpose['what']}", "purpose")
    elif restated(context, figure) or twofold(context, figure, raw):
        return
    elif (price := _price_of_clause_before(context, figure)) is not None:
        context.row(figure, "level", price, "priced", carried=True)
    elif (same := _in_brackets(context, figure)) is not None:
        _converted(context, figure, same, kind="base")
    elif after_change(context, figure, raw):
        return
    elif (other := same_elsewhere(context, figure)) is not None:
        name = from_there(other.indicator, context.heads[0].text) if context.heads else other.indicator
        context.row(figure, other.kind, name, "level-carried", carried=True)
    elif after_growth(context, figure) or _of_growth(context, figure) or each_unnamed(context, figure, raw):
        return
    else:
        _carried(context, figure, raw)


def _of_growth(context: Context, figure: Token) -> bool:
    """The level of another time of what has just grown (一季度增长6.2%；三季度|为8106亿元)."""
    last = context.last
    if last is None or last.kind != "growth" or not dated(context, figure):
        return False
    if all(
        row.indicator != last.indicator or not same_unit(row, figure.value)
        for row in context.reader.drafts[-64:]
    ):
        return False
    context.row(figure, "level", last.indicator, "level-carried", carried=True)
    return True


def _price_of_clause_before(context: Context, figure: Token) -> str | None:
    """The price that the clause before speaks of without a figure (活羊价格走低，每公斤|26.8元)."""
    before = context.previous
    if before is None or before.figures or getattr(figure.value, "per", None) is None:
        return None
    found = _PRICE.match(context.words, before.start, before.end)
    return None if found is None else tidy(found["price"])


_PRICE = re.compile(
    "[可而但]?(?P<price>(?:[一-龥]{1,10}(?:价格|售价|均价|单价)|[一-龥]{0,10}(?:收购|批发|零售|出厂|出栏)价))(?![率数值])"
)
_PURPOSE = re.compile("(?:主要|全部|将|拟|计划)*用于(?P<what>[^，。；、0-9]{2,20})")
"""What an amount is for (9亿元用于偿还到期债务)."""
_IN_ALL = re.compile(
    "(?:其中|完成|实现|预计|估计|有望|可|能|将|累计|合计|共|当月|单月|当季|为|达到?|到|是|约|则)*"
)
"""What stands between another time and its figure (1—11月累计49720.3亿元)."""
_AIMS = re.compile("力争|确保|争取|计划|预计|预期|目标|冲刺|力求|努力|奋力|有望|已")
_BARE_AIM = re.compile(
    f"(?:{_AIMS.pattern}|其中|全年|年内|则|也|还|再|目前|累计|总体|要|将|拟|完成|实现|达到?|突破|超过?|保持|控制|稳定|在|为|是|到|至|[迈跃站冲跨]上)+"
)
"""What stands before an aim, or before what has been reached of it, that names nothing (2023年力争达到|70亿元; 一季度已完成|60亿元)."""
_ALSO = re.compile("[、和与及]|以及")
"""What stands between members of a list."""


_SUM = re.compile("(?:合计|共计|总计|两者合计)(?:为|达)?")


def _carried(context: Context, figure: Token, raw: str) -> None:
    """A second amount of the same indicator (由3.2亿吨减到1.99亿吨)."""
    if _SUM.fullmatch(raw.strip()) and (name := of_lots(context, figure)) is not None:
        context.row(figure, "level", name, "sum-of-lots", carried=True)
        return
    raw = EACH.sub("", raw)  # 二零二二年为每双|21.4美元
    last = last_same(context, figure.value)
    bare = _BARE_AIM.fullmatch(raw.strip("，、 "))
    aims = bare is not None and _AIMS.search(raw) is not None
    if aims and last is None and not context.rows:
        last = _only_one(context, figure)
    elif last is None and not context.rows and dated(context):  # …。6月单月完成|107.5万吨
        rows = reversed(context.reader.last_rows)
        last = next((row for row in rows if same_unit(row, figure.value)), None)
    if last is None or (context.rows and last is not context.rows[-1] and not dated(context)):
        return
    # 当阳受累，由2022年的|8.8万元降至…
    moved = raw.lstrip("，").startswith(("由", "从")) and is_elsewhere(context, last)
    if (
        last.token.end < context.clause.start
        and not moved
        and re.fullmatch("(?:并|且|最终|共|已|实际)*(?:达到?|为|至|[现收]?报收?|收于)", raw.strip()) is None
        and not (_IN_ALL.fullmatch(raw.strip()) and (dated(context) or "累计" in raw))
        and not aims
    ):
        return
    aimed = context.aims(context.period(figure)) and starts_move(context.words, context.clause, last.token)
    of_none = last.when == NEVER and not (dated(context) or aimed)
    if aims and "已" in raw and not (dated(context) or context.reader.has_passed(context.period(figure))):
        of_none = True  # 今年计划投资50亿元，已完成|20亿元: by a day that nobody names
    if (
        moved
        or re.search("到|至|为|达|累计|合计|[0-9年月]的|\ue000", raw)
        or without_lead(without_reach(raw)) == ""
        or aims
        or _ALSO.fullmatch(raw) is not None
    ):
        context.row(
            figure,
            aside(context, last.kind),
            _come_about(last.indicator, raw) if aims else _done_of(last.indicator, raw),
            "level-carried",
            carried=True,
            when=NEVER if of_none else None,
            where=None if moved else last.where,
        )


def _done_of(indicator: str, raw: str) -> str:
    """What has been completed is no plan any more (全年产量计划500万吨，1—7月完成|310万吨)."""
    return indicator.removesuffix("计划") if "完成" in raw else indicator


def _come_about(indicator: str, raw: str) -> str:
    """What has been done of a plan, or is to be of a cost (计划投资50亿元，已完成|20亿元; 总投资34亿元，今年计划完成|10亿元)."""
    if indicator.endswith("总投资") and "完成" in raw:
        return f"{indicator.removesuffix('总投资').removesuffix('计划')}完成投资"
    if "已" not in raw:
        return indicator
    return indicator.removeprefix("计划").removesuffix("计划")


def _only_one(context: Context, figure: Token) -> Draft | None:
    """The row of the sentence before in the unit of a figure, where all such rows measure one thing."""
    rows = [row for row in context.reader.last_rows[-NEAR:] if same_unit(row, figure.value)]
    return rows[-1] if len({row.indicator for row in rows}) == 1 else None


def _named(context: Context, figure: Token, phrase: str, raw: str, *, owned: bool) -> None:
    """An amount of what the phrase before it names, of whoever it names, or of the thing whose cost it is."""
    owner, name = owner_of(with_object(context, phrase, figure.value))
    if (cost := _cost_of_project(context, name)) is not None:
        owner, name = name.removesuffix(cost), cost
    name = averaged(context, part_of(context, name, figure), figure)
    if owned and name.endswith("投资") and _KIND_OF_COST.fullmatch(name) is None:
        name = "投资"  # 立景电子|投资25亿元的…项目
    if owned and figure.value.amount.is_exact:
        context.row(figure, "level", name, "attribute", when=NEVER, subject=_thing_behind(context, figure))
        return
    before = context.last
    if name in _GENERIC and before is not None and before.kind == "count" and part_beside(context, before):
        name = before.noun + name
    elif owner is None:
        name = headed(context, of_its_industry(context, name))
    draft = context.row(figure, "level", name, "level", subject=owner)
    if not dated(context, figure):
        _without_time(context, draft, name, raw, owned=owner is not None)
    if owner is None and before is not None and before.is_project and name in words("of_project"):
        draft.subject = before.subject


_KIND_OF_COST = re.compile(
    "[^，]*(?:总|固定资产|计划|设备|[静动]态|技改|基建|期|概算|预算|估算|累计|完成|协议|合同|规划|首期|项目)投资"
)
"""An investment that is said to be of a kind; else it is its maker who stands before the word."""


def _without_time(context: Context, draft: Draft, name: str, raw: str, *, owned: bool) -> None:
    """The cost of a project, of a stage of it and the ground that it takes are of no time; its place is that of its size before."""
    if name in _COSTS:
        project = next((row for row in reversed(context.rows[:-1]) if row.is_project), None)
        if project is not None and "；" not in context.words[project.token.end : context.clause.start]:
            draft.when, draft.where = NEVER, project.where
        elif (
            owned
            or raw.rstrip().endswith("项目" + name)
            or raw[: len(raw) - len(name)].endswith(("该项目", "此项目"))
        ):
            draft.when = NEVER
        return
    of_stage = name[1:2] == "期" and name[2:] in _COSTS and context.reader.calendar.sentence is None
    of_ground = name in _GROUNDS and of_project(context)
    if of_stage or of_ground or (owned and name.endswith("总投资")):
        draft.when = NEVER


def _cost_of_project(context: Context, name: str) -> str | None:
    """The cost of a project whose size the clause has given (200万千瓦光伏项目|总投资105亿元)."""
    last = context.last
    if last is None or not last.is_project or last.token.start < context.clause.start or name in _COSTS:
        return None
    return next((cost for cost in _COSTS if name.endswith("项目" + cost)), None)


def _thing_behind(context: Context, figure: Token) -> str:
    """The thing that has a cost, behind it (总投资|7.2亿元的|加工项目)."""
    named = context.words[context.words.index("的", figure.end) + 1 : context.clause.end]
    named = re.split("[、，]|等", named, maxsplit=1)[0]
    found = _thing().match(named)
    return named if found is None else found[0]


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(f".*?{any_of('costly')}(?:[一二三四五]期)?")


@cache
def _things() -> re.Pattern[str]:
    return re.compile(f"的[^，。；]{{2,24}}?{any_of('works')}")


def _describes(context: Context, figure: Token, phrase: str) -> bool:
    """Whether a cost stands first in a list of what a project is described by (总投资7.2亿元、占地210亩的加工项目)."""
    if phrase not in _COSTS or not context.words.startswith("、", figure.end):
        return False
    after = context.clause.after(figure)
    return after is not None and _things().match(context.words, after.end) is not None
