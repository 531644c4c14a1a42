"""Parsers of words: fixed ones, words that stand for values, and patterns of your own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Any, TypeVar, overload

from zheconparse.kernel.captures import Captures
from zheconparse.kernel.folding import fold
from zheconparse.kernel.lexicon import one_of
from zheconparse.kernel.parser import Parser

T = TypeVar("T")

_SHOWN = 4
_TOKEN = re.compile(r"(?s)(?P<reference>\\[1-9]|\(\?P=|\(\?\()|\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]")
"""References to groups, whose numbers and names change in a larger pattern; escapes and classes, which hold none."""


def _as_written(captures: Captures) -> str:
    return captures.text


@overload
def words(values: Mapping[str, T], /, *, name: str | None = None) -> Parser[T]: ...
@overload
def words(*spellings: str | AbstractSet[str], name: str | None = None) -> Parser[str]: ...
def words(*spellings: Any, name: str | None = None) -> Parser[Any]:
    """A parser of fixed words, of which it takes the longest that is there; its value is the word as folded.

    The words are given one by one or as a set; a mapping gives each its value (`lookup`).

    >>> words("年产", "年产量").parse("年产量"), words({"日产", "年产"}).parse("年产")
    ('年产量', '年产')
    >>> words({"公开招标": "open", "邀请招标": "invited"}).parse("邀请招标")
    'invited'

    Errors: `ValueError` for no word, or an empty one; for a mapping those of `lookup`.
    """
    if len(spellings) == 1 and isinstance(spellings[0], Mapping):
        return lookup(spellings[0], name=name)
    given = (sorted(one) if isinstance(one, AbstractSet) else (one,) for one in spellings)
    listed = tuple(dict.fromkeys(map(fold, chain.from_iterable(given))))
    if not listed or not all(listed):
        raise ValueError("words() needs at least one word, and none of them empty")
    title = name or " or ".join(map(repr, listed[:_SHOWN])) + (" …" if len(listed) > _SHOWN else "")
    return Parser(one_of(listed), _as_written, name=title)


def lookup(values: Mapping[str, T], *, name: str | None = None) -> Parser[T]:
    """A parser of words that stand for values.

    >>> lookup({"公开招标": "open", "邀请招标": "invited"}).parse("邀请招标")
    'invited'

    Errors: `ValueError` for no word, an empty one, None for a value (it would mean: no such word), and two typings of one word with
    different values.
    """
    folded: dict[str, T] = {}
    for spelling, value in values.items():
        word = fold(spelling)
        if value is None:
            raise ValueError(f"lookup() has no value for {spelling!r}; leave the word out")
        if folded.setdefault(word, value) != value:
            raise ValueError(f"lookup() has two values for {word!r}: {folded[word]!r} and {value!r}")
    return words(*folded, name=name).map(folded.__getitem__)


def pattern(
    source: str, read: Callable[[Captures], T | None] | None = None, *, name: str = "text"
) -> Parser[Any]:
    """A parser from a regular expression of your own over folded text; without `read` its value is the matched text.

    >>> pattern("[A-Z]{2}[0-9]+").parse("TR50")
    'TR50'

    Errors: `ValueError` for what is no regular expression, and for one that cannot be a part of another: flags at its beginning,
    references to its own groups.
    """
    try:
        groups = re.compile(source).groups
        re.compile(f"()({source})")
    except re.error as error:
        raise ValueError(f"not a regular expression: {source!r}: {error}") from None
    found: Parser[Any] = Parser(source, read or _as_written, name=name)
    refers = any(token["reference"] for token in _TOKEN.finditer(source))
    if refers or len(found.groups) != groups:
        raise ValueError(f"a part of a larger pattern cannot refer to its own groups: {source!r}")
    return found
