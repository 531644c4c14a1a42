"""Parsers as values: pickled, copied, and shared between threads and processes."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from threading import Barrier

import pytest

import zheconparse as z
from zheconparse.kernel.parser import Parser
from zheconparse.kinds.number import NumberParser
from zheconparse.kinds.percentage import PercentageParser
from zheconparse.kinds.quantity import QuantityParser


@dataclass(frozen=True)
class Offer:
    """What was offered, by whom and how."""

    way: str
    price: z.Quantity
    share: z.Percentage | None = None


def _is_money(amount):
    return amount.dimension == "currency"


def _low(amount):
    return amount.low


def _initials(captures):
    return captures["initials"].lower()


def offer() -> Parser[Offer]:
    """A new parser with one of every way to put parsers together."""
    way = z.lookup({"公开招标": "open", "邀请招标": "invited"}, name="way").named("way")
    price = z.quantity.where(_is_money).guard(before="A-Z", after="起").named("price")
    share = (z.words("，占") + z.percentage.named("share")).optional()
    code = z.pattern("(?P<initials>[A-Z]+)[0-9]+", _initials, name="code")
    marks = (code.separated_by("、").between("（", "）") | code.repeated()).optional()
    return (way + marks + price + share).into(Offer).named("offer")


TEXTS = [
    "公开招标80万元",
    "邀请招标（TR1、MN2）1.5亿元，占30%",
    "公开招标AB1CD2 3000元",
    "公开招标",
    "80万元",
    "公开招标5吨",
    "",
]
PARSERS = {
    "number": z.number,
    "quantity": z.quantity,
    "percentage": z.percentage,
    "rank": z.rank,
    "date": z.date,
    "region": z.region,
    "power": z.quantity(dimension="power"),
    "tonnes": z.quantity(unit="吨").named("mass"),
    "words": z.words("年产", "月产"),
    "lookup": z.lookup({"甲": 1, "乙": 2}),
    "pattern": z.pattern("[A-Z]+"),
    "low": z.quantity.map(_low),
    "dict": (z.words("约").named("about").optional() + z.quantity.named("amount")).as_dict(),
    "recursion": z.recursive(lambda inner: z.words("甲") + inner.between("（", "）").optional(), depth=3),
    "offer": offer(),
}
MORE = ["8吨", "约8吨", "33%", "首位", "2022年", "年产", "乙", "TR", "甲（甲（甲））", "甲（甲（甲（甲）））"]


def readings(parser: Parser[object]) -> list[object]:
    """What a parser makes of every text, and why."""
    texts = [*TEXTS, *MORE]
    found = [list(parser.finditer("；".join(texts)))]
    return [*found, *(parser.fullmatch(text) for text in texts), str(parser.explain(texts[1]))]


@pytest.mark.parametrize("name", PARSERS)
def test_a_pickled_parser_reads_the_same(name):
    parser = PARSERS[name]
    again = pickle.loads(pickle.dumps(parser))
    assert (again.name, again.source) == (parser.name, parser.source)
    assert readings(again) == readings(parser)


@pytest.mark.parametrize("name", PARSERS)
def test_what_a_parser_has_worked_out_is_not_pickled(name):
    parser = PARSERS[name]
    parser.search("8吨")
    assert len(pickle.dumps(parser)) < 4_000


@pytest.mark.parametrize("parser", [z.number, z.quantity, z.percentage, z.rank, z.date])
def test_a_parser_of_a_module_is_the_same_one_after_pickling(parser):
    assert pickle.loads(pickle.dumps(parser)) is parser
    assert pickle.loads(pickle.dumps(parser + parser)).parts == (parser, parser)


@pytest.mark.parametrize("make", [NumberParser, PercentageParser, QuantityParser])
def test_another_parser_of_the_same_class_is_pickled_by_itself(make):
    parser = make()
    again = pickle.loads(pickle.dumps(parser))
    assert again is not parser
    assert again.parse("1/3" if make is not QuantityParser else "8吨") == parser.parse(
        "1/3" if make is not QuantityParser else "8吨"
    )


def test_a_parser_of_more_units_takes_them_along():
    own = z.quantity.with_units({"written": ["垧"], "dimension": "area", "scale": "10000", "source": "own"})
    again = pickle.loads(pickle.dumps(own))
    assert again.source == own.source
    assert [again.parse(text) for text in ("3垧", "8吨半", "¥5")] == [
        own.parse(text) for text in ("3垧", "8吨半", "¥5")
    ]


@pytest.mark.parametrize("name", PARSERS)
def test_a_copy_of_a_parser_is_the_parser(name):
    parser = PARSERS[name]
    assert copy.copy(parser) is copy.deepcopy(parser) is parser
    assert copy.deepcopy({"a": [parser]}) == {"a": [parser]}


def test_a_function_without_a_name_cannot_be_pickled():
    with pytest.raises((pickle.PicklingError, AttributeError), match="lambda"):
        pickle.dumps(z.quantity.map(lambda amount: amount.low))


def test_threads_share_a_parser_from_its_first_use():
    expected = readings(offer())
    for _ in range(3):
        parser, together = offer(), Barrier(8)

        def read(_number, parser=parser, together=together):
            together.wait()
            return readings(parser)

        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(read, range(8))) == [expected] * 8


def test_processes_share_a_parser():
    expected = [PARSERS["offer"].fullmatch(text) for text in TEXTS]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(PARSERS["offer"].fullmatch, TEXTS)) == expected
        assert list(pool.map(readings, PARSERS.values())) == [readings(parser) for parser in PARSERS.values()]
        with pytest.raises(z.ParseError, match="no offer: at character 0 of '80万元'"):
            pool.submit(PARSERS["offer"].parse, "80万元").result()
    assert expected[1] == Offer("invited", z.quantity.parse("1.5亿元"), z.percentage.parse("30%"))
