"""Capacities: a yearly output to come (年产8GW组件), or a physical size that names a project (20GW组件项目)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from zheconparse.document.observation.behind import right_of
from zheconparse.document.observation.beside import same_unit
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.dating import is_dated
from zheconparse.document.observation.periods import NEVER
from zheconparse.document.observation.phrases import counted, pattern, tidy
from zheconparse.document.observation.status import COUNTERS, is_capacity
from zheconparse.document.observation.words import any_of, endings
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_YEARLY = re.compile(
    "(?P<rate>年产(?:能)?|日产|月产|年加工|年处理|日处理|年生产|年出栏|年发电|年供应?|年吞吐)(?:能力)?(?:约|达|可达)?\\Z"
)
_ABILITY = re.compile(
    "(?:年产(?!值|业|量)|日产(?!值|量)|年加工|年处理|日处理|年(?:发|上网|抽水)电量|年供气|年供热)"
)
_POWER = re.compile("光伏|风电|风力|水电|火电|煤电|核电|太阳能|生物质|储能|发电|蓄能|电站|热电|光热|机组")
_PARTS = re.compile("组件|电池|硅|叶片|逆变器|支架|玻璃|制造|设备")
_ALSO_YEARLY = re.compile(
    "年(?:制|供|输|减排|封存|捕集|转化|消耗|利用|加工|处理|屠宰|繁育|发电|供热|回收|生产|产)"
)
_LIST_OF = re.compile("[^，。；]{0,24}[、和与及]")
_LISTED = re.compile("[、和与及](?P<product>[一-龥A-Za-z0-9()]{2,12})")
_STAGE = re.compile("[一二三四五六七八九十0-9]+期\\Z")
_LINE = re.compile("(?:智能)?(?:生产|加工)?(?:线|产线)|装置|机组")
_SIZED = re.compile("(?:全面|全部|顺利|已|已经|正式|项目)*(?:达产|投产|并网|建成)")


@cache
def _project() -> re.Pattern[str]:
    return re.compile(f"{any_of('project')}(?:[一二三四五六七八九十]+期)?")


def link_capacity(context: Context, figure: Token, raw: str, right: str) -> bool:
    """A yearly output to come, or a physical size that names a project."""
    value: Quantity = figure.value
    yearly = _YEARLY.search(raw.rstrip())
    product = _product(right)
    if _of_the_rest(context, figure, raw) or _in_list(context, figure, raw):
        return True
    if yearly is not None:
        rate = yearly["rate"].removesuffix("能")
        line = _LINE.match(right) if not product else None
        if product:
            name = f"{rate}{product}"
        elif line is not None:
            name = line[0] + ("产能" if rate.endswith("产") else f"{rate}能力")
        else:
            name = f"{rate}能" if rate.endswith("产") else f"{rate}能力"
        context.row(
            figure,
            "capacity",
            name,
            "yearly-output",
            when=NEVER,
            status="capacity",
            subject=_maker(context, tidy(raw[: yearly.start()])),
        )
        return True
    previous = context.rows[-1] if context.rows else None
    if (
        previous is not None
        and previous.rule == "yearly-output"
        and previous.token.start >= context.clause.start
        and (also := _also_made(raw, right, product))
    ):
        context.row(
            figure,
            "capacity",
            previous.indicator[:2] + also,
            "yearly-output",
            when=NEVER,
            status="capacity",
            subject=previous.subject,
        )
        return True
    if value.dimension == "count" and (value.unit is None or value.unit.name in COUNTERS):
        ability = _ABILITY.search(raw)
        if ability is None or right:
            return False
    bracketed = raw.rstrip().endswith("(")
    phrase = tidy(raw.rstrip()[:-1]) if bracketed else tidy(raw)
    found = _ABILITY.search(phrase)
    if found is not None and "年产量" not in phrase and not right:
        bare = found.end() >= len(phrase.removesuffix("能"))  # 永磁电机年产能: no product stands behind
        name = phrase if bare else phrase[found.start() :]
        future = (
            name.startswith("年产")
            or re.search("达产|建成|投产|可|测算", context.words[context.sentence.start : figure.start])
            or _of_project(context)
        )
        context.row(
            figure,
            "capacity",
            name,
            "yearly-output",
            when=NEVER if future and not is_dated(context.words, context.clause, figure) else None,
            status="capacity" if future else None,
            subject=None if bare else _maker(context, phrase[: found.start()]),
        )
        return True
    if value.dimension not in ("power", "mass", "energy", "volume", "count", "area"):
        return False
    if (
        not right
        and previous is not None
        and _ALSO_YEARLY.match(phrase)
        and (previous.rule == "yearly-output" or _of_project(context))
    ):
        context.row(
            figure,
            "capacity",
            phrase,
            "yearly-output",
            when=NEVER,
            status="capacity",
            subject=previous.subject,
        )
        return True
    if is_capacity(figure, phrase):
        return False
    project = _project().search(right)
    verb_only = not phrase or pattern("count").fullmatch(phrase) is not None
    if (
        value.dimension == "power"
        and not right
        and _POWER.fullmatch(source := counted(phrase)[1]) is not None
    ):
        _sized(context, figure, source, subject=source)
        return True
    named = (
        _project().search(phrase) is not None
        or phrase.endswith(("公司", "集团"))
        or _STAGE.search(phrase) is not None
    )
    if (
        project is not None
        and product
        and value.dimension not in ("area", "count")
        and (verb_only or named or len(phrase) <= 8)
    ):
        _sized(context, figure, product, subject=right[: project.end()])
        return True
    if not right or _SIZED.match(context.words, figure.end):
        head = _project().search(phrase) or _STAGE.search(phrase)
        if (
            head is not None
            and value.dimension in ("power", "mass", "energy")
            and (bracketed or phrase.endswith(("期", "项目")))
        ):
            _sized(context, figure, phrase[: head.start()] or phrase, subject=phrase)
            return True
    return False


_STATE = re.compile("(?:正在|已|仍)?(?P<state>在建|在运|待建|建成|并网|投运|投产|停产)")


def _of_the_rest(context: Context, figure: Token, raw: str) -> bool:
    """What else there is of a capacity (已建成光伏装机460万千瓦，另有|300万千瓦|在建)."""
    state = _STATE.fullmatch(context.words, figure.end, context.clause.end)
    last = context.rows[-1] if context.rows else None
    if (
        state is None
        or tidy(raw)
        or last is None
        or last.status != "capacity"
        or not same_unit(last, figure.value)
    ):
        return False
    name = f"{state['state']}{counted(last.indicator)[1]}"
    context.row(figure, "capacity", name, "capacity-carried", carried=True, status="capacity")
    return True


_MEMBERS = re.compile(r"(?P<things>[^，。；、()0-9]{0,16})\((?:[^()，。；]*、)?(?P<name>[^()、0-9]{2,12})\Z")


def _in_list(context: Context, figure: Token, raw: str) -> bool:
    """The size of a project that a list in brackets names (3个提锂项目（察尔汗|2万吨、东台吉乃尔1万吨）)."""
    if figure.value.dimension not in ("power", "mass", "energy", "volume") or not tidy(raw):
        return False
    text = context.words
    found = _MEMBERS.search(text, max(context.clause.start, figure.start - 80), figure.start)
    if found is None or text[figure.end : figure.end + 1] not in ("、", ")", "和"):
        return False
    if not found["things"].endswith(endings("project")):
        return False
    product = _product(found["things"]).lstrip("个的")
    _sized(context, figure, f"{found['name']}{product}", subject=found["name"])
    return True


def _also_made(raw: str, right: str, product: str) -> str:
    """The product of a later member of a list (年产电池3GW、|组件5GW, 年产组件3GW和|5GW电池); empty where there is none."""
    if product:
        return product if _LIST_OF.fullmatch(raw) is not None else ""
    listed = _LISTED.fullmatch(raw.strip()) if not right else None
    return "" if listed is None else listed["product"]


def _of_project(context: Context) -> bool:
    """Whether the sentence gives the size or the cost of a project, which no time goes with."""
    return any(
        row.rule in ("yearly-output", "project-size")
        or (row.indicator.endswith("总投资") and row.when == NEVER)
        for row in context.rows
    )


def _maker(context: Context, words: str) -> str | None:
    """Who makes it, of the words before 年产: no verb, no 园区 without a name; in a list, who makes what the clause has named first."""
    if context.rows and context.rows[-1].token.start >= context.clause.start:
        return context.rows[-1].subject
    if any(pattern(name).fullmatch(words) for name in ("count", "achieve", "owner")):
        return None
    return words or None


def beyond_size(context: Context, right: str, following: int) -> tuple[str, int] | None:
    """What is counted, and where it ends, behind a size of its own that comes in between (4条|年产10万吨的生产线)."""
    if not right or _YEARLY.fullmatch(right) is None:
        return None
    size = next((one for one in context.clause.figures if one.start == following), None)
    if size is None:
        return None
    noun, end = right_of(context.words, size.end, context.clause.end)
    return (noun, end) if noun else None


def _sized(context: Context, figure: Token, product: str, *, subject: str) -> None:
    value: Quantity = figure.value
    made = value.dimension != "power" or _POWER.search(product) is None or _PARTS.search(product) is not None
    product = product.removesuffix("项目")
    whole = next((row for row in context.rows if row.status == "capacity" and same_unit(row, value)), None)
    context.row(
        figure,
        "capacity",
        f"{product}{'产能' if made else '装机容量'}",
        "project-size",
        when=NEVER if whole is None else whole.when,  # what stands now, or the size of one thing
        status="capacity",
        subject=subject,
    )


def _product(right: str) -> str:
    """What is made, of the words behind a size (高效光伏组件项目 → 高效光伏组件)."""
    project = _WHERE_MADE.search(right)
    return (right if project is None else right[: project.start()]).strip("的")


_WHERE_MADE = re.compile(
    "的(?:产业链|全产业链)|(?:智能制造|生产|加工|建设)?(?:项目|生产线|产线|基地|工程|装置|工厂|园区|的能力|能力|的生产)"
)
