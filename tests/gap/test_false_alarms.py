"""A run of a hundred epochs without a cause names one in fewer than six of a hundred runs."""

from __future__ import annotations

import numpy as np
import pytest

from tb_lossgap.gap.verdict import judge
from tests.gap.nulls import HEALTHY, WORLDS, Healthy, World, overfits, share

# Of runs: at 5 % a share of 4 in 20 has a chance of 1.6 %; `python -m tests.gap.nulls 400`
# takes minutes and tells 6 % from 4 %.
SOME, MOST = 20, 0.16


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_noise_alone_is_rarely_given_a_name(world: World) -> None:
    assert share(world, SOME) <= MOST


def test_the_simulation_can_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    # At 95 % for each estimate, every second run would name something.
    monkeypatch.setattr("tb_lossgap.gap.doubt.level", lambda _: 0.95)
    monkeypatch.setattr("tb_lossgap.gap.doubt.is_sure_alone", lambda *_: True)
    assert share(WORLDS["dropout beside"], SOME) > 3 * MOST


@pytest.mark.parametrize("world", HEALTHY.values(), ids=HEALTHY)
def test_a_healthy_run_that_fluctuates_does_not_overfit(world: Healthy) -> None:
    assert overfits(world, SOME) <= MOST


def test_the_best_of_many_epochs_is_a_lucky_one(monkeypatch: pytest.MonkeyPatch) -> None:
    # Compared with it as with any other, every run would overfit sooner or later.
    monkeypatch.setattr("tb_lossgap.gap.overfitting.BEYOND_LUCK", 0.0)
    assert overfits(HEALTHY["at rest"], SOME) > 3 * MOST


def test_what_is_true_in_those_worlds_is_found() -> None:
    run = WORLDS["dropout beside"].run(np.random.default_rng(1))
    assert judge(run).code == "dropout"
