"""Losses that nobody trains on: of each batch the largest part of training's loss is validation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import torch
from torch import nn

from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.calls import Entry, Function
from tb_lossgap.recorder.faults import busy
from tb_lossgap.recorder.generators import preserved_randomness
from tb_lossgap.recorder.isolation import Flags, training_flags
from tb_lossgap.recorder.learned import Learned
from tb_lossgap.recorder.loss_form import Over
from tb_lossgap.recorder.loss_origin import LossOrigin, Replay
from tb_lossgap.recorder.parts import Place, reached
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.tape import Tape
from tb_lossgap.recorder.weights import Weigher, Weight
from tb_lossgap.recorder.wrappers import unwrapped

# Ranks of the same function of something else that the model gave, and of a loss of torch's
# that training has no part of.
_ALIKE, _ANOTHER = -1, -2
_ANOTHER_LOSS = "validation has another loss than training, whose share is in generalisation"
_UNDIVIDED = "validation's sums lack their divisor: use writer.log_val_loss(loss, weight)"


@dataclass(frozen=True, slots=True)
class Rank:
    """How much of the loss at hand a call gives; the last one gives the whole of it."""

    place: int
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A loss that no `backward` was called on, so far: validation, if none comes.

    `rank` tells how much of the training loss it is. One that `is_undivided` is a sum that
    training divides by what it counted; one that `is_whole` is training's loss, though its
    numbers may be added up where training averages them.
    """

    loss: torch.Tensor
    weight: Weight
    rank: int
    divisor: Weight = 1.0
    replay: Replay | None = None
    is_undivided: bool = False
    is_whole: bool = False
    place: Place | None = None  # in its graph, if it has one


class Candidates:
    """Finds validation's losses among the script's calls, by what was learned of training's."""

    def __init__(
        self,
        series: Series,
        model: nn.Module,
        learned: Learned,
        val: tuple[Function | None, nn.Module | None],
    ) -> None:
        # Validation's own loss and model, where the script has told of others; and the
        # forms of that loss's calls, the whole of it last.
        self._val_function, self._val_model = val
        self._val_forms: dict[int, int] = {}
        self.runs_other = False  # the model of validation ran last
        self._series = series
        self._model = model
        self._learned = learned
        self._held: Candidate | None = None
        self._flags: Flags | None = None  # the model's, when it was held
        self._in_train_mode = False
        self._count: torch.Tensor | None = None  # what validation was seen to count

    @property
    def is_empty(self) -> bool:
        """Whether there is none."""
        return self._held is None

    def drop(self, root: torch.Tensor | None = None) -> None:
        """It was trained on; or another model was, if it is in the graph of that model's `root`."""
        place = None if self._held is None else self._held.place
        if root is None or (place is not None and reached(root, {place})):
            self._held = None

    def rank(self, entry: Entry, *, in_val: bool) -> Rank | None:
        """What a call gives of the loss at hand; None where it is no part of it."""
        form = self._learned.form
        if form is None:
            return None
        parts = self._parts(entry, in_val=in_val)
        if entry.form not in parts:
            # Better than none.
            is_alike = entry.function in form.functions
            is_loss = is_alike or Weigher(entry.function).is_known
            if not in_val or not entry.is_ours or not is_loss:
                return None
            parts = {**parts, entry.form: _ALIKE if is_alike else _ANOTHER}
        return Rank(parts[entry.form], parts[entry.form] == max(parts.values()))

    def _parts(self, entry: Entry, *, in_val: bool) -> Mapping[int, int]:
        """The forms of the calls that make the loss at hand, with their ranks."""
        parts, form = self._learned.parts, self._learned.form
        if not in_val or form is None:
            return parts
        if self._val_function is None:
            # The same numbers may be averaged in training and added up here, and a script may
            # take the negative of a plain number.
            alike = form.reductions if form.negated is None else {*form.reductions, form.negated}
            return {**parts, **dict.fromkeys(alike - {form.last}, form.rank)}
        return {entry.form: 0} if entry.function is self._val_function else self._val_forms or parts

    def count(self, entry: Entry, result: torch.Tensor) -> None:
        """Note what the script counts, if training divides by that.

        The first count of a step: the next one may be that of a batch to come.
        """
        form = self._learned.form
        if form is None or self._count is not None or entry.is_ours or entry.form != form.count:
            return
        self._count = result.detach().clone().reshape(())

    def replay(self, loss: torch.Tensor, tape: Tape | None) -> Replay | None:
        """How a validation loss was computed, where that is of interest."""
        prober = self._series.prober
        if prober is None or tape is None:
            return None
        is_new = not prober.beyond.objective.is_known
        if not is_new and not prober.shelf.wants(self._series.val_position):
            return None
        return tape.copied(loss)

    def hold(self, candidate: Candidate) -> None:
        """A loss was computed; the largest part is kept."""
        if self._held is not None and self._held.rank > candidate.rank:
            return
        is_known = self._series.is_trained
        other = self._val_model if self.runs_other else None
        self._held = candidate
        self._flags = None if is_known or other else training_flags(unwrapped(self._model))
        self._in_train_mode = (other or self._model).training

    def learn(self, origin: LossOrigin, *, is_captured: bool) -> None:
        """How validation will compute its own loss, where the script has told of another one.

        Done once on a training step's output and target, to be known again.
        """
        prober, pair, form = self._series.prober, origin.arguments[0][:2], self._learned.form
        if self._val_function is None or self._val_forms or prober is None:
            if form is not None and form.leaf is not None and prober is not None:
                # The model's own loss, in either mode.
                prober.beyond.objective.is_same = self._val_function is None
            return
        if not is_captured or not Weigher(origin.last.function).is_known:
            return
        with preserved_randomness():
            forms = prober.forms_of(self._val_function, pair)
        self._val_forms = {form: rank for rank, form in enumerate(forms)}

    # ------------------------------------------------------------------ no backward came

    def settle(self, rows: torch.Tensor | None) -> None:
        """The last one, if any, was validation; `rows` are hashes of its batch."""
        held, self._held = self._held, None
        count, self._count = self._count, None
        if held is not None and held.is_undivided:
            held = self._divided(held, count)
        if held is None or not self._series.takes_val:
            return
        prober, position = self._series.prober, self._series.val_position
        if prober is not None and (held.is_undivided or held.is_whole):
            prober.beyond.objective.is_same = self._val_function is None
        elif prober is not None and held.replay is not None:
            prober.learn_objective(held.replay)
        with busy():
            self._series.val_loss(
                held.loss,
                held.weight,
                flags=self._flags,
                in_train_mode=self._in_train_mode,
                rows=rows,
            )
        if prober is not None and held.replay is not None:
            prober.hold(position, held.replay, held.weight, held.divisor)
        self._note_part(held)

    def _divided(self, held: Candidate, count: torch.Tensor | None) -> Candidate | None:
        """A sum over what validation counted beside it; None where it was not seen to count."""
        if count is None:
            self._series.note_for_good(Note(NoteCode.OTHER, text=_UNDIVIDED))
            return None
        whole = held.rank if self._learned.form is None else self._learned.form.rank
        return replace(held, loss=held.loss / count, weight=count, divisor=count, rank=whole)

    def _note_part(self, held: Candidate) -> None:
        """Say that validation computes a part of the loss, where that is no term of its own."""
        form, prober = self._learned.form, self._series.prober
        if form is None or self._val_function is not None:
            return
        if held.rank == _ANOTHER:
            self._series.note_for_good(Note(NoteCode.OTHER, text=_ANOTHER_LOSS))
            return
        if held.rank == _ALIKE and form.over is Over.LABELS:
            return  # the same function, of outputs that were gathered first
        if form.forwards > 1 and form.times.get(held.rank, 1) > 1:
            self._series.note_for_good(Note(NoteCode.ADDED_LOSSES, form.times[held.rank]))
            return
        is_told = prober is not None and prober.separates_objective
        if held.rank == max(self._learned.parts.values()) or is_told:
            return
        if form.forwards > 1:
            self._series.note_for_good(Note(NoteCode.ONE_FORWARD, form.forwards))
        else:
            self._series.note(NoteCode.PARTIAL_LOSS)
