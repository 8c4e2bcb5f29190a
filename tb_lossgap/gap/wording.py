"""Numbers and the sentences around them, as a verdict says them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from tb_lossgap.gap.doubt import difference

if TYPE_CHECKING:
    from tb_lossgap.gap.epoch import Epoch
    from tb_lossgap.gap.estimate import Estimate

_DIGITS = 3
_MOST = 6
_SMALLEST = 1e-5


def figures(*values: float, signed: bool = False, finest: float = math.inf) -> list[str]:
    """Numbers that belong together, all with the same decimals.

    Three significant digits of the largest, and enough for one digit of `finest`;
    powers of ten only where all are tiny.
    """
    largest = max((abs(value) for value in values if math.isfinite(value)), default=0.0)
    sign = "+" if signed else ""
    if 0.0 < largest < _SMALLEST:
        return [f"{value:{sign}.{_DIGITS - 1}e}" for value in values]
    decimals = max(0, _decimals(largest) + _DIGITS - 1, min(_decimals(finest), _MOST))
    # + 0.0: no negative zero.
    return [f"{round(value, decimals) + 0.0:{sign}.{decimals}f}" for value in values]


def _decimals(value: float) -> int:
    """Where the first significant digit of a number is, behind the point."""
    return -math.floor(math.log10(value)) if 0.0 < value < math.inf else 0


def with_interval(term: Estimate) -> str:
    """A term's value with its 95 % interval, or why it has none."""
    if term.is_exact:
        return f"{figures(term.value, signed=True)[0]} (exact)"
    half = term.half_width()
    if math.isnan(half):
        return f"{figures(term.value, signed=True)[0]} (interval not known)"
    value, low, high = figures(term.value, term.low, term.high, signed=True, finest=half)
    if low == high:
        return f"{figures(term.value, signed=True)[0]} (95 % interval narrower than a digit)"
    return f"{value} (95 % interval {low} to {high})"


def comparison(epoch: Epoch) -> str:
    """How the two reported losses of an epoch stand to each other: the start of a sentence."""
    gap = difference(epoch)
    val, train = figures(epoch.rungs["val_reported"], epoch.rungs["train_reported"])
    if gap == 0.0:
        return f"In epoch {epoch.epoch} validation and training loss are equal ({val})"
    apart = figures(abs(gap))[0]
    if "." in apart and "e" not in apart:
        apart = apart.rstrip("0").rstrip(".")
    side = "lower" if gap < 0 else "higher"
    return (
        f"In epoch {epoch.epoch} validation loss is {apart} {side} than training loss "
        f"({val} against {train})"
    )
