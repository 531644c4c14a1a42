"""What the head of one column of a table says: what is measured there, in which unit, when and where, and whether it is a change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from zheconparse.document.basis import stated_bases
from zheconparse.document.observation.cells import MARKS, known, unit_for, without_unit
from zheconparse.document.observation.grid import Cell
from zheconparse.document.observation.times import NEVER, When, whole_year
from zheconparse.document.observation.where import Where
from zheconparse.document.observation.words import ending, words
from zheconparse.kinds.quantity import quantity
from zheconparse.values.observation import ChangeKind
from zheconparse.values.period import Period
from zheconparse.values.quantity import Basis

if TYPE_CHECKING:
    from zheconparse.document.observation.reader import Reader

ColumnKind = Literal["label", "unit", "level", "growth", "amount", "share", "rank", "none"]

_AGAINST = "(?<![占同环对性配])[比较](?:[上去][年月周季旬期]|[年期月]初)"
GROWTH = re.compile(
    f"增长|增速|同比|环比|涨跌|升降|增幅|涨幅|±|增减|变动|变化|增量|增加(?!值)|减少|{_AGAINST}"
)
EITHER = re.compile(f"增减|变动|变化|^{_AGAINST}(?:度?(?:同期|同月|末|底))?\\Z")
"""What heads both rates and amounts of change."""
_GROWTH_WORDS = re.compile(
    "(?:(?<![占同环对性配])[比较](?![重例率值])[^比较]{0,14}?)?"
    "(?:(?:上年|去年|上月|上期|[年期月]初)(?:同期|同月|末|底)?)?"
    "(?:实际|名义|同比|环比|增长|增速|增减|增加(?!值)|减少|增(?=[额量])|变动|变化|涨跌|升降|增幅|涨幅|提升|提高|±)+(?:额|量|幅度?|速度|比例|率)?"
    f"|{_AGAINST}(?:度?(?:同期|同月|末|底))?|%"
)
"""What a head says of growth, with what it is measured against (2023年|比2022年执行数增长%)."""
_ADDED = re.compile("增减额|增减量|增加(?!值)|减少|增量")
_HUNDRED = re.compile("=100|为100")
_INDEX = re.compile(f"指数|{_HUNDRED.pattern}")
SHARE = re.compile("占比|比重|比例|构成|份额")
_RANKED = re.compile("(?:排名|排位|位次|名次)(?!变化|变动|升降|增减)")
GENERIC = re.compile(
    "(?:绝对[数量额值]|总量|数值|数量|金额|发生额|指标值|实绩|本[月年期](?:数|累计)?|本?报告期|累计|当月|全年|预算数|决算数|执行数|完成数?|目标[数值]?|合计|总计|数|值|实际|年末|期末|月末)*"
)
_ABSOLUTE = re.compile("绝对[数量额值]\\Z")
COMPLETED = re.compile("(?:为|占|完成)(?:年度|全年|年初|调整)?(?P<plan>预算|计划|目标)")
_OF_CAPTION = re.compile(
    "(?P<sum>(?:本年|年初至今|自年初)?(?<!末)累计(?!占|增长|同比|增减)|[本当]月止)|[本当]月(?!止|末)|(?P<year>[本当今]年(?!末|底|度末))"
)
_OF_GROWTH = re.compile("(?P<sum>累计)|[本当]月")
_BEFORE = re.compile(
    "(?P<year>上年|去年)(?:同期|同月)?|(?P<same>上期)|(?P<month>上月)(?!末)|(?:[年期月]初(?!预算|计划|目标|安排|下达)|基期|上月末)"
)
_SO_FAR = re.compile("^(?:(?:本年|年初至今|自年初)?累计|[本当]月)")
_AT_END = re.compile("(?:[本当]?报告期|[本当]期|[本当今]年度?|[本当]月|[年期月季])[末底]")
_YEAR_END_BEFORE = re.compile("[上去]年度?[末底]")
_OF_PLAN = re.compile("预算|计划|目标")
_OF_YEAR = re.compile("全年|(?:年度|年初)(?:预算|计划|目标|任务)")
_OF_BEFORE = re.compile("[为占是](?:上年|去年|上期|上月)|恢复[到至]")
"""How a head begins that gives a multiple of an earlier amount (为上年的%, 恢复到2019年的%)."""
_BOOKED = re.compile("发生额|金额")
_TELLING = ("数量", "金额", "累计", "年末", "期末", "月末")
"""Heads that name no measure, and yet what or when is measured."""
_TIMES = re.compile(
    "(?:[本当]?报告期|[本当上]期|[本当今上去]年度?|[本当上]月止?|基期|[年期月季](?=[末底]))(?:同期|同月)?[末底]?"
    "|[年期月季]初(?!预算|计划|目标|安排|下达)"
)
"""Times that only the caption or another column says."""
DATES = re.compile(
    "[0-9]{2,4}年(?:度|[0-9]{1,2}(?:[-—~至][0-9]{1,2})?月份?|上半年|前?[一二三四1-4]季度)?(?:末|底)?"
    "|[0-9]{1,2}(?:[-—~至][0-9]{1,2})?月份?(?:末|底)?"
)
_OF_DATE = re.compile(f"(?P<date>{DATES.pattern})(?:累计|当月)(?=.)")
_EMPTY_BRACKETS = re.compile(r"\([、，,/~—-]*\)")
YEAR = re.compile("(?:19|20)[0-9]{2}")
HAS_DIGIT = re.compile("[0-9]")
_ONE_MONTH = range(27, 31)
"""How many days lie between the first and the last of a month."""


class Column(NamedTuple):
    """What a column holds."""

    name: str
    kind: ColumnKind
    unit: str | None = None
    own: bool = False
    """Whether its head names the unit."""
    when: When | None = None
    relative: bool = False
    """Whether its time is one of the caption, the line or another column (累计, 期末, 上年同期)."""
    where: Where | None = None
    basis: Basis | None = None
    measure: str = ""
    """What its head says is measured, or, of growth, what has grown (总产量比上年增长), without times."""
    tells: bool = False
    """Whether 数量 or 金额 is all that tells it from another."""
    adjusted: ChangeKind | None = None
    """Whether growth is of prices too (名义) or without them (实际)."""
    shared: str = ""
    """Of a share: what the level beside it measures."""
    level: int | None = None
    """Of growth, amounts of change and ranks: the column whose change or rank it gives."""

    @property
    def thing(self) -> str:
        """What its head says is measured, where it says more than 数 or 金额."""
        return self.measure if self.tells or GENERIC.fullmatch(self.measure) is None else ""

    @property
    def is_change(self) -> bool:
        """Whether it gives growth or amounts of change."""
        return self.kind in ("growth", "amount")

    @property
    def is_earlier(self) -> bool:
        """Whether its head says that it is of an earlier time than the others (上年同期, 期初)."""
        return _BEFORE.search(self.name) is not None

    @property
    def is_to_date(self) -> bool:
        """Whether it is of a stretch from January on."""
        if "累计" in self.name:
            return True
        when = self.when
        if when is None or when.first is None or when.last is None:
            return False
        return when.first.month == when.first.day == 1 and (when.last - when.first).days not in _ONE_MONTH


def column_of(
    reader: Reader,
    cells: Sequence[Cell],
    unit: str | None,
    rate: str | None,
    before: Sequence[Column],
    grows: Basis | None = None,
    *,
    of_rates: bool = False,
) -> Column:
    """The column of which some words are the head, one above the other; `before` are those to its left.

    `grows`: what all figures of the table are compared with, where its caption says that they are changes.
    `of_rates`: whether its cells have a % each.
    """
    written = {cell: re.sub(f"{MARKS}\\Z", "", cell.text) for cell in cells}
    where = next((found for cell in cells if (found := _own_place(reader, cell, written[cell]))), None)
    if where is not None:
        written = {cell: said for cell, said in written.items() if not _own_place(reader, cell, said)}
    cells = [cell for cell, said in written.items() if not _HUNDRED.search(said)]
    parts = [_part_of(written[cell], alone=len(written) == 1) for cell in cells]
    bare = "".join(_telling([part for part, _ in parts]))
    own = next((found for _, found in reversed(parts) if found is not None), None)
    if own is None and bare.endswith(("%", "‰")):
        bare, own = bare[:-1].rstrip("的("), bare[-1]
    if own is None and of_rates and GROWTH.search(bare):
        own = "%"
    kind = _kind_of(bare, own, rate)
    if any(map(_INDEX.search, written.values())):
        kind, unit = "level", None
    elif kind == "level" and grows is not None and own is None:
        kind = "growth"
    changes = kind in ("growth", "amount")
    when, relative = _time_of(reader, cells, bare, changes, before)
    measure = _undated(reader, cells, _SO_FAR.sub("", _GROWTH_WORDS.sub("", bare)) if changes else bare)
    if measure and GENERIC.fullmatch(measure) is None:
        unit = unit_for(measure, unit)
    if YEAR.fullmatch(measure):
        measure = ""
    if (
        kind == "level"
        and relative
        and not measure
        and _BEFORE.search(bare)
        and (now := _latest(before)) is not None
    ):
        measure, own = now.measure, own or (now.unit if now.own else None)
    return Column(
        bare,
        kind,
        own or ("%" if kind in ("growth", "share") else unit),
        own is not None,
        when,
        relative,
        where,
        basis_of(bare) or (grows if kind == "growth" else None),
        measure if GENERIC.fullmatch(measure) else _ABSOLUTE.sub("", measure),
        False,
        ("real" if "实际" in bare else "nominal" if "名义" in bare else None) if changes else None,
    )


def _telling(parts: Sequence[str]) -> Sequence[str]:
    """The lines of a head without those that say nothing more where others name what is measured (GDP over 总量)."""
    if not any(
        part and undated(part) and not GENERIC.fullmatch(undated(part)) and not DATES.fullmatch(part)
        for part in parts
    ):
        return parts
    return [part for part in parts if part in _TELLING or not GENERIC.fullmatch(part)]


def _part_of(said: str, *, alone: bool) -> tuple[str, str | None]:
    """One line of a head without its unit, and the unit; below other words it may be nothing else (进口 over 亿元)."""
    return ("", said) if not alone and known(said) else without_unit(said)


def _kind_of(bare: str, own: str | None, rate: str | None) -> ColumnKind:
    relative = own is not None and own.lstrip("±+-/").startswith(("%", "‰"))
    if own is None and _RANKED.search(bare):
        return "rank"
    if own is not None and own.endswith("百分点"):
        return "amount"
    if relative and _OF_BEFORE.search(bare):
        return "none"
    if GROWTH.search(bare):
        if (own is not None and not relative) or (not relative and _ADDED.search(bare)):
            return "amount"
        if own is None and EITHER.search(bare):
            return "amount" if rate is not None else "none"
        return "growth"
    return "share" if SHARE.search(bare) or (relative and COMPLETED.search(bare)) else "level"


def basis_of(bare: str) -> Basis | None:
    """What growth is compared with; 增长 alone is that of a year."""
    if GROWTH.search(bare) is None:
        return None
    stated = stated_bases(bare)[1]
    return stated[0] if stated else "yoy" if re.search("同比|增长|增速|增幅", bare) else None


def _own_place(reader: Reader, cell: Cell, said: str) -> Where | None:
    """The place that a head is, in China: of 美国 nobody can tell whether it is measured there or traded with."""
    found = place_named(reader, cell, without_unit(said)[0]) if cell.text else None
    code = None if found is None or found.region is None else found.region.code
    return found if code is not None and (code == "CN" or code.isdigit()) else None


def place_named(reader: Reader, cell: Cell, name: str) -> Where | None:
    """The place that a label or a head is."""
    regions = [token for token in reader.within(cell.start, cell.end) if token.kind == "region"]
    if len(regions) != 1 or len(regions[0].text) < len(name) - 1:
        return None
    return Where(regions[0].value, "stated")


def _undated(reader: Reader, cells: Sequence[Cell], said: str) -> str:
    """The words of a head without its times, and without the brackets that held one (本报告期(1-6月))."""
    said = _OF_DATE.sub(lambda found: found["date"], said)
    for cell in cells:
        for token in reader.within(cell.start, cell.end):
            if token.kind == "date" and (token.value.first or token.value.last) and not _points(token.text):
                said = said.replace(re.sub(r"\s+", "", token.text), "", 1)
    return _EMPTY_BRACKETS.sub("", _TIMES.sub("", DATES.sub("", said)))


def undated(said: str) -> str:
    """Words without the times that only a caption says (期末余额 → 余额)."""
    return _TIMES.sub("", said)


def _time_of(
    reader: Reader, cells: Sequence[Cell], head: str, changes: bool, columns: Sequence[Column]
) -> tuple[When | None, bool]:
    """The time that a head states, or points to, and whether it only points."""
    for cell in reversed(cells):
        for token in reader.within(cell.start, cell.end):
            if changes and (reader.folded[token.start - 1] in "比较同" or not HAS_DIGIT.search(token.text)):
                continue  # what it is measured against
            inside = token.kind == "date" and token.end <= cell.end and not _points(token.text)
            if inside and (token.value.first or token.value.last):
                stated = When(token.value.first, token.value.last, "stated")
                return (_end_of(stated) if not changes and _AT_END.search(head) else stated), False
        if YEAR.fullmatch(cell.text.removesuffix("年")):
            stated = whole_year(int(cell.text[:4]))
            return (_end_of(stated) if not changes and _AT_END.search(head) else stated), False
    standing = reader.calendar.paragraph or reader.calendar.heading
    if changes:
        pointed = _OF_GROWTH.search(_GROWTH_WORDS.sub("", head))
        when = None if pointed is None else _of_month(standing, to_date=pointed["sum"] is not None)
        return (None if when == NEVER else when), False
    latest = _latest(columns)
    now = standing if latest is None or latest.when is None else latest.when
    found = relative_time(head, standing, now)
    return found, found is not None


def _latest(columns: Sequence[Column]) -> Column | None:
    """The last of some columns of levels with the latest time, and of no plan: 上年同期 is measured against it."""
    levels = [
        column
        for column in columns
        if column.kind == "level" and not column.is_earlier and _OF_PLAN.search(column.name) is None
    ]
    dated = [(column.when.last, at) for at, column in enumerate(levels) if column.when and column.when.last]
    if dated:
        return levels[max(dated)[1]]
    return levels[-1] if levels and levels[-1].own else None


def _points(said: str) -> bool:
    """Whether a date is only pointed to (上年同期, 本月, 期末)."""
    return HAS_DIGIT.search(said) is None and any(
        pattern.search(said) for pattern in (_OF_YEAR, _OF_CAPTION, _BEFORE, _AT_END, _YEAR_END_BEFORE)
    )


def relative_time(head: str, standing: When, now: When) -> When | None:
    """The time that the words of a head point to: against the caption or the line (`standing`), or another column (`now`)."""
    first, last = standing.first, standing.last
    if _OF_YEAR.search(head):
        return NEVER if last is None else whole_year(last.year)
    if _YEAR_END_BEFORE.search(head):
        return NEVER if last is None else _end_of(whole_year(last.year - 1))
    if (end := _AT_END.search(head)) is not None:
        cut = last is not None and "年" in end[0] and (last.month, last.day) != (12, 31)
        return NEVER if cut else _end_of(standing)
    before = _BEFORE.search(head)
    pointed = _OF_CAPTION.search(head) if before is None or before["year"] is None else None
    if pointed is not None:
        return standing if pointed["year"] else _of_month(standing, to_date=pointed["sum"] is not None)
    if before is None:
        return None
    first, last = now.first, now.last
    if first is None or last is None:
        return NEVER
    from_january = first.month == first.day == 1
    same = before["same"] and (now.is_year or (from_january and _BOOKED.search(head)))
    if before["year"] or same:
        earlier = Period(first, last).previous_year()
        return When(earlier.first, earlier.last, "stated")
    if before["month"] and first.day == 1 and (last - first).days in _ONE_MONTH:
        day = first - timedelta(days=1)
        return When(day.replace(day=1), day, "stated")
    return NEVER


def _end_of(when: When) -> When:
    return NEVER if when.last is None else When(when.last, when.last, "stated")


def _of_month(standing: When, *, to_date: bool) -> When:
    """The month that a caption names, or its year so far; nothing where it names none."""
    first, last = standing.first, standing.last
    if first is None or last is None:
        return NEVER
    if to_date:
        return When(date(first.year, 1, 1), last, "stated")
    whole = (first.month, last.month, last.day) == (1, 12, 31)
    return NEVER if whole else When(last.replace(day=1), last, "stated")


def only_grows(name: str) -> bool:
    """Whether a label says only that something has grown, and not what (同比增长).

    >>> only_grows("同比增长"), only_grows("本期比上年同期增减"), only_grows("产量增长")
    (True, True, False)
    """
    return not _TIMES.sub("", _GROWTH_WORDS.sub("", name))


_GROWN_LABEL = re.compile(
    "(?:同比|环比|[比较](?:上年|去年)(?:同期)?)?(?:实际|名义)?(?:增长速度|(?<!自然)(?<!值)增长率|增速|增幅|涨幅|涨跌幅度?|(?<!负)增长)\\Z"
)


def grown_in(name: str) -> str | None:
    """What has grown, of a label that ends with a rate of growth; 人口自然增长率 is no growth of anything.

    >>> grown_in("进出口总额增速"), grown_in("服务业增加值比上年增长"), grown_in("人口自然增长率"), grown_in("同比增长")
    ('进出口总额', '服务业增加值', None, None)
    """
    found = _GROWN_LABEL.search(name) if name.endswith(("增长", "增速", "率", "幅", "速度", "幅度")) else None
    return name[: found.start()] if found is not None and found.start() > 1 else None


def said_before(head: str, unit: str | None) -> bool:
    """Whether the words of a head stand ahead of what is measured: a part, or those who have it and are not counted themselves.

    >>> said_before("城镇居民", "元"), said_before("农村", "人"), said_before("销售额", "元"), said_before("规上企业", "家")
    (True, True, False, False)
    """
    if head in words("adjective"):
        return True
    if ending("class").search(head) is None:
        return False
    counted = None if unit is None else quantity.fullmatch(f"1{unit}")
    return counted is None or counted.dimension != "count"
