"""What a training was made of, written down once more for brute force."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from torch import Tensor, nn
from torch.nn.functional import cross_entropy, mse_loss

# The loss of a model on a batch: the whole of what the script computes.
Loss = Callable[[nn.Module, Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class Known:
    """A true value, and what is left of the error of drawing finitely many masks."""

    value: float
    error: float = 0.0


def plain(model: nn.Module, x: Tensor, y: Tensor) -> Tensor:
    """Cross-entropy, as most scripts have it."""
    return cross_entropy(model(x), y)


def squared(model: nn.Module, x: Tensor, y: Tensor) -> Tensor:
    """Squared error, for regressions."""
    return mse_loss(model(x), y)


def by_token(model: nn.Module, x: Tensor, y: Tensor) -> Tensor:
    """Cross-entropy over every token that has a label."""
    return cross_entropy(model(x).flatten(0, 1), y.flatten())


@dataclass(frozen=True)
class Script:
    """A training, as far as its terms depend on it.

    `val_loss` is another than `train_loss` where the script has two. `trains_in` and
    `validates_in` are the modes that the loops really used. `easier` is by how much an
    average validation batch has the lower loss for a model that has seen neither side: 0
    where both sides were drawn alike, None where that is not known. `closed` are the terms
    for which there is a formula. `reports_evaluated` where the training loss that it reports is
    the training set's own, evaluated as validation is.
    """

    model: nn.Module
    train_loss: Loss = plain
    val_loss: Loss | None = None
    trains_in: str = "train"
    validates_in: str = "eval"
    easier: float | None = 0.0
    reports_evaluated: bool = False
    closed: Mapping[str, Known] = field(default_factory=dict)
