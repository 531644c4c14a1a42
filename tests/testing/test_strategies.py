"""The strategies that users build tests from: what they give reads back, and they refuse what they do not know."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse import testing
from zheconparse.kinds import region
from zheconparse.kinds.date import date
from zheconparse.testing.quantity import fused
from zheconparse.values.interval import Interval
from zheconparse.values.period import GRANULARITIES

DIMENSIONS = ("currency", "power", "mass", "area", "count", "time", "temperature")
RATIO_UNITS = ("percent", "point", "permille", "basis_point", "tenth", "fraction", "times", "doubling")


# -- what is written is what is meant --------------------------------------------------------------------------------


@given(testing.in_prose(testing.numerals()))
def test_a_numeral_in_prose_is_found_with_its_value(found):
    [mention] = z.number.finditer(found.text)
    assert (mention.start, mention.end, mention.value) == (
        found.start,
        found.end,
        Interval.exactly(found.value),
    )


@given(testing.in_prose(testing.quantities()))
def test_a_quantity_in_prose_is_found_with_its_value(found):
    [mention] = z.quantity.finditer(found.text)
    assert (mention.start, mention.end, mention.value) == (found.start, found.end, found.value)


@given(testing.in_prose(testing.plain_quantities()))
def test_a_plain_quantity_is_what_the_whole_text_reader_finds_too(found):
    [mention] = z.extract(found.text).mentions
    assert (mention.kind, mention.start, mention.text) == ("quantity", found.start, found.written)
    assert mention.value == found.value


@given(testing.in_prose(testing.percentages()))
def test_a_percentage_in_prose_is_found_with_its_value(found):
    [mention] = z.percentage.finditer(found.text)
    assert (mention.start, mention.end, mention.value) == (found.start, found.end, found.value)


@given(testing.in_prose(testing.periods()))
def test_a_period_in_prose_is_found_with_its_value(found):
    [mention] = z.dates(found.text)
    assert (mention.start, mention.end, mention.value) == (found.start, found.end, found.value)


@given(testing.in_prose(testing.regions()))
def test_a_region_in_prose_is_found_with_its_value(found):
    [mention] = z.regions(found.text)
    assert (mention.start, mention.end, mention.value) == (found.start, found.end, found.value)


@given(testing.prose())
def test_prose_holds_no_figure_no_date_and_no_place(text):
    document = z.extract(text)
    assert (document.mentions, document.unread, z.numbers(text)) == ([], [], [])


# -- asking for some of them -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("writing", testing.WRITINGS)
def test_each_writing_of_a_number_reads_back(writing):
    @given(testing.numerals(writing))
    def law(numeral):
        assert z.number.parse(numeral.text) == Interval.exactly(numeral.value)

    law()


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_quantities_of_a_dimension_are_of_that_dimension(dimension):
    @given(testing.quantities(dimension=dimension))
    def law(amount):
        assert amount.value.dimension == dimension
        assert z.quantity(dimension=dimension).parse(amount.text) == amount.value

    law()


@given(testing.quantities(unit="元"))
def test_quantities_of_a_unit_are_in_that_unit_whatever_part_is_said(amount):
    read = z.quantity(unit="元").parse(amount.text)
    assert (read, read.unit.name) == (amount.value, "元")


@pytest.mark.parametrize("unit", RATIO_UNITS)
def test_percentages_of_a_unit_keep_that_unit(unit):
    @given(testing.percentages(unit))
    def law(share):
        assert share.value.unit == unit
        assert z.percentage.parse(share.text) == share.value

    law()


@pytest.mark.parametrize("granularity", GRANULARITIES)
def test_periods_of_a_granularity_have_it(granularity):
    @given(testing.periods(granularity))
    def law(period):
        assert period.value.granularity == granularity
        assert date.parse(period.text) == period.value

    law()


@pytest.mark.parametrize("level", testing.LEVELS)
def test_regions_of_a_level_have_it(level):
    @given(testing.regions(level))
    def law(place):
        assert place.value.level == level
        assert region.parse(place.text) == place.value

    law()


@pytest.mark.parametrize(
    ("ask", "problem"),
    [
        (lambda: testing.numerals("roman"), "no writing 'roman'; there are arabic, "),
        (lambda: testing.quantities(dimension="weight"), "dimension weight; the dimensions are .*mass"),
        (lambda: testing.quantities(unit="垧"), "no unit 垧"),
        (lambda: testing.percentages("half"), "no unit 'half' of a ratio; there are percent, "),
        (lambda: testing.periods("decade"), "no granularity 'decade'; there are day, "),
        (lambda: testing.regions("village"), "no level 'village'; there are province, "),
    ],
)
def test_a_name_that_is_not_known_is_refused_in_one_line_that_lists_those_that_are(ask, problem):
    with pytest.raises(ValueError, match=problem) as refused:
        ask()
    assert "\n" not in str(refused.value)


# -- composing -------------------------------------------------------------------------------------------------------

capacities = st.builds(
    lambda power, goods: testing.Written(f"年产{power.text}{goods}", (power.value, goods)),
    testing.quantities(dimension="power"),
    st.sampled_from(["组件", "电池片"]),
)


@given(testing.in_prose(capacities))
def test_a_strategy_built_of_these_tests_a_parser_built_of_ours(found):
    capacity = (z.words("年产") + z.quantity(dimension="power") + z.words("组件", "电池片")).map(
        lambda parts: (parts[1], parts[2])
    )
    [mention] = capacity.finditer(found.text)
    assert (mention.start, mention.text, mention.value) == (found.start, found.written, found.value)


# -- where hypothesis is and is not ----------------------------------------------------------------------------------


def python(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)


def test_importing_the_library_loads_neither_the_strategies_nor_hypothesis():
    run = python(
        "import sys, zheconparse as z; z.extract('5吨').mentions; print({'hypothesis', 'zheconparse.testing'} & set(sys.modules))"
    )
    assert (run.stdout, run.stderr) == ("set()\n", "")


def test_without_hypothesis_the_error_says_what_to_install():
    run = python("import sys; sys.modules['hypothesis'] = None; import zheconparse.testing")
    assert run.returncode == 1
    assert (
        run.stderr.splitlines()[-1]
        == "ImportError: zheconparse.testing needs hypothesis: pip install hypothesis"
    )


@pytest.mark.parametrize(
    ("numeral", "unit", "together"),
    [
        ("三千", "瓦", True), ("三千", "克拉", True), ("3百万", "英制马力", True), ("2022", "年", True), ("3", "月", True),
        ("05", "吨", True),
        ("0.5", "吨", False), ("三", "吨", False), ("三千", "吨", False), ("3百万", "吨", False), ("10", "个", False),
    ],
)  # fmt: skip
def test_a_numeral_and_a_unit_that_make_another_word_together_are_never_drawn(numeral, unit, together):
    assert fused(numeral, unit) is together
