"""What a loss is a mean over where no call of torch's says it: the model's, the script's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import differences, everything, records, seed_everything

IDS = torch.randint(1, 50, (64, 20), generator=torch.Generator().manual_seed(1))
LENGTHS = torch.randint(3, 20, (64, 1), generator=torch.Generator().manual_seed(2))
PLACES = torch.arange(20)
GUESS = "what the loss is a mean over is not known"


@dataclass(frozen=True)
class Batch:
    ids: Tensor
    lengths: Tensor

    def labels(self, ignored: int) -> Tensor:
        return (self.ids % 4 + 1).masked_fill(self.lengths <= PLACES, ignored)

    @property
    def counted(self) -> int:
        return int(self.lengths.sum())


def batches(first: int, sizes: Sequence[int]) -> list[Batch]:
    end = first + sum(sizes)
    return [
        Batch(*pair)
        for pair in zip(IDS[first:end].split(sizes), LENGTHS[first:end].split(sizes), strict=True)
    ]


TRAIN, VAL = batches(0, (8, 8, 8, 5, 3, 8)), batches(40, (10, 10, 4))


class Tagger(nn.Module):
    """Computes its own loss, over the labels that are not ignored."""

    def __init__(self, ignored: int = -1, first: int = 0, weight: Tensor | None = None) -> None:
        super().__init__()
        self.embed, self.out = nn.Embedding(50, 8), nn.Linear(8, 6)
        self.ignored, self.first, self.weight = ignored, first, weight

    def forward(self, ids: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
        out = self.out(self.embed(ids))
        kept = out[:, : out.shape[1] - self.first].flatten(0, 1)
        labels = targets[:, self.first :].flatten()
        loss = F.cross_entropy(kept, labels, ignore_index=self.ignored, weight=self.weight)
        return out, loss


def train(
    logdir: Path | None, model: nn.Module, loss_of: Callable[[nn.Module, Batch], Tensor]
) -> tuple[dict[str, Any], list[list[float]]]:
    """Two epochs, and each batch's loss."""
    seed_everything()
    writer = None if logdir is None else SummaryWriter(str(logdir))
    if writer is not None:
        writer.watch(model)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
    losses = []
    for _ in range(2):
        model.train()
        losses.append([])
        for batch in TRAIN:
            optimiser.zero_grad()
            loss = loss_of(model, batch)
            losses[-1].append(loss.item())
            loss.backward()
            optimiser.step()
        model.eval()
        with torch.no_grad():
            losses[-1] += [loss_of(model, batch).item() for batch in VAL]
    if writer is not None:
        writer.close()
    return everything(model, optimiser), losses


def check(
    logdir: Path,
    make: Callable[[], nn.Module],
    loss_of: Callable[[nn.Module, Batch], Tensor],
    weight: Callable[[Batch], float],
) -> str:
    """Train with these weights, and give what was said of it."""
    torch.manual_seed(5)
    bare, _ = train(None, make(), loss_of)
    torch.manual_seed(5)
    state, losses = train(logdir, make(), loss_of)
    assert list(differences(bare, state)) == []
    found = records(logdir)
    assert len(found) == 2
    for record, values in zip(found, losses, strict=True):
        over = record.epoch.decomposition
        for side, part, mean in (
            (TRAIN, values[: len(TRAIN)], over.train),
            (VAL, values[len(TRAIN) :], over.val),
        ):
            weights = [weight(batch) for batch in side]
            assert mean.weight == sum(weights)
            total = sum(w * loss for w, loss in zip(weights, part, strict=True))
            assert mean.total == pytest.approx(total, rel=1e-5)
    return "\n".join(note.sentence for record in found for note in record.epoch.notes)


@pytest.mark.parametrize("ignored", [-100, -1, 0])
def test_labels_that_the_model_ignores_do_not_count(ignored: int, tmp_path: Path) -> None:
    said = check(
        tmp_path,
        lambda: Tagger(ignored),
        lambda m, b: m(b.ids, b.labels(ignored))[1],
        lambda b: b.counted,
    )
    assert GUESS not in said


def test_the_first_label_of_a_language_model_does_not_count(tmp_path: Path) -> None:
    said = check(
        tmp_path,
        lambda: Tagger(-100, first=1),
        lambda m, b: m(ids=b.ids, targets=b.labels(-100))[1],
        lambda b: b.counted - len(b.ids),
    )
    assert GUESS not in said


def test_what_no_argument_of_the_model_says_is_a_guess_that_is_told(tmp_path: Path) -> None:
    class Ranking(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.embed = nn.Embedding(50, 8)

        def forward(self, ids: Tensor) -> Tensor:
            return self.embed(ids).mean(1).square().logsumexp(0).max()

    said = check(tmp_path, Ranking, lambda m, b: m(b.ids), lambda b: len(b.ids))
    assert said.count(GUESS) == 2
    assert "writer.log_val_loss(loss, weight)" in said


class Detector(nn.Module):
    """Gets lists of pictures and of their labels, and gives several losses."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Linear(20, 6)

    def forward(self, pictures: list[Tensor], labels: list[Tensor]) -> dict[str, Tensor]:
        out = self.body(torch.stack(pictures).flatten(1))
        return {"label": F.cross_entropy(out, torch.stack(labels)), "size": out.pow(2).mean()}


def detected(model: nn.Module, batch: Batch) -> Tensor:
    pictures = [(ids / 50.0).view(4, 5) for ids in batch.ids]
    losses: dict[str, Tensor] = model(pictures, list(batch.ids[:, 0] % 6))
    return torch.stack(list(losses.values())).sum()


def test_a_list_of_pictures_counts_its_pictures(tmp_path: Path) -> None:
    check(tmp_path, Detector, detected, lambda b: len(b.ids))


class Recurrent(nn.Module):
    """Takes time first, as torch's recurrent layers do by default."""

    def __init__(self) -> None:
        super().__init__()
        self.rnn, self.out = nn.GRU(1, 4), nn.Linear(4, 1)

    def forward(self, x: Tensor) -> Tensor:
        result: Tensor = self.out(self.rnn(x)[0])[..., 0]
        return result


def test_time_before_batch_counts_each_number(tmp_path: Path) -> None:
    def loss_of(model: nn.Module, batch: Batch) -> Tensor:
        x = (batch.ids.t() / 50.0)[: int(batch.lengths.max())]
        return (model(x[..., None]) - x.roll(1, 0)).square().mean()

    said = check(tmp_path, Recurrent, loss_of, lambda b: len(b.ids) * int(b.lengths.max()))
    assert GUESS not in said


def test_mixed_labels_and_penalties_are_over_the_rows_without_a_word(tmp_path: Path) -> None:
    def loss_of(model: nn.Module, batch: Batch) -> Tensor:
        out = model(batch.ids / 50.0)
        first, second = batch.ids[:, 0] % 6, batch.ids[:, 1] % 6
        mixed = 0.3 * F.cross_entropy(out, first) + 0.7 * F.cross_entropy(out, second)
        return mixed + 0.01 * out.square().mean()

    said = check(tmp_path, lambda: nn.Linear(20, 6), loss_of, lambda b: len(b.ids))
    assert GUESS not in said


def test_a_sum_of_means_over_unlike_numbers_is_a_guess(tmp_path: Path) -> None:
    def loss_of(model: nn.Module, batch: Batch) -> Tensor:
        out = model(batch.ids / 50.0)
        labels = (batch.ids[:, 0] % 6).masked_fill(batch.lengths[:, 0] < 8, -100)
        return F.cross_entropy(out, labels) + 0.1 * out.square().mean()

    said = check(tmp_path, lambda: nn.Linear(20, 6), loss_of, lambda b: len(b.ids))
    assert GUESS in said
