"""Units and regions of one's own, kept in two small files beside the text.

python examples/own_lists.py [TEXT]
"""

from __future__ import annotations

import csv
import sys
import tomllib
from pathlib import Path

from rich.cells import set_cell_size

from zheconparse import quantity
from zheconparse.kinds import region

TEXTS = Path(__file__).parent / "texts"

UNITS = tomllib.loads((TEXTS / "own_units.toml").read_text(encoding="utf-8"))["unit"]
amounts = quantity.with_units(*UNITS)

with (TEXTS / "own_regions.csv").open(encoding="utf-8", newline="") as file:
    places = region.default_lexicon().extended(csv.DictReader(file))


def main(text: str | Path = TEXTS / "own_lists.txt") -> None:
    """Print the places with their codes, then the amounts, weights in tons and areas in mu."""
    words = Path(text).read_text(encoding="utf-8")
    for place in region.find(words, lexicon=places):
        print(set_cell_size(place.text, 14), place.value.code, place.value.name)
    said_in = {"mass": quantity.unit("吨"), "area": quantity.unit("亩")}
    for amount in amounts.finditer(words):
        unit = said_in.get(amount.value.dimension or "")
        print(set_cell_size(amount.text, 14), amount.value.to(unit) if unit else amount.value)


if __name__ == "__main__":
    main(*sys.argv[1:])
