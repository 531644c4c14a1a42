"""Reading the regions of a text: chains in order, lists settled together, names of companies and papers marked.

One pass: `tokens` keeps the forms that stand as words, `chains` joins them, `settle` decides what each means with the help of its list
and of the `Context`, which remembers what the text has named and answers 全市 and 该区.
"""

from __future__ import annotations

import re

from zheconparse.kernel.folding import fold
from zheconparse.kernel.mention import Mention, mentioned
from zheconparse.kinds.region.chains import NAME_BREAK, Group, groups
from zheconparse.kinds.region.context import Context
from zheconparse.kinds.region.lexicon import ENDING, NAME_ENDING, RELATIVE, Lexicon, Written, default_lexicon
from zheconparse.kinds.region.table import Division
from zheconparse.kinds.region.told import with_told_names
from zheconparse.values.region import Region

SEPARATORS = frozenset(("、", "和", "与", "及", "以及", "·", "/", "暨", "—", "到", "至"))
OPENS_SEPARATOR = frozenset(separator[0] for separator in SEPARATORS)
NEIGHBOURS = 6
COUNTED = re.compile(
    r"等?(?:[两二三四五六七八九十0-9]{1,3}个?|多个|各|几个?|若干)(?:地级|县级|直辖|中心|旗县|城|地)?([市区县旗盟州省])"
)
DATELINE = re.compile(r"\d{1,2}月\d{1,2}日(?:电|讯|消息)")
TWO_SIDES = re.compile(
    r"两国|双方|双边|关系|贸易|经贸|合作|边境|边界|口岸|班列|友好|建交|自贸|铁路|走廊|产业园|产能|命运|元首|战略|联合|互|签|投资|人文|两地|两省|两市|之间|三国|三地|四省|交界|毗邻|协作|联动|共建"
)
LINE = re.compile(
    r"高铁|高速|铁路|城际|大运河|运河|客专|公路|动车|干线|直流|特高压|班列|输气|输电|线(?!上|下)"
)
FACILITY = re.compile("码头|(?:火车|高铁|汽车|客运|货运)?站(?![点位稳上在长])|收费站|大桥|立交|机场|国际机场")
"""What is named after a county by where it stands: 山海关码头 does not make it what the paragraph is about."""
BEFORE_BARE = frozenset("，。；：！？、“”（(\n\t 和与对由从为到向使让把将据")
REACH = 16


def find(
    text: str, lexicon: Lexicon | None, home: Division | None, year: int | None, folded: str | None = None
) -> list[Mention[Region]]:
    """Every region of the text in order."""
    if lexicon is None:
        lexicon = default_lexicon()
    folded = fold(text) if folded is None else folded
    context = Context(home, year, lexicon.forms)
    found: list[Mention[Region]] = []
    run: list[Group] = []
    line_end = folded.find("\n")
    for item in groups(folded, lexicon):
        if type(item) is Group:
            start, end = item.start, item.end
            if run:
                if folded[run[-1].end : start] in SEPARATORS:
                    run.append(item)
                    continue
                settle(run, folded, text, context, found)
                run = []
            if 0 <= line_end < start:
                context.new_paragraph()
                line_end = folded.find("\n", start)
            if folded[end : end + 1] in OPENS_SEPARATOR:
                run = [item]
            else:
                settle_one(item, folded, text, context, found)
            continue
        if run:
            settle(run, folded, text, context, found)
            run = []
        start, end, word = item  # type: ignore[misc]
        if 0 <= line_end < start:
            context.new_paragraph()
            line_end = folded.find("\n", start)
        pointing(start, end, word, folded, text, context, found)
    if run:
        settle(run, folded, text, context, found)
    return with_told_names(found, folded, text)


def pointing(
    start: int,
    end: int,
    word: Written,
    folded: str,
    text: str,
    context: Context,
    found: list[Mention[Region]],
) -> None:
    """A form that is no place by itself: a pointing word, the end of a name, an ending of zones."""
    kind = word.kind
    if kind == RELATIVE:
        meant = context.meaning(word, folded, start)
        if meant is not None:
            found.append(mentioned("region", start, end, text[start:end], meant))
    elif kind == NAME_ENDING:
        mark_inside(found, folded, start)
    elif kind == ENDING:
        zone = context.zones_by_ending.get(word.usual)
        if zone is not None and (not start or folded[start - 1] in BEFORE_BARE):
            found.append(mentioned("region", start, end, text[start:end], zone))


def settle_one(group: Group, folded: str, text: str, context: Context, found: list[Mention[Region]]) -> None:
    """Decide a place that stands by itself and add its mention."""
    word = group.word
    region = (
        word.sole if group.strength == "s" and not group.ending and group.candidates is word.places else None
    )
    if region is None:
        region = sure(group, folded, context)
        if region is None and group.strength != "s":
            dated = DATELINE.match(folded, group.end) is not None
            region = zone_of(group, context.weak(group.candidates, word, dated), context)
    if region is not None:
        add(group, region, text, context, found)


def settle(run: list[Group], folded: str, text: str, context: Context, found: list[Mention[Region]]) -> None:
    """Decide the members of a list and add their mentions: sure ones first, then what they support."""
    if len(run) == 1:
        settle_one(run[0], folded, text, context, found)
        return
    decided: list[Region | None] = []
    for group in run:
        region = sure(group, folded, context)
        decided.append(region)
        if region is not None and not group.inside:
            context.remember(region)
    counted = COUNTED.match(folded, run[-1].end)
    grouped = any(region is not None and region.level == "cluster" for region in decided)
    for position, group in enumerate(run):
        region = decided[position]
        if region is None and group.fixed is not None:
            if grouped:
                decided[position] = group.fixed
        elif region is None or region.candidates or (counted and suits(group, region, counted[1])):
            beside = neighbours(decided, position)
            listed = context.listed(group.candidates, group.word, beside, counted[1] if counted else "")
            decided[position] = zone_of(group, listed, context) or region
    for group, region in zip(run, decided, strict=True):
        if region is not None:
            add(group, region, text, context, found)


def suits(group: Group, region: Region, ending: str) -> bool:
    """Whether what closes a list counts a place by another of its names (海西、海南|两州)."""
    return not region.name.endswith(ending) and any(d.name.endswith(ending) for d in group.candidates)


def neighbours(decided: list[Region | None], position: int) -> list[Region]:
    """The settled members of a list near one of its members, the nearest first, left before right."""
    near = sorted(
        range(max(0, position - NEIGHBOURS), min(len(decided), position + NEIGHBOURS + 1)),
        key=lambda i: (abs(i - position), i),
    )
    found = [decided[i] for i in near if i != position]
    return [region for region in found if region is not None and region.code is not None]


def sure(group: Group, folded: str, context: Context) -> Region | None:
    """The region of a group that needs no support from its neighbours."""
    region = group.fixed
    if region is not None:
        if group.strength == "w" and not TWO_SIDES.match(folded, group.end):
            return None
        if region.level == "cluster" and LINE.match(folded, group.end):
            group.inside = True
        return zone_of(group, region, context)
    if group.strength != "s" and not group.inside:
        return None
    return zone_of(group, context.decide(group.candidates, group.word), context)


def zone_of(group: Group, region: Region | None, context: Context) -> Region | None:
    """The zone that a place and the ending behind it name; the place where none stands there."""
    if region is None or not group.ending:
        return region
    if region.level == "zone":
        return Region(region.code, group.word.text + group.ending, region.path, "zone")
    return context.zone_at(region, group.middle, group.ending, group.called)


def add(group: Group, region: Region, text: str, context: Context, found: list[Mention[Region]]) -> None:
    level = region.level
    if level == "cluster" and found and found[-1].end == group.start and found[-1].value.level == "cluster":
        group.inside = True  # 中蒙甘青蒙鄂口岸: letters against letters are part of a name
        found[-1] = marked(found[-1])
    if group.inside:
        region = inside(region)
    elif level == "county" and FACILITY.match(text, group.end) is not None:
        context.pass_by(region)
    else:
        context.remember(region)
    found.append(mentioned("region", group.start, group.end, text[group.start : group.end], region))


def inside(region: Region) -> Region:
    """The same place, marked as part of a name."""
    return Region(
        region.code,
        region.name,
        region.path,
        region.level,
        region.members,
        region.candidates,
        "name",
        region.until,
        region.refers_to,
    )


def marked(mention: Mention[Region]) -> Mention[Region]:
    return mentioned(mention.kind, mention.start, mention.end, mention.text, inside(mention.value))


def mark_inside(found: list[Mention[Region]], folded: str, start: int) -> None:
    """Mark the places that stand in the name which ends at `start`: 内蒙古 before 日报, 包头 in 双良硅材料(包头)有限公司."""
    for position in range(len(found) - 1, max(-1, len(found) - 4), -1):
        mention = found[position]
        low = mention.end
        if start - low > REACH or start < low or mention.value.level == "relative":
            return
        if low < start and folded[low] == ")" and mention.start and folded[mention.start - 1] == "(":
            low += 1
        broken = NAME_BREAK.search(folded, low, start + 2)
        if broken is not None and broken.start() < start:
            return
        if mention.value.inside is None:
            found[position] = marked(mention)
