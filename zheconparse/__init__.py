"""Chinese economic prose as data: quantities, percentages, ranks, dates and regions, exact and in place.

>>> import zheconparse as z
>>> [found] = z.quantities("协议总投资10024.7亿元")
>>> found.value.low, found.value.unit.name
(Decimal('1002470000000'), '元')

Names are loaded when they are first used, so that `import zheconparse` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zheconparse.document import KINDS, Document, Unread, extract
    from zheconparse.kernel import (
        Explanation,
        Mention,
        ParseError,
        Parser,
        Span,
        fold,
        lookup,
        pattern,
        recursive,
        words,
    )
    from zheconparse.kinds.date import date
    from zheconparse.kinds.number import number
    from zheconparse.kinds.percentage import percentage
    from zheconparse.kinds.quantity import quantity
    from zheconparse.kinds.rank import rank
    from zheconparse.kinds.region import region
    from zheconparse.readers import dates, numbers, percentages, quantities, ranks, regions
    from zheconparse.values.interval import Interval
    from zheconparse.values.observation import Observation
    from zheconparse.values.percentage import Percentage
    from zheconparse.values.period import Period
    from zheconparse.values.quantity import Quantity, UnitError
    from zheconparse.values.rank import Rank
    from zheconparse.values.region import Region
    from zheconparse.values.unit import Unit

__version__ = "0.1.0"

__all__ = [
    "KINDS", "Document", "Explanation", "Interval", "Mention", "Observation", "ParseError", "Parser", "Percentage", "Period",
    "Quantity", "Rank", "Region", "Span", "Unit", "UnitError", "Unread", "date", "dates", "extract", "fold", "lookup", "number",
    "numbers", "pattern", "percentage", "percentages", "quantities", "quantity", "rank", "ranks", "recursive", "region", "regions", "words",
]  # fmt: skip

_HOMES = {
    "document": ("KINDS", "Document", "Unread", "extract"),
    "kernel": ("Explanation", "Mention", "ParseError", "Parser", "Span", "fold", "lookup", "pattern", "recursive", "words"),
    "kinds.date": ("date",),
    "kinds.number": ("number",),
    "kinds.percentage": ("percentage",),
    "kinds.quantity": ("quantity",),
    "kinds.rank": ("rank",),
    "kinds.region": ("region",),
    "readers": ("dates", "numbers", "percentages", "quantities", "ranks", "regions"),
    "values.interval": ("Interval",),
    "values.observation": ("Observation",),
    "values.percentage": ("Percentage",),
    "values.period": ("Period",),
    "values.quantity": ("Quantity", "UnitError"),
    "values.rank": ("Rank",),
    "values.region": ("Region",),
    "values.unit": ("Unit",),
}  # fmt: skip


_MODULES = ("tables",)


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f"zheconparse.{name}")
    for home, names in _HOMES.items():
        if name in names:
            found = getattr(import_module(f"zheconparse.{home}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module 'zheconparse' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
