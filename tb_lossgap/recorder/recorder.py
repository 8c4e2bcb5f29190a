"""All that one writer watches: its series, the explicit calls, and the end of the process."""

from __future__ import annotations

import atexit
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from itertools import count
from typing import Any

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter

from tb_lossgap.errors import WatchError
from tb_lossgap.recorder import unhooked
from tb_lossgap.recorder.account import Loss
from tb_lossgap.recorder.arguments import ALIKE, Differs, check, check_differs
from tb_lossgap.recorder.budget import Budget
from tb_lossgap.recorder.distributed import peers
from tb_lossgap.recorder.entrances import NO_ENTRANCES, Entrances
from tb_lossgap.recorder.faults import busy, warn
from tb_lossgap.recorder.learned import Told
from tb_lossgap.recorder.model_watch import ModelWatch
from tb_lossgap.recorder.reported import Reported, flattened
from tb_lossgap.recorder.resume import Standing, standings_of, state_of
from tb_lossgap.recorder.series import Series
from tb_lossgap.recorder.sink import Sink
from tb_lossgap.recorder.tape_mode import sweep
from tb_lossgap.recorder.watch import Criterion
from tb_lossgap.recorder.watched import Setup, Watched


class Recorder:
    """What stands between a writer's calls and its series.

    None of its methods raises in a running training, except `watch` for what a user
    can mend at once. The writer may be any of torch's; None in a process that does not
    write, of several.
    """

    def __init__(self, writer: SummaryWriter | None) -> None:
        self._writer: Any = writer
        self._watched: dict[str, Watched] = {}
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
        differs: Differs = ALIKE,
    ) -> Criterion | None:
        """Watch a model and its criterion; gives back the criterion to call.

        `entrances` are the parts of a model without a criterion that are called directly.
        """
        check(model, criterion, budget=budget, reported=reported)
        check_differs(model, differs)
        watched = self._add(self._free(name), Reported(reported))
        unhooked.begin(self)
        try:
            setup = Setup(model, criterion, Budget(budget), entrances, differs)
            return watched.begin(setup)
        except Exception as error:  # noqa: BLE001 - a fault of ours never stops a training
            watched.faults.fail(error)
            return criterion

    def _free(self, name: str) -> str:
        """The name for a new series; another one where a training of this name has begun.

        Raises WatchError where two of one name are watched before any training: nothing is
        lost then, while an error between two folds would stop what took hours.
        """
        if name not in self._watched or self._watched[name].watch is None:
            return name
        if self._watched[name].series.is_untouched:
            msg = f"a loss named {name!r} is watched already: give this one another name=..."
            raise WatchError(msg)
        free = next(each for n in count(2) if (each := f"{name}-{n}") not in self._watched)
        warn(
            f"a loss named {name!r} has been recorded already, so this one is named {free!r}: "
            "give each watch() a name=... of its own"
        )
        return free

    def _add(self, name: str, reported: Reported) -> Watched:
        watched = Watched(name, Sink(self._writer, name), reported)
        watched.series.join(peers(name))
        self._watched[name] = watched
        if os.getpid() != self._process:
            watched.faults.blocked += 1  # a forked child: the writer has no thread in it
        if name in self._resumed:
            watched.resume(self._resumed.pop(name))
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
        self._each(Watched.commit)

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
                self._watched[name].resume(resumed)
            else:
                self._resumed[name] = resumed

    def close(self) -> None:
        """Write everything and take every hook away."""
        self._each(Watched.finish)
        self._watched.clear()
        unhooked.end(self)
        sweep()
        atexit.unregister(self.close)

    def _each(self, act: Callable[[Watched], None]) -> None:
        for watched in list(self._watched.values()):
            self._guard(watched, lambda watched=watched: act(watched))  # type: ignore[misc]  # the default binds the loop's value

    @staticmethod
    def _guard(watched: Watched, act: Callable[[], None]) -> None:
        if watched.faults.blocked:
            return
        try:
            with busy():
                act()
        except Exception as error:  # noqa: BLE001 - a fault of ours never stops a training
            watched.faults.fail(error)


def _own(loss: Loss) -> Loss:
    """A loss of the script's, as a number that it cannot change any more."""
    if not isinstance(loss, torch.Tensor):
        return float(loss)
    return loss.detach().mean() if loss.dim() else loss.detach().clone()
