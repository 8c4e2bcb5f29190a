"""What training has shown of a model's loss: how it is computed, what it is a mean over."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from tb_lossgap.recorder.calls import Arguments, Entry
from tb_lossgap.recorder.labels import Labels, named, own_total
from tb_lossgap.recorder.loss_form import LossForm, Over, count_of, numbers_of
from tb_lossgap.recorder.loss_origin import LossOrigin
from tb_lossgap.recorder.scaling import Scaled
from tb_lossgap.recorder.sums import Batch, Kind, kind_of
from tb_lossgap.recorder.tape import Tape
from tb_lossgap.recorder.weights import Weigher, Weight, total_weight


@dataclass(frozen=True, slots=True)
class Told:
    """What a loss is over, from its caller; `divisor` makes it the mean over `weight`."""

    weight: Weight
    divisor: Weight = 1.0


class Learned:
    """How a loss is computed, None until a step was on a tape, and what that tells of others."""

    def __init__(self) -> None:
        self.form: LossForm | None = None
        self.told: Told | None = None
        # Forms of the loss times numbers that are a part of it, and whether it is a mean there.
        self.scaled: dict[int, bool] = {}
        self.needs_targets = False
        self._reduction = "mean"
        self._kept = 0  # scalings of the loss that are a part of it, the innermost ones
        self._weight_a_row: float | None = None
        self._labels = Labels()
        self._is_own_guess = False  # what the model's own loss is over was not found out

    def learn(
        self, origin: LossOrigin, found: Scaled, rows: float, *, is_inspected: bool
    ) -> Weight | None:
        """Take in how a step's loss was computed; gives its weight, where its function says it.

        `found` is the same loss as its graph has it. Ignored labels are looked for if
        `is_inspected`, and in the first step.
        """
        self._kept = len(found.factors) - origin.outer
        is_sum = self.form is not None and self.form.is_sum
        self.form = LossForm.of(origin, Batch(rows, is_divisor=not is_sum))
        if self.form.over is not Over.LABELS:
            self._reduction = "sum" if self.form.is_sum and self.told is None else "mean"
            return None
        weigher = Weigher(origin.last.function)
        if is_inspected or self._weight_a_row is None:
            weigher.inspect(*origin.arguments)
        weight, self._reduction = weigher.weight(*origin.arguments)
        self._learn_weight(weight, rows)
        return weight

    def _learn_weight(self, weight: Weight, rows: float) -> None:
        """Whether the targets are needed on every step, or the batch's rows tell enough."""
        if isinstance(weight, torch.Tensor):
            self.needs_targets = True
            return
        a_row = weight / rows
        if self._weight_a_row is not None and a_row != self._weight_a_row:
            self.needs_targets = True
        self._weight_a_row = a_row

    def counts(self, found: Scaled, rows: float) -> frozenset[int]:
        """The places of the scalings that divide a sum by what it is over."""
        if self._reduction != "sum":
            return frozenset()
        return frozenset(
            place
            for place, factor in enumerate(found.factors[: self.outer(found)])
            if factor.divides and not (factor.is_plain and float(factor.number) < rows)
        )

    def keep_scalings(self, dropped: Collection[int], counts: Collection[int]) -> None:
        """The numbers at the loss's end are a part of it, but for those at these places."""
        self.scaled, is_mean = {}, False
        if self.form is None:
            return
        form, leaf = self.form.last, self.form.leaf or 0
        for place in reversed(range(len(self.form.scalings))):
            if place not in dropped:
                form, leaf = Tape.form_of(self.form.scalings[place], form, leaf), 0
                is_mean = is_mean or place in counts
                self.scaled[form] = is_mean

    @property
    def parts(self) -> dict[int, int]:
        """The ranks of all calls that make the loss, by their forms: the whole of it last."""
        if self.form is None:
            return {}
        beyond = {form: self.form.rank + 1 + at for at, form in enumerate(self.scaled)}
        return {**self.form.parts, **beyond}

    @property
    def is_guess(self) -> bool:
        """Whether nothing tells that the loss is a mean over the batch's rows."""
        if self.form is None or self.told is not None:
            return False
        return self._is_own_guess if self.form.leaf is not None else self.form.is_guess

    @property
    def is_mixed(self) -> bool:
        """Whether a sum over the batch has something else added to it."""
        return self.form is not None and self.form.kind is Kind.MIXED and self.told is None

    @property
    def _is_known(self) -> bool:
        """Whether the script calls one of torch's losses, which says itself what it is over."""
        return self.needs_targets or self._weight_a_row is not None

    # ---------------------------------------------------------------- a step's own loss

    def weight(self, rows: float, known: Weight | None) -> Weight:
        """W of a step: `known` from its call, else in proportion to the rows of its batch."""
        if self.told is not None and not self._is_known:
            return self.told.weight
        return rows * (self._weight_a_row or 1.0) if known is None else known

    def labelled(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Weight | None:
        """W of a loss that the model computes from the labels that it is given, where known."""
        may_be_own = self.form is None or self.form.leaf is not None
        return self._labels.count(args, kwargs) if may_be_own else named(kwargs)

    def counted(self, found: Scaled, *, is_inspected: bool) -> Weight | None:
        """W of a step as the loss's graph has it; None where it does not.

        What a model's own loss is over is looked for among its arguments, in the first step
        and if `is_inspected`.
        """
        if self._is_known:
            return total_weight(found.loss)
        if self.form is not None and self.form.leaf is not None and self.told is None:
            total = own_total(found.loss)
            if total is not None and (self._labels.are_sought or is_inspected):
                self._labels.learn(total)
            self._is_own_guess = total is None or not self._labels.are_known
            return total
        over = None if self.form is None else self.form.over
        if over is Over.COUNT:
            return found.divisor(self.outer(found))
        if over is Over.NUMBERS and self.told is None:
            return None if found.numbers is None else float(found.numbers)
        return None

    def outer(self, found: Scaled) -> int:
        """How many of a loss's scalings are no part of it."""
        return max(len(found.factors) - self._kept, 0)

    def divisor(self, weight: Weight) -> Weight:
        """What makes a step's loss the mean over its weight."""
        return weight if self._reduction == "sum" else self.told_divisor

    @property
    def told_divisor(self) -> Weight:
        """The same, where its caller alone knows."""
        return 1.0 if self.told is None or self._is_known else self.told.divisor

    # ------------------------------------------------------------- a call in validation

    def weighed(
        self,
        call: tuple[Entry, Arguments],
        loss: torch.Tensor,
        tape: Tape | None,
        step: tuple[float, Weight],
    ) -> tuple[Weight, Weight]:
        """What a call's loss is over, and what makes it the mean over that.

        `step` has the batch's rows, and the weight that they tell of.
        """
        entry, arguments = call
        _, weight = step
        found = None if tape is None else self._by_hand(call, loss, tape, step)
        if found is not None:
            return found
        weigher = Weigher(entry.function)
        if not weigher.is_known:
            return weight, self.told_divisor
        weigher.counts_labels = True
        weight, reduction = weigher.weight(*arguments)
        return weight, weight if reduction == "sum" else 1.0

    def _by_hand(
        self,
        call: tuple[Entry, Arguments],
        loss: torch.Tensor,
        tape: Tape,
        step: tuple[float, Weight],
    ) -> tuple[Weight, Weight] | None:
        """The same of a loss that the script averages, adds up or divides itself."""
        (entry, arguments), form, (rows, weight) = call, self.form, step
        if form is None or self.told is not None:
            return None
        if self.reduces(entry):
            size = float(arguments[0][0].numel())
            return size, size if entry.name == "sum" else 1.0
        is_last = entry.form in (form.last, form.negated)
        if is_last and form.over in (Over.COUNT, Over.NUMBERS):
            origin = tape.origin_as_it_is(loss)
            if form.over is Over.COUNT:
                count = None if origin is None else count_of(origin)
                return weight if count is None else count, 1.0
            numbers = None if origin is None else numbers_of(origin, form.kind)
            weight = weight if numbers is None else float(numbers)
        elif not form.is_sum or entry.form not in form.parts:
            return None
        return weight, weight if form.is_sum and _is_sum(loss, tape, rows) else 1.0

    def reduces(self, entry: Entry) -> bool:
        """Whether a call averages, or adds up, what training's last call does in another way."""
        form = self.form
        return form is not None and entry.form in form.reductions - {form.last}

    def is_negated(self, entry: Entry) -> bool:
        """Whether a call gives what training takes the negative of."""
        return self.form is not None and entry.form == self.form.negated

    def is_whole(self, entry: Entry) -> bool:
        """Whether a call that training does not end with gives its loss all the same."""
        return self.reduces(entry) or self.is_negated(entry)

    def lacks_divisor(self, entry: Entry) -> bool:
        """Whether a part of the loss is a sum that training divides by what it counted."""
        form = self.form
        if form is None or form.over is not Over.COUNT or entry.form == form.last:
            return False
        return not Weigher(entry.function).is_known


def _is_sum(loss: torch.Tensor, tape: Tape, rows: float) -> bool:
    """Whether validation sums too: it may be told to reduce in another way."""
    origin = tape.origin(loss)
    return origin is not None and kind_of(origin, Batch(rows, is_divisor=False)) is Kind.SUM
