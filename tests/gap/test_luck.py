"""What the loop's own masks add to its mean loss: 0, with an error."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tb_lossgap.gap import probed
from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.evidence import Losses, Probe
from tests.gap.making import losses, still_probe

# A step whose loss was not finite, a batch of 4 samples and one of 64; masks differ by 0.8 and 0.2.
TRAIN = losses([math.nan, 1.0, 1.0], [9.0, 4.0, 64.0])
BEFORE = as_array([[0.6, 1.4], [0.9, 1.1]])
PROBE = still_probe([1, 2], BEFORE, players=("dropout",), is_random=True)


def luck_of_equal_batches(train: Losses, probe: Probe) -> Estimate:
    """As if masks varied alike in all batches."""
    weights = train.usable().weights
    share = weights / weights.sum()
    spread = probe.before.var(axis=1, ddof=1).mean()
    return Estimate(0.0, math.sqrt(spread * float(share @ share)), 2.0)


def test_luck_of_unequal_batches_is_that_of_their_weights() -> None:
    luck = probed._luck_of_the_loop(TRAIN, PROBE)
    # Variances of one mask .32 and .02, each counted with its share squared.
    assert luck.value == 0.0
    assert luck.stderr**2 == pytest.approx((4 / 68) ** 2 * 0.32 + (64 / 68) ** 2 * 0.02)


def test_batches_that_were_not_probed_had_luck_too() -> None:
    # Twice the batches of the same sizes: half the variance, estimated from the same two.
    train = losses([1.0] * 4, [4.0, 64.0, 4.0, 64.0])
    probe = still_probe([0, 1], BEFORE, players=("dropout",), is_random=True)
    whole = probed._luck_of_the_loop(losses([1.0] * 2, [4.0, 64.0]), probe)
    assert probed._luck_of_the_loop(train, probe).stderr ** 2 == pytest.approx(whole.stderr**2 / 2)


def test_masks_that_change_nothing_are_no_luck() -> None:
    still = still_probe([1, 2], np.ones((2, 2)), players=("dropout",), is_random=True)
    assert probed._luck_of_the_loop(TRAIN, still).is_exact
