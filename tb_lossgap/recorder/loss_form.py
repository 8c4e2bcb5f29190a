"""How a model's loss is computed, learned from a step: to be known again in validation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

import torch
from torch.utils import _pytree as pytree

from tb_lossgap.recorder.calls import Arguments, Entry, Function, Output
from tb_lossgap.recorder.loss_origin import LossOrigin
from tb_lossgap.recorder.sums import Batch, Kind, axes_of, kind_of, reduction_of
from tb_lossgap.recorder.tape import Tape
from tb_lossgap.recorder.weights import Weigher, Weight

_REDUCTIONS = (torch.mean, torch.sum, torch.Tensor.mean, torch.Tensor.sum)


class Over(Enum):
    """What a loss is a mean over, or would be."""

    LABELS = "what the loss function of torch's says"
    COUNT = "what the script divides a sum by"
    NUMBERS = "the numbers that it averages, or adds up"
    ROWS = "the rows of the batch, for all that is known"


@dataclass(frozen=True, slots=True)
class LossForm:
    """How the training loss is computed, learned from a step.

    `leaf` is its place in the model's output, if the model gives it; else `last` is the
    form of the last call. `parts` ranks the forms of all calls by their order. `functions`
    are torch's loss functions among them. `count` is the form of the call that gives what
    divides it, where the script computes that after its model ran. `scalings` are the functions
    of the numbers at its end, the last one first. `reductions` are the forms of the calls that
    would average or add up the numbers that this loss averages or adds up. `negated` is the form
    of what the last call takes the negative of. `times` has the calls of one form that are made
    more than once, by their rank: how often.
    """

    leaf: int | None
    last: int
    parts: Mapping[int, int]
    functions: frozenset[Function]
    forwards: int
    over: Over
    kind: Kind
    count: int | None
    scalings: tuple[Function, ...]
    reductions: frozenset[int] = frozenset()
    negated: int | None = None
    times: Mapping[int, int] = field(default_factory=dict)
    is_guess: bool = False  # that it is over the rows, which no call of the script's says

    @property
    def rank(self) -> int:
        """The rank of the whole loss: that of its last call."""
        return self.parts.get(self.last, 0)

    @property
    def is_sum(self) -> bool:
        """Whether the loss is a sum over its batch, which no function of torch's says."""
        return self.kind is Kind.SUM and self.over in (Over.NUMBERS, Over.ROWS)

    @classmethod
    def of(cls, origin: LossOrigin, batch: Batch) -> LossForm:
        """From how a loss was computed."""
        ours = [entry.form for entry in origin.entries.values() if entry.form in origin.forms]
        is_known = not origin.last.is_forward and Weigher(origin.last.function).is_known
        kind = Kind.OTHER if is_known else kind_of(origin, batch)
        over = Over.LABELS if is_known else _over(origin, kind)
        may_guess = over is Over.ROWS and kind is Kind.OTHER and not origin.last.is_forward
        parts = {form: rank for rank, form in enumerate(ours)}
        return cls(
            leaf=origin.root.leaf if origin.last.is_forward else None,
            last=origin.last.form,
            parts=parts,
            functions=frozenset(
                entry.function
                for entry in origin.entries.values()
                if entry.is_ours and Weigher(entry.function).is_known
            ),
            forwards=origin.forwards,
            over=over,
            kind=kind,
            count=_count_form(origin),
            scalings=origin.scalings,
            negated=_negated(origin),
            times={parts[form]: times for form, times in Counter(ours).items() if times > 1},
            reductions=_reductions(origin) if over is Over.NUMBERS else frozenset(),
            is_guess=may_guess and not is_over_rows(origin, batch.rows),
        )


def _over(origin: LossOrigin, kind: Kind) -> Over:
    if origin.is_counted:
        return Over.COUNT
    return Over.ROWS if numbers_of(origin, kind) is None else Over.NUMBERS


def _negated(origin: LossOrigin) -> int | None:
    given = origin.last.inputs
    if origin.last.name not in ("neg", "negative") or len(given) != 1:
        return None
    return origin.entries[given[0]].form


def _reductions(origin: LossOrigin) -> frozenset[int]:
    """The forms of the means and sums of what the last call averages or adds up."""
    given = [leaf for leaf in origin.last.leaves if isinstance(leaf, Output)]
    if origin.last.name not in ("mean", "sum") or len(given) != 1:
        return frozenset()
    form = origin.entries[given[0].entry].form
    return frozenset(Tape.form_of(function, form, given[0].leaf) for function in _REDUCTIONS)


def _count_form(origin: LossOrigin) -> int | None:
    if not origin.is_counted:
        return None
    counts = [leaf for leaf in origin.last.leaves if isinstance(leaf, Output)][1:]
    return origin.entries[counts[0].entry].form if counts else None


def numbers_of(origin: LossOrigin, kind: Kind) -> int | None:
    """How many numbers a loss by hand is over: all that it averages, or adds up in a row."""
    index = origin.root.entry
    while origin.entries[index].name == "neg" and origin.entries[index].inputs:
        index = origin.entries[index].inputs[0]
    entry, call = origin.entries[index], origin.calls.get(index, ((), {}))
    given = call[0][0] if call[0] else None
    if entry.is_forward or not isinstance(given, torch.Tensor) or axes_of(call):
        return None
    if not given.dim() or any(origin.entries[source].is_forward for source in entry.inputs):
        return None  # the model's own losses, one from each device
    name = entry.name
    is_row = name == "sum" and kind is Kind.SUM and given.dim() == 1
    return given.numel() if is_row or name == "mean" else None


def is_over_rows(origin: LossOrigin, rows: float) -> bool:
    """Whether all that a loss averages or adds up is the batch's rows, or so many of each."""
    sizes = [
        size
        for index, entry in origin.entries.items()
        if entry.is_ours and not entry.is_forward
        for size in _reduced(entry, origin.calls.get(index, ((), {})))
    ]
    return bool(sizes and rows) and all(size % rows == 0 for size in sizes)


def _reduced(entry: Entry, call: Arguments) -> Iterator[float]:
    """Over how many numbers a call reduces, if it does so across the batch."""
    weigher = Weigher(entry.function)
    if weigher.is_known:
        weigher.inspect(*call)
        yield float(weigher.weight(*call)[0])
        return
    given = call[0][0] if call[0] else None
    is_reduction = entry.name in ("mean", "sum") or reduction_of(entry.function, call) is not None
    if not is_reduction or not isinstance(given, torch.Tensor) or not given.dim():
        return
    axes = axes_of(call)
    if not axes:
        yield given.numel()
    elif 0 in axes or -given.dim() in axes:
        yield given.shape[0]


def count_of(origin: LossOrigin) -> Weight | None:
    """What the last call divides by."""
    given = pytree.tree_leaves(origin.arguments)
    found = given[1] if len(given) > 1 else None
    if isinstance(found, torch.Tensor):
        return found.detach().clone() if not found.dim() else None
    return float(found) if isinstance(found, int | float) else None
