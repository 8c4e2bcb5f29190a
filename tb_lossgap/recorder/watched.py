"""One watched series: hooked where its losses can be seen, and brought to its end."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import torch
from torch import nn

from tb_lossgap.recorder.arguments import Differs
from tb_lossgap.recorder.begun import Begun
from tb_lossgap.recorder.beyond import Beyond
from tb_lossgap.recorder.budget import Budget
from tb_lossgap.recorder.clean import CleanBatches
from tb_lossgap.recorder.distributed import rank
from tb_lossgap.recorder.entrances import Entrances
from tb_lossgap.recorder.faults import Faults, warn
from tb_lossgap.recorder.model_watch import ModelWatch
from tb_lossgap.recorder.objective import Objective
from tb_lossgap.recorder.obstacles import hidden, is_compiled
from tb_lossgap.recorder.probe import Prober
from tb_lossgap.recorder.reported import Reported
from tb_lossgap.recorder.resume import Standing
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.sink import Sink
from tb_lossgap.recorder.state_loads import StateLoads
from tb_lossgap.recorder.watch import Criterion, Watch
from tb_lossgap.recorder.wrappers import unwrapped


@dataclass(frozen=True, slots=True)
class Setup:
    """What `watch` was given."""

    model: nn.Module
    criterion: Criterion | None
    budget: Budget
    entrances: Entrances
    differs: Differs

    @property
    def has_known_calls(self) -> bool:
        """Whether hooks on modules see each loss: a plain function's calls have none."""
        told = self.differs.criterion
        return self.criterion is not None and (told is None or isinstance(told, nn.Module))

    @property
    def beyond(self) -> Beyond:
        """The same as replays need it."""
        told = self.differs
        objective = Objective(function=told.criterion)
        if self.has_known_calls:
            objective = Objective(told.criterion, same=told.criterion is None)
        return Beyond(
            objective=objective,
            other=None if told.model is None else unwrapped(told.model),
            clean=None if told.clean_batches is None else CleanBatches(told.clean_batches),
        )

    def prober(self, name: str) -> Prober:
        """What measures the series of this name."""
        return Prober(
            unwrapped(self.model),
            self.criterion,
            self.budget,
            name=name,
            rank=rank(),
            is_compiled=is_compiled(self.model) or is_compiled(self.criterion),
            beyond=self.beyond,
        )


class Watched:
    """One series with its watch (None for explicit calls alone), and its faults."""

    def __init__(self, name: str, sink: Sink, reported: Reported) -> None:
        self.watch: Watch | ModelWatch | None = None
        self._loads: StateLoads | None = None
        self.faults = Faults(name, self._leave)
        self.sink = sink
        self.series = Series(name, lambda _series, epoch: sink(epoch), reported)

    def _leave(self) -> None:
        if self.watch is not None:
            self.watch.detach()
        self._leave_loads()
        self._leave_others()

    def _leave_loads(self) -> None:
        if self._loads is not None:
            self._loads.leave()

    def _leave_others(self) -> None:
        """No other process has to wait for this one any more."""
        if self.series.prober is not None:
            self.series.prober.leave()

    def resume(self, standing: Standing) -> None:
        """Go on where an earlier process stopped."""
        self.series.resume(standing)
        self.sink.resume(standing)

    def begin(self, setup: Setup) -> Criterion | None:
        """Hook what can be hooked; gives back the criterion to call."""
        model, criterion = setup.model, setup.criterion
        scripted = _scripted(model, criterion)
        if scripted is not None:
            warn(
                f"{scripted} is compiled by TorchScript, which has no hooks for replays: "
                "only exact terms are recorded. Pass the eager module to measure the others."
            )
        else:
            self.series.prober = setup.prober(self.series.name)
        unseen = hidden(model, criterion)
        if unseen is not None:
            warn(unseen)
        if isinstance(criterion, torch.jit.ScriptModule):
            warn("a scripted criterion cannot be watched: call writer.log_train_loss(loss, weight)")
            return criterion
        if scripted is None:
            self._loads = StateLoads(self.series, model, self.faults)
        if not setup.has_known_calls or criterion is None:
            if scripted is None:
                self._watch_model(setup)
            return criterion
        watch = Watch(
            self.series,
            model,
            self.faults,
            lambda begun: self._go_on(setup, begun),
            val=(setup.differs.criterion, setup.differs.model),
        )
        self.watch = watch
        return watch.attach(criterion)

    def _watch_model(self, setup: Setup) -> ModelWatch:
        """Find the loss where `backward` is called."""
        watch = ModelWatch(
            self.series,
            setup.model,
            self.faults,
            val=(setup.differs.criterion, setup.differs.model),
        )
        self.watch = watch
        watch.attach(setup.entrances)
        return watch

    def _go_on(self, setup: Setup, begun: Begun) -> None:
        """The criterion gives a part of the loss: from this step on, find the whole."""
        if self.watch is not None:
            self.watch.detach()
        self.series.restart(lost=self.series.position - begun.parts)
        if self.series.prober is not None:
            # What was taken for the loss is a part of it.
            self.series.prober.beyond.objective.forget()
        self._watch_model(setup).go_on(begun)

    def commit(self) -> None:
        """Write what is known to be over; more may come and supersede it."""
        if self.watch is not None:
            self.watch.settle()
        self.series.commit()
        self.sink.catch_up()

    def finish(self) -> None:
        """Write everything and take every hook away."""
        if self.watch is not None:
            self.watch.settle()
            if self.series.is_untouched and not _is_failing():
                warn(_UNSEEN.format(self.series.name))
        self.series.close()
        self._leave_others()
        self.sink.close()
        if self.watch is not None:
            self.watch.detach()
        self._leave_loads()


def _is_failing() -> bool:
    """Whether the script ends by an exception: then it may not have come to its training."""
    return sys.exc_info()[0] is not None or hasattr(sys, "last_value")


_UNSEEN = (
    "no loss of {!r} was seen in this process: the watched model never ran to a loss that was "
    "trained on, or what watch() gave was never called. If the training runs in another "
    "process, call watch() there; else log its losses with writer.log_train_loss(loss, weight) "
    "and writer.log_val_loss(loss, weight)"
)


def _scripted(*candidates: object) -> str | None:
    for candidate in candidates:
        if isinstance(candidate, torch.jit.ScriptModule):
            return "the model" if candidate is candidates[0] else "the criterion"
    return None
