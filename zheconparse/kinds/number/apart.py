"""Two amounts with 至 or 到 between them: a range, or two things."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from zheconparse.kernel.captures import Captures
from zheconparse.kernel.lexicon import check_fields, read_toml
from zheconparse.kinds.number.amount import read_span
from zheconparse.values.exact import Exact
from zheconparse.values.interval import Interval

_FILE = "ranges.toml"
_NEAR = 16
"""How far before its verb a rate or a share is named."""
_FROM = re.compile("[由从][^，。；、0-9]{0,6}[0-9][^，。；、]{1,8}\\Z")
"""The level that a change started from, before its verb."""
_MANY = 5
"""The ends of a range that are said lie within five times one another (涨10元至50元); a level is more often more of its change."""


@cache
def _tables() -> dict[str, dict[str, Any]]:
    rows = read_toml("zheconparse.kinds.number", _FILE, allowed=None)
    for key, row in rows.items():
        check_fields(_FILE, f"[{key}]", row, ("written", "source"), ("not_after",))
    return rows


@cache
def _words(key: str) -> tuple[str, ...]:
    return tuple(_tables()[key]["written"])


def spread_words() -> tuple[str, ...]:
    """What makes a range of two amounts, whatever stands before them: 由3到5之间."""
    return _words("spread")


def first_end(captures: Captures) -> int:
    """Where the first of two amounts ends, with its own unit; -1 where there is one only."""
    return max(captures.span(name)[1] for name in ("unit_from", "numeral") if name in captures.numbers)


def are_apart(captures: Captures) -> bool:
    """Whether two amounts are two (由3.2到5.6 says from which to which), no interval."""
    start = captures.start
    from_to = start > 0 and captures.string[start - 1] in "由从" and _with_word(captures)
    return from_to and not captures.string.startswith(spread_words(), captures.end)


def are_change_and_level(captures: Captures, low: Exact | None, high: Exact | None) -> bool:
    """Behind a verb of change 20点至3100点 is the change and the level that it led to.

    So it is where the second is many times the first, or where the words before say from where (由80元提高20元至100元).
    """
    if low is None or high is None or not 0 < low < high or not _with_word(captures):
        return False
    text, start = captures.string, captures.start
    ahead = text[max(0, start - _NEAR) : start].rstrip(" 了")
    verb = next((word for word in _words("verb") if ahead.endswith(word)), "")
    if not verb or ahead[: -len(verb)].endswith(tuple(_tables()["verb"]["not_after"])):
        return False
    if high <= low * _MANY and _FROM.search(ahead) is None:
        return False
    return not text.startswith(spread_words(), captures.end)


def read_bare_span(captures: Captures) -> Interval | None:
    """The interval of two numbers without a unit; None where they are two (PMI下降1.0至47.0).

    Only decimals, or a magnitude at each, show that both are written out.
    """
    if are_apart(captures):
        return None
    amount = read_span(captures.__getitem__)
    written = (captures["numeral"] or "", captures["to"] or "")
    whole = all("." in number or "点" in number or number[-1] in "万亿" for number in written)
    if amount is None or not whole:
        return amount
    return None if are_change_and_level(captures, amount.low, amount.high) else amount


def is_rate(captures: Captures) -> bool:
    """Whether a rate or a share is named ahead in the clause, so that hundredths can be its change."""
    ahead = captures.string[max(0, captures.start - _NEAR) : captures.start]
    clause = max(ahead.rfind(mark) for mark in "，。；、")
    return any(word in ahead[clause + 1 :] for word in _words("share"))


def _with_word(captures: Captures) -> bool:
    sign = captures.string[first_end(captures) : captures.span("to")[0]]
    return "至" in sign or "到" in sign
