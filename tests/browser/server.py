"""A real TensorBoard process on a free port of this machine, ended by its own id."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+\S*")
_PATIENCE = 60.0  # seconds until TensorBoard must listen, on a machine with other work


@contextlib.contextmanager
def tensorboard(logdir: Path, output: Path, *flags: str) -> Iterator[str]:
    """Serve `logdir`; gives the address. What the process prints goes to the file `output`."""
    command = [sys.executable, "-m", "tensorboard.main", "--logdir", str(logdir)]
    command += ["--host", "127.0.0.1", "--port", "0", "--reload_interval", "1", *flags]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with output.open("wb") as printed:
        process = subprocess.Popen(
            command, stdout=printed, stderr=subprocess.STDOUT, env=environment
        )
    try:
        yield _address(process, output)
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _address(process: subprocess.Popen[bytes], output: Path) -> str:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        found = _ADDRESS.search(output.read_text(errors="replace"))
        if found and _answers(found[0]):
            return found[0]
        time.sleep(0.1)
    msg = f"TensorBoard did not start:\n{output.read_text(errors='replace')}"
    raise RuntimeError(msg)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as page:  # noqa: S310 - our own address
            return page.status == 200
    except urllib.error.URLError:
        return False
