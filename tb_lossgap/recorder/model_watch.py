"""One watched model without a criterion: its loss is what `backward` is called on.

The first steps teach how the loss is computed from the model's output: as a call of the
script's own, or inside the model. In validation nobody calls `backward`; there, the
value that is computed in the same way is the loss, or else the largest part of it.
"""

from __future__ import annotations

import operator
from collections.abc import Collection, Mapping, Sequence
from math import prod
from typing import Any

import torch
from torch import nn
from torch.utils import _pytree as pytree

from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.accumulation import Accumulation
from tb_lossgap.recorder.backward import forget, is_in_backward, listen
from tb_lossgap.recorder.begun import Begun
from tb_lossgap.recorder.calls import Arguments, Entry, Function, leaves_of
from tb_lossgap.recorder.candidates import Candidate, Candidates
from tb_lossgap.recorder.entrances import EntranceHooks, Entrances
from tb_lossgap.recorder.faults import Faults, busy
from tb_lossgap.recorder.hooks import BeforeNextForward, Hook
from tb_lossgap.recorder.learned import Learned, Told
from tb_lossgap.recorder.loss_origin import LossOrigin
from tb_lossgap.recorder.movement import Movement
from tb_lossgap.recorder.parts import place_of
from tb_lossgap.recorder.probe import Prober
from tb_lossgap.recorder.reach import Forwards
from tb_lossgap.recorder.repeats import Repeats
from tb_lossgap.recorder.rows import hashed, listed
from tb_lossgap.recorder.scaling import Scaled, scaled
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.sums import MIXED
from tb_lossgap.recorder.tape import Tape
from tb_lossgap.recorder.tape_mode import sweep
from tb_lossgap.recorder.weights import Weight
from tb_lossgap.recorder.wrappers import unwrapped

_UNTOLD = "losses are recorded with the number at their end: no accumulation explains it"

# Of an epoch's first validation losses it is heard what else the script computes of the output.
_LISTENED = 2


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
        self._series = series
        self._model = model
        self._val_model = val[1]
        self._hooks = EntranceHooks()
        self._learned = Learned()
        self._candidates = Candidates(series, model, self._learned, val)
        self._forwards = Forwards()
        self._accumulation = Accumulation(model)
        self._repeats = Repeats()
        self._batch: list[Any] = []  # what the step's first forward was given, where that is asked
        self._outer = 0  # how many scalings the last loss had
        self._dropped = frozenset[int]()  # places of the last loss's scalings that are none of it
        self._counts = frozenset[int]()  # those that make it a mean, where it is a sum
        # `backward` came, in validation: training, or an attack.
        self._unmoved: tuple[torch.Tensor, Weight] | None = None
        self._movement = Movement(model)
        self._inner: tuple[Weight, Weight] | None = None  # weight and divisor of what is scaled
        self._is_passed = False  # a backward has come since that was not its own
        self._tape: Tape | None = None
        self._entry: Entry | None = None
        self._rows = 1.0
        self._rows_seen: torch.Tensor | None = None
        self._weight: Weight | None = None  # of this step, where it is known
        self._is_counted = False  # the graph of the last loss had its weight
        self._is_fresh = False  # the model has run since the last backward
        self._is_captured = False
        self._is_quiet = False  # the last forward ran without gradients
        self._judged: list[torch.Tensor] | None = None  # what the loss of a step was computed on
        self._given: list[Any] = []  # graph nodes of losses that the model gave
        self._begun: Begun | None = None  # the step that another watch began

    def expect(self, told: Told | None) -> None:
        """What the loss of the coming forwards is over, where only its caller knows."""
        self._learned.told = told

    def attach(self, entrances: Entrances) -> None:
        """Hook the model, or every part of it that the script may call itself."""
        other = () if self._val_model is None else (self._val_model,)
        certain = (*(entrances.certain or (self._model,)), *other)
        hooks = (Hook(self, "forward_begins"), Hook(self, "forward_ended"))
        self._hooks.attach(certain, entrances.possible, hooks)
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
        self._hooks.remove()
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
        if is_in_backward() or not self._hooks.is_entered_by(module):
            return
        if self._forwards.are_given((args, kwargs)):
            return
        self._hooks.enter(module)
        sweep()
        self._is_quiet = not torch.is_grad_enabled()
        self._candidates.runs_other = module is self._val_model
        if self._learned.form is None and self._is_quiet:
            self._series.note_early()
        if self._tape is not None:
            self._tape.pause()
        if self._begins_step():
            self.settle()
            self._weight = self._begun = self._inner = None
            self._rows_seen = self._judged = None
            self._batch = pytree.tree_leaves((args, kwargs)) if self._repeats.looks else []
        if self._is_passed:
            self._begin_anew()
        if self._may_be_val() and self._series.wants_rows and self._rows_seen is None:
            self._rows_seen = hashed((args, kwargs))
        prober = self._series.prober
        self._is_captured = self._captures()
        if self._is_captured and prober is not None:
            with busy():
                prober.forward_begins(unwrapped(module), args, kwargs)
        elif self._reads():
            self._tape = self._tape or Tape(seen=self.seen)
            self._entry = self._tape.forward(unwrapped(module), args, kwargs)
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
        if is_in_backward() or not self._hooks.leave(module):
            return
        self._forwards.end()
        self._is_fresh = True
        self._rows = _rows(args, kwargs)
        self._weight = self._learned.labelled(args, kwargs)
        if self._is_captured and self._series.prober is not None:
            self._series.prober.forward_ended(output)
        elif self._tape is not None and self._entry is not None:
            self._tape.write(self._entry, output)
            self._entry = None
            self._tape.resume()
        form = self._learned.form
        if form is None or form.leaf is not None:
            self._take_given(output)

    def _take_given(self, output: Any) -> None:  # noqa: ANN401 - whatever the model returns
        """The model may give its loss itself."""
        leaves, form = leaves_of(output), self._learned.form
        losses = [leaf for leaf in leaves if isinstance(leaf, torch.Tensor) and leaf.numel() == 1]
        self._given = [loss.grad_fn for loss in losses if loss.grad_fn is not None]
        if form is None or form.leaf is None or not self._may_be_val():
            return
        loss = leaves[form.leaf] if form.leaf < len(leaves) else None
        if isinstance(loss, torch.Tensor) and loss.numel() == 1:
            mean = loss.detach().clone().reshape(()) / self._learned.told_divisor
            self._candidates.hold(Candidate(mean, self._step_weight(), rank=0))

    def _begins_step(self) -> bool:
        """Whether a forward begins a new step: not the second of two that make one loss."""
        if not self._is_fresh or self._tape is None or not self._candidates.is_empty:
            return True
        form = self._learned.form
        return self._is_passed or (form is not None and self._tape.forwards >= form.forwards)

    def _captures(self) -> bool:
        prober = self._series.prober
        if prober is None or self._may_be_val() or not self._series.takes_train:
            return False
        return self._series.position >= prober.next

    def _reads(self) -> bool:
        """Whether the script's calls after this forward are of interest."""
        form = self._learned.form
        if form is None:
            return not self._is_quiet
        if form.leaf is not None:
            return bool(self._learned.scaled) and self._may_be_val()
        return self._may_be_val() or (self._learned.needs_targets and not self._is_counted)

    def _may_be_val(self) -> bool:
        return self._is_quiet or self._candidates.runs_other or not self._model.training

    # ------------------------------------------------- the script's calls after a forward

    def seen(self, entry: Entry, result: object, arguments: Arguments) -> None:
        """A call was made: maybe the loss, or a part of it."""
        if self._learned.form is None or entry.is_forward:
            return
        if not isinstance(result, torch.Tensor) or result.numel() != 1:
            return
        self._candidates.count(entry, result)
        rank = self._candidates.rank(entry, in_val=self._may_be_val())
        if rank is None or (rank.is_whole and self._is_another(arguments)):
            return
        step = (self._rows, self._step_weight())
        weight, divisor = self._weighed((entry, arguments), result, step)
        if rank.is_whole:
            self._weight = weight
        # Without a gradient to the model, but with one: another model is trained on it.
        if self._may_be_val() and not (self._is_quiet and result.requires_grad):
            self._candidates.hold(
                Candidate(
                    result.detach().clone().reshape(()) / divisor,
                    weight,
                    rank.place,
                    divisor,
                    self._candidates.replay(result, self._tape),
                    self._learned.lacks_divisor(entry),
                    rank.is_whole and self._learned.reduces(entry),
                    place_of(result),
                )
            )
        if rank.is_whole and self._tape is not None and not self._listens():
            self._tape.close()

    def _is_another(self, arguments: Arguments) -> bool:
        """Whether the model's output has been judged as a whole, and is so again.

        What is judged on other data is said: the losses of several masks, say.
        """
        if not self._may_be_val():
            return False
        leaves = pytree.tree_leaves(arguments)
        data = [leaf for leaf in leaves if isinstance(leaf, torch.Tensor) and leaf.grad_fn is None]
        if self._judged is None:
            self._judged = data
            return False
        if not _are_same(data, self._judged):
            self._series.note_for_good(Note(NoteCode.SEVERAL_OF_OUTPUT))
        return True

    def _listens(self) -> bool:
        """Whether it is of interest what else is computed of an output: in a validation's first."""
        return self._may_be_val() and self._series.val_position < _LISTENED

    def _weighed(
        self, call: tuple[Entry, Arguments], result: torch.Tensor, step: tuple[float, Weight]
    ) -> tuple[Weight, Weight]:
        """What a call's loss is over, and its divisor: a number at its end changes neither."""
        if call[0].form in self._learned.scaled:
            weight, divisor = self._inner or (step[1], self._learned.told_divisor)
            return weight, 1.0 if self._learned.scaled[call[0].form] else divisor
        self._inner = self._learned.weighed(call, result, self._tape, step)
        return self._inner

    def _step_weight(self) -> Weight:
        return self._learned.weight(self._rows, self._weight)

    # -------------------------------------------------------------------- backward comes

    def backward_begins(self, root: torch.Tensor) -> None:
        """A loss is trained on: the watched model's, if that has run since the last one."""
        if root.numel() != 1 or not self._series.takes_train:
            return
        if not self._is_fresh:
            if self._repeats.looks and self._forwards.reach_again(root):
                self._series.note_for_good(Note(NoteCode.SECOND_BACKWARD))
            return
        # The model of a step that another watch began had run before it could be followed.
        if self._begun is None and not self._forwards.reach(root):
            self._is_passed = True
            self._candidates.drop(root)
            return
        self._forwards.clear()
        self._is_passed = self._is_fresh = False
        self._hooks.keep_called()
        self._candidates.drop()
        found = scaled(root, self._given)
        if self._begun is None and self._series.expects_validation and not self._model.training:
            self._wait(found)
            return
        self._series.begin_step()
        if self._begun is not None:
            self._take_begun(self._begun, found)
            return
        self._settle_scalings()
        self._learn(found)
        outer = self._learned.outer(found)
        self._counts = self._learned.counts(found, self._rows)
        factors, position = found.factors[:outer], self._series.position
        self._outer = outer
        self._drop(self._accumulation.scalings(factors, self._counts, position), outer)
        self._say_untold()
        loss, weight, divisor = self._mean(found)
        self._given = []
        if self._is_captured and self._series.prober is not None:
            self._is_captured = False
            with busy():
                self._capture(self._series.prober, root, found, (loss, divisor))
        self._accumulation.follow()
        self._close_tape()
        self._series.train_loss(loss, weight, in_eval_mode=not self._model.training)
        if self._batch:
            batch, self._batch = self._batch, []
            self._series.note_for_good(self._repeats.came(batch))

    def _wait(self, found: Scaled) -> None:
        """Validation is expected: this is training if the parameters move, else an attack."""
        loss, weight, _ = self._mean(found)
        self._given, self._unmoved = [], (loss, weight)
        self._movement.begin()
        self._is_captured = False
        if self._series.prober is not None:
            self._series.prober.abandon()
        self._close_tape()

    def _take_begun(self, begun: Begun, found: Scaled) -> None:
        """The loss of a step whose model ran before it could be followed."""
        self._begun, self._given = None, []
        over = begun.over(found)
        if over is None:
            self._series.note_lost(1)
            return
        self._outer, weight = over
        factors, position = found.factors[: self._outer], self._series.position
        self._drop(self._accumulation.scalings(factors, (), position), self._outer)
        self._accumulation.follow()
        loss = found.without_those(self._dropped)
        in_eval_mode = not self._model.training
        self._series.train_loss(loss.reshape(()), weight, in_eval_mode=in_eval_mode)

    def _drop(self, dropped: frozenset[int], outer: int) -> None:
        """The scalings at these places are no part of the loss; nor a count that alone is left."""
        is_alone = len(dropped | self._counts) == outer
        self._dropped = dropped | self._counts if is_alone else dropped
        self._learned.keep_scalings(self._dropped, self._counts)

    def _mean(self, found: Scaled) -> tuple[torch.Tensor, Weight, Weight]:
        """The step's mean loss, what that is over, and what made it a mean."""
        learned = self._learned
        counted = learned.counted(found, is_inspected=self._is_captured)
        if learned.is_guess:
            self._series.note_for_good(Note(NoteCode.GUESSED_WEIGHT))
        self._is_counted = counted is not None
        weight = self._step_weight() if counted is None else counted
        # A sum that is divided by what it is over, and then multiplied: a mean as it is.
        divisor = learned.divisor(weight) if self._counts <= self._dropped else 1.0
        return found.without_those(self._dropped).reshape(()) / divisor, weight, divisor

    def _capture(
        self,
        prober: Prober,
        root: torch.Tensor,
        found: Scaled,
        mean: tuple[torch.Tensor, Weight],
    ) -> None:
        """Have the step replayed: its last scalings are left out, others of them divided by."""
        loss, divisor = mean
        last = _prefix(self._dropped)
        for place in self._dropped:
            if place >= last:
                divisor = divisor * found.factors[place].times
        prober.capture(self._series.position, root, loss, divisor, most=last)

    def _say_untold(self) -> None:
        found = self._accumulation.found
        if found is not None and not found.is_told:
            self._series.note_for_good(Note(NoteCode.OTHER, text=_UNTOLD))

    def _settle_scalings(self) -> None:
        """The parameters may have moved: then it is known what scaled the losses before."""
        accumulation = self._accumulation
        if not accumulation.settle() or accumulation.found is None:
            return
        found, before = accumulation.found, self._dropped
        self._drop(before | found.places, self._outer)
        self._say_untold()
        times = {
            position: prod(numbers[place] for place in found.places if place in numbers)
            for position, numbers in accumulation.undecided.items()
        }
        if found.places:
            self._series.rescale(times)
            more = _prefix(before | found.places) - _prefix(before)
            is_last = more == len(found.places - before)
            if self._series.prober is not None:
                self._series.prober.rescale(times, more if is_last else 0)

    def _learn(self, found: Scaled) -> None:
        """Note how the loss is computed and what it is a mean over, where a tape shows it."""
        origin = self._origin(found.loss)
        if origin is None:
            return
        captured = self._is_captured
        weight = self._learned.learn(origin, found, self._rows, is_inspected=captured)
        self._weight = self._weight if weight is None else weight
        self._candidates.learn(origin, is_captured=captured)
        if self._learned.is_mixed:
            self._series.note_for_good(Note(NoteCode.BATCH_SUM, text=MIXED))

    def _origin(self, root: torch.Tensor) -> LossOrigin | None:
        prober = self._series.prober
        if self._is_captured and prober is not None:
            return prober.origin(root)
        return None if self._tape is None else self._tape.origin(root)

    # ------------------------------------------------------------------ no backward came

    def settle(self) -> None:
        """No backward came for the last forward: what it gave, if anything, was validation."""
        unmoved, self._unmoved = self._unmoved, None
        if unmoved is not None and self._movement.has_come:
            self._series.begin_step()
            self._series.train_loss(*unmoved, in_eval_mode=True)
        self._settle_scalings()
        rows, self._rows_seen = self._rows_seen, None
        self._close_tape()
        self._candidates.settle(rows)

    def _close_tape(self) -> None:
        tape, self._tape = self._tape, None
        self._entry = None
        if tape is not None:
            tape.pause()
            tape.close()


def _are_same(data: Sequence[torch.Tensor], others: Sequence[torch.Tensor]) -> bool:
    return len(data) == len(others) and all(map(operator.is_, data, others))


def _prefix(places: Collection[int]) -> int:
    """How many of the scalings are left out from the last one on."""
    return next(count for count in range(len(places) + 1) if count not in places)


def _rows(args: Sequence[Any], kwargs: Mapping[str, Any]) -> float:
    """The batch size: how many samples a list has, else the first axis of the first tensor."""
    first = args[0] if args else None
    if isinstance(first, torch.Tensor) and first.dim():
        return float(first.shape[0])  # nearly always: to look for it costs more than all else
    samples = listed((args, kwargs))
    if samples is not None:
        return float(len(samples))
    for leaf in pytree.tree_leaves((args, kwargs)):
        if isinstance(leaf, torch.Tensor) and leaf.dim():
            return float(leaf.shape[0])
    return 1.0
