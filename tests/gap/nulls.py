"""Runs of a hundred epochs in which nothing is true but noise, and how often something is named.

`python -m tests.gap.nulls 400` prints the shares for so many runs of each world.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.verdict import judge
from tests.gap.making import epoch

EPOCHS = 100


@dataclass(frozen=True)
class World:
    """The errors of a probe and of validation, and what is true all the same: some dropout."""

    stderr: float = 0.02
    val_stderr: float = 0.02
    dropout: float = 0.0
    df: float = 14.0

    def run(self, rng: np.random.Generator) -> list[Epoch]:
        """One run. The validation data's own error is the same in each of its epochs."""
        luck = rng.normal(0.0, self.val_stderr)
        return [self._epoch(number, luck, rng) for number in range(1, EPOCHS + 1)]

    def _epoch(self, number: int, luck: float, rng: np.random.Generator) -> Epoch:
        wide = float(np.hypot(self.stderr, self.val_stderr))
        terms = {name: self._drawn(rng, self.stderr) for name in ("timing", "batchnorm")}
        terms["dropout"] = self._drawn(rng, self.stderr, self.dropout)
        own = rng.normal(0.0, self.stderr)
        terms["generalisation"] = replace(self._drawn(rng, wide), value=luck + own)
        plain = epoch(number, **terms)
        details = {
            "batchnorm_stale": self._drawn(rng, self.stderr),
            "interaction": self._drawn(rng, self.stderr),
        }
        if number == 1:
            details["first_visit"] = self._drawn(rng, wide)
        return replace(plain, decomposition=replace(plain.decomposition, details=details))

    def _drawn(self, rng: np.random.Generator, stderr: float, truth: float = 0.0) -> Estimate:
        estimated = stderr * float(np.sqrt(rng.chisquare(self.df) / self.df))
        return Estimate(truth + rng.normal(0.0, stderr), estimated, self.df)


WORLDS = {
    "nothing at all": World(),
    "dropout beside": World(dropout=-0.3),
    "an unlucky validation set": World(0.01, 0.03, -0.2),
    "few batches": World(0.015, 0.005, -0.3, df=6.0),
}


@dataclass(frozen=True)
class Healthy:
    """A training that falls and rests, fluctuating as it goes; generalisation stays as it is.

    What fluctuates is really there, so no probe's error tells of it.
    """

    noise: float = 0.01
    generalisation: float = 0.05
    dropout: float = 0.0
    epochs: int = 60

    def run(self, rng: np.random.Generator) -> list[Epoch]:
        """One run."""
        return [self._epoch(number, rng) for number in range(1, self.epochs + 1)]

    def _epoch(self, number: int, rng: np.random.Generator) -> Epoch:
        level = 0.5 + 1.5 * float(np.exp(-0.2 * number))
        trained, held_out = level + rng.normal(0.0, self.noise, 2)
        terms = {
            "dropout": Estimate(self.dropout, 0.004, 14.0),
            "generalisation": Estimate(held_out - trained + self.generalisation, 0.004, 14.0),
        }
        return epoch(number, train=trained - self.dropout, **terms)


HEALTHY = {
    "at rest": Healthy(),
    "with more noise": Healthy(0.02, 0.1),
    "with dropout": Healthy(dropout=-0.3),
    "short": Healthy(0.005, epochs=8),
}


def overfits(world: Healthy, runs: int, seed: int = 3) -> float:
    """In which share of healthy runs overfitting is told at any time."""
    rng = np.random.default_rng(seed)
    return sum(_is_told(world.run(rng)) for _ in range(runs)) / runs


def _is_told(run: list[Epoch]) -> bool:
    verdicts = [judge(run[: number + 1]) for number in range(len(run))]
    return any("overfitting" in each.code for told in verdicts for each in (told, *told.others))


def alarms(run: list[Epoch], world: World) -> Iterator[tuple[int, str, str]]:
    """What is named wrongly while the run goes on: the epoch, its code, its confidence."""
    true = {"nothing", "inconclusive"} | ({"dropout"} if world.dropout else set())
    for number in range(1, len(run) + 1):
        verdict = judge(run[:number])
        for found in (verdict, *verdict.others):
            if found.code not in true:
                yield number, found.code, found.confidence


def share(world: World, runs: int, seed: int = 3) -> float:
    """In which share of runs anything is named wrongly at any time."""
    rng = np.random.default_rng(seed)
    return sum(any(alarms(world.run(rng), world)) for _ in range(runs)) / runs


if __name__ == "__main__":
    for name, healthy in HEALTHY.items():
        told = overfits(healthy, int(sys.argv[1]))
        sys.stdout.write(f"healthy, {name}: {100 * told:.2f} % of runs overfit\n")
    for name, world in WORLDS.items():
        sys.stdout.write(f"{name}: {100 * share(world, int(sys.argv[1])):.2f} % of runs\n")
