"""Variances with their degrees of freedom: between masks, and of two stages of sampling."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tb_lossgap.gap.arrays import Array


@dataclass(frozen=True, slots=True)
class Variance:
    """A variance, and the degrees of freedom that it was estimated with; NaN where unknown."""

    value: float
    df: float

    @property
    def is_known(self) -> bool:
        """Whether there was anything to estimate it from."""
        return not math.isnan(self.value)


def between_masks(contributions: Array, share: Array) -> Variance:
    """Variance of the mean from the spread between masks; unknown where each batch drew one.

    `contributions` has shape (m, K), `share` (m,).
    """
    draws = contributions.shape[1]
    if draws == 1:
        return Variance(math.nan, math.nan)
    parts = share**2 * contributions.var(axis=1, ddof=1) / draws
    value = float(parts.sum())
    # Of shares: the squares of small variances would vanish.
    concentration = float(((parts / value) ** 2).sum()) if value else 1.0
    return Variance(value, (draws - 1) / concentration)


def two_stage(between: Variance, within: Variance, fraction: float) -> Variance:
    """Batches sampled from all, `fraction` of them, and for each a few masks of all masks.

    Variances as Cochran 10.4 adds them, degrees as Satterthwaite (1946) does.
    """
    if not within.is_known:
        # One mask a batch: the spread between batches holds the masks' too, so no
        # finite population correction.
        return between
    first, second = (1.0 - fraction) * between.value, fraction * within.value
    value = first + second
    if not value > 0.0:
        return Variance(value, between.df)
    inverse = (first / value) ** 2 / between.df + (second / value) ** 2 / within.df
    return Variance(value, 1.0 / inverse)
