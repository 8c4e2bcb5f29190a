"""What an interval's terms really are: the oracles of one training, and what they must be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it

from benchmarks.validate.details import Details, State
from benchmarks.validate.script import VAL_BATCH
from tests.recorder.oracle import Truth, snapshot

if TYPE_CHECKING:
    from torch import nn

    from benchmarks.validate.script import Script
    from tests.recorder.oracle import Batch

_MASKS = 24


class Truths:
    """Watches the steps of a training; gives the truth of each epoch, and of the first visit."""

    def __init__(self, script: Script) -> None:
        self._script = script
        # The loss and the batches that the modes are judged by.
        self._plain = Details(script.model, F.cross_entropy, masks=_MASKS)
        is_same = not script.kind.smoothing and not script.kind.augmented
        # Those of the steps themselves, where they are others.
        self._own = None if is_same else Details(script.model, script.smoothed, masks=_MASKS)
        self._first: list[State] = []
        self._is_first = True

    def step(self, state: State, batch: Batch, loss: float) -> None:
        """A step was taken from this state."""
        if self._own is not None:
            self._own.step(state, batch, loss)
        if not self._script.kind.augmented:
            self._plain.step(state, batch, loss)
        if self._is_first:
            self._first.append(state)

    def of_epoch(self) -> dict[str, float]:
        """The terms and the details of the steps so far, at the weights of now."""
        script, is_first, self._is_first = self._script, self._is_first, False
        state = snapshot(script.model)
        if script.kind.augmented:
            for batch in script.clean():
                self._plain.step(state, batch, 0.0)
        terms = self._plain.in_two(state)
        # The first epoch has no validation batches yet to put beside its steps.
        if self._own is None and script.kind.is_detailed and not is_first:
            terms["drift"] = self._plain.drift(state, _batches(script.population))
        judged = self._plain.truth(state)
        terms |= {name: known.value for name, known in judged.terms.items()}
        if self._own is not None:
            own = self._own.truth(state)
            terms["timing"] = own.terms["timing"].value
            # Both in train mode at the epoch's end: eval mode less all that leads to it.
            changed = _in_train_mode(judged) - _in_train_mode(own)
            terms["augmentation" if script.kind.augmented else "objective"] = changed
        if "drift" in terms:
            terms["revisit"] = terms["timing"] - terms["drift"]
        if script.kind.averages:
            terms["weights"] = loss(script.average, script.train) - loss(script.model, script.train)
        seen = loss(script.validated, script.train)
        return terms | {"generalisation": loss(script.validated, script.population) - seen}

    def first_visit(self, position: int) -> float:
        """How much harder validation is to the model as it was before a step of the first epoch."""
        model = self._script.model
        now = snapshot(model)
        model.load_state_dict(self._first[position])
        harder = loss(model, self._script.population) - loss(model, self._script.unseen())
        model.load_state_dict(now)
        return harder


def loss(model: nn.Module, data: Batch) -> float:
    """The mean loss in eval mode."""
    model.eval()
    with torch.no_grad():
        return float(F.cross_entropy(model(data[0]), data[1]))


def _batches(data: Batch) -> list[Batch]:
    """As validation's are."""
    whole = len(data[1]) // VAL_BATCH * VAL_BATCH
    sides = (side[:whole].split(VAL_BATCH) for side in data)
    return list(zip(*sides, strict=True))


def _in_train_mode(truth: Truth) -> float:
    modes = ("dropout", "batchnorm", "other_mode")
    return truth.train_eval - sum(truth.terms[name].value for name in modes)
