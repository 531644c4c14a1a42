"""The extract verb on good input: formats, kinds, several inputs, standard input."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import zheconparse
from tests.cli.conftest import TEXT
from zheconparse.output.records import COLUMNS


def test_a_table_is_printed_when_no_format_is_named(call, article):
    done = call("extract", article)
    assert done.code == 0
    assert done.out.splitlines()[0].split() == ["kind", "text", "value", "unit", "place"]
    [row] = [line for line in done.out.splitlines() if "10024.7亿元" in line]
    assert row.split()[0] == "quantity"
    assert row.split()[2] == "1.00247万亿元"
    assert done.err == ""


def test_json_lines_are_the_records_of_the_document(call, article):
    done = call("extract", article, "--reference", "2023-01-31", "--format", "jsonl")
    document = zheconparse.extract(TEXT, reference="2023-01-31")
    assert done.records == [mention.to_record() for mention in document.mentions]
    assert all(TEXT[one["start"] : one["end"]] == one["text"] for one in done.records)


def test_json_is_one_array_of_the_same_records(call, article):
    lines = call("extract", article, "--format", "jsonl").records
    assert json.loads(call("extract", article, "--format", "json").out) == lines


def test_csv_has_every_column_and_a_row_a_mention(call, article):
    count = len(call("extract", article, "--format", "jsonl").records)
    rows = list(csv.DictReader(io.StringIO(call("extract", article, "--format", "csv").out)))
    assert len(rows) == count
    assert tuple(rows[0]) == COLUMNS


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.csv", "csv"), ("a.jsonl", "jsonl"), ("a.json", "json"), ("a.txt", "table"), ("a", "table")],
)
def test_the_name_of_the_output_file_chooses_the_format(call, article, tmp_path, name, form):
    printed = call("extract", article, "--format", form).out
    done = call("extract", article, "--output", tmp_path / name)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8") == printed


def test_only_the_kinds_that_are_named_are_written(call, article):
    every = call("extract", article, "--format", "jsonl").records
    some = call("extract", article, "--format", "jsonl", "--kinds", "percentage, quantity").records
    assert some == [one for one in every if one["kind"] in ("percentage", "quantity")]
    assert {one["kind"] for one in some} == {"percentage", "quantity"}


def test_one_file_has_no_source_and_several_have(call, article, tmp_path):
    other = tmp_path / "other.md"
    other.write_text("完成投资2亿元。", encoding="utf-8")
    assert all("source" not in one for one in call("extract", article, "--format", "jsonl").records)
    sources = [one["source"] for one in call("extract", article, other, "--format", "jsonl").records]
    assert sources == sorted(sources)
    assert set(sources) == {str(article), str(other)}


def test_a_folder_stands_for_its_texts_in_order(call, tmp_path):
    for name in ("b.md", "a.TXT", "deep/c.txt", ".hidden/d.txt", "e.csv"):
        path = tmp_path / "texts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("投资2亿元。", encoding="utf-8")
    folder = tmp_path / "texts"
    done = call("extract", folder, "--format", "jsonl")
    assert [one["source"] for one in done.records] == [
        str(folder / name) for name in ("a.TXT", "b.md", "deep/c.txt")
    ]


def test_several_tables_have_a_heading_each(call, article, tmp_path):
    (tmp_path / "other.txt").write_text("没有。", encoding="utf-8")
    done = call("extract", article, tmp_path / "other.txt", "--reference", "2023-01-31")
    first, second = done.out.split("\n\n")
    assert first.startswith(f"{article} · 2023-01-31\n")
    assert second == f"{tmp_path / 'other.txt'} · 2023-01-31\nno mentions\n"


def test_a_dash_is_standard_input(spawn):
    done = spawn("extract", "-", "--format", "jsonl", stdin=TEXT.encode())
    assert done.returncode == 0
    assert [json.loads(line)["text"] for line in done.stdout.decode().splitlines()].count("10024.7亿元") == 1


def test_data_is_utf_8_whatever_the_terminal_takes(spawn, article):
    done = spawn("extract", article, "--format", "jsonl", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "10024.7亿元" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout


def test_a_table_on_a_poor_terminal_loses_characters_and_not_the_run(spawn, article):
    done = spawn("extract", article, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stderr == b""


def test_offsets_count_characters_of_the_file_with_its_line_breaks(call, tmp_path):
    path = tmp_path / "crlf.txt"
    path.write_bytes("第一行\r\n投资2亿元。\r\n".encode())
    [record] = call("extract", path, "--format", "jsonl").records
    assert (record["start"], record["end"]) == (7, 10)
    assert call("extract", path).out.splitlines()[2].split()[-1] == "2:3"


def test_a_byte_order_mark_is_no_character(call, tmp_path):
    path = tmp_path / "bom.txt"
    path.write_bytes("投资2亿元。".encode("utf-8-sig"))
    [record] = call("extract", path, "--format", "jsonl").records
    assert record["start"] == 2


@pytest.mark.parametrize("encoding", ["gb18030", "GBK", "big5", "utf-16"])
def test_other_encodings_give_the_same_records(call, tmp_path, encoding):
    path = tmp_path / "old.txt"
    path.write_bytes("引進2亿元。".replace("亿", "億" if encoding == "big5" else "亿").encode(encoding))
    [record] = call("extract", path, "--format", "jsonl", "--encoding", encoding).records
    assert (record["start"], record["low"]) == (2, "200000000")


def test_verbose_counts_the_digits_that_nothing_owns(call, tmp_path):
    path = tmp_path / "models.txt"
    path.write_text("完成投资2亿元，TR50E型电动轮矿车下线。", encoding="utf-8")
    quiet, loud = call("extract", path), call("extract", path, "--verbose")
    assert quiet.err == ""
    assert loud.out == quiet.out
    assert "1 run of digits in no mention" in loud.err


def test_the_version_is_the_package_s(call):
    assert call("--version").out == f"zheconparse {zheconparse.__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"], ["-h"]])
def test_help_ends_with_examples(call, arguments):
    done = call(*arguments)
    assert done.code == 0
    assert (
        done.out.rstrip()
        .splitlines()[-1]
        .lstrip()
        .startswith("pdftotext bulletin.pdf - | zheconparse extract")
    )


def test_observations_are_rows_with_their_indicator(call, article):
    done = call("observations", article, "--reference", "2023-01-31", "--format", "jsonl")
    assert done.code == 0
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [row["indicator"] for row in rows][:1] == ["签约项目"]


def test_an_old_output_keeps_its_permissions(call, article, tmp_path):
    target = tmp_path / "figures.csv"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    assert call("extract", article, "--output", target).code == 0
    assert target.stat().st_mode & 0o777 == 0o640
    assert not list(tmp_path.glob(".figures*"))


def test_a_link_to_the_output_stays_a_link(call, article, tmp_path):
    (tmp_path / "real.csv").write_text("old", encoding="utf-8")
    link = tmp_path / "figures.csv"
    link.symlink_to(tmp_path / "real.csv")
    assert call("extract", article, "--output", link).code == 0
    assert link.is_symlink()
    assert (tmp_path / "real.csv").read_text(encoding="utf-8").startswith("source,")


def test_output_may_be_a_device(call, article):
    assert call("extract", article, "--output", Path("/dev/null")).code == 0
