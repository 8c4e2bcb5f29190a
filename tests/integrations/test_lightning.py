"""Lightning: one callback, through its own logger, and training is untouched."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn
from torch.nn import functional

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.record.codec import Record
from tb_lossgap.recorder.faults import LossGapWarning
from tests.integrations.tiny import (
    EPOCHS,
    STEPS,
    assert_closed,
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

pl = pytest.importorskip("lightning.pytorch")
torchmetrics = pytest.importorskip("torchmetrics")
loggers = pytest.importorskip("lightning.pytorch.loggers")
integration = pytest.importorskip("tb_lossgap.integrations.lightning")

# Lightning's own advice on workers, intervals and old interfaces.
pytestmark = pytest.mark.filterwarnings(
    "default", "error::tb_lossgap.recorder.faults.LossGapWarning"
)
ROOT = Path(__file__).parents[2]


class Plain(pl.LightningModule):
    """Calls a child, keeps its losses, logs, and counts what it sees."""

    def __init__(self) -> None:
        super().__init__()
        self.net = net()
        self.accuracy = torchmetrics.classification.MulticlassAccuracy(num_classes=5)
        self.losses: dict[str, list[float]] = {"train": [], "val": []}
        self.calls = 0

    def loss(self, batch: Any, side: str) -> torch.Tensor:
        x, y = batch
        logits = self.net(x)
        loss = functional.cross_entropy(logits, y)
        self.accuracy.update(logits, y)
        if not self.trainer.sanity_checking:
            self.losses[side].append(loss.item())
        return loss

    def training_step(self, batch: Any, index: int) -> torch.Tensor:
        self.calls += 1
        loss = self.loss(batch, "train")
        self.log("calls", float(self.calls))
        return loss

    def validation_step(self, batch: Any, index: int) -> None:
        self.loss(batch, "val")

    def configure_optimizers(self) -> torch.optim.Optimizer:
        return torch.optim.Adam(self.parameters(), lr=0.01)


class CallsItself(Plain):
    """Calls itself, and through that its child."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.net(x)

    def loss(self, batch: Any, side: str) -> torch.Tensor:
        loss = functional.cross_entropy(self(batch[0]), batch[1])
        if not self.trainer.sanity_checking:
            self.losses[side].append(loss.item())
        return loss


class TwoParts(Plain):
    """An encoder and a head, with a criterion of its own."""

    def __init__(self) -> None:
        super().__init__()
        parts = list(net())
        self.net = nn.Sequential(*parts[:4])
        self.heads = nn.ModuleList([parts[4]])
        self.criterion = nn.CrossEntropyLoss()

    def loss(self, batch: Any, side: str) -> torch.Tensor:
        loss: torch.Tensor = self.criterion(self.heads[0](self.net(batch[0])), batch[1])
        if not self.trainer.sanity_checking:
            self.losses[side].append(loss.item())
        return loss


class Deep(nn.Module):
    """Parts that a training_step calls without calling this."""

    def __init__(self) -> None:
        super().__init__()
        parts = list(net())
        self.backbone = nn.Sequential(nn.Sequential(*parts[:4]))
        self.heads = nn.ModuleDict({"first": parts[4]})
        self.seen = torchmetrics.MeanMetric()
        self.criterion = nn.CrossEntropyLoss()

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.heads["first"](self.backbone(x))
        return logits


class CallsDeeper(Plain):
    """Calls parts of its child in training, and the child itself in validation."""

    def __init__(self) -> None:
        super().__init__()
        self.net = Deep()

    def loss(self, batch: Any, side: str) -> torch.Tensor:
        x, y = batch
        logits = self.net(x) if side == "val" else self.net.heads["first"](self.net.backbone[0](x))
        loss: torch.Tensor = self.net.criterion(logits, y)
        self.net.seen.update(loss.detach())
        if not self.trainer.sanity_checking:
            self.losses[side].append(loss.item())
        return loss


class Logging(Plain):
    """Reports its losses as everybody does."""

    def training_step(self, batch: Any, index: int) -> torch.Tensor:
        loss = self.loss(batch, "train")
        self.log("train_loss", loss, on_step=True, on_epoch=True)
        return loss

    def validation_step(self, batch: Any, index: int) -> None:
        self.log("val_loss", self.loss(batch, "val"))


class Manual(Plain):
    """Optimises by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.automatic_optimization = False

    def training_step(self, batch: Any, index: int) -> None:
        optimiser: Any = self.optimizers()
        optimiser.zero_grad()
        self.manual_backward(self.loss(batch, "train"))
        optimiser.step()


def fit(
    make: type[Plain], logdir: Path, *, watched: bool = True, **settings: Any
) -> tuple[Plain, dict[str, Any]]:
    """Train; with the callback, the records are below `logdir`."""
    seed_everything()
    module = make()
    trainer = pl.Trainer(
        **{"max_epochs": EPOCHS, "log_every_n_steps": 5} | settings,
        accelerator="cpu",
        logger=loggers.TensorBoardLogger(str(logdir)),
        callbacks=[integration.LossGapCallback()] if watched else [],
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
    )
    trainer.fit(module, train_loader(), val_loader())
    state = everything(module, trainer.optimizers[0]) | {"losses": module.losses}
    return module, {name: state[name] for name in state.keys() - {"attributes"}}


def runs(make: type[Plain], logdir: Path, **settings: Any) -> tuple[Plain, list[Record]]:
    module, _ = fit(make, logdir, **settings)
    return module, recorded(logdir)


@pytest.mark.parametrize("make", [Plain, CallsItself, TwoParts, CallsDeeper, Logging, Manual])
def test_training_is_the_same_to_the_bit(make: type[Plain], tmp_path: Path) -> None:
    _, bare = fit(make, tmp_path / "bare", watched=False)
    _, watched = fit(make, tmp_path / "watched")
    assert list(differences(bare, watched)) == []


@pytest.mark.parametrize("make", [Plain, CallsItself, TwoParts, CallsDeeper, Manual])
def test_each_epoch_is_probed_with_the_losses_of_the_loop(
    make: type[Plain], tmp_path: Path
) -> None:
    module, found = runs(make, tmp_path)
    assert len(found) == EPOCHS
    epochs = zip(found, split(module.losses["train"]), split(module.losses["val"]), strict=True)
    for record, train, val in epochs:
        assert_losses(record, train, val)
        assert_measured(record)
        assert record.epoch.terms["dropout"].value < 0
        assert record.epoch.step % STEPS == 0


def test_the_sanity_check_is_no_validation(tmp_path: Path) -> None:
    _, found = runs(Plain, tmp_path, num_sanity_val_steps=2)
    assert [record.epoch.step for record in found] == [STEPS, 2 * STEPS, 3 * STEPS]


def test_what_lightning_logs_is_what_was_reported(tmp_path: Path) -> None:
    module, found = runs(Logging, tmp_path)
    for record, train, val in zip(
        found, split(module.losses["train"]), split(module.losses["val"]), strict=True
    ):
        # Lightning weighs batches by their size: the last has 4 samples, the others 8.
        mean = (8 * sum(train[:-1]) + 4 * train[-1]) / 84
        assert record.epoch.rungs["train_reported"] == pytest.approx(mean, rel=1e-5)
        assert record.epoch.rungs["val_reported"] == pytest.approx(sum(val) / 5, rel=1e-5)
        assert NoteCode.REPORTED in {note.code for note in record.epoch.notes}
        assert_measured(record)


def test_accumulation_does_not_divide_the_losses(tmp_path: Path) -> None:
    module, found = runs(Plain, tmp_path, accumulate_grad_batches=2)
    assert_losses(found[0], split(module.losses["train"])[0], split(module.losses["val"])[0])
    assert_measured(found[0])


def test_replays_call_no_training_step_and_no_metric(tmp_path: Path) -> None:
    module, _ = runs(Plain, tmp_path)
    assert module.calls == EPOCHS * STEPS
    bare, _ = fit(Plain, tmp_path / "bare", watched=False)
    assert module.accuracy._update_count == bare.accuracy._update_count
    assert torch.equal(module.accuracy.tp, bare.accuracy.tp)


def test_bf16_is_replayed_in_bf16(tmp_path: Path) -> None:
    module, found = runs(Plain, tmp_path, precision="bf16-mixed")
    assert_losses(found[-1], split(module.losses["train"])[-1], split(module.losses["val"])[-1])
    assert_measured(found[-1])


def test_an_epoch_without_validation_is_a_record_of_its_own(tmp_path: Path) -> None:
    _, found = runs(Plain, tmp_path, max_epochs=4, check_val_every_n_epoch=2)
    assert [record.epoch.step // STEPS for record in found] == [1, 2, 3, 4]
    assert [record.epoch.gap is None for record in found] == [True, False, True, False]
    assert_closed(found[1])


def test_validation_within_an_epoch_ends_an_interval(tmp_path: Path) -> None:
    _, found = runs(Plain, tmp_path, max_epochs=1, val_check_interval=5)
    assert [record.epoch.step for record in found][:2] == [5, 10]
    assert_measured(found[0])


def test_a_training_that_fails_leaves_nothing_behind_and_can_be_begun_again(
    tmp_path: Path,
) -> None:
    class Failing(Plain):
        def training_step(self, batch: Any, index: int) -> torch.Tensor:
            if self.calls == STEPS + 3:
                self.calls = 1000
                msg = "the user's own"
                raise ArithmeticError(msg)
            return super().training_step(batch, index)

    with pytest.raises(ArithmeticError):
        fit(Failing, tmp_path)
    assert [record.epoch.complete for record in recorded(tmp_path)] == [True, False]


def test_two_processes_make_one_record(tmp_path: Path) -> None:
    script = Path(__file__).with_name("two_processes.py")
    command = [sys.executable, str(script), str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120, cwd=ROOT)
    found = recorded(tmp_path)
    assert [record.epoch.step for record in found] == [6, 12]  # 84 samples by two processes
    for record in found:
        assert record.epoch.decomposition.train.weight == 84
        assert record.epoch.decomposition.val.weight == 40
        assert_measured(record)


def test_only_lightnings_own_event_file_is_written(tmp_path: Path) -> None:
    runs(Plain, tmp_path)
    assert len(event_files(tmp_path)) == len(list(tmp_path.rglob("events.*"))) == 1


def test_without_a_tensorboard_logger_a_warning_says_what_to_do(tmp_path: Path) -> None:
    trainer = pl.Trainer(
        max_epochs=1,
        accelerator="cpu",
        logger=False,
        callbacks=[integration.LossGapCallback()],
        enable_checkpointing=False,
        enable_progress_bar=False,
        default_root_dir=str(tmp_path),
    )
    with pytest.warns(LossGapWarning, match="TensorBoardLogger"):
        trainer.fit(Plain(), train_loader(), val_loader())
