"""How other libraries read the same sentences, and how fast.

    python bench/compare.py [--cache FOLDER] [--only NAME …]

Installs each library in an environment of its own below the cache folder, where it stays for the next run; asks all of them, and this
one, for the sentences of constructs.toml, and measures them on the reports of the corpus, line by line. Writes comparison.json, from
which the page docs/compare.md is printed. A library that cannot be installed is recorded with the reason.

Rules: `yes` every expected amount, period or place is answered with all that the words state; `part` a number, an end or a place of it
is right; `wrong` there is an answer and nothing of it right; `none` no answer; `error` an exception. What stands beside a right answer
is not held against it, but where nothing is to be found any answer is wrong.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
import subprocess
import sys
import tomllib
import venv
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import zheconparse
from zheconparse.evaluate import Drawn, Sentence, load_reports
from zheconparse.kinds import region

HERE = Path(__file__).parent
RESULTS = HERE / "comparison.json"
REFERENCE = dt.date(2023, 7, 10)
OURS = "zheconparse"
Item = dict[str, Any]

PEERS = {
    "cn2an": ["cn2an==0.5.24"],
    "chinese2digits": ["chinese2digits==6.0.2"],
    "wetext": ["wetext==0.1.8"],
    "quantulum3": ["quantulum3==0.10.0"],
    "recognizers-text-suite": ["recognizers-text-suite==1.0.2a2", "emoji<2"],
    "jionlp": ["jionlp==1.5.31"],
    "dateparser": ["dateparser==1.5.0"],
    "cpca": ["cpca==0.5.5", "setuptools<81"],
}
"""What is installed for each library, with what its own declaration lacks."""
WANTED = {OURS: [str(HERE.parent)], **PEERS}

PARTS = {
    "amounts": [
        "jionlp",
        "recognizers-text-suite",
        "chinese2digits",
        "cn2an",
        "wetext",
        "quantulum3",
    ],
    "periods": ["jionlp", "recognizers-text-suite", "dateparser"],
    "places": ["jionlp", "cpca"],
}
"""Which libraries read which part at all."""

KINDS = {
    "amounts": ("quantity", "percentage", "rank", "number"),
    "periods": ("date",),
    "places": ("region",),
}
KEYS = {"amounts": "low", "periods": "first", "places": "code"}
"""The field that only items of that part have; a place may have `names` instead."""
RATIOS = ("percent", "permille", "tenth", "fraction", "times", "doubling")
PER_ONE = {"percent": 100, "point": 100, "permille": 1000, "basis_point": 10_000, "tenth": 10}


def constructs() -> dict[str, dict[str, Sentence]]:
    """The sentences by part and name."""
    with (HERE / "constructs.toml").open("rb") as file:
        parts = tomllib.load(file)
    return {
        part: {name: Sentence.of(line, REFERENCE) for name, line in lines.items()}
        for part, lines in parts.items()
    }


def all_sentences() -> list[tuple[str, str, Sentence]]:
    """Every sentence with its part and the name of its construct."""
    return [(part, name, one) for part, named in constructs().items() for name, one in named.items()]


def judged(part: str, sentence: Sentence, answer: dict[str, Any]) -> str:
    """What the answer to a sentence is worth."""
    if "error" in answer:
        return "error"
    key = KEYS[part]
    items = [item for item in answer["items"] if key in item or (part == "places" and "names" in item)]
    wanted = [drawn for drawn in sentence.drawn if not drawn.optional and drawn.kind in KINDS[part]]
    if not wanted:
        return "wrong" if items else "yes"
    if not items:
        return "none"
    if part == "places" and len(items) > 1 and all(drawn.fields["code"] is None for drawn in wanted):
        return "yes" if wanted[0].fields["level"] is None else "wrong"  # several candidates, and none chosen
    found = [max(grade(part, drawn, item) for item in items) for drawn in wanted]
    return "yes" if min(found) == 2 else "part" if max(found) > 0 else "wrong"


def grade(part: str, drawn: Drawn, item: Item) -> int:
    """2 where an item says all that the words state, 1 where part of it, 0 where nothing."""
    return {"amounts": amount_grade, "periods": period_grade, "places": place_grade}[part](drawn, item)


def amount_grade(drawn: Drawn, item: Item) -> int:
    """An amount: both ends, the unit, what divides it, and its change; an end alone is part of it."""
    fields = drawn.fields
    wanted = [fields["low"], fields["high"]]
    given = [None if item.get(end) is None else Fraction(item[end]) for end in ("low", "high")]
    unit = fields.get("unit")
    same_unit = (
        item.get("unit") == unit
        or (item.get("unit") == "%" and unit in RATIOS)
        or (item.get("unit") is None and unit in ("fraction", "times"))
    )
    more = all(
        item.get(name) == fields.get(name) for name in ("per", "direction", "basis") if fields.get(name)
    )
    if given == wanted and same_unit and more:
        return 2
    factor = PER_ONE.get(unit or "", 1) if drawn.kind == "percentage" else 1
    stated = [end for end in wanted if end is not None]
    return int(any(end in (given[0], given[1]) or end * factor in given for end in stated))


def period_grade(drawn: Drawn, item: Item) -> int:
    """A period: both ends, given as the only reading; one end, or one reading of several, is part of it."""
    ends = [_iso(drawn.fields["first"]), _iso(drawn.fields["last"])]
    given = [item["first"], item["last"]]
    if given == ends and item.get("sure", True):
        return 2
    return int(any(end is not None and end == other for end, other in zip(ends, given, strict=True)))


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


def place_grade(drawn: Drawn, item: Item) -> int:
    """A place by its code, or by the names from the province down; the place that holds it is part of it."""
    fields = drawn.fields
    code = fields["code"]
    special = fields["level"] in ("zone", "cluster")
    if item.get("level") == fields["level"] and special:
        return 2 if item.get("code") == code else 0
    if code is None:
        return 2 if not special and item.get("code") is None and item.get("candidates") else 0
    if "code" in item:
        if item["code"] == code:
            return 1 if special or fields.get("until") != item.get("until") else 2
        return int(item["code"] in (f"{code[:2]}0000", f"{code[:4]}00"))
    if len(code) == 2:
        [country] = zheconparse.regions(drawn.text)
        return 2 if item["names"][-1] == country.value.name else 0
    place = region.from_code(code)
    if item["names"] == list(place.path):
        return 1 if special or place.until else 2
    return int(item["names"] == list(place.path)[: len(item["names"])])


def installed(name: str, cache: Path) -> Path:
    """The interpreter of a library's environment, made where it is missing.

    Errors: `RuntimeError` with the last line that pip said.
    """
    folder = cache / name
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(folder, with_pip=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *WANTED[name]]
    done = subprocess.run(pip, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError((done.stderr.strip().splitlines() or ["pip failed"])[-1])
    return python


def asked(python: Path, name: str, task: str, texts: Iterable[str]) -> list[dict[str, Any]]:
    """What peers.py prints for these texts in that environment."""
    lines = "".join(
        json.dumps({"text": text, "reference": str(REFERENCE)}, ensure_ascii=False) + "\n" for text in texts
    )
    command = [str(python), str(HERE / "peers.py"), name, task]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        command, input=lines, capture_output=True, encoding="utf-8", env=environment, check=False
    )
    if done.returncode:
        raise RuntimeError((done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1])
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def size_of(python: Path) -> float:
    """Megabytes of all that was installed, compiled files and the installer aside."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    folder = Path(
        subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    )
    files = (
        path
        for top in folder.iterdir()
        if not top.name.startswith(("pip", "setuptools", "_distutils", "pkg_resources"))
        for path in (top.rglob("*") if top.is_dir() else [top])
    )
    return sum(path.stat().st_size for path in files if path.is_file() and path.suffix != ".pyc") / 1e6


def lines_of_reports() -> list[str]:
    """The lines of the reports of the corpus, which every library is measured on."""
    reports = load_reports(HERE.parent / "corpus" / "reports")
    return [line for report in reports for line in report.text.splitlines() if line.strip()]


def graded(
    name: str, sentences: Sequence[tuple[str, str, Sentence]], answers: Iterable[dict[str, Any]]
) -> list[dict[str, str]]:
    """What the answers of a library are worth, for the parts that it reads."""
    return [
        {
            "part": part,
            "construct": construct,
            "grade": judged(part, sentence, answer),
            "answer": said(part, answer),
        }
        for (part, construct, sentence), answer in zip(sentences, answers, strict=True)
        if name == OURS or name in PARTS[part]
    ]


def our_grades() -> list[dict[str, str]]:
    """What this library says of the sentences, and what that is worth."""
    sentences = all_sentences()
    answers = (
        {"items": [mention.to_record() for mention in zheconparse.extract(one.text, REFERENCE).mentions]}
        for _, _, one in sentences
    )
    return graded(OURS, sentences, answers)


def costs(name: str, python: Path) -> dict[str, Any]:
    """Import, first call, characters a second, memory and size of a library."""
    [measured] = asked(python, name, "speed", lines_of_reports())
    return {
        "speed": {key: float(f"{value:.3g}") for key, value in measured.items()},
        "size_mb": round(size_of(python), 1),
    }


def said(part: str, answer: dict[str, Any]) -> str:
    """An answer in a few words, for the table."""
    if "error" in answer:
        return str(answer["error"]).splitlines()[0][:60]
    found = []
    for item in answer["items"]:
        if part == "amounts" and "low" in item:
            ends = (
                item["low"] if item["low"] == item["high"] else f"{item['low'] or ''}..{item['high'] or ''}"
            )
            found.append(" ".join(filter(None, [ends, item.get("unit")])))
        elif part == "periods" and "first" in item:
            found.append("..".join(dict.fromkeys([item["first"] or "", item["last"] or ""])))
        elif part == "places" and ("code" in item or "names" in item):
            found.append(item["code"] or "?" if "code" in item else "".join(item["names"]))
    return "; ".join(dict.fromkeys(found))


def main() -> None:
    """Ask every library and write the results."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument(
        "--cache",
        type=Path,
        default=Path.home() / ".cache" / "zheconparse-peers",
        metavar="FOLDER",
        help="where the environments stay (default: %(default)s)",
    )
    options.add_argument(
        "--only", nargs="+", choices=PEERS, default=list(PEERS), metavar="NAME", help="only these"
    )
    chosen = options.parse_args()
    sentences = all_sentences()
    texts = [one.text for _, _, one in sentences]
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {"peers": {}}
    results["python"] = platform.python_version()
    results["sentences"] = texts
    python = installed(OURS, chosen.cache)
    results["ours"] = {"version": zheconparse.__version__} | costs(OURS, python)
    for name in chosen.only:
        print(name, file=sys.stderr)
        found: dict[str, Any] = {"installed": PEERS[name]}
        try:
            python = installed(name, chosen.cache)
            answers = asked(python, name, "answers", texts)
            found["graded"] = graded(name, sentences, answers)
            found |= costs(name, python)
        except RuntimeError as error:
            found["failed"] = str(error)
        results["peers"][name] = found
    RESULTS.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
