"""The written forms of a text that stand as words: what the automaton finds, less what its neighbours forbid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zheconparse.kinds.region.companies import is_company
from zheconparse.kinds.region.guards import REFUSED_AFTER, is_person, is_street_or_town, stands_alone
from zheconparse.kinds.region.lexicon import (
    COMPANY,
    DIVISION,
    FIXED,
    HOLDER,
    LETTER,
    PROVINCES,
    RELATIVE,
    ZONE,
    Lexicon,
    Written,
    letters,
)

Token = tuple[int, int, Written]
LONGEST = 16
_ORGAN = re.compile("政府|委(?!员|托|派|屈|内)|人大|政协")
"""Behind 我省 these are its organs: nobody says 我 of a 省政府."""
_OPENS_BEHIND = frozenset("，。；：！？、“”（(\n\t 在和与对由从为到向使让把将据")
_LIKE = frozenset("式型")
_PRODUCT = "地区生产总值"
_NUMERAL = re.compile(r"[0-9一二三四五六七八九十]")


def tokens(text: str, lexicon: Lexicon) -> Iterator[Token]:
    """The forms left to right, none overlapping another."""
    done, before, words = 0, None, lexicon.words
    for low, stretch in stretches(text):
        for index, start, end in lexicon.automaton.find_matches_as_indexes(stretch):
            if low + start < done:
                continue
            found = standing(text, (low + start, low + end, words[index]), done, before, lexicon)
            if found is not None:
                done, before = found[1], found[2]
                yield found


_STRETCH = 1 << 15
"""How long a stretch of text at least is that is searched at once; the list of all forms of a book would slow everything down."""


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """A text in stretches that end at the ends of lines, which no form goes over, each with its place.

    >>> list(stretches("包头市"))
    [(0, '包头市')]
    """
    low = 0
    while len(text) - low > _STRETCH and (end := text.find("\n", low + _STRETCH) + 1):
        yield low, text[low:end]
        low = end
    yield low, text[low:] if low else text


def standing(text: str, form: Token, done: int, before: Written | None, lexicon: Lexicon) -> Token | None:
    """What stands where a form was found behind what is `done`: the form, another that it has hidden, or none."""
    start, end, word = form
    kind = word.kind
    if kind == DIVISION:
        found = division(text, form, lexicon)
        if found is not form:
            return found
    elif kind == FIXED:
        if text[end : end + 1] in _LIKE:
            return None
    elif kind == HOLDER:
        return pointing(text, start, end, lexicon)
    elif kind == LETTER:
        return rescan(text, start + 1, start + 2, lexicon) or (start + 1, start + 2, word)
    elif kind == COMPANY and not is_company(text, start, end, "words" if word.strength == "w" else "company"):
        return rescan(text, start, end, lexicon)  # 湖北, not 湖北能源, in 湖北能源消费
    if word.check and not (start == done and before is not None and lies_in(before, word)):
        found = checked(text, form, done, lexicon)
        if found is not form:
            return found
    if kind == FIXED and (text[start - 1 : start] in PROVINCES or text[end : end + 1] in PROVINCES):
        return letter_run(text, start, end, word, done)
    return form


def division(text: str, form: Token, lexicon: Lexicon) -> Token | None:
    """A division, an official name that begins inside it or is shorter by an ending, or none before a street or a person."""
    start, end, word = form
    after = text[end : end + 1]
    if after in _LIKE:
        return None  # 香格里拉式的风光, 巴拿马型船
    if word.official:
        stop = end - 1
        if (
            after == "生"
            and text.startswith(_PRODUCT, end - 2)
            and all(place.until is not None for place in word.places)
        ):
            stop = end - 2  # 九江|地区生产总值, as its prefecture is gone
        elif (
            after not in REFUSED_AFTER.get(text[end - 1], ())
            or text.startswith(("分别", "价格"), end)
            or begins_name(text, end, lexicon)
        ):
            return form
        shorter = lexicon.forms.get(text[start:stop])
        return None if shorter is None or shorter.kind != DIVISION else (start, stop, shorter)
    if (
        text[end - 1 : end + 1] in lexicon.heads
        and (found := stronger(text, start, end, lexicon)) is not None
    ):
        return found
    if is_street_or_town(text, end, word):
        return None
    person = word.check and word.places[0].level == "county" and is_person(text, start)
    return None if person else form


def pointing(text: str, start: int, end: int, lexicon: Lexicon) -> Token | None:
    """What a word that begins like one of pointing holds, where it does not stand as a word: 全省 and 份额, not 全省份."""
    inside = lexicon.forms.get(text[start : start + 2])
    if inside is None or inside.kind != RELATIVE or stands_alone(text, start, end):
        return None
    return rescan(text, start, end, lexicon)


def checked(text: str, form: Token, done: int, lexicon: Lexicon) -> Token | None:
    """A form that can be part of other words, where it stands as a word itself; else what it has hidden."""
    start, end, word = form
    day = word.text == "日本" and start and _NUMERAL.match(text[start - 1]) is not None
    port = word.kind == DIVISION and text[end : end + 1] == "港"  # 上海 with its port, no 海港
    organ = word.kind == RELATIVE and _ORGAN.match(text, end) is not None
    if not day and (organ or stands_alone(text, start, end + port)):
        return form
    found = rescan(text, start + 1, end, lexicon)
    if found is not None and opens(text, start, done) and outranks(word, found[2]):
        return form  # 海南 before 京东, 山东 of 山东三省
    return found


def opens(text: str, start: int, done: int) -> bool:
    """Whether no word can reach into the form from before it: it begins a clause, or stands behind another name or a preposition."""
    return start == done or text[start - 1] in _OPENS_BEHIND


def outranks(word: Written, inner: Written) -> bool:
    """Whether the name of a province goes before a form that begins inside it: any but an official name."""
    return word.kind == DIVISION and word.places[0].level == "province" and not inner.official


def letter_run(text: str, start: int, end: int, word: Written, done: int) -> Token:
    """A known combination with the province letters that stand against it, if all differ: 闽粤 in 沪津闽粤四省市."""
    if not all(letter in PROVINCES for letter in word.text):
        return start, end, word
    low, high = start, end
    while low > max(done, start - LONGEST) and text[low - 1] in PROVINCES:
        low -= 1
    while high < min(len(text), end + LONGEST) and text[high] in PROVINCES:
        high += 1
    run = text[low:high]
    return (low, high, letters(run)) if len(set(run)) == len(run) else (start, end, word)


def lies_in(outer: Written, inner: Written) -> bool:
    """Whether a form may name a county of the city that another names: 容县 behind 玉林市 is no 市容."""
    cities = {place.code[:4] for place in outer.places if place.level == "city"}
    return any(place.code[:4] in cities for place in inner.places)


def stronger(text: str, start: int, end: int, lexicon: Lexicon) -> Token | None:
    """An official name that begins inside a short one and reaches beyond it: 江津市 behind 从, though 从江 is a county."""
    for low in range(start + 1, end):
        for high in range(min(len(text), low + LONGEST), max(end, low + 2), -1):
            word = lexicon.forms.get(text[low:high])
            if word is not None and word.kind == DIVISION and word.official and word.strength == "s":
                return low, high, word
    return None


def begins_name(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a name begins here: 容城县 behind 保定市 keeps 市 where it is."""
    for end in range(start + 2, min(len(text), start + LONGEST) + 1):
        word = lexicon.forms.get(text[start:end])
        if word is not None and word.kind == DIVISION and word.official:
            return True
    return False


def rescan(text: str, low: int, high: int, lexicon: Lexicon) -> Token | None:
    """The first form that begins in text[low:high] and stands as a word: what a refused form may have hidden."""
    for start in range(low, high):
        for end in range(min(len(text), start + LONGEST), start + 1, -1):
            word = lexicon.forms.get(text[start:end])
            if word is None or word.kind not in (DIVISION, FIXED, ZONE, RELATIVE) or word.strength != "s":
                continue
            if not word.check or stands_alone(text, start, end):
                return start, end, word
    return None
