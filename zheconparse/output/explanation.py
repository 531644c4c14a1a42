"""What a parser made of a text, as a tree in the terminal: what was read in green, what was not in red, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from zheconparse.kernel import Explanation

if TYPE_CHECKING:
    from rich.tree import Tree

_STYLES = {"read": "green", "absent": "dim", "refused": "red", "expected": "red"}


def make(explanation: Explanation) -> Tree:
    """The explanation as a tree of `rich`, to print with `rich.print`.

    >>> import zheconparse as z
    >>> tree = make((z.words("年产") + z.quantity).explain("年产8GW"))
    >>> tree.label.plain, [branch.label.plain for branch in tree.children]
    ("'年产' + quantity [0, 5) '年产8GW'", ["'年产' [0, 2) '年产'", "quantity [2, 5) '8GW' = 8GW (choice 1 of 2)"])
    """
    from rich.text import Text
    from rich.tree import Tree

    label = Text(explanation.line())
    label.stylize(_STYLES[explanation.outcome], 0, len(explanation.rule))
    tree = Tree(label, guide_style="dim")
    tree.children = [make(part) for part in explanation.parts]
    return tree


def write(explanation: Explanation, file: TextIO) -> None:
    """Write the explanation to an open text file: as a tree where it is a terminal, else as indented lines.

    >>> import sys, zheconparse as z
    >>> write(z.words("首位").explain("首位"), sys.stdout)
    '首位' [0, 2) '首位'
    """
    if not file.isatty():
        file.write(f"{explanation}\n")
        return
    from rich.console import Console

    Console(file=file).print(make(explanation), highlight=False)
