"""What the README shows is what the command prints, and its commands are two."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READMES = ["README.md", "README.zh.md"]


def blocks(name: str, language: str) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


@pytest.mark.parametrize("name", READMES)
def test_the_table_is_what_the_command_prints(name):
    command = [sys.executable, "-m", "zheconparse", "extract", "examples/articles/brief.txt"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    assert blocks(name, "text")[0] == printed


@pytest.mark.parametrize("name", READMES)
def test_two_commands_install_and_test(name):
    install, test = blocks(name, "sh")
    assert install == "python -m pip install . && zheconparse extract examples/articles\n"
    assert test == 'python -m pip install --editable ".[test]" && python -m pytest\n'
