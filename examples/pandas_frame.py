"""A folder of bulletins as one data frame: years × indicators, and the growth that the levels make beside the growth as stated.

    python examples/pandas_frame.py [FOLDER]

Needs pandas: `python -m pip install ".[pandas]"`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import zheconparse
from zheconparse.output import observations

try:
    import pandas as pd
except ModuleNotFoundError:
    raise SystemExit('this example needs pandas: python -m pip install ".[pandas]"') from None

FOLDER = Path(__file__).parent / "texts/bulletins"


def observed(folder: str | Path) -> pd.DataFrame:
    """A line for each figure of the articles in a folder; value, change and year as numbers."""
    frame = pd.DataFrame(
        {"source": article.name} | row
        for article in sorted(Path(folder).glob("*.txt"))
        for row in observations.rows(zheconparse.extract(article.read_text(encoding="utf-8")).observations)
    )
    return frame.assign(
        value=pd.to_numeric(frame["OBS_VALUE"]),
        change=pd.to_numeric(frame["change"]),
        year=frame["last"].str[:4],
    )


def by_year(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """Indicators × years of one column."""
    return frame.pivot(index="INDICATOR", columns="year", values=column).rename_axis(index=None, columns=None)


def main(folder: str | Path = FOLDER) -> None:
    """Print the levels, then the growth in the last year as the levels make it, and as the bulletin states it."""
    frame = observed(folder)
    levels, stated = by_year(frame, "value"), by_year(frame, "change")
    print(levels.to_string(float_format="{:,.0f}".format))
    growth = {"from levels": levels.pct_change(axis="columns").iloc[:, -1], "stated": stated.iloc[:, -1]}
    print(pd.DataFrame(growth).to_string(float_format="{:+.1%}".format, na_rep="-"))


if __name__ == "__main__":
    main(*sys.argv[1:])
