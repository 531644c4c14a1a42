"""What a region's name looks like as a pattern, for parsers that are put together: a chain of written forms.

Whole texts are searched by the automaton (`find`), which also weighs neighbours; here the parts of a composed parser say what stands
around the name.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from zheconparse.kernel.captures import Captures
from zheconparse.kernel.lexicon import one_of
from zheconparse.kernel.parser import BLANK, Parser
from zheconparse.kinds.region import divisions
from zheconparse.kinds.region.guards import stands_alone
from zheconparse.kinds.region.lexicon import DIVISION, ENDING, FIXED, ZONE, Lexicon, default_lexicon
from zheconparse.values.region import Region

_NAMES = (DIVISION, FIXED, ZONE)
_LEVELS = 4
"""How many names a chain has at most: 省, 市, 县, 开发区."""


class RegionParser(Parser[Region]):
    """The parser of the names of regions over a lexicon: divisions, countries, clusters and zones, one or several in a chain.

    >>> RegionParser().parse("包头市").code
    '150200'
    """

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self._lexicon = lexicon
        super().__init__(self._written, self._meant, name="region")

    @cached_property
    def lexicon(self) -> Lexicon:
        """The written forms that it knows."""
        return default_lexicon() if self._lexicon is None else self._lexicon

    def with_names(self, *rows: dict[str, Any]) -> RegionParser:
        """A new parser that knows more names; nothing else changes.

        Each row has `written` and either `code` (a division of the table) or `name` with `level` "zone" or "cluster": a zone also
        takes `code`, the division that runs it, a cluster `members`, the codes in it.

        >>> own = region.with_names({"written": "鹿城", "code": "150200"})
        >>> own.parse("鹿城").name, region.fullmatch("鹿城")
        ('包头市', None)

        Errors: `LexiconError` naming the row.
        """
        return RegionParser(self.lexicon.extended(rows))

    def _written(self) -> str:
        forms = self.lexicon.forms.items()
        names = one_of(written for written, form in forms if form.kind in _NAMES and form.strength == "s")
        endings = one_of(written for written, form in forms if form.kind == ENDING)
        return rf"(?!\s)(?:{BLANK}{names}){{1,{_LEVELS}}}(?:{endings})?"

    def _meant(self, captures: Captures) -> Region | None:
        text, start, end = captures.string, captures.start, captures.end
        if end - start == 2 and not stands_alone(text, start, end):
            return None  # 上海 in 线上海量数据
        return divisions.fullmatch(captures.text, self._lexicon)


region = RegionParser()
"""Any region by its name; what the text around would have to decide (朝阳区) has no code and lists its candidates.

>>> region.parse("包头市昆都仑区").code, region.parse("朝阳区").code
('150203', None)
"""
