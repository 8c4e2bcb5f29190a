"""What one interval has come to so far: its losses, what was measured, what is to be said."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field

import torch

from tb_lossgap.gap.epoch import ProbeCost
from tb_lossgap.gap.evidence import FirstVisit
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.ending import Measured
from tb_lossgap.recorder.losses import LossBuffer
from tb_lossgap.recorder.runs import Runs

Loss = torch.Tensor | float

# Why the first steps of an interval were not recorded.
PART = "until then the criterion seemed to give the whole loss"
UNKNOWN = "what its loss is made of was not known yet"
COMPILED = "the model was compiled after watch()"


@dataclass(slots=True)
class _Counts:
    """What was unusual in an interval."""

    train_in_eval_mode: int = 0
    val_in_train_mode: int = 0
    unreduced: int = 0
    lost: int = 0
    lost_why: str = PART
    early: int = 0


@dataclass(slots=True, eq=False)
class Account:
    """An interval, from its first training loss until it is passed on.

    `is_trained` once its training is over, which took `training_s`; `is_said_over` where
    the script said so; `is_written` where all that is known of it was passed on.
    """

    train: LossBuffer = field(default_factory=LossBuffer)
    val: LossBuffer = field(default_factory=LossBuffer)
    val_rows: list[torch.Tensor | None] = field(default_factory=list)
    val_runs: list[Runs] = field(default_factory=list)
    counts: _Counts = field(default_factory=_Counts)
    measured: Measured | None = None
    first_visit: FirstVisit | None = None
    is_trained: bool = False
    is_written: bool = False
    is_complete: bool = True
    is_said_over: bool = False
    training_s: float = 0.0
    _said: list[Note] = field(default_factory=list)
    _remarks: list[Note] = field(default_factory=list)
    _started: float = 0.0
    _touched: float = 0.0

    def take_train(self, loss: Loss, weight: Loss, *, in_eval_mode: bool) -> float:
        """Take one training loss; gives the time of now."""
        # Two clocks a step cost 0.1 microseconds; they give the budget its measure.
        now = time.perf_counter()
        if not self.train.count:
            self._started = now
        self._touched = now
        self.train.append(loss, weight)
        self.counts.train_in_eval_mode += in_eval_mode
        return now

    def take_val(
        self,
        loss: Loss,
        weight: Loss,
        rows: torch.Tensor | None,
        runs: Runs,
        *,
        in_train_mode: bool,
    ) -> None:
        """Take one validation loss, with hashes of its batch's rows where they are known.

        `runs` is how often the model ran for it, None where that was not seen.
        """
        self.val.append(loss, weight)
        self.val_rows.append(rows)
        self.val_runs.append(runs)
        self.is_written = False
        self.counts.val_in_train_mode += in_train_mode

    def cut(self, steps: int) -> Account:
        """What comes after so many steps is another interval's."""
        train_s = (self._touched - self._started) * (1 - steps / self.train.count)
        self.train, rest = self.train.cut(steps)
        return Account(train=rest, _touched=self._touched, _started=self._touched - train_s)

    def end_training(self, probing_s: float) -> None:
        """The training is over; probing has taken so much of its time."""
        self.is_trained = True
        steps = self.train.count
        spent = max(self._touched - self._started - probing_s, 0.0)
        self.training_s = spent * steps / (steps - 1) if steps > 1 else spent

    def say(self, note: Note) -> None:
        """Something that the script did, once."""
        if note not in self._said:
            self._said.append(note)

    def remark(self, note: Note) -> None:
        """Something that was found."""
        self._remarks.append(note)

    def cost(self) -> ProbeCost | None:
        """What probing took of the training's time; None where nothing was probed."""
        measured = self.measured
        if measured is None or not measured.batches:
            return None
        return ProbeCost(
            batches=measured.batches,
            steps=self.train.count,
            seconds=measured.seconds,
            share=measured.seconds / self.training_s if self.training_s else 0.0,
            verified=measured.verified,
        )

    def notes(
        self, *, sanity: int, inside: int, lasting: Iterable[Note], modes: str
    ) -> tuple[Note, ...]:
        """All that is to be said of the interval.

        `sanity` validation losses came before it, `inside` of its steps were taken by an
        earlier process; what is `lasting` is said of every interval. `modes` are the
        model's, in words.
        """
        counts = self.counts
        counted = (
            Note(NoteCode.VAL_IN_TRAIN_MODE, counts.val_in_train_mode, modes),
            Note(NoteCode.TRAIN_IN_EVAL_MODE, counts.train_in_eval_mode),
            Note(NoteCode.UNREDUCED, counts.unreduced),
            Note(NoteCode.SANITY_VALIDATION, sanity),
            Note(NoteCode.EARLY_RUNS, counts.early),
        )
        notes = [note for note in counted if note.count]
        if counts.lost:
            notes.append(Note(NoteCode.LOST_STEPS, counts.lost, counts.lost_why))
        # Of looks at training steps it says nothing.
        said = [n for n in self._said if n.code != NoteCode.VAL_WITHOUT_MODEL or not self.val.count]
        notes += [*said, *self._remarks, *lasting]
        if inside:
            text = f"resumed inside this epoch: {inside} earlier steps are not in it"
            notes.append(Note(NoteCode.OTHER, text=text))
        if self.measured is not None:
            notes += self.measured.notes
        return tuple(notes)
