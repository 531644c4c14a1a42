"""What the lines above a table say of it: what is measured, and that all its figures are rates of growth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zheconparse.document.observation.cells import states_unit, without_unit
from zheconparse.document.observation.columnheads import basis_of
from zheconparse.values.quantity import Basis

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Reader

_ASIDE = re.compile(r"\([^()]*\)")
_STATES_UNIT = re.compile("\\(?(?:金额|计量|数据)?单位\\s*[:：].*")


def _captions(reader: Reader, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """The lines above a table from the last, each with its start and without the unit that it states."""
    for start, end in reversed(lines):
        words = reader.folded[start:end]
        if states_unit(words):
            words = _STATES_UNIT.sub("", words).rstrip()
        if words and _ASIDE.fullmatch(words) is None:
            yield start, words


def measured(reader: Reader, lines: Sequence[tuple[int, int]]) -> str:
    """What the last line above a table, but for its unit, says is measured (2023年11月部分盟市|规模以上工业发电量)."""
    for start, line in _captions(reader, lines):
        at = 0
        for token in reader.within(start, start + len(line)):
            if token.kind in ("date", "region") and _PREFACE.fullmatch(line, at, token.start - start):
                at = token.end - start
        words = _ABOUT.sub("", _OF_ALL.sub("", without_unit(line[at:])[0])).strip("：:")
        return words if "(" in words else words.strip(")")
    return ""


def grown_by(reader: Reader, lines: Sequence[tuple[int, int]]) -> Basis | None:
    """What all figures of a table are compared with, where its caption says that they are rates of growth (价格|比上年涨跌幅度)."""
    for _, line in _captions(reader, lines):
        found = _GROWN.search(without_unit(line)[0])
        return None if found is None else basis_of(found[0])
    return None


_GROWN = re.compile(
    "(?:(?:同比|环比|[比较](?:上年|上月|去年)(?:同期|同月)?)(?:涨跌|升降|增减|增长|变动)(?:幅度?)?"
    "|增长速度|增长率|增速|增幅)(?:情况|统计|一览)?表?\\s*\\Z"
)
_PREFACE = re.compile(
    "(?:附?[表件图][0-9一二三四五六七八九十-]*[：:.、]?)?\\s*(?:各[省市县区旗盟州镇乡]+|全[省市区县国])?[的份]?\\s*"
)
_OF_ALL = re.compile(
    "^(?:附?表[0-9一二三四五六七八九十]*[：: ]?)?(?:份|的)?"
    "(?:各[省市县区旗盟州镇乡]+|部分|各|分|主要|全部|全国|全省|全区|全市|[0-9]+个(?:大中|大)?)?"
    "(?:地区|地市|盟市|市州|州市|地州|省份|省市|城市|市县|县市|县区|区县|旗县区?|省|[市县区州旗]\\([市县区州盟旗、]+\\)|(?<=分)(?:行业|产业|类别|[省市县]))*的?"
)
_ABOUT = re.compile(
    "(?:(?:及|和|与)其?(?=增长|增速))?(?:(?:[比较](?:上年|去年)(?:同期)?|同比)?(?:增长速度|增长率|增速|(?:涨跌|升降|增减)(?:变动)?幅度?))?"
    "(?:完成|增长)?(?:情况|统计|数据|一览|明细|汇总)?表?\\Z"
)
