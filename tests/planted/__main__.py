"""`python -m tests.planted LOGDIR` trains every planted cause into a run of its own."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import torch

from tb_lossgap import read
from tests.planted.cases import BY_NAME
from tests.planted.running import record


def main() -> None:
    """Train the chosen cases, and print what each run's verdict says."""
    parser = argparse.ArgumentParser(prog="python -m tests.planted", description=__doc__)
    parser.add_argument("logdir", type=Path)
    parser.add_argument("cases", nargs="*", metavar="CASE", help=f"of {', '.join(BY_NAME)}")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    if strangers := sorted({*options.cases} - BY_NAME.keys()):
        parser.error(f"there is no case {', '.join(strangers)}: leave it out to train all")
    torch.set_num_threads(1)
    for name in options.cases or BY_NAME:
        folder = options.logdir / name
        if folder.exists():
            parser.error(f"{folder} is there already: name another directory")
        started = time.perf_counter()
        record(BY_NAME[name], folder, options.seed)
        (run,) = read(folder)
        seconds = time.perf_counter() - started
        code = run.verdict.code
        is_right = "as planted" if code == BY_NAME[name].named else f"not {BY_NAME[name].named}"
        print(f"{name}: {code}, {is_right} ({seconds:.1f} s)\n  {run.verdict.text}", flush=True)  # noqa: T201 - it talks to a person


if __name__ == "__main__":
    main()
