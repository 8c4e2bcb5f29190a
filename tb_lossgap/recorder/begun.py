"""A step that one watch has begun, and that another one is to go on with."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from tb_lossgap.recorder.weights import Weight


@dataclass(frozen=True, slots=True)
class Begun:
    """A step that belongs to whoever watches the model from now on.

    Its criterion's mean, or sum, is over `weight`; `root` is what `backward` is called on,
    None where that is still to come. `parts` losses of it were taken.
    """

    weight: Weight
    is_sum: bool
    root: torch.Tensor | None = None
    parts: int = 1

    @property
    def divisor(self) -> Weight:
        """What makes the criterion's loss a mean."""
        return self.weight if self.is_sum else 1.0
