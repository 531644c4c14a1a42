"""From articles to a table and a picture: what was invested, region by region, drawn from the rows.

    python examples/investment_chart.py [PICTURE.png]

Needs matplotlib for the picture (`python -m pip install matplotlib`); the table is printed without it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import zheconparse

ARTICLES = Path(__file__).parent / "articles"
MONEY_IN = ("到位资金", "总投资", "产值")
"""What an indicator must end with to be drawn."""


def rows(folder: Path = ARTICLES) -> Iterator[tuple[str, str, Decimal]]:
    """Region, indicator and amount in 亿元 of every sum of money that the articles state for a region.

    >>> [f"{region} {indicator} {amount}" for region, indicator, amount in rows() if indicator == "协议总投资"]
    ['150200 协议总投资 10024.7']
    """
    for article in sorted(folder.glob("*.txt")):
        for found in zheconparse.extract(article.read_text(encoding="utf-8")).observations:
            record = found.to_record()
            indicator, amount = record["indicator"] or "", record["low"] or record["high"]
            if (
                record["region"]
                and record["unit"] == "元"
                and not record["per"]
                and indicator.endswith(MONEY_IN)
            ):
                yield record["region"], indicator, Decimal(amount) / 10**8


def draw(picture: Path, found: list[tuple[str, str, Decimal]]) -> None:
    """Draw the amounts as bars, on a scale of powers of ten, and save the picture."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    mpl.rcParams["font.sans-serif"] = [
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "SimHei",
        "Microsoft YaHei",
        "DejaVu Sans",
    ]
    figure, axes = plt.subplots(figsize=(8, 0.4 * len(found) + 1.2), layout="constrained")
    labels = [f"{indicator}（{region}）" for region, indicator, _ in found]
    bars = axes.barh(range(len(found)), [float(amount) for _, _, amount in found], color="teal")
    axes.bar_label(bars, [f"{amount.normalize():f}" for _, _, amount in found], padding=3)
    axes.set_yticks(range(len(found)), labels)
    axes.invert_yaxis()
    axes.set_xscale("log")
    axes.set_xlabel("亿元")
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(picture, dpi=120)
    plt.close(figure)


def main(picture: str | None = None) -> None:
    """Print the rows, and draw them where a picture is asked for."""
    found = list(rows())
    for region, indicator, amount in found:
        print(f"{region:<12}{amount.normalize():>12f} 亿元  {indicator}")
    if picture is not None:
        draw(Path(picture), found)


if __name__ == "__main__":
    main(*sys.argv[1:])
