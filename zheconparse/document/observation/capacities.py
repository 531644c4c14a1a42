"""Capacities: a yearly output to come (年产8GW组件), or a physical size that names a project (20GW组件项目)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from zheconparse.document.observation.behind import right_of
from zheconparse.document.observation.beside import same_unit
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.dating import is_dated
from zheconparse.document.observation.phrases import ACHIEVING, DEEDS, OWNERS, counted, says_deed
from zheconparse.document.observation.rows import Draft
from zheconparse.document.observation.status import counts_things, is_capacity
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.times import NEVER
from zheconparse.document.observation.words import any_of, endings, within, words
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_PER_YEAR = re.compile(
    "(?P<rate>年产(?:能)?|日产|月产|年加工|年处理|日处理|年生产|年出栏|年发电|年供应?|年吞吐)(?:能力)?(?:约|达|可达)?\\Z"
)
_YEARLY = frozenset("年日月")
_YEARLY_ENDS = frozenset("产能工理栏电应供吐力约达")
"""What the words before a yearly output begin and end with."""
_ABILITY = re.compile(
    "(?:年产(?!值|业|量)|日产(?!值|量)|[年日]可(?:屠宰|加工|处理|处置|生产|繁育|孵化|出栏|印染|分拣|烘干|冷藏|回收|拆解)|年加工|年处理|日处理|年吞吐|年(?:发|上网|抽水)电量|年供气|年供热)"
)
_ALSO_PER_YEAR = re.compile(
    "年(?:制|供|输|减排|封存|捕集|转化|消耗|利用|加工|处理|屠宰|繁育|发电|供热|回收|生产|产|消纳|处置)"
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
    """A yearly output to come, or a physical size that names a project; False where an amount is neither."""
    if "平均" in raw and _AVERAGE.search(raw) is not None:
        return False
    last = context.last
    if (
        (last is not None and last.status == "capacity" and _of_the_rest(context, figure, raw, last))
        or (figure.dimension in _BULK and _in_list(context, figure, raw))
        or _yearly(context, figure, raw, right)
        or (
            last is not None
            and last.rule == "yearly-output"
            and _yearly_too(context, figure, raw, right, last)
        )
    ):
        return True
    if counts_things(figure) and (right or not ("年" in raw or "日" in raw) or _ABILITY.search(raw) is None):
        return False
    phrase = tidy(raw.rstrip()[:-1] if raw.rstrip().endswith("(") else raw)
    if not right and _able(context, figure, phrase):
        return True
    if figure.dimension not in _SIZES:
        return False
    if not right and _also_able(context, figure, raw, phrase):
        return True
    if is_capacity(figure, phrase):
        return False  # a level with a name of its own
    return (
        _of_power(context, figure, raw, right, phrase)
        or _of_project_behind(context, figure, raw, right, phrase)
        or _of_project_before(context, figure, raw, right, phrase)
    )


_AVERAGE = re.compile("平均(?:年|月|日|每日|每天)产")
"""What has been made a day on average, and is no capacity (粗钢平均日产|220万吨)."""
_SIZES = frozenset(["power", "mass", "energy", "volume", "count", "area"])


def _yearly(context: Context, figure: Token, raw: str, right: str) -> bool:
    """Right behind 年产 and the like: of the product behind, of the line that makes it, or of what is ahead (年产|8GW|组件)."""
    before = raw.rstrip()
    yearly = _PER_YEAR.search(before) if before and before[-1] in _YEARLY_ENDS else None
    if yearly is None:
        return False
    rate, product = yearly["rate"].removesuffix("能"), _product(right)
    line = _LINE.match(right)
    if product:
        name = f"{rate}{product}"
    elif rate.endswith("产"):
        name = f"{rate}能" if line is None else f"{line[0]}产能"
    else:
        name = f"{rate}能力" if line is None else f"{line[0]}{rate}能力"
    _to_come(context, figure, name, subject=_maker(context, tidy(raw[: yearly.start()])))
    return True


def _yearly_too(context: Context, figure: Token, raw: str, right: str, last: Draft) -> bool:
    """A later member of a list that 年产 opens (年产电池3GW、|组件5GW)."""
    if last.token.start < context.clause.start:
        return False
    also = _also_made(raw, right, _product(right))
    if also:
        _to_come(context, figure, last.indicator[:2] + also, subject=last.subject)
    return bool(also)


def _able(context: Context, figure: Token, phrase: str) -> bool:
    """What something can make or treat a year, said before it (永磁电机年产能|1000台): to come where the text looks ahead."""
    found = _ABILITY.search(phrase)
    if found is None or "年产量" in phrase:
        return False
    bare = found.end() >= len(phrase.removesuffix("能"))  # 永磁电机年产能: no product stands behind
    name = phrase if bare else phrase[found.start() :]
    future = name.startswith("年产") or _looks_ahead(context, figure) or of_project(context)
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


_AHEAD = re.compile("达产|建成|投产|可|测算")
"""What says of a yearly output that it is to come."""


def _also_able(context: Context, figure: Token, raw: str, phrase: str) -> bool:
    """What a project whose size or cost the sentence has given also does a year (…，|年减排二氧化碳20万吨)."""
    last = context.last
    yearly = f"年{phrase}" if raw.strip().startswith("每年") else phrase
    if last is None or _ALSO_PER_YEAR.match(yearly) is None:
        return False
    if last.rule != "yearly-output" and not of_project(context):
        return False
    _to_come(context, figure, yearly, subject=last.subject)
    return True


def _of_power(context: Context, figure: Token, _raw: str, right: str, phrase: str) -> bool:
    """A power behind nothing but where it comes from (新增光伏|20万千瓦)."""
    source = counted(phrase)[1]
    if right or figure.dimension != "power" or source not in words("power_source"):
        return False
    _sized(context, figure, source, subject=source)
    return True


def _of_project_behind(context: Context, figure: Token, _raw: str, right: str, phrase: str) -> bool:
    """The size of the project that stands behind it (20GW|组件项目)."""
    project, product = _project().search(right), _product(right)
    if project is not None and _ALSO_PER_YEAR.match(phrase) is not None:
        _to_come(context, figure, phrase, subject=right[: project.end()].removeprefix("的"))
        return True  # 年处理原矿|300万吨|的扩建项目
    if project is None or figure.dimension in ("area", "count"):
        return False
    if not product:
        product = phrase if _ONE_OF_MANY.fullmatch(phrase) is not None else ""  # 二期|20GWh|项目
    if not product:
        return False
    brief = len(phrase) <= 8 or says_deed(phrase)
    if not brief and not _names_project(phrase):
        return False
    _sized(context, figure, product, subject=right[: project.end()])
    return True


_ONE_OF_MANY = re.compile("(?:首|第[一二三四五六七八九十])[条个期座台套]|[一二三四五六七八九十]期")
"""A stage or a line of a project, by its number."""


def _names_project(phrase: str) -> bool:
    """Whether a phrase names a project, a stage of one, or whose it is."""
    return (
        phrase.endswith(("公司", "集团"))
        or _project().search(phrase) is not None
        or _STAGE.search(phrase) is not None
    )


def _of_project_before(context: Context, figure: Token, raw: str, right: str, phrase: str) -> bool:
    """The size of the project or stage that stands before it, perhaps in brackets (提锂项目(|2万吨))."""
    if figure.dimension not in _PHYSICAL or (right and not _SIZED.match(context.words, figure.end)):
        return False
    head = _project().search(phrase) or _STAGE.search(phrase)
    if head is None or not (raw.rstrip().endswith("(") or phrase.endswith(("期", "项目"))):
        return False
    _sized(context, figure, phrase[: head.start()] or phrase, subject=phrase)
    return True


_PHYSICAL = frozenset(["power", "mass", "energy"])
_BULK = _PHYSICAL | {"volume"}


def _to_come(context: Context, figure: Token, name: str, *, subject: str | None) -> None:
    """A row for a yearly output: of the day that the sentence names for what stands then, else of no time."""
    day = context.reader.calendar.sentence
    stands = day is not None and day.first is None and not day.ahead and not _looks_ahead(context, figure)
    when = day if stands else NEVER
    context.row(figure, "capacity", name, "yearly-output", when=when, status="capacity", subject=subject)


def _looks_ahead(context: Context, figure: Token) -> bool:
    """Whether the sentence says of a yearly output that it is to come."""
    return _AHEAD.search(context.words, context.sentence.start, figure.start) is not None


@cache
def _state() -> re.Pattern[str]:
    return re.compile(f"(?:正在|已|仍)?(?P<state>{any_of('works_state')})")


def _of_the_rest(context: Context, figure: Token, raw: str, last: Draft) -> bool:
    """What else there is of the capacity before it (已建成光伏装机460万千瓦，另有|300万千瓦|在建)."""
    if not same_unit(last, figure.value):
        return False
    state = _state().fullmatch(context.words, figure.end, context.clause.end)
    if state is None or tidy(raw):
        return False
    name = f"{state['state']}{counted(last.indicator)[1]}"
    context.row(figure, "capacity", name, "capacity-carried", carried=True, status="capacity")
    return True


_MEMBERS = re.compile(r"(?P<things>[^，。；、()0-9]{0,16})\((?:[^()，。；]*、)?(?P<name>[^()、0-9]{2,12})\Z")


def _in_list(context: Context, figure: Token, raw: str) -> bool:
    """The size of a project that a list in brackets names (3个提锂项目（察尔汗|2万吨、东台吉乃尔1万吨）)."""
    text = context.words
    if text[figure.end : figure.end + 1] not in ("、", ")", "和"):
        return False
    found = _MEMBERS.search(text, max(context.clause.start, figure.start - 80), figure.start)
    if found is None or not tidy(raw):
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


def of_project(context: Context) -> bool:
    """Whether the sentence gives the size or the cost of a project, which no time goes with."""
    return any(
        row.is_project or (row.indicator.endswith("投资") and row.when == NEVER) for row in context.rows
    )


def _maker(context: Context, before: str) -> str | None:
    """Who makes it, of the words before 年产: no verb, no 园区 without a name; in a list, who makes what the clause has named first."""
    if context.rows and context.rows[-1].token.start >= context.clause.start:
        return context.rows[-1].subject
    if any(one.fullmatch(before) for one in (DEEDS, ACHIEVING, OWNERS)):
        return None
    return before or None


def beyond_size(context: Context, right: str, size: Token) -> tuple[str, int] | None:
    """What is counted, and where it ends, behind a size of its own that comes in between (4条|年产10万吨的生产线)."""
    if right[:1] not in _YEARLY or _PER_YEAR.fullmatch(right) is None:
        return None
    noun, end = right_of(context.words, size.end, context.clause.end)
    return (noun, end) if noun else None


def _sized(context: Context, figure: Token, product: str, *, subject: str) -> None:
    value: Quantity = figure.value
    made = (
        figure.dimension != "power"
        or within("power_source").search(product) is None
        or within("power_part").search(product) is not None
    )
    product = product.removesuffix("项目")
    apart = _ONE_OF_MANY.fullmatch(product) is not None
    # …装机1592万千瓦。细看构成，风电|858万千瓦
    of_source = within("power_source").fullmatch(product) is not None
    told = context.rows or (context.reader.last_rows if of_source else [])
    near = (row for row in reversed(told) if row.status == "capacity" and same_unit(row, value))
    whole = next(near, None)
    context.row(
        figure,
        "capacity",
        f"{product}{'产能' if made else '装机容量'}",
        "project-size",
        when=NEVER if apart or whole is None else whole.when,  # what stands now, or the size of one thing
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
