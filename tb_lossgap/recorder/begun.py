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

    def over(self, found: Scaled) -> tuple[int, Weight] | None:
        """How many of the loss's scalings make no mean of it, and what it is over.

        None where the graph cannot tell. No tape was on: where a script adds up the
        criterion's losses itself, the number that divides the sum is taken for a count.
        """
        factors = len(found.factors)
        if not self.is_unreduced:
            return factors, self.weight
        if not found.adds_up:
            weight = self.weight if found.numbers is None else float(found.numbers)
            return factors, weight
        if not factors or not found.factors[-1].divides:
            return None
        count = found.factors[-1].number
        return factors - 1, count.detach().clone() if isinstance(count, torch.Tensor) else count
