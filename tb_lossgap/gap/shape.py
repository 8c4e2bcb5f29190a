"""What the shape of few values costs an interval: skewness and heavy tails.

A few batches that carry large losses make a mean's error and its standard error go
together: a sample that missed them is too low, and too sure of it.
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tb_lossgap.gap.arrays import Array

# Fewer values than this do not show their shape.
_SHOWS_FROM = 8


# One-sided, of the normal law.
_LIMIT = NormalDist().inv_cdf(0.95)


def skewness_factor(values: Array, *, may_hide: bool = False) -> float:
    """By how much skewness raises the variance of Student's t: 1 and more.

    E t^2 = 1 + (2 + 2 skewness^2) / n: the first 2 is what the t distribution allows for
    (Geary 1936; Johnson 1978). A small sample that has none of the costly values looks less
    skewed than it is. Where nothing else tells of that it `may_hide`: the one-sided 95 %
    limit of the skewness stands for it.
    """
    largest = abs(skewness(values)) + (_LIMIT * _error_of_skewness(values.size) if may_hide else 0)
    return 1.0 + 2.0 * largest**2 / values.size


def _error_of_skewness(n: int) -> float:
    """Standard error of `skewness`, of n values of a normal law (Cramer 1946, 29.3)."""
    if n < _SHOWS_FROM:
        return 0.0
    return math.sqrt(6.0 * n * (n - 1) / ((n - 2) * (n + 1) * (n + 3)))


def skewness(values: Array) -> float:
    """That of the values' law, estimated without bias from a normal one; 0 where too few tell."""
    n = values.size
    if n < _SHOWS_FROM:
        return 0.0
    return _moment(values, 3) * math.sqrt(n * (n - 1)) / (n - 2)


def heavy_tailed_df(values: Array) -> float:
    """Degrees of freedom of a variance of n values: n - 1, and fewer where tails are heavy.

    Var(s^2) / s^4 = 2 / (n - 1) + kurtosis / n (Cramer 1946, 27.4), and 2 / df of a chi-square.
    """
    n = values.size
    if n < _SHOWS_FROM:
        return n - 1.0
    plain = _moment(values, 4)
    excess = (n - 1) * ((n + 1) * (plain - 3.0) + 6.0) / ((n - 2) * (n - 3)) if plain else 0.0
    return 2.0 / (2.0 / (n - 1) + max(excess, 0.0) / n)


def _moment(values: Array, order: int) -> float:
    """The standardised central moment of that order; 0 of values that are all the same."""
    centred = values - values.mean()
    largest = abs(centred).max()
    if largest == 0.0:
        return 0.0
    # The powers of small numbers would vanish.
    centred = centred / largest
    return float((centred**order).mean() / (centred**2).mean() ** (order / 2))
