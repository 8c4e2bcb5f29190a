"""What is written on a tape: calls in order, and which of them gave each value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import torch
from torch import nn

from tb_lossgap.recorder.calls import Arguments, Entry, Output, leaves_of


@dataclass(slots=True, eq=False)
class Written:
    """The calls of one step, what each was called with, and where the values come from.

    `where` goes by a tensor's id; `_alive` holds all of them, so that no id is used twice.
    """

    entries: list[Entry] = field(default_factory=list)
    arguments: list[Arguments] = field(default_factory=list)
    where: dict[int, Output] = field(default_factory=dict)
    _alive: list[torch.Tensor] = field(default_factory=list)

    def write(self, entry: Entry, result: Any, arguments: Arguments) -> None:  # noqa: ANN401 - any tree of tensors
        """A call has happened: later calls may refer to what it gave."""
        index = len(self.entries)
        self.entries.append(entry)
        self.arguments.append(arguments)
        for position, leaf in enumerate(leaves_of(result)):
            # A parameter is itself, whoever wrote to it: what an optimiser did in between must
            # not be done again.
            if isinstance(leaf, torch.Tensor) and not isinstance(leaf, nn.Parameter):
                self.where[id(leaf)] = Output(index, position)
                self._alive.append(leaf)

    def cut(self, count: int) -> None:
        """Forget all calls but the first ones."""
        del self.entries[count:], self.arguments[count:]
        self.where = {key: output for key, output in self.where.items() if output.entry < count}

    def needed(self, root: Output) -> list[int]:
        """The entries that a value depends on, in order."""
        found: set[int] = set()
        pending = [root.entry]
        while pending:
            index = pending.pop()
            if index not in found:
                found.add(index)
                pending += self.entries[index].inputs
        return sorted(found)

    def is_ours(self, leaf: Any) -> bool:  # noqa: ANN401 - any argument
        """Whether a value was computed from what the model gave."""
        return isinstance(leaf, Output) and self.entries[leaf.entry].is_ours
