"""BatchNorm on small batches: training pays for noisy statistics, validation does not."""

from __future__ import annotations

import sys

import torch
from digits import loaders
from torch import nn

from tb_lossgap import SummaryWriter  # line 1; was: from torch.utils.tensorboard import ...


def block(inputs: int, outputs: int) -> nn.Sequential:
    """Convolution, normalisation, activation."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, padding=1, stride=2), nn.BatchNorm2d(outputs), nn.ReLU()
    )


def main(logdir: str) -> None:
    """Train a small convolutional network on batches of eight."""
    torch.manual_seed(0)
    train, val = loaders(batch_size=8)
    model = nn.Sequential(
        block(1, 16), block(16, 32), nn.Flatten(), nn.Linear(128, 10), nn.BatchNorm1d(10)
    )
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.02, momentum=0.9)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 8)
    writer = SummaryWriter(logdir)
    criterion = writer.watch(model, criterion)  # line 2

    for epoch in range(8):
        model.train()
        total = 0.0
        for images, labels in train:
            optimizer.zero_grad()
            loss = criterion(model(images), labels)
            loss.backward()
            optimizer.step()
            total += loss.item()
        schedule.step()
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
    last = [epoch for epoch in run.epochs if "batchnorm" in epoch.terms][-1]
    assert last.gap < 0, f"validation loss is not lower: the gap is {last.gap:+.3f}"
    assert last.terms["batchnorm"].high < last.gap / 2, f"batchnorm is {last.terms['batchnorm']}"
    assert run.verdict.code == "batchnorm", run.verdict
