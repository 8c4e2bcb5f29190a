"""`tb_lossgap.read`: runs as TensorBoard names them, each with its own damage and no other's."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

import tb_lossgap
from tb_lossgap.errors import LogdirError
from tb_lossgap.plugin.history import survey
from tb_lossgap.record.metadata import Tag
from tests.plugin.writing import UID, epoch, frame, write_run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def test_what_was_written_is_read(tmp_path: Path) -> None:
    write_run(tmp_path / "exp", [1, 2, 3])
    (history,) = tb_lossgap.read(tmp_path)
    assert (history.run, history.series, history.recorded) == ("exp", "loss", 3)
    assert history.epochs == (epoch(1), epoch(2), epoch(3))
    assert (history.warnings, history.error, history.corrupt) == ((), None, 0)


def test_runs_have_tensorboards_names_and_come_in_order(tmp_path: Path) -> None:
    for run in ("b/deep", "a", "."):
        write_run(tmp_path / run, [1])
    assert [each.run for each in tb_lossgap.read(str(tmp_path))] == [".", "a", "b/deep"]


def test_a_run_in_several_files_is_one_run(tmp_path: Path) -> None:
    write_run(tmp_path, [1, 2])
    write_run(tmp_path, [3, 4])
    write_run(tmp_path, [4, 5], Tag("loss", UID, 2), gap=-0.5)
    (history,) = tb_lossgap.read(tmp_path)
    assert [each.epoch for each in history.epochs] == [1, 2, 3, 4, 5]
    gaps = [each.gap for each in history.epochs]
    assert gaps == pytest.approx([-0.25, -0.25, -0.25, -0.5, -0.5])


def test_a_damaged_file_is_told_at_its_own_run_alone(tmp_path: Path) -> None:
    write_run(tmp_path / "a", [1])
    write_run(tmp_path / "b", [1])
    (tmp_path / "b" / "events.out.tfevents.0").write_bytes(b"\xff" * 50 + frame(b"x"))
    sound, damaged = tb_lossgap.read(tmp_path)
    assert sound.warnings == ()
    assert len(damaged.epochs) == 1
    assert "is damaged at byte 0 (1 places, 50 bytes lost)" in damaged.warnings[0]


def test_a_directory_without_records_has_no_histories(tmp_path: Path) -> None:
    assert tb_lossgap.read(tmp_path) == []


def test_a_missing_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LogdirError, match="there is no directory"):
        tb_lossgap.read(tmp_path / "nowhere")
    with pytest.raises(LogdirError, match="copy the logs to this machine"):
        tb_lossgap.read("gs://bucket/runs")


def test_a_folder_that_cannot_be_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_run(tmp_path / "exp", [1])
    (tmp_path / "locked").mkdir()
    monkeypatch.setattr(os, "scandir", locked(os.scandir, "locked"))
    found = survey(tmp_path)
    assert len(found.histories) == 1
    assert found.warnings == (
        f"{tmp_path / 'locked'} cannot be listed (Permission denied): mend its permissions",
    )


def locked(
    scandir: Callable[[str], Iterator[os.DirEntry[str]]], name: str
) -> Callable[[str], Iterator[os.DirEntry[str]]]:
    """Root may list anything, so the refusal is made up."""

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:
        if os.fspath(path).endswith(name):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    return refuse
