"""The loop that most planted trainings share, as everybody writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from tests.planted.data import Loader
from tests.planted.diary import Diary
from tests.planted.writing import Writer

BatchLoss = Callable[[Tensor, Tensor], Tensor]


@dataclass
class Plan:
    """What the loop is given."""

    model: nn.Module
    train: Loader
    val: Loader
    train_loss: BatchLoss
    val_loss: BatchLoss
    optimizer: torch.optim.Optimizer
    epochs: int
    schedule: Any = None


def sgd(model: nn.Module, lr: float, **options: float) -> torch.optim.SGD:
    """Plain SGD with momentum."""
    return torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9, **options)


def fit(writer: Writer, diary: Diary, plan: Plan) -> None:
    """Train and validate; both losses are means over samples."""
    model, optimizer = plan.model, plan.optimizer
    for epoch in range(plan.epochs):
        model.train()
        total, seen = 0.0, 0
        for x, y in plan.train:
            optimizer.zero_grad()
            loss = plan.train_loss(x, y)
            loss.backward()
            diary.step(model, (x, y), loss)
            optimizer.step()
            total += loss.item() * len(y)
            seen += len(y)
        if plan.schedule is not None:
            plan.schedule.step()
        model.eval()
        val = evaluate(diary, plan.val, plan.val_loss)
        report(writer, diary, model, epoch, train=total / seen, val=val)


def evaluate(diary: Diary, batches: Loader, loss_of: BatchLoss) -> float:
    """The mean loss over the samples of a validation set."""
    total, seen = 0.0, 0
    with torch.no_grad():
        for x, y in batches:
            loss = loss_of(x, y)
            diary.val((x, y), loss)
            total += loss.item() * len(y)
            seen += len(y)
    return total / seen


def report(
    writer: Writer, diary: Diary, model: nn.Module, epoch: int, *, train: float, val: float
) -> None:
    """Log the two losses that people compare."""
    writer.add_scalar("loss/train", train, epoch)
    writer.add_scalar("loss/val", val, epoch)
    diary.end(model, train, val)


def usual(  # noqa: PLR0917 - what every script has, in its order
    writer: Writer,
    diary: Diary,
    model: nn.Module,
    data: tuple[Loader, Loader],
    optimizer: torch.optim.Optimizer,
    epochs: int,
    *,
    criterion: nn.Module | None = None,
    schedule: Any = None,  # noqa: ANN401 - torch's schedulers have no common type
) -> None:
    """The most usual script of all: one criterion, cross-entropy if not another."""
    watched = writer.watch(model, criterion or nn.CrossEntropyLoss())

    def loss(x: Tensor, y: Tensor) -> Tensor:
        return watched(model(x), y)

    fit(writer, diary, Plan(model, *data, loss, loss, optimizer, epochs, schedule))
