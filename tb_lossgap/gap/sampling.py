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
# Neighbours can stand in for strata from this many batches on.
_NEIGHBOURS_FROM = 3
# A covariate that varies less than rounding does explains nothing.
_CONSTANT = 1e-28
# Rounding can leave a batch no room beside its own leverage.
_NO_ROOM = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class _Fit:
    """What is left of the batches' contributions after `parameters` were fitted to them.

    `value` estimates the mean over the whole interval. `leverage` is how far each
    batch draws the fit to itself, in [0, 1). `inflation` is the factor on the
    variance that the fitted slope costs.
    """

    value: float
    residuals: Array
    leverage: Array
    parameters: int
    inflation: float = 1.0


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
        """m, the number of probed batches."""
        return int(self.weights.size)

    @property
    def is_census(self) -> bool:
        """Whether every batch of the interval was probed."""
        return self.size == self.population

    def mean(self, contributions: Array, *, is_random: bool) -> Estimate:
        """Estimate the interval's weighted mean of per-batch contributions.

        `contributions` has shape (m, K): K draws of the random masks for each
        batch (K = 1 where there are none). `is_random` says that masks were drawn.
        """
        if contributions.shape[0] != self.size:
            msg = f"{contributions.shape[0]} contributions for {self.size} probed batches"
            raise EvidenceError(msg)
        fit = self._fit(contributions.mean(axis=1))
        between = self._between(fit)
        within = _within(contributions, self._share) if is_random else 0.0
        variance = self._two_stage(between, within)
        if variance == 0.0:
            return Estimate(fit.value)
        df = self.size - fit.parameters
        if df == 0 and self.is_census:
            df = contributions.shape[1] - 1
        return Estimate(fit.value, math.sqrt(variance), float(df))

    @property
    def _share(self) -> Array:
        share: Array = self.weights / self.weights.sum()
        return share

    def _fit(self, batch: Array) -> _Fit:
        """Fit the mean and, where it pays, the slope on the loss in the loop (GREG)."""
        share = self._share
        value = float(share @ batch)
        residuals = batch - value
        if self.size < REGRESSION_FROM or self.is_census:
            return _Fit(value, residuals, share, 1)
        centre = float(share @ self.covariate)
        centred = self.covariate - centre
        spread = float(share @ centred**2)
        if spread <= _CONSTANT * centre**2:
            return _Fit(value, residuals, share, 1)
        slope = float(share @ (centred * batch)) / spread
        distance = self.covariate_mean - centre
        return _Fit(
            value=value + slope * distance,
            residuals=residuals - slope * centred,
            leverage=share * (1.0 + centred**2 / spread),
            parameters=2,
            # The slope's own variance: Cochran 7.3, the term that small samples need.
            inflation=1.0 + distance**2 / spread,
        )

    def _between(self, fit: _Fit) -> float:
        """Variance of the mean from the spread between batches; NaN from a single one."""
        m = self.size
        if m <= fit.parameters:
            return math.nan
        # A batch that draws the fit to itself has too small a residual (HC2, MacKinnon and
        # White 1985). With equal weights and no slope this is the textbook's m / (m - 1).
        room = np.maximum(1.0 - fit.leverage, _NO_ROOM)
        errors = self._share * fit.residuals / np.sqrt(room)
        if self.stratified and m >= _NEIGHBOURS_FROM:
            # One batch a stratum: neighbours stand in for the missing second draw
            # (Cochran 5A.11, successive differences).
            square = 0.5 * float((np.diff(errors) ** 2).sum()) * m / (m - 1)
        else:
            square = float((errors**2).sum())
        return square * fit.inflation

    def _two_stage(self, between: float, within: float) -> float:
        """Cochran 10.4: batches sampled from T, and for each a few masks of all masks."""
        if math.isnan(within):
            # One mask a batch: the spread between batches holds the masks' too, so no
            # finite population correction.
            return between
        if self.is_census:
            return within
        fraction = self.size / self.population
        return (1.0 - fraction) * between + fraction * within


def _within(contributions: Array, share: Array) -> float:
    """Variance of the mean from the spread between masks; NaN where each batch drew one."""
    draws = contributions.shape[1]
    if draws == 1:
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
    if n == 1:
        return Estimate(value, math.nan, math.nan)
    errors = share * (losses - value)
    return Estimate(value, math.sqrt(float((errors**2).sum()) * n / (n - 1)), float(n - 1))
