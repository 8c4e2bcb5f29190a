"""`tb-lossgap doctor`: why the tab or a run does not show, and what to do about it."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tensorboard import version as tb_version

from tb_lossgap.plugin.event_file import LONGEST
from tb_lossgap.plugin.history import survey
from tb_lossgap.plugin.logdir import event_files, read_file, shown
from tb_lossgap.record.metadata import PLUGIN_NAME
from tb_lossgap.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tb_lossgap.plugin.event_file import Damage
    from tb_lossgap.plugin.logdir import EventFile

# The first TensorBoard that does without pkg_resources, which setuptools 82 removed.
_WITHOUT_PKG_RESOURCES = (2, 21)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: fine, or a fault with its remedy."""

    is_fine: bool
    sentence: str


def run(logdir: str) -> int:
    """Print what was found; 1 where there is a fault, else 0."""
    faults = 0
    for finding in (*_installation(), *_logs(logdir)):
        print(f"{'ok   ' if finding.is_fine else 'FAULT'}  {finding.sentence}")
        faults += not finding.is_fine
    print("no fault found" if faults == 0 else f"{faults} to mend")
    return 1 if faults else 0


def _installation() -> Iterator[Finding]:
    python = ".".join(map(str, sys.version_info[:3]))
    yield Finding(is_fine=True, sentence=f"tb_lossgap {__version__} on Python {python}")
    yield _tensorboard()
    yield _entry_point()
    yield _command()
    yield _loader()


def _tensorboard() -> Finding:
    version = tb_version.VERSION
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    if numbers < _WITHOUT_PKG_RESOURCES and find_spec("pkg_resources") is None:
        sentence = (
            f"TensorBoard {version} needs pkg_resources, which setuptools 82 removed, and does not "
            "start: pip install --upgrade 'tensorboard>=2.21', or pip install 'setuptools<82'"
        )
        return Finding(is_fine=False, sentence=sentence)
    return Finding(is_fine=True, sentence=f"TensorBoard {version}")


def _entry_point() -> Finding:
    points = metadata.entry_points(group="tensorboard_plugins")
    ours = [point for point in points if point.name == PLUGIN_NAME]
    if not ours:
        sentence = "TensorBoard does not see the plugin: pip install tb-lossgap where it runs"
        return Finding(is_fine=False, sentence=sentence)
    if len(ours) > 1:
        values = ", ".join(sorted(point.value for point in ours))
        sentence = (
            f"several plugins are called {PLUGIN_NAME} and TensorBoard refuses to start: {values}"
        )
        return Finding(is_fine=False, sentence=sentence)
    return Finding(is_fine=True, sentence=f"the plugin is visible: {ours[0].value}")


def _command() -> Finding:
    found = shutil.which("tensorboard")
    here = Path(sys.executable).parent
    if found is None:
        sentence = f"no `tensorboard` on the PATH: start it as {here / 'tensorboard'}"
        return Finding(is_fine=False, sentence=sentence)
    if Path(found).parent.resolve() != here.resolve():
        sentence = (
            f"`tensorboard` is {shown(found)}, of another environment than this one, and may not "
            f"have the plugin: start {here / 'tensorboard'} instead"
        )
        return Finding(is_fine=False, sentence=sentence)
    return Finding(is_fine=True, sentence=f"`tensorboard` is {shown(found)}")


def _loader() -> Finding:
    """Both loaders keep every epoch; which one runs explains how fast a large log appears."""
    from tensorboard.data import server_ingester

    try:
        server_ingester.get_server_binary()
    except server_ingester.NoDataServerError:
        return Finding(is_fine=True, sentence="logs are loaded by Python (slower for large logs)")
    return Finding(is_fine=True, sentence="logs are loaded by TensorBoard's data server")


def _logs(logdir: str) -> Iterator[Finding]:
    for run_, paths in event_files(logdir):
        folder = paths[0].parent
        if not _is_utf8(folder):
            sentence = (
                f"the directory of run {run_} is not UTF-8 and freezes TensorBoard: rename it"
            )
            yield Finding(is_fine=False, sentence=sentence)
        for contents in map(read_file, paths):
            yield from _file(contents)
    found = survey(logdir)
    for history in found.histories:
        yield Finding(
            is_fine=not history.corrupt and history.error is None,
            sentence=f"run {history.run}, series {history.series}: {len(history.epochs)} epochs, "
            f"{history.recorded} recorded, {history.corrupt} damaged"
            + (f" ({history.error})" if history.error else ""),
        )
    if not found.histories:
        runs = "1 run" if len(found.others) == 1 else f"{len(found.others)} runs"
        sentence = f"{runs} under {logdir}, none with loss-gap records"
        yield Finding(is_fine=False, sentence=sentence)


def _is_utf8(path: Path) -> bool:
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _file(contents: EventFile) -> Iterator[Finding]:
    path = shown(contents.path)
    for damage in contents.damages:
        yield Finding(is_fine=_is_unfinished(damage), sentence=f"{path}: {_place(damage)}")
    if contents.unreadable is not None or contents.nameless:
        yield Finding(is_fine=False, sentence=contents.complaint() or path)


def _is_unfinished(damage: Damage) -> bool:
    """Whether an ordinary record is still being written, or its writer was killed."""
    return damage.is_tail and damage.declared is not None and damage.declared <= LONGEST


def _place(damage: Damage) -> str:
    where = f"byte {damage.offset}, {damage.skipped} bytes lost"
    if damage.declared is not None and damage.declared > LONGEST:
        return (
            f"{where}: declares a record of {damage.declared} bytes, which can end TensorBoard or "
            "freeze all runs: move the file out of the log directory"
        )
    if _is_unfinished(damage):
        return f"{where}: the last record is not complete (harmless while the training writes)"
    return f"{where}: TensorBoard shows nothing of this file from here on; `report` does"
