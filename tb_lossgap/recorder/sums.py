"""Whether a loss is a sum over its batch, told from the calls that made it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import torch
from torch.utils import _pytree as pytree

from tb_lossgap.recorder.calls import Arguments, Entry, Output
from tb_lossgap.recorder.loss_origin import LossOrigin
from tb_lossgap.recorder.tape import Tape


class Kind(Enum):
    """How a value depends on how many rows the batch has."""

    FIXED = "does not come from the model"
    ROWS = "a part for each row"
    SUM = "a sum over the rows"
    MIXED = "a sum over the rows, and something else added to it"
    OTHER = "a mean, or anything else"


# What a note says of such a loss.
MIXED = "a part of it is a sum, another is not, so that it was recorded as it is"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Each row's part comes from that row's alone.
_ELEMENTWISE = _words("""
    exp exp2 expm1 log log2 log10 log1p sqrt rsqrt pow rpow square abs neg sigmoid tanh relu gelu
    silu softplus logsigmoid clamp clamp_min clamp_max lgamma digamma sin cos where maximum minimum
    softmax log_softmax view reshape flatten squeeze unsqueeze getitem chunk split unbind narrow
    masked_fill masked_select gather scatter expand expand_as broadcast_to broadcast_tensors clone
    contiguous detach to float double half bfloat16 type type_as add radd iadd sub rsub isub
    subtract mul rmul imul multiply div truediv rdiv rtruediv itruediv true_divide divide
""")
# Of the same shape as the model's output, with nothing of its own in it.
_SHAPED = _words("zeros_like ones_like full_like empty_like new_zeros new_ones new_full size")
_SAME = _words("clone contiguous detach to float double type view reshape squeeze")
_ADDED = _words("add radd iadd sub rsub isub subtract stack cat")
_TIMES = _words("mul rmul imul multiply neg")
_OVER = _words("div truediv itruediv true_divide divide")
# Of a row's own numbers, if they are told to leave the first axis alone.
_WITHIN = _words("sum mean logsumexp norm prod var std amax amin")


@dataclass(frozen=True, slots=True)
class Batch:
    """How many rows the model was given; whether a number that equals that may be just that.

    A constant is so by chance: what was a sum in a batch of another size is one in this.
    """

    rows: float
    is_divisor: bool = True

    def is_over(self, number: Any) -> bool:  # noqa: ANN401 - a tensor or a number
        """Whether a sum divided by it is a mean: over the rows, or over a mask's sum."""
        return isinstance(number, torch.Tensor) or (self.is_divisor and number == self.rows)

    def is_share(self, number: Any) -> bool:  # noqa: ANN401 - a tensor or a number
        """Whether it is one over the number of rows."""
        if isinstance(number, torch.Tensor) or not self.is_divisor:
            return False
        return bool(abs(number * self.rows - 1.0) < _ROUNDING)


_ROUNDING = 1e-9


def kind_of(origin: LossOrigin, batch: Batch) -> Kind:
    """What a loss is."""
    kinds: dict[int, Kind] = {}
    for index, entry in origin.entries.items():
        kinds[index] = _kind(entry, origin.calls[index], kinds, batch)
    return kinds[origin.root.entry]


class Inside:
    """One call of a criterion of the script's own, watched from within."""

    def __init__(self, args: Sequence[Any], kwargs: dict[str, Any]) -> None:
        self._tape = Tape()
        leaves = pytree.tree_leaves((tuple(args), kwargs))
        given = [leaf for leaf in leaves if isinstance(leaf, torch.Tensor) and leaf.requires_grad]
        self._tape.write(self._tape.entry(Inside, (), {}, is_forward=True), given)
        self._tape.resume()

    def ends(self) -> None:
        """The call is over; more than once does no harm."""
        self._tape.pause()

    def kind(self, loss: torch.Tensor, rows: float) -> Kind:
        """What the loss that it gave is."""
        origin = self._tape.origin_as_it_is(loss)
        return Kind.OTHER if origin is None else kind_of(origin, Batch(rows))


def _kind(entry: Entry, call: Arguments, kinds: dict[int, Kind], batch: Batch) -> Kind:
    if not entry.is_ours or entry.is_forward or entry.name in _SHAPED:
        return Kind.ROWS if entry.is_forward else Kind.FIXED
    given = pytree.tree_leaves((tuple(call[0]), call[1]))
    if len(given) != len(entry.leaves):
        return Kind.OTHER
    operands = [
        (_operand(leaf, value, kinds), value)
        for leaf, value in zip(entry.leaves, given, strict=True)
        if isinstance(value, torch.Tensor | int | float) and not isinstance(value, bool)
    ]
    ours = {kind for kind, _ in operands} - {Kind.FIXED}
    name = entry.name
    reduction = reduction_of(entry.function, call)
    if reduction is not None:
        reduced = {"sum": Kind.SUM, "none": Kind.ROWS}.get(reduction, Kind.OTHER)
        return reduced if ours == {Kind.ROWS} else Kind.OTHER
    if not ours:
        return Kind.FIXED
    if ours == {Kind.ROWS}:
        return _of_rows(name, call, batch.rows)
    return _of_sums(name, ours, operands, batch)


def _operand(leaf: Any, value: Any, kinds: dict[int, Kind]) -> Kind:  # noqa: ANN401 - any argument
    kind = kinds[leaf.entry] if isinstance(leaf, Output) else Kind.FIXED
    # A model may give a loss of its own beside its outputs.
    is_single = isinstance(value, torch.Tensor) and not value.dim()
    return Kind.OTHER if kind is Kind.ROWS and is_single else kind


def reduction_of(function: Callable[..., Any], call: Arguments) -> str | None:
    """How one of torch's losses was told to reduce; None for what is no loss."""
    try:
        parameters = inspect.signature(function).parameters
    except (TypeError, ValueError):
        return None
    if "reduction" not in parameters:
        return None
    given = {**dict(zip(parameters, call[0], strict=False)), **call[1]}
    return str(given.get("reduction", parameters["reduction"].default))


def _of_rows(name: str, call: Arguments, rows: float) -> Kind:
    """What a call makes of one part for each row."""
    if name in _WITHIN:
        axes = axes_of(call)
        if not axes:
            return Kind.SUM if name == "sum" else Kind.OTHER
        first = call[0][0] if call[0] else None
        # Rows and what comes in each of them (tokens) may be one axis.
        if not isinstance(first, torch.Tensor) or not first.dim() or first.shape[0] % rows:
            return Kind.OTHER
        is_across = any(axis in (0, -first.dim()) for axis in axes)
        return Kind.ROWS if not is_across else Kind.SUM if name == "sum" else Kind.OTHER
    if name in ("softmax", "log_softmax") and set(axes_of(call)) <= {0}:
        return Kind.OTHER
    return Kind.ROWS if name in _ELEMENTWISE | {"stack", "cat"} else Kind.OTHER


def axes_of(call: Arguments) -> tuple[int, ...]:
    """The axes that a reduction was told, as far as it was."""
    args, kwargs = call
    found = kwargs.get("dim", kwargs.get("axis", args[1] if len(args) > 1 else None))
    if isinstance(found, int) and not isinstance(found, bool):
        return (found,)
    return tuple(found) if isinstance(found, list | tuple) else ()


def _of_sums(
    name: str, ours: set[Kind], operands: Sequence[tuple[Kind, Any]], batch: Batch
) -> Kind:
    """What a call makes of sums over the batch."""
    if Kind.ROWS in ours or not ours & {Kind.SUM, Kind.MIXED}:
        return Kind.OTHER
    numbers = [value for kind, value in operands if kind is Kind.FIXED]
    if name in _ADDED:
        is_all = ours == {Kind.SUM} and not any(_counts(number) for number in numbers)
        return Kind.SUM if is_all else Kind.MIXED
    if len(ours) > 1 or len(operands) - len(numbers) > 1:
        return Kind.OTHER
    (kind,) = ours
    if name in _SAME | {"sum", "mean"}:
        return kind
    if name in _TIMES:
        return Kind.OTHER if any(map(batch.is_share, numbers)) else kind
    is_mean = name not in _OVER or any(map(batch.is_over, numbers))
    return Kind.OTHER if is_mean else kind


def _counts(number: Any) -> bool:  # noqa: ANN401 - a tensor or a number
    """Whether it adds anything: Python's `sum` begins with 0."""
    return isinstance(number, torch.Tensor) or number != 0
