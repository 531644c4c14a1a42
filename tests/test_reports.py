"""The reports are well formed, and the library reads them no worse than it did."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

import zheconparse as z
from zheconparse.evaluate import (
    TOPICS,
    CorpusError,
    Report,
    Row,
    load_reports,
    main,
)
from zheconparse.evaluate import compare_report as compare
from zheconparse.evaluate import evaluate_reports as evaluate

FOLDER = Path(__file__).parents[1] / "corpus" / "reports"
REPORTS = load_reports(FOLDER)
NAMES = [report.name for report in REPORTS]

HELD_OUT = load_reports(FOLDER / "heldout")
ALL = [*REPORTS, *HELD_OUT]

OTHER_WRITING = {
    "full-width digits": str.maketrans("0123456789", "０１２３４５６７８９"),
    "half-width marks": str.maketrans("，；：？！", ",;:?!"),
    "full-width brackets": str.maketrans("()%", "（）％"),
}
"""Ways to write the same text, character for character."""

FLOOR, HELD_OUT_FLOOR = 0.97, 0.93
"""F1 of value, indicator and period together, below which no change may fall."""


def row(text: str, line: str, **shared: str) -> Row:
    return Row.of(text, line, shared)


def given(text: str, words: str, **fields: object) -> dict:
    start = text.index(words)
    record = {"start": start, "end": start + len(words), "text": words, "status": "actual"}
    return {**dict.fromkeys(("first", "last", "region", "change", "unit"), None), **record, **fields}


# -- the files ---------------------------------------------------------------------------------------------------------


def test_every_field_has_its_reports():
    assert set(TOPICS) == {report.topic for report in REPORTS}
    assert len(REPORTS) >= 60


def test_the_reports_are_numbered_and_no_text_stands_twice():
    assert [int(name[:3]) for name in NAMES] == list(range(1, len(NAMES) + 1))
    assert [int(report.name[:3]) for report in HELD_OUT] == list(range(1, len(HELD_OUT) + 1))
    assert [text for text, count in Counter(report.text for report in ALL).items() if count > 1] == []


@pytest.mark.parametrize("report", ALL, ids=[report.name for report in ALL])
def test_the_rows_stand_in_the_text_each_figure_once(report: Report):
    spans = [span for row in report.rows for span in row.spans]
    for start, end in spans:
        assert report.text[start:end] == report.text[start:end].strip(" \n，。、；：（") != ""
    for before, after in zip(sorted(spans), sorted(spans)[1:], strict=False):
        assert before[1] <= after[0], (
            f"{report.text[slice(*before)]!r} and {report.text[slice(*after)]!r} overlap"
        )


@pytest.mark.parametrize("report", ALL, ids=[report.name for report in ALL])
def test_the_rows_say_what_is_measured_where_and_when(report: Report):
    z.regions("", home=report.home)  # refuses an unknown code
    divisions = (Path(z.__file__).parent / "kinds/region/divisions.tsv").read_text(encoding="utf-8")
    for row in report.rows:
        assert row.optional or row.indicators, row
        for first, last in row.periods or ():
            assert first is None or last is None or first <= last, row
        for code in row.regions or ():
            known = code is None or re.fullmatch("[A-Z]{2}", code) or not code.isdigit()
            assert known or re.search(rf"^{code}\b", divisions, re.MULTILINE), f"{code} is no division"
        for change in row.changes or ():
            assert change is None or -1 <= change < 100, row


@pytest.mark.parametrize("report", ALL, ids=[report.name for report in ALL])
def test_a_growth_that_is_a_row_of_its_own_carries_itself_as_change(report: Report):
    for row in report.rows:
        ends = {row.drawn.fields.get("low"), row.drawn.fields.get("high")} - {None}
        for change in row.changes or ():
            if row.drawn.kind == "percentage" and change is not None and not row.optional:
                assert abs(change) in {abs(end) for end in ends}, row


def test_the_files_are_in_their_plain_form():
    for file in sorted(FOLDER.rglob("*.toml")):
        written = file.read_text(encoding="utf-8")
        assert written.endswith("\n")
        assert not written.endswith("\n\n")
        assert not re.search(r"\r|\ufeff", written), f"{file.name} has a carriage return or a byte order mark"


# -- the notation ------------------------------------------------------------------------------------------------------


def test_a_row_finds_its_figure_and_not_the_tail_of_another():
    text = "增长4.5%，上年为5%，今年15%，再增5%。"
    assert [row(text, f"5%#{n} | 甲 | p 0.05 percent |").drawn.start for n in (1, 2)] == [10, 21]


def test_a_row_reads_its_options():
    line = "112亿元 | 总投资 / 投资 | q 112e8 元 | -5.6% yoy real period=2022/..2022-10 region=-/CN amount=-3e8 status=plan"
    read = row("总投资112亿元", line, subject="甲")
    assert read.drawn.fields["low"] == 11_200_000_000
    assert read.indicators == ("总投资", "投资")
    assert read.periods == (("2022-01-01", "2022-12-31"), (None, "2022-10-31"))
    assert read.regions == (None, "CN")
    assert (read.changes, read.amount) == ((Fraction(-56, 1000),), -300_000_000)
    assert (read.basis, read.kind, read.statuses, read.subject) == ("yoy", "real", ("plan",), "甲")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("5元 | 甲 | q 5 元 |", "stands 2 times"),
        ("5元#3 | 甲 | q 5 元 |", "only 2 times"),
        ("6元 | 甲 | q 6 元 |", "does not stand"),
        ("5元#1 | | q 5 元 |", "no indicator"),
        ("5元#1 | 甲", "four cells"),
        ("5元#1 | 甲 | q 5 元 | wrong", "means nothing"),
        ("5元#1 | 甲 | q 5 元 | when=2022", "means nothing"),
        ("5元#1 | 甲 | q 5 元 | status=hoped", "is none of"),
        ("5元#1 | 甲 | q 5 元 | period=22", "is no day"),
        ("5元#1 | 甲 | q fünf 元 |", "no number"),
    ],
)
def test_a_row_that_cannot_be_read_says_why(line: str, problem: str):
    with pytest.raises(ValueError, match=problem):
        row("5元和5元", line)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("field = ", "no TOML"),
        ('field = "gossip"', "field is none of"),
        ('field = "budget"', "no text"),
        ('field = "budget"\ntext = "5元"\nauthor = "甲"', "author means nothing"),
        (
            'field = "budget"\ntext = "5元"\n[[rows]]\nlist = """\n6元 | 甲 | q 6 元 |\n"""',
            ":5: '6元' does not stand",
        ),
    ],
)
def test_a_file_that_cannot_be_read_says_where(tmp_path: Path, content: str, problem: str):
    (tmp_path / "001-any.toml").write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=problem):
        load_reports(tmp_path)


# -- the comparison ----------------------------------------------------------------------------------------------------

TEXT = "全年签约项目23个，总投资112亿元，增长5%；签约23个项目。"
ROWS = (
    row(TEXT, "23个#1 | 签约项目 | q 23 个 | again=23个#2", period="2022"),
    row(TEXT, "112亿元 | 总投资 | q 112e8 元 | +5%", period="2022"),
)
REPORT = Report("001-any", "investment", TEXT, ROWS)
RIGHT = [
    given(TEXT, "23个", indicator="签约项目", low="23", high="23", unit="个", first="2022-01-01", last="2022-12-31"),
    given(TEXT, "112亿元", indicator="总投资", low="11200000000", high="11200000000", unit="元",
          first="2022-01-01", last="2022-12-31", change="0.05"),
]  # fmt: skip


def outcomes(*records: dict) -> list[tuple[str, tuple[str, ...]]]:
    return [(finding.outcome, finding.faults) for finding in compare(REPORT, records)]


def test_right_rows_are_right():
    assert outcomes(*RIGHT) == [("right", ()), ("right", ())]
    assert evaluate([REPORT], lambda _: RIGHT).total.f1(2) == 1


def test_each_wrong_field_is_named():
    wrong = {
        "low": "12",
        "indicator": "别的",
        "last": None,
        "region": "150200",
        "status": "plan",
        "change": "-0.05",
    }
    names = ("value", "indicator", "period", "region", "status", "change")
    for (field, value), name in zip(wrong.items(), names, strict=True):
        assert outcomes(RIGHT[0], {**RIGHT[1], field: value})[1] == ("faults", (name,))


def test_a_row_at_the_repetition_is_found_and_a_second_one_is_false():
    again = {**RIGHT[0], "start": TEXT.rindex("23个"), "end": TEXT.rindex("23个") + 3}
    assert outcomes(again, RIGHT[1]) == [("right", ()), ("right", ())]
    assert outcomes(*RIGHT, again) == [("right", ()), ("right", ()), ("second", ())]


def test_missing_and_invented_rows_are_counted():
    invented = given(TEXT, "5%", indicator="增长")
    assert outcomes(RIGHT[0], invented) == [("right", ()), ("missed", ()), ("false", ())]


def test_the_command_scores_the_rows_of_another_reader(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    theirs = tmp_path / "theirs.jsonl"
    theirs.write_text('{"source": "001-bulletin-province", "start": 0, "end": 5}\n', encoding="utf-8")
    assert main([str(FOLDER), "--only", "001", "--errors", "1", "--records", str(theirs)]) == 0
    assert "MISSED" in capsys.readouterr().out
    theirs.write_text('{"source": "nothing", "start": 0, "end": 5}\n', encoding="utf-8")
    assert main([str(FOLDER), "--records", str(theirs)]) == 2


def test_the_command_lists_the_passages(capsys: pytest.CaptureFixture[str]):
    assert main([str(FOLDER), "--list"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(REPORTS)


# -- the library -------------------------------------------------------------------------------------------------------


def finds_observations() -> bool:
    try:
        return z.extract("").observations is not None
    except NotImplementedError:
        return False


@pytest.mark.skipif(not finds_observations(), reason="this version finds no observations")
@pytest.mark.parametrize(("reports", "floor"), [(REPORTS, FLOOR), (HELD_OUT, HELD_OUT_FLOOR)])
def test_the_library_reads_the_reports_no_worse_than_it_did(reports: list[Report], floor: float):
    result = evaluate(reports)
    faults = [] if reports is HELD_OUT else [f"{report.name}  {finding}" for report, finding in result.errors]
    assert result.total.f1(result.total.key) >= floor, "\n".join([result.table(), *faults])


def linked(text: str, report: Report) -> list[dict]:
    """The rows of a text, in plain characters."""
    rows = z.extract(text, report.reference, report.home).observations
    fields = [row.to_record() for row in rows]
    return [{name: plain(value) for name, value in record.items()} for record in fields]


def plain(value: object) -> object:
    """A value with Chinese marks where it is a text with half-width ones."""
    return z.fold(value).translate(str.maketrans(",;:?!", "，；：？！")) if isinstance(value, str) else value


@pytest.mark.parametrize("report", [*REPORTS[3::5], *REPORTS[540::64]], ids=lambda report: report.name)
@pytest.mark.parametrize("writing", OTHER_WRITING)
def test_no_row_depends_on_the_width_of_characters(report: Report, writing: str):
    if "|" in report.text or "\t" in report.text:
        pytest.skip("the columns of a table are made by its marks")
    assert linked(report.text.translate(OTHER_WRITING[writing]), report) == linked(report.text, report)
