"""Shares of an interval as several processes would make them, without the processes."""

from __future__ import annotations

import numpy as np
from torch.distributed import HashStore

from tb_lossgap.gap.epoch import ProbeCost
from tb_lossgap.gap.evidence import (
    Apart,
    Clean,
    Evidence,
    FirstVisit,
    Losses,
    Modes,
    Probe,
    Shadow,
    without_norm,
)
from tb_lossgap.gap.notes import Note
from tb_lossgap.gap.shapley import coalitions
from tb_lossgap.recorder.distributed import Peers
from tb_lossgap.recorder.interval import Interval
from tb_lossgap.recorder.mailbox import Mailbox

PLAYERS = ("dropout", "batchnorm")


def losses(count: int, seed: int) -> Losses:
    random = np.random.default_rng(seed)
    return Losses(random.normal(1.0, 0.3, count), random.integers(1, 9, count).astype(float))


def modes(shape: tuple[int, int], seed: int, players: tuple[str, ...] = PLAYERS) -> Modes:
    """Losses in every mode, with all that a run may measure."""
    random = np.random.default_rng(seed)
    return Modes(
        {left_on: random.normal(1.0, 0.2, shape) for left_on in coalitions(players)},
        random.normal(0.8, 0.2, shape),
        random.normal(0.7, 0.2, shape),
        {on: random.normal(0.9, 0.2, shape) for on in coalitions(without_norm(players))},
        Apart(
            {on: random.normal(0.9, 0.2, shape) for on in coalitions(without_norm(players))},
            np.arange(shape[0], dtype=np.int64) % 2,
            2,
        ),
    )


def probe(positions: list[int], seed: int, *, players: tuple[str, ...] = PLAYERS) -> Probe:
    random = np.random.default_rng(seed)
    shape = (len(positions), 2)
    return Probe(
        positions=np.array(positions, dtype=np.int64),
        before=random.normal(1.0, 0.2, shape),
        modes=modes(shape, seed + 1, players),
        players=players,
        is_random=True,
        trained=random.normal(1.1, 0.2, shape),
        shadow=Shadow(*random.normal(1.0, 0.2, (2, shape[0], 1)), np.arange(shape[0]) // 2),
    )


def whole_evidence(steps: int, seed: int) -> Evidence:
    """All that a process may know of an interval."""
    return Evidence(
        losses(steps, seed),
        losses(2, seed + 1),
        probe=probe([0, 3], seed),
        clean=Clean(np.array([8.0, 8.0, 4.0]), modes((3, 2), seed)),
        first_visit=FirstVisit(losses(4, seed + 2), losses(5, seed + 3)),
    )


def share(
    number: int = 0,
    *,
    steps: int = 6,
    seed: int = 0,
    evidence: Evidence | None = None,
    verified: bool | None = True,
    notes: tuple[Note, ...] = (),
    is_shared: bool = False,
) -> Interval:
    """One process's interval: so many steps, two validation batches, two probed steps."""
    if evidence is None:
        evidence = whole_evidence(steps, seed)
    cost = ProbeCost(2, steps, 0.5 + seed, 0.1, verified)
    return Interval(
        number, number + 1, steps, 1e9 + number, evidence, cost, notes, is_shared=is_shared
    )


def processes(size: int) -> list[Peers]:
    """So many ends of one exchange, all in this process."""
    store = HashStore()
    return [Peers(Mailbox(store), rank, size) for rank in range(size)]
