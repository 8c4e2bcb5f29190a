"""What explains the terms further: left out, and said, where a user's forward raises in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from tb_lossgap.gap.notes import Note, NoteCode

# What was left out, and the name of the exception that was raised.
Absences = dict[str, str]


@contextmanager
def optional(name: str, absences: Absences) -> Iterator[None]:
    """An exception inside costs the detail of this name, and nothing else.

    What is to end the script (KeyboardInterrupt, SystemExit) does so.
    """
    try:
        yield
    except Exception as error:  # noqa: BLE001 - a user's forward may raise anything
        absences[name] = type(error).__name__


def absent(absences: Mapping[str, str]) -> Iterator[Note]:
    """What is missing, and why."""
    for name, error in absences.items():
        yield Note(NoteCode.ABSENT, text=f"{name}: a replay raised {error}")
