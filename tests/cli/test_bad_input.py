"""The extract verb on bad input: one line that says what to do, never a traceback, never half a file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import TEXT


def complaint(outcome, code=2):
    """The one line that a failed call says."""
    assert outcome.code == code
    [line] = outcome.err.splitlines()
    assert line.startswith("zheconparse: ")
    return line.removeprefix("zheconparse: ")


def test_a_file_that_is_not_utf_8_is_named_with_the_byte_and_the_way_out(call, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes(b"abc " + "亿元".encode("gb18030"))
    line = complaint(call("extract", path))
    assert line == f"{path}: not UTF-8 at byte 4 (0xd2); if it is GBK or GB 18030, say --encoding gb18030"


def test_the_byte_counts_a_byte_order_mark(call, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes(b"\xef\xbb\xbfab\xff")
    assert "not UTF-8 at byte 5 (0xff)" in complaint(call("extract", path))


def test_lone_surrogates_are_not_utf_8(call, tmp_path):
    path = tmp_path / "lone.txt"
    path.write_bytes(b"2\xed\xa0\x80")
    assert "not UTF-8 at byte 1" in complaint(call("extract", path))


def test_utf_16_is_recognised(call, tmp_path):
    path = tmp_path / "wide.txt"
    path.write_bytes("投资2亿元".encode("utf-16"))
    assert complaint(call("extract", path)).endswith("it begins as UTF-16 does: say --encoding utf-16")


@pytest.mark.parametrize(
    ("beginning", "what"), [(b"%PDF-1.7\xff", "a PDF file"), (b"PK\x03\x04\xff", "a ZIP or Office file")]
)
def test_a_file_that_is_no_text_is_called_what_it_is(call, tmp_path, beginning, what):
    path = tmp_path / "report.txt"
    path.write_bytes(beginning)
    assert f"not a text but {what}" in complaint(call("extract", path))


def test_the_wrong_encoding_is_reported_with_its_byte(call, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("亿".encode("gb18030") + b"\xff\xff")
    assert "not gb18030 at byte 2" in complaint(call("extract", path, "--encoding", "gb18030"))


def test_a_text_cut_in_the_middle_of_a_character_is_reported(call, tmp_path):
    path = tmp_path / "cut.txt"
    path.write_bytes("亿".encode()[:2])
    assert "not UTF-8 at byte 0" in complaint(call("extract", path))


def test_a_missing_file_is_reported(call, tmp_path):
    assert (
        complaint(call("extract", tmp_path / "none.txt"))
        == f"{tmp_path / 'none.txt'}: no such file or folder"
    )


def test_an_empty_file_has_no_mentions(call, tmp_path):
    path = tmp_path / "empty.txt"
    path.touch()
    assert call("extract", path).out == "no mentions\n"
    assert call("extract", path, "--format", "jsonl").out == ""
    assert call("extract", path, "--format", "json").out == "[]\n"
    assert len(call("extract", path, "--format", "csv").out.splitlines()) == 1


def test_a_folder_without_texts_is_reported(call, tmp_path):
    assert complaint(call("extract", tmp_path)) == f"{tmp_path}: no *.txt or *.md file in this folder"


@pytest.mark.parametrize("day", ["2023", "2023-13-01", "31.1.2023", "2023-02-30", ""])
def test_a_reference_that_is_no_day_is_reported(call, article, day):
    assert f"reference '{day}' is no day: write it as YYYY-MM-DD" in complaint(
        call("extract", article, "--reference", day)
    )


def test_a_reference_at_the_end_of_the_calendar_is_reported(call, article):
    line = complaint(call("extract", article, "--reference", "0001-01-01"))
    assert "reference 0001-01-01 is too far off: give a day from 1000-01-01 to 8999-12-31" in line


@pytest.mark.parametrize("home", ["999999", "包", "15"])
def test_an_unknown_home_is_reported(call, article, home):
    line = complaint(call("extract", article, "--home", home))
    assert "--home" in line
    assert home in line


def test_an_unknown_kind_is_reported_with_the_nearest(call, article):
    assert "'quantities' is no kind; did you mean quantity?" in complaint(
        call("extract", article, "--kinds", "quantities")
    )
    assert "the kinds are quantity" in complaint(call("extract", article, "--kinds", "xyz"))
    assert "names no kind" in complaint(call("extract", article, "--kinds", ","))


@pytest.mark.parametrize("encoding", ["klingon", "base64", "", "utf\0-8"])
def test_an_unknown_encoding_is_reported(call, article, encoding):
    assert "is no text encoding" in complaint(call("extract", article, "--encoding", encoding))


def test_an_output_that_cannot_be_is_reported_before_anything_is_read(call, article, tmp_path):
    assert f"there is no folder '{tmp_path / 'none'}'" in complaint(
        call("extract", article, "--output", tmp_path / "none/a.csv")
    )
    assert "is a folder" in complaint(call("extract", article, "--output", tmp_path))


@pytest.mark.parametrize("name", ["x.parquet", "x.xlsx", "x.csv.gz", "x.tsv", "x.md"])
def test_an_output_whose_ending_names_no_format_is_reported_with_those_there_are(
    call, article, tmp_path, name
):
    output = tmp_path / name
    line = complaint(call("extract", article, "--output", output))
    assert line.endswith(
        f"{output} ends in no format; end it in .jsonl, .json, .csv or .txt (a table), or say which with --format"
    )
    assert not output.exists()
    assert call("observations", article, "--output", output, "--format", "csv").code == 0
    assert output.read_text(encoding="utf-8").startswith("source,")


@pytest.mark.parametrize("name", ["x", "x.txt", "x.TXT"])
def test_a_table_goes_to_a_text_file_and_to_one_without_an_ending(call, article, tmp_path, name):
    assert call("extract", article, "--output", tmp_path / name).code == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith("kind ")


@pytest.mark.parametrize("verb", ["extract", "observations"])
def test_an_empty_name_is_reported_as_one(call, article, verb):
    assert complaint(call(verb, "")) == "an empty name ('') is no file"
    assert complaint(call(verb, article, "--output", "")).endswith("an empty name ('') is no file")


@pytest.mark.parametrize(
    ("name", "said"), [("{long}.csv", "too long"), ("{long}/x.csv", "there is no folder")]
)
def test_an_output_whose_name_is_too_long_is_reported(call, article, tmp_path, name, said):
    assert said in complaint(call("extract", article, "--output", tmp_path / name.format(long="x" * 300)))


def test_a_text_to_read_is_never_overwritten(call, article):
    assert "is one of the texts to read" in complaint(call("extract", article, "--output", article))
    assert article.read_text(encoding="utf-8") == TEXT


def test_a_text_given_as_standard_input_is_never_overwritten(article):
    command = [sys.executable, "-m", "zheconparse", "extract", "-", "--output", str(article)]
    with article.open("rb") as stdin:
        done = subprocess.run(command, stdin=stdin, capture_output=True, check=False, timeout=120)
    assert done.returncode == 2
    assert b"is one of the texts to read" in done.stderr
    assert article.read_text(encoding="utf-8") == TEXT


def test_standard_input_is_read_once(call):
    assert "once only" in complaint(call("extract", "-", "-"))


def test_a_file_without_a_verb_gets_the_verb_named(call, article):
    assert complaint(call(article)).endswith(f"to read it, say: zheconparse extract {article}")
    blank = article.with_name("my article.txt")
    blank.write_text(TEXT, encoding="utf-8")
    assert complaint(call(blank)).endswith(f"say: zheconparse extract '{blank}'")


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("help", "the verbs are explain, extract, observations; zheconparse --help says more"),
        ("exract", "did you mean extract?"),
    ],
)
def test_a_word_that_is_no_verb_gets_the_verbs_named(call, word, hint):
    assert complaint(call(word)) == f"{word!r} is no verb; {hint}"


def test_an_unknown_verb_or_option_is_reported(call, article):
    complaint(call("exract", article))
    complaint(call("extract", article, "--colour"))
    complaint(call("extract", article, "--format", "xls"))
    complaint(call("extract"))


def test_no_verb_gets_the_help_and_a_failure(call):
    done = call()
    assert done.code == 2
    assert "Examples:" in done.err


@pytest.mark.parametrize("text", ["投资\0 2亿元\0", "2亿元\0"])
def test_a_nul_is_a_character_like_others(call, tmp_path, text):
    path = tmp_path / "nul.txt"
    path.write_bytes(text.encode())
    [record] = call("extract", path, "--format", "jsonl").records
    assert text[record["start"] : record["end"]] == record["text"] == "2亿元"


def test_one_bad_file_among_many_is_reported_and_the_others_are_done(call, article, tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff")
    output = tmp_path / "all.jsonl"
    done = call("extract", bad, article, tmp_path / "none.txt", "--output", output)
    assert done.code == 1
    assert [line.split(": ")[1] for line in done.err.splitlines()] == [str(bad), str(tmp_path / "none.txt")]
    assert "10024.7亿元" in output.read_text(encoding="utf-8")


def test_nothing_is_written_when_nothing_could_be_read(call, tmp_path):
    output = tmp_path / "all.csv"
    output.write_text("old", encoding="utf-8")
    complaint(call("extract", tmp_path / "none.txt", "--output", output))
    assert output.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["all.csv"]


def test_an_accident_leaves_the_old_output(call, article, tmp_path, monkeypatch):
    output = tmp_path / "all.csv"
    output.write_text("old", encoding="utf-8")

    def full(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("zheconparse.output.csv.rows", full)
    assert complaint(call("extract", article, "--output", output)).endswith(
        "all.csv: No space left on device"
    )
    assert output.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.csv", "article.txt"]


def test_a_name_that_is_no_utf_8_is_shown_and_recorded(spawn, tmp_path):
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    try:
        Path(os.fsdecode(path)).write_text("投资2亿元。", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    done = spawn("extract", tmp_path, "--format", "jsonl")
    assert done.returncode == 0
    assert "�.txt" in done.stdout.decode()


def test_an_unreadable_file_is_reported(call, tmp_path):
    line = complaint(call("extract", tmp_path / ("long" * 100)))
    assert "too long" in line


@pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")
class TestEndings:
    """Leaving early."""

    def start(self, *arguments, **options):
        return subprocess.Popen(
            [sys.executable, "-m", "zheconparse", *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **options,
        )

    @pytest.mark.parametrize("form", ["table", "jsonl"])
    def test_a_reader_that_leaves_is_no_error(self, tmp_path, form):
        path = tmp_path / "long.txt"
        path.write_text("投资2亿元。\n" * 20_000, encoding="utf-8")
        with self.start("extract", path, "--format", form) as process:
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 141

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without /dev/full")
    @pytest.mark.parametrize(
        "arguments", [("extract", "-"), ("extract", "-", "--format", "csv"), ("explain", "5吨"), ("--help",)]
    )
    def test_a_full_disk_behind_standard_output_is_one_line_of_complaint(self, arguments):
        command = [sys.executable, "-m", "zheconparse", *arguments]
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                command, input=TEXT.encode(), stdout=full, stderr=subprocess.PIPE, check=False, timeout=120
            )
        assert done.stderr == b"zheconparse: cannot write standard output: No space left on device\n"
        assert done.returncode == 2

    @pytest.mark.parametrize(
        ("closed", "line"),
        [
            ("<&-", b"zheconparse: <stdin>: standard input is closed\n"),
            (">&-", b"zheconparse: standard output is closed\n"),
            ("2>&-", b""),
        ],
    )
    def test_a_stream_that_is_closed_is_one_line_of_complaint(self, closed, line, article):
        name = article.with_name("none.txt") if closed == "2>&-" else "-" if closed == "<&-" else article
        done = subprocess.run(
            ["/bin/sh", "-c", f'exec "$0" -m zheconparse extract "$1" {closed}', sys.executable, str(name)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=120,
        )
        assert (done.returncode, done.stderr) == (2, line)

    def test_an_interruption_says_so_in_one_line(self, tmp_path):
        output = tmp_path / "all.jsonl"

        def heed():  # whoever runs the tests in the background of a shell has them ignore interruptions
            signal.signal(signal.SIGINT, signal.SIG_DFL)

        asked = ("extract", "-", "--output", output, "--verbose")
        with self.start(*asked, stdin=subprocess.PIPE, preexec_fn=heed) as process:
            while not list(tmp_path.glob(".all*")):
                pass
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=60)
        assert process.returncode == 130
        assert err.decode().strip() == "zheconparse: interrupted"
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("layout", ["one line of 5 MB", "50 MB"])
def test_a_huge_text_is_read_like_any_other(call, tmp_path, layout):
    path = tmp_path / "huge.txt"
    filler = "全市经济运行稳中有进，各项工作有序推进。"
    if layout == "50 MB":
        path.write_text(
            (filler * 10 + "\n") * (50_000_000 // (len(filler) * 30)) + "投资2亿元。", encoding="utf-8"
        )
    else:
        path.write_text(filler * (5_000_000 // (len(filler) * 3)) + "投资2亿元。", encoding="utf-8")
    done = call("extract", path, "--format", "jsonl", "--kinds", "quantity")
    assert done.code == 0
    assert [one["text"] for one in done.records] == ["2亿元"]
