"""Validation batches that are kept, to be replayed where no validation was."""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch

from tb_lossgap.recorder.replays import CapturedStep
from tb_lossgap.recorder.sampler import Sampler
from tb_lossgap.recorder.weights import Weight

# As many as steps are probed, or nearly: a batch that stands beside several steps brings the
# same error to each.
_CAPACITY = 32


@dataclass(frozen=True, slots=True, eq=False)
class HeldOut:
    """A validation batch, and what its loss is over."""

    step: CapturedStep
    weight: Weight


class Shelf:
    """Some batches of the newest validation, one from each of equal stretches of it.

    Those of the validation before stay until the new one is over. `nbytes` is the
    memory that they hold.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._batch_bytes = 0
        self._sampler: Sampler[HeldOut] | None = None
        self._length = 0
        self._seed = 0
        self.batches: list[HeldOut] = []

    def wants(self, position: int) -> bool:
        """Whether the validation batch at this position, from 0, is to be kept."""
        if self._sampler is None:
            self._seed += 1
            capacity = min(_CAPACITY, self._most_bytes // max(self._batch_bytes, 1))
            stride = -(-self._length // capacity) if self._length and capacity else 1
            self._sampler = Sampler(max(capacity, 1), stride, seed=self._seed)
        if self._sampler.next < position:
            self._sampler.skip(position - 1)
        return self._sampler.next == position and self._batch_bytes <= self._most_bytes

    def keep(self, position: int, batch: HeldOut) -> None:
        """Hold a batch that was wanted."""
        self._batch_bytes = max(self._batch_bytes, batch.step.replay.nbytes)
        if self._sampler is not None and self._batch_bytes <= self._most_bytes:
            self._sampler.keep(position, batch)

    def close(self, length: int) -> None:
        """The validation of so many batches is over: its batches take the others' place."""
        sampler, self._sampler = self._sampler, None
        self._length = length
        if sampler is not None and sampler.drawn:
            self.batches = [held.item for held in sampler.drawn]

    def beside(self, index: int) -> HeldOut | None:
        """The batch to be replayed beside the probed step of this number."""
        return self.batches[index % len(self.batches)] if self.batches else None


def number(weight: Weight) -> float:
    """A weight as a number; waits for the device."""
    return float(weight.item()) if isinstance(weight, torch.Tensor) else float(weight)


def beside(held: HeldOut, step: CapturedStep) -> CapturedStep:
    """The validation batch in the mode of a training step, with the same masks."""
    return replace(held.step, flags=step.flags, seed=step.seed, autocast=step.autocast)
