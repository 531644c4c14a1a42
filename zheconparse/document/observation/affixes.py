"""Words that are taken off the end or the beginning of a phrase, one after the other, without trying a pattern at every place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping


class Compounds:
    """Words that stay whole: nothing that they begin with is taken off them.

    >>> words = Compounds(["数据库", "在孵"])
    >>> words.end("数据库产值", 0), words.end("数据产值", 0), words.end("全年在孵企业", 2)
    (3, 0, 4)
    """

    def __init__(self, spellings: Iterable[str]) -> None:
        self._beginning: dict[str, list[str]] = {}
        for word in spellings:
            self._beginning.setdefault(word[:2], []).append(word)

    def end(self, phrase: str, at: int) -> int:
        """Where the longest of the words ends that begins at a place of a phrase; the place itself where none does."""
        listed = self._beginning.get(phrase[at : at + 2])
        if listed is None:
            return at
        return max((at + len(word) for word in listed if phrase.startswith(word, at)), default=at)


class Endings:
    """Words that a phrase may end with, each perhaps not behind certain characters.

    >>> Endings(["达", "达到", "了"], {"达": "发"}).start("产值达到了"), Endings(["达"], {"达": "发"}).start("发达")
    (2, 2)
    """

    def __init__(self, spellings: Iterable[str], not_after: Mapping[str, str]) -> None:
        self._guards = {word: not_after.get(word, "") for word in spellings}
        self._sizes = _sizes(self._guards, lambda word: word[-1])
        self.last = frozenset(self._sizes)
        """What a phrase that ends with one of them ends with."""

    def start(self, phrase: str) -> int:
        """The first place from which on a phrase is nothing but these words; its length where it ends with none."""
        found = len(phrase)
        guards, open_, seen = self._guards, [found], {found}
        while open_:
            end = open_.pop()
            for size in self._sizes.get(phrase[end - 1], ()) if end else ():
                at = end - size
                if at in seen or at < 0 or (guard := guards.get(phrase[at:end])) is None:
                    continue
                if guard and at and phrase[at - 1] in guard:
                    continue
                seen.add(at)
                open_.append(at)
                if at < found:
                    found = at
        return found


class Openings:
    """Words that a phrase may begin with, the longest first, each perhaps not before certain characters, and none that begins a compound.

    >>> lead = Openings(["其中", "全年", "在"], {"全年": "度"}, Compounds(["在孵"]))
    >>> lead.end("其中全年产值"), lead.end("全年度"), lead.end("全年"), lead.end("全年在孵企业")
    (4, 0, 2, 2)
    """

    def __init__(
        self, spellings: Iterable[str], not_before: Mapping[str, str], whole: Compounds | None = None
    ) -> None:
        self._whole = Compounds(()) if whole is None else whole
        self._guards = {word: not_before.get(word, "") for word in spellings}
        self._sizes = _sizes(self._guards, lambda word: word[0])
        self.first = frozenset(self._sizes)
        """What a phrase that begins with one of them begins with."""

    def end(self, phrase: str, at: int = 0) -> int:
        """The place at which the words at the beginning of a phrase end."""
        guards, sizes, length = self._guards, self._sizes, len(phrase)
        while at < length and phrase[at] in sizes:
            whole = self._whole.end(phrase, at)
            for size in sizes[phrase[at]]:
                following = at + size
                guard = guards.get(phrase[at:following])
                if guard is None or following < whole:
                    continue
                if not (guard and following < length and phrase[following] in guard):
                    break
            else:
                break
            at = following
        return at


def _sizes(spellings: Iterable[str], key: Callable[[str], str]) -> dict[str, tuple[int, ...]]:
    """How long the words with each first or last character are, the longest first."""
    found: dict[str, set[int]] = {}
    for word in spellings:
        found.setdefault(key(word), set()).add(len(word))
    return {character: tuple(sorted(sizes, reverse=True)) for character, sizes in found.items()}
