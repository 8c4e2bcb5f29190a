"""Every loss of one side of an interval, taken without waiting for the device."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import cast

import numpy as np
import torch

from tb_lossgap.gap.arrays import Array, as_array
from tb_lossgap.gap.evidence import Losses

Number = torch.Tensor | float
# A scalar on an accelerator takes a block of 512 bytes: stack them while they are few.
_CHUNK = 256


class LossBuffer:
    """Mean losses with what each is a mean over, read once at the end."""

    __slots__ = ("_chunks", "_losses", "_weights", "count")

    def __init__(self) -> None:
        self.count = 0
        self._losses: list[Number] = []
        self._weights: list[Number] = []
        self._chunks: list[tuple[list[_Run], list[_Run]]] = []

    def append(self, loss: Number, weight: Number) -> None:
        """Take one loss. A tensor must be ours to keep: 0-d, detached, its own memory."""
        self._losses.append(loss)
        self._weights.append(weight)
        self.count += 1
        if len(self._losses) >= _CHUNK:
            self._close_chunk()

    def _close_chunk(self) -> None:
        self._chunks.append((_stacked(self._losses), _stacked(self._weights)))
        self._losses, self._weights = [], []

    def losses(self) -> Losses:
        """Everything taken so far, as float64; the one moment that waits for the device."""
        self._close_chunk()
        losses = _read([run for chunk, _ in self._chunks for run in chunk])
        weights = _read([run for _, chunk in self._chunks for run in chunk])
        return Losses(losses, weights)

    def times(self, numbers: Mapping[int, float]) -> LossBuffer:
        """The same with some losses multiplied, by their positions."""
        scaled = LossBuffer()
        for index, (loss, weight) in enumerate(self._pairs()):
            scaled.append(loss * numbers.get(index, 1.0), weight)
        return scaled

    def cut(self, count: int) -> tuple[LossBuffer, LossBuffer]:
        """Two buffers: the first `count` losses, and the others."""
        head, rest = LossBuffer(), LossBuffer()
        for index, (loss, weight) in enumerate(self._pairs()):
            (head if index < count else rest).append(loss, weight)
        return head, rest

    def _pairs(self) -> Iterator[tuple[float, float]]:
        taken = self.losses()
        return zip(taken.losses.tolist(), taken.weights.tolist(), strict=True)


_Run = torch.Tensor | Array


def _stacked(values: list[Number]) -> list[_Run]:
    """One array for each run of values of a kind; nearly always there is one kind."""
    if len(set(map(_kind, values))) == 1:
        return [_array(values)]
    return [_array(list(run)) for _, run in groupby(values, _kind)]


def _array(alike: list[Number]) -> _Run:
    if isinstance(alike[0], torch.Tensor):
        return torch.stack(cast("list[torch.Tensor]", alike))
    return np.array(alike, dtype=np.float64)


def _kind(value: Number) -> tuple[torch.dtype, torch.device] | None:
    return (value.dtype, value.device) if isinstance(value, torch.Tensor) else None


def _read(runs: list[_Run]) -> Array:
    read = [run.cpu().double().numpy() if isinstance(run, torch.Tensor) else run for run in runs]
    return as_array(np.concatenate(read) if read else [])
