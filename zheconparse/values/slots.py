"""Setting the fields of values that nobody can change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any


def setters(kind: type[Any]) -> tuple[Callable[[Any, Any], None], ...]:
    """What sets each field of a frozen dataclass with slots, in their order, for an `__init__` of its own.

    The one that `dataclass` writes looks every field up by its name, which takes twice as long.
    """
    return tuple(vars(kind)[field.name].__set__ for field in fields(kind))
