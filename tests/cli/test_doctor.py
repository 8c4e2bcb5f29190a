"""`tb-lossgap doctor` finds what keeps the tab or a run from showing."""

from __future__ import annotations

import os
import sys
from importlib import metadata
from pathlib import Path

import pytest

from tb_lossgap.cli import doctor
from tb_lossgap.cli.main import main
from tests.plugin.writing import event_file, frame, scalar_event, write_run

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def logdir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    write_run(tmp_path / "exp", [1, 2])
    return tmp_path


def examine(logdir: Path, capsys: Captured) -> tuple[int, str]:
    code = main(["doctor", str(logdir)])
    return code, capsys.readouterr().out


def test_a_sound_installation_and_log_have_no_fault(logdir: Path, capsys: Captured) -> None:
    code, said = examine(logdir, capsys)
    assert (code, "FAULT" in said) == (0, False)
    assert f"TensorBoard {metadata.version('tensorboard')}" in said
    assert "the plugin is visible: tb_lossgap.plugin.loader:LossGapLoader" in said
    assert "run exp, series loss: 2 epochs, 2 recorded, 0 damaged" in said


def test_damage_is_named_with_file_and_place(logdir: Path, capsys: Captured) -> None:
    path = logdir / "exp" / "events.out.tfevents.0"
    path.write_bytes(frame(b"one") + b"\xff" * 9 + frame(b"two"))
    code, said = examine(logdir, capsys)
    assert code == 1
    assert f"FAULT  {path}: byte 19, 9 bytes lost" in said


def test_a_huge_length_is_told_to_be_dangerous(logdir: Path, capsys: Captured) -> None:
    (logdir / "exp" / "events.out.tfevents.0").write_bytes(frame(b"", declared=1 << 40))
    code, said = examine(logdir, capsys)
    assert code == 1
    assert "declares a record of 1099511627776 bytes" in said


def test_a_record_that_is_still_written_is_no_fault(logdir: Path, capsys: Captured) -> None:
    path = next((logdir / "exp").iterdir())
    path.write_bytes(path.read_bytes()[:-3])
    code, said = examine(logdir, capsys)
    assert code == 0
    assert "the last record is not complete" in said


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_directory_that_is_not_utf8_is_found(logdir: Path, capsys: Captured) -> None:
    run = os.fsencode(logdir) + b"/b\xffd"
    write_run(logdir / "bad", [1])
    Path(logdir / "bad").rename(os.fsdecode(run))
    code, said = examine(logdir, capsys)
    assert code == 1
    assert "the directory of run b\\xffd is not UTF-8" in said


def test_a_log_without_records_is_a_fault(logdir: Path, capsys: Captured, tmp_path: Path) -> None:
    with event_file(tmp_path / "plain" / "a") as write:
        write(scalar_event("loss/train", 1, 0.5))
    code, said = examine(logdir / "plain", capsys)
    assert code == 1
    assert f"1 run under {tmp_path / 'plain'}, none with loss-gap records" in said


def test_a_tensorboard_of_another_environment_is_found(
    logdir: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = tmp_path / "bin" / "tensorboard"
    other.parent.mkdir()
    other.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(other.parent))
    assert f"FAULT  `tensorboard` is {other}" in examine(logdir, capsys)[1]
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "FAULT  no `tensorboard` on the PATH" in examine(logdir, capsys)[1]


def test_the_setuptools_trap_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor.tb_version, "VERSION", "2.20.0")
    monkeypatch.setattr(doctor, "find_spec", lambda _: None)
    finding = doctor._tensorboard()
    assert not finding.is_fine
    assert "setuptools<82" in finding.sentence
    monkeypatch.setattr(doctor, "find_spec", lambda _: object())
    assert doctor._tensorboard().is_fine


@pytest.mark.parametrize(("count", "words"), [(0, "does not see the plugin"), (2, "refuses to")])
def test_a_plugin_that_is_missing_or_there_twice_is_found(
    monkeypatch: pytest.MonkeyPatch, count: int, words: str
) -> None:
    point = metadata.EntryPoint("lossgap", "somewhere:Loader", "tensorboard_plugins")
    monkeypatch.setattr(doctor.metadata, "entry_points", lambda **_: [point] * count)
    finding = doctor._entry_point()
    assert not finding.is_fine
    assert words in finding.sentence
