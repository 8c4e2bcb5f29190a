"""Which of validation's losses the watched model ran for: the others are not its validation."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, pairwise

import torch

from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.evidence import Losses
from tb_lossgap.gap.notes import Note, NoteCode

Runs = int | None  # of the model since the loss before; None where they could not be seen
Rows = Sequence[torch.Tensor | None]


def own(losses: Losses, rows: Rows, runs: Sequence[Runs]) -> tuple[Losses, Rows, list[Note]]:
    """The losses that the model ran for, with their rows, and what is to be said of others.

    Where it ran for none of them, validation is a copy's alone, and all are kept.
    """
    marks = _marks(runs)
    others = marks.count(False)
    if not others:
        return losses, rows, []
    if not any(marks):
        return losses, rows, [Note(NoteCode.VAL_WITHOUT_MODEL)]
    kept = [mark is not False for mark in marks]
    losses = Losses(
        as_array(list(compress(losses.losses, kept))),
        as_array(list(compress(losses.weights, kept))),
    )
    return losses, list(compress(rows, kept)), [Note(NoteCode.OTHER_LOSSES, others)]


def _marks(runs: Sequence[Runs]) -> list[bool | None]:
    """Whether the model ran for each; None where that is not known.

    Nobody watched the model for the first one, which those after it tell of: where the
    model runs before every second loss, or third, it is in that order; else it is as the
    next one.
    """
    unseen = next((i for i, count in enumerate(runs) if count is not None), len(runs))
    seen = [count for count in runs[unseen:] if count is not None]
    if not seen or unseen + len(seen) < len(runs):
        return [None] * len(runs)
    if _is_gathered(seen):
        return [None] * unseen + _of_gathered(seen)
    marks: list[bool | None] = [count > 0 for count in seen]
    periods = (n for n in range(1, len(marks)) if marks[n:] == marks[:-n])
    period = next(periods, None)
    before = marks[:1] * unseen if period is None else _backwards(marks[:period], unseen)
    return before + marks


def _backwards(period: list[bool | None], count: int) -> list[bool | None]:
    """So many marks before a period that goes on for ever."""
    return [period[index % len(period)] for index in range(-count, 0)]


def _is_gathered(seen: Sequence[int]) -> bool:
    """Whether the model runs on several batches before the losses of all of them come."""
    bursts = [index for index, count in enumerate(seen) if count]
    pairs = pairwise([*bursts, len(seen)])
    is_each = all(end - start >= seen[start] for start, end in pairs)
    return is_each and any(count > 1 for count in seen)


def _of_gathered(seen: Sequence[int]) -> list[bool | None]:
    """As many losses after a run of several batches as it had; before the first one: unknown."""
    marks: list[bool | None] = []
    left: int | None = None
    for count in seen:
        left = count or left
        marks.append(None if left is None else left > 0)
        left = None if left is None else max(left - 1, 0)
    return marks
