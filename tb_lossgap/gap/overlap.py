"""Validation rows that are training rows: a training set evaluated too, or a split that leaks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.gap.evidence import Losses
from tb_lossgap.gap.mean import Mean

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tb_lossgap.gap.arrays import Array

# A part of what was evaluated is the training set where at least this share of its rows is
# known from training, and in the rest at most the other one.
_NEARLY_ALL = 0.8
_NEARLY_NONE = 0.2
# Chance hits fewer: with so many expected, none at all has a probability of 5e-5.
_ENOUGH = 10.0
# How many batches beside that border are tried, and how exactly a mean in float32 must fit.
_MOVED = 4
_SAME_MEAN = 1e-5
# A smaller share of duplicates is nobody's leak.
MATERIAL = 0.01
# Rows that repeat within training repeat in validation by nature; a leak repeats more.
_BEYOND_NATURE = 3.0


@dataclass(frozen=True, slots=True, eq=False)
class Lookup:
    """What was evaluated, looked up among some rows of the training data.

    `rows` and `hits`, of shape (n,), are each evaluated batch's rows and how many of them
    were found. `share` is the part of all training rows that was looked in, in (0, 1].
    `natural` is the chance of a row to be found that is not shared between the splits.
    """

    rows: Array
    hits: Array
    share: float
    natural: float = 0.0

    def only(self, kept: NDArray[np.bool_]) -> Lookup:
        """The same of fewer batches."""
        return Lookup(self.rows[kept], self.hits[kept], self.share, self.natural)


def trained_on(found: Lookup) -> NDArray[np.bool_] | None:
    """Which batches are the training set, evaluated before or after validation; None if none are.

    Where all of them are, it is validation that was taken from training: see `duplicates`.
    """
    count = found.rows.size
    best: tuple[float, NDArray[np.bool_]] | None = None
    for split in range(1, count):
        head = np.arange(count) < split
        for inside in (head, ~head):
            fit = _fit(found, inside)
            if fit is not None and (best is None or fit > best[0]):
                best = (fit, inside)
    return None if best is None else best[1]


def reported_part(
    losses: Losses, inside: NDArray[np.bool_], reported: float
) -> NDArray[np.bool_] | None:
    """The part whose mean, over samples or over batches, is what was reported; None if it is not.

    Hashes tell the border of the training set within a few batches: the mean tells it exactly.
    """
    places = np.arange(inside.size)
    count, is_head = int(inside.sum()), bool(inside[0])
    for moved in sorted(range(-_MOVED, _MOVED + 1), key=abs):
        size = count + moved
        part = places < size if is_head else places >= inside.size - size
        chosen = Losses(losses.losses[part], losses.weights[part])
        if 0 < size < inside.size and _is_mean_of(reported, chosen):
            return part
    return None


def _is_mean_of(reported: float, losses: Losses) -> bool:
    usable = losses.usable()
    if not len(usable) or not math.isfinite(reported):
        return False
    means = Mean.over(usable.losses, usable.weights).value, float(usable.losses.mean())
    return any(abs(reported - mean) <= _SAME_MEAN * abs(mean) for mean in means)


def _fit(found: Lookup, inside: NDArray[np.bool_]) -> float | None:
    """How well one part is all training rows and the other none: their log likelihood."""
    chance = found.share
    expected = found.rows[inside].sum() * chance
    if expected < _ENOUGH or found.rows[~inside].sum() * chance < _ENOUGH:
        return None
    here, there = found.hits[inside].sum(), found.hits[~inside].sum()
    beside = found.rows[~inside].sum() * chance
    if here < _NEARLY_ALL * expected or there > _NEARLY_NONE * beside:
        return None
    misses = found.rows[inside].sum() - here
    # All rows inside are training rows, of those outside next to none.
    rare = np.log(max(1e-9, 1e-3 * chance))
    return float(here * np.log(chance) + misses * np.log(max(1e-9, 1.0 - chance)) + there * rare)


def duplicates(found: Lookup) -> float | None:
    """The estimated share of validation rows that are training rows; None where that is no finding.

    Only exact duplicates count, and only beyond what repeats by nature.
    """
    rows, hits = float(found.rows.sum()), float(found.hits.sum())
    by_nature = rows * found.natural
    if rows == 0 or hits < 3 or hits <= _BEYOND_NATURE * by_nature:  # noqa: PLR2004 - one may be chance
        return None
    share = min(1.0, (hits - by_nature) / (rows * found.share))
    return share if share >= MATERIAL else None
