"""Observations as rows of a file and as a table for people."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from rich.cells import cell_len

from zheconparse.output import observations as output
from zheconparse.values.interval import Interval
from zheconparse.values.observation import Observation
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Quantity
from zheconparse.values.rank import Rank
from zheconparse.values.unit import Unit

YUAN = Unit("元", "currency", Fraction(1), "元")
MU = Unit("亩", "area", Fraction(2000, 3), "m²")


def money(number: int, per: Unit | None = None) -> Quantity:
    """An exact amount of money."""
    return Quantity(Interval.exactly(Decimal(number)), YUAN, per)


def one(value: object = None, **fields: object) -> Observation:
    """An observation of 26.2亿元 that says nothing else."""
    known = {
        "start": 3,
        "end": 9,
        "text": "26.2亿元",
        "indicator": "税收收入",
        "rule": "beside",
        "sentence": (0, 12),
    }
    value = money(2_620_000_000) if value is None else value
    return Observation(**known | {"evidence": ((3, 9), (20, 26)), "confidence": {}} | fields, value=value)


YEAR = {"first": date(2022, 1, 1), "last": date(2022, 12, 31)}


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        ((2022, 1, 1), (2022, 12, 31), "2022"),
        ((2022, 1, 1), (2023, 12, 31), "2022-01-01/P2Y"),
        ((2022, 7, 1), (2023, 6, 30), "2022-07-01/P1Y"),
        ((2022, 1, 1), (2022, 8, 31), "2022-01-01/P8M"),
        ((2022, 2, 1), (2022, 4, 30), "2022-02-01/P3M"),
        ((2022, 2, 1), (2022, 12, 31), "2022-02-01/P11M"),
        ((2024, 2, 1), (2024, 2, 29), "2024-02"),
        ((2023, 12, 1), (2023, 12, 31), "2023-12"),
        ((2024, 1, 1), (2024, 3, 31), "2024-Q1"),
        ((2024, 10, 1), (2024, 12, 31), "2024-Q4"),
        ((2024, 1, 1), (2024, 6, 30), "2024-S1"),
        ((2024, 7, 1), (2024, 12, 31), "2024-S2"),
        ((2023, 10, 1), (2023, 10, 8), "2023-10-01/P8D"),
        ((2022, 10, 31), (2022, 10, 31), "2022-10-31"),
        (None, (2022, 10, 31), "2022-10-31"),
        ((2022, 9, 1), None, None),
        (None, None, None),
    ],
)
def test_a_period_is_written_as_sdmx_does(first, last, written):
    days = {"first": first and date(*first), "last": last and date(*last)}
    assert output.period(one(**days)) == written
    assert output.row(one(**days))["TIME_PERIOD"] == written


@pytest.mark.parametrize(
    ("value", "number", "unit"),
    [
        (money(5), "5", "元"),
        (money(5, per=MU), "5", "元/亩"),
        (Quantity(Interval(None, Decimal(7), "neither"), YUAN), "7", "元"),
        (Quantity(Interval(Decimal(6), None, "left"), YUAN), "6", "元"),
        (Percentage(Interval.exactly(Decimal("0.33"))), "33", "percent"),
        (Percentage(Interval.exactly(Decimal("0.003")), "point"), "0.3", "point"),
        (Percentage(Interval.exactly(Decimal("0.0025")), "basis_point"), "25", "basis_point"),
        (Percentage(Interval.exactly(Decimal("0.0052")), "permille"), "5.2", "permille"),
        (Percentage(Interval.exactly(Decimal("0.35")), "tenth"), "35", "percent"),
        (Percentage(Interval.exactly(Fraction(1, 4)), "fraction", fraction="1/4"), "25", "percent"),
        (Percentage(Interval.exactly(Decimal("2.3")), "times"), "2.3", "times"),
        (Percentage(Interval.exactly(Decimal(1)), "doubling"), "100", "percent"),
        (Rank(3, 3), "3", "rank"),
        (Interval.exactly(Decimal("50.1")), "50.1", None),
    ],
)
def test_the_observed_value_is_the_low_end_or_the_only_one_with_its_unit(value, number, unit):
    row = output.row(one(value))
    assert (row["OBS_VALUE"], row["UNIT_MEASURE"]) == (number, unit)


@pytest.mark.parametrize(
    ("status", "code"), [("actual", "A"), ("plan", "F"), ("target", "F"), ("capacity", "A")]
)
def test_plans_and_targets_are_forecasts(status, code):
    assert output.row(one(status=status))["OBS_STATUS"] == code


def test_the_indicator_is_its_code_where_it_has_one():
    assert output.row(one())["INDICATOR"] == "税收收入"
    assert output.row(one(indicator_code="TAX_REVENUE"))["INDICATOR"] == "TAX_REVENUE"


def test_a_row_has_every_column_but_the_source():
    row = output.row(one(**YEAR, region="150200"))
    assert ("source", *row) == output.COLUMNS
    assert list(output.rows([one(), one()])) == [output.row(one())] * 2


def test_csv_has_a_head_and_a_line_for_each_with_places_as_spans():
    buffer = io.StringIO()
    output.write_csv(output.rows([one(**YEAR), one(subject="甲，\n乙")]), buffer)
    head, first, second = csv.reader(io.StringIO(buffer.getvalue()))
    assert tuple(head) == output.COLUMNS
    assert dict(zip(head, first, strict=True))["evidence"] == "3-9;20-26"
    assert dict(zip(head, first, strict=True))["source"] == ""
    assert dict(zip(head, second, strict=True))["subject"] == "甲，\n乙"
    assert dict(zip(head, second, strict=True))["first"] == ""


def test_csv_takes_records_with_a_source_of_their_own():
    buffer = io.StringIO()
    output.write_csv([output.row(one()) | {"source": "甲.txt"}], buffer)
    assert (
        buffer.getvalue()
        .splitlines()[1]
        .startswith("甲.txt,3,9,26.2亿元,2620000000,2620000000,元,,税收收入,")
    )


def lines(*found: Observation, **options: object) -> list[str]:
    """The table, without the blanks that align it."""
    return [" ".join(line.split()) for line in output.make_table(found, **options).splitlines()]


def test_the_table_says_whose_figure_it_is_where_that_is_not_the_region():
    baotou = {"region": "150200", "region_name": "包头市", "subject": "包头市"}
    assert [line for line in lines(one(**baotou)) if "税收" in line] == ["税收收入 26.2亿元 actual 26.2亿元"]
    table = lines(one(**baotou), one(subject="中昆路桥"), one(subject="远川能源"))
    assert table[1] == "indicator subject value change status text"
    assert [line for line in table if "税收" in line] == [
        "税收收入 26.2亿元 actual 26.2亿元",
        "税收收入 中昆路桥 26.2亿元 actual 26.2亿元",
        "税收收入 远川能源 26.2亿元 actual 26.2亿元",
    ]


def test_a_cell_that_is_cut_says_so():
    [cut] = [
        line for line in lines(one(indicator="稀土永磁材料产能占全国的比重"), width=40) if "稀土" in line
    ]
    assert cut.startswith("稀土永磁材… ")


def test_the_table_groups_by_region_and_period_in_the_order_of_the_text():
    baotou = {"region": "150200", "region_name": "包头市"}
    zone = {"region": "包头稀土高新区", "region_name": "包头稀土高新区"}
    table = lines(one(**baotou, **YEAR), one(**zone), one(), one(**baotou, **YEAR, indicator="产值"))
    heads = [line for line in table if "·" in line]
    assert heads == ["包头市 150200 · 2022", "包头稀土高新区 · no period", "no region · no period"]
    assert (
        table.index("产值 26.2亿元 actual 26.2亿元") == table.index("税收收入 26.2亿元 actual 26.2亿元") + 1
    )
    assert table[-1] == "4 observations"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2022, 1, 1), date(2022, 8, 31), "2022-01/2022-08"),
        (date(2022, 2, 1), date(2022, 2, 28), "2022-02"),
        (None, date(2022, 10, 31), "/2022-10-31"),
    ],
)
def test_the_table_for_people_has_both_ends_of_a_period(first, last, written):
    assert lines(one(first=first, last=last))[0] == f"no region · {written}"


def test_the_count_below_the_table_is_in_words():
    assert lines()[-1] == "no observations"
    assert lines(one())[-1] == "1 observation"


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"change": Decimal("0.33")}, "+33%"),
        ({"change": Decimal("-0.056")}, "-5.6%"),
        ({"change_amount": Decimal(300_000_000)}, "+3亿元"),
        ({"change_amount": Decimal(-300_000_000)}, "-3亿元"),
        ({"change": Decimal("0.33"), "change_amount": Decimal(300_000_000)}, "+33% +3亿元"),
        (
            {"value": Percentage(Interval.exactly(Decimal("0.4"))), "change_amount": Decimal("0.018")},
            "40% +1.8pp",
        ),
        ({"value": Percentage(Interval.exactly(Decimal("0.4")), direction="up", basis="yoy")}, "40% actual"),
    ],
)
def test_a_change_stands_beside_its_value_with_its_sign(fields, shown):
    assert shown in lines(one(**fields))[3]


def test_a_narrow_table_cuts_words_and_keeps_numbers():
    long = one(indicator="规模以上工业企业研究与试验发展经费支出", text="研究与试验发展经费支出达到26.2亿元")
    wide, narrow = output.make_table([long]), output.make_table([long], width=60)
    assert "规模以上工业企业研究与试验发展经费支出" in wide
    assert "规模以上工业企业研究与试验发展经费支出" not in narrow
    assert "26.2亿元" in narrow
    assert max(map(cell_len, narrow.splitlines())) <= 60
    assert output.make_table([long], width=500) == wide


def test_a_title_and_the_heads_of_groups_are_bold_where_colours_are_wanted():
    plain, coloured = (output.make_table([one()], title="甲.txt", colour=colour) for colour in (False, True))
    assert plain.splitlines()[:2] == ["甲.txt", "no region · no period"]
    assert coloured.splitlines()[:2] == ["\x1b[1m甲.txt\x1b[0m", "\x1b[1mno region · no period\x1b[0m"]
