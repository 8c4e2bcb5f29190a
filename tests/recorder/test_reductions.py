"""The same numbers may be averaged in training and added up in validation: it is one loss."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor

from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.loops import loaders, net
from tests.recorder.training import differences, records, seed_everything

EPOCHS = 3
Reduce = Callable[[Tensor], Tensor]

# Of the losses of a batch: what training reduces them by, and validation.
PAIRS: dict[str, tuple[Reduce, Reduce]] = {
    "averaged, then added up": (Tensor.mean, Tensor.sum),
    "added up, then averaged": (Tensor.sum, Tensor.mean),
    "by a function of torch's": (torch.mean, torch.sum),
    "one as a function, one as a method": (Tensor.mean, torch.mean),
}


def each(output: Tensor, y: Tensor) -> Tensor:
    return F.cross_entropy(output, y, reduction="none")


def train(logdir: Path | None, reduce: Reduce, reduce_in_val: Reduce) -> dict[str, Any]:
    seed_everything()
    writer = None if logdir is None else SummaryWriter(str(logdir))
    model, (train_data, val_data) = net(), loaders()
    if writer is not None:
        writer.watch(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.02)
    means = []
    for _ in range(EPOCHS):
        model.train()
        losses = []
        for x, y in train_data:
            optimizer.zero_grad()
            loss = each(model(x), y)
            losses += loss.tolist()
            reduce(loss).backward()
            optimizer.step()
        model.eval()
        with torch.no_grad():
            val = [(float(reduce_in_val(each(model(x), y))), len(y)) for x, y in val_data]
        is_sum = reduce_in_val in (Tensor.sum, torch.sum)
        total = sum(loss if is_sum else loss * size for loss, size in val)
        means.append((sum(losses) / len(losses), total / sum(size for _, size in val)))
    if writer is not None:
        writer.close()
    return {"means": means, "state": model.state_dict()}


def both(epoch: Epoch) -> list[tuple[float, float]]:
    """Each side's mean loss and what it is over."""
    sides = [epoch.decomposition.train, epoch.decomposition.val]
    return [(side.total / side.weight, side.weight) for side in sides if side is not None]


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS.keys())
def test_both_losses_are_means_over_the_same_numbers(
    pair: tuple[Reduce, Reduce], tmp_path: Path
) -> None:
    bare, recorded = train(None, *pair), train(tmp_path, *pair)
    assert list(differences(bare, recorded)) == []
    epochs = [record.epoch for record in records(tmp_path)]
    assert len(epochs) == EPOCHS
    for epoch, (train_mean, val_mean) in zip(epochs, bare["means"], strict=True):
        expected = [(pytest.approx(train_mean, rel=1e-6), 84), (pytest.approx(val_mean), 40)]
        assert both(epoch) == expected
        assert "objective" not in epoch.terms or not epoch.terms["objective"].value
        assert NoteCode.PARTIAL_LOSS not in {note.code for note in epoch.notes}


def test_a_number_that_training_alone_has_at_its_end_stays_a_part_of_its_loss(
    tmp_path: Path,
) -> None:
    means = train(tmp_path, lambda loss: 0.5 * loss.mean(), Tensor.sum)["means"]
    for record, (train_mean, val_mean) in zip(records(tmp_path), means, strict=True):
        (half, _), (whole, _) = both(record.epoch)
        assert (half, whole) == pytest.approx((0.5 * train_mean, val_mean), rel=1e-6)
