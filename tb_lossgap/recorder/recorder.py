"""All that one writer watches: its series, the explicit calls, and the end of the process."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter

from tb_lossgap.errors import WatchError
from tb_lossgap.recorder import unhooked
from tb_lossgap.recorder.beyond import Beyond
from tb_lossgap.recorder.budget import Budget
from tb_lossgap.recorder.clean import CleanBatches
from tb_lossgap.recorder.distributed import peers, rank
from tb_lossgap.recorder.faults import Faults, busy, warn
from tb_lossgap.recorder.model_watch import NO_ENTRANCES, Entrances, ModelWatch, Told
from tb_lossgap.recorder.objective import Objective
from tb_lossgap.recorder.obstacles import hidden, is_compiled
from tb_lossgap.recorder.probe import Prober
from tb_lossgap.recorder.reported import Reported, flattened
from tb_lossgap.recorder.resume import Standing, standings_of, state_of
from tb_lossgap.recorder.series import Loss, Series
from tb_lossgap.recorder.sink import Sink
from tb_lossgap.recorder.tape import sweep
from tb_lossgap.recorder.watch import Begun, Criterion, Watch
from tb_lossgap.recorder.wrappers import unwrapped


@dataclass(frozen=True, slots=True)
class Differs:
    """What the script does not do alike in training and in validation, as far as it tells us.

    `criterion` and `model` are those of validation, `clean_batches` training batches
    without augmentation.
    """

    criterion: Criterion | None = None
    model: nn.Module | None = None
    clean_batches: Iterable[Any] | None = None


class _Watched:
    """One series with its watch (None for explicit calls alone), and its faults."""

    def __init__(self, name: str, sink: Sink, reported: Reported) -> None:
        self.watch: Watch | ModelWatch | None = None
        self.faults = Faults(name, self._leave)
        self.sink = sink
        self.series = Series(name, lambda _series, epoch: sink(epoch), reported)

    def _leave(self) -> None:
        if self.watch is not None:
            self.watch.detach()
        if self.series.prober is not None:
            self.series.prober.leave()


class Recorder:
    """What stands between a writer's calls and its series.

    None of its methods raises in a running training, except `watch` for what a user
    can mend at once. The writer may be any of torch's; None in a process that does not
    write, of several.
    """

    def __init__(self, writer: SummaryWriter | None) -> None:
        self._writer: Any = writer
        self._watched: dict[str, _Watched] = {}
        self._process = os.getpid()
        self._resumed: dict[str, Standing] = {}  # of series that are not there yet
        # Alive until then: a script that forgets its writer loses nothing.
        atexit.register(self.close)

    # ------------------------------------------------------------------------- watching

    def watch(
        self,
        model: nn.Module,
        criterion: Criterion | None,
        *,
        name: str,
        reported: tuple[str, str] | None,
        budget: float,
        entrances: Entrances = NO_ENTRANCES,
        differs: Differs = Differs(),
    ) -> Criterion | None:
        """Watch a model and its criterion; gives back the criterion to call.

        `entrances` are the parts of a model without a criterion that are called directly.
        """
        _check(model, criterion, budget=budget, reported=reported)
        _check_differs(model, differs)
        if name in self._watched and self._watched[name].watch is not None:
            msg = f"a loss named {name!r} is watched already: give this one another name=..."
            raise WatchError(msg)
        watched = self._add(name, Reported(reported))
        unhooked.begin(self)
        try:
            setup = _Setup(model, criterion, Budget(budget), entrances, differs)
            return _begin(watched, setup)
        except Exception as error:  # noqa: BLE001 - a fault of ours never stops a training
            watched.faults.fail(error)
            return criterion

    def _add(self, name: str, reported: Reported) -> _Watched:
        watched = _Watched(name, Sink(self._writer, name), reported)
        watched.series.join(peers(name))
        self._watched[name] = watched
        if os.getpid() != self._process:
            watched.faults.blocked += 1  # a forked child: the writer has no thread in it
        if name in self._resumed:
            _resume(watched, self._resumed.pop(name))
        return watched

    # ------------------------------------------------------------------- explicit calls

    def log_train_loss(self, loss: Loss, weight: float, name: str) -> None:
        """Take a training loss that could not be seen."""

        def take(series: Series) -> None:
            series.take_over()
            series.train_loss(_own(loss), weight)

        self._explicit(name, take)

    def log_val_loss(self, loss: Loss, weight: float, name: str) -> None:
        """Take a validation loss that could not be seen."""

        def take(series: Series) -> None:
            series.takes_val = False
            if series.prober is not None:
                # Whatever it is that the script logs: what it called was not seen.
                series.prober.beyond.objective.forget()
            series.val_loss(_own(loss), weight)

        self._explicit(name, take)

    def _explicit(self, name: str, take: Callable[[Series], None]) -> None:
        watched = self._watched.get(name) or self._add(name, Reported())
        self._guard(watched, lambda: take(watched.series))

    def expect(self, told: Told | None) -> None:
        """What the coming loss of a watched model is over, where only its caller knows."""
        for watched in self._watched.values():
            if isinstance(watched.watch, ModelWatch):
                watched.watch.expect(told)

    def end_epoch(self) -> None:
        """The interval of every series is over."""
        self._each(lambda watched: watched.series.end())

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Losses inside are nobody's: neither training nor validation."""
        with ExitStack() as stack:
            for watched in self._watched.values():
                stack.enter_context(watched.faults.paused())
            yield

    # ------------------------------------------------------------------ the writer's own

    def report(self, tag: str, value: object) -> None:
        """The script logs a scalar."""
        self._each(lambda watched: watched.series.report(tag, value))

    def report_all(self, main_tag: str, values: dict[str, object]) -> None:
        """The script logs several scalars in one call."""
        for tag, value in flattened(main_tag, values):
            self.report(tag, value)

    def flush(self) -> None:
        """Write what is known to be over; more may come and supersede it."""
        self._each(_commit)

    def state(self) -> dict[str, Any]:
        """Where every series stands, once what is over is written."""
        self.flush()
        found = {
            name: watched.series.standing(watched.sink.standing)
            for name, watched in self._watched.items()
        }
        return state_of(self._resumed | found)

    def resume(self, state: Mapping[str, Any]) -> None:
        """Go on from a state, with series that are watched already or will be.

        Raises WatchError for something else, or where a training has begun.
        """
        logdir = "" if self._writer is None else self._writer.get_logdir()
        for name, standing in standings_of(state).items():
            resumed = standing.resumed(logdir)
            if name in self._watched:
                _resume(self._watched[name], resumed)
            else:
                self._resumed[name] = resumed

    def close(self) -> None:
        """Write everything and take every hook away."""
        self._each(_finish)
        self._watched.clear()
        unhooked.end(self)
        sweep()
        atexit.unregister(self.close)

    def _each(self, act: Callable[[_Watched], None]) -> None:
        for watched in list(self._watched.values()):
            self._guard(watched, lambda watched=watched: act(watched))  # type: ignore[misc]  # the default binds the loop's value

    @staticmethod
    def _guard(watched: _Watched, act: Callable[[], None]) -> None:
        if watched.faults.blocked:
            return
        try:
            with busy():
                act()
        except Exception as error:  # noqa: BLE001 - a fault of ours never stops a training
            watched.faults.fail(error)


def _resume(watched: _Watched, standing: Standing) -> None:
    watched.series.resume(standing)
    watched.sink.resume(standing)


@dataclass(frozen=True, slots=True)
class _Setup:
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


def _begin(watched: _Watched, setup: _Setup) -> Criterion | None:
    """Hook what can be hooked; gives back the criterion to call."""
    model, criterion = setup.model, setup.criterion
    scripted = _scripted(model, criterion)
    if scripted is not None:
        warn(
            f"{scripted} is compiled by TorchScript, which has no hooks for replays: "
            "only exact terms are recorded. Pass the eager module to measure the others."
        )
    else:
        watched.series.prober = Prober(
            unwrapped(model),
            criterion,
            setup.budget,
            name=watched.series.name,
            rank=rank(),
            is_compiled=is_compiled(model) or is_compiled(criterion),
            beyond=setup.beyond,
        )
    unseen = hidden(model, criterion)
    if unseen is not None:
        warn(unseen)
    if isinstance(criterion, torch.jit.ScriptModule):
        warn("a scripted criterion cannot be watched: call writer.log_train_loss(loss, weight)")
        return criterion
    if not setup.has_known_calls or criterion is None:
        if scripted is None:
            _watch_model(watched, setup)
        return criterion
    watch = Watch(
        watched.series,
        model,
        watched.faults,
        lambda begun: _go_on(watched, setup, begun),
        val=(setup.differs.criterion, setup.differs.model),
    )
    watched.watch = watch
    return watch.attach(criterion)


def _commit(watched: _Watched) -> None:
    if watched.watch is not None:
        watched.watch.settle()
    watched.series.commit()
    watched.sink.catch_up()


def _finish(watched: _Watched) -> None:
    if watched.watch is not None:
        watched.watch.settle()
        if watched.series.is_untouched and not _is_failing():
            warn(_UNSEEN.format(watched.series.name))
    watched.series.close()
    if watched.series.prober is not None:
        watched.series.prober.leave()
    watched.sink.close()
    if watched.watch is not None:
        watched.watch.detach()


def _is_failing() -> bool:
    """Whether the script ends by an exception: then it may not have come to its training."""
    return sys.exc_info()[0] is not None or hasattr(sys, "last_value")


_UNSEEN = (
    "no loss of {!r} was seen in this process: the watched model never ran to a loss that was "
    "trained on, or what watch() gave was never called. If the training runs in another "
    "process, call watch() there; else log its losses with writer.log_train_loss(loss, weight) "
    "and writer.log_val_loss(loss, weight)"
)


def _watch_model(watched: _Watched, setup: _Setup) -> ModelWatch:
    """Find the loss where `backward` is called."""
    watch = ModelWatch(
        watched.series,
        setup.model,
        watched.faults,
        val=(setup.differs.criterion, setup.differs.model),
    )
    watched.watch = watch
    watch.attach(setup.entrances)
    return watch


def _go_on(watched: _Watched, setup: _Setup, begun: Begun) -> None:
    """The criterion gives a part of the loss: from this step on, find the whole."""
    if watched.watch is not None:
        watched.watch.detach()
    watched.series.restart(lost=watched.series.position - begun.parts)
    if watched.series.prober is not None:
        # What was taken for the loss is a part of it.
        watched.series.prober.beyond.objective.forget()
    _watch_model(watched, setup).go_on(begun)


def _own(loss: Loss) -> Loss:
    """A loss of the script's, as a number that it cannot change any more."""
    if not isinstance(loss, torch.Tensor):
        return float(loss)
    return loss.detach().mean() if loss.dim() else loss.detach().clone()


def _scripted(*candidates: object) -> str | None:
    for candidate in candidates:
        if isinstance(candidate, torch.jit.ScriptModule):
            return "the model" if candidate is candidates[0] else "the criterion"
    return None


def _check(model: Any, criterion: Any, *, budget: Any, reported: Any) -> None:  # noqa: ANN401 - a user's
    if not isinstance(model, nn.Module):
        msg = f"watch(model, criterion): the model is a {type(model).__name__}, not a torch module"
        raise WatchError(msg)
    if criterion is not None and not callable(criterion):
        msg = f"watch(model, criterion): {criterion!r} is not a loss module or function"
        raise WatchError(msg)
    if not isinstance(budget, int | float) or not 0.0 <= budget <= 1.0:
        msg = f"watch(budget={budget}): a share of training time from 0 to 1, such as 0.05"
        raise WatchError(msg)
    if reported is not None and not _are_two_tags(reported):
        msg = f"watch(reported={reported!r}): two tags, such as ('loss/train', 'loss/val')"
        raise WatchError(msg)


def _check_differs(model: nn.Module, differs: Differs) -> None:
    """Raise WatchError for what cannot be another criterion, another model or clean batches."""
    told: tuple[Any, Any, Any] = (differs.criterion, differs.model, differs.clean_batches)
    criterion, other, batches = told
    if criterion is not None and not callable(criterion):
        msg = f"watch(val_criterion={criterion!r}): not a loss module or function"
        raise WatchError(msg)
    if other is not None and not isinstance(other, nn.Module):
        msg = f"watch(val_model=...): a {type(other).__name__}, not a torch module"
        raise WatchError(msg)
    if other is model:
        msg = "watch(val_model=...) is the watched model itself: leave it out"
        raise WatchError(msg)
    if batches is not None and (not hasattr(batches, "__iter__") or _is_iterator(batches)):
        msg = (
            f"watch(clean_batches=...): a {type(batches).__name__} cannot be read once an epoch: "
            "pass a DataLoader or a list of batches"
        )
        raise WatchError(msg)


def _is_iterator(batches: object) -> bool:
    """Whether it is an iterator, which is empty once it was read."""
    return hasattr(batches, "__next__")


def _are_two_tags(reported: Any) -> bool:  # noqa: ANN401 - a user's
    return (
        isinstance(reported, tuple | list)
        and [type(tag) for tag in reported] == [str, str]
        and reported[0] != reported[1]
    )
