"""Indicators: the standard statistical names of what is measured, with their codes and the ways in which prose writes them.

Reads 地区生产总值, GDP, 社零总额, 规上工业增加值. The value is an `Indicator`. A phrase that only contains a standard name
(民营企业营业收入) has no code: it measures a part.
"""

from __future__ import annotations

from zheconparse.kinds.indicator.lexicon import Indicator, code_for, code_of_folded, indicators

__all__ = ["Indicator", "code_for", "code_of_folded", "indicators"]
