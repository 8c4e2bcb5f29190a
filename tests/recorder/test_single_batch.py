"""A validation of one batch that is left in train mode ends its epoch, from the first one on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.recorder.faults import LossGapWarning
from tb_lossgap.recorder.probe import Prober
from tb_lossgap.recorder.sampler import Sampler
from tb_lossgap.recorder.series import Series
from tests.recorder.loops import blobs
from tests.recorder.test_more_loops import SAMPLES, STEPS, Loop, recorded, run, weights
from tests.recorder.training import differences

VAL = blobs(30, seed=2).tensors


def one_batch(loop: Loop) -> None:
    for _ in range(4):
        loop.train()
        with torch.no_grad():
            loop.loss(*VAL)


def one_batch_of_lbfgs(loop: Loop) -> None:
    """One full batch, in double precision: as a sine wave is learned."""
    loop.model.double()
    loop.optimiser = torch.optim.LBFGS(loop.model.parameters(), lr=0.1, max_iter=4)
    x, y = blobs(SAMPLES).tensors
    for _ in range(4):

        def closure() -> torch.Tensor:
            loop.optimiser.zero_grad()
            loss = loop.loss(x.double(), y)
            loss.backward()
            return loss

        loop.optimiser.step(closure)
        with torch.no_grad():
            loop.loss(VAL[0].double(), VAL[1])


def looked_at(loop: Loop) -> None:
    """A training step's own loss is computed again, to be printed."""
    for _ in range(4):
        for index, (x, y) in enumerate(loop.train_data):
            loop.optimiser.zero_grad()
            output = loop.model(x)
            loop.criterion(output, y).backward()
            loop.optimiser.step()
            if index % 5 == 0:
                with torch.no_grad():
                    loop.losses.append(loop.criterion(output.detach(), y).item())


def checked_first(loop: Loop) -> None:
    with torch.no_grad():
        loop.loss(*VAL)
    one_batch(loop)


LOOPS = [one_batch, one_batch_of_lbfgs, looked_at, checked_first]


@pytest.mark.parametrize("loop", LOOPS)
def test_the_training_stays_the_same_to_the_bit(
    loop: Callable[[Loop], None], tmp_path: Path
) -> None:
    assert list(differences(run(loop, None), run(loop, tmp_path))) == []


@pytest.mark.parametrize("loop", [one_batch, one_batch_of_lbfgs, checked_first])
def test_each_single_batch_ends_an_epoch(loop: Callable[[Loop], None], tmp_path: Path) -> None:
    found = recorded(loop, tmp_path)
    assert [val for _, val in weights(found)] == [30.0] * 4
    assert [record.epoch.epoch for record in found] == [1, 2, 3, 4]
    if loop is not one_batch_of_lbfgs:
        assert weights(found) == [(SAMPLES, 30.0)] * 4
        assert [record.epoch.step for record in found] == [STEPS * n for n in (1, 2, 3, 4)]
    for record in found:
        epoch = record.epoch
        assert NoteCode.VAL_IN_TRAIN_MODE in {note.code for note in epoch.notes}
        assert sum(term.value for term in epoch.terms.values()) == pytest.approx(epoch.gap)
    first, *others = found
    if loop is not checked_first:
        # Nobody knew that it was over when it was.
        assert first.epoch.probe is None
        assert "recognised only later" in " / ".join(n.sentence for n in first.epoch.notes)
    for record in others:
        assert record.epoch.probe is not None
        assert record.epoch.probe.verified is True
        assert record.epoch.probe.batches <= record.epoch.probe.steps
        assert record.epoch.terms["timing"].value != 0.0


def test_the_losses_of_both_epochs_are_their_own(tmp_path: Path) -> None:
    left = run(one_batch, tmp_path)
    losses = left["losses"]
    for index, record in enumerate(recorded(one_batch, tmp_path / "again")):
        mine = losses[index * (STEPS + 1) : (index + 1) * (STEPS + 1)]
        rungs = record.epoch.rungs
        assert rungs["train_reported"] == pytest.approx(sum(mine[:-1]) / STEPS, rel=1e-5)
        assert rungs["val_reported"] == pytest.approx(mine[-1], rel=1e-5)


def test_a_look_at_a_training_step_ends_nothing(tmp_path: Path) -> None:
    (record,) = recorded(looked_at, tmp_path)
    assert weights([record]) == [(4 * SAMPLES, 0.0)]


@pytest.mark.parametrize(
    ("owner", "name"), [(Series, "split"), (Prober, "forget_before"), (Sampler, "forget_before")]
)
def test_a_fault_in_it_is_ours_alone(
    owner: type, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ArithmeticError

    bare = run(one_batch, None)
    monkeypatch.setattr(owner, name, fail)
    with pytest.warns(LossGapWarning, match="training is not affected"):
        watched = run(one_batch, tmp_path)
    assert list(differences(bare, watched)) == []
