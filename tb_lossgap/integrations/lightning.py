"""Lightning: `Trainer(callbacks=[LossGapCallback()])`, with its TensorBoardLogger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch
from torch import nn

from tb_lossgap.integrations.adopted import Adopted, adopt
from tb_lossgap.recorder.entrances import Entrances
from tb_lossgap.recorder.faults import warn

try:
    from lightning.pytorch.callbacks import Callback
    from lightning.pytorch.strategies import ParallelStrategy
except ImportError:  # the same framework under its older name
    from pytorch_lightning.callbacks import Callback
    from pytorch_lightning.strategies import ParallelStrategy

_REMEDY = "give the Trainer logger=TensorBoardLogger(...), Lightning's own"


class LossGapCallback(Callback):
    """Records the gap of a LightningModule whose training_step calls it, or parts of it.

    Steps are replayed from what training_step computed, never by calling it again: its
    metrics, counters and logs see each batch once. Losses that it logs under names such
    as train_loss and val_loss are the reported ones; `reported` names others. `budget`
    is the share of training time that probing may take.
    """

    def __init__(self, *, budget: float = 0.05, reported: tuple[str, str] | None = None) -> None:
        self._budget = budget
        self._reported = reported
        self._adopted: Adopted | None = None

    def on_fit_start(self, trainer: Any, pl_module: Any) -> None:
        self.on_fit_end(trainer, pl_module)  # of a training that failed
        if trainer.fast_dev_run:
            return
        if getattr(pl_module, "_compiler_ctx", None) is not None:
            warn("a compiled LightningModule cannot be watched: compile its parts (self.net)")
            return
        writers = [_writer(logger) for logger in trainer.loggers]
        self._adopted = adopt(next(filter(None, writers), None), _REMEDY)
        if self._adopted is not None:
            self._adopted.watch(
                pl_module,
                budget=self._budget,
                reported=self._reported,
                entrances=_entrances(trainer, pl_module),
            )

    def on_train_epoch_start(self, trainer: Any, pl_module: Any) -> None:
        if self._adopted is not None:
            self._adopted.epoch_begins()

    def on_validation_end(self, trainer: Any, pl_module: Any) -> None:
        if self._adopted is not None and not trainer.sanity_checking:
            self._adopted.validated()

    def on_fit_end(self, trainer: Any, pl_module: Any) -> None:
        if self._adopted is not None:
            self._adopted.epoch_is_over()
            self._adopted.close()
            self._adopted = None


def _writer(logger: Any) -> object:
    writer = getattr(logger, "experiment", None)
    return writer if isinstance(writer, torch.utils.tensorboard.SummaryWriter) else None


def _entrances(trainer: Any, module: nn.Module) -> Entrances:
    """What a training_step may call: the module itself, its parts, and parts of theirs."""
    # Data-parallel strategies run training_step as the module's own forward.
    own = () if isinstance(trainer.strategy, ParallelStrategy) else (module,)
    parts = tuple(dict.fromkeys(_parts(module)))
    deeper = dict.fromkeys(within for part in parts for within in _all_within(part))
    certain = (*own, *parts)
    return Entrances(certain, tuple(part for part in deeper if part not in certain))


def _all_within(part: nn.Module) -> Iterator[nn.Module]:
    for within in _parts(part):
        yield within
        yield from _all_within(within)


def _parts(module: nn.Module) -> Iterator[nn.Module]:
    """The children, but for losses and metrics."""
    for name, child in module.named_children():
        if isinstance(child, nn.ModuleList | nn.ModuleDict):
            yield from _parts(child)
        elif not _is_no_part(name, child):
            yield child


def _is_no_part(name: str, child: nn.Module) -> bool:
    """Losses and metrics work on what the model gives; scripted modules have no hooks."""
    if isinstance(child, nn.modules.loss._Loss | torch.jit.ScriptModule):  # noqa: SLF001 - the base of torch's losses
        return True
    family = {kind.__name__ for kind in type(child).__mro__}
    named = f"{name} {type(child).__name__}".lower()
    return bool(family & {"Metric", "MetricCollection"}) or "loss" in named or "criterion" in named
