"""The same fact under two names is one row; another fact of the same size is not."""

import pytest

import zheconparse as z


def rows(text):
    return z.extract(text, reference="2024-02-20").observations


@pytest.mark.parametrize(
    "text",
    [
        "规上工业产值2860亿元\n2023年，规模以上工业总产值2860亿元，增长6%。",
        "GDP860亿元\n2023年，全市地区生产总值860亿元，增长6%。",
        "2023年，规上工业产值2860亿元。\n其实，规模以上工业总产值2860亿元，增长6%。\n龙泉开发区规模以上工业总产值2860亿元，创下新高。",
    ],
)
def test_one_fact_under_two_spellings_of_a_standard_name_is_one_row(text):
    (row,) = rows(text)
    assert len(row.evidence) == text.count("\n") + 1
    assert str(row.change) == "0.06"
    assert (row.first.year, row.last.year) == (2023, 2023)


@pytest.mark.parametrize(
    "text",
    [
        "一般公共预算收入86亿元。\n一般公共预算支出86亿元。",
        "2022年，规上工业产值2860亿元。\n2023年，规模以上工业总产值2860亿元。",
        "成都市GDP860亿元。\n绵阳市地区生产总值860亿元。",
        "规上工业产值2860亿元。\n2024年，力争规模以上工业总产值2860亿元。",
        "城市居民消费价格上涨1.2%。\n居民消费价格上涨1.2%。",
    ],
)
def test_another_fact_of_the_same_size_is_a_row(text):
    assert len(rows(text)) == 2
