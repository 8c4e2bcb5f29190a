"""Whole epochs: bare, recorded, and with `loss.item()` + `add_scalar`; and the probes' share.

The variants take turns epoch by epoch within one run; time is the process's CPU time, torch
on one thread, for the recorder's own clock too: other programs on the machine do not count.
Printed are medians of the ratios to bare, and the share of training time that probing took
from the second epoch on, as the recorder measured it, beside its budget.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from typing import Any
from unittest import mock

import torch
from torch import nn

from benchmarks.models import CNN, MLP, RESNET, TRANSFORMER, Task
from tb_lossgap import SummaryWriter, read
from tb_lossgap.recorder import budget

BUDGET = 0.05
Epoch = Callable[[], None]
# Steps an epoch: long enough for eight probed batches to fit into the budget.
STEPS = {MLP: 4000, CNN: 800, RESNET: 600, TRANSFORMER: 800}


def epochs_of(task: Task, steps: int, logdir: str) -> tuple[dict[str, Epoch], list[SummaryWriter]]:
    """One epoch of each variant: training on random batches, then a short validation."""
    recorder, usual = SummaryWriter(f"{logdir}/recorder"), SummaryWriter(f"{logdir}/usual")
    made = {}
    for name in ("bare", "recorder", "item + add_scalar"):
        torch.manual_seed(0)
        model = task.make()
        criterion: Any = nn.CrossEntropyLoss()
        if name == "recorder":
            criterion = recorder.watch(model, criterion, budget=BUDGET)
        logs = usual if name == "item + add_scalar" else None
        made[name] = _epoch(task, model, criterion, (steps, logs))
    return made, [recorder, usual]


def _epoch(
    task: Task, model: nn.Module, criterion: nn.Module, how: tuple[int, SummaryWriter | None]
) -> Epoch:
    steps, logs = how
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    x, y = task.batch()

    def epoch() -> None:
        model.train()
        for step in range(steps):
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            optimizer.step()
            if logs is not None:
                logs.add_scalar("loss", loss.item(), step)
        model.eval()
        with torch.no_grad():
            for _ in range(4):
                criterion(model(x), y)

    return epoch


def measure(task: Task, steps: int, turns: int) -> list[str]:
    """A row of the table."""
    seconds: dict[str, list[float]] = {}
    clock = mock.patch.object(time, "perf_counter", time.process_time)
    with tempfile.TemporaryDirectory() as logdir, clock:
        made, writers = epochs_of(task, steps, logdir)
        for _ in range(turns):
            for name, epoch in made.items():
                started = time.process_time()
                epoch()
                seconds.setdefault(name, []).append(time.process_time() - started)
        for writer in writers:
            writer.close()
        recorded = next(run for run in read(logdir) if run.run == "recorder").epochs
    later = [epoch.probe for epoch in recorded[1:] if epoch.probe is not None]
    shares = [probe.share for probe in later] or [0.0]
    bare = seconds["bare"]
    cells = [task.name, f"{statistics.median(bare):.1f} s"]
    for name in ("recorder", "item + add_scalar"):
        ratios = [one / other for one, other in zip(seconds[name][1:], bare[1:], strict=True)]
        cells.append(f"{statistics.median(ratios):.3f} x")
    batches = statistics.median([probe.batches for probe in later] or [0])
    first = recorded[0].probe
    cells += [
        f"{statistics.mean(shares):.3f}",
        f"{batches:.0f} of {steps}",
        "not probed" if first is None else f"{first.share:.3f}",
    ]
    return cells


def main() -> None:
    """Print the table of the README."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--shrink", type=float, default=1.0, help="fewer steps an epoch")
    options = parser.parse_args()
    torch.set_num_threads(1)
    # The budget alone is measured here, not the allowance that spares toys from it.
    budget.ALLOWANCE_S = 0.0
    head = ("model", "bare epoch", "recorder", "item + add_scalar", "probing's share")
    print("| " + " | ".join((*head, "batches", "first epoch's")) + " |")
    print("|---" * 7 + "|")
    for task, steps in STEPS.items():
        cells = measure(task, max(int(steps * options.shrink), 20), options.turns)
        print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
