"""Amounts of change: to the level beside them, or rows of what grew (人民币贷款增加4.9万亿元)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zheconparse.document.observation.beside import is_elsewhere, same_unit, time_of_its_own
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.members import of_its_whole
from zheconparse.document.observation.movements import Movement, direction_of, movement
from zheconparse.document.observation.phrases import owner_of
from zheconparse.document.observation.rows import Draft, Kind
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.times import When
from zheconparse.document.observation.where import NOWHERE
from zheconparse.document.observation.words import ending, words
from zheconparse.document.wording import change_words
from zheconparse.values.observation import Status
from zheconparse.values.quantity import Direction, Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_TO = ("至", "到")
COMPARED = re.compile(
    "(?:比(?<![占同环]比)(?![重例较率价值])[^，]|较[^，]|同比|环比)[^，]*(?:偏[高低多少]|[多少高低快慢增减][一-龥]{0,2})\\Z"
)


_EACH = re.compile("(?:每[一-龥]{1,3}|人均|户均|亩均|日均)\\Z")
"""Whose share of the change it is (每亩|减少30.6公斤)."""


def link_change(context: Context, figure: Token, raw: str, right: str) -> bool:
    """An amount of change: to the level beside it, or a row of what grew; False where an amount is none."""
    turned = _TO_PROFIT.search(raw)
    if turned is not None:
        return _to_profit(context, figure, raw[: turned.start()])
    moved = movement(raw)
    if _together(context, figure, raw, moved):
        return True
    own = _EACH.sub("", tidy(moved.phrase))
    if not moved.verb or own.endswith(("新", "净")):
        return False
    if own and own not in words("rate_name"):
        if not (moved.compared and moved.verb in change_words("comparative")):
            _of_its_name(context, figure, own, moved.verb)
        return True  # how far it lies above what others have is no row (亩均税收比全省高|3万元)
    target = _target(context, figure.value)
    if target is None:
        _without_level(context, figure, raw, right, moved)
    elif (when := _later(context, figure, target)) is not None:
        _come_later(context, figure, target, raw, moved.verb, when)
    elif (
        context.is_of_another(target)
        or (context.heads and is_elsewhere(context, target))
        or context.words.startswith(_TO, figure.end)  # 由80元提高20元|至100元: of the level behind it
    ):
        name = target.indicator if moved.verb in target.indicator else f"{target.indicator}{moved.verb}"
        noun = target.indicator.removesuffix(moved.verb)
        context.row(figure, _kind(target), name, "change-alone", carried=True, verb=moved.verb, noun=noun)
    elif target.change_amount is None and not moved.compared:
        target.take_amount(_turned(figure.value, moved.verb, target))
    return True


_TOGETHER = re.compile(
    "[，、；]?(?:[两二三四五六七八九十]|[0-9]+)个?(?:[省市区县旗州]|城市|者|项)(?:合计|共计?|累计)"
)


def _together(context: Context, figure: Token, raw: str, moved: Movement) -> bool:
    """By how much the things or places before have changed together: a row, and no change of the last (两区合计|减少1.9万人)."""
    if not moved.verb or _TOGETHER.match(raw) is None:
        return False
    target = _target(context, figure.value)
    if target is not None:
        name = f"{target.indicator}{moved.verb}"
        context.row(figure, _kind(target), name, "change-alone", carried=True, where=NOWHERE)
    return True


def _to_profit(context: Context, figure: Token, raw: str) -> bool:
    """How much a loss has turned to the better is the change of the profit before it (利润…，扭亏增盈|3亿元)."""
    target = next((row for row in reversed(context.rows) if same_unit(row, figure.value)), None)
    if target is None or tidy(movement(raw).phrase):
        return False
    target.take_amount(replace(figure.value, direction="up"))
    return True


def _of_its_name(context: Context, figure: Token, own: str, verb: str) -> None:
    """A change of what its own words name: of the row that measures this, else a row of what grew (人民币贷款|增加4.9万亿元)."""
    value: Quantity = figure.value
    known = next(
        (
            row
            for row in reversed(context.rows)
            if row.indicator.startswith(own) and row.rule != "change-alone" and same_unit(row, value)
        ),
        None,
    )
    if known is not None and known.change_amount is None:
        known.take_amount(_turned(value, verb, known))
    elif len(own) >= 2:
        owner, name = owner_of(own)
        name = of_its_whole(context, name, figure)
        draft = context.row(
            figure, "level", f"{name}{verb}", "change-alone", subject=owner, verb=verb, noun=name
        )
        draft.change_basis = value.basis


def _target(context: Context, value: Quantity) -> Draft | None:
    """The level that a bare 增加 speaks of: the last in its unit, unless the words before say what it is measured against."""
    last = context.last
    if last is not None and last.kind == "base" and last.indicator_from == "stated":
        return None
    rows = context.rows or context.reader.last_rows
    fitting = (row for row in reversed(rows) if same_unit(row, value) and _same_divisor(row, value))
    return next((row for row in fitting if row.rule != "change-alone" or row.noun), None)


def _come_later(context: Context, figure: Token, target: Draft, raw: str, verb: str, when: When) -> None:
    """What is added to a level in a later time is a row of its own (去年…320家，今年再增|40家)."""
    reader = context.reader
    to_come = "再" in raw and reader.reference is not None and not reader.has_passed(when)
    name = f"{target.indicator}{verb}"
    status: Status | None = "plan" if to_come else None
    context.row(figure, _kind(target), name, "change-later", carried=True, status=status)


def _without_level(context: Context, figure: Token, raw: str, right: str, moved: Movement) -> None:
    """A change with no level before it: of the noun behind it, of each who gains, of its few words, or of the base before it."""
    value: Quantity = figure.value
    phrase, last = tidy(moved.phrase), context.last
    if right:
        done = ending("count").search(raw)  # 比去年多签约
        verb = moved.verb if done is None or moved.verb == done[0] else moved.verb + done[0]
        context.row(figure, "count", f"{verb}{right}", "change-right", verb=verb, noun=right)
    elif moved.verb in words("gain") and (whose := _EACH.search(moved.phrase)) is not None:
        context.row(figure, "level", f"{whose[0]}{moved.verb}", "change-alone")
    elif phrase and len(raw) - len(moved.verb) <= len(phrase) + 4:
        context.row(figure, "level", f"{phrase}{moved.verb}", "change-alone")
    elif last is not None and last.kind in ("base", "growth") and not moved.compared:
        draft = context.row(figure, "level", f"{last.indicator}{moved.verb}", "change-carried", carried=True)
        draft.change_basis = value.basis


def _kind(target: Draft) -> Kind:
    """What a change of a row is, as a row of its own: a count, or a level."""
    return "count" if target.kind == "count" else "level"


def _same_divisor(row: Draft, value: Quantity) -> bool:
    """Whether an amount of change can be one of a row: what is gained a head is none of a sum."""
    return value.per is None or getattr(row.token.value, "per", None) == value.per


def _later(context: Context, figure: Token, target: Draft) -> When | None:
    """The time that the clause names behind that of the level; what comes then is no change of it (去年…320家，今年再增40家)."""
    when = time_of_its_own(context, figure)
    if when is None or when.first is None or target.when.last is None:
        return None
    return when if when.first > target.when.last else None


def _turned(value: Quantity, verb: str, target: Draft) -> Quantity:
    """An amount with the direction of its verb where it has none; a loss that shrinks is a profit that grows (利润…减亏3亿元)."""
    if verb in _OF_LOSSES and "亏" not in target.indicator:
        return replace(value, direction=_OF_LOSSES[verb])
    direction = direction_of(verb) if value.direction is None else None
    return value if direction is None else replace(value, direction=direction)


_OF_LOSSES: dict[str, Direction] = {"减亏": "up", "增亏": "down"}
_TO_PROFIT = re.compile("(?:扭亏(?:为盈|增盈)?|增盈)\\Z")
