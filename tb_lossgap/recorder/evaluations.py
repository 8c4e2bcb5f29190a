"""Which of a criterion's losses are validation, and what is kept of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.faults import Faults, busy
from tb_lossgap.recorder.hooks import Hook, is_copy
from tb_lossgap.recorder.isolation import Flags, training_flags
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.sharing import Share
from tb_lossgap.recorder.val_tape import Seen, ValTape
from tb_lossgap.recorder.weights import Weigher, Weight
from tb_lossgap.recorder.wrappers import unwrapped

Criterion = Callable[..., Any]

_NOT_APART = "validation of two models is mixed: give each a criterion of its own"


@dataclass(frozen=True, slots=True)
class CriterionCall:
    """A criterion with what it was called with, and what finds its weight."""

    criterion: Criterion
    weigher: Weigher
    args: Sequence[Any]
    kwargs: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Held:
    """A loss that is, or may yet turn out to be, validation; `flags` are the model's then.

    One that `is_others` was made by another model than the watched one.
    """

    loss: torch.Tensor
    weight: Weight
    flags: Flags | None
    in_train_mode: bool
    is_sum: bool
    seen: Seen
    is_others: bool = False

    @property
    def divisor(self) -> Weight:
        """What made the criterion's loss a mean."""
        return self.weight if self.is_sum else 1.0


class Evaluations:
    """Takes losses that are no training, once it is known that they are validation.

    One without gradient, in train mode, may be a look at a training step: it is validation
    where the model ran for it without gradients. `accepted` is called after each.
    """

    def __init__(
        self,
        series: Series,
        model: nn.Module,
        faults: Faults,
        *,
        val: tuple[Criterion | None, nn.Module | None],
        accepted: Callable[[], None],
    ) -> None:
        self.faults = faults
        self._accepted = accepted
        self._series = series
        self._model = model
        self._criterion, self._val_model = val
        self._evaluated = model if self._val_model is None else self._val_model
        self._tape: ValTape | None = None
        self._watched = frozenset[int]()
        self._handles: list[Any] = []
        self.share: Share | None = None  # of the criterion
        self._quiet: Held | None = None
        self._missed: tuple[Held, int] | None = None  # and after how many steps
        self._watches_quiet = False
        self._ran_quiet = False
        self._has_run = False  # in whatever way
        self._looked_at: int | None = None  # the step at which the last of them came

    @property
    def has_criterion(self) -> bool:
        """Whether validation was said to have a criterion of its own."""
        return self._criterion is not None

    @property
    def is_waiting(self) -> bool:
        """Whether a training loss would tell of validation."""
        return self._quiet is not None or (self._tape is not None and self._tape.is_armed)

    def attach(self, criterion: Criterion, watched: frozenset[int]) -> None:
        """Follow validation by this criterion or its own; `watched` has ids of what is hooked."""
        self._watched = watched
        own = criterion if self._criterion is None else self._criterion
        self._tape = ValTape(self._series, self._evaluated, own, self.faults)
        if isinstance(self._criterion, nn.Module):
            hook = Hook(self, "criterion_ended")
            self._handles.append(self._criterion.register_forward_hook(hook, with_kwargs=True))

    def follow(self, compiled: nn.Module) -> None:
        """The script calls this in the model's place."""
        self._watched |= {id(compiled)}
        if self._val_model is None:
            self._evaluated = compiled
            if self._tape is not None:
                self._tape.follow(compiled)

    def see_no_runs(self) -> None:
        """The model runs past its hooks: that it did not for a loss says nothing."""
        if self._tape is not None:
            self._tape.sees_runs = False

    def leave(self) -> None:
        """Leave nothing behind."""
        handles, self._handles = self._handles, []
        for handle in handles:
            handle.remove()
        if self._tape is not None:
            self._tape.disarm()

    def criterion_begins(self) -> None:
        """Training's criterion is about to be called, maybe for validation."""
        if self._tape is not None:
            self._tape.criterion_begins()

    def criterion_ended(
        self, criterion: Criterion, args: Sequence[Any], kwargs: dict[str, Any], loss: object
    ) -> None:
        """Validation's own criterion was called; in a training step that is nobody's business."""
        if not isinstance(loss, torch.Tensor):
            return
        if loss.requires_grad and self._evaluated.training:
            return
        self.take(CriterionCall(criterion, Weigher(criterion), args, kwargs), loss)

    def training_comes(self) -> None:
        """A training loss: one that was held before it was a look, for all that is known yet."""
        if self._quiet is not None:
            held, self._quiet = self._quiet, None
            self._missed = (held, self._series.position) if self._series.position else None

    def training_came(self) -> None:
        """A step of training: validation is over."""
        if self._tape is not None and self._tape.is_armed:
            self._tape.disarm()

    def held(self, call: CriterionCall, loss: torch.Tensor, *, in_train_mode: bool) -> Held:
        """A loss that may be validation."""
        weight, reduction = call.weigher.weight(call.args, call.kwargs, loss)
        return Held(
            mean_of(self._series, loss, weight, reduction),
            weight,
            self._flags(),
            in_train_mode=in_train_mode,
            is_sum=reduction == "sum",
            seen=self._seen(call, loss),
        )

    def _seen(self, call: CriterionCall, loss: torch.Tensor) -> Seen:
        """What is known of a validation loss beside its value."""
        if self._tape is None:
            return Seen()
        return self._tape.take(call.criterion, call.args, call.kwargs, loss)

    def _flags(self) -> Flags | None:
        """The model's flags of now, as far as they are needed: once an interval."""
        if self._series.is_trained or self._val_model is not None:
            return None
        return training_flags(unwrapped(self._model))

    def take(self, call: CriterionCall, loss: torch.Tensor) -> None:
        """A loss without a gradient."""
        held = self.held(call, loss, in_train_mode=self._evaluated.training)
        if self.share is not None and not self.share.is_told_apart():
            self._series.note_for_good(Note(NoteCode.OTHER, text=_NOT_APART))
        if not held.in_train_mode:
            self.accept(held)
        elif self._is_validation(held):
            if self._quiet is not None:
                self.accept(self._quiet)
                self._quiet = None
            self.accept(held)

    def _is_validation(self, held: Held) -> bool:
        """Whether a loss without gradient, in train mode, is more than a look at a training step.

        The first time nobody has watched the model for that: then it is held, and counts if
        another one follows, or if the next one turns out to be validation.
        """
        if not self._watches_quiet:
            self._watches_quiet = True
            hook = Hook(self, "quiet_forward")
            self._handles.append(self._model.register_forward_pre_hook(hook))
            self._quiet = held
            return False
        self._note_elsewhere()
        ran, self._ran_quiet = self._ran_quiet, False
        missed, self._missed = self._missed, None
        if ran and missed is not None:
            first, steps = missed
            self._series.split(steps, first.loss, first.weight)
        return ran

    def _note_elsewhere(self) -> None:
        """Say that another model may be validated, if no validation of this one is found.

        A step has one look at most, from a forward of its own.
        """
        position = self._series.position
        if position == self._looked_at and not self._has_run:
            self._series.note(NoteCode.VAL_WITHOUT_MODEL)
        self._looked_at, self._has_run = position, False

    def quiet_forward(self, model: nn.Module, _args: object) -> None:
        """The model runs: with gradients, or without."""
        if not is_copy(model, self._watched):
            self._ran_quiet = not torch.is_grad_enabled()
            self._has_run = True

    def accept(self, held: Held, *, is_late: bool = False) -> None:
        """A loss is validation; `is_late` if the model ran again before that was known."""
        if not self._series.takes_val:
            return
        position, prober = self._series.val_position, self._series.prober
        with busy():
            self._series.val_loss(
                held.loss,
                held.weight,
                flags=held.flags,
                in_train_mode=held.in_train_mode,
                rows=held.seen.rows,
                runs=held.seen.runs,
            )
        if prober is not None and held.seen.replay is not None:
            prober.hold(position, held.seen.replay, held.weight, held.divisor)
        self._accepted()
        if self._tape is not None:
            self._tape.arm(is_late=is_late)


def mean_of(series: Series, loss: torch.Tensor, weight: Weight, reduction: str) -> torch.Tensor:
    """The mean loss as a number of our own: a later `loss /= k` must not rewrite it."""
    if loss.dim():
        series.note_unreduced(loss.numel())
        return loss.detach().mean()
    return loss.detach() / weight if reduction == "sum" else loss.detach().clone()
