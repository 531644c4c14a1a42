"""Apache Arrow tables and Parquet files. Needs pyarrow: `pip install zheconparse[arrow]`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, BinaryIO

from zheconparse.output.records import COLUMNS, LISTS, Item, rows

if TYPE_CHECKING:
    import pyarrow as pa

_WHOLE = frozenset({"end", "start", "until"})


def schema() -> pa.Schema:
    """The columns and their types: numbers and days stay the exact strings of the records."""
    import pyarrow as pa

    def kind(column: str) -> Any:
        if column in LISTS:
            return pa.list_(pa.string())
        if column in _WHOLE:
            return pa.int64()
        return pa.bool_() if column == "approximate" else pa.string()

    return pa.schema([pa.field(column, kind(column)) for column in COLUMNS])


def make(items: Iterable[Item]) -> pa.Table:
    """The items as an Arrow table with every column of `COLUMNS`."""
    import pyarrow as pa

    return pa.Table.from_pylist(list(rows(items)), schema=schema())


def write(items: Iterable[Item], file: BinaryIO) -> None:
    """Write the items to an open binary file as Parquet."""
    import pyarrow.parquet as pq

    pq.write_table(make(items), file)
