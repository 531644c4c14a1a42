"""How hard the laws are tried (the same examples on every machine where CI is set), and data files replaced for a test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "local", max_examples=60, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", settings.get_profile("local"), derandomize=True)
settings.register_profile("mutants", settings.get_profile("ci"), max_examples=15)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture
def reread(
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[Mapping[str, str], Callable[[], object]], object]]:
    """Calls a loader again with some data files replaced by a text; nothing of it stays behind."""
    from zheconparse.document import change, divisor, phrases, wording
    from zheconparse.kernel import lexicon as tables
    from zheconparse.kinds.number import amount
    from zheconparse.kinds.quantity import lexicon

    bounds = import_module("zheconparse.kinds.number.bounds")  # the package holds a function of that name

    def forget() -> None:
        for module in (lexicon, bounds, amount, wording, change, phrases, divisor):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()

    shipped = tables.read_text

    def load(files: Mapping[str, str], loader: Callable[[], object]) -> object:
        forget()
        monkeypatch.setattr(
            tables,
            "read_text",
            lambda package, name: files[name] if name in files else shipped(package, name),
        )
        return loader()

    yield load
    forget()
