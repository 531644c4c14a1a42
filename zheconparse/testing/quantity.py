"""Amounts with every unit and counter."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from zheconparse.kinds.quantity import standard
from zheconparse.kinds.quantity.lexicon import Entry
from zheconparse.testing.number import numerals
from zheconparse.testing.spelling import digits
from zheconparse.testing.written import Written
from zheconparse.values.exact import scaled
from zheconparse.values.interval import Interval
from zheconparse.values.quantity import Quantity

_PLAIN_UNITS = (
    "亿元", "万元", "元", "吨", "万千瓦", "千克", "公里", "平方米", "个", "家", "人", "户", "台", "美元", "立方米", "小时",
)  # fmt: skip


_MARKS = frozenset("，：:")
"""What may stand behind any amount, but for the few counters that a mark makes part of a name or a heading (第三档，)."""


def quantities(
    *, dimension: str | None = None, unit: str | None = None
) -> st.SearchStrategy[Written[Quantity]]:
    """Amounts in the everyday writings of numbers, of any unit or counter, or of that dimension or that unit only.

    >>> from hypothesis import find
    >>> text, value = find(quantities(unit="GW"), lambda amount: amount.text.isascii() and amount.value.low >= 8)
    >>> text, value.low, value.dimension
    ('8GW', Decimal('8'), 'power')

    Errors: `ValueError` where no unit fits.
    """
    spellings = [
        written
        for written, entry in entries().items()
        if dimension in (None, entry.unit.dimension) and unit in (None, entry.unit.name)
    ]
    if not spellings:
        dimensions = sorted({entry.unit.dimension for entry in entries().values()})
        raise ValueError(
            f"no unit {unit or ''} of the dimension {dimension}; the dimensions are {', '.join(dimensions)}"
        )
    amounts = st.tuples(
        numerals("arabic", "separators", "full width", "hanzi", "spoken", "arabic with magnitude"),
        st.sampled_from(spellings),
    )
    return amounts.filter(lambda amount: _counts(amount[0].text, amount[1])).map(
        lambda amount: _amount(amount[0], amount[1])
    )


def plain_quantities() -> st.SearchStrategy[Written[Quantity]]:
    """Amounts that no reader could take for anything else (37万元, 512家), for tests of whole texts.

    >>> from hypothesis import find
    >>> find(plain_quantities(), lambda amount: amount.text.endswith("家")).text
    '11家'
    """
    return st.builds(_plain, st.integers(11, 99_999), st.sampled_from(_PLAIN_UNITS))


def _plain(number: int, written: str) -> Written[Quantity]:
    times = {"亿": 10**8, "万": 10**4}.get(written[0], 1)
    unit = standard().unit(written.lstrip("万亿"))
    return Written(digits(number) + written, Quantity(Interval.exactly(Decimal(number * times)), unit))


def _amount(numeral: Written[Decimal], written: str) -> Written[Quantity]:
    entry = entries()[written]
    amount = Interval.exactly(scaled(numeral.value, entry.part))
    return Written(numeral.text + written, Quantity(amount, entry.unit))


@cache
def entries() -> dict[str, Entry]:
    """Every spelling of a unit or counter that counts by itself and stands for one thing, whatever stands round it."""
    return {
        written: entry
        for written, entry in standard().entries.items()
        if entry.alone and not (entry.readings or entry.beside) and _MARKS.isdisjoint(entry.not_before)
    }


def fused(numeral: str, written: str) -> bool:
    """Whether the end of the numeral makes another unit with the words behind (三千 + 瓦, 三千 + 克拉), or a date (2022 + 年)."""
    units = standard().entries
    if numeral.endswith("百万") and written.startswith("英"):  # 百万英热单位
        return True
    for place in range(len(numeral)):
        if any(numeral[place:] + written[:length] in units for length in range(1, len(written) + 1)):
            return True
    return written.startswith(("年", "月", "日", "号", "点", "时", "分")) or (
        numeral.startswith("0") and numeral[1:2].isdigit()
    )


def _counts(numeral: str, written: str) -> bool:
    hanzi_that_it_refuses = entries()[written].arabic_only and not numeral[0].isdigit()
    return not fused(numeral, written) and not hanzi_that_it_refuses
