"""The words that name what is measured: cut from the left of a figure and brought to their shortest complete form."""

from __future__ import annotations

import re

from zheconparse.document.observation.affixes import Compounds, Endings, Openings
from zheconparse.document.observation.words import (
    any_of,
    first_of,
    guarded,
    guards,
    last_of,
    words,
)
from zheconparse.document.wording import change_words

BASE = "\ue000"
"""Stands in a phrase for the date that a change is measured against."""

_BULLETS = "▶►□■◆◇●○▪★☆*…"
_MARKS = f" \t\n\"'”’》」』、·:：-—{_BULLETS}\ue000"
QUOTES = f" \t\n\"'、·:：-—{_BULLETS}\ue000"


_BESIDE_DEEDS = "了|新(?!能源|材料|产品|技术|业态|[型兴区质车房品股药])|拟|已|累计|共|一批|计划|全部"
_BEGIN_DEEDS = first_of("count") | set("了新拟已累共一计全")
_END_DEEDS = last_of("count") | set("了新拟已计共批划部")
"""What stands beside the verbs of what is counted, and what they all begin and end with."""
DEEDS = re.compile(f"(?:{guarded('count')}|{_BESIDE_DEEDS})+")
"""The verbs of what is counted."""
ACHIEVING = re.compile(f"{any_of('achieve')}+")
OWNERS = re.compile(f"{any_of('owner')}+")
ENTITY = re.compile(
    f"^(?P<entity>.*(?:{any_of('entity')})(?:[一二三四五六七八九十]+期)?)(?P<rest>[^的]{{2,}})\\Z"
)
"""A project or a company by its name, and what of it is measured."""
_ONLY_LEAD = re.compile(f"(?:{guarded('lead')}|{any_of('owner')}|[{re.escape(_MARKS)}▲△])+")
_END_LEAD = last_of("lead") | last_of("owner") | set(_MARKS) | {"▲", "△"}
"""Connectives and adverbs, who reports and the marks between them, and what they end with."""
COMPOUNDS = Compounds(words("compound"))
"""The words that begin as a connective does."""
_REACH = Endings(
    words("reach") | {verb + to for verb in change_words("direction") for to in "到至为"} | set(QUOTES),
    guards("reach", "not_after"),
)
_LEAD = Openings(words("lead") | set(_MARKS) | {"▲", "△"}, guards("lead", "not_before"), COMPOUNDS)
_OPENING = frozenset("“《‘「")
BEGINNINGS = _LEAD.first | _OPENING
"""What a phrase begins with that has something before it."""
_CLOSED = re.compile("[”》’」]")


def without_reach(phrase: str) -> str:
    """A phrase without the verbs of reaching and the adverbs at its end.

    >>> without_reach("工业总产值有望首次"), without_reach("落地率达")
    ('工业总产值', '落地率')
    """
    return phrase[: _REACH.start(phrase)] if phrase and phrase[-1] in _REACH.last else phrase


def without_lead(phrase: str) -> str:
    """A phrase without connectives, adverbs and words of status before it.

    >>> without_lead("其中，预计全年竣工项目".replace("，", ""))
    '竣工项目'
    """
    if not phrase or phrase[0] not in BEGINNINGS:
        return phrase
    at = _LEAD.end(phrase)
    while phrase[at : at + 1] in _OPENING and not _CLOSED.search(phrase, at + 1):
        at = _LEAD.end(phrase, at + 1)
    return phrase[at:]


def only_lead(stretch: str) -> bool:
    """Whether nothing but connectives, adverbs and the head of a dispatch stands in a stretch.

    >>> only_lead("本报讯(记者 李明)"), only_lead("其中"), only_lead("产值")
    (True, True, False)
    """
    if not stretch:
        return True
    if "(" in stretch or "讯" in stretch or "电" in stretch:
        stretch = _DISPATCH.sub("", stretch)
        if not stretch:
            return True
    return stretch[-1] in _END_LEAD and _ONLY_LEAD.fullmatch(stretch) is not None


_DISPATCH = re.compile(
    r"^\s*(?:本报讯|本网讯|本刊讯|[^，。\s]{0,8}讯|[^，。]{0,16}日?电)?\s*(?:\([^()]{0,40}\))?\s*"
)


_FRAGMENT = re.compile(
    "(?:比|较)[^，]{0,10}(?:[多少高低快慢]|增|减)(?:[一-龥]{1,2})?\\Z|[0-9]+(?:[涨跌升降室楼]|号(?=[楼院门]|\\Z)|平(?!方))|[的了着和与及或对为、]*\\Z|(?:同比|环比)?(?:增|减|多|少|高|低|增长|下降|增加|减少)\\Z"
)
_FRAGMENT_BEGINS = frozenset(["", *"比较0123456789的了着和与及或对为、同环增减多少高低下"])
_LOOSE = "、，,;；:：.的\ue000\ufffd"
"""Marks and particles that hang at the ends of a phrase."""


def complete(indicator: str) -> str:
    """An indicator without what hangs loose at its ends; empty where nothing but a fragment is left.

    >>> complete("、产值的"), complete("比多签约"), complete("比重")
    ('产值', '', '比重')
    """
    plain = indicator.strip(_LOOSE)
    if plain and (plain[0] == ")" or plain[-1] == "("):
        plain = plain.lstrip(")").rstrip("(")
    if plain[:1] in _FRAGMENT_BEGINS and _FRAGMENT.match(plain) is not None:
        return ""
    return plain.replace(BASE, "") if BASE in plain else plain


def says_deed(phrase: str) -> bool:
    """Whether a phrase is nothing but verbs of what is counted.

    >>> says_deed("已签约"), says_deed("签约项目")
    (True, False)
    """
    return phrase != "" and phrase[-1] in _END_DEEDS and DEEDS.fullmatch(phrase) is not None


def counted(phrase: str) -> tuple[str, str]:
    """The verb and the noun of what is counted.

    >>> counted("新签约500强企业项目"), counted("从业人员")
    (('新签约', '500强企业项目'), ('', '从业人员'))
    """
    found = DEEDS.match(phrase) if phrase and phrase[0] in _BEGIN_DEEDS else None
    if found is None:
        return "", phrase
    return phrase[: found.end()], phrase[found.end() :].removeprefix("的")


_DEFINED = re.compile("[0-9百千万亿]元?(?:及)?以[上下]的?(?P<noun>[一-龥]{0,4}(?:项目|企业))\\Z")
_CLASS = re.compile("(?:规模以上|规上|限额以上|限上)[^，]*企业\\Z")
"""A class of companies by law, which is part of what is measured (规模以上民营工业企业|增加值)."""
_OWN = re.compile("[一二三四五六七八九十]期|^[该此本]")


def owner_of(phrase: str) -> tuple[str | None, str]:
    """The name that an indicator belongs to, and the indicator (…制造项目总投资 → 总投资).

    >>> owner_of("韵升永磁材料智能制造项目总投资"), owner_of("重点项目总投资")
    (('韵升永磁材料智能制造项目', '总投资'), (None, '重点项目总投资'))
    """
    found = ENTITY.match(phrase)
    if (
        found is None
        or (len(found["entity"]) < 8 and _OWN.search(found["entity"]) is None)
        or _CLASS.match(found["entity"]) is not None
        or words("thing").intersection((found["rest"],))
    ):
        return None, phrase
    rest = without_lead(without_reach(found["rest"]))
    if (
        rest in words("money_for")
        or len(rest) < 2
        or (
            rest[0] in "个家数总内外文"
            and not rest.startswith(("总投资", "总产", "总收", "总额", "总量", "总面", "内部"))
        )
    ):
        return None, phrase
    entity = found["entity"]
    if found["rest"].startswith("》"):
        entity = entity.removeprefix("《")  # 《重点项目》|储备项目
    defined = _DEFINED.search(entity)
    if defined is not None:
        return entity, defined["noun"] + rest
    return entity, rest
