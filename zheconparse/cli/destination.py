"""Where the records go: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import io
import os
import signal
import stat
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

import click

BROKEN_PIPE = 141
"""The exit code of a command whose reader has gone, as the shell would give it."""


@contextmanager
def standard_output(*, exact: bool) -> Iterator[TextIO]:
    """Standard output; `exact` makes it UTF-8 with bare line feeds, else characters that it lacks become `?`.

    Errors: `click.UsageError` where it is closed, `OSError` where it cannot be written.
    """
    if sys.stdout is None:
        raise click.UsageError("standard output is closed")
    if sys.stdout.isatty():
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")
        yield sys.stdout
        return
    encoding, errors = ("utf-8", "strict") if exact else (sys.stdout.encoding, "replace")
    sys.stdout.flush()
    try:
        with open(
            sys.stdout.fileno(), "w", encoding=encoding, errors=errors, newline="\n", closefd=False
        ) as stream:
            yield stream
    except BrokenPipeError:
        give_up_standard_output()
        raise click.exceptions.Exit(BROKEN_PIPE) from None


def give_up_standard_output() -> None:
    """Let what is still to be written to standard output go nowhere, so that leaving says nothing more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sees the stream; one that is closed is seen by nobody."""
    return stream is not None and stream.isatty()


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A text file to write that takes its name only when the block ends well; until then the old file stays.

    A link is followed, an old file's permissions are kept, and a device or pipe is written to as it is.
    """
    path = Path(os.path.realpath(path))
    mode = _permissions(path)
    if mode is None:
        with path.open("w", encoding="utf-8", newline="") as file:
            yield file
        return
    with _ended_in_order():
        yield from _beside(path, mode)


_ENDS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """What ends the process from outside ends it as an error would, so that nothing half-written stays; what was ignored still is."""

    def end(number: int, _frame: object) -> None:
        signal.signal(number, signal.SIG_IGN)
        raise SystemExit(128 + number)

    before = {}
    if threading.current_thread() is threading.main_thread():
        for number in _ENDS:
            if signal.getsignal(number) is signal.SIG_DFL:
                before[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _beside(path: Path, mode: int) -> Iterator[TextIO]:
    """The file beside the one that it becomes when all is written."""
    beside = path.with_name(f".{path.name[:40]}.{os.urandom(8).hex()}.part")
    try:
        with open(beside, "x", encoding="utf-8", newline="", opener=_for_its_owner) as file:
            yield file
        beside.chmod(mode)
        beside.replace(path)
    except BaseException:  # also one that comes while the file is opened
        with suppress(OSError):
            beside.unlink()
        raise


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _permissions(path: Path) -> int | None:
    """The permissions that the file has or would get; None for what is no ordinary file."""
    try:
        status = path.stat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    return stat.S_IMODE(status.st_mode) if stat.S_ISREG(status.st_mode) else None
