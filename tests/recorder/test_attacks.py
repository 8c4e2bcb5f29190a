"""A `backward` in eval mode that no step follows is an attack: neither training nor its end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.plugin.history import read
from tests.recorder.test_more_loops import SAMPLES, VAL_SAMPLES, Loop, run, weights
from tests.recorder.test_other_models import run_unwatched
from tests.recorder.training import differences, records

Start = Callable[..., dict[str, Any]]


def attacked(loop: Loop, x: Tensor, y: Tensor, steps: int = 3) -> Tensor:
    """Inputs moved to where the loss is larger; the parameters' gradients are thrown away."""
    delta = torch.zeros_like(x, requires_grad=True)
    for _ in range(steps):
        loop.criterion(loop.model(x + delta), y).backward()
        assert delta.grad is not None
        delta.data += 0.05 * delta.grad.sign()
        delta.grad = None
    return x + delta.detach()


def validate(loop: Loop) -> None:
    loop.model.eval()
    for x, y in loop.val_data:
        inputs = attacked(loop, x, y)
        with torch.no_grad():
            loop.loss(inputs, y)


def in_validation(loop: Loop) -> None:
    for _ in range(3):
        loop.train()
        validate(loop)


def in_eval_mode(loop: Loop) -> None:
    """Training attacks in eval mode and learns in train mode, as some libraries do."""
    for _ in range(3):
        for x, y in loop.train_data:
            loop.model.eval()
            inputs = attacked(loop, x, y)
            loop.model.train()
            loop.step(inputs, y)
        validate(loop)


def trained_in_eval_mode(loop: Loop) -> None:
    """No attack at all: somebody forgot model.train(), from the second epoch on."""
    for _ in range(3):
        for x, y in loop.train_data:
            loop.step(x, y)
        loop.model.eval()
        with torch.no_grad():
            for x, y in loop.val_data:
                loop.loss(x, y)


@pytest.mark.parametrize("start", [run, run_unwatched])
def test_attacks_on_validation_are_no_training(start: Start, tmp_path: Path) -> None:
    assert list(differences(start(in_validation, None), start(in_validation, tmp_path))) == []
    found = records(tmp_path)
    assert weights(found) == [(SAMPLES, VAL_SAMPLES)] * 3
    for record in found:
        assert NoteCode.TRAIN_IN_EVAL_MODE not in {note.code for note in record.epoch.notes}
        assert record.epoch.probe is not None
        assert record.epoch.probe.verified is True
    (history,) = read(tmp_path)
    assert history.verdict.code != "mode_fault"


@pytest.mark.parametrize("start", [run, run_unwatched])
def test_attacks_in_eval_mode_before_each_step_are_no_training(
    start: Start, tmp_path: Path
) -> None:
    assert list(differences(start(in_eval_mode, None), start(in_eval_mode, tmp_path))) == []
    for record in records(tmp_path)[1:]:
        assert weights([record]) == [(SAMPLES, VAL_SAMPLES)]
        assert NoteCode.TRAIN_IN_EVAL_MODE not in {note.code for note in record.epoch.notes}


@pytest.mark.parametrize("start", [run, run_unwatched])
def test_training_in_eval_mode_is_still_training(start: Start, tmp_path: Path) -> None:
    bare = start(trained_in_eval_mode, None)
    assert list(differences(bare, start(trained_in_eval_mode, tmp_path))) == []
    found = records(tmp_path)
    assert weights(found) == [(SAMPLES, VAL_SAMPLES)] * 3
    counts = [
        [note.count for note in record.epoch.notes if note.code == NoteCode.TRAIN_IN_EVAL_MODE]
        for record in found
    ]
    assert counts == [[], [11], [11]]
