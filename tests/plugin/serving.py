"""A real TensorBoard over a log directory, for the tests of whoever it serves."""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ADDRESS = re.compile(r"at (http://127\.0\.0\.1:\d+/\S*)")
_PATIENCE_S = 60.0
RUST = "--load_fast=true"
PYTHON = "--load_fast=false"


@dataclass(frozen=True)
class Reply:
    """What the server said."""

    code: int
    headers: dict[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        return self.headers["Content-Type"].partition(";")[0]


@dataclass(frozen=True)
class Server:
    """A running TensorBoard: its address, and its log so far."""

    url: str
    log: Path

    def ask(self, path: str, method: str = "GET", **query: str) -> Reply:
        url = f"{self.url}{path}" + (f"?{urlencode(query)}" if query else "")
        request = urllib.request.Request(url, method=method)  # noqa: S310 - our own server
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE_S) as reply:  # noqa: S310
                return Reply(reply.status, dict(reply.headers), reply.read())
        except urllib.error.HTTPError as error:
            with error:
                return Reply(error.code, dict(error.headers), error.read())

    def ours(self, path: str, **query: str) -> Any:  # noqa: ANN401 - JSON, looked into by the checks
        reply = self.ask(f"data/plugin/lossgap/{path}", **query)
        assert (reply.code, reply.kind) == (200, "application/json"), reply
        return json.loads(reply.body)


def until(is_so: Callable[[], object], what: str) -> None:
    """Wait for another process; it has no way to tell us."""
    deadline = time.monotonic() + _PATIENCE_S
    while not is_so():
        assert time.monotonic() < deadline, f"waited {_PATIENCE_S:.0f} s for {what}"
        time.sleep(0.05)


@contextlib.contextmanager
def tensorboard(log: Path, *options: str, env: dict[str, str] | None = None) -> Iterator[Server]:
    """TensorBoard on a port of its own, ended by its process id; `log` is a new file."""
    # Loaded once: --reload_interval below 1 would keep a core busy.
    once = ("--reload_interval=0", "--host=127.0.0.1", "--port=0")
    command = [str(Path(sys.executable).parent / "tensorboard"), *once, *options]
    with (
        log.open("wb") as file,
        subprocess.Popen(command, stdout=file, stderr=file, env=env) as run,
    ):
        try:
            until(lambda: _ADDRESS.search(log.read_text()) or run.poll(), f"an address in {log}")
            found = _ADDRESS.search(log.read_text())
            assert found, f"TensorBoard ended: {log.read_text()}"
            yield Server(found[1], log)
        finally:
            run.terminate()
