"""The standard names of indicators.toml, and the code of a phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from zheconparse.kernel.folding import fold
from zheconparse.kernel.lexicon import LexiconError, read_toml

_PACKAGE = "zheconparse.kinds.indicator"
_WHOLE = re.compile("全国|全省|全市|全区|全县|全州|全社会|地区|本年|全年|累计|当月|其中")
_ENDS = ("累计", "总量", "规模", "同比", "增速", "增长率", "涨幅", "增幅", "完成", "实现")
_LAST = frozenset(word[-1] for word in _ENDS)
_BEHIND = re.compile(f"(?:{'|'.join(_ENDS)})+\\Z")
_REMARK = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Indicator:
    """A standard indicator: its code, its official name, how else it is written, and where the name comes from.

    >>> indicators()["GDP"].name
    '国内生产总值'
    """

    code: str
    name: str
    written: tuple[str, ...]
    source: str


@cache
def indicators() -> MappingProxyType[str, Indicator]:
    """The indicators by code, checked when first needed."""
    found = {}
    rows = read_toml(_PACKAGE, "indicators.toml", required=("name", "source"), allowed=("written",))
    for code, row in rows.items():
        found[code] = Indicator(code, row["name"], tuple(map(fold, row.get("written", ()))), row["source"])
    return MappingProxyType(found)


@cache
def _codes() -> MappingProxyType[str, str]:
    codes: dict[str, str] = {}
    for indicator in indicators().values():
        for spelling in (fold(indicator.name), *indicator.written):
            if codes.get(spelling, indicator.code) != indicator.code:
                raise LexiconError(
                    "indicators.toml", f"[{indicator.code}]", f"{spelling} is {codes[spelling]} already"
                )
            codes[spelling] = indicator.code
    return MappingProxyType(codes)


def code_for(phrase: str) -> str | None:
    """The code of a phrase that is a standard name, words of the whole and of time aside; None for anything narrower.

    >>> code_for("规模以上工业增加值"), code_for("全社会用电量"), code_for("民营企业营业收入")
    ('INDUSTRIAL_VALUE_ADDED', 'ELECTRICITY_CONSUMPTION', None)
    """
    return code_of_folded(fold(phrase))


def code_of_folded(phrase: str) -> str | None:
    """The code of a phrase that has been folded."""
    codes = _codes()
    if phrase in codes:
        return codes[phrase]
    plain = _REMARK.sub("", phrase) if "(" in phrase else phrase
    bare = _WHOLE.sub("", plain)
    if bare and bare[-1] in _LAST:
        bare = _BEHIND.sub("", bare)
    return None if bare == phrase else codes.get(plain) or codes.get(bare)
