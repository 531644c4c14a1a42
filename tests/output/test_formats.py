"""Every format gives back what the records hold."""

from __future__ import annotations

import csv as standard_csv
import io
import json as standard_json
from fractions import Fraction

import pytest

from zheconparse.kernel import Mention
from zheconparse.output import arrow, csv, json, jsonl, pandas, polars, table
from zheconparse.output.records import COLUMNS, rows
from zheconparse.values.interval import Interval
from zheconparse.values.quantity import Quantity
from zheconparse.values.rank import Rank
from zheconparse.values.unit import Unit

YUAN = Unit("元", "currency", Fraction(1), "元")
AREA = Unit("亩", "area", Fraction(2000, 3), "m²")


def money(start: int, text: str, amount: int, **rest: object) -> Mention[Quantity]:
    """A mention of an amount of money."""
    return Mention(
        "quantity", start, start + len(text), text, Quantity(Interval.exactly(Fraction(amount)), YUAN, **rest)
    )


MENTIONS = [
    money(0, "10024.7亿元", 1002470000000),
    money(9, '2\n"亿",元', 200000000, per=AREA, direction="up", basis="yoy"),
    Mention("rank", 20, 24, "前10位", Rank(1, 10)),
]
RECORDS = [one.to_record() for one in MENTIONS]
REGION = {
    "kind": "region",
    "start": 0,
    "end": 2,
    "text": "包头",
    "path": ["内蒙古自治区", "包头市"],
    "candidates": None,
}


def test_json_lines_hold_a_record_each():
    assert [standard_json.loads(line) for line in jsonl.make(MENTIONS).splitlines()] == RECORDS


def test_json_holds_all_records_in_one_array():
    assert standard_json.loads(json.make(MENTIONS)) == RECORDS
    assert standard_json.loads(json.make([])) == []


def test_records_are_written_like_the_mentions_they_come_from():
    for form in (jsonl, json, csv):
        assert form.make(RECORDS) == form.make(MENTIONS)


def test_csv_quotes_what_would_break_a_row():
    read = list(standard_csv.DictReader(io.StringIO(csv.make(MENTIONS), newline="")))
    assert [row["text"] for row in read] == [one.text for one in MENTIONS]
    assert [row["approximate"] for row in read] == ["false", "false", ""]


def test_csv_joins_lists_and_leaves_the_missing_empty():
    [row] = standard_csv.DictReader(io.StringIO(csv.make([REGION])))
    assert row["path"] == "内蒙古自治区;包头市"
    assert row["candidates"] == row["low"] == ""


def test_every_row_has_every_column_in_order():
    assert all(tuple(row) == COLUMNS for row in rows([*MENTIONS, REGION]))


def test_a_field_without_a_column_is_refused():
    with pytest.raises(ValueError, match="no column for colour"):
        list(rows([{"kind": "rank", "colour": "red"}]))


@pytest.mark.parametrize("form", [jsonl, json, csv])
def test_records_are_written_as_they_come(form):
    buffer = io.StringIO()

    def items():
        yield RECORDS[0]
        assert "10024.7亿元" in buffer.getvalue()
        yield RECORDS[1]

    form.write(items(), buffer)
    assert buffer.getvalue() == form.make(RECORDS[:2])


def test_arrow_keeps_every_field():
    pytest.importorskip("pyarrow")
    made = arrow.make([*MENTIONS, REGION])
    assert made.column_names == list(COLUMNS)
    assert made.to_pylist() == list(rows([*MENTIONS, REGION]))
    assert arrow.make([]).schema == made.schema


def test_parquet_gives_the_table_back():
    parquet = pytest.importorskip("pyarrow.parquet")
    buffer = io.BytesIO()
    arrow.write(MENTIONS, buffer)
    assert parquet.read_table(io.BytesIO(buffer.getvalue())).equals(arrow.make(MENTIONS))


def test_pandas_keeps_every_field():
    pytest.importorskip("pyarrow")
    pytest.importorskip("pandas")
    frame = pandas.make(MENTIONS)
    assert list(frame.columns) == list(COLUMNS)
    assert list(frame["text"]) == [one.text for one in MENTIONS]
    assert list(frame["start"]) == [one.start for one in MENTIONS]
    pandas.write(MENTIONS, io.BytesIO())


def test_polars_keeps_every_field():
    library = pytest.importorskip("polars")
    assert polars.make([*MENTIONS, REGION]).to_dicts() == list(rows([*MENTIONS, REGION]))
    buffer = io.BytesIO()
    polars.write([REGION], buffer)
    assert library.read_parquet(io.BytesIO(buffer.getvalue())).equals(polars.make([REGION]))


class TestTable:
    """The table for people."""

    TEXT = '10024.7亿元2\n"亿",元，\r\n位居前10位。'
    FOUND = (MENTIONS[0], MENTIONS[1], Mention("rank", 20, 24, "前10位", Rank(1, 10)))

    def test_columns_line_up_whatever_the_script(self):
        from rich.cells import cell_len

        lines = table.make(self.FOUND, self.TEXT).splitlines()
        rule = lines[1].split("  ")
        ends = [sum(map(len, rule[: at + 1])) + 2 * at for at in range(len(rule))]
        for line in (lines[0], *lines[2:-1]):
            columns = "".join(one + "\0" * (cell_len(one) - 1) for one in line)
            assert all(columns[end : end + 2].strip() == "" for end in ends)

    def test_places_are_lines_and_columns_or_offsets(self):
        found = [money(0, "2亿元", 200000000), money(5, "3亿元", 300000000)]
        assert [line.split()[-1] for line in table.make(found, "2亿元\r\n3亿元").splitlines()[2:4]] == [
            "1:1",
            "2:1",
        ]
        assert [line.split()[-1] for line in table.make(found).splitlines()[2:4]] == ["0–3", "5–8"]

    def test_a_change_shows_its_basis_and_arrow(self):
        assert "同比↑2亿元/亩" in table.make(self.FOUND)
        assert "元/亩" in table.make(self.FOUND)

    def test_line_breaks_inside_an_expression_are_marked(self):
        assert '2↵"亿",元' in table.make(self.FOUND)

    @pytest.mark.parametrize("width", [40, 60])
    def test_narrow_tables_fold_their_cells_and_lose_nothing(self, width):
        from rich.cells import cell_len

        long = money(0, "一千二百三十四万五千六百七十八元整一千二百三十四万", 12345678)
        lines = table.make([long], width=width).splitlines()[:-1]
        assert max(map(cell_len, lines)) <= max(width, 45)
        start, end = (8 + 2, 8 + 2 + (lines[1].split("  ")[1].count("─")))
        folded = "".join(
            "".join(one + "\0" * (cell_len(one) - 1) for one in line)[start:end] for line in lines[2:]
        )
        assert folded.replace("\0", "").replace(" ", "") == long.text

    def test_colours_come_only_when_asked_for(self):
        plain, coloured = table.make(self.FOUND), table.make(self.FOUND, colour=True)
        assert "\x1b" not in plain
        assert "\x1b[32mquantity\x1b[0m" in coloured

    def test_characters_that_steer_a_terminal_never_reach_it(self):
        assert "\x1b" not in table.make([money(0, "2\x1b[31m亿\u202e元", 200000000)])

    def test_no_mentions_say_so(self):
        assert table.make([], "没有。", title="a.txt") == "a.txt\nno mentions\n"

    def test_the_counts_close_the_table(self):
        assert table.make(self.FOUND).splitlines()[-1] == "3 mentions: 2 quantity, 1 rank"

    def test_write_puts_the_table_into_a_file(self):
        buffer = io.StringIO()
        table.write(self.FOUND, buffer)
        assert buffer.getvalue() == table.make(self.FOUND)
