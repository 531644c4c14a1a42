"""The words that name what is measured: cut from the left of a figure and brought to their shortest complete form."""

from __future__ import annotations

import re
from functools import cache

from zheconparse.document.observation.affixes import Endings, Openings
from zheconparse.document.observation.words import (
    alternatives,
    any_of,
    grouped,
    guarded,
    guarded_each,
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


_STOPS = '，。、；！？：:,;/()"“”‘’《》'
_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001))))
"""The marks and blanks that end what is counted, the first most often."""


def _changed() -> list[str]:
    """The verbs of change that lead to a level, longer ones first."""
    verbs = sorted(change_words("direction"), key=lambda word: (-len(word), word))
    return [re.escape(verb) + "[到至为]" for verb in verbs]


_BESIDE_DEEDS = "了|新(?!能源|材料|产品|技术|业态|[型兴区质车房品股药])|拟|已|累计|共|一批|计划|全部"
_END_BESIDE_DEEDS = frozenset("了新拟已计共批划部")
"""What stands beside the verbs of what is counted, and what that ends with."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    verbs = alternatives(change_words("direction"))
    comparatives = alternatives(change_words("comparative"))
    alone = alternatives(change_words("alone"))
    marks = re.escape(QUOTES)
    compare = (
        "(?:比(?<![占同环]比)(?![重例较率价值亚])|较(?!大|高|低|多(?!年)|好|快|强|小|少|为)|高于|低于|快于|慢于|好于|优于|多于|少于|超过|相比|相较"
        + "".join(f"|{beside}(?={BASE}|去年|上年|上月|上季|往年|全国|全省|全市|全区)" for beside in "与同和")
        + ")"
    )
    fill = "(?:了|约|近|分别|均|都|再|又|各|幅度|为|达到|达|仅|至少|略|微|小幅|大幅|明显|实现|将|[是\\s])"
    done = "(?<=[多少])(?![种个家年次项元层边方样数])[一-龥]{1,2}"  # 同比多|放, 少|收购
    return {
        "only_lead": re.compile(f"(?:{guarded('lead')}|{any_of('owner')}|[{re.escape(_MARKS)}▲△])+"),
        "verb": re.compile(f"(?P<verb>{verbs}){fill}*\\Z"),
        "comparative": re.compile(f"偏?(?P<verb>{comparatives})(?:{done}|{any_of('count')})?{fill}*\\Z"),
        "basis": re.compile(
            f"(?:{alone}|{compare}[^，]{{0,24}}?|分别|(?<![人亩户日月年地])均|各|年均|平均|累计|又|按(?:同|可比|自然)?口径|按|转为?|微|略|小幅|大幅|明显|也|则|还|实际|实质|名义|(?<![一-龥0-9])年|将|有望|预计|力争|可|不变价|可比价|可比口径|同口径|[({marks}])+\\Z"
        ),
        "alone": re.compile(f"{alone}(?:分别|均|也|却)*\\Z"),
        "compare": re.compile(f"{compare}[^，]{{0,24}}\\Z"),
        "achieve": re.compile(f"{any_of('achieve')}+"),
        "count": re.compile(f"(?:{guarded('count')}|{_BESIDE_DEEDS})+"),
        "stop": re.compile(grouped((*map(re.escape, _STOPS), *_changed(), *guarded_each("stop"), *map(re.escape, _BLANKS)))),
        "owner": re.compile(f"{any_of('owner')}+"),
        "entity": re.compile(f"^(?P<entity>.*(?:{any_of('entity')})(?:[一二三四五六七八九十]+期)?)(?P<rest>[^的]{{2,}})\\Z"),
    }  # fmt: skip


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One of the compiled patterns of this module."""
    return _patterns()[name]


@cache
def _reach() -> Endings:
    levels = {verb + to for verb in change_words("direction") for to in "到至为"}
    return Endings(words("reach") | levels | set(QUOTES), guards("reach", "not_after"))


@cache
def _lead() -> Openings:
    return Openings(words("lead") | set(_MARKS) | {"▲", "△"}, guards("lead", "not_before"))


@cache
def _beginnings() -> frozenset[str]:
    """The characters that what comes before a phrase begins with."""
    return _lead().first | _OPENING


_OPENING = frozenset("“《‘「")
CLOSED = re.compile("[”》’」]")


def without_reach(phrase: str) -> str:
    """A phrase without the verbs of reaching and the adverbs at its end.

    >>> without_reach("工业总产值有望首次"), without_reach("落地率达")
    ('工业总产值', '落地率')
    """
    reach = _reach()
    return phrase[: reach.start(phrase)] if phrase[-1:] in reach.last else phrase


def without_lead(phrase: str) -> str:
    """A phrase without connectives, adverbs and words of status before it.

    >>> without_lead("其中，预计全年竣工项目".replace("，", ""))
    '竣工项目'
    """
    if phrase[:1] not in _beginnings():
        return phrase
    lead = _lead()
    at = lead.end(phrase)
    while phrase[at : at + 1] in _OPENING and not CLOSED.search(phrase, at + 1):
        at = lead.end(phrase, at + 1)
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
    if stretch[-1] not in _ends_of_lead():
        return False
    return pattern("only_lead").fullmatch(stretch) is not None


@cache
def _ends_of_lead() -> frozenset[str]:
    """The characters that connectives and adverbs, who reports and the marks between them end with."""
    return last_of("lead") | last_of("owner") | set(_MARKS) | {"▲", "△"}


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
    if plain[:1] == ")" or plain[-1:] == "(":
        plain = plain.lstrip(")").rstrip("(")
    if plain[:1] in _FRAGMENT_BEGINS and _FRAGMENT.match(plain) is not None:
        return ""
    return plain.replace(BASE, "") if BASE in plain else plain


def says_deed(phrase: str) -> bool:
    """Whether a phrase is nothing but verbs of what is counted.

    >>> says_deed("已签约"), says_deed("签约项目")
    (True, False)
    """
    last = phrase[-1:]
    if last not in last_of("count") and last not in _END_BESIDE_DEEDS:
        return False
    return pattern("count").fullmatch(phrase) is not None


def counted(phrase: str) -> tuple[str, str]:
    """The verb and the noun of what is counted.

    >>> counted("新签约500强企业项目"), counted("从业人员")
    (('新签约', '500强企业项目'), ('', '从业人员'))
    """
    found = pattern("count").match(phrase)
    if found is None or found.end() == 0:
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
    found = pattern("entity").match(phrase)
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
