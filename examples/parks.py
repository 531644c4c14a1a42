"""Statistics of several parks as one table, a line a park; what is only a target stays out.

    python examples/parks.py [ARTICLE]

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

TEXT = Path(__file__).parent / "texts/parks.txt"


def parks(text: str) -> pd.DataFrame:
    """Park × indicator (with its unit), the values as numbers."""
    rows = pd.DataFrame(observations.rows(zheconparse.extract(text).observations))
    rows = rows[rows["status"] == "actual"].assign(value=pd.to_numeric(rows["OBS_VALUE"]))
    rows["measure"] = rows["indicator"] + " " + rows["UNIT_MEASURE"]
    return rows.pivot(index="region", columns="measure", values="value").rename_axis(index=None, columns=None)


def main(article: str | Path = TEXT) -> None:
    """Print the table, a column a park, with output per person."""
    table = parks(Path(article).read_text(encoding="utf-8"))
    table["人均产值 元"] = table["工业总产值 元"] / table["从业人员 人"]
    with pd.option_context("display.unicode.east_asian_width", True):
        print(table.T.to_string(float_format="{:,.0f}".format))


if __name__ == "__main__":
    main(*sys.argv[1:])
