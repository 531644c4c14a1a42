"""What parsers made of parsers read, and what values they give."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.testing import plain_quantities


def of(*spellings):
    """A parser of fixed strings that tries each in turn and goes back, as a plain regular expression does."""
    return z.pattern("|".join(spellings), name="/".join(spellings))


def reads(parser, text):
    """Whether the text as a whole is read."""
    return parser.explain(text).ok


strings = st.lists(st.text("甲乙", min_size=1, max_size=3), min_size=1, max_size=4)
texts = st.text("甲乙 、", max_size=9)

# -- laws ------------------------------------------------------------------------------------------------------------


@given(strings, strings, texts)
def test_a_sequence_reads_what_can_be_parted_into_its_parts(first, second, text):
    one, other = of(*first), of(*second)
    parted = any(
        reads(one, text[:cut])
        and (reads(other, text[cut:]) or (text[cut : cut + 1] == " " and reads(other, text[cut + 1 :])))
        for cut in range(len(text) + 1)
    )
    assert reads(one + other, text) == parted


@given(strings, strings, texts)
def test_an_alternation_reads_what_either_reads(first, second, text):
    one, other = of(*first), of(*second)
    assert reads(one | other, text) == (reads(one, text) or reads(other, text))


@given(strings, texts)
def test_an_optional_part_reads_what_it_reads_and_nothing(spellings, text):
    part = of(*spellings)
    assert reads(part.optional(), text) == (reads(part, text) or text == "")


@given(st.integers(1, 4), st.none() | st.integers(0, 3), st.integers(1, 8))
def test_a_repetition_reads_as_many_as_its_bounds_allow(least, more, count):
    most = None if more is None else least + more
    fits = least <= count and (most is None or count <= most)
    assert reads(z.words("甲").repeated(least, most), "甲" * count) == fits
    assert reads(z.words("甲").separated_by("、", least=least, most=most), "、".join("甲" * count)) == fits


@given(st.lists(st.text("甲乙丙", min_size=2, max_size=4), min_size=1, max_size=5))
def test_a_list_of_lazy_items_has_each_item_whole(items):
    name = z.pattern("[甲乙丙]{2,4}?", name="name")
    assert name.separated_by("、").parse("、".join(items)) == tuple(items)
    assert (z.words("丁") + name.separated_by("、") + z.words("丁")).parse(f"丁{'、'.join(items)}丁")[
        1
    ] == tuple(items)


@given(st.lists(plain_quantities(), min_size=1, max_size=4))
def test_groups_within_a_repetition_are_those_of_each_item(items):
    code = z.pattern("(?P<letters>[A-Z]+)(?P<digits>[0-9]+)", _code, name="code")
    parser = (code + z.words("：") + z.quantity).separated_by("；")
    text = "；".join(f"{'ABCD'[at]}{at}：{item.text}" for at, item in enumerate(items))
    expected = [(("ABCD"[at], at), "：", item.value) for at, item in enumerate(items)]
    assert list(parser.parse(text)) == expected


def _code(captures):
    return captures["letters"], int(captures["digits"])


@given(st.integers(1, 5), st.integers(0, 6))
def test_a_recursion_reads_as_deep_as_it_says(depth, levels):
    parser = z.recursive(lambda inner: z.words("甲") | inner.between("（", "）"), depth=depth)
    text = "（" * levels + "甲" + "）" * levels
    assert reads(parser, text) == (levels < depth)


# -- values ----------------------------------------------------------------------------------------------------------


def test_a_part_that_is_refused_is_not_an_absent_one():
    large = z.quantity.where(lambda amount: amount.low >= 100)
    parser = z.words("投资") + large.optional()
    assert parser.parse("投资") == ("投资", None)
    assert parser.parse("投资100吨")[1].low == 100
    assert parser.fullmatch("投资99吨") is None
    assert large.optional().fullmatch("99吨") is None
    assert z.words("甲").optional().named("a").as_dict().parse("") == {"a": None}


def test_a_default_stands_for_what_is_absent():
    parser = z.words("增长") + z.percentage.map(lambda ratio: ratio.low).optional(0)
    assert parser.parse("增长") == ("增长", 0)
    assert parser.parse("增长50%") == ("增长", Fraction(1, 2))
    with pytest.raises(ValueError, match=r"say optional\(0\).named\('rate'\)"):
        z.words("甲").named("rate").optional(0)


def test_a_change_of_value_holds_inside_every_composition():
    tonnes = z.quantity.map(lambda amount: amount.low)
    assert (tonnes + z.words("煤")).parse("5吨煤") == (5, "煤")
    assert (tonnes | z.words("煤")).parse("5吨") == 5
    assert tonnes.optional().parse("5吨") == 5
    assert tonnes.between("（", "）").parse("（5吨）") == 5
    assert tonnes.repeated().parse("5吨6吨") == (5, 6)
    assert tonnes.guard(after="煤").named("amount").where(bool).parse("5吨") == 5


def test_a_choice_that_is_refused_gives_way_to_the_next():
    small = z.quantity.where(lambda amount: amount.low < 100).map(lambda _: "small")
    assert (small | z.quantity.map(lambda _: "any")).parse("100吨") == "any"
    assert (z.words("约") + (small | z.quantity.map(lambda _: "any"))).parse("约100吨") == ("约", "any")


def test_a_later_choice_sees_what_stands_behind_it():
    ahead = z.pattern("[甲乙]+(?=项目)", name="project").where(lambda _: False) | z.pattern(
        "[甲乙]+(?=项)"
    ).map(lambda _: "seen")
    assert ahead.search("甲乙项目").value == "seen"


def test_items_see_what_stands_behind_them():
    item = z.pattern("[甲乙]{2}(?=[、。])", name="item")
    found = item.separated_by("、").search("甲乙、乙甲。")
    assert (found.text, found.value) == ("甲乙、乙甲", ("甲乙", "乙甲"))


def test_words_give_nothing_back():
    assert not reads(z.words("甲", "甲乙") + z.words("乙"), "甲乙")
    assert reads(z.pattern("甲乙?") + z.words("乙"), "甲乙")


def test_repeated_items_give_nothing_back():
    assert z.pattern("甲{1,2}").repeated().parse("甲甲甲") == ("甲甲", "甲")
    assert not reads(z.pattern("甲{1,2}").repeated(2), "甲甲")


# -- names -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Award:
    """A lot and what it was awarded for."""

    lot: str
    price: z.Quantity
    days: z.Quantity | None


lot = z.pattern("[A-Z0-9一二三四五六七八九十]+(?=包)", name="number of a lot").named("lot") + z.words("包")
price = z.words("：") + z.quantity(dimension="currency").named("price")
days = (z.words("，工期") + z.quantity(dimension="time").named("days")).optional()
award = (lot + price + days).into(Award)


def test_named_parts_make_a_dataclass():
    assert award.parse("二包：1,234.5万元，工期90天") == Award(
        "二", z.quantity.parse("1234.5万元"), z.quantity.parse("90天")
    )
    assert award.parse("B2包：80万元") == Award("B2", z.quantity.parse("80万元"), None)
    assert award.name == "Award"
    assert award.fullmatch("二包：90天") is None


def test_named_parts_make_a_dict():
    assert (lot + price).as_dict().parse("1包：80万元") == {"lot": "1", "price": z.quantity.parse("80万元")}


def test_names_are_found_in_every_kind_of_part_that_keeps_its_value():
    one = z.words("甲").named("one")
    every = [
        one.optional(),
        one.guard(after="丙"),
        one.between("（", "）"),
        one.where(bool),
        one | z.words("乙"),
        one + z.words("乙"),
    ]
    for parser in every:
        assert parser.labels == ("one",)
    for parser in (one.map(str), one.repeated(), one.separated_by("、"), one.as_dict()):
        assert parser.labels == ()
    assert one.named("two").labels == ("two",)
    assert (one.between("（", "）") + z.words("乙").named("two")).as_dict().parse("（甲）乙") == {
        "one": "甲",
        "two": "乙",
    }


def test_each_choice_gives_the_names_that_it_has():
    either = (z.words("甲").named("one") + z.words("乙").named("two")) | z.words("丙").named("one")
    assert either.as_dict().parse("甲乙") == {"one": "甲", "two": "乙"}
    assert either.as_dict().parse("丙") == {"one": "丙", "two": None}


def test_a_refused_choice_leaves_no_name_behind():
    refused = (z.pattern("甲").named("one") + z.pattern("乙").named("two")).where(lambda _: False)
    assert (refused | z.pattern("甲乙").named("three")).as_dict().parse("甲乙") == {
        "one": None,
        "two": None,
        "three": "甲乙",
    }


def test_the_name_of_a_parser_is_the_kind_of_its_mentions():
    [found] = z.quantity.named("capacity").finditer("年产8GW")
    assert (found.kind, found.value) == ("capacity", z.quantity.parse("8GW"))


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (lambda: z.words("甲").into(Award), "no part of '甲' is named"),
        (lambda: z.words("甲").as_dict(), "no part of '甲' is named"),
        ((lot + lot).as_dict, "two parts are named 'lot'"),
        (lambda: lot.into(Award), "Award does not take the names lot: missing a required argument: 'price'"),
        (lambda: (lot + z.words("甲").named("x")).into(Award), "Award does not take the names lot, x"),
        (lambda: z.words("甲").named("unit price"), "'unit price' is no name"),
        (lambda: z.words("甲").named("1"), "'1' is no name"),
    ],
)  # fmt: skip
def test_names_that_do_not_fit_are_refused_when_the_parser_is_made(make, complaint):
    with pytest.raises(ValueError, match="^" + complaint.replace("(", r"\(")):
        make()


def test_a_mention_of_a_dataclass_is_a_record_of_its_fields():
    [found] = award.separated_by("；").finditer("中标结果：一包：80万元；二包：60万元，工期90天。")
    record = found.to_record()
    assert record["value"][0] == {"lot": "一", "price": z.quantity.parse("80万元").to_record(), "days": None}
    assert (record["kind"], record["text"]) == ("list of Award", "一包：80万元；二包：60万元，工期90天")


# -- words with values -----------------------------------------------------------------------------------------------


@given(st.dictionaries(st.text("年产值量", min_size=1, max_size=3), st.integers(), min_size=1))
def test_a_lookup_reads_each_of_its_words_as_its_value(values):
    parser = z.lookup(values)
    assert {word: parser.parse(word) for word in values} == values


def test_a_lookup_reads_every_typing_of_its_words():
    assert z.lookup({"億元": 8}).parse("亿元") == z.lookup({"亿元": 8}).parse("億元") == 8


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({}, "at least one word"),
        ({"": 1}, "none of them empty"),
        ({"甲": None}, "no value for '甲'"),
        ({"亿": 1, "億": 2}, "two values for '亿'"),
    ],
)
def test_a_lookup_that_cannot_be_is_refused(values, complaint):
    with pytest.raises(ValueError, match=complaint):
        z.lookup(values)


# -- what cannot be --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", [r"(甲)\1", "(?P<a>甲)(?P=a)", "(甲)?(?(1)乙|丙)", "(?i)a", "(?x) a"])
def test_a_pattern_that_cannot_be_a_part_is_refused(source):
    with pytest.raises(ValueError, match=r"regular expression|own groups"):
        z.pattern(source)


def test_a_pattern_may_escape_digits_and_brackets():
    assert z.pattern(r"[\1(]\\1").fullmatch("(\\1") == "(\\1"


@pytest.mark.parametrize("guard", [{"before": "a]("}, {"before": "z-a"}, {"after": "("}])
def test_a_guard_that_is_no_pattern_is_refused(guard):
    with pytest.raises(ValueError, match="no guard"):
        z.number.guard(**guard)


@pytest.mark.parametrize("depth", [0, -1])
def test_a_recursion_needs_a_level(depth):
    with pytest.raises(ValueError, match="levels deep reads nothing"):
        z.recursive(lambda inner: inner, depth=depth)


# -- time ------------------------------------------------------------------------------------------------------------


def test_repeated_patterns_that_could_be_parted_in_many_ways_take_linear_time():
    parser = z.pattern("[甲乙]+", name="run").repeated() + z.words("丙")
    assert parser.fullmatch("甲乙" * 20_000) is None
    assert parser.parse("甲乙" * 20_000 + "丙")[0] == ("甲乙" * 20_000,)


def test_a_long_list_takes_linear_time():
    items = ["甲乙"] * 3_000
    assert z.pattern("[甲乙]{2,4}?").separated_by("、").parse("、".join(items)) == tuple(items)
