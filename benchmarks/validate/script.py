"""The script of a training: its data, its batches, and what it tells the recorder."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from benchmarks.validate.kinds import CLASSES, INPUTS, Kind
from tests.recorder.oracle import Batch

VAL_BATCH, VAL_BATCHES = 16, 20
# What stands for all the data that validation could have drawn.
POPULATION = 20_000


@dataclass
class Script:
    """The pieces of one training: `train` is its data, without augmentation."""

    kind: Kind
    model: nn.Module
    generator: torch.Generator
    train: Batch = field(init=False)
    val: Batch = field(init=False)
    population: Batch = field(init=False)
    average: nn.Module = field(init=False)

    def __post_init__(self) -> None:
        noise = self.kind.val_noise
        self.train = self._draw(sum(self.kind.sizes))
        self.val = self._draw(VAL_BATCH * VAL_BATCHES, noise)
        self.population = self._draw(POPULATION, noise)
        self.average = copy.deepcopy(self.model)

    def _draw(self, count: int, noise: float = 1.0) -> Batch:
        """Samples around fixed class centres: learnable, not trivial."""
        centres = torch.randn(CLASSES, INPUTS, generator=torch.Generator().manual_seed(7))
        labels = torch.randint(CLASSES, (count,), generator=self.generator)
        return centres[labels] + noise * self._noise(count), labels

    def _noise(self, count: int) -> Tensor:
        return torch.randn(count, INPUTS, generator=self.generator)

    def unseen(self) -> Batch:
        """As many new samples as stand for all that training data are drawn from."""
        return self._draw(POPULATION)

    def smoothed(self, output: Tensor, target: Tensor) -> Tensor:
        """The training objective."""
        return F.cross_entropy(output, target, label_smoothing=self.kind.smoothing)

    def epoch(self) -> Iterator[Batch]:
        """One epoch's shuffled batches, augmented."""
        for x, y in self.clean():
            yield x + self.kind.augmented * self._noise(len(y)) if self.kind.augmented else x, y

    def clean(self) -> Iterator[Batch]:
        """The training data without augmentation, shuffled."""
        order = torch.randperm(len(self.train[1]), generator=self.generator)
        for chosen in order.split(list(self.kind.sizes)):
            yield self.train[0][chosen], self.train[1][chosen]

    def validation(self) -> Iterator[Batch]:
        """Its batches, in order."""
        yield from zip(self.val[0].split(VAL_BATCH), self.val[1].split(VAL_BATCH), strict=True)

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
        if self.kind.augmented:
            told["clean_batches"] = _Loader(self)
        return told


@dataclass(frozen=True)
class _Loader:
    """Clean batches, shuffled anew whenever they are read."""

    script: Script

    def __iter__(self) -> Iterator[Batch]:
        return self.script.clean()
