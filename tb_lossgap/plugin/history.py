"""The public `read`: a log directory's histories as Python objects, without a server."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tb_lossgap.plugin.logdir import event_files, read_file, shown
from tb_lossgap.plugin.merge import RunHistory, merge

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable
    from pathlib import Path

    from tb_lossgap.plugin.merge import Point
    from tb_lossgap.record.metadata import Tag

__all__ = ["RunHistory", "Survey", "read", "survey"]


@dataclass(frozen=True, slots=True)
class Survey:
    """All that a log directory holds: histories, runs without any, and what is wrong with files."""

    histories: tuple[RunHistory, ...]
    others: tuple[str, ...]
    warnings: tuple[str, ...]


def read(logdir: str | os.PathLike[str]) -> list[RunHistory]:
    """Every watched loss of every run under a directory, by run and series.

    Damaged files and records are left out and told in `warnings`; nothing that
    is not as it was written is ever given. Raises LogdirError where there is no
    such directory.
    """
    return list(survey(logdir).histories)


def survey(logdir: str | os.PathLike[str]) -> Survey:
    """Read every run under a directory. Raises LogdirError where there is no such directory."""
    histories: list[RunHistory] = []
    others: list[str] = []
    warnings: list[str] = []
    unlisted: list[OSError] = []
    for run, paths in sorted(event_files(logdir, unlisted.append)):
        found, complaints = _read_run(run, paths)
        histories += found
        warnings += complaints
        if not found:
            others.append(run)
    warnings += [
        f"{shown(error.filename)} cannot be listed ({error.strerror}): mend its permissions"
        for error in unlisted
    ]
    return Survey(tuple(histories), tuple(others), tuple(warnings))


def _read_run(run: str, paths: Iterable[Path]) -> tuple[list[RunHistory], tuple[str, ...]]:
    """A run's histories, and what is wrong with its files."""
    stored: defaultdict[Tag, list[Point]] = defaultdict(list)
    complaints: list[str] = []
    for contents in map(read_file, paths):
        for tag, points in contents.stored.items():
            stored[tag] += points
        complaint = contents.complaint()
        if complaint is not None:
            complaints.append(complaint)
    warnings = tuple(complaints)
    histories = merge(run, stored)
    return [replace(each, warnings=warnings + each.warnings) for each in histories], warnings
