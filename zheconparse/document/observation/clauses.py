"""Sentences and clauses of a block with the mentions that stand in them, in places of the block's own string."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from zheconparse.document.layout import Block
from zheconparse.document.observation.phrases import only_lead
from zheconparse.kernel.mention import Mention
from zheconparse.values.unit import Unit

FIGURES = frozenset({"quantity", "percentage", "rank", "number"})
_STOPS = re.compile("，|。|；|：|！|？|!|[?]|;|——|,(?!(?<=[0-9],)[0-9])|:(?!(?<=[0-9]:)[0-9])")
"""What ends a clause; a comma or colon between digits does not. As every alternative begins with one character, a search skips to these."""
_REMARK = re.compile(r"\((?:[^()0-9]{1,60}|以[^()0-9]{1,12}为10{0,3}[^()0-9]{0,40}|[Φφ][^()]{1,40})\)")
"""A bracket whose marks part nothing: one without figures, what an index is reckoned on, a size of goods."""
_DONE = frozenset("成产运用工达营")
_SENTENCE_STOPS = frozenset("。！？!?")


_NUMBERED = re.compile(
    r"\s*(?:[◆◇●■·□▪*○▲△◎▶]|[【\[〔][^【】\[\]〔〕]{1,12}[】\]〕]|[(（][一二三四五六七八九十0-9]+[)）]|[0-9]{1,2}[.．、](?![0-9])"
    r"|[一二三四五六七八九十]+[是、](?![一二三四五六七八九十]、))+\s*"
)
"""The number or mark of a paragraph, before what it is about (一、岳阳楼区…案)."""
_NUMBERS = frozenset(
    (*"◆◇●■·□▪*○▲△◎▶【[〔(（0123456789一二三四五六七八九十", *filter(str.isspace, map(chr, range(0x3001))))
)
"""What such a number or mark begins with, or the blanks before it."""
_SENT = re.compile("[^，。；：]{0,28}?日(?:电|讯)(?:[\\s】\\]]|\\([^()]{0,40}\\))+")
"""From where and when a report was sent, and by whom (新华社兰州8月19日电　|今年…; 本报8月19日讯（记者…）|今年…)."""
_GAP = re.compile("\\s")
_LABEL = re.compile(r"(?:(?![0-9])[\w、与和]){2,10}\s+(?=\S)")


@dataclass(slots=True)
class Token:
    """A mention, with its folded words and its value, at its place in the block's string; `dimension` is that of an amount."""

    start: int
    end: int
    kind: str
    text: str
    value: Any
    mention: Mention[Any]
    dimension: str | None

    def with_divisor(self, per: Unit) -> Token:
        """The same amount for each of something."""
        value = replace(self.value, per=per)
        return replace(self, value=value, dimension=value.dimension)


def token_of(mention: Mention[Any], start: int, end: int, words: str) -> Token:
    """A mention at a place of the block's string, with its folded words."""
    kind, _, _, _, value = mention
    return Token(start, end, kind, words, value, mention, value.dimension if kind == "quantity" else None)


@dataclass(slots=True)
class Clause:
    """A stretch between two marks of punctuation; `opens` is the mark before it, `segment` counts the members between 。 and ；.

    `figures`, `dates` and `places` are the tokens of these kinds.
    """

    start: int
    end: int
    opens: str
    segment: int
    tokens: Sequence[Token] = ()
    figures: Sequence[Token] = ()
    dates: Sequence[Token] = ()
    places: Sequence[Token] = ()

    def after(self, figure: Token) -> Token | None:
        """The figure that follows another; None behind the last."""
        if self.figures[-1].start <= figure.start:
            return None
        for one in self.figures:
            if one.start > figure.start:
                return one
        return None


def dateline_end(words: str, clause: Clause) -> int:
    """Where the words end that say from where and when a report was sent (新华社兰州8月19日电　|今年…); 0 where none do."""
    if clause.start > 0 or words.find("日", 0, 32) < 0:
        return 0
    sent = _SENT.match(words, 0, clause.end)
    return 0 if sent is None else sent.end()


def item_start(words: str, clause: Clause) -> int:
    """Where the words of a clause begin behind the number, mark and label of its paragraph (◆投资　|固定资产投资…), or its dateline.

    A label that names a place says where the paragraph is, and stays.
    """
    start = clause.start
    if clause.opens:
        return start
    if start == 0 and (sent := dateline_end(words, clause)) > 0:
        return sent
    mark = _NUMBERED.match(words, start) if words[start] in _NUMBERS else None
    if mark is None and start > 0:
        return start
    at = 0 if mark is None else mark.end()
    label = _LABEL.match(words, at, clause.end) if _GAP.search(words, at, at + 12) is not None else None
    if label is None or any(token.start < label.end() for token in clause.tokens):
        return at
    return label.end()


@dataclass(slots=True)
class Sentence:
    """A sentence: its place, its clauses, how many mentions these hold, and whether any of them is a figure."""

    start: int
    end: int
    clauses: list[Clause]
    mentions: int
    has_figures: bool


_BEYOND = Token(sys.maxsize, sys.maxsize, "", "", None, Mention("", sys.maxsize, sys.maxsize, "", None), None)
"""What stands behind the last mention of a block."""


def _is_none(mention: Mention[Any], written: str, folded: str) -> bool:
    """Whether 后年 behind 建成 or 投产 is no year but 后, and a yearly figure; a size before 级 names a class (百亿|级企业)."""
    if written == "后年":
        return folded[mention.start - 1] in _DONE
    return written[-1] in "年亿" and folded.startswith("级", mention.end)


def tokens_of(
    block: Block, folded: str, mentions: Sequence[Mention[Any]], starts: Sequence[int]
) -> list[Token]:
    """The mentions that lie in a block, but for those that say nothing by themselves."""
    found = []
    offset = 0
    for piece, (start, end) in enumerate(block.pieces):
        shift = offset - start
        place = bisect_left(starts, start)
        for mention in mentions[place : bisect_left(starts, end, place)]:
            kind, first, last, _, value = mention
            written = folded[first:last]
            if (kind == "number" or written == "后年") and _is_none(mention, written, folded):
                continue
            stop = last + shift
            if last > end:  # it goes on in the next lines
                below = (max(0, min(last, high) - low) for low, high in block.pieces[piece + 1 :])
                stop = end + shift + sum(below)
            dimension = value.dimension if kind == "quantity" else None
            found.append(Token(first + shift, stop, kind, written, value, mention, dimension))
        offset += end - start
    return found


def sentences(words: str, tokens: Sequence[Token]) -> list[Sentence]:
    """The sentences of a block's string with the tokens in their clauses.

    >>> [[words[c.start:c.end] for c in s.clauses] for words in ["签约134个，开工81个。引进2家；"] for s in sentences(words, [])]
    [['签约134个', '开工81个'], ['引进2家']]
    """
    found: list[Sentence] = []
    clauses: list[Clause] = []
    begin = at = 0
    first = 0  # the first mention of the sentence
    opens, segment = "", 0
    figured = False
    figures: list[Token] = []  # of the clause, as its dates and places
    dates: list[Token] = []
    places: list[Token] = []
    size = len(words)
    place = covered = 0
    behind = [*tokens, _BEYOND]
    token = behind[0]  # the mention at `place`
    spaced = " " in words or "\t" in words
    crowded = len(tokens) > _MOST_IN_ALL or size > _LONG
    remarks = [one.span() for one in _REMARK.finditer(words)] if "(" in words else []
    beginnings = [start for start, _ in remarks]
    for stop in _STOPS.finditer(words + "。"):  # the end of the words stops as well
        here, after = stop.span()
        if remarks and (near := bisect_left(beginnings, here) - 1) >= 0 and here < remarks[near][1]:
            continue
        while token.end <= here:
            if place - covered == _MOST:
                clauses.append(
                    Clause(at, token.start, opens, segment, tokens[covered:place], figures, dates, places)
                )
                at, covered, figures, dates, places = token.start, place, [], [], []
            if token.kind in FIGURES:
                figures.append(token)
                figured = True
            elif token.kind == "date":
                dates.append(token)
            elif token.kind == "region":
                places.append(token)
            place += 1
            token = behind[place]
        if token.start <= here:
            continue  # inside a mention
        mark = stop[0]
        if mark in _COLONS and not figures and _is_value(words, token, after):
            continue
        if here > at:
            if covered == place:
                clauses.append(Clause(at, here, opens, segment))
            else:
                clauses.append(
                    Clause(at, here, opens, segment, tokens[covered:place], figures, dates, places)
                )
                covered, figures, dates, places = place, [], [], []
        opens, at = mark, after
        while spaced and words.startswith(_BLANKS, at):
            at += 1
        if mark == "，" and not crowded:
            continue
        if opens in "；;":
            segment += 1
        if opens in _SENTENCE_STOPS or len(clauses) > _MOST or place - first > _MOST_IN_ALL:
            end = size if here == size else after
            if place - first > _MOST_IN_ALL:
                found += _in_pieces(begin, end, clauses, place - first, figured)
            elif clauses:
                found.append(Sentence(begin, end, clauses, place - first, figured))
            clauses, begin, segment, first, figured = [], at, 0, place, False
            opens = "" if opens in _SENTENCE_STOPS else opens
    return found


def _in_pieces(start: int, end: int, clauses: list[Clause], mentions: int, figured: bool) -> list[Sentence]:
    """A monstrous sentence, of so many mentions, in pieces of some clauses."""
    found: list[Sentence] = []
    size = at = 0
    for place, clause in enumerate(clauses):
        size += len(clause.tokens)
        if size > _MOST_IN_ALL and place + 1 < len(clauses):
            part = clauses[at : place + 1]
            found.append(Sentence(start, clause.end, part, size, any(one.figures for one in part)))
            mentions -= size
            start, size, at = clause.end, 0, place + 1
    if at:
        clauses = clauses[at:]
        figured = any(one.figures for one in clauses)
    found.append(Sentence(start, end, clauses, mentions, figured))
    return found


_BLANKS = (" ", "\t")
"""What may stand behind a mark and begins no clause."""
_COLONS = frozenset(":：")
_FILLED = re.compile("[ \\t]*(?:人民币|约|共计?|合计)?[ \\t]*")
_ENDS_VALUE = re.compile("[ \\t]*(?:[，。；！？、,;!?()]|\\n|\\Z)")


def _is_value(words: str, token: Token, after: int) -> bool:
    """Whether a colon behind a label without figures stands before one that fills the member behind it (中标价：1234.5万元；)."""
    if token.kind not in FIGURES or _FILLED.fullmatch(words, after, token.start) is None:
        return False
    return _ENDS_VALUE.match(words, token.end) is not None


def set_off(words: str, clause: Clause) -> Token | None:
    """The figure that an item of a list begins with, set off from its name by a blank (●218亿元　今年1—10月网络零售额)."""
    if clause.opens or not clause.figures:
        return None
    figure = clause.figures[0]
    if not words[figure.end : figure.end + 1].isspace() or not words[figure.end : clause.end].strip():
        return None
    mark = _NUMBERED.match(words, clause.start, figure.start)
    return figure if mark is not None and mark.end() == figure.start else None


def at_head(words: str, clause: Clause, place: int) -> bool:
    """Whether nothing but connectives, 于, dates and places stands in a clause before a place, or its own figure set off."""
    if place == clause.start:
        return True
    figure = set_off(words, clause)
    at = item_start(words, clause) if figure is None else figure.end
    for token in clause.tokens:
        if token.start >= place:
            break
        if token is figure:
            continue
        if token.kind not in ("date", "region") or not only_lead(words[at : token.start]):
            return False
        at = max(at, token.end)
    rest = words[at:place]
    return only_lead(rest) or only_lead(rest.removesuffix("于"))


_LONG = 1000
"""How long a paragraph may be before anyone looks for sentences of very many clauses in it."""
_MOST = 60
_MOST_IN_ALL = 300
"""How many clauses a sentence, and how many mentions a clause and a sentence can have; beyond that nobody reads them as one."""
