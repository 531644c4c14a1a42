"""What grows where a country does: its economy, in a passage on that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zheconparse.document.observation.beside import heads_before
from zheconparse.values.region import Region

if TYPE_CHECKING:
    from zheconparse.document.observation.context import Context


def economy_of(context: Context) -> str | None:
    """The economy is what grows where a country does of which nothing is named, in a passage on that (中国|增长4.6%，印度增长6.5%)."""
    heads = context.heads or heads_before(context)
    if not heads or not _has_economy(heads[-1].value):
        return None
    last = context.last or next(iter(context.reader.last_rows[-1:]), None)
    of_world = last is not None and last.kind == "growth" and last.thing.startswith(("世界", "全球", "经济"))
    if last is not None and not (of_world or last.kind == "rate"):
        return None
    return "经济" if _OF_ECONOMY.search(context.words) is not None else None


def _has_economy(region: Region) -> bool:
    """Whether it is a country, or several of them together (欧盟)."""
    parts = [name for name in region.members if name.endswith(("省", "市", "区"))]
    return region.level == "country" or (region.level == "cluster" and not parts)


_OF_ECONOMY = re.compile("经济|生产总值|GDP")
