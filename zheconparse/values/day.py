"""Days as callers give them."""

from __future__ import annotations

import datetime as dt

EARLIEST, LATEST = dt.date(1000, 1, 1), dt.date(8999, 12, 31)
"""Between these a text can be read against a day: 上世纪 and 去年 of it lie in the calendar too, which ends with the years 1 and 9999."""


def as_day(reference: dt.date | str | None) -> dt.date | None:
    """The day of a date, or of the text of one.

    >>> as_day("2023-01-31")
    datetime.date(2023, 1, 31)

    Errors: `ValueError` for what is no day, and for a day before the year 1000 or after 8999.
    """
    if isinstance(reference, dt.datetime):
        reference = reference.date()
    if reference is None:
        return None
    try:
        day = reference if isinstance(reference, dt.date) else dt.date.fromisoformat(reference)
    except (TypeError, ValueError):
        raise ValueError(
            f"reference {reference!r} is no day: write it as YYYY-MM-DD, such as 2023-01-31"
        ) from None
    if not EARLIEST <= day <= LATEST:
        raise ValueError(
            f"reference {day.isoformat()} is too far off: give a day from {EARLIEST} to {LATEST}"
        )
    return day
