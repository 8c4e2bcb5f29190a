"""A criterion that gives a loss for each sample, reduced by the script: its mean, from step 1."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import differences, everything, records, seed_everything

X, Y = torch.randn(24, 6, generator=torch.Generator().manual_seed(3)), torch.arange(24) % 5
SIZES, EPOCHS = (8, 8, 5), 2
Reduce = Callable[[Tensor, Tensor], Tensor]
Truth = list[tuple[float, float]]


def over_mask(losses: Tensor, mask: Tensor) -> Tensor:
    return (losses * mask).sum() / mask.sum()


def half_over_mask(losses: Tensor, mask: Tensor) -> Tensor:
    return (losses * mask).sum() / mask.sum() / 2


def kept(losses: Tensor, mask: Tensor) -> Tensor:
    return losses[mask > 0].mean()


def weighted_twice(losses: Tensor, mask: Tensor) -> Tensor:
    return (losses * (1 + mask)).mean() * 0.25


def train(reduce: Reduce, logdir: Path | None) -> tuple[dict[str, object], list[Truth]]:
    """Two epochs of three steps; what each step's loss was, and the samples in its mask."""
    seed_everything()
    model = nn.Sequential(nn.Linear(6, 8), nn.ReLU(), nn.Dropout(0.2), nn.Linear(8, 5))
    writer, criterion = None, nn.CrossEntropyLoss(reduction="none")
    if logdir is not None:
        writer = SummaryWriter(str(logdir))
        criterion = writer.watch(model, criterion)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05)
    truth: list[Truth] = []
    for _ in range(EPOCHS):
        model.train()
        truth.append([])
        for size in SIZES:
            x, y = X[:size], Y[:size]
            mask = (y < 3).float()
            loss = reduce(criterion(model(x), y), mask)
            truth[-1].append((loss.item(), mask.sum().item()))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        model.eval()
        with torch.no_grad():
            reduce(criterion(model(X), Y), (Y < 3).float())
    if writer is not None:
        writer.close()
    return everything(model, optimiser), truth


@pytest.mark.parametrize(
    ("reduce", "times"),
    [(over_mask, 1.0), (half_over_mask, 1.0), (kept, 1.0)],
)
def test_a_masked_mean_is_recorded_over_its_mask_in_every_step(
    reduce: Reduce, times: float, tmp_path: Path
) -> None:
    bare, truth = train(reduce, None)
    assert list(differences(bare, train(reduce, tmp_path)[0])) == []
    found = records(tmp_path)
    assert len(found) == EPOCHS
    for record, steps in zip(found, truth, strict=True):
        mean = record.epoch.decomposition.train
        assert mean.weight == sum(weight for _, weight in steps)
        total = times * sum(loss * weight for loss, weight in steps)
        assert mean.total == pytest.approx(total, rel=1e-5)
        assert NoteCode.LOST_STEPS not in {note.code for note in record.epoch.notes}


def test_a_number_at_the_end_is_a_part_of_the_first_step_as_of_all(tmp_path: Path) -> None:
    _, truth = train(weighted_twice, tmp_path)
    for record, steps in zip(records(tmp_path), truth, strict=True):
        mean = sum(loss for loss, _ in steps) / len(steps)
        assert record.epoch.rungs["train_reported"] == pytest.approx(mean, rel=1e-5)


def times_a_number(losses: Tensor, mask: Tensor) -> Tensor:
    return (losses * mask).sum() * 0.25


def test_a_first_sum_that_nothing_divides_is_left_out_and_said(tmp_path: Path) -> None:
    train(times_a_number, tmp_path)
    first, second = records(tmp_path)
    assert [note.count for note in first.epoch.notes if note.code is NoteCode.LOST_STEPS] == [1]
    assert NoteCode.LOST_STEPS not in {note.code for note in second.epoch.notes}
