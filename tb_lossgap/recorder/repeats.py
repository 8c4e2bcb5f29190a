"""Whether training losses in a row are of one batch: closures, attacks, sharpness-aware steps."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Sequence

import torch

from tb_lossgap.gap.notes import Note, NoteCode

# Of a run's first steps only: what they do, the others do as well.
_FIRST = 32
# One alone may be chance: a batch of a loader that is looked at before the training.
_ENOUGH = 2

Seen = Sequence[tuple[weakref.ref[torch.Tensor], int]]


class Repeats:
    """Compares the batches of a run's first training losses, each with the one before it.

    Where all of them are one batch, that is the data set.
    """

    def __init__(self) -> None:
        self._left = _FIRST
        self._last: Seen = ()
        self._repeated = 0
        self._is_varied = False

    @property
    def looks(self) -> bool:
        """Whether what comes is of interest."""
        return self._left > 0

    def came(self, batch: Iterable[object]) -> Note | None:
        """A training loss was taken, of a batch with these members; what is to be said of it."""
        self._left -= 1
        tensors = [
            leaf for leaf in batch if isinstance(leaf, torch.Tensor) and leaf.grad_fn is None
        ]
        if not tensors:
            return None
        if self._is_last(tensors):
            self._repeated += 1
        else:
            self._is_varied = self._is_varied or bool(self._last)
            self._last = [(weakref.ref(tensor), tensor._version) for tensor in tensors]  # noqa: SLF001 - no public way
        if self._repeated < _ENOUGH or not self._is_varied:
            return None
        self._left = 0
        return Note(NoteCode.REPEATED_BATCH)

    def _is_last(self, tensors: Sequence[torch.Tensor]) -> bool:
        """Whether these are the tensors of the loss before, and nobody has written to them."""
        return len(tensors) == len(self._last) and all(
            seen() is tensor and version == tensor._version  # noqa: SLF001 - as above
            for (seen, version), tensor in zip(self._last, tensors, strict=True)
        )
