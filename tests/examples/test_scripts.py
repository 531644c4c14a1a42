"""The example scripts run, and say what they should."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"


def printed(script: str, *arguments: object) -> list[str]:
    """The lines that a script prints."""
    command = [sys.executable, str(EXAMPLES / script), *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    ).stdout.splitlines()


@pytest.mark.parametrize("script", [path.name for path in sorted(EXAMPLES.glob("*.py"))])
def test_every_script_runs(script):
    assert printed(script)


def test_an_article_is_a_table():
    lines = printed("extract_article.py", EXAMPLES / "articles/city.txt", "2023-01-31")
    assert lines[0].split() == ["kind", "text", "value", "unit", "place"]
    assert [line for line in lines if "10024.7亿元" in line and "1.00247万亿元" in line]


def test_capacities_are_read_with_the_product_on_either_side():
    assert printed("compose_capacity.py", EXAMPLES / "articles/park.txt") == [
        "高性能钕铁硼: 1.2万吨 (年产高性能钕铁硼1.2万吨)",
        "硅片: 40亿片 (年产硅片40亿片)",
    ]
    assert printed("compose_capacity.py", EXAMPLES / "articles/city.txt") == [
        "稀土永磁材料: 1.5万吨 (年产15000吨稀土永磁材料)",
    ]


def test_amounts_in_different_units_are_sorted_together():
    lines = printed("amounts_by_dimension.py")
    assert "  1.00247万亿元  (10024.7亿元)" in lines
    mass = lines[lines.index("mass, in kg") + 1 :]
    places = [
        next(at for at, line in enumerate(mass) if words in line)
        for words in ("0.6亿斤", "15万吨", "22.4亿斤")
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("article", sorted(path.name for path in (EXAMPLES / "articles").glob("*.txt")))
def test_every_mention_of_every_article_stands_where_it_says(article):
    import zheconparse
    from zheconparse.output.records import COLUMNS

    text = (EXAMPLES / "articles" / article).read_text(encoding="utf-8")
    records = [mention.to_record() for mention in zheconparse.extract(text).mentions]
    assert len(records) > 10
    for record in records:
        assert text[record["start"] : record["end"]] == record["text"]
        assert record.keys() <= set(COLUMNS)
