"""Parsers made of parsers: one after another, one or the other, perhaps, again and again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, TypeVar

from zheconparse.kernel.captures import Captures
from zheconparse.kernel.parser import BLANK, Parser

T = TypeVar("T")


def grouped(parts: tuple[Parser[Any], ...]) -> list[str]:
    """Each part's pattern in a capturing group of its own."""
    return [f"({part.anonymous})" for part in parts]


def group_numbers(parts: tuple[Parser[Any], ...]) -> tuple[int, ...]:
    """The numbers of those groups, each behind the groups of the parts before it."""
    numbers, number = [], 1
    for part in parts:
        numbers.append(number)
        number += 1 + len(part.groups)
    return tuple(numbers)


def _title(part: Parser[Any]) -> str:
    """A part's name within a longer one."""
    return f"({part.name})" if " + " in part.name or " or " in part.name else part.name


class Composed(Parser[T]):
    """A parser made of others: its pattern is made of theirs, and reading it reads them."""

    def __init__(self, name: str) -> None:
        self.name, self._gate = name, ""

    @cached_property
    def placed(self) -> tuple[tuple[Parser[Any], int], ...]:
        """Each part with the number of its group, counted from this one's."""
        raise NotImplementedError

    def read(self, captures: Captures) -> T | None:
        """The value of what was captured, or None where it is none after all."""
        return self.read_match(captures.match, captures.first)

    def read_match(self, match: re.Match[str], first: int = 0) -> T | None:
        """The value of a match in which this pattern is the group `first`; None where it took no part or means nothing."""
        return self.read_named(match, first, {}) if match.start(first) >= 0 else None


# -- several parts -----------------------------------------------------------------------------------------------------


class Sequence(Composed[tuple[Any, ...]]):
    """Parts one after another, a blank or a line break allowed between them; the value is the tuple of their values."""

    def __init__(self, parts: tuple[Parser[Any], ...]) -> None:
        super().__init__(" + ".join(map(_title, parts)))
        self.parts = parts

    @classmethod
    def of(cls, *parsers: Parser[Any]) -> Sequence:
        """A sequence of all parsers, with sequences among them written out."""
        return cls(
            tuple(
                part
                for parser in parsers
                for part in (parser.parts if isinstance(parser, Sequence) else (parser,))
            )
        )

    @cached_property
    def body(self) -> str:
        """The patterns of the parts, joined by perhaps a blank."""
        return BLANK.join(grouped(self.parts))

    @cached_property
    def placed(self) -> tuple[tuple[Parser[Any], int], ...]:
        """The parts."""
        return tuple(zip(self.parts, group_numbers(self.parts), strict=True))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The names in all parts."""
        return tuple(label for part in self.parts for label in part.labels)

    def read_named(
        self, match: re.Match[str], first: int, found: dict[str, Any], /
    ) -> tuple[Any, ...] | None:
        """The values of all parts."""
        values = []
        for part, number in self.placed:
            value = part.read_named(match, first + number, found)
            if value is None and not part.absent(match, first + number):
                return None
            values.append(value)
        return tuple(values)


class Between(Composed[T]):
    """A part with something on either side, a blank allowed between them; the value is the part's own."""

    def __init__(self, left: Parser[Any], part: Parser[T], right: Parser[Any]) -> None:
        super().__init__(f"{_title(part)} between {_title(left)} and {_title(right)}")
        self.sequence = Sequence((left, part, right))

    @cached_property
    def body(self) -> str:
        """The pattern of all three."""
        return self.sequence.body

    @property
    def placed(self) -> tuple[tuple[Parser[Any], int], ...]:
        """All three."""
        return self.sequence.placed

    @property
    def labels(self) -> tuple[str, ...]:
        """The names in all three."""
        return self.sequence.labels

    def read_named(self, match: re.Match[str], first: int, found: dict[str, Any], /) -> T | None:
        """The value of the one between."""
        values = self.sequence.read_named(match, first, found)
        return None if values is None else values[1]

    def absent(self, match: re.Match[str], first: int, /) -> bool:
        """Whether there is nothing between."""
        part, number = self.placed[1]
        return part.absent(match, first + number)


class Alternation(Composed[T]):
    """The first of several that fits."""

    def __init__(self, choices: tuple[Parser[Any], ...]) -> None:
        super().__init__(" or ".join(dict.fromkeys(choice.name for choice in choices)))
        if choices:
            self.choices = choices

    @classmethod
    def of(cls, *parsers: Parser[Any]) -> Alternation[Any]:
        """An alternation of all parsers, with alternations among them written out."""
        return cls(
            tuple(
                one
                for parser in parsers
                for one in (parser.choices if type(parser) is Alternation else (parser,))
            )
        )

    @cached_property
    def body(self) -> str:
        """The patterns of the choices, in their order."""
        return f"(?:{'|'.join(grouped(self.choices))})"

    @cached_property
    def placed(self) -> tuple[tuple[Parser[Any], int], ...]:
        """The choices."""
        return tuple(zip(self.choices, group_numbers(self.choices), strict=True))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The names in any of the choices."""
        return tuple(dict.fromkeys(label for choice in self.choices for label in choice.labels))

    def readings(self, match: re.Match[str], first: int) -> Iterator[tuple[Parser[Any], re.Match[str], int]]:
        """The choice that was taken, then those behind it that fit the same words: each with its match and the number of its group."""
        taken = False
        for choice, number in self.placed:
            if taken:
                other = choice.match_at(match.string, *match.span(first))
                if other is not None:
                    yield choice, other, 0
            elif match.start(first + number) >= 0:
                taken = True
                yield choice, match, first + number

    def read_named(self, match: re.Match[str], first: int, found: dict[str, Any], /) -> T | None:
        """The value of the choice that was taken, or of the next that fits the same words and means something."""
        for choice, its_match, number in self.readings(match, first):
            named: dict[str, Any] = {}
            value = choice.read_named(its_match, number, named)
            if value is not None or choice.absent(its_match, number):
                found.update(named)
                return value
        return None

    def absent(self, match: re.Match[str], first: int, /) -> bool:
        """Whether the choice that was taken is an optional part that is not there."""
        return any(
            choice.absent(its_match, number) for choice, its_match, number in self.readings(match, first)
        )


class Repetition(Composed[tuple[T, ...]]):
    """Several of one kind, with a separator between them or none; the value is the tuple of their values."""

    def __init__(self, item: Parser[T], separator: Parser[Any] | None, least: int, most: int | None) -> None:
        if least < 1 or (most is not None and most < least):
            hint = "; one that may be missing is optional()" if least < 1 else ""
            raise ValueError(f"a repetition of {least} to {most} cannot be{hint}")
        super().__init__(f"list of {_title(item)}")
        self.item, self.separator, self.least, self.most = item, separator, least, most

    @cached_property
    def body(self) -> str:
        """The pattern of the first, and of as many others with what stands before each."""
        item = self.item.anonymous
        # Without a separator no item gives anything back: there is one way to part a run into items, so time is linear.
        opening = "?>" if self.separator is None else "?:"
        return f"({opening}{item})(?:{self._joint}({opening}{item})){self._times}"

    @property
    def _joint(self) -> str:
        return BLANK if self.separator is None else f"{BLANK}(?:{self.separator.anonymous}){BLANK}"

    @property
    def _times(self) -> str:
        return f"{{{self.least - 1},{'' if self.most is None else self.most - 1}}}"

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """What stands between two items."""
        return re.compile(self._joint)

    def spans(self, match: re.Match[str], first: int) -> list[tuple[int, int]]:
        """Where each item stands."""
        text, (at, last) = match.string, match.span(first)
        found = []
        while (item := self.item.compiled.match(text, at)) is not None and item.end() <= last:
            found.append(item.span())
            if item.end() == last:
                return found
            joint = self.joint.match(text, item.end(), last)
            if joint is None or joint.end() == at:
                break
            at = joint.end()
        return self._captured(text, *match.span(first))

    def _captured(self, text: str, start: int, last: int) -> list[tuple[int, int]]:
        """The same where an item by itself would have ended elsewhere than in its list: `regex` remembers every round of a group."""
        import regex

        item, inside = f"({self.item.anonymous})", len(self.item.groups)
        compiled = regex.compile(f"{item}(?:{self._joint}{item}){self._times}")
        match = compiled.match(text, start)
        if match is None or match.end() != last:
            match = compiled.fullmatch(text, start, last)
        if match is None:
            return []
        behind = 2 + inside + (0 if self.separator is None else len(self.separator.groups))
        return [*match.spans(1), *match.spans(behind)]

    def read_match(self, match: re.Match[str], first: int = 0) -> tuple[T, ...] | None:
        """The values of all items."""
        if match.start(first) < 0:
            return None
        values = []
        for start, end in self.spans(match, first):
            its_match = self.item.match_at(match.string, start, end)
            value = None if its_match is None else self.item.read_match(its_match)
            if its_match is None or (value is None and not self.item.absent(its_match, 0)):
                return None
            values.append(value)
        return tuple(values) if values else None  # type: ignore[arg-type]


# -- one part ----------------------------------------------------------------------------------------------------------


class Optional(Composed[T | None]):
    """One or none; none has the value `default`."""

    def __init__(self, part: Parser[T], default: T | None = None) -> None:
        if default is not None and part.labels:
            raise ValueError(f"a default has no name: say optional({default!r}).named({part.labels[0]!r})")
        super().__init__(f"optional {_title(part)}")
        self.part, self.default = part, default

    @cached_property
    def body(self) -> str:
        """The part's pattern, once or not."""
        return f"({self.part.anonymous})?"

    @cached_property
    def placed(self) -> tuple[tuple[Parser[Any], int], ...]:
        """The part."""
        return ((self.part, 1),)

    @property
    def labels(self) -> tuple[str, ...]:
        """The names in the part."""
        return self.part.labels

    def read_named(self, match: re.Match[str], first: int, found: dict[str, Any], /) -> T | None:
        """The value of the part, or the default."""
        return self.default if match.start(first + 1) < 0 else self.part.read_named(match, first + 1, found)

    def absent(self, match: re.Match[str], first: int, /) -> bool:
        """Whether it is not there and has no default."""
        missing = match.start(first + 1) < 0
        return self.default is None if missing else self.part.absent(match, first + 1)
