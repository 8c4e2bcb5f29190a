"""A training that stops and goes on is one series: nothing lost, nothing twice."""

from __future__ import annotations

import errno
import io
import json
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from tensorboard.compat.tensorflow_stub.io import gfile
from torch import multiprocessing, nn

from tb_lossgap.errors import WatchError
from tb_lossgap.plugin.history import read
from tb_lossgap.plugin.merge import RunHistory
from tb_lossgap.recorder import budget
from tb_lossgap.recorder.faults import LossGapWarning
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.loops import loaders, net
from tests.recorder.training import differences, everything, seed_everything

Checkpoint = dict[str, Any]


class Run:
    """A training in steps of an epoch, which can be cut anywhere and go on from a checkpoint."""

    def __init__(self, logdir: Path, checkpoint: Checkpoint | None = None) -> None:
        seed_everything()
        self.model = net()
        self.writer = SummaryWriter(str(logdir))
        self.criterion = self.writer.watch(self.model, nn.CrossEntropyLoss())
        self.optimiser = torch.optim.SGD(self.model.parameters(), lr=0.05)
        self.losses: list[float] = []
        self.epoch = 0
        if checkpoint is not None:
            self.model.load_state_dict(checkpoint["model"])
            self.writer.load_state_dict(checkpoint["writer"])
            self.epoch = checkpoint["epoch"]

    def train(self, steps: int | None = None) -> None:
        # The same batches in an epoch, whichever process trains it.
        torch.manual_seed(self.epoch)
        self.model.train()
        for x, y in list(loaders()[0])[:steps]:
            self.optimiser.zero_grad()
            loss = self.criterion(self.model(x), y)
            loss.backward()
            self.losses.append(loss.item())
            self.optimiser.step()

    def validate(self) -> None:
        self.model.eval()
        with torch.no_grad():
            for x, y in loaders()[1]:
                self.criterion(self.model(x), y)
        self.epoch += 1

    def epochs(self, count: int) -> None:
        for _ in range(count):
            self.train()
            self.validate()

    def checkpoint(self) -> Checkpoint:
        """What a script saves, saved and loaded."""
        content = io.BytesIO()
        state = {
            "model": self.model.state_dict(),
            "writer": self.writer.state_dict(),
            "epoch": self.epoch,
        }
        torch.save(state, content)
        content.seek(0)
        loaded: Checkpoint = torch.load(content, weights_only=True)
        return loaded


def history(logdir: Path) -> RunHistory:
    (found,) = read(str(logdir))
    return found


def losses_of(found: RunHistory) -> dict[int, tuple[float, float]]:
    return {e.epoch: (e.rungs["train_weighted"], e.rungs["val_weighted"]) for e in found.epochs}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[int, tuple[float, float]]:
    """The losses of a training that nothing cut."""
    logdir = tmp_path_factory.mktemp("whole")
    run = Run(logdir)
    run.epochs(6)
    run.writer.close()
    return losses_of(history(logdir))


def test_a_resumed_training_is_one_series(
    tmp_path: Path, whole: dict[int, tuple[float, float]]
) -> None:
    first = Run(tmp_path)
    first.epochs(3)
    checkpoint = first.checkpoint()
    first.writer.close()
    second = Run(tmp_path, checkpoint)
    second.epochs(3)
    second.writer.close()
    found = history(tmp_path)
    assert losses_of(found) == whole
    assert [epoch.step for epoch in found.epochs] == [11, 22, 33, 44, 55, 66]
    assert found.recorded == 6
    assert found.warnings == ()


def test_a_resume_from_an_older_checkpoint_replaces_what_came_after_it(
    tmp_path: Path, whole: dict[int, tuple[float, float]]
) -> None:
    first = Run(tmp_path)
    first.epochs(2)
    checkpoint = first.checkpoint()
    first.epochs(3)
    first.writer.close()
    # Twice from the same checkpoint: the later one counts.
    for epochs in (3, 4):
        again = Run(tmp_path, checkpoint)
        again.epochs(epochs)
        again.writer.close()
    found = history(tmp_path)
    assert losses_of(found) == whole
    assert found.recorded == 6


def test_the_state_can_be_loaded_before_watch(tmp_path: Path) -> None:
    first = Run(tmp_path)
    first.epochs(1)
    state = first.checkpoint()["writer"]
    first.writer.close()
    writer = SummaryWriter(str(tmp_path))
    writer.load_state_dict(state)
    assert writer.state_dict()["series"]["loss"]["epochs"] == 1
    writer.watch(net(), nn.CrossEntropyLoss())
    assert writer.state_dict()["series"]["loss"]["epochs"] == 1
    assert writer.state_dict()["series"]["loss"]["attempt"] == 2
    writer.close()


def test_a_checkpoint_inside_an_epoch_says_what_its_rest_lacks(tmp_path: Path) -> None:
    first = Run(tmp_path)
    first.epochs(1)
    first.train(steps=4)
    checkpoint = first.checkpoint()
    second = Run(tmp_path, checkpoint)
    second.epochs(2)
    second.writer.close()
    first.writer.close()
    _, second_epoch, third = history(tmp_path).epochs
    said = [note.sentence for note in second_epoch.notes]
    assert "resumed inside this epoch: 4 earlier steps are not in it" in said
    assert not any("resumed" in note.sentence for note in third.notes)


def test_a_state_is_refused_in_words(tmp_path: Path) -> None:
    run = Run(tmp_path)
    state = run.writer.state_dict()
    for wrong in ({}, {"version": 1}, {"version": 1, "series": {"loss": {"uid": "x"}}}, [], None):
        with pytest.raises(WatchError, match="is not what writer"):
            run.writer.load_state_dict(wrong)
    with pytest.raises(WatchError, match="pip install --upgrade"):
        run.writer.load_state_dict(state | {"version": 99})
    run.train(steps=1)
    with pytest.raises(WatchError, match="before it"):
        run.writer.load_state_dict(state)
    run.writer.close()


# ------------------------------------------------------------------------------ SIGKILL

EPOCHS, KILLS = 12, 10


def _to_be_killed(folder: Path) -> None:
    """Train on from the last checkpoint; write down each epoch that is promised to be on disk."""
    torch.set_num_threads(1)
    budget.ALLOWANCE_S = 1e-9  # not 0: an epoch may take no time at all
    saved = folder / "checkpoint"
    run = Run(folder / "logs", torch.load(saved, weights_only=True) if saved.exists() else None)
    promised = os.open(folder / "promised", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    while run.epoch < EPOCHS:
        run.epochs(1)
        checkpoint = run.checkpoint()
        torch.save(checkpoint, folder / "new")
        (folder / "new").replace(saved)
        os.write(promised, f"{json.dumps(run.epoch)}\n".encode())
    run.writer.close()


def test_ten_kills_lose_no_epoch_and_double_none(
    tmp_path: Path, whole: dict[int, tuple[float, float]]
) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.recorder.test_resume"])
    delays = random.Random(5)  # noqa: S311 - moments to kill at, not secrets
    for kill in range(KILLS + 1):
        process = context.Process(target=_to_be_killed, args=(tmp_path,))
        process.start()
        if kill == KILLS:
            process.join(60)
            break
        _until_it_writes(tmp_path / "logs", files=kill + 1)
        process.join(delays.uniform(0.0, 0.15))
        process.kill()
        process.join()
    assert process.exitcode == 0
    found = history(tmp_path / "logs")
    assert [epoch.epoch for epoch in found.epochs] == list(range(1, EPOCHS + 1))
    assert whole.items() <= losses_of(found).items()
    # A kill may come between the checkpoint and the promise; what is promised is there.
    promised = [int(line) for line in (tmp_path / "promised").read_text().split()]
    assert len(promised) == len(set(promised)) >= EPOCHS - KILLS


def _until_it_writes(logdir: Path, *, files: int) -> None:
    """Killed before it does anything, a process would prove nothing."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if logdir.exists() and len(list(logdir.iterdir())) >= files:
            return
        time.sleep(0.002)
    pytest.fail("the training did not start in 30 s")


# ------------------------------------------------------------------- full, failing disks


class Disk:
    """Takes what is written until it is full."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.writes = 0
        self.fails_at: frozenset[int] | None = frozenset()
        self._write, self._append = gfile.LocalFileSystem.write, gfile.LocalFileSystem.append
        monkeypatch.setattr(gfile.LocalFileSystem, "write", self._wrapped(self._write))
        monkeypatch.setattr(gfile.LocalFileSystem, "append", self._wrapped(self._append))

    def _wrapped(self, original: Any) -> Any:  # noqa: ANN401 - TensorBoard's, untyped
        def write(system: object, name: str, content: bytes, *args: object) -> object:
            self.writes += 1
            if self.fails_at is None or self.writes in self.fails_at:
                # As a full disk does: a part of it may arrive.
                self._append(system, name, content[: len(content) // 2], *args)
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), name)
            return original(system, name, content, *args)

        return write


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    return Disk(monkeypatch)


# TensorBoard's writer thread dies of the error, aloud.
dies_aloud = pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")


@dies_aloud
def test_a_disk_that_fills_and_empties_loses_nothing(
    tmp_path: Path, disk: Disk, whole: dict[int, tuple[float, float]]
) -> None:
    run = Run(tmp_path)
    run.epochs(2)
    disk.fails_at = None
    with pytest.warns(LossGapWarning, match="No space left on device") as warned:
        run.epochs(3)
    disk.fails_at = frozenset()
    run.epochs(1)
    run.writer.close()
    assert len(warned) == 1
    assert losses_of(history(tmp_path)) == whole


@dies_aloud
def test_a_disk_that_stays_full_leaves_the_training_as_it_is(tmp_path: Path, disk: Disk) -> None:
    bare = Run(tmp_path / "bare")
    bare.epochs(3)
    run = Run(tmp_path / "full")
    disk.fails_at = None
    with pytest.warns(LossGapWarning, match="kept in memory"):
        run.epochs(3)
    with pytest.warns(LossGapWarning, match="3 epochs could not be written"):
        run.writer.close()
    disk.fails_at = frozenset()
    bare.writer.close()
    states = [everything(r.model, r.optimiser) | {"losses": r.losses} for r in (bare, run)]
    assert list(differences(*states)) == []


@dies_aloud
@pytest.mark.filterwarnings("ignore::tb_lossgap.recorder.faults.LossGapWarning")
@pytest.mark.parametrize("nth", [1, 2, 3, 5, 8, 13, 14, 15, 20])
def test_any_single_failing_write_loses_no_epoch(nth: int, tmp_path: Path, disk: Disk) -> None:
    run = Run(tmp_path)
    disk.fails_at = frozenset({disk.writes + nth})
    run.epochs(3)
    run.writer.close()
    assert disk.writes > nth, "nothing failed, so nothing was proven"
    assert [epoch.epoch for epoch in history(tmp_path).epochs] == [1, 2, 3]
