"""A step that one watch has begun, and that another one is to go on with."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from tb_lossgap.recorder.scaling import Scaled
from tb_lossgap.recorder.weights import Weight


@dataclass(frozen=True, slots=True)
class Begun:
    """A step that belongs to whoever watches the model from now on.

    Its criterion's mean, or sum, is over `weight`, or else one loss for each; `root` is what
    `backward` is called on, None where that is still to come. `parts` losses of it were taken.
    """

    weight: Weight
    is_sum: bool
    root: torch.Tensor | None = None
    parts: int = 1
    is_unreduced: bool = False

    @property
    def divisor(self) -> Weight:
        """What makes the criterion's loss a mean."""
        return self.weight if self.is_sum else 1.0

    def whole(self, found: Scaled) -> tuple[torch.Tensor, Weight] | None:
        """The step's loss and what it is over; None where its graph cannot tell.

        No tape was on: of a script that reduces the criterion's losses itself, the last
        call alone says whether what divides them is a count.
        """
        factors = len(found.factors)
        if not self.is_unreduced:
            return found.without(factors), self.weight
        counted = found.divisor(factors - 1) if found.adds_up and factors else None
        if counted is not None:
            return found.without(factors - 1), counted
        if factors:
            return None
        return found.without(0), self.weight if found.numbers is None else float(found.numbers)
