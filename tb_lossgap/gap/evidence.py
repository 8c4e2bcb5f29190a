"""What was measured in one interval, before anything is computed from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.errors import EvidenceError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from tb_lossgap.gap.arrays import Array
    from tb_lossgap.gap.shapley import Coalition


@dataclass(frozen=True, slots=True, eq=False)
class Losses:
    """Every loss of one side of an interval, in order, with what it was averaged over.

    Both arrays have shape (T,). A weight of 0 is a batch whose loss had nothing
    to average (every label ignored).
    """

    losses: Array
    weights: Array

    def __post_init__(self) -> None:
        if self.losses.shape != self.weights.shape or self.losses.ndim != 1:
            msg = f"losses of shape {self.losses.shape} but weights of shape {self.weights.shape}"
            raise EvidenceError(msg)
        if (self.weights < 0).any():
            msg = f"a weight of {self.weights.min()} is negative: pass how many samples the loss is of"
            raise EvidenceError(msg)

    def __len__(self) -> int:
        return int(self.losses.size)

    @property
    def is_usable(self) -> NDArray[np.bool_]:
        """Which batches enter a mean: those with a finite loss and a weight."""
        return np.isfinite(self.losses) & (self.weights > 0)


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """Losses of the probed batches, replayed: m batches, K draws of the random masks.

    `positions` has shape (m,): each batch's step in the interval, from 0. `before`
    has shape (m, K): train mode at the weights before the step, fresh masks. `after`
    maps the players left in train mode to losses of shape (m, K) at the weights of
    the interval's end, the full coalition with the masks of `before`. `evaluated`,
    shape (m, K), is real eval mode at those weights.
    """

    positions: NDArray[np.int64]
    before: Array
    after: Mapping[Coalition, Array]
    evaluated: Array
    players: tuple[str, ...]
    is_random: bool
    stratified: bool = True

    def __post_init__(self) -> None:
        shape = (self.positions.size, self.before.shape[1])
        for losses in (self.before, self.evaluated, *self.after.values()):
            if losses.shape != shape:
                msg = (
                    f"probed losses of shape {losses.shape} where the batches and masks are {shape}"
                )
                raise EvidenceError(msg)
        if (np.diff(self.positions) <= 0).any():
            msg = f"probed steps out of order: {self.positions.tolist()}"
            raise EvidenceError(msg)


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """All that is known of an interval.

    The reported losses are what the script itself logged; None stands for the
    mean of its batch losses. `probe` is None where nothing could be replayed.
    """

    train: Losses
    val: Losses | None = None
    train_reported: float | None = None
    val_reported: float | None = None
    probe: Probe | None = None
