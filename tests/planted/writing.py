"""The writer of a planted training: the recorder's, or one that records nothing."""

from __future__ import annotations

from typing import Any, Protocol


class Writer(Protocol):
    """What a training script needs of its writer."""

    def watch(self, model: Any, criterion: Any = None, **options: Any) -> Any: ...  # noqa: ANN401 - the recorder's own
    def add_scalar(self, tag: str, value: float, step: int) -> None: ...


class Bare:
    """The script without the recorder: nothing is watched."""

    def watch(self, _model: Any, criterion: Any = None, **_options: Any) -> Any:  # noqa: ANN401 - as it came
        """The criterion, as it came."""
        return criterion

    def add_scalar(self, tag: str, value: float, step: int) -> None:
        """Nobody reads it."""
