"""Train hundreds of small models, and print how often each 95 % interval holds the truth."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TypeVar

import torch

from benchmarks.validate import null, table
from benchmarks.validate.kinds import KINDS
from benchmarks.validate.trainings import Outcome, repetition

T = TypeVar("T")


def main() -> int:
    """Print the coverage and the false alarms; 1 where either is not as promised."""
    options = _options()
    started = time.monotonic()
    outcomes: list[Outcome] = []
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(options.jobs, spawn, torch.set_num_threads, (1,)) as pool:
        for index, kind in enumerate(KINDS):
            if options.only is not None and options.only not in kind.name:
                continue
            seeds = range(10_000 * index, 10_000 * index + options.repeats)
            for found in _each(pool, partial(repetition, kind.name), seeds):
                outcomes += found
            done = table.row(kind.name, outcomes)
            sys.stderr.write(f"{done} after {time.monotonic() - started:.0f} s\n")
        nulls = [] if options.only else _each(pool, null.alarms, range(options.nulls))
    faults = table.amiss(outcomes, options.repeats)
    if outcomes:
        print(table.markdown(outcomes, options.repeats))
    if nulls:
        loud = sum(count > 0 for count in nulls) / len(nulls)
        print(
            f"\nNull runs of {null.EPOCHS} epochs: {len(nulls)}; a source was named in "
            f"{100 * loud:.1f} % of them, in {sum(nulls) / len(nulls):.2f} epochs of each 100."
        )
        if loud > table.MOST_ALARMS:
            faults.append(f"false alarms in {100 * loud:.1f} % of the null runs")
    print("".join(f"\nAMISS: {fault}" for fault in faults))
    return 1 if faults else 0


def _each(pool: ProcessPoolExecutor, function: Callable[[int], T], seeds: Sequence[int]) -> list[T]:
    return list(pool.map(function, seeds, chunksize=4))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.validate", description=__doc__)
    parser.add_argument(
        "--repeats",
        type=int,
        default=400,
        help="trainings of each kind, each with at least an interval of every estimate",
    )
    parser.add_argument("--nulls", type=int, default=100, help="null runs of 100 epochs")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1), help="processes")
    parser.add_argument("--only", help="the kinds whose name has this in it, and no null runs")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
