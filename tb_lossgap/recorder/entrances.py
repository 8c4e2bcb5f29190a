"""The hooks on a model, or on every part of it that a script calls itself."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from torch import nn

from tb_lossgap.recorder.hooks import Hook, is_copy


@dataclass(frozen=True, slots=True)
class Entrances:
    """The parts of a model that a script calls itself, where that is not the model.

    Which of the `possible` ones it calls is found out in the first step.
    """

    certain: tuple[nn.Module, ...] = ()
    possible: tuple[nn.Module, ...] = ()


NO_ENTRANCES = Entrances()


class EntranceHooks:
    """Where a model is entered: of modules inside one another the outermost that is called."""

    def __init__(self) -> None:
        self._handles: list[Any] = []
        self._ids = frozenset[int]()  # what is hooked, by id
        # Parts within the entrances, by id, until the first step shows which are entrances too.
        self._deeper: dict[int, list[Any]] = {}
        self._called: set[int] = set()
        self._running: nn.Module | None = None

    def attach(
        self, certain: Sequence[nn.Module], possible: Sequence[nn.Module], hooks: tuple[Hook, Hook]
    ) -> None:
        """Hook what comes before and after each of these modules runs."""
        begins, ended = hooks
        self._ids = frozenset(map(id, certain))
        for module in (*certain, *possible):
            handles = [
                module.register_forward_pre_hook(begins, with_kwargs=True, prepend=True),
                module.register_forward_hook(ended, with_kwargs=True),
            ]
            if id(module) in self._ids:
                self._handles += handles
            else:
                self._deeper[id(module)] = handles

    def remove(self) -> None:
        """Leave nothing behind."""
        for handle in [*self._handles, *itertools.chain(*self._deeper.values())]:
            handle.remove()
        self._handles, self._deeper = [], {}

    def is_entered_by(self, module: nn.Module) -> bool:
        """Whether a module that is about to run is an entrance: not inside another, no copy."""
        if self._running not in (None, module):
            return False
        return not (is_copy(module, self._ids) and is_copy(module, self._deeper))

    def enter(self, module: nn.Module) -> None:
        """An entrance runs. The same one again: its last run ended in an exception."""
        self._running = module

    def leave(self, module: nn.Module) -> bool:
        """A module has run; whether it is the one that was entered."""
        if self._running is not module:
            return False
        self._running = None
        self._called.add(id(module))
        return True

    def keep_called(self) -> None:
        """The first step is over: parts that were never called by themselves are no entrances."""
        if not self._deeper:
            return
        deeper, self._deeper = self._deeper, {}
        self._ids |= self._called
        for part, handles in deeper.items():
            if part in self._called:
                self._handles += handles
            else:
                for handle in handles:
                    handle.remove()
