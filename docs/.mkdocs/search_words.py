"""Chinese words in the search of the pages: jieba cuts the index, and a query that is a word stays one."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

_CUT = "o=s+1;o<t.length;o++)t.slice(s,o)in e"
"""How mkdocs-material's worker looks for words of the index in a query: never up to its last character.

So 单位 is cut after 单 wherever 单 is in the index by itself, as counters are here. A version that is not written so is left as it is.
"""


def on_startup(**_options: Any) -> None:
    """Keep jieba quiet; its notes are no faults of the build."""
    logging.getLogger("jieba").setLevel(logging.WARNING)


def on_post_build(*, config: Any, **_options: Any) -> None:
    """Let the search look at the whole of a query."""
    for worker in Path(config.site_dir, "assets", "javascripts", "workers").glob("search.*.js"):
        code = worker.read_text(encoding="utf-8")
        worker.write_text(code.replace(_CUT, _CUT.replace("<t", "<=t")), encoding="utf-8")
