"""What validation computes in the place of the training loss, done on a training step's batch."""

from __future__ import annotations

from dataclasses import replace

import torch
from torch.utils import _pytree as pytree

from tb_lossgap.recorder.calls import Entry, Function, Output
from tb_lossgap.recorder.loss_origin import LossOrigin, Replay
from tb_lossgap.recorder.programs import (
    is_same,
    judged_like,
    rows_of,
    with_criterion,
    with_function,
)
from tb_lossgap.recorder.replays import CapturedStep
from tb_lossgap.recorder.weights import Weigher, Weight


class Objective:
    """Validation's loss as far as it is known: the same, another criterion's, or learned.

    `criterion` is called with whatever the script's own criterion is called with,
    `function` with an output and a target. `reason` says why it cannot be done on a
    training step; None where it can, or where nothing is known of it yet.
    """

    def __init__(
        self,
        criterion: Function | None = None,
        function: Function | None = None,
        *,
        same: bool = False,
    ) -> None:
        self._criterion = criterion
        self._function = function
        self._validated: LossOrigin | None = None
        self.is_same = same
        self.reason: str | None = None

    @property
    def is_known(self) -> bool:
        told = self._criterion or self._function
        return self.is_same or told is not None or self._validated is not None

    def learn(self, validated: LossOrigin) -> None:
        """How validation computed its loss."""
        if not self.is_same and self._criterion is None and self._function is None:
            self._validated = validated

    def forget(self) -> None:
        """What was known of it was wrong: the loss is another than was thought."""
        self._function = self._function or self._criterion
        self._criterion, self._validated, self.is_same, self.reason = None, None, False, None

    def of(self, step: CapturedStep) -> CapturedStep | None:
        """The step judged as validation does: the step itself where that is the same.

        None where validation's loss is not known, or cannot be computed on this batch.
        """
        if self.is_same:
            return step
        origin = self._judged(step.replay.origin)
        if origin is None:
            return None
        if self.is_same:
            return step
        return replace(step, replay=Replay(origin), divisor=divisor_of(origin))

    def _by_function(self, trained: LossOrigin, function: Function) -> LossOrigin | None:
        """Validation's function on the output and target of the step's own loss function."""
        known = [i for i, entry in trained.entries.items() if Weigher(entry.function).is_known]
        if known:
            return with_function(trained, known[-1], function)
        self.reason = "the training loss has no call that val_criterion could stand for"
        return None

    def _judged(self, trained: LossOrigin) -> LossOrigin | None:
        if self._criterion is not None:
            return with_criterion(trained, self._criterion)
        if self._function is not None:
            return self._by_function(trained, self._function)
        if self._validated is None:
            return None
        if is_same(trained, self._validated):
            self.is_same = True
            return trained
        judged = judged_like(trained, self._validated)
        if judged is None:
            self.reason = "validation's loss cannot be computed on training batches"
        return judged


def divisor_of(origin: LossOrigin) -> Weight:
    """What a loss that is a sum is divided by to be a mean; 1 for a mean."""
    last = origin.last
    reduction = getattr(last.function, "reduction", None)
    if reduction != "sum" and "sum" not in [leaf for leaf in last.leaves if isinstance(leaf, str)]:
        return 1.0
    found = _known_weight(last)
    return 1.0 if found is None else found


def weight_of(origin: LossOrigin) -> Weight:
    """What the loss is a mean over: as its function says, else the rows of the model's batch."""
    found = _known_weight(origin.last)
    return float(rows_of(origin) or 1) if found is None else found


def _known_weight(last: Entry) -> Weight | None:
    """W of one of torch's losses, from its targets; None for any other function."""
    weigher = Weigher(last.function)
    weigher.counts_labels = True
    # What the model gave is not known here; a target has as many elements.
    data = [leaf for leaf in last.leaves if isinstance(leaf, torch.Tensor)]
    if not weigher.is_known or not data or last.is_forward:
        return None
    leaves = [data[0] if isinstance(leaf, Output) else leaf for leaf in last.leaves]
    args, kwargs = pytree.tree_unflatten(leaves, last.spec)
    return weigher.weight(args, kwargs)[0]
