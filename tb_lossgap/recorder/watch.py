"""One watched model and criterion: what each call of the criterion means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeGuard

import torch
from torch import nn
from torch.utils import _pytree as pytree

from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder import parts
from tb_lossgap.recorder.backward import is_in_backward
from tb_lossgap.recorder.begun import Begun
from tb_lossgap.recorder.evaluations import CriterionCall, Evaluations, Held, mean_of
from tb_lossgap.recorder.faults import Faults
from tb_lossgap.recorder.hooks import Hook, WatchedFunction, is_copy
from tb_lossgap.recorder.looks import Looks
from tb_lossgap.recorder.movement import Movement
from tb_lossgap.recorder.obstacles import is_compiled
from tb_lossgap.recorder.reach import comes_from
from tb_lossgap.recorder.repeats import Repeats
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.sharing import Share
from tb_lossgap.recorder.weights import Weigher, Weight, rows_of

Criterion = Callable[..., Any]


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
        self.faults = faults
        self._series = series
        self._model = model
        self._val = val
        self._several = several
        self._looks = Looks(series, model, faults, several)
        self._evaluations = Evaluations(
            series, model, faults, val=val, accepted=self._looks.arm_if_wanted
        )
        self._criterion: Criterion = nn.Identity()
        self._watched = frozenset[int]()  # what is hooked, by id
        self._weigher = Weigher(self._criterion)
        self._permanent: list[Any] = []
        self._is_detached = False
        self._undecided: Held | None = None
        self._unmoved: Held | None = None  # `backward` came, in validation: training, or an attack
        self._movement = Movement(model)
        self._share: Share | None = None
        self._is_traceable: bool | None = None  # the model's parameters, from its loss
        self._trains_another = False
        self._repeats = Repeats()

    # ------------------------------------------------------------------------ hooks

    def attach(self, criterion: Criterion) -> Criterion:
        """Hook the criterion; gives back what the script is to call."""
        self._criterion = criterion
        val_criterion, val_model = self._val
        seen = (self._model, criterion, val_model, val_criterion)
        self._watched = frozenset(map(id, seen))
        self._weigher = Weigher(criterion)
        self._evaluations.attach(criterion, self._watched)
        called: Criterion = criterion
        if isinstance(criterion, nn.Module):
            ended = Hook(self, "criterion_ended")
            self._permanent = [criterion.register_forward_hook(ended, with_kwargs=True)]
        else:
            begins, ended = Hook(self, "criterion_begins"), Hook(self, "criterion_ended")
            left = Hook(self._looks, "criterion_left")
            called = WatchedFunction(criterion, begins, ended, left)
        # A compiled one would be compiled anew to be watched.
        is_own = not self._weigher.is_known and not is_compiled(criterion)
        self._looks.attach(criterion, self._watched, is_inspected=is_own)
        if self._looks.sees_forwards:
            shared = criterion if isinstance(criterion, WatchedFunction) else called
            self._share = self._evaluations.share = Share(shared, self._model, self.faults)
        return called

    def detach(self) -> None:
        """Leave nothing behind."""
        # The hooks first: whatever raises after that, nobody calls us any more.
        for handle in self._permanent:
            handle.remove()
        self._permanent = []
        self._is_detached = True
        self._undecided = None
        self._evaluations.leave()
        if self._share is not None:
            self._share.leave()
        self._looks.leave()

    # -------------------------------------------------------------- the criterion runs

    def criterion_begins(
        self, criterion: object, args: Sequence[Any], kwargs: dict[str, Any]
    ) -> None:
        """A criterion that is a function is about to be called."""
        self._evaluations.criterion_begins()
        self._looks.criterion_begins(criterion, args, kwargs)

    def criterion_ended(
        self, criterion: Criterion, args: Sequence[Any], kwargs: dict[str, Any], loss: object
    ) -> None:
        if self._is_usual(loss, criterion):
            self._take_usual(args, kwargs, loss)
            return
        if is_copy(criterion, self._watched):
            return
        inside = self._looks.taken_inside()
        if self._is_detached or is_in_backward():
            return
        if not isinstance(loss, torch.Tensor):
            if _is_trained_on(loss):
                # What is made of them may be a sum or a mean: the next step tells.
                self._several(Begun(rows_of(args, kwargs), is_sum=True, parts=0))
            return
        parts.note(loss)
        if self._share is not None and not self._share.is_mine(loss):
            self._looks.passed()
            return
        is_others = self._is_elsewhere(loss)
        if is_others and (self._trains_another or not loss.requires_grad):
            self._series.note_for_good(Note(NoteCode.UNWATCHED_MODEL))
            self._looks.passed()
            return
        if inside is not None:
            self._looks.inspect(inside, loss, rows_of(args, kwargs), self._weigher)
        self._take(args, kwargs, loss, is_others=is_others)

    def _is_usual(self, loss: object, criterion: Criterion) -> TypeGuard[torch.Tensor]:
        """Whether a call gives a training loss, and nothing else is to be found out by it.

        So it is on nearly every step, where to ask each question in its own place would
        cost more than to record the loss.
        """
        return (
            criterion is self._criterion
            and isinstance(loss, torch.Tensor)
            and loss.requires_grad
            and self._model.training
            and self._series.is_training
            and self._is_traceable is not None
            and not self._trains_another
            and self._undecided is None
            and self._unmoved is None
            and not self._is_detached
            and not self._looks.armed
            and not self._evaluations.is_waiting
            and not parts.is_noted()
            and (self._share is None or not self._share.is_followed)
            and not is_in_backward()
        )

    def _take_usual(self, args: Sequence[Any], kwargs: dict[str, Any], loss: torch.Tensor) -> None:
        weight, reduction = self._weigher.weight(args, kwargs, loss)
        own = mean_of(self._series, loss, weight, reduction)
        self._record((args, kwargs), loss, own, weight)

    def _record(
        self,
        call: tuple[Sequence[Any], dict[str, Any]],
        loss: torch.Tensor,
        own: torch.Tensor,
        weight: Weight,
    ) -> None:
        """Take a training loss, `own` being its mean as a number of ours."""
        self._series.train_loss(own, weight)
        if self._repeats.looks:
            args, kwargs = call
            self._series.note_for_good(self._repeats.came((*args, *kwargs.values())))
        self._looks.arm_if_wanted(loss)

    def _is_elsewhere(self, loss: torch.Tensor) -> bool:
        """Whether another model made this, with the criterion of the watched one.

        If the watched one is in train mode, the script trains the other by now; else `backward`
        will tell. Looked for wherever an interval may end or begin, if the graph of the run's
        first loss ended in parameters of the model: sharded ones, say, are not those that a
        graph ends in.
        """
        if not loss.requires_grad:
            return self._trains_another
        if self._is_traceable is None:
            self._is_traceable = comes_from(loss, self._models)
        is_border = self._trains_another or not self._model.training or self._series.is_trained
        if not self._is_traceable or not is_border:
            return False
        is_others = not comes_from(loss, self._models)
        if self._model.training or not is_others:
            self._trains_another = is_others
        return is_others

    @property
    def _models(self) -> list[nn.Module]:
        return [model for model in (self._model, self._val[1]) if model is not None]

    def _take(
        self, args: Sequence[Any], kwargs: dict[str, Any], loss: torch.Tensor, *, is_others: bool
    ) -> None:
        """A loss to train on, or to validate with."""
        if self._undecided is not None or self._unmoved is not None:
            self.settle()
        if loss.requires_grad:
            self._evaluations.training_comes()
        if not loss.requires_grad:
            if not self._evaluations.has_criterion:
                call = CriterionCall(self._criterion, self._weigher, args, kwargs)
                self._evaluations.take(call, loss)
        elif self._model.training:
            self._train(args, kwargs, loss)
        else:
            self._defer(args, kwargs, loss, is_others=is_others)

    def _train(self, args: Sequence[Any], kwargs: dict[str, Any], loss: torch.Tensor) -> None:
        """A training loss: probe its step if it is one to be probed, then take it."""
        series = self._series
        if not series.takes_train:
            return
        self._evaluations.training_came()
        series.begin_step()
        weight, reduction = self._weigher.weight(args, kwargs, loss)
        own = mean_of(series, loss, weight, reduction)
        self._follow(self._looks.compiled_since())
        if self._looks.armed:
            begun = Begun(weight, reduction == "sum", is_unreduced=loss.dim() > 0)
            self._looks.probe((args, kwargs), loss, own, begun)
            if not self._looks.sees_forwards:
                self._evaluations.see_no_runs()
        if not self._is_detached:
            self._record((args, kwargs), loss, own, weight)

    def _follow(self, compiled: nn.Module | None) -> None:
        """The script calls this in the model's place, if it has compiled it meanwhile."""
        if compiled is not None:
            self._watched |= {id(compiled)}
            self._looks.follow(compiled)
            self._evaluations.follow(compiled)

    # ------------------------------------------- eval mode, but with a gradient: which is it?

    def _defer(
        self, args: Sequence[Any], kwargs: dict[str, Any], loss: torch.Tensor, *, is_others: bool
    ) -> None:
        """Validation without no_grad, or training left in eval mode: `backward` will tell."""
        call = CriterionCall(self._criterion, self._weigher, args, kwargs)
        held = self._evaluations.held(call, loss, in_train_mode=False)
        if is_others:
            held = replace(held, is_others=True, seen=replace(held.seen, runs=0))
        self._undecided = held
        loss.register_hook(Hook(self, "backward_came"))
        if (
            self._looks.trains_in_eval
            and not held.is_others
            and not self._series.expects_validation
        ):
            self._series.begin_step()
            if self._looks.armed:
                begun = Begun(held.weight, held.is_sum, is_unreduced=loss.dim() > 0)
                self._looks.probe((args, kwargs), loss, held.loss, begun)

    def backward_came(self, _gradient: torch.Tensor) -> None:
        """The undecided loss is being trained on."""
        if self._undecided is not None:
            undecided, self._undecided = self._undecided, None
            if undecided.is_others:
                self._trains_another = True
                self._series.note_for_good(Note(NoteCode.UNWATCHED_MODEL))
            elif self._series.expects_validation:
                self._unmoved = undecided
                self._movement.begin()
            else:
                self._train_in_eval(undecided)

    def _train_in_eval(self, held: Held) -> None:
        self._looks.trains_in_eval = True
        self._series.train_loss(held.loss, held.weight, in_eval_mode=True)
        self._looks.arm_if_wanted()

    def settle(self) -> None:
        """No backward has come through the undecided loss: it was validation.

        One that came where validation was expected was training if the parameters moved.
        """
        unmoved, self._unmoved = self._unmoved, None
        if unmoved is not None and self._movement.has_come:
            self._train_in_eval(unmoved)
        if self._undecided is not None:
            undecided, self._undecided = self._undecided, None
            self._evaluations.accept(undecided, is_late=True)


def _is_trained_on(losses: object) -> bool:
    """Whether one of several values that a criterion gives at once has a gradient."""
    leaves = pytree.tree_leaves(losses)
    return any(isinstance(leaf, torch.Tensor) and leaf.requires_grad for leaf in leaves)
