"""Parsers: four doors that agree, and parts that compose."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import zheconparse as z
from zheconparse.kernel import Mention, Span
from zheconparse.testing import BLANKS, ahead, any_text, percentages, plain_quantities, quantities

PARSERS = [
    z.number, z.quantity, z.percentage, z.rank, z.date, z.words("年产") + z.quantity,
    z.quantity | z.percentage, z.quantity.separated_by("、"),
    z.words("近") + z.quantity.optional(), z.quantity(dimension="currency"), z.number.guard(before="第"), z.rank.map(str),
]  # fmt: skip
parsers = st.sampled_from(PARSERS)

# -- the four doors --------------------------------------------------------------------------------------------------


@settings(max_examples=30)
@given(parsers, any_text())
def test_parse_is_fullmatch_or_an_error(parser, text):
    value = parser.fullmatch(text)
    if value is None:
        with pytest.raises(z.ParseError) as caught:
            parser.parse(text)
        assert 0 <= caught.value.position <= len(text)
        assert caught.value.text == text
        assert caught.value.expected
    else:
        assert parser.parse(text) == value


@given(parsers, any_text())
def test_found_mentions_are_true_to_the_text(parser, text):
    at = 0
    for mention in parser.finditer(text):
        assert mention.text == text[mention.start : mention.end] == mention.span.cut(text) != ""
        assert at <= mention.start < mention.end
        at = mention.end


@given(parsers, any_text())
def test_search_is_the_first_of_finditer(parser, text):
    assert parser.search(text) == next(iter(parser.finditer(text)), None)


@given(ahead(), plain_quantities())
def test_what_fullmatch_reads_search_finds(ahead, amount):
    found = z.quantity.search(ahead + amount.text)
    assert found is not None
    assert (found.start, found.value) == (len(ahead), z.quantity.fullmatch(amount.text))


# -- composition -----------------------------------------------------------------------------------------------------


@given(quantities(), percentages())
def test_a_sequence_has_the_values_of_its_parts(amount, ratio):
    parser = z.words("投资") + z.quantity + z.words("，增长") + z.percentage
    text = f"投资{amount.text}，增长{ratio.text}"
    assert parser.parse(text) == (
        "投资",
        z.quantity.parse(amount.text),
        "，增长",
        z.percentage.parse(ratio.text),
    )


@given(plain_quantities(), plain_quantities())
def test_putting_together_is_associative(one, other):
    first, second, third = z.quantity, z.words("，另有"), z.quantity
    text = f"{one.text}，另有{other.text}"
    assert ((first + second) + third).parse(text) == (first + (second + third)).parse(text)


@given(plain_quantities(), st.sampled_from(BLANKS))
def test_a_blank_between_the_parts_changes_nothing(amount, blank):
    parser = z.words("年产") + z.quantity + z.words("组件")
    assert parser.parse(f"年产{blank}{amount.text}{blank}组件") == parser.parse(f"年产{amount.text}组件")


@given(st.one_of(quantities(), percentages()).map(lambda figure: figure.text))
def test_an_alternation_reads_what_its_first_fitting_choice_reads(text):
    expected = z.quantity.fullmatch(text)
    expected = z.percentage.fullmatch(text) if expected is None else expected
    assert (z.quantity | z.percentage).fullmatch(text) == expected


def test_an_optional_part_may_be_missing():
    parser = z.words("投资") + z.quantity + z.words("以上").optional()
    assert parser.parse("投资5吨")[2] is None
    assert z.quantity.optional().parse("") is None
    assert z.quantity.optional().parse("5吨") == z.quantity.parse("5吨")


@given(st.lists(plain_quantities(), min_size=1, max_size=5))
def test_a_repetition_has_the_values_of_its_items(items):
    text = "、".join(item.text for item in items)
    assert z.quantity.separated_by("、").parse(text) == tuple(item.value for item in items)


def test_a_repetition_keeps_to_its_bounds():
    parser = z.quantity.separated_by(z.words("、", "和"), least=2, most=3)
    assert parser.fullmatch("5吨") is None
    assert len(parser.parse("5吨、6吨和7吨")) == 3
    assert parser.fullmatch("5吨、6吨、7吨、8吨") is None
    with pytest.raises(ValueError, match="0 to 3"):
        z.quantity.separated_by("、", least=0, most=3)


def test_map_and_where_change_and_choose():
    assert z.rank.map(lambda rank: rank.low).parse("第3位") == 3
    large = z.quantity.where(lambda quantity: quantity.low >= 100)
    assert large.fullmatch("99吨") is None
    assert [found.text for found in large.finditer("99吨，100吨")] == ["100吨"]


def test_a_guard_looks_left_and_right():
    parser = z.number.guard(before="第", after="届")
    assert [found.text for found in parser.finditer("第3名，5个")] == ["5"]
    assert parser.search("十届") is None


def test_parsers_made_of_parsers_use_their_parts_unchanged():
    inner = z.quantity + z.words("组件")
    outer = (z.words("年产") + inner) | z.percentage
    assert outer.parse("年产8GW组件") == ("年产", z.quantity.parse("8GW"), "组件")
    assert inner.parse("8GW组件") == (z.quantity.parse("8GW"), "组件")
    assert outer.parse("5%") == z.percentage.parse("5%")


def test_a_composed_parser_names_its_groups_apart():
    parser = z.quantity + z.words("至") + z.quantity + z.words("，") + z.percentage
    assert [str(part) for part in parser.parse("5吨至8万元，9%")] == ["5吨", "至", "8万元", "，", "9%"]


# -- words and patterns ----------------------------------------------------------------------------------------------


def test_words_prefer_the_longest_in_any_order():
    assert z.words("年产", "年产量").search("年产量8吨").text == "年产量"
    assert z.words("年产量", "年产").search("年产量8吨").text == "年产量"
    assert z.words("a.b").fullmatch("axb") is None


@pytest.mark.parametrize("spellings", [(), ("",), ("年产", "")])
def test_words_refuses_to_read_nothing(spellings):
    with pytest.raises(ValueError, match="at least one word"):
        z.words(*spellings)


def test_words_takes_words_a_set_of_them_or_their_values():
    assert z.words({"年产", "日产"}, "月产").parse("月产") == "月产"
    assert z.words({"年产", "日产"}).parse("日产") == "日产"
    assert z.words({"日产": 365, "月产": 12}).parse("月产") == 12
    with pytest.raises(ValueError, match=r"^words\(\) needs at least one word"):
        z.words(set())
    with pytest.raises(ValueError, match=r"^lookup\(\) has no value for '月产'"):
        z.words({"月产": None})


def test_words_reads_every_typing_of_its_words():
    assert z.words("總產值").parse("总产值") == z.words("总产值").parse("總產值") == "总产值"


@given(st.lists(st.text("年产值量总投资元", min_size=1, max_size=4), min_size=1, max_size=8))
def test_words_reads_each_of_its_words_and_no_other(spellings):
    parser = z.words(*spellings)
    assert all(parser.parse(word) == word for word in spellings)
    assert parser.fullmatch("".join(spellings) + "x") is None


def test_a_pattern_that_is_none_is_refused():
    with pytest.raises(ValueError, match="not a regular expression"):
        z.pattern("(")


def test_a_pattern_keeps_its_groups_within_a_sequence():
    code = z.pattern(
        "(?P<letters>[A-Z]+)-(?P<digits>[0-9]+)",
        lambda captures: (captures["letters"], int(captures["digits"])),
        name="code",
    )
    parser = z.quantity + code + z.words("，") + z.quantity
    assert parser.parse("5吨TR-50，九吨") == (
        z.quantity.parse("5吨"),
        ("TR", 50),
        "，",
        z.quantity.parse("九吨"),
    )


# -- errors ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parser", "text", "position", "expected"),
    [
        (z.quantity, "112亿元整数", 5, "the end"),
        (z.quantity, "", 0, "a quantity"),
        (z.quantity, "abc", 0, "a quantity"),
        (z.percentage, "5%左", 2, "the end"),
        (z.rank, "第3届", 2, "the rest of a rank"),
        (z.rank, "第0位", 0, "a rank that has a meaning"),
        (z.words("年产") + z.quantity + z.words("组件"), "年产8GW电池", 5, "'组件'"),
        (z.words("年产") + z.quantity, "年产组件", 2, "a quantity"),
        (z.words("年产") + z.quantity, "月产8GW", 0, "'年产'"),
    ],
)
def test_an_error_says_where_and_what_was_expected(parser, text, position, expected):
    with pytest.raises(z.ParseError) as caught:
        parser.parse(text)
    assert (caught.value.position, caught.value.expected) == (position, expected)
    assert f"at character {position} of" in str(caught.value)
    assert expected in str(caught.value)


def test_an_error_never_says_a_thing_twice():
    for parser in (z.number, z.quantity, z.percentage, z.date):
        with pytest.raises(z.ParseError) as caught:
            parser.parse("×")
        assert " or " not in caught.value.expected


def test_an_error_survives_pickling():
    with pytest.raises(z.ParseError) as caught:
        z.quantity.parse("112亿元整数")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.position) == (str(caught.value), caught.value.position)


def test_an_error_shortens_a_long_text():
    with pytest.raises(z.ParseError) as caught:
        z.quantity.parse("的" * 100_000)
    assert len(str(caught.value)) < 300


# -- mentions --------------------------------------------------------------------------------------------------------


def test_a_mention_is_a_value():
    one, same = z.quantities("总投资112亿元")[0], z.quantities("总投资112亿元")[0]
    assert one == same
    assert len({one, same}) == 1
    assert copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == one
    with pytest.raises(AttributeError):
        one.start = 0


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_spans_overlap_when_they_share_a_character(start, length, other, width):
    one, two = Span(start, start + length), Span(other, other + width)
    shared = set(range(*one)) & set(range(*two))
    assert bool(shared) == one.overlaps(two) == two.overlaps(one) or (length == 0 or width == 0)


def test_any_value_can_be_recorded():
    assert Mention("note", 0, 1, "x", 7).to_record() == {
        "kind": "note",
        "start": 0,
        "end": 1,
        "text": "x",
        "value": 7,
    }
