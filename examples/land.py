"""Land sales: plot, area, buyer, price and premium, and what a 亩 and a square metre cost.

python examples/land.py [NOTICE]
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from rich.cells import set_cell_size

from zheconparse import Percentage, Quantity, pattern, percentage, quantity, words

TEXT = Path(__file__).parent / "texts/land.txt"
MU, SQUARE_METRE = quantity.parse("1亩"), quantity.parse("1平方米")


@dataclass(frozen=True)
class Sale:
    """A plot that was sold; None for what the notice does not say."""

    plot: str
    area: Quantity
    buyer: str | None
    price: Quantity
    premium: Percentage | None


plot = pattern("[A-Z][0-9]{4}-[0-9]{2}", name="plot").named("plot") + words("号地块", "地块")
area = words("出让").optional() + words("面积") + quantity(dimension="area").named("area")
in_between = pattern("[^。；]{0,40}?", name="anything within the sentence")
money = quantity(dimension="currency").named("price")
buyer = pattern("[一-鿿]{2,12}?(?=以)", name="buyer").named("buyer")
won = words("由") + buyer + words("以") + words("总价", "底价") + money + words("竞得")
sold = words("成交总价") + money
premium = words("，溢价率") + percentage.named("premium")
sale = (plot + area + in_between + (won | sold) + premium.optional()).into(Sale).named("sale")


def main(notice: str | Path = TEXT) -> None:
    """Print plot, area, price, price of a 亩 and of a square metre, premium, buyer."""
    for found in sale.finditer(Path(notice).read_text(encoding="utf-8")):
        it = found.value
        of_mu, of_metre = it.price / (it.area / MU), it.price / (it.area / SQUARE_METRE)
        cells = (
            it.plot,
            it.area,
            it.price,
            f"{of_mu:万.1}/亩",
            f"{round(float(of_metre))}元/平方米",
            it.premium or "-",
        )
        print(*(set_cell_size(str(cell), 13) for cell in cells), it.buyer or "-")


if __name__ == "__main__":
    main(*sys.argv[1:])
