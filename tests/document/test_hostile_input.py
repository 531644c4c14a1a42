"""Text made to be slow is read in time that grows with its length."""

from __future__ import annotations

import gc
import sys
import time

import pytest

import zheconparse as z

PIECES = [
    "1", "一", "亿", "第", "分之", "翻", "1,", "1.", "一点", "每", "超", "年产", "\n", " ", "1 ", "1-", "1、",
    "百分之", "约", "-", "1/", "三四", "同比", "前", "半",
    "3\n亿元，", "A1", "万元", "1年", "去年", "上海", "1亿1万", "1至", "每1", "约1",
]  # fmt: skip
READERS = {
    "numbers": z.numbers, "quantities": z.quantities, "percentages": z.percentages,
    "ranks": z.ranks, "dates": z.dates, "regions": z.regions,
    "extract": lambda text: (z.extract(text).mentions, z.extract(text).unread), "fold": z.fold,
    "observations": lambda text: z.extract(text, reference="2023-01-31", home="150200").observations,
}  # fmt: skip
PAIRS = [
    ("下降", "1个", "不（"), ("增长", "5%每（", ""), ("|、市", "“首位", ""), ("超占", "首位", ""), ("《增长", "5%首位", "\t的"),
    ("贡献率", "1吨", "-公司"), ("分别至其中", "“首位居下降", "1月"), ("下降公司", "首位分别", "到"), ("计划第一产业", "首位、", "（"),
]  # fmt: skip
"""What stands many times, what stands as many times behind it, and what ends the text."""
PARSERS = {"number": z.number, "quantity": z.quantity, "percentage": z.percentage, "rank": z.rank}
COUNT, TRIES = 20_000, 3
# Measuring coverage traces every line, which takes several times as long; the ratio below holds all the same.
PATIENCE = 5.0 if sys.gettrace() is None else 20.0


def seconds(call, text):
    """Processor time, which other work on the machine hardly lengthens, nor what other tests hold (frozen, it is not collected)."""
    gc.freeze()
    try:
        before = time.process_time()
        call(text)
        return time.process_time() - before
    finally:
        gc.unfreeze()


def assert_linear(call, piece):
    assert_grows_linearly(call, lambda count: piece * count, COUNT)


def assert_grows_linearly(call, written, count):
    """No text explodes, and one twice as long that takes noticeable time takes at most three times as long.

    A crowded machine can lengthen one measurement, so a text is slow only where it is so three times in a row.
    """
    assert seconds(call, written(count // 100)) <= PATIENCE
    for _ in range(TRIES):
        half = seconds(call, written(count // 2))
        assert half <= PATIENCE
        whole = seconds(call, written(count))
        assert whole <= PATIENCE
        if whole <= max(3 * half, 0.5):
            return
    pytest.fail(f"{half:.2f} s, and {whole:.2f} s for a text twice as long")


@pytest.mark.parametrize("piece", PIECES)
def test_repeated_pieces_are_read_in_linear_time(piece):
    assert_linear(READERS["extract"], piece)


@pytest.mark.parametrize("reader", sorted(set(READERS) - {"extract"}))
def test_every_reader_is_linear_on_a_mixture_of_them(reader):
    for piece in ("1", "一", "亿", "第", "分之", "翻", "1,", "1.", "一点", "每", "超", "年产"):
        assert_linear(READERS[reader], piece)


@pytest.mark.parametrize(("many", "as_many", "last"), PAIRS)
def test_rows_of_many_words_before_many_figures_are_linear(many, as_many, last):
    assert_grows_linearly(
        READERS["observations"], lambda count: many * count + as_many * count + last, COUNT // 5
    )


@pytest.mark.parametrize("parser", sorted(PARSERS))
def test_a_refusal_is_linear_too(parser):
    def refuse(text):
        try:
            PARSERS[parser].parse(text + "×")
        except z.ParseError:
            return

    for piece in ("1", "一", "亿", "1,", "1.", "一点", "第", " "):
        assert_linear(refuse, piece)


@pytest.mark.parametrize(
    ("first", "many"),
    [
        ("人均收入3万元，", "投资5元、"),
        ("人均收入3万元，其中", "投资5元，"),
        ("每百户拥有汽车43辆，", "空调145台，"),
        ("第一产业增加值3亿元，", "第二产业4亿元，"),
        ("客运量3万人次，其中", "西安2万人次、"),
        ("", "1.3万平方\n"),
        ("", "比高峰时的2021年少14家，"),
    ],
)
def test_what_leans_on_a_figure_far_behind_is_linear(first, many):
    assert_grows_linearly(READERS["extract"], lambda count: first + many * count, COUNT // 2)
