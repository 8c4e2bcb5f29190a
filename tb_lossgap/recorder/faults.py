"""Our own faults inside somebody's training: said once, then silence."""

from __future__ import annotations

import os
import sys
import warnings
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
    """Whether one series still records, and why it stopped."""

    def __init__(self, name: str, leave: Callable[[], None]) -> None:
        self._name = name
        self._leave = leave
        self._process = os.getpid()
        self._is_busy = False
        self.reason: str | None = None

    @property
    def is_live(self) -> bool:
        """Not stopped, not in the middle of a replay, and not in a forked process."""
        return self.reason is None and not self._is_busy and os.getpid() == self._process

    @contextmanager
    def busy(self) -> Iterator[None]:
        """While replays run, the hooks that they set off are not the script's."""
        before, self._is_busy = self._is_busy, True
        try:
            yield
        finally:
            self._is_busy = before

    def fail(self, error: Exception) -> None:
        """Stop recording this series, say what happened, once."""
        if self.reason is not None:
            return
        self.reason = f"{type(error).__name__}: {error}"
        try:
            self._leave()
        except Exception as second:  # noqa: BLE001 - leaving must not raise into a training
            self.reason += f" (then {type(second).__name__}: {second})"
        warn(
            f"recording of {self._name!r} stopped after a fault ({self.reason}); "
            "training is not affected. Please report it."
        )
