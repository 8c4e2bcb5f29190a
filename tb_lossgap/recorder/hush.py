"""Replays that warn of nothing: what the script's own calls warn of, it has been told already."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress

# As Python keeps a filter: action, message, category, module, line (any, by 0).
_FILTER = ("ignore", None, Warning, re.compile(r"tb_lossgap\.recorder\.(?!faults)"), 0)


@contextmanager
def quiet() -> Iterator[None]:
    """No warning is shown in here whose place is ours, where the script's call is done again.

    Not by `warnings.catch_warnings`: that puts the filters of all threads back to what they
    were, and makes Python forget what it has shown, so that the script's own warnings would
    come again. One filter goes in and out; it is for our files alone.
    """
    filters = warnings.filters
    if not isinstance(filters, list):
        yield
        return
    filters.insert(0, _FILTER)
    try:
        yield
    finally:
        with suppress(ValueError):  # the script has reset them meanwhile
            filters.remove(_FILTER)
