"""Means that can be added: the arithmetic every other module stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.errors import EmptyMeanError, EvidenceError

if TYPE_CHECKING:
    from tb_lossgap.gap.arrays import Array


@dataclass(frozen=True, slots=True)
class Mean:
    """A weighted mean, kept as its two sums so that two of them add without error.

    `weight` counts whatever the loss was averaged over: samples, tokens or pixels.
    """

    total: float = 0.0  # loss x weight
    weight: float = 0.0

    @classmethod
    def of(cls, loss: float, weight: float) -> Mean:
        """One batch: its mean loss and how much it counts."""
        return cls(loss * weight, weight)

    @classmethod
    def over(cls, losses: Array, weights: Array) -> Mean:
        """All batches of an interval; both arrays have shape (T,)."""
        if losses.shape != weights.shape:
            msg = f"{losses.size} losses but {weights.size} weights: give each loss its weight"
            raise EvidenceError(msg)
        return cls(float(np.dot(losses, weights)), float(weights.sum()))

    def __add__(self, other: Mean) -> Mean:
        return Mean(self.total + other.total, self.weight + other.weight)

    @property
    def value(self) -> float:
        """The mean loss. Raises EmptyMeanError where nothing was added."""
        if self.weight == 0:
            msg = "mean of no samples: add at least one batch before reading .value"
            raise EmptyMeanError(msg)
        return self.total / self.weight
