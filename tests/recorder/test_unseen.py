"""A loop that hides its losses is told so, once, and what to do about it."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from tb_lossgap.recorder.faults import LossGapWarning
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.loops import loaders, net
from tests.recorder.training import differences, everything, records, seed_everything


class Layers(nn.Module):
    """Its layers are trained one by one; nobody calls the whole."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = nn.Linear(20, 8), nn.Linear(8, 5)


def by_layer(model: Layers) -> None:
    for x, _ in loaders()[0]:
        hidden = x
        for layer in (model.first, model.second):
            hidden = layer(hidden.detach())
            hidden.pow(2).mean().backward()


def said(writer: SummaryWriter) -> list[str]:
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        writer.close()
    return [str(one.message) for one in found if one.category is LossGapWarning]


def test_a_model_that_is_trained_by_its_parts_is_said_to_be_unseen(tmp_path: Path) -> None:
    writer, model = SummaryWriter(str(tmp_path)), Layers()
    writer.watch(model)
    by_layer(model)
    (sentence,) = said(writer)
    assert "no loss of 'loss' was seen in this process" in sentence
    assert "writer.log_train_loss(loss, weight)" in sentence


def test_a_criterion_that_is_not_called_is_said_to_be_unseen(tmp_path: Path) -> None:
    writer, model = SummaryWriter(str(tmp_path)), net()
    writer.watch(model, nn.CrossEntropyLoss())  # what it gives is thrown away
    for x, y in loaders()[0]:
        F.cross_entropy(model(x), y).backward()
    (sentence,) = said(writer)
    assert "what watch() gave was never called" in sentence


def test_losses_that_are_logged_by_hand_are_not_said_to_be_unseen(tmp_path: Path) -> None:
    writer, model = SummaryWriter(str(tmp_path)), Layers()
    writer.watch(model)
    by_layer(model)
    writer.log_train_loss(1.0, 8)
    writer.log_val_loss(2.0, 8)
    assert said(writer) == []


def test_a_script_that_fails_before_it_trains_hears_of_its_own_fault_alone(
    tmp_path: Path,
) -> None:
    writer = SummaryWriter(str(tmp_path))
    writer.watch(net())
    try:
        (tmp_path / "data").read_text()
    except FileNotFoundError:
        assert said(writer) == []


class LossAndCount(nn.Module):
    """Gives how many samples it used beside the loss, as losses over mined triplets do."""

    def forward(self, output: Tensor, y: Tensor) -> tuple[Tensor, int]:
        kept = y > 0
        return F.cross_entropy(output[kept], y[kept]), int(kept.sum())


def fit(logdir: Path | None) -> dict[str, object]:
    seed_everything()
    model, criterion = net(), LossAndCount()
    writer = None if logdir is None else SummaryWriter(str(logdir))
    if writer is not None:
        criterion = writer.watch(model, criterion)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    train, val = loaders()
    val_losses = []
    for _ in range(3):
        model.train()
        for x, y in train:
            optimizer.zero_grad()
            criterion(model(x), y)[0].backward()
            optimizer.step()
        model.eval()
        with torch.no_grad():
            val_losses.append([criterion(model(x), y)[0].item() for x, y in val])
    if writer is not None:
        writer.close()
    return everything(model, optimizer) | {"losses": val_losses}


def test_a_criterion_that_gives_more_than_its_loss_is_recorded(tmp_path: Path) -> None:
    bare = fit(None)
    assert list(differences(bare, fit(tmp_path))) == []
    found = records(tmp_path)
    assert len(found) == 3
    for record, losses in zip(found, bare["losses"], strict=True):  # type: ignore[call-overload]  # a list, by contract
        epoch = record.epoch
        assert epoch.probe is not None
        assert epoch.probe.verified is True
        assert epoch.rungs["val_reported"] == pytest.approx(sum(losses) / len(losses), rel=1e-5)
        assert sum(t.value for t in epoch.terms.values()) == pytest.approx(epoch.gap, abs=1e-9)
