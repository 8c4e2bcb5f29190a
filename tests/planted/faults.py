"""Causes in the mode: a call of train() or of eval() that is not there."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import dropout, relu

from tests.planted.data import CLASSES, INPUTS, Loader, labelled, loaders, mlp
from tests.planted.diary import Diary
from tests.planted.loop import evaluate, report, sgd, usual
from tests.planted.script import Script
from tests.planted.writing import Writer


def never_back_to_train(writer: Writer, diary: Diary) -> Script:
    """train() is called once, before the first epoch: dropout is off from the second one on."""
    model = mlp(dropout=0.5)
    train, val = loaders(labelled(1024), labelled(1024))
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    optimizer = sgd(model, 0.01)
    model.train()
    for epoch in range(5):
        train_loss = _train(diary, model, train, criterion, optimizer)
        model.eval()
        val_loss = evaluate(diary, val, lambda x, y: criterion(model(x), y))
        report(writer, diary, model, epoch, train=train_loss, val=val_loss)
    return Script(model, trains_in="eval")


def never_eval(writer: Writer, diary: Diary) -> Script:
    """eval() is never called: validation pays for dropout too."""
    model = mlp(dropout=0.5)
    train, val = loaders(labelled(1024), labelled(1024))
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    optimizer = sgd(model, 0.01)
    for epoch in range(5):
        model.train()
        train_loss = _train(diary, model, train, criterion, optimizer)
        val_loss = evaluate(diary, val, lambda x, y: criterion(model(x), y))
        report(writer, diary, model, epoch, train=train_loss, val=val_loss)
    return Script(model, validates_in="train")


class AlwaysDropping(nn.Module):
    """Calls dropout as a function, and does not say whether it trains."""

    draws = True  # for brute force: eval() does not make it deterministic

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Linear(INPUTS, 64)
        self.second = nn.Linear(64, CLASSES)

    def forward(self, x: Tensor) -> Tensor:
        """Scores of the classes."""
        return self.second(dropout(relu(self.first(x)), 0.5))


def dropout_in_validation(writer: Writer, diary: Diary) -> Script:
    """eval() is called, but the model's dropout does not hear of it."""
    model = AlwaysDropping()
    data = loaders(labelled(1024), labelled(1024))
    usual(writer, diary, model, data, sgd(model, 0.02), 6)
    return Script(model)


def _train(  # noqa: PLR0917 - what every script has, in its order
    diary: Diary,
    model: nn.Module,
    train: Loader,
    criterion: nn.Module,
    optimizer: torch.optim.Optimizer,
) -> float:
    total, seen = 0.0, 0
    for x, y in train:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        diary.step(model, (x, y), loss)
        optimizer.step()
        total += loss.item() * len(y)
        seen += len(y)
    return total / seen
