"""Numbers at the end of a loss: those of accumulated steps are no part of it, all others are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.record.codec import Record
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import blobs, differences, everything, records, seed_everything

EPOCHS, BATCH, TRAIN, VAL = 3, 8, 88, 40  # 11 steps an epoch, so that 4 do not divide them
Loss = Callable[[Tensor, Tensor], Tensor]
Backward = Callable[[Tensor], Tensor]


def ce(output: Tensor, y: Tensor) -> Tensor:
    return F.cross_entropy(output, y)


@dataclass(frozen=True)
class Case:
    """How a script trains: its loss, what it calls `backward` on, and when it steps."""

    loss: Loss = ce
    scaled: Backward = lambda loss: loss
    accumulated: int = 1
    rate: float = 0.1
    val: Loss | None = None
    moves_data: bool = False  # an optimiser by hand, which writes to p.data


def train(case: Case, logdir: Path | None) -> tuple[dict[str, Any], list[tuple[float, float]]]:
    """What is left of a training, and its mean losses of each epoch as the script has them."""
    seed_everything()
    model = nn.Sequential(nn.Linear(20, 16), nn.ReLU(), nn.Dropout(0.3), nn.Linear(16, 5))
    writer = None if logdir is None else SummaryWriter(str(logdir))
    if writer is not None:
        writer.watch(model)
    optimiser = torch.optim.SGD(model.parameters(), lr=case.rate)
    (x, y), (val_x, val_y) = blobs(TRAIN).tensors, blobs(VAL, seed=2).tensors
    means = []
    for _ in range(EPOCHS):
        model.train()
        losses = []
        for step, (inputs, labels) in enumerate(zip(x.split(BATCH), y.split(BATCH), strict=True)):
            loss = case.loss(model(inputs), labels)
            losses.append(loss.item())
            case.scaled(loss).backward()
            if step % case.accumulated == case.accumulated - 1 or step == TRAIN // BATCH - 1:
                step_by_hand(model, case.rate) if case.moves_data else optimiser.step()
                optimiser.zero_grad(set_to_none=not case.moves_data)
        model.eval()
        with torch.no_grad():
            pairs = zip(val_x.split(BATCH), val_y.split(BATCH), strict=True)
            found = [(case.val or case.loss)(model(a), b).item() for a, b in pairs]
        means.append((sum(losses) / len(losses), sum(found) / len(found)))
    if writer is not None:
        writer.close()
    return everything(model, optimiser), means


def step_by_hand(model: nn.Module, rate: float) -> None:
    for parameter in model.parameters():
        assert parameter.grad is not None
        parameter.data.sub_(rate * parameter.grad)


def kept(case: Case, logdir: Path) -> list[Record]:
    """The records of a training, once it is known to be as if nobody watched it."""
    (bare, means), (left, _) = train(case, None), train(case, logdir)
    assert list(differences(bare, left)) == []
    found = records(logdir)
    assert len(found) == EPOCHS
    for record, (mean, val) in zip(found, means, strict=True):
        rungs, epoch = record.epoch.rungs, record.epoch
        assert rungs["train_reported"] == pytest.approx(mean, rel=1e-5)
        assert rungs["val_reported"] == pytest.approx(val, rel=1e-5)
        assert sum(term.value for term in epoch.terms.values()) == pytest.approx(epoch.gap)
        assert epoch.probe is not None
        assert epoch.probe.verified is True
        assert {"timing", "dropout", "generalisation"} <= epoch.terms.keys()
    return found


def scale_by(number: float) -> Backward:
    return lambda loss: loss * number


def half_and_half(output: Tensor, y: Tensor) -> Tensor:
    return (F.cross_entropy(output, y) + F.multi_margin_loss(output, y)) / 2


ENDINGS: dict[str, Loss] = {
    "half": lambda output, y: 0.5 * F.cross_entropy(output, y),
    "mean of two": half_and_half,
    "three times": lambda output, y: F.cross_entropy(output, y) * 6 / 2,
    "in place": lambda output, y: F.cross_entropy(output, y).div_(2),
    "of a sum": lambda output, y: 0.5 * F.cross_entropy(output, y, reduction="sum") / len(y),
    "of a sum's mean": lambda output, y: (
        0.5 * (F.cross_entropy(output, y, reduction="sum") / len(y))
    ),
    "of a mean by hand": lambda output, y: -0.5 * output.log_softmax(1)[y >= 0, y].mean(),
}


@pytest.mark.parametrize("name", ENDINGS)
def test_a_number_that_no_accumulation_explains_is_a_part_of_the_loss(
    name: str, tmp_path: Path
) -> None:
    for record in kept(Case(ENDINGS[name]), tmp_path):
        codes = {note.code for note in record.epoch.notes}
        assert not codes & {NoteCode.PARTIAL_LOSS, NoteCode.OTHER}
        assert record.epoch.terms["objective"].value == pytest.approx(0.0, abs=1e-9)


SCALER = torch.amp.GradScaler("cpu", init_scale=512.0)
ACCUMULATED: dict[str, Case] = {
    "divided": Case(scaled=lambda loss: loss / 4, accumulated=4),
    "multiplied": Case(scaled=scale_by(0.25), accumulated=4),
    "in two steps": Case(scaled=lambda loss: loss / 2 / 2, accumulated=4),
    "whole epoch": Case(scaled=lambda loss: loss / 11, accumulated=11),
    "half of the loss": Case(ENDINGS["half"], lambda loss: loss / 4, accumulated=4),
    "mean of two losses": Case(half_and_half, lambda loss: loss / 2, accumulated=2),
    "by a tensor": Case(scaled=lambda loss: loss / torch.tensor(4.0), accumulated=4),
    "and scaled": Case(ENDINGS["half"], lambda loss: SCALER.scale(loss / 4), 4, 0.001),  # type: ignore[arg-type,return-value]  # of a tensor it gives a tensor
    "scaled alone": Case(ENDINGS["half"], SCALER.scale, rate=0.001),  # type: ignore[arg-type]  # as above
    "scaled by hand": Case(scaled=scale_by(65536.0), rate=1e-6),
    "a sum over its rows": Case(
        lambda output, y: F.cross_entropy(output, y, reduction="sum") / len(y),
        lambda loss: loss / 4,
        accumulated=4,
    ),
    "not divided": Case(accumulated=4),
}


@pytest.mark.parametrize("name", ACCUMULATED)
def test_what_undoes_an_accumulation_is_no_part_of_the_loss(name: str, tmp_path: Path) -> None:
    for record in kept(ACCUMULATED[name], tmp_path):
        assert NoteCode.PARTIAL_LOSS not in {note.code for note in record.epoch.notes}


@pytest.mark.parametrize(
    ("one", "other", "times"),
    [
        (Case(ENDINGS["half"]), Case(rate=0.05), 0.5),
        (ACCUMULATED["divided"], Case(accumulated=4, rate=0.025), 1.0),
        (ACCUMULATED["half of the loss"], Case(accumulated=4, rate=0.0125), 0.5),
    ],
)
def test_every_term_is_that_of_the_same_training_written_without_the_number(
    one: Case, other: Case, times: float, tmp_path: Path
) -> None:
    pairs = zip(kept(one, tmp_path / "one"), kept(other, tmp_path / "other"), strict=True)
    for scaled, plain in pairs:
        for name, term in plain.epoch.terms.items():
            assert scaled.epoch.terms[name].value == pytest.approx(times * term.value, abs=1e-4)


def test_a_number_that_training_alone_has_is_a_difference_of_objectives(tmp_path: Path) -> None:
    for record in kept(Case(ENDINGS["half"], val=ce), tmp_path):
        terms = record.epoch.terms
        train = record.epoch.rungs["train_reported"]
        assert terms["objective"].value == pytest.approx(train, rel=0.2)


def test_a_number_that_belongs_partly_to_an_accumulation_is_kept_and_said(tmp_path: Path) -> None:
    case = Case(lambda output, y: F.cross_entropy(output, y) * 0.125, accumulated=4)
    for record in kept(case, tmp_path):
        (text,) = [note.text for note in record.epoch.notes if note.code == NoteCode.OTHER]
        assert text.endswith("no accumulation explains it")


def test_an_optimiser_that_writes_to_data_is_no_accumulation_of_all_steps(tmp_path: Path) -> None:
    first, *others = kept(Case(ENDINGS["half"], moves_data=True), tmp_path)
    assert NoteCode.OTHER not in {note.code for note in first.epoch.notes}
    for record in others:
        assert NoteCode.OTHER in {note.code for note in record.epoch.notes}
