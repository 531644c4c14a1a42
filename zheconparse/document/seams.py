"""Where a blank or a line end stands inside an expression: 不|低于95%, 三亿|五千万元, 增长12.|5%, 浓度29微|克.

A place is asked only where the two characters beside it can stand side by side inside one. It is inside where the text without it has one
expression that goes over it, and where nothing else explains it: two numbers of two columns stay two, and so does a line and the next.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise, product
from typing import Any, NamedTuple

from zheconparse.document.layout import PAGE_NUMBER, Block
from zheconparse.document.scan import scanner_for
from zheconparse.document.widths import full_lines
from zheconparse.document.wording import change_words
from zheconparse.kernel.folding import fold
from zheconparse.kernel.mention import Mention
from zheconparse.kinds.indicator.lexicon import indicators
from zheconparse.kinds.number.bounds import bounds
from zheconparse.kinds.number.grammar import CAPITALS, NUMERALS
from zheconparse.kinds.quantity import QuantityParser

Gap = tuple[int, int]

_AROUND = 24
"""How much of the text on either side is read to see whether an expression goes over a place."""
_TOGETHER, _MOST = 6, 16
"""How far apart blanks stand at most that may be of one expression (第 十 二 位), and how many are asked together."""
_DIGITS = "0123456789"
_HANZI = NUMERALS + CAPITALS + "几数"
_OF_NUMBER = frozenset(_HANZI + _DIGITS + ".,%‰-")
"""One of these stands beside the end of a page that goes through an expression, or both characters are of one word."""
_WORDS = (
    "百分之", "千分之", "万分之", "百分点", "千分点", "万分点", "基点", "零下", "翻番", "翻倍", "翻了", "个半", "个百", "个基", "首位",
    "榜首", "番以", "倍以", "一半", "过半", "近半",
)  # fmt: skip
"""What stands inside expressions and is in no table of words."""
_LOOSE = ("前后", "上下")
"""Words of a bound whose second half begins other words as well: 三天前|后来."""
_PAIRS = (
    (_HANZI, _HANZI), (_HANZI, "分番点成"), (_HANZI + _DIGITS, "角毛"), ("之翻了点第前过上", _HANZI), ("下第前", _HANZI + _DIGITS),
    ("成块毛", "一二三四五六七八九"), ("数几", "倍"), ("兆", "元"), ("年月天", "半"), ("半", "年月小天以个"), ("过到足近", "一半"),
    ("年月天日时周钟", "内"), ("个", "多"), ("多", "月小"), (_DIGITS, ".,"), (".,", _DIGITS), ("-", _DIGITS), ("万亿", _DIGITS),
    (_DIGITS, "千万亿" + _DIGITS),
)  # fmt: skip
"""Characters that can stand side by side inside an expression, the first and the second."""
_FIGURE = re.compile(
    r"(?:[一-龥%)$¥€£~—、，-][0-9]|(?<![0-9])(?!(?:19|20)[0-9]{2}[.,]?\Z)[0-9]{3})[0-9.,]*\Z"
)
"""A figure right behind its word or sign, where a line or a piece of it ends; no number of a list."""
_GROUPED = re.compile(r"0|[0-9]{3}(?:,[0-9]{3}|\.[0-9]{2})(?![0-9])")
"""What goes on with a grouped number behind a comma and a blank: 029, 184,650, 184.00."""
_AFTER_GROUP = re.compile(r",[0-9]{3},\Z")
_LABELLED = re.compile(
    r"(?:\A|[。；，：\s见如])(?:附?[表图例注]|附件|专栏|案例|项目|方案|步骤|任务|措施|部分|阶段)[0-9]+\.?\Z"
)
"""A label with its number (附件1, 专栏3), where a line or a sentence begins."""
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}\Z")
_IN_YEAR = re.compile("(?:19|20)[0-9]{2} ?年")
_GROUP = re.compile(r"[0-9]{3} (?! )")
_REST = re.compile("0(?:[0-9]|[万亿])")
_THREE = re.compile(r"[0-9]{3}(?![0-9])")
_GROUPS = re.compile(r"(?:(?<![^\n])|(?<=[^0-9 ] )|(?<=[^\s0-9.,:/(（第-]))[0-9]{1,3}(?: [0-9]{3})*\Z")
"""The first digits of a number whose groups blanks part, up to one of these blanks."""
_COLUMN = re.compile(r"\s[0-9.,]+[十百千万亿]+\Z")
_ORDINAL = re.compile(f"[第前] ?[{_HANZI} ]+\\Z")
_NUMERAL_END = re.compile(f"[{_HANZI}]+\\Z")
_BETWEEN_DIGITS = re.compile(
    " (?:(?<=[0-9] )(?=[0-9])|(?<=[0-9], )(?=[0-9]{3}(?![0-9]))|(?<=[0-9]万 )(?=[0-9]{4}[^0-9千百]))"
)
_TOLD = re.compile("[0-9。]")
_SCALED = re.compile(r"[0-9][0-9.]*[ \n]?[千百万亿]")
_PERCENT = re.compile("[0-9]+ ?[%‰]")
_APART = re.compile(r"[一-龥] [0-9]{1,3}\.\Z")
_ELSE = re.compile("时[间期代速隔尚段节效常]|米[粉线饭糕]|公里[数程]|月[均租薪度]")
"""What begins with the end of a unit and is another word: 30千瓦|时间."""
_COUNTED = re.compile("[零〇一二两三四五六七八九]+[个家名位项部]")
"""What is counted behind a time of day, and no decimal: 截至十点|五个部门."""
_PAGE_SAID = re.compile("[—-]|页")
_MARKED = re.compile("[，。；：、]")


class Cuts(NamedTuple):
    """What line ends do to figures: those inside an expression, and those that leave open whether they are inside a number."""

    inside: tuple[Gap, ...] = ()
    torn: tuple[Gap, ...] = ()


class Seams:
    """The blanks and line ends inside the expressions of a text, over the units of a parser."""

    def __init__(self, quantities: QuantityParser) -> None:
        self._quantities = quantities

    @cached_property
    def _pairs(self) -> frozenset[str]:
        """Two characters that can stand side by side inside an expression, where no pattern takes a blank between them."""
        lexicon = self._quantities.lexicon
        found = {a + b for first, second in _PAIRS for a, b in product(first, second)}
        bound = (*bounds("before").effects, *bounds("after").effects)
        for word in (*bound, *_WORDS, *lexicon.prefixes):
            found |= {a + b for a, b in pairwise(word)}
        for written in lexicon.entries:
            found |= {a + b for a, b in pairwise(written)}
        return frozenset(found)

    @cached_property
    def _beside(self) -> frozenset[str]:
        """These, and what stands on either side of a cut in a word."""
        return self._pairs | self._words.keys()

    @cached_property
    def _counted(self) -> frozenset[str]:
        """Those between a counter and what makes another one of it: 3人|次, but also 3人|次年开工."""
        entries = self._quantities.lexicon.entries
        return frozenset(_LOOSE) | frozenset(
            written[at - 1 : at + 1]
            for written, entry in entries.items()
            for at in range(1, len(written))
            if entry.unit.dimension == "count" and written[at] != "(" and written[:at] in entries
        )

    @cached_property
    def _blank(self) -> re.Pattern[str]:
        first, second = (_class(pair[side] for pair in self._pairs) for side in (0, 1))
        return re.compile(f" (?<=[{first}] )(?=[{second}])")

    @cached_property
    def _words(self) -> dict[str, tuple[str, ...]]:
        """The words that figures stand beside without their last character, by that and the one before it."""
        return _by_end(_spelt(), 2, 1)

    @cached_property
    def _whole(self) -> dict[str, tuple[str, ...]]:
        """The same words, whole, by their last character."""
        return _by_end(_spelt(), 1, 0)

    @cached_property
    def _line(self) -> re.Pattern[str]:
        lexicon = self._quantities.lexicon
        first = _class((*(pair[0] for pair in (*self._pairs, *self._words)), *self._whole))
        second = _class(
            (
                *(pair[1] for pair in (*self._pairs, *self._words)),
                *(word[0] for word in lexicon.entries),
                "%",
                "‰",
            )
        )
        return re.compile(
            rf"\n(?:(?<=[{first}]\n)|(?<=[{first}] \n))(?=\s*+(?:{PAGE_NUMBER}[ \t]*+\n\s*+)?(?P<next>[{second}]))"
        )

    # -- blanks --------------------------------------------------------------------------------------------------------

    def blanks(self, folded: str) -> list[Gap]:
        """Where single blanks stand inside expressions, as (start, end), in order."""
        found: list[Gap] = []
        if folded.find(" ") < 0:
            return found
        asked = [
            match.span()
            for match in self._blank.finditer(folded)
            if folded[match.start() - 1] + folded[match.end()] in self._pairs
            and self._may_part(folded, *match.span())
        ]
        for group in _together(asked):
            inside = self._over(folded, group)
            if len(inside) < len(group) > 1:
                inside = [gap for gap in group if gap in inside or self._over(folded, [gap])]
            found += inside
        return found

    def _may_part(self, folded: str, start: int, end: int) -> bool:
        """Whether nothing else explains a blank: no list number before it, no two numbers side by side."""
        a, b = folded[start - 1], folded[end]
        before = folded[max(0, start - _AROUND) : start]
        if a in _DIGITS and b in _DIGITS:
            if _is_rest(folded, end):
                return _FIGURE.search(before) is not None
            return _GROUP.match(folded, end) is not None and _GROUPS.search(before) is not None
        if a in ".,":
            grouped = a == "," and (_GROUPED.match(folded, end) or _AFTER_GROUP.search(before))
            if a == "." and _LABELLED.search(before) is not None:
                return False
            return (_FIGURE.search(before) is not None and (a == "." or grouped is not None)) or (
                _PERCENT.match(folded, end) is not None and _APART.search(before) is not None
            )
        if b in ".,":
            return (b == "." or _FIGURE.search(before) is not None) and folded[end + 1 : end + 2].isdigit()
        if a == "-":
            return "一" <= folded[start - 2 : start - 1] <= "龥"
        if a in _HANZI and b in _HANZI:
            left = _NUMERAL_END.search(before)
            opens = left is None or left.start() == 0 or before[left.start() - 1] in "\n 、，。；："
            return not opens or _ORDINAL.search(before) is not None
        if a in "万亿" and b in _DIGITS:
            return _COLUMN.search(before) is None and _SCALED.match(folded, end) is not None
        return self._is_of_it(folded, end, a)

    # -- line ends -----------------------------------------------------------------------------------------------------

    def cuts(self, folded: str) -> Cuts:
        """Where lines and pages end inside expressions: from the end of the one to the beginning of the other, in order."""
        if "\n" not in folded and " " not in folded:
            return _NONE
        inside: list[Gap] = []
        torn = list(self._torn_by_blanks(folded))
        full = cache(lambda: full_lines(folded))
        for match in self._line.finditer(folded):
            start, end = match.start(), match.start("next")
            start -= folded[start - 1] == " "
            page = folded.count("\n", start, end) > 1
            a, b = folded[start - 1], folded[end]
            if a + b not in self._beside and not (
                (a in _OF_NUMBER or b in _OF_NUMBER) if page else (b in _DIGITS and a in self._whole)
            ):
                continue
            opens = folded.rfind("\n", 0, start) + 1
            prose = _MARKED.search(folded, opens, start) is not None or bool(
                inside and inside[-1][1] >= opens
            )
            one = self._one_over(folded, start, end, folded[opens:start], prose, page, full)
            if one is not None:
                (inside if one else torn).append((start, end))
        return Cuts(tuple(inside), tuple(torn)) if inside or torn else _NONE

    def _one_over(
        self,
        folded: str,
        start: int,
        end: int,
        above: str,
        prose: bool,
        page: bool,
        full: Callable[[], frozenset[int]],
    ) -> bool | None:
        """Whether what stands on either side of a line end is one: True, None where it is surely two, False where that is open."""
        a, b = folded[start - 1], folded[end]
        if page and a != "." and not prose and _PAGE_SAID.search(folded, start, end) is None:
            return None
        if a in _DIGITS and b in _DIGITS:
            if not self._may_be_number(folded, start, end, above):
                return None
            return _is_rest(folded, end) or ("。" in above if page else start in full())
        if prose and above.endswith(self._words.get(a + b, ())):
            return True
        if b in _DIGITS and above.endswith(self._whole.get(a, ())):
            told = prose and not page and _TOLD.search(above) is not None  # no headline: 稳投资，促增长
            return True if told and self._figure_at(folded, end) else None
        if not page and (
            a + b not in self._pairs or ("一" <= a <= "龥" and "一" <= b <= "龥" and start in full())
        ):
            return None  # in a full line the layout knows that the next goes on with it
        hanzi = a in _HANZI and b in _HANZI
        if a in ".,":
            known = _FIGURE.search(above) is not None and _LABELLED.search(above) is None
            fits = known and (a == "." or _THREE.match(folded, end) is not None)
        elif b in ".,":
            fits = (b == "." or _FIGURE.search(above) is not None) and folded[end + 1 : end + 2].isdigit()
        elif hanzi:
            fits = _numeral_goes_on(folded, start, end)
        elif a in "万亿" and b in _DIGITS:
            fits = _SCALED.match(folded, end) is not None
        else:
            fits = a != "-" and self._is_of_it(folded, end, a)
        open_ = a in "-万亿" or (hanzi and not page)
        return fits if (fits or open_) and self._over(folded, [(start, end)]) else None

    def _is_of_it(self, folded: str, end: int, a: str) -> bool:
        """Whether what follows a gap belongs to the expression before it, and begins no word of its own."""
        if a + folded[end] in self._counted and "一" <= folded[end + 1 : end + 2] <= "龥":
            return False
        return _ELSE.match(folded, end) is None and (a != "点" or _COUNTED.match(folded, end) is None)

    def _torn_by_blanks(self, folded: str) -> Iterator[Gap]:
        """Where a blank stands between the digits of one number, or of two."""
        if folded.find(" ") < 0:
            return
        for match in _BETWEEN_DIGITS.finditer(folded):
            start, end = match.span()
            before = folded[max(0, start - _AROUND) : start]
            if folded[start - 1] in "万亿":
                may_be = _COLUMN.search(before) is None and bool(self._over(folded, [match.span()]))
            else:
                may_be = self._may_be_number(folded, start, end, before)
            if may_be:
                yield start, end

    def _may_be_number(self, folded: str, start: int, end: int, above: str) -> bool:
        """Whether digits at the end of a line and at the beginning of the next can be one number."""
        return (
            _FIGURE.search(above) is not None
            and _LABELLED.search(above) is None
            and _YEAR.search(above) is None
            and _IN_YEAR.match(folded, end) is None
            and bool(self._over(folded, [(start, end)]))
        )

    def _figure_at(self, folded: str, start: int) -> bool:
        """Whether an amount or a ratio begins at a place, and no date."""
        ahead = folded[start : start + _AROUND]
        first = next(scanner_for(self._quantities).scan(ahead, ahead), None)
        return first is not None and first.start == 0 and first.kind in ("quantity", "percentage")

    # -- reading -------------------------------------------------------------------------------------------------------

    def _over(self, folded: str, gaps: Sequence[Gap]) -> list[Gap]:
        """The gaps that one expression goes over in the text without them."""
        pieces, places, at = [], [], max(0, gaps[0][0] - _AROUND)
        size = 0
        for start, end in gaps:
            pieces.append(folded[at:start])
            size += start - at
            places.append(size)
            at = end
        pieces.append(folded[at : at + _AROUND])
        closed = "".join(pieces)
        found: list[Mention[Any]] = list(scanner_for(self._quantities).scan(closed, closed))
        spans = [(one.start, one.end) for one in found if one.kind != "date"]
        return [
            gap
            for gap, place in zip(gaps, places, strict=True)
            if any(start < place < end for start, end in spans)
        ]


_NONE = Cuts()


def _class(characters: Iterable[str]) -> str:
    return re.escape("".join(sorted(set(characters))))


def _spelt() -> Iterator[str]:
    """The words that figures stand beside: of change, of comparison, and the names of indicators."""
    for place in ("direction", "alone"):
        yield from change_words(place)
    for indicator in indicators().values():
        yield from (fold(indicator.name), *indicator.written)


def _by_end(words: Iterable[str], size: int, less: int) -> dict[str, tuple[str, ...]]:
    """Words without so many of their last characters, by how they end."""
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        if len(word) > 1:
            found[word[-size:]] = (*found.get(word[-size:], ()), word[: len(word) - less])
    return found


def _together(gaps: Sequence[Gap]) -> Iterator[list[Gap]]:
    """Gaps in order, those close to one another together."""
    group: list[Gap] = []
    for gap in gaps:
        if group and (gap[0] - group[-1][1] > _TOGETHER or len(group) == _MOST):
            yield group
            group = []
        group.append(gap)
    if group:
        yield group


def _is_rest(folded: str, start: int) -> bool:
    """Whether digits are the rest of a number: none begins with 00, and nobody counts 0万."""
    return _REST.match(folded, start) is not None


def _numeral_goes_on(folded: str, start: int, end: int) -> bool:
    """Whether Hanzi at the end of a line are more than one numeral by itself, or those of the next line less (亿五千万)."""
    left = _NUMERAL_END.search(folded, max(0, start - _AROUND), start)
    if left is None:
        return False
    ahead = folded[left.start() - 1 : left.start()]
    if start - left.start() > 1 or ahead in ("之", "第", "点") or ahead.isdigit() or left[0] in ("几", "数"):
        return True
    return folded[end] in "十百千万亿" and folded[end + 1 : end + 2] in frozenset("一二三四五六七八九零")


def outside_tables(gaps: Sequence[Gap], lines: Sequence[Block]) -> list[Gap]:
    """The gaps that stand in no table, whose columns they part."""
    tables = [(block.start, block.end) for block in lines if block.kind == "table"]
    starts = [start for start, _ in tables]
    found = []
    for gap in gaps:
        number = bisect_right(starts, gap[0]) - 1
        if number < 0 or tables[number][1] < gap[0]:
            found.append(gap)
    return found


@lru_cache(maxsize=8)
def seams_for(quantities: QuantityParser) -> Seams:
    """The seams over the units of a parser."""
    return Seams(quantities)
