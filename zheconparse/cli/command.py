"""The verbs, their options, and what is wrong with them."""

from __future__ import annotations

import codecs
import difflib
import os
import shlex
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

import zheconparse
from zheconparse.cli.destination import give_up_standard_output, is_terminal, standard_output, whole_file
from zheconparse.cli.run import Run
from zheconparse.cli.sources import (
    NO_NAME,
    STDIN,
    TOO_LARGE,
    InputError,
    Source,
    exists,
    find,
    is_file,
    is_folder,
    read,
)
from zheconparse.document import KINDS
from zheconparse.values.day import as_day

FORMATS = ("table", "jsonl", "json", "csv")
ENDINGS = {
    "": "table",
    ".txt": "table",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
}
"""The format that the ending of an output's name asks for."""

INTERRUPTED = 130
SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

_Function = TypeVar("_Function", bound=Callable[..., Any])

EXAMPLES = """\b
Examples:
  zheconparse extract article.txt
  zheconparse extract article.txt --reference 2023-01-31 --home 150200
  zheconparse extract articles/ --format csv --output figures.csv
  zheconparse extract old.txt --encoding gb18030 --kinds quantity,percentage
  pdftotext bulletin.pdf - | zheconparse extract - --format jsonl
"""


class Verbs(click.Group):
    """The verbs; a file or another word in the place of a verb gets a line that says what was meant."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """The verb that the first argument names."""
        word = args[0]
        if self.get_command(ctx, word) is None and not word.startswith("-"):
            names = self.list_commands(ctx)
            if exists(word):
                hint = f"to read it, say: zheconparse extract {shlex.quote(word)}"
            elif near := difflib.get_close_matches(word, names, 1):
                hint = f"did you mean {near[0]}?"
            else:
                hint = f"the verbs are {', '.join(names)}; zheconparse --help says more"
            ctx.fail(f"{word!r} is no verb; {hint}")
        return super().resolve_command(ctx, args)


def _encoding(_ctx: click.Context, _option: click.Parameter, value: str) -> str:
    try:
        b" ".decode(value)
    except UnicodeError:
        pass
    except (LookupError, ValueError):
        raise click.BadParameter(
            f"{value!r} is no text encoding; common ones: utf-8, gb18030, big5, utf-16"
        ) from None
    return codecs.lookup(value).name.removesuffix("-sig")


def _reference(_ctx: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    try:
        return as_day(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _home(_ctx: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        try:
            zheconparse.extract("", home=value)
        except ValueError as error:
            raise click.BadParameter(str(error)) from None
    return value


def _kinds(_ctx: click.Context, _option: click.Parameter, value: str | None) -> frozenset[str] | None:
    if value is None:
        return None
    chosen = [_kind_of(name.strip()) for name in value.split(",") if name.strip()]
    if not chosen:
        raise click.BadParameter(f"names no kind; the kinds are {', '.join(KINDS)}")
    return frozenset(chosen)


def _one_kind(_ctx: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    return None if value is None else _kind_of(value)


def _kind_of(name: str) -> str:
    if name in KINDS:
        return name
    near = difflib.get_close_matches(name, KINDS, 1)
    hint = f"did you mean {near[0]}?" if near else f"the kinds are {', '.join(KINDS)}"
    raise click.BadParameter(f"{name!r} is no kind; {hint}")


def _output(_ctx: click.Context, _option: click.Parameter, value: str | None) -> Path | None:
    if value is None or value == "-":
        return None
    if not value:
        raise click.BadParameter(NO_NAME)
    path = Path(value)
    if is_folder(value):
        raise click.BadParameter(f"{value!r} is a folder; name a file in it")
    if not is_folder(str(path.parent)):
        raise click.BadParameter(f"there is no folder {str(path.parent)!r}")
    return path


def _together(*parts: Callable[[_Function], _Function]) -> Callable[[_Function], _Function]:
    """Arguments and options that several verbs take, in the order in which the help lists them."""

    def decorated(verb: _Function) -> _Function:
        for part in reversed(parts):
            verb = part(verb)
        return verb

    return decorated


_texts = _together(
    click.argument("files", nargs=-1, required=True, metavar="FILE..."),
    click.option(
        "--reference",
        metavar="DATE",
        callback=_reference,
        help="The day the text was published, as 2023-01-31.",
    ),
    click.option("--home", metavar="CODE", callback=_home, help="The region the text is about, as 150200."),
)
_encoded = click.option(
    "--encoding",
    metavar="NAME",
    default="utf-8",
    callback=_encoding,
    help="How the files are encoded, if not as utf-8.",
)
_writing = _together(
    click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        help="How to write them; by default what --output ends with, else table.",
    ),
    click.option(
        "--output", metavar="FILE", callback=_output, help="Write to this file instead of the screen."
    ),
    _encoded,
)


@click.group(cls=Verbs, context_settings=SETTINGS, epilog=EXAMPLES, invoke_without_command=True)
@click.version_option(zheconparse.__version__, "-V", "--version", message="zheconparse %(version)s")
@click.pass_context
def verbs(ctx: click.Context) -> None:
    """Read the figures in Chinese economic prose: quantities, percentages, ranks, dates and regions."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(2)


@verbs.command(epilog=EXAMPLES, short_help="Find every figure, date and region in texts.")
@_texts
@click.option("--kinds", metavar="A,B", callback=_kinds, help=f"Only these kinds, of {', '.join(KINDS)}.")
@_writing
@click.option(
    "--verbose",
    is_flag=True,
    help="Say on standard error how many runs of digits are in no mention, and why.",
)
def extract(
    files: tuple[str, ...],
    reference: date | None,
    home: str | None,
    kinds: frozenset[str] | None,
    form: str | None,
    output: Path | None,
    encoding: str,
    verbose: bool,
) -> int:
    """Find every quantity, percentage, rank, date and region in texts.

    FILE is a text file, a folder (its *.txt and *.md files, and those of its folders), or - for standard input.
    """
    return _run(files, Request(reference, home, kinds, encoding, verbose), form, output)


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for of every source."""

    reference: date | None
    home: str | None
    kinds: frozenset[str] | None
    encoding: str
    verbose: bool
    observed: bool = False


def _run(files: tuple[str, ...], asked: Request, form: str | None, output: Path | None) -> int:
    if files.count(STDIN) > 1:
        raise click.UsageError("standard input (-) can be read once only")
    form = form or _format_of(output)
    sources = list(find(files))
    _refuse_to_overwrite(output, sources)
    several = len(files) > 1 or len(sources) > 1 or any(is_folder(name) for name in files)
    bar = is_terminal(sys.stderr) and (output is not None or not is_terminal(sys.stdout))
    run = Run(
        sources,
        asked.reference,
        asked.home,
        asked.kinds,
        asked.encoding,
        asked.verbose,
        several,
        bar,
        asked.observed,
    )
    if output is None:
        with standard_output(exact=form != "table") as file:
            run.write(form, file)
    else:
        try:
            with whole_file(output) as file:
                run.write(form, file)
                if run.exit_code == 2:
                    raise NothingReadError
        except OSError as error:
            raise click.UsageError(
                f"cannot write {click.format_filename(output)}: {error.strerror or error}"
            ) from None
        except NothingReadError:
            pass
    return run.exit_code


class NothingReadError(Exception):
    """No source could be read, so there is nothing to write."""


def _format_of(output: Path | None) -> str:
    if output is None:
        return "table"
    try:
        return ENDINGS[output.suffix.lower()]
    except KeyError:
        raise click.BadParameter(
            f"{click.format_filename(output)} ends in no format; end it in .jsonl, .json, .csv or .txt (a table), "
            "or say which with --format",
            param_hint="'--output'",
        ) from None


def _refuse_to_overwrite(output: Path | None, sources: list[Source | InputError]) -> None:
    if output is None or not is_file(str(output)):
        return
    there = output.stat()
    for source in sources:
        if isinstance(source, Source) and (status := source.status()) and os.path.samestat(there, status):
            raise click.BadParameter(
                f"{click.format_filename(output)} is one of the texts to read", param_hint="'--output'"
            )


@verbs.command(short_help="Find what was measured, how much, where and when.")
@_texts
@_writing
def observations(
    files: tuple[str, ...],
    reference: date | None,
    home: str | None,
    form: str | None,
    output: Path | None,
    encoding: str,
) -> int:
    """Find one row for each figure: what was measured, how much, where, when, and how it changed.

    FILE is a text file, a folder (its *.txt and *.md files, and those of its folders), or - for standard input.
    """
    return _run(files, Request(reference, home, None, encoding, verbose=False, observed=True), form, output)


@verbs.command(
    epilog="\b\nExamples:\n  zheconparse explain 超过112亿元\n  zheconparse explain 第3届 --kind rank\n"
    "  zheconparse explain -- -3.2%\n",
    short_help="Show how a short text is read, or why it is not.",
)
@click.argument("text")
@click.option("--kind", metavar="NAME", callback=_one_kind, help=f"As this kind only, of {', '.join(KINDS)}.")
@_encoded
def explain(text: str, kind: str | None, encoding: str) -> int:
    """Show which part of TEXT was read as what, or what was expected at which character.

    TEXT is one expression, as 超过112亿元, or - for standard input. Without --kind every kind that reads it is shown, or all where none
    does; where none does the exit code is 1.
    """
    from zheconparse.kernel import shown
    from zheconparse.output import explanation

    if text == STDIN:
        try:
            text = read(Source(STDIN), encoding).removesuffix("\n").removesuffix("\r")
        except InputError as error:
            raise click.UsageError(str(error)) from None
    parsers = [getattr(zheconparse, name) for name in (KINDS if kind is None else (kind,))]
    trees = [parser.explain(text) for parser in parsers]
    fitting = [tree for tree in trees if tree.ok]
    with standard_output(exact=False) as file:
        for tree in fitting or trees:
            explanation.write(tree, file)
        if not fitting:
            for parser in parsers:
                for found in parser.finditer(text):
                    file.write(
                        f"within it: {found.kind} {found.span} {found.text!r} = {shown(found.value)}\n"
                    )
    return 0 if fitting else 1


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code.

    0 where all went well, 1 where some inputs could not be read or `explain` read nothing, 2 for a wrong call or an output that
    cannot be written.
    """
    try:
        code = verbs.main(arguments, prog_name="zheconparse", standalone_mode=False)
    except click.ClickException as error:
        click.echo(f"zheconparse: {error.format_message()}", err=True)
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("zheconparse: interrupted", err=True)
        code = INTERRUPTED
    except MemoryError:
        click.echo(f"zheconparse: the text is {TOO_LARGE}", err=True)
        code = 2
    except OSError as error:  # of standard output: what reads or writes a file has caught its own
        give_up_standard_output()
        click.echo(f"zheconparse: cannot write standard output: {error.strerror or error}", err=True)
        code = 2
    sys.exit(code)
