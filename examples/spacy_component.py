"""A component of spaCy: every mention becomes a span of `doc.spans["zheconparse"]`, with its record at `span._.record`.

    python examples/spacy_component.py [ARTICLE]

Needs spaCy (`python -m pip install spacy`); a blank Chinese pipeline, no model.
"""

from __future__ import annotations

import sys
from pathlib import Path

from rich.cells import set_cell_size

import zheconparse

try:
    import spacy
    from spacy.language import Language
    from spacy.tokens import Doc, Span
except ModuleNotFoundError:
    raise SystemExit("this example needs spaCy: python -m pip install spacy") from None

ARTICLE = Path(__file__).parent / "articles/brief.txt"

Doc.set_extension("reference", default=None, force=True)
Doc.set_extension("home", default=None, force=True)
Span.set_extension("record", default=None, force=True)


def read(doc: Doc) -> Doc:
    """The document with its mentions: the label of a span is the kind, the tokens at its ends are taken whole."""
    spans = []
    for mention in zheconparse.extract(doc.text, doc._.reference, doc._.home).mentions:
        span = doc.char_span(mention.start, mention.end, label=mention.kind, alignment_mode="expand")
        span._.record = mention.to_record()
        spans.append(span)
    doc.spans["zheconparse"] = spans
    return doc


Language.component("zheconparse", func=read)


def main(article: str | Path = ARTICLE) -> None:
    """Print the spans of an article with their labels, and what they stand for."""
    nlp = spacy.blank("zh")
    nlp.add_pipe("zheconparse")
    doc = nlp(Path(article).read_text(encoding="utf-8"))
    for span in doc.spans["zheconparse"]:
        record = span._.record
        what = [record.get(field) for field in ("low", "unit", "per", "edtf", "code", "name")]
        print(f"{span.label_:<11}", set_cell_size(span.text, 20), *filter(None, what))


if __name__ == "__main__":
    main(*sys.argv[1:])
