"""What a reading gets of a match."""

from __future__ import annotations

import re
from collections.abc import Mapping


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
