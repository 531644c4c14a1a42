"""Days as callers give them."""

from __future__ import annotations

import datetime as dt


def as_day(reference: dt.date | str | None) -> dt.date | None:
    """The day of a date, or of the text of one.

    >>> as_day("2023-01-31")
    datetime.date(2023, 1, 31)

    Errors: `ValueError` for what is no day.
    """
    if isinstance(reference, dt.datetime):
        return reference.date()
    if reference is None or isinstance(reference, dt.date):
        return reference
    try:
        return dt.date.fromisoformat(reference)
    except (TypeError, ValueError):
        raise ValueError(
            f"reference {reference!r} is no day: write it as YYYY-MM-DD, such as 2023-01-31"
        ) from None
