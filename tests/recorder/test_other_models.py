"""A watched criterion that is called for another model, or twice for one output, in validation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from tb_lossgap.gap.evidence import Losses
from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.record.codec import Record
from tb_lossgap.recorder import runs
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.loops import net
from tests.recorder.test_more_loops import SAMPLES, VAL_SAMPLES, Loop, recorded, run, weights
from tests.recorder.training import differences, everything, records, seed_everything

OTHER = {NoteCode.OTHER_LOSSES, NoteCode.VAL_WITHOUT_MODEL}


def judge(loop: Loop, model: nn.Module) -> None:
    """Evaluate a model with the watched criterion; what the watched one's losses are is kept."""
    model.eval()
    with torch.inference_mode():
        for x, y in loop.val_data:
            loss = loop.criterion(model(x), y).item()
            if model is loop.model:
                loop.losses.append(loss * len(y))


def epochs(loop: Loop, validate: Callable[[Loop, nn.Module], None]) -> None:
    average = torch.optim.swa_utils.AveragedModel(loop.model)
    for _ in range(3):
        loop.train()
        average.update_parameters(loop.model)
        loop.losses.append(0.0)
        validate(loop, average)


def model_then_average(loop: Loop) -> None:
    def validate(loop: Loop, average: nn.Module) -> None:
        judge(loop, loop.model)
        judge(loop, average)

    epochs(loop, validate)


def average_then_model(loop: Loop) -> None:
    def validate(loop: Loop, average: nn.Module) -> None:
        loop.model.eval()
        judge(loop, average)
        judge(loop, loop.model)

    epochs(loop, validate)


def second_look(loop: Loop) -> None:
    """The same criterion on the same output once more: in other units."""

    def validate(loop: Loop, _average: nn.Module) -> None:
        loop.model.eval()
        with torch.no_grad():
            for x, y in loop.val_data:
                output = loop.model(x)
                loop.losses.append(loop.criterion(output, y).item() * len(y))
                loop.criterion(output * 9, y)
                loop.criterion(output * 5, y)

    epochs(loop, validate)


def without_no_grad(loop: Loop) -> None:
    """Validation in eval mode with gradients, which nobody asks for."""

    def validate(loop: Loop, average: nn.Module) -> None:
        for model in (loop.model.eval(), average.eval()):
            for x, y in loop.val_data:
                loss = loop.criterion(model(x), y).item()
                loop.losses += [loss * len(y)] if model is loop.model else []

    epochs(loop, validate)


MIXED = [model_then_average, average_then_model, second_look, without_no_grad]


def val_means(loop: Loop) -> list[float]:
    """Of each epoch, from what the loop kept: training's losses, 0, and validation's shares."""
    found, batches = [], len(loop.val_data)
    for index, loss in enumerate(loop.losses):
        if loss == 0.0:
            found.append(sum(loop.losses[index + 1 : index + 1 + batches]) / VAL_SAMPLES)
    return found


@pytest.mark.parametrize("work", MIXED)
def test_only_the_losses_that_the_watched_model_ran_for_are_validation(
    work: Callable[[Loop], None], tmp_path: Path
) -> None:
    kept: list[Loop] = []

    def keeping(loop: Loop) -> None:
        kept.append(loop)
        work(loop)

    assert list(differences(run(work, None), run(keeping, tmp_path))) == []
    found = records(tmp_path)
    assert weights(found) == [(SAMPLES, VAL_SAMPLES)] * 3
    for record, mean in zip(found, val_means(kept[0]), strict=True):
        val = record.epoch.decomposition.val
        assert val.total / val.weight == pytest.approx(mean, rel=1e-5)
        assert codes(record) & OTHER == {NoteCode.OTHER_LOSSES}


def codes(record: Record) -> set[NoteCode]:
    return {note.code for note in record.epoch.notes}


def average_alone_in_train_mode(loop: Loop) -> None:
    """The model itself is never told to evaluate."""
    average = torch.optim.swa_utils.AveragedModel(loop.model)
    for _ in range(2):
        loop.train()
        average.update_parameters(loop.model)
        judge(loop, average)


def test_validation_with_a_copy_alone_is_kept_and_said(tmp_path: Path) -> None:
    def work(loop: Loop) -> None:
        def validate(loop: Loop, average: nn.Module) -> None:
            loop.model.eval()
            judge(loop, average)

        epochs(loop, validate)

    found = recorded(work, tmp_path)
    assert weights(found) == [(SAMPLES, VAL_SAMPLES)] * 3
    assert all(codes(record) & OTHER == {NoteCode.VAL_WITHOUT_MODEL} for record in found)


def test_a_copy_that_is_validated_while_the_model_stays_in_train_mode_is_said(
    tmp_path: Path,
) -> None:
    (record,) = recorded(average_alone_in_train_mode, tmp_path)
    (sentence,) = [n.sentence for n in record.epoch.notes if n.code in OTHER]
    assert "val_model=" in sentence


def gathered(loop: Loop) -> None:
    """Outputs first, then their losses; twice, as for two sets."""
    for _ in range(2):
        loop.train()
        loop.model.eval()
        with torch.no_grad():
            for _ in range(2):
                outputs = [(loop.model(x), y) for x, y in loop.val_data]
                for output, y in outputs:
                    loop.criterion(output, y)


def test_losses_of_outputs_that_were_gathered_are_all_kept(tmp_path: Path) -> None:
    found = recorded(gathered, tmp_path)
    batches = len(Loop(None).val_data)
    assert batches > 1
    assert [record.epoch.decomposition.val.weight for record in found] == [2 * VAL_SAMPLES] * 2


def test_a_looked_at_training_step_is_not_said_to_be_another_models_validation(
    tmp_path: Path,
) -> None:
    def work(loop: Loop) -> None:
        for _ in range(2):
            loop.model.train()
            for x, y in loop.train_data:
                output = loop.model(x)
                loss = loop.criterion(output, y)
                with torch.no_grad():
                    loop.criterion(output[:2], y[:2])
                    loop.criterion(output[2:], y[2:])
                loop.optimiser.zero_grad()
                loss.backward()
                loop.optimiser.step()
            judge(loop, loop.model)

    found = recorded(work, tmp_path)
    assert weights(found) == [(SAMPLES, VAL_SAMPLES)] * 2
    assert not any(codes(record) & OTHER for record in found)


def test_a_wrapped_model_that_is_validated_without_its_wrapper_has_run(tmp_path: Path) -> None:
    seed_everything()
    writer, bare = SummaryWriter(str(tmp_path)), net()
    model = nn.DataParallel(bare)
    criterion: Any = writer.watch(model, nn.CrossEntropyLoss())
    x, y = torch.randn(8, 20), torch.arange(8) % 5
    for _ in range(2):
        model.train()
        for _ in range(3):
            criterion(model(x), y).backward()
        model.eval()
        with torch.no_grad():
            for _ in range(3):
                criterion(bare(x), y)
    writer.close()
    found = records(tmp_path)
    assert weights(found) == [(24.0, 24.0)] * 2
    assert not any(codes(record) & OTHER for record in found)


@pytest.mark.parametrize(
    ("seen", "kept"),
    [
        ([None, 1, 1, 0, 0, 0], 3),
        ([None, 0, 0, 1, 1, 1], 3),
        ([None, 0, 1, 0, 1, 0], 3),
        ([None, 0, 0, 1, 0, 0, 1], 3),
        ([None, 1, 0, 1, 0], 2),
        ([None, None, 1, 0, 0, 0], 3),
        ([None, 2, 2, 0, 0, 0], 3),
        ([None, 0, 0, 3, 0, 0], 6),
        ([None, 0, 0, 3, 0, 0, 0], 6),
        ([None, None, None], 3),
        ([None, 0], 2),
        ([], 0),
    ],
)
def test_the_first_loss_is_judged_by_the_order_of_the_others(
    seen: list[int | None], kept: int
) -> None:
    losses = Losses(np.arange(len(seen), dtype=np.float64), np.full(len(seen), 8.0))
    assert len(runs.own(losses, [None] * len(seen), seen)[0]) == kept


# ------------------------------------------------------------------- another model is trained


def distilled(loop: Loop, *, criterion: Any) -> None:  # noqa: ANN401 - any loss
    """A watched teacher, trained; then a student that it teaches, with and without gradients."""
    for _ in range(2):
        loop.train()
        judge(loop, loop.model)
    student = net()
    optimiser = torch.optim.SGD(student.parameters(), lr=0.05)
    for no_grad in (True, False):
        for x, y in loop.val_data:
            with torch.set_grad_enabled(not no_grad):
                soft = loop.model(x).detach().softmax(1)
            optimiser.zero_grad()
            loss = criterion(student(x), soft) + criterion(student(x), y)
            loss.backward()
            optimiser.step()


def by_functions(loop: Loop) -> None:
    distilled(loop, criterion=nn.functional.cross_entropy)


def by_the_watched_criterion(loop: Loop) -> None:
    distilled(loop, criterion=loop.criterion)


def in_folds(loop: Loop) -> None:
    """A new model in each fold; the criterion stays, and was watched with the first."""
    for _ in range(3):
        loop.optimiser = torch.optim.Adam(loop.model.parameters(), lr=0.01)
        for _ in range(2):
            loop.train()
            judge(loop, loop.model)
        loop.model = net()


class Unwatched(Loop):
    """The model alone is watched."""

    def __init__(self, writer: SummaryWriter | None) -> None:
        super().__init__(None)
        if writer is not None:
            writer.watch(self.model)


def run_unwatched(work: Callable[[Loop], None], logdir: Path | None) -> dict[str, Any]:
    seed_everything()
    writer = None if logdir is None else SummaryWriter(str(logdir))
    loop = Unwatched(writer)
    work(loop)
    left = everything(loop.model, loop.optimiser) | {"losses": loop.losses}
    if writer is not None:
        writer.close()
    return left


@pytest.mark.parametrize(
    ("start", "work"),
    [
        (run, by_functions),
        (run, by_the_watched_criterion),
        (run, in_folds),
        (run_unwatched, by_functions),
        (run_unwatched, in_folds),
    ],
)
def test_the_steps_of_another_model_are_no_training_and_no_validation(
    start: Callable[..., dict[str, Any]], work: Callable[[Loop], None], tmp_path: Path
) -> None:
    assert list(differences(start(work, None), start(work, tmp_path))) == []
    found = records(tmp_path)
    assert weights(found) == [(SAMPLES, VAL_SAMPLES)] * 2
    assert not any(NoteCode.TRAIN_IN_EVAL_MODE in codes(record) for record in found)


def test_an_image_that_is_trained_through_a_frozen_model_is_recorded(tmp_path: Path) -> None:
    def work(loop: Loop) -> None:
        loop.model.eval().requires_grad_(requires_grad=False)
        image = torch.zeros(8, 20, requires_grad=True)
        for _ in range(4):
            loop.loss(image, torch.arange(8) % 5).backward()

    (record,) = recorded(work, tmp_path)
    assert weights([record]) == [(32.0, 0.0)]
