"""One side of the gap: the loss that was reported, and the exact weighted mean beside it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from tb_lossgap.gap.evidence import Losses
from tb_lossgap.gap.mean import Mean
from tb_lossgap.gap.notes import Note, NoteCode

# So many batches are named when more than that had no finite loss.
_NAMED = 3


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """The two rungs of training or of validation that need no replay.

    `is_seen` is False where there was no loss at all; the numbers then mean nothing.
    `weighted` is NaN where no loss was finite.
    """

    is_seen: bool
    reported: float
    weighted: float
    mean: Mean
    usable: Losses
    notes: tuple[Note, ...]

    @classmethod
    def of(cls, losses: Losses, reported: float | None, nonfinite: NoteCode) -> Side:
        """Look at one side; `reported` is None where the script logged nothing itself."""
        usable = losses.usable()
        mean = Mean.over(usable.losses, usable.weights)
        if reported is None or _is_made_up(losses):
            reported = _mean_of_batches(losses)
        return cls(
            is_seen=len(losses) > 0,
            reported=reported,
            weighted=mean.value if mean.weight else math.nan,
            mean=mean,
            usable=usable,
            notes=tuple(_remarks(losses, nonfinite)),
        )


def _is_made_up(losses: Losses) -> bool:
    """No finite loss to report: transformers' logging_nan_inf_filter logs such an epoch as 0."""
    return len(losses) > 0 and not np.isfinite(losses.losses).any()


def _mean_of_batches(losses: Losses) -> float:
    """What a loop that averages its batch losses would print, NaN included."""
    counted = losses.losses[losses.weights > 0]
    if not counted.size:
        return math.nan
    with np.errstate(invalid="ignore"):  # inf - inf
        return float(counted.mean())


def _remarks(losses: Losses, nonfinite: NoteCode) -> list[Note]:
    """What was left out of the weighted mean, and how much of it."""
    notes = []
    empty = losses.weights == 0
    # A mean over nothing is 0 / 0: not a loss that went wrong.
    broken = np.flatnonzero(~np.isfinite(losses.losses) & ~empty)
    if broken.size:
        named = ", ".join(str(position + 1) for position in broken[:_NAMED])
        more = " and more" if broken.size > _NAMED else ""
        batches = "batch" if broken.size == 1 else "batches"
        notes.append(Note(nonfinite, int(broken.size), f"{batches} {named}{more}"))
    if empty.any():
        notes.append(Note(NoteCode.ZERO_WEIGHT, int(empty.sum())))
    return notes
