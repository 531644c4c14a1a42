"""Why a text is what a parser reads, or why it is not, as a tree of the parser's parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from zheconparse.kernel.folding import fold
from zheconparse.kernel.parser import shortened

Outcome = Literal["read", "absent", "refused", "expected"]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What became of one part of a parser in a text, and of the parts within it.

    `outcome`: `read`; `absent`, an optional part that is not there; `refused`, words of the right form that a reading, a test or a
    guard said no to; `expected`, something that is not there. `wanted` is what would have been right, `note` says it in words.

    >>> import zheconparse as z
    >>> why = (z.words("年产") + z.quantity).explain("年产组件")
    >>> why.ok, why.position, why.expected
    (False, 2, 'a quantity')
    >>> print(why)
    '年产' + quantity: expected a quantity at character 2, found '组件'
      '年产' [0, 2) '年产'
      quantity: expected a quantity at character 2, found '组件'
    """

    rule: str
    outcome: Outcome
    start: int
    end: int
    text: str
    value: Any = None
    note: str = ""
    wanted: str = ""
    parts: tuple[Explanation, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the text was read."""
        return self.outcome in ("read", "absent")

    def __iter__(self) -> Iterator[Explanation]:
        """This and every part within, from the outside in."""
        yield self
        for part in self.parts:
            yield from part

    @property
    def position(self) -> int:
        """The character where the text goes wrong: the furthest that any part got; the end of the text where nothing is wrong."""
        return self.end if self.ok else max((at for at, _ in self._wants()), default=self.end)

    @property
    def expected(self) -> str:
        """What any of the parts wanted there; nothing where nothing is wrong."""
        position = self.position
        return (
            ""
            if self.ok
            else " or ".join(dict.fromkeys(wanted for at, wanted in self._wants() if at == position))
        )

    def _wants(self) -> list[tuple[int, str]]:
        return [
            (one.start if one.outcome == "refused" else one.end, one.wanted) for one in self if one.wanted
        ]

    def line(self) -> str:
        """This part without those within it."""
        if self.outcome == "absent":
            return f"{self.rule}: absent" + ("" if self.value is None else f" = {self.value}")
        if self.outcome == "expected":
            return f"{self.rule}: {self.note}"
        place = f"{self.rule} [{self.start}, {self.end}) {shortened(self.text)!r}"
        if self.outcome == "refused":
            return f"{place}: {self.note}"
        value = "" if self._is_told() else f" = {shown(self.value)}"
        return place + value + (f" ({self.note})" if self.note else "")

    def _is_told(self) -> bool:
        """Whether the words, or the parts, tell the value already."""
        if isinstance(self.value, str):
            return self.value == fold(self.text)
        return self.value is None or (type(self.value) is tuple and len(self.parts) > 0)

    def __str__(self) -> str:
        return "\n".join(
            [self.line(), *(f"  {line}" for part in self.parts for line in str(part).splitlines())]
        )


def shown(value: Any) -> str:
    """A value in a few words."""
    if isinstance(value, dict):
        inside = ", ".join(f"{name}={shown(one)}" for name, one in value.items())
        return f"{{{inside}}}"
    fields = getattr(value, "__dataclass_fields__", None)
    if fields is not None and "__str__" not in vars(type(value)):
        inside = ", ".join(f"{name}={shown(getattr(value, name))}" for name in fields)
        return f"{type(value).__name__}({inside})"
    return f"({', '.join(map(shown, value))})" if type(value) is tuple else str(value)
