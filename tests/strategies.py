"""The shared strategies under the names that tests of the kernel know."""

from __future__ import annotations

from zheconparse.testing import BLANKS, ahead, any_text, percentages, plain_quantities, quantities

__all__ = ["BLANKS", "amounts", "anything", "before", "plain_amounts", "ratios"]

amounts, anything, before, ratios = quantities(), any_text(), ahead(), percentages()
plain_amounts = plain_quantities().map(lambda amount: (amount.value, amount.text))
