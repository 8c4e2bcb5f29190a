"""How a loss was computed: the calls that it needs, which can be done again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

import torch
from torch import nn

from tb_lossgap.recorder.calls import Arguments, Entry, Function, Output, kept, leaves_of


@dataclass(frozen=True, slots=True, eq=False)
class LossOrigin:
    """The calls that a loss needs, in order, and which of them gives it.

    `forms` are those of all calls that depend on the model, `calls` what each was called
    with. `outer` scalings were left out, the last one's function first in `scalings`;
    `is_counted` where the last call divides a sum by what was counted.
    """

    entries: dict[int, Entry]
    root: Output
    forms: frozenset[int]
    calls: dict[int, Arguments]
    outer: int = 0
    is_counted: bool = False
    scalings: tuple[Function, ...] = ()

    @property
    def arguments(self) -> Arguments:
        """What the call that gives the loss was called with."""
        return self.calls.get(self.root.entry, ((), {}))

    @property
    def last(self) -> Entry:
        """The call that gives the loss."""
        return self.entries[self.root.entry]

    def before(self, scalings: int) -> LossOrigin:
        """How it was computed before so many numbers multiplied or divided it."""
        root = self.root
        for _ in range(scalings):
            given = (leaf for leaf in self.entries[root.entry].leaves if isinstance(leaf, Output))
            root = next(leaf for leaf in given if self.entries[leaf.entry].is_ours)
        entries = {index: entry for index, entry in self.entries.items() if index <= root.entry}
        return replace(self, entries=entries, root=root)

    @property
    def forwards(self) -> int:
        """How often the loss needs the model to run."""
        return sum(entry.is_forward for entry in self.entries.values())


@dataclass(frozen=True, slots=True, eq=False)
class Replay:
    """A step's loss as a function of the model's weights and modes."""

    origin: LossOrigin

    def loss(
        self,
        before_forward: Callable[[], None] | None = None,
        after_forward: Callable[[], None] | None = None,
    ) -> torch.Tensor:
        """Compute the step's loss again, with the model as it is now."""
        results: dict[int, list[Any]] = {}
        for index, entry in self.origin.entries.items():
            args, kwargs = entry.arguments(results)
            if entry.is_forward and before_forward is not None:
                before_forward()
            results[index] = leaves_of(entry.function(*args, **kwargs))
            if entry.is_forward and after_forward is not None:
                after_forward()
        root = self.origin.root
        loss: torch.Tensor = results[root.entry][root.leaf]
        return loss

    @property
    def is_differential(self) -> bool:
        """Whether a derivative of the model is in the loss, which needs gradients again."""
        return any(e.function is torch.autograd.grad for e in self.origin.entries.values())

    @property
    def nbytes(self) -> int:
        """Memory that the kept batch holds, in bytes."""
        return sum(_size(entry.leaves) for entry in self.origin.entries.values())


def _size(leaves: Iterable[Any]) -> int:
    return sum(
        leaf.numel() * leaf.element_size()
        for leaf in leaves
        if isinstance(leaf, torch.Tensor) and not isinstance(leaf, nn.Parameter)
    )


def kept_replay(origin: LossOrigin) -> Replay:
    """To be done again later: loaders re-use buffers and scripts change targets in place."""
    entries = {
        index: entry
        if entry.is_forward
        else replace(entry, leaves=[kept(leaf) for leaf in entry.leaves])
        for index, entry in origin.entries.items()
    }
    return Replay(replace(origin, entries=entries, calls={}))
