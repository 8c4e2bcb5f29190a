"""Which numbers at a loss's end only scale its gradients: a scaler's, or an accumulation's.

Any other number is a part of the loss: `(a + b) / 2` is a mean of two losses.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import torch
from torch import nn

from tb_lossgap.recorder.alive import alive
from tb_lossgap.recorder.distributed import is_several
from tb_lossgap.recorder.movement import Movement
from tb_lossgap.recorder.scaling import Factor

# Scalers by hand multiply by powers of two; nobody's loss is so many times another.
_LARGE = 1024
_ROUNDING = 1e-6
_SEARCHES = 3


@dataclass(frozen=True, slots=True)
class Accumulated:
    """What was found: the places of the factors that undo an accumulation of `batches`.

    `is_told` is False where several batches make a step, and no factor is one over their number,
    or where nothing could be seen to move.
    """

    batches: int
    places: frozenset[int]
    is_told: bool = True


class Accumulation:
    """Finds out, in a run's first steps, how many batches make a step of the optimiser.

    Several do where the parameters stand still from one `backward` to the next. Looked at
    only while losses end in a number that may be one over how many there are.
    """

    def __init__(self, model: nn.Module) -> None:
        self.found: Accumulated | None = None
        # What the factors of each step divide by, by its position and their places.
        self.undecided: dict[int, dict[int, float]] = {}
        self._model = model
        self._batches = 0  # since the parameters moved
        self._movement = Movement(model)
        self._scalers = _Scalers()

    def scalings(
        self, factors: Sequence[Factor], counts: Collection[int], position: int, rows: float
    ) -> frozenset[int]:
        """The places of the factors that are no part of a step's loss, as far as is known.

        Those at the places of `counts` divide a sum by what it is over, and are not among them.
        A mean times the `rows` of its batch is that mean, whose gradients are scaled.
        """
        known = {
            place
            for place, factor in enumerate(factors)
            if self._scales(factor) or _is_times(factor, rows)
        }
        if self.found is not None:
            return frozenset(known | {place for place in self.found.places if place < len(factors)})
        if not position and self.undecided:
            # In a whole interval nothing moved, for all that can be seen.
            self.found = Accumulated(0, frozenset(), is_told=False)
            return frozenset(known)
        others = set(range(len(factors))) - known - set(counts)
        if others:
            self.undecided[position] = {place: _over(factors[place]) for place in sorted(others)}
            self._batches += 1
        return frozenset(known)

    def _scales(self, factor: Factor) -> bool:
        if factor.is_plain or not isinstance(factor.number, torch.Tensor):
            return _is_by_hand(factor)
        return self._scalers.have(factor.number)

    def follow(self) -> None:
        """A `backward` begins: whatever the parameters do from now on is the script's doing."""
        if self.undecided and self.found is None:
            self._movement.begin()

    def settle(self) -> bool:
        """Whether it has just turned out how many batches make a step."""
        if self.found is not None or not self._batches or not self._has_moved():
            return False
        self.found = _found(self._batches, next(reversed(self.undecided.values()), {}))
        return True

    def _has_moved(self) -> bool:
        # A scaler may leave a step out, but its gradients are cleared all the same.
        parameters = self._model.parameters()
        return self._movement.has_come or all(each.grad is None for each in parameters)


def _found(batches: int, numbers: dict[int, float]) -> Accumulated:
    if batches == 1:
        return Accumulated(1, frozenset())
    for place, number in numbers.items():
        if abs(number - batches) < _ROUNDING * batches:
            return Accumulated(batches, frozenset((place,)))
    if abs(prod(numbers.values()) - batches) < _ROUNDING * batches:
        return Accumulated(batches, frozenset(numbers))
    return Accumulated(batches, frozenset(), is_told=False)


def _over(factor: Factor) -> float:
    """What a factor divides by; NaN where to know it would wait for the device."""
    if isinstance(factor.number, torch.Tensor) and factor.number.device.type != "cpu":
        return float("nan")
    number = float(factor.number)
    return number if factor.divides else 1.0 / number if number else float("nan")


class _Scalers:
    """The scales of gradient scalers, which change in place; searched for a few times only."""

    def __init__(self) -> None:
        self._scales: list[torch.Tensor] = []
        self._searches = 0

    def have(self, number: torch.Tensor) -> bool:
        """Whether a number is one of theirs, or a copy of one on another device."""
        if not self._is_one(number) and self._searches < _SEARCHES:
            self._searches += 1
            self._scales = list(_scales())
        return self._is_one(number)

    def _is_one(self, number: torch.Tensor) -> bool:
        pointers = {scale.data_ptr() for scale in self._scales}
        return number.data_ptr() in pointers or (number.is_cuda and bool(pointers))


def _scales() -> Iterator[torch.Tensor]:
    kinds: list[type[Any]] = [torch.amp.GradScaler]
    while kinds:
        kind = kinds.pop()
        kinds += kind.__subclasses__()
        for scaler in alive(kind):
            scale = scaler._scale  # noqa: SLF001 - what the public way gives, the device is waited for
            if scale is not None:
                yield scale


def _is_times(factor: Factor, rows: float) -> bool:
    """Whether a plain number multiplies a loss by how many rows its batch has."""
    is_number = factor.is_plain and not factor.divides
    return is_number and rows > 1.0 and float(factor.number) == rows


def _is_by_hand(factor: Factor) -> bool:
    """Whether a plain number scales gradients: so many processes, a large power of two, or 1."""
    value = float(factor.number)
    if value == 1.0:
        return True
    if factor.divides:
        return False
    if is_several() and value == torch.distributed.get_world_size():
        return True
    return value >= _LARGE and value.is_integer() and not int(value) & (int(value) - 1)
