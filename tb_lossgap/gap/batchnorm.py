"""Batch normalisation in two: the noise of batch statistics, and running ones that lag behind."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.estimate import Estimate, welch
from tb_lossgap.gap.names import NORM, STOCHASTIC
from tb_lossgap.gap.sampling import Sample
from tb_lossgap.gap.variance import Variance, two_stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from tb_lossgap.gap.arrays import Array
    from tb_lossgap.gap.evidence import Apart, Modes
    from tb_lossgap.gap.shapley import Coalition

    Average = Callable[[Array], Estimate]


def in_two(modes: Modes, sample: Sample, mean: Average) -> dict[str, Estimate]:
    """The two details; `mean` is the estimate of all others, over the batches of `sample`."""
    if not modes.precise:
        return {}
    noise, stale = _noise_and_stale(modes, sample.fraction)
    return {"batchnorm_noise": mean(noise), "batchnorm_stale": _stale(modes, sample, mean(stale))}


def _noise_and_stale(modes: Modes, fraction: float) -> tuple[Array, Array]:
    """BatchNorm's share in two: batch statistics -> those of all batches -> running ones.

    Each a mean over what else is left on, as the Shapley share itself, so that the two
    sum to it (population statistics: Wu and Johnson 2021).
    """
    precise = {on: _of_the_whole(modes, on, fraction) for on in modes.precise}
    noise = [losses - modes.after[left_on | {NORM}] for left_on, losses in precise.items()]
    stale = [modes.after[left_on] - losses for left_on, losses in precise.items()]
    return as_array(np.mean(noise, axis=0)), as_array(np.mean(stale, axis=0))


def _of_the_whole(modes: Modes, left_on: Coalition, fraction: float) -> Array:
    """The losses that statistics of the whole interval, and of all masks, would give.

    Those of a sample are themselves noisy, which costs in proportion to one over its size:
    what a part of it costs more tells how much (the jackknife: Quenouille 1956).
    """
    precise = modes.precise[left_on]
    if modes.apart is None:
        return precise
    noisier = _moved(modes, left_on) - fraction * _moved(modes, left_on - {STOCHASTIC})
    return precise - noisier / (modes.apart.count - 1.0)


def _moved(modes: Modes, left_on: Coalition) -> Array:
    """What the statistics of its own part change of a batch's loss; 0 where there are no parts."""
    precise = modes.precise[left_on]
    return np.zeros_like(precise) if modes.apart is None else modes.apart.losses[left_on] - precise


def _stale(modes: Modes, sample: Sample, stale: Estimate) -> Estimate:
    """With the error of statistics that all batches share.

    How the batches differ cannot tell of that.
    """
    if modes.apart is None:
        return stale if sample.is_census else Estimate(stale.value, math.nan, math.nan)
    moved = {left_on: _moved(modes, left_on).mean(axis=1) for left_on in modes.precise}
    whole = as_array(np.mean(list(moved.values()), axis=0))
    # Dropout before a layer moves its statistics too, even where every batch is probed.
    of_batches = _of_parts(whole, modes.apart, sample)
    of_masks = _of_parts(whole - moved[frozenset()], modes.apart, sample)
    shared = two_stage(of_batches, of_masks, sample.fraction)
    return welch(stale.value, stale, Estimate(0.0, math.sqrt(shared.value), shared.df))


def _of_parts(moved: Array, apart: Apart, sample: Sample) -> Variance:
    """Variance of a mean that each part tells by itself (random groups: Wolter 2007, 2.4).

    The parts of a process vary about its own statistics: each of them takes a degree.
    """
    share = sample.weights / sample.weights.sum()
    _, part = np.unique(apart.parts, return_inverse=True)
    sums = np.bincount(part, share * (moved - share @ moved))
    count = sums.size
    df = float(count - max(count // apart.count, 1))
    if df == 0.0:
        return Variance(math.nan, math.nan)
    # What each batch makes of its part's statistics by itself falls with the square of the
    # sample's size, not with the size: the parts show too much of it.
    own = _within_parts(moved, part, share)
    between = float(sums @ sums) * count / df - (1.0 - 1.0 / apart.count) * own
    return Variance(max(between, own / apart.count), df)


def _within_parts(moved: Array, part: NDArray[np.int64], share: Array) -> float:
    """Variance of the mean from how the batches of a part differ."""
    sizes = np.bincount(part)
    means = np.bincount(part, moved) / sizes
    freedom = sizes / np.maximum(sizes - 1, 1)
    return float((share**2 * (moved - means[part]) ** 2) @ freedom[part])


def without_end(weights: Array) -> Sample:
    """Batches as a sample from where they came from, which nobody has counted."""
    one = np.ones(weights.size)
    return Sample(weights, one, covariate_mean=1.0, population=sys.maxsize, stratified=False)
