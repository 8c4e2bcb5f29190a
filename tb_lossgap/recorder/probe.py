"""Probing one series: steps captured while the model trains, replayed when the interval is over."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import nn

from tb_lossgap.gap.evidence import Clean, FirstVisit, Probe
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.beyond import Beyond
from tb_lossgap.recorder.budget import DETAILED_FROM, FEWEST, MEMORY_BYTES, Budget
from tb_lossgap.recorder.calls import Entry, Function
from tb_lossgap.recorder.ending import Drawns, Ending, hashes
from tb_lossgap.recorder.fingerprint import Fingerprint
from tb_lossgap.recorder.first_visit import Batch, EarlyWeights
from tb_lossgap.recorder.generators import RandomState
from tb_lossgap.recorder.held_out import HeldOut, Shelf, beside, number
from tb_lossgap.recorder.isolation import Flags, Isolation, training_flags
from tb_lossgap.recorder.loss_origin import LossOrigin, Replay
from tb_lossgap.recorder.modes import Validation
from tb_lossgap.recorder.obstacles import is_being_captured, obstacle
from tb_lossgap.recorder.replays import (
    Autocast,
    CapturedStep,
    Players,
    Replayer,
    find_other,
    find_players,
)
from tb_lossgap.recorder.sampler import Drawn, Sampler, thinned
from tb_lossgap.recorder.table import ProbedStep, Shadowed, Table
from tb_lossgap.recorder.tape import Tape
from tb_lossgap.recorder.weights import Weight

# A replay on the same device gives the same bits on a CPU; an accelerator's sums may
# be ordered otherwise.
_TOLERANCE = {"cpu": 1e-6}
_ACCELERATOR_TOLERANCE = 1e-4


@dataclass(frozen=True, slots=True)
class Measured:
    """What probing an interval gave and cost; `rows` are hashes of the probed batches' inputs."""

    probe: Probe | None
    batches: int
    seconds: float
    verified: bool | None
    notes: tuple[Note, ...]
    clean: Clean | None = None
    rows: tuple[torch.Tensor, ...] = ()


@dataclass(slots=True, eq=False)
class _Check:
    """State before a step, to replay that very step: one of the generators for each forward."""

    isolation: Isolation
    random: list[RandomState]


class Prober:
    """Captures sampled steps of one model, and replays them at the interval's end.

    `model` is what the script calls, `inner` what is replayed: the same module
    without its compiler or its data-parallel wrapper.
    """

    def __init__(
        self,
        inner: nn.Module,
        criterion: object,
        budget: Budget,
        *,
        rank: int = 0,
        is_compiled: bool = False,
        beyond: Beyond | None = None,
    ) -> None:
        self._inner = inner
        self.beyond = beyond or Beyond()
        # The script's own forwards are compiled, replays are not.
        self._is_compiled = is_compiled
        self._can_verify = True
        plain = eager(criterion)
        candidates = (inner, plain, self.beyond.other)
        self._roots = [root for root in candidates if isinstance(root, nn.Module)]
        self._budget = budget
        self._is_detailed = True
        # Other masks and other steps in each of several processes.
        self._seed = 15_485_863 * rank
        self._players: Players | None = None
        self._volatile: tuple[nn.Parameter, ...] = ()
        self._notes: list[Note] = []  # of this interval
        self._lasting: dict[NoteCode, Note] = {}  # of every interval from now on
        self._tape: Tape | None = None
        self._forward: Entry | None = None
        self._check: _Check | None = None
        self._flags: Flags = ()
        self._autocast: tuple[Autocast, ...] = ()
        self._interval = 0
        self._last_length = 0
        self._stopped: str | None = None
        self._sampler: Sampler[ProbedStep] | None = None
        self._seconds = 0.0
        self._verified: bool | None = None
        self._captured = 0  # in this interval
        self.shelf = Shelf(MEMORY_BYTES // 4)
        # Of the first interval only; None once its test is done, or where there is none.
        self._early: EarlyWeights | None = EarlyWeights([inner])
        self.begin()

    # ------------------------------------------------------------------ while training

    def begin(self) -> None:
        """A new interval: decide how many of its steps to probe."""
        self._interval += 1
        reason = obstacle(self._inner)
        if reason is not None:
            self.refuse(reason)
        self._seconds, self._verified, self._notes = 0.0, None, []
        self._sampler, self._captured = None, 0
        capacity = 0 if self._stopped else self._budget.plan()
        self._is_detailed = capacity >= DETAILED_FROM or self._budget.is_new
        if capacity:
            # Ceiling division: one step from each of at most `capacity` stretches.
            stride = -(-self._last_length // capacity) if self._last_length else 1
            self._sampler = Sampler(capacity, stride, seed=self._seed + self._interval)

    @property
    def seconds(self) -> float:
        """What probing this interval has taken so far."""
        return self._seconds

    @property
    def next(self) -> int:
        """The position in the interval of the next training step to capture."""
        return sys.maxsize if self._sampler is None else self._sampler.next

    def forward_begins(self, model: nn.Module, args: Sequence[Any], kwargs: dict[str, Any]) -> None:
        """The model is about to run in a step to be captured; `model` is what to replay."""
        if is_being_captured():
            self.refuse("the training step is a CUDA graph")
            return
        started = time.perf_counter()
        if self._tape is None:
            self._tape = Tape()
            self._flags = training_flags(self._inner)
            self._autocast = tuple(Autocast.current(device) for device in _devices(self._inner))
            if self._verified is None and self._can_verify:
                isolation = Isolation(self._roots, self._protected(), hold=True)
                self._check = _Check(isolation, [])
        self._forward = self._tape.forward(model, args, kwargs)
        if self._check is not None:
            self._check.random.append(RandomState.capture())
        self._seconds += time.perf_counter() - started

    def forward_ended(self, output: Any) -> None:  # noqa: ANN401 - whatever the model returns
        """The model has run: what the script does with its output goes on the tape."""
        if self._tape is not None and self._forward is not None:
            self._tape.write(self._forward, output)
            self._tape.resume()

    def criterion_begins(self) -> None:
        """The criterion is one entry of the tape: it may be compiled."""
        if self._tape is not None:
            self._tape.pause()

    def criterion_passed(self) -> None:
        """That was another model's loss; this one's is still to come."""
        if self._tape is not None:
            self._tape.resume()

    def abandon(self) -> None:
        """The step never came to its loss."""
        tape, self._tape = self._tape, None
        self._check, self._forward = None, None
        if tape is not None:
            tape.pause()

    def refuse(self, reason: str) -> None:
        """Probe no more: replays would not be what the script computes, or do harm."""
        self.abandon()
        self._sampler = None
        if self._stopped is None:
            self._stopped = reason
            self._lasting[NoteCode.NOT_REPLAYABLE] = Note(NoteCode.NOT_REPLAYABLE, text=reason)

    def criterion_ended(
        self,
        call: tuple[Callable[..., Any], Sequence[Any], dict[str, Any]],
        loss: torch.Tensor,
    ) -> None:
        """The criterion has given the loss: its call is one entry of the tape."""
        if self._tape is not None:
            self._tape.pause()
            criterion, args, kwargs = call
            self._tape.write(self._tape.entry(eager(criterion), args, kwargs), loss)

    def origin(self, loss: torch.Tensor) -> LossOrigin | None:
        """How the loss of the step being captured was computed."""
        return None if self._tape is None else self._tape.origin(loss)

    def forms_of(self, function: Function, args: Sequence[Any]) -> list[int]:
        """The forms of what a function computes on the step being captured."""
        return [] if self._tape is None else self._tape.forms_of(function, args)

    def rescale(self, times: Mapping[int, float], scalings: int) -> None:
        """Some captured steps were scaled: multiply their losses, by their positions.

        That is to leave out so many of the numbers at the loss's end; 0 where others are kept.
        """
        if self._sampler is not None:
            drawn = self._sampler.drawn
            self._sampler.drawn = [
                replace(held, item=held.item.rescaled(times[held.position], scalings))
                if held.position in times
                else held
                for held in drawn
            ]

    def capture(
        self,
        position: int,
        loss: torch.Tensor,
        own: torch.Tensor,
        divisor: torch.Tensor | float,
        *,
        most: int | None = None,
    ) -> None:
        """The step has its loss, and the weights have not moved yet.

        `own` is the value to replay: the loss without its scaling, of at `most` so many numbers.
        """
        started = time.perf_counter()
        tape, self._tape = self._tape, None
        check, self._check = self._check, None
        if tape is None or self._sampler is None:
            return
        replay = tape.finish(loss, most)
        if replay is None:
            self._sampler.skip(position)
            self._lasting[NoteCode.OUTSIDE_MODEL] = Note(
                NoteCode.OUTSIDE_MODEL, text="nothing can be replayed"
            )
            return
        if replay.is_differential:
            self.refuse("the loss has a derivative in it")
            return
        seed = 0x5EED + self._seed + 1_000_003 * self._interval + 101 * position
        step = CapturedStep(replay, self._flags, self._autocast, divisor, seed)
        if check is not None and replay.origin.forwards == tape.forwards:
            self._verify(step, check, own)
        if self._stopped is None and self._verified is not False:
            if self._players is None:
                self._meet_model(step)
            # What a batch costs: without what is done once a run or once an interval.
            shadowed = time.perf_counter()
            before, beside = self._shadow(step, self._players or Players())
            if self._early is not None:
                self._early.see(position)
            seconds = time.perf_counter() - shadowed
            self._sampler.keep(position, ProbedStep(step, before, seconds, beside))
            if self._budget.is_new:
                # The second is the first whose time is not that of warming up.
                cheapest = min(held.item.seconds for held in self._sampler.drawn)
                self._sampler.allow(self._budget.first(cheapest))
        self._seconds += time.perf_counter() - started

    def _verify(self, step: CapturedStep, check: _Check, loss: torch.Tensor) -> None:
        """Replay the step's own forward: equality proves that it is the user's computation."""
        replayer = Replayer(check.isolation, self._players or Players())
        with check.isolation.active():
            again = float(replayer.own_loss(step, check.random))
            is_random = not RandomState.capture().equals(check.random[-1])
            self._volatile = tuple(check.isolation.changed_parameters())
        own = float(loss)
        tolerance = _TOLERANCE.get(loss.device.type, _ACCELERATOR_TOLERANCE)
        if self._is_compiled:
            tolerance = _ACCELERATOR_TOLERANCE
        same = again == own or abs(again - own) <= tolerance * max(1.0, abs(own))
        same = same or (np.isnan(again) and np.isnan(own)).item()
        if not same and self._is_compiled and is_random:
            # A compiler draws its own random numbers: no proof either way.
            self._can_verify = False
            text = "not checked: compiled code draws other random numbers"
            self._lasting[NoteCode.OTHER] = Note(NoteCode.OTHER, text=f"replays were {text}")
            return
        self._verified = same
        if not self._verified:
            self._stopped = f"{own:.6g} in the loop, {again:.6g} again"
            self._lasting[NoteCode.UNVERIFIED] = Note(NoteCode.UNVERIFIED, text=self._stopped)

    def _shadow(
        self, step: CapturedStep, players: Players
    ) -> tuple[list[torch.Tensor], Shadowed | None]:
        """The step's loss with fresh masks, at the weights that it really had.

        And that of a validation batch, where one is held.
        """
        replayer = Replayer(Isolation(self._roots, self._volatile), players)
        everyone = frozenset(players.names)
        with replayer.isolation.active():
            before = [replayer.train_loss(step, everyone, draw) for draw in range(players.draws)]
            return before, self._beside(replayer, step)

    def _beside(self, replayer: Replayer, step: CapturedStep) -> Shadowed | None:
        held = self.shelf.beside(self._captured) if self._is_detailed else None
        self._captured += 1
        if held is None or not self.beyond.objective.is_same:
            return None
        everyone = frozenset(replayer.players.names)
        try:
            loss = replayer.train_loss(beside(held, step), everyone, 0)
        except Exception:  # noqa: BLE001 - a user's forward may raise anything
            # One sample in a batch, say: then there is nothing to compare with.
            return None
        return Shadowed(held, loss)

    def _meet_model(self, step: CapturedStep) -> None:
        """The first probe of all: learn the players, and prove that nothing was disturbed."""
        before = Fingerprint.take(self._inner)
        isolation = Isolation(self._roots, self._protected())
        with isolation.active():
            self._players = find_players(Replayer(isolation, Players()), step)
            self._volatile = tuple(isolation.changed_parameters())
        differences = before.differences(Fingerprint.take(self._inner))
        if differences:
            self._stopped = ", ".join(differences[:3])
            self._lasting[NoteCode.DISTURBED] = Note(NoteCode.DISTURBED, text=self._stopped)
        if self._players.is_untracked:
            self._lasting[NoteCode.UNTRACKED_NORM] = Note(NoteCode.UNTRACKED_NORM)
        if self._players.dropout_in_eval:
            self._lasting[NoteCode.NOISE_IN_EVAL] = Note(
                NoteCode.NOISE_IN_EVAL, text="dropout that does not follow self.training"
            )
        if self._players.by_flag:
            names = ", ".join(sorted({type(module).__name__ for module in self._players.by_flag}))
            self._lasting[NoteCode.AD_HOC_NOISE] = Note(NoteCode.AD_HOC_NOISE, text=names)

    def _protected(self) -> tuple[nn.Parameter, ...]:
        """The parameters to replay on copies of: at first all, to find those that change."""
        if self._players is not None:
            return self._volatile
        parameters = tuple(self._inner.parameters())
        size = sum(parameter.numel() * parameter.element_size() for parameter in parameters)
        return parameters if size <= MEMORY_BYTES else ()

    # ------------------------------------------------------------- at the interval's end

    def measure(self, length: int, training_s: float, eval_flags: Flags | None) -> Measured:
        """Replay the captured steps at the weights of now, in every coalition.

        `length` is the number of training steps of the interval, `training_s` how
        long it trained; `eval_flags` are the flags that validation really ran with,
        None where there was none: then those of `eval()`.
        """
        self.abandon()
        started = time.perf_counter()
        self._last_length = length
        sampler, self._sampler = self._sampler, None
        if sampler is None or not sampler.drawn or self._stopped or not self._players:
            if self._stopped is None:
                self._notes.append(self._reason(training_s))
            return Measured(None, 0, self._seconds, self._verified, self._all_notes())
        ending = Ending(
            self._roots,
            self._volatile,
            self._players,
            Validation(eval_flags, self._inner, self.beyond.other),
            self.beyond,
            self._is_detailed,
        )
        paid_for = partial(self._paid_for, training_s, started)
        table = ending.table(sampler.drawn, paid_for, self._name_other)
        for name, count in table.failures.items():
            self._notes.append(Note(NoteCode.SKIPPED_BATCHES, count, name))
        clean = ending.clean(table, self._seed + self._interval)
        if self._early is not None:
            self._early.end((held.position, held.item.step) for held in table.kept)
        probe = table.probe()
        self._seconds += time.perf_counter() - started
        if table.kept:
            self._budget.learn(
                training_s=training_s,
                batch_s=table.batch_s + ending.clean_s / len(table.kept),
                batch_bytes=max(held.item.step.replay.nbytes for held in table.kept),
            )
        return Measured(
            probe,
            len(table.kept),
            self._seconds,
            self._verified,
            self._all_notes(),
            clean=clean,
            rows=tuple(hashes(table)),
        )

    def learn_objective(self, validated: Replay) -> None:
        """How validation computed its loss."""
        self.beyond.objective.learn(self.beyond.as_watched(validated, self._inner).origin)

    @property
    def separates_objective(self) -> bool:
        """Whether what validation computes otherwise is a term of its own."""
        objective = self.beyond.objective
        return self._stopped is None and objective.is_known and objective.reason is None

    def hold(self, position: int, replay: Replay, weight: Weight, divisor: Weight) -> None:
        """Keep a validation batch, the model that it ran with replaced by the watched one."""
        if self._stopped is not None or not self.shelf.wants(position):
            return
        replay = self.beyond.as_watched(replay, self._inner)
        autocast = tuple(Autocast.current(device) for device in _devices(self._inner))
        step = CapturedStep(replay, training_flags(self._inner), autocast, divisor, 0)
        self.shelf.keep(position, HeldOut(step, weight))

    def _all_notes(self) -> tuple[Note, ...]:
        return (*self._lasting.values(), *self._notes, *self.beyond.absences())

    def first_visit(
        self, weight_at: Callable[[int], float], rows: int
    ) -> tuple[FirstVisit | None, Note | None]:
        """Once, at the end of the first interval's validation: the test, or why there is none."""
        early, self._early = self._early, None
        if early is None or self._stopped is not None or self._players is None:
            return None, None
        held = [Batch(each.step, number(each.weight)) for each in self.shelf.batches]
        reason = self.beyond.confounded(early, rows)
        if reason is not None:
            return None, Note(NoteCode.CONFOUNDED, text=reason)
        started = time.perf_counter()
        found = early.test(lambda step: self.beyond.objective.of(step) or step, weight_at, held)
        self._seconds += time.perf_counter() - started
        return found, None

    def resumed(self) -> None:
        """What comes now has been seen before: in an earlier interval, or another process."""
        self._early = None

    def forget_before(self, position: int) -> None:
        """The interval began only there: steps kept before it belong to another one."""
        if self._sampler is not None:
            self._sampler.forget_before(position)

    def restart(self) -> None:
        """The interval's losses were not the loss: begin it again."""
        self.abandon()
        if self._early is not None:
            self._early = EarlyWeights([self._inner])
        self.begin()

    def _reason(self, training_s: float) -> Note:
        """Why nothing was probed in this interval."""
        if not self._budget.is_open:
            return Note(NoteCode.NOT_PROBED, text="watch(budget=0)")
        if NoteCode.OUTSIDE_MODEL in self._lasting:
            return Note(NoteCode.NOT_PROBED, text="no step could be replayed")
        every = self._budget.wait(training_s)
        if every > 1:
            return Note(NoteCode.WAITING, every)
        return Note(NoteCode.NOT_PROBED, text="no training step ran the watched model")

    def _name_other(self, replayer: Replayer, table: Table) -> None:
        """Where eval mode does more than dropout and batch normalisation: once, say in what."""
        if NoteCode.OTHER_MODE in self._lasting or not table.kept:
            return
        if not table.has_other():
            return
        names = ", ".join(find_other(replayer, table.kept[0].item.step)) or "the whole of it"
        self._lasting[NoteCode.OTHER_MODE] = Note(NoteCode.OTHER_MODE, text=names)

    def _paid_for(
        self, training_s: float, started: float, drawn: Drawns, batch_s: float
    ) -> list[Drawn[ProbedStep]]:
        """As many of the steps as the time that is left allows to replay."""
        spent_s = self._seconds + time.perf_counter() - started
        left_s = self._budget.allowed_s(training_s) - spent_s
        most = max(int(left_s / max(batch_s, 1e-9)), FEWEST)
        return thinned(drawn, most, self._interval)


def eager(criterion: Any) -> Any:  # noqa: ANN401 - a module, a function or nothing
    """What was compiled: a replay of it would be compiled anew for every mode."""
    mark = "_orig_mod" if isinstance(criterion, nn.Module) else "_torchdynamo_orig_callable"
    return getattr(criterion, mark, criterion)


def _devices(model: nn.Module) -> list[str]:
    """The device types whose autocast a forward of this model may use."""
    found = {parameter.device.type for parameter in model.parameters()} or {"cpu"}
    return sorted(found - {"meta"})
