"""The public functions on one text: the same day of reference, the same refusals."""

from __future__ import annotations

import datetime as dt

import pytest

import zheconparse as z

READERS = {
    "quantity": z.quantities,
    "percentage": z.percentages,
    "rank": z.ranks,
    "date": z.dates,
    "region": z.regions,
}
OLD = "2003年3月2日\n去年11月，襄樊市工业增加值较2001年同期增长8%，居全省第2位，完成投资5亿元。万安县同期下降3%。"


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("text", [OLD, OLD.replace("2003", "1993"), OLD.partition("\n")[2]])
def test_a_reader_and_extract_read_one_text_alike(kind, text):
    reference = "2003-03-02" if kind == "region" else None
    found = z.extract(text, reference).mentions
    read = z.regions(text, reference=reference) if kind == "region" else READERS[kind](text)
    assert read == [mention for mention in found if mention.kind == kind]


def test_relative_dates_are_read_against_the_dateline_of_the_text():
    found = z.dates(OLD)[:3]
    assert [str(one.value.first) for one in found] == ["2003-03-02", "2002-11-01", "2001-11-01"]


def test_a_reference_goes_before_the_dateline():
    assert str(z.dates(OLD, reference="2023-01-31")[1].value.first) == "2022-11-01"


def test_names_are_read_in_the_divisions_of_the_reference_and_by_extract_in_those_of_the_dateline():
    text = "1999年3月2日\n丁青县完成投资5亿元"
    assert [found.value.code for found in z.regions(text, reference="1999-03-02")] == ["542125"]
    assert [found.value.code for found in z.regions(text)] == ["540324"]
    assert [found.value.code for found in z.extract(text).mentions if found.kind == "region"] == ["542125"]


@pytest.mark.parametrize("reader", [z.extract, z.numbers, z.fold, z.quantity.parse, *READERS.values()])
@pytest.mark.parametrize("text", [None, b"5", 5])
def test_what_is_no_text_is_refused_in_one_line(reader, text):
    with pytest.raises(TypeError, match=f"^the text is of type {type(text).__name__}; give a str$"):
        reader(text)


@pytest.mark.parametrize("reader", [z.extract, z.dates, z.regions, z.Document])
def test_a_reference_that_is_no_day_is_refused_in_one_line(reader):
    with pytest.raises(ValueError, match=r"^reference '31\.1\.2023' is no day: write it as YYYY-MM-DD"):
        reader("去年", reference="31.1.2023")


@pytest.mark.parametrize("reader", [z.extract, z.dates, z.regions, z.Document])
@pytest.mark.parametrize("day", ["0001-01-01", "0999-12-31", dt.date(9000, 1, 1), "9999-12-31"])
def test_a_reference_at_the_ends_of_the_calendar_is_refused_in_one_line(reader, day):
    with pytest.raises(
        ValueError, match=r"^reference \d{4}-\d\d-\d\d is too far off: give a day from 1000-01-01 to 8999"
    ):
        reader("去年", reference=day)


@pytest.mark.parametrize("day", ["1000-01-01", "8999-12-31"])
@pytest.mark.parametrize(
    "word",
    ["上世纪", "本世纪", "80年代", "去年同期", "明年同期", "去年春节", "上月", "周三", "近百年", "未来百年"],
)
def test_the_first_and_the_last_reference_reads_what_counts_from_it(day, word):
    text = f"去年，{word}产量增长5%，上年增长4%。年初，{word}收入5亿元。"
    document = z.extract(text, reference=day)
    assert "date" in {found.kind for found in document.mentions}
    assert [row.text for row in document.observations][-1] == "5亿元"


@pytest.mark.parametrize("reader", [z.extract, z.regions, z.Document])
def test_a_home_that_is_no_code_is_refused_in_one_line(reader):
    with pytest.raises(ValueError, match=r"^home '包头' is no division code: six digits, as 150200$"):
        reader("全市", home="包头")
