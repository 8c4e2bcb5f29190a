"""Training and validation whose losses look unlike, though they are one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.plugin.history import read
from tb_lossgap.recorder.faults import LossGapWarning
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import differences, everything, records, seed_everything

X = torch.randn(52, 6, generator=torch.Generator().manual_seed(3))
Y = X[:, :3].argmax(1)
TRAIN, VAL = ((0, 12), (12, 24), (24, 31)), ((31, 41), (41, 52))
Batch = tuple[Tensor, Tensor]


def batches(*ends: tuple[int, int]) -> list[Batch]:
    return [(X[first:end], Y[first:end]) for first, end in ends]


def mean(losses: list[tuple[float, int]]) -> float:
    return sum(loss * size for loss, size in losses) / sum(size for _, size in losses)


@dataclass(frozen=True)
class Sides:
    """What training calls `backward` on, and each side's mean loss of a batch as a number."""

    loss: Callable[[nn.Module, Batch], Tensor]
    train: Callable[[float, int], float]
    val: Callable[[nn.Module, Batch], float]


def log_prob(model: nn.Module, batch: Batch) -> Tensor:
    return torch.distributions.Normal(model(batch[0])[:, 0], 1.0).log_prob(batch[1].float())


def cross_entropy(model: nn.Module, batch: Batch) -> Tensor:
    return F.cross_entropy(model(batch[0]), batch[1])


SIDES = {
    "a minus of Python's": Sides(
        lambda model, batch: -log_prob(model, batch).mean(),
        lambda loss, _: loss,
        lambda model, batch: -log_prob(model, batch).mean().item(),
    ),
    "a minus on both sides": Sides(
        lambda model, batch: -log_prob(model, batch).mean(),
        lambda loss, _: loss,
        lambda model, batch: (-log_prob(model, batch).mean()).item(),
    ),
    "a minus of a sum": Sides(
        lambda model, batch: log_prob(model, batch).sum().neg(),
        lambda loss, size: loss / size,
        lambda model, batch: -log_prob(model, batch).sum().item() / len(batch[1]),
    ),
    "times the batch": Sides(
        lambda model, batch: cross_entropy(model, batch) * len(batch[1]),
        lambda loss, size: loss / size,
        lambda model, batch: cross_entropy(model, batch).item(),
    ),
}


def train(logdir: Path | None, sides: Sides) -> tuple[dict[str, Any], list[tuple[float, float]]]:
    seed_everything()
    model = nn.Sequential(nn.Linear(6, 8), nn.Dropout(0.3), nn.Linear(8, 3))
    writer = None if logdir is None else SummaryWriter(str(logdir))
    if writer is not None:
        writer.watch(model)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.01)
    means = []
    for _ in range(2):
        model.train()
        losses = []
        for batch in batches(*TRAIN):
            optimiser.zero_grad()
            loss = sides.loss(model, batch)
            loss.backward()
            optimiser.step()
            losses.append((sides.train(loss.item(), len(batch[1])), len(batch[1])))
        model.eval()
        with torch.no_grad():
            val = [(sides.val(model, batch), len(batch[1])) for batch in batches(*VAL)]
        means.append((mean(losses), mean(val)))
    if writer is not None:
        writer.close()
    return everything(model, optimiser), means


@pytest.mark.parametrize("sides", SIDES.values(), ids=SIDES.keys())
def test_both_sides_are_recorded_as_the_mean_that_they_are(sides: Sides, tmp_path: Path) -> None:
    left, means = train(None, sides)
    assert list(differences(left, train(tmp_path, sides)[0])) == []
    found = records(tmp_path)
    assert len(found) == len(means)
    for record, (train_mean, val_mean) in zip(found, means, strict=True):
        walk = record.epoch.decomposition
        assert walk.train is not None
        assert walk.val is not None
        assert (walk.train.weight, walk.val.weight) == (31, 21)
        assert walk.train.total / walk.train.weight == pytest.approx(train_mean, rel=1e-5)
        assert walk.val.total / walk.val.weight == pytest.approx(val_mean, rel=1e-5)
        assert record.epoch.probe is not None
        assert record.epoch.probe.verified is True
        objective = record.epoch.terms.get("objective")
        assert objective is None or not objective.value


def summed(model: nn.Module, batch: Batch) -> Tensor:
    """Three batches' losses, and one `backward`."""
    parts = zip(batch[0].split(4), batch[1].split(4), strict=True)
    losses = [F.cross_entropy(model(x), y) for x, y in parts]
    return torch.stack(losses).sum() if len(losses) == 1 else sum(losses[1:], losses[0])


def test_losses_of_several_batches_in_one_backward_are_told_of(tmp_path: Path) -> None:
    one = SIDES["times the batch"].val
    train(tmp_path, Sides(summed, lambda loss, _: loss, one))
    notes = [note for record in records(tmp_path) for note in record.epoch.notes]
    assert {note.count for note in notes if note.code == NoteCode.ADDED_LOSSES} <= {2, 3}
    assert any(note.code == NoteCode.ADDED_LOSSES for note in notes)
    assert all(note.code != NoteCode.PARTIAL_LOSS for note in notes)


def by_derivative(model: nn.Module, batch: Batch) -> Tensor:
    """As equations are learned: the slope at the samples, and the value at a border."""
    with torch.enable_grad():
        x = batch[0].clone().requires_grad_()
        (slope,) = torch.autograd.grad(model(x).sum(), x, create_graph=True)
        inside = (slope.sum(1) - batch[1]).pow(2).mean()
    return inside + model(torch.zeros(1, 6)).pow(2).mean()


def test_validation_that_was_found_for_one_of_several_forwards_is_told_of(tmp_path: Path) -> None:
    loss = Sides(by_derivative, lambda loss, _: loss, lambda *each: by_derivative(*each).item())
    left, _ = train(None, loss)
    assert list(differences(left, train(tmp_path, loss)[0])) == []
    codes = {note.code for record in records(tmp_path) for note in record.epoch.notes}
    assert NoteCode.PARTIAL_LOSS not in codes
    assert NoteCode.ONE_FORWARD in codes


class Coder(nn.Module):
    """Its parts are called, never itself."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = nn.Linear(6, 8), nn.Linear(8, 3)

    def encode(self, x: Tensor) -> Tensor:
        return torch.relu(self.first(x))

    def decode(self, z: Tensor) -> Tensor:
        logits: Tensor = self.second(z)
        return logits


def by_methods(logdir: Path | None) -> dict[str, Any]:
    seed_everything()
    model, criterion = Coder(), nn.CrossEntropyLoss()
    writer = None if logdir is None else SummaryWriter(str(logdir))
    if writer is not None:
        writer.watch(model, criterion)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(2):
        model.train()
        for x, y in batches(*TRAIN):
            optimiser.zero_grad()
            criterion(model.decode(model.encode(x)), y).backward()
            optimiser.step()
        model.eval()
        with torch.no_grad():
            for x, y in batches(*VAL):
                criterion(model.decode(model.encode(x)), y)
    if writer is not None:
        writer.close()
    return everything(model, optimiser)


def test_a_model_that_is_never_called_itself_has_its_losses_recorded_and_is_told_of(
    tmp_path: Path,
) -> None:
    assert list(differences(by_methods(None), by_methods(tmp_path))) == []
    found = records(tmp_path)
    sides = [record.epoch.decomposition for record in found]
    assert [(walk.train.weight, walk.val.weight) for walk in sides] == [(31, 21)] * 2
    for record in found:
        sentences = " ".join(note.sentence for note in record.epoch.notes)
        assert "the model itself is never called, only methods or copies of it" in sentences
        assert NoteCode.VAL_WITHOUT_MODEL not in {note.code for note in record.epoch.notes}


def in_folds(logdir: Path | None) -> dict[str, Any]:
    """A new model for each fold, one writer, and no name."""
    seed_everything()
    writer = None if logdir is None else SummaryWriter(str(logdir))
    left = {}
    for fold in range(2):
        model = nn.Linear(6, 3)
        if writer is not None:
            writer.watch(model)
        optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
        for batch in batches(*TRAIN):
            optimiser.zero_grad()
            cross_entropy(model, batch).backward()
            optimiser.step()
        with torch.no_grad():
            model.eval()
            [cross_entropy(model, batch) for batch in batches(*VAL)]
        left[str(fold)] = everything(model, optimiser)
    if writer is not None:
        writer.close()
    return left


def test_a_second_model_of_the_same_name_gets_another_one_once_the_first_has_trained(
    tmp_path: Path,
) -> None:
    bare = in_folds(None)
    with pytest.warns(LossGapWarning, match="this one is named 'loss-2'"):
        recorded = in_folds(tmp_path)
    assert list(differences(bare, recorded)) == []
    sides = {run.series: run.epochs[0].decomposition for run in read(tmp_path)}
    assert sorted(sides) == ["loss", "loss-2"]
    for walk in sides.values():
        assert walk.train is not None
        assert walk.val is not None
        assert (walk.train.weight, walk.val.weight) == (31, 21)
