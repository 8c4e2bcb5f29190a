"""Whose a loss is, where several watched models are given one criterion: a GAN's two."""

from __future__ import annotations

import weakref
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

import torch
from torch import nn

from tb_lossgap.recorder.faults import Faults
from tb_lossgap.recorder.hooks import Hook, is_copy
from tb_lossgap.recorder.parts import Place, place_of, reached, tensors_of

# Of each model: a loss is computed soon after its forward.
_RECENT = 8
_clock = count()


@dataclass(frozen=True, slots=True, eq=False)
class _Run:
    """One forward: where its outputs are, and the first model whose outputs it was given."""

    at: int
    places: frozenset[Place]
    storages: frozenset[int]
    first: frozenset[Share]


class Share:
    """One of the models that share a criterion.

    A loss is that of the model that ran last before it, unless that model was given what
    another one of them made: then the other is trained on it (a generator, through the
    discriminator that judges it). Inputs that are detached were made by nobody.
    """

    def __init__(self, criterion: object, model: nn.Module, faults: Faults) -> None:
        self.faults = faults
        self.model = model
        self._group = _groups.setdefault(criterion, weakref.WeakSet())
        self._group.add(self)
        self.runs: deque[_Run] = deque(maxlen=_RECENT)
        self._given: frozenset[Share] = frozenset()
        self._handles: list[Any] = []
        if len({id(share.model) for share in self._group}) > 1:
            for share in self._group:
                share.follow()

    def leave(self) -> None:
        """Leave nothing behind."""
        for handle in self._handles:
            handle.remove()
        self._handles = []
        self._group.discard(self)

    @property
    def is_followed(self) -> bool:
        """Whether the model's forwards are heard of: another one has the same criterion."""
        return bool(self._handles)

    def follow(self) -> None:
        """Hear of every forward of the model."""
        if not self._handles:
            begins, ended = Hook(self, "forward_begins"), Hook(self, "forward_ended")
            self._handles = [
                self.model.register_forward_pre_hook(begins, with_kwargs=True),
                self.model.register_forward_hook(ended),
            ]

    def forward_begins(self, model: nn.Module, args: Sequence[Any], kwargs: dict[str, Any]) -> None:
        """The model is about to run: maybe on what another one made."""
        if is_copy(model, (id(self.model),)):
            return
        given = tensors_of((tuple(args), kwargs))
        sources = [share.makers(given) for share in self._group if share is not self]
        self._given = frozenset[Share]().union(*sources)

    def forward_ended(self, model: nn.Module, _args: object, output: object) -> None:
        """The model has run."""
        if is_copy(model, (id(self.model),)):
            return
        made = tensors_of(output)
        self.runs.append(
            _Run(
                at=next(_clock),
                places=frozenset(place for place in map(place_of, made) if place is not None),
                storages=frozenset() if torch.is_grad_enabled() else frozenset(_storages(made)),
                first=self._given or frozenset((self,)),
            )
        )

    def makers(self, given: Sequence[torch.Tensor]) -> frozenset[Share]:
        """Who made these tensors, if this model gave any of them."""
        storages = set() if torch.is_grad_enabled() else set(_storages(given))
        for run in reversed(self.runs):
            if run.storages & storages or any(reached(tensor, run.places) for tensor in given):
                return run.first
        return frozenset()

    def is_mine(self, loss: torch.Tensor) -> bool:
        """Whether this model is trained on the loss, or, in validation, whether it ran for it."""
        if not self._handles:
            return True
        runs = sorted(
            ((run, share) for share in self._group for run in share.runs),
            key=lambda pair: -pair[0].at,
        )
        if not loss.requires_grad:
            return bool(runs) and runs[0][1] is self
        for run, _ in runs:
            if run.places and reached(loss, run.places):
                return self in run.first
        return False

    def is_told_apart(self) -> bool:
        """Whether validation told whose its last loss was: not if one model judged another's."""
        return not self._handles or all(self in run.first for run in list(self.runs)[-1:])


_groups: weakref.WeakKeyDictionary[Any, weakref.WeakSet[Share]] = weakref.WeakKeyDictionary()


def _storages(tensors: Iterable[torch.Tensor]) -> Iterator[int]:
    return (tensor.untyped_storage().data_ptr() for tensor in tensors)
