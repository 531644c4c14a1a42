"""What each library answers, in one form. Run by compare.py, in the environment of the library.

    python peers.py NAME answers < TEXTS    an answer for each line of TEXTS, {"text": …, "reference": …}
    python peers.py NAME speed < TEXTS      import time, first call, characters a second, peak memory

An answer is {"items": […]} or {"error": …}. An item is an amount {"low", "high", "unit"} (ratios to one, "%"), a period {"first", "last"}
or a place {"code"} or {"names"}. `sure` is false where the library gives several candidates.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stdout
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

Item = dict[str, Any]
Reader = Callable[[str, dt.date], Iterable[Item]]
ROUNDS = 5

CURRENCIES = {"CNY": "元", "USD": "美元", "HKD": "港元", "EUR": "欧元"}
SCALES = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_SCALED = re.compile(r"(\d+(?:\.\d+)?)(万亿|[万亿]|)")
_WRITTEN = re.compile(r"-?(?:\d+/\d+|(?:\d+(?:\.\d+)?(?:万亿|[万亿]|))+)")


def amount(low: object, high: object, unit: str | None = None) -> Item:
    """An amount as an item; numbers without exponents."""
    ends = [None if end is None else format(Decimal(str(end)), "f") for end in (low, high)]
    return {"low": ends[0], "high": ends[1], "unit": unit}


def rewritten(text: str, answer: str) -> Iterator[Item]:
    """The numbers of a rewritten text; none where nothing was rewritten."""
    if answer != text:
        for written in _WRITTEN.findall(answer):
            value = read_back(written)
            yield amount(value, value)


def read_back(written: str) -> Decimal:
    """A number in digits with its magnitudes, or a fraction: 1亿2000万, -3.5, 1/4."""
    whole, _, parts = written.lstrip("-").partition("/")
    value = sum((Decimal(digits) * SCALES[scale] for digits, scale in _SCALED.findall(whole)), Decimal(0))
    value /= Decimal(parts or 1)
    return -value if written.startswith("-") else value


def cn2an() -> Reader:
    library = import_module("cn2an")

    return lambda text, _: rewritten(text, library.transform(text, "cn2an"))


def wetext() -> Reader:
    normalizer = import_module("wetext").Normalizer(lang="zh", operator="itn")
    return lambda text, _: rewritten(text, normalizer.normalize(text))


def chinese2digits() -> Reader:
    library = import_module("chinese2digits")

    def read(text: str, _: dt.date) -> Iterator[Item]:
        found = library.takeNumberFromString(text)
        for written, digits in zip(found["CHNumberStringList"], found["digitsStringList"], strict=True):
            yield amount(digits, digits, "%" if re.search("[%％‰]|分之", written) else None)

    return read


def quantulum3() -> Reader:
    parser = import_module("quantulum3.parser")

    names = {"gigawatt": "GW", "megawatt": "MW", "percentage": "%", "renminbi": "元", "chinese yuan": "元"}

    def read(text: str, _: dt.date) -> Iterator[Item]:
        for found in parser.parse(text):
            unit = names.get(found.unit.name)
            value = Decimal(str(found.value)) / (100 if unit == "%" else 1)
            yield amount(value, value, unit)

    return read


def recognizers() -> Reader:
    number = import_module("recognizers_number")
    unit = import_module("recognizers_number_with_unit")
    date_time = import_module("recognizers_date_time")
    chinese = import_module("recognizers_text").Culture.Chinese
    units = {
        "Ton": "吨",
        "Mu": "亩",
        "Jin": "斤",
        "Square kilometer": "平方公里",
        "Cubic meter": "立方米",
        "Kilometer": "公里",
    }

    def amounts(text: str) -> Iterator[Item]:
        plain = [*number.recognize_number(text, chinese), *number.recognize_ordinal(text, chinese)]
        for found in plain:
            yield amount(found.resolution["value"], found.resolution["value"])
        for found in number.recognize_percentage(text, chinese):
            value = Decimal(found.resolution["value"].rstrip("%")) / 100
            yield amount(value, value, "%")
        for found in unit.recognize_currency(text, chinese):
            value = found.resolution["value"]
            yield amount(value, value, CURRENCIES.get(found.resolution.get("isoCurrency"), "?"))
        for found in unit.recognize_dimension(text, chinese):
            value = found.resolution["value"]
            yield amount(value, value, units.get(found.resolution["unit"], found.resolution["unit"]))

    def periods(text: str, reference: dt.date) -> Iterator[Item]:
        noon = dt.datetime.combine(reference, dt.time())
        for found in date_time.recognize_datetime(text, chinese, reference=noon):
            values = (found.resolution or {}).get("values", [])
            for value in values:
                if not value["type"].startswith("date"):
                    continue
                last = value.get("end") and str(dt.date.fromisoformat(value["end"][:10]) - dt.timedelta(1))
                day = value.get("value", "")[:10] or None
                first = value.get("start", "")[:10] or None
                yield {"first": first or day, "last": last or day, "sure": len(values) == 1}

    def read(text: str, reference: dt.date) -> Iterator[Item]:
        yield from (item for item in amounts(text) if item["low"] is not None)
        yield from periods(text, reference)

    return read


def jionlp() -> Reader:
    with redirect_stdout(io.StringIO()):
        library = import_module("jionlp")

    def money(text: str) -> Iterator[Item]:
        for found in library.ner.extract_money(text, with_parsing=True):
            detail = found["detail"]
            ends = detail["num"] if isinstance(detail["num"], list) else [detail["num"]] * 2
            low = None if detail["definition"] == "blur-" else ends[0]
            high = None if detail["definition"] == "blur+" else ends[1]
            yield amount(low, high, detail["case"])

    def periods(text: str, reference: dt.date) -> Iterator[Item]:
        base = {"year": reference.year, "month": reference.month, "day": reference.day}
        for found in library.ner.extract_time(text, time_base=base, with_parsing=True):
            ends = found["detail"].get("time")
            if isinstance(ends, list):
                first, last = (None if end in (None, "inf", "-inf") else end[:10] for end in ends)
                yield {"first": first, "last": last}

    def places(text: str) -> Iterator[Item]:
        found = library.recognize_location(text)
        for place, _ in found["domestic"] or ():
            yield {"names": list(dict.fromkeys(filter(None, place.values())))}
        for place, _ in found["foreign"] or ():
            yield {"names": [place["country"]]}

    def read(text: str, reference: dt.date) -> Iterator[Item]:
        yield from money(text)
        yield from periods(text, reference)
        yield from places(text)

    return read


def dateparser() -> Reader:
    search = import_module("dateparser.search")

    def read(text: str, reference: dt.date) -> Iterator[Item]:
        settings = {"RELATIVE_BASE": dt.datetime.combine(reference, dt.time())}
        for _, day in search.search_dates(text, languages=["zh"], settings=settings) or ():
            yield {"first": str(day.date()), "last": str(day.date())}

    return read


def cpca() -> Reader:
    library = import_module("cpca")

    def read(text: str, _: dt.date) -> Iterator[Item]:
        for code in library.transform_text_with_addrs(text, pos_sensitive=True)["adcode"]:
            if code is not None:
                yield {"code": str(code)}

    return read


def zheconparse() -> Reader:
    library = import_module("zheconparse")

    def read(text: str, reference: dt.date) -> Iterator[Item]:
        for mention in library.extract(text, reference).mentions:
            yield mention.to_record()

    return read


READERS: dict[str, Callable[[], Reader]] = {
    "cn2an": cn2an,
    "wetext": wetext,
    "chinese2digits": chinese2digits,
    "quantulum3": quantulum3,
    "recognizers-text-suite": recognizers,
    "jionlp": jionlp,
    "dateparser": dateparser,
    "cpca": cpca,
    "zheconparse": zheconparse,
}


def answered(read: Reader, text: str, reference: dt.date) -> dict[str, Any]:
    """What a library says of a text; its exception is an answer as well."""
    try:
        with redirect_stdout(io.StringIO()):
            return {"items": list(read(text, reference))}
    except Exception as error:  # whatever a library raises is a fact about it
        return {"error": f"{type(error).__name__}: {error}"}


def speed(make: Callable[[], Reader], texts: list[tuple[str, dt.date]]) -> dict[str, float]:
    """Import, first call, characters a second in the fastest round after that, and the peak memory.

    Times are those of the processor, so that other work on the machine counts for little.
    """
    begin = time.process_time()
    read = make()
    loaded = time.process_time()
    answered(read, *texts[0])
    first = time.process_time()
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for text, reference in texts:
            answered(read, text, reference)
        rounds.append(time.process_time() - start)
    peak = re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())
    return {
        "import_ms": (loaded - begin) * 1000,
        "first_ms": (first - loaded) * 1000,
        "characters_per_second": sum(len(text) for text, _ in texts) / min(rounds),
        "peak_mb": int(peak[1]) / 1024 if peak is not None else 0,
    }


def main() -> None:
    """Answer or measure."""
    name, task = sys.argv[1:]
    warnings.simplefilter("ignore")
    lines = map(json.loads, sys.stdin)
    texts = [(line["text"], dt.date.fromisoformat(line["reference"])) for line in lines]
    if task == "speed":
        print(json.dumps(speed(READERS[name], texts)))
        return
    read = READERS[name]()
    for text, reference in texts:
        print(json.dumps(answered(read, text, reference), ensure_ascii=False))


if __name__ == "__main__":
    main()
