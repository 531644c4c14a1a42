"""The closed-class words around indicators, from words.toml, and the patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Literal

from zheconparse.kernel.folding import fold
from zheconparse.kernel.lexicon import LexiconError, check_fields, read_toml


@cache
def words(name: str) -> frozenset[str]:
    """The words of one table.

    >>> "达到" in words("reach")
    True
    """
    return _tables()[name]


@cache
def endings(name: str) -> tuple[str, ...]:
    """The words of one table as str.endswith and str.startswith take them."""
    return tuple(words(name))


def ends_with(phrase: str, name: str) -> bool:
    """Whether a phrase ends with a word of one table, even as part of a longer word."""
    return phrase != "" and phrase.endswith(_by_last(name).get(phrase[-1], ()))


@cache
def _by_last(name: str) -> dict[str, tuple[str, ...]]:
    """The words of one table that end with each character."""
    return {last: tuple(word for word in words(name) if word[-1] == last) for last in last_of(name)}


@cache
def any_of(*names: str) -> str:
    """A pattern for the words of some tables, longer ones first."""
    return alternatives(word for name in names for word in words(name))


def alternatives(spellings: Iterable[str]) -> str:
    """A pattern for any of the spellings, longer ones first; it looks at the first character before it tries them."""
    listed = set(spellings)
    return f"(?:(?={_first_of(listed)})(?:{side_by_side(listed)}))"


def side_by_side(spellings: Iterable[str]) -> str:
    """The spellings alone, longer ones first: a search for a pattern that is nothing else skips to their first characters."""
    return grouped(map(re.escape, sorted(set(spellings), key=lambda word: (-len(word), word))))


def grouped(patterns: Iterable[str]) -> str:
    """Patterns that each begin with a character, in one: it finds what they find in this order, but looks at each character once.

    >>> grouped(["预计", "达到", "预期", "达"])
    '预(?:计|期)|达(?:到|)'
    """
    tails: dict[str, list[str]] = {}
    for one in patterns:
        size = 2 if one[0] == "\\" else 1
        tails.setdefault(one[:size], []).append(one[size:])
    return "|".join(
        head + (rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})") for head, rest in tails.items()
    )


def _first_of(spellings: Iterable[str]) -> str:
    """A pattern for the first character of some words."""
    return "[" + "".join(map(re.escape, sorted({word[0] for word in spellings}))) + "]"


@cache
def guarded(name: str) -> str:
    """A pattern for the words of one table, none of them as part of a longer word that the table names."""
    return f"(?:(?={_first_of(words(name))})(?:{grouped(guarded_each(name))}))"


@cache
def guarded_each(name: str) -> tuple[str, ...]:
    """The same as one pattern a word, longer ones first; each begins with its first character, to which a search can skip."""
    row = _rows()[name]
    after, before = row.get("not_after", {}), row.get("not_before", {})
    spellings = sorted(words(name), key=lambda word: (-len(word), word))
    return tuple(
        re.escape(word)
        + (f"(?<![{after[word]}]{re.escape(word)})" if word in after else "")
        + (f"(?![{before[word]}])" if word in before else "")
        for word in spellings
    )


@cache
def within(*names: str) -> re.Pattern[str]:
    """A pattern for a word of some tables, wherever it stands in a phrase; a search skips to their first characters."""
    return re.compile(side_by_side(word for name in names for word in words(name)))


class Ending:
    """A pattern that ends with one of some characters, at the end of a phrase; only a phrase that ends with one is searched for it.

    >>> Ending("利率|增长率", "率").search("贷款利率")[0], Ending("利率", "率").search("利率水平")
    ('利率', None)
    """

    __slots__ = ("_last", "_pattern")

    def __init__(self, pattern: str, last: Iterable[str]) -> None:
        self._last = frozenset(last)
        self._pattern = re.compile(f"(?:{pattern})\\Z")

    def search(self, phrase: str) -> re.Match[str] | None:
        """Where the pattern ends the phrase."""
        return self._pattern.search(phrase) if phrase and phrase[-1] in self._last else None


@cache
def ending(name: str) -> Ending:
    """A word of one table at the end of a phrase, and no part of a longer word (增长率, not 自然增长率)."""
    return Ending(grouped(guarded_each(name)), last_of(name))


@cache
def first_of(name: str) -> frozenset[str]:
    """The characters that the words of one table begin with."""
    return frozenset(word[0] for word in words(name))


@cache
def last_of(name: str) -> frozenset[str]:
    """The characters that the words of one table end with: one look at the end of a phrase, before all of them are tried."""
    return frozenset(word[-1] for word in words(name))


def guards(name: str, side: Literal["not_after", "not_before"]) -> dict[str, str]:
    """The characters next to which words of a table are part of a longer word."""
    found: dict[str, str] = _rows()[name].get(side, {})
    return found


@cache
def _rows() -> dict[str, dict[str, Any]]:
    rows = read_toml("zheconparse.document.observation", "words.toml", allowed=None)
    for name, row in rows.items():
        check_fields("words.toml", f"[{name}]", row, ("written", "source"), ("not_after", "not_before"))
        for field in ("not_after", "not_before"):
            for word in row.get(field, {}):
                if word not in row["written"]:
                    raise LexiconError("words.toml", f"[{name}]", f"guards {word}, which it does not hold")
    return rows


@cache
def _tables() -> dict[str, frozenset[str]]:
    tables = {}
    for name, row in _rows().items():
        spellings = [fold(word) for word in row["written"]]
        if not all(spellings):
            raise LexiconError("words.toml", f"[{name}]", "has an empty word")
        if len(set(spellings)) < len(spellings):
            twice = next(word for word in spellings if spellings.count(word) > 1)
            raise LexiconError("words.toml", f"[{name}]", f"{twice} stands twice")
        tables[name] = frozenset(spellings)
    return tables
