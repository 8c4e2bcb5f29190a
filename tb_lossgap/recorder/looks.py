"""The steps of a watched criterion that are looked at: those to be probed, and a run's first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import torch
from torch import nn

from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder import parts
from tb_lossgap.recorder.backward import forget, is_in_backward, listen
from tb_lossgap.recorder.begun import Begun
from tb_lossgap.recorder.faults import Faults, busy
from tb_lossgap.recorder.hooks import Hook, is_copy
from tb_lossgap.recorder.obstacles import compiled_since, hidden, obstacle
from tb_lossgap.recorder.probe import Prober
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.sums import MIXED, Inside, Kind
from tb_lossgap.recorder.weights import Weigher
from tb_lossgap.recorder.wrappers import unwrapped

Criterion = Callable[..., Any]

# A run's first steps, which are looked at whatever is probed: is the criterion the whole loss?
_FIRST = 2
_NOT_CALLED = "the model itself is never called, only methods or copies of it: watch what is called"
# So many steps for which the model did not run are asked whether it was compiled meanwhile.
_SEARCHES = 3


class Looks:
    """Hooks the model and the criterion around such steps, and hears their `backward`.

    `several` is told where the criterion gives a part of the loss, or several parts:
    `backward` is called on the whole.
    """

    def __init__(
        self, series: Series, model: nn.Module, faults: Faults, several: Callable[[Begun], None]
    ) -> None:
        self.faults = faults
        self.trains_in_eval = False
        # Compiled in place, a model is compiled again with every hook that it gets.
        self.sees_forwards = hidden(model, None) is None
        self._series = series
        self._prober = series.prober
        self._model = model
        self._several = several
        self._criterion: Criterion = nn.Identity()
        self._watched = frozenset[int]()
        self._is_inspected = False
        self.armed: list[Any] = []  # hooks, while the coming step is looked at
        self._expected = parts.Expected()
        self._begun: Begun | None = None  # the last step that was looked at
        self._steps = 0  # that were looked at
        self._ran: list[parts.Place] = []  # where the forwards of a step that is to be probed ended
        self._inside: Inside | None = None
        self._searches = _SEARCHES  # for what the script calls in the model's place
        self._forwards = 0
        self._has_run = False  # the model, while it was hooked
        self._calls = 0  # of the criterion since the model last ran, on a probed step

    def attach(self, criterion: Criterion, watched: frozenset[int], *, is_inspected: bool) -> None:
        """Look at this criterion's steps; from within where it may compute anything.

        `watched` has the ids of what is hooked.
        """
        self._criterion, self._watched = criterion, watched
        self._is_inspected = is_inspected
        self.arm_if_wanted()

    def leave(self) -> None:
        """Leave nothing behind."""
        # The hooks first: whatever raises after that, nobody calls us any more.
        armed, self.armed = self.armed, []
        for handle in armed:
            handle.remove()
        self.criterion_left()
        self._hear_no_more()
        if self._prober is not None:
            self._prober.abandon()

    def compiled_since(self) -> nn.Module | None:
        """What the script calls in the model's place, where a loss came without a forward."""
        is_blind = self.armed and self.sees_forwards and not (self._forwards or self._calls)
        if not is_blind or not self._searches:
            return None
        self._searches -= 1
        reason = obstacle(self._model)
        if hidden(self._model, None) is not None and reason is not None:
            self.sees_forwards = False
            self._probing().refuse(reason)
        return compiled_since(self._model)

    def follow(self, compiled: nn.Module) -> None:
        """From the next step on look at what the script calls in the model's place."""
        for handle in self.armed:
            handle.remove()
        self.armed, self._model = [], compiled
        self._watched |= {id(compiled)}
        if self._prober is not None:
            self._prober.abandon()
            self._prober.is_compiled_now()

    def arm_if_wanted(self, latest: torch.Tensor | None = None) -> None:
        """Hook the model and the criterion for the coming step, if it is to be looked at.

        `latest` is the loss before it, whose `backward` is still to come.
        """
        wanted = self._is_looked_at()
        if wanted and not self.armed:
            self._arm()
            self._expected.begin(latest)
            listen(self, "backward_begins")
        elif not wanted and self.armed and not self._calls:
            for handle in self.armed:
                handle.remove()
            self.armed = []
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
        self.armed = []
        if self.sees_forwards:
            begins, ended = Hook(self, "forward_begins"), Hook(self, "forward_ended")
            self.armed = [
                self._model.register_forward_pre_hook(begins, with_kwargs=True, prepend=True),
                self._model.register_forward_hook(ended),
            ]
        if isinstance(self._criterion, nn.Module):
            hook, left = Hook(self, "criterion_begins"), Hook(self, "criterion_left")
            self.armed += [
                self._criterion.register_forward_pre_hook(hook, with_kwargs=True),
                self._criterion.register_forward_hook(left, always_call=True),
            ]

    # ------------------------------------------------------------------ the model runs

    def forward_begins(self, model: nn.Module, args: Sequence[Any], kwargs: dict[str, Any]) -> None:
        if is_copy(model, self._watched) or is_in_backward():
            return
        self._forwards += 1
        self._has_run = True
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
            and (self._model.training or self.trains_in_eval)
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
        if self.armed and self._prober is not None and not is_copy(criterion, self._watched):
            self._prober.criterion_begins()
            if self._steps < _FIRST and self._is_inspected and torch.is_grad_enabled():
                self._inside = Inside(args, kwargs)

    def criterion_left(self, *_call: object) -> None:
        """The criterion has returned, or raised."""
        inside, self._inside = self._inside, None
        if inside is not None:
            inside.ends()

    def taken_inside(self) -> Inside | None:
        """What the criterion was seen to do from within; it has returned."""
        inside = self._inside
        if inside is not None:
            self.criterion_left()
        return inside

    def inspect(self, inside: Inside, loss: torch.Tensor, rows: float, weigher: Weigher) -> None:
        """Learn whether a criterion of the script's own gives a sum over the batch."""
        kind = inside.kind(loss, rows)
        weigher.sums_rows = weigher.sums_rows or kind is Kind.SUM
        if kind is Kind.MIXED:
            self._series.note_for_good(Note(NoteCode.BATCH_SUM, text=MIXED))

    def passed(self) -> None:
        """The criterion was called for another model."""
        if self.armed:
            self._probing().criterion_passed()

    def probe(
        self,
        call: tuple[Sequence[Any], dict[str, Any]],
        loss: torch.Tensor,
        own: torch.Tensor,
        begun: Begun,
    ) -> None:
        """The hooked step has its loss; or it is a further call for the same forward."""
        if self._calls and not self._forwards and self.sees_forwards:
            if self._has_run:
                self._several(begun)
                return
            # Two losses, and no forward before either: they are two steps.
            self.sees_forwards = False
            self._probing().refuse(_NOT_CALLED)
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
        elif self._expected.is_empty and not self.armed:
            self._hear_no_more()
