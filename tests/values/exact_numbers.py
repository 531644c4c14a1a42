"""The numbers that values are tried on."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

exact = st.one_of(
    st.builds(
        lambda number, places: Decimal(number).scaleb(-places),
        st.integers(-(10**12), 10**12),
        st.integers(-6, 8),
    ),
    st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6),
)
"""Exact numbers, decimals and fractions."""

factors = st.fractions(min_value=-(10**4), max_value=10**4, max_denominator=10**4).filter(bool)
"""What an interval can be multiplied by."""
