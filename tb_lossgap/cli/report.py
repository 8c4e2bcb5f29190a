"""`tb-lossgap report`: reads a log directory, prints it, warns of what is missing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tb_lossgap.cli.text import text
from tb_lossgap.errors import LogdirError
from tb_lossgap.plugin import download
from tb_lossgap.plugin.history import survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tb_lossgap.plugin.history import Survey

_RECORD = """to record one, change two lines of its training script:
    from tb_lossgap import SummaryWriter           # was: from torch.utils.tensorboard
    criterion = writer.watch(model, criterion)     # after writer = SummaryWriter(...)
A script that has both lines has said at its end why no loss of it could be seen."""


def run(logdir: str, format_: str) -> int:
    """Print the report. Raises LogdirError where no epoch can be read."""
    found = survey(logdir)
    for warning in _warnings(found):
        print(f"tb-lossgap: warning: {warning}", file=sys.stderr)
    _refuse_emptiness(logdir, found)
    if format_ == "json":
        _write(download.report(found.histories) + b"\n")
    elif format_ == "csv":
        _write(download.table(found.histories))
    else:
        encoding = sys.stdout.encoding or "utf-8"
        _write(text(found, bar=_bar(encoding)).encode(encoding, "replace"))
    return 0


def _warnings(found: Survey) -> Iterator[str]:
    """Each warning once; those of a series with its name."""
    yield from found.warnings
    for history in found.histories:
        for warning in history.warnings:
            if warning not in found.warnings:
                yield f"{history.run} ({history.series}): {warning}"


def _refuse_emptiness(logdir: str, found: Survey) -> None:
    if any(history.epochs for history in found.histories):
        return
    if found.histories:
        first = found.histories[0]
        msg = (
            f"no epoch can be read under {logdir}; the first run, {first.run}, says: {first.error}"
        )
    elif found.others:
        count = len(found.others)
        runs = "1 run, and it has" if count == 1 else f"{count} runs, and none has"
        msg = f"{logdir} holds {runs} {'no ' if count == 1 else ''}loss-gap records; {_RECORD}"
    else:
        msg = f"{logdir} holds no event files: is it what SummaryWriter was given? If so, {_RECORD}"
    raise LogdirError(msg)


def _bar(encoding: str) -> str:
    """What a bar is drawn with: a block where the terminal has one."""
    try:
        "█".encode(encoding)
    except UnicodeEncodeError:
        return "#"
    return "█"


def _write(data: bytes) -> None:
    """Write bytes, so that no locale changes what a script reads."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
