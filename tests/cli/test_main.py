"""The command line itself: its commands and its exit codes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tb_lossgap.cli.main import main
from tb_lossgap.version import __version__

Captured = pytest.CaptureFixture[str]


def test_help_names_every_command(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert [name for name in ("report", "demo", "doctor") if f"    {name} " not in said] == []


@pytest.mark.parametrize("arguments", [[], ["report"], ["report", ".", "--format", "xml"], ["x"]])
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: tb-lossgap" in capsys.readouterr().err


def test_the_module_is_the_command() -> None:
    command = [sys.executable, "-m", "tb_lossgap", "--version"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said == f"tb-lossgap {__version__}\n"
