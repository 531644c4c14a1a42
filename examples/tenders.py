"""Tender awards: lot, winner, price and days; a price in capitals is compared with the digits behind it.

python examples/tenders.py [NOTICE]
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from rich.cells import set_cell_size

from zheconparse import Quantity, number, pattern, quantity, words

TEXT = Path(__file__).parent / "texts/tenders.txt"


@dataclass(frozen=True)
class Award:
    """One award; `digits` is the price as it is given again in brackets."""

    lot: int | None
    winner: str
    price: Quantity
    digits: Quantity | None
    days: Quantity | None

    @property
    def agrees(self) -> bool | None:
        """Whether both ways of writing give one price; None where it is written once."""
        return None if self.digits is None else self.price == self.digits


money = quantity(dimension="currency")
colon, comma = words("：", ":", "为").optional(), words("，", "；").optional()
place = (
    words("第").optional() + number.map(lambda found: int(found.low or 0)).named("lot") + words("标段", "包")
)
company = pattern("[一-鿿()]{2,30}?(?:公司|集团|厂)", name="company").named("winner")
winner = words("中标单位", "中标人", "成交供应商", name="who won") + colon + company
again = money.between("（", "）").named("digits").optional()
price = words("中标价", "中标金额", "成交金额", name="price") + colon + money.named("price") + again
days = (comma + words("工期") + colon + quantity(dimension="time").named("days")).optional()
award = (
    ((place + colon).optional() + (winner + comma + price | price + comma + winner) + days)
    .into(Award)
    .named("award")
)


def main(notice: str | Path = TEXT) -> None:
    """Print a line for each award."""
    for found in award.finditer(Path(notice).read_text(encoding="utf-8")):
        it = found.value
        check = {None: "written once", True: "both agree", False: f"differs: {it.digits}"}[it.agrees]
        print(
            it.lot or "-",
            set_cell_size(it.winner, 20),
            set_cell_size(str(it.price), 12),
            it.days or "-",
            check,
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
