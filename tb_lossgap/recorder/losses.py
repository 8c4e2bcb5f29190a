"""Every loss of one side of an interval, taken without waiting for the device."""

from __future__ import annotations

from itertools import groupby

import numpy as np
import torch

from tb_lossgap.gap.arrays import Array, as_array
from tb_lossgap.gap.evidence import Losses

# A scalar on an accelerator takes a block of 512 bytes: stack them while they are few.
_CHUNK = 256


class Column:
    """Numbers or 0-d tensors, in order, read once at the end."""

    __slots__ = ("_chunks", "_open")

    def __init__(self) -> None:
        self._open: list[torch.Tensor | float] = []
        self._chunks: list[torch.Tensor | Array] = []

    def append(self, value: torch.Tensor | float) -> None:
        self._open.append(value)
        if len(self._open) >= _CHUNK:
            self._close_chunk()

    def _close_chunk(self) -> None:
        for _, run in groupby(self._open, _kind):
            self._chunks.append(_stacked(list(run)))
        self._open.clear()

    def values(self) -> Array:
        """All of them as float64; the one moment that waits for the device."""
        self._close_chunk()
        if not self._chunks:
            return as_array([])
        read = [
            chunk.cpu().double().numpy() if isinstance(chunk, torch.Tensor) else chunk
            for chunk in self._chunks
        ]
        return as_array(np.concatenate(read))


def _kind(value: torch.Tensor | float) -> tuple[torch.dtype, torch.device] | None:
    return (value.dtype, value.device) if isinstance(value, torch.Tensor) else None


def _stacked(run: list[torch.Tensor | float]) -> torch.Tensor | Array:
    tensors = [value for value in run if isinstance(value, torch.Tensor)]
    return torch.stack(tensors) if tensors else np.array(run, dtype=np.float64)


class LossBuffer:
    """Mean losses with what each is a mean over."""

    __slots__ = ("_losses", "_weights", "count")

    def __init__(self) -> None:
        self.count = 0
        self._losses = Column()
        self._weights = Column()

    def append(self, loss: torch.Tensor | float, weight: torch.Tensor | float) -> None:
        """Take one loss. A tensor must be ours to keep: 0-d, detached, its own memory."""
        self._losses.append(loss)
        self._weights.append(weight)
        self.count += 1

    def losses(self) -> Losses:
        """Everything taken so far."""
        return Losses(self._losses.values(), self._weights.values())
