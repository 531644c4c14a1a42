"""What the lines of a text are: headings, captions, bylines, page furniture, tables, and paragraphs that page breaks have cut.

A paragraph is read as one string whatever lies between its pieces; `Block.place` turns a place in that string into a place in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from zheconparse.document.widths import breadth, breadths, indented, lines_of, wrapped_at
from zheconparse.values.slots import filled

BlockKind = Literal["heading", "paragraph", "furniture", "table"]

_FINAL = "。！？!?；;：:…"
_CLOSERS = "”’」』》)）】\"' "
_FURNITURE = re.compile(
    r"(?:[-—·\s]*(?:第\s*)?[0-9]{1,4}\s*(?:页|版)?[-—·\s]*(?:共\s*[0-9]+\s*页)?"
    r"|(?:来源|文章来源|信息来源|稿源|时间|发布时间|发布日期|日期|编辑|责任编辑|责编|执行主编|主编|版式设计|制图编辑|校对|审核|签发|记者|作者|撰稿|摄影|点击数|浏览次数|字号|打印|联系电话|电话|邮编|地址|网址|索引号)\s*[:：].*"
    r"|[□■▶●◆△]?\s*(?:本报|[^，。\s]{1,8}(?:日报|晚报|晨报|时报|新闻社|通讯社))?(?:特约)?(?:记者|通讯员|特约通讯员)\s(?!\s*[0-9]+\s*[月日]).*"
    r"|(?=[^:：/]*+[:：/])(?!.*。).*(?:责编|责任编辑|美编|版式|组版|执行主编|一读|投稿邮箱)[:：/].*"
    r"|(?i:[A-Z])?[0-9]{1,3}\s+[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日.{0,20}"
    r"|星期[一二三四五六日天]|(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?:\s*星期[一二三四五六日天])?"
    r"|(?i:https?)://.*|(?i:[A-Z\s.]+)|\(?本版图片.*"
    r"|(?=[^版rR网备]*+[版rR网备]).*(?i:版权所有|all rights reserved|copyright|网站地图|ICP备).*)",
    re.DOTALL,
)
PAGE_NUMBER = (
    r"[-—·]*+[ \t]*+(?:第[ \t]*+)?[0-9]{1,4}+[ \t]*+(?:页[ \t]*+)?"
    r"(?:/[ \t]*+[0-9]{1,4}+[ \t]*+|[，,]?[ \t]*+共[ \t]*+[0-9]{1,4}+[ \t]*+页[ \t]*+)?[-—·]*+"
)
"""The number of a page on a line of its own: 3, — 3 —, 第3页 共8页."""
_PAGE_SAID = re.compile(rf"(?=[-—·]|.*页){PAGE_NUMBER}")
"""One that dashes or 页 mark, so that it is surely none of a list."""
BULLETS = "·●◆◇■□▪*○▲△◎▶"
"""What an item of a list begins with."""
_ITEM = re.compile(
    rf"(?:——|—|-{{1,2}}|[{BULLETS}])?\s*(?:[(（]?(?:[一二三四五六七八九十]{{1,3}}|[0-9]{{1,2}})[)）、.．](?![0-9])|第[一二三四五六七八九十]+[,，、]|[一二三四五六七八九十]是|——|[{BULLETS}])"
)
_OPENS_ITEM = frozenset(f"—-(（第0123456789一二三四五六七八九十{BULLETS}")
"""What an item begins with."""
_COLUMNS = re.compile(r"\t|\||｜| {2,}(?=\S)|\u3000{2,}(?=\S)")
_DANGLING = re.compile("(?:[的和与及了在以为是把将对从由等、，,]|[(（“‘《][^)）”’》。]*)$")
_PROSE = 12
_ENDS = re.compile("[，。；！？]")


@filled
@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that is read as one: its kind, and its pieces as (start, end) in the text."""

    kind: BlockKind
    pieces: tuple[tuple[int, int], ...]
    item: bool = False
    _starts: tuple[int, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, kind: BlockKind, pieces: Sequence[tuple[int, int]], item: bool = False) -> Block:
        """A block of pieces in order."""
        if len(pieces) == 1:
            return cls(kind, tuple(pieces), item, (0,))
        starts, at = [], 0
        for start, end in pieces:
            starts.append(at)
            at += end - start
        return cls(kind, tuple(pieces), item, tuple(starts))

    @property
    def start(self) -> int:
        """Where the block begins in the text."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Where the block ends in the text."""
        return self.pieces[-1][1]

    def read(self, text: str) -> str:
        """The characters of the block as one string."""
        if len(self.pieces) == 1:
            return text[self.pieces[0][0] : self.pieces[0][1]]
        return "".join(text[start:end] for start, end in self.pieces)

    def place(self, at: int) -> int:
        """The place in the text of a place in the block's string."""
        piece = bisect_right(self._starts, at) - 1
        return self.pieces[piece][0] + at - self._starts[piece]

    def last_place(self, at: int) -> int:
        """The place in the text where something that ends at a place in the block's string ends."""
        return self.place(at - 1) + 1 if at else self.place(0)


def blocks(folded: str, cut: Collection[int] = ()) -> list[Block]:
    """The blocks of a text in order; `cut` says where lines end inside an expression, which the next goes on with.

    >>> text = "一季度经济\\n\\n全市投资增长。产值突破\\n2\\n650亿元。"
    >>> [(block.kind, block.read(text)) for block in blocks(text)]
    [('heading', '一季度经济'), ('paragraph', '全市投资增长。产值突破650亿元。'), ('furniture', '2')]
    """
    lines = list(lines_of(folded))
    texts = [folded[start:end] for start, end in lines]
    widths = breadths(folded, lines)
    width = wrapped_at(widths)
    kinds = _kinds(lines, folded, texts, widths, width)
    for number, (_, end) in enumerate(lines if cut else ()):
        if kinds[number] == "heading" and end in cut:
            kinds[number] = "paragraph"
    flows = width > 0 and _sets_apart(folded, lines)
    found: list[Block] = []
    used: set[int] = set()
    for number, (start, end) in enumerate(lines):
        if number in used:
            continue
        kind = kinds[number]
        if kind == "table":
            rows = [(start, end)]
            following = number + 1
            drawn = _separator(texts[number])
            while (
                following < len(lines)
                and kinds[following] == "table"
                and _separator(texts[following]) in (drawn, "")
            ):
                used.add(following)
                rows.append(lines[following])
                following += 1
            found.append(Block.of("table", rows))
        elif kind == "paragraph":
            pieces = [(start, end)]
            here = number
            while True:
                following_ = None
                if lines[here][1] in cut:
                    following_ = _below(kinds, here)
                elif flows and widths[here] >= width:
                    following_ = _flowing(folded, lines, texts, kinds, here)
                if following_ is None or following_ in used:
                    following_ = _continued(folded, lines, texts, kinds, here, used, width)
                if following_ is None:
                    break
                used.add(following_)
                here = following_
                pieces.append(lines[here])
            found.append(Block.of("paragraph", pieces, _is_item(texts[number])))
        else:
            found.append(Block.of(kind, [(start, end)]))
    return found


def _separator(words: str) -> str:
    """What parts the columns of a line, if anything does; where it changes, another table begins."""
    return next((mark for mark in "\t| " if mark in words), "")


def _kinds(
    lines: Sequence[tuple[int, int]],
    folded: str,
    texts: Sequence[str],
    widths: Sequence[int],
    width: int,
) -> list[BlockKind]:
    kinds: list[BlockKind] = []
    cells = _columns(texts)
    for number, words in enumerate(texts):
        if cells[number] >= 2 and any(
            cells[place] >= 2 for place in (number - 1, number + 1) if 0 <= place < len(lines)
        ):
            kinds.append("table")
        elif len(words) < 160 and _is_furniture(words):
            kinds.append("furniture")
        else:
            kinds.append("paragraph" if _is_prose(words) else "heading")
    for number, (_, end) in enumerate(lines[:-1] if width else ()):
        touching = folded.count("\n", end, lines[number + 1][0]) <= 1 and kinds[number + 1] == "paragraph"
        if kinds[number] == "heading" and touching and widths[number] >= width:
            kinds[number] = "paragraph"
    if len(lines) > 1 and kinds[0] == "paragraph" and _is_headline(*texts[:2]):
        kinds[0] = "heading"
    return kinds


def _columns(texts: Sequence[str]) -> list[int]:
    """How many columns each line has, as the lines beside it show."""
    cells = [_cells(words) for words in texts]
    for number, words in enumerate(texts[:-1]):  # the head above a row of single blanks
        if cells[number] != 1 or " " not in words:
            continue
        parts = words.split(" ")
        if len(parts) == _numbers(texts[number + 1]) and not any(map(_ENDS.search, parts)):
            cells[number] = len(parts)
    for number in range(1, len(texts) - 1):
        if cells[number] == 1 and cells[number - 1] > 1 and _is_section(*texts[number - 1 : number + 2]):
            cells[number] = cells[number + 1]
    return cells


def _is_headline(first: str, second: str) -> bool:
    """Whether the first line of a text is a headline with a comma: no sentence, and far shorter than the line below it."""
    ended = "。" in first or first.rstrip(_CLOSERS)[-1:] in _FINAL
    return not ended and len(first) <= 25 and 2 * len(first) < len(second)


def _is_section(above: str, words: str, below: str) -> bool:
    """Whether a short line between the lines of one table heads the lines of figures below it (一、工业)."""
    mark = _separator(above)
    parts = [cell.strip() for cell in re.split(_PARTS[mark], below.strip("|"))]
    return (
        len(words) <= _SECTION
        and _ENDS.search(words) is None
        and "单位" not in words
        and mark == _separator(below)
        and any(map(_CELL.fullmatch, parts[1:]))
    )


_SECTION = 20
_PARTS = {"\t": r"\t", "|": r"\|", " ": r" +"}


def _is_furniture(words: str) -> bool:
    """Whether a line is no part of the text: a page number, a byline, a caption, a footer."""
    if "一" <= words[0] <= "龥" and words[0] not in "第星" and _OF_FURNITURE.search(words) is None:
        return False
    if words[-1] == "。" and len(words) > 40 and _SIGNS.search(words.lower()) is None:
        return False
    if words[-1] in "？?":
        return False  # what an interviewer asks (记者：明年的目标？)
    return _FURNITURE.fullmatch(words) is not None


_OF_FURNITURE = re.compile("[:：/者员版网备rR]")
"""One of these stands in all furniture that begins with a Hanzi, but for 第 of a page and 星 of a day of the week."""
_SIGNS = re.compile(":|：|记者|通讯员|©|版权|copyright|reserved|icp|地图|图片")
"""What a line that ends like prose and is none holds, in small letters."""


def _cells(words: str) -> int:
    """How many columns a line has; prose has one."""
    if "\t" not in words and "|" not in words and "  " not in words:
        return _numbers(words) if " " in words else 1
    if any(mark in words for mark in "。！？"):
        return 1
    return len([cell for cell in _COLUMNS.split(words.strip("|")) if cell.strip()])


def _numbers(words: str) -> int:
    """How many columns single blanks part: a label and two numbers at least (水电 39094 41350)."""
    if words.count(" ") < 2:
        return 1
    cells = words.split(" ")
    data = not _CELL.fullmatch(cells[0]) and all(map(_CELL.fullmatch, cells[1:]))
    return len(cells) if data else 1


_CELL = re.compile("[-+]?[0-9][0-9,]*(?:\\.[0-9]+)?%?|-|—")


def _is_prose(words: str) -> bool:
    return (
        "。" in words
        or words.rstrip(_CLOSERS)[-1:] in _FINAL
        or (len(words) > _PROSE and "，" in words)
        or len(words) > 40
    )


def _open(words: str) -> bool:
    """Whether a line stops in the middle of a sentence."""
    return words.rstrip(_CLOSERS)[-1:] not in _FINAL or words.count("“") > words.count("”")


def _over_page(
    folded: str, lines: Sequence[tuple[int, int]], kinds: Sequence[BlockKind], following: int
) -> int | None:
    """The line of a paragraph behind the number of a page and nothing else."""
    start, end = lines[following]
    below = following + 1
    if kinds[following] != "furniture" or below >= len(lines) or kinds[below] != "paragraph":
        return None
    paged = _PAGE_SAID.fullmatch(folded, start, end) is not None
    return below if paged and not _is_item(folded[slice(*lines[below])]) else None


def _is_item(words: str) -> bool:
    """Whether a line begins as an item of a list does."""
    return words[0] in _OPENS_ITEM and _ITEM.match(words) is not None


def _sets_apart(folded: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether a text sets its paragraphs apart, by blanks before them or by empty lines between them."""
    shifted = sum(indented(folded, start) for start, _ in lines)
    parted = sum(folded.count("\n", before[1], after[0]) > 1 for before, after in pairwise(lines))
    return 2 <= shifted < len(lines) or 2 <= parted < len(lines) - 1


def _flowing(
    folded: str,
    lines: Sequence[tuple[int, int]],
    texts: Sequence[str],
    kinds: Sequence[BlockKind],
    number: int,
) -> int | None:
    """The line right below a full one, in a text that sets its paragraphs apart: of the same paragraph, whatever mark ends the line."""
    below = number + 1
    if below >= len(lines) or kinds[below] not in ("paragraph", "heading"):
        return None
    start = lines[below][0]
    if folded.count("\n", lines[number][1], start) > 1 or indented(folded, start):
        return None
    return None if _is_item(texts[below]) else below


def _below(kinds: Sequence[BlockKind], number: int) -> int | None:
    """The line that goes on with one that ends inside an expression: the next that is no furniture."""
    below = number + 1
    while below < len(kinds) and kinds[below] == "furniture":
        below += 1
    return below if below < len(kinds) and kinds[below] != "table" else None


def _continued(
    folded: str,
    lines: Sequence[tuple[int, int]],
    texts: Sequence[str],
    kinds: Sequence[BlockKind],
    number: int,
    used: set[int],
    width: int,
) -> int | None:
    """The line that goes on with the sentence in which a line stops: the next one, or behind furniture and captions."""
    words = texts[number]
    if not _open(words):
        return None
    start, end = lines[number]
    certain = "。" in words or _DANGLING.search(words) is not None or words.count("“") > words.count("”")
    certain = certain or (len(words) >= 40 and "，" in words)
    following = number + 1
    if following >= len(lines):
        return None
    touching = folded.count("\n", end, lines[following][0]) <= 1
    if not certain and (page := _over_page(folded, lines, kinds, following)) is not None:
        return None if page in used else page
    if not certain and not (
        touching and max(len(words), breadth(folded, start, end)) >= min(width or 20, 20)
    ):
        return None
    for candidate in range(following, min(following + 8, len(lines))):
        if candidate in used:
            continue
        if kinds[candidate] == "paragraph" and not _is_item(texts[candidate]):
            return candidate
        if kinds[candidate] == "table":
            return None
        if touching and kinds[candidate] == "heading" and candidate == following:
            return candidate  # the last, short line of a paragraph
    return None
