"""What the clause before speaks of, where it has no figure, for the count that comes behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zheconparse.document.observation.tidying import tidy

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context

_INDEX = re.compile("(?P<index>[一-龥A-Z0-9]{0,12}(?:指数|[期沪深成综板恒道纳]指(?![标导])))")


def index_ahead(context: Context) -> str | None:
    """The index that the clause before opens with, of which this one tells how it closed (恒生指数高开后反复，收报|17364.28点)."""
    before = context.previous
    if before is None or not all(one.text[-1] in "点點" for one in before.figures):
        return None
    found = _INDEX.match(context.words, before.start, before.end)
    return None if found is None else tidy(found["index"])


_SUCH = re.compile("(?:这样|这类|此类|这种|同样|类似)的?(?P<what>[一-龥]{2,12})\\Z")


def such_things(context: Context) -> str | None:
    """The things of which the clause before only says that it means such (像这样的油茶加工企业，全县已有|37家)."""
    before = context.previous
    found = None if before is None or before.tokens else _SUCH.search(context.words, before.start, before.end)
    return None if found is None else found["what"]
