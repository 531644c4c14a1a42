"""Figures side by side (A、B和C): shared out over a list of names, of regions, or over the rows before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from zheconparse.document.observation import completions, rates, shares
from zheconparse.document.observation.behind import right_of
from zheconparse.document.observation.beside import same_unit, with_object
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.in_turn import IN_TURN, SPLIT, places_of, said_of, times_of
from zheconparse.document.observation.movements import movement
from zheconparse.document.observation.periods import When
from zheconparse.document.observation.phrases import counted, pattern, tidy, without_reach
from zheconparse.document.observation.places import Where
from zheconparse.document.observation.rows import NO_LEVEL, RATIOS, Draft, Kind
from zheconparse.document.observation.words import any_of, words
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_TAIL = re.compile(
    "(?:经费|所占|增加值|收入|支出|价格|进出口|出口|进口|产量|产值|投资|面积|余额|总额|销售额|利润|用电量|发电量|消费|产业|人口|浓度|排放量|零售额|营业额|交易额|成交额|占比|比重|增速|指数|企业|项目|贷款|存款|数量?|量|行业|制造业|板块|领域)+(?:每吨|每升|总值|总额|额)?\\Z"
)


_THREE = re.compile("三次产业|三大产业|一二三产业|(?<!第)一、二、三(?:次产业|产业|产(?!业))|三产(?=增加值)")
_VERB = re.compile("(?:增长|下降|上涨|下跌|增加|减少|提高|降低|上升|回落)\\Z")


_PAIR_NAMES = {
    "产销量": ("产量", "销量"), "产销": ("产量", "销量"), "存贷款": ("存款", "贷款"),
    "购销": ("购进", "销售"), "收支": ("收入", "支出"), "存出栏": ("存栏", "出栏"), "进销": ("购进", "销售"), "进出口": ("进口", "出口"),
    "城乡居民": ("城镇居民", "农村居民"),
}  # fmt: skip
"""Words that name two indicators at once, in the order in which their figures follow."""
_PAIRS = re.compile(f"(?:{'|'.join(sorted(_PAIR_NAMES, key=len, reverse=True))})(?!总|差|率)")


def link(context: Context, run: Sequence[Token], floor: int) -> bool:
    """Share out a run of figures; False where nothing says how."""
    raw = context.before(run[0], floor)
    count = len(run)
    if isinstance(run[0].value, Percentage):
        of_places = len(context.heads) == count and context.rows and context.rows[-1].kind == "growth"
        if not of_places and _percentages(context, run, raw):
            return True
    elif run[0].value is not None and getattr(run[0].value, "direction", None) is not None:
        moved = movement(raw)
        if not tidy(moved.phrase):
            targets = [row for row in context.rows if row.kind not in RATIOS][-count:]
            if len(targets) == count:
                for row, figure in zip(targets, run, strict=True):
                    row.take_amount(figure.value)
                return True
    places = places_of(context, count, raw)
    moved = movement(raw)
    phrase = _names_phrase(moved.phrase if moved.verb else raw)
    companies = context.reader.speakers.heads
    if len(companies) == count and companies[-1].end <= run[0].start:
        name = tidy(without_reach(IN_TURN.sub("", moved.phrase))) or _measured(context, run[0])
        for figure, company in zip(run, companies, strict=True):
            if name:
                _row(context, figure, name, moved.verb, "by-company", None, subject=company.name)
        return bool(name)
    times = times_of(context, run[0], count) if places is None else None
    if times is not None:
        name = _done(context, run, tidy(phrase)) or _measured(context, run[0])
        for figure, when in zip(run, times, strict=True):
            if name:
                _row(context, figure, name, moved.verb, "by-period", None, when)
        return bool(name)
    if places is not None:
        recovered = re.search("(?P<what>(?:恢复到|恢复至|相当于)[^，]{1,20}?)的?\\Z", raw)
        if recovered is not None:
            phrase = re.sub("分别", "", raw[: recovered.start()])
        name = _done(context, run, tidy(phrase)) or said_of(context, places) or _measured(context, run[0])
        if not name:
            return False
        if recovered is not None:
            name = f"{name}{context.spelled(recovered['what']).rstrip('的')}的比例"
        for figure, place in zip(run, places, strict=True):
            _row(
                context,
                figure,
                with_object(context, name, figure.value),
                moved.verb,
                "by-region",
                Where(place.value, "stated"),
            )
        return True
    if _towns(context, run, floor):
        return True
    names = parts(phrase, count)
    if names is None:
        return _again(context, run, raw)
    for figure, name in zip(run, names, strict=True):
        _row(context, figure, name, moved.verb, "by-name", None)
    return True


_BOTH = re.compile("(?:[两二三四五六七八九十]|[0-9]+)(?:个?[省市县区州旗盟地港]|个?城市|者)")


def _again(context: Context, run: Sequence[Token], raw: str) -> bool:
    """Share out a run over the places of the one before it, or of the last sentence where 两市 says so."""
    both = _BOTH.match(raw)
    rows = context.rows or (context.reader.last_rows if both is not None else [])
    before = rows[-len(run) :]
    if context.heads or len(before) < len(run) or any(row.rule != "by-region" for row in before):
        return False
    said = movement(raw if both is None else raw[both.end() :])
    name = tidy(_names_phrase(said.phrase if said.verb else raw if both is None else raw[both.end() :]))
    for figure, row in zip(run, before, strict=True):
        _row(context, figure, name or row.indicator, said.verb, "by-region", row.where.carried())
    return True


_PLACE = re.compile("[一-龥]{1,12}(?:(?<!地)区|[县市州旗盟镇乡村]|街道|苏木|园区)")
"""How the names of places end, of towns and parks that no table lists too (尖山新区、许村镇分别为)."""


def _towns(context: Context, run: Sequence[Token], floor: int) -> bool:
    """Share out a run over places of which some are in no table: they are where what the row before measures is."""
    names = parts(_names_phrase(context.words[max(floor, run[0].start - 80) : run[0].start]), len(run)) or []
    if not names or not all(map(_PLACE.fullmatch, names)):
        return False
    value = run[0].value
    rows = (
        row for row in reversed(context.rows[-64:]) if isinstance(value, Quantity) and same_unit(row, value)
    )
    whole = next(rows, None)
    if whole is None:
        return False
    for figure, town in zip(run, names, strict=True):
        where = _known(context, town) or whole.where.carried()
        _row(context, figure, whole.indicator, "", "by-region", where, subject=town)
    return True


def _known(context: Context, name: str) -> Where | None:
    """The region of a place, if its name is that of one."""
    tokens = (one for one in context.clause.tokens if one.kind == "region" and one.text == name)
    return next((Where(one.value, "stated") for one in tokens), None)


def _row(
    context: Context,
    figure: Token,
    name: str,
    verb: str,
    rule: str,
    where: Where | None,
    when: When | None = None,
    subject: str | None = None,
) -> None:
    value = figure.value
    if isinstance(value, Percentage) and (value.direction is not None or verb):
        rates.growth_row(context, figure, name, rule, where=where, when=when, subject=subject)
        return
    if isinstance(value, Percentage):
        context.row(figure, "rate", name, rule, where=where, when=when, subject=subject)
        return
    kind: Kind = "count" if getattr(value, "dimension", None) == "count" else "level"
    context.row(figure, kind, f"{name}{verb}", rule, where=where, when=when, subject=subject)


def _done(context: Context, run: Sequence[Token], name: str) -> str:
    """A name that is only a verb or none, with what stands behind the last figure (分别建成|10万千瓦、5万千瓦独立储能电站)."""
    if name and pattern("count").fullmatch(name) is None:
        return name
    return name + right_of(context.words, run[-1].end, context.clause.end)[0]


def _measured(context: Context, figure: Token) -> str:
    """What the last row in the unit of a figure measures; of a ratio, the last row."""
    rows = context.rows[-64:]
    if isinstance(figure.value, Quantity):
        rows = [row for row in rows if same_unit(row, figure.value)]
    return rows[-1].indicator if rows else ""


def _percentages(context: Context, run: Sequence[Token], raw: str) -> bool:
    """Growth, shares or completion of the rows before, one each."""
    count = len(run)
    if _of_one_level(context, run, raw):
        return True
    rows = [row for row in context.rows if row.kind not in RATIOS and row.kind != "rank"]
    if len(rows) < count:
        rows = [
            row
            for row in [*context.reader.last_rows, *context.rows]
            if row.kind not in RATIOS and row.kind != "rank"
        ]
    targets: list[Draft] = rows[-count:]
    if len(targets) < count:
        targets = [row for row in context.rows if row.kind != "rank"][-count:]
    if len(targets) < count:
        return False
    recovered = re.search("(?P<what>(?:恢复到|恢复至|相当于)[^，]{2,20}?)的?\\Z", raw)
    if recovered is not None and not tidy(raw[: recovered.start()]):
        for row, figure in zip(targets, run, strict=True):
            name = f"{row.indicator}{context.spelled(recovered['what']).rstrip('的')}的比例"
            context.row(figure, "share", name, "recovered", when=row.when, where=row.where, carried=True)
        return True
    completed = re.search("完成(?P<what>[^，]*?(?:目标|计划|任务|预算)[^，]{0,6}?)的?\\Z", raw)
    if completed is not None:
        for row, figure in zip(targets, run, strict=True):
            completions.row_of(context, figure, row, "", completed["what"])
        return True
    if run[0].value.direction is None:
        if tidy(raw) in words("rate_name"):
            for row, figure in zip(targets, run, strict=True):
                rates.attach(context, figure, row)
            return True
        found = shares.share_of(raw)
        if found is not None and not tidy(found[0]):
            for row, figure in zip(targets, run, strict=True):
                name = f"{row.indicator}占{found[1]}的比重" if found[1] else f"{row.indicator}占比"
                context.row(figure, "share", name, "shares", when=row.when, where=row.where, carried=True)
            return True
        return False
    moved = movement(raw)
    if tidy(moved.phrase):
        return False
    verb = moved.verb
    for row, figure in zip(targets, run, strict=True):
        said = _VERB.search(context.words[max(run[0].start, figure.start - 6) : figure.start])
        verb = said[0] if said is not None else verb
        if figure.value.is_difference:
            row.take_amount(figure.value)
        else:
            rates.attach(context, figure, row, None, verb)
    return True


def _of_one_level(context: Context, run: Sequence[Token], raw: str) -> bool:
    """Rates of one level against several bases in turn (进出口4741.8亿元，同比、环比分别增长8.4%和2.9%)."""
    bases = {figure.value.basis for figure in run}
    moved = movement(raw)
    if len(bases) < len(run) or None in bases or tidy(moved.phrase):
        return False
    level = next((row for row in reversed(context.rows) if row.kind not in NO_LEVEL), None)
    if level is None:
        return False
    for figure in run:
        rates.attach(context, figure, level, None, moved.verb)
    return True


def _members(phrase: str, count: int) -> list[str]:
    """The members of a list: parted by every mark and conjunction, or by 、 and the last conjunction, or by 、 alone."""
    names = [name for name in SPLIT.split(phrase) if name]
    if len(names) > count > 1:
        listed = phrase.split("、")
        last = SPLIT.split(listed[-1], maxsplit=1)
        for fewer in ([*listed[:-1], *last], listed):
            if len(fewer) == count and all(fewer):
                return fewer
    return names


_NUMBERED = re.compile("第[一二三四五六七八九十0-9]+")


def _names_phrase(raw: str) -> str:
    shared = re.search("(?<=.)分别(?P<core>[^，、分]{2,8})\\Z", raw)
    if (
        shared is not None
        and (core := without_reach(shared["core"]))
        and not re.match("为|达|是|有|(?:完成|实现)?\\Z|增|减|下|上", core)
    ):
        return raw[: shared.start()] + core
    phrase = re.sub("(?:分别|依次|各)[^，]{0,4}\\Z", "", without_reach(raw))
    return without_reach(phrase)


@cache
def _adjective() -> re.Pattern[str]:
    return re.compile(any_of("adjective"))


def _ends_alike(name: str) -> bool:
    found = _TAIL.search(name)
    return found is not None and found.start() > 0


def parts(phrase: str, count: int) -> list[str] | None:
    """The names of a list, each with the ending that they share.

    >>> parts("第一、二、三产业", 3)
    ['第一产业', '第二产业', '第三产业']
    >>> parts("城镇、农村居民人均可支配收入", 2)
    ['城镇居民人均可支配收入', '农村居民人均可支配收入']
    >>> parts("对东盟、欧盟、美国进出口", 3)
    ['对东盟进出口', '对欧盟进出口', '对美国进出口']
    """
    thrice = _THREE.search(phrase) if count == 3 else None
    if thrice is not None:
        before, after = tidy(phrase[: thrice.start()]), phrase[thrice.end() :]
        return [f"{before}第{nth}产业{after}" for nth in "一二三"]
    names = _members(phrase.strip("，、 "), count)
    pair = _PAIRS.search(phrase) if count == 2 and len(names) == 1 else None
    if pair is not None:
        before, after = tidy(phrase[: pair.start()]), phrase[pair.end() :]
        first, second = _PAIR_NAMES[pair[0]]
        return [before + first + after, before + second + after]
    if len(names) != count or count < 2:
        return None
    names[0] = tidy(names[0]) or names[0]
    first, last = names[0], names[-1]
    tail = _TAIL.search(last)
    ordinal = first.startswith("第") and not last.startswith("第")
    if (numbered := _NUMBERED.match(last)) is not None and all(map(_NUMBERED.fullmatch, names[:-1])):
        return [name + last[numbered.end() :] for name in names[:-1]] + [last]  # 第二、第三|中标候选人报价
    lead = "对" if first.startswith("对") and not last.startswith("对") else ""
    ending = ""
    if ordinal or all(len(name) == 1 for name in names[:-1]):
        ending = last[1:]
    elif (
        all(name in words("adjective") for name in names[:-1])
        and (own := _adjective().match(last)) is not None
    ):
        ending = last[own.end() :]  # 城镇、农村|居民人均可支配收入
    elif tail is not None and tail.start() > 0 and not any(map(_ends_alike, names[:-1])):
        ending = last[tail.start() :]
    elif len({name[-1] for name in names[:-1]}) == 1 and 0 < (same := last.find(first[-1])) < len(last) - 2:
        ending = last[same + 1 :]  # 东部、中部|地区外资
    verb = "" if lead else counted(first)[0]
    if verb and len(verb) < len(first) and not counted(last)[0]:
        return [first + ending, *(verb + name + ending for name in names[1:-1]), verb + last]
    found = [name + ending for name in names[:-1]] + [last]
    if ordinal:
        found = [found[0], *("第" + name for name in found[1:])]
    return [found[0], *(lead + name for name in found[1:])]
