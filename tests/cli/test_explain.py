"""The explain verb: one expression, and the tree of how it was read."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import zheconparse as z


def test_the_tree_of_one_kind_is_printed(call):
    done = call("explain", "超过112亿元", "--kind", "quantity")
    assert (done.code, done.err) == (0, "")
    assert done.out == f"{z.quantity.explain('超过112亿元')}\n"
    assert "before [0, 2) '超过'" in done.out


def test_without_a_kind_those_that_read_it_are_shown(call):
    lines = call("explain", "1/3").out.splitlines()
    assert [line.split()[0] for line in lines if not line.startswith(" ")] == ["percentage", "number"]


def test_what_nothing_reads_is_explained_by_every_kind_with_what_stands_within(call):
    lines = call("explain", "112亿元整数").out.splitlines()
    heads = [line.split(":")[0] for line in lines if not line.startswith((" ", "within"))]
    assert heads == ["quantity", "percentage", "rank", "date", "number", "region"]
    assert "quantity: expected the end at character 5, found '整数'" in lines
    assert "within it: quantity [0, 5) '112亿元' = 112亿元" in lines


@pytest.mark.parametrize("arguments", [("",), ("112亿元整数",), ("超过112亿", "--kind", "date")])
def test_what_nothing_reads_is_told_by_the_exit_code(call, arguments):
    done = call("explain", *arguments)
    assert (done.code, done.err) == (1, "")
    assert "expected" in done.out


def test_standard_input_is_one_expression(spawn):
    done = spawn("explain", "-", "--kind", "quantity", stdin="5吨\r\n".encode())
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[0].startswith("quantity [0, 2) '5吨'")
    done = spawn("explain", "-", "--encoding", "gb18030", stdin="5吨\n".encode("gb18030"))
    assert done.stdout.decode().splitlines()[0].startswith("quantity [0, 2) '5吨'")


def test_standard_input_in_another_encoding_is_one_line_of_complaint(spawn):
    done = spawn("explain", "-", stdin="5吨".encode("gb18030"))
    assert done.returncode == 2
    [line] = done.stderr.decode().splitlines()
    assert line.startswith("zheconparse: <stdin>: not UTF-8 at byte 1")


@pytest.mark.parametrize(
    ("kind", "hint"), [("quantitty", "did you mean quantity?"), ("colour", "the kinds are quantity, ")]
)
def test_a_kind_that_has_no_parser_is_reported(call, kind, hint):
    done = call("explain", "5吨", "--kind", kind)
    assert done.code == 2
    [line] = done.err.splitlines()
    assert f"{kind!r} is no kind; {hint}" in line


@pytest.mark.parametrize("text", ["", "\0", "\x1b[31m", "[bold]5吨[/bold]", "的" * 5_000])
def test_any_text_is_explained(call, text):
    done = call("explain", text)
    assert (done.code, done.err) == (1, "")
    assert "\x1b" not in done.out


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
def test_in_a_terminal_it_is_a_tree_in_colour():
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "zheconparse", "explain", "[x]5吨", "--kind", "quantity"]
    environment = os.environ | {"TERM": "xterm-256color", "NO_COLOR": ""}
    with subprocess.Popen(command, stdout=theirs, env=environment) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                more = os.read(ours, 4096)
            except OSError:  # how Linux ends what a terminal that is gone has said
                break
            if not more:
                break
            shown += more
    os.close(ours)
    assert process.returncode == 1
    assert "\x1b[31mquantity" in shown.decode()
    assert "'[x]5吨'" in shown.decode()
