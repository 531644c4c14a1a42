"""Reading regions in a text: forms found by the automaton, joined into chains, told apart by what stands round them.

One pass over the forms, in four small steps: `tokens` keeps what stands as a word; `groups` joins chains (内蒙古 + 包头 + 稀土高新区);
`settle` decides which division a shared or weak name means; `Context` remembers what the text has named and answers 全市 and 该区.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zheconparse.kernel.folding import fold
from zheconparse.kernel.mention import Mention
from zheconparse.kinds.region.context import Context
from zheconparse.kinds.region.guards import BIRTH_DAY, FOLLOWS, STREET, TOWN, stands_alone
from zheconparse.kinds.region.lexicon import COMPANY, DIVISION, ENDING, FIXED, HOLDER, LETTER, NAME_ENDING, RELATIVE, ZONE, Lexicon, Written, default_lexicon
from zheconparse.kinds.region.table import Division
from zheconparse.values.region import Region

SEPARATORS = frozenset(("、", "和", "与", "及", "以及", "·", "/", "，"))
COUNTED = re.compile(r"等?(?:[两二三四五六七八九十0-9]{1,3}个?|多个|各|几个?|若干)(?:地级|县级|直辖|中心|旗县|城|地)?([市区县旗盟州省])")
MIDDLE = re.compile(
    r"(?:国家级?|省级|市|国际|综合|现代|高端|新型|绿色|低碳|装备|制造|装备制造|先进|材料|新材料|铝|稀土|硅|光伏|半导体|集成电路|新能源|能源|汽车|化工|煤化工|石化|"
    r"生物|医药|食品|农业|物流|航空|空港|临空|临港|港口|软件|信息|数字|大数据|科技|创新|文化|创意|循环经济|经济|循环|环保|生态|铁路|口岸|保税|跨境电商|电子|智能|高新|产业|工业|特色|特种){1,4}"
)
NAME_BREAK = re.compile(r"[\s，。、；：！？“”《》()的了在与和及对将为是等从到向赴来并年月日0-9]|引进|投资|签约|推动|落户|召开|实施|支持|培育|成为|建设|加快|推进|打造|项目|企业|举办|参加|设立|注册|入驻|全市|多家|一家|组织|考察|接待|走访|会见|收购|控股|新增|上市")
ALLOWED_BEFORE_BARE = frozenset("，。；：！？、“”（(\n\t 和与对由从为到向使让把将据")
LONGEST = 9


class Group:
    """Forms that stand together as one mention: the divisions it may mean, and a zone where it ends in one."""

    __slots__ = ("candidates", "end", "ending", "fixed", "inside", "middle", "parts", "start", "strength", "weak_start")

    def __init__(self, start: int, end: int, word: Written) -> None:
        self.start, self.end, self.parts = start, end, [word]
        self.candidates: tuple[Division, ...] = word.places
        self.fixed: Region | None = word.region
        self.strength = word.strength
        self.ending = self.middle = ""
        self.inside = False


def tokens(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, Written]]:
    """The forms that stand as words, left to right, none overlapping."""
    words, forms, costs = lexicon.words, lexicon.forms, lexicon.costs
    done = 0
    size = len(text)
    for index, start, end in lexicon.automaton.find_matches_as_indexes(text):
        if start < done:
            continue
        word = words[index]
        kind = word.kind
        if kind == HOLDER:
            continue
        if kind == DIVISION and end < size:
            after = text[end]
            if word.official:
                refused = FOLLOWS.get(text[end - 1])
                if refused is not None and after in refused:
                    shorter = forms.get(text[start : end - 1])
                    if shorter is not None and shorter.kind == DIVISION:
                        done = end - 1
                        yield start, done, shorter
                    continue
            elif (after in "路大街镇乡胡" or text[end : end + 3].find("街") > 0 or text[end : end + 3].find("路") > 0) and (STREET.match(text, end) or (TOWN.match(text, end) and word.places[0].level != "province")):
                continue
        if word.check and not (stands_alone(text, start, end, costs) and not (after_day(text, start, word))):
            found = rescan(text, start + 1, end, lexicon)
            if found is not None:
                done = found[1]
                yield found
            continue
        if kind == LETTER:
            at = start + 1
            found = rescan(text, at, at + 1, lexicon)
            if found is not None and found[0] == at:
                done = found[1]
                yield found
            else:
                yield at, at + 1, word
            continue
        done = end
        yield start, end, word


def after_day(text: str, start: int, word: Written) -> bool:
    """日本 behind a figure is a day and 本: 9日本市召开."""
    return word.text == "日本" and start > 0 and BIRTH_DAY.match(text[start - 1]) is not None


def rescan(text: str, low: int, high: int, lexicon: Lexicon) -> tuple[int, int, Written] | None:
    """The first form that begins in text[low:high] and stands as a word: what a refused form may have hidden."""
    for start in range(low, high):
        for end in range(min(len(text), start + LONGEST), start + 1, -1):
            word = lexicon.forms.get(text[start:end])
            if word is not None and word.kind in (DIVISION, FIXED, ZONE) and word.strength == "s":
                if not word.check or stands_alone(text, start, end, lexicon.costs):
                    return start, end, word
    return None


def below(outer: tuple[Division, ...], inner: tuple[Division, ...]) -> list[tuple[Division, Division]]:
    """The pairs in which the second lies in the first."""
    pairs = []
    for o in outer:
        code = o.code
        stem = code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else ""
        if stem:
            pairs += [(o, i) for i in inner if i.code != code and i.code.startswith(stem) and (i.level != o.level)]
    return pairs


def joins(group: Group, word: Written) -> bool:
    """Whether a form continues a chain; if so the group becomes the deeper place."""
    if group.ending:
        return False
    if word.kind == ZONE:
        if word.region is None or word.region.code is None or group.fixed is not None:
            return False
        code = word.region.code
        near = [d for d in group.candidates if code.startswith(d.code[:2] if d.level == "province" else d.code[:4] if d.level == "city" else d.code) or d.code[:4] == code[:4]]
        if not near:
            return False
        group.fixed, group.candidates = word.region, ()
    elif group.fixed is not None:
        if group.fixed.code != "CN" or word.kind != DIVISION or word.strength == "o":
            return False
        group.fixed, group.candidates = None, word.places
    else:
        pairs = below(group.candidates, word.places)
        if word.strength == "o":
            pairs = [(o, i) for o, i in pairs if i.above is not None and i.above.code == o.code]
        if not pairs:
            return False
        group.candidates = tuple(dict.fromkeys(i for _, i in pairs))
    group.strength = "s"
    group.parts.append(word)
    return True


def groups(text: str, lexicon: Lexicon) -> Iterator[Group | tuple[int, int, Written]]:
    """Chains of forms, and what is no place by itself (endings, pointing words) in its order."""
    group: Group | None = None
    for start, end, word in tokens(text, lexicon):
        kind = word.kind
        if group is not None and kind in (DIVISION, ZONE) and (start == group.end or (start == group.end + 1 and text[group.end] == " ")) and joins(group, word):
            group.end = end
            continue
        if kind == ENDING and group is not None and not group.ending and group.candidates:
            gap = text[group.end : start]
            if not gap or (len(gap) <= 10 and MIDDLE.fullmatch(gap)):
                group.end, group.ending, group.middle = end, word.usual, gap
                group.strength = "s" if group.strength == "w" and not gap else group.strength
                continue
        if kind in (DIVISION, FIXED, ZONE, LETTER):
            if group is not None:
                yield group
            group = Group(start, end, word)
        else:
            if group is not None:
                yield group
                group = None
            yield start, end, word
            if kind == COMPANY:
                place = lexicon.forms.get(word.usual)
                if place is not None and place.kind in (DIVISION, FIXED):
                    held = Group(start, start + len(word.usual), place)
                    held.inside = True
                    yield held
    if group is not None:
        yield group


def find(text: str, lexicon: Lexicon | None, home: Division | None, year: int | None) -> list[Mention[Region]]:
    """Every region of the text in order."""
    if lexicon is None:
        lexicon = default_lexicon()
    folded = fold(text)
    context = Context(home, year)
    found: list[Mention[Region]] = []
    run: list[Group] = []
    last = 0
    for item in groups(folded, lexicon):
        start = item.start if isinstance(item, Group) else item[0]
        if isinstance(item, Group) and run and folded[run[-1].end : start] in SEPARATORS:
            run.append(item)
            continue
        if run:
            settle_run(run, folded, text, context, found)
            last = run[-1].end
            run = []
        if folded.find("\n", last, start) >= 0:
            context.new_paragraph()
        last = start
        if isinstance(item, Group):
            run.append(item)
            continue
        start, end, word = item
        if word.kind == RELATIVE:
            meant = context.meaning(word, folded, start)
            if meant is not None:
                found.append(Mention("region", start, end, text[start:end], meant))
        elif word.kind == NAME_ENDING:
            mark_inside(found, folded, text, start)
        elif word.kind == ENDING:
            zone = context.zones_by_ending.get(word.usual)
            if zone is not None and (not start or folded[start - 1] in ALLOWED_BEFORE_BARE):
                found.append(Mention("region", start, end, text[start:end], zone))
    if run:
        settle_run(run, folded, text, context, found)
    return found


def settle_run(run: list[Group], folded: str, text: str, context: Context, found: list[Mention[Region]]) -> None:
    """Decide the members of a list (or a single place) and add their mentions."""
    decided: dict[int, Region] = {}
    sure: list[Region] = []
    unsure: list[int] = []
    counted = COUNTED.match(folded, run[-1].end) if len(run) > 1 else None
    for position, group in enumerate(run):
        region = group.fixed
        if region is None and (group.strength == "s" or (group.inside and group.candidates)):
            region = context.decide(group.candidates, group.parts[-1])
        if region is None:
            unsure.append(position)
        else:
            if group.ending:
                region = context.zone_at(region, group.middle, group.ending)
            decided[position] = region
            sure.append(region)
    for position in unsure:
        group = run[position]
        region = context.decide_weak(group.candidates, group.parts[-1], sure, counted[1] if counted else "")
        if region is not None:
            decided[position] = context.zone_at(region, group.middle, group.ending) if group.ending else region
    for position in sorted(decided):
        group, region = run[position], decided[position]
        if group.inside:
            region = inside(region)
        else:
            context.remember(region)
        found.append(Mention("region", group.start, group.end, text[group.start : group.end], region))


def inside(region: Region) -> Region:
    """The same place, marked as part of a name."""
    return Region(region.code, region.name, region.path, region.level, region.members, region.candidates, "name", region.until, region.refers_to)


def mark_inside(found: list[Mention[Region]], folded: str, text: str, start: int) -> None:
    """Mark the places that stand in the name which ends at `start`: 内蒙古 before 日报, 包头 in 双良硅材料(包头)有限公司."""
    for position in range(len(found) - 1, max(-1, len(found) - 4), -1):
        mention = found[position]
        if start - mention.end > 16 or start < mention.end:
            return
        low = mention.end
        if mention.value.level == "relative":
            return
        if low < start and folded[low] == ")" and mention.start and folded[mention.start - 1] == "(":
            low += 1
        if NAME_BREAK.search(folded, low, start):
            return
        if mention.value.inside is None:
            found[position] = Mention("region", mention.start, mention.end, mention.text, inside(mention.value))
