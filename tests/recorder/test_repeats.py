"""Several training losses of one batch each count, and it is said; of other batches nothing is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from tb_lossgap.gap.notes import NoteCode
from tests.recorder.test_attacks import attacked
from tests.recorder.test_more_loops import Loop, lbfgs, run
from tests.recorder.test_other_models import run_unwatched
from tests.recorder.training import differences, records

Start = Callable[..., dict[str, Any]]
BOTH = pytest.mark.parametrize("start", [run, run_unwatched])


def sharpness_aware(loop: Loop) -> None:
    """Each step climbs to where the loss is larger, and goes down by the gradient there."""
    parameters = list(loop.model.parameters())
    for _ in range(2):
        for x, y in loop.train_data:
            loop.optimiser.zero_grad()
            loop.loss(x, y).backward()
            moves = [
                0.05 * parameter.grad for parameter in parameters if parameter.grad is not None
            ]
            with torch.no_grad():
                torch._foreach_add_(parameters, moves)
            loop.optimiser.zero_grad()
            loop.loss(x, y).backward()
            with torch.no_grad():
                torch._foreach_sub_(parameters, moves)
            loop.optimiser.step()
        loop.validate()


def attacked_in_train_mode(loop: Loop) -> None:
    for _ in range(2):
        for x, y in loop.train_data:
            loop.step(attacked(loop, x, y), y)
        loop.validate()


def plain(loop: Loop) -> None:
    for _ in range(2):
        loop.train()
        loop.validate()


def full_batch(loop: Loop) -> None:
    """One batch is the data set."""
    x, y = next(iter(loop.train_data))
    for _ in range(3):
        for _ in range(4):
            loop.step(x, y)
        loop.validate()


def written_again(loop: Loop) -> None:
    """The script has one buffer for its batches, as some loaders do."""
    x, y = torch.empty(8, 20), torch.empty(8, dtype=torch.long)
    for _ in range(2):
        for inputs, labels in loop.train_data:
            if len(inputs) == len(x):
                loop.step(x.copy_(inputs), y.copy_(labels))
        loop.validate()


def looked_at_first(loop: Loop) -> None:
    """The first batch is trained on twice: by chance, or to see that it works."""
    loop.step(*next(iter(loop.train_data)))
    plain(loop)


def codes(logdir: Path) -> set[NoteCode]:
    return {note.code for record in records(logdir) for note in record.epoch.notes}


@BOTH
@pytest.mark.parametrize("work", [sharpness_aware, lbfgs])
def test_losses_of_one_batch_in_a_row_are_told_of(
    work: Callable[[Loop], None], start: Start, tmp_path: Path
) -> None:
    assert list(differences(start(work, None), start(work, tmp_path))) == []
    assert NoteCode.REPEATED_BATCH in codes(tmp_path)


def test_an_attack_in_train_mode_is_told_of(tmp_path: Path) -> None:
    run(attacked_in_train_mode, tmp_path)
    assert NoteCode.REPEATED_BATCH in codes(tmp_path)


@BOTH
@pytest.mark.parametrize("work", [plain, full_batch, written_again, looked_at_first])
def test_of_ordinary_batches_nothing_is_said(
    work: Callable[[Loop], None], start: Start, tmp_path: Path
) -> None:
    start(work, tmp_path)
    assert NoteCode.REPEATED_BATCH not in codes(tmp_path)


def twice(loop: Loop) -> None:
    """A second part of the loss has a backward of its own."""
    for _ in range(2):
        for x, y in loop.train_data:
            loop.optimiser.zero_grad()
            output = loop.model(x)
            loop.criterion(output, y).backward(retain_graph=True)
            (0.1 * output.pow(2).mean()).backward()
            loop.optimiser.step()
        loop.validate()


def penalised_apart(loop: Loop) -> None:
    """A penalty of other things than the model's output is nobody's second backward."""
    scale = torch.ones(3, requires_grad=True)
    for _ in range(2):
        for x, y in loop.train_data:
            loop.step(x, y)
            scale.pow(2).sum().backward()
        loop.validate()


def test_a_second_backward_of_one_forward_is_told_of(tmp_path: Path) -> None:
    run_unwatched(twice, tmp_path)
    assert NoteCode.SECOND_BACKWARD in codes(tmp_path)


@pytest.mark.parametrize("work", [plain, penalised_apart, sharpness_aware, lbfgs])
def test_a_backward_of_something_else_is_none(work: Callable[[Loop], None], tmp_path: Path) -> None:
    run_unwatched(work, tmp_path)
    assert NoteCode.SECOND_BACKWARD not in codes(tmp_path)


def masked(loop: Loop) -> None:
    """One graph, one output: the losses of its training, validation and test nodes."""
    x, y = (torch.cat(each) for each in zip(*loop.train_data, strict=True))
    part = torch.arange(len(y)) % 3
    for _ in range(3):
        loop.optimiser.zero_grad()
        loop.criterion(loop.model(x)[part == 0], y[part == 0]).backward()
        loop.optimiser.step()
        loop.model.eval()
        with torch.no_grad():
            output = loop.model(x)
            loop.losses += [
                float(loop.criterion(output[part == p], y[part == p])) for p in range(3)
            ]
        loop.model.train()


def judged_again(loop: Loop) -> None:
    """The same loss is computed once more, to be printed."""

    def twice(x: Tensor, y: Tensor) -> None:
        output = loop.model(x)
        loop.criterion(output, y)
        loop.losses.append(float(loop.criterion(output, y)))

    for _ in range(2):
        loop.train()
        loop.model.eval()
        with torch.no_grad():
            for x, y in loop.val_data:
                twice(x, y)
        loop.model.train()


def test_several_losses_of_one_output_in_validation_are_told_of(tmp_path: Path) -> None:
    run_unwatched(masked, tmp_path)
    assert NoteCode.SEVERAL_OF_OUTPUT in codes(tmp_path)


@pytest.mark.parametrize("work", [plain, judged_again])
def test_one_loss_of_an_output_is_not_several(work: Callable[[Loop], None], tmp_path: Path) -> None:
    run_unwatched(work, tmp_path)
    assert NoteCode.SEVERAL_OF_OUTPUT not in codes(tmp_path)
