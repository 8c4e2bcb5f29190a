"""A well-regularised run near its end: both losses agree, and there is nothing to explain."""

from __future__ import annotations

import sys

import torch
from digits import loaders
from torch import nn

from tb_lossgap import SummaryWriter  # line 1; was: from torch.utils.tensorboard import ...


def main(logdir: str) -> None:
    """Train a strongly regularised linear classifier until it stands still."""
    torch.manual_seed(0)
    train, val = loaders(batch_size=50)
    model = nn.Sequential(nn.Flatten(), nn.Linear(64, 10))
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 15)
    writer = SummaryWriter(logdir)
    criterion = writer.watch(model, criterion)  # line 2

    for epoch in range(15):
        model.train()
        total, seen = 0.0, 0
        for images, labels in train:
            optimizer.zero_grad()
            loss = criterion(model(images), labels)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(labels)
            seen += len(labels)
        schedule.step()
        model.eval()
        val_total, val_seen = 0.0, 0
        with torch.no_grad():
            for images, labels in val:
                val_total += criterion(model(images), labels).item() * len(labels)
                val_seen += len(labels)
        writer.add_scalar("loss/train", total / seen, epoch)
        writer.add_scalar("loss/val", val_total / val_seen, epoch)
    writer.close()


if __name__ == "__main__":
    main(sys.argv[1])

    # What this example is about:
    from tb_lossgap import read

    (run,) = read(sys.argv[1])
    last = run.epochs[-1]
    assert abs(last.gap) < 0.02 * last.rungs["train_reported"], f"the gap is {last.gap:+.3f}"
    assert run.verdict.code == "nothing", run.verdict
