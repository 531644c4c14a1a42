"""From an article to a picture: one indicator, place by place, what came about beside what is aimed at.

    python examples/investment_chart.py [PICTURE.png]

Needs matplotlib for the picture (`python -m pip install matplotlib`); the rows are printed without it. The figures of the article
are invented.
"""

from __future__ import annotations

import sys
import warnings
from decimal import Decimal
from pathlib import Path

import zheconparse
from zheconparse.kinds import region

TEXT = Path(__file__).parent / "texts/inflow.txt"
SOURCE = "资料来源：examples/texts/inflow.txt（示例，数字为虚构）"
INDICATOR = "引进到位资金"
STATUSES = {
    "actual": ("实际", "o", "#00707a", "#00707a"),
    "target": ("目标", "o", "#c4501b", "white"),
    "plan": ("计划", "D", "#c4501b", "white"),
}
"""The name of each status that is drawn, and its mark with colour and filling."""

FONTS = ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "SimHei")


def rows(text: str) -> list[zheconparse.Observation]:
    """The rows of the indicator in money, the largest first.

    >>> for row in rows(TEXT.read_text(encoding="utf-8"))[:2]:
    ...     print(row.region_name, row.first.year, row.status, row.value, row.change)
    鄂尔多斯市 2024 target 1300亿元 None
    包头市 2024 target 1200亿元以上 None
    """
    found = zheconparse.extract(text).observations
    kept = [
        row for row in found if row.indicator == INDICATOR and row.unit == "元" and row.status in STATUSES
    ]
    return sorted(kept, key=amount, reverse=True)


def amount(row: zheconparse.Observation) -> Decimal:
    """The amount in 亿元; of a bound (1200亿元以上) the number that is said."""
    stated = row.value.low if row.value.low is not None else row.value.high
    return Decimal(str(stated)) / 10**8


def title(found: list[zheconparse.Observation]) -> str:
    """What the rows measure, where and when.

    >>> title(rows(TEXT.read_text(encoding="utf-8")))
    '内蒙古自治区6地引进到位资金，2023—2024年'
    """
    places = {row.region for row in found}
    [province] = {region.from_code(row.region or "").path[0] for row in found}
    years = sorted({row.first.year for row in found if row.first is not None})
    return f"{province}{len(places)}地{INDICATOR}，{years[0]}—{years[-1]}年"


def draw(picture: Path, found: list[zheconparse.Observation]) -> None:
    """Draw the dots of each place on one scale from zero, filled for what came about and open for what is to come."""
    try:
        import matplotlib as mpl
    except ModuleNotFoundError:
        raise SystemExit("the picture needs matplotlib: python -m pip install matplotlib") from None

    mpl.use("Agg")
    from matplotlib import font_manager
    from matplotlib import pyplot as plt

    installed = {font.name for font in font_manager.fontManager.ttflist}
    fonts = [name for name in FONTS if name in installed]
    if not fonts:
        print(
            "no Chinese font is installed: boxes stand for Hanzi (Noto Sans CJK SC is free)", file=sys.stderr
        )
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
    mpl.rcParams["font.sans-serif"] = [*fonts, *mpl.rcParams["font.sans-serif"]]
    places = list(dict.fromkeys(row.region_name for row in reversed(found)))
    figure, axes = plt.subplots(figsize=(8, 0.5 * len(places) + 1.7), layout="constrained")
    for status, (name, mark, colour, filling) in STATUSES.items():
        drawn = [row for row in found if row.status == status]
        if not drawn:
            continue
        years = "、".join(f"{year}年" for year in sorted({row.first.year for row in drawn if row.first}))
        x, y = [float(amount(row)) for row in drawn], [places.index(row.region_name) for row in drawn]
        axes.scatter(
            x, y, s=60, marker=mark, facecolors=filling, edgecolors=colour, label=years + name, zorder=3
        )
        for row, right, up in zip(drawn, x, y, strict=True):
            number = str(row.value).replace("亿元", "")
            axes.annotate(
                number, (right, up), (0, 8), textcoords="offset points", ha="center", size=9, color=colour
            )
    axes.hlines(
        range(len(places)),
        0,
        [max(float(amount(row)) for row in found if row.region_name == place) for place in places],
        color="#cccccc",
        zorder=1,
    )
    axes.set_yticks(range(len(places)), places)
    axes.set_ylim(-0.5, len(places) - 0.3)
    axes.set_xlim(left=0)
    axes.set_xlabel("亿元", loc="right")
    axes.tick_params(length=0)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.legend(frameon=False, loc="lower right")
    figure.suptitle(title(found), x=0.01, ha="left", size=14)
    figure.supxlabel(SOURCE, x=0.01, ha="left", size=8, color="#666666")
    figure.savefig(picture, dpi=120)
    plt.close(figure)


def main(picture: str | None = None) -> None:
    """Print the rows, and draw them where a picture is asked for."""
    found = rows(TEXT.read_text(encoding="utf-8"))
    print(title(found))
    for row in found:
        change = "" if row.change is None else f"，同比{row.change:+.1%}"
        print(
            f"{row.region_name} {row.first and row.first.year}年{STATUSES[row.status][0]} {row.value}{change}"
        )
    if picture is not None:
        draw(Path(picture), found)


if __name__ == "__main__":
    main(*sys.argv[1:])
