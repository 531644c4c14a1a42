"""A table with a column of texts becomes a table with a line for each figure, joined to the texts by their number.

    python examples/polars_frame.py [NEWS.csv]

Needs polars: `python -m pip install ".[polars]"`. The file has the columns id, published and text.
"""

from __future__ import annotations

import sys
from pathlib import Path

import zheconparse
from zheconparse.output import observations

try:
    import polars as pl
except ModuleNotFoundError:
    raise SystemExit('this example needs polars: python -m pip install ".[polars]"') from None

NEWS = Path(__file__).parent / "texts/news.csv"
SHOWN = ("id", "indicator", "region_name", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "change")


def observed(news: pl.DataFrame) -> pl.DataFrame:
    """A line for each figure of the column `text`, read on the day `published`; numbers are exact decimals."""
    rows = [
        {"id": item["id"]} | row
        for item in news.iter_rows(named=True)
        for row in observations.rows(zheconparse.extract(item["text"], item["published"]).observations)
    ]
    frame = pl.DataFrame(rows, infer_schema_length=None)
    return frame.with_columns(pl.col("OBS_VALUE", "change").cast(pl.Decimal(38, 4)))


def main(file: str | Path = NEWS) -> None:
    """Print what has come about, without targets and plans."""
    found = observed(pl.read_csv(file)).filter(pl.col("status") == "actual").select(SHOWN)
    with pl.Config(
        tbl_hide_dataframe_shape=True, tbl_hide_column_data_types=True, tbl_width_chars=140, tbl_cols=-1
    ):
        print(found)


if __name__ == "__main__":
    main(*sys.argv[1:])
