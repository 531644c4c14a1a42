"""Names as they were given, runs that are ended from outside, and texts that no memory holds."""

from __future__ import annotations

import csv
import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TEXT = "全年签约项目86个，协议总投资312亿元。\n"


@pytest.mark.parametrize("name", ["a\nb.txt", "a\tb.txt", "a\x1bb.txt", "年报\u200b.txt"])
def test_records_name_their_source_as_it_was_given(spawn, tmp_path, name):
    path, other = tmp_path / name, tmp_path / "other.txt"
    for one in (path, other):
        one.write_text(TEXT, encoding="utf-8")
    done = spawn("extract", path, other, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline="")))
    assert {row["source"] for row in rows} == {str(path), str(other)}
    shown = spawn("extract", path, other).stdout.decode("utf-8")
    assert name not in shown


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="a system without these signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)])
def test_a_run_that_is_ended_leaves_nothing_half_written(tmp_path, number):
    output = tmp_path / "o.csv"
    output.write_text("old", encoding="utf-8")
    command = [sys.executable, "-m", "zheconparse", "extract", "-", "--output", str(output)]
    running = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        begun = time.monotonic()
        while not list(tmp_path.glob(".o.csv.*.part")):
            assert time.monotonic() - begun < 60
            time.sleep(0.02)
        running.send_signal(number)
        _, said = running.communicate(timeout=60)
    finally:
        running.kill()
    assert (running.returncode, said) == (128 + number, b"")
    assert [path.name for path in tmp_path.iterdir()] == ["o.csv"]
    assert output.read_text(encoding="utf-8") == "old"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a system without /dev/zero")
def test_a_text_larger_than_the_memory_is_one_line_of_complaint():
    resource = pytest.importorskip("resource")
    limit = 700 * 2**20
    done = subprocess.run(
        [sys.executable, "-m", "zheconparse", "extract", "/dev/zero"],
        capture_output=True, check=False, timeout=300, env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.decode() == "zheconparse: /dev/zero: too large for the memory there is\n"


def test_an_unknown_home_of_six_digits_is_told_so(call, article):
    done = call("extract", article, "--home", "999999")
    assert done.code == 2
    assert "home '999999' is no division code: no division has had it since 1980" in done.err
    assert "six digits, as 150200" in call("extract", article, "--home", "15020").err
