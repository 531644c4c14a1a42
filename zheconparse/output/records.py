"""Items of any origin as records, and the fixed order of their columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from zheconparse.kernel.mention import Recordable

Item: TypeAlias = Mapping[str, Any] | Recordable
"""A record, or something that can write itself as one."""

COLUMNS: tuple[str, ...] = (
    "source", "kind", "start", "end", "text",
    "low", "high", "closed", "approximate", "unit", "dimension", "per", "base_low", "base_high", "base_unit",
    "direction", "basis", "fraction",
    "first", "last", "relation", "granularity", "edtf", "resolved_against",
    "code", "name", "path", "level", "members", "candidates", "inside", "until", "refers_to",
)  # fmt: skip
"""Every field of a mention record, in the order of the columns. A kind without a field leaves it empty."""

LISTS = frozenset({"candidates", "members", "path"})
"""The columns that hold several words."""


def records(items: Iterable[Item]) -> Iterator[dict[str, Any]]:
    """Each item as a record of its own.

    >>> list(records([{"kind": "rank", "low": "1"}]))
    [{'kind': 'rank', 'low': '1'}]
    """
    for item in items:
        yield dict(item) if isinstance(item, Mapping) else item.to_record()


def rows(items: Iterable[Item]) -> Iterator[dict[str, Any]]:
    """Each item as a record with every column, in order; None where its kind has no such field.

    Errors: `ValueError` for a field that is no column.
    """
    known = frozenset(COLUMNS)
    for record in records(items):
        if surplus := record.keys() - known:
            raise ValueError(f"no column for {', '.join(sorted(surplus))}")
        yield {column: record.get(column) for column in COLUMNS}
