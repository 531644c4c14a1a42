"""The bound words: named when their table is broken."""

from __future__ import annotations

import pytest

from zheconparse.kernel.lexicon import LexiconError
from zheconparse.kinds.number.bounds import bounds

ROW = 'effect = "above"\nsource = "x"\n'


def test_a_bad_bound_word_is_named(reread):
    with pytest.raises(LexiconError, match=r"bounds\.toml, \[before\.over\]: unknown effect beyond"):
        reread(
            {"bounds.toml": '[before.over]\nwritten = ["超"]\neffect = "beyond"\nsource = "x"\n'},
            lambda: bounds("before"),
        )


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (f'[before.over]\nwritten = ["超", "超"]\n{ROW}', r"\[before\.over\]: 超 stands twice"),
        (
            f'[before.over]\nwritten = ["超"]\n{ROW}[before.more]\nwritten = ["超"]\n{ROW}',
            r"\[before\.more\]: 超 stands twice",
        ),
        ('[before.over]\nwritten = ["超"]\neffect = "above"\n', r"\[before\.over\]: lacks source"),
        (f'[before.over]\nwritten = ["超"]\ncolour = "red"\n{ROW}', r"\[before\.over\]: has unknown colour"),
    ],
)
def test_a_table_that_contradicts_itself_is_refused_with_the_row(reread, table, problem):
    with pytest.raises(LexiconError, match=rf"bounds\.toml, {problem}"):
        reread({"bounds.toml": table}, lambda: bounds("before"))


def test_one_word_may_stand_in_two_places(reread):
    table = f'[before.over]\nwritten = ["超"]\n{ROW}[after.over]\nwritten = ["超"]\n{ROW}'
    found = reread({"bounds.toml": table}, lambda: (bounds("before"), bounds("after")))
    assert [dict(one.effects) for one in found] == [{"超": "above"}, {"超": "above"}]
