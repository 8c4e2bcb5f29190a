"""The data that causes are planted in: digits, and two synthetic tasks whose truth is known."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from examples.digits import splits

INPUTS = 20
CLASSES = 5

Loader = DataLoader[Any]


def _fixed(*shape: int) -> Tensor:
    """The same random numbers whatever the run's seed is: the task itself."""
    return torch.randn(*shape, generator=torch.Generator().manual_seed(999))


def labelled(count: int, *, flips: float = 0.1) -> TensorDataset:
    """Points with the class of their largest score; a share of the labels is drawn by lot."""
    x = torch.randn(count, INPUTS)
    y = (x @ _fixed(INPUTS, CLASSES)).argmax(1)
    lot = torch.rand(count) < flips
    return TensorDataset(x, torch.where(lot, torch.randint(CLASSES, (count,)), y))


def measured(count: int, *, noise: float) -> TensorDataset:
    """Points with a smooth function of them, measured with noise of this standard deviation."""
    x = torch.randn(count, INPUTS)
    direction = _fixed(INPUTS, 1) / INPUTS**0.5
    return TensorDataset(x, torch.tanh(2 * x @ direction) + noise * torch.randn(count, 1))


def digits(
    batch_size: int, *, val_batch_size: int = 16, train: int = 1400
) -> tuple[Loader, Loader]:
    """Handwritten digits as rows of 64 pixels: shuffled training batches, and validation."""
    train_set, val_set = (
        TensorDataset(images.flatten(1), labels)
        for images, labels in (part.tensors for part in splits(train))
    )
    return DataLoader(train_set, batch_size, shuffle=True), DataLoader(val_set, val_batch_size)


def loaders(
    train_set: TensorDataset,
    val_set: TensorDataset,
    batch_size: int = 32,
    *,
    val_batch_size: int | None = None,
) -> tuple[Loader, Loader]:
    """Shuffled training batches, and validation batches in order."""
    train = DataLoader(train_set, batch_size, shuffle=True)
    return train, DataLoader(val_set, val_batch_size or batch_size)


def mlp(
    inputs: int = INPUTS,
    outputs: int = CLASSES,
    *,
    hidden: int = 64,
    dropout: float = 0.0,
    momentum: float | None = None,
    dropout_first: bool = False,
) -> nn.Sequential:
    """Two hidden layers; with batch normalisation where `momentum` is given."""
    layers: list[nn.Module] = []
    for before in (inputs, hidden):
        layers.append(nn.Linear(before, hidden))
        norm = [] if momentum is None else [nn.BatchNorm1d(hidden, momentum=momentum)]
        noise = [nn.Dropout(dropout)] if dropout else []
        layers += [nn.ReLU(), *noise, *norm] if dropout_first else [*norm, nn.ReLU(), *noise]
    return nn.Sequential(*layers, nn.Linear(hidden, outputs))
