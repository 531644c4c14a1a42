"""Parsers: a pattern and a reading, and the ways to put them together.

A `Parser[T]` holds a regular expression over folded text and a function from its captures to a `T` (or to None: not one after all).
Putting parsers together puts their patterns together, so a composed parser runs as one compiled pattern.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, SupportsIndex, TypeVar

from zheconparse.kernel.captures import Captures
from zheconparse.kernel.folding import fold
from zheconparse.kernel.mention import Mention

if TYPE_CHECKING:
    from zheconparse.kernel.composition import Alternation, Repetition, Sequence
    from zheconparse.kernel.explanation import Explanation

T = TypeVar("T")
U = TypeVar("U")

BLANK = r"[ \t]?+\r?+\n?+"
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
        where = f"at character {position} of {shortened(text)!r}" + (f", after {before!r}" if before else "")
        found = repr(after) if after else "the end"
        super().__init__(f"no {name}: {where}, expected {expected}, found {found}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.text, self.position, self.expected, self.name)


def shortened(text: str, most: int = 40) -> str:
    """The text, or its beginning where it is long."""
    return text if len(text) <= most else text[:most] + "…"


class Parser(Generic[T]):
    """A pattern over folded text and the reading of what it captures.

    `source` may be a function, called when the pattern is first needed (a kind that loads its word tables then).
    Groups of the pattern are named; `read` gets them as `Captures` and answers a value or None.

    >>> import zheconparse as z
    >>> capacity = "年产" + z.quantity + z.words("组件", "电池")
    >>> [str(part) for part in capacity.parse("年产8GW组件")]
    ['年产', '8GW', '组件']
    """

    _first: str | Callable[[], str] = ""

    def __init__(
        self,
        source: str | Callable[[], str],
        read: Callable[[Captures], T | None],
        *,
        name: str,
        gate: str | Callable[[], str] = "",
        first: str | Callable[[], str] = "",
    ) -> None:
        self._source, self._read, self.name, self._gate = source, read, name, gate
        self._first = first

    # -- the pattern ---------------------------------------------------------------------------------------------

    @cached_property
    def gate(self) -> str:
        """What must stand at the beginning: a cheap test, which parsers tried side by side can share ("" for none)."""
        return self._gate if isinstance(self._gate, str) else self._gate()

    @cached_property
    def first(self) -> str:
        """What it can begin with, as the inside of a character class, which `re` can search for at once ("" where that is not said)."""
        return self._first if isinstance(self._first, str) else self._first()

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

    def match_at(self, folded: str, start: int, end: int) -> re.Match[str] | None:
        """The match that takes exactly these words, with what stands behind them in sight where it can be."""
        match = self.compiled.match(folded, start)
        if match is not None and match.end() == end:
            return match
        return self.compiled.fullmatch(folded, start, end)

    # -- what a parser made of parsers asks of its parts ---------------------------------------------------------

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the named parts within."""
        return ()

    def read_named(self, match: re.Match[str], first: int, _found: dict[str, Any], /) -> T | None:
        """As `read_match`, with the value of each named part put into `_found`."""
        return self.read_match(match, first)

    def absent(self, _match: re.Match[str], _first: int, /) -> bool:
        """Whether None is the value: an optional part that is not there, and not one that means nothing."""
        return False

    # -- the four doors, and why ---------------------------------------------------------------------------------

    def parse(self, text: str) -> T:
        """The value of the whole text.

        Errors: `ParseError` says what was expected and at which character.
        """
        match = self.compiled.fullmatch(fold(text))
        if match is not None:
            value = self.read_match(match)
            if value is not None or self.absent(match, 0):
                return value  # type: ignore[return-value]  # None is among the values of an optional part
        from zheconparse.kernel.diagnosis import failure

        raise failure(self, text)

    def fullmatch(self, text: str) -> T | None:
        """The value of the whole text, or None."""
        match = self.compiled.fullmatch(fold(text))
        return None if match is None else self.read_match(match)

    @cached_property
    def _finder(self) -> tuple[re.Pattern[str], int]:
        """The pattern to search a text with, and the group of it that holds the whole expression."""
        if not self.first:
            return self.compiled, 0
        return re.compile(f"[{self.first}](?<=(?=({self.source})).)"), 1

    def finditer(self, text: str) -> Iterator[Mention[T]]:
        """Every expression in the text from left to right, none overlapping another."""
        folded, at = fold(text), 0
        finder, whole = self._finder
        while (match := finder.search(folded, at)) is not None:
            start, end = match.span(whole)
            value = self.read_match(match, whole) if end > start else None
            if value is None:
                at = start + 1
            else:
                yield Mention(self.name, start, end, text[start:end], value)
                at = end

    def search(self, text: str) -> Mention[T] | None:
        """The first expression in the text, or None."""
        return next(self.finditer(text), None)

    def explain(self, text: str) -> Explanation:
        """Which part read which words of the text, or why it is none: a tree to print.

        >>> import zheconparse as z
        >>> print((z.words("年产") + z.quantity).explain("年产8吨"))
        '年产' + quantity [0, 4) '年产8吨'
          '年产' [0, 2) '年产'
          quantity [2, 4) '8吨' = 8吨 (choice 1 of 2)
            numeral [2, 3) '8'
            unit [3, 4) '吨'
        """
        from zheconparse.kernel.diagnosis import explain

        return explain(self, text)

    # -- composition ---------------------------------------------------------------------------------------------

    def __add__(self, other: Parser[Any] | str) -> Sequence:
        """This, then the other: the value is a tuple of both (of all, in a longer chain); a string stands for its words."""
        from zheconparse.kernel.composition import Sequence

        return Sequence.of(self, _parser(other))

    def __radd__(self, other: str) -> Sequence:
        return _parser(other) + self

    def __or__(self, other: Parser[U] | str) -> Alternation[T | U]:
        """The first of the two that fits; a string stands for its words."""
        from zheconparse.kernel.composition import Alternation

        return Alternation.of(self, _parser(other))

    def __ror__(self, other: str) -> Alternation[Any]:
        return _parser(other) | self

    def optional(self, default: T | None = None) -> Parser[T | None]:
        """This or nothing; nothing has the value `default`."""
        from zheconparse.kernel.composition import Optional

        return Optional(self, default)

    def repeated(self, least: int = 1, most: int | None = None) -> Repetition[T]:
        """One after another, a blank allowed between them; the value is a tuple.

        Each takes what it can and gives nothing back to the next.

        >>> import zheconparse as z
        >>> [str(amount) for amount in z.quantity.repeated(2, 3).parse("3吨500公斤")]
        ['3吨', '500千克']
        """
        from zheconparse.kernel.composition import Repetition

        return Repetition(self, None, least, most)

    def separated_by(
        self, separator: Parser[Any] | str, *, least: int = 1, most: int | None = None
    ) -> Repetition[T]:
        """One or more of this with the separator between them; the value is a tuple.

        >>> import zheconparse as z
        >>> [str(amount) for amount in z.quantity.separated_by("、").parse("3吨、5吨")]
        ['3吨', '5吨']
        """
        from zheconparse.kernel.composition import Repetition

        return Repetition(self, _parser(separator), least, most)

    def between(self, left: Parser[Any] | str, right: Parser[Any] | str) -> Parser[T]:
        """This with something on either side; the value is its own.

        >>> import zheconparse as z
        >>> str(z.percentage.between("（", "）").parse("（33%）"))
        '33%'
        """
        from zheconparse.kernel.composition import Between

        return Between(_parser(left), self, _parser(right))

    def named(self, label: str) -> Parser[T]:
        """The same under a name: in errors, as the kind of its mentions, and as a field of `into` and `as_dict`."""
        from zheconparse.kernel.refinement import Named

        return Named(self, label)

    def into(self, make: Callable[..., U]) -> Parser[U]:
        """What a class (or another function) makes of the named parts, each given under its name.

        >>> import zheconparse as z
        >>> from fractions import Fraction
        >>> part = z.number.map(lambda number: int(number.low))
        >>> ratio = part.named("numerator") + z.words("比") + part.named("denominator")
        >>> ratio.into(Fraction).parse("三比四")
        Fraction(3, 4)

        Errors: `ValueError` where the names are not those that `make` takes.
        """
        from zheconparse.kernel.refinement import Built

        return Built.of(self, make)

    def as_dict(self) -> Parser[dict[str, Any]]:
        """The values of the named parts by name.

        >>> import zheconparse as z
        >>> (z.words("第") + z.number.named("place") + z.words("包")).as_dict().parse("第三包")["place"].low
        Decimal('3')
        """
        from zheconparse.kernel.refinement import Built

        return Built.of(self, dict)

    def map(self, change: Callable[[T], U | None], *, name: str | None = None) -> Parser[U]:
        """The same pattern with its value changed; None from `change` means: not one after all."""
        from zheconparse.kernel.refinement import Mapped

        return Mapped(self, change, name)

    def where(self, test: Callable[[T], bool], *, name: str | None = None) -> Parser[T]:
        """Only those whose value passes the test."""
        from zheconparse.kernel.refinement import Chosen

        return Chosen(self, test, name)

    def guard(self, *, before: str = "", after: str = "") -> Parser[T]:
        """Not directly behind a character of the class `before`, nor directly ahead of the pattern `after`."""
        from zheconparse.kernel.refinement import Guarded

        return Guarded(self, before, after)

    # -- as a value ----------------------------------------------------------------------------------------------

    def __repr__(self) -> str:
        return f"<parser of {self.name}>"

    def __copy__(self) -> Parser[T]:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Parser[T]:
        return self

    def __getstate__(self) -> dict[str, Any]:
        """What it was made of; what it has worked out since is worked out again."""
        worked_out = (
            name for name in vars(self) if isinstance(getattr(type(self), name, None), cached_property)
        )
        return {name: vars(self)[name] for name in vars(self).keys() - set(worked_out)}

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        """A parser that a module holds under its own name is looked up there; any other is made again of its parts."""
        for module in (type(self).__module__, getattr(vars(self).get("_read"), "__module__", "")):
            if getattr(sys.modules.get(module), "__dict__", {}).get(self.name) is self:
                return _held_by, (module, self.name)
        return super().__reduce_ex__(protocol)


def _held_by(module: str, name: str) -> Any:
    return getattr(import_module(module), name)


def _parser(given: Parser[Any] | str) -> Parser[Any]:
    from zheconparse.kernel.vocabulary import words

    if not isinstance(given, Parser | str):
        raise TypeError(f"{given!r} is neither a parser nor words")
    return words(given) if isinstance(given, str) else given


def without_names(source: str) -> str:
    """A regular expression with its named groups numbered only."""
    return _GROUP.sub(lambda group: "(" if group["name"] else group[0], source)


def without_groups(source: str) -> str:
    """A regular expression with nothing captured."""
    return _GROUP.sub(lambda group: "(?:" if group[0].startswith("(") else group[0], source)
