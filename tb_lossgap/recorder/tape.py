"""What one step does between the model's output and its loss, to be done again on new outputs.

Hooks see the model's call and the criterion's; slicing, masking and auxiliary terms
between them are the script's own. A function mode writes them down.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import torch
from torch import nn
from torch.utils import _pytree as pytree

from tb_lossgap.recorder.calls import Arguments, Entry, Function, Output, kept, with_item
from tb_lossgap.recorder.loss_origin import LossOrigin, Replay, kept_replay
from tb_lossgap.recorder.tape_mode import Mode, end, is_free, sweep
from tb_lossgap.recorder.tape_scaling import scalings, whole
from tb_lossgap.recorder.written import Written

Seen = Callable[[Entry, Any, Arguments], None]


class Tape:
    """The calls of one step, from the model's first forward to its loss.

    `seen` hears of every call that the script makes, after it was made.
    """

    def __init__(self, seen: Seen | None = None) -> None:
        self.forwards = 0
        self.is_open = True
        self._seen = seen
        self._written = Written()
        self._mode: Mode | None = None
        self._fault: Exception | None = None  # of ours, inside a call of the script's

    def resume(self) -> None:
        """Watch the script's own calls from here on."""
        sweep()
        if self._mode is None and is_free():
            self._mode = Mode(self)
            self._mode.__enter__()  # type: ignore[no-untyped-call]  # torch's, untyped

    def pause(self) -> None:
        """Stop watching; the stack of modes is as it was.

        Raises what went wrong inside the script's own calls, where nobody could hear it.
        """
        mode, self._mode = self._mode, None
        if mode is not None:
            end(mode)
        sweep()
        fault, self._fault = self._fault, None
        if fault is not None:
            raise fault

    def close(self) -> None:
        """Nothing more is of interest: let what still comes pass by."""
        self.is_open = False

    def call_begins(self, function: Function, call: Arguments) -> Entry | None:
        """A call of the script's own, which a fault of ours must not stop."""
        if not self.is_open:
            return None
        if getattr(function, "__name__", "") == "__setitem__":
            function = with_item
        try:
            entry = self.entry(function, *call)
            if entry.writes:
                self._hold(entry)
        except Exception as error:  # noqa: BLE001 - raised again by `pause`
            self._break(error)
            return None
        return entry

    def _hold(self, writer: Entry) -> None:
        """Data about to be written to: keep them as they are, for this call and earlier ones."""
        data = writer.leaves[0] if writer.leaves else None
        if not isinstance(data, torch.Tensor) or isinstance(data, nn.Parameter):
            return
        copy = kept(data)
        for entry in (*self._written.entries, writer):
            entry.leaves = [copy if leaf is data else leaf for leaf in entry.leaves]

    def call_ended(self, entry: Entry, result: object, call: Arguments) -> None:
        """That call has happened; one that gives no tensor is of no interest."""
        if entry.function is with_item:
            result = call[0][0]
        try:
            if any(isinstance(leaf, torch.Tensor) for leaf in pytree.tree_leaves(result)):
                self.write(entry, result, arguments=call)
        except Exception as error:  # noqa: BLE001 - raised again by `pause`
            self._break(error)

    def _break(self, fault: Exception) -> None:
        self._fault = fault
        self.close()

    def entry(
        self,
        function: Function,
        args: Sequence[Any],
        kwargs: dict[str, Any],
        *,
        is_forward: bool = False,
    ) -> Entry:
        """A call about to happen; outputs of earlier calls become references to them."""
        leaves, spec = pytree.tree_flatten((tuple(args), kwargs))
        leaves = [self._written.where.get(id(leaf), leaf) for leaf in leaves]
        is_ours = is_forward or any(map(self._written.is_ours, leaves))
        form = hash("forward") if is_forward else self._form(function, leaves)
        return Entry(function, leaves, spec, is_forward, form, is_ours)

    @staticmethod
    def form_of(function: Function, form: int, leaf: int) -> int:
        """The form of a function of what a call of that form gives, and of numbers."""
        return hash((function, ((form, leaf),)))

    def _form(self, function: Function, leaves: Sequence[Any]) -> int:
        """Numbers, and where data come from, do not matter: only what is the model's."""
        origins = tuple(
            self._origin(leaf) for leaf in leaves if isinstance(leaf, Output | torch.Tensor)
        )
        return hash((function, origins))

    def _origin(self, leaf: Any) -> object:  # noqa: ANN401 - any argument
        is_ours = self._written.is_ours(leaf)
        return (self._written.entries[leaf.entry].form, leaf.leaf) if is_ours else "data"

    def forward(self, model: Function, args: Sequence[Any], kwargs: dict[str, Any]) -> Entry:
        """The model is about to run: copies of its inputs, which it may write to."""
        self.pause()
        entry = self.entry(model, args, kwargs, is_forward=True)
        entry.leaves = [kept(leaf) for leaf in entry.leaves]
        self.forwards += 1
        return entry

    def write(
        self,
        entry: Entry,
        result: Any,  # noqa: ANN401 - any tree of tensors
        *,
        arguments: Arguments | None = None,
    ) -> None:
        """The call has happened: later calls may refer to what it gave."""
        self._written.write(entry, result, arguments or ((), {}))
        if self._seen is not None:
            self._seen(entry, result, arguments or ((), {}))

    def origin(self, loss: torch.Tensor, most: int | None = None) -> LossOrigin | None:
        """How a loss was computed, but for its scaling; None where it does not use the model.

        Of its scalings at `most` so many are left out.
        """
        root = self._written.where.get(id(loss))
        if root is None:
            return None
        chain = scalings(self._written, root)
        scaled = whole(self._written, chain)
        scaled = scaled if most is None else min(scaled, most)
        origin = self._origin_of(chain[scaled])
        if origin is None:
            return None
        outer = tuple(self._written.entries[step.entry].function for step in chain[:scaled])
        is_counted = scaled < len(chain) - 1
        return replace(origin, outer=scaled, is_counted=is_counted, scalings=outer)

    def origin_as_it_is(self, loss: torch.Tensor) -> LossOrigin | None:
        """The same, with what it was multiplied or divided by."""
        root = self._written.where.get(id(loss))
        return None if root is None else self._origin_of(root)

    def _origin_of(self, root: Output) -> LossOrigin | None:
        written = self._written
        needed = written.needed(root)
        if not any(written.entries[index].is_forward for index in needed):
            return None
        entries = {index: written.entries[index] for index in needed}
        forms = frozenset(entry.form for entry in entries.values() if entry.is_ours)
        calls = {index: written.arguments[index] for index in needed}
        return LossOrigin(entries, root, forms, calls)

    def copied(self, loss: torch.Tensor) -> Replay | None:
        """As `finish`, but the tape goes on: what comes may be more of the loss."""
        origin = self.origin_as_it_is(loss)
        return None if origin is None else kept_replay(origin)

    def forms_of(self, function: Function, args: Sequence[Any]) -> list[int]:
        """The forms of what a function computes from tensors of this tape, the last one last.

        The function is called, without gradients; nothing of that stays on the tape.
        """
        known, seen = len(self._written.entries), self._seen
        is_open, self.is_open, self._seen = self.is_open, True, None
        try:
            # A mode of its own: inside `backward` the tape's is off the stack for a moment.
            with torch.no_grad(), Mode(self):
                function(*args)
            return [entry.form for entry in self._written.entries[known:]]
        finally:
            self.is_open, self._seen = is_open, seen
            self._written.cut(known)

    def finish(self, loss: torch.Tensor, most: int | None = None) -> Replay | None:
        """The part of the tape that this loss needs, to keep; None without the model in it.

        Of its scalings at `most` so many are left out.
        """
        self.pause()
        self.close()
        origin = self.origin(loss, most)
        self._written = Written()
        return None if origin is None else kept_replay(origin)
