"""What the laws are tried on: exact numbers in every writing, amounts, ratios, neutral prose and hostile text.

A numeral is drawn as its value and its words together, so that a test can write it and ask for the value back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from hypothesis import strategies as st

from zheconparse.kinds.quantity import standard
from zheconparse.kinds.quantity.lexicon import Entry

# -- writing numbers -------------------------------------------------------------------------------------------------

_PLAIN = ("零一二三四五六七八九", ("", "十", "百", "千"))
_CAPITAL = ("零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"))
_TRADITIONAL = str.maketrans("万亿两点贰叁陆", "萬億兩點貳叄陸")
_WIDE = str.maketrans("0123456789.,-", "０１２３４５６７８９．，－")


def digits(number: Decimal | int) -> str:
    """10024.7, never with an exponent."""
    return format(Decimal(number), "f")


def grouped(number: Decimal | int) -> str:
    """1,234,567.8"""
    whole, dot, places = digits(number).partition(".")
    return f"{int(whole):,}{dot}{places}"


def full_width(number: Decimal | int) -> str:
    """１００２４．７"""
    return digits(number).translate(_WIDE)


def full_width_grouped(number: Decimal | int) -> str:
    """１，２３４"""
    return grouped(number).translate(_WIDE)


def hanzi(number: int) -> str:
    """一万零三百五十, as it is taught: 十 at the very beginning without its 一."""
    return re.sub("^一十", "十", _in_words(number, *_PLAIN))


def capitals(number: int) -> str:
    """壹万零叁佰伍拾, as cheques have it: 壹拾 with its 壹."""
    return _in_words(number, *_CAPITAL)


def _in_words(number: int, names: str, places: tuple[str, ...]) -> str:
    for size, name in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            head, rest = divmod(number, size)
            gap = "零" if 0 < rest < size // 10 else ""
            return (
                _in_words(head, names, places) + name + gap + (_in_words(rest, names, places) if rest else "")
            )
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if gap else "") + names[digit] + places[place]
            gap = False
        elif words:
            gap = True
    return words or "零"


def spoken(number: int) -> str:
    """两千零五十: 两 for 二 before 百 千 万 亿, as people say it."""
    return re.sub("(?<!十)二(?=[百千万亿])", "两", hanzi(number))


def traditional(number: int) -> str:
    """三萬兩千"""
    return spoken(number).translate(_TRADITIONAL)


def traditional_capitals(number: int) -> str:
    """貳萬參仟"""
    return capitals(number).translate(_TRADITIONAL)


def ringed(number: int) -> str:
    """一万〇三百: 〇 for 零."""
    return hanzi(number).replace("零", "〇")


def with_point(number: Decimal) -> str:
    """三点一四"""
    whole, _, places = digits(number).partition(".")
    return hanzi(int(whole)) + ("点" + "".join(_PLAIN[0][int(digit)] for digit in places) if places else "")


def read_out(number: int) -> str:
    """一九九八, digit by digit."""
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))


def mixed(number: int) -> str:
    """3亿5000万, 3万5000, 1万零1: the magnitudes in Hanzi, the figures in Arabic."""
    words = ""
    for size, name in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            head, number = divmod(number, size)
            words += f"{head}{name}" + ("零" if 0 < number < size // 10 else "")
    return words + (str(number) if number or not words else "")


class Numeral(NamedTuple):
    """A number and how it is written."""

    value: Decimal
    text: str
    writing: str

    @property
    def is_arabic(self) -> bool:
        """Whether it begins with an Arabic digit."""
        return self.text[0] in "0123456789０１２３４５６７８９"


naturals = st.one_of(
    st.integers(0, 9999),
    st.integers(0, 10**16 - 1),
    st.builds(
        lambda head, zeros, tail: head * 10**zeros + tail,
        st.integers(1, 9999),
        st.integers(0, 11),
        st.integers(0, 99),
    ),
)
"""Whole numbers as texts have them: small ones, large ones, and many with a run of zeros."""

decimals = st.builds(
    lambda number, places: Decimal(number).scaleb(-places), st.integers(0, 10**9), st.integers(0, 4)
)
"""Exact decimals of up to four places."""

_MAGNITUDES = {
    "万": 4,
    "十万": 5,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "十亿": 9,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}


def _written(
    writing: Callable[..., str], numbers: st.SearchStrategy[Decimal] | st.SearchStrategy[int]
) -> st.SearchStrategy[Numeral]:
    return numbers.map(lambda number: Numeral(Decimal(number), writing(number), writing.__name__))


def _magnified(writing: Callable[..., str]) -> st.SearchStrategy[Numeral]:
    numbers = st.builds(
        lambda number, places: Decimal(number).scaleb(-places), st.integers(1, 10**6), st.integers(0, 4)
    )
    return st.builds(
        lambda number, name: Numeral(
            number.scaleb(_MAGNITUDES[name]), writing(number) + name, f"{writing.__name__} with magnitude"
        ),
        numbers,
        st.sampled_from(sorted(_MAGNITUDES)),
    )


WRITINGS: dict[str, st.SearchStrategy[Numeral]] = {
    "arabic": _written(digits, decimals),
    "thousands separators": _written(grouped, decimals),
    "full width": _written(full_width, decimals),
    "full width with separators": _written(full_width_grouped, decimals),
    "hanzi": _written(hanzi, naturals),
    "as spoken": _written(spoken, naturals),
    "traditional": _written(traditional, naturals),
    "with 〇": _written(ringed, naturals),
    "hanzi decimals": _written(with_point, decimals),
    "digit by digit": _written(read_out, st.integers(100, 10**12)),
    "capitals": _written(capitals, naturals.filter(lambda number: number > 9)),
    "traditional capitals": _written(traditional_capitals, naturals.filter(lambda number: number > 9)),
    "mixed": _written(mixed, st.one_of(naturals, naturals.map(lambda number: number // 10**4 * 10**4))),
    "arabic with magnitude": _magnified(digits),
    "full width with magnitude": _magnified(full_width),
    "separators with magnitude": _magnified(grouped),
}
"""Every way of writing a number that must be read."""

numerals = st.one_of(*WRITINGS.values())
"""A number in any writing."""

_COMMON = [
    WRITINGS[name]
    for name in (
        "arabic",
        "thousands separators",
        "full width",
        "hanzi",
        "as spoken",
        "arabic with magnitude",
    )
]

# -- amounts and ratios ----------------------------------------------------------------------------------------------

ENTRIES: dict[str, Entry] = {
    spelling: entry for spelling, entry in standard().entries.items() if entry.alone and not entry.readings
}
"""Every spelling of a unit or counter that counts by itself and stands for one thing."""


class Amount(NamedTuple):
    """An amount with its unit, and how it is written."""

    numeral: Numeral
    spelling: str
    entry: Entry

    @property
    def text(self) -> str:
        """1.2万亿元"""
        return self.numeral.text + self.spelling

    @property
    def value(self) -> Fraction:
        """The number of units, a part (角) counted as that part of the whole."""
        return Fraction(self.numeral.value) * (self.entry.part or 1)


def fused(numeral: str, spelling: str) -> bool:
    """Whether the end of the numeral and the unit make another unit (三千 + 瓦) or a date (2022 + 年)."""
    if any(numeral[place:] + spelling in standard().entries for place in range(len(numeral))):
        return True
    return spelling.startswith(("年", "月", "日", "号", "点", "时", "分")) or (
        numeral.startswith("0") and numeral[1:2].isdigit()
    )


def _fits(amount: Amount) -> bool:
    return not fused(amount.numeral.text, amount.spelling) and (
        amount.numeral.is_arabic or not amount.entry.arabic_only
    )


amounts = st.builds(
    lambda numeral, spelling: Amount(numeral, spelling, ENTRIES[spelling]),
    st.one_of(_COMMON),
    st.sampled_from(sorted(ENTRIES)),
).filter(_fits)
"""An amount of any unit or counter in the everyday writings."""

PLAIN_UNITS = (
    "亿元",
    "万元",
    "元",
    "吨",
    "万千瓦",
    "千克",
    "公里",
    "平方米",
    "个",
    "家",
    "人",
    "户",
    "台",
    "美元",
    "立方米",
    "小时",
)
plain_amounts = st.builds(
    lambda number, unit: (number, f"{digits(number)}{unit}"),
    st.builds(Decimal, st.integers(11, 99_999)),
    st.sampled_from(PLAIN_UNITS),
)
"""Amounts that no reader could take for anything else, as value and text."""

_RATIOS = {"%": 100, "％": 100, "个百分点": 100, "百分点": 100, "‰": 1000, "个基点": 10_000, "倍": 1}


class Ratio(NamedTuple):
    """A ratio to one, and how it is written."""

    value: Fraction
    text: str


ratios = st.one_of(
    st.builds(
        lambda numeral, word: Ratio(Fraction(numeral.value) / _RATIOS[word], numeral.text + word),
        st.one_of(WRITINGS["arabic"], WRITINGS["thousands separators"], WRITINGS["full width"]),
        st.sampled_from(sorted(_RATIOS)),
    ),
    st.builds(
        lambda number: Ratio(Fraction(number) / 100, "百分之" + with_point(number)),
        st.builds(
            lambda number, places: Decimal(number).scaleb(-places), st.integers(1, 99_999), st.integers(0, 3)
        ),
    ),
)
"""A ratio in the everyday writings."""

# -- the text around -------------------------------------------------------------------------------------------------

BLANKS = (" ", "\t", "\n", "\r\n", "\u3000", "\u00a0", "\u2009", "\u202f")
"""One of these inside an expression moves the span and changes nothing else."""

before = st.one_of(
    st.sampled_from(
        [
            "",
            "。",
            "，",
            "\n",
            "（",
            "“",
            "：",
            "据记者了解，",
            "会议指出，",
            "阿婷说：",
            "其中，",
            "《",
            "、",
        ]
    ),
    st.text("阿鹏慧琳娜婷，。；", max_size=12).map(lambda text: text + "，"),
)
"""Prose that may stand before a figure and says nothing about it."""

after = st.one_of(
    st.sampled_from(["", "。", "，", "\n", "）", "”", "；", "的", "，阿婷说。", "，其中", "》", "、"]),
    st.text("阿鹏慧琳娜婷，。；", max_size=12).map(lambda text: "，" + text),
)
"""Prose that may stand behind a figure and says nothing about it."""

GRAMMAR = (
    "0123456789０１２３.,，:/-—~～+%％‰¥$()（）[]〔〕“”、。；！？\n\r\t \u3000\u00a0"
    "零〇一二两俩三四五六七八九十百千万亿兆廿卅几数半壹贰叁肆伍陆柒捌玖拾佰仟负点第前后首位名强分之成倍折翻番过近约超逾破上下以内外余多来至到每亩均人年月日号时季旬"
    "元角分整正吨克斤米瓦度时个家项件股基准美港欧日圆台套户千瓦同比环增长降低提高较比去今明本全市省区县国中央京津冀GWMkmhgTRE"
)
"""The characters that the grammars look at."""

surrogates = st.characters(categories=["Cs"])

anything = st.one_of(
    st.text(max_size=60),
    st.text(GRAMMAR, max_size=60),
    st.text(st.one_of(st.sampled_from(GRAMMAR), surrogates, st.just("\0")), max_size=40),
    st.lists(
        st.one_of(
            numerals.map(lambda numeral: numeral.text),
            amounts.map(lambda amount: amount.text),
            ratios.map(lambda ratio: ratio.text),
            st.sampled_from(
                [
                    "第",
                    "前",
                    "位",
                    "年",
                    "月",
                    "同比增长",
                    "下降",
                    "、",
                    "和",
                    "至",
                    "-",
                    "每",
                    "亩均",
                    "约",
                    "超",
                    "以上",
                    "，",
                    "。",
                    "翻两番",
                    "翻倍",
                ]
            ),
        ),
        max_size=10,
    ).map("".join),
)
"""Any text at all, most of it nearly meaningful."""

# -- values ----------------------------------------------------------------------------------------------------------

exact = st.one_of(
    st.builds(
        lambda number, places: Decimal(number).scaleb(-places),
        st.integers(-(10**12), 10**12),
        st.integers(-6, 8),
    ),
    st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6),
)
"""Exact numbers, decimals and fractions."""

factors = st.fractions(min_value=-(10**4), max_value=10**4, max_denominator=10**4).filter(bool)
"""What an interval can be multiplied by."""
