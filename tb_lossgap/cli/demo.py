"""`tb-lossgap demo`: trains the examples, reports on them, and serves TensorBoard."""

from __future__ import annotations

import argparse
import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import tb_lossgap
from tb_lossgap.cli import report
from tb_lossgap.errors import LossGapError

EXAMPLES = ("dropout", "batchnorm", "averaging", "timing", "healthy")
# What they stand on beyond this package's own requirements.
_NEEDED = {"torch": "torch", "sklearn": "scikit-learn"}
_HOST = "127.0.0.1"


def run(options: argparse.Namespace) -> int:
    """Train, report, and serve unless told not to; 0 where all went well."""
    _check_requirements()
    logdir = Path(options.logdir or tempfile.mkdtemp(prefix="lossgap-demo-"))
    failed = [] if _is_trained(logdir) else _train(logdir)
    report.run(str(logdir), "text")
    if failed:
        print(f"\ntb-lossgap demo: {failed[0]}", file=sys.stderr)
        return 1
    return 0 if options.no_serve else _serve(logdir, options.port)


def _check_requirements() -> None:
    missing = [name for module, name in _NEEDED.items() if importlib.util.find_spec(module) is None]
    if missing:
        names = " and ".join(missing)
        msg = f"the demo trains models and needs {names}: pip install tb-lossgap[demo]"
        raise LossGapError(msg)


def _is_trained(logdir: Path) -> bool:
    """Whether the demo was here before; half a demo is refused, since runs would be mixed."""
    taken = [name for name in EXAMPLES if (logdir / name).exists()]
    if taken and len(taken) < len(EXAMPLES):
        msg = (
            f"{logdir} holds the run {taken[0]!r} already but not all of the demo: "
            "remove it or give another --logdir"
        )
        raise LossGapError(msg)
    if taken:
        print(f"{logdir} holds the demo's runs already; remove it to train them anew.\n")
    return bool(taken)


def _folder() -> Path:
    """Where the examples are: inside an installed package, beside one in a checkout."""
    package = Path(tb_lossgap.__file__).parent
    for folder in (package / "examples", package.parent / "examples"):
        if (folder / f"{EXAMPLES[0]}.py").is_file():
            return folder
    msg = f"no examples beside {package}: install tb-lossgap again"
    raise LossGapError(msg)


def _train(logdir: Path) -> list[str]:
    """Run every example in a process of its own, as many at a time as there are cores."""
    folder = _folder()
    print(f"Training {len(EXAMPLES)} examples on data that is already here, into {logdir}")
    started = time.perf_counter()
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        ends = pool.map(lambda name: _run_example(folder / f"{name}.py", logdir / name), EXAMPLES)
        failed = list(_said(zip(EXAMPLES, ends, strict=True)))
    print(f"Trained in {time.perf_counter() - started:.0f} s.\n", flush=True)
    return failed


def _run_example(script: Path, logdir: Path) -> subprocess.CompletedProcess[str]:
    # Tiny models are faster on one thread, and two of them do not fight for cores.
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    command = [sys.executable, str(script), str(logdir)]
    return subprocess.run(  # noqa: S603 - our own scripts
        command, env=environment, capture_output=True, text=True, check=False
    )


def _said(ends: Iterator[tuple[str, subprocess.CompletedProcess[str]]]) -> Iterator[str]:
    """Print each example's end as it comes; gives a sentence for each that failed."""
    for name, end in ends:
        print(f"  {name:10} {'done' if end.returncode == 0 else 'FAILED'}", flush=True)
        if end.returncode:
            last = (end.stderr.strip().splitlines() or ["no message"])[-1]
            yield f"the example {name!r} ended with {end.returncode}: {last}"


def _serve(logdir: Path, port: int) -> int:
    """Serve TensorBoard until interrupted."""
    print(f"\nOpen http://{_HOST}:{port}/#lossgap (Ctrl-C ends it)\n", flush=True)
    server = subprocess.Popen(_tensorboard(logdir, port))  # noqa: S603 - the user's TensorBoard
    try:
        return server.wait()
    except KeyboardInterrupt:
        server.terminate()
        server.wait()
        return 0


def _tensorboard(logdir: Path, port: int) -> Sequence[str]:
    # This interpreter's own: another one on the PATH may not know this plugin.
    where = ("--logdir", str(logdir), "--host", _HOST, "--port", str(port))
    return (sys.executable, "-m", "tensorboard.main", *where)
