"""A usual training step is recorded by a short way, and as the long one would record it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.recorder.faults import LossGapWarning
from tb_lossgap.recorder.watch import Watch
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.loops import loaders, net
from tests.recorder.training import differences, everything, records, seed_everything

EPOCHS, STEPS = 3, 42
WEIGHTS = torch.tensor([1.0, 2.0, 0.5, 3.0, 1.5])

CRITERIA: dict[str, Callable[[], nn.Module]] = {
    "mean": nn.CrossEntropyLoss,
    "sum": lambda: nn.CrossEntropyLoss(reduction="sum"),
    "class weights": lambda: nn.CrossEntropyLoss(weight=WEIGHTS),
    "ignored labels": lambda: nn.CrossEntropyLoss(ignore_index=2),
    "smoothed": lambda: nn.CrossEntropyLoss(label_smoothing=0.1),
}


def train(logdir: Path | None, make: Callable[[], nn.Module], *, budget: float) -> dict[str, Any]:
    """Each step's loss is halved in place once it was used."""
    seed_everything()
    model, criterion = net(), make()
    called: Any = criterion
    writer = None if logdir is None else SummaryWriter(str(logdir))
    if writer is not None:
        called = writer.watch(model, criterion, budget=budget)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.01)
    train_data, val_data = loaders(batch_size=2)

    def step(x: Tensor, y: Tensor) -> None:
        optimiser.zero_grad()
        loss = called(model(x), y)
        loss.backward()
        optimiser.step()
        with torch.no_grad():
            loss /= 2

    for _ in range(EPOCHS):
        model.train()
        for x, y in train_data:
            step(x, y)
        model.eval()
        with torch.no_grad():
            for x, y in val_data:
                called(model(x), y)
    if writer is not None:
        writer.close()
    return everything(model, optimiser)


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[Tensor]:
    """The losses that went the short way."""
    losses: list[Tensor] = []
    original = Watch._take_usual

    def noted(watch: Watch, args: Any, kwargs: Any, loss: Tensor) -> None:  # noqa: ANN401 - passed on
        losses.append(loss)
        original(watch, args, kwargs, loss)

    monkeypatch.setattr(Watch, "_take_usual", noted)
    return losses


def sides(logdir: Path) -> list[tuple[object, ...]]:
    def of(epoch: Epoch) -> tuple[object, ...]:
        walk = epoch.decomposition
        return walk.train, walk.val, walk.rungs, [note.sentence for note in epoch.notes]

    return [of(record.epoch) for record in records(logdir)]


@pytest.mark.parametrize("make", CRITERIA.values(), ids=CRITERIA.keys())
def test_both_ways_record_the_same(
    make: Callable[[], nn.Module],
    taken: list[Tensor],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bare = train(None, make, budget=0.0)
    assert list(differences(bare, train(tmp_path / "short", make, budget=0.0))) == []
    # But for each epoch's first step, and the run's first ones, which are looked at.
    assert len(taken) >= EPOCHS * (STEPS - 1) - 3
    monkeypatch.setattr(Watch, "_is_usual", lambda *_: False)
    assert list(differences(bare, train(tmp_path / "long", make, budget=0.0))) == []
    assert sides(tmp_path / "short") == sides(tmp_path / "long")


def test_a_step_that_is_probed_goes_the_long_way(taken: list[Tensor], tmp_path: Path) -> None:
    train(tmp_path, nn.CrossEntropyLoss, budget=1.0)
    probes = [record.epoch.probe for record in records(tmp_path)]
    assert all(probe is not None and probe.verified for probe in probes)
    assert len(taken) < EPOCHS * (STEPS - 1)


def test_a_fault_on_the_short_way_warns_once_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = train(None, nn.CrossEntropyLoss, budget=0.0)

    def fail(*_: object) -> None:
        msg = "planted"
        raise RuntimeError(msg)

    monkeypatch.setattr(Watch, "_take_usual", fail)
    with pytest.warns(LossGapWarning, match="planted") as warned:
        assert list(differences(bare, train(tmp_path, nn.CrossEntropyLoss, budget=0.0))) == []
    assert len(warned) == 1
