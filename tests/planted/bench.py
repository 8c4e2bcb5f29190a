"""A copy of a trained model, put into any state and mode: what brute force is computed on."""

from __future__ import annotations

import copy
import math

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from tests.planted.diary import State, Step
from tests.planted.script import Known, Loss, Script

Array = NDArray[np.float64]
_MASKS = 12
_NORM = (nn.BatchNorm1d, nn.BatchNorm2d)
_DROPOUT = (nn.Dropout,)


class Bench:
    """A copy of the model, put into any state and mode."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.twin = copy.deepcopy(script.model)
        self.dropouts = [m for m in self.twin.modules() if isinstance(m, _DROPOUT)]
        self.norms = [m for m in self.twin.modules() if isinstance(m, _NORM)]
        # A model may draw random numbers whatever its mode.
        self.always_draws = hasattr(script.model, "draws")

    def switch(self, *, dropout: bool, norm: bool) -> None:
        """Train mode with one or both of the groups off."""
        is_training = self.script.trains_in == "train"
        self.twin.train(is_training)
        for modules, is_on in ((self.dropouts, dropout), (self.norms, norm)):
            for module in modules:
                module.train(is_on and is_training)

    def table(
        self, loss: Loss, steps: list[Step], states: list[State], *, clean: bool = False
    ) -> Array:
        """Losses of shape (T, masks or 1), in the mode of now; the same masks for every table."""
        draws = _MASKS if self.always_draws or any(m.training for m in self.dropouts) else 1
        rows = []
        for index, (step, state) in enumerate(zip(steps, states, strict=True)):
            # Train mode moves the running statistics, but no train-mode loss depends on them.
            self.twin.load_state_dict(state)
            torch.manual_seed(10_000 + index)
            x = step.clean if clean else step.x
            rows.append([float(loss(self.twin, x, step.y)) for _ in range(draws)])
        return np.array(rows)


def share_of(steps: list[Step]) -> Array:
    weights = np.array([step.weight for step in steps])
    share: Array = weights / weights.sum()
    return share


def known_of(table: Array, share: Array) -> Known:
    error = 0.0
    if table.shape[1] > 1:
        error = math.sqrt(float(share**2 @ table.var(axis=1, ddof=1)) / table.shape[1])
    return Known(float(share @ table.mean(axis=1)), error)
