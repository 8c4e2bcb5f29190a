"""The command line itself: its commands and its exit codes."""

from __future__ import annotations

import argparse
import subprocess
import sys
import types

import pytest

from tb_lossgap import cli
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


def test_the_demo_gets_what_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[argparse.Namespace] = []
    stand_in = types.ModuleType("tb_lossgap.cli.demo")
    vars(stand_in)["run"] = lambda options: asked.append(options) or 0
    monkeypatch.setitem(sys.modules, "tb_lossgap.cli.demo", stand_in)
    monkeypatch.setattr(cli, "demo", stand_in, raising=False)
    assert main(["demo", "--no-serve", "--logdir", "here", "--port", "0"]) == 0
    (options,) = asked
    assert (options.no_serve, options.logdir, options.port) == (True, "here", 0)
