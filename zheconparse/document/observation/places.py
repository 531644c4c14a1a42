"""Which region a figure is about: the place at the head of its clause or sentence, else what the paragraph, section or text is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.heads import (
    heads,
    lies_in,
    located,
    side_by_side,
    zone_end,
)
from zheconparse.document.observation.phrases import only_lead, without_lead
from zheconparse.document.observation.where import NOWHERE, Where, averaged_over, code_of, listed_place
from zheconparse.document.observation.words import any_of, within
from zheconparse.kinds.region import parent
from zheconparse.values.region import Region


@cache
def _project() -> re.Pattern[str]:
    return re.compile(f"的[^，。；]{{0,20}}(?:{any_of('works')}|企业|公司)")


@cache
def _said_project() -> re.Pattern[str]:
    return re.compile(f"[该此](?:{any_of('works')}|企业|公司)|项目(?=总投资|计划|达产|建成|一期|占地|投产)")


@cache
def _settled() -> re.Pattern[str]:
    return re.compile(f"{any_of('settled')}\\s*\\Z")


@cache
def _building() -> re.Pattern[str]:
    """What is done behind 在 and a place that something gets its site in (在大丰区|投资建设二期基地)."""
    return re.compile(f"(?:投资)?(?:建设|新建|兴建|投建|扩建|建成)[^，。；]{{0,16}}?{any_of('works')}")


@cache
def _of_plant() -> re.Pattern[str]:
    return re.compile(f"[^，。；0-9]{{0,14}}?(?<!出){any_of('plant')}")


_ORIGIN = re.compile("(?:籍)?(?:企业|项目|客商|资金|资本|投资|游客)")
_APART = frozenset(["province", "city", "cluster"])
_HERE = re.compile("这里(?:面)?|此地|这[个座片](?:[一-龥]{0,2}[县市区镇城园港]|总|占|年|设)")
"""What points to the place that the sentence before has named (…绕不开静宁。|这个县…)."""
_POINTS = re.compile("这[里个座片]|此地|园区|公司|集团|行|本级|政府|里|局|委|厅|办|长")
_POINTING = re.compile(
    "[这此园省市县区旗州盟](?:[里个座片地长委]|(?<=园)区|本级|政府|[一-龥]{1,8}?[局厅委办])"
)
"""What a paragraph holds one of whose clauses points to a place, and more; away from one, 公司 may too."""
_OWN = re.compile(
    "(?P<level>自治区|[省市县区旗州盟])(?:(?P<apart>本级)|里(?!程)"
    "|(?:长|委书记|(?:委|政府|[一-龥]{1,8}?[局厅委办])(?:副?[局厅]长|主任|(?:相关|有关)?负责人)?)[一-龥]{0,4}?"
    "(?:表示|介绍|坦言|透露|提出|要求|明确|通报|统计|预计|计划|力争|的|说\\Z))"
)
"""A division without those below it, or who speaks for it (县长表示，…): what the text is about, whatever the sentence before told of."""
_PART = re.compile("其中")
_HUB = within("hub")
_COMPANY = re.compile("(?:[本该母我])?(?:公司|集团)|[本该我]行")


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
        self.nation: Region | None = None  # where the text has begun with it
        self.project: Where | None = None  # the place of the project named last
        self.known: set[str] = set()
        self.named: Region | None = None  # the place that the sentences of the paragraph have named last
        self.may_point = False  # a clause of the paragraph may point to a place, or away from one
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

    def new_paragraph(self, words: str) -> None:
        """A paragraph begins; where no section and no home say more, it is about what the last one was."""
        self.may_point = self._works or _POINTING.search(words) is not None
        self.opening = self.project = None
        self._paragraph += 1
        self._begin()
        if self.main is not None and not self._is_abroad():
            self.paragraph = self.main
        if self.section is not None or self.home is not None:
            self.paragraph = None
        elif self.nation is not None:
            self.paragraph = Where(self.nation, "inferred")
        elif self._placeless:
            self.paragraph = None  # the place that it named later is not what it was about
        elif self.paragraph is not None:
            self.paragraph = Where(self.paragraph.region, "inferred")
        self._placeless = False
        self.sentence = self.main = self.named = None

    def _begin(self) -> None:
        """Take in what the text is about first: one that begins with the nation is of it wherever it names no place."""
        if self.main is None:
            return
        if not self._begun and code_of(self.main.region) == "CN":
            self.nation = self.main.region
        self._begun = True

    def new_sentence(self) -> None:
        """A sentence begins; the one before may have said what the paragraph is about."""
        if self.main is not None and not self._ranges:
            self._begin()
            if self.opening is None:
                self.opening = self.main
            part = self.main is not self.opening and lies_in(self.main.region, self.opening.region)
            if not self._is_abroad():
                self.paragraph = (self.opening if part else self.main).carried()
        self.sentence = self.main = None
        self._told = self._ranges = False

    def _is_abroad(self) -> bool:
        """Whether the sentence was about a country in a text on a company: what follows is not."""
        region = None if self.main is None else self.main.region
        return self._of_no_place and region is not None and region.level == "country"

    def enter(self, words: str, clause: Clause, *, first: bool) -> list[Token]:
        """Take in the head of a clause; the places of a list are returned for figures that share them out."""
        if clause.segment != self._segment:
            self._segment = clause.segment
            first = True
            if self._part:
                self.sentence, self._part = self.main, False
        places = clause.places
        for place in places:
            if place.value.level in ("county", "zone") and place.value.inside is None:
                self.named = place.value
                break
        found = heads(words, clause) if places else []
        if found and self._comes_from(words, found[-1]):
            found = []
        if places or self.project is not None:
            self._follow_project(words, clause, places, found)
        if not found:
            if places:
                self._settle(words, clause, places)
            if self.may_point:
                self.point(words, clause)
            if self.sentence is None and clause.figures:
                self._told = True
            return found
        self._ranges = self._ranges or (len(found) > 1 and self._is_listed_with(found))
        if len(found) == 1 or not _shared(words, found[-1], clause):
            if len(found) > 1:  # several places together are none of them
                self.sentence, self._part = Where(None, "stated"), True
                for token in found:
                    self._remember(token.value)
                return found
            region = self._zone_meant(found[0]) or _seat(words, found[0])
            code = code_of(region)
            if first or clause.figures or code in self.known:
                self.sentence = Where(region, "stated")
                if self.home is not None and code == code_of(self.home):
                    self.main, self._weak_main = self.sentence, False
                alone = self.home is None and self.section is None
                part = (
                    _PART.search(words, clause.start - 3, clause.start + 2) is not None
                    or (region.level == "cluster" and self._is_about_a_division())
                    or (not alone and _HUB.match(words, found[0].end) is not None)
                )
                if part and self.main is None and self.paragraph is not None:
                    self.main = self.paragraph  # parts of what the paragraph is about
                elif (
                    self._told and self.main is None and _is_beside(region, (whole := self.standing()).region)
                ):
                    self.main = whole  # the sentence has told of the whole before
                self._part = part
                weak = words.endswith("在", 0, found[0].start)
                works = alone and _of_plant().match(words, found[0].end, clause.end) is not None
                if works:
                    # a works is no whole, and its company has none
                    self.may_point = True
                    self.main = self.main or self.paragraph or NOWHERE
                if not (part and self.main is None) and (self.main is None or (self._weak_main and not weak)):
                    self.main = self.sentence
                    self._weak_main = weak
                self._works = works
                self._remember(region)
        return found

    def _comes_from(self, words: str, place: Token) -> bool:
        """Whether a place apart from what the text is about only says where money or visitors come from (新疆…，浙江|企业投资560亿元)."""
        about, region = self.section or self.home, place.value
        if about is None or about.code in (None, "CN") or _ORIGIN.match(words, place.end) is None:
            return False
        related = code_of(region) == code_of(about) or lies_in(region, about) or lies_in(about, region)
        visitors = region.level == "country" and words.startswith(("游客", "客商"), place.end)
        return not related and (visitors or (region.level in _APART and region.path != about.path))

    def _zone_meant(self, place: Token) -> Region | None:
        """The zone that a section is about, where 区内 or 全区 speaks of it."""
        about = self.section or self.title
        zone = about is not None and about.level == "zone" and place.text in ("区内", "全区")
        return about if zone else None

    def _is_listed_with(self, found: list[Token]) -> bool:
        """Whether the place of the sentence is one of several of its kind (浙江106家，江苏、山东分别为89家、52家)."""
        first = None if self.main is None else self.main.region
        return first is not None and all(first.level == one.value.level for one in found)

    def _is_about_a_division(self) -> bool:
        """Whether the text is about a province or what lies in one: 长三角 is no part of it."""
        about = self.section or self.home
        return about is not None and about.code not in (None, "CN")

    def _settle(self, words: str, clause: Clause, named: Sequence[Token]) -> None:
        """Go where the clause says that something has settled (投资12亿元的铜箔项目落户贵溪市，年产…; 位于双峰县的基地年产…)."""
        places = [one for one in named if one.value.inside is None]
        if len(places) != 1:
            return
        place = places[0]
        about = self.section or self.home or self.title
        if about is not None and not lies_in(place.value, about):
            return
        if words.endswith("在", clause.start, place.start) and _building().match(words, place.end):
            self.sentence = Where(place.value, "stated")
            self._remember(place.value)
            return
        settled = _settled().search(words[max(clause.start, place.start - 6) : place.start])
        if settled is not None and (
            words[place.end : place.end + 1] == "的"
            or within("works").search(words, clause.start, place.start)
        ):
            self.sentence = Where(place.value, "stated")
            self._remember(place.value)

    def _follow_project(
        self, words: str, clause: Clause, places: Sequence[Token], found: Sequence[Token]
    ) -> None:
        """Keep where a project lies (位于达茂旗的制氢项目…), and go there where 该项目 opens a clause."""
        if self.project is not None and not found and _said_project().match(words, clause.start, clause.end):
            self.sentence = self.project.carried()
        for token in places:
            if (
                token.end < clause.end
                and words[token.end] == "的"
                and _project().match(words, token.end, clause.end)
                and located().search(words[max(0, token.start - 4) : token.start])
            ):
                self.project = Where(token.value, "stated")

    def point(self, words: str, clause: Clause) -> None:
        """Go where the first words of a clause point: 园区 to the zone named last, 公司 away from where one of its works lies."""
        at = clause.start
        for token in clause.tokens if clause.dates else ():
            if token.kind != "date":
                break
            before = words[at : token.start]
            if not only_lead(before) or _POINTS.search(before) is not None:
                break
            at = token.end
        if _POINTS.search(words, at, at + 12) is None:
            return
        opening = without_lead(words[at : clause.end])
        if _HERE.match(opening) is not None:
            if self.named is not None and self.sentence is None:
                self.sentence = self.main = Where(self.named, "carried")
            return
        own = _OWN.match(opening)
        if own is not None:
            about = self._of_level(own["level"], above=own["apart"] is not None)
            if about is not None:
                self.sentence = Where(about, "carried")
                self.main = self.main or self.sentence
        elif opening.startswith("园区"):
            if self._zone is not None and self._paragraph - self._zone[0] <= 1:
                self.sentence = Where(self._zone[1], "carried")
                self.main = self.main or self.sentence
        elif self._works and self.home is None and self.section is None and _COMPANY.match(opening):
            self.paragraph = self.sentence = None
            self._works = False

    def _of_level(self, level: str, *, above: bool) -> Region | None:
        """The division of a level that the text is about, or if `above` that this lies in."""
        region = self.section or self.home or self.title
        while above and region is not None and not region.name.endswith(level):
            region = parent(region)
        return region if region is not None and region.name.endswith(level) else None

    _of_no_place = False  # the text has told of a company and no place: a country is that of one sentence
    _placeless = False  # the paragraph has told of no place
    _begun = False  # the text has said what it is about first
    _ranges = False  # the sentence tells of several places of one kind
    _told = False  # the sentence has had figures before it has named a place
    _weak_main = False
    _works = False  # the place named last is that of a company's works
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
        if clause.places:
            own = listed_place(words, clause, figure) or averaged_over(words, clause, figure)
            if own is not None:
                return Where(own.value, "stated")
        if self.sentence is not None:
            return self.sentence
        if self.paragraph is not None:
            return self.paragraph
        for token in clause.places:
            if (
                token.value.inside is None
                and token.start > figure.end - 40
                and (
                    located().search(words[max(0, token.start - 4) : token.start])
                    and code_of(token.value) in self.known
                )
            ):
                return Where(token.value, "stated")
        if heading:
            for token in clause.places:
                if token.value.inside is not None and code_of(token.value) in self.known:
                    return Where(token.value, "inferred")
        if self.section is not None:
            return Where(self.section, "inferred")
        if self.home is None:
            for token in clause.places:
                before = words[max(0, token.start - 4) : token.start]
                named = token.value.inside is None and token.end <= figure.start
                if named and located().search(before) is not None:
                    places = [one for one in clause.places if one.start >= token.end]
                    several = bool(places) and side_by_side(words, clause, token, places[0])
                    return Where(None if several else token.value, "stated")
        if self.home is not None:
            return Where(self.home, "inferred")
        if self.title is not None:
            return Where(self.title, "inferred")
        self._of_no_place = self._placeless = True
        return NOWHERE

    def standing(self) -> Where:
        """What the text as a whole is about here: the section, the home, the title."""
        if self.paragraph is not None:
            return self.paragraph
        region = self.section or self.home or self.title
        return NOWHERE if region is None else Where(region, "inferred")


def _is_beside(region: Region, whole: Region | None) -> bool:
    """Whether a place named late in a sentence is not what it told of: a part of that, or another country (…，新加坡居首位)."""
    abroad = whole is not None and whole.level == "country" and region.level == "country"
    return lies_in(region, whole) or (abroad and region != whole)


def _seat(words: str, token: Token) -> Region:
    """The region of a place; what a city names after a district (成都双流国际机场) is the city's."""
    region: Region = token.value
    city = parent(region) if region.level == "county" and len(region.path) > 2 else None
    if city is not None and city.name.endswith("市") and _HUB.match(words, token.end):
        return city  # no 地区 has an airport of a county (漠河机场)
    end = zone_end(words, token)
    if end is not None:
        return Region(region.code, words[token.start : end], region.path, "zone")
    return region


def _shared(words: str, last: Token, clause: Clause) -> bool:
    return "分别" in words[last.end : clause.end] or "各" in words[last.end : clause.end]
