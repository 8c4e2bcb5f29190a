"""What validation's batches are made of: its model hooked, its losses on a tape where wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from tb_lossgap.recorder.calls import Entry
from tb_lossgap.recorder.capturing import eager
from tb_lossgap.recorder.faults import Faults
from tb_lossgap.recorder.hooks import Hook, is_copy
from tb_lossgap.recorder.loss_origin import Replay
from tb_lossgap.recorder.obstacles import hidden, is_compiled
from tb_lossgap.recorder.rows import hashed
from tb_lossgap.recorder.runs import Runs
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.tape import Tape
from tb_lossgap.recorder.wrappers import unwrapped


@dataclass(frozen=True, slots=True)
class Seen:
    """How a validation loss was computed, if that is on a tape, and hashes of its rows.

    `runs` are the model's since the loss before, None where they could not be seen.
    """

    replay: Replay | None = None
    rows: torch.Tensor | None = None
    runs: Runs = None


class ValTape:
    """Hooks on what validation runs, from its second batch to the next training step.

    Between two validations nothing of it is there, so that training steps do not pay.
    """

    def __init__(
        self,
        series: Series,
        model: nn.Module,
        criterion: Callable[..., Any],
        faults: Faults,
    ) -> None:
        self.faults = faults
        self._series = series
        self._model = model
        self._criterion = criterion
        self._watched = frozenset((id(model), id(criterion)))
        self._armed: list[Any] = []
        self._tape: Tape | None = None
        self._entry: Entry | None = None
        self._rows: torch.Tensor | None = None
        # A compiled model may be called without its compiler, which no hook tells of.
        self.sees_runs = hidden(model, None) is None and not is_compiled(model)
        self._runs = 0  # of the model since the last loss
        self._is_late = False  # the model had run before it was hooked

    def follow(self, compiled: nn.Module) -> None:
        """The script calls this in the model's place, maybe past its hooks."""
        self._model = compiled
        self._watched |= {id(compiled)}
        self.sees_runs = False

    @property
    def is_armed(self) -> bool:
        return bool(self._armed)

    def arm(self, *, is_late: bool) -> None:
        """Validation has begun; `is_late` if the model ran again before that was known."""
        if self._armed or self._series.prober is None:
            return
        self._is_late = is_late
        begins, ended = Hook(self, "begins"), Hook(self, "ended")
        self._armed = [
            self._model.register_forward_pre_hook(begins, with_kwargs=True),
            self._model.register_forward_hook(ended),
        ]
        if self.sees_runs:
            # What is wrapped may be called without its wrapper.
            runs = Hook(self, "runs")
            self._armed.append(unwrapped(self._model).register_forward_pre_hook(runs))
        if isinstance(self._criterion, nn.Module):
            hook = Hook(self, "criterion_begins")
            self._armed.append(self._criterion.register_forward_pre_hook(hook))

    def disarm(self) -> None:
        """Validation is over: leave nothing behind."""
        armed, self._armed = self._armed, []
        for handle in armed:
            handle.remove()
        tape, self._tape = self._tape, None
        self._entry, self._rows, self._runs = None, None, 0
        if tape is not None:
            tape.pause()

    def runs(self, model: nn.Module, *_call: object) -> None:
        """The model runs, whoever calls it."""
        if not is_copy(model, self._watched | {id(unwrapped(self._model))}):
            self._runs += 1

    def begins(self, model: nn.Module, args: Sequence[Any], kwargs: dict[str, Any]) -> None:
        """A model runs for validation, or for the next training step."""
        prober = self._series.prober
        if not self._armed or prober is None or is_copy(model, self._watched):
            return
        if torch.is_grad_enabled() and self._model.training:
            self.disarm()
            return
        if self._series.wants_rows and self._rows is None:
            self._rows = hashed((args, kwargs))
        if self._tape is None and prober.shelf.wants(self._series.val_position):
            self._tape = Tape()
        if self._tape is not None:
            self._entry = self._tape.forward(unwrapped(model), args, kwargs)

    def ended(self, _model: nn.Module, _args: object, output: Any) -> None:  # noqa: ANN401 - whatever the model returns
        """It has run: what the script does with its output goes on the tape."""
        if self._tape is not None and self._entry is not None:
            self._tape.write(self._entry, output)
            self._entry = None
            self._tape.resume()

    def criterion_begins(self, *_call: object) -> None:
        """The criterion is one entry of the tape: it may be compiled."""
        if self._tape is not None:
            self._tape.pause()

    def take(
        self,
        criterion: Callable[..., Any],
        args: Sequence[Any],
        kwargs: dict[str, Any],
        loss: torch.Tensor,
    ) -> Seen:
        """The criterion has given a validation loss."""
        rows, self._rows = self._rows, None
        tape, self._tape = self._tape, None
        runs = self._runs if self._armed and self.sees_runs and not self._is_late else None
        self._runs, self._is_late = 0, False
        if tape is None:
            return Seen(rows=rows, runs=runs)
        tape.pause()
        tape.write(tape.entry(eager(criterion), args, kwargs), loss)
        return Seen(tape.finish(loss), rows, runs)
