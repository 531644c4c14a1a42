"""The command that scores the library, or the records of another reader."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.evaluate.corpora import corpus_of
from zheconparse.evaluate import load_reports, main

CORPUS = Path(__file__).parents[2] / "corpus"


def test_the_command_prints_a_table_and_the_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = corpus_of(tmp_path, "总投资[112亿元|q 11200000000 元]\n总投资[7亿元|q 1 元]\n")
    assert main([str(folder), "--errors", "-1"]) == 0
    printed = capsys.readouterr().out
    assert "1 of 2 sentences without a fault" in printed
    assert "any:2  总投资7亿元" in printed
    assert "differs in low, high" in printed
    assert main([str(folder), "--errors", "0"]) == 0
    assert "1 more faults" in capsys.readouterr().out


def test_records_of_another_reader_are_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = corpus_of(tmp_path, "# reference: 2023-01-31\n总投资[112亿元|q 11200000000 元]\n")
    assert main([str(folder), "--list"]) == 0
    [listed] = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert listed == {"source": "any:2", "text": "总投资112亿元", "reference": "2023-01-31", "home": None}
    theirs = tmp_path / "theirs.jsonl"
    number = "11200000000"
    record = {"source": "any:2", "kind": "quantity", "start": 3, "end": 8, "low": number, "high": number}
    record |= {"unit": "元", "closed": "both"}
    theirs.write_text(json.dumps(record) + "\n\n", encoding="utf-8")
    assert main([str(folder), "--records", str(theirs)]) == 0
    assert "1 of 1 sentences without a fault" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "no JSON"),
        ("[]", "start and end are missing"),
        ('{"source": "any:9", "start": 0, "end": 1}', "'any:9' is no sentence of the corpus"),
        ('{"source": "any:1", "start": 0, "end": 1, "kind": "thing"}', "kind 'thing' is none of"),
    ],
)
def test_records_that_cannot_be_read_are_one_line_and_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, problem: str
):
    folder = corpus_of(tmp_path, "甲\n")
    theirs = tmp_path / "theirs.jsonl"
    theirs.write_text(line, encoding="utf-8")
    assert main([str(folder), "--records", str(theirs)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"evaluate: {theirs}:1: ")
    assert problem in captured.err
    assert captured.err.count("\n") == 1


def test_a_bad_corpus_is_one_line_and_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err == f"evaluate: {tmp_path / 'none'}: no sentences/*.txt below it\n"
    (tmp_path / "sentences").mkdir()
    (tmp_path / "sentences" / "any.txt").write_bytes("同比".encode("gb18030"))
    assert main([str(tmp_path)]) == 2
    assert "is not UTF-8" in capsys.readouterr().err
    assert (
        main(
            [
                str(corpus_of(tmp_path / "x", "甲\n")) if (tmp_path / "x").mkdir() is None else "",
                "--records",
                "missing.jsonl",
            ]
        )
        == 2
    )
    assert capsys.readouterr().err.startswith("evaluate: ")


def test_only_without_reports_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as left:
        main([str(corpus_of(tmp_path, "甲\n")), "--only", "019"])
    assert left.value.code == 2
    assert f"--only chooses among reports, and {tmp_path} holds none" in capsys.readouterr().err


def test_a_folder_without_reports_is_named(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match="no reports in it"):
        load_reports(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_reader_that_has_gone_is_no_fault():
    command = [sys.executable, "-m", "zheconparse.evaluate", str(CORPUS), "--list"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
