"""What one step does between the model's output and its loss, to be done again on new outputs.

Hooks see the model's call and the criterion's; slicing, masking and auxiliary terms
between them are the script's own. On a sampled step a function mode writes them
down, from the end of the model's forward to the criterion's call, never longer:
active around a compiled callable it would silently end compilation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn
from torch.overrides import TorchFunctionMode, _get_current_function_mode_stack
from torch.utils import _pytree as pytree

Function = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class _Output:
    """A tensor that an earlier entry of the tape gives: which entry, which of its leaves."""

    entry: int
    leaf: int


@dataclass(slots=True, eq=False)
class Entry:
    """One call: its function (None for the model) and its arguments, flattened."""

    function: Function | None
    leaves: list[Any]
    spec: pytree.TreeSpec

    @property
    def inputs(self) -> list[int]:
        return [leaf.entry for leaf in self.leaves if isinstance(leaf, _Output)]


class _Mode(TorchFunctionMode):
    """Writes every call of the script on the tape, and lets it happen."""

    def __init__(self, tape: Tape) -> None:
        super().__init__()
        self._tape = tape

    def __torch_function__(
        self,
        func: Function,
        types: Sequence[type],
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401 - whatever the function returns
        # Flattened before the call: an in-place one changes what its arguments are.
        entry = self._tape.entry(func, args, kwargs or {})
        result = func(*args, **(kwargs or {}))
        if any(isinstance(leaf, torch.Tensor) for leaf in pytree.tree_leaves(result)):
            self._tape.write(entry, result)
        return result


class Tape:
    """The calls of one step, from the model's first forward to its loss."""

    def __init__(self) -> None:
        self.forwards = 0
        self._entries: list[Entry] = []
        self._where: dict[int, _Output] = {}
        # Holds every tensor whose id is in `_where`, so that no id is used twice.
        self._alive: list[torch.Tensor] = []
        self._mode: _Mode | None = None

    def resume(self) -> None:
        """Watch the script's own calls from here on.

        Only on an empty stack of modes: otherwise the end of the user's own `with`
        would pop this one in its place.
        """
        if self._mode is None and not _get_current_function_mode_stack():
            self._mode = _Mode(self)
            self._mode.__enter__()  # type: ignore[no-untyped-call]  # torch's, untyped

    def pause(self) -> None:
        """Stop watching; the stack of modes is as it was."""
        mode, self._mode = self._mode, None
        if mode is None:
            return
        above = []
        while (top := torch.overrides._pop_mode()) is not mode:  # noqa: SLF001 - no public way
            above.append(top)
        for other in reversed(above):
            torch.overrides._push_mode(other)  # noqa: SLF001 - no public way

    def entry(
        self, function: Function | None, args: Sequence[Any], kwargs: dict[str, Any]
    ) -> Entry:
        """A call about to happen; outputs of earlier calls become references to them."""
        leaves, spec = pytree.tree_flatten((tuple(args), kwargs))
        return Entry(function, [self._where.get(id(leaf), leaf) for leaf in leaves], spec)

    def forward(self, args: Sequence[Any], kwargs: dict[str, Any]) -> Entry:
        """The model is about to run: copies of its inputs, which it may write to."""
        self.pause()
        entry = self.entry(None, args, kwargs)
        entry.leaves = [_kept(leaf) for leaf in entry.leaves]
        self.forwards += 1
        return entry

    def write(self, entry: Entry, result: Any) -> None:  # noqa: ANN401 - any tree of tensors
        """The call has happened: later calls may refer to what it gave."""
        index = len(self._entries)
        self._entries.append(entry)
        for position, leaf in enumerate(pytree.tree_leaves(result)):
            if isinstance(leaf, torch.Tensor):
                self._where[id(leaf)] = _Output(index, position)
                self._alive.append(leaf)

    def finish(self, loss: torch.Tensor) -> Replay | None:
        """The part of the tape that this loss needs; None where it does not use the model."""
        self.pause()
        root = self._where.get(id(loss))
        entries, self._entries = self._entries, []
        self._where, self._alive = {}, []
        if root is None:
            return None
        needed = _needed(entries, root.entry)
        if not any(entries[index].function is None for index in needed):
            return None
        for index in needed:
            # Loaders re-use buffers and scripts change targets in place: keep copies.
            if entries[index].function is not None:
                entries[index].leaves = [_kept(leaf) for leaf in entries[index].leaves]
        return Replay({index: entries[index] for index in needed}, root)


def _needed(entries: Sequence[Entry], root: int) -> list[int]:
    """The entries that the root depends on, in order."""
    found: set[int] = set()
    pending = [root]
    while pending:
        index = pending.pop()
        if index not in found:
            found.add(index)
            pending += entries[index].inputs
    return sorted(found)


def _kept(leaf: Any) -> Any:  # noqa: ANN401 - any argument
    if isinstance(leaf, torch.Tensor) and not isinstance(leaf, nn.Parameter):
        return leaf.detach().clone()
    return leaf


@dataclass(frozen=True, slots=True, eq=False)
class Replay:
    """A step's loss as a function of the model."""

    _entries: dict[int, Entry]
    _root: _Output

    def loss(self, model: Function) -> torch.Tensor:
        """Compute the step's loss again, with this model's outputs."""
        results: dict[int, list[Any]] = {}
        for index, entry in self._entries.items():
            leaves = [
                results[leaf.entry][leaf.leaf] if isinstance(leaf, _Output) else leaf
                for leaf in entry.leaves
            ]
            args, kwargs = pytree.tree_unflatten(leaves, entry.spec)
            function = model if entry.function is None else entry.function
            results[index] = pytree.tree_leaves(function(*args, **kwargs))
        loss: torch.Tensor = results[self._root.entry][self._root.leaf]
        return loss

    @property
    def forwards(self) -> int:
        """How often the loss needs the model to run."""
        return sum(entry.function is None for entry in self._entries.values())

    @property
    def nbytes(self) -> int:
        """Memory that the kept batch holds, in bytes."""
        return sum(_size(entry.leaves) for entry in self._entries.values())


def _size(leaves: Iterable[Any]) -> int:
    return sum(
        leaf.numel() * leaf.element_size()
        for leaf in leaves
        if isinstance(leaf, torch.Tensor) and not isinstance(leaf, nn.Parameter)
    )
