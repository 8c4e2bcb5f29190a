"""One watched loss over time: its intervals found from the losses as they come."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

import torch

from tb_lossgap.errors import WatchError
from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.gap.evidence import Evidence
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder import distributed
from tb_lossgap.recorder.account import PART, Account, Loss
from tb_lossgap.recorder.distributed import Peers
from tb_lossgap.recorder.faults import busy, warn
from tb_lossgap.recorder.interval import Interval
from tb_lossgap.recorder.isolation import Flags
from tb_lossgap.recorder.losses import LossBuffer
from tb_lossgap.recorder.obstacles import is_being_captured
from tb_lossgap.recorder.probe import Prober
from tb_lossgap.recorder.reported import Reported
from tb_lossgap.recorder.resume import Standing
from tb_lossgap.recorder.runs import Runs, own
from tb_lossgap.recorder.splits import Parted, Splits

_LATE = "that its validation was one was recognised only later"


class Sink(Protocol):
    """Where finished intervals go."""

    def __call__(self, series: Series, epoch: Epoch) -> None: ...


class Series:
    """Collects an interval's losses, has it probed when its training is over, passes it on.

    An interval is training, then validation. Its first validation loss ends its
    training: the weights stand still from there to the next training loss, which opens
    the next interval. What is written before that may be superseded.
    """

    def __init__(self, name: str, sink: Sink, reported: Reported) -> None:
        self.name = name
        self.reported = reported
        self.prober: Prober | None = None
        self._sink = sink
        self.takes_train = self.takes_val = True  # seen losses; False where the script logs them
        self._peers: Peers | None = None
        self._polls_at = math.inf
        self._has_validated = False  # this process, ever
        self._number = 0  # of the interval, in this process; it may have been resumed
        self._epochs_before = 0
        self._inside = 0  # steps of this interval that an earlier process took
        self._steps_before = 0
        self._sanity = 0
        self._splits = Splits()
        self._lasting: list[Note] = []  # of every interval
        self._now = Account()
        self._undone: Account | None = None  # of steps before the model's state was loaded

    @property
    def is_trained(self) -> bool:
        """Whether the interval's training is over: its validation has begun."""
        return self._now.is_trained

    @property
    def is_training(self) -> bool:
        """Whether the interval has training losses, seen as they come, and may have more."""
        now = self._now
        return self.takes_train and not now.is_trained and now.train.count > 0

    @property
    def expects_validation(self) -> bool:
        """Whether eval mode means validation: so far, training was in train mode."""
        now = self._now
        in_train_mode = now.train.count > 0 and not now.counts.train_in_eval_mode
        return now.is_trained or in_train_mode

    @property
    def val_position(self) -> int:
        """How many validation losses the interval has: the next one's position among them."""
        return self._now.val.count if self._now.is_trained else 0

    @property
    def wants_rows(self) -> bool:
        """Whether the rows of a validation batch are of interest."""
        return self.prober is not None and self._splits.wants(self._number)

    @property
    def is_untouched(self) -> bool:
        """Whether no loss of either side has ever come, seen or logged."""
        return not (self._number or self._now.train.count or self._sanity) and self.takes_train

    @property
    def position(self) -> int:
        """How many training losses the interval has: the next one's position in it."""
        return 0 if self._now.is_trained else self._now.train.count

    def resume(self, standing: Standing) -> None:
        """Go on counting where an earlier process stopped; before anything is taken."""
        if self._now.train.count or self._number:
            msg = f"the training of {self.name!r} has begun: call load_state_dict() before it"
            raise WatchError(msg)
        self._epochs_before, self._steps_before = standing.epochs, standing.steps
        self._inside = standing.inside
        if self.prober is not None:
            self.prober.resumed()

    def standing(self, attempt: Standing) -> Standing:
        """Where the attempt stands: an interval whose training is over counts as finished."""
        finished = self._number + self._now.is_trained
        return replace(
            attempt,
            epochs=self._epochs_before + finished,
            steps=self._steps_before + (self._now.train.count if self._now.is_trained else 0),
            inside=0 if self._now.is_trained else self._now.train.count,
        )

    def join(self, peers: Peers | None) -> None:
        """Other processes train this series too; None where this one is alone."""
        self._peers = peers
        if peers is not None:
            self._polls_at = 0.0

    # ------------------------------------------------------------------------- losses

    def begin_step(self) -> None:
        """A training loss is about to be taken: after a validation it opens a new interval."""
        if self._now.is_trained:
            self._pass_on()
            self._open_next()

    def train_loss(self, loss: Loss, weight: Loss, *, in_eval_mode: bool = False) -> None:
        """Take one training loss; a tensor must be 0-d, detached, its own memory."""
        if isinstance(loss, torch.Tensor) and loss.is_cuda and is_being_captured():
            self._refuse_captured()
            return
        if self._undone is not None:
            count, self._undone = self._undone.train.count, None
            self._now.remark(Note(NoteCode.UNDONE_STEPS, count))
        if self._now.is_trained:
            self.begin_step()
        if self._now.take_train(loss, weight, in_eval_mode=in_eval_mode) >= self._polls_at:
            self._follow()

    def val_loss(
        self,
        loss: Loss,
        weight: Loss,
        *,
        flags: Flags | None = None,
        in_train_mode: bool = False,
        rows: torch.Tensor | None = None,
        runs: Runs = None,
    ) -> None:
        """Take one validation loss.

        `flags` are those that the model ran with, `rows` hashes of its batch, where known;
        `runs` how often it ran for this loss.
        """
        self._keep_undone()
        if not self._now.train.count:
            # A sanity check before any training: there is nothing to compare it with.
            self._sanity += 1
            return
        if not self._now.is_trained:
            self.end_training(flags)
        self._has_validated = True
        self._now.take_val(loss, weight, rows, runs, in_train_mode=in_train_mode)

    def take_over(self) -> None:
        """The script logs its training losses itself: what was seen of them is void."""
        if self.takes_train:
            self.takes_train = False
            self._now.train = LossBuffer()
            if self.prober is not None:
                self.prober.abandon()
                self.prober.leave()
                self.prober = None

    def _refuse_captured(self) -> None:
        """A step that goes into a CUDA graph is seen once, however often it is played."""
        if self.prober is not None:
            self.prober.refuse("the training step is a CUDA graph")
        self.take_over()
        warn(
            "a training step captured in a CUDA graph hides its losses: "
            "call writer.log_train_loss(loss, weight) after each replay of the graph"
        )

    def restart(self, lost: int = 0) -> None:
        """What was taken in this interval was not the loss: begin it again.

        `lost` steps of it are over, and their losses cannot be had any more.
        """
        self._now = Account()
        self.note_lost(lost)
        if self.prober is not None:
            self.prober.restart()

    def state_loaded(self) -> None:
        """The model's state was loaded: if training goes on now, what came before is undone."""
        is_first = not (self._number or self._now.is_trained or self._inside)
        if not is_first or self._peers is not None or not self._now.train.count:
            return
        undone = self._now
        self.restart()
        self._undone = undone

    def _keep_undone(self) -> None:
        """No training came after the model's state was loaded: what came before counts."""
        if self._undone is not None:
            self._now, self._undone = self._undone, None

    def end_training(self, eval_flags: Flags | None = None) -> None:
        """The interval's training is over: probe it at the weights of now."""
        self._keep_undone()
        if self._now.is_trained or not self._now.train.count:
            return
        if self._peers is None:
            # The processes may have met after watch().
            self.join(distributed.peers(self.name))
        now = self._now
        now.end_training(0.0 if self.prober is None else self.prober.seconds)
        if self.prober is not None:
            now.measured = self.prober.measure(now.train.count, now.training_s, eval_flags)
            if self.wants_rows:
                self._splits.trained(now.measured.rows, now.train.losses())
            # The next interval's first step may be one to probe.
            self.prober.begin()
        if self._peers is not None:
            self._peers.announce(self._number)

    def rescale(self, times: Mapping[int, float]) -> None:
        """Training losses of this interval were scaled: multiply them, by their positions."""
        if not self._now.is_trained:
            self._now.train = self._now.train.times(times)

    def split(self, steps: int, loss: Loss, weight: Loss) -> None:
        """After so many steps there was an end, and a validation in train mode: so it turns out."""
        now = self._now
        if self._peers is not None or now.is_trained:
            return
        rest = now.cut(steps)
        now.is_trained = True
        now.take_val(loss, weight, None, None, in_train_mode=True)
        now.remark(Note(NoteCode.NOT_PROBED, text=_LATE))
        self._pass_on()
        self._open_next()
        self._now = rest
        if self.prober is not None:
            self.prober.forget_before(steps)

    def report(self, tag: str, value: object) -> None:
        """The script logs a scalar: maybe one of the two losses."""
        if self.reported.catch(tag, value):
            self._now.is_written = False

    def note_unreduced(self, count: int) -> None:
        """The criterion gave so many losses at once."""
        self._now.counts.unreduced = max(self._now.counts.unreduced, count)

    def note(self, code: NoteCode) -> None:
        """Something is to be said of this interval."""
        self._now.say(Note(code))

    def note_early(self) -> None:
        """The model runs, and nothing tells yet what its loss is."""
        self._now.counts.early += not (self._number or self._now.train.count)

    def note_lost(self, count: int, why: str = PART) -> None:
        """So many more steps of this interval went by before their loss was known."""
        self._now.counts.lost += max(count, 0)
        self._now.counts.lost_why = why

    def note_for_good(self, note: Note | None) -> None:
        """Something is to be said of this interval and of all that follow, or nothing."""
        if note is not None and note not in self._lasting:
            self._lasting.append(note)

    # ---------------------------------------------------------------------- intervals

    def end(self, *, complete: bool = True) -> None:
        """The interval is over; not complete if nobody said so and no validation came."""
        self.end_training()
        self._now.is_said_over = self._now.is_said_over or complete
        self._now.is_complete = self._now.is_said_over or self._now.val.count > 0
        self._pass_on()

    def close(self) -> None:
        """The script is over: nothing more will come."""
        self._keep_undone()
        if self._polls_at < math.inf:
            self._follow()
        if self._sanity and not self._now.train.count and not self._number:
            warn(
                "validation losses were seen, but no training loss: where the whole training step "
                "is compiled, call writer.log_train_loss(loss, weight) after it"
            )
        self.end(complete=False)
        if self._peers is not None and self._peers.is_first:
            self._write(self._peers.last())

    def commit(self) -> None:
        """Write the interval as it is, if its training is over; more may supersede it."""
        if not self._now.is_trained or self._now.is_written:
            return
        self._validation_ended()
        if self._peers is None:
            self._pass_on()
        elif self._peers.is_first:
            # The others' shares come when it is over.
            self._write([replace(self._interval(), complete=False).taken_apart()])

    def _pass_on(self) -> None:
        """The interval is over: write it, or leave it to the process that writes."""
        if not self._now.is_trained or self._now.is_written:
            return
        self._validation_ended()
        if self._peers is None:
            self._write([self._interval().taken_apart()])
        else:
            self._hand_over(self._peers)
        self._now.is_written = True

    def _validation_ended(self) -> None:
        """What can be measured once the interval's validation batches are known."""
        if self.prober is None or not self._now.val.count:
            return
        self.prober.shelf.close(self._now.val.count)
        if self._number:
            return
        weights = self._now.train.losses().weights
        with busy():
            found, note = self.prober.first_visit(
                lambda position: float(weights[position]), int(weights.sum())
            )
        self._now.first_visit = found or self._now.first_visit
        if note is not None:
            self._now.remark(note)

    def _write(self, epochs: Iterable[Epoch]) -> None:
        for epoch in epochs:
            self._sink(self, epoch)

    def _follow(self) -> None:
        """Where another process alone validates, the intervals that end there end here too."""
        self._polls_at = time.perf_counter() + distributed.POLL_S
        peers = self._peers
        if peers is None or self._now.is_trained or (peers.is_first and self._has_validated):
            return
        while (steps := peers.end_of(self._number)) is not None:
            # What the first process has trained beyond the others' interval proves that it does
            # not validate; it may yet do so where it has not.
            if not 0 < steps <= self._now.train.count - peers.is_first:
                return
            self._now.train, rest = self._now.train.cut(steps)
            if self.prober is not None:
                # The weights have moved since: this process has nothing to replay.
                self.prober.refuse("this process does not validate")
            self._hand_over(peers)
            self._open_next()
            self._now.train = rest

    def _hand_over(self, peers: Peers) -> None:
        """The interval is over: write it, or leave it to the process that writes."""
        if peers.is_first:
            self._write(peers.collect(self._interval()))
        else:
            peers.send(self._interval())

    def _open_next(self) -> None:
        self._steps_before += self._now.train.count
        self._number += 1
        if self.prober is not None:
            self.prober.resumed()
        self._inside = 0
        self._sanity = 0
        self.reported.clear()
        self._now = Account()

    def _interval(self) -> Interval:
        now, reported = self._now, self.reported.losses()
        measured = now.measured
        parted: Parted | None = None
        if now.val.count:
            # What the script logs itself is all validation.
            number = self._number if self.takes_val else None
            losses, rows, of_runs = own(now.val.losses(), now.val_rows, now.val_runs)
            parted = self._splits.validation(losses, rows, number, reported.train)
            parted = replace(parted, notes=(*parted.notes, *of_runs))
        notes = now.notes(
            sanity=self._sanity,
            inside=self._inside,
            lasting=self._lasting,
            modes="" if self.prober is None else self.prober.modes,
        )
        return Interval(
            number=self._number,
            epoch=self._epochs_before + self._number + 1,
            step=self._steps_before + now.train.count,
            wall_time=time.time(),
            evidence=Evidence(
                train=now.train.losses(),
                val=None if parted is None else parted.own,
                train_reported=reported.train,
                val_reported=None if parted is None else reported.val,
                train_evaluated=None if parted is None else parted.reported,
                probe=None if measured is None else measured.probe,
                clean=None if measured is None else measured.clean,
                first_visit=now.first_visit,
            ),
            cost=now.cost(),
            notes=(*notes, *(() if parted is None else parted.notes)),
            tags=reported.tags,
            complete=now.is_complete,
            is_shared=self.prober is not None and self.prober.is_shared,
        )
