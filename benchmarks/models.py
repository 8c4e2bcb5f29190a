"""The models that the benchmarks train, from a toy to something real."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import nn


@dataclass(frozen=True, slots=True)
class Task:
    """A model and one batch of random data to train it on."""

    name: str
    make: Callable[[], nn.Module]
    inputs: tuple[int, ...]
    classes: int

    def batch(self) -> tuple[torch.Tensor, torch.Tensor]:
        """The same numbers each time."""
        generator = torch.Generator().manual_seed(0)
        x = torch.randn(self.inputs, generator=generator)
        return x, torch.randint(self.classes, (self.inputs[0],), generator=generator)


def mlp() -> nn.Module:
    """A toy: 64 - 64 - 10, with dropout."""
    return nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Dropout(0.5), nn.Linear(64, 10))


def cnn() -> nn.Module:
    """Three convolutions with BatchNorm, and dropout."""
    layers: list[nn.Module] = []
    for inputs, outputs in ((3, 16), (16, 32), (32, 64)):
        conv = nn.Conv2d(inputs, outputs, 3, stride=2, padding=1)
        layers += [conv, nn.BatchNorm2d(outputs), nn.ReLU()]
    return nn.Sequential(*layers, nn.Flatten(), nn.Dropout(0.3), nn.Linear(64 * 16, 10))


MLP = Task("tiny MLP", mlp, (32, 64), 10)
CNN = Task("small CNN", cnn, (64, 3, 32, 32), 10)
