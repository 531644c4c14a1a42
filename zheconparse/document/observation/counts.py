"""Counts: what is counted stands behind the figure (96个产业项目), before it (产业项目96个), or further back (已开工81个)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zheconparse.document.observation.behind import right_of
from zheconparse.document.observation.beside import (
    OVER_TIME,
    after_change,
    after_growth,
    aside,
    dated,
    headed,
    rows_of_whole,
    same_elsewhere,
    same_unit,
    with_object,
)
from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.holders import is_measured, so_many, together
from zheconparse.document.observation.members import (
    SIDE,
    as_others,
    averaged,
    is_where,
    of_its_class,
    of_its_whole,
)
from zheconparse.document.observation.movements import changing
from zheconparse.document.observation.phrases import (
    ENTITY,
    counted,
    owner_of,
    says_deed,
    without_lead,
    without_reach,
)
from zheconparse.document.observation.rows import Draft
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.topics import index_ahead, such_things
from zheconparse.document.observation.verbs import counting, defining, predicate, verb_before
from zheconparse.document.observation.words import ending, endings, words
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_MOVES = re.compile(
    "(?:价格|利润总额|利润|产值|产量|销量|收入|投资|增加值|指数)?(?:同比|环比)?(?:上涨|下跌|增长|下降|上升|回升|回落|持平|增加|减少)"
)
_CLASSES = frozenset("级类型等")
_TOTALLING = words("totalling")
_TOTALS = words("total_of")
_PARTICLES = frozenset(["中", "对", "为", "向", "给", "由", "被", "与", "让"])
_DEED = ending("count")
_ASPECTS = endings("aspect")
_DIGITS = re.compile(r"\d")
_NEAR = 64
"""How many rows back a part looks for its whole; beyond that nobody reads them together."""


def rhetorical(clause: Clause, figure: Token, right: str, raw: str) -> bool:
    """Whether a small count in Hanzi only counts the parts of a sentence (两项指标, 三大工程)."""
    value: Quantity = figure.value
    if (right and right.startswith(_ASPECTS)) or raw[-2:] == "连续":
        return True
    if figure.text[0].isdecimal() or _DIGITS.search(figure.text) or value.unit is None:
        return False
    small = value.low is not None and value.low <= 10
    if small and right and clause.after(figure) is not None:
        return True
    return small and (value.unit.name in words("no_row") and (bool(right) or not tidy(raw)))


@dataclass(slots=True)
class _Count:
    """A count and the words around it: `raw` to its left, `right` what is named behind it, `behind` what follows that."""

    context: Context
    figure: Token
    raw: str
    right: str
    behind: str
    ends_clause: bool
    unit: str
    listed: bool  # names stand before the count (引进金力、韵升等31家企业)

    @property
    def value(self) -> Quantity:
        value: Quantity = self.figure.value
        return value

    def row(
        self,
        name: str,
        rule: str,
        *,
        carried: bool = False,
        verb: str = "",
        noun: str = "",
        kind: str = "count",
    ) -> None:
        self.context.row(self.figure, kind, name, rule, carried=carried, verb=verb, noun=noun)  # type: ignore[arg-type]


def link_count(context: Context, figure: Token, raw: str, right: str, right_end: int, following: int) -> None:
    """Counted things: named behind the count (96个产业项目) or before it (产业项目96个)."""
    nouns = context.reader.nouns
    behind, ends_clause = context.words[right_end:following], following == context.clause.end
    unit = "" if figure.value.unit is None else figure.value.unit.name
    if right and unit in nouns and (says_deed(right) or _MOVES.fullmatch(right)):
        behind, right = right, ""  # 41个|竣工
    if unit in _OF_BODIES and (bodies := _BODIES.match(right)) is not None:
        right = bodies["what"]
    if right and is_measured(right):
        if ends_clause and not (behind or tidy(raw)):
            return  # 70个|大中城市住宅销售价格
        right = (not ends_clause and together(right)) or right
    last, value = context.last, figure.value
    if last is not None and last.kind == "count" and last.token.start >= context.clause.start:
        raw = _own_words(context, figure, raw, last)
    said = raw.rstrip()
    listed = said != "" and (said[-1] == "等" or (right != "" and "、" in said and "、" in said.strip("、")))
    count = _Count(context, figure, raw, right, behind, ends_clause, unit, listed)
    phrase = _phrase(count, said)
    if len(phrase) > 2 and phrase[-1] in _INSIDE and not phrase.endswith(_NO_PLACE):
        if not right:
            nouns[unit] = phrase[:-1]
        phrase = ""
    owner: str | None = None
    if right:
        owner, phrase = _doer(phrase)
        verb, noun = _named_behind(count, phrase)
    else:
        verb, noun = counted(phrase)
        if not noun:
            _without_noun(count, phrase, verb)
            return
        verb = verb or _shared_verb(count) or counting(_predicate(count))
    if noun in _TOTALS and (known := nouns.get(unit)) is not None:
        verb, noun = "", known + noun
    whole = _whole(count)
    whose = "" if verb else noun
    noun = averaged(context, noun if verb else with_object(context, noun, value), figure)
    noun = as_others(context, noun)
    if context.rows:
        verb, noun = _as_part(count, verb, noun)
    noun = noun if verb else headed(context, noun)
    part = ""
    if not right and (whole_name := of_its_whole(context, noun, figure)) != noun:
        part, noun = noun, whole_name
    if value.per is not None and not right:
        noun = of_its_class(context, noun, value)
    if not verb:
        entity = _counted_entity(context, figure, noun) if right else None
        owner, noun = owner_of(noun) if entity is None else (None, entity)
    rule = "count-right" if right else "count-left"
    row = context.row(figure, "count", f"{verb}{noun}", rule, subject=owner, verb=verb, noun=noun)
    if whole is not None and not dated(context):
        row.when, row.status = whole.when, whole.status
    if whose in OVER_TIME:
        return  # what is counted after an average is what it is an average of
    if len(noun) <= 16 and (thing := part or (_thing(count, whose, noun) if whose else noun)):
        nouns[unit] = thing


def _thing(count: _Count, whose: str, noun: str) -> str:
    """What is counted, without whose it is and what was done (汉交付|新车, 平凉红牛|存栏); nothing where a part only says whose."""
    done = _DEED.search(whose)
    if done is None:
        return noun
    part = count.raw.lstrip("，").startswith("其中")
    return noun.removeprefix(whose) or ("" if part else whose[: done.start()])


_INSIDE = frozenset("中里")
_NO_PLACE = ("公里", "高中", "初中", "集中")
"""What ends like 中 or 里 behind those among which something is counted."""
_OF_BODIES = frozenset(["家", "户"])
_BODIES = re.compile("(?P<what>[^的]*(?:企业|公司|单位|机构|银行|商户))的")
"""家 and 户 count bodies: what belongs to them is not counted (78家|企业|的负责人)."""


# --- what stands to the left ---


def _own_words(context: Context, figure: Token, raw: str, last: Draft) -> str:
    """The words to the left of a count without those that name what was counted before (658个招商项目|和158个重点项目)."""
    rest = raw.removeprefix(right_of(context.words, last.token.end, figure.start)[0])
    if (done := _listed(rest).removeprefix("已")) and last.indicator.startswith(done):
        return raw[-1]  # 26家|完成整改、|7家退出
    if last.rule != "count-right":
        return raw
    return rest if _JOINED.match(rest) or rest in _PARTICLES else raw


def _phrase(count: _Count, said: str) -> str:
    """The shortest form of the words to the left, or nothing where they only lead to the count."""
    if said in _TOTALLING:
        return ""
    if count.listed:
        return verb_before(said.removesuffix("等"))
    if says_deed(said):
        return without_lead(said) or said  # 带动|5400人就业
    phrase = tidy(_before_place(count, said) if count.right else count.raw)
    if phrase and phrase[-1] == "中" and phrase.startswith(count.context.reader.nouns.get(count.unit, "?")):
        return ""
    return "" if phrase in _PARTICLES else phrase


def _before_place(count: _Count, said: str) -> str:
    """The words before the place where the things counted are (梳理|全区17个企业)."""
    place = next((one for one in count.context.clause.tokens if one.end == count.figure.start), None)
    named = place is not None and place.kind == "region" and said.endswith(place.text)
    before = said.removesuffix(place.text) if place is not None and named else _HERE.sub("", said)
    return said if before.endswith(_FROM) else before


_HERE = re.compile("(?<=.)全[省市区县州盟旗镇乡]\\Z")
_FROM = ("来自", "位于", "在", "驻", "赴")
"""What makes the place behind it say which things are counted (来自京津冀的企业)."""


# --- named behind ---


def _named_behind(count: _Count, phrase: str) -> tuple[str, str]:
    """The verb and the noun of what is named behind a count (新开工|81个|产业项目; 81个|产业项目|开工)."""
    verb = phrase if count.listed else defining(phrase)
    if verb:
        return verb, count.right
    if done := _predicate(count):
        return so_many(done, count.right)
    return ("" if phrase else _shared_verb(count)), count.right


def _predicate(count: _Count) -> str:
    """What became of what was counted, where that ends the clause (96个项目|已全部开复工)."""
    return predicate(count.behind if count.ends_clause else _listed(count.behind))


def _listed(behind: str) -> str:
    """What stands between a count and the next of a list (26家|完成整改|、7家退出)."""
    return behind[:-1] if behind.endswith(("、", "和")) and "、" not in behind[:-1] else ""


def _shared_verb(count: _Count) -> str:
    """The verb of the count right before, of which this one is a second object (培育工厂8家、车间26个)."""
    last = count.context.last
    if last is None or not _JOINED.match(count.raw) or last.kind != "count":
        return ""
    between = count.context.words[last.token.end : count.figure.start]
    if last.rule == "count-right":
        between = between.removeprefix(right_of(count.context.words, last.token.end, count.figure.start)[0])
    return last.verb if last.noun and _JOINED.match(between) else ""


_JOINED = re.compile("[、和与及]|以及")


def _doer(phrase: str) -> tuple[str | None, str]:
    """The project or company at the head of a phrase, and the verb behind it (华岭矿业项目|建设)."""
    found = ENTITY.fullmatch(phrase)
    if found is None or len(found["entity"]) < 5 or not says_deed(found["rest"]):
        return None, phrase
    return found["entity"], found["rest"]


def _counted_entity(context: Context, figure: Token, noun: str) -> str | None:
    """The things counted, where what another figure of the clause measures stands behind them (23家加工企业|日屠宰能力11.5万只)."""
    if context.clause.after(figure) is None:
        return None
    averaged = _AVERAGED.search(noun)
    if averaged is not None:
        return noun[: averaged.start()]  # 5600户农户|户均增收
    found = ENTITY.fullmatch(noun)
    return None if found is None else found["entity"]


_AVERAGED = re.compile("(?<=..)[户人亩]均")


# --- without a noun of its own ---


def _without_noun(count: _Count, phrase: str, verb: str) -> None:
    """A count whose noun was said before: the first of these that holds names it."""
    context, figure, value = count.context, count.figure, count.value
    last = context.last
    said = count.raw.strip()
    known = context.reader.nouns.get(count.unit)
    done = "" if verb else _predicate(count)
    beside = last is not None and said in ("", "、") and last.token.end >= figure.start - 1
    if last is not None and beside and not (phrase or done):  # 96批次、1200人次
        count.row(last.indicator, "count-side", carried=True)
        return
    if not (phrase or done) and after_change(context, figure, said):
        return
    other = None if phrase or done else same_elsewhere(context, figure)
    if other is not None:
        other_name = SIDE.sub("", other.indicator) or other.indicator  # 西部企业52家，东北|11家
        count.row(other_name, "level-carried", carried=True, verb=other.verb, noun=other.noun)
        return  # another place or company, counted alike
    index = index_ahead(context) if count.unit == "点" and not (phrase or done) else None
    if index is not None:
        count.row(index, "count-left", noun=index)
        return
    if verb in words("effect") and not count.behind:  # who gains by it, not what was counted before
        count.row(f"{verb}{count.unit}数", "count-left", verb=verb)
    elif verb in words("effect") and count.ends_clause:
        count.row(f"{verb}{count.behind}", "count-left", verb=verb)  # 带动|5400人|就业
    elif (such := such_things(context)) is not None and not phrase:
        count.row(such, "count-left", noun=such)
    elif known is None and (verb or done):
        count.row(verb or done, "count-left", verb=verb)
    elif last is not None and not phrase and _REACHING.search(said) and same_unit(last, value):
        kind = aside(context, "count")
        count.row(last.indicator, "level-carried", carried=True, verb=last.verb, noun=last.noun, kind=kind)
    elif known is not None and (verb or done or said.strip("，、 ") in _TOTALLING):
        if verb in ("存栏", "出栏") and known.endswith("量"):
            known = re.sub("(?:饲养|保有|总)?量\\Z", "", known)
        verb = verb or ("" if done else _verb_of_last(count))
        if verb and known.endswith(_DEEDS):
            known = ""  # 厂商批发279万辆；|出口58万辆
        what = f"{done.removesuffix('的')}的" if done else ""
        count.row(f"{verb or what}{known}", "count-carried", carried=True, verb=verb, noun=known)
    elif known is not None and dated(context) and _is_fresh(count) and not without_lead(without_reach(said)):
        verb = _verb_of_last(count)  # …。6月单月完成|107.5万TEU
        count.row(f"{verb}{known}", "count-carried", carried=True, verb=verb, noun=known)
    elif known is not None or not phrase:
        after_growth(context, figure)


_DEEDS = ("批发", "零售", "销售", "出口", "进口", "生产")
"""What nouns of counts end in that say what was done, and not with what."""


def _verb_of_last(count: _Count) -> str:
    """The verb of the last count in the same unit, which a bare one goes on with (接待游客50万人次，其中五一期间|12万人次)."""
    if "累计" in count.raw or "共" in count.raw:
        return ""  # 新增54家，累计|151家
    rows = reversed(rows_of_whole(count.context))
    return next((row.verb for row in rows if row.kind == "count" and same_unit(row, count.value)), "")


def _is_fresh(count: _Count) -> bool:
    """Whether the sentence has counted nothing else since (…21.9万人次，今年有望超过|28万人次)."""
    rows = count.context.rows
    return not rows or any(same_unit(row, count.value) for row in rows)


_REACHING = re.compile("(?:[到至为达]的?|力争|确保|争取|冲刺)\\Z")


# --- parts of a whole ---


def _whole(count: _Count) -> Draft | None:
    """The count whose time and status another has: of which it is a part, whatever was planned in between, or beside which it stands."""
    last = count.context.last
    if (
        last is not None
        and last.kind == "count"
        and _JOINED.match(count.raw)
        and same_unit(last, count.value)
    ):
        return last  # 其中动力电池17个、|30亿元以上2个
    if "其中" not in count.raw or not count.raw.lstrip("，").startswith("其中"):
        return None
    rows = reversed(count.context.rows)
    return next((row for row in rows if row.kind == "count" and same_unit(row, count.value)), None)


def _as_part(count: _Count, verb: str, noun: str) -> tuple[str, str]:
    """A part behind 其中 keeps the verb of its whole, and takes its noun where it has none."""
    context, raw = count.context, count.raw
    rows = context.rows
    beside = raw[:1] in "、和及" and rows[-1].kind == "count" and noun[-1:] in _CLASSES
    parted = context.reader.part >= 0 and "其中" in context.words[rows[0].token.end : count.figure.start]
    if not parted and "其中" not in raw and not beside:
        return verb, noun
    counts = [row for row in rows if row.kind == "count"]
    part = context.words.rfind("其中", context.sentence.start, count.figure.start)
    before = [row for row in counts[-_NEAR:] if row.token.end <= part]
    same = [row for row in before[-1:] if same_unit(row, count.value) and ending("measure").search(row.noun)]
    last = same or [row for row in before if row.verb and not changing(row.verb)][-1:]
    whole = rows[-1] if beside else next(iter(last or counts), None)
    if whole is None:
        return verb, noun
    if noun in words("adjective") or is_where(noun) or noun.endswith(("以上", "以上的", "以下", "以下的")):
        noun += whole.noun
    elif noun[-1:] in _CLASSES and noun[-1] in whole.noun[:-1] and not whole.noun.endswith(noun[-1]):
        noun += whole.noun.rsplit(noun[-1], 1)[1]
    shares = whole.verb and whole.verb not in noun and whole.thing == whole.indicator
    if not verb and shares and not changing(whole.verb):
        verb = whole.verb
    return verb, noun
