"""What a training was, step by step: all that brute force needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor, nn

State = dict[str, Tensor]


def snapshot(model: nn.Module) -> State:
    """Parameters and buffers of now."""
    return {name: tensor.detach().clone() for name, tensor in model.state_dict().items()}


@dataclass(frozen=True)
class Step:
    """One training batch as the loop had it; `before` are the weights that it met.

    `x` is what the model saw, `clean` the same without augmentation. `loss` is the mean
    over `weight` samples (or tokens).
    """

    before: State
    x: Tensor
    y: Tensor
    clean: Tensor
    loss: float
    weight: float


@dataclass
class Passed:
    """One epoch: its training steps, its validation batches, and what the script reported."""

    steps: list[Step] = field(default_factory=list)
    val: list[Step] = field(default_factory=list)
    reported: tuple[float, float] = (0.0, 0.0)
    end: State = field(default_factory=dict)
    val_end: State = field(default_factory=dict)


class Diary:
    """The first epoch of a training and its last, in full, and all that it ever reported.

    `curves` are the two losses of each epoch, `logged` its training batches' losses.
    """

    def __init__(self) -> None:
        self.first = self.last = Passed()
        self.curves: list[tuple[float, float]] = []
        self.losses: list[float] = []
        self.logged: list[list[float]] = []
        self._is_new = True

    def step(
        self,
        model: nn.Module,
        batch: tuple[Tensor, Tensor],
        loss: Tensor,
        *,
        weight: float | None = None,
        clean: Tensor | None = None,
        logged: Tensor | None = None,
    ) -> None:
        """A training step has its loss, and the weights have not moved yet.

        `logged` is what the script logs of it, where that is something else.
        """
        self._open()
        step = _step(snapshot(model), batch, loss, weight=weight, clean=clean)
        self.last.steps.append(step)
        self.losses.append(step.loss)
        self.logged[-1].append(step.loss if logged is None else logged.item())

    def val(self, batch: tuple[Tensor, Tensor], loss: Tensor, weight: float | None = None) -> None:
        """A validation batch has its loss."""
        step = _step({}, batch, loss, weight=weight)
        self.last.val.append(step)
        self.losses.append(step.loss)

    def end(
        self, model: nn.Module, train: float, val: float, val_model: nn.Module | None = None
    ) -> None:
        """The epoch is over, and the script reports two losses."""
        self.last.reported = (train, val)
        self.last.end = snapshot(model)
        self.last.val_end = snapshot(val_model or model)
        self.curves.append((train, val))
        self._is_new = True

    def _open(self) -> None:
        if self._is_new:
            self.last = Passed()
            self.logged.append([])
            if not self.curves:
                self.first = self.last
            self._is_new = False


def _step(
    before: State,
    batch: tuple[Tensor, Tensor],
    loss: Tensor,
    *,
    weight: float | None,
    clean: Tensor | None = None,
) -> Step:
    x, y = (part.detach().clone() for part in batch)
    with torch.no_grad():
        own = x if clean is None else clean.detach().clone()
        return Step(before, x, y, own, loss.item(), float(len(y)) if weight is None else weight)
