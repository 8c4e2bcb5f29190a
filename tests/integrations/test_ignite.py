"""Ignite: one line after the engines are made, and training is untouched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.record.codec import Record
from tb_lossgap.recorder.faults import LossGapWarning
from tests.integrations.tiny import (
    EPOCHS,
    STEPS,
    assert_losses,
    assert_measured,
    event_files,
    net,
    recorded,
    split,
    train_loader,
    val_loader,
)
from tests.recorder.training import differences, everything, seed_everything

pytest.importorskip("ignite")
engine = pytest.importorskip("ignite.engine")
handlers = pytest.importorskip("ignite.handlers")
metrics = pytest.importorskip("ignite.metrics")
integration = pytest.importorskip("tb_lossgap.integrations.ignite")

pytestmark = pytest.mark.filterwarnings(
    "default", "error::tb_lossgap.recorder.faults.LossGapWarning"
)
Losses = dict[str, list[float]]


class Loop:
    """Engines as ignite's own examples make them."""

    def __init__(self) -> None:
        self.model = net()
        self.criterion = nn.CrossEntropyLoss()
        self.optimiser = torch.optim.Adam(self.model.parameters(), lr=0.01)
        self.trainer = self.make_trainer()
        self.evaluator = engine.create_supervised_evaluator(
            self.model, metrics={"loss": metrics.Loss(self.criterion)}
        )
        self.losses: Losses = {"train": [], "val": []}
        self.trainer.add_event_handler(
            engine.Events.ITERATION_COMPLETED,
            lambda trainer: self.losses["train"].append(trainer.state.output),
        )
        self.evaluator.add_event_handler(engine.Events.ITERATION_COMPLETED, self.keep)
        self.trainer.add_event_handler(engine.Events.EPOCH_COMPLETED, self.validate)

    def make_trainer(self) -> Any:
        return engine.create_supervised_trainer(self.model, self.optimiser, self.criterion)

    def keep(self, evaluator: Any) -> None:
        if evaluator.state.dataloader is not self.trainer.state.dataloader:
            self.losses["val"].append(float(nn.functional.cross_entropy(*evaluator.state.output)))

    def validate(self) -> None:
        self.evaluator.run(val_loader())

    def log(self, logger: Any) -> None:
        """Nothing but the records."""


class Reporting(Loop):
    """Logs the losses of both sides."""

    def log(self, logger: Any) -> None:
        logger.attach_output_handler(
            self.trainer,
            engine.Events.ITERATION_COMPLETED,
            "training",
            output_transform=lambda loss: {"loss": loss},
        )
        logger.attach_output_handler(
            self.evaluator, engine.Events.EPOCH_COMPLETED, "validation", ["loss"]
        )


class EvaluatesTraining(Reporting):
    """One evaluator for both data sets, as in ignite's MNIST example."""

    def validate(self) -> None:
        self.evaluator.run(self.trainer.state.dataloader)
        self.evaluator.run(val_loader())


class LeftInEval(Loop):
    """A step of its own that relies on the mode that the evaluator leaves."""

    def make_trainer(self) -> Any:
        def step(_engine: Any, batch: Any) -> float:
            self.optimiser.zero_grad()
            x, y = batch
            loss = self.criterion(self.model(x), y)
            loss.backward()
            self.optimiser.step()
            return float(loss.detach())

        return engine.Engine(step)


def run(
    make: Callable[[], Loop], logdir: Path, *, watched: bool = True
) -> tuple[Loop, dict[str, Any]]:
    """Train; with the callback, the records are below `logdir`."""
    seed_everything()
    loop = make()
    with handlers.TensorboardLogger(log_dir=str(logdir)) as logger:
        loop.log(logger)
        if watched:
            integration.attach(logger, loop.trainer, loop.evaluator, model=loop.model)
        loop.trainer.run(train_loader(), max_epochs=EPOCHS)
    return loop, everything(loop.model, loop.optimiser) | {"losses": loop.losses}


def runs(make: Callable[[], Loop], logdir: Path) -> tuple[Loop, list[Record]]:
    loop, _ = run(make, logdir)
    return loop, recorded(logdir)


@pytest.mark.parametrize("make", [Loop, Reporting, EvaluatesTraining, LeftInEval])
def test_training_is_the_same_to_the_bit(make: Callable[[], Loop], tmp_path: Path) -> None:
    _, bare = run(make, tmp_path / "bare", watched=False)
    _, watched = run(make, tmp_path / "watched")
    assert list(differences(bare, watched)) == []


@pytest.mark.parametrize("make", [Loop, EvaluatesTraining])
def test_each_epoch_is_probed_with_the_losses_of_the_loop(
    make: Callable[[], Loop], tmp_path: Path
) -> None:
    loop, found = runs(make, tmp_path)
    assert len(found) == EPOCHS
    epochs = zip(found, split(loop.losses["train"]), split(loop.losses["val"]), strict=True)
    for record, train, val in epochs:
        assert_losses(record, train, val)
        assert_measured(record)
        assert record.epoch.terms["dropout"].value < 0


def test_what_ignite_logs_is_what_was_reported(tmp_path: Path) -> None:
    loop, found = runs(Reporting, tmp_path)
    for record, train, val in zip(
        found, split(loop.losses["train"]), split(loop.losses["val"]), strict=True
    ):
        assert_losses(record, train, val)
        assert NoteCode.REPORTED in {note.code for note in record.epoch.notes}
        assert_measured(record)


def test_a_training_that_stays_in_eval_mode_is_said_to_be_so(tmp_path: Path) -> None:
    loop, found = runs(LeftInEval, tmp_path)
    notes = [{note.code: note.count for note in record.epoch.notes} for record in found]
    assert NoteCode.TRAIN_IN_EVAL_MODE not in notes[0]
    assert [counts.get(NoteCode.TRAIN_IN_EVAL_MODE) for counts in notes[1:]] == [STEPS, STEPS]
    for record, train, val in zip(
        found, split(loop.losses["train"]), split(loop.losses["val"]), strict=True
    ):
        assert_losses(record, train, val)


def test_an_epoch_without_validation_is_a_record_of_its_own(tmp_path: Path) -> None:
    class Never(Loop):
        def validate(self) -> None:
            """No validation."""

    _, found = runs(Never, tmp_path)
    assert [record.epoch.step for record in found] == [STEPS, 2 * STEPS, 3 * STEPS]
    assert all(record.epoch.complete and record.epoch.gap is None for record in found)


def test_only_ignites_own_event_file_is_written(tmp_path: Path) -> None:
    runs(Loop, tmp_path)
    assert len(event_files(tmp_path)) == len(list(tmp_path.rglob("events.*"))) == 1


def test_without_a_tensorboard_writer_a_warning_says_what_to_do() -> None:
    loop = Loop()
    with pytest.warns(LossGapWarning, match="TensorboardLogger"):
        integration.attach(object(), loop.trainer, loop.evaluator, model=loop.model)
