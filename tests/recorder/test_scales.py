"""Wrong denominators in real loops: found with the data sets' lengths, and told in the record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from torch import nn
from torch.utils.data import DataLoader, IterableDataset, SubsetRandomSampler, random_split

from tb_lossgap import read
from tb_lossgap.gap.denominator import Scale
from tb_lossgap.gap.evidence import Evidence, Scales
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder import scales
from tb_lossgap.recorder.scales import lengths, with_scales
from tb_lossgap.recorder.writer import SummaryWriter
from tests.gap.making import losses
from tests.recorder.training import blobs, seed_everything


@pytest.fixture(autouse=True)
def _forget() -> None:
    lengths.cache_clear()


def denominators(logdir: Path) -> list[Note]:
    (history,) = read(logdir)
    codes = (NoteCode.TRAIN_DENOMINATOR, NoteCode.VAL_DENOMINATOR)
    return [note for epoch in history.epochs for note in epoch.notes if note.code in codes]


def train(logdir: Path, divide_train: float, divide_val: float, *, steps: int = 1) -> list[Note]:
    """Two epochs on 60 of 100 points; what is summed over batches is divided by these numbers."""
    seed_everything()
    model, data = nn.Linear(20, 5), blobs(100)
    with SummaryWriter(str(logdir)) as writer:
        criterion = writer.watch(model, nn.CrossEntropyLoss())
        optimiser = torch.optim.SGD(model.parameters(), lr=0.05)
        loader = DataLoader(data, batch_size=8, sampler=SubsetRandomSampler(range(60)))
        validation = DataLoader(blobs(40, seed=2), batch_size=7)
        for epoch in range(2):
            total = 0.0
            for x, y in loader:
                loss = criterion(model(x), y) / steps
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
                total += loss.item()
            model.eval()
            with torch.no_grad():
                summed = sum(criterion(model(x), y).item() for x, y in validation)
            model.train()
            writer.add_scalar("loss/train", total / divide_train, epoch)
            writer.add_scalar("loss/val", summed / divide_val, epoch)
    return denominators(logdir)


def test_a_right_denominator_is_no_finding(tmp_path: Path) -> None:
    assert train(tmp_path, 8, 6) == []


def test_batch_means_divided_by_the_data_set_are_found_on_either_side(tmp_path: Path) -> None:
    found = train(tmp_path, 100, 40)
    assert [(note.code, note.count) for note in found] == 2 * [
        (NoteCode.TRAIN_DENOMINATOR, Scale.BATCH_MEANS_OVER_DATASET),
        (NoteCode.VAL_DENOMINATOR, Scale.BATCH_MEANS_OVER_SAMPLES),
    ]
    assert found[1].text.startswith("0.15 times its mean: ")


def test_a_loss_that_was_divided_for_accumulation_is_found(tmp_path: Path) -> None:
    found = train(tmp_path, 8, 6, steps=4)
    assert {(note.code, note.count) for note in found} == {
        (NoteCode.TRAIN_DENOMINATOR, Scale.ACCUMULATION)
    }


class Stream(IterableDataset[int]):
    """Has no length."""

    def __iter__(self) -> Iterator[int]:
        return iter([1, 2, 3])


def test_every_loaders_data_set_counts_and_the_whole_that_a_part_is_of() -> None:
    part, _ = random_split(blobs(317), [300, 17])
    loaders = [DataLoader(part), DataLoader(blobs(211)), DataLoader(Stream())]
    assert {300, 317, 211} <= set(lengths())
    assert loaders


def test_memory_is_searched_only_where_a_report_is_far_off(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[None] = []

    def search() -> tuple[int, ...]:
        searched.append(None)
        return (7,)

    monkeypatch.setattr(scales, "lengths", search)
    side = losses([1.0, 3.0], [2.0, 2.0])
    for near in (Evidence(side, side), Evidence(side, side, 2.0, 2.05)):
        assert with_scales(near) is near
    assert not searched
    assert with_scales(Evidence(side, side, 2.0, 0.5)).scales == Scales(datasets=(7,))
