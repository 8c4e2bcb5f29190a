"""Why a term was not measured, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tb_lossgap.gap.names import TERMS
from tb_lossgap.gap.notes import NoteCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tb_lossgap.gap.epoch import Epoch

# What a script has to ask for; nothing went wrong where it did not.
_UNASKED = {
    "objective": "not asked for: pass watch(val_criterion=...) if validation uses another loss",
    "augmentation": "not asked for: pass watch(clean_batches=...) to measure it",
    "weights": "not asked for: pass watch(val_model=...) if validation uses other weights",
}
_NEEDS_TRAIN = frozenset({"train_averaging", "generalisation"})
_NEEDS_VAL = frozenset({"generalisation", "val_averaging"})
# Why nothing that depends on replays is there: the gravest first.
_UNPROBED = (
    NoteCode.FAULT,
    NoteCode.DISTURBED,
    NoteCode.UNVERIFIED,
    NoteCode.NOT_REPLAYABLE,
    NoteCode.OUTSIDE_MODEL,
    NoteCode.NONFINITE_REPLAY,
    NoteCode.WAITING,
    NoteCode.NOT_PROBED,
    NoteCode.MERGED,
)


def absences(epochs: Sequence[Epoch]) -> dict[str, list[str | None]]:
    """For each term that some epoch lacks, the reason in each epoch; None where it was measured."""
    asked = {name for epoch in epochs for name in epoch.terms}
    return {
        name: [
            None if name in epoch.terms else _reason(name, epoch, is_asked=name in asked)
            for epoch in epochs
        ]
        for name in TERMS
        if any(name not in epoch.terms for epoch in epochs)
    }


def _reason(name: str, epoch: Epoch, *, is_asked: bool) -> str:
    """Why an epoch lacks a term; `is_asked` tells that another epoch of its run has it."""
    own = (note for note in epoch.notes if note.code is NoteCode.ABSENT and name in note.text)
    if (note := next(own, None)) is not None:
        return note.sentence
    if name in _UNASKED and not is_asked:
        return _UNASKED[name]
    if name in _NEEDS_VAL and "val_weighted" not in epoch.rungs:
        return _said(epoch, NoteCode.NO_VALIDATION) or "no validation loss was seen"
    if name in _NEEDS_TRAIN:
        return _said(epoch, NoteCode.NO_TRAINING) or "no training loss was seen in this epoch"
    # A crowded record drops notes.
    return _said(epoch, *_UNPROBED) or "not probed in this epoch"


def _said(epoch: Epoch, *codes: NoteCode) -> str | None:
    """The sentence of the first of these notes that the epoch has."""
    found = {note.code: note.sentence for note in reversed(epoch.notes)}
    return next((found[code] for code in codes if code in found), None)
