"""Tiny models and data for every framework, and what each test asserts of a record."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
import torch
from torch import nn
from torch.utils.data import DataLoader

from tb_lossgap.record.codec import Record
from tests.recorder.training import blobs, records

EPOCHS = 3
STEPS = 11  # 84 samples in batches of 8, the last one of 4


def net(dropout: float = 0.5) -> nn.Sequential:
    """With dropout so strong that its term is negative whatever the seed."""
    return nn.Sequential(
        nn.Linear(20, 64),
        nn.BatchNorm1d(64),
        nn.ReLU(),
        nn.Dropout(dropout),
        nn.Linear(64, 5),
    )


def train_loader() -> DataLoader[tuple[torch.Tensor, ...]]:
    return DataLoader(blobs(84), batch_size=8, shuffle=True)


def val_loader() -> DataLoader[tuple[torch.Tensor, ...]]:
    return DataLoader(blobs(40, seed=2), batch_size=8)


def recorded(logdir: Path) -> list[Record]:
    """The records of the only run below a directory."""
    folders = {path.parent for path in logdir.rglob("events.*")}
    found = [records(folder) for folder in sorted(folders)]
    runs = [run for run in found if run]
    assert len(runs) <= 1
    return runs[0] if runs else []


def event_files(logdir: Path) -> list[Path]:
    """The files that hold records: one, if no second writer was opened."""
    return [path for path in logdir.rglob("events.*") if b"_lossgap_" in path.read_bytes()]


def assert_closed(record: Record) -> None:
    """The terms sum to the gap."""
    epoch = record.epoch
    assert epoch.gap is not None
    assert sum(term.value for term in epoch.terms.values()) == pytest.approx(epoch.gap, abs=1e-9)


def assert_measured(record: Record) -> None:
    """The epoch was probed, its steps gave their own losses again, and its terms close."""
    assert record.epoch.probe is not None
    assert record.epoch.probe.verified is True
    assert {"timing", "dropout", "generalisation"} <= record.epoch.terms.keys()
    assert_closed(record)


def assert_losses(record: Record, train: Sequence[float], val: Sequence[float]) -> None:
    """The mean losses are those that the framework's loop computed."""
    rungs = record.epoch.rungs
    assert rungs["train_reported"] == pytest.approx(sum(train) / len(train), rel=1e-5)
    assert rungs["val_reported"] == pytest.approx(sum(val) / len(val), rel=1e-5)


def split(losses: Sequence[float], epochs: int = EPOCHS) -> list[Sequence[float]]:
    """The losses of each epoch."""
    size = len(losses) // epochs
    return [losses[index * size : (index + 1) * size] for index in range(epochs)]
