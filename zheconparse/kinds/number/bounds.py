"""Words that bound or blur a number: 约 超过 不足 before it, 以上 左右 after it, 余 多 inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, get_args

from zheconparse.kernel.folding import fold
from zheconparse.kernel.lexicon import LexiconError, check_fields, read_toml
from zheconparse.values.exact import Exact, scaled
from zheconparse.values.interval import Interval

Effect = Literal["above", "least", "below", "most", "about", "more", "reaching"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bound words of one place: a pattern for them, with a cheap test of the first character, and what each does."""

    pattern: str
    effects: MappingProxyType[str, Effect]
    bare: frozenset[str]


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return read_toml("zheconparse.kinds.number", "bounds.toml", allowed=None)


@cache
def bounds(place: Literal["before", "after", "inside"]) -> Bounds:
    """The bound words that stand before, after or inside a number, from bounds.toml."""
    effects: dict[str, Effect] = {}
    pieces: dict[str, str] = {}
    bare = set()
    for key, row in _tables()[place].items():
        where = f"[{place}.{key}]"
        check_fields(
            "bounds.toml",
            where,
            row,
            ("written", "effect", "source"),
            ("not_after", "not_behind", "not_before", "bare"),
        )
        if row["effect"] not in get_args(Effect):
            raise LexiconError("bounds.toml", where, f"unknown effect {row['effect']}")
        for word in map(fold, row["written"]):
            if word in effects:
                raise LexiconError("bounds.toml", where, f"{word} stands twice")
            effects[word] = row["effect"]
            left = f"(?<![{row['not_after']}]{re.escape(word)})" if "not_after" in row else ""
            left += "".join(f"(?<!{re.escape(behind + word)})" for behind in row.get("not_behind", ()))
            right = f"(?!{'|'.join(row['not_before'])})" if "not_before" in row else ""
            ahead = "(?=[百千万亿]|[一二三四五六七八九]成)" if row.get("bare") else ""
            if ahead:
                bare.add(word)
            pieces[word] = re.escape(word) + left + right + ahead
    longest_first = sorted(pieces, key=len, reverse=True)
    first = re.escape("".join(sorted({word[0] for word in pieces})))
    return Bounds(
        f"(?=[{first}])(?:{'|'.join(pieces[word] for word in longest_first)})",
        MappingProxyType(effects),
        frozenset(bare),
    )


def bounded(low: Exact, high: Exact, effect: Effect | None, *, approximate: bool = False) -> Interval:
    """The interval that a bound word makes of a number (or of the two ends of a range)."""
    if effect is None:
        return Interval(low, high, "both", approximate)
    if effect == "about":
        return Interval(low, high, "both", True)
    if effect == "above":
        return Interval(low, None, "neither", approximate)
    if effect == "least":
        return Interval(low, None, "left", approximate)
    if effect == "below":
        return Interval(None, high, "neither", approximate)
    if effect == "most":
        return Interval(None, high, "right", approximate)
    return Interval(scaled(low, Fraction(1, 10)) if effect == "reaching" else low, None, "neither", True)
