"""Transformers: `attach(trainer)`, with its own TensorBoardCallback (`report_to="tensorboard"`)."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

import torch
from transformers import TrainerCallback
from transformers.models.auto.modeling_auto import MODEL_FOR_CAUSAL_LM_MAPPING_NAMES

from tb_lossgap.integrations.adopted import Adopted, adopt
from tb_lossgap.recorder.faults import warn
from tb_lossgap.recorder.learned import Told

_REPORTED = ("train/loss", "eval/loss")
_REMEDY = 'give TrainingArguments report_to="tensorboard", the Trainer\'s own writer'
_IGNORED = -100  # the Trainer's label for "no loss here"


def attach(trainer: Any, *, budget: float = 0.05) -> None:
    """Record this Trainer's trainings; call it before `trainer.train()`.

    What the Trainer logs as loss and eval_loss are the reported losses. `budget` is the
    share of training time that probing may take.
    """
    trainer.add_callback(LossGapCallback(trainer, budget=budget))


class LossGapCallback(TrainerCallback):
    """Follows one Trainer; a callback alone is given neither batches nor losses."""

    def __init__(self, trainer: Any, *, budget: float = 0.05) -> None:
        self._trainer = trainer
        self._budget = budget
        self._adopted: Adopted | None = None

    def on_train_begin(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        self.on_train_end(args, state, control)  # of a training that failed
        if args.torch_compile or args.n_gpu > 1:
            warn(
                "a Trainer with torch_compile, or with several GPUs in one process, cannot be "
                "watched: train without the one, and start the other with torchrun"
            )
            return
        callbacks = self._trainer.callback_handler.callbacks
        writers = [getattr(callback, "tb_writer", None) for callback in callbacks]
        self._adopted = adopt(next(filter(None, writers), None), _REMEDY)
        if self._adopted is not None:
            self._adopted.watch(self._trainer.model, budget=self._budget, reported=_REPORTED)
            self._see_batches(self._adopted)

    def on_epoch_begin(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        # Evaluated every so many steps, those are the intervals, whatever the epochs.
        if self._adopted is not None and args.eval_strategy != "steps":
            self._adopted.epoch_begins()

    def on_epoch_end(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        # Otherwise the evaluation is still to come.
        if self._adopted is not None and args.eval_strategy == "no":
            self._adopted.epoch_is_over()

    def on_evaluate(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        if self._adopted is not None:
            self._adopted.validated()

    def on_train_end(self, args: Any, state: Any, control: Any, **kwargs: Any) -> None:
        if self._adopted is not None:
            self._adopted.close()
            self._adopted = None
            # The class's own again, or what somebody else had put there.
            self._trainer.compute_loss = self._trainer.compute_loss.__wrapped__

    def _see_batches(self, adopted: Adopted) -> None:
        """Training and evaluation both compute their loss here."""
        original = self._trainer.compute_loss

        @functools.wraps(original)
        def compute_loss(model: Any, inputs: Any, *args: Any, **kwargs: Any) -> Any:
            adopted.expect(_told(self._trainer, inputs, kwargs.get("num_items_in_batch")))
            return original(model, inputs, *args, **kwargs)

        self._trainer.compute_loss = compute_loss


def _told(trainer: Any, inputs: Any, items: torch.Tensor | int | None) -> Told | None:
    """How many labels a batch has, and how its loss is a sum over another number of them.

    That number is of all batches of an accumulated step, which makes the loss of one
    smaller than its mean.
    """
    labels = inputs.get("labels") if isinstance(inputs, Mapping) else None
    if not isinstance(labels, torch.Tensor) or labels.is_floating_point() or not labels.dim():
        return None
    counted = inputs.get("shift_labels")
    if counted is None:
        counted = labels[..., 1:] if labels.dim() > 1 and _shifts(trainer) else labels
    weight = (counted != _IGNORED).sum()
    if items is None or not getattr(trainer, "model_accepts_loss_kwargs", False):
        return Told(weight)
    return Told(weight, weight / items)


def _shifts(trainer: Any) -> bool:
    """Whether each label is predicted from the token before, so that the first is not."""
    name = type(trainer.accelerator.unwrap_model(trainer.model)).__name__
    is_causal = name in MODEL_FOR_CAUSAL_LM_MAPPING_NAMES.values()
    return is_causal or bool(getattr(trainer, "_loss_shifts_labels", False))
