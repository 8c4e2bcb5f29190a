"""Objects of the script's own, found in memory: hooks see batches, never where they came from."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import TypeVar

T = TypeVar("T")


def alive(kind: type[T]) -> Iterator[T]:
    """Every object of just this class, in no order; looking takes some milliseconds."""
    # Copied: what is yielded may be dropped while somebody still looks.
    for found in list(gc.get_referrers(kind)):
        if type(found) is kind:
            yield found
