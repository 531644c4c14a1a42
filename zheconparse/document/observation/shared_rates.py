"""Rates, shares and points side by side, one each of the rows before them (分别增长|4%和5%, 占比分别为|60%和40%)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from zheconparse.document.observation import completions, rates, shares
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.movements import movement
from zheconparse.document.observation.rows import NO_LEVEL, RATIOS, Draft
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.words import words

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

RECOVERED = re.compile("(?P<what>(?:恢复到|恢复至|相当于)[^，]{1,20}?)的?\\Z")
"""What a level has come back to, or amounts to."""
BOTH = re.compile("(?:[两二三四五六七八九十]|[0-9]+)(?:个?[省市县区州旗盟地港]|个?城市|者)")
"""What counts the places or things before, of which the figures are (两市)."""


def percentages(context: Context, run: Sequence[Token], raw: str) -> bool:
    """Growth, shares or completion of the rows before, one each."""
    if _of_one_level(context, run, raw):
        return True
    if run[0].value.is_difference:  # points are no amount of a level
        rates_told = [row for row in context.rows if row.kind in RATIOS]
        rows = rates_told[-len(run) :] if len(rates_told) >= len(run) else None
    else:
        rows = _rows_before(context, len(run))
    if rows is None:
        return False
    each = list(zip(rows, run, strict=True))
    if _come_back(context, each, raw) or _completed(context, each, raw):
        return True
    if run[0].value.direction is not None:
        return _grown(context, each, raw)
    if tidy(raw) in words("rate_name"):
        for row, figure in each:
            rates.attach(context, figure, row)
        return True
    return _shared(context, each, raw)


def _rows_before(context: Context, count: int) -> list[Draft] | None:
    """The rows that as many figures speak of: amounts of the sentence, else with those of the one before, else whatever it has."""
    own = [row for row in context.rows if row.kind != "rank"]
    amounts = [row for row in own if row.kind not in RATIOS]
    earlier = [row for row in context.reader.last_rows if row.kind not in RATIOS and row.kind != "rank"]
    for rows in (amounts, [*earlier, *amounts], own):
        if len(rows) >= count:
            return rows[-count:]
    return None


def _come_back(context: Context, each: Sequence[tuple[Draft, Token]], raw: str) -> bool:
    """How far each has come back to what it was (分别恢复到2019年同期的|98.7%和|95%)."""
    multiple = each[0][1].value.unit == "times"
    recovered = RECOVERED.search(_ARE.sub("相当于", raw) if multiple else raw)
    if recovered is None or tidy(recovered.string[: recovered.start()]):
        return False
    for row, figure in each:
        name = f"{row.indicator}{context.spelled(recovered['what']).rstrip('的')}的比例"
        context.row(figure, "share", name, "recovered", when=row.when, where=row.where, carried=True)
    return True


_ARE = re.compile("分别[是为]")


def _completed(context: Context, each: Sequence[tuple[Draft, Token]], raw: str) -> bool:
    """How much of its plan each has reached (分别完成年度目标的|80%和|75%)."""
    completed = _COMPLETED.search(raw)
    if completed is None:
        return False
    for row, figure in each:
        completions.row_of(context, figure, row, "", completed["what"])
    return True


_COMPLETED = re.compile("完成(?P<what>[^，]*?(?:目标|计划|任务|预算)[^，]{0,6}?)的?\\Z")


def _shared(context: Context, each: Sequence[tuple[Draft, Token]], raw: str) -> bool:
    """What share each is of a whole (分别占全国的|30%和|20%)."""
    found = shares.share_of(raw)
    if found is None or (tidy(found[0]) and BOTH.fullmatch(tidy(found[0])) is None):
        return False
    for row, figure in each:
        name = f"{row.indicator}占{found[1]}的比重" if found[1] else f"{row.indicator}占比"
        context.row(figure, "share", name, "shares", when=row.when, where=row.where, carried=True)
    return True


def _grown(context: Context, each: Sequence[tuple[Draft, Token]], raw: str) -> bool:
    """By how much each has grown or moved; a verb between two figures is of those behind it."""
    moved = movement(raw)
    own = tidy(moved.phrase)
    if own and not (own in words("rate_name") and each[0][1].value.is_difference):
        return False
    verb, start = moved.verb, each[0][1].start
    for row, figure in each:
        said = _VERB.search(context.words[max(start, figure.start - 6) : figure.start])
        verb = verb if said is None else said[0]
        if figure.value.is_difference:
            row.take_amount(figure.value)
        else:
            rates.attach(context, figure, row, None, verb)
    return True


_VERB = re.compile("(?:增长|下降|上涨|下跌|增加|减少|提高|降低|上升|回落)\\Z")


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
