"""One criterion for models that come after one another: only the watched one is recorded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.func import functional_call
from torch.optim.swa_utils import AveragedModel

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.record.codec import Record
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import differences, everything, records, seed_everything

X = torch.randn(48, 6, generator=torch.Generator().manual_seed(3))
Y = X[:, :3].argmax(1)
Call = Callable[[nn.Module, Tensor], Tensor]
Criterion = Callable[..., Tensor]


def net() -> nn.Module:
    return nn.Sequential(nn.Linear(6, 8), nn.Dropout(0.3), nn.Linear(8, 3))


def epoch_of(
    model: nn.Module, criterion: Criterion, *, call: Call = nn.Module.__call__, no_grad: bool = True
) -> dict[str, Any]:
    """Eight steps and four validation batches; gives back what is left of it."""
    optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
    model.train()
    for x, y in zip(X[:32].split(4), Y[:32].split(4), strict=True):
        optimiser.zero_grad()
        criterion(call(model, x), y).backward()
        optimiser.step()
    evaluate(model, criterion, call=call, no_grad=no_grad)
    return everything(model, optimiser)


def evaluate(
    model: nn.Module, criterion: Criterion, *, call: Call = nn.Module.__call__, no_grad: bool = True
) -> None:
    model.eval()
    with torch.set_grad_enabled(not no_grad):
        for x, y in zip(X[32:].split(4), Y[32:].split(4), strict=True):
            criterion(call(model, x), y)


def recorded(
    logdir: Path, script: Callable[[Callable[[nn.Module], Criterion]], list[dict[str, Any]]]
) -> list[Record]:
    """The records of a script, that trains to the same bits without any."""

    def alone(_model: nn.Module) -> Criterion:
        return nn.CrossEntropyLoss()

    seed_everything()
    bare = script(alone)
    seed_everything()
    writer = SummaryWriter(str(logdir))
    watched = script(lambda model: writer.watch(model, nn.CrossEntropyLoss(), budget=0.5))
    writer.close()
    assert list(differences(bare, watched)) == []
    return records(logdir)


def weights(found: list[Record]) -> list[tuple[float, float]]:
    sides = [(each.epoch.decomposition.train, each.epoch.decomposition.val) for each in found]
    return [(train.weight, val.weight) for train, val in sides]


def codes(found: list[Record]) -> set[NoteCode]:
    return {note.code for record in found for note in record.epoch.notes}


@pytest.mark.parametrize("no_grad", [True, False])
def test_models_made_after_watch_are_not_taken_for_the_watched_one(
    *, no_grad: bool, tmp_path: Path
) -> None:
    def folds(watch: Callable[[nn.Module], Criterion]) -> list[dict[str, Any]]:
        models = [net() for _ in range(3)]
        criterion = watch(models[0])
        return [epoch_of(model, criterion, no_grad=no_grad) for model in models for _ in range(2)]

    found = recorded(tmp_path, folds)
    assert weights(found) == [(32.0, 16.0)] * 2
    assert NoteCode.UNWATCHED_MODEL in codes(found)
    assert not codes(found) & {NoteCode.TRAIN_IN_EVAL_MODE, NoteCode.LOST_STEPS}
    (said,) = {
        note.sentence for note in found[1].epoch.notes if note.code is NoteCode.UNWATCHED_MODEL
    }
    assert "name=..." in said


def test_the_watched_model_goes_on_after_another_one(tmp_path: Path) -> None:
    def taking_turns(watch: Callable[[nn.Module], Criterion]) -> list[dict[str, Any]]:
        first, second = net(), net()
        criterion = watch(first)
        return [epoch_of(model, criterion) for model in (first, second, first, second, first)]

    assert weights(recorded(tmp_path, taking_turns)) == [(32.0, 16.0)] * 3


def test_one_watched_model_says_nothing_of_others(tmp_path: Path) -> None:
    def alone(watch: Callable[[nn.Module], Criterion]) -> list[dict[str, Any]]:
        model = net()
        criterion = watch(model)
        return [epoch_of(model, criterion, no_grad=False) for _ in range(3)]

    found = recorded(tmp_path, alone)
    assert weights(found) == [(32.0, 16.0)] * 3
    assert NoteCode.UNWATCHED_MODEL not in codes(found)


def test_parameters_that_no_graph_ends_in_prove_nothing(tmp_path: Path) -> None:
    def copied(model: nn.Module, x: Tensor) -> Tensor:
        copies = {
            name: parameter.detach().clone().requires_grad_()
            for name, parameter in model.named_parameters()
        }
        result: Tensor = functional_call(model, copies, (x,))
        return result

    def sharded(watch: Callable[[nn.Module], Criterion]) -> list[dict[str, Any]]:
        model = net()
        criterion = watch(model)
        return [epoch_of(model, criterion, call=copied) for _ in range(2)]

    found = recorded(tmp_path, sharded)
    assert weights(found) == [(32.0, 16.0)] * 2
    assert NoteCode.UNWATCHED_MODEL not in codes(found)


def test_validation_of_averaged_weights_with_gradients_is_no_other_model(tmp_path: Path) -> None:
    seed_everything()
    model = net()
    averaged = AveragedModel(model)
    writer = SummaryWriter(str(tmp_path))
    criterion = writer.watch(model, nn.CrossEntropyLoss(), val_model=averaged)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(2):
        model.train()
        for x, y in zip(X[:32].split(4), Y[:32].split(4), strict=True):
            optimiser.zero_grad()
            criterion(model(x), y).backward()
            optimiser.step()
        model.eval()
        averaged.update_parameters(model)
        evaluate(averaged, criterion, no_grad=False)
    writer.close()
    assert weights(records(tmp_path)) == [(32.0, 16.0)] * 2
