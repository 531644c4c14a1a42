"""One pass over the text for all kinds with numbers in them: leftmost, then in order of precedence, each span with one owner."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from itertools import groupby
from typing import Any

from zheconparse.document.wording import ONE_OF_ITS_SIZE, SO_MANY
from zheconparse.kernel.captures import Captures
from zheconparse.kernel.composition import group_numbers
from zheconparse.kernel.lexicon import any_beginning
from zheconparse.kernel.mention import Mention, mentioned
from zheconparse.kernel.parser import BLANK, Parser, without_groups, without_names
from zheconparse.kinds.date import grammar as date_grammar
from zheconparse.kinds.date import stated
from zheconparse.kinds.number.amount import (
    FIRST,
    after,
    amount_gate,
    head,
    read_alone,
    read_single,
    single,
    within,
)
from zheconparse.kinds.number.apart import first_end, read_bare_span
from zheconparse.kinds.number.reading import plain_decimal
from zheconparse.kinds.percentage import grammar as percentage_grammar
from zheconparse.kinds.percentage import percentage
from zheconparse.kinds.percentage import reading as percentage_reading
from zheconparse.kinds.quantity import QuantityParser, quantity
from zheconparse.kinds.quantity import grammar as quantity_grammar
from zheconparse.kinds.quantity import reading as quantity_reading
from zheconparse.kinds.rank import FIRST_TWO as RANK_FIRST_TWO
from zheconparse.kinds.rank import rank
from zheconparse.values.interval import Interval
from zheconparse.values.percentage import Percentage
from zheconparse.values.quantity import Quantity
from zheconparse.values.rank import Rank

_WRITTEN_OUT = "|".join(
    rf"(?<=[0-9]{more}{magnitude})"
    for more in ("", r"\s", r"\s\s", "[多余]", "[十百千][多余]")
    for magnitude in ("[十百千万亿]", "[百千万][万亿]")
)
_HELD = "(?=[^\\w]|\\Z|的|以[上下内]|左右|上下)"
"""What says that nothing behind a number is counted by it."""
_IN_HANZI = (
    "(?:(?<=[一二两三四五六七八九几数十百千万][百千万亿])|(?<=[超过破近逾上]亿)|(?<=[0-9一二两三四五六七八九十百几多]个亿)"
    "|(?<=[0-9一二两三四五六七八九十百]个[多来万]亿))"
    rf"(?:{_HELD}|(?=资金|用于|用来|建设|打造|投入|购|级|(?<=亿){ONE_OF_ITS_SIZE}))"
    "|(?:(?<=[一二两三四五六七八九十百千][百千万亿][多余一二两三四五六七八九])|(?<=[十百千][多余][万亿])|(?<=成[百千]上[百千万]))"
    rf"(?:{_HELD}|(?=[涨跌升降增减到至]|一(?:公?斤|吨|亩|平)))"
    rf"|(?:(?<=[超过破近逾上][百千万亿])|(?<=[超过破近逾上][百千万][万亿]))(?={SO_MANY})"
    "|(?:(?<=数以[百千万亿])|(?<=数以[十百千万][万亿]))(?=计)"
)
_TENTHS = "零〇一二三四五六七八九"
_DECIMALS = (
    rf"(?:(?<=点[{_TENTHS}])(?!刻)"
    rf"|(?:(?<=点[{_TENTHS[2:]}][{_TENTHS}])|(?<=点[{_TENTHS[2:]}][{_TENTHS}]{{2}}))(?=[^\w]|\Z|的))"
)
"""Behind the decimals of 三点一四; 八点一刻 and 八点零五 are times of day."""
_BARE = rf"(?:(?<=[0-9])|{_WRITTEN_OUT}|{_IN_HANZI}|{_DECIMALS})(?!{BLANK}[年月日号/]|:[0-9]|[A-Za-z])"
"""Where a number may end that has no unit: in Arabic digits or decimals, and not before what makes it a date or a proportion.

One in Hanzi ends in its magnitude, or in a digit or 多 behind it, with nothing behind it that could be counted (人口约五百万。,
成本两万五。, 网民三亿多。), or before those of its size (超百亿|企业).
"""
_WHOLE_DAY = re.compile(rf"[0-9]{{4}}{BLANK}年{BLANK}[0-9]{{1,2}}{BLANK}月{BLANK}[0-9]{{1,2}}{BLANK}[日号]")
_CALENDAR = ("年", "月", "日", "号")
"""What makes a date of the number before it."""
_KINDS: dict[type, str] = {Percentage: "percentage", Quantity: "quantity", Rank: "rank", Interval: "number"}


class Rarer(Parser[Any]):
    """A parser whose groups stand in no larger pattern: every match would bear them, so what it owns is matched by itself once more."""

    def __init__(self, part: Parser[Any]) -> None:
        self._part = part
        super().__init__(lambda: without_groups(part.body), part.read, name=part.name, gate=part.gate)

    @property
    def compiled(self) -> re.Pattern[str]:
        """The parser's own pattern."""
        return self._part.compiled

    def read_match(self, match: re.Match[str], first: int = 0) -> Any:
        """The value of the match that the parser itself finds there."""
        own = self.compiled.match(match.string, match.start(first))
        return None if own is None else self._part.read_match(own)


class Figure(Parser[Any]):
    """An amount and whatever stands behind it, read once: a percentage, a quantity, or a number that no other kind owns."""

    def __init__(self, quantities: QuantityParser) -> None:
        self._quantities = quantities
        super().__init__(self._written, self._read_whole, name="figure", gate=amount_gate)

    def _written(self) -> str:
        tails = f"{percentage_grammar.tail()}|{quantity_grammar.tail(self._quantities.lexicon)}|{_BARE}"
        return f"{head()}(?:{tails}){after()}"

    @cached_property
    def _read_quantity(self) -> Callable[[Captures], Quantity | None]:
        return quantity_reading.measured_reader(self._quantities.lexicon)

    @cached_property
    def _plain(self) -> quantity_reading.PlainReader:
        return quantity_reading.PlainReader(self._quantities.lexicon)

    @cached_property
    def _placed(self) -> tuple[int, ...]:
        """Where the groups of a plain figure stand behind the group of the whole."""
        numbers = self.numbers()
        return tuple(numbers[name] for name in ("before", "numeral", "unit", "ratio_unit", "after"))

    def read_match(self, match: re.Match[str], first: int = 0) -> Percentage | Quantity | Interval | None:
        """The value of a match; a number alone or with a unit at its side is read without a look at the other groups."""
        before, numeral, unit, ratio, after = self._placed
        ahead, written, of, per, behind = match.group(
            first + before, first + numeral, first + unit, first + ratio, first + after
        )
        low, high = match.span(first)
        end = high if behind is None else high - len(behind)
        said = len(written) + len(of or per or "")
        value: Percentage | Quantity | Interval | None = None
        if end - low == (said if ahead is None else said + len(ahead)):  # and nothing else
            if of is not None:
                value = self._plain.read(match.string, low, written, of, end, ahead, behind)
            elif per is not None:
                value = percentage_reading.read_plain(written, per, ahead, behind)
            elif behind is None:
                number = plain_decimal(written)
                value = None if number is None else within(number, number, ahead, None)
        return super().read_match(match, first) if value is None else value

    def _read_whole(self, captures: Captures) -> Percentage | Quantity | Interval | None:
        if captures["ratio_unit"]:
            return percentage_reading.read_measured(captures)
        if captures["unit"] or captures["half_unit"]:
            return self._read_quantity(captures)
        if captures["to"]:
            return None if captures["unit_from"] else read_bare_span(captures)
        return read_alone(captures)


bare: Parser[Interval] = Parser(
    lambda: f"(?=[0-9]){single()}{_BARE}",
    lambda captures: read_single(lambda name: None if name in ("before", "after") else captures[name]),
    name="number",
)
"""A number by itself, where what stood behind it turned out to be no unit."""


def _in_table(folded: str, start: int) -> bool:
    """Whether an expression stands in a line whose columns are parted by tabs, behind the first."""
    return folded.find("\t", folded.rfind("\n", 0, start) + 1, start) >= 0


class Scanner:
    """The alternation of the kinds, compiled once."""

    def __init__(self, quantities: QuantityParser = quantity) -> None:
        self.quantities = quantities

    @cached_property
    def choices(self) -> tuple[Parser[Any], ...]:
        """The parsers in order of precedence: dates, ranks, ratios that begin with their base, figures, signed money."""
        behind, prefixed = percentage.choices[:-1], self.quantities.choices[-1]
        return (stated, *map(Rarer, (rank, *behind)), Figure(self.quantities), Rarer(prefixed))

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The group that each choice stands in."""
        return group_numbers(self.choices)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern of them all: it matches where one of them begins, and its groups tell which and how far.

        A character class in front is what `re` can search for at once; the look back makes the expression begin with that character.
        """
        alternatives = []
        for gate, choices in groupby(self.choices, key=lambda choice: choice.gate):
            side_by_side = "|".join(f"({without_names(choice.body)})" for choice in choices)
            alternatives.append(f"(?={gate})(?:{side_by_side})" if gate else side_by_side)
        first, gate = any_beginning(
            f"{FIRST}.{date_grammar.FIRST}",
            (
                *quantity_grammar.opening_pairs(self.quantities.lexicon), *percentage_grammar.opening_pairs(),
                *date_grammar.opening_pairs(), *RANK_FIRST_TWO,
            ),
        )  # fmt: skip
        return re.compile(f"[{first}](?<=(?={gate})(?={'|'.join(alternatives)}).)")

    @cached_property
    def _placed(self) -> dict[int, Parser[Any]]:
        """Group → the parser that stands in it."""
        return dict(zip(self.numbers, self.choices, strict=True))

    def scan(self, folded: str, text: str) -> Iterator[Mention[Any]]:
        """Every numeric expression from left to right, none overlapping another."""
        placed, search, at = self._placed, self.compiled.search, 0
        broken = -1  # where the line ends that the last expression began in
        while (match := search(folded, at)) is not None:
            number: int = match.lastindex  # type: ignore[assignment]  # one of the outer groups took part
            choice = placed[number]
            value = choice.read_match(match, number)
            start, end = match.span(number)
            if value is None and (no_day := _WHOLE_DAY.match(folded, start)) is not None:
                at = no_day.end()  # there is no 2023年2月29日, and it leaves no 2月29日 of another year
                continue
            if value is None:
                second = self._next_choice(match, number, choice)
                if second is None:
                    at = start + 1
                    continue
                choice, end, value = second
            if broken < start:
                broken = folded.find("\n", start)
                broken = len(folded) if broken < 0 else broken
            if broken < end and _in_table(folded, start):
                cell = bare.compiled.match(folded, start, broken)  # 5388\t6.2 above 人均…: no 6.2 of people
                value = None if cell is None else bare.read_match(cell)
                if cell is None or value is None:
                    at = broken
                    continue
                end = cell.end()
            yield mentioned(_KINDS.get(type(value), "date"), start, end, text[start:end], value)
            at = end

    def _next_choice(
        self, found: re.Match[str], number: int, first: Parser[Any]
    ) -> tuple[Parser[Any], int, Any] | None:
        """What else an expression can be whose first owner, in that group of the match, said no."""
        folded, start = found.string, found.start(number)
        for choice in (*self.choices[self.choices.index(first) :], bare):
            group, value = 0, None
            match: re.Match[str] | None
            if choice is first:
                match, group = found, number
            elif (match := choice.compiled.match(folded, start)) is not None:
                value = choice.read_match(match)
            if match is not None and value is None and "unit_from" in (names := choice.numbers(group)):
                end = first_end(Captures(match, group, names))
                cut = end <= 0 or folded.startswith(_CALENDAR, end)  # 低于|2025年: that is no 2025
                match = None if cut else choice.compiled.match(folded, start, end)  # the first of two amounts
                value = None if match is None else choice.read_match(match)
            if match is not None and value is not None:
                return choice, match.end(), value
        return None


@lru_cache(maxsize=8)
def scanner_for(quantities: QuantityParser) -> Scanner:
    """The scanner over the units of a parser, compiled once for it."""
    return Scanner(quantities)
