"""Where a loss on a tape is whole: without its scalings, with the division that makes it a mean."""

from __future__ import annotations

from typing import Any

import torch
from torch.utils import _pytree as pytree

from tb_lossgap.recorder.calls import Output
from tb_lossgap.recorder.weights import Weigher
from tb_lossgap.recorder.written import Written

# A loss times or over a number is the same loss: gradient accumulation, gradient scaling.
_DIVISIONS = frozenset(("div", "truediv", "true_divide", "divide", "idiv", "itruediv"))
_SCALINGS = _DIVISIONS | frozenset(("mul", "rmul", "imul", "multiply"))
_SUMS = frozenset(("sum", "nansum", "dot", "vdot", "inner"))


def scalings(written: Written, root: Output) -> list[Output]:
    """The loss, and before each number that it was multiplied or divided by."""
    chain = [root]
    while (source := _scaled_from(written, chain[-1])) is not None:
        chain.append(source)
    return chain


def whole(written: Written, chain: list[Output]) -> int:
    """Where in its scalings the loss is whole.

    What divides a sum by what was counted is no scaling, but makes it a mean.
    """
    base = written.entries[chain[-1].entry]
    if not base.is_forward and not Weigher(base.function).is_known:
        for index in range(len(chain) - 2, -1, -1):
            if _makes_mean(written, chain[index].entry, chain[-1].entry):
                return index
    return len(chain) - 1


def _scaled_from(written: Written, root: Output) -> Output | None:
    """What was multiplied or divided by a number to give this; None if nothing was."""
    entry = written.entries[root.entry]
    if entry.name not in _SCALINGS or entry.is_forward:
        return None
    # What it was called with, not where that came from: a scaler moves its factor.
    given = pytree.tree_leaves(written.arguments[root.entry])
    pairs = zip(given, entry.leaves, strict=False)
    losses = [source for leaf, source in pairs if not _is_number(leaf)]
    return losses[0] if len(losses) == 1 and isinstance(losses[0], Output) else None


def _makes_mean(written: Written, index: int, base: int) -> bool:
    """Whether a scaling divides by what was counted: it is not the same in every step."""
    args, kwargs = written.arguments[index]
    divisor = kwargs.get("other", args[1] if len(args) > 1 else None)
    if written.entries[index].name not in _DIVISIONS or divisor is None:
        return False
    if isinstance(divisor, torch.Tensor):
        sources = _sources_of(written, divisor)
        is_counted = any(leaf.dim() or not leaf.is_floating_point() for leaf in sources)
        return is_counted or (bool(sources) and _summed(written, base) is not None)
    summed = _summed(written, base)
    if summed is None or not float(divisor).is_integer():
        return False
    # Fewer than the rows: so many micro-batches.
    return bool(divisor == summed.numel() or divisor >= _rows(written))


def _sources_of(written: Written, value: torch.Tensor) -> list[torch.Tensor]:
    """The tensors that it was computed from since the model ran; itself if it was not."""
    made = written.where.get(id(value))
    if made is None:
        return [value]
    leaves = (leaf for index in written.needed(made) for leaf in written.entries[index].leaves)
    return [leaf for leaf in leaves if isinstance(leaf, torch.Tensor)]


def _summed(written: Written, index: int) -> torch.Tensor | None:
    """What a call adds up; None where it does something else."""
    entry, (args, _) = written.entries[index], written.arguments[index]
    if entry.name == "neg" and entry.inputs:
        return _summed(written, entry.inputs[0])
    is_sum = entry.name in _SUMS and bool(args) and isinstance(args[0], torch.Tensor)
    return args[0] if is_sum else None


def _rows(written: Written) -> int:
    """How many rows the model was given: the first axis of its first tensor."""
    given = (leaf for entry in written.entries if entry.is_forward for leaf in entry.leaves)
    return next((len(x) for x in given if isinstance(x, torch.Tensor) and x.dim()), 1)


def _is_number(leaf: Any) -> bool:  # noqa: ANN401 - any argument
    return not isinstance(leaf, torch.Tensor) or (leaf.dim() == 0 and not leaf.requires_grad)
