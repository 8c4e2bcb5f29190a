"""The rungs that not every run has: objective, clean inputs, other weights, and details."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from numpy.typing import NDArray

from tb_lossgap.gap.arrays import Array, as_array
from tb_lossgap.gap.decompose import decompose
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.evidence import Clean, Evidence, FirstVisit, Modes, Probe, Shadow
from tb_lossgap.gap.names import NORM, STOCHASTIC
from tests.gap.making import column, evidences, law, losses

EVERYONE = frozenset({STOCHASTIC, NORM})
NOBODY = frozenset[str]()


def probe(
    before: Array, after: Array, *, trained: Array | None = None, shadow: Shadow | None = None
) -> Probe:
    """Every step of an interval, without players."""
    return Probe(
        positions=np.arange(before.shape[0]),
        before=before,
        modes=Modes({NOBODY: after}, after),
        players=(),
        is_random=False,
        trained=trained,
        shadow=shadow,
    )


def test_a_penalty_that_only_training_has_is_the_objective() -> None:
    # Each training loss is 1.5, of which validation would count 1.0; the weights stand still.
    walk = decompose(
        Evidence(
            train=losses([1.5] * 6),
            val=losses([1.0] * 6),
            probe=probe(column(*[1.5] * 6), column(*[1.0] * 6), trained=column(*[1.5] * 6)),
        )
    )
    assert walk.terms["objective"].value == pytest.approx(-0.5)
    assert walk.terms["timing"].value == 0.0
    assert walk.terms["generalisation"].value == pytest.approx(0.0, abs=1e-12)
    assert walk.rungs["train_frozen"] == 1.5
    assert walk.rungs["train_objective"] == pytest.approx(1.0)


def test_the_same_objective_is_measured_and_zero_and_an_unknown_one_is_absent() -> None:
    same = probe(column(1, 2), column(1, 2))
    known = Probe(
        same.positions, same.before, same.modes, (), is_random=False, knows_objective=True
    )
    assert decompose(Evidence(losses([1, 2]), probe=known)).terms["objective"] == Estimate(0.0)
    assert "objective" not in decompose(Evidence(losses([1, 2]), probe=same)).terms


def test_clean_batches_take_the_place_of_the_steps_own_for_every_mode() -> None:
    # Augmented: 2.0 in every mode. Clean: 1.6 with dropout, 1.0 without.
    probed = Probe(
        positions=np.arange(6),
        before=column(*[2.0] * 6),
        modes=Modes(
            {NOBODY: column(*[2.0] * 6), frozenset({STOCHASTIC}): column(*[2.0] * 6)},
            column(*[2.0] * 6),
        ),
        players=(STOCHASTIC,),
        is_random=True,
    )
    clean = Clean(
        as_array([1.0, 1.0, 1.0]),
        Modes(
            {NOBODY: column(0.9, 1.0, 1.1), frozenset({STOCHASTIC}): column(1.5, 1.6, 1.7)},
            column(0.9, 1.0, 1.1),
        ),
    )
    walk = decompose(Evidence(losses([2.0] * 6), losses([1.0] * 6), probe=probed, clean=clean))
    assert walk.terms["augmentation"].value == pytest.approx(-0.4)
    assert walk.terms["dropout"].value == pytest.approx(-0.6)
    assert walk.rungs["train_clean"] == pytest.approx(1.6)
    assert walk.rungs["train_eval"] == pytest.approx(1.0)
    assert walk.terms["generalisation"].value == pytest.approx(0.0)
    # The spread of three clean batches: their standard deviation of .1 over the root of three.
    assert walk.terms["augmentation"].stderr == pytest.approx(0.1 / math.sqrt(3))
    # Paired on the clean batches, the dropout term has none.
    assert walk.terms["dropout"].stderr == pytest.approx(0.0, abs=1e-12)


def test_other_weights_in_validation_are_a_step_of_their_own() -> None:
    still = column(*[1.0] * 6)
    probed = Probe(
        np.arange(6), still, Modes({NOBODY: still}, still, column(*[0.7] * 6)), (), is_random=False
    )
    walk = decompose(Evidence(losses([1.0] * 6), losses([0.8] * 6), probe=probed))
    assert walk.terms["weights"].value == pytest.approx(-0.3)
    assert walk.terms["generalisation"].value == pytest.approx(0.1)
    assert walk.rungs["train_val_model"] == pytest.approx(0.7)


@law
@given(evidences(is_finite=True))
def test_noise_and_stale_sum_to_the_batchnorm_term(evidence: Evidence) -> None:
    walk = decompose(evidence)
    if "batchnorm_noise" in walk.details:
        halves = walk.details["batchnorm_noise"].value + walk.details["batchnorm_stale"].value
        assert halves == pytest.approx(walk.terms["batchnorm"].value, rel=1e-9, abs=1e-9)


@law
@given(evidences(is_finite=True))
def test_drift_and_revisit_sum_to_timing(evidence: Evidence) -> None:
    walk = decompose(evidence)
    if "drift" in walk.details:
        both = walk.details["drift"].value + walk.details["revisit"].value
        assert both == pytest.approx(walk.terms["timing"].value, rel=1e-9, abs=1e-9)


def test_noise_and_stale_may_cancel_and_are_both_shown() -> None:
    # On 1.0, with the statistics of all batches 1.2, with the running ones 1.0 again.
    still = column(*[1.0] * 6)
    modes = Modes({NOBODY: still, frozenset({NORM}): still}, still, None, {NOBODY: still + 0.2})
    probed = Probe(np.arange(6), still, modes, (NORM,), is_random=False)
    walk = decompose(Evidence(losses([1.0] * 6), probe=probed))
    assert walk.terms["batchnorm"].value == 0.0
    assert walk.details["batchnorm_noise"].value == pytest.approx(0.2)
    assert walk.details["batchnorm_stale"].value == pytest.approx(-0.2)


def test_what_validation_batches_gain_too_is_drift_and_the_rest_is_revisiting() -> None:
    shadow = Shadow(column(*[1.0] * 6), column(*[0.9] * 6))
    probed = probe(column(*[1.0] * 6), column(*[0.6] * 6), shadow=shadow)
    walk = decompose(Evidence(losses([1.0] * 6), probe=probed))
    assert walk.terms["timing"].value == pytest.approx(-0.4)
    assert walk.details["drift"].value == pytest.approx(-0.1)
    assert walk.details["revisit"].value == pytest.approx(-0.3)


def test_the_loss_of_a_step_tells_nothing_of_the_validation_batch_beside_it() -> None:
    rng = np.random.default_rng(8)
    # Each probed step and the one behind it have the same loss, but for one of them.
    loop = np.repeat(rng.normal(1.0, 0.3, 12), 2)
    loop[1] += 0.5
    positions = np.arange(0, 24, 2)
    before, after = column(*loop[positions]), column(*(0.5 * loop[positions]))
    gained = rng.normal(-0.1, 0.02, 12)
    shadow = Shadow(column(*[0.9] * 12), column(*(0.9 + gained)))
    modes = Modes({NOBODY: after}, after)
    probed = Probe(positions, before, modes, (), is_random=False, shadow=shadow)
    details = decompose(Evidence(losses(list(loop)), probe=probed)).details
    # Timing follows the loop's loss exactly, so that all of the error is the drift's.
    assert details["drift"].value == pytest.approx(gained.mean())
    assert details["revisit"].value == pytest.approx(-0.5 * loop.mean() - gained.mean())
    assert details["revisit"].stderr == pytest.approx(details["drift"].stderr)


@pytest.mark.parametrize("batches", [8, 20])
def test_drift_holds_the_truth_where_a_validation_batch_stands_beside_several_steps(
    batches: int,
) -> None:
    rng, held, count, steps = np.random.default_rng(5), 0, 400, 64
    still, positions = column(*[1.0] * steps), np.arange(steps)
    which = positions % batches
    for _ in range(count):
        own, beside = rng.normal(0.0, 0.05, steps), rng.normal(0.0, 0.05, batches)[which]
        shadow = Shadow(still, still - 0.1 + column(*(own + beside)), which)
        modes = Modes({NOBODY: still}, still)
        probed = Probe(positions, still, modes, (), is_random=False, shadow=shadow)
        drift = decompose(Evidence(losses([1.0] * steps), probe=probed)).details["drift"]
        held += drift.low <= -0.1 <= drift.high
    assert 0.92 <= held / count <= 0.98


def test_drift_of_batches_that_all_differ_is_as_where_that_is_not_known() -> None:
    rng, still = np.random.default_rng(6), column(*[1.0] * 12)
    after = column(*rng.normal(0.9, 0.1, 12))

    def drift(which: NDArray[np.int64] | None) -> Estimate:
        probed = probe(still, still, shadow=Shadow(still, after, which))
        return decompose(Evidence(losses([1.0] * 12), probe=probed)).details["drift"]

    assert drift(np.arange(12)) == drift(None)
    assert math.isnan(drift(np.zeros(12, dtype=np.int64)).stderr)


def test_the_first_visit_compares_two_samples_at_the_same_weights() -> None:
    visit = FirstVisit(train=losses([1.0, 1.2, 0.8, 1.0]), val=losses([0.5, 0.7, 0.3, 0.5]))
    found = decompose(Evidence(losses([1.0] * 4), first_visit=visit)).details["first_visit"]
    assert found.value == pytest.approx(-0.5)
    # Both spreads: .1633 over the root of four, twice.
    assert found.stderr == pytest.approx(math.sqrt(2) * np.std([1.0, 1.2, 0.8, 1.0], ddof=1) / 2)


def test_a_clean_batch_without_a_finite_loss_is_left_out() -> None:
    still = column(1.0, 1.0)
    clean = Clean(
        as_array([1.0, 1.0, 0.0]),
        Modes({NOBODY: column(0.5, math.nan, 9.0)}, column(0.5, 0.5, 9.0)),
    )
    walk = decompose(Evidence(losses([1.0] * 2), probe=probe(still, still), clean=clean))
    assert walk.terms["augmentation"].value == pytest.approx(-0.5)
    assert math.isnan(walk.terms["augmentation"].stderr)
