"""Places in an order, of what stands before them or of the last indicator (产量居全国第4位)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zheconparse.document.observation.beside import in_quotes
from zheconparse.document.observation.clauses import Token
from zheconparse.document.observation.phrases import tidy, without_reach
from zheconparse.document.observation.rows import Draft

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context


def rank(context: Context, figure: Token, floor: int) -> None:
    """A place in an order, of what stands before it or of the last indicator."""
    if in_quotes(context.words, figure) or context.words[figure.end : figure.end + 1] in (
        "大",
        "批",
        "个",
        "家",
        "的",
        "强",
        "次",
        "届",
        "期",
        "产",
        "季",
        "时",
    ):
        return
    raw = context.before(figure, floor)
    raw = re.sub(
        "(?:稳居|位居|名列|位列|排名|排在|排|居|列|跃居|跃升至|升至|保持|连续[^，]{0,4}|增速|总量|均|分别|并列|稳居于|稳定在|进入|跻身|首次)+\\Z",
        "",
        without_reach(raw),
    )
    scope = next(
        (
            token
            for token in context.clause.tokens
            if token.kind == "region" and floor <= token.start < figure.start and token not in context.heads
        ),
        None,
    )
    if (
        scope is not None
        and context.words.startswith(raw[-len(scope.text) :], scope.start)
        and raw.endswith(scope.text)
    ):
        raw = raw[: -len(scope.text)]
        raw = re.sub(
            "(?:稳居|位居|名列|位列|排名|排在|排|居|列|跃居|跃升至|升至|保持|连续[^，]{0,4}|在|均|分别|并列)+\\Z",
            "",
            raw,
        )
    among = re.fullmatch(
        "(?:规模|数量|总量|增速)?(?:连续[^，]{0,4})?(?:稳居|位居|名列|位列|排名|居|排|列)(?P<among>[^，]{0,8})",
        raw.strip("、， "),
    )
    if among is not None and context.rows:
        raw = ""
    own = tidy(raw)
    base = None if own else _ranked(context)
    if not own and base is None:
        return
    name = own or (base.indicator if base is not None else "")
    draft = context.row(
        figure,
        "rank",
        f"{name}{scope.text if scope else ''}排名",
        "rank",
        carried=base is not None,
    )
    if base is not None:
        draft.when, draft.where = base.when, base.where


def _ranked(context: Context) -> Draft | None:
    """What a bare rank is the rank of: the last row that is no share."""
    rows = [row for row in context.rows if row.kind not in ("share", "completion")]
    return rows[-1] if rows else None
