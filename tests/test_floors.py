"""Imports go down only: import-linter reads them, fresh interpreters see what it misses."""

from __future__ import annotations

import pkgutil
import shutil
import subprocess
import sys
from pathlib import Path

import tb_lossgap

ROOT = Path(__file__).parent.parent
SERVER = (
    "tensorboard.backend.application",
    "tensorboard.program",
    "werkzeug",
    "tb_lossgap.plugin",
)

# Imports one name after another and stops at the first that brings something forbidden along.
PROBE = """
import importlib, sys
names, forbidden = sys.argv[1].split(), sys.argv[2].split()
for name in names:
    module, _, attribute = name.partition(":")
    loaded = importlib.import_module(module)
    if attribute:
        getattr(loaded, attribute)
    for guest in forbidden:
        if guest in sys.modules:
            sys.exit(f"{name} loads {guest}")
"""


def first_offence(names: list[str], forbidden: tuple[str, ...]) -> str:
    """Which import, in a fresh interpreter, loads what it must not; empty where none does."""
    command = [sys.executable, "-I", "-c", PROBE, " ".join(names), " ".join(forbidden)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stderr.strip()


def modules_of(floor: str) -> list[str]:
    """Every module of a floor, by its dotted name."""
    package = Path(tb_lossgap.__file__).parent / floor
    prefix = f"tb_lossgap.{floor}"
    return [prefix, *(found.name for found in pkgutil.walk_packages([str(package)], f"{prefix}."))]


def run_linter(*arguments: str) -> subprocess.CompletedProcess[str]:
    linter = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert linter, "lint-imports is not installed: run `make venv`"
    command = [linter, "--no-cache", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_import_linter_finds_every_contract_kept() -> None:
    linted = run_linter()
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_import_linter_sees_an_upward_import(tmp_path: Path) -> None:
    upside_down = tmp_path / "upside_down.ini"
    upside_down.write_text(
        "[importlinter]\nroot_package = tb_lossgap\n"
        "[importlinter:contract:1]\nname = Upside down\ntype = layers\n"
        "layers =\n    tb_lossgap.gap\n    tb_lossgap.record\n"
    )
    linted = run_linter("--config", str(upside_down))
    assert linted.returncode != 0
    assert "tb_lossgap.record is not allowed to import tb_lossgap.gap" in linted.stdout


def test_the_package_alone_loads_neither_torch_nor_numpy_nor_tensorboard() -> None:
    assert first_offence(["tb_lossgap"], ("torch", "numpy", "tensorboard")) == ""


def test_reading_logs_loads_no_torch() -> None:
    viewers = [name for floor in ("gap", "record", "plugin", "cli") for name in modules_of(floor)]
    assert first_offence([*viewers, "tb_lossgap:read"], ("torch", "tb_lossgap.recorder")) == ""


def test_the_recorder_loads_no_server() -> None:
    recorder = [*modules_of("recorder"), "tb_lossgap:SummaryWriter"]
    assert first_offence(recorder, SERVER) == ""


def test_the_loader_loads_nothing_that_could_take_tensorboard_down() -> None:
    heavy = ("numpy", "google.protobuf", "werkzeug", "tb_lossgap.gap", "tb_lossgap.record.codec")
    assert first_offence(["tb_lossgap.plugin.loader"], heavy) == ""


def test_a_forbidden_import_is_seen() -> None:
    # The recorder needs torch, so forbidding torch there must be reported.
    assert first_offence(["tb_lossgap:SummaryWriter"], ("torch",)) == (
        "tb_lossgap:SummaryWriter loads torch"
    )
