"""Parsers made of parsers: one after another, one or the other, perhaps, again and again."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, TypeVar

from zheconparse.kernel.parser import BLANK, Captures, Parser

T = TypeVar("T")
U = TypeVar("U")


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


class Sequence(Parser[tuple[Any, ...]]):
    """Parts one after another, a blank or a line break allowed between them; the value is the tuple of their values."""

    def __init__(self, parts: tuple[Parser[Any], ...]) -> None:
        self.parts = parts
        super().__init__(
            lambda: BLANK.join(grouped(parts)), self._read_parts, name=" + ".join(part.name for part in parts)
        )

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
    def _placed(self) -> tuple[tuple[Parser[Any], int], ...]:
        return tuple(zip(self.parts, group_numbers(self.parts), strict=True))

    def _read_parts(self, captures: Captures) -> tuple[Any, ...] | None:
        values = []
        for part, number in self._placed:
            value = part.read_match(captures.match, captures.first + number)
            if value is None and not isinstance(part, Optional):
                return None
            values.append(value)
        return tuple(values)


class Alternation(Parser[T]):
    """The first of several that fits."""

    def __init__(self, choices: tuple[Parser[Any], ...]) -> None:
        if choices:
            self.choices = choices
        name = " or ".join(dict.fromkeys(choice.name for choice in choices))
        super().__init__(lambda: f"(?:{'|'.join(grouped(self.choices))})", self._read_choice, name=name)

    @classmethod
    def of(cls, *parsers: Parser[Any]) -> Alternation[Any]:
        """An alternation of all parsers, with alternations among them written out."""
        return cls(
            tuple(
                one
                for parser in parsers
                for one in (parser.choices if isinstance(parser, Alternation) else (parser,))
            )
        )

    @cached_property
    def _placed(self) -> tuple[tuple[Parser[Any], int], ...]:
        return tuple(zip(self.choices, group_numbers(self.choices), strict=True))

    def _read_choice(self, captures: Captures) -> T | None:
        for choice, number in self._placed:
            value = choice.read_match(captures.match, captures.first + number)
            if value is None and captures.match.start(captures.first + number) < 0:
                match = choice.compiled.fullmatch(captures.string, captures.start, captures.end)
                value = None if match is None else choice.read_match(match)
            if value is not None:
                return value  # type: ignore[no-any-return]
        return None


class Optional(Parser[T | None]):
    """One or none; none has the value None."""

    def __init__(self, part: Parser[T]) -> None:
        self.part = part
        super().__init__(lambda: f"({part.anonymous})?", self._read_part, name=f"optional {part.name}")

    def parse(self, text: str) -> T | None:
        """The value of the whole text; None for an empty one."""
        return super().parse(text) if text else None

    def _read_part(self, captures: Captures) -> T | None:
        return self.part.read_match(captures.match, captures.first + 1)


class Repetition(Parser[tuple[T, ...]]):
    """Several of one kind with a separator between them; the value is the tuple of their values."""

    def __init__(self, item: Parser[T], separator: Parser[Any], least: int, most: int | None) -> None:
        if least < 1 or (most is not None and most < least):
            raise ValueError(f"a repetition of {least} to {most} cannot be")
        self.item, self.separator = item, separator
        times = f"{{{least - 1},{'' if most is None else most - 1}}}"
        super().__init__(
            lambda: (
                f"(?:{item.anonymous})(?:{BLANK}(?:{separator.anonymous}){BLANK}(?:{item.anonymous})){times}"
            ),
            self._read_items,
            name=f"list of {item.name}",
        )

    def _read_items(self, captures: Captures) -> tuple[T, ...] | None:
        values, at, text = [], captures.start, captures.string
        while (match := self.item.compiled.match(text, at, captures.end)) is not None and match.end() > at:
            value = self.item.read_match(match)
            if value is None:
                return None
            values.append(value)
            if match.end() >= captures.end:
                return tuple(values)
            between = _between(self.separator).match(text, match.end(), captures.end)
            if between is None:
                return None
            at = between.end()
        return None


def _between(separator: Parser[Any]) -> re.Pattern[str]:
    return re.compile(f"{BLANK}(?:{separator.anonymous}){BLANK}")
