"""Reading word tables, with errors that name the file and the row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pkgutil import get_data
from typing import Any


class LexiconError(ValueError):
    """A word table that breaks its own rules: which file, which row, what is wrong."""

    def __init__(self, file: str, row: object, problem: str) -> None:
        self.file, self.row, self.problem = file, row, problem
        super().__init__(f"{file}, {row}: {problem}")


def read_text(package: str, name: str) -> str:
    """The text of a data file that ships in `package`."""
    data = get_data(package, name)  # importing importlib.resources costs ten times as much
    if data is None:
        raise LexiconError(name, package, "cannot be read from where the package lies")
    return data.decode("utf-8")


def read_toml(
    package: str, name: str, *, required: Sequence[str] = (), allowed: Sequence[str] | None = ()
) -> dict[str, dict[str, Any]]:
    """The tables of a TOML file in `package`; each must have `required` and nothing beyond `allowed` (None: the caller checks)."""
    import tomllib

    try:
        tables = tomllib.loads(read_text(package, name))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(name, "no TOML", str(error)) from None
    for key, row in tables.items():
        if not isinstance(row, dict):
            raise LexiconError(name, f"[{key}]", "is no table")
        if allowed is not None:
            check_fields(name, f"[{key}]", row, required, allowed)
    return tables


def read_tsv(
    package: str, name: str, *, required: Sequence[str] = ()
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a tab-separated file in `package` with their line numbers; `#` opens a comment line."""
    lines = read_text(package, name).splitlines()
    head: list[str] | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if head is None:
            head = cells
            missing = [field for field in required if field not in head]
            if missing:
                raise LexiconError(name, f"line {number}", f"the head lacks {', '.join(missing)}")
            continue
        if len(cells) > len(head):
            raise LexiconError(name, f"line {number}", f"has {len(cells)} cells under {len(head)} heads")
        row = dict(zip(head, cells + [""] * (len(head) - len(cells)), strict=True))
        check_fields(name, f"line {number}", row, required, head)
        yield number, row


def check_fields(
    file: str, row: str, fields: Mapping[str, object], required: Iterable[str], allowed: Iterable[str]
) -> None:
    """Refuse a row that lacks a required field or has one that nobody reads."""
    missing = [field for field in required if fields.get(field) in (None, "", [])]
    if missing:
        raise LexiconError(file, row, f"lacks {', '.join(missing)}")
    known = {*required, *allowed}
    surplus = [field for field in fields if field not in known]
    if surplus:
        raise LexiconError(file, row, f"has unknown {', '.join(surplus)}")


def beginnings(words: Iterable[str], *, between: str = "", alone: str = "") -> str:
    """A cheap test for how any of the words begins: by its first two characters, the pattern `between` in the middle.

    A word of one character is followed by the pattern `alone`.

    >>> beginnings(["目前", "目下", "近"])
    '目[下前]|近'
    """
    seconds: dict[str, set[str]] = {}
    for word in words:
        seconds.setdefault(word[0], set()).add(word[1:2])
    together: dict[str, list[str]] = {}
    for first, after in sorted(seconds.items()):
        rest = alone if "" in after else between + _class(after)
        if "" in after and alone and len(after) > 1:
            rest = f"(?:{alone}|{_class(after - {''})})"
        together.setdefault(f"{between if '' in after and alone else ''}{rest}", []).append(first)
    return "|".join(f"{_class(first)}{rest}" for rest, first in together.items())


_TOGETHER = 16
"""How many first characters share a test of two: more of them let more pass, fewer take longer."""


def first_two(words: Iterable[str], *, alone: str = "") -> Iterator[tuple[str, str]]:
    """The first character of each word with the second one; with the class `alone` where there is none ("" for any character).

    >>> list(first_two(["目前", "近"], alone="0-9"))
    [('目', '前'), ('近', '0-9')]
    """
    return ((re.escape(word[0]), re.escape(word[1:2]) or alone) for word in words)


def any_beginning(first: str, pairs: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """What many expressions begin with, as the inside of a character class, and a cheap test of two characters for them all.

    They begin with one of the class `first`, or with a pair (see `first_two`), perhaps with blanks in it. The test asks first whether
    a second character of any pair is there; then it takes a few pairs together, those of large classes last, and so lets other pairs
    of their characters pass.

    >>> any_beginning("0-9", [("目", "前"), ("截", "至"), ("截", "止"), ("超", "")])
    ('0-9超目截', '[0-9超]|(?=.[\\\\s前止至])(?:[目截]\\\\s{0,3}+[前止至])')
    """
    seconds: dict[str, set[str]] = {}
    for character, second in pairs:
        seconds.setdefault(character, set()).add(second)
    first += "".join(sorted(character for character, known in seconds.items() if "" in known))
    paired = sorted(
        (character for character, known in seconds.items() if "" not in known),
        key=lambda one: (max(map(len, seconds[one])), len(seconds[one]), sorted(seconds[one])),
    )
    groups = [paired[low : low + _TOGETHER] for low in range(0, len(paired), _TOGETHER)]
    tests = (f"[{''.join(group)}]\\s{{0,3}}+[{_behind(group, seconds)}]" for group in groups)
    return first + "".join(paired), f"[{first}]|(?=.[\\s{_behind(paired, seconds)}])(?:{'|'.join(tests)})"


def _behind(characters: Iterable[str], seconds: Mapping[str, set[str]]) -> str:
    """What stands behind any of the characters, as the inside of a character class."""
    return "".join(sorted({second for character in characters for second in seconds[character]}))


def _class(characters: Iterable[str]) -> str:
    known = sorted(characters)
    return re.escape(known[0]) if len(known) == 1 else f"[{''.join(map(re.escape, known))}]"


_MANY = 64
"""How many alternatives are tried one after another at most; more of them stand on shelves."""


class Trie(dict[str, "Trie"]):
    """A tree of words by their characters; an empty key ends a word."""


def one_of(spellings: Iterable[str], *, guards: Mapping[str, str] | None = None) -> str:
    """A regular expression for any of the spellings, always the longest that is there, shared beginnings factored out.

    `guards` maps a spelling to a pattern that must hold behind it (次 is no counter before 日).

    >>> one_of(["千瓦", "千瓦时", "台", "吨"])
    '(?:[台吨]|千(?:瓦(?>时|)))'
    """
    tree = Trie()
    for word in sorted(set(spellings)):
        node = tree
        for character in word:
            node = node.setdefault(character, Trie())
        node[""] = Trie()
    rests = _rests(tree, "", guards or {})
    alone = rests.pop("", [])  # words of one character: one look finds any of them
    known = sorted(
        ((characters, rest) for rest, characters in rests.items()), key=lambda one: one[0][0] < "一"
    )
    shelves = [known[low : low + _MANY] for low in range(0, len(known), _MANY)]
    alternatives = [_class(alone)] if alone else []
    for shelf in shelves:
        test = f"(?=[{''.join(re.escape(one) for characters, _ in shelf for one in characters)}])"
        words = "|".join(_class(characters) + rest for characters, rest in shelf)
        alternatives.append(words if len(shelves) == 1 else f"{test}(?:{words})")
    return f"(?:{'|'.join(alternatives)})"


def _rests(node: Trie, before: str, guards: Mapping[str, str]) -> dict[str, list[str]]:
    """What goes on behind a beginning: the pattern of the rest, and the characters that it stands behind."""
    found: dict[str, list[str]] = {}
    for character, child in node.items():
        if not character:
            continue
        word = before + character
        rest = "|".join(_class(characters) + end for end, characters in _rests(child, word, guards).items())
        if "" in child:
            guard = guards.get(word, "")
            rest = f"(?:{rest}|{guard})" if rest and guard else f"(?>{rest}|)" if rest else guard
        elif "|" in rest:
            rest = f"(?:{rest})"
        found.setdefault(rest, []).append(character)
    return found
