"""A 95 % interval holds the truth 95 times in 100: simulated, and the simulation can fail."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pytest

from tb_lossgap.gap import probed
from tb_lossgap.gap.arrays import Array
from tb_lossgap.gap.decompose import decompose
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.evidence import Evidence, Losses, Modes, Probe
from tb_lossgap.gap.names import NORM, STOCHASTIC

STEPS = 64
TERMS = ("timing", "dropout", "batchnorm", "interaction", "generalisation")
# Of intervals: one standard error of a share is 0.6 %, and 1.1 % where failure is plain to see.
MANY, SOME = 1200, 400
# Above, because neighbours that follow a trend make an interval too wide, never too narrow.
BOUNDS = (0.92, 0.995)
Spoil = Callable[[Evidence], Evidence]
Report = Callable[[Estimate], Estimate]


@dataclass(frozen=True)
class World:
    """An interval whose every term is known, and how it is probed."""

    batches: int
    masks: int = 2
    is_random: bool = True
    val_batches: int = 20

    def draw(self, rng: np.random.Generator) -> tuple[Evidence, dict[str, float]]:
        """One interval's evidence, and the truth of its terms."""
        progress = np.arange(STEPS) / STEPS
        # Tokens in a batch: long ones are easier, so that a weight that is lost shows.
        weights = np.round(np.exp(rng.normal(4.0, 0.3, STEPS)))
        hardness = rng.normal(0.0, 0.1, STEPS) - 0.2 * (np.log(weights) - 4.0)
        evaluated = 0.5 + hardness
        steps = {
            "timing": -0.4 * np.exp(-2 * progress) - 0.2 * hardness + rng.normal(0, 0.02, STEPS),
            "dropout": -0.2 - 0.3 * hardness + rng.normal(0, 0.03, STEPS),
            "batchnorm": -0.05 + 0.1 * hardness + rng.normal(0, 0.02, STEPS),
            "interaction": 0.03 + rng.normal(0, 0.02, STEPS),
        }
        truth = {name: float(np.average(step, weights=weights)) for name, step in steps.items()}
        val = rng.normal(0.6, 0.1, self.val_batches)
        truth["generalisation"] = 0.6 - float(np.average(evaluated, weights=weights))
        train = self._in_the_loop(rng, evaluated, steps)
        probe = self._probe(rng, evaluated, steps)
        sides = Losses(train, weights), Losses(val, np.full(val.size, 64.0))
        return Evidence(*sides, probe=probe), truth

    def _in_the_loop(
        self, rng: np.random.Generator, evaluated: Array, steps: dict[str, Array]
    ) -> Array:
        masks = rng.normal(0.0, 0.1, STEPS) if self.is_random else 0.0
        train_mode: Array = evaluated - steps["dropout"] - steps["batchnorm"]
        return train_mode - steps["timing"] + masks

    def _probe(self, rng: np.random.Generator, evaluated: Array, steps: dict[str, Array]) -> Probe:
        edges = np.linspace(0, STEPS, self.batches + 1).astype(int)
        positions = np.array([rng.integers(*edge) for edge in itertools.pairwise(edges)])
        shape = (self.batches, self.masks)
        noise = rng.normal(0.0, 0.1, (2, *shape)) if self.is_random else np.zeros((2, *shape))
        at = {name: step[positions, None] for name, step in steps.items()}
        none = np.broadcast_to(evaluated[positions, None], shape)
        # The shares are half of what each order gives: the interaction is split evenly.
        norm = none - at["batchnorm"] - at["interaction"] / 2
        stochastic = none - at["dropout"] - at["interaction"] / 2 + noise[0]
        both = none - at["dropout"] - at["batchnorm"] + noise[0]
        return Probe(
            positions=positions,
            before=both - at["timing"] + 0.2 * noise[1],
            modes=Modes(
                {
                    frozenset(): none,
                    frozenset({NORM}): norm,
                    frozenset({STOCHASTIC}): stochastic,
                    frozenset({STOCHASTIC, NORM}): both,
                },
                none,
            ),
            players=(STOCHASTIC, NORM),
            is_random=self.is_random,
        )


def as_they_are(estimate: Estimate) -> Estimate:
    return estimate


def coverage(
    world: World,
    repetitions: int = SOME,
    *,
    report: Report = as_they_are,
    spoil: Spoil | None = None,
) -> dict[str, float]:
    """How often each term's interval holds its truth."""
    rng, hits = np.random.default_rng(11), Counter[str]()
    for _ in range(repetitions):
        evidence, truth = world.draw(rng)
        walk = decompose(evidence if spoil is None else spoil(evidence))
        estimates = {**walk.terms, **walk.details}
        for name, value in truth.items():
            estimate = report(estimates[name])
            # An exact term must hit to rounding.
            hits[name] += estimate.low - 1e-12 <= value <= estimate.high + 1e-12
    return {name: hits[name] / repetitions for name in TERMS}


def miscovered(shares: dict[str, float]) -> list[str]:
    """The terms whose intervals hold the truth too seldom or too often."""
    return [name for name, share in shares.items() if not BOUNDS[0] <= share <= BOUNDS[1]]


@pytest.mark.parametrize("batches", [8, 16, 32])
def test_intervals_with_random_masks_hold_the_truth(batches: int) -> None:
    shares = coverage(World(batches), MANY)
    assert not miscovered(shares), shares


@pytest.mark.parametrize("batches", [8, 16, 32])
def test_deterministic_terms_hold_the_truth_with_the_finite_population_correction(
    batches: int,
) -> None:
    shares = coverage(World(batches, masks=1, is_random=False), MANY)
    assert not miscovered(shares), shares


def test_a_census_has_the_masks_error_alone() -> None:
    shares = coverage(World(STEPS))
    # The same masks on both sides of the step: normalisation and interaction are exact.
    assert shares.pop("batchnorm") == shares.pop("interaction") == 1.0
    assert not miscovered(shares), shares


def test_a_census_of_deterministic_terms_is_exact() -> None:
    shares = coverage(World(STEPS, masks=1, is_random=False))
    exact = {name: share for name, share in shares.items() if name != "generalisation"}
    assert set(exact.values()) == {1.0}
    assert not miscovered({"generalisation": shares["generalisation"]}), shares


def halved(estimate: Estimate) -> Estimate:
    return replace(estimate, stderr=estimate.stderr / 2)


def doubled(estimate: Estimate) -> Estimate:
    return replace(estimate, stderr=estimate.stderr * 2)


def flipped(estimate: Estimate) -> Estimate:
    return replace(estimate, value=-estimate.value)


@pytest.mark.parametrize("report", [halved, doubled, flipped])
def test_the_coverage_check_fails_for_a_wrong_interval(report: Report) -> None:
    assert miscovered(coverage(World(16), MANY, report=report)) == list(TERMS)


def without_weights(evidence: Evidence) -> Evidence:
    train = Losses(evidence.train.losses, np.ones(STEPS))
    return replace(evidence, train=train)


def without_masks(evidence: Evidence) -> Evidence:
    assert evidence.probe is not None
    return replace(evidence, probe=replace(evidence.probe, is_random=False))


def test_the_coverage_check_fails_where_weights_are_dropped() -> None:
    assert miscovered(coverage(World(16), spoil=without_weights))


# Every batch probed and much validation: what is left is the masks' error.
SURE = World(STEPS, val_batches=4000)


def test_generalisation_holds_the_truth_where_only_masks_are_uncertain() -> None:
    shares = coverage(SURE)
    assert not miscovered({"generalisation": shares["generalisation"]}), shares


def test_the_coverage_check_fails_where_the_masks_of_the_loop_are_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(probed, "_luck_of_the_loop", lambda *_: Estimate(0.0))
    assert "generalisation" in miscovered(coverage(SURE))


def test_the_coverage_check_fails_where_masks_are_taken_for_certain() -> None:
    # The finite population correction is for what would be the same next time.
    assert "dropout" in miscovered(coverage(World(32, masks=1), spoil=without_masks))
