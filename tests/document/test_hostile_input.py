"""Text made to be slow is read in time that grows with its length."""

from __future__ import annotations

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
}  # fmt: skip
PARSERS = {"number": z.number, "quantity": z.quantity, "percentage": z.percentage, "rank": z.rank}
COUNT = 20_000
# Measuring coverage traces every line, which takes several times as long; the ratio below holds all the same.
PATIENCE = 5.0 if sys.gettrace() is None else 20.0


def seconds(call, text):
    """Processor time, which other work on the machine does not lengthen."""
    before = time.process_time()
    call(text)
    return time.process_time() - before


def assert_linear(call, piece):
    """No text explodes, and one twice as long that takes noticeable time takes at most four times as long."""
    assert seconds(call, piece * (COUNT // 100)) <= PATIENCE
    half = seconds(call, piece * (COUNT // 2))
    assert half <= PATIENCE
    whole = seconds(call, piece * COUNT)
    assert whole <= PATIENCE
    assert whole <= max(4 * half, 0.5)


@pytest.mark.parametrize("piece", PIECES)
def test_repeated_pieces_are_read_in_linear_time(piece):
    assert_linear(READERS["extract"], piece)


@pytest.mark.parametrize("reader", sorted(set(READERS) - {"extract"}))
def test_every_reader_is_linear_on_a_mixture_of_them(reader):
    for piece in ("1", "一", "亿", "第", "分之", "翻", "1,", "1.", "一点", "每", "超", "年产"):
        assert_linear(READERS[reader], piece)


@pytest.mark.parametrize("parser", sorted(PARSERS))
def test_a_refusal_is_linear_too(parser):
    def refuse(text):
        try:
            PARSERS[parser].parse(text + "×")
        except z.ParseError:
            return

    for piece in ("1", "一", "亿", "1,", "1.", "一点", "第", " "):
        assert_linear(refuse, piece)
