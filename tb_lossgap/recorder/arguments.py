"""What `watch` was given, refused in the user's words where it cannot be watched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from torch import nn

from tb_lossgap.errors import WatchError
from tb_lossgap.recorder.watch import Criterion


@dataclass(frozen=True, slots=True)
class Differs:
    """What the script does not do alike in training and in validation, as far as it tells us.

    `criterion` and `model` are those of validation, `clean_batches` training batches
    without augmentation.
    """

    criterion: Criterion | None = None
    model: nn.Module | None = None
    clean_batches: Iterable[Any] | None = None


ALIKE = Differs()


def check(model: Any, criterion: Any, *, budget: Any, reported: Any) -> None:  # noqa: ANN401 - a user's
    """Raise WatchError for what can be mended at once."""
    if not isinstance(model, nn.Module):
        msg = f"watch(model, criterion): the model is a {type(model).__name__}, not a torch module"
        raise WatchError(msg)
    if criterion is not None and not callable(criterion):
        msg = f"watch(model, criterion): {criterion!r} is not a loss module or function"
        raise WatchError(msg)
    if not isinstance(budget, int | float) or not 0.0 <= budget <= 1.0:
        msg = f"watch(budget={budget}): a share of training time from 0 to 1, such as 0.05"
        raise WatchError(msg)
    if reported is not None and not _are_two_tags(reported):
        msg = f"watch(reported={reported!r}): two tags, such as ('loss/train', 'loss/val')"
        raise WatchError(msg)


def check_differs(model: nn.Module, differs: Differs) -> None:
    """Raise WatchError for what cannot be another criterion, another model or clean batches."""
    told: tuple[Any, Any, Any] = (differs.criterion, differs.model, differs.clean_batches)
    criterion, other, batches = told
    if criterion is not None and not callable(criterion):
        msg = f"watch(val_criterion={criterion!r}): not a loss module or function"
        raise WatchError(msg)
    if other is not None and not isinstance(other, nn.Module):
        msg = f"watch(val_model=...): a {type(other).__name__}, not a torch module"
        raise WatchError(msg)
    if other is model:
        msg = "watch(val_model=...) is the watched model itself: leave it out"
        raise WatchError(msg)
    if batches is not None and (not hasattr(batches, "__iter__") or _is_iterator(batches)):
        msg = (
            f"watch(clean_batches=...): a {type(batches).__name__} cannot be read once an epoch: "
            "pass a DataLoader or a list of batches"
        )
        raise WatchError(msg)


def _is_iterator(batches: object) -> bool:
    """Whether it is an iterator, which is empty once it was read."""
    return hasattr(batches, "__next__")


def _are_two_tags(reported: Any) -> bool:  # noqa: ANN401 - a user's
    return (
        isinstance(reported, tuple | list)
        and [type(tag) for tag in reported] == [str, str]
        and reported[0] != reported[1]
    )
