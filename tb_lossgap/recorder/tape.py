"""What one step does between the model's output and its loss, to be done again on new outputs.

Hooks see the model's call and the criterion's; slicing, masking and auxiliary terms
between them are the script's own. A function mode writes them down, from the end of
the model's forward to the loss, never longer than that: active around a compiled
callable it would silently end compilation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch
from torch import nn
from torch.overrides import TorchFunctionMode, _get_current_function_mode_stack
from torch.utils import _device
from torch.utils import _pytree as pytree

from tb_lossgap.recorder.weights import Weigher

Function = Callable[..., Any]

# A loss times or over a number is the same loss: gradient accumulation, gradient scaling.
_DIVISIONS = frozenset(("div", "truediv", "true_divide", "divide", "idiv", "itruediv"))
_SCALINGS = _DIVISIONS | frozenset(("mul", "rmul", "imul", "multiply"))
_SUMS = frozenset(("sum", "nansum", "dot", "vdot", "inner"))


@dataclass(frozen=True, slots=True)
class Output:
    """A tensor that an earlier entry of the tape gives: which entry, which of its leaves."""

    entry: int
    leaf: int


@dataclass(slots=True, eq=False)
class Entry:
    """One call: its function and its arguments, flattened.

    `form` says how its result is computed, whatever the numbers are: two calls of the
    same form are the same computation on other data. `is_ours` where the model's output
    is in it; what is not, such as a target that is cast or reshaped, is data.
    """

    function: Function
    leaves: list[Any]
    spec: pytree.TreeSpec
    is_forward: bool
    form: int
    is_ours: bool

    @property
    def name(self) -> str:
        """Its function's name without the underscores of operators and of in-place calls."""
        name: str = getattr(self.function, "__name__", "")
        return name.strip("_")

    @property
    def inputs(self) -> list[int]:
        """The entries whose results this one uses."""
        return [leaf.entry for leaf in self.leaves if isinstance(leaf, Output)]

    @property
    def writes(self) -> bool:
        """Whether what it is given may be written to: the data of the next replay."""
        return self.is_forward or _is_in_place(self.function)

    def arguments(self, results: dict[int, list[Any]]) -> tuple[Any, Any]:
        """Its arguments and keyword arguments, with the results of earlier entries."""
        again = _kept if self.writes else _itself
        leaves = [
            results[leaf.entry][leaf.leaf] if isinstance(leaf, Output) else again(leaf)
            for leaf in self.leaves
        ]
        args, kwargs = pytree.tree_unflatten(leaves, self.spec)
        return args, kwargs


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
        call = (args, kwargs or {})
        # Flattened before the call: an in-place one changes what its arguments are.
        entry = self._tape.call_begins(func, call)
        result = func(*args, **call[1])
        if entry is not None:
            self._tape.call_ended(entry, result, call)
        return result


# Modes that were to end inside their own handler, where they are off the stack for a moment.
_leftover: list[_Mode] = []


def sweep() -> bool:
    """Take modes that could not end in time off the stack; whether none is left."""
    for mode in _leftover[::-1]:
        if mode in _get_current_function_mode_stack():
            _leftover.remove(mode)
            _remove(mode)
    return not _leftover


def _remove(mode: _Mode) -> None:
    """Take a mode out of the stack, and leave those above it there."""
    above = []
    while (top := torch.overrides._pop_mode()) is not mode:  # noqa: SLF001 - no public way
        above.append(top)
    for other in reversed(above):
        torch.overrides._push_mode(other)  # noqa: SLF001 - no public way


def _is_free() -> bool:
    """Whether a mode may be pushed: the end of a user's own `with` would pop it in its place.

    torch.set_default_device is a mode too, but one that no `with` ends; and ours, of another
    model's tape, may stand below.
    """
    stack = _get_current_function_mode_stack()
    others = [mode for mode in stack if not isinstance(mode, _Mode)]
    return not others or (len(others) == 1 and _device.CURRENT_DEVICE is not None)


Arguments = tuple[Sequence[Any], dict[str, Any]]
Seen = Callable[[Entry, Any, Arguments], None]


class Tape:
    """The calls of one step, from the model's first forward to its loss.

    `seen` hears of every call that the script makes, after it was made.
    """

    def __init__(self, seen: Seen | None = None) -> None:
        self.forwards = 0
        self.is_open = True
        self._seen = seen
        self._entries: list[Entry] = []
        self._where: dict[int, Output] = {}
        # Holds every tensor whose id is in `_where`, so that no id is used twice.
        self._alive: list[torch.Tensor] = []
        self._arguments: list[Arguments] = []
        self._mode: _Mode | None = None
        self._fault: Exception | None = None  # of ours, inside a call of the script's

    def resume(self) -> None:
        """Watch the script's own calls from here on."""
        sweep()
        if self._mode is None and _is_free():
            self._mode = _Mode(self)
            self._mode.__enter__()  # type: ignore[no-untyped-call]  # torch's, untyped

    def pause(self) -> None:
        """Stop watching; the stack of modes is as it was.

        Raises what went wrong inside the script's own calls, where nobody could hear it.
        """
        mode, self._mode = self._mode, None
        if mode is not None:
            _leftover.append(mode)
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
            function = _with_item
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
        kept = _kept(data)
        for entry in (*self._entries, writer):
            entry.leaves = [kept if leaf is data else leaf for leaf in entry.leaves]

    def call_ended(self, entry: Entry, result: object, call: Arguments) -> None:
        """That call has happened; one that gives no tensor is of no interest."""
        if entry.function is _with_item:
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
        leaves = [self._where.get(id(leaf), leaf) for leaf in leaves]
        is_ours = is_forward or any(map(self._is_ours, leaves))
        form = hash("forward") if is_forward else self._form(function, leaves)
        return Entry(function, leaves, spec, is_forward, form, is_ours)

    def _form(self, function: Function, leaves: Sequence[Any]) -> int:
        """Numbers, and where data come from, do not matter: only what is the model's."""
        origins = tuple(
            self._origin(leaf) for leaf in leaves if isinstance(leaf, Output | torch.Tensor)
        )
        return hash((function, origins))

    def _origin(self, leaf: Any) -> object:  # noqa: ANN401 - any argument
        is_ours = self._is_ours(leaf)
        return (self._entries[leaf.entry].form, leaf.leaf) if is_ours else "data"

    def _is_ours(self, leaf: Any) -> bool:  # noqa: ANN401 - any argument
        """Whether a value was computed from what the model gave."""
        return isinstance(leaf, Output) and self._entries[leaf.entry].is_ours

    def forward(self, model: Function, args: Sequence[Any], kwargs: dict[str, Any]) -> Entry:
        """The model is about to run: copies of its inputs, which it may write to."""
        self.pause()
        entry = self.entry(model, args, kwargs, is_forward=True)
        entry.leaves = [_kept(leaf) for leaf in entry.leaves]
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
        index = len(self._entries)
        self._entries.append(entry)
        self._arguments.append(arguments or ((), {}))
        for position, leaf in enumerate(leaves_of(result)):
            # A parameter is itself, whoever wrote to it: what an optimiser did in between must
            # not be done again.
            if isinstance(leaf, torch.Tensor) and not isinstance(leaf, nn.Parameter):
                self._where[id(leaf)] = Output(index, position)
                self._alive.append(leaf)
        if self._seen is not None:
            self._seen(entry, result, arguments or ((), {}))

    def origin(self, loss: torch.Tensor) -> LossOrigin | None:
        """How a loss was computed, but for its scaling; None where it does not use the model."""
        root = self._where.get(id(loss))
        if root is None:
            return None
        chain = self._scalings(root)
        scaled = self._whole(chain)
        origin = self._origin_of(chain[scaled])
        is_counted = scaled < len(chain) - 1
        return None if origin is None else replace(origin, outer=scaled, is_counted=is_counted)

    def origin_as_it_is(self, loss: torch.Tensor) -> LossOrigin | None:
        """The same, with what it was multiplied or divided by."""
        root = self._where.get(id(loss))
        return None if root is None else self._origin_of(root)

    def _origin_of(self, root: Output) -> LossOrigin | None:
        needed = self._needed(root)
        if not any(self._entries[index].is_forward for index in needed):
            return None
        entries = {index: self._entries[index] for index in needed}
        forms = frozenset(entry.form for entry in entries.values() if entry.is_ours)
        return LossOrigin(entries, root, forms, {index: self._arguments[index] for index in needed})

    def copied(self, loss: torch.Tensor) -> Replay | None:
        """As `finish`, but the tape goes on: what comes may be more of the loss."""
        origin = self.origin(loss)
        return None if origin is None else _kept_replay(origin)

    def forms_of(self, function: Function, args: Sequence[Any]) -> list[int]:
        """The forms of what a function computes from tensors of this tape, the last one last.

        The function is called, without gradients; nothing of that stays on the tape.
        """
        known, seen = len(self._entries), self._seen
        is_open, self.is_open, self._seen = self.is_open, True, None
        try:
            # A mode of its own: inside `backward` the tape's is off the stack for a moment.
            with torch.no_grad(), _Mode(self):
                function(*args)
            return [entry.form for entry in self._entries[known:]]
        finally:
            self.is_open, self._seen = is_open, seen
            del self._entries[known:], self._arguments[known:]
            self._where = {k: out for k, out in self._where.items() if out.entry < known}

    def _needed(self, root: Output) -> list[int]:
        """The entries that the root depends on, in order."""
        found: set[int] = set()
        pending = [root.entry]
        while pending:
            index = pending.pop()
            if index not in found:
                found.add(index)
                pending += self._entries[index].inputs
        return sorted(found)

    def _scalings(self, root: Output) -> list[Output]:
        """The loss, and before each number that it was multiplied or divided by."""
        chain = [root]
        while (source := self._scaled_from(chain[-1])) is not None:
            chain.append(source)
        return chain

    def _whole(self, chain: list[Output]) -> int:
        """Where in its scalings the loss is whole.

        What divides a sum by what was counted is no scaling, but makes it a mean.
        """
        base = self._entries[chain[-1].entry]
        if not base.is_forward and not Weigher(base.function).is_known:
            for index in range(len(chain) - 2, -1, -1):
                if self._makes_mean(chain[index].entry, chain[-1].entry):
                    return index
        return len(chain) - 1

    def _scaled_from(self, root: Output) -> Output | None:
        """What was multiplied or divided by a number to give this; None if nothing was."""
        entry = self._entries[root.entry]
        if entry.name not in _SCALINGS or entry.is_forward:
            return None
        # What it was called with, not where that came from: a scaler moves its factor.
        given = pytree.tree_leaves(self._arguments[root.entry])
        pairs = zip(given, entry.leaves, strict=False)
        losses = [source for leaf, source in pairs if not _is_number(leaf)]
        return losses[0] if len(losses) == 1 and isinstance(losses[0], Output) else None

    def _makes_mean(self, index: int, base: int) -> bool:
        """Whether a scaling divides by what was counted: it is not the same in every step."""
        args, kwargs = self._arguments[index]
        divisor = kwargs.get("other", args[1] if len(args) > 1 else None)
        if self._entries[index].name not in _DIVISIONS or divisor is None:
            return False
        if isinstance(divisor, torch.Tensor):
            sources = self._sources_of(divisor)
            is_counted = any(leaf.dim() or not leaf.is_floating_point() for leaf in sources)
            return is_counted or (bool(sources) and self._summed(base) is not None)
        summed = self._summed(base)
        if summed is None or not float(divisor).is_integer():
            return False
        # Fewer than the rows: so many micro-batches.
        return bool(divisor == summed.numel() or divisor >= self._rows())

    def _sources_of(self, value: torch.Tensor) -> list[torch.Tensor]:
        """The tensors that it was computed from since the model ran; itself if it was not."""
        made = self._where.get(id(value))
        if made is None:
            return [value]
        leaves = (leaf for index in self._needed(made) for leaf in self._entries[index].leaves)
        return [leaf for leaf in leaves if isinstance(leaf, torch.Tensor)]

    def _summed(self, index: int) -> torch.Tensor | None:
        """What a call adds up; None where it does something else."""
        entry, (args, _) = self._entries[index], self._arguments[index]
        if entry.name == "neg" and entry.inputs:
            return self._summed(entry.inputs[0])
        is_sum = entry.name in _SUMS and bool(args) and isinstance(args[0], torch.Tensor)
        return args[0] if is_sum else None

    def _rows(self) -> int:
        """How many rows the model was given: the first axis of its first tensor."""
        given = (leaf for entry in self._entries if entry.is_forward for leaf in entry.leaves)
        return next((len(x) for x in given if isinstance(x, torch.Tensor) and x.dim()), 1)

    def finish(self, loss: torch.Tensor) -> Replay | None:
        """The part of the tape that this loss needs, to keep; None without the model in it."""
        self.pause()
        self.close()
        origin = self.origin(loss)
        self._entries, self._where, self._alive, self._arguments = [], {}, [], []
        return None if origin is None else _kept_replay(origin)


@dataclass(frozen=True, slots=True, eq=False)
class LossOrigin:
    """The calls that a loss needs, in order, and which of them gives it.

    `forms` are those of all calls that depend on the model, `calls` what each was called
    with. `outer` scalings were left out; `is_counted` where the last call divides a sum by
    what was counted.
    """

    entries: dict[int, Entry]
    root: Output
    forms: frozenset[int]
    calls: dict[int, Arguments]
    outer: int = 0
    is_counted: bool = False

    @property
    def arguments(self) -> Arguments:
        """What the call that gives the loss was called with."""
        return self.calls.get(self.root.entry, ((), {}))

    @property
    def last(self) -> Entry:
        """The call that gives the loss."""
        return self.entries[self.root.entry]

    @property
    def forwards(self) -> int:
        """How often the loss needs the model to run."""
        return sum(entry.is_forward for entry in self.entries.values())


def _kept_replay(origin: LossOrigin) -> Replay:
    """To be done again later: loaders re-use buffers and scripts change targets in place."""
    entries = {
        index: entry
        if entry.is_forward
        else replace(entry, leaves=[_kept(leaf) for leaf in entry.leaves])
        for index, entry in origin.entries.items()
    }
    return Replay(replace(origin, entries=entries, calls={}))


def leaves_of(result: Any) -> list[Any]:  # noqa: ANN401 - whatever a call returns
    """The leaves of a tree, with the attributes of objects that are no tree to torch."""
    leaves: list[Any] = []
    for leaf in pytree.tree_leaves(result):
        attributes = {} if isinstance(leaf, torch.Tensor) else getattr(leaf, "__dict__", {})
        leaves += attributes.values() if attributes else [leaf]
    return leaves


def _is_number(leaf: Any) -> bool:  # noqa: ANN401 - any argument
    return not isinstance(leaf, torch.Tensor) or (leaf.dim() == 0 and not leaf.requires_grad)


def _is_in_place(function: Function) -> bool:
    """Whether it writes to its first argument: `add_`, `+=`, `x[i] = y`."""
    name = getattr(function, "__name__", "")
    is_operator = name.startswith("__i") and name.removeprefix("__i").strip("_") in _OPERATORS
    return is_operator or function is _with_item or (name[-1:] == "_" != name[-2:-1])


_OPERATORS = frozenset(
    ("add", "sub", "mul", "div", "truediv", "floordiv", "mod", "pow", "and", "or", "xor")
)


def _with_item(tensor: Any, index: Any, value: Any) -> Any:  # noqa: ANN401 - as Tensor.__setitem__
    """`tensor[index] = value` as a call that gives something."""
    tensor[index] = value
    return tensor


def _itself(leaf: Any) -> Any:  # noqa: ANN401 - any argument
    return leaf


def _kept(leaf: Any) -> Any:  # noqa: ANN401 - any argument
    if isinstance(leaf, torch.Tensor) and not isinstance(leaf, nn.Parameter):
        return leaf.detach().clone()
    return leaf


@dataclass(frozen=True, slots=True, eq=False)
class Replay:
    """A step's loss as a function of the model's weights and modes."""

    origin: LossOrigin

    def loss(self, before_forward: Callable[[], None] | None = None) -> torch.Tensor:
        """Compute the step's loss again, with the model as it is now."""
        results: dict[int, list[Any]] = {}
        for index, entry in self.origin.entries.items():
            args, kwargs = entry.arguments(results)
            if entry.is_forward and before_forward is not None:
                before_forward()
            results[index] = leaves_of(entry.function(*args, **kwargs))
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
