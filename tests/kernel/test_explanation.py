"""Explanations: the tree of what each part made of a text agrees with what is read, and says why where nothing is."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import zheconparse as z
from tests.kernel.test_parser import PARSERS
from zheconparse.kernel import Explanation, shown
from zheconparse.testing import any_text, percentages, quantities


@dataclass(frozen=True)
class Growth:
    """How much, and how much more than before."""

    amount: z.Quantity
    rate: z.Percentage | None


rate = (z.words("，增长") + z.percentage.named("rate")).optional()
growth = (z.words("投资") + z.quantity.named("amount") + rate).into(Growth).named("growth")
nested = z.recursive(
    lambda inner: z.words("甲") + inner.between("（", "）").optional(), depth=2, name="group"
)
listed = z.words("甲", "乙").named("one").as_dict().separated_by("、", least=2, most=3)
parsers = st.sampled_from(
    [*PARSERS, growth, nested, listed, listed.optional(), z.words("甲").optional(0).named("a")]
)
texts = (
    any_text()
    | st.text("甲乙、（）", max_size=8)
    | st.builds(
        "投资{}，增长{}".format,
        quantities().map(lambda one: one.text),
        percentages().map(lambda one: one.text),
    )
    | quantities().map(lambda one: one.text)
)


@settings(max_examples=120)
@given(parsers, texts)
def test_an_explanation_agrees_with_what_is_read(parser, text):
    why = parser.explain(text)
    assert why.value == parser.fullmatch(text)
    if why.ok:
        assert why.value == parser.parse(text)
        assert (why.start, why.end, why.expected) == (0, len(text), "")
    else:
        with pytest.raises(z.ParseError) as caught:
            parser.parse(text)
        assert (caught.value.position, caught.value.expected) == (why.position, why.expected)
        assert why.expected


@settings(max_examples=120)
@given(parsers, texts)
def test_every_part_stands_where_it_says(parser, text):
    why = parser.explain(text)
    for part in why:
        assert 0 <= part.start <= part.end <= len(text)
        assert part.text == text[part.start : part.end]
        assert part.ok == (part.outcome in ("read", "absent"))
    assert len(str(why).splitlines()) >= 1
    assert sum(1 for _ in why) == len(str(why).splitlines())


@given(parsers, texts)
def test_what_is_read_is_read_in_its_parts(parser, text):
    why = parser.explain(text)
    if why.ok:
        assert all(part.ok or part.outcome == "refused" for part in why)
    else:
        assert any(part.wanted and not part.ok for part in why)


def test_a_tree_shows_which_part_read_what():
    assert str(growth.explain("投资2亿元，增长5%")).splitlines() == [
        "growth: Growth [0, 10) '投资2亿元，增长5%' = Growth(amount=2亿元, rate=5%)",
        "  '投资' [0, 2) '投资'",
        "  amount: quantity [2, 5) '2亿元' = 2亿元 (choice 1 of 2)",
        "    numeral [2, 4) '2亿'",
        "    unit [4, 5) '元'",
        "  '，增长' + rate [5, 10) '，增长5%'",
        "    '，增长' [5, 8) '，增长'",
        "    rate: percentage [8, 10) '5%' = 5% (choice 4 of 4)",
        "      numeral [8, 9) '5'",
        "      ratio_unit [9, 10) '%'",
    ]  # fmt: skip


def test_a_tree_shows_where_an_optional_part_broke_off():
    why = growth.explain("投资2亿元，增长快")
    assert (why.position, why.expected) == (8, "rate (a percentage)")
    assert "  optional ('，增长' + rate): absent" in str(why).splitlines()


def test_a_tree_shows_which_choice_was_taken_and_which_was_refused():
    small = z.quantity.where(_is_small)
    why = (small | z.percentage | z.quantity).explain("100吨")
    assert why.note == "choice 3 of 3"
    assert [(part.outcome, part.rule) for part in why.parts] == [
        ("refused", "quantity"),
        ("read", "quantity"),
    ]
    assert why.parts[0].note == "the test _is_small says no to 100吨"


def _is_small(amount):
    return amount.low < 100


REFUSALS = [
    (z.quantity.where(_is_small), "100吨", 0, "a quantity that passes the test _is_small"),
    (
        z.words("共") + z.quantity.where(lambda one: one.low < 9),
        "共9吨",
        1,
        "a quantity that passes the test",
    ),
    (z.quantity(dimension="power"), "5吨", 0, "a quantity of power"),
    (z.quantity.map(lambda _: None), "5吨", 0, "a quantity that has a meaning"),
    (z.quantity.map(lambda _: None).named("amount"), "5吨", 0, "a quantity that has a meaning"),
    (z.number.guard(after="届"), "10届", 0, "a number that is not ahead of /届/"),
    (z.words("第") + z.words("十").guard(before="第"), "第十", 1, "'十' that is not behind '第'"),
    (
        z.quantity.where(_is_small).separated_by("、"),
        "9吨、100吨",
        3,
        "a quantity that passes the test _is_small",
    ),
]
EXPECTATIONS = [
    (z.quantity | z.percentage | z.rank, "×", 0, "a quantity or a percentage or a rank"),
    ((z.words("年产") + z.quantity) | (z.words("月产") + z.rank), "月产组件", 2, "a rank"),
    (z.quantity.separated_by("、"), "5吨、组件", 3, "a quantity"),
    (z.quantity.separated_by("、"), "5吨组件", 2, "'、' or the end"),
    (z.quantity.separated_by("、", most=2), "5吨、6吨、7吨", 5, "the end"),
    (z.quantity.separated_by("、", least=2), "5吨", 2, "'、'"),
    (z.quantity.repeated(2), "5吨", 2, "a quantity"),
    (z.words("约").optional() + z.words("年产"), "月产", 0, "'约' or '年产'"),
    (z.words("投资") + z.words("约").optional(), "投资吨", 2, "'约' or the end"),
    (z.quantity.between("（", "）"), "（5吨", 3, "')'"),
    (z.quantity.between("（", "）").named("size"), "5吨", 0, "'('"),
    (z.quantity.named("amount"), "组件", 0, "amount (a quantity)"),
    (nested, "甲（甲（甲））", 4, "no more than 2 levels of group"),
    (z.pattern("[甲乙]{2,9}?", name="name") + z.words("年") + z.rank, "甲乙甲年首", 5, "the rest of a rank"),
    (growth, "", 0, "'投资'"),
    (growth, "投资", 2, "amount (a quantity)"),
]  # fmt: skip


@pytest.mark.parametrize(("parser", "text", "position", "expected"), [*REFUSALS, *EXPECTATIONS])
def test_the_error_names_what_was_expected_where_it_got_furthest(parser, text, position, expected):
    with pytest.raises(z.ParseError) as caught:
        parser.parse(text)
    assert (caught.value.position, caught.value.expected) == (position, expected)
    assert f"at character {position} of {text!r}" in str(caught.value)


@pytest.mark.parametrize(("parser", "text", "position", "_expected"), REFUSALS)
def test_what_is_refused_says_so(parser, text, position, _expected):
    refused = [part for part in parser.explain(text) if part.outcome == "refused" and part.wanted]
    assert [part.start for part in refused] == [position]
    assert refused[0].note


def test_an_explanation_is_a_value():
    import copy
    import pickle

    why = growth.explain("投资2亿元，增长快")
    assert copy.deepcopy(why) == pickle.loads(pickle.dumps(why)) == why == growth.explain("投资2亿元，增长快")
    assert isinstance(why, Explanation)
    with pytest.raises(AttributeError):
        why.start = 3


def test_a_value_is_shown_in_a_few_words():
    assert (
        shown((Growth(z.quantity.parse("5吨"), None), {"a": 1})) == "(Growth(amount=5吨, rate=None), {a=1})"
    )


def test_a_long_text_makes_a_short_line():
    assert max(map(len, str(growth.explain("的" * 50_000)).splitlines())) < 120
    assert max(map(len, str(z.words("甲" * 500).explain("甲" * 500)).splitlines())) < 1_200
