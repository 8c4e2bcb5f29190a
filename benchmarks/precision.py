"""The headline: what an answer costs, against passing over the training set by hand.

By hand, every mode that is needed costs a full pass over the training set at the epoch's
end. The recorder replays a sample of the batches. Printed is the time of its replays over
the time of those passes, in a training in which it probed just so many batches that the
mode terms and timing have a standard error of 5 % of the gap; how many that takes is found
in trainings before it. With --details its time holds what explains the terms too
(BatchNorm in two, drift). Time is the process's CPU time, torch on one thread: other
programs on the machine do not count.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
import time
from typing import Any
from unittest import mock

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from benchmarks.models import CNN, TRANSFORMER, Task
from tb_lossgap import SummaryWriter, read
from tb_lossgap.gap.epoch import Epoch, ProbeCost
from tb_lossgap.recorder import budget, plan

TARGET = 0.05
# The first training's batches, and how many trainings may look for the number.
PILOT, TRAININGS = 48, 4
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
    started = time.process_time()
    model.train(training)
    with torch.no_grad():
        for x, y in loader:
            nn.functional.cross_entropy(model(x), y)
    return time.process_time() - started


def train(task: Task, steps: int, batches: int) -> tuple[Epoch, float]:
    """The last epoch of a training in which so many batches are probed; seconds by hand."""
    torch.manual_seed(0)
    model = task.make()
    size = task.inputs[0]
    train = DataLoader(data(task, steps * size, 1), size, shuffle=True)
    val = DataLoader(data(task, 8 * size, 2), size)
    criterion: Any = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    with (
        tempfile.TemporaryDirectory() as logdir,
        mock.patch.multiple(budget, ALLOWANCE_S=1e6, FIRST=batches, MOST=batches),
        mock.patch.object(time, "perf_counter", time.process_time),  # the recorder's clock
    ):
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
    return epoch, sum(pass_s(model, train, training=mode) for mode in MODES)


def needed(epoch: Epoch) -> int:
    """How many batches would have given the wanted error, as far as this epoch tells."""
    return max(budget.FEWEST, math.ceil(_probe(epoch).batches * (error(epoch) / TARGET) ** 2))


def error(epoch: Epoch) -> float:
    """The largest standard error of the terms, as a share of the gap."""
    return max(epoch.terms[name].stderr for name in TERMS) / abs(epoch.gap or math.nan)


def _probe(epoch: Epoch) -> ProbeCost:
    if epoch.probe is None:
        msg = "the epoch was not probed"
        raise RuntimeError(msg)
    return epoch.probe


def measure(task: Task, steps: int) -> list[str]:
    """A row: the first training that has the wanted error, and the ratio of its times."""
    most = min(steps, budget.MOST)
    batches = min(PILOT, most)
    for _ in range(TRAININGS):
        epoch, by_hand = train(task, steps, batches)
        if error(epoch) <= TARGET or batches == most:
            break
        # A little more than it seems: an error is an estimate too.
        batches = min(most, math.ceil(1.1 * needed(epoch)))
    probe = _probe(epoch)
    return [
        task.name,
        str(steps),
        f"{epoch.gap:+.3f}",
        str(probe.batches),
        f"{error(epoch):.1%}",
        f"{probe.seconds / by_hand:.2f}",
    ]


def main() -> None:
    """Print how the ratio falls as the data set grows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, nargs="+", default=[100, 400, 1600])
    parser.add_argument("--details", action="store_true", help="what explains the terms as well")
    options = parser.parse_args()
    torch.set_num_threads(1)
    if not options.details:
        mock.patch.object(plan, "DETAILED_FROM", sys.maxsize).start()
    head = ("model", "batches an epoch", "gap", "probed", "standard error / gap")
    print("| " + " | ".join((*head, "time / full passes")) + " |")
    print("|---" * (len(head) + 1) + "|")
    for task in (CNN, TRANSFORMER):
        for steps in options.steps:
            print("| " + " | ".join(measure(task, steps)) + " |", flush=True)


if __name__ == "__main__":
    main()
