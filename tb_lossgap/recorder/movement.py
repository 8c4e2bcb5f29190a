"""Whether a model's parameters have moved: what follows a `backward` that trains it."""

from __future__ import annotations

from torch import nn


class Movement:
    """Remembers where the parameters stood. What is written to their `data` is not seen."""

    def __init__(self, model: nn.Module) -> None:
        self._model = model
        self._versions = 0

    def begin(self) -> None:
        """From now on."""
        self._versions = self._now()

    @property
    def has_come(self) -> bool:
        """Whether they have moved since."""
        return self._versions != self._now()

    def _now(self) -> int:
        return sum(parameter._version for parameter in self._model.parameters())  # noqa: SLF001 - no public way
