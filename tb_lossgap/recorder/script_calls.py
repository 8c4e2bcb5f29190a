"""The calls between a model's output and its loss, as a tape hears them: which gives the loss."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch.utils import _pytree as pytree

from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.calls import Arguments, Entry
from tb_lossgap.recorder.candidates import Candidate, Candidates
from tb_lossgap.recorder.learned import Learned
from tb_lossgap.recorder.parts import place_of
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.tape import Tape
from tb_lossgap.recorder.weights import Weight

# Of an epoch's first validation losses it is heard what else the script computes of the output.
_LISTENED = 2


@dataclass(slots=True, eq=False)
class Step:
    """What is known of the step at hand, from its first forward to its loss.

    `weight` is what its loss is over, where that is known, else its `rows` tell; `inner` are
    weight and divisor of what a number at the loss's end scales; `judged` what the loss was
    computed on, `batch` what the first forward was given, and `hashes` those of its rows, where
    these are of interest.
    """

    rows: float = 1.0
    weight: Weight | None = None
    inner: tuple[Weight, Weight] | None = None
    judged: list[torch.Tensor] | None = None
    batch: list[Any] = field(default_factory=list)
    hashes: torch.Tensor | None = None


class ScriptCalls:
    """Hears each call that the script makes after a forward: maybe the loss, or a part of it."""

    def __init__(self, series: Series, learned: Learned, candidates: Candidates) -> None:
        self._series = series
        self._learned = learned
        self._candidates = candidates

    def take(
        self,
        step: Step,
        tape: Tape | None,
        call: tuple[Entry, Arguments],
        result: torch.Tensor,
        *,
        in_val: bool,
        is_quiet: bool,
    ) -> None:
        """A call gave a single number; `is_quiet` where the model ran without gradients."""
        entry, arguments = call
        self._candidates.count(entry, result)
        rank = self._candidates.rank(entry, in_val=in_val)
        if rank is None:
            return
        if rank.is_whole and in_val and self._is_another(step, arguments):
            return
        weight, divisor = self._weighed(step, tape, call, result)
        if rank.is_whole:
            step.weight = weight
        # Without a gradient to the model, but with one: another model is trained on it.
        if in_val and not (is_quiet and result.requires_grad):
            self._candidates.hold(
                Candidate(
                    result.detach().clone().reshape(()) / divisor,
                    weight,
                    rank.place,
                    divisor,
                    self._candidates.replay(result, tape),
                    self._learned.lacks_divisor(entry),
                    rank.is_whole and self._learned.is_whole(entry),
                    place_of(result),
                )
            )
        listens = in_val and self._series.val_position < _LISTENED
        if rank.is_whole and tape is not None and not listens:
            tape.close()

    def _is_another(self, step: Step, arguments: Arguments) -> bool:
        """Whether the model's output has been judged as a whole, and is so again.

        What is judged on other data is said: the losses of several masks, say.
        """
        leaves = pytree.tree_leaves(arguments)
        data = [leaf for leaf in leaves if isinstance(leaf, torch.Tensor) and leaf.grad_fn is None]
        if step.judged is None:
            step.judged = data
            return False
        if not _are_same(data, step.judged):
            self._series.note_for_good(Note(NoteCode.SEVERAL_OF_OUTPUT))
        return True

    def _weighed(
        self, step: Step, tape: Tape | None, call: tuple[Entry, Arguments], result: torch.Tensor
    ) -> tuple[Weight, Weight]:
        """What a call's loss is over, and its divisor: a number at its end changes neither."""
        learned, known = self._learned, self._learned.weight(step.rows, step.weight)
        if call[0].form in learned.scaled:
            weight, divisor = step.inner or (known, learned.told_divisor)
            return weight, 1.0 if learned.scaled[call[0].form] else divisor
        weight, divisor = learned.weighed(call, result, tape, (step.rows, known))
        # Where the script takes the negative itself, of a plain number, that is in the divisor.
        step.inner = weight, -divisor if learned.is_negated(call[0]) else divisor
        return step.inner


def _are_same(data: Sequence[torch.Tensor], others: Sequence[torch.Tensor]) -> bool:
    return len(data) == len(others) and all(map(operator.is_, data, others))
