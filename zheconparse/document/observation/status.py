"""What a figure is: come about, aimed at, planned, or the capacity of something."""

from __future__ import annotations

import re
from functools import cache

from zheconparse.document.change import raised
from zheconparse.document.observation.clauses import Clause, Sentence, Token, at_head
from zheconparse.document.observation.words import alternatives, any_of, grouped, side_by_side, within, words
from zheconparse.values.observation import Release, Status

_OTHERS = frozenset(
    ["要", "争取", "预期", "拟", "将", "计划", "规划", "安排", "已", "实际", "圆满", "料", "估计"]
)
_SPELLED = re.compile(side_by_side(words("target") | words("plan") | _OTHERS))
"""The words of status as they are spelled, whatever stands round them."""
_PLANS = alternatives(words("plan") - {"将", "计划", "预期", "规划", "拟", "可供"})
_MEANT = re.compile(
    "(?P<target>"
    "(?<![主需重只必])要(?=达到?|实现|突破|完成|办好|办成|抓好|增长|翻番|超过|新增|再增|再添|控制在|保持在|力争|\\Z"
    "|[由从][^，。；]{1,16}[至到]|[增提升降扩压减缩][^，。；]{0,3}[至到])|"
    "争取(?=达到?|实现|突破|完成|增长|在|到|全年|年内|新增|建成|(?!上级|中央|国家|省级|各[级类]|专项)[^，。；]{1,14}(?:不[低少]于|达到|突破|增速|增幅|占比|比重))|"
    f"预期(?=增长|下降|提高|达到|稳定|保持|完成|实现|突破|控制|为)|(?<!完成)(?<!好于)(?<!总){any_of('target')}(?!的|企业|市场|客户|人群|对象|任务的|任务目标的|完成率|值的|明确(?:、|\\Z)))"
    f"|(?P<plan>{_PLANS}|(?<![主需重只必])要(?={any_of('count')})|(?<![虚模])拟|(?<![即必])将(?=[办达突超实完新再于在继进建形引增升降陆逐分共持成有为是会投发提推开带创安全加聚拿努认力迎可突到至]|{any_of('count')}|压[减缩]|落实|重点|组织|举[办行]|选派|招[聘收募]|优化|打造|派|采[购用]|启[动用]|培[育训养]|支[持出]|供应|维持|改[造建]|减[少免]|布局|修[建复]|补[助贴]|收[储购])"
    f"|(?<!行动)(?<!五年)(?<![该此本])计划(?![的外内数]|完成[率情]|生育|任务|单列|目标|执行|投资的)|规划(?=建设|投资|总投资|新增|新建)|(?<![妥已])安排(?!在|工作)|估计(?=[能可将今明]|全年)|可供(?!消费量|出售|分配)|(?<=[会局者司行家])料(?=今|明|全|下|可|将|年))"
    f"|(?P<done>(?<![建投达])已(?!列|纳)|实际(?!增长|利用|使用|到位|吸收|引进|完成率)|圆满)"
)
"""The words of status where they mean it."""


def _said(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words of status in a stretch, in order."""
    found = []
    while (spelled := _SPELLED.search(text, start, end)) is not None:
        meant = _MEANT.match(text, spelled.start(), end)
        if meant is not None:
            found.append(meant)
        start = spelled.start() + 1 if meant is None else meant.end()
    return found


_AIM = re.compile("[^，。；]{0,24}(?:的(?:年度|发展|工作)?(?:目标任务|目标|任务)|为目标)(?:[，。；,;]|\\Z)")


def aimed(text: str, figure: Token) -> bool:
    """Whether the words behind a figure call it an aim (…3900亿元的目标任务)."""
    return _AIM.match(text, figure.end) is not None


_START = re.compile("[从由](?:目前|现在|现有|原来)?的?(?:每.)?\\Z")


def starts_move(text: str, clause: Clause, figure: Token) -> bool:
    """Whether a figure is where a move to the next one starts (要从|45%|提高到70%): it stands, whatever is aimed at."""
    following = clause.after(figure)
    if following is None or _START.search(text, max(clause.start, figure.start - 6), figure.start) is None:
        return False
    return raised(text[figure.end : following.start]) == "" and not is_revised(text, figure)


_PLAN = re.compile(
    "(?:(?P<noun>目标|任务|预算|指引)|计划|预期|预测)[从由](?:原来的?|原先的?|原定的?|此前的?|约)?\\Z"
)
_REVISED = re.compile("[^，。；0-9]{0,3}(?:[上下]调|调[整高低增减]|修[订正])")


def is_revised(text: str, figure: Token) -> bool:
    """Whether a figure is what was planned before the plan itself was changed (资本开支计划由|25亿元|下调到16亿元)."""
    plan = _PLAN.search(text, max(0, figure.start - 8), figure.start)
    return plan is not None and (plan["noun"] is not None or _REVISED.match(text, figure.end) is not None)


_OF_TARGET = tuple(word + number for word in ("目标", "任务") for number in ("", "数", "值"))
_OF_PLAN = _OF_TARGET + tuple(
    word + number for word in ("计划", "预算", "指引") for number in ("", "数", "值")
)
_PLAN_ENDS = frozenset(word[-1] for word in _OF_PLAN)


def names_plan(indicator: str) -> bool:
    """Whether an indicator is a plan itself, before it is changed and after (资本开支计划由25亿元下调到16亿元).

    >>> names_plan("资本开支计划"), names_plan("资本开支")
    (True, False)
    """
    return indicator != "" and indicator[-1] in _PLAN_ENDS and indicator.endswith(_OF_PLAN)


def plan_named(indicator: str) -> Status:
    """What an indicator that is a plan itself makes of its figure.

    >>> plan_named("收入预算"), plan_named("产量目标")
    ('plan', 'target')
    """
    return "target" if indicator.endswith(_OF_TARGET) else "plan"


_HEADING = re.compile(
    "(?P<target>目标|任务)|盘子|计划|预算|安排|蓝图|打算|规划|路线图|时间表|施工图"
    "|[拿列开给亮排]出[^，。；]{0,8}清单|工作清单|[定排][下出]?的"
)
_REPORTED = re.compile("执行|完成|落实|进展|实施|兑现|成绩")
_PROPOSES = ("提出", "要求", "明确")
_PROPOSED = re.compile(
    "(?:会议?|通知|方案|意见|规划|报告|纲要|计划|》|[委府局厅署处]|[省市县区州盟旗乡镇局厅处][里长]|书记|主任|负责人|公司|集团)(?:还|并|同时|明确)?"
    f"(?:{'|'.join(_PROPOSES)})\\Z"
)
_LAST_WORDS = 12
_OF_AIMS = re.compile("(?:目标|预期|安排|草案)(?![^，。]{0,6}(?:执行|完成|落实|进展|实施|兑现))")


def heading_status(words: str) -> Status:
    """What a heading makes of what stands below it: aims, unless it is how they were met.

    >>> heading_status("明年工作目标"), heading_status("预算草案"), heading_status("节能目标完成情况")
    ('target', 'plan', 'actual')
    """
    if len(words) >= 30 or _OF_AIMS.search(words) is None:
        return "actual"
    return "plan" if "草案" in words else "target"


def announced(text: str, clause: Clause) -> Status | None:
    """What words without figures make of all that follows: they call it so before a colon, or propose it; None where they do neither.

    >>> from zheconparse.document.observation.clauses import sentences
    >>> texts = ["明年的盘子已定：收入增长5%", "预算执行情况：收入增长5%", "会议提出，收入增长5%"]
    >>> [announced(text, sentences(text, [])[0].clauses[0]) for text in texts]
    ['plan', None, 'target']
    """
    mark = text[clause.end : clause.end + 1]
    if mark not in _COLONS and (mark != "，" or text[clause.end - 1] not in _AIM_ENDS):
        return None
    if text.endswith(_PROPOSES, clause.start, clause.end) and _PROPOSED.search(
        text, max(clause.start, clause.end - _LAST_WORDS), clause.end
    ):
        return "target"
    if text.endswith(_BUDGETS, clause.start, clause.end) and _BY.match(text, clause.start) is not None:
        return "plan"
    if mark == "，" or _REPORTED.search(text, clause.start, clause.end) is not None:
        return None
    found = _HEADING.search(text, clause.start, clause.end)
    if found is None:
        said = status_before(text, clause.start, clause.end, "actual")
        return None if said == "actual" else said
    return "target" if found["target"] else "plan"


_BUDGETS = ("预算", "预算草案")
_BY = re.compile("(?:按照?|根据|依据)")
"""By what the clauses behind are to be done (根据预算，|支出120亿元)."""
_COLONS = frozenset("：:")
_AIM_ENDS = frozenset(word[-1] for word in (*_PROPOSES, *_BUDGETS))
"""How the words end that look ahead before a comma."""


def next_status(text: str, start: int) -> int:
    """Where the next word of status stands, whether or not it means it, else the end of the text: up to there what ran before goes on."""
    spelled = _SPELLED.search(text, start)
    return len(text) if spelled is None else spelled.start()


def status_before(text: str, start: int, end: int, running: Status) -> Status:
    """The status at the end of a stretch of a clause, if `running` held before it.

    >>> status_before("力争新增企业", 0, 6, "actual")
    'target'
    """
    said = _said(text, start, end) if start < end else []
    if not said:
        return running
    found = said[-1]
    if found["target"]:
        return "target"
    return "plan" if found["plan"] else "actual"


_INTENDED = frozenset(["拟", "打算", "预算安排"])
_NAMED = frozenset(["计划", "规划"])
_COSTS = ("投资", "总投资")
_YEARS = re.compile("(?:每|[两三四五六七八九十几]|(?<![0-9])[0-9])年安排\\Z")
"""Laid out over several years, which are not those that the text tells of (三年安排资金3亿元)."""
_CAME = re.compile("完成|实现|到位|支付|\\A的")
"""What stands behind the amount of a plan, before what came of it or the things that it defines."""


@cache
def _undertaking() -> re.Pattern[str]:
    """What follows 计划 where it is a verb, and no part of a name (计划|新建, not 营养改善计划|受益学生)."""
    return re.compile(f"{any_of('count', 'achieve')}|总投资|[在于到用从每]|[0-9一二三四五六七八九十]+[年月]")


def once_planned(text: str, sentence: Sentence, figure: Token) -> Status | None:
    """What the word of plan before a figure makes of it where its time is over; None where it only foresaw it (预计).

    What was meant to be is a plan still (计划, 拟); what was laid out then has been given (安排资金2亿元), unless a budget only names it
    (预算…支出安排2亿元); 计划投资 is a plan of its own, and says nothing of what stands behind it (计划投资12亿元，完成投资|13亿元).
    """
    said = _said(text, sentence.start, figure.start)
    while len(said) > 1 and said[-2].end() == said[-1].start():  # 拟安排
        said.pop()
    if not said or said[-1]["plan"] is None:
        return None
    word, end = said[-1][0], said[-1].end()
    if word == "安排":
        if _YEARS.search(text[max(0, end - 5) : end]) is not None:
            return None
        budgeted = end == figure.start and text.find("预算", sentence.start, end) >= 0
        return "plan" if budgeted else "actual"
    if word not in _INTENDED and (word not in _NAMED or _undertaking().match(text, end) is None):
        return None
    if text.startswith(_COSTS, end):
        figures = [
            one.end for clause in sentence.clauses for one in clause.figures if end < one.end <= figure.start
        ]
        if figures and _CAME.search(text[figures[0] : figure.start]) is not None:
            return "actual"
    return "plan"


@cache
def _cost() -> re.Pattern[str]:
    return re.compile(
        f"[^，。；]{{2,40}}{any_of('works')}(?:一期|二期|三期)?的?总投资(?![^，。；0-9]{{0,4}}预计)"
    )


def names_cost(text: str, clause: Clause) -> bool:
    """Whether a clause tells what a project of its own costs: what was planned before says nothing of it.

    It does in all (…改造项目总投资12.6亿元) and plans nothing, or opens with the cost (投资3.6亿元的索道).
    """
    if not clause.figures or text.find("投资", clause.start, clause.end) < 0:
        return False
    first = clause.figures[0]
    if text.startswith("的", first.end) and text[clause.start : first.start] in _COSTS:
        return True
    return _cost().match(text, clause.start, clause.end) is not None and not _said(
        text, clause.start, clause.end
    )


def says_inside(text: str, clause: Clause) -> bool:
    """Whether what a clause measures stands before its first word of plan, which then speaks of this alone (亩产预计达到780公斤；…)."""
    said = _said(text, clause.start, clause.end)
    if not said:
        return False
    if text.startswith(_COSTS, said[0].end()):  # 计划投资126亿元 is its own plan
        return True
    return not at_head(text, clause, said[0].start())


def looks_beyond(running: Status, status: Status, release: Release | None) -> bool:
    """Whether the words now aim or plan, where a row before them has come about (收入61亿元。全年力争|增长6%).

    >>> looks_beyond("target", "actual", None), looks_beyond("plan", "plan", None), looks_beyond("plan", "actual", "estimated")
    (True, False, False)
    """
    return running in ("target", "plan") and status == "actual" and release != "estimated"


_RELEASES: tuple[Release, ...] = ("preliminary", "revised", "final")


_RELEASED = re.compile(
    grouped(
        f"{word}(?<!比{word})(?<!较{word})"
        for word in map(re.escape, sorted(word for name in _RELEASES for word in words(name)))
    )
)


def release_in(text: str, start: int, end: int) -> Release | None:
    """How settled the figures of a stretch are; what they are only compared with says nothing.

    >>> release_in("初步核算，全年生产总值", 0, 11), release_in("比初步核算数增加", 0, 8)
    ('preliminary', None)
    """
    found = _RELEASED.search(text, start, end)
    return None if found is None else next(name for name in _RELEASES if found[0] in words(name))


_COUNTERS = words("counter")
"""What counts things that are no product."""


def counts_things(figure: Token) -> bool:
    """Whether a count has no counter, or one of things that are no product."""
    if figure.dimension != "count":
        return False
    unit = figure.value.unit
    return unit is None or unit.name in _COUNTERS


def is_capacity(figure: Token, indicator: str) -> bool:
    """Whether the words of an indicator make a physical size a capacity."""
    dimension = figure.dimension
    if dimension in (None, "currency", "time"):
        return False
    if "设计" in indicator and ("设计年" in indicator or "设计日" in indicator):
        return True
    if indicator[:2] != "年产" and counts_things(figure):
        return False
    if within("removed").match(indicator) is not None:
        return False
    if dimension in ("power", "energy") and indicator.endswith("储能"):
        return True
    if dimension == "power" and _BUILT_POWER.search(indicator) is not None:
        return True
    if dimension in _MEASURED and indicator.endswith("能力"):
        return True
    return _capacity().search(indicator) is not None


_BUILT_POWER = re.compile("(?:\\A|建设|项目|电站)规模\\Z|并网|容量|在建")
"""What makes a power that of works, where 负荷 would be what is drawn from them."""
_MEASURED = frozenset(["mass", "volume", "energy", "power", "area"])


@cache
def _capacity() -> re.Pattern[str]:
    return re.compile(
        f"(?<!亩){any_of('capacity')}(?!利用率|建设|项目|企业|投资|增长)|(?:年|日|设计|综合|总)[^，]{{0,8}}能力\\Z|^年产(?![值量业])"
    )
