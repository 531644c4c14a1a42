"""The package itself: names that load when they are used, and the command as a module."""

from __future__ import annotations

import subprocess
import sys

import pytest

import zheconparse as z


def test_every_public_name_is_there_and_is_listed():
    assert [name for name in z.__all__ if not hasattr(z, name)] == []
    assert set(z.__all__) <= set(dir(z))


def test_the_tables_are_a_module_of_the_package():
    assert z.tables.regions(2026)[0]["code"] == "110000"


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="module 'zheconparse' has no attribute 'quantitys'"):
        _ = z.quantitys


@pytest.mark.parametrize(
    ("module", "words"), [("zheconparse", "extract"), ("zheconparse.evaluate", "--records")]
)
def test_a_command_runs_as_a_module(module, words):
    run = subprocess.run(
        [sys.executable, "-m", module, "--help"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert words in run.stdout


def test_importing_the_package_reads_no_table_and_runs_no_other_module():
    program = "import sys, zheconparse; print(sorted(name for name in sys.modules if 'zheconparse' in name or name in ('regex', 'jieba')))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert run.stdout == "['zheconparse']\n"
