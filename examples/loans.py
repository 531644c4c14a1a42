"""Bond and loan terms: amount, term and rate in whatever order they are given, and the interest that they make.

python examples/loans.py [ARTICLE]
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.cells import set_cell_size

from zheconparse import Percentage, Quantity, percentage, quantity, words

TEXT = Path(__file__).parent / "texts/loans.txt"
YEAR = quantity.parse("1年")


@dataclass(frozen=True)
class Terms:
    """What a contract says; None for what it does not."""

    amount: Quantity | None = None
    term: Quantity | None = None
    rate: Percentage | None = None

    @property
    def interest(self) -> Quantity | None:
        """Simple interest over the whole term; None unless all three are known, term and rate as one number."""
        if self.amount is None or self.term is None or self.rate is None or self.rate.low is None:
            return None
        if not (self.term.amount.is_exact and self.rate.ratio.is_exact):
            return None
        return self.amount * self.rate.low * (self.term / YEAR)


def together(facts: tuple[dict[str, Any], ...]) -> Terms | None:
    """The facts of a list as one; None where the list says one thing twice."""
    stated = [(name, value) for fact in facts for name, value in fact.items() if value is not None]
    return Terms(**dict(stated)) if len(dict(stated)) == len(stated) else None


is_ = words("为", "：", ":").optional()
amount = words("贷款金额", "发行规模", "金额") + is_ + quantity(dimension="currency").named("amount")
term = words("期限") + is_ + quantity(dimension="time").named("term")
rate = words("年利率", "票面利率", "利率") + is_ + percentage.named("rate")
fact = (amount | term | rate).as_dict()
terms = fact.separated_by(words("、", "，", "；"), least=2).map(together).named("terms")


def main(article: str | Path = TEXT) -> None:
    """Print a line for each contract."""
    for found in terms.finditer(Path(article).read_text(encoding="utf-8")):
        it = found.value
        cells = (it.amount, it.term, it.rate, it.interest)
        print(
            *(set_cell_size("-" if cell is None else str(cell), 12) for cell in cells[:-1]), cells[-1] or "-"
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
