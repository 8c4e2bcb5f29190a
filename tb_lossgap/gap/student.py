"""Quantiles of Student's t distribution, for intervals from few batches."""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import NormalDist

# Beyond this many degrees of freedom the normal quantile agrees to 1e-7.
_NORMAL_FROM = 1e7
_TINY = 1e-300
_PRECISION = 1e-15
_RESOLUTION = 1e-13
_NORMAL = NormalDist()


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY


def _continued_fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function (Lentz; DLMF 8.17.22)."""
    d = 1.0 / _away_from_zero(1.0 - (a + b) * x / (a + 1.0))
    c, fraction = 1.0, d
    for m in range(1, 10_000):
        for factor in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1.0 / _away_from_zero(1.0 + factor * d)
            c = _away_from_zero(1.0 + factor / c)
            fraction *= d * c
        if abs(d * c - 1.0) < _PRECISION:
            break
    return fraction


def _incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function I_x(a, b)."""
    if x <= 0.0:
        return 0.0
    if x >= 1.0:
        return 1.0
    log_front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front = math.exp(log_front + a * math.log(x) + b * math.log1p(-x))
    # The fraction converges fast only on this side of the mean.
    if x < (a + 1.0) / (a + b + 2.0):
        return front * _continued_fraction(a, b, x) / a
    return 1.0 - front * _continued_fraction(b, a, 1.0 - x) / b


def upper_tail(t: float, df: float) -> float:
    """P(T > t) for t >= 0."""
    if df > _NORMAL_FROM:
        return 0.5 * math.erfc(t / math.sqrt(2.0))
    return 0.5 * _incomplete_beta(df / 2.0, 0.5, df / (df + t * t))


def _density(t: float, df: float) -> float:
    log_front = math.lgamma((df + 1.0) / 2.0) - math.lgamma(df / 2.0)
    return math.exp(log_front - (df + 1.0) / 2.0 * math.log1p(t * t / df)) / math.sqrt(math.pi * df)


@lru_cache(maxsize=4096)
def two_sided(level: float, df: float) -> float:
    """The half-width, in standard errors, of a two-sided interval of that level.

    `level` lies in (0, 1), e.g. 0.95; `df` is at least 1, infinity for the normal law.
    """
    tail = (1.0 - level) / 2.0
    quantile = -_NORMAL.inv_cdf(tail)
    if df > _NORMAL_FROM:
        return quantile
    # The normal quantile is on the left, and the tail is convex: Newton's steps go right
    # and never overshoot. A step to the left is rounding.
    for _ in range(100):
        step = (upper_tail(quantile, df) - tail) / _density(quantile, df)
        if step <= _RESOLUTION * quantile:
            break
        quantile += step
    return quantile
