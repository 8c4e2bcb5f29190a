"""Our own faults inside somebody's training: said once, then silence."""

from __future__ import annotations

import os
import sys
import warnings
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class LossGapWarning(UserWarning):
    """Something could not be measured, or recording stopped; training goes on."""


def warn(message: str) -> None:
    """Warn, even where warnings are errors: those must not stop a training either."""
    try:
        warnings.warn(f"tb_lossgap: {message}", LossGapWarning, stacklevel=3)
    except Warning:
        print(f"tb_lossgap: {message}", file=sys.stderr)  # noqa: T201 - the only way left


class Faults:
    """Whether one series records at this moment, and why it stopped for good.

    `blocked` is read on every training step: 0 while it records, more while something
    keeps it from it (a replay under way, a phase to ignore, a fault, a forked process).
    """

    def __init__(self, name: str, leave: Callable[[], None]) -> None:
        self._name = name
        self._leave = leave
        self.blocked = 0
        self.reason: str | None = None
        _ALL.add(self)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """While this lasts, this series takes nothing."""
        self.blocked += 1
        try:
            yield
        finally:
            self.blocked -= 1

    def fail(self, error: Exception) -> None:
        """Stop recording this series, say what happened, once."""
        if self.reason is not None:
            return
        self.blocked += 1
        self.reason = f"{type(error).__name__}: {error}"
        try:
            self._leave()
        except Exception as second:  # noqa: BLE001 - leaving must not raise into a training
            self.reason += f" (then {type(second).__name__}: {second})"
        warn(
            f"recording of {self._name!r} stopped after a fault ({self.reason}); "
            "training is not affected. Please report it."
        )


_ALL: weakref.WeakSet[Faults] = weakref.WeakSet()


@contextmanager
def busy() -> Iterator[None]:
    """While we work, the hooks that our replays set off are not the script's.

    Nobody's: several series may watch the same model or criterion.
    """
    everyone = list(_ALL)
    for faults in everyone:
        faults.blocked += 1
    try:
        yield
    finally:
        for faults in everyone:
            faults.blocked -= 1


def _after_fork() -> None:
    """In a forked child the writer has no thread: one more event and it would wait for ever."""
    for faults in list(_ALL):
        faults.blocked += 1


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
