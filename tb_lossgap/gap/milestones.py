"""Two epochs to know of a run: where validation was best, and where it stopped improving."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.gap.arrays import Array, as_array
from tb_lossgap.gap.student import two_sided
from tb_lossgap.gap.thresholds import BEYOND_NOISE, FEWEST_EPOCHS, STOPPED, STOPPED_LEVEL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tb_lossgap.gap.epoch import Epoch

# The median of |x| for x normal, and the standard deviation of a second difference of noise.
_MEDIAN = 0.6745
_SECOND_DIFFERENCE = math.sqrt(6.0)
# From here on a t-quantile is within 2 % of the normal one: one for all, as each takes a while.
_MANY = 100.0


@dataclass(frozen=True, slots=True)
class Milestones:
    """Numbers of epochs; None where there is no such epoch.

    `best` has the lowest validation loss. From `plateau` on, validation no longer
    improves: training could have stopped there.
    """

    best: int | None = None
    plateau: int | None = None


def milestones(epochs: Sequence[Epoch]) -> Milestones:
    """Find both in the validation losses of a run, each sample counted once."""
    seen = [epoch for epoch in epochs if math.isfinite(validation(epoch))]
    if not seen:
        return Milestones()
    numbers = as_array([epoch.epoch for epoch in seen])
    losses = as_array([validation(epoch) for epoch in seen])
    plateau = _plateau(numbers, losses)
    return Milestones(
        best=seen[int(losses.argmin())].epoch,
        plateau=None if plateau is None else seen[plateau].epoch,
    )


def validation(epoch: Epoch) -> float:
    """The validation loss as a mean over samples; NaN where there is none."""
    return epoch.rungs.get("val_weighted", math.nan)


def noise(losses: Array) -> float:
    """The standard deviation between epochs that no trend explains.

    From second differences, which a straight line does not have; their median, because
    the first epochs fall in a curve. What validation data cost by being a sample is not
    in it: that error is the same in every epoch.
    """
    if losses.size < FEWEST_EPOCHS:
        return math.nan
    bends = np.abs(np.diff(losses, 2))
    return float(np.median(bends)) / (_MEDIAN * _SECOND_DIFFERENCE)


def _plateau(numbers: Array, losses: Array) -> int | None:
    """The first epoch after which nothing is lower beyond noise and no trend leads down.

    Before it, validation must have improved, at a rate that the rest surely falls short of.
    """
    size = losses.size
    if size < FEWEST_EPOCHS:
        return None
    # A power of two: exact, and squares of the largest losses stay finite.
    losses = np.ldexp(losses, -math.frexp(float(np.abs(losses).max()))[1])
    error = BEYOND_NOISE * noise(losses)
    fallen = losses[0] - losses
    rate = fallen / np.maximum(numbers - numbers[0], 1.0)
    lowest_from = np.minimum.accumulate(losses[::-1])[::-1]
    has_stopped = (
        (np.arange(size) <= size - FEWEST_EPOCHS)
        & (fallen > error)
        & (losses - lowest_from <= error)
        & (_fastest_fall(numbers, losses) <= STOPPED * rate)
    )
    return int(has_stopped.argmax()) if has_stopped.any() else None


def _fastest_fall(numbers: Array, losses: Array) -> Array:
    """From each epoch to the last: the steepest fall an epoch that its losses allow for.

    The upper end of the interval of a least-squares slope; infinite for the last epochs,
    which are too few.
    """
    steepest = np.full(losses.size, math.inf)
    count = np.arange(losses.size, FEWEST_EPOCHS - 1, -1, dtype=np.float64)
    # Centred, so that sums of squares keep their digits.
    x, y = numbers - numbers.mean(), losses - losses[-FEWEST_EPOCHS:].mean()
    sums = [_from_each_on(each)[: count.size] for each in (x, y, x * x, x * y, y * y)]
    spread = sums[2] - sums[0] ** 2 / count
    slope = (sums[3] - sums[0] * sums[1] / count) / spread
    unexplained = np.maximum(sums[4] - sums[1] ** 2 / count - slope**2 * spread, 0.0)
    quantiles = [two_sided(2.0 * STOPPED_LEVEL - 1.0, min(df, _MANY)) for df in count - 2.0]
    steepest[: count.size] = -slope + quantiles * np.sqrt(unexplained / (count - 2.0) / spread)
    return as_array(steepest)


def _from_each_on(values: Array) -> Array:
    sums: Array = values[::-1].cumsum()[::-1]
    return sums
