"""Running the command as a user does, in a process of its own or within this one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from zheconparse.cli import main

TEXT = "截至2022年10月底，签约项目1166个，协议总投资10024.7亿元，同比增长33%。\n"


@dataclass(frozen=True)
class Outcome:
    """What one call printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, object]]:
        """The JSON Lines on standard output."""
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """The command called in this process."""

    def run(*arguments: object) -> Outcome:
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Outcome(left.value.code or 0, out, err)  # type: ignore[arg-type]

    return run


@pytest.fixture
def spawn() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """The command in a process of its own, bytes in and out."""

    def run(*arguments: object, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "zheconparse", *map(str, arguments)]
        return subprocess.run(
            command, input=stdin, capture_output=True, env=os.environ | environment, check=False, timeout=120
        )

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A small article in a file."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
