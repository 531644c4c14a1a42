"""Parsers: a pattern and a reading, and the ways to put them together.

A `Parser[T]` holds a regular expression over folded text and a function from its captures to a `T` (or to None: not one after all).
Putting parsers together puts their patterns together, so a composed parser runs as one compiled pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from zheconparse.kernel.folding import fold
from zheconparse.kernel.lexicon import one_of
from zheconparse.kernel.mention import Mention

if TYPE_CHECKING:
    from zheconparse.kernel.composition import Alternation, Repetition, Sequence

T = TypeVar("T")
U = TypeVar("U")

BLANK = r"(?:[ \t]|[ \t]?\r?\n)?+"
"""One blank or line break inside an expression: it moves the span and changes nothing else."""

_GROUP = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|\((?:\?P<(?P<name>\w+)>|(?!\?))")


class ParseError(ValueError):
    """A text that is not what a parser reads.

    >>> import zheconparse as z
    >>> z.quantity.parse("112亿元整数")
    Traceback (most recent call last):
    zheconparse.kernel.parser.ParseError: no quantity: at character 5 of '112亿元整数', after '112亿元', expected the end, found '整数'
    """

    def __init__(self, text: str, position: int, expected: str, name: str) -> None:
        self.text, self.position, self.expected, self.name = text, position, expected, name
        before, after = text[max(0, position - 12) : position], text[position : position + 12]
        where = f"at character {position} of {_shortened(text)!r}" + (f", after {before!r}" if before else "")
        found = repr(after) if after else "the end"
        super().__init__(f"no {name}: {where}, expected {expected}, found {found}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.text, self.position, self.expected, self.name)


def _shortened(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[:most] + "…"


class Captures:
    """What a pattern captured: its named groups, its place, and the folded text around it.

    `first` is the group that holds the whole expression (0, or more where it is a part of a larger pattern), `numbers` the group
    of each name.
    """

    __slots__ = ("first", "match", "numbers")

    def __init__(self, match: re.Match[str], first: int, numbers: Mapping[str, int]) -> None:
        self.match, self.first, self.numbers = match, first, numbers

    def __getitem__(self, name: str) -> str | None:
        return self.match[self.numbers[name]]

    def span(self, name: str) -> tuple[int, int]:
        """Where a named group stands; (-1, -1) when it took no part."""
        return self.match.span(self.numbers[name])

    @property
    def string(self) -> str:
        """The folded text that was searched."""
        return self.match.string

    @property
    def start(self) -> int:
        return self.match.start(self.first)

    @property
    def end(self) -> int:
        return self.match.end(self.first)

    @property
    def text(self) -> str:
        """The folded words of the whole expression."""
        return self.match[self.first]


class Parser(Generic[T]):
    """A pattern over folded text and the reading of what it captures.

    `source` may be a function, called when the pattern is first needed (a kind that loads its word tables then).
    Groups of the pattern are named; `read` gets them as `Captures` and answers a value or None.

    >>> import zheconparse as z
    >>> capacity = z.words("年产") + z.quantity + z.words("组件")
    >>> [str(part) for part in capacity.parse("年产8GW组件")]
    ['年产', '8GW', '组件']
    """

    def __init__(
        self,
        source: str | Callable[[], str],
        read: Callable[[Captures], T | None],
        *,
        name: str,
        gate: str | Callable[[], str] = "",
    ) -> None:
        self._source, self._read, self.name, self._gate = source, read, name, gate

    # -- the pattern ---------------------------------------------------------------------------------------------

    @cached_property
    def gate(self) -> str:
        """What must stand at the beginning: a cheap test, which parsers tried side by side can share ("" for none)."""
        return self._gate if isinstance(self._gate, str) else self._gate()

    @cached_property
    def body(self) -> str:
        """The regular expression behind the gate."""
        return self._source if isinstance(self._source, str) else self._source()

    @cached_property
    def source(self) -> str:
        """The regular expression, with its named groups."""
        return f"(?={self.gate}){self.body}" if self.gate else self.body

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The names of the capturing groups in order ("" for one without a name)."""
        found = (group for group in _GROUP.finditer(self.source) if group[0].startswith("("))
        return tuple(group["name"] or "" for group in found)

    def numbers(self, first: int = 0) -> Mapping[str, int]:
        """Group name → its number, in a pattern where this one is the group `first`."""
        found = self._numbers.get(first)
        if found is None:
            found = {name: number for number, name in enumerate(self.groups, first + 1) if name}
            self._numbers[first] = found
        return found

    @cached_property
    def _numbers(self) -> dict[int, Mapping[str, int]]:
        return {}

    @property
    def anonymous(self) -> str:
        """The regular expression with its groups numbered only, to stand as part of a larger one."""
        return without_names(self.source)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source)

    def read(self, captures: Captures) -> T | None:
        """The value of what was captured, or None where it is none after all."""
        return self._read(captures)

    def read_match(self, match: re.Match[str], first: int = 0) -> T | None:
        """The value of a match in which this pattern is the group `first`; None where it took no part or means nothing."""
        return self.read(Captures(match, first, self.numbers(first))) if match.start(first) >= 0 else None

    # -- the four doors ------------------------------------------------------------------------------------------

    def parse(self, text: str) -> T:
        """The value of the whole text.

        Errors: `ParseError` says what was expected and at which character.
        """
        value = self.fullmatch(text)
        if value is None:
            from zheconparse.kernel.diagnosis import failure

            raise failure(self, text)
        return value

    def fullmatch(self, text: str) -> T | None:
        """The value of the whole text, or None."""
        match = self.compiled.fullmatch(fold(text))
        return None if match is None else self.read_match(match)

    def finditer(self, text: str) -> Iterator[Mention[T]]:
        """Every expression in the text from left to right, none overlapping another."""
        folded, at = fold(text), 0
        while (match := self.compiled.search(folded, at)) is not None:
            start, end = match.span()
            value = self.read_match(match) if end > start else None
            if value is None:
                at = start + 1
            else:
                yield Mention(self.name, start, end, text[start:end], value)
                at = end

    def search(self, text: str) -> Mention[T] | None:
        """The first expression in the text, or None."""
        return next(self.finditer(text), None)

    # -- composition ---------------------------------------------------------------------------------------------

    def __add__(self, other: Parser[Any]) -> Sequence:
        """This, then the other: the value is a tuple of both (of all, in a longer chain)."""
        from zheconparse.kernel.composition import Sequence

        return Sequence.of(self, other)

    def __or__(self, other: Parser[U]) -> Alternation[T | U]:
        """The first of the two that fits."""
        from zheconparse.kernel.composition import Alternation

        return Alternation.of(self, other)

    def optional(self) -> Parser[T | None]:
        """This or nothing; nothing has the value None."""
        from zheconparse.kernel.composition import Optional

        return Optional(self)

    def separated_by(
        self, separator: Parser[Any] | str, *, least: int = 1, most: int | None = None
    ) -> Repetition[T]:
        """One or more of this with the separator between them; the value is a tuple."""
        from zheconparse.kernel.composition import Repetition

        between = words(separator) if isinstance(separator, str) else separator
        return Repetition(self, between, least, most)

    def map(self, change: Callable[[T], U | None], *, name: str | None = None) -> Parser[U]:
        """The same pattern with its value changed; None from `change` means: not one after all."""

        def read(captures: Captures) -> U | None:
            value = self.read(captures)
            return None if value is None else change(value)

        return Parser(lambda: self.source, read, name=name or self.name)

    def where(self, test: Callable[[T], bool], *, name: str | None = None) -> Parser[T]:
        """Only those whose value passes the test."""
        return self.map(lambda value: value if test(value) else None, name=name)

    def guard(self, *, before: str = "", after: str = "") -> Parser[T]:
        """Not directly behind a character of the class `before`, nor directly ahead of the pattern `after`."""
        left = f"(?<![{before}])" if before else ""
        right = f"(?!{after})" if after else ""
        return Parser(lambda: f"{left}(?:{self.source}){right}", self.read, name=self.name)

    def __repr__(self) -> str:
        return f"<parser of {self.name}>"


def without_names(source: str) -> str:
    """A regular expression with its named groups numbered only."""
    return _GROUP.sub(lambda group: "(" if group["name"] else group[0], source)


def words(*spellings: str, name: str | None = None) -> Parser[str]:
    """A parser of fixed words; its value is the word as folded.

    >>> words("年产", "年产量").parse("年产量")
    '年产量'
    """
    listed = tuple(fold(spelling) for spelling in spellings)
    if not listed or not all(listed):
        raise ValueError("words() needs at least one word, and none of them empty")
    title = name or " or ".join(repr(word) for word in listed[:4]) + (" …" if len(listed) > 4 else "")
    return Parser(one_of(listed), lambda captures: captures.text, name=title)


def pattern(
    source: str, read: Callable[[Captures], T | None] | None = None, *, name: str = "text"
) -> Parser[Any]:
    """A parser from a regular expression of your own over folded text; without `read` its value is the matched text.

    >>> pattern("[A-Z]{2}[0-9]+").parse("TR50")
    'TR50'
    """
    try:
        re.compile(source)
    except re.error as error:
        raise ValueError(f"not a regular expression: {source!r}: {error}") from None
    return Parser(source, read or (lambda captures: captures.text), name=name)
