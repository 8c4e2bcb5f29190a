"""Accelerate: one line after prepare(), and training is untouched."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from torch.nn import functional

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

ROOT = Path(__file__).parents[2]
accelerate = pytest.importorskip("accelerate")
integration = pytest.importorskip("tb_lossgap.integrations.accelerate")

pytestmark = pytest.mark.filterwarnings(
    "default", "error::tb_lossgap.recorder.faults.LossGapWarning"
)


@pytest.fixture(autouse=True)
def _single() -> Iterator[None]:
    """Accelerator keeps its settings for the whole process."""
    yield
    accelerate.state.AcceleratorState._reset_state(reset_partial_state=True)
    accelerate.state.GradientState._reset_state()


def train(
    logdir: Path, *, watched: bool = True, reports: bool = False, **settings: Any
) -> dict[str, Any]:
    """A loop as Accelerate's examples write it."""
    seed_everything()
    accelerate.state.AcceleratorState._reset_state(reset_partial_state=True)
    accelerate.state.GradientState._reset_state()
    accelerator = accelerate.Accelerator(
        cpu=True, log_with="tensorboard", project_dir=str(logdir), **settings
    )
    accelerator.init_trackers("run")
    model = net()
    optimiser = torch.optim.Adam(model.parameters(), lr=0.01)
    prepared, optimiser, batches, others = accelerator.prepare(
        model, optimiser, train_loader(), val_loader()
    )
    if watched:
        integration.attach(accelerator, prepared)
    losses: dict[str, list[float]] = {"train": [], "val": []}
    for epoch in range(EPOCHS):
        prepared.train()
        for x, y in batches:
            with accelerator.accumulate(prepared):
                loss = functional.cross_entropy(prepared(x), y)
                losses["train"].append(loss.item())
                accelerator.backward(loss)
                optimiser.step()
                optimiser.zero_grad()
        prepared.eval()
        for x, y in others:
            with torch.no_grad():
                logits, target = accelerator.gather_for_metrics((prepared(x), y))
            losses["val"].append(functional.cross_entropy(logits, target).item())
        if reports:
            mean = {side: sum(split(kept, epoch + 1)[-1]) for side, kept in losses.items()}
            values = {"train_loss": mean["train"] / STEPS, "val_loss": mean["val"] / 5}
            accelerator.log(values, step=epoch)
    accelerator.end_training()
    return everything(model, optimiser.optimizer) | {"losses": losses}


def runs(logdir: Path, **settings: Any) -> tuple[dict[str, list[float]], list[Record]]:
    return train(logdir, **settings)["losses"], recorded(logdir)


@pytest.mark.parametrize(
    "settings",
    [{}, {"gradient_accumulation_steps": 2}, {"mixed_precision": "bf16"}],
    ids=["plain", "accumulating", "bf16"],
)
class TestEachSetting:
    def test_training_is_the_same_to_the_bit(self, settings: Any, tmp_path: Path) -> None:
        bare = train(tmp_path / "bare", watched=False, **settings)
        watched = train(tmp_path / "watched", **settings)
        for state in (bare, watched):
            state.pop("attributes")  # a prepared model holds functions made for it
        assert list(differences(bare, watched)) == []

    def test_each_epoch_is_probed_with_the_losses_of_the_loop(
        self, settings: Any, tmp_path: Path
    ) -> None:
        losses, found = runs(tmp_path, **settings)
        assert len(found) == EPOCHS
        for record, mine, others in zip(
            found, split(losses["train"]), split(losses["val"]), strict=True
        ):
            assert_losses(record, mine, others)
            assert_measured(record)
            assert record.epoch.terms["dropout"].value < 0


def test_what_is_logged_is_what_was_reported(tmp_path: Path) -> None:
    losses, found = runs(tmp_path, reports=True)
    for record, mine, others in zip(
        found, split(losses["train"]), split(losses["val"]), strict=True
    ):
        assert_losses(record, mine, others)
        assert NoteCode.REPORTED in {note.code for note in record.epoch.notes}


def test_only_accelerates_own_event_file_is_written(tmp_path: Path) -> None:
    runs(tmp_path)
    assert len(event_files(tmp_path)) == len(list(tmp_path.rglob("events.*"))) == 1


def test_without_a_tracker_a_warning_says_what_to_do() -> None:
    with pytest.warns(LossGapWarning, match="init_trackers"):
        integration.attach(accelerate.Accelerator(cpu=True), net())


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("how", "repeated"), [("splits", (4, 3)), ("deals", (4, 11))])
def test_samples_that_even_batches_repeats_are_counted(
    how: str, repeated: tuple[int, int], tmp_path: Path
) -> None:
    script = Path(__file__).with_name("two_processes_of_accelerate.py")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    command = [sys.executable, str(script), str(tmp_path), how, port]
    subprocess.run(command, check=True, capture_output=True, timeout=240, cwd=ROOT)
    found = recorded(tmp_path)
    assert len(found) == 2
    for record in found:
        over = record.epoch.decomposition
        assert (over.train.weight, over.val.weight) == (44 + repeated[0], 21 + repeated[1])
        said = [note.sentence for note in record.epoch.notes]
        assert f"even_batches counts {repeated[0]} training samples twice, to pad" in said
        assert f"even_batches counts {repeated[1]} validation samples twice, to pad" in said
