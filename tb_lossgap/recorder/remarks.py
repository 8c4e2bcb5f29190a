"""What is to be said of the probing of a series: in one interval, or in all from now on."""

from __future__ import annotations

from collections.abc import Iterable

from tb_lossgap.gap.notes import Note, NoteCode


class Remarks:
    """Notes, and why probing has stopped for good (`stopped`); None while it goes on."""

    def __init__(self) -> None:
        self.stopped: str | None = None
        self._lasting: dict[NoteCode, Note] = {}
        self._passing: list[Note] = []

    def begin(self) -> None:
        """A new interval: what was said of the last one alone is over."""
        self._passing = []

    def stop(self, code: NoteCode, reason: str) -> None:
        """Probing ends, and every interval says why."""
        self.stopped = reason
        self.keep(code, reason)

    def keep(self, code: NoteCode, text: str = "") -> None:
        """Something is to be said of all intervals from now on."""
        self._lasting[code] = Note(code, text=text)

    def add(self, *notes: Note) -> None:
        """Something is to be said of this interval."""
        self._passing += notes

    def has(self, code: NoteCode) -> bool:
        """Whether that is said of all intervals."""
        return code in self._lasting

    def all(self, others: Iterable[Note]) -> tuple[Note, ...]:
        """What is to be said of this interval, the others last."""
        return (*self._lasting.values(), *self._passing, *others)
