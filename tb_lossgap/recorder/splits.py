"""Whether training and validation are two sets: rows looked up, what was found remembered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import torch

from tb_lossgap.gap.evidence import Losses
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.overlap import Lookup, duplicates, trained_on
from tb_lossgap.recorder.rows import Rows
from tb_lossgap.recorder.surplus import Surplus

Batches = Sequence[torch.Tensor | None]

# In so many intervals the rows of validation are looked up among those of training.
_LOOKED_UP = 3


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
        self, losses: Losses, batches: Batches, interval: int | None
    ) -> tuple[Losses, list[Note]]:
        """The losses that are validation's own, and what is to be said of the others.

        `interval` is the number of theirs; None where all are known to be validation's.
        """
        usual = None if interval is None else self._surplus.usual(interval, losses.weights.tolist())
        if usual is None:
            return self._apart(losses, batches)
        note = Note(NoteCode.SURPLUS_VALIDATION, len(losses) - usual, str(usual))
        own, notes = self._apart(
            Losses(losses.losses[:usual], losses.weights[:usual]), batches[:usual]
        )
        return own, [note, *notes]

    def _apart(self, losses: Losses, batches: Batches) -> tuple[Losses, list[Note]]:
        """The same by what was trained on: the training set is no validation."""
        found = self._rows.look_up(_samples(batches, losses))
        if found is None:
            return losses, [] if self._overlap is None else [self._overlap]
        notes = []
        inside = trained_on(found)
        if inside is not None:
            self._is_mixed = True
            losses = Losses(losses.losses[~inside], losses.weights[~inside])
            found = found.only(~inside)
            notes.append(Note(NoteCode.TRAIN_EVALUATED, int(inside.sum())))
        self._overlap = _overlap(found, len(losses))
        return losses, notes if self._overlap is None else [*notes, self._overlap]


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
