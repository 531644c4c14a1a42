"""Where something stands in a text, and what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

T = TypeVar("T")
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
        """The mention as a record: kind, start, end, text and the fields of its value, or `value` where the value is one of yours.

        >>> import zheconparse as z
        >>> place = (z.words("第") + z.number.map(lambda number: number.low).named("lot") + z.words("包")).as_dict()
        >>> place.named("place").search("中标第3包").to_record()
        {'kind': 'place', 'start': 2, 'end': 5, 'text': '第3包', 'value': {'lot': '3'}}
        """
        record: dict[str, Any] = {"kind": self.kind, "start": self.start, "end": self.end, "text": self.text}
        write = getattr(self.value, "to_record", None)
        return record | (write() if write is not None else {"value": _recorded(self.value)})


def mentioned(kind: str, start: int, end: int, text: str, value: T) -> Mention[T]:
    """A mention of these, as `Mention` makes it: the way through a class takes twice as long, and a text has thousands.

    >>> mentioned("number", 0, 1, "三", 3) == Mention("number", 0, 1, "三", 3)
    True
    """
    return tuple.__new__(Mention, (kind, start, end, text, value))


def owned(numeric: Sequence[Mention[Any]], names: Sequence[Mention[Any]]) -> list[Mention[Any]]:
    """Both lists in one order; where two overlap the longer keeps the span, and names at equal length (三亚 is no three).

    Shape: both in order and disjoint within themselves; so is the result.
    """
    kept: list[Mention[Any]] = []
    done, size = 0, len(numeric)
    for name in names:
        start, end = name.start, name.end
        while done < size and numeric[done].end <= start:
            kept.append(numeric[done])
            done += 1
        reached = done
        while reached < size and numeric[reached].start < end:
            reached += 1
        if reached == done or all(rival.end - rival.start <= end - start for rival in numeric[done:reached]):
            kept.append(name)
            done = reached
    kept += numeric[done:]
    return kept


def _recorded(value: Any) -> Any:
    """A value of a user's parser in the terms of JSON: records of ours, fields of a dataclass by name, the rest as text."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    write = getattr(value, "to_record", None)
    if write is not None:
        return write()
    fields = getattr(value, "__dataclass_fields__", None)
    if fields is not None:
        value = {name: getattr(value, name) for name in fields}
    if isinstance(value, Mapping):
        return {str(name): _recorded(one) for name, one in value.items()}
    return [_recorded(one) for one in value] if isinstance(value, tuple | list) else str(value)
