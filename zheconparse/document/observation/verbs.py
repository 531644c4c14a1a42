"""The verb that defines what is counted: before the count, before a list of names, or behind what is counted."""

from __future__ import annotations

import re

from zheconparse.document.observation.phrases import DEEDS, OWNERS, without_lead
from zheconparse.document.observation.tidying import run_end
from zheconparse.document.observation.words import Ending, any_of, endings, last_of, within


def defining(phrase: str) -> str:
    """The verb that defines what is counted behind it, without who does it and what was done before.

    >>> defining("科技局成立专班赴外地召开"), defining("林草局梳理"), defining("围绕")
    ('召开', '梳理', '')
    """
    if not phrase or OWNERS.fullmatch(phrase):
        return ""
    last = _LAST_VERB.search(phrase)
    if last is not None and len(phrase) > _SHORT:
        return last[0]
    if DEEDS.search(phrase) is not None:
        return phrase.removeprefix("以")
    rest = _without_doer(phrase)
    return "" if len(rest) > 10 or rest.startswith(endings("ground")) else rest


_SHORT = 8
"""How long a verb with its manner or field can be (现场集中签约, 稀土领域引进)."""


_LAST_VERB = Ending(f"(?:集中|现场|联合|首批|新)*{any_of('count')}+", last_of("count"))
"""The last verbs of a phrase, with their manner (集中签约)."""


def _without_doer(phrase: str) -> str:
    """A verb without the body that acts (林草局|梳理)."""
    doer = _DOER.match(phrase)
    return phrase if doer is None else phrase[doer.end() :]


_DOER = re.compile(
    "[一-龥]{1,8}(?:局|厅|委|办|部门|法院|检察院|政府|协会|商会|中心|集团|公司)(?=[一-龥]{2,4}\\Z)"
)


def verb_before(raw: str) -> str:
    """The verb, with its field, in front of names and a count, or behind 等.

    >>> verb_before("稀土领域引进金力、韵升"), verb_before("农业局、林业局等引进")
    ('稀土领域引进', '引进')
    """
    done = _LAST_VERB.search(raw.rpartition("等")[2])
    if done is not None and done.start() == 0:
        return done[0]  # 农业局、林业局等|引进
    head = raw.split("、", 1)[0]
    verbs = list(within("count").finditer(head))
    return without_lead(head[: run_end(verbs)]).removeprefix("以") if verbs else ""


_PREDICATE = re.compile(
    '(?:已经|已|全部|均|都|正在|正|成功|顺利|陆续|先后|集中|正式|实现)*(?P<core>(?![要为是(]|进展|深入|受到)[^，。；的"“”]{2,8})\\Z'
)


def predicate(behind: str) -> str:
    """What became of what was counted, said behind it; empty where the words say something else.

    >>> predicate("已全部开复工"), predicate("进展顺利")
    ('开复工', '')
    """
    found = _PREDICATE.match(behind) if len(behind) > 1 else None
    if found is None:
        return ""
    core = found["core"]
    verb = DEEDS.match(core)
    if len(core) > _SHORT - 2:
        return "" if verb is None else core if verb.end() == len(core) else f"{core}的"
    return core


def counting(said: str) -> str:
    """The verb that a predicate opens with, where it is one that defines what is counted."""
    found = DEEDS.match(said)
    return "" if found is None else found[0]
