"""One training in float64, by several processes or by one that does all their work."""

from __future__ import annotations

import copy
import os
import signal
import time
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset

from tb_lossgap.recorder import budget, distributed
from tb_lossgap.recorder.writer import SummaryWriter

EPOCHS = 3
BATCH = 6


def data(count: int, *, seed: int = 1) -> TensorDataset:
    generator = torch.Generator().manual_seed(seed)
    centres = torch.randn(4, 10, generator=torch.Generator().manual_seed(7), dtype=torch.double)
    labels = torch.randint(4, (count,), generator=generator)
    noise = torch.randn(count, 10, generator=generator, dtype=torch.double)
    return TensorDataset(centres[labels] + noise, labels)


def net(*, dropout: float = 0.0) -> nn.Sequential:
    torch.manual_seed(3)
    return nn.Sequential(
        nn.Linear(10, 16),
        nn.BatchNorm1d(16),
        nn.ReLU(),
        nn.Dropout(dropout),
        nn.Linear(16, 4),
    ).double()


def loader(count: int, rank: int, size: int, *, seed: int = 1) -> DataLoader[Any]:
    samples = data(count, seed=seed)
    sampler = DistributedSampler(samples, num_replicas=size, rank=rank, shuffle=False)
    return DataLoader(samples, batch_size=BATCH, sampler=sampler)


def batches(count: int, size: int, *, seed: int = 1) -> list[list[Any]]:
    """Every step's batches, one for each process."""
    loaders = [loader(count, rank, size, seed=seed) for rank in range(size)]
    return [list(step) for step in zip(*loaders, strict=True)]


def in_processes(
    rank: int,
    logdir: Path | None,
    counts: tuple[int, int],
    size: int,
    *,
    dropout: float = 0.0,
) -> dict[str, Tensor]:
    """Train under DistributedDataParallel, every process with its share of both sets."""
    budget.ALLOWANCE_S = 1e6
    model = DistributedDataParallel(net(dropout=dropout))
    torch.manual_seed(rank)
    criterion: Any = nn.CrossEntropyLoss()
    writer = None if logdir is None else SummaryWriter(str(logdir))
    if writer is not None:
        criterion = writer.watch(model, criterion)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    train, val = loader(counts[0], rank, size), loader(counts[1], rank, size, seed=2)
    for _ in range(EPOCHS):
        model.train()
        for x, y in train:
            optimiser.zero_grad()
            criterion(model(x), y).backward()
            optimiser.step()
        model.eval()
        with torch.no_grad():
            for x, y in val:
                criterion(model(x), y)
    if writer is not None:
        writer.close()
    return {name: value.clone() for name, value in model.module.state_dict().items()}


def with_dropout(rank: int, logdir: Path | None, counts: tuple[int, int]) -> dict[str, Tensor]:
    """The same with masks, watched or not."""
    return in_processes(rank, logdir, counts, 2, dropout=0.4)


def in_one_process(logdir: Path, counts: tuple[int, int], size: int) -> dict[str, Tensor]:
    """The same training: each step takes every process's batch, one after the other."""
    model, criterion = net(), nn.CrossEntropyLoss()
    writer = SummaryWriter(str(logdir))
    writer.watch(model, criterion)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    for _ in range(EPOCHS):
        model.train()
        for step in batches(counts[0], size):
            optimiser.zero_grad()
            buffers = [copy.deepcopy(dict(model.named_buffers()))]
            for x, y in step:
                _give_back(model, buffers[0])
                (criterion(model(x), y) / size).backward()
                buffers.append(copy.deepcopy(dict(model.named_buffers())))
            # DistributedDataParallel goes on with the first process's statistics.
            _give_back(model, buffers[1])
            optimiser.step()
        model.eval()
        with torch.no_grad():
            for step in batches(counts[1], size, seed=2):
                for x, y in step:
                    criterion(model(x), y)
    writer.close()
    return model.state_dict()


def _give_back(model: nn.Module, buffers: dict[str, Tensor]) -> None:
    for name, buffer in model.named_buffers():
        buffer.copy_(buffers[name])


def first_alone_validates(rank: int, logdir: Path, counts: tuple[int, int], size: int) -> None:
    """As many scripts do it: one process validates, the others wait for it or train on."""
    _one_alone_validates(0, rank, logdir, counts, size)


def last_alone_validates(rank: int, logdir: Path, counts: tuple[int, int], size: int) -> None:
    """The same, but not in the process that writes."""
    _one_alone_validates(size - 1, rank, logdir, counts, size)


def _one_alone_validates(  # noqa: PLR0917 - a process's work, and who has more of it
    who: int, rank: int, logdir: Path, counts: tuple[int, int], size: int
) -> None:
    distributed.POLL_S = 0.0
    budget.ALLOWANCE_S = 1e6
    model = DistributedDataParallel(net(), broadcast_buffers=False)
    criterion: Any = nn.CrossEntropyLoss()
    writer = SummaryWriter(str(logdir))
    criterion = writer.watch(model, criterion)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05)
    for _ in range(EPOCHS):
        model.train()
        for x, y in loader(counts[0], rank, size):
            optimiser.zero_grad()
            criterion(model(x), y).backward()
            optimiser.step()
        if rank == who:
            model.eval()
            with torch.no_grad():
                for x, y in loader(counts[1], 0, 1, seed=2):
                    criterion(model.module(x), y)
    writer.close()


def first_alone_watches(rank: int, logdir: Path, counts: tuple[int, int], size: int) -> None:
    """Only the first process has a writer."""
    model = DistributedDataParallel(net())
    criterion: Any = nn.CrossEntropyLoss()
    writer = SummaryWriter(str(logdir)) if rank == 0 else None
    if writer is not None:
        criterion = writer.watch(model, criterion)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05)
    for _ in range(EPOCHS):
        model.train()
        for x, y in loader(counts[0], rank, size):
            optimiser.zero_grad()
            criterion(model(x), y).backward()
            optimiser.step()
        model.eval()
        with torch.no_grad():
            for x, y in loader(counts[1], rank, size, seed=2):
                criterion(model(x), y)
    if writer is not None:
        writer.close()


def second_dies(rank: int, logdir: Path, counts: tuple[int, int], size: int) -> float:
    """The second process is killed in its second epoch; how long the first one takes to end."""
    distributed.PATIENCE_S = 1.0
    model = DistributedDataParallel(net())
    writer = SummaryWriter(str(logdir))
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05)
    died = 0.0
    try:
        for epoch in range(EPOCHS):
            model.train()
            for index, (x, y) in enumerate(loader(counts[0], rank, size)):
                if (rank, epoch, index) == (1, 1, 1):
                    os.kill(os.getpid(), signal.SIGKILL)
                died = time.monotonic()
                optimiser.zero_grad()
                criterion(model(x), y).backward()
                optimiser.step()
            model.eval()
            with torch.no_grad():
                for x, y in loader(counts[1], rank, size, seed=2):
                    criterion(model(x), y)
    except RuntimeError:
        # What torch raises where a peer is gone: the training has failed by itself.
        writer.close()
        return time.monotonic() - died
    return 0.0


class Talking(nn.Module):
    """A model, or a loss, that asks the other processes for the mean of what it computes."""

    def __init__(self, part: nn.Module) -> None:
        super().__init__()
        self.part = part

    def forward(self, *args: Tensor) -> Tensor:
        own: Tensor = self.part(*args)
        mean = own.detach().mean()
        torch.distributed.all_reduce(mean)
        return own + 0.1 * mean


def talking(rank: int, logdir: Path | None, counts: tuple[int, int], who: str) -> dict[str, Tensor]:
    """Train with collectives of the script's own, in the model or in the loss."""
    inner, loss = net(dropout=0.2), nn.CrossEntropyLoss()
    model = DistributedDataParallel(Talking(inner) if who == "model" else inner)
    torch.manual_seed(rank)
    criterion: Any = Talking(loss) if who == "loss" else loss
    writer = None if logdir is None else SummaryWriter(str(logdir))
    if writer is not None:
        criterion = writer.watch(model, criterion)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05)
    for _ in range(EPOCHS):
        model.train()
        for x, y in loader(counts[0], rank, 2):
            optimiser.zero_grad()
            criterion(model(x), y).backward()
            optimiser.step()
        model.eval()
        with torch.no_grad():
            for x, y in loader(counts[1], rank, 2, seed=2):
                criterion(model(x), y)
    if writer is not None:
        writer.close()
    return {name: value.clone() for name, value in model.module.state_dict().items()}


def watched_alone(rank: int, logdir: Path, counts: tuple[int, int]) -> None:
    """The loss is a function called in place: only the model is watched. `flush` comes often."""
    budget.ALLOWANCE_S = 1e6
    model = DistributedDataParallel(net(dropout=0.2))
    writer = SummaryWriter(str(logdir))
    writer.watch(model)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05)
    for _ in range(EPOCHS):
        model.train()
        for x, y in loader(counts[0], rank, 2):
            optimiser.zero_grad()
            cross_entropy(model(x), y).backward()
            optimiser.step()
        model.eval()
        with torch.no_grad():
            for x, y in loader(counts[1], rank, 2, seed=2):
                cross_entropy(model(x), y)
                writer.flush()
    writer.close()
