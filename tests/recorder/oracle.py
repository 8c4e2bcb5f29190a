"""Brute-force truth about an interval: every batch, every mode, many masks.

Nothing here is the recorder's: a copy of the model, its modules' own flags, plain
forwards, and the theory's formulas written out by hand.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from tb_lossgap.gap.epoch import Epoch

Array = NDArray[np.float64]
Batch = tuple[Tensor, Tensor]

_DROPOUT = (nn.Dropout, nn.Dropout1d, nn.Dropout2d, nn.AlphaDropout)
_NORM = (nn.BatchNorm1d, nn.BatchNorm2d)
# Losses are float32; two ways to the same number may differ in its last bits.
_ROUNDING = 1e-6


@dataclass(frozen=True)
class Known:
    """A true value, and what is left of the error of drawing finitely many masks."""

    value: float
    error: float = 0.0


@dataclass(frozen=True)
class Truth:
    """What an interval's terms really are."""

    train_weighted: float
    train_eval: float
    terms: dict[str, Known]


@dataclass(frozen=True)
class Step:
    state: dict[str, Tensor]
    batch: Batch
    weight: float
    loss: float


class Oracle:
    """Remembers every training step, and computes an interval's terms the slow way.

    `criterion` is a loss of its own, never the watched one; `masks` are drawn for each batch.
    """

    def __init__(
        self, model: nn.Module, criterion: Callable[[Tensor, Tensor], Tensor], masks: int = 16
    ) -> None:
        self._twin = copy.deepcopy(model)
        self._criterion = criterion
        self._masks = masks
        self._steps: list[Step] = []
        modules = list(self._twin.modules())
        self._dropouts = [m for m in modules if isinstance(m, _DROPOUT)]
        self._norms = [m for m in modules if isinstance(m, _NORM)]

    def step(self, before: dict[str, Tensor], batch: Batch, loss: float) -> None:
        """A step was taken from the state `before`, and the script saw this loss."""
        self._steps.append(Step(before, batch, float(len(batch[1])), loss))

    def truth(self, state: dict[str, Tensor]) -> Truth:
        """The terms of the steps so far with `state` at their end; then forget them."""
        steps, self._steps = self._steps, []
        with _randomness_kept(), torch.no_grad():
            before = self._table(steps, [step.state for step in steps], (True, True))
            end = [state] * len(steps)
            v = {
                (s, n): self._table(steps, end, (s, n))
                for s in (True, False)
                for n in (True, False)
            }
            evaluated = self._table(steps, end, None)
        share = np.array([step.weight for step in steps]) / sum(step.weight for step in steps)
        both, noise, norm, none = v[True, True], v[True, False], v[False, True], v[False, False]
        contributions = {
            "timing": both - before,
            "dropout": 0.5 * ((norm - both) + (none - noise)),
            "batchnorm": 0.5 * ((noise - both) + (none - norm)),
            "other_mode": evaluated - none,
            "interaction": both - noise - norm + none,
        }
        return Truth(
            train_weighted=float(share @ np.array([step.loss for step in steps])),
            train_eval=float(share @ evaluated.mean(axis=1)),
            terms={name: _known(table, share) for name, table in contributions.items()},
        )

    def _table(
        self,
        steps: list[Step],
        states: list[dict[str, Tensor]],
        left_on: tuple[bool, bool] | None,
    ) -> Array:
        """Losses of shape (T, masks), with dropout and normalisation on or off, or in eval()."""
        rows = []
        loaded: dict[str, Tensor] | None = None
        for index, (step, state) in enumerate(zip(steps, states, strict=True)):
            # Train mode moves the running statistics, but no loss in train mode depends on them.
            if state is not loaded:
                self._twin.load_state_dict(state)
                self._switch(left_on)
            loaded = state
            # The same masks for each table: their noise cancels in the differences.
            seeded(10_000 + index)
            rows.append(self._losses(step.batch, is_normed=left_on is not None and left_on[1]))
        return np.array(rows)

    def _switch(self, left_on: tuple[bool, bool] | None) -> None:
        if left_on is None:
            self._twin.eval()
            return
        self._twin.train()
        for modules, is_on in zip((self._dropouts, self._norms), left_on, strict=True):
            for module in modules:
                module.train(is_on)

    def _losses(self, batch: Batch, *, is_normed: bool) -> list[float]:
        x, y = batch
        is_random = any(module.training for module in self._dropouts)
        if not is_random:
            return [float(self._criterion(self._twin(x), y))] * self._masks
        if is_normed and self._norms:
            # The batch must stay itself: its statistics are shared.
            return [float(self._criterion(self._twin(x), y)) for _ in range(self._masks)]
        outputs = self._twin(x.repeat(self._masks, *[1] * (x.dim() - 1))).chunk(self._masks)
        return [float(self._criterion(output, y)) for output in outputs]


def seeded(seed: int) -> None:
    """Seed the CPU's generator: `torch.manual_seed` takes longer than a small forward."""
    torch.default_generator.manual_seed(seed)


def snapshot(model: nn.Module) -> dict[str, Tensor]:
    """Parameters and buffers of now."""
    return {name: tensor.detach().clone() for name, tensor in model.state_dict().items()}


def _known(table: Array, share: Array) -> Known:
    error = 0.0
    if table.shape[1] > 1:
        error = math.sqrt(float(share**2 @ table.var(axis=1, ddof=1)) / table.shape[1])
    return Known(float(share @ table.mean(axis=1)), error)


@contextmanager
def _randomness_kept() -> Iterator[None]:
    state = torch.get_rng_state()
    try:
        yield
    finally:
        torch.set_rng_state(state)


def misses(
    epoch: Epoch, truth: Truth, *, val_weighted: float | None = None, level: float = 0.999
) -> list[str]:
    """Where a recorded epoch is not what it should be, in words; empty where all is right."""
    exact = {"train_weighted": truth.train_weighted}
    if val_weighted is not None:
        exact["val_weighted"] = val_weighted
    found = [
        f"{name} is {epoch.rungs[name]}, not {value}"
        for name, value in exact.items()
        if abs(epoch.rungs[name] - value) > _ROUNDING
    ]
    return found + [
        f"{name} is {estimate} +- {width}, not {known}"
        for name, estimate, width, known in compared(epoch, truth, level)
        if not abs(estimate - known.value) <= width + 3 * known.error + _ROUNDING
    ]


def compared(epoch: Epoch, truth: Truth, level: float) -> Iterator[tuple[str, float, float, Known]]:
    """Each estimated term: its name, its value, half its interval, and what it really is."""
    known = dict(truth.terms)
    if "val_weighted" in epoch.rungs:
        known["generalisation"] = Known(epoch.rungs["val_weighted"] - truth.train_eval)
    for name, estimate in {**epoch.terms, **epoch.details}.items():
        if name in known:
            yield name, estimate.value, estimate.half_width(level), known[name]
