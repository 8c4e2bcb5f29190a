"""What a loss is a mean over: samples, valid tokens, or the sum of class weights."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import nn

from tb_lossgap.recorder.hooks import WatchedFunction

Weight = torch.Tensor | float
_PAIR = 2  # (input, target)

# Losses over class indices: a mean divides by the targets' class weights.
_CLASSES = (nn.CrossEntropyLoss, nn.NLLLoss)
_CLASS_FUNCTIONS = (F.cross_entropy, F.nll_loss)
# Losses over elements: a mean divides by the number of numbers.
_ELEMENTS = (
    nn.MSELoss,
    nn.L1Loss,
    nn.SmoothL1Loss,
    nn.HuberLoss,
    nn.BCELoss,
    nn.BCEWithLogitsLoss,
    nn.SoftMarginLoss,
    nn.PoissonNLLLoss,
)
_ELEMENT_FUNCTIONS = (
    F.mse_loss,
    F.l1_loss,
    F.smooth_l1_loss,
    F.huber_loss,
    F.binary_cross_entropy,
    F.binary_cross_entropy_with_logits,
    F.soft_margin_loss,
    F.poisson_nll_loss,
)


@dataclass(frozen=True, slots=True)
class Call:
    """A criterion call's two tensors and the settings that decide its divisor."""

    input: torch.Tensor | None
    target: torch.Tensor | None
    reduction: str
    class_weight: torch.Tensor | None
    ignore_index: int


class Weigher:
    """Finds W, what a criterion's `mean` divides by, from its calls.

    Of class indices torch itself has added W up, and kept it for `backward`. Where it has
    not, in validation, W is counted on the device; it is never waited for.
    """

    def __init__(self, criterion: Callable[..., Any]) -> None:
        self._criterion = criterion
        function, self._preset = _unwrapped(criterion)
        self._function: Any = function
        self._kind = _kind(self._function)
        self._is_of_classes = self._kind == "classes"
        self._is_module = isinstance(self._function, nn.Module)
        self._signature = _signature(self._function)
        self.counts_labels = False
        self.sums_rows = False  # a loss of the script's own, seen to be a sum over the batch
        # By far the commonest: one class a sample, all of them alike. It is asked on
        # every step, and the general way costs some microseconds more.
        self._is_plain = isinstance(self._function, _CLASSES) and self._function.weight is None

    def weight(
        self, args: Sequence[Any], kwargs: Mapping[str, Any], loss: torch.Tensor | None = None
    ) -> tuple[Weight, str]:
        """W of this call, and the call's reduction ("mean" where the criterion has none).

        Without its loss, every label of a sample that has one alone is taken to count, until
        `inspect` has seen one that does not.
        """
        if loss is not None and self._is_of_classes:
            return self._counted(args, kwargs, loss)
        if self._is_plain and len(args) == _PAIR and not self.counts_labels:
            target = args[1]
            if target.dim() == 1 and not target.is_floating_point():
                return float(target.shape[0]), self._function.reduction
        call = self._call(args, kwargs)
        if self._kind == "classes" and call.target is not None:
            return self._class_weight(call, call.target), call.reduction
        if self._kind == "elements" and call.input is not None:
            return float(call.input.numel()), call.reduction
        return rows_of(args, kwargs), "sum" if self.sums_rows else call.reduction

    def _counted(
        self, args: Sequence[Any], kwargs: Mapping[str, Any], loss: torch.Tensor
    ) -> tuple[Weight, str]:
        """W as the loss itself has it, else counted."""
        total = None if loss.dim() else total_weight(loss)
        if total is not None and self._is_module:
            return total, self._function.reduction
        call = self._call(args, kwargs)
        if total is not None:
            return total, call.reduction
        self.counts_labels = True
        if call.target is None:
            return rows_of(args, kwargs), call.reduction
        return self._class_weight(call, call.target), call.reduction

    @property
    def is_known(self) -> bool:
        """Whether this is one of torch's losses, whose divisor is known."""
        return self._kind != "rows"

    def inspect(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
        """Look for ignored labels; waits for the device, so only on sampled steps."""
        target = self._call(args, kwargs).target
        if self._kind == "classes" and target is not None and _is_classes(target):
            ignored = target.eq(self._call(args, kwargs).ignore_index)
            self.counts_labels = self.counts_labels or bool(ignored.any())

    def _call(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Call:
        if isinstance(self._function, nn.Module):
            return self._module_call(self._function, args, kwargs)
        given = {**self._preset, **kwargs}
        if self._signature is not None:
            given = {**given, **dict(zip(self._signature, args, strict=False))}
        return Call(
            input=_tensor(given.get("input")),
            target=_tensor(given.get("target")),
            reduction=str(given.get("reduction", "mean")),
            class_weight=_tensor(given.get("weight")),
            ignore_index=int(given.get("ignore_index", -100)),
        )

    @staticmethod
    def _module_call(module: nn.Module, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Call:
        first = args[0] if args else kwargs.get("input")
        second = args[1] if len(args) > 1 else kwargs.get("target")
        return Call(
            input=_tensor(first),
            target=_tensor(second),
            reduction=str(getattr(module, "reduction", "mean")),
            class_weight=_tensor(getattr(module, "weight", None)),
            ignore_index=int(getattr(module, "ignore_index", -100)),
        )

    def _class_weight(self, call: Call, target: torch.Tensor) -> Weight:
        if not _is_classes(target):
            # Probabilities: a mean divides by the number of distributions.
            return float(target.numel() // max(target.shape[_class_axis(target)], 1))
        if call.class_weight is not None:
            valid = target != call.ignore_index
            picked = call.class_weight.detach()[torch.where(valid, target, 0)]
            return (picked * valid).sum(dtype=picked.dtype)
        if target.dim() > 1 or self.counts_labels:
            return (target != call.ignore_index).sum()
        return float(target.numel())


# Between a loss over class indices and its scalings; label smoothing adds another mean to it.
_PASSED = frozenset(
    f"{name}Backward{digit}" for name in ("Mul", "Div", "Add", "ToCopy") for digit in (0, 1)
)
_DEEPEST = 8
_PLAIN = "NllLossBackward0"


def total_weight(loss: torch.Tensor, reduction: int | None = None) -> torch.Tensor | None:
    """W of a loss over class indices, which its graph keeps; None where it does not.

    With a `reduction`, by torch's number, only of a loss that was reduced so.
    """
    node: Any = loss.grad_fn
    if reduction is None and node is not None and node.name() == _PLAIN:
        return _kept(node)  # nearly always, and asked on every step
    for _ in range(_DEEPEST):
        if node is None:
            return None
        name = node.name()
        if name.startswith("NllLoss"):
            is_other = reduction is not None and node._saved_reduction != reduction  # noqa: SLF001 - autograd's documented names
            return None if is_other else _kept(node)
        if name not in _PASSED:
            return None
        node = next((source for source, _ in node.next_functions if source is not None), None)
    return None


def _kept(node: Any) -> torch.Tensor | None:  # noqa: ANN401 - autograd's nodes have no type
    # A hook of the script's would be called: it may read a disk, or run a checkpoint again.
    kept = node._raw_saved_total_weight  # noqa: SLF001 - autograd's documented names
    if getattr(kept, "unpack_hook", kept) is not None:
        return None
    total: torch.Tensor = node._saved_total_weight  # noqa: SLF001 - as above
    # Asked on every step: `device.type` would take a microsecond's third by itself.
    # In half precision 257 is no number.
    is_exact = (total.dtype is torch.float32 or total.dtype is torch.float64) and (
        total.is_cpu or total.is_cuda
    )
    return total if is_exact else None


def _unwrapped(criterion: Callable[..., Any]) -> tuple[Callable[..., Any], dict[str, Any]]:
    """The function behind partials, and the keyword arguments they set."""
    preset: dict[str, Any] = {}
    while isinstance(criterion, functools.partial | WatchedFunction):
        if isinstance(criterion, WatchedFunction):
            criterion = criterion.__wrapped__
        else:
            preset = {**criterion.keywords, **preset}
            criterion = criterion.func
    return getattr(criterion, "_orig_mod", criterion), preset


def _kind(function: Callable[..., Any]) -> str:
    if isinstance(function, _CLASSES) or function in _CLASS_FUNCTIONS:
        return "classes"
    if isinstance(function, _ELEMENTS) or function in _ELEMENT_FUNCTIONS:
        return "elements"
    return "rows"


def _signature(function: Callable[..., Any]) -> tuple[str, ...] | None:
    if isinstance(function, nn.Module):
        return None
    try:
        return tuple(inspect.signature(function).parameters)
    except (TypeError, ValueError):
        return None


def _tensor(value: object) -> torch.Tensor | None:
    return value if isinstance(value, torch.Tensor) else None


def _is_classes(target: torch.Tensor) -> bool:
    return not target.is_floating_point()


def _class_axis(target: torch.Tensor) -> int:
    return 1 if target.dim() > 1 else 0


def rows_of(args: Sequence[Any], kwargs: Mapping[str, Any]) -> float:
    """The batch size: the first axis of the last tensor given, usually the target."""
    tensors = [value for value in (*args, *kwargs.values()) if isinstance(value, torch.Tensor)]
    batched = [tensor for tensor in tensors if tensor.dim()]
    return float(batched[-1].shape[0]) if batched else 1.0
