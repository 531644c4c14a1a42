"""The command line: files, folders or standard input in, records out."""

from zheconparse.cli.command import main

__all__ = ["main"]
