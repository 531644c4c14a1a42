"""The work of the `extract` verb: every source in turn, what cannot be read reported and passed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TextIO

import click

import zheconparse
from zheconparse.cli.sources import InputError, Source, read
from zheconparse.output import csv, json, jsonl, observations, table

WRITERS = {"jsonl": jsonl.write, "json": json.write, "csv": csv.write}
ROW_WRITERS = {"jsonl": jsonl.write, "json": json.write, "csv": observations.write_csv}


@dataclass(slots=True)
class Run:
    """One call of the command: what was asked for, and how it goes."""

    sources: Sequence[Source | InputError]
    reference: date | None = None
    home: str | None = None
    kinds: frozenset[str] | None = None
    encoding: str = "utf-8"
    verbose: bool = False
    several: bool = False
    bar: bool = False
    observed: bool = False
    say: Callable[[str], None] = field(default=lambda line: click.echo(line, err=True))
    done: int = 0
    failed: int = 0

    @property
    def exit_code(self) -> int:
        """0 when every source was read, 1 when some were, 2 when none was."""
        return (1 if self.done else 2) if self.failed else 0

    def write(self, form: str, file: TextIO) -> None:
        """Read every source and write what is found in it, in one of the formats."""
        if form == "table":
            self._write_tables(file)
        else:
            (ROW_WRITERS if self.observed else WRITERS)[form](self._records(), file)

    def _documents(self) -> Iterator[tuple[Source, str, zheconparse.Document]]:
        with _progress(self) as step:
            for source in self.sources:
                try:
                    if isinstance(source, InputError):
                        raise source
                    text = read(source, self.encoding)
                except InputError as error:
                    self.failed += 1
                    self.say(f"zheconparse: {error}")
                else:
                    document = zheconparse.extract(text, reference=self.reference, home=self.home)
                    yield source, text, document
                    self.done += 1
                    if self.verbose:
                        self.say(f"zheconparse: {source.title}: {_unread(document)}")
                step()

    def _mentions(self, document: zheconparse.Document) -> Iterator[Any]:
        return (one for one in document.mentions if self.kinds is None or one.kind in self.kinds)

    def _records(self) -> Iterator[dict[str, Any]]:
        for source, _, document in self._documents():
            named = {"source": source.path} if self.several else {}
            if self.observed:
                yield from (named | row for row in observations.rows(document.observations))
                continue
            for mention in self._mentions(document):
                yield named | mention.to_record()

    def _write_tables(self, file: TextIO) -> None:
        from rich.console import Console

        screen = Console(file=file)
        width = screen.width if screen.is_terminal else None
        before = ""
        for source, text, document in self._documents():
            title = None
            if self.several:
                title = source.title + (f" · {document.reference}" if document.reference else "")
            colour = screen.color_system is not None and not screen.no_color
            if self.observed:
                shown = observations.make_table(
                    document.observations, title=title, width=width, colour=colour
                )
            else:
                shown = table.make(self._mentions(document), text, title=title, width=width, colour=colour)
            file.write(before + shown)
            before = "\n"


def _unread(document: zheconparse.Document) -> str:
    reasons = Counter(one.reason for one in document.unread)
    count = reasons.total()
    listed = ", ".join(f"{times} {reason}" for reason, times in reasons.most_common())
    return f"{count} run{'s' * (count != 1)} of digits in no mention" + (f": {listed}" if listed else "")


@contextmanager
def _progress(run: Run) -> Iterator[Callable[[], object]]:
    """A bar on standard error while several sources are read, where the run is to show one."""
    if len(run.sources) < 2 or not run.bar:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True)
    say = run.say
    run.say = lambda line: console.print(line, markup=False, highlight=False, soft_wrap=True)
    try:
        with Progress(
            BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console, transient=True
        ) as bar:
            task = bar.add_task("", total=len(run.sources))
            yield lambda: bar.advance(task)
    finally:
        run.say = say
