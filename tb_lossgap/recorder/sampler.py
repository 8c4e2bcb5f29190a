"""Which steps of an interval are probed: one at random from each of many equal stretches."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Drawn(Generic[T]):
    """A probed step and what was kept of it."""

    position: int
    item: T


class Sampler(Generic[T]):
    """Draws one step from each stretch of `stride` steps.

    The interval's length need not be known: when twice `capacity` are held,
    neighbours are merged, one of each pair at random, and the stride doubles, which
    keeps every step's chance equal. `stride` comes from the last interval's length.
    """

    def __init__(self, capacity: int, stride: int = 1, seed: int = 0) -> None:
        self._capacity = max(capacity, 1)
        self._stride = max(stride, 1)
        self._random = random.Random(seed)  # noqa: S311 - a sample, not a secret
        self._stretch = 0
        self.drawn: list[Drawn[T]] = []
        self.next = self._draw()

    def _draw(self) -> int:
        """A step of the current stretch, uniformly."""
        return self._stretch * self._stride + self._random.randrange(self._stride)

    def allow(self, capacity: int) -> None:
        """Hold more, or fewer: known only once something was kept."""
        self._capacity = max(capacity, 1)

    def keep(self, position: int, item: T) -> None:
        """Hold the step that was drawn, and draw the next."""
        self.drawn.append(Drawn(position, item))
        self._advance(position)
        if len(self.drawn) >= 2 * self._capacity:
            self._merge(position)

    def skip(self, position: int) -> None:
        """The step that was drawn could not be kept: draw from the next stretch."""
        self._advance(position)

    def forget_before(self, position: int) -> None:
        """What was drawn before it was another's; what comes is counted from it."""
        kept = (held for held in self.drawn if held.position >= position)
        self.drawn = [Drawn(held.position - position, held.item) for held in kept]

    def _advance(self, position: int) -> None:
        while True:
            self._stretch += 1
            self.next = self._draw()
            if self.next > position:
                return

    def _merge(self, position: int) -> None:
        is_half = len(self.drawn) % 2 == 1
        self.drawn = self._halved(self.drawn)
        half, self._stride = self._stride, 2 * self._stride
        self._stretch = position // self._stride
        if is_half and self._random.randrange(2):
            # The last stretch is half over: its second half has the same right to be drawn.
            self.drawn.pop()
            self.next = self._stretch * self._stride + half + self._random.randrange(half)
        else:
            self._advance(position)

    def _halved(self, drawn: list[Drawn[T]]) -> list[Drawn[T]]:
        return [self._random.choice(drawn[i : i + 2]) for i in range(0, len(drawn), 2)]


def thinned(drawn: Sequence[Drawn[T]], most: int, seed: int) -> list[Drawn[T]]:
    """At most so many of the steps, one at random from each of equal runs of neighbours."""
    if len(drawn) <= most:
        return list(drawn)
    bounds = [len(drawn) * run // most for run in range(most + 1)]
    choice = random.Random(seed)  # noqa: S311 - a sample, not a secret
    return [drawn[choice.randrange(low, high)] for low, high in pairwise(bounds)]
