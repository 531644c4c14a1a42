"""What a strategy gives: words with what they mean, by themselves or in prose."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Written(NamedTuple, Generic[T]):
    """Words and the value that they state.

    >>> text, value = Written("三成", 3)
    >>> text
    '三成'
    """

    text: str
    value: T


class InProse(NamedTuple, Generic[T]):
    """A text, where in it the words stand, and the value that they state.

    >>> InProse("会议指出，三成。", 5, 7, 3).written
    '三成'
    """

    text: str
    start: int
    end: int
    value: T

    @property
    def written(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]
