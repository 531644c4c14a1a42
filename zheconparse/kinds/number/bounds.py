"""Words that bound or blur a number: 约 超过 不足 before it, 以上 左右 after it, 余 多 inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, get_args

from zheconparse.kernel.folding import fold
from zheconparse.kernel.lexicon import LexiconError, check_fields, one_of, read_toml
from zheconparse.values.exact import Exact, scaled
from zheconparse.values.interval import Interval

Effect = Literal["above", "least", "below", "most", "about", "more", "reaching"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bound words of one place: a pattern for them, with a cheap test of the first character, and what each does.

    `first` is what they begin with, as the inside of a character class, `bare` those that stand before a bare multiplier only (过百).
    """

    pattern: str
    first: str
    effects: MappingProxyType[str, Effect]
    bare: frozenset[str]


_FILE = "bounds.toml"


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return read_toml("zheconparse.kinds.number", _FILE, allowed=None)


@cache
def bounds(place: Literal["before", "after", "inside"]) -> Bounds:
    """The bound words that stand before, after or inside a number, from bounds.toml, and with a negation before them (未突破)."""
    effects: dict[str, Effect] = {}
    alone: dict[str, str] = {}
    negated: dict[tuple[str, ...], dict[str, str]] = {}
    bare = set()
    for key, row in _tables()[place].items():
        where = f"[{place}.{key}]"
        for written, effect in _ways(where, row):
            if effect not in get_args(Effect):
                raise LexiconError(_FILE, where, f"unknown effect {effect}")
            if written in effects:
                raise LexiconError(_FILE, where, f"{written} stands twice")
            effects[written] = effect
            if row.get("bare"):
                bare.add(written)
        guards = {word: _guard(word, row) for word in map(fold, row["written"])}
        if "effect" in row:
            alone |= guards
        if "negated" in row:
            negated.setdefault(_kinds(row), {}).update(guards)
    pieces = [f"{_negation(kinds)}{one_of(words, guards=words)}" for kinds, words in negated.items()]
    first = re.escape("".join(sorted({word[0] for word in effects})))
    pattern = f"(?=[{first}])(?:{'|'.join([*pieces, one_of(alone, guards=alone)])})"
    return Bounds(pattern, first, MappingProxyType(effects), frozenset(bare))


def _ways(where: str, row: Mapping[str, Any]) -> Iterator[tuple[str, Effect]]:
    """The words of a row, by themselves and behind each negation, with what they do there."""
    check_fields(
        _FILE, where, row, ("written", "source"),
        ("effect", "negated", "negations", "not_after", "not_behind", "not_before", "only_behind", "only_before", "bare"),
    )  # fmt: skip
    if "effect" not in row and "negated" not in row:
        raise LexiconError(_FILE, where, "lacks effect")
    for word in map(fold, row["written"]):
        if "effect" in row:
            yield word, row["effect"]
        if "negated" in row:
            yield from ((negation + word, row["negated"]) for negation in _negations(_kinds(row)))


def _kinds(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The kinds of negation that a word is to be had with: all of them unless its row names some."""
    return tuple(row.get("negations", _tables().get("negation", ())))


@cache
def _negations(kinds: tuple[str, ...]) -> Mapping[str, str]:
    """Negation → what must hold around it."""
    found: dict[str, str] = {}
    for kind in kinds:
        row = _tables()["negation"][kind]
        check_fields(_FILE, f"[negation.{kind}]", row, ("written", "source"), ("not_after",))
        found |= {word: _guard(word, row) for word in map(fold, row["written"])}
    return found


def _negation(kinds: tuple[str, ...]) -> str:
    return one_of(_negations(kinds), guards=_negations(kinds))


_BARE = "(?=十?[百千万亿]|[一二三四五六七八九]成|半(?:数|(?![夜天导年数月小个])))"
"""What stands behind a bound word that needs a bare multiplier: 过百, 过三成, 过半."""


def _guard(word: str, row: Mapping[str, Any]) -> str:
    """What must hold around a bound word, tested behind it."""
    left = f"(?<![{row['not_after']}]{re.escape(word)})" if "not_after" in row else ""
    left += "".join(f"(?<!{re.escape(behind + word)})" for behind in row.get("not_behind", ()))
    if "only_behind" in row:
        left += f"(?:{'|'.join(f'(?<={re.escape(end)})' for end in row['only_behind'])})"
    right = f"(?!{'|'.join(row['not_before'])})" if "not_before" in row else ""
    right += f"(?={row['only_before']})" if "only_before" in row else ""
    return left + right + (_BARE if row.get("bare") else "")


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
