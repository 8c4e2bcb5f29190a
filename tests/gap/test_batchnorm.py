"""Batch normalisation in two: what few batches' statistics cost, and how sure the rest is."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tb_lossgap.gap.arrays import Array
from tb_lossgap.gap.batchnorm import _of_parts
from tb_lossgap.gap.decompose import decompose
from tb_lossgap.gap.epoch import Decomposition
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.evidence import Apart, Clean, Evidence, Modes, Probe
from tb_lossgap.gap.names import NORM, STOCHASTIC
from tb_lossgap.gap.sampling import Sample
from tests.gap.making import column, losses

NOBODY: frozenset[str] = frozenset()
STEPS, PROBED, PARTS = 800, 16, 4
# Statistics of k batches cost so much over k; running ones are what all batches' are.
NOISE = 0.4


def walk(precise: Array, apart: Array | None, *, steps: int = STEPS) -> Decomposition:
    """Of an interval in which all but the statistics stands still at a loss of 1."""
    still = np.ones_like(precise)
    parts = np.arange(PROBED) % PARTS
    modes = Modes(
        {NOBODY: still, frozenset({NORM}): still + NOISE},
        still,
        precise={NOBODY: precise},
        apart=None if apart is None else Apart({NOBODY: apart}, parts, PARTS),
    )
    positions = np.arange(PROBED) * (steps // PROBED)
    probe = Probe(positions, still, modes, (NORM,), is_random=False)
    return decompose(Evidence(losses([1.0] * steps), probe=probe))


def costs(batches: float) -> Array:
    """The losses by statistics of so many batches."""
    return column(*[1.0 + NOISE / batches] * PROBED)


def test_statistics_of_few_batches_do_not_look_like_stale_ones() -> None:
    details = walk(costs(PROBED), costs(PROBED / PARTS)).details
    # All 800 batches together would cost 0.4 / 800 more than running statistics do.
    assert details["batchnorm_stale"].value == pytest.approx(-NOISE / STEPS)
    assert details["batchnorm_noise"].value == pytest.approx(NOISE / STEPS - NOISE)


def test_all_batches_of_an_interval_have_its_own_statistics() -> None:
    details = walk(costs(PROBED), costs(PROBED / PARTS), steps=PROBED).details
    assert details["batchnorm_stale"] == Estimate(pytest.approx(-NOISE / PROBED))


def test_too_few_batches_to_be_parted_leave_the_error_unknown() -> None:
    stale = walk(costs(PROBED), None).details["batchnorm_stale"]
    assert stale.value == pytest.approx(-NOISE / PROBED)
    assert math.isnan(stale.stderr)


def drawn(rng: np.random.Generator) -> Estimate:
    """Statistics are a mean over batches; a loss moves with how far they are off."""
    off = rng.normal(0.0, 0.4, PROBED)
    own = np.array([off[part::PARTS].mean() for part in range(PARTS)])[np.arange(PROBED) % PARTS]
    seen = 1.0 + rng.normal(0.0, 0.01, PROBED)
    precise, apart = (column(*(seen + shift)) for shift in (off.mean(), own))
    return walk(precise, apart).details["batchnorm_stale"]


def test_the_error_of_stale_statistics_is_that_of_the_statistics_too() -> None:
    rng = np.random.default_rng(2)
    found = [drawn(rng) for _ in range(400)]
    errors = np.array([each.value for each in found])
    # The batches agree to 0.01: nothing in how they differ tells of the 0.1 that all are off.
    assert errors.std() == pytest.approx(0.4 / 4, rel=0.15)
    assert np.mean([each.stderr**2 for each in found]) == pytest.approx(errors.var(), rel=0.2)
    held = np.mean([abs(each.value) <= each.half_width() for each in found])
    assert 0.92 <= held <= 0.98


def test_the_parts_of_each_process_vary_about_its_own_statistics() -> None:
    # Two processes of two parts: each part is 0.1 off to either side of its process's mean.
    moved = np.array([0.1, -0.1, 0.1, -0.1])
    apart = Apart({NOBODY: column(*moved)}, np.arange(4), 2)
    one = np.ones(4)
    found = _of_parts(moved, apart, Sample(one, one, 1.0, 100))
    # Each process's is known to 0.1 (two values of variance 0.02), their mean to 0.1 / root 2.
    assert found.df == 2.0
    assert found.value == pytest.approx(0.02 / 2 / 2)


def test_what_batches_make_of_their_parts_by_themselves_is_less_in_the_whole() -> None:
    # Losses that move either way with the same statistics: of 16 batches together 1/16 of 1/16
    # is left, of parts of 4 batches four times as much. Never less is told: so a little more.
    rng, one = np.random.default_rng(3), np.ones(PROBED)
    parts = np.arange(PROBED) % PARTS
    found = []
    for _ in range(2000):
        moved = rng.normal(size=PROBED) * rng.normal(0.0, 0.5, PARTS)[parts]
        apart = Apart({NOBODY: column(*moved)}, parts, PARTS)
        found.append(_of_parts(moved, apart, Sample(one, one, 1.0, 1000)).value)
    assert 1 / 256 < np.mean(found) < 3 / 256


def test_one_part_that_is_left_tells_nothing() -> None:
    one = np.ones(3)
    apart = Apart({NOBODY: column(*one)}, np.zeros(3, dtype=np.int64), 4)
    assert not _of_parts(one, apart, Sample(one, one, 1.0, 100)).is_known


def of_masks(rng: np.random.Generator, *, is_before: bool) -> Estimate:
    """Every batch is probed; with dropout on, masks move the statistics where they come first."""
    still = np.ones((PROBED, 2))
    off = rng.normal(0.0, 0.4 if is_before else 0.0, PROBED)
    own = np.array([off[part::PARTS].mean() for part in range(PARTS)])[np.arange(PROBED) % PARTS]
    on = frozenset({STOCHASTIC})
    modes = Modes(
        dict.fromkeys((NOBODY, on, frozenset({NORM}), frozenset({NORM, STOCHASTIC})), still),
        still,
        precise={NOBODY: still, on: still + off.mean()},
        apart=Apart({NOBODY: still, on: still + own[:, None]}, np.arange(PROBED) % PARTS, PARTS),
    )
    probe = Probe(np.arange(PROBED), still, modes, (STOCHASTIC, NORM), is_random=True)
    evidence = Evidence(losses([1.0] * PROBED), probe=probe)
    return decompose(evidence).details["batchnorm_stale"]


def test_masks_before_a_layer_leave_an_error_where_every_batch_is_probed() -> None:
    rng = np.random.default_rng(5)
    found = [of_masks(rng, is_before=True) for _ in range(400)]
    # Half of it counts: dropout on is one of two ways to switch normalisation off.
    errors = np.array([each.value for each in found])
    assert errors.std() == pytest.approx(0.4 / 4 / 2, rel=0.15)
    assert np.mean([each.stderr**2 for each in found]) == pytest.approx(errors.var(), rel=0.2)


def test_masks_behind_a_layer_leave_none() -> None:
    assert of_masks(np.random.default_rng(5), is_before=False).is_exact


def test_clean_batches_are_parted_as_others_are() -> None:
    still = np.ones((PROBED, 1))
    modes = Modes(
        {NOBODY: still, frozenset({NORM}): still + NOISE},
        still,
        precise={NOBODY: costs(PROBED)},
        apart=Apart({NOBODY: costs(PROBED / PARTS)}, np.arange(PROBED) % PARTS, PARTS),
    )
    probe = Probe(np.arange(PROBED), still, modes, (NORM,), is_random=False)
    clean = Clean(np.full(PROBED, 8.0), modes)
    details = decompose(Evidence(losses([1.0] * PROBED), probe=probe, clean=clean)).details
    # Nobody has counted how many clean batches there are.
    assert details["batchnorm_stale"].value == pytest.approx(0.0)
    assert details["batchnorm_noise"].value == pytest.approx(-NOISE)
