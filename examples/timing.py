"""A fast-learning language model: the training loss is an average over the way down."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pydoc_data import topics

import torch
from torch import nn

from tb_lossgap import SummaryWriter  # line 1; was: from torch.utils.tensorboard import ...

CONTEXT = 32
BATCH = 32


class LanguageModel(nn.Module):
    """Predicts each next character of a window from those before it."""

    def __init__(self, characters: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(characters, 32)
        self.recurrent = nn.GRU(32, 96, batch_first=True)
        self.head = nn.Linear(96, characters)

    def forward(self, windows: torch.Tensor) -> torch.Tensor:
        """Logits of shape (batch, context, characters)."""
        return self.head(self.recurrent(self.embedding(windows))[0])


def windows() -> tuple[torch.Tensor, torch.Tensor, int]:
    """Python's own language reference, which ships with it, in windows of 33 characters."""
    text = "".join(topics.topics[name] for name in sorted(topics.topics))[:200_000]
    alphabet = sorted(set(text))
    codes = {character: code for code, character in enumerate(alphabet)}
    encoded = torch.tensor([codes[character] for character in text])
    cut = encoded[: len(encoded) // (CONTEXT + 1) * (CONTEXT + 1)].view(-1, CONTEXT + 1)
    order = torch.randperm(len(cut), generator=torch.Generator().manual_seed(0))
    return cut[order[:5120]], cut[order[5120:]], len(alphabet)


def batches(data: torch.Tensor) -> Iterator[torch.Tensor]:
    """The windows in random order."""
    order = torch.randperm(len(data))
    for start in range(0, len(data), BATCH):
        yield data[order[start : start + BATCH]]


def main(logdir: str) -> None:
    """Train for three epochs, on the steep part of the curve."""
    torch.manual_seed(0)
    train, val, characters = windows()
    model = LanguageModel(characters)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=3e-3)
    writer = SummaryWriter(logdir)
    criterion = writer.watch(model, criterion)  # line 2

    for epoch in range(3):
        model.train()
        losses = []
        for batch in batches(train):
            optimizer.zero_grad()
            logits = model(batch[:, :-1])
            loss = criterion(logits.flatten(0, 1), batch[:, 1:].flatten())
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        model.eval()
        val_losses = []
        with torch.no_grad():
            for batch in batches(val):
                logits = model(batch[:, :-1])
                val_losses.append(criterion(logits.flatten(0, 1), batch[:, 1:].flatten()).item())
        writer.add_scalar("loss/train", sum(losses) / len(losses), epoch)
        writer.add_scalar("loss/val", sum(val_losses) / len(val_losses), epoch)
    writer.close()


if __name__ == "__main__":
    main(sys.argv[1])

    # What this example is about:
    from tb_lossgap import read

    (run,) = read(sys.argv[1])
    last = [epoch for epoch in run.epochs if "timing" in epoch.terms][-1]
    assert last.gap < 0, f"validation loss is not lower: the gap is {last.gap:+.3f}"
    assert last.terms["timing"].high < last.gap / 2, f"timing is {last.terms['timing']}"
    assert run.verdict.code == "timing", run.verdict
