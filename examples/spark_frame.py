"""A Spark table with a column of texts becomes a table with a line for each figure; every worker reads its share of the texts.

    python examples/spark_frame.py [NEWS.csv]

Needs Spark, which needs Java: `python -m pip install ".[spark,arrow,pandas]"`. The file has the columns id, published and text.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import zheconparse
from zheconparse.output import observations

try:
    import pandas as pd
except ModuleNotFoundError:
    raise SystemExit(
        'this example needs Spark and pandas: python -m pip install ".[spark,arrow,pandas]"'
    ) from None

NEWS = Path(__file__).parent / "texts/news.csv"
FIELDS = ("indicator", "region_name", "first", "last", "OBS_VALUE", "UNIT_MEASURE", "change", "status")
SCHEMA = "id string, " + ", ".join(f"{field} string" for field in FIELDS)
"""The columns of the result in Spark's own words: each field is a string, as in the records."""


def observed(batches: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """For each batch of texts a frame with a line for each figure: what `mapInPandas` asks of a function.

    >>> news = pd.DataFrame({"id": ["n1"], "published": ["2023-02-03"], "text": ["去年，昆山市实际使用外资8.6亿美元，增长12.4%。"]})
    >>> [found] = observed(iter([news]))
    >>> found.to_dict("split")["data"]
    [['n1', '实际使用外资', '昆山市', '2022-01-01', '2022-12-31', '860000000', '美元', '0.124', 'actual']]
    """
    for batch in batches:
        rows = [
            (name, *(row[field] for field in FIELDS))
            for name, published, text in zip(batch["id"], batch["published"], batch["text"], strict=True)
            for row in observations.rows(zheconparse.extract(text, published).observations)
        ]
        yield pd.DataFrame(rows, columns=["id", *FIELDS], dtype="object")


def main(file: str | Path = NEWS) -> None:
    """Print what has come about, without targets and plans."""
    try:
        from pyspark.sql import SparkSession
    except ModuleNotFoundError:
        raise SystemExit('this example needs Spark: python -m pip install ".[spark,arrow,pandas]"') from None

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else the workers run any python3
    spark = SparkSession.builder.master("local[1]").getOrCreate()
    news = spark.read.csv(str(file), header=True)
    found = news.mapInPandas(observed, SCHEMA).filter("status = 'actual'").drop("status")
    found = found.withColumn("OBS_VALUE", found.OBS_VALUE.cast("decimal(38, 4)"))
    found.orderBy("id", "indicator").show(truncate=False)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
