"""One finished interval as it was measured, before it is taken apart."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tb_lossgap.gap.decompose import decompose
from tb_lossgap.gap.epoch import Epoch, ProbeCost
from tb_lossgap.gap.evidence import Evidence
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.scales import with_scales


@dataclass(frozen=True, slots=True, eq=False)
class Interval:
    """What a series knows of an interval when it passes it on.

    `number` counts the intervals that this process has seen, from 0; `epoch` those of
    the whole training, from 1. `tags` are the scalars that reported losses came from.
    `is_shared` says that all processes probe the same steps.
    """

    number: int
    epoch: int
    step: int
    wall_time: float
    evidence: Evidence
    cost: ProbeCost | None = None
    notes: tuple[Note, ...] = ()
    tags: tuple[str, ...] = ()
    complete: bool = True
    is_shared: bool = False

    def taken_apart(self) -> Epoch:
        """The interval as it is recorded. Its notes: what is worst first."""
        decomposition = decompose(with_scales(self.evidence))
        reported = (Note(NoteCode.REPORTED, text=" and ".join(self.tags)),) if self.tags else ()
        notes = (*self.notes, *decomposition.notes, *reported)
        return Epoch(
            epoch=self.epoch,
            step=self.step,
            wall_time=self.wall_time,
            decomposition=replace(decomposition, notes=notes),
            probe=self.cost,
            complete=self.complete,
        )
