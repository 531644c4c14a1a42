"""Amounts and counts: levels left of the figure, things counted to its right, capacities, and amounts of change."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.periods import NEVER
from zheconparse.document.observation.phrases import counted, direction_of, movement, owner_of, pattern, right_of, tidy, without_lead, without_reach
from zheconparse.document.observation.rows import RATIOS, Draft
from zheconparse.document.observation.status import COUNTERS, is_capacity
from zheconparse.document.observation.words import any_of, words
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Context

_YEARLY = re.compile("(?P<rate>年产(?:能)?|日产|月产|年加工|年处理|日处理|年生产|年出栏|年发电|年供应?|年吞吐)(?:能力)?(?:约|达|可达)?\\Z")
_ABILITY = re.compile("(?:年产(?!值|业|量)|日产(?!值|量)|年加工|年处理|日处理|年发电量|年供气|年供热)")
_POWER = re.compile("光伏|风电|风力|水电|火电|煤电|核电|储能|发电|蓄能|电站|热电|光热|机组")
_PARTS = re.compile("组件|电池|硅|叶片|逆变器|支架|玻璃|制造|设备")
_PREDICATE = re.compile("(?:已|已经|全部|均|都|正在|正|成功|顺利|陆续|先后|集中|正式|实现)*(?P<core>[^，。；的\"“”]{2,8})\\Z")
_COMPARED = re.compile("(?:(?<![占同环])比(?![重例较率价值])|较)[^，]+(?:偏[高低多少]|[多少高低快慢增减][一-龥]{0,2})\\Z")
_LIST_OF = re.compile("[^，。；]{0,24}[、和与及]")
_BASIS_OF = re.compile("为基[数准]|为例|为底数")
_MOVES = re.compile("(?:价格|利润总额|利润|产值|产量|销量|收入|投资|增加值|指数)?(?:同比|环比)?(?:上涨|下跌|增长|下降|上升|回升|回落|持平|增加|减少)")
_STAGE = re.compile("[一二三四五六七八九十0-9]+期\\Z")
_SIZED = re.compile("(?:全面|全部|顺利|已|已经|正式|项目)*(?:达产|投产|并网|建成)")
_NO_UNIT_AFTER = frozenset("级型制版届后强")
_TERM = re.compile("[0-9]+(?:天|个月|年)期(?:限的)?")
_DIGITS = re.compile("[0-9]")


@cache
def _project() -> re.Pattern[str]:
    return re.compile(f"{any_of('project')}(?:[一二三四五六七八九十]+期)?")


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(f"{any_of('duration')}[^，]{{0,4}}\\Z")


def link(context: Context, figure: Token, floor: int) -> None:
    """One amount, count or bare number to what it measures."""
    value = figure.value
    text, end = context.words, context.clause.end
    if text[figure.end : figure.end + 1] in _NO_UNIT_AFTER or _BASIS_OF.match(text, figure.end) is not None or _quoted(text, figure):
        return
    raw = context.before(figure, floor)
    if not isinstance(value, Quantity):
        _index(context, figure, floor, raw)
        return
    following = next((other.start for other in context.clause.figures if other.start > figure.start), end)
    right, right_end = right_of(text, figure.end, following)
    if not right and following == figure.end and (term := _TERM.match(text, figure.end, end)) is not None:
        right, right_end = right_of(text, term.end(), end)
    if value.direction is not None and value.dimension == "time" and _changed(context, figure, floor, raw, right):
        return
    if value.dimension == "time" or value.unit is not None and value.unit.name == "岁":
        _duration(context, figure, floor, raw)
        return
    if (value.direction is not None or _COMPARED.search(raw) is not None) and _changed(context, figure, floor, raw, right):
        return
    if value.dimension != "currency" and _capacity(context, figure, floor, raw, right):
        return
    if _rhetorical(figure, right, raw):
        return
    if value.dimension == "count":
        _count(context, figure, floor, raw, right, right_end, following)
    else:
        _level(context, figure, floor, raw, right)


def _quoted(text: str, figure: Token) -> bool:
    """Whether a figure stands in a name in quotation marks (“3个500强”)."""
    if text[figure.start - 1 : figure.start] not in _OPENING:
        return False
    return _NAME_ENDS.match(text, figure.end) is not None


_OPENING = frozenset("“‘「")
_NAME_ENDS = re.compile("[^，。；、“‘]{0,6}[”’」]")


def _rhetorical(figure: Token, right: str, raw: str) -> bool:
    """Whether a small count in Hanzi only counts the parts of a sentence (两项指标, 三大工程)."""
    value: Quantity = figure.value
    if value.dimension != "count" or _DIGITS.search(figure.text) or value.unit is None:
        return False
    small = value.low is not None and value.low < 10
    return small and (value.unit.name in words("no_row") and (bool(right) or not tidy(raw)))


def _index(context: Context, figure: Token, floor: int, raw: str) -> None:
    """A bare number that an index, a ratio or a rate of exchange has."""
    name = tidy(raw)
    if len(name) >= 2 and re.search("指数|PMI|CPI|PPI|系数|比|率|汇率|倍差|评分|得分|景气|值|点|价格|中间价|收盘|分数", name):
        context.row(figure, "index", name, "index", floor=floor)


def _duration(context: Context, figure: Token, floor: int, raw: str) -> None:
    """How long something took or lasts, where the words say so."""
    previous = context.rows[-1] if context.rows else None
    if previous is not None and previous.token.start >= context.clause.start and _same_unit(previous, figure.value) and raw.endswith(("到", "至")):
        context.row(figure, "level", previous.indicator, "level-carried", floor=floor, carried=True)
        return
    if _lasting().search(raw) is None or raw.endswith(("近", "前", "后", "连续", "过去")):
        return
    name = tidy(re.sub("(?:仅|只)?用\\Z", "用时", raw) if raw.endswith(("仅用", "只用")) else raw)
    if raw.startswith("从") or "从" in raw[:12]:
        name = "从" + tidy(raw[raw.index("从") + 1 :]) if not name.startswith("从") else name
    if len(name) >= 2:
        owner, name = owner_of(name)
        context.row(figure, "level", name, "duration", floor=floor, subject=owner, when=NEVER if context.reader.calendar.sentence is None else None)


def _changed(context: Context, figure: Token, floor: int, raw: str, right: str) -> bool:
    """An amount of change: to the level beside it, or a row of what grew."""
    value: Quantity = figure.value
    moved = movement(raw)
    own = tidy(moved.phrase)
    if not moved.verb or own.endswith(("新", "净")):
        return False
    if own and own not in words("rate_name"):
        known = next((row for row in reversed(context.rows) if row.indicator.startswith(own) and _same_unit(row, value)), None)
        if known is not None and known.change_amount is None:
            known.take_amount(_turned(value, moved.verb))
            return True
        if len(own) >= 2:
            owner, name = owner_of(own)
            draft = context.row(figure, "level", f"{name}{moved.verb}", "change-alone", floor=floor, subject=owner)
            draft.change_basis = value.basis
        return True
    target = next((row for row in reversed(context.rows or context.reader.last_rows) if _same_unit(row, value)), None)
    if target is not None and (target.change_amount is None or value.basis is not None):
        if target.change_amount is None and not moved.compared:
            target.take_amount(_turned(value, moved.verb))
        return True
    if target is None and right:
        context.row(figure, "count", f"{moved.verb}{right}", "change-right", floor=floor, verb=moved.verb, noun=right)
        return True
    if target is None and context.rows and not moved.compared:
        last = context.rows[-1]
        draft = context.row(figure, "level", f"{last.indicator}{moved.verb}", "change-carried", floor=floor, carried=True)
        draft.change_basis = value.basis
    return True


def _turned(value: Quantity, verb: str) -> Quantity:
    """An amount with the direction of its verb where it has none of its own."""
    direction = direction_of(verb) if value.direction is None else None
    return value if direction is None else replace(value, direction=direction)


def _same_unit(row: Draft, value: Quantity) -> bool:
    own = row.token.value
    if not isinstance(own, Quantity) or own.unit is None or value.unit is None:
        return False
    return own.unit == value.unit or own.unit.convertible(value.unit) and own.dimension != "count"


def _capacity(context: Context, figure: Token, floor: int, raw: str, right: str) -> bool:
    """A yearly output to come, or a physical size that names a project."""
    value: Quantity = figure.value
    yearly = _YEARLY.search(raw.rstrip())
    product = _product(right)
    if yearly is not None:
        rate = yearly["rate"].removesuffix("能")
        name = f"{rate}{product}" if product else f"{rate}能"
        owner = tidy(raw[: yearly.start()])
        context.row(figure, "capacity", name, "yearly-output", floor=floor, when=NEVER, status="capacity", subject=owner or None)
        return True
    previous = context.rows[-1] if context.rows else None
    if _LIST_OF.fullmatch(raw) is not None and previous is not None and previous.rule == "yearly-output" and product and previous.token.start >= context.clause.start:
        context.row(figure, "capacity", previous.indicator[:2] + product, "yearly-output", floor=floor, when=NEVER, status="capacity", subject=previous.subject)
        return True
    if value.dimension == "count" and (value.unit is None or value.unit.name in COUNTERS):
        ability = _ABILITY.search(raw)
        if ability is None or right:
            return False
    bracketed = raw.rstrip().endswith("(")
    phrase = tidy(raw.rstrip()[:-1]) if bracketed else tidy(raw)
    found = _ABILITY.search(phrase)
    if found is not None and "年产量" not in phrase and not right:
        name = phrase[found.start() :]
        future = name.startswith(("年产", "日产")) or re.search("达产|建成|投产|可", context.words[context.sentence.start : figure.start])
        context.row(figure, "capacity", name, "yearly-output", floor=floor, when=NEVER if future else None, status="capacity" if future else None, subject=phrase[: found.start()] or None)
        return True
    if value.dimension not in ("power", "mass", "energy", "volume", "count", "area"):
        return False
    if is_capacity(figure, phrase):
        return False
    project = _project().search(right)
    verb_only = not phrase or pattern("count").fullmatch(phrase) is not None
    if value.dimension == "power" and not right and _POWER.fullmatch(phrase) is not None:
        _sized(context, figure, floor, phrase, subject=phrase)
        return True
    named = _project().search(phrase) is not None or phrase.endswith(("公司", "集团")) or _STAGE.search(phrase) is not None
    if project is not None and product and value.dimension not in ("area", "count") and (verb_only or named or len(phrase) <= 8):
        _sized(context, figure, floor, product, subject=right[: project.end()])
        return True
    if not right or _SIZED.match(context.words, figure.end):
        head = _project().search(phrase) or _STAGE.search(phrase)
        if head is not None and value.dimension in ("power", "mass", "energy") and (bracketed or phrase.endswith(("期", "项目"))):
            _sized(context, figure, floor, phrase[: head.start()] or phrase, subject=phrase)
            return True
    return False




def _sized(context: Context, figure: Token, floor: int, product: str, *, subject: str) -> None:
    value: Quantity = figure.value
    made = value.dimension != "power" or _POWER.search(product) is None or _PARTS.search(product) is not None
    product = product.removesuffix("项目")
    context.row(figure, "capacity", f"{product}{'产能' if made else '装机容量'}", "project-size", floor=floor, when=NEVER, status="capacity", subject=subject)


def _product(right: str) -> str:
    """What is made, of the words behind a size (高效光伏组件项目 → 高效光伏组件)."""
    project = re.search("(?:智能制造|生产|加工|建设)?(?:项目|生产线|产线|基地|工程|装置|工厂|园区|的能力|能力|的生产)", right)
    return (right if project is None else right[: project.start()]).strip("的")


def _verb_before(raw: str) -> str:
    """The verb, with its field, in front of names and a count (稀土领域引进金力、韵升等 → 稀土领域引进)."""
    head = raw.split("、", 1)[0]
    verbs = list(re.finditer(any_of("count"), head))
    if not verbs:
        return ""
    end = verbs[0].end()
    for other in verbs[1:]:
        if other.start() == end:
            end = other.end()
    return without_lead(head[:end])


def _count(context: Context, figure: Token, floor: int, raw: str, right: str, right_end: int, following: int) -> None:
    """Counted things: named behind the count (96个产业项目) or before it (产业项目96个)."""
    reader = context.reader
    value: Quantity = figure.value
    unit = value.unit.name if value.unit is not None else ""
    stripped = raw.rstrip()
    listed = stripped.endswith("等") or bool(right) and "、" in stripped.strip("、")
    phrase = _verb_before(stripped.removesuffix("等")) if listed else tidy(raw)
    behind = context.words[right_end : following]
    if right and (moves := _MOVES.fullmatch(right)) is not None and unit in reader.nouns:
        behind, right = moves[0], ""
    if phrase.endswith(("中", "里")) and not right and len(phrase) > 2:
        reader.nouns[unit] = phrase[:-1]
        phrase = ""
    if right:
        verb, noun = phrase, right
        if phrase and not listed and pattern("count").search(phrase) is None:
            verb = "" if len(phrase) > 10 or pattern("owner").fullmatch(phrase) else phrase
        if not verb and (predicate := _predicate(behind, following, context)):
            verb = predicate
        elif not verb and not phrase and context.rows and context.rows[-1].verb and re.match("[、和与及]", stripped[-1:]):
            verb = context.rows[-1].verb
        rule = "count-right"
    else:
        rule = "count-left"
        verb, noun = counted(phrase)
        if not phrase or not noun:
            known = reader.nouns.get(unit)
            predicate = _predicate(behind, following, context) if not verb else ""
            previous = context.rows[-1] if context.rows else None
            if not phrase and not predicate and previous is not None and raw.strip() in ("", "、") and previous.token.end >= figure.start - 1:
                context.row(figure, "count", previous.indicator, "count-side", floor=floor, carried=True)
                return
            if known is None:
                if verb or predicate:
                    context.row(figure, "count", verb or predicate, rule, floor=floor, verb=verb)
                elif not phrase:
                    _after_growth(context, figure, floor)
                return
            if previous is not None and not phrase and re.search("[到至为达]\\Z", stripped) and _same_unit(previous, value):
                context.row(figure, "count", previous.indicator, "level-carried", floor=floor, carried=True, verb=previous.verb, noun=previous.noun)
                return
            if not (verb or predicate) and not _of_total(raw):
                _after_growth(context, figure, floor)
                return
            name = f"{verb or predicate}{'的' if predicate and not verb else ''}{known}"
            context.row(figure, "count", name, "count-carried", floor=floor, carried=True, verb=verb, noun=known)
            return
        if (predicate := _predicate(behind, following, context)) and not verb and pattern("count").match(predicate):
            verb = pattern("count").match(predicate)[0]  # type: ignore[index]
    if not _repeated(context, figure, noun, verb, behind):
        verb, noun = _as_part(context, raw, verb, noun)
    noun = _averaged(context, noun)
    owner, noun = (None, noun) if verb else owner_of(noun)
    context.row(figure, "count", f"{verb}{noun}", rule, floor=floor, subject=owner, verb=verb, noun=noun)
    if len(noun) <= 16:
        reader.nouns[unit] = noun


def _of_total(raw: str) -> bool:
    return raw.strip("，、 ") in ("有", "中有", "其中有", "其中", "共有", "中", "已有")


def _predicate(behind: str, following: int, context: Context) -> str:
    """What became of what was counted, where that ends the clause (96个项目|已全部开复工)."""
    if following != context.clause.end or not behind:
        return ""
    found = _PREDICATE.match(behind)
    if found is None:
        return ""
    verb = pattern("count").match(behind.lstrip("已全部均都正在"))
    if verb is not None and len(behind) > 6:
        return verb[0]
    return found["core"] if len(found["core"]) <= 6 else ""


def _repeated(context: Context, figure: Token, noun: str, verb: str, behind: str) -> bool:
    """Whether a count opens its sentence to speak again of a total just given (179个项目落地154个)."""
    if verb or figure.start != context.clause.start and context.words[context.clause.start : figure.start].strip() not in ("这", "上述", "该"):
        return False
    return False


def _as_part(context: Context, raw: str, verb: str, noun: str) -> tuple[str, str]:
    """A part behind 其中 keeps the verb of its whole, and takes its noun where it has none."""
    rows = context.rows
    if not rows:
        return verb, noun
    said = context.words[rows[0].token.end - 0 : context.clause.start + len(raw)] if rows[0].token.end < context.clause.start + len(raw) else ""
    if "其中" not in said and "其中" not in raw:
        return verb, noun
    whole = next((row for row in rows if row.kind == "count"), None)
    if whole is None:
        return verb, noun
    if noun in words("adjective"):
        noun += whole.noun
    if not verb and whole.verb and "新" not in noun[:2]:
        verb = whole.verb
    return verb, noun


def _after_growth(context: Context, figure: Token, floor: int) -> bool:
    """A level behind its growth (增长20%以上、突破800亿元) takes the place of the growth's row."""
    last = context.rows[-1] if context.rows else None
    if last is None or last.kind != "growth" or last.token.start < context.clause.start - 40 or not isinstance(last.token.value, Percentage):
        return False
    if last.token.value.unit == "point":
        return False
    growth: Percentage = last.token.value
    context.rows.remove(last)
    draft = context.row(figure, "level", last.indicator, "level-after-growth", floor=floor, when=last.when, where=last.where, carried=True, subject=last.subject, status=last.status)
    draft.take_rate(growth, last.change_kind)
    draft.status_from = last.status_from
    return True


def _level(context: Context, figure: Token, floor: int, raw: str, right: str) -> None:
    """An amount of money or of a measure."""
    text = context.words
    phrase = tidy(raw)
    stripped = raw.rstrip()
    attribute = text.startswith("的", figure.end) and bool(right)
    verb_only = not phrase or pattern("count").fullmatch(phrase) is not None
    if right and not phrase and figure.value.dimension != "currency" and any(other.start > figure.start for other in context.clause.figures):
        return
    if right and figure.value.dimension not in _MEASURED:
        return
    if right and verb_only and not (attribute and phrase in ("投资", "融资", "出资")):
        if phrase or not attribute:
            if not phrase and pattern("stop").match(right):
                return
            context.row(figure, "level", f"{phrase}{right}", "level-right", floor=floor, verb=phrase, noun=right)
        return
    if phrase in ("折合", "约合", "合", "折", "折合人民币", "折合美元") and context.rows:
        last = context.rows[-1]
        context.row(figure, "level", last.indicator, "converted", floor=floor, carried=True, when=last.when, where=last.where, subject=last.subject)
        return
    if phrase.endswith(("率先", "首次", "首度")) and context.rows and _restated(context, figure):
        return
    if not phrase:
        if _restated(context, figure):
            return
        if _after_growth(context, figure, floor):
            return
        _carried(context, figure, floor, raw)
        return
    owner, name = owner_of(phrase)
    name = _averaged(context, _part_of(context, name, figure))
    if attribute and figure.value.amount.is_exact:
        named = text[figure.end + 1 : context.clause.end]
        named = re.split("[、，]|等", named, maxsplit=1)[0]
        context.row(figure, "level", name, "attribute", floor=floor, when=NEVER, subject=named)
        return
    previous = context.rows[-1] if context.rows else None
    if name in _GENERIC and previous is not None and previous.kind == "count" and _part_beside(context, previous):
        name = previous.noun + name
    elif name in _GENERIC and previous is None and owner is None:
        name = _of_industry(context, figure) + name
    draft = context.row(figure, "level", name, "level", floor=floor, subject=owner)
    if name in _PROJECT_COST and not _dated(context):
        project = next((row for row in reversed(context.rows[:-1]) if row.rule in ("yearly-output", "project-size")), None)
        if project is not None:
            draft.when, draft.where = NEVER, project.where
        elif owner is not None or stripped.endswith("项目" + name) or re.search("[该此]项目\\Z", raw[: len(raw) - len(name)]):
            draft.when = NEVER
    if owner is None and name in ("总投资", "投资", "产值", "销售收入") and context.rows[:-1] and context.rows[-2].rule in ("yearly-output", "project-size"):
        draft.subject = context.rows[-2].subject


_MEASURED = frozenset(["currency", "mass", "area", "energy", "power", "volume", "length", "count"])
_GENERIC = frozenset(["总投资", "投资", "产值", "总产值", "营收", "营业收入", "销售收入", "规模", "金额", "投资额", "总投资额", "产业规模"])
_PROJECT_COST = frozenset(["总投资", "投资", "计划总投资", "计划投资", "总投资额", "投资总额", "投资额", "概算总投资"])
_INDUSTRY = re.compile("(?P<industry>[一-龥]{2,8}?(?:产业|行业))(?:[从向由在]|集聚|不断|持续|加快)")


def _dated(context: Context) -> bool:
    """Whether the clause itself names a time."""
    return any(token.kind == "date" for token in context.clause.tokens)


def _part_beside(context: Context, row: Draft) -> bool:
    """Whether a row in this clause or the one before is part of a whole (其中亿元以上项目47个，总投资…)."""
    clauses = context.sentence.clauses
    place = clauses.index(context.clause)
    near = clauses[max(0, place - 1)].start
    return row.token.start >= near and context.words.rfind("其中", near, row.token.start) >= 0


def _of_industry(context: Context, figure: Token) -> str:
    """The industry that the clauses before have named, for a bare 产值."""
    member = next((clause.start for clause in context.sentence.clauses if clause.segment == context.clause.segment), context.clause.start)
    found = None
    for found in _INDUSTRY.finditer(context.words, member, context.clause.start):
        pass
    if found is None:
        return ""
    return without_lead(found["industry"]) if found else ""


def _restated(context: Context, figure: Token) -> bool:
    """Whether a threshold only says again what the level before it says (…1.02万亿元，率先突破万亿元)."""
    last, value = context.rows[-1] if context.rows else None, figure.value
    if last is None or not _same_unit(last, value) or value.high is not None or value.low is None:
        return False
    level = last.token.value
    return last.token.start < context.clause.start and level.unit == value.unit and level.low is not None and level.high is not None and level.low >= value.low


def _part_of(context: Context, name: str, figure: Token) -> str:
    """A part that is only an adjective takes the indicator of its whole (城镇 → 城镇常住人口)."""
    if name in words("adjective") and context.rows:
        whole = next((row for row in context.rows if row.kind not in RATIOS), context.rows[0])
        if not _same_unit(whole, figure.value):
            return name
        return name + re.sub(f"^{any_of('adjective')}+(?=..)", "", whole.noun or whole.indicator)
    return name


def _averaged(context: Context, name: str) -> str:
    """An average without its noun takes that of the row before (农村居民人均 → 农村居民人均可支配收入)."""
    found = re.search("[人户亩日]均\\Z", name)
    if found is None or not context.rows:
        return name
    last = context.rows[-1].indicator
    _, word, rest = last.partition(found[0])
    return name + (rest if word and rest else re.sub("^[人户亩日]均", "", last))


def _carried(context: Context, figure: Token, floor: int, raw: str) -> None:
    """A second amount of the same indicator (由3.2亿吨减到1.99亿吨)."""
    last = context.rows[-1] if context.rows else None
    if last is None or not _same_unit(last, figure.value):
        return
    if last.token.end < context.clause.start and re.fullmatch("(?:并|且|最终|共|已|实际)*(?:达到?|为|至)", raw.strip()) is None:
        return
    if re.search("到|至|为|达|[0-9年月]的|\ue000", raw) or without_reach(raw) == "":
        context.row(figure, last.kind, last.indicator, "level-carried", floor=floor, carried=True, where=last.where)
