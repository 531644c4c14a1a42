"""Company results: a line a company, with earnings and dividend a share and the part of the earnings that is paid out.

    python examples/results.py [FILE]

The file has one announcement a line.
"""

from __future__ import annotations

import sys
from pathlib import Path

from rich.cells import set_cell_size

import zheconparse
from zheconparse import Quantity

TEXT = Path(__file__).parent / "texts/results.txt"


def main(file: str | Path = TEXT) -> None:
    """Print company, revenue and its growth, earnings a share, dividend a share, and the part that is paid out."""
    for announcement in Path(file).read_text(encoding="utf-8").splitlines():
        rows = {row.indicator: row for row in zheconparse.extract(announcement).observations}
        revenue, earnings = rows["营业收入"], rows["基本每股收益"].value
        dividend = rows["每10股派发现金红利"].value if "每10股派发现金红利" in rows else None
        paid = "-"
        if isinstance(earnings, Quantity) and isinstance(dividend, Quantity):
            paid = f"{float(dividend / earnings):.0%}"
        cells = (
            revenue.subject,
            revenue.value,
            f"{float(revenue.change or 0):+.1%}",
            earnings,
            dividend or "-",
        )
        print(*(set_cell_size(str(cell), 11) for cell in cells), paid)


if __name__ == "__main__":
    main(*sys.argv[1:])
