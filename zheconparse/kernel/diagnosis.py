"""What each part of a parser makes of a text: the finding behind `explain` and behind the errors of `parse`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import singledispatchmethod
from typing import Any

from zheconparse.kernel.composition import Alternation, Between, Optional, Repetition, Sequence
from zheconparse.kernel.explanation import Explanation, shown
from zheconparse.kernel.folding import fold
from zheconparse.kernel.parser import BLANK, ParseError, Parser
from zheconparse.kernel.refinement import Chosen, Guarded, Named, Nothing, Wrapped

_BLANK = re.compile(BLANK)
_THE_END = "the end"
_NEAR = 12


def explain(parser: Parser[Any], text: str) -> Explanation:
    """The tree of what each part of the parser makes of the whole text."""
    folded = fold(text)
    match = parser.compiled.fullmatch(folded)
    trial = Trial(text, folded, whole=match is not None)
    if match is not None:
        return trial.taken(parser, match, 0)
    opening = parser.compiled.match(folded)
    if opening is None:
        tree = trial.failed(parser, 0)
    else:
        begun, end = trial.taken(parser, opening, 0), trial.missing(_THE_END, opening.end(), _THE_END)
        tree = replace(begun, outcome="expected", value=None, wanted="", parts=(*begun.parts, end))
    if tree.outcome == "refused":
        return tree
    return replace(tree, note=trial.sought(tree.expected, tree.position))


def failure(parser: Parser[Any], text: str) -> ParseError:
    """The error for a text that the parser does not read as a whole."""
    tree = explain(parser, text)
    return ParseError(text, tree.position, tree.expected, parser.name)


class Trial:
    """A parser tried on a text; unless the text is read as a `whole`, what could have gone on is told as well."""

    def __init__(self, text: str, folded: str, *, whole: bool) -> None:
        self.text, self.folded, self.whole = text, folded, whole

    # -- what fits -----------------------------------------------------------------------------------------------

    @singledispatchmethod
    def taken(self, parser: Parser[Any], match: re.Match[str], first: int) -> Explanation:
        """The tree of a parser that took part in a match: here of one without parts, with the words that it captured."""
        captured = (
            Explanation(name, "read", *match.span(number), self._cut(*match.span(number)), match[number])
            for name, number in parser.numbers(first).items()
            if match.start(number) >= 0
        )
        tree = self._read(parser, match, first, tuple(captured))
        if tree.value is not None:
            return tree
        wanted = f"{_a(parser.name)} that has a meaning"
        return replace(tree, outcome="refused", note=f"not {wanted}", wanted=wanted)

    @taken.register(Sequence)
    @taken.register(Between)
    def _(self, parser: Sequence | Between[Any], match: re.Match[str], first: int) -> Explanation:
        parts = (self.taken(part, match, first + number) for part, number in parser.placed)
        return self._read(parser, match, first, tuple(parts))

    @taken.register(Alternation)
    def _(self, parser: Alternation[Any], match: re.Match[str], first: int) -> Explanation:
        refused: tuple[Explanation, ...] = ()
        for choice, its_match, number in parser.readings(match, first):
            tree = self.taken(choice, its_match, number)
            if tree.ok:
                note = f"choice {parser.choices.index(choice) + 1} of {len(parser.choices)}"
                if _is_one_kind(parser):
                    return replace(tree, note=note, parts=refused + tree.parts)
                return replace(self._read(parser, match, first, (*refused, tree)), note=note)
            refused += (tree,)
        return refused[0] if _is_one_kind(parser) else self._read(parser, match, first, refused)

    @taken.register(Repetition)
    def _(self, parser: Repetition[Any], match: re.Match[str], first: int) -> Explanation:
        matches = [parser.item.match_at(self.folded, *span) for span in parser.spans(match, first)]
        items = tuple(self.taken(parser.item, item, 0) for item in matches if item is not None)
        more = () if self.whole or len(items) == parser.most else self._next(parser, match.end(first))
        return self._read(parser, match, first, items + more)

    @taken.register(Optional)
    def _(self, parser: Optional[Any], match: re.Match[str], first: int) -> Explanation:
        if match.start(first + 1) >= 0:
            return self.taken(parser.part, match, first + 1)
        at = match.start(first)
        tried = () if self.whole else self._unless_it_fits(parser.part, at)
        return Explanation(parser.name, "absent", at, at, "", parser.default, parts=tried)

    @taken.register(Wrapped)
    def _(self, parser: Wrapped[Any], match: re.Match[str], first: int) -> Explanation:
        tree = self.taken(parser.part, match, first)
        value = parser.read_match(match, first)
        if tree.value is not None and value is None:
            tree = self._refused(parser, tree)
        return replace(tree, rule=_title(parser, tree), value=value)

    def _read(
        self, parser: Parser[Any], match: re.Match[str], first: int, parts: tuple[Explanation, ...]
    ) -> Explanation:
        start, end = match.span(first)
        value = parser.read_match(match, first)
        tree = Explanation(parser.name, "read", start, end, self._cut(start, end), value, parts=parts)
        if value is None and any(part.outcome == "refused" for part in parts):
            return replace(tree, outcome="refused", note="a part says no")
        return tree

    def _refused(self, parser: Wrapped[Any], tree: Explanation) -> Explanation:
        """The tree of words that have the form and fail for this parser's own reason."""
        if isinstance(parser, Guarded):
            behind = re.compile(parser.left).match(self.folded, tree.start) is None
            place = f"behind {self.folded[tree.start - 1]!r}" if behind else f"ahead of /{parser.after}/"
            wanted, note = f"{_a(parser.name)} that is not {place}", f"it stands {place}"
            return replace(tree, outcome="refused", value=None, wanted=wanted, note=note)
        judge = parser.test if isinstance(parser, Chosen) else getattr(parser, "change", None)
        name = getattr(judge, "__name__", "<lambda>")
        told = "" if name == "<lambda>" else f" {name}"
        if isinstance(parser, Chosen):
            own = parser.name != parser.part.name
            wanted = _a(parser.name) if own else f"{_a(parser.name)} that passes the test{told}"
            note = f"the test{told} says no to {shown(tree.value)}"
        else:
            wanted = f"{_a(parser.name)} that has a meaning"
            note = f"the reading{told} makes nothing of {shown(tree.value)}"
        return replace(tree, outcome="refused", wanted=wanted, note=note)

    # -- what does not -------------------------------------------------------------------------------------------

    @singledispatchmethod
    def failed(self, parser: Parser[Any], at: int) -> Explanation:
        """The tree of a parser that does not fit at a character: here of one without parts, with how far it got."""
        return self._failed_as_one(parser, at)

    @failed.register(Sequence)
    @failed.register(Between)
    def _(self, parser: Sequence | Between[Any], at: int) -> Explanation:
        parts = tuple(part for part, _ in parser.placed)
        begun, here = self._begun(parts, at)
        return self._broken(parser, at, (*begun, self.failed(parts[len(begun)], here)))

    @failed.register(Alternation)
    def _(self, parser: Alternation[Any], at: int) -> Explanation:
        if _is_one_kind(parser):
            return self._failed_as_one(parser, at)
        return self._broken(parser, at, tuple(self.failed(choice, at) for choice in parser.choices))

    @failed.register(Repetition)
    def _(self, parser: Repetition[Any], at: int) -> Explanation:
        items: list[Explanation] = []
        here = at
        while (match := parser.item.compiled.match(self.folded, here)) is not None:
            items.append(self.taken(parser.item, match, 0))
            more = self._next(parser, match.end())
            joint = parser.joint.match(self.folded, match.end())
            if more or joint is None:
                return self._broken(parser, at, (*items, *more))
            here = joint.end()
        return self._broken(parser, at, (self.failed(parser.item, at),))

    @failed.register(Wrapped)
    def _(self, parser: Wrapped[Any], at: int) -> Explanation:
        match = parser.part.compiled.match(self.folded, at)
        if match is not None:
            return self._refused(parser, self.taken(parser.part, match, 0))
        tree = self.failed(parser.part, at)
        tree = replace(tree, rule=_title(parser, tree))
        if not tree.wanted or parser.name == parser.part.name:
            return tree
        wanted = f"{parser.name} ({tree.wanted})" if isinstance(parser, Named) else _a(parser.name)
        return replace(tree, wanted=wanted, note=self.sought(wanted, tree.end))

    def missing(self, rule: str, start: int, wanted: str, end: int = -1) -> Explanation:
        """The tree of something that is not there."""
        end = max(start, end)
        note = self.sought(wanted, end)
        return Explanation(rule, "expected", start, end, self._cut(start, end), note=note, wanted=wanted)

    def sought(self, wanted: str, at: int) -> str:
        """What was expected at a character, and what stands there."""
        found = self._cut(at, at + _NEAR)
        return f"expected {wanted} at character {at}, found {repr(found) if found else _THE_END}"

    def _failed_as_one(self, parser: Parser[Any], at: int) -> Explanation:
        if isinstance(parser, Nothing):
            return self.missing(parser.name, at, parser.name)
        end = self._furthest(parser, at)
        return self.missing(
            parser.name, at, f"the rest of {_a(parser.name)}" if end > at else _a(parser.name), end
        )

    def _broken(self, parser: Parser[Any], at: int, parts: tuple[Explanation, ...]) -> Explanation:
        """The tree of a parser that broke off in one of its parts."""
        end = max(part.position for part in parts)
        note = f"as far as character {end}"
        return Explanation(parser.name, "expected", at, end, self._cut(at, end), note=note, parts=parts)

    def _begun(self, parts: tuple[Parser[Any], ...], at: int) -> tuple[tuple[Explanation, ...], int]:
        """The trees of as many parts as fit one behind the other, and where the next would begin."""
        begun: list[Explanation] = []
        here = at
        for part in parts:
            match = part.compiled.match(self.folded, here)
            if match is None:
                break
            begun.append(self.taken(part, match, 0))
            here = self._behind_blank(match.end())
        # One by one the parts may have ended too early: a pattern like [一-鿿]{2,9}? stops at two.
        while 0 < len(begun) < len(parts):
            longer = Sequence(parts[: len(begun) + 1])
            match = longer.compiled.match(self.folded, at)
            if match is None:
                break
            begun = [self.taken(part, match, number) for part, number in longer.placed]
            here = self._behind_blank(match.end())
        return tuple(begun), here

    def _next(self, parser: Repetition[Any], at: int) -> tuple[Explanation, ...]:
        """What is missing for one item more."""
        here = self._behind_blank(at)
        if parser.separator is not None:
            separator = parser.separator.compiled.match(self.folded, here)
            if separator is None:
                return (self.failed(parser.separator, here),)
            here = self._behind_blank(separator.end())
        return self._unless_it_fits(parser.item, here)

    def _unless_it_fits(self, parser: Parser[Any], at: int) -> tuple[Explanation, ...]:
        return () if parser.compiled.match(self.folded, at) is not None else (self.failed(parser, at),)

    def _behind_blank(self, at: int) -> int:
        blank = _BLANK.match(self.folded, at)
        return at if blank is None else blank.end()

    def _furthest(self, parser: Parser[Any], at: int) -> int:
        """The end of the longest words from there that could still become what the parser reads (partial matching of `regex`)."""
        import regex

        low, high = at, len(self.folded)
        compiled = regex.compile(parser.source) if low < high else None
        while compiled is not None and low < high:
            middle = (low + high + 1) // 2
            if compiled.fullmatch(self.folded, at, middle, partial=True) is not None:
                low = middle
            else:
                high = middle - 1
        return low

    def _cut(self, start: int, end: int) -> str:
        return self.text[start:end]


def _a(name: str) -> str:
    """A name as one of its kind."""
    article = "an " if name[:1] in "aeio" else "a "
    return article + name if name[:1].isascii() and name[:1].isalpha() else name


def _is_one_kind(parser: Parser[Any]) -> bool:
    """Whether the choices are ways to write one thing, as those of a number are."""
    return isinstance(parser, Alternation) and all(choice.name == parser.name for choice in parser.choices)


def _title(parser: Wrapped[Any], tree: Explanation) -> str:
    """What to call a part: its own name, with that of what it names."""
    if parser.name == parser.part.name:
        return tree.rule
    return f"{parser.name}: {tree.rule}" if isinstance(parser, Named) else parser.name
