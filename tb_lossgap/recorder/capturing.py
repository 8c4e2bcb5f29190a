"""The training step that is being captured: its tape, and the state that it began with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from tb_lossgap.recorder.acquaintance import Acquaintance, Check
from tb_lossgap.recorder.calls import Entry, Function
from tb_lossgap.recorder.generators import RandomState
from tb_lossgap.recorder.isolation import Flags, training_flags
from tb_lossgap.recorder.loss_origin import LossOrigin
from tb_lossgap.recorder.replays import Autocast
from tb_lossgap.recorder.tape import Tape


@dataclass(slots=True, eq=False)
class Captured:
    """A step as far as its loss: `check` is None where it is not to be replayed as it was."""

    tape: Tape
    check: Check | None
    flags: Flags
    autocast: tuple[Autocast, ...]


class Capturing:
    """Follows one step at a time, from the model's first forward to the loss."""

    def __init__(self, inner: nn.Module, acquaintance: Acquaintance) -> None:
        self._inner = inner
        self._acquaintance = acquaintance
        self._step: Captured | None = None
        self._forward: Entry | None = None

    def forward_begins(self, model: nn.Module, args: Sequence[Any], kwargs: dict[str, Any]) -> None:
        """The model is about to run; `model` is what to replay."""
        if self._step is None:
            flags = training_flags(self._inner)
            self._step = Captured(Tape(), None, flags, autocast_of(self._inner))
            if self._acquaintance.wants_check:
                self._step.check = self._acquaintance.check()
        self._forward = self._step.tape.forward(model, args, kwargs)
        if self._step.check is not None:
            self._step.check.random.append(RandomState.capture())

    def forward_ended(self, output: Any) -> None:  # noqa: ANN401 - whatever the model returns
        """The model has run: what the script does with its output goes on the tape."""
        if self._step is not None and self._forward is not None:
            self._step.tape.write(self._forward, output)
            self._step.tape.resume()

    def criterion_begins(self) -> None:
        """The criterion is one entry of the tape: it may be compiled."""
        if self._step is not None:
            self._step.tape.pause()

    def criterion_passed(self) -> None:
        """That was another model's loss; this one's is still to come."""
        if self._step is not None:
            self._step.tape.resume()

    def criterion_ended(
        self,
        call: tuple[Callable[..., Any], Sequence[Any], dict[str, Any]],
        loss: torch.Tensor,
    ) -> None:
        """The criterion has given the loss: its call is one entry of the tape."""
        if self._step is not None:
            tape = self._step.tape
            tape.pause()
            criterion, args, kwargs = call
            tape.write(tape.entry(eager(criterion), args, kwargs), loss)

    def origin(self, loss: torch.Tensor) -> LossOrigin | None:
        """How the loss of the step was computed."""
        return None if self._step is None else self._step.tape.origin(loss)

    def forms_of(self, function: Function, args: Sequence[Any]) -> list[int]:
        """The forms of what a function computes on the step."""
        return [] if self._step is None else self._step.tape.forms_of(function, args)

    def abandon(self) -> None:
        """The step never came to its loss."""
        step = self.taken()
        if step is not None:
            step.tape.pause()

    def taken(self) -> Captured | None:
        """The step, which is over."""
        step, self._step, self._forward = self._step, None, None
        return step


def eager(criterion: Any) -> Any:  # noqa: ANN401 - a module, a function or nothing
    """What was compiled: a replay of it would be compiled anew for every mode."""
    mark = "_orig_mod" if isinstance(criterion, nn.Module) else "_torchdynamo_orig_callable"
    return getattr(criterion, mark, criterion)


def autocast_of(model: nn.Module) -> tuple[Autocast, ...]:
    """The mixed precision of now, on each type of device that a forward of the model may use."""
    found = {parameter.device.type for parameter in model.parameters()} or {"cpu"}
    return tuple(Autocast.current(device) for device in sorted(found - {"meta"}))
