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
    """A difference of two independent estimates: errors add, degrees as Welch (1947) has them."""
    a, b = first.stderr**2, second.stderr**2
    if a + b == 0.0:
        return Estimate(value)
    df = (a + b) ** 2 / (a * a / first.df + b * b / second.df)
    return Estimate(value, math.sqrt(a + b), df)
