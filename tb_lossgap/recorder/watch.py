"""One watched model and criterion: what each call of the criterion means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import torch
from torch import nn
from torch.utils import _pytree as pytree

from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder import parts
from tb_lossgap.recorder.backward import forget, is_in_backward, listen
from tb_lossgap.recorder.begun import Begun
from tb_lossgap.recorder.faults import Faults, busy
from tb_lossgap.recorder.hooks import Hook, WatchedFunction, is_copy
from tb_lossgap.recorder.isolation import Flags, training_flags
from tb_lossgap.recorder.obstacles import hidden, is_compiled
from tb_lossgap.recorder.probe import Prober
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.sharing import Share
from tb_lossgap.recorder.sums import MIXED, Inside, Kind
from tb_lossgap.recorder.val_tape import Seen, ValTape
from tb_lossgap.recorder.weights import Weigher, Weight, rows_of
from tb_lossgap.recorder.wrappers import unwrapped

Criterion = Callable[..., Any]

_NOT_APART = "validation of two models is mixed: give each a criterion of its own"

# A run's first steps, which are looked at whatever is probed: is the criterion the whole loss?
_FIRST = 2


class Watch:
    """Turns calls of a criterion into the losses of a series.

    One hook on the criterion is permanent; the model is hooked only around the
    steps that are probed. A loss with a gradient from a model in train mode is
    training; one without a gradient, or from a model in eval mode, is validation,
    unless `backward` comes through it.
    """

    def __init__(
        self,
        series: Series,
        model: nn.Module,
        faults: Faults,
        several: Callable[[Begun], None],
        *,
        val: tuple[Criterion | None, nn.Module | None] = (None, None),
    ) -> None:
        self._series = series
        self._val_criterion, self._val_model = val
        self._val_tape: ValTape | None = None
        self._model = model
        self.faults = faults
        # The criterion gives a part of the loss, or several: `backward` is called on the whole.
        self._several = several
        self._expected = parts.Expected()
        self._begun: Begun | None = None  # the last step that was looked at
        self._steps = 0  # that were looked at
        self._prober = series.prober
        self._criterion: Criterion = nn.Identity()
        self._watched = frozenset[int]()  # what is hooked, by id
        self._weigher = Weigher(self._criterion)
        self._permanent: list[Any] = []
        self._armed: list[Any] = []
        self._is_detached = False
        self._undecided: _Held | None = None
        self._quiet: _Held | None = None
        self._missed: tuple[_Held, int] | None = None  # and after how many steps
        self._watches_quiet = False
        self._ran_quiet = False
        self._trains_in_eval = False
        # Compiled in place, a model is compiled again with every hook that it gets.
        self._sees_forwards = hidden(model, None) is None
        self._share: Share | None = None
        self._ran: list[parts.Place] = []  # where the forwards of a step that is to be probed ended
        self._is_own = False  # the criterion: it may compute anything
        self._inside: Inside | None = None
        self._forwards = 0
        self._calls = 0  # of the criterion since the model last ran, on a probed step

    # ------------------------------------------------------------------------ hooks

    def attach(self, criterion: Criterion) -> Criterion:
        """Hook the criterion; gives back what the script is to call."""
        self._criterion = criterion
        seen = (self._model, criterion, self._val_model, self._val_criterion)
        self._watched = frozenset(map(id, seen))
        self._weigher = Weigher(criterion)
        # A compiled one would be compiled anew to be watched.
        self._is_own = not self._weigher.is_known and not is_compiled(criterion)
        val_criterion = criterion if self._val_criterion is None else self._val_criterion
        self._val_tape = ValTape(self._series, self._evaluated, val_criterion, self.faults)
        if isinstance(self._val_criterion, nn.Module):
            val_ended = Hook(self, "val_criterion_ended")
            handle = self._val_criterion.register_forward_hook(val_ended, with_kwargs=True)
            self._permanent = [handle]
        if isinstance(criterion, nn.Module):
            ended = Hook(self, "criterion_ended")
            self._permanent.append(criterion.register_forward_hook(ended, with_kwargs=True))
        self._arm_if_wanted()
        called: Criterion = criterion
        if not isinstance(criterion, nn.Module):
            begins, ended = Hook(self, "criterion_begins"), Hook(self, "criterion_ended")
            called = WatchedFunction(criterion, begins, ended, Hook(self, "criterion_left"))
        if self._sees_forwards:
            shared = criterion if isinstance(criterion, WatchedFunction) else called
            self._share = Share(shared, self._model, self.faults)
        return called

    def detach(self) -> None:
        """Leave nothing behind."""
        # The hooks first: whatever raises after that, nobody calls us any more.
        for handle in (*self._permanent, *self._armed):
            handle.remove()
        self._permanent, self._armed = [], []
        if self._val_tape is not None:
            self._val_tape.disarm()
        self._is_detached = True
        self._undecided = None
        if self._share is not None:
            self._share.leave()
        self.criterion_left()
        self._hear_no_more()
        if self._prober is not None:
            self._prober.abandon()

    def _arm_if_wanted(self, latest: torch.Tensor | None = None) -> None:
        """Hook the model and the criterion for the coming step, if it is to be looked at.

        `latest` is the loss before it, whose `backward` is still to come.
        """
        wanted = self._is_looked_at()
        if wanted and not self._armed:
            self._arm()
            self._expected.begin(latest)
            listen(self, "backward_begins")
        elif not wanted and self._armed and not self._calls:
            for handle in self._armed:
                handle.remove()
            self._armed = []
            if self._expected.is_empty:
                self._hear_no_more()

    def _is_looked_at(self) -> bool:
        """Whether the coming step is to be probed, or is one of the run's first."""
        if self._prober is None:
            return False
        return self._steps < _FIRST or self._series.position >= self._prober.next

    def _hear_no_more(self) -> None:
        forget(self)
        self._expected.end()

    def _arm(self) -> None:
        self._armed = []
        if self._sees_forwards:
            begins, ended = Hook(self, "forward_begins"), Hook(self, "forward_ended")
            self._armed = [
                self._model.register_forward_pre_hook(begins, with_kwargs=True, prepend=True),
                self._model.register_forward_hook(ended),
            ]
        if isinstance(self._criterion, nn.Module):
            hook, left = Hook(self, "criterion_begins"), Hook(self, "criterion_left")
            self._armed += [
                self._criterion.register_forward_pre_hook(hook, with_kwargs=True),
                self._criterion.register_forward_hook(left, always_call=True),
            ]

    # ------------------------------------------------------------------ the model runs

    def forward_begins(self, model: nn.Module, args: Sequence[Any], kwargs: dict[str, Any]) -> None:
        if is_copy(model, self._watched) or is_in_backward():
            return
        self._forwards += 1
        if self._captures():
            with busy():
                self._probing().forward_begins(unwrapped(self._model), args, kwargs)

    def forward_ended(self, model: nn.Module, _args: object, output: Any) -> None:  # noqa: ANN401
        if self._captures() and not is_copy(model, self._watched) and not is_in_backward():
            self._probing().forward_ended(output)
            self._ran += [place for place in map(parts.place_of, parts.tensors_of(output)) if place]

    def _captures(self) -> bool:
        """Whether this forward belongs to a training step that is to be probed."""
        return (
            torch.is_grad_enabled()
            and (self._model.training or self._trains_in_eval)
            and self._prober is not None
            and self._series.position >= self._prober.next
        )

    def _probing(self) -> Prober:
        if self._prober is None:
            msg = "a model without a prober was hooked"
            raise RuntimeError(msg)
        return self._prober

    # -------------------------------------------------------------- the criterion runs

    def criterion_begins(
        self, criterion: object, args: Sequence[Any], kwargs: dict[str, Any]
    ) -> None:
        if self._val_tape is not None:
            self._val_tape.criterion_begins()
        if self._armed and self._prober is not None and not is_copy(criterion, self._watched):
            self._prober.criterion_begins()
            if self._steps < _FIRST and self._is_own and torch.is_grad_enabled():
                self._inside = Inside(args, kwargs)

    def criterion_left(self, *_call: object) -> None:
        """The criterion has returned, or raised."""
        inside, self._inside = self._inside, None
        if inside is not None:
            inside.ends()

    def criterion_ended(
        self, criterion: Criterion, args: Sequence[Any], kwargs: dict[str, Any], loss: object
    ) -> None:
        if is_copy(criterion, self._watched):
            return
        inside = self._inside
        if inside is not None:
            self.criterion_left()
        if self._is_detached or is_in_backward():
            return
        if not isinstance(loss, torch.Tensor):
            if _is_trained_on(loss):
                # What is made of them may be a sum or a mean: the next step tells.
                self._several(Begun(rows_of(args, kwargs), is_sum=True, parts=0))
            return
        parts.note(loss)
        if self._is_anothers(loss):
            return
        if inside is not None:
            self._look_inside(inside, loss, rows_of(args, kwargs))
        self._take(args, kwargs, loss)

    def _is_anothers(self, loss: torch.Tensor) -> bool:
        """Whether the criterion was called for another watched model."""
        if self._share is None or self._share.is_mine(loss):
            return False
        if self._armed:
            self._probing().criterion_passed()
        return True

    def _take(self, args: Sequence[Any], kwargs: dict[str, Any], loss: torch.Tensor) -> None:
        """The model's loss: one to train on, or to validate with."""
        if self._undecided is not None:
            self.settle()
        if self._quiet is not None and loss.requires_grad:
            held, self._quiet = self._quiet, None
            self._missed = (held, self._series.position) if self._series.position else None
        if not loss.requires_grad:
            if self._val_criterion is None:
                self._val(_CriterionCall(self._criterion, self._weigher, args, kwargs), loss)
        elif self._model.training:
            self._train(args, kwargs, loss)
        else:
            self._defer(args, kwargs, loss)

    def _look_inside(self, inside: Inside, loss: torch.Tensor, rows: float) -> None:
        """Learn whether a criterion of the script's own gives a sum over the batch."""
        kind = inside.kind(loss, rows)
        self._weigher.sums_rows = self._weigher.sums_rows or kind is Kind.SUM
        if kind is Kind.MIXED:
            self._series.note_for_good(Note(NoteCode.BATCH_SUM, text=MIXED))

    def _train(self, args: Sequence[Any], kwargs: dict[str, Any], loss: torch.Tensor) -> None:
        """A training loss: probe its step if it is one to be probed, then take it."""
        series = self._series
        if not series.takes_train:
            return
        if self._val_tape is not None and self._val_tape.is_armed:
            self._val_tape.disarm()
        series.begin_step()
        weight, reduction = self._weigher.weight(args, kwargs, loss)
        own = self._mean(loss, weight, reduction)
        if self._armed:
            self._probe((args, kwargs), loss, own, Begun(weight, reduction == "sum"))
        if not self._is_detached:
            series.train_loss(own, weight)
            self._arm_if_wanted(loss)

    def _probe(
        self,
        call: tuple[Sequence[Any], dict[str, Any]],
        loss: torch.Tensor,
        own: torch.Tensor,
        begun: Begun,
    ) -> None:
        """The hooked step has its loss; or it is a further call for the same forward."""
        if self._calls and not self._forwards and self._sees_forwards:
            self._several(begun)
            return
        self._calls, self._forwards, self._ran = 0, 0, []
        prober = self._probing()
        if not self._is_looked_at():
            return
        self._calls = 1
        self._steps += 1
        self._begun = begun
        self._expected.add(loss)
        if self._series.position >= prober.next:
            with busy():
                prober.criterion_ended((self._criterion, *call), loss)
                prober.capture(self._series.position, loss, own, begun.divisor)

    def backward_begins(self, root: torch.Tensor) -> None:
        """A loss is trained on: the criterion's alone, or a whole that it is a part of."""
        if self._ran and parts.reached(root, self._ran):
            # Somebody else's step ran this model: a generator's does the discriminator.
            self._probing().abandon()
            self._ran, self._forwards = [], 0
        count = self._expected.more_in(root)
        if count and self._begun is not None:
            self._several(replace(self._begun, root=root, parts=count))
        elif self._expected.is_empty and not self._armed:
            self._hear_no_more()

    def _mean(self, loss: torch.Tensor, weight: Weight, reduction: str) -> torch.Tensor:
        """The mean loss as a number of our own: a later `loss /= k` must not rewrite it."""
        if loss.dim():
            self._series.note_unreduced(loss.numel())
            return loss.detach().mean()
        return loss.detach() / weight if reduction == "sum" else loss.detach().clone()

    def val_criterion_ended(
        self, criterion: Criterion, args: Sequence[Any], kwargs: dict[str, Any], loss: object
    ) -> None:
        """Validation's own criterion was called; in a training step that is nobody's business."""
        if not isinstance(loss, torch.Tensor) or self._is_detached:
            return
        if loss.requires_grad and self._evaluated.training:
            return
        self._val(_CriterionCall(criterion, Weigher(criterion), args, kwargs), loss)

    @property
    def _evaluated(self) -> nn.Module:
        """The model that validation runs."""
        return self._model if self._val_model is None else self._val_model

    def _seen(self, call: _CriterionCall, loss: torch.Tensor) -> Seen:
        """What is known of a validation loss beside its value."""
        if self._val_tape is None:
            return Seen()
        return self._val_tape.take(call.criterion, call.args, call.kwargs, loss)

    def _val(self, call: _CriterionCall, loss: torch.Tensor) -> None:
        weight, reduction = call.weigher.weight(call.args, call.kwargs, loss)
        own = self._mean(loss, weight, reduction)
        held = _Held(
            own,
            weight,
            self._flags(),
            in_train_mode=self._evaluated.training,
            divisor=weight if reduction == "sum" else 1.0,
            seen=self._seen(call, loss),
        )
        if self._share is not None and not self._share.is_told_apart():
            self._series.note_for_good(Note(NoteCode.OTHER, text=_NOT_APART))
        if not held.in_train_mode:
            self._take_val(held)
        elif self._is_validation(held):
            if self._quiet is not None:
                self._take_val(self._quiet)
                self._quiet = None
            self._take_val(held)

    def _is_validation(self, held: _Held) -> bool:
        """Whether a loss without gradient, in train mode, is more than a look at a training step.

        It is where the model ran for it without gradients. The first time nobody has
        watched the model for that: then it is held, and counts if another one follows, or
        if the next one turns out to be validation.
        """
        if not self._watches_quiet:
            self._watches_quiet = True
            hook = Hook(self, "quiet_forward")
            self._permanent.append(self._model.register_forward_pre_hook(hook))
            self._quiet = held
            return False
        ran, self._ran_quiet = self._ran_quiet, False
        missed, self._missed = self._missed, None
        if ran and missed is not None:
            first, steps = missed
            self._series.split(steps, first.loss, first.weight)
        return ran

    def quiet_forward(self, model: nn.Module, _args: object) -> None:
        """The model runs: with gradients, or without."""
        if not is_copy(model, self._watched):
            self._ran_quiet = not torch.is_grad_enabled()

    def _take_val(self, held: _Held) -> None:
        if not self._series.takes_val:
            return
        position = self._series.val_position
        with busy():
            self._series.val_loss(
                held.loss,
                held.weight,
                flags=held.flags,
                in_train_mode=held.in_train_mode,
                rows=held.seen.rows,
            )
        if self._prober is not None and held.seen.replay is not None:
            self._prober.hold(position, held.seen.replay, held.weight, held.divisor)
        self._arm_if_wanted()
        if self._val_tape is not None:
            self._val_tape.arm()

    def _flags(self) -> Flags | None:
        """The model's flags of now, as far as they are needed: once an interval."""
        if self._series.is_trained or self._val_model is not None:
            return None
        return training_flags(unwrapped(self._model))

    # ------------------------------------------- eval mode, but with a gradient: which is it?

    def _defer(self, args: Sequence[Any], kwargs: dict[str, Any], loss: torch.Tensor) -> None:
        """Validation without no_grad, or training left in eval mode: `backward` will tell."""
        weight, reduction = self._weigher.weight(args, kwargs, loss)
        own = self._mean(loss, weight, reduction)
        call = _CriterionCall(self._criterion, self._weigher, args, kwargs)
        divisor = weight if reduction == "sum" else 1.0
        seen = self._seen(call, loss)
        self._undecided = _Held(own, weight, self._flags(), divisor=divisor, seen=seen)
        loss.register_hook(Hook(self, "backward_came"))
        if self._trains_in_eval:
            self._series.begin_step()
            if self._armed:
                self._probe((args, kwargs), loss, own, Begun(weight, reduction == "sum"))

    def backward_came(self, _gradient: torch.Tensor) -> None:
        """The undecided loss is being trained on."""
        if self._undecided is not None:
            undecided, self._undecided = self._undecided, None
            self._trains_in_eval = True
            self._series.train_loss(undecided.loss, undecided.weight, in_eval_mode=True)
            self._arm_if_wanted()

    def settle(self) -> None:
        """No backward has come through the undecided loss: it was validation."""
        if self._undecided is not None:
            undecided, self._undecided = self._undecided, None
            self._take_val(undecided)


@dataclass(frozen=True, slots=True)
class _Held:
    """A loss that is, or may yet turn out to be, validation; `flags` are the model's then."""

    loss: torch.Tensor
    weight: Weight
    flags: Flags | None
    in_train_mode: bool = False
    divisor: Weight = 1.0
    seen: Seen = field(default_factory=Seen)


@dataclass(frozen=True, slots=True)
class _CriterionCall:
    """A criterion with what it was called with, and what finds its weight."""

    criterion: Criterion
    weigher: Weigher
    args: Sequence[Any]
    kwargs: dict[str, Any]


def _is_trained_on(losses: object) -> bool:
    """Whether one of several values that a criterion gives at once has a gradient."""
    leaves = pytree.tree_leaves(losses)
    return any(isinstance(leaf, torch.Tensor) and leaf.requires_grad for leaf in leaves)
