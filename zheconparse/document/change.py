"""Which way a figure moved and against what: 同比增长33%, 降幅收窄1.2个百分点, 较2021年增长15.6%.

A verb of change directly before the figure gives the direction; 到 or 至 behind the verb makes it a level. The basis is the last word of
comparison in the clause. A figure joined by 、 or 和 to one of its kind shares both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from zheconparse.kernel.lexicon import LexiconError, read_toml
from zheconparse.values.quantity import Basis, Direction

_FILLERS = (
    "(?:了|约|近|分别|均|都|再|又|各|幅度|幅|为|达到|达|超过|超|逾|至少|大约|将近|接近|不低于|不少于|不足|名义|实际|平均|明显|大幅|小幅|略|微|仅|就|近乎|"
    r"[“\"'\s:：(])*"
)
_JOINED = re.compile(r"\s*(?:、|和|与|及|以及|或|,\s*)\s*(?:分别)?\Z")
_NAMED_YEAR = re.compile(r"(?:比|较|与|同|超过)[\s\"“]*(?P<year>(?:19|20)[0-9]{2})[\s]*年[^，。；,;]*\Z")
_BEYOND = re.compile(
    "(?:超过|高于|超)[^，。；、]{0,4}(?:去年|上年|同期|往年|水平|平均|历史)[^，。；、]{0,4}\\Z"
)
_AGAINST = re.compile(r"(?:比|较|高于|低于|快于|慢于|好于|优于)(?P<what>[^，。；,;比较]{1,24})\Z")


@dataclass(frozen=True, slots=True)
class Change:
    """The direction and the basis of one figure; `year` is a named base year still to be compared with the
    figure's period; `beyond` that it is more than the figure (超过去年同期2倍)."""

    direction: Direction | None = None
    basis: Basis | None = None
    year: int | None = None
    beyond: bool = False


NONE = Change()


@dataclass(frozen=True, slots=True)
class _Words:
    verb: re.Pattern[str]
    comparative: re.Pattern[str]
    directions: MappingProxyType[str, Direction]
    basis: re.Pattern[str]
    bases: MappingProxyType[str, Basis]


@cache
def _words() -> _Words:
    tables = read_toml("zheconparse.document", "changes.toml", allowed=None)
    directions: dict[str, Direction] = {}
    comparatives: dict[str, Direction] = {}
    bases: dict[str, Basis] = {}
    for place, found in (("direction", directions), ("comparative", comparatives), ("basis", bases)):
        for key, row in tables[place].items():
            for word in row["written"]:
                if word in found:
                    raise LexiconError("changes.toml", f"[{place}.{key}]", f"{word} stands twice")
                found[word] = key  # type: ignore[assignment]
    return _Words(
        re.compile(f"(?P<word>{_any(directions)}){_FILLERS}\\Z"),
        re.compile(f"(?P<word>{_any(comparatives)}){_FILLERS}\\Z"),
        MappingProxyType(comparatives | directions),
        re.compile(f"(?P<word>{_any(bases)})"),
        MappingProxyType(bases),
    )


def _any(spellings: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(spellings, key=len, reverse=True)))


def joined(between: str) -> bool:
    """Whether nothing but 、 or 和 stands between two figures.

    >>> joined("、"), joined("和"), joined("，同比增长")
    (True, True, False)
    """
    return len(between) <= 8 and _JOINED.match(between) is not None


def change_in(window: str) -> Change:
    """What the words of a clause ahead of a figure say of its change.

    >>> change_in("同比增长")
    Change(direction='up', basis='yoy', year=None, beyond=False)
    """
    if not window:
        return NONE
    words = _words()
    direction: Direction | None = None
    verb = words.verb.search(window)
    comparison = _AGAINST.search(window)
    if verb is not None:
        direction = _turned(words.directions[verb["word"]], verb["word"], window[: verb.start()])
    elif comparison is not None:
        comparative = words.comparative.search(window)
        if comparative is not None:
            direction = words.directions[comparative["word"]]
        elif window[comparison.start()] in "高快好优低慢":
            direction = "up" if window[comparison.start()] in "高快好优" else "down"
    basis, year = _basis(words, window, direction, comparison)
    return Change(direction, basis, year, _BEYOND.search(window) is not None)


def _basis(
    words: _Words, window: str, direction: Direction | None, comparison: re.Match[str] | None
) -> tuple[Basis | None, int | None]:
    named = _NAMED_YEAR.search(window)
    if named is not None:
        return None, int(named["year"])
    named_bases = words.basis.findall(window)
    if named_bases:
        basis = words.bases[named_bases[-1]]
        return ("qoq" if basis == "mom" and "季" in window else basis), None
    return ("other" if comparison is not None and direction is not None else None), None


def _turned(direction: Direction, verb: str, before: str) -> Direction:
    """降幅 扩大 goes down, 降幅 收窄 goes up: a fall that widens or narrows."""
    if verb in ("扩大", "加快", "提高", "收窄", "缩小", "放缓", "回落", "减缓") and re.search(
        "(?:降幅|跌幅|减幅|降速)[^，。；]{0,12}\\Z", before
    ):
        return "down" if direction == "up" else "up"
    return direction
