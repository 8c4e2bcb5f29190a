"""From probed batches to the whole interval: means with standard errors, helped by regression.

Unit = batch, because BatchNorm ties the samples of a batch together. Formulas:
theory of ratio, regression, stratified and two-stage estimators in Cochran,
*Sampling Techniques* (3rd ed.), 5A.11, 6.7, 7.3 and 10.4; errors from few unlike
batches after Bell and McCaffrey (2002).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.errors import EvidenceError
from tb_lossgap.gap.estimate import Estimate, welch
from tb_lossgap.gap.shape import heavy_tailed_df, skewness, skewness_factor
from tb_lossgap.gap.variance import Variance, between_masks, two_stage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tb_lossgap.gap.arrays import Array
    from tb_lossgap.gap.evidence import Losses

# Below this many batches a fitted slope adds more error than it removes.
REGRESSION_FROM = 8
# Neighbours can stand in for strata from this many batches on.
_NEIGHBOURS_FROM = 3
# A sample's mean loss is no further from the interval's than twice its standard error.
_CHANCE = 2.0
# A covariate that varies less than rounding does explains nothing.
_CONSTANT = 1e-28
# What the batch of the least loss is taken to vary, as a share of what the mean one adds.
_FLOOR = 0.1
# Where one batch is nearly all of the weight, the others' residuals are rounding.
_NO_ROOM = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class _Fit:
    """A line through the batches' contributions, read at the mean of the whole interval.

    `basis` and `readers` have shape (m, parameters): a contribution d leaves the residual
    d - basis readers' d. `inflation` is the factor on the variance that the slope costs,
    `beyond` what the line adds further out than chance takes a sample.
    """

    value: float
    basis: Array
    readers: Array
    inflation: float = 1.0
    beyond: float = 0.0

    @property
    def parameters(self) -> int:
        return int(self.basis.shape[1])


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
    def fraction(self) -> float:
        """The probed share of the interval's batches."""
        return self.size / self.population

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
        batch = contributions.mean(axis=1)
        return self._estimate(self._fit(batch), contributions, is_random=is_random)

    def level(self, contributions: Array, *, is_random: bool) -> Estimate:
        """As `mean`, of contributions that have nothing to do with the loss in the loop."""
        return self._estimate(
            self._level(contributions.mean(axis=1)), contributions, is_random=is_random
        )

    def clustered(self, level: Estimate, batch: Array, which: NDArray[np.int64]) -> Estimate:
        """The level of steps of which some share what stands beside them, told by `which`.

        Their errors go together. The variance between clusters takes the place of that
        between independent steps (Cameron, Gelbach and Miller 2011: one way, and the other,
        less what both hold); no less than without, and with no more degrees of freedom than
        there are clusters to tell it from.
        """
        found, which = np.unique(which, return_inverse=True)
        clusters = found.size
        if clusters == self.size or not level.stderr > 0.0:
            return level
        if clusters == 1:
            return replace(level, stderr=math.nan, df=math.nan)
        share = self._share
        errors = share * (batch - share @ batch)
        together: Array = np.bincount(which, weights=errors).astype(np.float64)
        shared = _of_mean(together) - _of_mean(errors)
        stderr = math.sqrt(level.stderr**2 + max(shared, 0.0))
        return replace(level, stderr=stderr, df=min(level.df, clusters - 1.0))

    def _estimate(self, fit: _Fit, contributions: Array, *, is_random: bool) -> Estimate:
        within = Variance(0.0, math.inf)
        if is_random:
            within = between_masks(contributions, self._share)
        between = Variance(0.0, math.inf)
        if not (self.is_census and within.is_known):
            between = self._between(fit, contributions.mean(axis=1))
        variance = two_stage(between, within, self.fraction)
        if variance.value == 0.0:
            return Estimate(fit.value)
        return Estimate(fit.value, math.sqrt(variance.value), variance.df)

    @property
    def _share(self) -> Array:
        share: Array = self.weights / self.weights.sum()
        return share

    def _level(self, batch: Array) -> _Fit:
        share = self._share
        return _Fit(float(share @ batch), np.ones((self.size, 1)), share[:, None])

    def _fit(self, batch: Array) -> _Fit:
        """Fit the mean and, where it pays, the slope on the loss in the loop (GREG)."""
        share, level = self._share, self._level(batch)
        if self.size < REGRESSION_FROM or self.is_census:
            return level
        centre = float(share @ self.covariate)
        centred = self.covariate - centre
        spread = float(share @ centred**2)
        if spread <= _CONSTANT * centre**2:
            return level
        slope = share * centred / spread
        distance = self.covariate_mean - centre
        by_chance = math.sqrt((1.0 - self.fraction) * float(share**2 @ centred**2))
        excess = max(abs(distance) - _CHANCE * by_chance, 0.0)
        return _Fit(
            value=level.value + float(slope @ batch) * distance,
            basis=np.column_stack([np.ones(self.size), centred]),
            readers=np.column_stack([share, slope]),
            # The slope's own variance: Cochran 7.3, the term that small samples need.
            inflation=1.0 + distance**2 / spread,
            # Batches that no probed one is like were missed: the line may be wrong for them.
            beyond=float(slope @ batch) * excess,
        )

    def _spread(self, fit: _Fit) -> Array:
        """How much each batch varies about the line, as a share of one of the mean loss.

        A batch's loss is a mean over samples, so that it varies the less the more they are.
        Few of them are costly: like a count, it varies in proportion to its expectation (the
        ratio estimator's model, Cochran 6.7), here above the least loss of the sample.
        Without a line that is left out.
        """
        alike = self._alike
        least = float(self.covariate.min())
        mean = self.covariate_mean - least
        if fit.parameters == 1 or mean <= 0.0:
            return alike
        spread: Array = alike * ((self.covariate - least) / mean + _FLOOR) / (1.0 + _FLOOR)
        return spread

    @property
    def _alike(self) -> Array:
        """How much each batch varies whatever its loss: 1 for one of mean weight.

        Half of it is taken for chance among its samples, the rest for the step's own.
        """
        alike: Array = 0.5 + 0.5 * self.weights.mean() / self.weights
        return alike

    def _between(self, fit: _Fit, batch: Array) -> Variance:
        """Variance of the mean from the spread between batches; NaN from a single one.

        The squares of the residuals are scaled by what they would be on average if the
        batches varied as `_spread` says: without bias then, whatever the weights and the
        leverages, and the degrees of freedom follow (Bell and McCaffrey 2002; Satterthwaite).
        A sample that missed the costly batches is scaled up, since the loop knows them all.
        """
        m = self.size
        if m <= fit.parameters:
            return Variance(math.nan, math.nan)
        share = self._share
        errors = share * (batch - fit.basis @ (fit.readers.T @ batch))
        expected, doubt = self._moments(fit)
        wanted = float(share**2 @ self._alike)
        if expected <= _NO_ROOM * wanted:
            return Variance(math.nan, math.nan)
        variance = float(errors @ self._form(errors)) * fit.inflation * wanted / expected
        # Few costly batches make an error and its estimate go together, as with a plain mean.
        variance = variance * skewness_factor(errors) + fit.beyond**2
        df = min(max(expected**2 / doubt, 1.0), float(m - fit.parameters))
        return Variance(max(variance, 0.0), df)

    @property
    def _has_neighbours(self) -> bool:
        """Whether neighbours stand in for each stratum's missing second draw (Cochran 5A.11)."""
        return self.stratified and self.size >= _NEIGHBOURS_FROM

    def _form(self, errors: Array) -> Array:
        """The form B whose e' B e sums squares: half of the successive differences', or all."""
        if not self._has_neighbours:
            return errors
        steps = np.diff(errors, axis=0)
        nothing = np.zeros_like(errors[:1])
        form: Array = -0.5 * np.diff(steps, axis=0, prepend=nothing, append=nothing)
        return form

    def _moments(self, fit: _Fit) -> tuple[float, float]:
        """Mean of the sum of squares where batches vary as `_spread` says, and half its variance.

        The sum is d' R' P R d with R = 1 - basis readers' and P = share B share. In units
        in which the batches vary alike, that form is a band (P) plus X core X', of low rank:
        wanted are its trace and its squared norm, without an m x m matrix.
        """
        share, root = self._share[:, None], np.sqrt(self._spread(fit))[:, None]
        basis = share * fit.basis
        formed = self._form(basis)
        low = root * np.hstack([fit.readers, share * formed])
        one = np.eye(fit.parameters)
        core = np.block([[basis.T @ formed, -one], [-one, np.zeros_like(one)]])
        inner = core @ (low.T @ low)
        scale = root * share
        crossed = core @ (low.T @ (scale * self._form(scale * low)))
        squares = (scale**2).ravel()
        beside = 0.0
        if self._has_neighbours:
            beside = 0.5 * float(squares[1:] @ squares[:-1])
            squares[[0, -1]] *= 0.5
        band = float(squares @ squares) + beside
        norm = band + 2.0 * float(np.trace(crossed)) + float(np.trace(inner @ inner))
        return float(squares.sum() + np.trace(inner)), norm


def batch_mean(losses: Array, weights: Array, *, may_hide: bool = False) -> Estimate:
    """The weighted mean of all batches as a sample from where they came from.

    Used for validation: the set is one draw from its population. Both arrays
    have shape (n,); from one batch the error is not known. Of a few batches that stand for
    many, costly ones `may_hide` among those that were not drawn.
    """
    share = weights / weights.sum()
    value = float(share @ losses)
    if losses.size == 1:
        return Estimate(value, math.nan, math.nan)
    errors = share * (losses - value)
    variance = _of_mean(errors) * skewness_factor(errors, may_hide=may_hide)
    return Estimate(value, math.sqrt(variance), heavy_tailed_df(errors))


def difference_of_means(first: Losses, second: Losses) -> Estimate:
    """The second mean less the first, each of a sample from where it came from.

    What skews both alike cancels: the errors are not those of the two means added.
    """
    means = [batch_mean(each.losses, each.weights) for each in (first, second)]
    plain, third = [], 0.0
    for sign, mean, each in zip((-1.0, 1.0), means, (first, second), strict=True):
        errors = each.weights / each.weights.sum() * (each.losses - mean.value)
        variance = math.nan if errors.size == 1 else _of_mean(errors)
        plain.append(Estimate(0.0, math.sqrt(variance), mean.df))
        third += sign * skewness(errors) / math.sqrt(errors.size) * variance**1.5
    found = welch(means[1].value - means[0].value, *plain)
    if not found.stderr > 0.0:
        return found
    # As `skewness_factor` has it, of a mean whose third moment this is.
    factor = 1.0 + 2.0 * (third / found.stderr**3) ** 2
    return replace(found, stderr=found.stderr * math.sqrt(factor))


def _of_mean(errors: Array) -> float:
    """Variance of a mean from its batches' parts of the error."""
    return float((errors**2).sum()) * errors.size / (errors.size - 1)
