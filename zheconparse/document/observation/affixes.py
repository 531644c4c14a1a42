"""Words that are taken off the end or the beginning of a phrase, one after the other, without trying a pattern at every place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Endings:
    """Words that a phrase may end with, each perhaps not behind certain characters.

    >>> Endings(["达", "达到", "了"], {"达": "发"}).start("产值达到了"), Endings(["达"], {"达": "发"}).start("发达")
    (2, 2)
    """

    def __init__(self, spellings: Iterable[str], not_after: Mapping[str, str]) -> None:
        self._by_last: dict[str, list[tuple[str, str]]] = {}
        for word in spellings:
            self._by_last.setdefault(word[-1], []).append((word, not_after.get(word, "")))

    def start(self, phrase: str) -> int:
        """The first place from which on a phrase is nothing but these words; its length where it ends with none."""
        found = first = len(phrase)
        if phrase[-1:] not in self._by_last:
            return first
        open_, seen = [first], {first}
        while open_:
            end = open_.pop()
            for word, guard in self._by_last.get(phrase[end - 1], ()) if end else ():
                at = end - len(word)
                if at in seen or at < 0 or not phrase.startswith(word, at):
                    continue
                if guard and at and phrase[at - 1] in guard:
                    continue
                seen.add(at)
                open_.append(at)
                found = min(found, at)
        return found


class Openings:
    """Words that a phrase may begin with, the longest first, each perhaps not before certain characters.

    >>> lead = Openings(["其中", "全年"], {"全年": "度"})
    >>> lead.end("其中全年产值"), lead.end("全年度"), lead.end("全年")
    (4, 0, 2)
    """

    def __init__(self, spellings: Iterable[str], not_before: Mapping[str, str]) -> None:
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        for word in sorted(spellings, key=lambda one: (-len(one), one)):
            self._by_first.setdefault(word[0], []).append((word, not_before.get(word, "")))

    def end(self, phrase: str, at: int = 0) -> int:
        """The place at which the words at the beginning of a phrase end."""
        while at < len(phrase):
            for word, guard in self._by_first.get(phrase[at], ()):
                following = at + len(word)
                if phrase.startswith(word, at) and not (
                    following < len(phrase) and phrase[following] in guard
                ):
                    break
            else:
                break
            at = following
        return at
