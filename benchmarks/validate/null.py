"""Null runs: nothing causes a gap, so that every named source is a false alarm."""

from __future__ import annotations

import tempfile
from unittest import mock

import torch
from torch import Tensor, nn

from benchmarks.validate.kinds import CLASSES, INPUTS, mlp
from tb_lossgap import SummaryWriter, read
from tb_lossgap.gap.verdict import judge
from tb_lossgap.recorder import budget

EPOCHS = 100
_STEPS, _BATCH = 24, 32
_CALM = {"nothing", "inconclusive"}


def alarms(seed: int, epochs: int = EPOCHS) -> int:
    """After how many epochs the verdict named a source.

    No dropout, no batch norm, weights that hardly move, and training and validation data
    from one distribution, whose labels no input tells: there is nothing to fit.
    """
    torch.manual_seed(seed)
    model = mlp(nn.ReLU())
    optimizer = torch.optim.SGD(model.parameters(), lr=1e-5)
    train, val = _data(), _data()
    with (
        tempfile.TemporaryDirectory() as logdir,
        mock.patch.multiple(budget, ALLOWANCE_S=1e6, MOST=8, FIRST=8),
    ):
        writer = SummaryWriter(logdir)
        criterion = writer.watch(model, nn.CrossEntropyLoss())
        for _ in range(epochs):
            model.train()
            for chosen in torch.randperm(len(train[1])).split(_BATCH):
                optimizer.zero_grad()
                criterion(model(train[0][chosen]), train[1][chosen]).backward()
                optimizer.step()
            model.eval()
            with torch.no_grad():
                for x, y in zip(val[0].split(_BATCH), val[1].split(_BATCH), strict=True):
                    criterion(model(x), y)
        writer.close()
        recorded = read(logdir)[0].epochs
    return sum(judge(recorded[:end]).code not in _CALM for end in range(1, len(recorded) + 1))


def _data() -> tuple[Tensor, Tensor]:
    return torch.randn(_STEPS * _BATCH, INPUTS), torch.randint(CLASSES, (_STEPS * _BATCH,))
