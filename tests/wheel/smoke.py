"""The wheel in a clean environment without torch: a real TensorBoard serves the tab and the routes.

    python tests/wheel/smoke.py dist/tb_lossgap-*.whl [python3.13]

The log is written here, where torch is; it is read there, where only the wheel is.
"""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from tb_lossgap import SummaryWriter

if TYPE_CHECKING:
    from collections.abc import Iterator

BUNDLE = Path(__file__).parents[2] / "tb_lossgap" / "plugin" / "static" / "index.js"
EPOCHS = 3
ADDRESS = re.compile(r"at (http://127\.0\.0\.1:\d+/)")
NO_TORCH = "import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is not None)"


def write_log(logdir: Path) -> None:
    """Three epochs of a small model with dropout, recorded as a user would."""
    torch.manual_seed(0)
    model = torch.nn.Sequential(torch.nn.Linear(4, 16), torch.nn.Dropout(), torch.nn.Linear(16, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    inputs = torch.randn(96, 4)
    targets = inputs.sum(dim=1, keepdim=True)
    writer = SummaryWriter(str(logdir / "smoke"))
    criterion = writer.watch(model, torch.nn.MSELoss())
    for _ in range(EPOCHS):
        model.train()
        for batch in range(0, 64, 8):
            optimizer.zero_grad()
            loss = criterion(model(inputs[batch : batch + 8]), targets[batch : batch + 8])
            loss.backward()
            optimizer.step()
        model.eval()
        with torch.no_grad():
            criterion(model(inputs[64:]), targets[64:])
    writer.close()


def install(wheel: Path, python: str, home: Path) -> Path:
    """A clean environment with the wheel and what it asks for; the folder of its commands."""
    subprocess.run([python, "-m", "venv", str(home)], check=True)
    commands = home / "bin"
    pip = [str(commands / "python"), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "--disable-pip-version-check", str(wheel)], check=True)
    return commands


@contextlib.contextmanager
def tensorboard(commands: Path, logdir: Path, *options: str) -> Iterator[str]:
    """A real TensorBoard over the log; the address that it prints."""
    # Blocking and once: whoever gets the address gets the data too.
    once = ("--reload_task=blocking", "--reload_interval=0")
    where = ("--logdir", str(logdir), "--host=127.0.0.1", "--port=0")
    command = [str(commands / "tensorboard"), *where, *once, *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            yield address(server)
        finally:
            server.terminate()


def address(server: subprocess.Popen[str]) -> str:
    """The address on the server's standard error; it ends where the server dies."""
    said = []
    for line in server.stderr or ():
        said.append(line)
        found = ADDRESS.search(line)
        if found:
            return found[1]
    msg = f"TensorBoard gave no address:\n{''.join(said)}"
    raise RuntimeError(msg)


def get(url: str) -> tuple[str, bytes]:
    """The content type and the body of an answer; an error status raises."""
    with urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310 - our own server
        return answer.headers.get_content_type(), answer.read()


def get_json(url: str) -> Any:  # noqa: ANN401 - foreign JSON, looked into by the checks
    """A JSON answer."""
    kind, body = get(url)
    assert kind == "application/json", f"{url} answered with {kind}"
    return json.loads(body)


def check_command_line(commands: Path, logdir: Path) -> None:
    """`tb-lossgap report` reads the log without torch; `demo` says that it needs torch."""
    subprocess.run([str(commands / "python"), "-c", NO_TORCH], check=True)
    report = [str(commands / "tb-lossgap"), "report", str(logdir), "--format", "json"]
    said = json.loads(subprocess.run(report, check=True, capture_output=True).stdout)
    assert [len(run["epochs"]) for run in said["runs"]] == [EPOCHS], said
    command = [str(commands / "tb-lossgap"), "demo"]
    demo = subprocess.run(command, capture_output=True, text=True, check=False)
    assert demo.returncode != 0
    assert "pip install tb-lossgap[demo]" in demo.stderr, demo.stderr
    assert "Traceback" not in demo.stderr, demo.stderr


def check_server(url: str) -> None:
    """The listing shows the tab, the script is ours, every data route answers."""
    listing = get_json(f"{url}data/plugins_listing")
    assert listing["lossgap"]["enabled"], listing["lossgap"]
    kind, script = get(f"{url}data/plugin/lossgap/static/index.js")
    assert kind == "text/javascript", kind
    assert script == BUNDLE.read_bytes(), "the served script is not the committed bundle"
    (run,) = get_json(f"{url}data/plugin/lossgap/runs")["runs"]
    assert (run["run"], run["epochs"], run["error"]) == ("smoke", EPOCHS, None), run
    one = "run=smoke&series=loss"
    epochs = get_json(f"{url}data/plugin/lossgap/epochs?{one}")
    assert epochs["columns"]["epoch"] == [1, 2, 3], epochs
    downloaded = get_json(f"{url}data/plugin/lossgap/download?{one}&format=json")
    assert len(downloaded["runs"][0]["epochs"]) == EPOCHS, downloaded
    kind, table = get(f"{url}data/plugin/lossgap/download?{one}&format=csv")
    assert kind == "text/csv", kind
    assert b"dropout" in table, table


def main(wheel: Path, python: str = sys.executable) -> None:
    """Write here, install there, ask."""
    with tempfile.TemporaryDirectory() as folder:
        logdir = Path(folder) / "logs"
        write_log(logdir)
        commands = install(wheel, python, Path(folder) / "clean")
        check_command_line(commands, logdir)
        for loader in ("--load_fast=auto", "--load_fast=false"):
            with tensorboard(commands, logdir, loader) as url:
                check_server(url)
            print(f"{wheel.name}: tab, script and routes answer with {loader}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
