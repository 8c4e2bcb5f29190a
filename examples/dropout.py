"""Dropout is on in training and off in validation: validation loss comes out lower."""

from __future__ import annotations

import sys

import torch
from digits import loaders
from torch import nn

from tb_lossgap import SummaryWriter  # line 1; was: from torch.utils.tensorboard import ...


def main(logdir: str) -> None:
    """Train a small network with strong dropout."""
    torch.manual_seed(0)
    train, val = loaders(batch_size=32)
    model = nn.Sequential(
        nn.Flatten(),
        nn.Linear(64, 128),
        nn.ReLU(),
        nn.Dropout(0.5),
        nn.Linear(128, 64),
        nn.ReLU(),
        nn.Dropout(0.5),
        nn.Linear(64, 10),
    )
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    writer = SummaryWriter(logdir)
    criterion = writer.watch(model, criterion)  # line 2

    for epoch in range(12):
        model.train()
        total = 0.0
        for images, labels in train:
            optimizer.zero_grad()
            loss = criterion(model(images), labels)
            loss.backward()
            optimizer.step()
            total += loss.item()
        model.eval()
        val_total = 0.0
        with torch.no_grad():
            for images, labels in val:
                val_total += criterion(model(images), labels).item()
        writer.add_scalar("loss/train", total / len(train), epoch)
        writer.add_scalar("loss/val", val_total / len(val), epoch)
    writer.close()


if __name__ == "__main__":
    main(sys.argv[1])

    # What this example is about:
    from tb_lossgap import read

    (run,) = read(sys.argv[1])
    last = [epoch for epoch in run.epochs if "dropout" in epoch.terms][-1]
    assert last.gap < 0, f"validation loss is not lower: the gap is {last.gap:+.3f}"
    assert last.terms["dropout"].high < last.gap / 2, f"dropout is {last.terms['dropout']}"
    assert run.verdict.code == "dropout", run.verdict
