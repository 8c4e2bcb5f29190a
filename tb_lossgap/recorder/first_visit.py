"""The first-visit test: whether validation is easier to a model that has seen neither side.

In the first epoch a training batch is unseen until its step. The weights of an early
step are kept; at the end of the epoch the batches of later steps and those of validation
are evaluated with them. To that model both are new, so that nothing but the split (and
what is done to the data) can make one of them easier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import torch
from torch import nn

from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.evidence import FirstVisit, Losses
from tb_lossgap.recorder.budget import MEMORY_BYTES
from tb_lossgap.recorder.isolation import Isolation
from tb_lossgap.recorder.replays import CapturedStep, Players, Replayer

# Fewer batches than this on either side say nothing.
_FEWEST = 4
# More than this buy little.
_MOST = 24


@dataclass(frozen=True, slots=True, eq=False)
class _Snapshot:
    position: int
    state: Isolation


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """A batch as validation judges it, with its weight."""

    step: CapturedStep
    weight: float


class EarlyWeights:
    """Copies of a model's state as it was at two steps of the first epoch, the later about twice.

    The earlier one lies in the first half of the epoch, however long that turns out to be.
    `reason` says why no copies are made; None where they are.
    """

    def __init__(self, roots: Sequence[nn.Module]) -> None:
        self._roots = list(roots)
        self._snapshots: list[_Snapshot] = []
        self._steps: list[tuple[int, CapturedStep]] = []
        self._is_over = False
        size = sum(p.numel() * p.element_size() for root in roots for p in root.parameters())
        self.reason: str | None = None
        if 2 * size > MEMORY_BYTES:
            self.leave_out("the model is too large to keep a copy of its early weights")

    def leave_out(self, reason: str) -> None:
        """There will be no test: make no copies for it."""
        self.reason = self.reason or reason

    def see(self, position: int) -> None:
        """A step is probed, and its weights have not moved yet."""
        last = self._snapshots[-1].position if self._snapshots else -1
        if self._is_over or self.reason is not None or position < 2 * last + 1:
            return
        parameters = [p for root in self._roots for p in root.parameters()]
        state = Isolation(self._roots, parameters, hold=True)
        self._snapshots = [*self._snapshots[-1:], _Snapshot(position, state)]

    def end(self, steps: Iterable[tuple[int, CapturedStep]]) -> None:
        """The epoch's training is over: these of its steps were kept."""
        self._is_over = True
        if self._snapshots:
            self._steps = [pair for pair in steps if pair[0] >= self._snapshots[0].position]

    def test(
        self,
        judged: Callable[[CapturedStep], CapturedStep],
        weight_at: Callable[[int], float],
        val: Sequence[Batch],
    ) -> FirstVisit | None:
        """Evaluate unseen training batches and validation batches at the early weights."""
        steps, self._steps = self._steps[-_MOST:], []
        if len(steps) < _FEWEST or len(val) < _FEWEST:
            return None
        train = [Batch(judged(step), weight_at(position)) for position, step in steps]
        state = self._snapshots[0].state
        replayer = Replayer(state, Players())
        some = val[:: -(-len(val) // _MOST)]
        with state.active():
            return FirstVisit(_losses(replayer, train), _losses(replayer, some))


def _losses(replayer: Replayer, batches: Sequence[Batch]) -> Losses:
    found = [replayer.eval_loss(each.step, each.step.eval_flags, 0) for each in batches]
    read = torch.stack(found).cpu().double().numpy()
    return Losses(as_array(read), as_array([each.weight for each in batches]))
