"""Log directories and servers that several tests share: writing 5,000 epochs takes seconds."""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from tb_lossgap.record.metadata import Tag
from tests.plugin.serving import PYTHON, RUST, Server, tensorboard, until
from tests.plugin.writing import UID, event_file, record_event, scalar_event, write_run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Its vendored bleach warns of itself once, when it is first imported.
with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import_module("tensorboard.plugin_util")

LONG = 5_000
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "__proto__",
    "=cmd|' /C calc'!A0",
    'a"b\\c',
    "über/日本",
    "..%2f..",
)


@pytest.fixture(scope="session")
def logs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Runs of every kind that the routes must tell apart."""
    logdir = tmp_path_factory.mktemp("logs")
    write_run(logdir / "long", range(1, LONG + 1))
    write_run(logdir / "resumed", range(1, 7), gap=-0.25)
    write_run(logdir / "resumed", range(4, 9), Tag("loss", UID, 2), gap=-0.5)
    write_run(logdir / "rewritten", [1, 2, 3, 3, 4, 4])
    write_run(logdir / "several", range(1, 4))
    write_run(logdir / "several", range(1, 3), Tag("aux/2", "ffffffff"))
    write_run(logdir / "twice", range(1, 4), wall_time=100.0)
    write_run(logdir / "twice", range(1, 3), Tag("loss", "ffffffff"), wall_time=200.0)
    with event_file(logdir / "bent") as write:
        for step in (1, 2):
            write(record_event(str(Tag("loss", UID)), step, b"not a record"))
    for name in HOSTILE:
        write_run(logdir / name, [1, 2])
    with event_file(logdir / "plain") as write:
        write(scalar_event("loss/train", 1, 0.5))
    return logdir


@pytest.fixture(scope="session", params=[RUST, PYTHON], ids=["rust", "python"])
def server(
    request: pytest.FixtureRequest, logs: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """A real TensorBoard over `logs`, with either loader, once it has loaded all of it."""
    log = tmp_path_factory.mktemp("server") / "log"
    with tensorboard(log, "--logdir", str(logs), request.param) as running:
        runs = len(HOSTILE) + 7
        until(lambda: _loaded(running, runs), "the logs to be loaded")
        yield running


def _loaded(running: Server, runs: int) -> bool:
    overview = running.ours("runs")
    last = {each["run"]: each["last"] for each in overview["runs"]}
    is_long = last.get("long") is not None and last["long"]["epoch"] == LONG
    return is_long and len(last) + len(overview["others"]) == runs
