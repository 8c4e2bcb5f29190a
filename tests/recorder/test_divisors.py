"""A loss that the script divides by what it counted is that mean, over that count."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import differences, everything, records, seed_everything

WIDTH = 6
X = torch.randn(24, WIDTH, 5, generator=torch.Generator().manual_seed(3))
Y = torch.arange(24 * WIDTH).view(24, WIDTH) % 5
LENGTHS = torch.tensor([6, 1, 3, 2, 5, 4, 1, 2, 6, 6, 5, 6, 1, 1, 2, 1, 3, 4, 6, 2, 5, 1, 1, 6])
MASK = (torch.arange(WIDTH) < LENGTHS[:, None]).float()
TRAIN, VAL = ((0, 8), (8, 12), (12, 16), (16, 19)), ((19, 22), (22, 24))
EPOCHS = 3
PADDING = 0  # a label that does not count, where it is ignored


class Batch:
    """Sequences, their labels and which of those count, by their places."""

    def __init__(self, first: int, end: int) -> None:
        self.x, self.y, self.mask = X[first:end], Y[first:end], MASK[first:end]
        self.count = self.mask.sum()
        self.numbers = self.mask.numel()
        self.padded = torch.where(self.mask > 0, self.y, PADDING)


def each(model: nn.Module, batch: Batch) -> Tensor:
    loss = F.cross_entropy(model(batch.x).flatten(0, 1), batch.y.flatten(), reduction="none")
    return loss.view(batch.y.shape)


def both_sums(output: Tensor, batch: Batch) -> Tensor:
    loss = F.cross_entropy(output.mT, batch.y, reduction="none")
    return (loss * batch.mask).sum() + 0.1 * (output.pow(2).mean(-1) * batch.mask).sum()


Loss = Callable[[nn.Module, Batch], Tensor]
MEANS: dict[str, Loss] = {
    "masked": lambda m, b: (each(m, b) * b.mask).sum() / b.mask.sum(),
    "at least one": lambda m, b: (each(m, b) * b.mask).sum() / b.mask.sum().clamp(min=1),
    "selected": lambda m, b: each(m, b)[b.mask.bool()].mean(),
    "selected in two steps": lambda m, b: each(m, b).masked_select(b.mask > 0).sum() / b.count,
    "counted before": lambda m, b: (each(m, b) * b.mask).sum() / b.count,
    "counted as integers": lambda m, b: (each(m, b) * b.mask).sum() / b.count.long(),
    "by a plain number": lambda m, b: (each(m, b) * b.mask).sum() / int(b.count),
    "by a number that was read": lambda m, b: (each(m, b) * b.mask).sum() / b.mask.sum().item(),
    "in place": lambda m, b: (each(m, b) * b.mask).sum().div_(b.mask.sum()),
    "negative": lambda m, b: -(each(m, b).neg() * b.mask).sum() / b.mask.sum(),
    "dot": lambda m, b: torch.dot(each(m, b).flatten(), b.mask.flatten()) / b.mask.sum(),
    "two sums": lambda m, b: both_sums(m(b.x), b) / b.mask.sum(),
}
ALL: dict[str, Loss] = {
    "mean of the masked": lambda m, b: (each(m, b) * b.mask).mean(),
    "mean": lambda m, b: each(m, b).mean(),
    "sum over all": lambda m, b: each(m, b).sum() / b.numbers,
}


class Script:
    def __init__(self, logdir: Path | None) -> None:
        seed_everything()
        self.model = nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Dropout(0.3), nn.Linear(8, 5))
        self.writer = None if logdir is None else SummaryWriter(str(logdir))
        if self.writer is not None:
            self.writer.watch(self.model)
        self.optimiser = torch.optim.SGD(self.model.parameters(), lr=0.05)
        self.losses: list[list[tuple[float, Batch]]] = []

    def run(
        self,
        loss_of: Loss,
        scale: Callable[[Tensor], Tensor] = lambda loss: loss,
        val_of: Loss | None = None,
        accumulated: int = 1,
    ) -> Script:
        for _ in range(EPOCHS):
            self.model.train()
            self.losses.append([])
            for step, place in enumerate(TRAIN, 1):
                batch = Batch(*place)
                loss = loss_of(self.model, batch)
                self.losses[-1].append((loss.item(), batch))
                scale(loss).backward()
                if not step % accumulated:
                    self.optimiser.step()
                    self.optimiser.zero_grad()
            self.model.eval()
            with torch.no_grad():
                for place in VAL:
                    batch = Batch(*place)
                    self.losses[-1].append(((val_of or loss_of)(self.model, batch).item(), batch))
        if self.writer is not None:
            self.writer.close()
        assert torch._C._len_torch_function_stack() == 0
        return self


def weighed(losses: list[tuple[float, Batch]], weight: Callable[[Batch], float]) -> float:
    total = sum(weight(batch) for _, batch in losses)
    return sum(loss * weight(batch) for loss, batch in losses) / total


def check(script: Script, logdir: Path, weight: Callable[[Batch], float]) -> None:
    found = records(logdir)
    assert len(found) == EPOCHS
    for record, losses in zip(found, script.losses, strict=True):
        train, val = losses[: len(TRAIN)], losses[len(TRAIN) :]
        epoch, rungs = record.epoch, record.epoch.rungs
        mean = sum(loss for loss, _ in train) / len(train)
        assert rungs["train_reported"] == pytest.approx(mean, rel=1e-5)
        assert rungs["train_weighted"] == pytest.approx(weighed(train, weight), rel=1e-5)
        assert rungs["val_weighted"] == pytest.approx(weighed(val, weight), rel=1e-5)
        assert epoch.decomposition.train.weight == sum(weight(batch) for _, batch in train)
        assert epoch.decomposition.val.weight == sum(weight(batch) for _, batch in val)
        assert sum(term.value for term in epoch.terms.values()) == pytest.approx(epoch.gap)
        assert epoch.probe is not None
        assert epoch.probe.verified is True
        assert {"timing", "dropout", "generalisation"} <= epoch.terms.keys()
        assert NoteCode.BATCH_SUM not in {note.code for note in epoch.notes}


@pytest.mark.parametrize("name", MEANS)
def test_a_mean_over_what_counts_is_over_what_counts(name: str, tmp_path: Path) -> None:
    check(Script(tmp_path).run(MEANS[name]), tmp_path, lambda batch: float(batch.count))


@pytest.mark.parametrize("name", ALL)
def test_a_mean_over_all_numbers_is_over_all_numbers(name: str, tmp_path: Path) -> None:
    check(Script(tmp_path).run(ALL[name]), tmp_path, lambda batch: float(batch.numbers))


SCALER = torch.amp.GradScaler("cpu", init_scale=1024.0)
SCALES: dict[str, Callable[[Tensor], Tensor]] = {
    "accumulated": lambda loss: loss / 4,
    "accumulated in place": lambda loss: loss.div_(4),
    "by a tensor": lambda loss: loss / torch.tensor(4.0),
    "gradient scaling": SCALER.scale,  # type: ignore[dict-item]  # of a tensor it gives a tensor
    "both": lambda loss: SCALER.scale(loss / 4),  # type: ignore[dict-item,return-value]  # as above
}


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", ["masked", "by a plain number", "selected"])
def test_what_a_mean_is_scaled_by_afterwards_is_no_part_of_it(
    name: str, scale: str, tmp_path: Path
) -> None:
    script = Script(tmp_path).run(MEANS[name], SCALES[scale], accumulated=4)
    check(script, tmp_path, lambda batch: float(batch.count))


@pytest.mark.parametrize("name", [*MEANS, *ALL])
def test_a_training_on_a_mean_by_hand_stays_the_same_to_the_bit(name: str, tmp_path: Path) -> None:
    states: list[dict[str, Any]] = []
    for logdir in (None, tmp_path):
        script = Script(logdir).run({**MEANS, **ALL}[name])
        losses = [[loss for loss, _ in epoch] for epoch in script.losses]
        states.append(everything(script.model, script.optimiser) | {"losses": losses})
    assert list(differences(*states)) == []


def test_a_validation_that_adds_sums_and_counts_up_is_divided_as_training_is(
    tmp_path: Path,
) -> None:
    counted = 0.0

    def summed(model: nn.Module, batch: Batch) -> Tensor:
        nonlocal counted
        loss = (each(model, batch) * batch.mask).sum()
        counted += batch.mask.sum().item()
        return loss

    script = Script(tmp_path).run(MEANS["masked"], val_of=summed)
    for losses in script.losses:
        losses[len(TRAIN) :] = [(x / float(b.count), b) for x, b in losses[len(TRAIN) :]]
    check(script, tmp_path, lambda batch: float(batch.count))
    for record in records(tmp_path):
        assert record.epoch.terms["objective"].value == 0.0


def test_sums_whose_counts_cannot_be_seen_are_no_validation_and_told_of(tmp_path: Path) -> None:
    Script(tmp_path).run(MEANS["counted before"], val_of=lambda m, b: (each(m, b) * b.mask).sum())
    for record in records(tmp_path):
        assert record.epoch.gap is None
        said = " / ".join(note.sentence for note in record.epoch.notes)
        assert "validation's sums lack their divisor: use writer.log_val_loss(loss, weight)" in said


def test_a_divisor_that_undoes_an_accumulation_is_no_part_of_a_sum(tmp_path: Path) -> None:
    def summed(model: nn.Module, batch: Batch) -> Tensor:
        return each(model, batch).sum() * 0.5

    script = Script(tmp_path).run(summed, lambda loss: loss / 2, accumulated=2)
    for record, losses in zip(records(tmp_path), script.losses, strict=True):
        rows = sum(len(batch.x) for _, batch in losses[: len(TRAIN)])
        assert record.epoch.decomposition.train.weight == rows
        total = sum(loss for loss, _ in losses[: len(TRAIN)])
        assert record.epoch.rungs["train_weighted"] == pytest.approx(total / rows, rel=1e-5)


# ------------------------------------------------- another loss in validation than in training


def smoothed_by_hand(model: nn.Module, batch: Batch) -> Tensor:
    """Smoothed labels, added up over what is no padding, for a script to divide when it reports."""
    output, gold = model(batch.x).flatten(0, 1), batch.padded.flatten()
    one_hot = torch.zeros_like(output).scatter(1, gold.view(-1, 1), 1)
    share = one_hot * 0.9 + (1 - one_hot) * 0.1 / (output.size(1) - 1)
    each = -(share * F.log_softmax(output, dim=1)).sum(dim=1)
    return each.masked_select(gold.ne(PADDING)).sum()


def plain_sum(model: nn.Module, batch: Batch) -> Tensor:
    output, gold = model(batch.x).flatten(0, 1), batch.padded.flatten()
    return F.cross_entropy(output, gold, ignore_index=PADDING, reduction="sum")


def test_another_loss_in_validation_is_found_and_told_of(tmp_path: Path) -> None:
    script = Script(tmp_path).run(smoothed_by_hand, val_of=plain_sum)
    found = records(tmp_path)
    assert len(found) == EPOCHS
    for record, losses in zip(found, script.losses, strict=True):
        epoch = record.epoch
        for side, part in (("train", losses[: len(TRAIN)]), ("val", losses[len(TRAIN) :])):
            valid = sum(int((batch.padded != PADDING).sum()) for _, batch in part)
            mean = getattr(epoch.decomposition, side)
            assert mean.weight == valid
            assert mean.total == pytest.approx(sum(loss for loss, _ in part), rel=1e-5)
        assert epoch.probe is not None
        assert epoch.probe.verified is True
        assert sum(term.value for term in epoch.terms.values()) == pytest.approx(epoch.gap)
        said = " / ".join(note.sentence for note in epoch.notes)
        assert "validation has another loss than training, whose share is in generalisation" in said
        assert NoteCode.PARTIAL_LOSS not in {note.code for note in epoch.notes}


def test_a_smoothing_by_hand_trains_the_same_to_the_bit(tmp_path: Path) -> None:
    states: list[dict[str, Any]] = []
    for logdir in (None, tmp_path):
        script = Script(logdir).run(smoothed_by_hand, val_of=plain_sum)
        states.append(everything(script.model, script.optimiser))
    assert list(differences(*states)) == []


def test_a_score_beside_the_loss_is_not_taken_for_validation(tmp_path: Path) -> None:
    def scored(model: nn.Module, batch: Batch) -> Tensor:
        output = model(batch.x)
        F.mse_loss(output.softmax(-1), F.one_hot(batch.y, 5).float())
        loss = F.cross_entropy(output.flatten(0, 1), batch.y.flatten(), reduction="none")
        return (loss.view(batch.y.shape) * batch.mask).sum() / batch.mask.sum()

    script = Script(tmp_path).run(MEANS["masked"], val_of=scored)
    check(script, tmp_path, lambda batch: float(batch.count))
