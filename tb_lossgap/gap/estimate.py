"""A number with its standard error: what every term is."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tb_lossgap.gap.student import two_sided

LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value, its standard error and the degrees of freedom of that error.

    `stderr` is 0 where the value is exact, NaN where its error is not known
    (one batch tells nothing of the spread between batches).
    """

    value: float
    stderr: float = 0.0
    df: float = math.inf

    @property
    def is_exact(self) -> bool:
        """Whether nothing was sampled: every batch is in the value."""
        return self.stderr == 0.0

    @property
    def low(self) -> float:
        """The lower end of the 95 % interval."""
        return self.value - self.half_width()

    @property
    def high(self) -> float:
        """The upper end of the 95 % interval."""
        return self.value + self.half_width()

    def half_width(self, level: float = LEVEL) -> float:
        """Half the length of a t-interval; 0 where exact, NaN where unknown."""
        if self.is_exact:
            return 0.0
        if math.isnan(self.stderr) or not self.df > 0:
            return math.nan
        return two_sided(level, self.df) * self.stderr

    def excludes_zero(self, level: float = LEVEL) -> bool:
        """Whether the interval lies on one side of 0; never where the error is unknown."""
        return abs(self.value) > self.half_width(level)


def welch(value: float, first: Estimate, second: Estimate) -> Estimate:
    """A difference of two independent estimates: errors add, degrees as Welch (1947) has them.

    Exact where both are; of unknown error where either is.
    """
    a, b = first.stderr**2, second.stderr**2
    if math.isnan(a + b):
        return Estimate(value, math.nan, math.nan)
    if a + b == 0.0:
        return Estimate(value)
    # Of shares: the squares of small variances would vanish.
    a_share, b_share = a / (a + b), b / (a + b)
    inverse = a_share**2 / first.df + b_share**2 / second.df
    df = 1.0 / inverse if inverse else math.inf
    return Estimate(value, math.hypot(first.stderr, second.stderr), df)
