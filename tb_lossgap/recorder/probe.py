"""Probing one series: steps captured while the model trains, replayed when the interval is over."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import torch
from torch import nn

from tb_lossgap.errors import CollectiveError
from tb_lossgap.gap.evidence import FirstVisit
from tb_lossgap.gap.names import NORM, STOCHASTIC
from tb_lossgap.gap.notes import NO_MODES, Note, NoteCode
from tb_lossgap.recorder.acquaintance import Acquaintance
from tb_lossgap.recorder.beyond import Beyond
from tb_lossgap.recorder.budget import Budget
from tb_lossgap.recorder.calls import Function
from tb_lossgap.recorder.capturing import Captured, Capturing, autocast_of, eager
from tb_lossgap.recorder.details import Absences, absent, optional
from tb_lossgap.recorder.ending import Drawns, Ending, Measured, hashes
from tb_lossgap.recorder.first_visit import Batch, EarlyWeights
from tb_lossgap.recorder.held_out import HeldOut, Shelf, number
from tb_lossgap.recorder.isolation import Flags, training_flags
from tb_lossgap.recorder.loss_origin import LossOrigin, Replay
from tb_lossgap.recorder.modes import Validation
from tb_lossgap.recorder.obstacles import is_being_captured, obstacle
from tb_lossgap.recorder.plan import Plan
from tb_lossgap.recorder.remarks import Remarks
from tb_lossgap.recorder.replays import CapturedStep
from tb_lossgap.recorder.shadows import Shadows
from tb_lossgap.recorder.table import ProbedStep
from tb_lossgap.recorder.tape import Tape
from tb_lossgap.recorder.together import Alone, Together, together
from tb_lossgap.recorder.weights import Weight


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
        name: str = "loss",
        rank: int = 0,
        is_compiled: bool = False,
        beyond: Beyond | None = None,
    ) -> None:
        self._inner = inner
        self._name = name
        self._together: Together = Alone()
        self.beyond = beyond or Beyond()
        plain = eager(criterion)
        candidates = (inner, plain, self.beyond.other)
        self._roots = [root for root in candidates if isinstance(root, nn.Module)]
        self._remarks = Remarks()
        self._known = Acquaintance(self._roots, self._remarks, is_compiled=is_compiled)
        self._capturing = Capturing(inner, self._known)
        # Other masks in each of several processes.
        self._plan = Plan(budget, seed=15_485_863 * rank)
        self._shadows = Shadows(self._roots, self.beyond)
        # Of the first interval only; None once its test is done, or where there is none.
        self._early: EarlyWeights | None = self._early_weights()
        self.begin()

    # ------------------------------------------------------------------ while training

    def begin(self) -> None:
        """A new interval: decide how many of its steps to probe."""
        self._plan.interval += 1
        self._meet_processes()
        self._known.verified = None
        self._remarks.begin()
        self._shadows.begin()
        self._plan.begin(self._together, is_stopped=self._remarks.stopped is not None)

    def _meet_processes(self) -> None:
        """Find out whether replays are possible, and who has to be asked for them."""
        reason = obstacle(self._inner, self._roots) or self._together.reason
        if reason is not None:
            self.refuse(reason)
        elif not self._together.is_sharded:
            self._together = together(self._name, self._roots)
        self._known.has_copies = self._together.is_sharded
        if self._together.is_sharded and self._early is not None:
            self._early.leave_out("the early weights of a sharded model are not kept")

    @property
    def seconds(self) -> float:
        """What probing this interval has taken so far."""
        return self._plan.seconds

    @property
    def next(self) -> int:
        """The position in the interval of the next training step to capture."""
        return self._plan.next

    @property
    def shelf(self) -> Shelf:
        """Batches of the newest validation."""
        return self._shadows.shelf

    def forward_begins(self, model: nn.Module, args: Sequence[Any], kwargs: dict[str, Any]) -> None:
        """The model is about to run in a step to be captured; `model` is what to replay."""
        if is_being_captured():
            self.refuse("the training step is a CUDA graph")
            return
        started = time.perf_counter()
        self._capturing.forward_begins(model, args, kwargs)
        self._plan.seconds += time.perf_counter() - started

    def forward_ended(self, output: Any) -> None:  # noqa: ANN401 - whatever the model returns
        """The model has run: what the script does with its output goes on the tape."""
        self._capturing.forward_ended(output)

    def criterion_begins(self) -> None:
        """The criterion is one entry of the tape: it may be compiled."""
        self._capturing.criterion_begins()

    def criterion_passed(self) -> None:
        """That was another model's loss; this one's is still to come."""
        self._capturing.criterion_passed()

    def criterion_ended(
        self,
        call: tuple[Callable[..., Any], Sequence[Any], dict[str, Any]],
        loss: torch.Tensor,
    ) -> None:
        """The criterion has given the loss: its call is one entry of the tape."""
        self._capturing.criterion_ended(call, loss)

    def origin(self, loss: torch.Tensor) -> LossOrigin | None:
        """How the loss of the step being captured was computed."""
        return self._capturing.origin(loss)

    def forms_of(self, function: Function, args: Sequence[Any]) -> list[int]:
        """The forms of what a function computes on the step being captured."""
        return self._capturing.forms_of(function, args)

    def abandon(self) -> None:
        """The step never came to its loss."""
        self._capturing.abandon()

    def refuse(self, reason: str) -> None:
        """Probe no more: replays would not be what the script computes, or do harm."""
        self.abandon()
        self._plan.close()
        if self._remarks.stopped is None:
            self._remarks.stop(NoteCode.NOT_REPLAYABLE, reason)
            self._together.leave(reason)

    def is_compiled_now(self) -> None:
        """The script's own forwards are compiled, as replays are not."""
        self._known.is_compiled = True

    @property
    def is_shared(self) -> bool:
        """Whether all processes probe the same steps."""
        return self._together.is_sharded

    def leave(self) -> None:
        """This process records no more: nobody has to wait for it."""
        self._together.leave("it does not record any more")

    # --------------------------------------------------------------------- before the update

    def rescale(self, times: Mapping[int, float], scalings: int) -> None:
        """Some captured steps were scaled: multiply their losses, by their positions.

        That is to leave out so many of the numbers at the loss's end; 0 where others are kept.
        """
        self._plan.rescale(times, scalings)

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
        captured = self._capturing.taken()
        if captured is None or not self._plan.is_open:
            return
        moment = self._plan.moment(position)
        replay = self._replayable(captured.tape, loss, most)
        if replay is None:
            self._plan.skip(position)
            self._together.decline(moment)
            return
        seed = self._plan.seed_at(position)
        step = CapturedStep(replay, captured.flags, captured.autocast, divisor, seed)
        try:
            with self._together.whole(moment) as is_whole:
                gathered_s = time.perf_counter() - started
                if is_whole:
                    self._probe(position, step, gathered_s, (captured, own))
                else:
                    self._plan.skip(position)
        except CollectiveError:
            self.refuse("its forward or its loss needs all processes at once")
        if self._together.reason is not None:
            self.refuse(self._together.reason)
        self._plan.seconds += time.perf_counter() - started

    def _replayable(self, tape: Tape, loss: torch.Tensor, most: int | None) -> Replay | None:
        """What was captured of the step, if it can be replayed without harm."""
        replay = tape.finish(loss, most)
        if replay is None:
            self._remarks.keep(NoteCode.OUTSIDE_MODEL, "nothing can be replayed")
        elif replay.is_differential:
            self.refuse("the loss has a derivative in it")
        elif self._together.is_bound(_leaves(replay)):
            self.refuse("the loss uses sharded parameters, which are whole in its forward only")
        else:
            return replay
        return None

    def _probe(
        self,
        position: int,
        step: CapturedStep,
        gathered_s: float,
        checked: tuple[Captured, torch.Tensor],
    ) -> None:
        """Replay the step, whose weights have not moved, and keep it."""
        captured, own = checked
        if captured.check is not None and step.replay.origin.forwards == captured.tape.forwards:
            self._known.verify(step, captured.check, own)
        if self._remarks.stopped is not None:
            self._together.leave(self._remarks.stopped)
            return
        players = self._known.players or self._known.meet(step)
        # What a batch costs: without what is done once a run or once an interval.
        shadowed = time.perf_counter()
        before, beside = self._shadows.take(
            step, players, self._known.volatile, is_detailed=self._plan.is_detailed
        )
        if self._early is not None:
            self._early.see(position)
        seconds = time.perf_counter() - shadowed + gathered_s
        self._plan.keep(position, ProbedStep(step, before, seconds, beside))
        if self._remarks.stopped is not None:
            self._together.leave(self._remarks.stopped)

    # ------------------------------------------------------------- at the interval's end

    def measure(self, length: int, training_s: float, eval_flags: Flags | None) -> Measured:
        """Replay the captured steps at the weights of now, in every coalition.

        `length` is the number of training steps of the interval, `training_s` how
        long it trained; `eval_flags` are the flags that validation really ran with,
        None where there was none: then those of `eval()`.
        """
        self.abandon()
        started = time.perf_counter()
        drawn, players = self._plan.end(length), self._known.players
        moment = self._plan.moment("end")
        if not drawn or self._remarks.stopped is not None or players is None:
            self._together.decline(moment)
            if self._remarks.stopped is None:
                is_outside = self._remarks.has(NoteCode.OUTSIDE_MODEL)
                self._remarks.add(self._plan.reason(training_s, nothing_replayable=is_outside))
            return self._measured()
        ending = Ending(
            self._roots,
            self._known.volatile,
            players,
            Validation(eval_flags, self._inner, self.beyond.other),
            self.beyond,
            self._remarks,
            self._plan.is_detailed,
        )
        with self._together.whole(moment) as is_whole:
            if is_whole:
                return self._replayed(ending, drawn, training_s, started)
        text = "the processes did not come to the end of the epoch together"
        self._remarks.add(Note(NoteCode.NOT_PROBED, text=text))
        return self._measured()

    def _replayed(
        self, ending: Ending, drawn: Drawns, training_s: float, started: float
    ) -> Measured:
        """What the replays of the captured steps give."""
        table = ending.table(drawn, partial(self._plan.paid_for, training_s, started))
        clean = ending.clean(table, self._plan.seed)
        ending.tell(table)
        if self._early is not None:
            self._early.end((held.position, held.item.step) for held in table.kept)
        probe = table.probe()
        self._plan.seconds += time.perf_counter() - started
        if table.kept:
            self._plan.budget.learn(
                training_s=training_s,
                batch_s=table.batch_s + ending.clean_s / len(table.kept),
                batch_bytes=max(held.item.step.replay.nbytes for held in table.kept),
            )
        return self._measured(
            probe=probe, batches=len(table.kept), clean=clean, rows=tuple(hashes(table))
        )

    def _measured(self, **given: Any) -> Measured:  # noqa: ANN401 - fields of what is measured
        return Measured(
            seconds=self._plan.seconds,
            verified=self._known.verified,
            notes=self._remarks.all(self.beyond.absences()),
            **given,
        )

    # ---------------------------------------------------------------------------- validation

    def learn_objective(self, validated: Replay) -> None:
        """How validation computed its loss."""
        self.beyond.objective.learn(self.beyond.as_watched(validated, self._inner).origin)

    @property
    def modes(self) -> str:
        """What of the model works otherwise in train mode, in words; "" where that is not known."""
        players = self._known.players
        if players is None:
            return ""
        names = {STOCHASTIC: "dropout", NORM: "batch normalisation"}
        return " and ".join(names[name] for name in players.names) or NO_MODES

    @property
    def separates_objective(self) -> bool:
        """Whether what validation computes otherwise is a term of its own."""
        objective = self.beyond.objective
        return self._remarks.stopped is None and objective.is_known and objective.reason is None

    def hold(self, position: int, replay: Replay, weight: Weight, divisor: Weight) -> None:
        """Keep a validation batch, the model that it ran with replaced by the watched one."""
        if self._remarks.stopped is not None or not self.shelf.wants(position):
            return
        replay = self.beyond.as_watched(replay, self._inner)
        flags, autocast = training_flags(self._inner), autocast_of(self._inner)
        step = CapturedStep(replay, flags, autocast, divisor, 0)
        self.shelf.keep(position, HeldOut(step, weight))

    def first_visit(
        self, weight_at: Callable[[int], float], rows: int
    ) -> tuple[FirstVisit | None, Note | None]:
        """Once, at the end of the first interval's validation: the test, or why there is none."""
        early, self._early = self._early, None
        if early is None or self._remarks.stopped is not None or self._known.players is None:
            return None, None
        held = [Batch(each.step, number(each.weight)) for each in self.shelf.batches]
        reason = self.beyond.confounded(early, rows)
        if reason is not None:
            return None, Note(NoteCode.CONFOUNDED, text=reason)
        started = time.perf_counter()
        found, absences = None, Absences()
        with optional("first visit", absences):
            found = early.test(lambda step: self.beyond.objective.of(step) or step, weight_at, held)
        self._plan.seconds += time.perf_counter() - started
        return found, next(absent(absences), None)

    def resumed(self) -> None:
        """What comes now has been seen before: in an earlier interval, or another process."""
        self._early = None

    def forget_before(self, position: int) -> None:
        """The interval began only there: steps kept before it belong to another one."""
        self._plan.forget_before(position)

    def restart(self) -> None:
        """The interval's losses were not the loss: begin it again."""
        self.abandon()
        if self._early is not None:
            self._early = self._early_weights()
        self.begin()

    def _early_weights(self) -> EarlyWeights:
        early = EarlyWeights([self._inner])
        if self.beyond.clean is not None:
            # Which of the clean batches are not seen yet at an early step, nobody can tell.
            early.leave_out("training batches are augmented")
        return early


def _leaves(replay: Replay) -> list[Any]:
    """What the calls of a step are given."""
    return [leaf for entry in replay.origin.entries.values() for leaf in entry.leaves]
