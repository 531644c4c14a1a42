"""Examples in docstrings become code blocks on the reference page.

Docstrings hold their `>>>` examples in running text, as doctest reads them; Markdown would take them for quotations.
"""

from __future__ import annotations

from typing import Any

import griffe


class Fences(griffe.Extension):
    """Puts every example of a docstring, up to the next empty line, into a fenced block."""

    def on_object(self, *, obj: griffe.Object, **_options: Any) -> None:
        """Change the docstring of an object as it is loaded."""
        if obj.docstring is not None:
            obj.docstring.value = fenced(obj.docstring.value)


def fenced(text: str) -> str:
    """The text with its examples fenced."""
    lines, inside = [], False
    for line in [*text.splitlines(), ""]:
        if line.startswith(">>>") and not inside:
            lines += ["```python"]
            inside = True
        elif inside and not line.strip():
            lines += ["```"]
            inside = False
        lines.append(line)
    return "\n".join(lines[:-1])
