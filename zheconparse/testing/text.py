"""Prose that says nothing about a figure, and text that says anything."""

from __future__ import annotations

from typing import TypeVar

from hypothesis import strategies as st

from zheconparse.testing.number import numerals
from zheconparse.testing.percentage import percentages
from zheconparse.testing.quantity import quantities
from zheconparse.testing.written import InProse, Written

T = TypeVar("T")

BLANKS = (" ", "\t", "\n", "\r\n", "\u3000", "\u00a0", "\u2009", "\u202f")
"""One of these inside an expression moves the span and changes nothing else."""

_CHARACTERS = "阿鹏慧琳娜婷，。；"  # in no numeral, unit or place, and in no word that bounds or dates
_AHEAD = (
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
)
_BEHIND = ("", "。", "，", "\n", "）", "”", "；", "的", "，阿婷说。", "，其中", "》", "、")
_GRAMMAR = (
    "0123456789０１２３.,，:/-—~+%％‰¥$()（）[]〔〕“”、。；！？\n\r\t \u3000\u00a0"
    "零〇一二两俩三四五六七八九十百千万亿兆廿卅几数半壹贰叁肆伍陆柒捌玖拾佰仟负点第前后首位名强分之成倍折翻番过近约超逾破上下以内外余多来至到每亩均人年月日号时季旬"
    "元角分整正吨克斤米瓦度时个家项件股基准美港欧日圆台套户千瓦同比环增长降低提高较比去今明本全市省区县国中央京津冀GWMkmhgTRE"
)
_WORDS = (
    "", "第", "前", "位", "年", "月", "同比增长", "下降", "、", "和", "至", "-", "每", "亩均", "约", "超", "以上", "，", "。", "翻两番",
    "翻倍",
)  # fmt: skip


def prose() -> st.SearchStrategy[str]:
    """Neutral text without figures, dates and places.

    >>> from hypothesis import find
    >>> find(prose(), lambda text: "会议" in text)
    '会议指出，'
    """
    pieces = [piece for piece in _AHEAD if len(piece) > 1] + ["阿婷说。"]
    return st.lists(st.sampled_from(pieces) | st.text(_CHARACTERS, max_size=12), max_size=4).map("".join)


def ahead() -> st.SearchStrategy[str]:
    """Prose that may stand ahead of a figure and says nothing about it.

    >>> from hypothesis import find
    >>> find(ahead(), lambda text: "会议" in text)
    '会议指出，'
    """
    return st.sampled_from(_AHEAD) | st.text(_CHARACTERS, max_size=12).map(lambda text: text + "，")


def behind() -> st.SearchStrategy[str]:
    """Prose that may stand behind a figure and says nothing about it.

    >>> from hypothesis import find
    >>> find(behind(), lambda text: "说" in text)
    '，阿婷说。'
    """
    return st.sampled_from(_BEHIND) | st.text(_CHARACTERS, max_size=12).map(lambda text: "，" + text)


def in_prose(written: st.SearchStrategy[Written[T]]) -> st.SearchStrategy[InProse[T]]:
    """What a strategy gives, somewhere in neutral prose: the text, where in it the words stand, and their value.

    >>> from hypothesis import find
    >>> found = find(in_prose(numerals("arabic")), lambda found: found.start == 5)
    >>> found.text[found.start : found.end] == found.written == "0"
    True
    """
    # 的 makes a noun of some counters before it, so none stands behind
    return st.builds(_placed, ahead(), written, behind().filter(lambda text: text != "的"))


def _placed(before: str, written: Written[T], after: str) -> InProse[T]:
    start = len(before)
    return InProse(before + written.text + after, start, start + len(written.text), written.value)


def any_text() -> st.SearchStrategy[str]:
    """Any text at all, most of it nearly meaningful: what a reader must take without an exception.

    >>> from hypothesis import find
    >>> "增长" in find(any_text(), lambda text: "增长" in text)
    True
    """
    surrogates = st.characters(categories=["Cs"])
    words = st.sampled_from(_WORDS)
    figures = st.one_of(numerals(), quantities(), percentages()).map(lambda figure: figure.text)
    return st.one_of(
        st.text(max_size=60),
        st.text(_GRAMMAR, max_size=60),
        st.text(st.one_of(st.sampled_from(_GRAMMAR), surrogates, st.just("\0")), max_size=40),
        st.lists(st.builds("{}{}{}".format, words, words, figures), max_size=6).map("".join),
    )
