"""One parser with something more to it: a name, another value, a test, a look to either side; and one within itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from zheconparse.kernel.captures import Captures
from zheconparse.kernel.composition import Composed
from zheconparse.kernel.parser import Parser, without_names

T = TypeVar("T")
U = TypeVar("U")


class Wrapped(Composed[T]):
    """Another parser under another name; those below change more than the name."""

    def __init__(self, part: Parser[Any], name: str) -> None:
        super().__init__(name)
        self.part = part

    @cached_property
    def body(self) -> str:
        """The part's pattern."""
        return self.part.source

    @cached_property
    def placed(self) -> tuple[tuple[Parser[Any], int], ...]:
        """The part."""
        return ((self.part, 0),)

    @property
    def labels(self) -> tuple[str, ...]:
        """The names in the part."""
        return self.part.labels

    def read_named(self, match: re.Match[str], first: int, found: dict[str, Any], /) -> T | None:
        """The part's value."""
        value: T | None = self.part.read_named(match, first, found)
        return value

    def absent(self, match: re.Match[str], first: int, /) -> bool:
        """Whether the part is one that is not there."""
        return self.part.absent(match, first)


class Named(Wrapped[T]):
    """A part under a name of its own; the names within it are its own affair."""

    def __init__(self, part: Parser[T], label: str) -> None:
        if not label.isidentifier():
            raise ValueError(f"{label!r} is no name: letters, digits and _, and no digit first")
        super().__init__(part, label)

    @property
    def labels(self) -> tuple[str, ...]:
        """Its name."""
        return (self.name,)

    def read_named(self, match: re.Match[str], first: int, found: dict[str, Any], /) -> T | None:
        """The value of the part."""
        value: T | None = self.part.read_match(match, first)
        found[self.name] = value
        return value


class Closed(Wrapped[U]):
    """Another parser's pattern with a value of its own, for which the names within are used up."""

    @property
    def labels(self) -> tuple[str, ...]:
        """No name is left."""
        return ()

    def read_named(self, match: re.Match[str], first: int, _found: dict[str, Any], /) -> U | None:
        """The value."""
        return self.read_match(match, first)


class Mapped(Closed[U]):
    """The value changed by a function, which may answer None: not one after all."""

    def __init__(self, part: Parser[T], change: Callable[[T], U | None], name: str | None = None) -> None:
        super().__init__(part, name or part.name)
        self.change = change

    def read_match(self, match: re.Match[str], first: int = 0) -> U | None:
        """What the function makes of the part's value."""
        value = self.part.read_match(match, first)
        return None if value is None else self.change(value)


class Chosen(Wrapped[T]):
    """Only where the value passes a test."""

    def __init__(self, part: Parser[T], test: Callable[[T], bool], name: str | None = None) -> None:
        super().__init__(part, name or part.name)
        self.test = test

    def read_named(self, match: re.Match[str], first: int, found: dict[str, Any], /) -> T | None:
        """The part's value, if it passes."""
        value: T | None = self.part.read_named(match, first, found)
        return value if value is not None and self.test(value) else None


class Guarded(Wrapped[T]):
    """Only where no character of a class stands directly before it, and no words of a pattern directly behind."""

    def __init__(self, part: Parser[T], before: str, after: str) -> None:
        super().__init__(part, part.name)
        self.before, self.after = before, after
        self.left = f"(?<![{before}])" if before else ""
        self.right = f"(?!{without_names(after)})" if after else ""
        for given, guard in ((before, self.left), (after, self.right)):
            try:
                re.compile(guard)
            except re.error as error:
                raise ValueError(f"no guard: {given!r}: {error}") from None

    @cached_property
    def body(self) -> str:
        """The part's pattern with a look to either side."""
        return f"{self.left}(?:{self.part.source}){self.right}"


class Built(Closed[U]):
    """What a function makes of the named parts, given by name."""

    def __init__(self, part: Parser[Any], make: Callable[..., U]) -> None:
        super().__init__(part, part.name if make is dict else getattr(make, "__name__", part.name))
        self.make = make

    @classmethod
    def of(cls, part: Parser[Any], make: Callable[..., U]) -> Built[U]:
        """The same with a check that the names are those that the function takes."""
        import inspect

        labels = part.labels
        twice = next((label for label in labels if labels.count(label) > 1), None)
        if twice is not None:
            raise ValueError(f"two parts are named {twice!r}")
        if not labels:
            raise ValueError(f"no part of {part.name} is named: say part.named('…')")
        if make is not dict:
            try:
                inspect.signature(make).bind(**dict.fromkeys(labels))
            except TypeError as error:
                name = getattr(make, "__name__", repr(make))
                raise ValueError(f"{name} does not take the names {', '.join(labels)}: {error}") from None
        return cls(part, make)

    def read_match(self, match: re.Match[str], first: int = 0) -> U | None:
        """What the function makes of them; None stands for what is not there."""
        if match.start(first) < 0:
            return None
        named: dict[str, Any] = dict.fromkeys(self.part.labels)
        if self.part.read_named(match, first, named) is None and not self.part.absent(match, first):
            return None
        return self.make(**named)


class Nothing(Parser[Any]):
    """What never fits: the innermost level of a recursion, where it has no more."""

    def __init__(self, name: str) -> None:
        super().__init__("(?!)", _none, name=name)


def _none(_captures: Captures) -> None:
    return None


def recursive(build: Callable[[Parser[Any]], Parser[T]], *, depth: int, name: str = "recursion") -> Parser[T]:
    """A parser that contains itself, to a stated depth: `build` gets the parser of one level less.

    >>> import zheconparse as z
    >>> unit = z.pattern("[一-鿿]+", name="unit")
    >>> group = z.recursive(lambda inner: unit + inner.between("（", "）").optional(), depth=3, name="group")
    >>> group.parse("集团（公司（分厂））")
    ('集团', ('公司', ('分厂', None)))
    >>> group.parse("集团（公司（分厂（车间）））")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    zheconparse.kernel.parser.ParseError: no group: at character 9 of ..., expected no more than 3 levels of group, found '车间）））'

    A regular expression cannot count, so each level is written out within the one above; deeper text is not read, and the error says
    so. Where `build` uses the inner parser twice, every level doubles the pattern.
    """
    if depth < 1:
        raise ValueError(f"a recursion {depth} levels deep reads nothing: say depth=1 or more")
    inner: Parser[Any] = Nothing(f"no more than {depth} level{'s' * (depth > 1)} of {name}")
    for _ in range(depth):
        inner = Wrapped(build(inner), name)
    return inner
