"""Figures that are a part or the next member of the one before them (720亿元，其中教育138亿元、科技96亿元)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zheconparse.document.observation.beside import same_unit
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.rows import Draft
from zheconparse.document.observation.status import counts_things
from zheconparse.document.observation.words import endings
from zheconparse.values.quantity import Quantity

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_GOES_ON = re.compile("[，、]?其中|[、和与及]")
_LISTED = ("、", "和", "与", "及")


def whole_of(context: Context, figure: Token) -> Draft | None:
    """The row that a figure is a part or the next member of, in its unit."""
    last, value = context.last, figure.value
    if last is None or not isinstance(value, Quantity) or not same_unit(last, value):
        return None
    return None if _GOES_ON.match(context.words, last.token.end, figure.start) is None else last


def goes_on_capacity(context: Context, figure: Token, indicator: str) -> bool:
    """Whether a figure goes on with a capacity (总装机7512万千瓦，其中新能源4218万千瓦; 年产铝板带12万吨、轮毂150万只)."""
    last, value = context.last, figure.value
    if last is None or last.status != "capacity" or indicator.endswith(endings("flow")):
        return False
    if whole_of(context, figure) is not None:
        return True
    if last.rule != "yearly-output" or not isinstance(value, Quantity):
        return False
    listed = context.words.startswith(_LISTED, last.token.end)
    return listed and value.dimension not in ("currency", "time") and not counts_things(value)
