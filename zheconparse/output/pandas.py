"""pandas data frames. Needs pandas and pyarrow: `pip install zheconparse[arrow,pandas]`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

from zheconparse.output import arrow
from zheconparse.output.records import Item

if TYPE_CHECKING:
    import pandas as pd


def make(items: Iterable[Item]) -> pd.DataFrame:
    """The items as a data frame with every column of `COLUMNS`, typed as Arrow types them."""
    import pandas as pd

    return arrow.make(items).to_pandas(types_mapper=pd.ArrowDtype)


def write(items: Iterable[Item], file: BinaryIO) -> None:
    """Write the items to an open binary file as Parquet."""
    make(items).to_parquet(file)
