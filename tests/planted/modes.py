"""Causes in what eval() switches off: dropout and batch normalisation."""

from __future__ import annotations

import torch
from torch import nn

from tests.planted.data import digits, labelled, loaders, measured, mlp
from tests.planted.diary import Diary
from tests.planted.loop import sgd, usual
from tests.planted.script import Known, Script, squared
from tests.planted.writing import Writer


def dropout(writer: Writer, diary: Diary) -> Script:
    """Strong dropout on digits."""
    model = mlp(64, 10, hidden=128, dropout=0.5)
    adam = torch.optim.Adam(model.parameters(), lr=1e-3)
    usual(writer, diary, model, digits(32), adam, 6)
    return Script(model)


def dropout_linear(writer: Writer, diary: Diary) -> Script:
    """Dropout on the inputs of a linear regression, whose cost a formula gives."""
    p = 0.5
    model = nn.Sequential(nn.Dropout(p), nn.Linear(20, 1))
    data = loaders(measured(2048, noise=0.5), measured(1024, noise=0.5), 64)
    usual(writer, diary, model, data, sgd(model, 0.005), 6, criterion=nn.MSELoss())
    weights = model[1].weight.detach()[0]
    x = torch.cat([step.x for step in diary.last.steps])
    # -p/(1-p) * sum (w x)^2: Srivastava et al. 2014, 9.1
    cost = p / (1 - p) * float((weights**2 * x**2).sum(dim=1).mean())
    return Script(model, squared, closed={"dropout": Known(-cost)})


def stale_batchnorm(writer: Writer, diary: Diary) -> Script:
    """Running statistics that follow 50 times too slowly."""
    model = mlp(momentum=0.002)
    data = loaders(labelled(2048), labelled(2048), 64)
    usual(writer, diary, model, data, sgd(model, 0.02), 5)
    return Script(model)


def batchnorm_noise(writer: Writer, diary: Diary) -> Script:
    """Batch normalisation over two digits at a time."""
    model = nn.Sequential(
        nn.Linear(64, 32), nn.BatchNorm1d(32, momentum=0.01), nn.ReLU(), nn.Linear(32, 10)
    )
    usual(writer, diary, model, digits(2, train=512), sgd(model, 0.001), 5)
    return Script(model)


def cancelling(writer: Writer, diary: Diary) -> Script:
    """Noisy batch statistics, and running ones that are stale: together, next to nothing."""
    model = mlp(hidden=32, momentum=0.001)
    data = loaders(labelled(1600), labelled(1024), 8)
    optimizer = sgd(model, 0.005)
    schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5)
    usual(writer, diary, model, data, optimizer, 5, schedule=schedule)
    return Script(model)


def dropout_before_batchnorm(writer: Writer, diary: Diary) -> Script:
    """The variance that batch normalisation sees in training is not that of validation."""
    model = mlp(dropout=0.7, momentum=0.1, dropout_first=True)
    data = loaders(labelled(2048), labelled(2048))
    usual(writer, diary, model, data, sgd(model, 0.02), 5)
    return Script(model)


def dropout_after_batchnorm(writer: Writer, diary: Diary) -> Script:
    """The same, but nothing normalises what dropout has left: the safe order."""
    layers = mlp(hidden=32, momentum=0.1)
    model = nn.Sequential(*layers[:-1], nn.Dropout(0.7), layers[-1])
    data = loaders(labelled(2048), labelled(2048))
    usual(writer, diary, model, data, sgd(model, 0.02), 5)
    return Script(model)
