"""One small training with the recorder, and whether each interval's estimates hold the truth."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any
from unittest import mock

import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it

from benchmarks.validate.kinds import KINDS, Kind
from benchmarks.validate.script import Script
from benchmarks.validate.truth import Truths
from tb_lossgap import SummaryWriter, read
from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.recorder import budget, plan
from tb_lossgap.recorder.first_visit import EarlyWeights
from tb_lossgap.recorder.sampler import Sampler
from tests.recorder.oracle import snapshot

# Losses are float32: two ways to one number may differ in its last bits.
_ROUNDING = 1e-6


@dataclass(frozen=True)
class Outcome:
    """One estimate of one interval of training: whether its 95 % range holds the truth."""

    kind: str
    name: str
    error: float
    half_width: float

    @property
    def is_held(self) -> bool:
        """Whether the interval holds the truth; never where its width is not known."""
        return self.error <= self.half_width + _ROUNDING


# A recorded epoch, and its true terms.
Observed = tuple[Epoch, dict[str, float]]


def repetition(name: str, seed: int) -> list[Outcome]:
    """Train the kind of that name, and compare every estimate whose truth is known."""
    # A kind holds functions, which cannot be sent to another process; its name can.
    kind = next(kind for kind in KINDS if kind.name == name)
    return compared(kind.name, observe(kind, seed))


def observe(kind: Kind, seed: int) -> list[Observed]:
    """Train once, recorded and beside the oracle."""
    torch.manual_seed(seed)
    script = Script(kind, kind.make(), torch.Generator().manual_seed(seed))
    with (
        tempfile.TemporaryDirectory() as logdir,
        mock.patch.multiple(budget, ALLOWANCE_S=1e6, MOST=kind.most, FIRST=kind.most),
        mock.patch.object(plan, "Sampler", partial(_drawn, seed)),
        _visited() as positions,
    ):
        writer = SummaryWriter(logdir)
        truths = Truths(script)
        known = _train(script, writer, truths)
        writer.close()
        for position in positions:
            known[0]["first_visit"] = truths.first_visit(position)
        return list(zip(read(logdir)[0].epochs, known, strict=True))


def _drawn(training: int, capacity: int, stride: int, seed: int) -> Sampler[Any]:
    """The recorder draws the same steps in every training; an interval speaks of any draw."""
    return Sampler(capacity, stride, seed=1_000 * training + seed)


@contextmanager
def _visited() -> Iterator[list[int]]:
    """Before which step the early weights were kept: chance, which the truth must be told."""
    found: list[int] = []
    test = EarlyWeights.test

    def noted(early: EarlyWeights, *args: Any) -> Any:  # noqa: ANN401 - passed on
        if early._snapshots:  # noqa: SLF001 - nobody else knows
            found.append(early._snapshots[0].position)  # noqa: SLF001
        return test(early, *args)

    with mock.patch.object(EarlyWeights, "test", noted):
        yield found


def compared(kind: str, observed: Sequence[Observed]) -> list[Outcome]:
    """Every estimate whose truth is known; what is exact has no interval to check."""
    return [
        Outcome(kind, name, abs(estimate.value - truth[name]), estimate.half_width())
        for epoch, truth in observed
        for name, estimate in {**epoch.terms, **epoch.details}.items()
        if name in truth and not estimate.is_exact
    ]


def _train(script: Script, writer: SummaryWriter, truths: Truths) -> list[dict[str, float]]:
    """The true terms of each epoch."""
    model, kind = script.model, script.kind
    called: Any = writer.watch(model, script.smoothed, **script.told())
    optimizer = torch.optim.Adam(model.parameters(), lr=kind.lr)
    known = []
    for _ in range(kind.epochs):
        model.train()
        for batch in script.epoch():
            state = snapshot(model)
            loss = called(model(batch[0]), batch[1])
            truths.step(state, batch, loss.item())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            script.follow()
        script.validated.eval()
        with torch.no_grad():
            for x, y in script.validation():
                (F.cross_entropy if kind.smoothing else called)(script.validated(x), y)
        known.append(truths.of_epoch())
    return known
