"""The best epoch and the plateau: found where they are, and never made of noise."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tb_lossgap.gap.epoch import Decomposition, Epoch
from tb_lossgap.gap.milestones import Milestones, milestones
from tb_lossgap.gap.thresholds import FEWEST_EPOCHS
from tests.gap.making import law

RUNS = 200
Shape = Callable[[float], float]


def run(*losses: float) -> list[Epoch]:
    """Epochs with these validation losses."""
    return [
        Epoch(number, 10 * number, 1e9, Decomposition({"val_weighted": loss}, {}))
        for number, loss in enumerate(losses, start=1)
    ]


def shares(shape: Shape, noise: float, epochs: int) -> tuple[float, list[int]]:
    """In how many noisy runs a plateau was found, and where."""
    rng = np.random.default_rng(5)
    drawn = [
        run(*(shape(number) + rng.normal(0, noise) for number in range(1, epochs + 1)))
        for _ in range(RUNS)
    ]
    found = [where for each in drawn if (where := milestones(each).plateau) is not None]
    return len(found) / RUNS, found


@pytest.mark.parametrize(
    ("losses", "best", "plateau"),
    [
        # Falls by 1 an epoch, then stands still.
        ([5, 4, 3, 2, 1, 1, 1, 1, 1, 1], 5, 5),
        # One epoch fewer: five equal ones could be luck.
        ([5, 4, 3, 2, 1, 1, 1, 1, 1], 5, None),
        # Turns and rises: overfitting begins where training should have stopped.
        ([5, 4, 3, 2, 1, 2, 3, 4, 5, 6], 5, 5),
        # Still falling, by less and less.
        ([8.0, 4.0, 2.0, 1.0, 0.5, 0.25, 0.125], 7, None),
        # A pause of six epochs is no plateau once it falls again.
        ([9, 8, 7, 6, 6, 6, 6, 6, 6, 5, 4, 3, 2, 1], 14, None),
        # Never improved at all: there was nothing to stop.
        ([1, 1, 1, 1, 1, 1, 1], 1, None),
        ([1, 2, 3, 4, 5, 6, 7], 1, None),
        ([2.0], 1, None),
        ([], None, None),
    ],
)
def test_closed_cases(losses: Sequence[float], best: int | None, plateau: int | None) -> None:
    assert milestones(run(*losses)) == Milestones(best, plateau)


def test_a_loss_that_is_not_finite_is_neither() -> None:
    losses = [math.nan, 5, 4, math.inf, 3, 2, 1, 1, 1, 1, 1, 1, math.nan]
    assert milestones(run(*losses)) == Milestones(best=7, plateau=7)


def test_the_epochs_own_numbers_are_given_where_some_are_missing() -> None:
    thinned = [replace(epoch, epoch=3 * epoch.epoch) for epoch in run(5, 4, 3, 2, 1, 1, 1, 1, 1, 1)]
    assert milestones(thinned) == Milestones(best=15, plateau=15)


def test_a_run_without_validation_has_no_milestones() -> None:
    bare = Epoch(1, 10, 1e9, Decomposition({"train_weighted": 1.0}, {}))
    assert milestones([bare]) == Milestones()


@pytest.mark.parametrize(
    "shape",
    [lambda _: 1.0, lambda x: -0.1 * x, lambda x: -0.5 * x, lambda x: 0.1 * x],
    ids=["flat", "falling slowly", "falling", "rising"],
)
@pytest.mark.parametrize("epochs", [12, 30, 100])
def test_noise_makes_no_plateau(shape: Shape, epochs: int) -> None:
    # Noise of 1 an epoch around a loss that nothing stopped.
    share, _ = shares(shape, 1.0, epochs)
    assert share <= 0.06


def test_noise_hides_no_plateau() -> None:
    share, found = shares(lambda x: max(1.0 - 0.1 * x, 0.0), 0.02, 30)
    assert share >= 0.95
    assert 9 <= np.median(found) <= 11


def test_ten_thousand_epochs_take_no_second() -> None:
    many = run(*np.random.default_rng(1).normal(1.0, 0.1, 10_000))
    began = time.process_time()
    milestones(many)
    assert time.process_time() - began < 1.0


@law
@given(
    st.lists(st.integers(0, 1000).map(float), min_size=FEWEST_EPOCHS, max_size=30),
    st.sampled_from([0.25, 2.0, 1024.0]),
    st.integers(-64, 64).map(float),
)
def test_the_unit_of_the_loss_and_its_zero_do_not_matter(
    losses: list[float], scale: float, shift: float
) -> None:
    # Powers of two and whole numbers: rounding aside, as the tests of laws have it.
    one = milestones(run(*losses))
    other = milestones(run(*(scale * (loss + shift) for loss in losses)))
    assert one.best == other.best
    assert one.plateau == other.plateau


@law
@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=20))
def test_any_run_has_milestones_in_it(losses: list[float]) -> None:
    found = milestones(run(*losses))
    assert found.best is None or losses[found.best - 1] == min(filter(math.isfinite, losses))
    assert found.plateau is None or 1 < found.plateau <= len(losses) - FEWEST_EPOCHS + 1
