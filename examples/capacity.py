"""What the projects of an article can make: product, capacity, and the words that say so.

    python examples/capacity.py [ARTICLE]

Rows of the document whose status is `capacity`. One phrase of a fixed form is read by a parser of its own: compose_capacity.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

from rich.cells import set_cell_size

import zheconparse
from zheconparse import Quantity, quantity

TEXT = Path(__file__).parent / "texts/capacity.txt"
UNITS = {"power": quantity.unit("GW"), "mass": quantity.unit("吨")}
"""In what each dimension is printed."""


def main(article: str | Path = TEXT) -> None:
    """Print a line for each capacity."""
    for row in zheconparse.extract(Path(article).read_text(encoding="utf-8")).observations:
        if row.status == "capacity" and isinstance(row.value, Quantity):
            product = row.indicator.removeprefix("年产").removesuffix("产能")
            unit = UNITS.get(row.value.dimension or "", row.value.unit)
            size = row.value if unit is None else row.value.to(unit)
            print(set_cell_size(product, 16), set_cell_size(str(size), 12), row.text)


if __name__ == "__main__":
    main(*sys.argv[1:])
