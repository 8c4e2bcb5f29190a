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


class Residual(nn.Module):
    """Two convolutions around a shortcut."""

    def __init__(self, inputs: int, outputs: int, stride: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(),
            nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False),
            nn.BatchNorm2d(outputs),
        )
        self.shortcut = nn.Conv2d(inputs, outputs, 1, stride, bias=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The sum of both ways, rectified."""
        return (self.body(x) + self.shortcut(x)).relu()


def resnet() -> nn.Module:
    """As deep and wide as ResNet-18: 11 million parameters."""
    blocks = [
        Residual(inputs, outputs, stride)
        for inputs, outputs, stride in (
            *((64, 64, 1), (64, 64, 1)),
            *((64, 128, 2), (128, 128, 1)),
            *((128, 256, 2), (256, 256, 1)),
            *((256, 512, 2), (512, 512, 1)),
        )
    ]
    stem = nn.Conv2d(3, 64, 3, 2, 1)
    return nn.Sequential(stem, *blocks, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 10))


class Transformer(nn.Module):
    """Two layers of a text classifier, with dropout."""

    def __init__(self) -> None:
        super().__init__()
        layer = nn.TransformerEncoderLayer(64, 4, 128, dropout=0.3, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False)
        self.head = nn.Linear(64, 10)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Logits of the mean token."""
        return self.head(self.encoder(x).mean(dim=1))


RESNET = Task("ResNet-18-sized", resnet, (8, 3, 32, 32), 10)
TRANSFORMER = Task("small transformer", Transformer, (32, 32, 64), 10)
