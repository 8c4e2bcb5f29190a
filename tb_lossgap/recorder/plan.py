"""Which steps of an interval are probed, and how many: the same in all that probe together."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.budget import DETAILED_FROM, FEWEST, Budget
from tb_lossgap.recorder.sampler import Drawn, Sampler, thinned
from tb_lossgap.recorder.table import ProbedStep
from tb_lossgap.recorder.together import Alone, Together


class Plan:
    """The steps of one interval after the other.

    `seconds` is what probing the interval has taken so far.
    """

    def __init__(self, budget: Budget, seed: int) -> None:
        self.budget = budget
        self._seed = seed
        self._together: Together = Alone()
        self._sampler: Sampler[ProbedStep] | None = None
        self._is_new = True
        self._last_length = 0
        self.interval = 0
        self.is_detailed = True
        self.seconds = 0.0

    def begin(self, together: Together, *, is_stopped: bool) -> None:
        """A new interval: decide how many of its steps to probe."""
        self._together, self._sampler, self.seconds = together, None, 0.0
        capacity = 0 if is_stopped else self.budget.plan()
        # Ceiling division: one step from each of at most `capacity` stretches.
        stride = -(-self._last_length // capacity) if self._last_length and capacity else 1
        own = f"{capacity} {stride} {int(self.budget.is_new)}"
        settled = together.settled(self.moment("plan"), own)
        capacity, stride, is_new = map(int, settled.split())
        self._is_new = bool(is_new)
        self.is_detailed = capacity >= DETAILED_FROM or self._is_new
        if capacity and not is_stopped:
            # Other steps in each of several processes, unless they probe together.
            seed = self.interval if together.is_sharded else self._seed + self.interval
            self._sampler = Sampler(capacity, stride, seed=seed)

    @property
    def is_open(self) -> bool:
        """Whether steps are probed in this interval."""
        return self._sampler is not None

    @property
    def next(self) -> int:
        """The position in the interval of the next step to capture."""
        return sys.maxsize if self._sampler is None else self._sampler.next

    def moment(self, position: int | str) -> str:
        """A name for something that all processes come to."""
        return f"{self.interval}/{position}"

    def seed_at(self, position: int) -> int:
        """Where a step's masks start: others in each process."""
        return 0x5EED + self._seed + 1_000_003 * self.interval + 101 * position

    @property
    def seed(self) -> int:
        """One of this interval in this process."""
        return self._seed + self.interval

    def skip(self, position: int) -> None:
        """The step cannot be probed: draw another one."""
        if self._sampler is not None:
            self._sampler.skip(position)

    def forget_before(self, position: int) -> None:
        """The interval began only there."""
        if self._sampler is not None:
            self._sampler.forget_before(position)

    def keep(self, position: int, probed: ProbedStep) -> None:
        """Hold a step that was probed."""
        if self._sampler is None:
            return
        self._sampler.keep(position, probed)
        if self._is_new:
            # The second is the first whose time is not that of warming up.
            cheapest = min(held.item.seconds for held in self._sampler.drawn)
            most = self.budget.first(cheapest)
            self._sampler.allow(int(self._together.settled(self.moment(position), str(most))))

    def rescale(self, times: Mapping[int, float], scalings: int) -> None:
        """Some kept steps were scaled: multiply their losses, by their positions."""
        if self._sampler is not None:
            self._sampler.drawn = [
                replace(held, item=held.item.rescaled(times[held.position], scalings))
                if held.position in times
                else held
                for held in self._sampler.drawn
            ]

    def close(self) -> None:
        """No more steps of this interval."""
        self._sampler = None

    def end(self, length: int) -> list[Drawn[ProbedStep]]:
        """The interval of so many steps is over: those of them that were kept."""
        sampler, self._sampler = self._sampler, None
        self._last_length = length
        return [] if sampler is None else sampler.drawn

    def paid_for(
        self, training_s: float, started: float, drawn: Sequence[Drawn[ProbedStep]], batch_s: float
    ) -> list[Drawn[ProbedStep]]:
        """As many of the steps as the time that is left allows to replay."""
        spent_s = self.seconds + time.perf_counter() - started
        left_s = self.budget.allowed_s(training_s) - spent_s
        most = max(int(left_s / max(batch_s, 1e-9)), FEWEST)
        settled = self._together.settled(self.moment("paid"), str(most))
        return thinned(drawn, int(settled), self.interval)

    def reason(self, training_s: float, *, nothing_replayable: bool) -> Note:
        """Why nothing was probed in this interval."""
        if not self.budget.is_open:
            return Note(NoteCode.NOT_PROBED, text="watch(budget=0)")
        if nothing_replayable:
            return Note(NoteCode.NOT_PROBED, text="no step could be replayed")
        every = self.budget.wait(training_s)
        if every > 1:
            return Note(NoteCode.WAITING, every)
        return Note(NoteCode.NOT_PROBED, text="none of its steps was kept to be replayed")
