"""Whether training and validation are two sets: rows looked up, what was found remembered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray

from tb_lossgap.gap.evidence import Losses
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.overlap import Lookup, duplicates, reported_part, trained_on
from tb_lossgap.recorder.rows import Rows
from tb_lossgap.recorder.surplus import Surplus

Batches = Sequence[torch.Tensor | None]

# In so many intervals the rows of validation are looked up among those of training.
_LOOKED_UP = 3


@dataclass(frozen=True, slots=True)
class Parted:
    """Validation's own losses, what is to be said, and those that the report is the mean of.

    `reported` are of the training set evaluated, where that is the training loss reported.
    """

    own: Losses
    notes: tuple[Note, ...] = ()
    reported: Losses | None = None


class Splits:
    """What is evaluated beside validation is left out of it; duplicates are counted.

    Batches are known by hashes of their rows, None where those are not known.
    """

    def __init__(self) -> None:
        self._rows = Rows()
        self._surplus = Surplus()
        self._is_mixed = False  # the training set is evaluated beside validation
        self._overlap: Note | None = None  # what was last found of it

    def wants(self, interval: int) -> bool:
        """Whether the rows of an interval's batches are of interest; intervals count from 0."""
        return interval < _LOOKED_UP or self._is_mixed

    def trained(self, batches: Iterable[torch.Tensor], losses: Losses) -> None:
        """An interval was trained on: hashes of its probed batches, and all of its losses."""
        probed = list(batches)
        # A loss's weight may count tokens or pixels, so that the steps tell how many rows went in.
        rows = sum(map(len, probed)) * len(losses)
        self._rows.trained(probed, -(-rows // max(len(probed), 1)))

    def validation(
        self,
        losses: Losses,
        batches: Batches,
        interval: int | None,
        reported: float | None = None,
    ) -> Parted:
        """The losses that are validation's own, and what is to be said of the others.

        `interval` is the number of theirs; None where all are known to be validation's.
        `reported` is the training loss that the script reports.
        """
        usual = None if interval is None else self._surplus.usual(interval, losses.weights.tolist())
        if usual is None:
            return self._apart(losses, batches, reported)
        note = Note(NoteCode.SURPLUS_VALIDATION, len(losses) - usual, str(usual))
        found = self._apart(
            Losses(losses.losses[:usual], losses.weights[:usual]), batches[:usual], reported
        )
        return replace(found, notes=(note, *found.notes))

    def _apart(self, losses: Losses, batches: Batches, reported: float | None) -> Parted:
        """The same by what was trained on: the training set is no validation."""
        found = self._rows.look_up(_samples(batches, losses))
        if found is None:
            return Parted(losses, () if self._overlap is None else (self._overlap,))
        notes = []
        inside, is_reported = _trained_on(found, losses, reported)
        trained = None
        if inside is not None:
            self._is_mixed = True
            trained = Losses(losses.losses[inside], losses.weights[inside])
            losses = Losses(losses.losses[~inside], losses.weights[~inside])
            found = found.only(~inside)
            notes.append(Note(NoteCode.TRAIN_EVALUATED, int(inside.sum())))
        self._overlap = _overlap(found, len(losses))
        notes += [] if self._overlap is None else [self._overlap]
        return Parted(losses, tuple(notes), trained if is_reported else None)


def _trained_on(
    found: Lookup, losses: Losses, reported: float | None
) -> tuple[NDArray[np.bool_] | None, bool]:
    """Which batches are the training set, and whether their mean is what was reported."""
    inside = trained_on(found)
    if inside is None or reported is None:
        return inside, False
    exact = reported_part(losses, inside, reported)
    return (inside, False) if exact is None else (exact, True)


def _overlap(found: Lookup, batches: int) -> Note | None:
    """How much of validation was trained on; None where that is not worth a word.

    `batches` are all that validation had: the first one's rows are not always known.
    """
    share = duplicates(found)
    if share is None:
        return None
    known = float((found.rows > 0).sum())
    count = max(1, round(share * float(found.rows.sum()) * batches / known))
    text = f"about {share:.0%} of validation (inputs compared by their hashes)"
    return Note(NoteCode.OVERLAP, count, text)


def _samples(batches: Batches, losses: Losses) -> Iterator[torch.Tensor | None]:
    """The rows of each batch where they may be its samples; None where they cannot.

    A loss over fewer than went in is one of a part of them: of some nodes of a graph, all
    of which the model sees each time.
    """
    for rows, weight in zip(batches, losses.weights, strict=True):
        yield None if rows is None or len(rows) > weight else rows
