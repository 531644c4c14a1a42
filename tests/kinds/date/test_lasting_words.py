"""The words of lasting.tsv: behind what lasts, 近 makes a length of time and no stretch up to now."""

import pytest

import zheconparse as z
from zheconparse.kinds.date.lexicon import lasting


@pytest.mark.parametrize("word", lasting())
def test_near_behind_what_lasts_that_long_is_no_date(word):
    assert z.date.search(f"公司{word}近20年，产值增长") is None
    assert z.date.search(f"公司{word}近20年来，产值增长") is not None


def test_near_behind_a_longer_word_is_a_date():
    assert z.date.search("采用了近20年的数据") is not None
    assert z.date.search("公司近20年，产值增长") is not None
