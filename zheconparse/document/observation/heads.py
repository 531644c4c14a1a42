"""The places that a clause opens with, and what stands there that is no place: companies, offices, what is only compared."""

from __future__ import annotations

import re
from functools import cache

from zheconparse.document.observation.clauses import FIGURES, Clause, Token, item_start
from zheconparse.document.observation.phrases import only_lead
from zheconparse.document.observation.speakers import earning_at, seated_at
from zheconparse.document.observation.words import alternatives, any_of, endings, ends_with, guarded, within
from zheconparse.values.region import Region

_SCOPE = re.compile(
    f'[“"]?(?:综合实力)?(?:(?:继续|仍|连续[^，]{{1,4}}|已)?(?:为|是|成为)[^，]{{0,10}}{any_of("partner")}|[0-9]+强'
    f"|前(?:列|茅|[0-9一二三四五六七八九十]+[位名强])|平均(?:水平|数|值|[，。的])|最[大高多](?!，|\\Z)"
    f"|{any_of('scope')}|(?<=中国){any_of('title')}|{any_of('brand')}(?!{any_of('trade')})"
    "|[^，。]{1,16}等(?:央企|国企|企业|公司|集团|机构))"
)
"""What stands behind a place that only says where something is the first, or whose it is (全国首个, 中国联通)."""
_ORGAN = re.compile(f"{guarded('organ')}|、[一-龥]{{2}}[两三]?{any_of('hub')}")
_GRANTING = re.compile(f"[一-龥]{{1,6}}?{any_of('department')}(?:近日|正式)?{any_of('grant')}")
"""Who grants something to the place that the text is about (自治区|科技厅批复专项3项)."""
_JOIN = re.compile(f"(?:{any_of('site', 'hub')}|园区|港)?\\s*(?:、|和|与|及|以及|,|，)\\s*\\Z")


@cache
def located() -> re.Pattern[str]:
    """A pattern for the words before the place where something lies or has moved to."""
    return re.compile(f"{any_of('settled', 'located')}\\s*\\Z")


def heads(words: str, clause: Clause) -> list[Token]:
    """The places at the head of a clause: one, or those of a list; none where a figure or other words come first."""
    found: list[Token] = []
    at = item_start(words, clause)
    for token in clause.tokens:
        if token.kind in FIGURES:
            break
        if token.kind == "date":
            if found or not only_lead(_between(words, at, token)):
                break
            at = max(at, token.end)
            continue
        if token.value.inside is not None:
            break
        if token.end <= at and _SENT_FROM.match(words, token.end, at) is not None:
            continue
        helped = helper_end(words, clause, token)
        if helped is not None and found and not side_by_side(words, clause, found[-1], token):
            break  # 东乡县|青岛援建的车间
        if helped is not None and (found or only_lead(_between(words, at, token))):
            found, at = [], helped
            continue
        inner = None if found or token is clause.places[-1] else _holds(words, clause, token)
        if inner is not None and only_lead(located().sub("", _between(words, at, token))):
            at = inner
            continue
        if len(found) == 1 and _called(words, found[0], token):
            found, at = [token], token.end
            continue
        if found:
            if not side_by_side(words, clause, found[-1], token):
                break
        elif not _is_head(words, clause, token, at):
            break
        found.append(token)
        at = token.end
    return found


def _between(words: str, at: int, token: Token) -> str:
    """The words from a place up to a mention, without the brackets around another (春节假期(2月10日至17日)|全国)."""
    return words[at : token.start].strip("()")


_SENT_FROM = re.compile("[^】]{0,12}(?:电|讯|报道)[】\\]\\s(]")
"""Behind the place from which a report was sent (【本报兰州|12日电】)."""


def _called(words: str, outer: Token, inner: Token) -> bool:
    """Whether only what a place is called stands between it and what it lies in (新疆西大门|阿拉山口, 浙江小城|永康)."""
    if outer.value.name not in inner.value.path:
        return False
    return within("nickname").fullmatch(words, outer.end, inner.start) is not None


def _is_head(words: str, clause: Clause, token: Token, at: int) -> bool:
    """Whether a clause speaks of a place: only a lead stands before it, or what it has the most of, and it is no part of a name."""
    if at < token.start and most_of(words, at, token.start) is None:
        between = _between(words, at, token)
        last = between[-1:]
        if last in _PARTNERS:
            return False
        if last == "在" and words[token.end : token.end + 1] not in ("，", ""):
            return False
        if ends_with(between, "nickname"):
            between = _nicknamed().sub("", between)
        if between and not only_lead(_not_brought_in(between)):
            return False
    return not (
        _SCOPE.match(words, token.end, clause.end)
        or (token.value.level != "relative" and _is_organ(words, clause, token))
        or _outside(words, token)
        or _GRANTING.match(words, token.end)
        or _in_company(words, token, clause.end)
        or (
            words.endswith(_SAYS, token.end, clause.end)
            and _SPEAKS.match(words, token.end, clause.end) is not None
        )
    )


_SAYS = ("说", "表示", "介绍", "坦言", "感叹", "点赞")
_SPEAKS = re.compile(
    "[^，。；、0-9]{0,14}?(?:企业|公司|集团|工厂|厂|项目|合作社|车间|基地|商户|农户)[^，。；、0-9]{0,14}"
    f"(?:{'|'.join(_SAYS)})\\Z"
)
"""Behind the place of somebody who speaks for a company there: what follows is not about the place (延安高新区|企业负责人薛志强说)."""


@cache
def _nicknamed() -> re.Pattern[str]:
    """What a place is called, right before its name (农业大县|莘县)."""
    return re.compile(f"{any_of('nickname')}\\Z")


_PARTNERS = frozenset("与同跟")
"""Words before those with whom something is done (公司与|德国一家企业签约)."""
_UNIT = "(?:生产建设)?兵团(?:第?[一二三四五六七八九十]+师)?|第[一二三四五六七八九十]+师"
_UNIT_ALONE = re.compile(_UNIT)
_BRINGS_IN = re.compile(
    f"(?:在|(?:走进|来到|步入)?(?:位于|坐落于|地处)|(?:放大|放眼|扩大|聚焦|拓展)[到至]?|支持|帮助|扶持|(?:对口)?(?:支援|帮扶|援助)|(?:新疆)?(?:{_UNIT}))\\Z"
)
_BRINGING = frozenset("在于处大眼焦展到至持助援扶团师")
"""What brings in a place at the head of a clause, and the characters that this ends with.

Help for it (南宁出台政策，支持|横州), a wider look, the division of the Corps there."""


_NICKNAMES = endings("nickname")


def before_place(words: str, start: int, end: int) -> str:
    """The words before a place at the head of a clause, without those that only bring it in."""
    if start >= end or most_of(words, start, end) is not None or words.endswith(_NICKNAMES, start, end):
        return ""
    return _not_brought_in(words[start:end])


def _not_brought_in(before: str) -> str:
    """Words before a place without those that only bring it in."""
    return _BRINGS_IN.sub("", before) if before[-1:] in _BRINGING else before


_HELP = [before + word for word in endings("help") for before in ("", "对口")]
_HELPED = re.compile(f"{alternatives(_HELP)}(?P<of>的)?")
_HELP_BEGINS = frozenset(word[0] for word in _HELP)


def helper_end(words: str, clause: Clause, token: Token) -> int | None:
    """Where the words on a place that helps end, before what it built or whom it helps (广东|援建的|厂房, 江苏支持|伊犁)."""
    if words[token.end : token.end + 1] not in _HELP_BEGINS:
        return None
    found = _HELPED.match(words, token.end)
    if found is None or (found["of"] is None and all(one.start != found.end() for one in clause.tokens)):
        return None
    return found.end()


_MOST = re.compile("(?P<what>[^，；：]{0,18}?)最[高低大小多少快慢好长短强]的")


def most_of(words: str, start: int, end: int) -> re.Match[str] | None:
    """What a place at `end` has the most of, where a clause says so before its name (增幅最高的|洱源县)."""
    return _MOST.fullmatch(words, start, end) if words.endswith("的", start, end) else None


def _holds(words: str, clause: Clause, token: Token) -> int | None:
    """Where the words on another place begin, if one only says where that lies, or among which it stands out.

    落户北林区的|绥化经开区, 全省增速最快的|苏州, 新疆生产建设兵团第八师|石河子市.
    """
    if clause.places[-1].start <= token.end:
        return None
    place = next(one for one in clause.places if one.start > token.end)
    if _UNIT_ALONE.fullmatch(words, token.end, place.start) is not None:
        return place.start
    if words[token.end : place.start] == "的" or most_of(words, token.end, place.start) is not None:
        return token.end + 1
    return None


def side_by_side(words: str, clause: Clause, first: Token, second: Token) -> bool:
    """Whether two places stand in one list: parted by a mark or 和, or by nothing where neither holds the other (广东江苏)."""
    between = words[first.end : second.start]
    if between:
        return _JOIN.fullmatch(between) is not None
    one, other = first.value, second.value
    if words.startswith("港", second.end):
        return False  # 宁波舟山港 is one, and has its seat in the first
    apart = one.level in _DIVISIONS and other.level in _DIVISIONS and not _is_organ(words, clause, second)
    return apart and not (lies_in(one, other) or lies_in(other, one))


_DIVISIONS = frozenset(["province", "city"])


def _is_organ(words: str, clause: Clause, token: Token) -> bool:
    """Whether a place is the beginning of the name of a river, a harbour or an office, and not of another place (广东|江苏)."""
    if _ORGAN.match(words, token.end) is None:
        return False
    return all(other.start != token.end for other in clause.places)


def is_part_of_name(words: str, clause: Clause, token: Token) -> bool:
    """Whether a place is the beginning of something that is no place (江苏|电信, 广东|海关), or what something is the first of."""
    return (_SCOPE.match(words, token.end, clause.end) or _ORGAN.match(words, token.end)) is not None


def _outside(words: str, token: Token) -> bool:
    """国内, 区内 name no place where they are part of a phrase (国内生产总值)."""
    return token.text in ("国内", "国外", "境内", "境外") and words[token.end : token.end + 1] not in (
        "，",
        "、",
    )


_OFFICES = tuple("局委厅府院会办处站部市县区省州旗盟")


def _in_company(words: str, token: Token, end: int) -> bool:
    """Whether a place is the beginning of the name of a company, and nothing else (青河能源公布年报)."""
    stop, size = token.start + 40, token.end - token.start
    if stop > end:
        stop = end
    opening = words[token.start : stop]
    name = earning_at(opening)
    if name is not None and len(name) > size and not name.endswith(_OFFICES):
        return True
    return seated_at(opening, size) is not None


_UNLISTED = re.compile("(?P<stem>[一-龥]{2,9}?)(?:产业园区?|工业园区?|园区|开发区|集中区)(?![建规招内外])")
_NO_STEM = re.compile("重点|依托|承接|围绕|聚焦|瞄准|[的各所级个家全在与和对以把从已将辖内外]|推进|加快|支持")


def zone_end(words: str, token: Token) -> int | None:
    """Where the name of a park ends that begins with a division and stands in no list (昆都仑|轻工产业园区)."""
    if token.value.level not in ("city", "county"):
        return None
    found = _UNLISTED.match(words, token.end)
    if found is None or _NO_STEM.search(found["stem"]) or within("count").search(found["stem"]):
        return None
    return found.end()


_OF_PLACE = re.compile(
    "地区(?!生产)|特区|港区|(?:(?!进出|出入|抵离)[一-龥]{2})?港(?![口股澳商资元币人籍企深珠湾池桥航城式剧产影岛铁务]|交所|集团)|市区|城区|境内|辖区|全域|(?<=市)区(?![域间内块])|[市县区州](?=分别)|(?:景区|古城|古镇|口岸|片区)(?=分别|、|和|与)|[两二三四五六七八九十]+(?:[省市县区州旗盟港地]|城市)(?=占|合计|共)"
)
"""What stands behind the name of a place and only says place once more (台湾地区, 苏州市|区)."""


def place_end(words: str, token: Token, stop: int) -> int:
    """Where the words on a place end, with what only says place once more, or is the rest of a park's name."""
    zone = zone_end(words, token)
    suffix = _OF_PLACE.match(words, token.end, stop)
    return zone or (token.end if suffix is None else suffix.end())


def lies_in(part: Region | None, whole: Region | None) -> bool:
    """Whether a division or a zone lies in another division."""
    if part is None or whole is None or part == whole:
        return False
    if whole.code == "CN":
        return part.level == "cluster"  # 京津冀, in a text on the nation
    inner, outer = tuple(part.path), tuple(whole.path)
    return bool(outer) and inner[: len(outer)] == outer and (len(inner) > len(outer) or part.level == "zone")
