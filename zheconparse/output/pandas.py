"""pandas data frames. Needs pandas and pyarrow: `pip install zheconparse[arrow,pandas]`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

from zheconparse.output import arrow
from zheconparse.output.records import Item
from zheconparse.values.period import Period

if TYPE_CHECKING:
    import pandas as pd


def make(items: Iterable[Item]) -> pd.DataFrame:
    """The items as a data frame with every column of `COLUMNS`, typed as Arrow types them."""
    import pandas as pd

    frame: pd.DataFrame = arrow.make(items).to_pandas(types_mapper=pd.ArrowDtype)
    return frame


_FREQUENCIES = {"day": "D", "month": "M", "quarter": "Q", "year": "Y"}


def period(value: Period) -> pd.Period | pd.Interval[pd.Timestamp] | None:
    """A period of ours as pandas has it: a `Period` for a day, month, quarter or year, else an `Interval` closed on both sides.

    None where an end is open (截至10月底, 今年以来), for which pandas has no value.

    >>> import zheconparse as z
    >>> period(z.date.parse("2022年三季度")), period(z.date.parse("2022年1—8月"))
    (Period('2022Q3', 'Q-DEC'), Interval(2022-01-01 00:00:00, 2022-08-31 00:00:00, closed='both'))
    """
    import pandas as pd

    if value.first is None or value.last is None:
        return None
    frequency = _FREQUENCIES.get(value.granularity or "")
    if frequency is not None:
        whole = pd.Period(value.first.isoformat(), freq=frequency)
        if whole.end_time.date() == value.last:
            return whole
    return pd.Interval(pd.Timestamp(value.first), pd.Timestamp(value.last), closed="both")


def write(items: Iterable[Item], file: BinaryIO) -> None:
    """Write the items to an open binary file as Parquet."""
    make(items).to_parquet(file)
