"""The amounts of a folder of articles, grouped by what they measure and sorted by size.

    python examples/amounts_by_dimension.py [FOLDER]

Amounts in different units are compared in the base unit of their dimension: 斤 with 吨, 度 with 亿千瓦时.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import zheconparse
from zheconparse import Mention, Quantity

ARTICLES = Path(__file__).parent / "articles"


def main(folder: str | Path = ARTICLES) -> None:
    """Print one paragraph a dimension, the smallest amount first."""
    groups: dict[str, list[Mention[Quantity]]] = defaultdict(list)
    for article in sorted(Path(folder).glob("*.txt")):
        for mention in zheconparse.extract(article.read_text(encoding="utf-8")).mentions:
            amount = mention.value
            if (
                isinstance(amount, Quantity)
                and amount.dimension not in (None, "count")
                and amount.per is None
            ):
                groups[f"{amount.dimension}, in {amount.unit.base}" if amount.unit else ""].append(mention)
    for dimension, mentions in sorted(groups.items()):
        print(dimension)
        for mention in sorted(mentions, key=lambda mention: mention.value):
            print(f"  {mention.value}  ({mention.text})")


if __name__ == "__main__":
    main(*sys.argv[1:])
