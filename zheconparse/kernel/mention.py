"""Where something stands in a text, and what it means."""

from __future__ import annotations

from typing import Any, Generic, NamedTuple, Protocol, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Span(NamedTuple):
    """A half-open stretch of Unicode code points.

    >>> Span(3, 8).cut("总投资112亿元")
    '112亿元'
    """

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two stretches share a character."""
        return self.start < other.end and other.start < self.end

    def __repr__(self) -> str:
        return f"[{self.start}, {self.end})"


class Recordable(Protocol):
    """A value that can write itself as the fields of a record."""

    def to_record(self) -> dict[str, Any]: ...


class Mention(NamedTuple, Generic[T_co]):
    """One expression found in a text: its kind, its place, its words and its value.

    >>> import zheconparse as z
    >>> [found] = z.quantities("协议总投资10024.7亿元")
    >>> found.text, found.start, found.end, str(found.value)
    ('10024.7亿元', 5, 14, '1.00247万亿元')

    Shape: `text == source[start:end]`, in code points of the source exactly as given.
    """

    kind: str
    start: int
    end: int
    text: str
    value: T_co

    @property
    def span(self) -> Span:
        """The place as one value."""
        return Span(self.start, self.end)

    def to_record(self) -> dict[str, Any]:
        """The mention as a flat record: kind, start, end, text and the fields of its value."""
        record: dict[str, Any] = {"kind": self.kind, "start": self.start, "end": self.end, "text": self.text}
        write = getattr(self.value, "to_record", None)
        return record | (write() if write is not None else {"value": self.value})
