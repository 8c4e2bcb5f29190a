"""Each example is an ordinary script, asserts what it is about, and its terms are true."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.plugin.history import read
from tests.recorder.oracle import Known, Truth, misses

ROOT = Path(__file__).parents[2]
# A slow machine with much else to do still ends: each has a limit of its own.
pytestmark = pytest.mark.timeout(600)
# The one that holds the data is no script.
EXAMPLES = sorted(p.stem for p in (ROOT / "examples").glob("*.py") if p.stem != "digits")
# The intervals of some hundred terms at once: one in a thousand may miss by right.
LEVEL = 0.9999


@dataclass(frozen=True)
class Run:
    """What became of an example in a process of its own."""

    returncode: int
    stderr: str
    epochs: tuple[Epoch, ...] = ()
    plain: dict[str, float] | None = None
    reported: tuple[dict[str, float], ...] = ()
    truths: tuple[Truth, ...] = ()


@pytest.fixture(scope="module")
def started(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Future[Run]]]:
    """The examples that are asked for, two at a time."""
    params = (getattr(item, "callspec", None) for item in request.session.items)
    wanted = {spec.params["run"] for spec in params if spec and "run" in spec.params}
    folders = {example: tmp_path_factory.mktemp(example) for example in EXAMPLES}
    # As they are waited for, but the longest soon.
    names = sorted(wanted & folders.keys(), key=lambda name: "b" if name == "timing" else name)
    with ThreadPoolExecutor(2) as pool:
        yield {example: pool.submit(observed, example, folders[example]) for example in names}


@pytest.fixture(scope="module", params=EXAMPLES)
def run(request: pytest.FixtureRequest, started: dict[str, Future[Run]]) -> Run:
    """One example, run once for all tests of it."""
    return started[request.param].result()


def observed(example: str, folder: Path) -> Run:
    """Run an example in a process of its own, with the oracle beside the recorder."""
    script = ROOT / "examples" / f"{example}.py"
    command = [sys.executable, str(Path(__file__).with_name("observe.py")), str(script), folder]
    process = subprocess.run(command, capture_output=True, text=True, timeout=270, check=False)
    if process.returncode:
        return Run(process.returncode, process.stderr)
    (history,) = read(folder / "run")
    seen = json.loads((folder / "observed.json").read_text())
    return Run(
        process.returncode,
        process.stderr,
        history.epochs,
        seen["plain"],
        tuple(seen["reported"]),
        tuple(_truth(each) for each in seen["truths"]),
    )


def _truth(stored: dict[str, Any]) -> Truth:
    terms = {name: Known(*pair) for name, pair in stored["terms"].items()}
    return Truth(stored["train_weighted"], stored["train_eval"], terms)


def test_its_assertions_hold(run: Run) -> None:
    assert run.returncode == 0, run.stderr
    assert "Warning" not in run.stderr


def test_its_terms_sum_to_the_gap_in_every_epoch(run: Run) -> None:
    assert run.epochs
    for epoch in run.epochs:
        assert epoch.gap is not None
        assert abs(sum(term.value for term in epoch.terms.values()) - epoch.gap) < 1e-9


def test_its_gap_is_that_of_the_losses_it_reports(run: Run) -> None:
    assert len(run.epochs) == len(run.reported)
    for epoch, reported in zip(run.epochs, run.reported, strict=True):
        assert epoch.gap == pytest.approx(reported["loss/val"] - reported["loss/train"], abs=1e-12)


def test_each_estimated_term_is_within_its_interval_of_brute_force_truth(run: Run) -> None:
    assert len(run.epochs) == len(run.truths)
    found = [
        f"epoch {epoch.epoch}: {miss}"
        for epoch, truth in zip(run.epochs, run.truths, strict=True)
        for miss in misses(epoch, truth, level=LEVEL)
    ]
    assert found == []


def test_its_replays_were_verified_in_every_epoch(run: Run) -> None:
    for epoch in run.epochs:
        assert epoch.probe is not None
        assert epoch.probe.verified
        assert epoch.probe.batches >= 8


def test_it_trains_without_its_two_lines_and_logs_the_same_first_epoch(run: Run) -> None:
    assert run.plain is not None
    assert run.plain == run.reported[0], "the recorder changed the training"
    assert all(math.isfinite(loss) for loss in run.plain.values())


@pytest.mark.parametrize("example", EXAMPLES)
def test_exactly_two_lines_are_marked(example: str) -> None:
    lines = (ROOT / "examples" / f"{example}.py").read_text().splitlines()
    marked = [line for line in lines if "# line" in line]
    assert len(marked) == 2
    assert marked[0].startswith("from tb_lossgap import SummaryWriter  # line 1")
    assert marked[1].endswith("writer.watch(model, criterion)  # line 2")


@pytest.mark.parametrize("example", EXAMPLES)
def test_nothing_of_ours_stands_outside_the_two_lines(example: str) -> None:
    source = (ROOT / "examples" / f"{example}.py").read_text()
    script, assertions = source.split('if __name__ == "__main__":')
    ours = [line for line in script.splitlines() if "tb_lossgap" in line or "watch" in line]
    assert [line.split("#")[1].split(";")[0].strip() for line in ours] == ["line 1", "line 2"]
    assert "assert run.verdict.code ==" in assertions


def test_the_examples_are_the_five_that_the_documentation_promises() -> None:
    assert EXAMPLES == ["averaging", "batchnorm", "dropout", "healthy", "timing"]
