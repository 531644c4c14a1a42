"""Ranks as values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.values.rank import Rank


@given(st.integers(1, 500), st.integers(0, 500))
def test_a_printed_rank_reads_back(low, more):
    for rank in (Rank(low, low), Rank(1, 1 + more)):
        assert z.rank.parse(str(rank)) == rank


def test_ranks_are_ordered_by_place():
    assert sorted([Rank(3, 3), Rank(1, 10), Rank(1, 1)]) == [Rank(1, 1), Rank(1, 10), Rank(3, 3)]


def test_the_record_holds_digit_strings():
    assert Rank(1, 10).to_record() == {"low": "1", "high": "10"}
