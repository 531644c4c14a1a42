"""The example scripts run, and say what they should."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
NEEDS = {"polars_frame.py": "polars", "spacy_component.py": "spacy", "spark_frame.py": "pyspark"}
"""Scripts that need a library beyond the test extra."""


def skip_without_what_is_needed(script: str) -> None:
    """Skip a test of a script whose library, or what that needs, is not installed."""
    if script in NEEDS:
        pytest.importorskip(NEEDS[script])
    if script == "spark_frame.py" and shutil.which("java") is None:
        pytest.skip("Spark needs Java")


def printed(script: str, *arguments: object) -> list[str]:
    """The lines that a script prints."""
    command = [sys.executable, str(EXAMPLES / script), *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    ).stdout.splitlines()


@pytest.mark.parametrize("script", [path.name for path in sorted(EXAMPLES.glob("*.py"))])
def test_every_script_runs(script):
    skip_without_what_is_needed(script)
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


@pytest.mark.parametrize(
    ("page", "script"),
    [("polars", "polars_frame.py"), ("spacy", "spacy_component.py"), ("spark", "spark_frame.py")],
)
def test_what_a_page_shows_is_what_its_script_prints(page, script):
    """The other pages show commands, which test_docs.py runs."""
    skip_without_what_is_needed(script)
    text = (ROOT / f"docs/recipes/{page}.md").read_text(encoding="utf-8")
    [shown] = re.findall(rf"examples/{script}.*?^```text\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert printed(script) == shown.splitlines()


def test_every_recipe_is_in_the_index_and_names_a_script_that_is_there():
    recipes = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs/recipes").glob("*.md")}
    index = recipes.pop("index.md")
    assert set(re.findall(r"\]\((\w[\w-]*\.md)\)", index)) == recipes.keys()
    del recipes["testing.md"]
    for page, text in recipes.items():
        scripts = re.findall(r"examples/\w+\.py", text)
        assert scripts, page
        assert all((ROOT / script).exists() for script in scripts), page


def test_a_chart_is_drawn_where_matplotlib_is(tmp_path):
    pytest.importorskip("matplotlib")
    picture = tmp_path / "chart.png"
    lines = printed("investment_chart.py", picture)
    assert lines[0] == "内蒙古自治区6地引进到位资金，2023—2024年"
    assert "乌海市 2023年实际 215.3亿元，同比-3.8%" in lines
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_price_in_capitals_that_differs_from_its_digits_is_told():
    checks = [line.split(" ", 1)[1].split("天 ")[-1] for line in printed("tenders.py")]
    assert checks[:3] == ["both agree", "both agree", "differs: 364.5万元"]


def test_what_two_facts_contradict_is_no_contract(tmp_path):
    text = tmp_path / "loan.txt"
    text.write_text("期限3年、期限5年。金额不超过8亿元，利率4%，期限6个月。", encoding="utf-8")
    assert [line.split() for line in printed("loans.py", text)] == [
        ["8亿元以下", "6个月", "4%", "1600万元以下"]
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
