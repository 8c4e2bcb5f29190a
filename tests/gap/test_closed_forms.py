"""Terms whose value a formula gives, computed from losses that a few lines of NumPy make."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pytest

from tb_lossgap.gap.arrays import Array
from tb_lossgap.gap.decompose import decompose
from tb_lossgap.gap.epoch import Decomposition
from tb_lossgap.gap.evidence import Evidence, Losses
from tb_lossgap.gap.names import STOCHASTIC
from tests.gap.making import losses, still_probe

BATCHES, SAMPLES, INPUTS = 16, 8, 3


class Linear:
    """A linear model with dropout on its inputs, squared error, and data drawn once."""

    def __init__(self, rate: float) -> None:
        rng = np.random.default_rng(1)
        self.rate = rate
        self.inputs = rng.normal(size=(BATCHES, SAMPLES, INPUTS))
        self.targets = rng.normal(size=(BATCHES, SAMPLES))
        self.weights = np.array([0.5, -1.0, 2.0])

    def batch_losses(self, kept: Array) -> Array:
        """Mean squared error of each batch, for the inputs that dropout kept."""
        outputs = (self.inputs * kept / (1 - self.rate)) @ self.weights
        return ((outputs - self.targets) ** 2).mean(axis=1)

    def dropout(self) -> float:
        """-p/(1-p) mean_i sum_j w_j^2 x_ij^2: Srivastava 2014, 9.1."""
        squares = (self.weights * self.inputs) ** 2
        return -self.rate / (1 - self.rate) * float(squares.sum(axis=2).mean())

    def walk(self, masks: list[Array], positions: list[int]) -> Decomposition:
        """Decompose an interval in which the weights stood still, probed with these masks."""
        masked = np.stack([self.batch_losses(mask) for mask in masks], axis=1)
        plain = self.batch_losses(np.array(1 - self.rate))
        evaluated = np.repeat(plain[:, None], len(masks), axis=1)
        probe = still_probe(
            positions,
            masked[positions],
            players=(STOCHASTIC,),
            is_random=True,
            after={frozenset(): evaluated[positions]},
            evaluated=evaluated[positions],
        )
        return decompose(Evidence(losses(list(masked[:, 0])), losses(list(plain)), probe=probe))


def test_dropout_in_a_linear_model_is_the_formula_over_every_mask() -> None:
    # At p = 1/2 the eight masks of three inputs are equally likely: their mean is the expectation.
    model = Linear(0.5)
    masks = [np.array(kept, dtype=float) for kept in product((0, 1), repeat=INPUTS)]
    term = model.walk(masks, list(range(BATCHES))).terms["dropout"]
    assert term.value == pytest.approx(model.dropout(), rel=1e-12)


def test_dropout_in_a_linear_model_is_within_its_interval_for_random_masks() -> None:
    model, rng = Linear(0.25), np.random.default_rng(2)
    masks = [rng.random((BATCHES, SAMPLES, INPUTS)) >= 0.25 for _ in range(4)]
    for positions in (list(range(BATCHES)), [1, 3, 5, 7, 9, 11, 13, 15]):
        term = model.walk(masks, positions).terms["dropout"]
        assert term.low <= model.dropout() <= term.high
    # One batch of the eight has half of it all, which they cannot be sure of.
    assert model.walk(masks, list(range(BATCHES))).terms["dropout"].excludes_zero()


def test_dropout_leaves_nothing_to_other_modes_or_timing() -> None:
    model = Linear(0.5)
    terms = model.walk([np.ones(INPUTS), np.zeros(INPUTS)], list(range(BATCHES))).terms
    assert [terms[name].value for name in ("timing", "batchnorm", "other_mode")] == [0, 0, 0]


def test_last_short_batch_shows_as_train_averaging() -> None:
    # Two batches of 3 and 1 samples, losses 1.0 and 5.0: the loop reports 3.0, the
    # samples' own mean is 2.0.
    walk = decompose(Evidence(losses([1.0, 5.0], [3, 1])))
    assert walk.rungs["train_reported"] == 3.0
    assert walk.rungs["train_weighted"] == 2.0
    assert walk.terms["train_averaging"].value == -1.0
    assert walk.terms["train_averaging"].is_exact


@pytest.mark.parametrize("share", [1 / 64, 0.25, 0.9, 1.0])
def test_a_short_last_batch_of_any_size_follows_the_formula(share: float) -> None:
    count, full = 10, 64
    values = [0.5, 0.4, 0.6, 0.3, 0.5, 0.2, 0.4, 0.3, 0.3, 1.7]
    walk = decompose(Evidence(losses(values, [full] * (count - 1) + [full * share])))
    last, rest = values[-1], float(np.mean(values[:-1]))
    reported_too_high = (last - rest) * (count - 1) * (1 - share) / (count * (count - 1 + share))
    assert walk.terms["train_averaging"].value == pytest.approx(-reported_too_high, abs=1e-12)


def test_averaging_is_the_covariance_of_weight_and_loss() -> None:
    rng = np.random.default_rng(3)
    values, counts = rng.normal(1.0, 0.3, 20), rng.integers(1, 65, 20).astype(float)
    walk = decompose(Evidence(losses([1.0]), Losses(values, counts)))
    covariance = float(np.cov(counts, values, bias=True)[0, 1]) / float(counts.mean())
    assert walk.terms["val_averaging"].value == pytest.approx(-covariance, rel=1e-12)


def descent(rate: float, steps: int) -> Array:
    """Losses before each step, and after the last, of gradient descent on 3/2 theta^2."""
    theta = 2.0 * (1 - 3 * rate) ** np.arange(steps + 1)
    return 1.5 * theta**2


@pytest.mark.parametrize("rate", [0.001, 0.01, 0.1])
def test_timing_of_gradient_descent_is_the_geometric_series(rate: float) -> None:
    # The loss falls by the factor q each step, from 6 to 6 q^T; its mean is a geometric series.
    steps, q = 64, (1 - 3 * rate) ** 2
    course = descent(rate, steps)
    before, after = course[:-1], np.full(steps, course[-1])
    probe = still_probe(range(steps), after.reshape(-1, 1), before=before.reshape(-1, 1))
    term = decompose(Evidence(losses(list(before)), probe=probe)).terms["timing"]
    expected = 6 * q**steps - 6 * (1 - q**steps) / (steps * (1 - q))
    assert term.value == pytest.approx(expected, rel=1e-12)
    assert term.is_exact


def test_timing_of_gradient_descent_is_known_from_eight_steps() -> None:
    # What a step will gain is proportional to its loss, which is known for every step.
    steps, positions = 64, [3, 12, 20, 26, 38, 45, 50, 61]
    course = descent(0.01, steps)
    before, after = course[positions].reshape(-1, 1), np.full((8, 1), course[-1])
    probe = still_probe(positions, after, before=before)
    term = decompose(Evidence(losses(list(course[:-1])), probe=probe)).terms["timing"]
    assert term.value == pytest.approx(course[-1] - course[:-1].mean(), rel=1e-9)


def test_half_an_epoch_is_the_right_shift_only_for_slow_training() -> None:
    # The training curve passes its own mean at -ln((1 - e^-k) / k) / k of an epoch.
    for decay, shift in ((0.01, 0.4996), (1.0, 0.4587), (4.0, 0.3512)):
        steps = 20_000
        course = np.exp(-decay * np.arange(steps + 1) / steps)
        timing = decompose(
            Evidence(
                losses(list(course[:-1])),
                probe=still_probe(
                    range(steps),
                    np.full((steps, 1), course[-1]),
                    before=course[:-1].reshape(-1, 1),
                ),
            )
        ).terms["timing"]
        mean = course[-1] - timing.value
        assert -math.log(mean) / decay == pytest.approx(shift, abs=1e-4)
