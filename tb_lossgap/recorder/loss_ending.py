"""The numbers at a step's loss's end: which are a part of it, which only scale gradients."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import prod

import torch
from torch import nn

from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.accumulation import Accumulation
from tb_lossgap.recorder.learned import Learned
from tb_lossgap.recorder.scaling import Factor, Scaled
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.weights import Weight

_UNTOLD = "losses are recorded with the number at their end: no accumulation explains it"


class LossEnding:
    """What the last loss was multiplied and divided by, known by places: the last one's first.

    `dropped` has the places of those that are no part of it.
    """

    def __init__(self, series: Series, model: nn.Module, learned: Learned) -> None:
        self.dropped = frozenset[int]()
        self._series = series
        self._learned = learned
        self._accumulation = Accumulation(model)
        self._outer = 0  # how many there are
        self._counts = frozenset[int]()  # those that make it a mean, where it is a sum

    def take(self, found: Scaled, rows: float) -> None:
        """A step's loss, of a batch with so many rows."""
        self._outer = self._learned.outer(found)
        self._counts = self._learned.counts(found, rows)
        self._decide(found.factors[: self._outer], rows)
        self._say_untold()

    def take_begun(self, found: Scaled, outer: int, weight: Weight) -> None:
        """The same of a step that another watch began: so many of them make no mean of it."""
        self._outer, self._counts = outer, frozenset()
        self._decide(found.factors[:outer], weight if isinstance(weight, float) else 1.0)

    def _decide(self, factors: Sequence[Factor], rows: float) -> None:
        position = self._series.position
        self._drop(self._accumulation.scalings(factors, self._counts, position, rows))

    def _drop(self, dropped: frozenset[int]) -> None:
        """The scalings at these places are no part of the loss; nor a count that alone is left."""
        is_alone = len(dropped | self._counts) == self._outer
        self.dropped = dropped | self._counts if is_alone else dropped
        self._learned.keep_scalings(self.dropped, self._counts)

    def follow(self) -> None:
        """A `backward` begins: whatever the parameters do from now on is the script's doing."""
        self._accumulation.follow()

    def mean(self, found: Scaled, weight: Weight) -> tuple[torch.Tensor, Weight]:
        """The step's mean loss over that weight, and what made it a mean."""
        # A sum that is divided by what it is over, and then multiplied: a mean as it is.
        divisor = self._learned.divisor(weight) if self._counts <= self.dropped else 1.0
        loss = found.without_those(self.dropped)
        loss = loss.reshape(()) if loss.dim() else loss
        # Asked on every step, where a division by 1 would take two microseconds.
        return loss if isinstance(divisor, float) and divisor == 1.0 else loss / divisor, divisor

    def replayed(self, found: Scaled, divisor: Weight) -> tuple[int, Weight]:
        """How many the step's replay leaves out, from the last on, and what divides the rest."""
        last = _prefix(self.dropped)
        for place in self.dropped:
            if place >= last:
                divisor = divisor * found.factors[place].times
        return last, divisor

    def settle(self) -> None:
        """The parameters may have moved: then it is known what scaled the losses before."""
        accumulation = self._accumulation
        if not accumulation.settle() or accumulation.found is None:
            return
        found, before = accumulation.found, self.dropped
        self._drop(before | found.places)
        self._say_untold()
        times = {
            position: prod(numbers[place] for place in found.places if place in numbers)
            for position, numbers in accumulation.undecided.items()
        }
        if found.places:
            self._series.rescale(times)
            more = _prefix(before | found.places) - _prefix(before)
            is_last = more == len(found.places - before)
            if self._series.prober is not None:
                self._series.prober.rescale(times, more if is_last else 0)

    def _say_untold(self) -> None:
        found = self._accumulation.found
        if found is not None and not found.is_told:
            self._series.note_for_good(Note(NoteCode.OTHER, text=_UNTOLD))


def _prefix(places: Collection[int]) -> int:
    """How many of the scalings are left out from the last one on."""
    return next(count for count in range(len(places) + 1) if count not in places)
