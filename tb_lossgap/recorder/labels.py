"""The labels that a model's own loss is a mean over, found among the model's arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch.utils import _pytree as pytree

from tb_lossgap.recorder.weights import total_weight

# Labels that do not count: torch's default, and what scripts pad with.
_IGNORED = (-100, -1, 0)
_MEAN = 1  # torch's number for reduction="mean"


@dataclass(frozen=True, slots=True)
class _Place:
    """An argument's number among all leaves, what of it does not count, and how much is cut off.

    Language models predict the next token: of their labels the first one does not count.
    """

    leaf: int
    ignored: int
    first: int

    def count(self, leaves: Sequence[Any]) -> torch.Tensor | None:
        labels = _labels(leaves[self.leaf]) if self.leaf < len(leaves) else None
        return None if labels is None else labels[..., self.first :].ne(self.ignored).sum()


class Labels:
    """Which argument they are, learned in training: there the loss's graph keeps their number.

    In validation it does not. Until a step was seen they are those of the name `labels`.
    """

    def __init__(self) -> None:
        self._leaves: list[Any] = []
        self._places: list[_Place] | None = None

    @property
    def are_known(self) -> bool:
        """Whether an argument is left that has had the right number in all steps looked at."""
        return bool(self._places)

    @property
    def are_sought(self) -> bool:
        """Whether no step has been looked at."""
        return self._places is None

    def count(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> torch.Tensor | None:
        """How many labels count in this call of the model; None where that is not known."""
        leaves = pytree.tree_leaves((tuple(args), dict(kwargs)))
        self._leaves = [_labels(leaf) for leaf in leaves]
        return self._places[0].count(self._leaves) if self._places else named(kwargs)

    def learn(self, total: torch.Tensor) -> None:
        """The last call's loss was over so many; waits for the device."""
        places = _places(self._leaves) if self._places is None else self._places
        counts = [(place, place.count(self._leaves)) for place in places]
        self._places = [
            place for place, count in counts if count is not None and bool(count == total)
        ]
        self._leaves = []


def named(kwargs: Mapping[str, Any]) -> torch.Tensor | None:
    """How many labels count among those of the name `labels`, if there are any."""
    labels = _labels(kwargs.get("labels"))
    return None if labels is None else labels.ne(_IGNORED[0]).sum()


def _places(leaves: Sequence[Any]) -> list[_Place]:
    """All that may be, the likeliest first: labels come last, and all of them count at first."""
    found = [index for index, leaf in enumerate(leaves) if leaf is not None]
    return [
        _Place(leaf, ignored, first)
        for first in (0, 1)
        for ignored in _IGNORED
        for leaf in reversed(found)
        if leaves[leaf].dim() > first
    ]


def _labels(leaf: Any) -> torch.Tensor | None:  # noqa: ANN401 - any argument
    """An argument that may be labels: whole numbers in rows."""
    if not isinstance(leaf, torch.Tensor) or leaf.layout is not torch.strided or leaf.is_nested:
        return None
    is_whole = not (leaf.is_floating_point() or leaf.is_complex() or leaf.is_quantized)
    return leaf if is_whole and leaf.dim() and leaf.dtype is not torch.bool else None


def own_total(loss: torch.Tensor) -> torch.Tensor | None:
    """How many labels a model's own loss is a mean over, as its graph has it."""
    return total_weight(loss, reduction=_MEAN)
