"""polars data frames. Needs polars: `pip install zheconparse[polars]`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

from zheconparse.output.records import COLUMNS, LISTS, Item, rows

if TYPE_CHECKING:
    import polars as pl


def make(items: Iterable[Item]) -> pl.DataFrame:
    """The items as a data frame with every column of `COLUMNS`; numbers and days stay the exact strings of the records."""
    import polars as pl

    types = {column: pl.List(pl.String) if column in LISTS else pl.String for column in COLUMNS}
    types |= {"start": pl.Int64, "end": pl.Int64, "until": pl.Int64, "approximate": pl.Boolean}
    return pl.DataFrame(list(rows(items)), schema=types)


def write(items: Iterable[Item], file: BinaryIO) -> None:
    """Write the items to an open binary file as Parquet."""
    make(items).write_parquet(file)
