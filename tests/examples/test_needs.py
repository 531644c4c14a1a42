"""A script whose library is not installed says in one line what to install."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(
    ("script", "library", "arguments", "said"),
    [
        ("parks.py", "pandas", (), 'this example needs pandas: python -m pip install ".[pandas]"'),
        ("pandas_frame.py", "pandas", (), 'this example needs pandas: python -m pip install ".[pandas]"'),
        ("polars_frame.py", "polars", (), 'this example needs polars: python -m pip install ".[polars]"'),
        ("spark_frame.py", "pandas", (), 'this example needs Spark and pandas: python -m pip install ".[spark,arrow,pandas]"'),
        ("spark_frame.py", "pyspark", (), 'this example needs Spark: python -m pip install ".[spark,arrow,pandas]"'),
        ("spacy_component.py", "spacy", (), "this example needs spaCy: python -m pip install spacy"),
        ("investment_chart.py", "matplotlib", ("picture.png",), "the picture needs matplotlib: python -m pip install matplotlib"),
    ],
)  # fmt: skip
def test_what_is_missing_is_named_with_the_way_to_get_it(tmp_path, script, library, arguments, said):
    (tmp_path / f"{library}.py").write_text(
        f"raise ModuleNotFoundError('No module named {library}')\n", encoding="utf-8"
    )
    places = os.pathsep.join([str(tmp_path), str(EXAMPLES.parent), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / script), *arguments],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": places},
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, f"{said}\n")
