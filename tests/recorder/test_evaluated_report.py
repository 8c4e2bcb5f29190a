"""A script that logs its training set's loss in eval mode: what it reports is what is explained."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import nn
from torch.utils.data import DataLoader

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import blobs, differences, everything, records, seed_everything


def train(logdir: Path | None, *, logs_evaluated: bool, size: int = 16) -> dict[str, Any]:
    """Three epochs, each with the training set evaluated before validation."""
    seed_everything()
    model = nn.Sequential(nn.Linear(20, 16), nn.ReLU(), nn.Dropout(0.5), nn.Linear(16, 5))
    writer = None if logdir is None else SummaryWriter(str(logdir))
    if writer is not None:
        writer.watch(model)
    optimiser = torch.optim.Adam(model.parameters(), lr=0.01)
    # A last batch of another size, in both.
    data = DataLoader(blobs(200), batch_size=size, shuffle=True)
    held_out = DataLoader(blobs(72, seed=2), batch_size=size)

    def evaluated(loader: DataLoader[Any]) -> float:
        model.eval()
        with torch.no_grad():
            sums = [(F.cross_entropy(model(x), y).item() * len(y), len(y)) for x, y in loader]
        return sum(total for total, _ in sums) / sum(count for _, count in sums)

    reported = []
    for epoch in range(3):
        model.train()
        in_loop = []
        for x, y in data:
            optimiser.zero_grad()
            loss = F.cross_entropy(model(x), y)
            in_loop.append(loss.item())
            loss.backward()
            optimiser.step()
        losses = {"train": evaluated(data), "val": evaluated(held_out)}
        reported.append(losses)
        if writer is not None:
            logged = losses["train"] if logs_evaluated else sum(in_loop) / len(in_loop)
            writer.add_scalar("Loss/train", logged, epoch)
            writer.add_scalar("Loss/val", losses["val"], epoch)
    if writer is not None:
        writer.close()
    return everything(model, optimiser) | {"reported": reported}


@pytest.mark.parametrize("size", [4, 16])
def test_what_is_reported_is_what_is_explained(size: int, tmp_path: Path) -> None:
    state = train(tmp_path, logs_evaluated=True, size=size)
    assert list(differences(train(None, logs_evaluated=True, size=size), state)) == []
    for record, losses in zip(records(tmp_path), state["reported"], strict=True):
        epoch = record.epoch
        terms = {name: term.value for name, term in epoch.terms.items()}
        assert terms.pop("generalisation") == pytest.approx(losses["val"] - losses["train"])
        assert all(value == pytest.approx(0.0, abs=1e-6) for value in terms.values())
        assert epoch.rungs["train_reported"] == pytest.approx(losses["train"])
        assert epoch.decomposition.train.weight == 200
        assert epoch.decomposition.val.weight == 72
        assert NoteCode.TRAIN_REPORT_EVALUATED in {note.code for note in epoch.notes}


def test_a_mean_of_the_loop_that_is_reported_beside_it_stays_the_report(tmp_path: Path) -> None:
    train(tmp_path, logs_evaluated=False)
    for record in records(tmp_path):
        codes = {note.code for note in record.epoch.notes}
        assert NoteCode.TRAIN_EVALUATED in codes
        assert NoteCode.TRAIN_REPORT_EVALUATED not in codes
        assert record.epoch.terms["timing"].value < 0
        assert record.epoch.terms["dropout"].value < 0
