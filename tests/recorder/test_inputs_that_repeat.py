"""Honest splits of data whose parts repeat: pairs of few users, tokens, boxes; none is a leak."""

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

Loss = Callable[[nn.Module, Tensor], Tensor]


class Factors(nn.Module):
    """A rating is the product of a user's and an item's vector."""

    def __init__(self) -> None:
        super().__init__()
        self.user, self.item = nn.Embedding(30, 8), nn.Embedding(40, 8)

    def forward(self, user: Tensor, item: Tensor) -> Tensor:
        return (self.user(user) * self.item(item)).sum(1)


def rated(model: nn.Module, pairs: Tensor) -> Tensor:
    user, item = pairs // 40, pairs % 40
    return F.mse_loss(model(user, item), ((user * item) % 5).float())


class Decoder(nn.Module):
    """One token after another."""

    def __init__(self) -> None:
        super().__init__()
        self.embed, self.cell, self.out = nn.Embedding(12, 8), nn.GRUCell(8, 8), nn.Linear(8, 12)

    def forward(self, token: Tensor, hidden: Tensor) -> tuple[Tensor, Tensor]:
        hidden = self.cell(self.embed(token), hidden)
        return F.log_softmax(self.out(hidden), 1), hidden


def spelled(model: nn.Module, words: Tensor) -> Tensor:
    """Each word is three of the nine tokens, from one and the same start."""
    hidden, token = torch.zeros(len(words), 8), torch.full((len(words),), 11)
    loss = torch.zeros(())
    for place in range(3):
        out, hidden = model(token, hidden)
        token = words // 9**place % 9
        loss = loss + F.nll_loss(out, token)
    return loss


class Detector(nn.Module):
    """Flat pictures in black and white, a list of them, and their labels."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Linear(11, 5)

    def forward(self, pictures: list[Tensor], labels: list[Tensor]) -> dict[str, Tensor]:
        out = self.body(torch.stack(pictures))
        return {"label": F.cross_entropy(out, torch.stack(labels)), "size": out.pow(2).mean()}


def detected(model: nn.Module, numbers: Tensor) -> Tensor:
    pictures = [(number >> torch.arange(11) & 1).float() for number in numbers]
    losses: dict[str, Tensor] = model(pictures, list(numbers % 5))
    return torch.stack(list(losses.values())).sum()


KINDS: dict[str, tuple[Callable[[], nn.Module], Loss, int]] = {
    "two towers": (Factors, rated, 1200),
    "token by token": (Decoder, spelled, 729),
    "lists": (Detector, detected, 2048),
}


def train(logdir: Path | None, kind: str, leaked: int = 0) -> dict[str, Any]:
    """Two epochs on 480 samples and validation on 120 others, but for the leaked ones."""
    seed_everything()
    make, loss_of, count = KINDS[kind]
    model, order = make(), torch.randperm(count)[:600]
    writer = None if logdir is None else SummaryWriter(str(logdir))
    if writer is not None:
        writer.watch(model, budget=1.0)
    optimiser = torch.optim.Adam(model.parameters(), 1e-2)
    held_out = torch.cat([order[:leaked], order[480 + leaked :]])
    for _ in range(2):
        model.train()
        for batch in order[:480].split(40):
            optimiser.zero_grad()
            loss_of(model, batch).backward()
            optimiser.step()
        model.eval()
        with torch.no_grad():
            for batch in held_out.split(40):
                loss_of(model, batch)
    if writer is not None:
        writer.close()
    return everything(model, optimiser)


@pytest.mark.parametrize("kind", KINDS)
def test_samples_of_parts_that_repeat_are_no_duplicates(kind: str, tmp_path: Path) -> None:
    assert list(differences(train(None, kind), train(tmp_path, kind))) == []
    for record in records(tmp_path):
        codes = {note.code for note in record.epoch.notes}
        assert not codes & {NoteCode.OVERLAP, NoteCode.TRAIN_EVALUATED}


@pytest.mark.parametrize("kind", ["two towers", "lists"])
def test_the_same_samples_on_both_sides_are(kind: str, tmp_path: Path) -> None:
    train(tmp_path, kind, leaked=60)
    (note,) = [note for note in records(tmp_path)[0].epoch.notes if note.code is NoteCode.OVERLAP]
    assert note.count == pytest.approx(60, abs=15)
