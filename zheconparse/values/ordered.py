"""Order by a key, all four comparisons from one place."""

from __future__ import annotations

from typing import Any, Self


class Ordered:
    """A value with an order: subclasses say by which key; equal keys are neither below nor above each other."""

    __slots__ = ()

    def order_key(self) -> Any:
        """What values of the class are ordered by."""
        raise NotImplementedError

    def __lt__(self, other: Self) -> bool:
        return bool(self.order_key() < other.order_key()) if isinstance(other, type(self)) else NotImplemented

    def __le__(self, other: Self) -> bool:
        return (
            bool(self.order_key() <= other.order_key()) if isinstance(other, type(self)) else NotImplemented
        )

    def __gt__(self, other: Self) -> bool:
        return bool(self.order_key() > other.order_key()) if isinstance(other, type(self)) else NotImplemented

    def __ge__(self, other: Self) -> bool:
        return (
            bool(self.order_key() >= other.order_key()) if isinstance(other, type(self)) else NotImplemented
        )
