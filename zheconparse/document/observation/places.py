"""Which region a figure is about: the place at the head of its clause or sentence, else what the paragraph, section or text is about."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zheconparse.document.observation.clauses import FIGURES, Clause, Token
from zheconparse.document.observation.phrases import only_lead, without_lead
from zheconparse.document.observation.speakers import earning_at, seated_at
from zheconparse.document.observation.words import any_of
from zheconparse.kinds.region import parent
from zheconparse.values.observation import Confidence
from zheconparse.values.region import Region

_SCOPE = re.compile(
    r'[“"]?(?:综合实力)?(?:(?:继续|仍|连续[^，]{1,4}|已)?(?:为|是|成为)[^，]{0,10}(?:伙伴|市场|来源地|目的地|客源地)|[0-9]+强|前(?:列|茅|[0-9一二三四五六七八九十]+[位名强])|第|百强|首位|首个|首家|首批|首台|首套|唯一|最[大高多](?!，|\Z)|领先|同行业|平均(?:水平|数|值|[，。的])|其他|各地|各省|兄弟|行业|知名|人大|政协|两会|统一|性|型|级|范围|劳动模范|重点实验室|文明|示范|[^，。]{1,16}等(?:央企|国企|企业|公司|集团|机构)|品牌|(?:联通|移动|电信|石油|石化|海油|铁塔|中车|中铁|铁建|建筑集团|银行|人寿|平安|邮政)(?!产业|行业|业|园|基地|项目|集群|产品|企业|电话|用户|互联网))'
)
_ORGAN = re.compile(
    "雪山|水库|江|河|湖|港(?![口区])|海关|银保监|证监|高速公司|大学|学院|国家实验室|[、][一-龥]{2}(?:两|三)?机场"
)
_DEPARTMENT = re.compile(
    "[一-龥]{1,6}?(?:厅|局|委员会|发改委|办公室)(?:近日|正式)?(?:批复|安排|下达|拨付|支持|认定|授予|命名)"
)
"""Who grants something to the place that the text is about (自治区|科技厅批复专项3项)."""
_JOIN = re.compile(r"(?:景区|古城|古镇|机场|口岸|片区|园区)?\s*(?:、|和|与|及|以及|,|，)\s*\Z")
_WEAK = re.compile("在\\Z")
_MOVED = re.compile("(?:落户|落子|落地|位于|坐落于|布局在?|选址|扎根|地处|入驻|迁入|来到|在)\\s*\\Z")


_THING = "(?:项目|基地|工程|电站|风电场|工厂|生产线|企业|公司)"
_PROJECT = re.compile(f"的[^，。；]{{0,20}}{_THING}")
_SETTLED = re.compile("(?:落户|落地|位于|坐落于|坐落在|布局在?|选址|扎根|地处)\\s*\\Z")
_THINGS = re.compile(_THING)
_SAID_PROJECT = re.compile(f"(?:该|此){_THING}|项目(?=总投资|计划|达产|建成|一期|占地|投产)")


class Where(NamedTuple):
    """A region and how the text gives it."""

    region: Region | None = None
    confidence: Confidence = "inferred"

    def carried(self) -> Where:
        """The same, said earlier."""
        return self if self.confidence == "inferred" else Where(self.region, "carried")


NOWHERE = Where()


def code_of(region: Region | None) -> str | None:
    """The code of a division or country; the name of a zone, or of a group of regions."""
    if region is None:
        return None
    if region.level in ("zone", "cluster") or region.refers_to in ("zone", "cluster"):
        return region.name
    return region.code


def heads(words: str, clause: Clause) -> list[Token]:
    """The places at the head of a clause: one, or those of a list; none where a figure or other words come first."""
    found: list[Token] = []
    at = clause.start
    for token in clause.tokens:
        if token.kind in FIGURES:
            break
        between = words[at : token.start].strip("()")  # 春节假期(2月10日至17日)全国
        if token.kind == "date":
            if found or not only_lead(between):
                break
            at = token.end
            continue
        if token.value.inside is not None:
            break
        if not found and _holds(words, clause, token) and only_lead(_MOVED.sub("", between)):
            at = token.end + 1
            continue
        if found:
            if not _side_by_side(words, clause, found[-1], token):
                break
        elif not _is_head(words, clause, token, at):
            break
        found.append(token)
        at = token.end
    return found


def _is_head(words: str, clause: Clause, token: Token, at: int) -> bool:
    """Whether a clause speaks of a place: only a lead stands before it, or what it has the most of, and it is no part of a name."""
    if most_of(words, at, token.start) is None:
        between = words[at : token.start].strip("()")
        if between.endswith("在") and words[token.end : token.end + 1] not in ("，", ""):
            return False
        if not only_lead(between.removesuffix("在")):
            return False
    return not (
        _SCOPE.match(words, token.end, clause.end)
        or (token.value.level != "relative" and _is_organ(words, clause, token))
        or _outside(words, token)
        or _DEPARTMENT.match(words, token.end)
        or _in_company(words, token, clause.end)
    )


_MOST = re.compile("(?P<what>[^，；：]{0,18}?)最[高低大小多少快慢好长短强]的")


def most_of(words: str, start: int, end: int) -> re.Match[str] | None:
    """What a place at `end` has the most of, where a clause says so before its name (增幅最高的|洱源县)."""
    return _MOST.fullmatch(words, start, end) if words.endswith("的", start, end) else None


def _holds(words: str, clause: Clause, token: Token) -> bool:
    """Whether a place only says where the next one lies, or among which it stands out (落户北林区的|绥化经开区, 全省增速最快的|苏州)."""
    place = next((one for one in clause.tokens if one.kind == "region" and one.start > token.end), None)
    if place is None:
        return False
    between = words[token.end : place.start]
    return between == "的" or most_of(words, token.end, place.start) is not None


def _side_by_side(words: str, clause: Clause, first: Token, second: Token) -> bool:
    """Whether two places stand in one list: parted by a mark or 和, or by nothing where neither holds the other (广东江苏)."""
    between = words[first.end : second.start]
    if between:
        return _JOIN.fullmatch(between) is not None
    one, other = first.value, second.value
    apart = one.level in _DIVISIONS and other.level in _DIVISIONS and not _is_organ(words, clause, second)
    return apart and not (_lies_in(one, other) or _lies_in(other, one))


_DIVISIONS = frozenset(["province", "city"])


def _is_organ(words: str, clause: Clause, token: Token) -> bool:
    """Whether a place is the beginning of the name of a river, a harbour or an office, and not of another place (广东|江苏)."""
    if any(other.start == token.end and other.kind == "region" for other in clause.tokens):
        return False
    return _ORGAN.match(words, token.end) is not None


def _outside(words: str, token: Token) -> bool:
    """国内, 区内 name no place where they are part of a phrase (国内生产总值)."""
    return token.text in ("国内", "国外", "境内", "境外") and words[token.end : token.end + 1] not in (
        "，",
        "、",
    )


_BODY = tuple("局委厅府院会办处站部市县区省州旗盟")


def _in_company(words: str, token: Token, end: int) -> bool:
    """Whether a place is the beginning of the name of a company, and nothing else (青河能源公布年报)."""
    opening, size = words[token.start : min(end, token.start + 40)], token.end - token.start
    name = earning_at(opening)
    if name is not None and len(name) > size and not name.endswith(_BODY):
        return True
    return seated_at(opening, size) is not None


_UNLISTED = re.compile("(?P<stem>[一-龥]{2,9}?)(?:产业园区?|工业园区?|园区|开发区|集中区)(?![建规招内外])")
_NO_STEM = re.compile("重点|[的各所级个家全在与和对以把从已将辖内外]|推进|加快|支持")


@cache
def _doing() -> re.Pattern[str]:
    return re.compile(any_of("count"))


def zone_end(words: str, token: Token) -> int | None:
    """Where the name of a park ends that begins with a division and stands in no list (昆都仑|轻工产业园区)."""
    if token.value.level not in ("city", "county"):
        return None
    found = _UNLISTED.match(words, token.end)
    if found is None or _NO_STEM.search(found["stem"]) or _doing().search(found["stem"]):
        return None
    return found.end()


class Map:
    """What the text has said of places so far."""

    def __init__(self, home: Region | None) -> None:
        self.home = home
        self.section: Region | None = None
        self.title: Region | None = None
        self.paragraph: Where | None = None
        self.sentence: Where | None = None
        self.main: Where | None = None
        self.opening: Where | None = (
            None  # what the paragraph was about first; a part of it is not what it is about
        )
        self.project: Where | None = None  # the place of the project named last
        self.known: set[str] = set()
        self._zone: tuple[int, Region] | None = None  # the zone named last, and in which paragraph
        self._paragraph = 0
        if home is not None:
            self._remember(home)

    def heading(self, words: str, clauses: list[Clause]) -> None:
        """Take in a heading: the place that it opens with is what the section is about."""
        for clause in clauses:
            found = heads(words, clause)
            if len(found) == 1:
                region = found[0].value
                self._remember(region)
                if self.title is None:
                    self.title = region
                self.section = region
                self.paragraph = None
                return

    def new_paragraph(self) -> None:
        """A paragraph begins; where no section and no home say more, it is about what the last one was."""
        self.opening = self.project = None
        self._paragraph += 1
        if self.main is not None:
            self.paragraph = self.main
        if self.section is not None or self.home is not None:
            self.paragraph = None
        elif self.paragraph is not None:
            self.paragraph = Where(self.paragraph.region, "inferred")
        self.sentence = self.main = None

    def new_sentence(self) -> None:
        """A sentence begins; the one before may have said what the paragraph is about."""
        if self.main is not None:
            if self.opening is None:
                self.opening = self.main
            part = self.main is not self.opening and _lies_in(self.main.region, self.opening.region)
            self.paragraph = (self.opening if part else self.main).carried()
        self.sentence = self.main = None

    def enter(self, words: str, clause: Clause, *, first: bool) -> list[Token]:
        """Take in the head of a clause; the places of a list are returned for figures that share them out."""
        if clause.segment != self._segment:
            self._segment = clause.segment
            first = True
            if self._part:
                self.sentence, self._part = self.main, False
        found = heads(words, clause)
        self._follow_project(words, clause, found)
        self._settle(words, clause, found)
        if not found and (zone := self._meant_zone(words, clause)) is not None:
            self.sentence = zone
            self.main = self.main or zone
        if len(found) == 1 or (found and not _shared(words, found[-1], clause)):
            if len(found) > 1:  # several places together are none of them
                self.sentence, self._part = Where(None, "stated"), True
                for token in found:
                    self._remember(token.value)
                return found
            region = _seat(words, found[0])
            code = code_of(region)
            if first or clause.figures or code in self.known:
                self.sentence = Where(region, "stated")
                if self.home is not None and code == code_of(self.home):
                    self.main, self._weak_main = self.sentence, False
                part = "其中" in words[max(0, clause.start - 3) : clause.start + 2] or (
                    region.level == "cluster" and self._is_about_a_division()
                )
                if part and self.main is None and self.paragraph is not None:
                    self.main = self.paragraph  # parts of what the paragraph is about
                self._part = part
                weak = _WEAK.search(words[max(0, found[0].start - 1) : found[0].start]) is not None
                if not (part and self.main is None) and (self.main is None or (self._weak_main and not weak)):
                    self.main = self.sentence
                    self._weak_main = weak
                self._remember(region)
        return found

    def _is_about_a_division(self) -> bool:
        """Whether the text is about a province or what lies in one: 长三角 is no part of it."""
        about = self.section or self.home
        return about is not None and about.code not in (None, "CN")

    def _settle(self, words: str, clause: Clause, found: list[Token]) -> None:
        """Go where the clause says that something has settled (投资12亿元的铜箔项目落户贵溪市，年产…; 位于双峰县的基地年产…)."""
        places = [one for one in clause.tokens if one.kind == "region" and one.value.inside is None]
        if found or len(places) != 1:
            return
        place = places[0]
        about = self.section or self.home or self.title
        if about is not None and not _lies_in(place.value, about):
            return
        settled = _SETTLED.search(words[max(clause.start, place.start - 6) : place.start])
        if settled is not None and (
            words[place.end : place.end + 1] == "的" or _THINGS.search(words, clause.start, place.start)
        ):
            self.sentence = Where(place.value, "stated")
            self._remember(place.value)

    def _follow_project(self, words: str, clause: Clause, found: list[Token]) -> None:
        """Keep where a project lies (位于达茂旗的制氢项目…), and go there where 该项目 opens a clause."""
        if self.project is not None and not found and _SAID_PROJECT.match(words, clause.start, clause.end):
            self.sentence = self.project.carried()
        for token in clause.tokens:
            if (
                token.kind == "region"
                and _PROJECT.match(words, token.end, clause.end)
                and _MOVED.search(words[max(0, token.start - 4) : token.start])
            ):
                self.project = Where(token.value, "stated")

    def _meant_zone(self, words: str, clause: Clause) -> Where | None:
        """The zone that 园区 means at the head of a clause: the last one named, in this paragraph or the one before."""
        if self._zone is None or self._paragraph - self._zone[0] > 1:
            return None
        at = clause.start
        for token in clause.tokens:
            if token.kind != "date" or not only_lead(words[at : token.start]):
                break
            at = token.end
        if "园区" not in words[at : at + 12] or not without_lead(words[at : clause.end]).startswith("园区"):
            return None
        return Where(self._zone[1], "carried")

    _weak_main = False
    _segment = 0
    _part = (
        False  # the place holds for this member alone: a part of the whole (其中珠三角), or several together
    )

    def _remember(self, region: Region) -> None:
        code = code_of(region)
        if code is not None:
            self.known.add(code)
        if region.level == "zone":
            self._zone = self._paragraph, region

    def of(self, words: str, clause: Clause, figure: Token, *, heading: bool = False) -> Where:
        """The place of a figure."""
        listed = _listed(words, clause, figure)
        if listed is not None:
            return Where(listed.value, "stated")
        if self.sentence is not None:
            return self.sentence
        if self.paragraph is not None:
            return self.paragraph
        for token in clause.tokens:
            if (
                token.kind == "region"
                and token.value.inside is None
                and token.start > figure.end - 40
                and (
                    _MOVED.search(words[max(0, token.start - 4) : token.start])
                    and code_of(token.value) in self.known
                )
            ):
                return Where(token.value, "stated")
        if heading:
            for token in clause.tokens:
                if (
                    token.kind == "region"
                    and token.value.inside is not None
                    and code_of(token.value) in self.known
                ):
                    return Where(token.value, "inferred")
        if self.section is not None:
            return Where(self.section, "inferred")
        if self.home is None:
            for token in clause.tokens:
                before = words[max(0, token.start - 4) : token.start]
                named = token.kind == "region" and token.value.inside is None and token.end <= figure.start
                if named and _MOVED.search(before) is not None:
                    places = [one for one in clause.tokens if one.kind == "region" and one.start >= token.end]
                    several = bool(places) and _side_by_side(words, clause, token, places[0])
                    return Where(None if several else token.value, "stated")
        if self.home is not None:
            return Where(self.home, "inferred")
        if self.title is not None:
            return Where(self.title, "inferred")
        return NOWHERE

    def standing(self) -> Where:
        """What the text as a whole is about here: the section, the home, the title."""
        if self.paragraph is not None:
            return self.paragraph
        region = self.section or self.home or self.title
        return NOWHERE if region is None else Where(region, "inferred")


def _lies_in(part: Region | None, whole: Region | None) -> bool:
    """Whether a division or a zone lies in another division."""
    if part is None or whole is None or part == whole:
        return False
    if whole.code == "CN":
        return part.level == "cluster"  # 京津冀, in a text on the nation
    inner, outer = tuple(part.path), tuple(whole.path)
    return bool(outer) and inner[: len(outer)] == outer and (len(inner) > len(outer) or part.level == "zone")


def _listed(words: str, clause: Clause, figure: Token) -> Token | None:
    """The place that heads a later member of a list (甲县5GW项目、|乙市10GW项目)."""
    before = next((one for one in reversed(clause.figures) if one.end <= figure.start), None)
    if before is None:
        return None
    for token in clause.tokens:
        if token.kind == "region" and before.end < token.start and token.end <= figure.start:
            if words[token.start - 1] not in "、和" or token.value.inside is not None:
                return None
            beside = _SCOPE.match(words, token.end, clause.end) or _ORGAN.match(words, token.end)
            return (
                None if beside or token.value.level not in ("city", "county", "province", "zone") else token
            )
    return None


_AIRPORT = re.compile("(?:国际)?机场")


def _seat(words: str, token: Token) -> Region:
    """The region of a place; an airport that is named after a district (成都双流国际机场) is its city's."""
    region: Region = token.value
    if region.level == "county" and _AIRPORT.match(words, token.end) is not None:
        return parent(region) or region
    end = zone_end(words, token)
    if end is not None:
        return Region(region.code, words[token.start : end], region.path, "zone")
    return region


def _shared(words: str, last: Token, clause: Clause) -> bool:
    return "分别" in words[last.end : clause.end] or "各" in words[last.end : clause.end]
