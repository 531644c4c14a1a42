"""The pages say what the library does: their tables are right, and every block of code is run and its output compared."""

from __future__ import annotations

import inspect
import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

import zheconparse
from zheconparse.cli.command import verbs
from zheconparse.output.records import COLUMNS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [*sorted(DOCS.rglob("*.md")), *sorted(ROOT.glob("README*.md"))]
ROW = re.compile(
    r"^\| (.+?) \| (\d[\d.]*|) ?\| (\d[\d.]*|) ?\| (both|left|right|neither) \| (true|false) \|$",
    re.MULTILINE,
)
INTERVALS = [
    (words, *fields)
    for row in ROW.findall((DOCS / "records.md").read_text(encoding="utf-8"))
    for words in row[0].split(", ")
    for fields in [row[1:]]
]
FENCE = re.compile(r"^( *)```(.*?)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A fenced block of a page; `output` is the text that stands directly behind it."""

    page: str
    line: int
    language: str
    code: str
    output: str | None = None

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def blocks_of(path: Path) -> list[Block]:
    """The fenced blocks of a page, a text right behind a block of commands as its output."""
    page = path.read_text(encoding="utf-8")
    name = path.relative_to(ROOT).as_posix()
    found: list[Block] = []
    end = 0
    for fence in FENCE.finditer(page):
        block = Block(name, page.count("\n", 0, fence.start()) + 1, fence[2], fence[3])
        if (
            found
            and block.language == "text"
            and found[-1].language == "sh"
            and not page[end : fence.start()].strip()
        ):
            found[-1] = found[-1]._replace(output=block.code)
        else:
            found.append(block)
        end = fence.end()
    return found


BLOCKS = [block for page in PAGES for block in blocks_of(page)]
COMMANDS = [block for block in BLOCKS if block.language == "sh" and not block.page.startswith("README")]


@pytest.mark.parametrize(("words", "low", "high", "closed", "approximate"), INTERVALS)
def test_the_table_of_intervals_is_right(words, low, high, closed, approximate):
    [mention] = zheconparse.extract(f"共{words}。").mentions
    record = mention.to_record()
    assert mention.text == words
    assert (record["low"] or "", record["high"] or "") == (low, high)
    assert (record["closed"], record["approximate"]) == (closed, approximate == "true")


def test_the_table_of_intervals_was_found():
    assert len(INTERVALS) >= 12


def test_every_option_is_on_the_page():
    page = (DOCS / "cli.md").read_text(encoding="utf-8")
    for option in verbs.commands["extract"].params:
        assert option.name == "files" or option.opts[0] in page


def test_every_field_is_explained():
    page = (DOCS / "records.md").read_text(encoding="utf-8").lower()
    assert [column for column in COLUMNS if f"`{column}`" not in page and f"**{column}" not in page] == []


def test_every_block_of_code_is_one_that_is_run():
    """Python by pytest's doctest, commands and tables of words below; a text is no code."""
    assert {block.language for block in BLOCKS} <= {"python", "sh", "text", "toml"}
    bare = [
        str(block) for block in BLOCKS if block.language == "python" and not block.code.startswith(">>> ")
    ]
    assert bare == [], "pytest runs no Python without prompts"
    unclosed = [
        str(block) for block in BLOCKS if block.language == "python" and not block.code.endswith("\n\n")
    ]
    assert unclosed == [], "doctest takes a fence for output unless a blank line stands before it"
    assert len(BLOCKS) > 70


def test_doctest_reads_every_page_and_skips_nothing_but_writing_files():
    patterns = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"][
        "ini_options"
    ]
    assert "--doctest-glob=*.md" in patterns["addopts"]
    assert {"docs", "README.md", "README.zh.md"} <= set(patterns["testpaths"])
    skipped = [line for block in BLOCKS for line in block.code.splitlines() if "+SKIP" in line]
    assert [line for line in skipped if "open(" not in line] == []


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder like a clone, with an article in GB 18030, and the commands that the pages use."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    (tmp_path / "old.txt").write_bytes("3000以上的企业增长5%。".encode("gb18030"))
    shims = tmp_path / "bin"
    shims.mkdir()
    for name, arguments in (("python", ""), ("zheconparse", " -m zheconparse")):
        (shims / name).write_text(f'#!/bin/sh\nexec "{sys.executable}"{arguments} "$@"\n', encoding="utf-8")
        (shims / name).chmod(0o755)
    return tmp_path


def run(desk: Path, script: str) -> subprocess.CompletedProcess[str]:
    """What bash makes of a script in that folder."""
    prepared = f'set -euo pipefail; PATH="$PWD/bin:$PATH"; export PYTHONPATH="{ROOT}"\n{script}'
    return subprocess.run(
        ["bash", "-c", prepared], cwd=desk, capture_output=True, encoding="utf-8", check=False
    )


INSTALL = re.compile(r"python -m pip install (?:--editable )?(?P<what>\S+)")


@pytest.mark.parametrize("block", COMMANDS, ids=str)
def test_commands_run(block: Block, desk: Path):
    lines = [line for line in block.code.splitlines() if not INSTALL.fullmatch(line)]
    done = run(desk, "\n".join(lines))
    assert done.returncode == 0, done.stderr
    assert done.stdout or not any("zheconparse" in line for line in lines)
    if block.output is not None:
        assert done.stdout == block.output


def test_what_is_installed_exists():
    """Nothing is installed here; the continuous check does that. The extras must be there."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "optional-dependencies"
    ]
    installs = [found["what"] for block in COMMANDS for found in INSTALL.finditer(block.code)]
    assert installs
    for what in installs:
        name, _, wanted = what.strip('"').partition("[")
        assert name in (".", "hypothesis")
        assert set(filter(None, wanted.strip("]").split(","))) <= extras.keys()


def test_the_complaint_on_the_page_is_the_one_that_comes(desk: Path):
    complaints = [
        block.code
        for block in BLOCKS
        if block.page == "docs/cli.md" and block.code.startswith("zheconparse: ")
    ]
    done = run(desk, "zheconparse extract old.txt")
    assert [done.stderr] == complaints
    assert done.returncode == 2


def test_the_unit_that_the_design_shows_is_the_one_in_the_table():
    [block] = [block for block in BLOCKS if block.language == "toml" and block.page == "docs/design.md"]
    [(key, row)] = tomllib.loads(block.code).items()
    units = (ROOT / "zheconparse/kinds/quantity/units.toml").read_text(encoding="utf-8")
    assert tomllib.loads(units)[key] == row


FILES = re.compile(r"`((?:[a-z_]+/)+[\w.*]+|[a-z_]+\.(?:py|toml|tsv))`")


def test_the_design_names_files_that_are_there():
    page = (DOCS / "design.md").read_text(encoding="utf-8")
    named = {name for name in FILES.findall(page) if "*" not in name}
    assert len(named) > 15
    missing = {
        name
        for name in named
        if not (ROOT / name).exists()
        and not (ROOT / "zheconparse" / name).exists()
        and not list((ROOT / "zheconparse").rglob(name))
    }
    assert missing == set()


def test_every_public_name_is_on_the_reference_page():
    page = (DOCS / "api.md").read_text(encoding="utf-8")
    public = [
        name
        for name in zheconparse.__all__
        if inspect.isclass(getattr(zheconparse, name)) or inspect.isfunction(getattr(zheconparse, name))
    ]
    assert [name for name in public if f"::: zheconparse.{name}\n" not in page] == []


@pytest.fixture(scope="module")
def tables() -> Iterator[ModuleType]:
    """The hook that prints the tables of the pages."""
    folder = str(DOCS / ".mkdocs")
    sys.path.insert(0, folder)
    yield import_module("tables")
    sys.path.remove(folder)


def test_a_marker_without_a_table_stops_the_build(tables: ModuleType):
    with pytest.raises(ValueError, match=r"page\.md: no table is called 'unit'"):
        tables.printed("<!-- table: unit -->", "page.md")


def test_every_table_stands_on_one_page_and_every_marker_is_one(tables: ModuleType):
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert sorted(tables.MARKER.findall(text)) == sorted(tables.TABLES)
    assert text.count("<!--") == len(tables.TABLES), "a marker that is misspelt prints nothing"


def test_every_source_that_a_table_names_is_explained(tables: ModuleType):
    explained = "".join(
        (DOCS / name).read_text(encoding="utf-8") for name in ("sources.md", "sources/regions.md")
    )
    printed = "\n".join(
        tables.TABLES[name]()
        for name in (
            "bases",
            "bounds",
            "changes",
            "counters",
            "festivals",
            "indicators",
            "period-words",
            "units",
        )
    )
    keys = set(re.findall(r"\| `([a-z0-9-]+)` \|$", printed, re.MULTILINE))
    assert len(keys) > 30
    assert [key for key in sorted(keys) if f"| `{key}` |" not in explained] == []


def test_the_tables_hold_what_the_library_reads(tables: ModuleType):
    assert "| 亩 | 亩、市亩 | 2,000/3 m² |" in tables.TABLES["units"]()
    assert "| 去年、旧年 | the year before that of publication |" in tables.TABLES["period-words"]()
    assert "| 包头市\u00a0150200 | 东河区\u00a0150202、" in tables.TABLES["divisions"]()
    assert "| 1/3 | 1/3 | 1/3 | `fraction` |" in tables.TABLES["ratios"]()


def test_the_comparison_was_made_with_the_sentences_and_versions_that_are_listed(tables: ModuleType):
    compare = tables.comparison.compare
    results = json.loads(compare.RESULTS.read_text(encoding="utf-8"))
    assert results["sentences"] == [sentence.text for _, _, sentence in compare.all_sentences()]
    assert {name: peer["installed"] for name, peer in results["peers"].items()} == compare.PEERS


def test_the_judge_of_the_comparison_tells_right_from_part_and_wrong(tables: ModuleType):
    compare = tables.comparison.compare
    sentence = compare.constructs()["amounts"]["divisor behind"]
    right = {"low": "380000", "high": "380000", "unit": "元", "per": "亩"}
    answers = [right, right | {"per": None}, right | {"low": "38", "high": "38"}]
    assert [compare.judged("amounts", sentence, {"items": [one]}) for one in answers] == [
        "yes",
        "part",
        "wrong",
    ]
    assert compare.judged("amounts", sentence, {"items": []}) == "none"
    assert compare.judged("amounts", sentence, {"error": "KeyError"}) == "error"
