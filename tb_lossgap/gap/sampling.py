"""From probed batches to the whole interval: means with standard errors, helped by regression.

Unit = batch, because BatchNorm ties the samples of a batch together. Formulas:
theory of ratio, regression, stratified and two-stage estimators in Cochran,
*Sampling Techniques* (3rd ed.), 5.12, 5A.11, 7.3 and 10.4.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.errors import EvidenceError
from tb_lossgap.gap.estimate import Estimate

if TYPE_CHECKING:
    from tb_lossgap.gap.arrays import Array

# Below this many batches a fitted slope adds more error than it removes.
REGRESSION_FROM = 8


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """m probed batches out of the T of an interval, in order of their steps.

    `weights` and `covariate` have shape (m,): how much a probed batch counts and
    the loss that its step had in the loop. `covariate_mean` is the same loss's
    weighted mean over all T steps, which is known exactly. `stratified` says that
    one batch was drawn from each of m equal stretches of the interval.
    """

    weights: Array
    covariate: Array
    covariate_mean: float
    population: int
    stratified: bool = True

    def __post_init__(self) -> None:
        if self.weights.shape != self.covariate.shape:
            msg = f"{self.weights.size} weights but {self.covariate.size} covariates"
            raise EvidenceError(msg)
        if self.size > self.population:
            msg = f"{self.size} batches probed of an interval of {self.population} steps"
            raise EvidenceError(msg)

    @property
    def size(self) -> int:
        return int(self.weights.size)

    @property
    def is_census(self) -> bool:
        return self.size == self.population

    def mean(self, contributions: Array, *, is_random: bool) -> Estimate:
        """Estimate the interval's weighted mean of per-batch contributions.

        `contributions` has shape (m, K): K draws of the random masks for each
        batch (K = 1 where there are none). `is_random` says that masks were drawn.
        """
        if contributions.shape[0] != self.size:
            msg = f"{contributions.shape[0]} contributions for {self.size} probed batches"
            raise EvidenceError(msg)
        batch = contributions.mean(axis=1)
        share = self.weights / self.weights.sum()
        value = float(share @ batch)
        residual, fitted = batch - value, 1
        correction, leverage = 0.0, 0.0
        slope = self._slope(batch, share)
        if slope is not None:
            centred = self.covariate - share @ self.covariate
            distance = self.covariate_mean - float(share @ self.covariate)
            residual, fitted = residual - slope * centred, 2
            correction = slope * distance
            # Variance of the slope: Cochran 7.3, the term that small samples need.
            leverage = distance**2 / float(share @ centred**2)
        between = self._between(share * residual, fitted) * (1.0 + leverage)
        within = _within(contributions, share)
        variance = self._combine(between, within, is_random=is_random)
        df = self.size - fitted
        if df < 1 and variance is not None and self.is_census:
            df = self.size * (contributions.shape[1] - 1)
        stderr = math.nan if variance is None else math.sqrt(variance)
        return Estimate(value + correction, stderr, math.inf if stderr == 0.0 else float(df))

    def _slope(self, batch: Array, share: Array) -> float | None:
        """The weighted regression slope on the loss in the loop (GREG), where worth fitting."""
        if self.size < REGRESSION_FROM or self.is_census:
            return None
        centred = self.covariate - share @ self.covariate
        spread = float(share @ centred**2)
        # A constant loss explains nothing: the threshold is float64's resolution of its square.
        if spread <= 1e-28 * float(share @ self.covariate**2) or spread == 0.0:
            return None
        return float(share @ (centred * batch)) / spread

    def _between(self, errors: Array, fitted: int) -> float:
        """Variance of the mean from the spread between batches; NaN from a single one."""
        m = self.size
        if m <= fitted:
            return math.nan
        if self.stratified and m > 2:
            # One batch a stratum: neighbours stand in for the missing second draw
            # (Cochran 5A.11, successive differences).
            square = 0.5 * float((np.diff(errors) ** 2).sum()) * m / (m - 1)
            return square * (m - 1) / (m - fitted)
        return float((errors**2).sum()) * m / (m - fitted)

    def _combine(self, between: float, within: float, *, is_random: bool) -> float | None:
        """Two-stage variance (Cochran 10.4): batches sampled from T, masks from all masks."""
        fraction = self.size / self.population
        if not is_random:
            variance = 0.0 if self.is_census else (1.0 - fraction) * between
        elif math.isnan(within):
            # One mask a batch: the spread between batches holds the masks' too, so no
            # finite population correction.
            variance = between
        elif self.is_census:
            variance = within
        else:
            variance = (1.0 - fraction) * between + fraction * within
        return None if math.isnan(variance) else variance


def _within(contributions: Array, share: Array) -> float:
    """Variance of the mean from the spread between masks; NaN where each batch drew one."""
    draws = contributions.shape[1]
    if draws < 2:
        return math.nan
    spread = contributions.var(axis=1, ddof=1) / draws
    return float((share**2) @ spread)


def batch_mean(losses: Array, weights: Array) -> Estimate:
    """The weighted mean of all batches as a sample from where they came from.

    Used for validation: the set is one draw from its population. Both arrays
    have shape (n,); from one batch the error is not known.
    """
    share = weights / weights.sum()
    value = float(share @ losses)
    n = losses.size
    if n < 2:
        return Estimate(value, math.nan, math.nan)
    errors = share * (losses - value)
    return Estimate(value, math.sqrt(float((errors**2).sum()) * n / (n - 1)), float(n - 1))
