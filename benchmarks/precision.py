"""The headline: what an answer costs, against passing over the training set by hand.

By hand, every mode that is needed costs a full pass over the training set at the epoch's
end. The recorder replays a sample of the batches. Printed is the time of its replays over
the time of those passes, once it measures the mode terms and timing to a standard error of
5 % of the gap; the number of batches for that follows from the errors of a probed epoch.
With --details its time holds what explains the terms too (BatchNorm in two, drift).
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
import time
from typing import Any

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from benchmarks.models import CNN, TRANSFORMER, Task
from tb_lossgap import SummaryWriter, read
from tb_lossgap.recorder import budget
from tb_lossgap.recorder import probe as probing

TARGET = 0.05
TERMS = ("timing", "dropout", "batchnorm")
# By hand: train mode, two more passes with a part of it switched off, and eval mode.
MODES = (True, True, True, False)
# The transformer's gap is largest after one epoch; later dropout and overfitting cancel.
EPOCHS = {CNN: 2, TRANSFORMER: 1}


def data(task: Task, count: int, seed: int) -> TensorDataset:
    """Noisy patterns, one a class, of the task's shape."""
    shape = task.inputs[1:]
    patterns = torch.randn(task.classes, *shape, generator=torch.Generator().manual_seed(0))
    generator = torch.Generator().manual_seed(seed)
    labels = torch.randint(task.classes, (count,), generator=generator)
    noise = torch.randn(count, *shape, generator=generator)
    # Learned within an epoch, but not by heart.
    strength = 0.12 if task is CNN else 0.4
    return TensorDataset(strength * patterns[labels] + noise, labels)


def pass_s(model: nn.Module, loader: DataLoader[Any], *, training: bool) -> float:
    """Seconds of one pass over the training set in a mode."""
    started = time.perf_counter()
    model.train(training)
    with torch.no_grad():
        for x, y in loader:
            nn.functional.cross_entropy(model(x), y)
    return time.perf_counter() - started


def measure(task: Task, steps: int) -> list[str]:
    """A row: batches needed, and the ratio of the times."""
    torch.manual_seed(0)
    model = task.make()
    size = task.inputs[0]
    train = DataLoader(data(task, steps * size, 1), size, shuffle=True)
    val = DataLoader(data(task, 8 * size, 2), size)
    criterion: Any = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    with tempfile.TemporaryDirectory() as logdir:
        writer = SummaryWriter(logdir)
        criterion = writer.watch(model, criterion)
        for _ in range(EPOCHS[task]):
            model.train()
            for x, y in train:
                optimizer.zero_grad()
                criterion(model(x), y).backward()
                optimizer.step()
            model.eval()
            with torch.no_grad():
                for x, y in val:
                    criterion(model(x), y)
        writer.close()
        epoch = read(logdir)[0].epochs[-1]
    probe, gap = epoch.probe, epoch.gap
    if probe is None or gap is None:
        msg = "the epoch was not probed"
        raise RuntimeError(msg)
    worst = max(epoch.terms[name].stderr for name in TERMS)
    needed = max(8, math.ceil(probe.batches * (worst / (TARGET * abs(gap))) ** 2))
    ours = probe.seconds / probe.batches * needed
    hand = sum(pass_s(model, train, training=mode) for mode in MODES)
    return [
        task.name,
        str(steps),
        f"{gap:+.3f}",
        f"{worst / abs(gap):.1%} with {probe.batches}",
        str(needed) if needed <= steps else f"{needed} (more than there are)",
        f"{ours / hand:.2f}",
    ]


def main() -> None:
    """Print how the ratio falls as the data set grows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, nargs="+", default=[100, 400, 1600])
    parser.add_argument("--details", action="store_true", help="what explains the terms as well")
    options = parser.parse_args()
    torch.set_num_threads(1)
    if not options.details:
        probing.DETAILED_FROM = sys.maxsize
    budget.ALLOWANCE_S = 1e6  # as many batches as the recorder ever takes
    head = ("model", "batches an epoch", "gap", "standard error / gap", "batches for 5 %")
    print("| " + " | ".join((*head, "time / full passes")) + " |")
    print("|---" * 6 + "|")
    for task in (CNN, TRANSFORMER):
        for steps in options.steps:
            print("| " + " | ".join(measure(task, steps)) + " |", flush=True)


if __name__ == "__main__":
    main()
