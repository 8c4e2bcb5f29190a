"""A captured step's calls done in another way: by another criterion or model, on other data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import torch
from torch import nn
from torch.utils import _pytree as pytree

from tb_lossgap.recorder.calls import Entry, Function, Output
from tb_lossgap.recorder.loss_origin import LossOrigin


def with_criterion(origin: LossOrigin, criterion: Function) -> LossOrigin:
    """The last call, which gives the loss, by another criterion with the same arguments."""
    last = replace(origin.last, function=criterion, is_forward=False)
    root = Output(origin.root.entry, 0)
    return replace(origin, entries={**origin.entries, root.entry: last}, root=root)


def with_function(origin: LossOrigin, call: int, function: Function) -> LossOrigin:
    """A function of (output, target) in the place of a call that has these first."""
    entry = origin.entries[call]
    args, kwargs = pytree.tree_unflatten(entry.leaves, entry.spec)
    pair = [*args, *kwargs.values()][:2]
    leaves, spec = pytree.tree_flatten((tuple(pair), {}))
    entries = {index: other for index, other in origin.entries.items() if index < call}
    entries[call] = replace(entry, function=function, leaves=leaves, spec=spec)
    return replace(origin, entries=entries, root=Output(call, 0))


def with_model(origin: LossOrigin, model: nn.Module, other: nn.Module) -> LossOrigin:
    """Every forward of a model by another one."""
    entries = {
        index: replace(entry, function=other)
        if entry.is_forward and entry.function is model
        else entry
        for index, entry in origin.entries.items()
    }
    return replace(origin, entries=entries)


# ------------------------------------------------------------- the validation's own calls


def judged_like(trained: LossOrigin, validated: LossOrigin) -> LossOrigin | None:
    """What validation computes, on a training step's data; None where that cannot be told.

    Each call of validation on the model's output is paired with the training step's call
    of the same function on the same outputs, and is given that one's data: targets and
    masks. Its settings (a smoothing, a reduction, class weights) stay its own.
    """
    twins = _twins(trained, validated)
    if twins is None:
        return None
    # Before anything else, what the training step makes of its data.
    entries = {
        _moved(index): replace(entry, leaves=[_moved_leaf(leaf) for leaf in entry.leaves])
        for index, entry in trained.entries.items()
        if not entry.is_ours
    }
    for index, call in validated.entries.items():
        if not call.is_ours and index not in twins:
            continue
        twin = twins.get(index)
        data = None if twin is None else _data_of(trained, twin)
        moved = call if data is None else _on(call, data, validated)
        if moved is None:
            return None
        entries[index] = moved
    return replace(validated, entries=entries, calls={})


def _twins(trained: LossOrigin, validated: LossOrigin) -> dict[int, int | None] | None:
    """For each call of validation on the model's output the training's own.

    None in the place of one for a call that uses no data; None at all where a call has
    no twin, or more of them than it has sisters: of mixed targets, which would it take?
    """
    twins: dict[int, int | None] = {}
    free = {index: entry for index, entry in trained.entries.items() if entry.is_ours}
    for index, call in validated.entries.items():
        if not call.is_ours:
            continue
        alike = [other for other, entry in free.items() if _is_twin(call, entry, twins)]
        sisters = [
            other
            for other, entry in validated.entries.items()
            if entry.form == call.form and other not in twins
        ]
        if len(alike) > len(sisters) and not call.is_forward:
            return None
        if alike:
            twins[index] = alike[0]
            del free[alike[0]]
        elif call.is_forward or any(_is_given(leaf, validated) for leaf in call.leaves):
            return None
        else:
            twins[index] = None
    return twins


def _is_twin(call: Entry, entry: Entry, twins: Mapping[int, int | None]) -> bool:
    """Whether a call is the same function of the same outputs as one of the training step."""
    if call.is_forward or entry.is_forward:
        return call.is_forward and entry.is_forward
    used = [(twins[leaf.entry], leaf.leaf) for leaf in _outputs(call) if leaf.entry in twins]
    theirs = [(leaf.entry, leaf.leaf) for leaf in _outputs(entry)]
    return call.function == entry.function and used == [pair for pair in theirs if pair in used]


def _outputs(entry: Entry) -> Iterator[Output]:
    return (leaf for leaf in entry.leaves if isinstance(leaf, Output))


def _is_data(leaf: object) -> bool:
    return isinstance(leaf, torch.Tensor) and not isinstance(leaf, nn.Parameter)


# Entries of the training step's own stand beside those of validation.
_BEYOND = 1_000_000


def _moved(index: int) -> int:
    return index + _BEYOND


def _moved_leaf(leaf: object) -> object:
    return Output(_moved(leaf.entry), leaf.leaf) if isinstance(leaf, Output) else leaf


def _data_of(origin: LossOrigin, index: int) -> list[Any]:
    """What a training step's call is given beside the model's output, by its new places."""
    return [_moved_leaf(leaf) for leaf in origin.entries[index].leaves if _is_given(leaf, origin)]


def _is_given(leaf: object, origin: LossOrigin) -> bool:
    if isinstance(leaf, Output):
        return not origin.entries[leaf.entry].is_ours
    return _is_data(leaf)


def _on(call: Entry, data: list[Any], validated: LossOrigin) -> Entry | None:
    """A call of validation with other data, one tensor after the other."""
    leaves: list[Any] = []
    for leaf in call.leaves:
        if not _is_given(leaf, validated):
            leaves.append(leaf)
        elif data and _fits(data[0], leaf):
            leaves.append(data.pop(0))
        elif not data and isinstance(leaf, torch.Tensor) and leaf.dim() <= 1:
            leaves.append(leaf)  # a setting: class weights, say
        else:
            return None
    return replace(call, leaves=leaves)


def _fits(leaf: object, other: object) -> bool:
    """Whether data may stand for other data; of what is computed, nothing is known yet."""
    if not isinstance(leaf, torch.Tensor) or not isinstance(other, torch.Tensor):
        return True
    return leaf.dtype == other.dtype and leaf.dim() == other.dim()


def is_same(trained: LossOrigin, validated: LossOrigin) -> bool:
    """Whether two losses are computed alike, whatever the data: the same calls and settings."""
    if len(trained.entries) != len(validated.entries):
        return False
    places = dict(zip(validated.entries, trained.entries, strict=True))
    pairs = zip(trained.entries.values(), validated.entries.values(), strict=True)
    return all(_is_same_call(one, other, places) for one, other in pairs)


def _is_same_call(one: Entry, other: Entry, places: Mapping[int, int]) -> bool:
    if one.is_forward or other.is_forward:
        return one.is_forward and other.is_forward
    return (
        one.function == other.function
        and one.spec == other.spec
        and all(_is_same_leaf(a, b, places) for a, b in zip(one.leaves, other.leaves, strict=True))
    )


def _is_same_leaf(a: object, b: object, places: Mapping[int, int]) -> bool:
    if isinstance(a, Output) and isinstance(b, Output):
        return a == Output(places[b.entry], b.leaf)
    if isinstance(a, torch.Tensor) and isinstance(b, torch.Tensor):
        # Data are other data; what is learned, or is no batch, must be the same.
        return a is b or (_is_data(a) and _is_data(b) and a.dim() == b.dim())
    return type(a) is type(b) and bool(a == b)


# ------------------------------------------------------------------------------ other data


def on_batch(origin: LossOrigin, batch: object) -> LossOrigin | None:
    """The same calls on another batch; None where its tensors do not fit the step's.

    The batch's tensors take the places of the step's data of the same kind: a type, and
    a shape beside the first axis.
    """
    given = [leaf for leaf in pytree.tree_leaves(batch) if isinstance(leaf, torch.Tensor)]
    rows = rows_of(origin)
    entries = {}
    for index, entry in origin.entries.items():
        leaves = [_replaced(leaf, given, rows) if _is_data(leaf) else leaf for leaf in entry.leaves]
        if any(leaf is _LACKING for leaf in leaves):
            return None
        entries[index] = replace(entry, leaves=leaves)
    return replace(origin, entries=entries)


_LACKING = object()


def rows_of(origin: LossOrigin) -> int | None:
    """How many rows the step's batch has: the first axis of the model's first tensor."""
    for entry in origin.entries.values():
        for leaf in entry.leaves:
            if entry.is_forward and isinstance(leaf, torch.Tensor) and leaf.dim():
                return int(leaf.shape[0])
    return None


def _replaced(leaf: torch.Tensor, given: Sequence[torch.Tensor], rows: int | None) -> object:
    """What stands for a tensor of the step: one of the batch's, or itself if it is no batch."""
    for tensor in given:
        if not tensor.dim() or tensor.is_floating_point() != leaf.is_floating_point():
            continue
        if tensor[:1].numel() == leaf[:1].numel() and leaf.dim():
            shape = (tensor.shape[0], *leaf.shape[1:])
            return tensor.to(device=leaf.device, dtype=leaf.dtype).reshape(shape)
    return _LACKING if leaf.dim() and leaf.shape[0] == rows else leaf
