"""One small training with the recorder, and whether each interval's estimates hold the truth."""

from __future__ import annotations

import copy
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from unittest import mock

import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from benchmarks.validate.kinds import CLASSES, INPUTS, KINDS, Kind
from tb_lossgap import SummaryWriter, read
from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.recorder import budget
from tests.recorder.oracle import Oracle, Truth, snapshot

EPOCHS = 2
VAL_BATCH, VAL_BATCHES = 16, 20
# What stands for all the data that validation could have drawn.
POPULATION = 20_000
# Losses are float32: two ways to one number may differ in its last bits.
_ROUNDING = 1e-6
MASKS = 12
Batch = tuple[Tensor, Tensor]


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


@dataclass
class _Run:
    """The pieces of one training."""

    kind: Kind
    model: nn.Module
    generator: torch.Generator
    average: nn.Module = field(init=False)

    def __post_init__(self) -> None:
        self.average = copy.deepcopy(self.model)

    def draw(self, count: int) -> Batch:
        """Samples around fixed class centres: learnable, not trivial."""
        centres = torch.randn(CLASSES, INPUTS, generator=torch.Generator().manual_seed(7))
        labels = torch.randint(CLASSES, (count,), generator=self.generator)
        noise = torch.randn(count, INPUTS, generator=self.generator)
        return centres[labels] + noise, labels

    def smoothed(self, output: Tensor, target: Tensor) -> Tensor:
        """The training objective."""
        return F.cross_entropy(output, target, label_smoothing=self.kind.smoothing)

    def batches(self, data: Batch) -> Iterator[Batch]:
        """One epoch's shuffled batches."""
        order = torch.randperm(len(data[1]), generator=self.generator)
        for chosen in order.split(list(self.kind.sizes)):
            yield data[0][chosen], data[1][chosen]

    def follow(self) -> None:
        """Move the averaged weights a little towards the trained ones."""
        with torch.no_grad():
            ours = (*self.average.parameters(), *self.average.buffers())
            theirs = (*self.model.parameters(), *self.model.buffers())
            for mean, new in zip(ours, theirs, strict=True):
                if mean.is_floating_point():
                    mean.lerp_(new, 0.1)

    @property
    def validated(self) -> nn.Module:
        """The weights that validation uses."""
        return self.average if self.kind.averages else self.model

    def told(self) -> dict[str, Any]:
        """What the script tells `watch` beside its model and its loss."""
        told: dict[str, Any] = {}
        if self.kind.smoothing:
            told["val_criterion"] = F.cross_entropy
        if self.kind.averages:
            told["val_model"] = self.average
        return told


def repetition(name: str, seed: int) -> list[Outcome]:
    """Train the kind of that name, and compare every estimate whose truth is known."""
    # A kind holds functions, which cannot be sent to another process; its name can.
    kind = next(kind for kind in KINDS if kind.name == name)
    return compared(kind.name, observe(kind, seed))


def observe(kind: Kind, seed: int) -> list[Observed]:
    """Train once, recorded and beside the oracle."""
    torch.manual_seed(seed)
    run = _Run(kind, kind.make(), torch.Generator().manual_seed(seed))
    with (
        tempfile.TemporaryDirectory() as logdir,
        mock.patch.multiple(budget, ALLOWANCE_S=1e6, MOST=kind.most, FIRST=kind.most),
    ):
        writer = SummaryWriter(logdir)
        truths = _train(run, writer)
        writer.close()
        return list(zip(read(logdir)[0].epochs, truths, strict=True))


def compared(kind: str, observed: Sequence[Observed]) -> list[Outcome]:
    """Every estimate whose truth is known; what is exact has no interval to check."""
    return [
        Outcome(kind, name, abs(estimate.value - truth[name]), estimate.half_width())
        for epoch, truth in observed
        for name, estimate in {**epoch.terms, **epoch.details}.items()
        if name in truth and not estimate.is_exact
    ]


def _train(run: _Run, writer: SummaryWriter) -> list[dict[str, float]]:
    """The true terms of each epoch."""
    plain = Oracle(run.model, F.cross_entropy, masks=MASKS)
    smoothed = Oracle(run.model, run.smoothed, masks=MASKS) if run.kind.smoothing else None
    called: Any = writer.watch(run.model, run.smoothed, **run.told())
    optimizer = torch.optim.Adam(run.model.parameters(), lr=run.kind.lr)
    train, val = run.draw(sum(run.kind.sizes)), run.draw(VAL_BATCH * VAL_BATCHES)
    population = run.draw(POPULATION)
    truths = []
    for _ in range(EPOCHS):
        run.model.train()
        for batch in run.batches(train):
            state = snapshot(run.model)
            loss = called(run.model(batch[0]), batch[1])
            for oracle in filter(None, (plain, smoothed)):
                oracle.step(state, batch, loss.item())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            run.follow()
        _validate(run, val, F.cross_entropy if run.kind.smoothing else called)
        terms = _on_training_data(run, plain, smoothed)
        if run.kind.averages:
            terms["weights"] = _loss(run.average, train) - _loss(run.model, train)
        seen = _loss(run.validated, train)
        truths.append(terms | {"generalisation": _loss(run.validated, population) - seen})
    return truths


def _validate(run: _Run, val: Batch, criterion: Any) -> None:  # noqa: ANN401 - whatever the script calls
    run.validated.eval()
    with torch.no_grad():
        for x, y in zip(val[0].split(VAL_BATCH), val[1].split(VAL_BATCH), strict=True):
            criterion(run.validated(x), y)


def _on_training_data(run: _Run, plain: Oracle, smoothed: Oracle | None) -> dict[str, float]:
    """What the oracle knows: it takes another objective's timing from an oracle of its own."""
    state = snapshot(run.model)
    evaluated = plain.truth(state)
    terms = {name: known.value for name, known in evaluated.terms.items()}
    if smoothed is not None:
        trained = smoothed.truth(state)
        terms["timing"] = trained.terms["timing"].value
        # Both criteria in train mode at the epoch's end: eval mode less all that leads to it.
        terms["objective"] = _in_train_mode(evaluated) - _in_train_mode(trained)
    return terms


def _in_train_mode(truth: Truth) -> float:
    modes = ("dropout", "batchnorm", "other_mode")
    return truth.train_eval - sum(truth.terms[name].value for name in modes)


def _loss(model: nn.Module, data: Batch) -> float:
    model.eval()
    with torch.no_grad():
        return float(F.cross_entropy(model(data[0]), data[1]))
