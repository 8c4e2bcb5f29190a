"""Causes in the data: overfitting, an easy split, rows on both sides; and runs without any."""

from __future__ import annotations

import torch
from torch import nn
from torch.utils.data import TensorDataset

from tests.planted.data import CLASSES, INPUTS, digits, labelled, loaders, measured, mlp
from tests.planted.diary import Diary
from tests.planted.loop import evaluate, report, sgd, usual
from tests.planted.script import Known, Script, squared
from tests.planted.writing import Writer


def overfitting(writer: Writer, diary: Diary) -> Script:
    """A large network that learns 512 noisy labels by heart."""
    model = mlp(hidden=128)
    data = loaders(labelled(512), labelled(2048))
    usual(writer, diary, model, data, sgd(model, 0.05), 12)
    return Script(model)


def hidden_overfitting(writer: Writer, diary: Diary) -> Script:
    """The same behind dropout: both losses agree, and all looks well."""
    model = mlp(hidden=192, dropout=0.65)
    data = loaders(labelled(640), labelled(4096), val_batch_size=128)
    usual(writer, diary, model, data, sgd(model, 0.02), 16)
    return Script(model)


def easy_validation(writer: Writer, diary: Diary) -> Script:
    """Validation data with less noise, in a run that overfits as much as they are easier."""
    model = mlp(outputs=1, hidden=128)
    data = loaders(measured(512, noise=0.5), measured(2048, noise=0.2), 16)
    usual(writer, diary, model, data, sgd(model, 0.005), 10, criterion=nn.MSELoss())
    # Of the noise alone; its mean square over 512 samples is itself a draw.
    easier = 0.5**2 - 0.2**2
    closed = {"first_visit_on_the_way": Known(-easier, 0.5**2 * (2 / 512) ** 0.5 * 1.5)}
    return Script(model, squared, easier=easier, closed=closed)


def overlap(writer: Writer, diary: Diary) -> Script:
    """Half of the validation rows were copied from training: both losses agree."""
    train_set, other = labelled(1024), labelled(256)
    order = torch.randperm(512)
    copied = (
        torch.cat([mine[:256], theirs])[order]
        for mine, theirs in zip(train_set.tensors, other.tensors, strict=True)
    )
    return _overlapping(writer, diary, train_set, TensorDataset(*copied))


def validation_inside_training(writer: Writer, diary: Diary) -> Script:
    """All validation rows are training rows: the loss cannot tell."""
    train_set = labelled(1024)
    copied = TensorDataset(*(rows[:512] for rows in train_set.tensors))
    return _overlapping(writer, diary, train_set, copied)


def _overlapping(
    writer: Writer, diary: Diary, train_set: TensorDataset, val_set: TensorDataset
) -> Script:
    model = nn.Linear(INPUTS, CLASSES)
    optimizer = sgd(model, 0.02)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 6)
    data = loaders(train_set, val_set)
    usual(writer, diary, model, data, optimizer, 6, schedule=schedule)
    return Script(model)


def training_set_evaluated(writer: Writer, diary: Diary) -> Script:
    """A run that overfits, and evaluates its training set before its validation set."""
    model = mlp(hidden=128)
    train, val = loaders(labelled(512), labelled(2048))
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    optimizer = sgd(model, 0.05)
    for epoch in range(8):
        model.train()
        for x, y in train:
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            diary.step(model, (x, y), loss)
            optimizer.step()
        model.eval()
        means = []
        for batches, notes in ((train, Diary()), (val, diary)):
            means.append(evaluate(notes, batches, lambda x, y: criterion(model(x), y)))
        report(writer, diary, model, epoch, train=means[0], val=means[1])
    return Script(model, reports_evaluated=True)


def memorisation(writer: Writer, diary: Diary) -> Script:
    """Labels drawn by lot: every epoch begins with a step down, for rows that come again."""
    model = mlp(hidden=256)
    data = loaders(labelled(512, flips=0.6), labelled(2048, flips=0.6), 16)
    usual(writer, diary, model, data, sgd(model, 0.05), 8)
    return Script(model)


def null(writer: Writer, diary: Diary) -> Script:
    """A linear model that hardly moves, on two halves of the same data."""
    model = nn.Linear(INPUTS, CLASSES)
    data = loaders(labelled(8192), labelled(8192), 128)
    optimizer = sgd(model, 0.02, weight_decay=0.1)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 5)
    usual(writer, diary, model, data, optimizer, 5, schedule=schedule)
    return Script(model)


def healthy(writer: Writer, diary: Diary) -> Script:
    """Digits, strongly regularised, until the model stands still."""
    model = nn.Linear(64, 10)
    optimizer = sgd(model, 0.1, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 8)
    usual(writer, diary, model, digits(50), optimizer, 8, schedule=schedule)
    return Script(model)
