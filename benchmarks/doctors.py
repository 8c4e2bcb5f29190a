"""Who names the cause: planted ones, shown to public doctors of loss curves and to us.

Every training of tests/planted is recorded once. `sk-autod` and `training-doctor` get its
loss curves, tb_lossgap its record. The table gives their words as they are; a finding of
theirs counts as the cause wherever it stands among others, ours only as the verdict.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from tb_lossgap import read
from tests.planted.cases import BY_NAME
from tests.planted.diary import Diary
from tests.planted.running import record

DOCTORS = ("sk-autod", "training-doctor")
PYTHON = Path(".venv-doctors/bin/python")
OVERFITTING = {"Classic overfitting", "Overfitting detected"}
# Both speak of a leak; the second also of "incorrect evaluation setup".
LEAK, MISMATCH = "Data leakage", "Unusual train/eval pattern"
# Their words for what was planted, with whatever could be meant counted in their favour.
THEIR_WORDS = {
    "overfitting": OVERFITTING,
    "hidden_overfitting": OVERFITTING,
    "easy_validation": {LEAK, MISMATCH},
    "overlap": {LEAK, MISMATCH},
    "denominator": {MISMATCH},
    "mode_fault": {MISMATCH},
}
NOTHING = "nothing"
# Not a finding about the gap, and no claim that something is wrong with it.
HARMLESS = {"Training plateau detected", "Early training plateau"}


def marked(cause: str, findings: Sequence[str]) -> str:
    """A doctor's findings, bold where one is the cause; without a cause, where there is none."""
    if cause == NOTHING and all(_name(finding) in HARMLESS for finding in findings):
        return _bold("; ".join(findings) or "-")
    right = THEIR_WORDS.get(cause, set())
    words = (_bold(finding) if _name(finding) in right else finding for finding in findings)
    return "; ".join(words) or "-"


def _name(finding: str) -> str:
    return finding.rpartition(" (")[0]


def _bold(text: str) -> str:
    return f"**{text}**"


def curves(diary: Diary) -> dict[str, Any]:
    """What a doctor of curves is given of a training."""
    train, val = zip(*diary.curves, strict=True)
    return {"train": train, "val": val, "steps": diary.logged}


def ask(python: Path, runs: dict[str, Any]) -> dict[str, dict[str, list[str]]]:
    """Every doctor's findings for every run."""
    script = Path(__file__).with_name("ask_doctors.py")
    answer = subprocess.run(
        [python, script], input=json.dumps(runs), capture_output=True, text=True, check=False
    )
    if answer.returncode:
        sys.exit(f"the doctors did not answer:\n{answer.stderr}")
    found: dict[str, dict[str, list[str]]] = json.loads(answer.stdout)
    return found


def row(name: str, run: dict[str, Any], theirs: dict[str, list[str]], ours: str) -> list[str]:
    """A line of the table: the cause in bold wherever it was named."""
    cause = BY_NAME[name].named
    cells = [marked(cause, theirs[doctor]) for doctor in DOCTORS]
    losses = f"{run['train'][-1]:.3f} / {run['val'][-1]:.3f}"
    return [name.replace("_", " "), losses, *cells, _bold(ours) if ours == cause else ours]


def main() -> None:
    """Train, ask, and print the table and who names how many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", metavar="CASE", help="all, if none is named")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--python", type=Path, default=PYTHON, help="where the doctors live")
    options = parser.parse_args()
    if not options.python.exists():
        parser.error(f"no {options.python}: `make bench-doctors` makes it")
    torch.set_num_threads(1)
    names, runs, ours = options.cases or list(BY_NAME), {}, {}
    with tempfile.TemporaryDirectory() as logdir:
        for name in names:
            folder = Path(logdir) / name
            runs[name] = curves(record(BY_NAME[name], folder, options.seed))
            ours[name] = read(folder)[0].verdict.code
    theirs = ask(options.python, runs)
    rows = [row(name, runs[name], theirs[name], ours[name]) for name in names]
    print("| planted | train / val | " + " | ".join((*DOCTORS, "tb_lossgap")) + " |")
    print("|---" * 5 + "|")
    for cells in rows:
        print("| " + " | ".join(cells) + " |")
    counts = (sum("**" in cells[column] for cells in rows) for column in (2, 3, 4))
    print("| **named** | | " + " | ".join(f"{count} of {len(rows)}" for count in counts) + " |")


if __name__ == "__main__":
    main()
