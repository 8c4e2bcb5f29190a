"""The data of the examples: 1,797 handwritten digits that ship with scikit-learn."""

from __future__ import annotations

import torch
from sklearn.datasets import load_digits
from torch.utils.data import DataLoader, TensorDataset


def splits(train: int = 1400) -> tuple[TensorDataset, TensorDataset]:
    """A random split: pixels in [0, 1], shape (n, 1, 8, 8), and labels."""
    digits = load_digits()
    pixels = torch.tensor(digits.images / 16.0, dtype=torch.float32).unsqueeze(1)
    labels = torch.tensor(digits.target)
    order = torch.randperm(len(labels), generator=torch.Generator().manual_seed(0))
    first, second = order[:train], order[train:]
    train_set = TensorDataset(pixels[first], labels[first])
    return train_set, TensorDataset(pixels[second], labels[second])


def loaders(
    batch_size: int, val_batch_size: int = 16, train: int = 1400
) -> tuple[DataLoader, DataLoader]:
    """Shuffled training batches, and validation batches in order."""
    train_set, val_set = splits(train)
    return (
        DataLoader(train_set, batch_size, shuffle=True),
        DataLoader(val_set, val_batch_size),
    )
