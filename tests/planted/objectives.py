"""Causes in what is computed: another objective, other inputs, other weights in validation."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, log_softmax
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from torch.utils.data import DataLoader

from tests.planted.data import CLASSES, INPUTS, digits, labelled, loaders, measured, mlp
from tests.planted.diary import Diary
from tests.planted.loop import BatchLoss, Plan, evaluate, fit, report, sgd
from tests.planted.script import Known, Script, plain, squared
from tests.planted.writing import Writer

SMOOTHING = 0.2
PENALTY = 2e-3


def penalty(writer: Writer, diary: Diary) -> Script:
    """An L2 penalty in the training loss alone."""
    model = mlp()
    writer.watch(model)
    return _penalised(writer, diary, model, cross_entropy)


def penalty_beside_a_criterion(writer: Writer, diary: Diary) -> Script:
    """The same, added to what the watched criterion gives."""
    model = mlp()
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    return _penalised(writer, diary, model, criterion)


def _penalised(
    writer: Writer, diary: Diary, model: nn.Module, criterion: Callable[[Tensor, Tensor], Tensor]
) -> Script:
    def squares(model: nn.Module) -> Tensor:
        return PENALTY * sum((p**2).sum() for p in model.parameters())

    plan = Plan(
        model,
        *loaders(labelled(2048), labelled(2048)),
        lambda x, y: criterion(model(x), y) + squares(model),
        lambda x, y: criterion(model(x), y),
        sgd(model, 0.01),
        epochs=5,
    )
    fit(writer, diary, plan)
    closed = {"objective": Known(-squares(model).item())}

    def penalised(model: nn.Module, x: Tensor, y: Tensor) -> Tensor:
        return plain(model, x, y) + squares(model)

    return Script(model, penalised, plain, closed=closed)


def smoothing_in_place(writer: Writer, diary: Diary) -> Script:
    """Label smoothing in the call that trains, and none in the call that validates."""
    model = mlp(64, 10)
    writer.watch(model)
    return _smoothed(
        writer,
        diary,
        model,
        lambda x, y: cross_entropy(model(x), y, label_smoothing=SMOOTHING),
        lambda x, y: cross_entropy(model(x), y),
    )


def smoothing_in_a_criterion(writer: Writer, diary: Diary) -> Script:
    """Two criteria, both modules."""
    model = mlp(64, 10)
    val_criterion = nn.CrossEntropyLoss()
    criterion = nn.CrossEntropyLoss(label_smoothing=SMOOTHING)
    criterion = writer.watch(model, criterion, val_criterion=val_criterion)
    return _smoothed(
        writer,
        diary,
        model,
        lambda x, y: criterion(model(x), y),
        lambda x, y: val_criterion(model(x), y),
    )


def smoothing_against_a_function(writer: Writer, diary: Diary) -> Script:
    """A criterion that is a module in training, a plain function in validation."""
    model = mlp(64, 10)
    criterion = nn.CrossEntropyLoss(label_smoothing=SMOOTHING)
    criterion = writer.watch(model, criterion, val_criterion=cross_entropy)
    return _smoothed(
        writer,
        diary,
        model,
        lambda x, y: criterion(model(x), y),
        lambda x, y: cross_entropy(model(x), y),
    )


def _smoothed(  # noqa: PLR0917 - what every script has, in its order
    writer: Writer, diary: Diary, model: nn.Module, train_loss: BatchLoss, val_loss: BatchLoss
) -> Script:
    fit(writer, diary, Plan(model, *digits(32), train_loss, val_loss, sgd(model, 0.05), 5))
    x, y = (torch.cat([getattr(step, name) for step in diary.last.steps]) for name in "xy")
    model.eval()
    with torch.no_grad():
        logs = log_softmax(model(x), dim=1)
    # Smoothing mixes in the mean over all classes: Szegedy et al. 2016, section 7.
    own = -logs.gather(1, y[:, None]).mean()
    closed = {"objective": Known(-SMOOTHING * float(-logs.mean() - own))}

    def smoothed(model: nn.Module, x: Tensor, y: Tensor) -> Tensor:
        return cross_entropy(model(x), y, label_smoothing=SMOOTHING)

    return Script(model, smoothed, plain, closed=closed)


def augmentation(writer: Writer, diary: Diary) -> Script:
    """Noise on the inputs of a linear regression, in training alone."""
    sigma = 0.5
    train_set = measured(4096, noise=0.2)
    train, val = loaders(train_set, measured(2048, noise=0.2), 64)
    model = nn.Linear(INPUTS, 1)
    clean = DataLoader(train_set, batch_size=64)
    criterion = writer.watch(model, nn.MSELoss(), clean_batches=clean)
    optimizer = sgd(model, 0.004)
    for epoch in range(5):
        model.train()
        total, seen = 0.0, 0
        for x, y in train:
            noisy = x + sigma * torch.randn_like(x)
            optimizer.zero_grad()
            loss = criterion(model(noisy), y)
            loss.backward()
            diary.step(model, (noisy, y), loss, clean=x)
            optimizer.step()
            total += loss.item() * len(y)
            seen += len(y)
        model.eval()
        val_loss = evaluate(diary, val, lambda x, y: criterion(model(x), y))
        report(writer, diary, model, epoch, train=total / seen, val=val_loss)
    # E (w (x + e) - y)^2 = (w x - y)^2 + sigma^2 |w|^2; the epoch drew one e a sample.
    weight = model.weight.detach()
    cost = sigma**2 * float((weight**2).sum())
    steps = diary.last.steps
    with torch.no_grad():
        drawn = torch.cat([(model(s.x) - s.y) ** 2 - (model(s.clean) - s.y) ** 2 for s in steps])
    luck = float(drawn.std()) / len(drawn) ** 0.5
    return Script(model, squared, closed={"augmentation": Known(-cost, luck)})


def averaged_weights(writer: Writer, diary: Diary) -> Script:
    """Validation of an exponential moving average of the weights."""
    train, val = loaders(labelled(4096), labelled(4096), 32)
    model = nn.Linear(INPUTS, CLASSES)
    ema = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.98))
    criterion = writer.watch(model, nn.CrossEntropyLoss(), val_model=ema)
    optimizer = sgd(model, 0.2)
    for epoch in range(5):
        model.train()
        total, seen = 0.0, 0
        for x, y in train:
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            diary.step(model, (x, y), loss)
            optimizer.step()
            ema.update_parameters(model)
            total += loss.item() * len(y)
            seen += len(y)
        ema.eval()
        val_loss = evaluate(diary, val, lambda x, y: criterion(ema(x), y))
        writer.add_scalar("loss/train", total / seen, epoch)
        writer.add_scalar("loss/val", val_loss, epoch)
        diary.end(model, total / seen, val_loss, ema.module)
    return Script(model)
