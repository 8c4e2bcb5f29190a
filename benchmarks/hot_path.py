"""Time of a training step: bare, recorded, and with the usual `loss.item()` + `add_scalar`.

The variants take short turns within one run, so that a machine that slows down slows all
of them; what is printed is the median of the ratios to bare, turn by turn. "bare again"
is a second bare one: how far it is from 1 is what this machine cannot tell apart. Time
is the process's CPU time, torch on one thread: other programs on the machine do not count.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import nn

from benchmarks.models import CNN, MLP, RESNET, TRANSFORMER, Task
from tb_lossgap import SummaryWriter

Step = Callable[[], None]
BARE = "bare"
# The recorder takes losses and weights alone, without probes, which `benchmarks.epochs` times;
# whether it is given the criterion.
WATCHED = {"recorder": True, "recorder, no criterion": False}
VARIANTS = (BARE, "bare again", *WATCHED, "item + add_scalar")
# How many steps a turn has, and by what its number of turns is divided.
TURNS = {MLP: (100, 1), CNN: (4, 1), RESNET: (1, 4), TRANSFORMER: (2, 2)}


@contextmanager
def variants(task: Task, logdir: str) -> Iterator[dict[str, Step]]:
    """One training step of each variant, each with a model of its own."""
    writers = {name: SummaryWriter(f"{logdir}/{name}") for name in VARIANTS[1:]}
    steps = {}
    for name in VARIANTS:
        torch.manual_seed(0)
        model = task.make()
        criterion: Any = nn.CrossEntropyLoss()
        if name in WATCHED:
            called = writers[name].watch(model, criterion if WATCHED[name] else None, budget=0.0)
            criterion = called if WATCHED[name] else criterion
        logs = writers[name] if name == VARIANTS[-1] else None
        steps[name] = _step(task, model, criterion, logs)
    yield steps
    for writer in writers.values():
        writer.close()


def _step(task: Task, model: nn.Module, criterion: nn.Module, logs: SummaryWriter | None) -> Step:
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    x, y = task.batch()
    count = 0

    def step() -> None:
        nonlocal count
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        if logs is not None:
            logs.add_scalar("loss", loss.item(), count)
            count += 1

    return step


def measure(task: Task, turns: int, steps_a_turn: int) -> dict[str, list[float]]:
    """Seconds a step of each variant, one figure a turn."""
    seconds: dict[str, list[float]] = {name: [] for name in VARIANTS}
    with tempfile.TemporaryDirectory() as logdir, variants(task, logdir) as steps:
        for step in steps.values():
            for _ in range(steps_a_turn):
                step()
        for turn in range(turns):
            # Rotated: what runs first after a switch pays for cold caches.
            first = turn % len(VARIANTS)
            for name in VARIANTS[first:] + VARIANTS[:first]:
                started = time.process_time()
                for _ in range(steps_a_turn):
                    steps[name]()
                seconds[name].append((time.process_time() - started) / steps_a_turn)
    return seconds


def main() -> None:
    """Print the table of the README."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=150)
    options = parser.parse_args()
    torch.set_num_threads(1)
    print("| step | " + " | ".join(VARIANTS) + " |")
    print("|---" * (len(VARIANTS) + 1) + "|")
    for task, (steps_a_turn, fewer) in TURNS.items():
        seconds = measure(task, max(options.turns // fewer, 1), steps_a_turn)
        bare = seconds[BARE]
        cells = [f"{1e6 * statistics.median(bare):.0f} us"]
        for name in VARIANTS[1:]:
            ratios = [one / other for one, other in zip(seconds[name], bare, strict=True)]
            cells.append(f"{statistics.median(ratios):.3f} x")
        print(f"| {task.name} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
