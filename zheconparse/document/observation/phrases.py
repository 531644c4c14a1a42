"""The words that name what is measured: cut from the left of a figure and brought to their shortest complete form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from zheconparse.document.observation.affixes import Endings, Openings
from zheconparse.document.observation.brackets import balanced
from zheconparse.document.observation.cutting import is_word
from zheconparse.document.observation.words import (
    alternatives,
    any_of,
    endings,
    grouped,
    guarded,
    guarded_each,
    first_of,
    guards,
    last_of,
    within,
    words,
)
from zheconparse.document.wording import change_words

BASE = "\ue000"
"""Stands in a phrase for the date that a change is measured against."""

_BULLETS = "▶►□■◆◇●○▪★☆*…"
_MARKS = f" \t\n\"'”’》」』、·:：-—{_BULLETS}\ue000"
_QUOTES = f" \t\n\"'、·:：-—{_BULLETS}\ue000"


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
    marks = re.escape(_QUOTES)
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
    return Endings(words("reach") | levels | set(_QUOTES), guards("reach", "not_after"))


@cache
def _lead() -> Openings:
    return Openings(words("lead") | set(_MARKS) | {"▲", "△"}, guards("lead", "not_before"))


_OPENING = frozenset("“《‘「")
_CLOSED = re.compile("[”》’」]")


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
    lead = _lead()
    if phrase[:1] not in lead.first and phrase[:1] not in _OPENING:
        return phrase
    at = lead.end(phrase)
    while phrase[at : at + 1] in _OPENING and not _CLOSED.search(phrase, at + 1):
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


@lru_cache(maxsize=64)  # several rules ask for the same words of one figure
def tidy(phrase: str) -> str:
    """The shortest complete form of a phrase to the left of a figure.

    >>> tidy("将实现营业收入达到"), tidy("促进稀土原材料就地转化率")
    ('营业收入', '稀土原材料就地转化率')
    """
    bracketed = "(" in phrase or ")" in phrase
    if bracketed:
        phrase = _EXPLAINING.sub("", balanced(phrase))
    if _CLOSED.search(phrase) is not None:
        phrase = _behind_quotation(phrase)
    bare = without_lead(without_reach(phrase))
    phrase = _without_verb(bare)
    if "等" in phrase:
        phrase = _after_names(phrase)
    owner = pattern("owner").match(phrase)
    if (
        owner is not None
        and len(phrase) - owner.end() >= 2
        and not phrase[owner.end() :].startswith(("数", "家", "户", "个", "化", "法", "债"))
        and (
            owner[0] not in _CLASSES
            or _OF_CLASS.match(phrase, owner.end())
            or pattern("achieve").match(phrase, owner.end())
        )
    ):
        phrase = _without_verb(without_lead(phrase[owner.end() :]), 2)
    if "完成" in phrase:
        phrase = _DONE_BY.sub("", phrase)
    if _INNER.search(phrase) is not None:
        phrase = _without_inner(phrase)
    if bracketed:
        phrase = _without_bracket(phrase)
    if phrase is not bare:
        phrase = without_lead(phrase)
    if _LEADS_IN.search(phrase) is not None:
        for head in (_AMONG, _COUNTED_PLACES, _MANNER, _agent()):
            if (found := head.match(phrase)) is not None:
                phrase = _without_verb(phrase[found.end() :])
    reached = phrase.find("实现", 2) if "实现" in phrase else -1
    if 0 < reached < len(phrase) - 3 and phrase[reached + 2] not in "度率":
        phrase = phrase[:reached] + phrase[reached + 2 :]
    held = _HELD.search(phrase, 4) if "有" in phrase else None
    if held is not None and held.end() < len(phrase) - 1 and "每" not in phrase[: held.start()]:
        phrase = phrase[held.end() :]
    if len(phrase) > 14:
        phrase = _shortened(phrase)
    phrase = phrase.strip(_QUOTES)
    return phrase.removesuffix("同比").removesuffix("环比") if phrase[-1:] == "比" else phrase  # 外贸|同比由降转升


def _without_bracket(phrase: str) -> str:
    """A phrase without the bracket that it opens with, and without the one that it ends with."""
    if phrase.startswith("(") and ")" in phrase[:-1]:
        phrase = phrase[phrase.index(")") + 1 :]
    if phrase.endswith(")") and "(" in phrase and len(phrase) > 3 and phrase.index("(") > 1:
        phrase = phrase[: phrase.rindex("(")]
    return phrase


_PLANNED = ("计划完成", "计划实现", "计划达到")
_DONE_BY = re.compile(
    "(?:(?<=港口|铁路|公路|水路|电网|邮政|民航|客运|货运)|(?<=[一-龥]业))(?:累计|共|计划)?完成(?=..)(?![率度额量])"
)
"""The verb between a trade and what it measures there (铁路|完成|固定资产投资, 白酒产业|完成|产值)."""


def _without_verb(phrase: str, least: int = 3) -> str:
    """A phrase without the verb of achieving that it opens with, planned or not, where enough is left; 完成投资 is one word."""
    if phrase[:1] not in first_of("achieve") and phrase[:2] != "计划":
        return phrase
    said = phrase
    if phrase.startswith(_PLANNED):
        said, least = phrase[2:], 3
    achieved = pattern("achieve").match(said)
    if achieved is None or len(said) - achieved.end() < (least if achieved[0].endswith("完成") else 2):
        return phrase
    return without_lead(said[achieved.end() :])


_EXPLAINING = re.compile("\\([^()，]*，[^()]*\\)")
"""A bracket with marks in it explains, and is no part of a name (螺纹钢(Φ20mm，HRB400E)|价格)."""


def _behind_quotation(phrase: str) -> str:
    """A phrase behind the end of a quotation or title that began before it."""
    for opening, closing in ("“”", "《》", "‘’"):
        if closing in phrase and opening not in phrase:
            phrase = phrase[phrase.rindex(closing) + 1 :]
    return phrase


def _without_inner(phrase: str) -> str:
    """A phrase without 由…, 受…影响 or 每吨 at its end, what stands before 累计完成, and 将 or 力争 inside it."""
    cause = _AFFECTED.search(phrase)
    if cause is not None:
        phrase = phrase[: cause.start()]
    start = _FROM.search(phrase)
    if start is not None and start.start() >= 2:
        phrase = without_reach(phrase[: start.start()])
    each = EACH.search(phrase)
    if each is not None and (each.start() >= 2 or each.start() == 0):
        phrase = without_reach(phrase[: each.start()])
    total = _IN_ALL.search(phrase)
    if total is not None and len(phrase) - total.end() >= 2:
        rest = phrase[total.end() :]
        # 收入 alone says nothing: 云计算服务|共实现收入
        phrase = phrase[: total.start()] + rest if rest == "收入" else rest
    coming = _TO_COME.search(phrase)
    if coming is not None:
        before = phrase[: coming.start()]
        phrase = ("" if before.endswith(endings("forecaster")) else before) + phrase[coming.end() :]
    return phrase


_AFFECTED = re.compile("(?<=..)受[^，受]{2,14}(?:影响|拖累|拉动|带动|推动|冲击|提振)\\Z")
_INNER = re.compile("由|从|受|每|累计|共|合计|将|力争|确保|预计|有望|料")
"""What each of the patterns that _without_inner tries holds; most phrases hold none."""
_HELD = re.compile("拥有|共有(?<!公共有)|现有|设有|建有")
_COUNTED_PLACES = re.compile(
    "(?:(?:[一某这该]|其中一)家(?:企业|公司)(?=..)|一[个座家台条处](?=..)"
    "|[一-龥]{2,6}以来(?:累计|共)?"
    "|(?:内地|这)?(?:[一两二三四五六七八九十]+(?:省|市|县|区(?!域)|州|地市?|城市|港|机?场))+(?:合计|共计|共|总计)?)(?=..|\\Z)"
)
"""Places only counted, a company without a name, a season, before what is measured (三省一市进出口, 两场合计, 夏收以来累计收购)."""
_AMONG = re.compile("在?[^，每]{2,8}(?<!其)中共?有(?=..)")
"""Those among whom something is counted (在医院中有|公立医院)."""
_MANNER = re.compile(
    "(?:(?:以|用|采取|采用|通过)[^，]{2,14}?(?:方式|形式|模式|办法)|按?[^，]{0,10}?(?:价格?|口径)计算的?)(?=..)"
)
"""How it was done or reckoned, before what is measured (以“零地招商”方式|盘活厂房)."""
_LEADS_IN = re.compile(
    "中共?有|以来|计算|方式|形式|模式|办法|累计|共|已|完成|实现|达到|"
    + "|".join("一某这该两二三四五六七八九十")
)
"""What each of these four ways to begin holds; most phrases hold none."""
_CLASSES = frozenset(["企业", "项目"])
_OF_CLASS = re.compile("总投资|计划|投资|占地|总建筑|建设|建成|达产|一期|二期|开工|用地")


@cache
def _agent() -> re.Pattern[str]:
    """Who did what is counted, before 累计 or 已 and a verb (科技城累计|引进人才)."""
    return re.compile(
        f"[^，的]{{2,14}}?[区城园市县院局厅委部行司团校所)](?:累计|共计|共|已)(?={any_of('count')})"
        "|[^，的]{0,12}?(?:机场|港区?|口岸|厂区|园区|新区|开发区|高新区|经开区|市场|公司|集团)(?:累计|共)?(?:完成|实现|达到)(?=[^，]{2})(?![^，]{0,2}率)"
    )


_IN_ALL = re.compile("(?<=[一-龥]{2})(?<!公)(?:累计|共|合计)(?:完成|实现|(?=发送|接待|销售|生产|运送))(?!率)")
_TO_COME = re.compile(
    "(?<=[一-龥]{2})(?:将|力争|确保|预计|有望|(?<=[会局者司行家])料)+(?:再)?(?:完成|实现|达到)?(?=[一-龥]{2})(?!率)"
)
_FROM = re.compile("(?<!自)(?:由|从(?![业事]))[^，由从的]{0,6}(?:的(?:每[日天周月年])?)?\\Z")
EACH = re.compile(
    "(?:达到?|为|是|\\A[至到])?每(?:公斤|千克|平方米|盎司|千瓦时|立方米|平方公里|百?公里|蒲式耳|(?![人户名位])[一-龥])\\Z"
)
_DEFINER = re.compile("以上|以下|前[0-9一二三四五六七八九十]+[强位名]|[0-9]")


@cache
def _cause() -> re.Pattern[str]:
    return re.compile(f"{any_of('cause')}|，")


def _shortened(phrase: str) -> str:
    """A long phrase from the last verb that causes something, or from the last 的, when enough is left behind it."""
    causes = list(_cause().finditer(phrase))
    if causes and len(phrase) - causes[-1].end() >= 4:
        phrase = phrase[causes[-1].end() :]
    if len(phrase) > 14 and "的" in phrase:
        before, after = phrase.rsplit("的", 1)
        if _DEFINER.search(before) is not None:
            return phrase
        if len(after) >= 4 or (len(after) >= 2 and len(before) > 16):
            verb = pattern("count").match(before)
            phrase = (verb[0] if verb is not None and len(verb[0]) <= 4 else "") + after
    return phrase


def _after_names(phrase: str) -> str:
    """A phrase without the list of names before 等 (引进金力、韵升等项目 → 引进项目); the verb before the list stays."""
    if "等" not in phrase[:-1]:
        return phrase
    place = phrase.rindex("等")
    before, after = phrase[:place], phrase[place + 1 :]
    if "、" not in before and not is_word(phrase, place, place + 1):
        return phrase
    if not after or after[0] in "级同于待候价值量额次第离":
        return phrase
    after = _OF_PLACES.sub("", after)  # 外送江苏、山东等|地电量
    if len(after) < 2:
        return phrase
    head = before.split("、", 1)[0]
    verbs = list(within("count").finditer(head))
    first = next(
        (place for place, one in enumerate(verbs) if one.start() == 0 or one.end() < len(head)), None
    )
    return after if first is None else head[: run_end(verbs[first:])] + after


def run_end(verbs: Sequence[re.Match[str]]) -> int:
    """Where the first of some verbs ends, with those that follow it at once (引进|落地)."""
    end = verbs[0].end()
    for other in verbs[1:]:
        if other.start() == end:
            end = other.end()
    return end


_OF_PLACES = re.compile("^(?:地区?|[省市县国](?:份|家|区)?)(?=[一-龥]{2})(?![方块面级])")


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
