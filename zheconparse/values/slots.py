"""Filling the slots of values that nobody can change."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

T = TypeVar("T")


def filled(kind: type[T]) -> type[T]:
    """A frozen dataclass with slots, with an `__init__` of the same parameters that fills the slots directly.

    The one that `dataclass` writes asks for every field by its name whether it may be set. Here a value is, while it is filled, of a
    class with the same slots in which all may be; one of a subclass, whose slots may be others, is filled as `dataclass` does it.

    >>> from dataclasses import dataclass
    >>> @filled
    ... @dataclass(frozen=True, slots=True)
    ... class Place:
    ...     start: int
    ...     name: str = "无"
    >>> Place(3), Place(start=3, name="亩")
    (Place(start=3, name='无'), Place(start=3, name='亩'))
    """
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]  # a dataclass, as the name of this function asks
    known: dict[str, Any] = {
        "_kind": kind,
        "_opened": type(kind.__name__, kind.__bases__, {"__slots__": tuple(names)}),
        "_turn": vars(object)["__class__"].__set__,
        "_by_name": kind.__init__,
    }
    parameters = ["self"]
    for field in fields(kind):  # type: ignore[arg-type]
        known[f"_default_{field.name}"] = field.default
        parameters.append(field.name if field.default is MISSING else f"{field.name}=_default_{field.name}")
    body = [
        "    if type(self) is not _kind:",
        f"        return _by_name(self, {', '.join(names)})",
        "    _turn(self, _opened)",
        *(f"    self.{name} = {name}" for name in names),
        "    _turn(self, _kind)",
    ]
    if hasattr(kind, "__post_init__"):
        body.append("    self.__post_init__()")
    exec("\n".join((f"def __init__({', '.join(parameters)}):", *body)), known)  # as dataclasses make theirs
    made = known["__init__"]
    made.__qualname__, made.__annotations__ = f"{kind.__qualname__}.__init__", kind.__init__.__annotations__
    kind.__init__ = made  # type: ignore[method-assign]
    return kind
