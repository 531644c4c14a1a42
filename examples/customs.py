"""Customs figures: trade with each partner, its share and its growth, and the price that value and volume make.

python examples/customs.py [ARTICLE]
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from rich.cells import set_cell_size

import zheconparse
from zheconparse import Quantity

TEXT = Path(__file__).parent / "texts/customs.txt"
PARTNER = re.compile("对(?P<partner>.+?)(?P<flow>进出口|出口|进口)")


def main(article: str | Path = TEXT) -> None:
    """Print a line for each partner: name, code, flow, amount, share of the whole, growth."""
    rows = zheconparse.extract(Path(article).read_text(encoding="utf-8")).observations
    total = next(row.value for row in rows if row.indicator == "进出口总值")
    for row in rows:
        found = PARTNER.fullmatch(row.indicator)
        if found and isinstance(row.value, Quantity) and isinstance(total, Quantity):
            [place] = zheconparse.regions(found["partner"])
            code = place.value.code or f"{len(place.value.members)} members"
            share, growth = float(row.value / total), float(row.change or 0)
            print(
                set_cell_size(place.value.name, 16),
                set_cell_size(code, 11),
                found["flow"],
                f"{share:6.1%} {growth:+6.1%}",
                row.value,
            )


if __name__ == "__main__":
    main(*sys.argv[1:])
