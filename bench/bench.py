"""How fast, how light, and how both grow.

    python bench/bench.py [--text FOLDER] [--seconds N]

Prints characters a second of every function, in its best round and in the median one, and the ratio of the best to that of the
floor, measured in the same run: one bare `re` pass that builds (span, number x scale, unit) and nothing else. Then the import over
a bare interpreter, the first call, the peak memory of a fresh process, and the time of ten times the text over the time of the text
once. Without --text it reads the articles of examples/. Every text is read whole, one after another, and every value is asked for;
each round gets texts of its own (a rare character at the end), so that nothing remembered from the last one helps.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import zheconparse as z
from zheconparse.document.scan import Scanner
from zheconparse.kinds import date

ARTICLES = Path(__file__).parent.parent / "examples" / "articles"
RUNS = 11

FLOOR = re.compile(
    r"([0-9]+(?:\.[0-9]+)?)(万亿|亿|万|千)?(元|吨|千瓦时|千瓦|亩|平方米|个百分点|%|个|家|项|人|年|月|日)?"
)
FRESH = itertools.cycle(map(chr, range(0x3400, 0x4DB0)))  # rare Hanzi, which no text has at its end
SCALES = {None: 1, "千": 1e3, "万": 1e4, "亿": 1e8, "万亿": 1e12}


def floor(text: str) -> list[tuple[tuple[int, int], float, str | None]]:
    """One pass of `re`: every number with its span, scale and unit. No library can do its work in less."""
    return [(found.span(), float(found[1]) * SCALES[found[2]], found[3]) for found in FLOOR.finditer(text)]


def extracted(text: str) -> list[Any]:
    """Every mention of the text, its value read."""
    return [mention.value for mention in z.extract(text).mentions]


def recorded(text: str) -> list[Any]:
    """Every mention of the text as a record."""
    return [mention.to_record() for mention in z.extract(text).mentions]


def observed(text: str) -> list[Any]:
    """Every row of the text, its mentions included."""
    return [row.value for row in z.extract(text).observations]


def values(function: Callable[[str], list[Any]]) -> Callable[[str], list[Any]]:
    """The function of one kind, every value read."""
    return lambda text: [mention.value for mention in function(text)]


class NumericScanner(Scanner):
    """The scan for quantities, percentages, ranks and bare numbers, without dates and without what links figures."""

    @cached_property
    def choices(self) -> tuple[z.Parser[Any], ...]:
        """The parsers of the scan but that of dates."""
        return tuple(parser for parser in super().choices if parser.name != "date")


NUMERIC = NumericScanner()
DAY = dt.date(2023, 1, 31)


def numeric(text: str) -> list[Any]:
    """Every quantity, percentage, rank and number of the text in one pass."""
    return [mention.value for mention in NUMERIC.scan(z.fold(text), text)]


def dated(text: str) -> list[Any]:
    """Every date of the text, resolved, by the kind alone."""
    return [mention.value for mention in date.find(text, DAY)]


FUNCTIONS: dict[str, Callable[[str], Any]] = {
    "floor (re)": floor,
    "numbers": values(z.numbers),
    "numeric kinds": numeric,
    "dates": dated,
    "regions": values(z.regions),
    "extract": extracted,
    "extract, to_record": recorded,
    "observations": observed,
}


def timed(function: Callable[[str], Any], texts: Sequence[str], seconds: float) -> tuple[float, float]:
    """The best and the median time of one round over all texts, after one round to warm up."""

    def once() -> float:
        new = [text + next(FRESH) for text in texts]
        begin = time.perf_counter()
        for text in new:
            function(text)
        return time.perf_counter() - begin

    once()
    rounds: list[float] = []
    while len(rounds) < 5 or sum(rounds) < seconds:
        rounds.append(once())
    return min(rounds), statistics.median(rounds)


def speeds(texts: Sequence[str], seconds: float) -> None:
    """Print characters a second of every function and what the floor is ahead by."""
    size = sum(map(len, texts))
    fastest = 0.0
    print(f"{'characters/s':<20}{'best':>14}{'median':>14}{'floor is faster':>18}")
    for name, function in FUNCTIONS.items():
        best, median = (size / time for time in timed(function, texts, seconds))
        fastest = fastest or best
        print(f"{name:<20}{best:>14,.0f}{median:>14,.0f}{fastest / best:>17.1f}x")


def fresh(code: str, *arguments: str) -> str:
    """What a new interpreter prints; it may keep compiled modules, as an installed package does."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout


def milliseconds(code: str) -> float:
    """The median time of a new interpreter from start to end."""

    def once() -> float:
        begin = time.perf_counter()
        fresh(code)
        return (time.perf_counter() - begin) * 1000

    once()
    return statistics.median(once() for _ in range(RUNS))


FIRST_CALL = """
import sys, time
from pathlib import Path
import zheconparse
text = Path(sys.argv[1]).read_text(encoding="utf-8")
begin = time.perf_counter()
[mention.value for mention in zheconparse.extract(text).mentions]
print((time.perf_counter() - begin) * 1000)
"""

PEAK = """
import sys
from pathlib import Path
def peak():
    status = Path("/proc/self/status")
    if status.exists():  # ru_maxrss of a child begins at its parent's peak there
        return int(next(line for line in status.read_text().splitlines() if line.startswith("VmHWM")).split()[1]) / 1024
    import resource
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
if len(sys.argv) > 1:
    import zheconparse
    for path in sys.argv[1:]:
        [mention.value for mention in zheconparse.extract(Path(path).read_text(encoding="utf-8")).mentions]
print(peak())
"""


def costs(paths: Sequence[Path]) -> None:
    """Print import time, first call and peak memory, each in interpreters of their own."""
    bare, loaded = milliseconds("pass"), milliseconds("import zheconparse")
    print(f"{'import':<20}{loaded - bare:>13.0f} ms over a bare interpreter ({bare:.0f} ms)")
    first = statistics.median(float(fresh(FIRST_CALL, str(paths[0]))) for _ in range(RUNS))
    print(f"{'first extract':<20}{first:>13.0f} ms")
    names = [str(path) for path in paths]
    print(
        f"{'peak memory':<20}{float(fresh(PEAK, *names)):>13.0f} MB, bare interpreter {float(fresh(PEAK)):.0f} MB"
    )


def growth(texts: Sequence[str], seconds: float) -> None:
    """Print how much longer ten times the text takes, as one text."""
    whole = "\n".join(texts) * 10
    once, ten = timed(extracted, [whole], seconds)[0], timed(extracted, [whole * 10], seconds)[0]
    print(
        f"{'10x the text':<20}{ten / once:>13.2f} x the time ({len(whole):,} to {len(whole) * 10:,} characters)"
    )


def main() -> None:
    """Measure and print everything."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument(
        "--text",
        type=Path,
        default=ARTICLES,
        metavar="FOLDER",
        help="a folder of *.txt files to read instead",
    )
    options.add_argument(
        "--seconds", type=float, default=1.0, metavar="N", help="how long to measure each function"
    )
    chosen = options.parse_args()
    paths = sorted(chosen.text.glob("*.txt"))
    if not paths:
        options.error(f"no *.txt file in {chosen.text}")
    texts = [path.read_text(encoding="utf-8") for path in paths]
    print(f"{len(texts)} texts, {sum(map(len, texts)):,} characters, Python {sys.version.split()[0]}\n")
    speeds(texts, chosen.seconds)
    print()
    costs(paths)
    growth(texts, chosen.seconds)


if __name__ == "__main__":
    main()
