"""Crops: is area times yield the output that the bulletin states?

python examples/crops.py [BULLETIN]
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from rich.cells import set_cell_size

from zheconparse import Interval, Quantity, quantity, words

TEXT = Path(__file__).parent / "texts/crops.txt"


@dataclass(frozen=True)
class Harvest:
    """A crop with its area, its yield (per 亩 where the words name no other unit) and the output as stated."""

    crop: str
    area: Quantity
    yields: Quantity
    stated: Quantity

    @property
    def product(self) -> Quantity:
        """Area times yield, exactly."""
        one = Quantity(Interval.exactly(Decimal(1)), self.yields.per or quantity.unit("亩"))
        return Quantity(self.yields.amount, self.yields.unit) * (self.area / one)


to, comma = words("为", "达", "达到").optional(), words("，", "、")
mass = quantity(dimension="mass")
crop = words("小麦", "玉米", "水稻", "大豆", "葵花籽", "马铃薯", name="crop")
area = crop.named("crop") + words("播种面积") + to + quantity(dimension="area").named("area")
yields = words("平均").optional() + words("亩产", "单产", name="yield") + to + mass.named("yields")
output = words("总产", "总产量", name="output") + to + mass.named("stated")
harvest = (area + comma + yields + comma + output).into(Harvest).named("harvest")


def main(bulletin: str | Path = TEXT) -> None:
    """Print a line for each crop: area times yield, the output as stated, and how far that is off."""
    for found in harvest.finditer(Path(bulletin).read_text(encoding="utf-8")):
        it = found.value
        product = it.product.to(quantity.unit("吨"))
        off = it.stated / product - 1
        print(
            set_cell_size(it.crop, 8),
            set_cell_size(f"{product:万.2}", 14),
            set_cell_size(f"{it.stated}", 14),
            f"{float(off):+.1%}",
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
