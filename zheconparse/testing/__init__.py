"""Strategies for property-based tests: figures, dates, places and prose, each as its words and what they mean.

>>> from hypothesis import find
>>> from zheconparse.testing import numerals, quantities
>>> find(numerals("capitals"), lambda numeral: numeral.value > 10_000)
Written(text='壹万零壹', value=Decimal('10001'))

Every strategy makes its words from a value that it drew, never by reading them, so that a test can compare what a parser read with
what was meant. Needs hypothesis; `import zheconparse` never loads this package.
"""

from __future__ import annotations

try:
    import hypothesis as _  # noqa: F401
except ImportError:
    raise ImportError("zheconparse.testing needs hypothesis: pip install hypothesis") from None

from zheconparse.testing.number import WRITINGS, Writing, numerals
from zheconparse.testing.percentage import percentages
from zheconparse.testing.period import periods
from zheconparse.testing.quantity import plain_quantities, quantities
from zheconparse.testing.region import LEVELS, Level, regions
from zheconparse.testing.text import BLANKS, ahead, any_text, behind, in_prose, prose
from zheconparse.testing.written import InProse, Written

__all__ = [
    "BLANKS", "LEVELS", "WRITINGS", "InProse", "Level", "Writing", "Written", "ahead", "any_text", "behind", "in_prose", "numerals",
    "percentages", "periods", "plain_quantities", "prose", "quantities", "regions",
]  # fmt: skip
