"""So much of one for so much of another: rates of exchange, what a pound costs, what shareholders get for their shares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zheconparse.document.observation.beside import same_unit
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.rows import Kind
from zheconparse.document.observation.tidying import tidy
from zheconparse.document.observation.words import ending

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_COSTS_SO_MUCH = re.compile("[^，。；0-9]{0,3}(?:卖|值|要|收|价|花|挣|赚|补)")
_AT = re.compile("的(?P<what>[一-龥]{1,6}?(?:价格|价|利率|速度|成本|费率|折扣))(?![一-龥]?[格值])")
_RANKED_BY = re.compile(
    "的(?P<what>[一-龥]{2,10}?)(?=(?:稳|高|跃|仍|再次)?(?:位居|位列|居|排|名列|领跑|领先|摘得|蝉联|登上))"
)
"""What a place in a ranking is won by (以18.3万元|的亩均税收位列榜首)."""
_GIVEN = re.compile("(?P<each>每[0-9]*股)(?P<what>(?:派|送|转|配|分)[^，。；0-9]{0,8}?)(?:现金)?\\Z")
"""What shareholders get for so many shares (每10股派1.8元、转增4股)."""
_ALSO_GIVEN = re.compile("(?:[、并和]|\\A)(?P<what>派|送|送红股|转增?|配)\\Z")
_IN_ALL = re.compile(
    "[，、]?(?:(?:预计|拟|将)?(?:共计|合计|总计|共)(?:派发|分配)?(?:现金红利|红利|股利|现金)?(?:约)?)"
)
"""What all shareholders get together (每10股派1.5元，共计|4.21亿元)."""
_TO = frozenset("对兑")
_GIVES = re.compile("[对兑](?:换?人民币)?[0-9]")
_EXCHANGED = frozenset(["对", "兑", "对人民币", "兑人民币", "兑换人民币", "折合人民币", "合人民币"])


def is_priced(context: Context, figure: Token) -> bool:
    """Whether a figure that says one is that of a price (一斤能卖到十二三块)."""
    if figure.dimension not in ("mass", "area", "volume", "count"):
        return False
    following = context.clause.after(figure)
    return (
        following is not None
        and following.dimension == "currency"
        and _COSTS_SO_MUCH.match(context.words, figure.end, following.start) is not None
    )


def at_price(context: Context, figure: Token, raw: str) -> bool:
    """What an amount is of that something is done at, or ranks by (以2.86万元/平方米的楼面价成交, 以18.3万元的亩均税收位列榜首)."""
    if raw.rstrip()[-1:] != "以":
        return False
    reach = (context.words, figure.end, context.clause.end)
    found = _AT.match(*reach) or _RANKED_BY.match(*reach)
    if found is None:
        return False
    growth = figure.kind == "percentage" and ending("rate_name").search(found["what"]) is not None
    kind: Kind = "growth" if growth else "rate" if figure.kind == "percentage" else "level"
    draft = context.row(figure, kind, found["what"], "at-price")
    if growth:
        draft.take_rate(figure.value)
    return True


def paid(context: Context, figure: Token, raw: str) -> bool:
    """What shareholders get for each share, in money or in shares."""
    found = _GIVEN.search(raw) if "股" in raw else None
    if found is not None:
        context.row(figure, "level", f"{found['each']}{found['what']}", "per-share")
        return True
    last = context.last
    if last is None or last.rule != "per-share":
        return False
    if _IN_ALL.fullmatch(raw) is not None:
        name = last.indicator[last.indicator.index("股") + 1 :]
        context.row(figure, "level", name, "sum", carried=True, status=last.status)
        return True
    also = _ALSO_GIVEN.search(raw)
    if also is None:
        return False
    each = last.indicator[: last.indicator.index("股") + 1]
    context.row(figure, "level", f"{each}{also['what']}", "per-share")
    return True


_FOR_EACH = re.compile("(?P<each>(?:平均)?每(?P<thing>[一-龥]{1,3}?))(?:平均|约|为|达|是)*")


def for_each(context: Context, figure: Token, raw: str) -> bool:
    """What there is for each of what has been counted, or of what has been measured for each (22879项，每项30万元)."""
    found = _FOR_EACH.fullmatch(raw.strip())
    per = getattr(figure.value, "per", None)
    if found is None or per is None or found["thing"].replace("日", "天") != per.name or not context.rows:
        return False
    rows = context.rows[-_NEAR:]
    if context.words.startswith("其中", context.sentence.start):
        rows = [
            *context.reader.last_rows[-_NEAR:],
            *(row for row in rows if not same_unit(row, figure.value)),
        ]
    each = found["each"]
    of_each = each.startswith("平均") and per.dimension not in _SOLD_BY  # 业务收入262亿元，平均每件2.76元
    for row in reversed(rows):
        if getattr(row.token.value, "unit", None) == per:
            name = f"{row.indicator.removesuffix('占')}{each}"
        elif same_unit(row, figure.value) and (
            figure.dimension != "currency" or per.dimension == "time" or of_each
        ):
            name = f"{each}{row.indicator}"
        else:
            continue
        context.row(figure, "level", name, "for-each", carried=True)
        return True
    return False


_EACH_UNNAMED = re.compile("每[一-龥]{1,2}(?:从|由|为|达|约|按)*\\Z")
_SOLD_BY = frozenset(["mass", "volume", "energy"])


def is_each(phrase: str) -> bool:
    """Whether a phrase says only for each of what an amount is (每人)."""
    return phrase[:1] == "每" and _EACH_UNNAMED.fullmatch(phrase) is not None


def each_unnamed(context: Context, figure: Token, raw: str) -> bool:
    """Money for each of something that nothing names: by weight or volume it is a price, else part of the sum before it.

    每吨从|1800元涨到2600元; 发放交通补助108.4万元，每人|400元.
    """
    value = figure.value
    if value.per is None or figure.dimension != "currency" or _EACH_UNNAMED.search(raw) is None:
        return False
    if value.per.dimension in _SOLD_BY:
        context.row(figure, "level", "价格", "priced")
        return True
    last = context.last
    if last is None or context.previous is None or last.token.end != context.previous.end:
        return False
    if last.kind != "level" or last.token.dimension != "currency":
        return False
    context.row(figure, "level", last.indicator, "level-carried", carried=True)
    return True


_NEAR = 64
"""How many rows back a figure can look; beyond that nobody reads it together with them."""


def exchanged(context: Context, figure: Token, raw: str) -> bool:
    """A rate of exchange: so much of one currency for one, or a hundred, of another (1美元对人民币6.8838元)."""
    figures, end = context.clause.figures, figure.end
    if (
        context.words[end : end + 1] in _TO
        and _GIVES.match(context.words, end, context.clause.end) is not None
    ):
        return True
    if figures[0].start >= figure.start:
        return False
    given = next(one for one in reversed(figures) if one.end <= figure.start)
    between = context.words[given.end : figure.start].strip()
    if given.dimension != "currency" or between not in _EXCHANGED:
        return False
    own = tidy(raw[: raw.rindex(between)]) if between in raw else ""
    got = "人民币" if "人民币" in between + figure.text else figure.value.unit.name
    context.row(figure, "index", own or f"{given.text}{between[0]}{got}", "exchange")
    return True
