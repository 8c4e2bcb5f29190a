"""A short last batch counted as much as the full ones: a validation loss that is too low."""

from __future__ import annotations

import sys

import torch
from digits import splits
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from tb_lossgap import SummaryWriter  # line 1; was: from torch.utils.tensorboard import ...

NAMES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def by_folder(digits: TensorDataset) -> TensorDataset:
    """In the order of a directory with one folder a class: eight, five, four, ..., zero."""
    images, labels = digits.tensors
    order = sorted(range(len(labels)), key=lambda index: NAMES[int(labels[index])])
    return TensorDataset(images[order], labels[order])


def main(logdir: str) -> None:
    """Train a linear classifier; the last validation batch is 13 digits, all of them zeros."""
    torch.manual_seed(0)
    train_set, val_set = splits()
    train = DataLoader(train_set, batch_size=50, shuffle=True)
    val = DataLoader(by_folder(val_set), batch_size=128)
    model = nn.Sequential(nn.Flatten(), nn.Linear(64, 10))
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 12)
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
        schedule.step()
        model.eval()
        val_total = 0.0
        with torch.no_grad():
            for images, labels in val:
                val_total += criterion(model(images), labels).item()
        writer.add_scalar("loss/train", total / len(train), epoch)
        # Batches of 128, 128, 128 and 13 digits, each counted alike.
        writer.add_scalar("loss/val", val_total / len(val), epoch)
    writer.close()


if __name__ == "__main__":
    main(sys.argv[1])

    # What this example is about:
    from tb_lossgap import read

    (run,) = read(sys.argv[1])
    last = run.epochs[-1]
    assert last.gap < 0, f"validation loss is not lower: the gap is {last.gap:+.3f}"
    assert last.terms["val_averaging"].is_exact
    assert last.terms["val_averaging"].value < last.gap, last.terms["val_averaging"]
    assert run.verdict.code == "val_averaging", run.verdict
