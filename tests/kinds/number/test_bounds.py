"""The bound words: named when their table is broken."""

from __future__ import annotations

import pytest

from zheconparse.kernel.lexicon import LexiconError


def test_a_bad_bound_word_is_named(reread):
    from zheconparse.kinds.number.bounds import bounds

    with pytest.raises(LexiconError, match=r"bounds\.toml, \[before\.over\]: unknown effect beyond"):
        reread(
            {"bounds.toml": '[before.over]\nwritten = ["超"]\neffect = "beyond"\nsource = "x"\n'},
            lambda: bounds("before"),
        )
