"""The whole-text reader: one pass, one owner for each span, and what the words around a figure add to it."""

from zheconparse.document.document import KINDS, Document, extract
from zheconparse.document.unread import Unread

__all__ = ["KINDS", "Document", "Unread", "extract"]
