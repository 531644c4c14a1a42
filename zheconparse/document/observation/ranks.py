"""Places in an order, of what stands before them or of the last indicator (产量居全国第4位)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from zheconparse.document.observation.beside import in_quotes
from zheconparse.document.observation.clauses import Clause, Token
from zheconparse.document.observation.phrases import without_reach
from zheconparse.document.observation.rows import Draft
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.words import any_of, endings, guarded, words

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_COUNTED = frozenset("大批个家的强次届期产季时")
"""What stands behind a number in order that is no rank (第一大, 第三批)."""
_MANNER = re.compile("(?:连续[^，]{0,4}|继续|分别|首次|均|仍|都|并列|稳定|在)+\\Z")
_AMONG = re.compile(r"(?:[^，。；：、()]|\([^()]{1,4}\)){0,12}")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(f"{guarded('rank_verb')}[于在到至了]?")


@cache
def _scope() -> re.Pattern[str]:
    return re.compile(f"{any_of('rank_scope')}\\Z")


@cache
def _members() -> re.Pattern[str]:
    """Between a count and a rank: who they are, and how the rank is held (13个|市州中排|第2位)."""
    verb = guarded("rank_verb")
    return re.compile(
        f"(?P<who>(?:(?!{verb})[一-龥]){{1,12}}?)(?:(?P<inside>之?[中里])(?:{verb}[于在到至了]?)?)?"
    )


@cache
def _amidst() -> re.Pattern[str]:
    """Before a count of those among whom something ranks: the verb of ranking, and where they are (居全省|13个市州第2位)."""
    return re.compile(f"{guarded('rank_verb')}[于在]?[^，]{{0,6}}\\Z")


def among(words: str, clause: Clause, count: Token) -> re.Match[str] | None:
    """Who they are of whom a count only says among how many a rank is held (在全省|13个|市州中排第2位)."""
    held = clause.after(count)
    if held is None or held.kind != "rank":
        return None
    members = _members().fullmatch(words, count.end, held.start)
    if members is None or (
        members["inside"] is None and _amidst().search(words, clause.start, count.start) is None
    ):
        return None
    return members


def rank(context: Context, figure: Token, floor: int) -> None:
    """A place in an order, of what stands before it or of the last indicator."""
    if in_quotes(context.words, figure) or context.words[figure.end : figure.end + 1] in _COUNTED:
        return
    raw = context.before(figure, _before_years(context, floor))
    ranked, of_whom = _of_so_many(context, figure, raw) or _parted(context, figure, raw)
    own = tidy(ranked)
    aspect = own in words("rank_aspect")
    base = _ranked(context, of_level=aspect) if not own or aspect or own in words("rate_name") else None
    if base is not None:
        own = f"{_bare(base.thing)}{own}" if own in words("rate_name") else _thing(base, itself=not own)
    if not own:
        return
    name = own.removesuffix("排名")
    draft = context.row(figure, "rank", f"{name}{of_whom}排名", "rank", carried=base is not None, noun=own)
    if base is not None and base.kind != "rank":
        draft.when, draft.where = base.when, base.where


def _of_so_many(context: Context, figure: Token, raw: str) -> tuple[str, str] | None:
    """What is ranked and among whom, where it is said how many these are (增速|在全省13个市州|中排第2位)."""
    count = next((one for one in reversed(context.clause.figures) if one.end <= figure.start), None)
    members = (
        None if count is None or count.dimension != "count" else among(context.words, context.clause, count)
    )
    if count is None or members is None or (at := raw.rfind(count.text)) < 0:
        return None
    ranked = raw[:at]
    place = next((one.text for one in context.clause.places if one.end == count.start), "")
    if not place and (scope := _scope().search(ranked)) is not None:
        place = scope[0]
    ranked = ranked.removesuffix(place)
    verb = next((one for one in _verb().finditer(ranked) if one.end() == len(ranked)), None)
    return _plain(ranked if verb is None else ranked[: verb.start()]), f"{place}{members['who']}"


def _parted(context: Context, figure: Token, raw: str) -> tuple[str, str]:
    """What is ranked and among whom: behind the verb of ranking, else a place or a word for all right before the rank."""
    verbs = list(_verb().finditer(raw))
    if verbs and _AMONG.fullmatch(raw, verbs[-1].end()) is not None:
        return _plain(raw[: verbs[-1].start()]), raw[verbs[-1].end() :].removesuffix("的")
    place = next((one for one in context.clause.places if one.end == figure.start), None)
    if place is not None:
        return _plain(raw.removesuffix(place.text)), place.text
    scope = _scope().search(raw)
    return (_plain(raw), "") if scope is None else (_plain(raw[: scope.start()]), scope[0])


def _before_years(context: Context, floor: int) -> int:
    """Where the words of a rank begin: before the years for which it has been held (产量|连续18年|居全国首位)."""
    held = next((one for one in context.clause.figures if one.end == floor), None)
    if held is None or not context.words.startswith("连续", held.start - 2):
        return floor
    return max(
        (one.end for one in context.clause.figures if one.end < held.start), default=context.clause.start
    )


def _plain(raw: str) -> str:
    """The words before a verb of ranking without those that say how (连续三年|稳居), and without 中 behind those ranked."""
    return _MANNER.sub("", without_reach(raw)).removesuffix("中")


def _ranked(context: Context, *, of_level: bool) -> Draft | None:
    """What a bare rank is the rank of: the last row that is no share; 总量 is that of a level (增速居第2位，|总量居第4位)."""
    passed = ("share", "completion", "rank", "growth") if of_level else ("share", "completion")
    found = (row for row in reversed(context.rows[-64:]) if row.kind not in passed)
    return next(found, None) or (_ranked(context, of_level=False) if of_level else None)


def _bare(name: str) -> str:
    """A name without the aspect that it ends with (GDP总量 → GDP)."""
    return next((name.removesuffix(end) for end in endings("rank_aspect") if name.endswith(end)), name)


def _thing(row: Draft, *, itself: bool = False) -> str:
    """What a row ranks or measures; a row of growth itself is ranked by its rate."""
    rate = itself and row.kind == "growth" and not row.thing.endswith(endings("rate_name"))
    return f"{row.thing}增速" if rate else row.thing
