"""Forms that stand together as one place: 内蒙古 + 包头市 + 稀土高新区, 合肥 + 高新技术产业开发区."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from zheconparse.kinds.region.lexicon import COMPANY, DIVISION, ENDING, FIXED, LETTER, ZONE, Lexicon, Written
from zheconparse.kinds.region.table import Division, table
from zheconparse.kinds.region.tokens import Token, tokens
from zheconparse.values.region import Region

MIDDLE = re.compile(
    r"(?:国家级?|省级|市|国际|综合|现代|高端|新型|绿色|低碳|装备|制造|先进|材料|新材料|铝|稀土|硅|光伏|半导体|集成电路|新能源|能源|汽车|智能|化工|煤化工|石化|"
    r"生物|医药|食品|农业|物流|航空|空港|临空|临港|港口|软件|信息|数字|大数据|科技|创新|文化|创意|循环经济|经济|循环|环保|生态|铁路|口岸|保税|跨境电商|电子|电商|"
    r"高新|产业|工业|特色|特种|建材|纺织|服装|家居|冶金|镁|锂电|电池|氢能|储能|生物医药|高科技){1,4}"
)
NAME_BREAK = re.compile(
    r"[\s，。、；：！？“”《》()的了在与和及对将为是等从到向赴来并某年月日0-9]|引进|投资(?!集团|公司|有限|控股|股份|管理|发展|银行)|签约|推动|落户|召开|实施|支持|培育|成为|建设(?!集团|公司|有限|银行|工程|股份)|"
    r"加快|推进|打造|项目|企业|举办|参加|设立|注册|入驻|全市|多家|一家|组织|考察|接待|走访|会见|收购|新增|上市|各|省级|国家"
)
# Endings that also name such places in general: after a province they need a word between (四川省开发区发展规划).
GENERAL = frozenset(
    ("开发区", "产业园", "工业园区", "工业集中区", "科技园", "物流园", "新区", "化工园区", "高新区", "经开区")
)
CUSTOMS = frozenset(("综合保税区", "保税区", "保税港区", "出口加工区"))
"""Zones of their own inside a zone that they are named after (洋浦保税港区, 成都高新综合保税区)."""
MUNICIPAL = frozenset(("11", "12", "31", "50"))
PLACES = frozenset((DIVISION, FIXED, ZONE, LETTER))
_INSIDE = frozenset((DIVISION, ZONE))
"""What can lie in the place before it."""


class Group:
    """Forms that stand together as one mention: the divisions it may mean, and a zone where it ends in one."""

    __slots__ = (
        "called",
        "candidates",
        "end",
        "ending",
        "fixed",
        "inside",
        "middle",
        "skipped",
        "start",
        "strength",
        "word",
    )

    def __init__(self, start: int, end: int, word: Written) -> None:
        self.start, self.end, self.word = start, end, word
        self.candidates: tuple[Division, ...] = word.places
        self.fixed: Region | None = word.region
        self.strength = word.strength
        self.ending = self.called = self.middle = ""  # 经开区, written 经济开发区
        self.skipped = end
        self.inside = False


def below(outer: tuple[Division, ...], inner: tuple[Division, ...]) -> list[tuple[Division, Division]]:
    """The pairs in which the second division lies in the first."""
    pairs = []
    for o in outer:
        code = o.code
        stem = code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else ""
        if stem:
            pairs += [(o, i) for i in inner if i.code.startswith(stem) and i.level != o.level]
    return pairs


def runs(place: str, zone: str) -> bool:
    """Whether a zone may be named behind a place: one of them lies in the other's city or province."""
    return place[:4] == zone[:4] or (
        place[:2] == zone[:2] and (place.endswith("0000") or zone.endswith("0000"))
    )


_COMMON = frozenset(("古城", "公园", "商城", "港口", "资源", "通道", "动力", "平原"))
"""What any place has, though a county bears the name: 丽江古城 is the old town, 古城区 the district."""


def joins(group: Group, word: Written) -> bool:
    """Whether a form continues a chain; if so the group becomes the deeper place."""
    if group.ending:
        return False
    if word.kind == ZONE:
        code = word.region.code if word.region is not None else None
        if code is None or group.fixed is not None or not any(runs(d.code, code) for d in group.candidates):
            return False
        group.fixed, group.candidates = word.region, ()
    elif group.fixed is not None:
        if group.fixed.code != "CN" or word.strength in "ox":
            return False
        group.fixed, group.candidates = None, word.places
    else:
        if word.text in _COMMON:
            return False
        pairs = below(group.candidates, word.places)
        if word.strength in "ox":
            pairs = [(o, i) for o, i in pairs if i.above is not None and i.above.code == o.code]
        if not pairs:
            return False
        group.candidates = tuple(dict.fromkeys(i for _, i in pairs))
    if group.strength != "s" and word.strength != "s":
        return False
    group.strength, group.word = "s", word
    return True


def ends_in(group: Group, word: Written, gap: str, known: Container[str]) -> bool:
    """Whether an ending of zones belongs to the place before it."""
    if group.fixed is not None and group.fixed.level == "zone":
        return not gap and not group.ending and word.usual in CUSTOMS
    if group.ending or not group.candidates or (group.strength in "ox" and gap):
        return False
    first = group.candidates[0]
    if not gap:
        return first.level != "province" or word.usual not in GENERAL or first.code[:2] in MUNICIPAL
    if len(gap) <= 10 and MIDDLE.fullmatch(gap):
        return True
    if first.level == "province" or NAME_BREAK.search(gap) is not None:
        return False
    if group.skipped == group.end + len(gap):
        return True
    # A proper name that no dictionary has (沂河新区), or any short one before an ending written out in full.
    return (len(gap) == 2 and gap not in known) or (len(gap) <= 3 and len(word.text) > 4)


def beside(group: Group, ending: Token, text: str, known: Container[str]) -> Group | None:
    """The zone of a proper name that no dictionary has, listed behind a division: it is the city's (月湖区和|信江新区)."""
    start, end, word = ending
    gap = text[group.end : start]
    if len(gap) != 3 or gap[0] not in "、和与及" or gap[1:] in known or group.ending or not group.candidates:
        return None
    if word.usual not in GENERAL or NAME_BREAK.search(gap, 1) is not None:
        return None
    code = group.candidates[0].code
    city = table().at(code[:2] + "0000" if code[:2] in MUNICIPAL else code[:4] + "00", None)
    if city is None or len(group.candidates) > 1 or (city.level == "province" and code[:2] not in MUNICIPAL):
        return None
    found = Group(start - 2, end, group.word)
    found.candidates, found.middle, found.strength = (city,), gap[1:], "s"
    found.ending, found.called = word.usual, word.text
    return found


def groups(text: str, lexicon: Lexicon) -> Iterator[Group | Token]:
    """Chains of forms, and in their order the forms that are no place by themselves (endings, pointing words)."""
    group: Group | None = None
    for token in tokens(text, lexicon):
        start, end, word = token
        kind = word.kind
        if group is not None:
            if kind in _INSIDE:
                if (start == group.end or (start == group.end + 1 and text[group.end] == " ")) and joins(
                    group, word
                ):
                    group.end = group.skipped = end
                    continue
                if start == group.end and word.strength != "s" and group.strength == "s" and not group.ending:
                    group.skipped = end
                    continue
            elif kind == ENDING:
                gap = text[group.end : start]
                if ends_in(group, word, gap, lexicon.costs):
                    group.middle, group.end, group.ending, group.called = gap, end, word.usual, word.text
                    continue
                side = beside(group, token, text, lexicon.costs)
                if side is not None:
                    yield group
                    group = side
                    continue
        if kind in PLACES:
            if group is not None:
                yield group
            group = Group(start, end, word)
            continue
        if group is not None:
            yield group
            group = None
        yield token
        if kind == COMPANY and word.usual:
            place = lexicon.forms.get(word.usual)
            if place is not None and place.kind in (DIVISION, FIXED):
                held = Group(start, start + len(word.usual), place)
                held.inside = True
                yield held
    if group is not None:
        yield group
