"""What is evaluated after the validation that every interval has: a test set, at the end."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

# So many intervals must have had the same validation.
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class _Size:
    """How many batches a validation had, over how much."""

    batches: int
    weight: float

    @classmethod
    def of(cls, weights: Sequence[float]) -> _Size:
        return cls(len(weights), math.fsum(weights))


class Surplus:
    """The size of every validation so far, while they are all of one size."""

    def __init__(self) -> None:
        self._alike: _Size | None = None
        self._count = 0
        self._varies = False
        self._interval = -1
        self._newest: _Size | None = None  # of the newest interval, which may go on

    def usual(self, interval: int, weights: Sequence[float]) -> int | None:
        """How many batches of an interval are validation's, where there are more; else None.

        `weights` are those of all its batches; it may be asked for again with more of them.
        """
        if interval != self._interval:
            self._close()
            self._interval = interval
        self._newest = _Size.of(weights)
        usual = self._alike
        if self._varies or usual is None or self._count < _ENOUGH:
            return None
        if usual.batches >= len(weights) or _Size.of(weights[: usual.batches]) != usual:
            return None
        self._newest = usual
        return usual.batches

    def _close(self) -> None:
        """The newest interval is over."""
        if self._newest is not None:
            self._varies = self._varies or self._alike not in (None, self._newest)
            self._alike, self._count = self._newest, self._count + 1
        self._newest = None
