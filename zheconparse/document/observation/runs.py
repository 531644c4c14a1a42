"""Figures side by side (A、B和C): shared out over a list of names, of regions, or over the rows before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from zheconparse.document.observation import rates
from zheconparse.document.observation.behind import right_of
from zheconparse.document.observation.beside import (
    from_there,
    heads_before,
    rows_of_whole,
    same_unit,
    with_object,
)
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.economies import economy_of
from zheconparse.document.observation.holders import of_one
from zheconparse.document.observation.members import of_its_whole
from zheconparse.document.observation.movements import Movement, movement
from zheconparse.document.observation.naming import SPLIT, list_before, members, parts
from zheconparse.document.observation.phrases import DEEDS, without_reach
from zheconparse.document.observation.rows import RATIOS, Kind
from zheconparse.document.observation.shared_rates import BOTH, RECOVERED, percentages
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.times import When
from zheconparse.document.observation.towns import counted_towns, is_named_place
from zheconparse.document.observation.turns import IN_TURN, only_ranks, places_of, said_of, times_of
from zheconparse.document.observation.where import NOWHERE, Where
from zheconparse.document.observation.words import any_of, words
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context


def link(context: Context, run: Sequence[Token], floor: int) -> bool:
    """Share out a run of figures; False where nothing says how."""
    raw = context.before(run[0], floor)
    if _by_these(context, run) or _by_ranking(context, run, raw) or _changes(context, run, raw):
        return True
    moved = movement(raw)
    phrase = list_before(moved.phrase if moved.verb else raw)
    companies = context.reader.speakers.heads
    if len(companies) == len(run) and companies[-1].end <= run[0].start:
        return _by_company(context, run, moved)
    places = places_of(context, len(run), raw)
    if places is not None:
        return _by_place(context, run, places, raw, phrase, moved.verb)
    times = times_of(context, run[0], len(run))
    if times is not None and parts(phrase, len(run), alike=_alike(run)) is None:
        return _by_time(context, run, times, phrase, moved.verb)
    return (
        _by_town(context, run, floor)
        or _by_name(context, run, phrase, moved.verb)
        or _by_the_same(context, run, raw)
        or _undecided(context, raw, tidy(phrase))
    )


def _undecided(context: Context, raw: str, own: str) -> bool:
    """Whether figures are shared out over some of the things before, and nothing tells which (…30亿元。占比分别达到|70%、66%、60%)."""
    if not (context.rows or context.reader.last_rows) or IN_TURN.search(raw) is None:
        return False
    return not own or own in words("share_name") or own in words("rate_name")


def _changes(context: Context, run: Sequence[Token], raw: str) -> bool:
    """Rates, shares and amounts of change of the rows before, one each."""
    value = run[0].value
    if isinstance(value, Percentage):
        places = context.heads or heads_before(context)
        of_places = len(places) == len(run) and (not context.rows or context.rows[-1].kind == "growth")
        return not of_places and percentages(context, run, raw)
    if getattr(value, "direction", None) is None or tidy(movement(raw).phrase):
        return False
    targets = [row for row in context.rows if row.kind not in RATIOS][-len(run) :]
    if len(targets) < len(run) or not all(map(same_unit, targets, (figure.value for figure in run))):
        return False
    for row, figure in zip(targets, run, strict=True):
        row.take_amount(figure.value)
    return True


def _by_company(context: Context, run: Sequence[Token], moved: Movement) -> bool:
    """One figure each of the companies that open the clause."""
    name = tidy(without_reach(IN_TURN.sub("", moved.phrase))) or _measured(context, run[0])
    for figure, company in zip(run, context.reader.speakers.heads, strict=True):
        if name:
            _row(context, figure, name, moved.verb, "by-company", None, subject=company.name)
    return bool(name)


def _by_time(context: Context, run: Sequence[Token], times: Sequence[When], phrase: str, verb: str) -> bool:
    """One figure each of some times."""
    name = _done(context, run, tidy(phrase)) or _measured(context, run[0])
    for figure, when in zip(run, times, strict=True):
        if name:
            _row(context, figure, name, verb, "by-period", None, when)
    return bool(name)


def _by_place(
    context: Context, run: Sequence[Token], places: Sequence[Token], raw: str, phrase: str, verb: str
) -> bool:
    """One figure each of some places."""
    recovered = RECOVERED.search(raw)
    if recovered is not None:
        phrase = raw[: recovered.start()].replace("分别", "")
    name = _done(context, run, tidy(phrase)) or said_of(context, places)
    carried = not name
    name = name or _measured(context, run[0]) or economy_of(context) or _grown_before(context, run[0])
    if not name:
        return False
    if recovered is not None:
        name = f"{name}{context.spelled(recovered['what']).rstrip('的')}的比例"
    for figure, place in zip(run, places, strict=True):
        own = from_there(with_object(context, name, figure.value), place.text)
        own = of_one(own) if carried else own
        _row(context, figure, own, verb, "by-region", Where(place.value, "stated"), carried=carried)
    return True


def _by_name(context: Context, run: Sequence[Token], phrase: str, verb: str) -> bool:
    """One figure each of the names of a list."""
    names = (
        parts(phrase, len(run), alike=_alike(run))
        or _names_before(context, phrase, len(run))
        or _counted_before(context, phrase, len(run))
    )
    if names is None:
        return False
    beside = NOWHERE if _are_areas(context, phrase) else None
    for figure, name in zip(run, names, strict=True):
        grows = verb or getattr(figure.value, "direction", None) is not None
        level = isinstance(figure.value, Quantity)
        whole = of_its_whole(context, name, figure) if grows or level else name
        _row(context, figure, whole, verb, "by-name", None if figure is run[0] else beside)
    return True


_AREAS = ("区", "翼", "带", "圈", "片")


def _are_areas(context: Context, phrase: str) -> bool:
    """Whether a list goes on from an area of some provinces or cities to others beside it (珠三角|核心区、东翼、西翼)."""
    heads = context.heads
    if not heads or heads[-1].value.level != "cluster":
        return False
    return all(name.endswith(_AREAS) for name in SPLIT.split(phrase)[:-1])


def _alike(run: Sequence[Token]) -> bool:
    """Whether some figures measure the same, by their dimension; what is counted, by its counter."""
    kinds = [one.value.unit if one.dimension == "count" else one.dimension for one in run]
    return all(kind == kinds[0] for kind in kinds)


_THESE = re.compile("(?:这|上述|以上)(?:[两二三四]|[2-4])[个项组](?:数字|数据|指标|比例|占比)")


def _by_these(context: Context, run: Sequence[Token]) -> bool:
    """One figure each of what the rows before measure, of another time (2020年，这两个数字只是|10.2万元和387万元)."""
    if _THESE.search(context.words, context.clause.start, run[0].start) is None:
        return False
    rows = [row for row in (context.rows or context.reader.last_rows) if row.kind != "rank"][-len(run) :]
    if len(rows) < len(run):
        return False
    for figure, row in zip(run, rows, strict=True):
        context.row(figure, row.kind, row.indicator, "level-carried", carried=True, where=row.where)
    return True


def _by_ranking(context: Context, run: Sequence[Token], raw: str) -> bool:
    """One figure each of some names that the clause before ranks (杯业、门业列其后，占比为|9.1%、7.2%)."""
    before = context.previous
    if before is None or not only_ranks(before):
        return False
    listed = _ranked().match(context.words, before.start, before.end)
    names = [] if listed is None else members(listed["names"], len(run))
    moved = movement(raw)
    measured = tidy(list_before(moved.phrase))
    if len(names) != len(run) or before.places:
        return False
    if listed is None or not (measured or (moved.verb and listed["rate"])):
        return False
    for figure, name in zip(run, names, strict=True):
        _row(context, figure, name + (measured or listed["rate"]), moved.verb, "by-name", None)
    return True


@cache
def _ranked() -> re.Pattern[str]:
    """Names that a clause lists and ranks, by a rate or by what follows."""
    ranked = "(?:紧随|列|排在?|位列)其后|紧随而后|次之|位?居前|(?:位居|位列|排名?|名列|分列|列|居)(?:第|前)"
    return re.compile(
        f"(?P<names>[一-龥]{{2,12}}(?:、[一-龥]{{2,12}}?)+)(?P<rate>{any_of('rate_name')})?(?:则|也|分别|依次)*(?:{ranked})"
    )


def _by_the_same(context: Context, run: Sequence[Token], raw: str) -> bool:
    """One figure each of the places of the run before, or of that of the last sentence where 两市 says so."""
    both = BOTH.match(raw)
    rows = context.rows or (context.reader.last_rows if both is not None else [])
    before = rows[-len(run) :]
    if context.heads or len(before) < len(run) or any(row.rule != "by-region" for row in before):
        return False
    own = raw if both is None else raw[both.end() :]
    moved = movement(own)
    name = tidy(list_before(moved.phrase if moved.verb else own))
    for figure, row in zip(run, before, strict=True):
        _row(context, figure, name or row.indicator, moved.verb, "by-region", row.where.carried())
    return True


def _names_before(context: Context, phrase: str, count: int) -> list[str] | None:
    """The members of a list that the clause before opens or ends with, each with what is measured of all (杯业、门业是支柱，产值依次为)."""
    before = context.previous
    if (
        before is None
        or not only_ranks(before)
        or IN_TURN.search(context.words, context.clause.start) is None
    ):
        return None
    listed = _LIST.match(context.words, before.start, before.end)
    listed = listed or _LISTED_LAST.search(context.words, before.start, before.end)
    names = [] if listed is None else SPLIT.split(listed[0])
    return [name + tidy(phrase) for name in names] if len(names) == count else None


def _counted_before(context: Context, phrase: str, count: int) -> list[str] | None:
    """What is measured of all, for each of the things that the clause before counts (甲级园区2家、乙级园区18家，产值分别为)."""
    before, own = context.previous, tidy(phrase)
    if before is None or not own or IN_TURN.search(context.words, context.clause.start) is None:
        return None
    rows = [row for row in context.rows[-count - 1 :] if row.token.start >= before.start]
    counted = len(rows) == count and all(row.kind == "count" for row in rows)
    return [f"{row.indicator}{own}" for row in rows] if counted else None


_LIST = re.compile(
    "[一-龥]{2,6}(?:、[一-龥]{2,6})*(?:和[一-龥]{2,6}?)?(?=是|为|仍|依然|构成|组成|这|等?[两三四五]大)"
)
_LISTED_LAST = re.compile("(?<=[为是有括])[一-龥]{2,10}(?:、[一-龥]{2,10})*[和与、][一-龥]{2,10}\\Z")
"""A list that a clause ends with (出口前三位的商品为|机电产品、服装和玩具)."""


def _by_town(context: Context, run: Sequence[Token], floor: int) -> bool:
    """Share out a run over places of which some are in no table: they are where what the row before measures is."""
    names = counted_towns(context.words, context.clause, run, floor)
    if not names:
        ahead = context.words[max(floor, run[0].start - 80) : run[0].start]
        names = parts(list_before(ahead), len(run)) or []
        if not all(map(is_named_place, names)):
            return False
    if not names:
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
    tokens = (one for one in context.clause.places if one.text == name)
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
    *,
    carried: bool = False,
) -> None:
    value = figure.value
    if isinstance(value, Percentage) and (value.direction is not None or verb):
        rates.growth_row(context, figure, name, rule, where=where, when=when, subject=subject)
        return
    if isinstance(value, Percentage):
        context.row(figure, "rate", name, rule, where=where, when=when, subject=subject)
        return
    kind: Kind = "count" if getattr(value, "dimension", None) == "count" else "level"
    context.row(figure, kind, f"{name}{verb}", rule, where=where, when=when, subject=subject, carried=carried)


def _done(context: Context, run: Sequence[Token], name: str) -> str:
    """A name that is only a verb or none, with what stands behind the last figure (分别建成|10万千瓦、5万千瓦独立储能电站)."""
    if name and DEEDS.fullmatch(name) is None:
        return name
    return name + right_of(context.words, run[-1].end, context.clause.end)[0]


def _measured(context: Context, figure: Token) -> str:
    """What the last row in the unit of a figure measures; of a ratio, the last row that is no rank."""
    if isinstance(figure.value, Quantity):
        rows = [row for row in rows_of_whole(context)[-64:] if same_unit(row, figure.value)]
    else:
        rows = [row for row in context.rows[-64:] if row.kind != "rank"]
    return rows[-1].thing if rows else ""


def _grown_before(context: Context, figure: Token) -> str:
    """What the sentence before told of, whose growth in some places this one opens with (其中，北京、上海分别|上涨0.1%和0.2%)."""
    value = figure.value
    if context.rows or not isinstance(value, Percentage) or value.direction is None or value.is_difference:
        return ""
    rows = (row.thing for row in reversed(context.reader.last_rows) if row.kind in ("growth", "level"))
    return next(rows, "")
