"""One watched model without a criterion: its loss is what `backward` is called on.

The first steps teach how the loss is computed from the model's output: as a call of the
script's own, or inside the model. In validation nobody calls `backward`; there, the
value that is computed in the same way is the loss, or else the largest part of it.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch
from torch import nn
from torch.utils import _pytree as pytree

from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.backward import forget, is_in_backward, listen
from tb_lossgap.recorder.calls import Arguments, Entry, Function, leaves_of
from tb_lossgap.recorder.faults import Faults, busy
from tb_lossgap.recorder.generators import preserved_randomness
from tb_lossgap.recorder.hooks import BeforeNextForward, Hook, is_copy
from tb_lossgap.recorder.isolation import Flags, training_flags
from tb_lossgap.recorder.loss_form import LossForm, Over, count_of, numbers_of
from tb_lossgap.recorder.loss_origin import LossOrigin, Replay
from tb_lossgap.recorder.parts import tensors_of
from tb_lossgap.recorder.reach import Forwards
from tb_lossgap.recorder.rows import hashed
from tb_lossgap.recorder.scaling import Scaled, scaled
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.sums import MIXED, Batch, Kind, kind_of
from tb_lossgap.recorder.tape import Tape
from tb_lossgap.recorder.tape_mode import sweep
from tb_lossgap.recorder.watch import Begun
from tb_lossgap.recorder.weights import Weigher, Weight, total_weight
from tb_lossgap.recorder.wrappers import unwrapped

# The rank of a loss of torch's that training has no part of.
_ANOTHER = -2
_ANOTHER_LOSS = "validation has another loss than training, whose share is in generalisation"
_UNDIVIDED = "validation's sums lack their divisor: use writer.log_val_loss(loss, weight)"

# torch's label for "no loss here", which language models use too.
_IGNORED = -100


@dataclass(frozen=True, slots=True)
class Entrances:
    """The parts of a model that a script calls itself, where that is not the model.

    Which of the `possible` ones it calls is found out in the first step.
    """

    certain: tuple[nn.Module, ...] = ()
    possible: tuple[nn.Module, ...] = ()


NO_ENTRANCES = Entrances()


@dataclass(frozen=True, slots=True)
class Told:
    """What a loss is over, from its caller; `divisor` makes it the mean over `weight`."""

    weight: Weight
    divisor: Weight = 1.0


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A loss that no `backward` was called on, so far: validation, if none comes.

    `rank` tells how much of the training loss it is, `flags` are the model's then. One that
    `is_undivided` is a sum that training divides by what it counted.
    """

    loss: torch.Tensor
    weight: Weight
    rank: int
    flags: Flags | None
    in_train_mode: bool
    divisor: Weight = 1.0
    replay: Replay | None = None
    is_undivided: bool = False


class ModelWatch:
    """Turns forwards of a model, and the `backward` that follows or not, into losses.

    Two hooks on the model are permanent. A tape is only on in steps that are probed,
    in the first ones, in validation, and where a loss's weight needs its targets.
    """

    def __init__(
        self,
        series: Series,
        model: nn.Module,
        faults: Faults,
        *,
        val: tuple[Function | None, nn.Module | None] = (None, None),
    ) -> None:
        self.faults = faults
        # Validation's own loss and model, where the script has told of others; and the
        # forms of that loss's calls, the whole of it last.
        self._val_function, self._val_model = val
        self._val_forms: dict[int, int] = {}
        self._runs_other = False  # the model of validation ran last
        self._rows_seen: torch.Tensor | None = None
        self._series = series
        self._model = model
        self._handles: list[Any] = []
        self._form: LossForm | None = None
        self._reduction = "mean"
        self._kept = 0  # scalings of the loss that are a part of it, the innermost ones
        self._needs_targets = False
        self._is_counted = False  # the graph of the last loss had its weight
        self._count: torch.Tensor | None = None  # what validation was seen to count
        self._weight_a_row: float | None = None
        self._tape: Tape | None = None
        self._entry: Entry | None = None
        self._candidate: _Candidate | None = None
        self._rows = 1.0
        self._weight: Weight | None = None  # of this step, where it is known
        self._is_fresh = False  # the model has run since the last backward
        self._forwards = Forwards()
        self._is_passed = False  # a backward has come since that was not its own
        self._is_captured = False
        self._is_quiet = False  # the last forward ran without gradients
        self._entrances = frozenset[int]()  # what is hooked, by id
        # Parts within the entrances, by id, until the first step shows which are entrances too.
        self._deeper: dict[int, list[Any]] = {}
        self._called: set[int] = set()
        self._outermost: nn.Module | None = None  # of the hooked modules that run now
        self._given: list[Any] = []  # graph nodes of losses that the model gave
        self._told: Told | None = None
        self._begun: Begun | None = None  # the step that another watch began

    def expect(self, told: Told | None) -> None:
        """What the loss of the coming forwards is over, where only its caller knows."""
        self._told = told

    def attach(self, entrances: Entrances) -> None:
        """Hook the model, or every part of it that the script may call itself.

        Of parts inside one another the outermost that is called counts.
        """
        begins, ended = Hook(self, "forward_begins"), Hook(self, "forward_ended")
        other = () if self._val_model is None else (self._val_model,)
        certain = (*(entrances.certain or (self._model,)), *other)
        self._entrances = frozenset(map(id, certain))
        for module in (*certain, *entrances.possible):
            handles = [
                module.register_forward_pre_hook(begins, with_kwargs=True, prepend=True),
                module.register_forward_hook(ended, with_kwargs=True),
            ]
            if id(module) in self._entrances:
                self._handles += handles
            else:
                self._deeper[id(module)] = handles
        listen(self, "backward_begins")

    def go_on(self, begun: Begun) -> None:
        """Take the loss of a step whose model has run already.

        Not that of a sum, whose other part may be over something else.
        """
        if begun.is_sum:
            self._series.note_lost(1)
            return
        self._begun = begun
        self._is_fresh = True
        if begun.root is not None:
            self.backward_begins(begun.root)

    def detach(self) -> None:
        """Leave nothing behind."""
        # The hooks first: whatever raises after that, nobody calls us any more.
        forget(self)
        self._forwards.leave()
        for handle in [*self._handles, *itertools.chain(*self._deeper.values())]:
            handle.remove()
        self._handles, self._deeper = [], {}
        if self._series.prober is not None:
            self._series.prober.abandon()
        self._close_tape()
        if not sweep():
            # Inside `backward` the mode cannot end: it does before the model runs again.
            BeforeNextForward(self._model, sweep)

    # ------------------------------------------------------------------ the model runs

    def forward_begins(
        self, module: nn.Module, args: Sequence[Any], kwargs: dict[str, Any]
    ) -> None:
        if is_in_backward() or self._outermost not in (None, module):
            return
        if is_copy(module, self._entrances) and is_copy(module, self._deeper):
            return
        if self._forwards.are_given(tensors_of((tuple(args), kwargs))):
            return
        # The same module again: its last run ended in an exception.
        self._outermost = module
        sweep()
        self._is_quiet = not torch.is_grad_enabled()
        self._runs_other = module is self._val_model
        if self._tape is not None:
            self._tape.pause()
        if self._begins_step():
            self.settle()
            self._weight = self._begun = None
            self._rows_seen = None
        if self._is_passed:
            self._begin_anew()
        if self._may_be_val() and self._series.wants_rows and self._rows_seen is None:
            self._rows_seen = hashed((args, kwargs))
        prober, inner = self._series.prober, unwrapped(module)
        self._is_captured = self._captures()
        if self._is_captured and prober is not None:
            with busy():
                prober.forward_begins(inner, args, kwargs)
        elif self._reads():
            self._tape = self._tape or Tape(seen=self.seen)
            self._entry = self._tape.forward(inner, args, kwargs)
        self._forwards.begin()

    def _begin_anew(self) -> None:
        """The last forwards were for others: theirs is no loss of this model."""
        self._is_passed = False
        self._forwards.clear()
        if self._series.prober is not None:
            self._series.prober.abandon()

    def forward_ended(
        self,
        module: nn.Module,
        args: Sequence[Any],
        kwargs: dict[str, Any],
        output: Any,  # noqa: ANN401 - whatever the model returns
    ) -> None:
        if is_in_backward() or self._outermost is not module:
            return
        self._outermost = None
        self._forwards.end()
        self._called.add(id(module))
        self._is_fresh = True
        self._rows = _rows(args, kwargs)
        self._weight = _labels(kwargs)
        if self._is_captured and self._series.prober is not None:
            self._series.prober.forward_ended(output)
        elif self._tape is not None and self._entry is not None:
            self._tape.write(self._entry, output)
            self._entry = None
            self._tape.resume()
        if self._form is None or self._form.leaf is not None:
            self._take_given(output)

    def _take_given(self, output: Any) -> None:  # noqa: ANN401 - whatever the model returns
        """The model may give its loss itself."""
        leaves = leaves_of(output)
        losses = [leaf for leaf in leaves if isinstance(leaf, torch.Tensor) and leaf.numel() == 1]
        self._given = [loss.grad_fn for loss in losses if loss.grad_fn is not None]
        if self._form is None or self._form.leaf is None or not self._may_be_val():
            return
        loss = leaves[self._form.leaf] if self._form.leaf < len(leaves) else None
        if isinstance(loss, torch.Tensor) and loss.numel() == 1:
            weight, divisor = self._step_weight(), self._told_divisor()
            self._hold(loss.detach().clone().reshape(()) / divisor, weight, rank=0)

    def _begins_step(self) -> bool:
        """Whether a forward begins a new step: not the second of two that make one loss."""
        if not self._is_fresh or self._tape is None or self._candidate is not None:
            return True
        if self._is_passed:
            return True
        return self._form is not None and self._tape.forwards >= self._form.forwards

    def _captures(self) -> bool:
        prober = self._series.prober
        if prober is None or self._may_be_val() or not self._series.takes_train:
            return False
        return self._series.position >= prober.next

    def _reads(self) -> bool:
        """Whether the script's calls after this forward are of interest."""
        if self._form is None:
            return not self._is_quiet
        if self._form.leaf is not None:
            return False
        return self._may_be_val() or (self._needs_targets and not self._is_counted)

    def _may_be_val(self) -> bool:
        return self._is_quiet or self._runs_other or not self._model.training

    # ------------------------------------------------- the script's calls after a forward

    def seen(self, entry: Entry, result: object, arguments: Arguments) -> None:
        """A call was made: maybe the loss, or a part of it."""
        if self._form is None or entry.is_forward:
            return
        if not isinstance(result, torch.Tensor) or result.numel() != 1:
            return
        # Its first count: the next one may be that of a batch to come.
        if self._count is None and not entry.is_ours and entry.form == self._form.count:
            self._count = result.detach().clone().reshape(())
        parts = self._parts(entry)
        if entry.form not in parts:
            if not self._may_be_val() or not entry.is_ours:
                return
            # The same loss of something else that the model gave: better than none.
            is_alike = entry.function in self._form.functions
            if not is_alike and not Weigher(entry.function).is_known:
                return
            parts = {**parts, entry.form: -1 if is_alike else _ANOTHER}
        is_whole = parts[entry.form] == max(parts.values())
        weight, divisor = self._weighed(entry, result, arguments)
        if is_whole:
            self._weight = weight
        if self._may_be_val() and not (self._is_quiet and result.requires_grad):
            loss = result.detach().clone().reshape(()) / divisor
            replay = self._val_replay(result, self._tape)
            self._hold(
                loss,
                weight,
                rank=parts[entry.form],
                divisor=divisor,
                replay=replay,
                is_undivided=self._is_undivided(entry),
            )
        if is_whole and self._tape is not None:
            self._tape.close()

    def _weighed(
        self, entry: Entry, loss: torch.Tensor, arguments: Arguments
    ) -> tuple[Weight, Weight]:
        """What a call's loss is over, and what makes it the mean over that."""
        weight = self._step_weight()
        found = self._by_hand(entry, loss)
        if found is not None:
            return found
        weigher = Weigher(entry.function)
        if not weigher.is_known:
            return weight, self._told_divisor()
        weigher.counts_labels = True
        weight, reduction = weigher.weight(*arguments)
        return weight, weight if reduction == "sum" else 1.0

    def _by_hand(self, entry: Entry, loss: torch.Tensor) -> tuple[Weight, Weight] | None:
        """The same of a loss that the script averages, adds up or divides itself."""
        form, tape = self._form, self._tape
        if form is None or tape is None or self._told is not None:
            return None
        weight = self._step_weight()
        if form.over is Over.COUNT and entry.form == form.last:
            origin = tape.origin_as_it_is(loss)
            count = None if origin is None else count_of(origin)
            return weight if count is None else count, 1.0
        if form.over is Over.NUMBERS and entry.form == form.last:
            origin = tape.origin_as_it_is(loss)
            numbers = None if origin is None else numbers_of(origin, form.kind)
            weight = weight if numbers is None else float(numbers)
        elif not form.is_sum or entry.form not in form.parts:
            return None
        return weight, weight if form.is_sum and self._is_sum(loss) else 1.0

    def _is_undivided(self, entry: Entry) -> bool:
        """Whether a part of the loss is a sum that training divides by what it counted."""
        form = self._form
        if form is None or form.over is not Over.COUNT or entry.form == form.last:
            return False
        return not Weigher(entry.function).is_known

    def _is_sum(self, loss: torch.Tensor) -> bool:
        """Whether validation sums too: it may be told to reduce in another way."""
        origin = None if self._tape is None else self._tape.origin(loss)
        batch = Batch(self._rows, is_divisor=False)
        return origin is not None and kind_of(origin, batch) is Kind.SUM

    def _parts(self, entry: Entry) -> Mapping[int, int]:
        """The forms of the calls that make the loss at hand, with their ranks."""
        if self._may_be_val() and self._val_function is not None:
            if entry.function is self._val_function:
                return {entry.form: 0}
            return self._val_forms or ({} if self._form is None else self._form.parts)
        return {} if self._form is None else self._form.parts

    def _val_replay(self, loss: torch.Tensor, tape: Tape | None) -> Replay | None:
        """How a validation loss was computed, where that is of interest."""
        prober = self._series.prober
        if prober is None or tape is None:
            return None
        is_new = not prober.beyond.objective.is_known
        if not is_new and not prober.shelf.wants(self._series.val_position):
            return None
        return tape.copied(loss)

    def _hold(
        self,
        loss: torch.Tensor,
        weight: Weight,
        *,
        rank: int,
        divisor: Weight = 1.0,
        replay: Replay | None = None,
        is_undivided: bool = False,
    ) -> None:
        if self._candidate is not None and self._candidate.rank > rank:
            return
        is_known = self._series.is_trained
        other = self._val_model if self._runs_other else None
        flags = None if is_known or other else training_flags(unwrapped(self._model))
        in_train_mode = (other or self._model).training
        self._candidate = _Candidate(
            loss, weight, rank, flags, in_train_mode, divisor, replay, is_undivided
        )

    def _step_weight(self) -> Weight:
        """W of the step: as its call says, else in proportion to the rows of its batch."""
        if self._told is not None and not self._is_known:
            return self._told.weight
        if self._weight is not None:
            return self._weight
        return self._rows * (self._weight_a_row or 1.0)

    def _told_divisor(self) -> Weight:
        """What the loss is to be divided by to be a mean over the step's weight."""
        return 1.0 if self._told is None or self._is_known else self._told.divisor

    @property
    def _is_known(self) -> bool:
        """Whether the script calls one of torch's losses, which says itself what it is over."""
        return self._needs_targets or self._weight_a_row is not None

    # -------------------------------------------------------------------- backward comes

    def backward_begins(self, root: torch.Tensor) -> None:
        """A loss is trained on: the watched model's, if that has run since the last one."""
        if not self._is_fresh or root.numel() != 1 or not self._series.takes_train:
            return
        # The model of a step that another watch began had run before it could be followed.
        if self._begun is None and not self._forwards.reach(root):
            self._is_passed = True
            return
        self._forwards.clear()
        self._is_passed = False
        if self._deeper:
            self._keep_called()
        self._is_fresh, self._candidate = False, None
        self._series.begin_step()
        found = scaled(root, self._given)
        origin = self._learn(root)
        if origin is not None:
            self._kept = len(found.factors) - origin.outer
        outer = max(len(found.factors) - self._kept, 0)
        counted = self._counted(root, found, outer)
        self._is_counted = counted is not None
        weight = self._step_weight() if counted is None else counted
        divisor = weight if self._reduction == "sum" else self._told_divisor()
        if self._begun is not None:
            weight, divisor = self._begun.weight, 1.0
            self._begun = None
        loss = found.without(outer).reshape(()) / divisor
        self._given = []
        if self._is_captured and self._series.prober is not None:
            self._is_captured = False
            with busy():
                self._series.prober.capture(self._series.position, root, loss, divisor)
        self._close_tape()
        self._series.train_loss(loss, weight, in_eval_mode=not self._model.training)

    def _counted(self, root: torch.Tensor, found: Scaled, outer: int) -> Weight | None:
        """W of the step as the loss's graph has it; None where it does not."""
        over = None if self._form is None else self._form.over
        if self._is_known:
            return total_weight(root)
        if over is Over.COUNT:
            return found.divisor(outer)
        if over is Over.NUMBERS and self._told is None:
            return None if found.numbers is None else float(found.numbers)
        return None

    def _keep_called(self) -> None:
        """The first step is over: parts that were never called by themselves are no entrances."""
        deeper, self._deeper = self._deeper, {}
        self._entrances |= self._called
        for part, handles in deeper.items():
            if part in self._called:
                self._handles += handles
            else:
                for handle in handles:
                    handle.remove()

    def _learn(self, root: torch.Tensor) -> LossOrigin | None:
        """Note how the loss is computed and what it is a mean over, where a tape shows it."""
        prober = self._series.prober
        if self._is_captured and prober is not None:
            origin = prober.origin(root)
        else:
            origin = None if self._tape is None else self._tape.origin(root)
        if origin is None:
            return None
        is_sum = self._form is not None and self._form.is_sum
        self._form = LossForm.of(origin, Batch(self._rows, is_divisor=not is_sum))
        self._learn_val(origin)
        if self._form.over is not Over.LABELS:
            self._learn_sum(self._form)
            return origin
        weigher = Weigher(origin.last.function)
        if self._is_captured or self._weight_a_row is None:
            weigher.inspect(*origin.arguments)
        self._weight, self._reduction = weigher.weight(*origin.arguments)
        self._learn_weight(self._weight)
        return origin

    def _learn_sum(self, form: LossForm) -> None:
        """Whether a loss that no call of torch's says the weight of is a sum over the batch."""
        self._reduction = "sum" if form.is_sum and self._told is None else "mean"
        if form.kind is Kind.MIXED and self._told is None:
            self._series.note_for_good(Note(NoteCode.BATCH_SUM, text=MIXED))

    def _learn_val(self, origin: LossOrigin) -> None:
        """How validation will compute its own loss, where the script has told of another one.

        Done once on a training step's output and target, to be known again.
        """
        prober, pair = self._series.prober, origin.arguments[0][:2]
        if self._val_function is None or self._val_forms or prober is None:
            if self._form is not None and self._form.leaf is not None and prober is not None:
                # The model's own loss, in either mode.
                prober.beyond.objective.is_same = self._val_function is None
            return
        if not self._is_captured or not Weigher(origin.last.function).is_known:
            return
        with preserved_randomness():
            forms = prober.forms_of(self._val_function, pair)
        self._val_forms = {form: rank for rank, form in enumerate(forms)}

    def _learn_weight(self, weight: Weight) -> None:
        """Whether the targets are needed on every step, or the batch's rows tell enough."""
        if isinstance(weight, torch.Tensor):
            self._needs_targets = True
            return
        a_row = weight / self._rows
        if self._weight_a_row is not None and a_row != self._weight_a_row:
            self._needs_targets = True
        self._weight_a_row = a_row

    # ------------------------------------------------------------------ no backward came

    def settle(self) -> None:
        """No backward came for the last forward: what it gave, if anything, was validation."""
        candidate, self._candidate = self._candidate, None
        rows, self._rows_seen = self._rows_seen, None
        self._close_tape()
        count, self._count = self._count, None
        if candidate is not None and candidate.is_undivided:
            candidate = self._divided(candidate, count)
        if candidate is None or not self._series.takes_val:
            return
        prober, position = self._series.prober, self._series.val_position
        if prober is not None and candidate.is_undivided:
            prober.beyond.objective.is_same = self._val_function is None
        elif prober is not None and candidate.replay is not None:
            prober.learn_objective(candidate.replay)
        with busy():
            self._series.val_loss(
                candidate.loss,
                candidate.weight,
                flags=candidate.flags,
                in_train_mode=candidate.in_train_mode,
                rows=rows,
            )
        if prober is not None and candidate.replay is not None:
            prober.hold(position, candidate.replay, candidate.weight, candidate.divisor)
        self._note_part(candidate)

    def _divided(self, candidate: _Candidate, count: torch.Tensor | None) -> _Candidate | None:
        """A sum over what validation counted beside it; None where it was not seen to count."""
        if count is None:
            self._series.note_for_good(Note(NoteCode.OTHER, text=_UNDIVIDED))
            return None
        whole = candidate.rank if self._form is None else self._form.rank
        loss = candidate.loss / count
        return replace(candidate, loss=loss, weight=count, divisor=count, rank=whole)

    def _note_part(self, candidate: _Candidate) -> None:
        """Say that validation computes a part of the loss, where that is no term of its own."""
        if self._form is None or self._val_function is not None:
            return
        if candidate.rank == _ANOTHER:
            self._series.note_for_good(Note(NoteCode.OTHER, text=_ANOTHER_LOSS))
            return
        prober = self._series.prober
        is_told = prober is not None and prober.separates_objective
        if candidate.rank < self._form.rank and not is_told:
            self._series.note(NoteCode.PARTIAL_LOSS)

    def _close_tape(self) -> None:
        tape, self._tape = self._tape, None
        self._entry = None
        if tape is not None:
            tape.pause()
            tape.close()


def _rows(args: Sequence[Any], kwargs: Mapping[str, Any]) -> float:
    """The batch size: the first axis of the model's first tensor."""
    for leaf in pytree.tree_leaves((args, kwargs)):
        if isinstance(leaf, torch.Tensor) and leaf.dim():
            return float(leaf.shape[0])
    return 1.0


def _labels(kwargs: Mapping[str, Any]) -> Weight | None:
    """How many labels a model that computes its own loss was given."""
    labels = kwargs.get("labels")
    if not isinstance(labels, torch.Tensor) or labels.is_floating_point():
        return None
    return (labels != _IGNORED).sum()
