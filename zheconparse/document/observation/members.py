"""Figures that are a part or the next member of the one before them (720亿元，其中教育138亿元、科技96亿元)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from zheconparse.document.observation.beside import NEAR, OVER_TIME, rows_of_whole, same_unit
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.rows import RATIOS, Draft
from zheconparse.document.observation.status import counts_things
from zheconparse.document.observation.words import any_of, ending, endings, ends_with, guarded, words
from zheconparse.kinds.indicator import code_of_folded
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_GOES_ON = re.compile("[，、]?其中|[、和与及]")
_GO_ON = frozenset("，、其和与及")
_LISTED = ("、", "和", "与", "及")


def whole_of(context: Context, figure: Token) -> Draft | None:
    """The row that a figure is a part or the next member of, in its unit."""
    last, value = context.last, figure.value
    if (
        last is None
        or context.words[last.token.end : last.token.end + 1] not in _GO_ON
        or not isinstance(value, Quantity)
    ):
        return None
    goes_on = (
        same_unit(last, value) and _GOES_ON.match(context.words, last.token.end, figure.start) is not None
    )
    return last if goes_on else None


def goes_on_capacity(context: Context, figure: Token, last: Draft, indicator: str) -> bool:
    """Whether a figure goes on with the capacity before it (总装机7512万千瓦，其中新能源4218万千瓦; 年产铝板带12万吨、轮毂150万只)."""
    if ends_with(indicator, "flow"):
        return False
    if whole_of(context, figure) is not None:
        return True
    if last.rule != "yearly-output" or not isinstance(figure.value, Quantity):
        return False
    listed = context.words.startswith(_LISTED, last.token.end)
    return listed and figure.dimension not in ("currency", "time") and not counts_things(figure)


_ADJECTIVES = words("adjective")


def part_of(context: Context, name: str, figure: Token) -> str:
    """A part that is only an adjective takes the indicator of its whole, said before 其中 or in another part (城镇 → 城镇常住人口)."""
    if name in OVER_TIME:
        return name
    if name not in _ADJECTIVES and not is_where(name):
        own = of_its_class(context, name, figure.value)
        return of_its_whole(context, name, figure) if own == name else own
    if name in _BUILDINGS and (own := of_its_whole(context, name, figure)) != name:
        return own
    whole = _whole_before(context, figure.value)
    if whole is None:
        return name
    return name + re.sub(f"^{any_of('adjective')}+(?=..)", "", whole.noun or whole.indicator)


_BUILDINGS = frozenset(["住宅", "商品房"])
"""Parts that are things themselves where their whole says how it is measured (房地产开发投资…，其中|住宅)."""


def _whole_before(context: Context, value: Any) -> Draft | None:
    """The row that an adjective goes on with: the last amount in its unit, of a rate the last before 其中 or the first of all."""
    rows = rows_of_whole(context)
    part = context.words.rfind("其中", context.sentence.start, context.clause.end)
    before = [row for row in rows[-NEAR:] if row.token.end <= part] or rows[-NEAR:]
    if isinstance(value, Quantity):
        return next(
            (row for row in reversed(before) if row.kind not in RATIOS and same_unit(row, value)), None
        )
    return next(iter(before if part < 0 else reversed(before)), None)


def of_its_whole(context: Context, name: str, figure: Token) -> str:
    """A thing that measures nothing itself is measured behind 其中 as the whole before it is (全社会用电量…，其中工业|40亿千瓦时)."""
    if context.reader.part < 0:
        return name
    part = context.words.rfind("其中", context.sentence.start, figure.start)
    if part < 0 or not name or name.startswith(_NO_THING) or ending("amount_name").search(name) is not None:
        return name
    opens = part == context.sentence.start
    if not opens and is_past_parts(context.words, part, figure.start):
        return name
    tail = None
    for row in reversed(context.reader.last_rows if opens else context.rows[-NEAR:]):
        if (opens or row.token.end <= part) and _measures(row, figure.value):
            tail = ending("measure").search(row.noun or row.indicator)
            break
    if tail is None or ending("count").search(name) is not None or code_of_folded(name) is not None:
        return name
    measure = tail[0] if tail[0] == "总产" else tail[0].removeprefix("总").replace("总量", "量")
    same = next((size for size in range(len(measure) - 1, 1, -1) if name.endswith(measure[:size])), 0)
    return name + measure[same:]


def is_past_parts(words: str, part: int, place: int) -> bool:
    """Whether another member of the sentence has begun since 其中, outside a bracket that holds the parts (62万吨（其中苹果…；梨…）)."""
    return words.find("；", part, place) >= 0 and (
        words[part - 1] != "(" or words.find(")", part, place) >= 0
    )


_NO_THING = ("用于", "受", "因")
"""What words begin with that say what for or why, and name no part of anything."""


def _measures(row: Draft, value: Any) -> bool:
    """Whether a row can be the whole of an amount in its unit, or of a rate of growth."""
    if isinstance(value, Quantity):
        return row.kind not in _OF_OTHERS and same_unit(row, value)
    return row.kind in ("level", "count", "capacity", "growth")


def is_where(name: str) -> bool:
    """Whether a part is only said to be inside or outside.

    >>> is_where("省外"), is_where("省内县外"), is_where("工业")
    (True, True, False)
    """
    return name != "" and name[-1] in "内外" and _WHERE.fullmatch(name) is not None


_WHERE = re.compile("(?:[省市县区境国州旗镇村][内外]|海外){1,2}")


def of_its_class(context: Context, name: str, value: Any) -> str:
    """Those who have it take what a row before measures of others of their class (第一产业增加值…，第二产业|300亿元)."""
    mine = _CLASS.search(name)
    if mine is None or mine.start() == 0:
        return name
    for row in reversed(rows_of_whole(context)[-NEAR:]):
        if row.kind in _OF_OTHERS or (isinstance(value, Quantity) and not same_unit(row, value)):
            continue
        if (measure := _behind_class(row.indicator, mine[0])) is not None:
            return name + measure
    return name


def measure_of_class(name: str, whole: str) -> str | None:
    """What a whole measures of a class, for a part of it that is one (采矿业 of 规模以上工业增加值: 增加值)."""
    mine = _CLASS.search(name)
    return None if mine is None or mine.start() == 0 else _behind_class(whole, mine[0])


def _behind_class(indicator: str, mine: str) -> str | None:
    others = sorted(_CLASSES.finditer(indicator), key=lambda other: other[0] != mine)
    for other in others:  # the same word before one that ends alike (工业|企业, 产业)
        measure = indicator[other.end() :].removeprefix("的")
        if other[0][-1] == mine[-1] and len(measure) > 1:
            return measure
    return None


_OF_OTHERS = frozenset(["share", "completion", "rank", "base"])
"""Kinds of rows whose indicator says more than what is measured."""


_CLASS = ending("class")
_CLASSES = re.compile(guarded("class"))


def averaged(context: Context, name: str, figure: Token | None = None) -> str:
    """An average without its noun takes that of the row before (农村居民人均 → 农村居民人均可支配收入, 年均 → 年均新增就业)."""
    if name in OVER_TIME:
        return name + _averaged_over_time(context, figure)
    if name[-2:] not in _AVERAGES or not context.rows:
        return name
    rows = [row for row in reversed(context.rows) if row.kind not in _OF_OTHERS] or context.rows
    same = (row for row in rows if figure is not None and same_unit(row, figure.value))
    last = not_averaged(next(same, rows[0]).indicator)
    _, word, rest = last.partition(name[-2:])
    return name + (rest if word and rest else last[2:] if last[:2] in _AVERAGES else last)


def _averaged_over_time(context: Context, figure: Token | None) -> str:
    """What an average over time alone is of: the amount before it that is none itself (进口350亿元，|月均|29亿元)."""
    unit = None if figure is None else figure.value.unit
    for row in reversed(context.rows):
        value = row.token.value
        if isinstance(value, Quantity) and not row.indicator.startswith(_OVER_TIME_BEGINS):
            same = unit is not None and value.unit is not None and value.unit.name == unit.name
            return row.indicator if same else ""
    return ""


def not_averaged(name: str) -> str:
    """A name without the average over time that it begins with (年均完成投资 → 完成投资)."""
    return next((name.removeprefix(over) for over in _OVER_TIME_BEGINS if name.startswith(over)), name)


_OVER_TIME_BEGINS = endings("over_time")
_AVERAGES = frozenset(["人均", "户均", "亩均", "日均"])


def as_others(context: Context, noun: str) -> str:
    """Some of whom only the side or the age is said are what the others are (东部企业374家，|中部|63家; 教师3万人，其中|35岁以下|1万人)."""
    if not noun or noun[0] not in _SOME_BEGIN:
        return noun
    if SIDE.fullmatch(noun) is not None:
        sides = (row.noun[found.end() :] for row in reversed(context.rows) if (found := SIDE.match(row.noun)))
        return noun + next(sides, "")
    return noun + _of_age(context) if _AGE.fullmatch(noun) is not None else noun


def _of_age(context: Context) -> str:
    """Who those are of whom only the age is said: the people counted before them, or 人口."""
    for row in reversed(context.rows):
        aged = _AGE.match(row.noun)
        people = row.noun if aged is None else row.noun[aged.end() :]
        if row.kind == "count" and (aged is not None or people.endswith(_PEOPLE)):
            return people if aged is not None or not people.endswith("人口") else "人口"
    return "人口" if any("人口" in row.indicator for row in context.rows) else ""


SIDE = re.compile("(?:[东中西]部|沿海|内陆)(?:地区)?")
"""The side of the country where some of those counted are."""
_AGE = re.compile("[0-9]{1,3}(?:[—~至-][0-9]{1,3})?周?岁(?:及?以[上下])?")
_SOME_BEGIN = frozenset("东中西沿内0123456789")
_PEOPLE = tuple("人员者生师民童工客口")
