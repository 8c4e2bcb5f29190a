"""Accelerate: `attach(accelerator, model)`, with its tracker named "tensorboard"."""

from __future__ import annotations

from typing import Any

from torch import nn

from tb_lossgap.integrations.adopted import adopt

_REMEDY = (
    'make Accelerator(log_with="tensorboard", project_dir=...) and call '
    "accelerator.init_trackers(...) before attach"
)


def attach(
    accelerator: Any,
    model: nn.Module,
    *,
    budget: float = 0.05,
    reported: tuple[str, str] | None = None,
) -> None:
    """Record the loop that trains this model; `model` is what `prepare` gave.

    What `accelerator.log` logs under names such as train_loss and val_loss are the
    reported losses; `reported` names others. `budget` is the share of training time that
    probing may take. `accelerator.end_training()` writes what is left.
    """
    trackers = [tracker for tracker in accelerator.trackers if tracker.name == "tensorboard"]
    writers = [tracker.writer for tracker in trackers]
    adopted = adopt(next(iter(writers), None), _REMEDY)
    if adopted is not None:
        adopted.watch(model, budget=budget, reported=reported)
