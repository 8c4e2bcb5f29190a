"""A loss that is a sum over its batch is recorded as the mean of its rows, or told of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.recorder.sums import Inside, Kind
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import differences, everything, records, seed_everything

X = torch.rand(24, 6, generator=torch.Generator().manual_seed(3))
SIZES, VAL_SIZES = (8, 8, 8, 3), (8, 8, 2)
EPOCHS = 2
Given = tuple[Tensor, Tensor, Tensor]


class Autoencoder(nn.Module):
    """Gives the reconstruction, the code's mean and the logarithm of its variance."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder, self.decoder = nn.Linear(6, 4), nn.Linear(2, 6)
        self.dropout = nn.Dropout(0.3)

    def forward(self, x: Tensor) -> Given:
        mean, spread = self.encoder(self.dropout(x)).chunk(2, dim=1)
        code = mean + torch.randn_like(mean) * (0.5 * spread).exp() if self.training else mean
        return self.decoder(code).sigmoid(), mean, spread


def divergence(mean: Tensor, spread: Tensor) -> Tensor:
    return -0.5 * (1 + spread - mean.pow(2) - spread.exp()).sum()


def summed(given: Given, x: Tensor) -> Tensor:
    """As everybody writes it."""
    return F.binary_cross_entropy(given[0], x, reduction="sum") + divergence(*given[1:])


def weighed(given: Given, x: Tensor) -> Tensor:
    beta, parts = 0.25, [(given[0] - x).square().sum(), divergence(*given[1:])]
    return sum((beta * part / 2 for part in parts), 0)  # type: ignore[return-value]  # not 0: two tensors


def row_by_row(given: Given, x: Tensor) -> Tensor:
    each = F.mse_loss(given[0], x, reduction="none").view(len(x), -1).mean(dim=1)
    kl = (given[1].pow(2) + given[2].exp() - given[2]).sum(-1)
    return torch.sum(each + 0.1 * kl)


def distributions(given: Given, x: Tensor) -> Tensor:
    posterior = torch.distributions.Normal(given[1], (0.5 * given[2]).exp(), validate_args=False)
    prior = torch.distributions.Normal(torch.zeros(()), torch.ones(()), validate_args=False)
    apart = torch.distributions.kl_divergence(posterior, prior).sum(dim=(0, 1))
    return apart + F.l1_loss(given[0], x, reduction="sum")


SUMS = [summed, weighed, row_by_row, distributions]
Criterion = Callable[[Given, Tensor], Tensor]


def divided(given: Given, x: Tensor) -> Tensor:
    return summed(given, x) / x.size(0)


def part_by_part(given: Given, x: Tensor) -> Tensor:
    return F.mse_loss(given[0], x, reduction="sum") / len(x) + divergence(*given[1:]) / len(x)


class Watching:
    """How a script may ask for its loss to be recorded."""

    def __init__(self, logdir: Path | None, how: str, criterion: Criterion) -> None:
        seed_everything()
        self.model = Autoencoder()
        self.criterion: Any = criterion
        self.writer = None if logdir is None else SummaryWriter(str(logdir))
        if self.writer is not None:
            self._watch(self.writer, how, criterion)
        self.optimiser = torch.optim.SGD(self.model.parameters(), lr=0.01)
        self.losses: list[list[float]] = []

    def _watch(self, writer: SummaryWriter, how: str, criterion: Criterion) -> None:
        if how == "model":
            writer.watch(self.model)
            return
        self.criterion = writer.watch(
            self.model,
            Wrapped(criterion) if how == "module" else criterion,
            budget=0.0 if how == "function, not probed" else 0.05,
        )

    def run(self) -> Watching:
        for _ in range(EPOCHS):
            self.model.train()
            self.losses.append([])
            for size in SIZES:
                self.optimiser.zero_grad()
                loss = self.criterion(self.model(X[:size]), X[:size])
                self.losses[-1].append(loss.item())
                loss.backward()
                self.optimiser.step()
            self.model.eval()
            with torch.no_grad():
                for size in VAL_SIZES:
                    loss = self.criterion(self.model(X[:size]), X[:size])
                    self.losses[-1].append(loss.item())
        if self.writer is not None:
            self.writer.close()
        assert torch._C._len_torch_function_stack() == 0
        return self


class Wrapped(nn.Module):
    def __init__(self, criterion: Criterion) -> None:
        super().__init__()
        self.criterion = criterion

    def forward(self, given: Given, target: Tensor) -> Tensor:
        return self.criterion(given, target)


HOWS = ["model", "function", "module", "function, not probed"]


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("criterion", SUMS)
def test_a_sum_over_the_batch_is_recorded_as_the_mean_of_its_rows(
    criterion: Criterion, how: str, tmp_path: Path
) -> None:
    script = Watching(tmp_path, how, criterion).run()
    found = records(tmp_path)
    assert len(found) == EPOCHS
    for record, losses in zip(found, script.losses, strict=True):
        train, val = losses[: len(SIZES)], losses[len(SIZES) :]
        epoch = record.epoch
        each = [loss / size for loss, size in zip(train, SIZES, strict=True)]
        assert epoch.rungs["train_reported"] == pytest.approx(sum(each) / 4, rel=1e-5)
        assert epoch.rungs["train_weighted"] == pytest.approx(sum(train) / sum(SIZES), rel=1e-5)
        assert epoch.rungs["val_weighted"] == pytest.approx(sum(val) / sum(VAL_SIZES), rel=1e-5)
        assert epoch.decomposition.train.weight == sum(SIZES)
        assert sum(term.value for term in epoch.terms.values()) == pytest.approx(epoch.gap)
        assert NoteCode.BATCH_SUM not in {note.code for note in epoch.notes}
        if how != "function, not probed":
            assert epoch.probe is not None
            assert epoch.probe.verified is True
            assert {"timing", "dropout", "generalisation"} <= epoch.terms.keys()


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("criterion", [divided, part_by_part])
def test_a_sum_that_the_script_divides_by_its_rows_is_the_same_mean(
    criterion: Criterion, how: str, tmp_path: Path
) -> None:
    script = Watching(tmp_path, how, criterion).run()
    for record, losses in zip(records(tmp_path), script.losses, strict=True):
        rungs = record.epoch.rungs
        assert rungs["train_reported"] == pytest.approx(sum(losses[:4]) / 4, rel=1e-5)
        assert rungs["val_reported"] == pytest.approx(sum(losses[4:]) / 3, rel=1e-5)


@pytest.mark.parametrize("how", HOWS)
def test_a_sum_beside_a_mean_is_recorded_as_it_is_and_told_of(how: str, tmp_path: Path) -> None:
    def mixed(given: Given, x: Tensor) -> Tensor:
        return F.mse_loss(given[0], x) + 0.1 * divergence(*given[1:])

    script = Watching(tmp_path, how, mixed).run()
    for record, losses in zip(records(tmp_path), script.losses, strict=True):
        (note,) = [n for n in record.epoch.notes if n.code == NoteCode.BATCH_SUM]
        assert note.sentence.startswith("the loss is a sum over the batch, so it depends on the")
        assert record.epoch.rungs["train_reported"] == pytest.approx(sum(losses[:4]) / 4, rel=1e-5)


def test_validation_that_is_told_to_average_is_not_divided_again(tmp_path: Path) -> None:
    reduction = ["sum"]

    def switched(given: Given, x: Tensor) -> Tensor:
        each = 0.5 * F.l1_loss(given[0], x, reduction=reduction[0])
        return each + F.mse_loss(given[0], x, reduction=reduction[0])

    seed_everything()
    model, writer = Autoencoder(), SummaryWriter(str(tmp_path))
    writer.watch(model)
    for _ in range(3):
        switched(model(X[:8]), X[:8]).backward()
    model.eval()
    reduction[0] = "mean"
    with torch.no_grad():
        loss = switched(model(X[:8]), X[:8]).item()
    writer.close()
    (record,) = records(tmp_path)
    assert record.epoch.rungs["val_weighted"] == pytest.approx(loss, rel=1e-5)


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("criterion", SUMS)
def test_looking_into_a_criterion_leaves_the_training_the_same_to_the_bit(
    criterion: Criterion, how: str, tmp_path: Path
) -> None:
    states = []
    for logdir in (None, tmp_path):
        script = Watching(logdir, how, criterion).run()
        states.append(everything(script.model, script.optimiser) | {"losses": script.losses})
    assert list(differences(*states)) == []


@pytest.mark.parametrize("how", ["function", "module"])
def test_a_criterion_that_raises_leaves_no_mode_behind(how: str, tmp_path: Path) -> None:
    def failing(given: Given, x: Tensor) -> Tensor:
        if len(x) == 5:
            msg = "the user's own"
            raise ArithmeticError(msg)
        return summed(given, x)

    script = Watching(tmp_path, how, failing)
    for _ in range(2):
        with pytest.raises(ArithmeticError):
            script.criterion(script.model(X[:5]), X[:5])
        assert torch._C._len_torch_function_stack() == 0
    script.run()
    assert records(tmp_path)[0].epoch.decomposition.train.weight == sum(SIZES)


# ------------------------------------------------------------------------- call by call

ROWS = 4
A = torch.rand(ROWS, 3, requires_grad=True)
B = torch.rand(ROWS, 5, requires_grad=True)
MASK = torch.tensor([1.0, 1.0, 0.0, 1.0])
LABELS = torch.tensor([0, 1, 2, 0])


CALLS: dict[str, tuple[Callable[[], Tensor], Kind]] = {
    "sum": (A.sum, Kind.SUM),
    "over both axes": (lambda: torch.sum(A * 2 + 1, dim=(0, 1)), Kind.SUM),
    "one axis after the other": (lambda: A.exp().sum(dim=1).sum(), Kind.SUM),
    "a mean of sums": (lambda: A.sum(0).mean(), Kind.SUM),
    "flattened": (lambda: A.flatten().sum(), Kind.SUM),
    "two sums": (lambda: A[:, 0].sum() + B.square().sum(), Kind.SUM),
    "stacked": (lambda: torch.stack([A.sum(), B.sum()]).mean(), Kind.SUM),
    "a loss of torch's": (lambda: F.cross_entropy(A, LABELS, reduction="sum") * 0.5, Kind.SUM),
    "by hand": (lambda: -(F.log_softmax(A, dim=1)[range(ROWS), LABELS] * MASK).sum(), Kind.SUM),
    "weighed": (lambda: A.sum() - 3 * B.sum() / 7, Kind.SUM),
    "mean": (A.mean, Kind.OTHER),
    "over its rows": (lambda: A.sum() / ROWS, Kind.OTHER),
    "times a share": (lambda: (1 / ROWS) * A.sum(), Kind.OTHER),
    "over a mask": (lambda: (A[:, 0] * MASK).sum() / MASK.sum(), Kind.OTHER),
    "a mean of torch's": (lambda: F.cross_entropy(A, LABELS), Kind.OTHER),
    "batchmean": (lambda: F.kl_div(A, A.detach(), reduction="batchmean"), Kind.OTHER),
    "root": (lambda: A.sum().sqrt(), Kind.OTHER),
    "ratio": (lambda: A.sum() / B.sum(), Kind.OTHER),
    "product": (lambda: A.sum() * B.sum(), Kind.OTHER),
    "every row with every other": (lambda: torch.sum(A @ A.T), Kind.OTHER),
    "across rows": (lambda: A.softmax(dim=0).sum(), Kind.OTHER),
    "largest": (A.max, Kind.OTHER),
    "a sum of means": (lambda: A.mean(0).sum(), Kind.OTHER),
    "a number more": (lambda: A.sum() + 1.0, Kind.MIXED),
    "a tensor more": (lambda: A.sum() + torch.ones(()), Kind.MIXED),
    "mean and sum": (lambda: A.mean() + 0.1 * B.sum(), Kind.MIXED),
    "mean and sum, scaled": (lambda: 2 * (A.mean() + 0.1 * B.sum()), Kind.MIXED),
    "sum and a mean of torch's": (lambda: A.sum() + F.mse_loss(B, B.detach()), Kind.MIXED),
}


@pytest.mark.parametrize("name", CALLS)
def test_what_a_loss_is_can_be_told_from_its_calls(name: str) -> None:
    loss_of, kind = CALLS[name]
    inside = Inside((A, B), {})
    loss = loss_of() * 1.0 + 0
    inside.ends()
    assert inside.kind(loss, ROWS) is kind


@pytest.mark.parametrize("loss_of", [torch.sum, torch.mean, summed])
def test_a_sum_doubles_with_its_batch_and_nothing_else_is_taken_for_one(loss_of: Any) -> None:  # noqa: ANN401 - of two kinds
    def found(rows: int) -> tuple[Kind, float]:
        x = A[:1].expand(rows, 3).clone()
        given = (x.sigmoid(), x[:, :2], x[:, 1:]) if loss_of is summed else x
        inside = Inside((given,), {})
        loss = loss_of(given, torch.full((rows, 3), 0.5)) if loss_of is summed else loss_of(given)
        inside.ends()
        return inside.kind(loss, rows), loss.item()

    (kind, once), (_, twice) = found(4), found(8)
    assert (kind is Kind.SUM) == (twice == pytest.approx(2 * once, rel=1e-5))
