"""A parser of your own, made of the library's: what a factory can make in a year.

    python examples/compose_capacity.py [ARTICLE ...]

年产15000吨稀土永磁材料 and 年产硅片40亿片 are read by one compiled pattern; the value is a `Capacity`. Its guide is docs/compose.md.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from zheconparse import Quantity, pattern, quantity, words

ARTICLES = Path(__file__).parent / "articles"


@dataclass(frozen=True)
class Capacity:
    """A product and how much of it a year."""

    product: str
    amount: Quantity


product = pattern("[一-鿿A-Z]{2,12}?").named("product")
amount = quantity.named("amount")
ending = pattern("(?=项目|生产线|基地|[，。；、])", name="end of the phrase")

product_last = words("年产") + amount + product + ending
product_first = words("年产") + product + amount
capacity = (product_last | product_first).into(Capacity).named("capacity")


def main(articles: Iterable[str | Path] = ()) -> None:
    """Print every yearly capacity in the articles."""
    for article in articles or sorted(ARTICLES.glob("*.txt")):
        for found in capacity.finditer(Path(article).read_text(encoding="utf-8")):
            print(f"{found.value.product}: {found.value.amount} ({found.text})")


if __name__ == "__main__":
    main(sys.argv[1:])
