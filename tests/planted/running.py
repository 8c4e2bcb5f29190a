"""One planted training: recorded, and once more without the recorder, with its truth beside it."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from tb_lossgap import SummaryWriter, read
from tb_lossgap.plugin.history import RunHistory
from tb_lossgap.recorder import budget
from tests.planted.cases import Case
from tests.planted.diary import Diary, snapshot
from tests.planted.script import Known, Script
from tests.planted.truth import truth
from tests.planted.writing import Bare, Writer


@dataclass(frozen=True)
class Outcome:
    """What a case left: its record, the truth, and where recording changed the training."""

    history: RunHistory
    truth: dict[str, Known]
    closed: dict[str, Known]
    curves: list[tuple[float, float]]
    changed: list[str]
    seconds: float


def record(case: Case, logdir: Path, seed: int = 0) -> Diary:
    """Train with the recorder; gives what the training was."""
    return _record(case, logdir, seed).diary


def observe(case: Case, logdir: Path, seed: int = 0) -> Outcome:
    """Train with the recorder and without it, and compute the truth from the second."""
    torch.set_num_threads(1)
    started = time.perf_counter()
    recorded = _record(case, logdir, seed)
    seconds = time.perf_counter() - started
    bare = _train(case, Bare(), seed)
    (history,) = read(logdir)
    return Outcome(
        history=history,
        truth=truth(bare.script, bare.diary),
        closed=dict(bare.script.closed),
        curves=bare.diary.curves,
        changed=recorded.differences(bare),
        seconds=seconds,
    )


@dataclass(frozen=True)
class _Trained:
    """All that a training leaves behind."""

    script: Script
    diary: Diary
    random_state: tuple[object, ...]

    def differences(self, other: _Trained) -> list[str]:
        """What is not the same to the last bit."""
        mine, others = snapshot(self.script.model), snapshot(other.script.model)
        found = [name for name in mine if not torch.equal(mine[name], others[name])]
        if self.diary.losses != other.diary.losses:
            found.append("a loss")
        if self.diary.curves != other.diary.curves:
            found.append("a reported loss")
        if self.random_state != other.random_state:
            found.append("random numbers")
        return found


def _record(case: Case, logdir: Path, seed: int) -> _Trained:
    with without_a_clock():
        writer = SummaryWriter(str(logdir))
        try:
            return _train(case, writer, seed)
        finally:
            writer.close()


def _train(case: Case, writer: Writer, seed: int) -> _Trained:
    torch.manual_seed(seed)
    random.seed(seed)
    np.random.seed(seed)  # noqa: NPY002 - the global generator is what users' code draws from
    diary = Diary()
    script = case.train(writer, diary)
    # Repeated draws tell as much of a generator as its state does.
    state = (*torch.rand(4).tolist(), random.random(), float(np.random.rand()))  # noqa: NPY002, S311 - the same
    return _Trained(script, diary, state)


@contextmanager
def without_a_clock() -> Iterator[None]:
    """How many batches are probed must not depend on how fast the machine is."""
    settings = budget.ALLOWANCE_S, budget.FIRST, budget.MOST
    budget.ALLOWANCE_S, budget.FIRST, budget.MOST = 1e6, 32, 48
    try:
        yield
    finally:
        budget.ALLOWANCE_S, budget.FIRST, budget.MOST = settings
