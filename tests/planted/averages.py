"""Causes in how batch losses become the two numbers that are compared."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, SubsetRandomSampler, TensorDataset

from tests.planted.data import CLASSES, INPUTS, labelled, loaders, measured
from tests.planted.diary import Diary, Passed
from tests.planted.loop import Plan, evaluate, fit, report, sgd
from tests.planted.script import Known, Script, by_token, squared
from tests.planted.writing import Writer


def timing(writer: Writer, diary: Diary) -> Script:
    """The first epoch of a model that learns fast: its training loss is mostly of the way down."""
    model = nn.Sequential(nn.Linear(INPUTS, 64), nn.ReLU(), nn.Linear(64, CLASSES))
    criterion = writer.watch(model, nn.CrossEntropyLoss())

    def loss(x: Tensor, y: Tensor) -> Tensor:
        return criterion(model(x), y)

    data = loaders(labelled(4096), labelled(2048), 64)
    fit(writer, diary, Plan(model, *data, loss, loss, sgd(model, 0.05), 1))
    return Script(model)


def short_last_batch_in_training(writer: Writer, diary: Diary) -> Script:
    """Rows in the order of a file: the last one, an outlier, is a batch of its own."""
    x, y = measured(1025, noise=0.5).tensors
    y[-1] += 30
    train = DataLoader(TensorDataset(x, y), batch_size=32)
    val = DataLoader(measured(1024, noise=0.5), batch_size=32)
    model = nn.Linear(INPUTS, 1)
    criterion = writer.watch(model, nn.MSELoss())
    optimizer = torch.optim.SGD(model.parameters(), lr=1e-3)
    for epoch in range(5):
        model.train()
        losses = []
        for x, y in train:
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            diary.step(model, (x, y), loss)
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            losses.append(loss.item())
        model.eval()
        val_loss = evaluate(diary, val, lambda x, y: criterion(model(x), y))
        report(writer, diary, model, epoch, train=sum(losses) / len(losses), val=val_loss)
    *others, last = (step.loss for step in diary.last.steps)
    count, size = len(others) + 1, 1 / 32
    excess = last - sum(others) / len(others)
    averaging = -excess * (count - 1) * (1 - size) / (count * (count - 1 + size))
    return Script(model, squared, easier=None, closed={"train_averaging": Known(averaging)})


def short_last_batch_in_validation(writer: Writer, diary: Diary) -> Script:
    """Validation sorted from clean to noisy: its noisiest row is a batch of its own."""
    train = DataLoader(measured(1024, noise=0.5), batch_size=32, shuffle=True)
    x, y = measured(1024, noise=0.5).tensors
    noisy = TensorDataset(torch.cat([x, torch.randn(1, INPUTS)]), torch.cat([y, y[:1] + 8]))
    val = DataLoader(noisy, batch_size=128)
    model = nn.Linear(INPUTS, 1)
    criterion = writer.watch(model, nn.MSELoss())
    optimizer = sgd(model, 0.002)
    for epoch in range(5):
        model.train()
        losses = []
        for x, y in train:
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            diary.step(model, (x, y), loss)
            optimizer.step()
            losses.append(loss.item())
        model.eval()
        val_losses = []
        with torch.no_grad():
            for x, y in val:
                loss = criterion(model(x), y)
                diary.val((x, y), loss)
                val_losses.append(loss.item())
        train_loss, val_loss = sum(losses) / len(losses), sum(val_losses) / len(val_losses)
        report(writer, diary, model, epoch, train=train_loss, val=val_loss)
    *others, last = (step.loss for step in diary.last.val)
    count, size = len(others) + 1, 1 / 128
    excess = last - sum(others) / len(others)
    averaging = excess * (count - 1) * (1 - size) / (count * (count - 1 + size))
    return Script(model, squared, easier=None, closed={"val_averaging": Known(averaging)})


def subset_of_the_dataset(writer: Writer, diary: Diary) -> Script:
    """Sampler of 80 % and 20 % of one data set, both sums over len(loader.dataset)."""
    dataset = labelled(2560)
    order = torch.randperm(len(dataset)).tolist()
    train = DataLoader(dataset, 64, sampler=SubsetRandomSampler(order[:2048]))
    val = DataLoader(dataset, 64, sampler=SubsetRandomSampler(order[2048:]))
    model = nn.Linear(INPUTS, CLASSES)
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    optimizer = sgd(model, 0.02)
    for epoch in range(5):
        train_loss = val_loss = 0.0
        model.train()
        for x, y in train:
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            diary.step(model, (x, y), loss)
            optimizer.step()
            train_loss += loss.item() * x.size(0)
        model.eval()
        with torch.no_grad():
            for x, y in val:
                loss = criterion(model(x), y)
                diary.val((x, y), loss)
                val_loss += loss.item() * x.size(0)
        train_loss, val_loss = train_loss / len(train.dataset), val_loss / len(val.dataset)
        report(writer, diary, model, epoch, train=train_loss, val=val_loss)
    a1, a7 = _means(diary.last)
    closed = {"train_averaging": Known(0.2 * a1), "val_averaging": Known(-0.8 * a7)}
    return Script(model, closed=closed)


def batch_means_over_the_dataset(writer: Writer, diary: Diary) -> Script:
    """The validation loss adds means of batches, and divides by the number of samples."""
    train, val = loaders(labelled(2048), labelled(1024), 32)
    model = nn.Linear(INPUTS, CLASSES)
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    optimizer = sgd(model, 0.02)
    for epoch in range(5):
        model.train()
        losses = []
        for x, y in train:
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            diary.step(model, (x, y), loss)
            optimizer.step()
            losses.append(loss.item())
        model.eval()
        test_loss = 0.0
        with torch.no_grad():
            for x, y in val:
                loss = criterion(model(x), y)
                diary.val((x, y), loss)
                test_loss += loss.item()
        test_loss /= len(val.dataset)
        report(writer, diary, model, epoch, train=sum(losses) / len(losses), val=test_loss)
    closed = {"val_averaging": Known(-(1 - 1 / 32) * _means(diary.last)[1])}
    return Script(model, closed=closed)


def accumulation(writer: Writer, diary: Diary) -> Script:
    """Gradients of four batches are accumulated, and what is logged is a fourth of the loss."""
    every = 4
    train, val = loaders(labelled(2048), labelled(1024), 16)
    model = nn.Linear(INPUTS, CLASSES)
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    optimizer = sgd(model, 0.05)
    for epoch in range(5):
        model.train()
        losses = []
        for index, (x, y) in enumerate(train):
            full = criterion(model(x), y)
            loss = full / every
            diary.step(model, (x, y), full, logged=loss)
            loss.backward()
            losses.append(loss.item())
            if (index + 1) % every == 0:
                optimizer.step()
                optimizer.zero_grad()
        model.eval()
        val_loss = evaluate(diary, val, lambda x, y: criterion(model(x), y))
        report(writer, diary, model, epoch, train=sum(losses) / len(losses), val=val_loss)
    closed = {"train_averaging": Known((1 - 1 / every) * _means(diary.last)[0])}
    return Script(model, closed=closed)


def token_weighting(writer: Writer, diary: Diary) -> Script:
    """Batches of short and of long sequences count alike; the long ones are harder."""
    train, val = _sequences(128), _sequences(64)
    model = nn.Linear(INPUTS, CLASSES)
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    optimizer = sgd(model, 0.05)

    def loss_of(x: Tensor, y: Tensor) -> Tensor:
        return criterion(model(x).flatten(0, 1), y.flatten())

    for epoch in range(5):
        model.train()
        losses = []
        for index in torch.randperm(len(train)).tolist():
            x, y = train[index]
            optimizer.zero_grad()
            loss = loss_of(x, y)
            loss.backward()
            diary.step(model, (x, y), loss, weight=_tokens(y))
            optimizer.step()
            losses.append(loss.item())
        model.eval()
        total = tokens = 0.0
        with torch.no_grad():
            for x, y in val:
                loss = loss_of(x, y)
                diary.val((x, y), loss, _tokens(y))
                total += loss.item() * _tokens(y)
                tokens += _tokens(y)
        report(writer, diary, model, epoch, train=sum(losses) / len(losses), val=total / tokens)
    steps = diary.last.steps
    pairs = torch.tensor([(step.weight, step.loss) for step in steps], dtype=torch.float64)
    # The mean of means is too low by Cov(W, J) / mean(W).
    covariance = torch.cov(pairs.T, correction=0)[0, 1]
    closed = {"train_averaging": Known(float(covariance / pairs[:, 0].mean()))}
    return Script(model, by_token, closed=closed)


def _sequences(count: int) -> list[tuple[Tensor, Tensor]]:
    """Batches of four sequences each, padded with the label that cross-entropy ignores."""
    batches = []
    for _ in range(count):
        longest = int(torch.randint(4, 65, ()))
        x, y = labelled(4 * longest, flips=0.9 * longest / 64).tensors
        lengths = torch.randint(longest // 2, longest + 1, (4, 1))
        padded = torch.where(torch.arange(longest) < lengths, y.view(4, longest), -100)
        batches.append((x.view(4, longest, INPUTS), padded))
    return batches


def _tokens(y: Tensor) -> float:
    return float((y != -100).sum())


def _means(epoch: Passed) -> tuple[float, float]:
    """The means in which each sample counts once."""
    train, val = (
        sum(step.loss * step.weight for step in side) / sum(step.weight for step in side)
        for side in (epoch.steps, epoch.val)
    )
    return train, val
