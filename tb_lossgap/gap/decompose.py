"""The walk from the reported training loss to the reported validation loss."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.gap.epoch import Decomposition
from tb_lossgap.gap.estimate import Estimate, welch
from tb_lossgap.gap.evidence import Losses
from tb_lossgap.gap.names import TERMS
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.probed import FEW, Probed, estimate
from tb_lossgap.gap.sampling import batch_mean
from tb_lossgap.gap.side import Side

if TYPE_CHECKING:
    from tb_lossgap.gap.evidence import Evidence

__all__ = ["FEW", "decompose"]

_UNSEEN = Losses(np.empty(0), np.empty(0))


def decompose(evidence: Evidence) -> Decomposition:
    """Walk from the reported training loss to the reported validation loss.

    A rung that was not measured is absent, its step merges into the next term
    and a note says so. Losses that are not finite are counted and left out of the
    weighted means, never replaced.
    """
    train = Side.of(evidence.train, evidence.train_reported, NoteCode.NONFINITE_TRAIN)
    val = Side.of(evidence.val or _UNSEEN, evidence.val_reported, NoteCode.NONFINITE_VAL)
    probed = estimate(evidence.train, evidence.probe)
    rungs: dict[str, float] = {}
    terms: dict[str, Estimate] = {}
    if train.is_seen:
        rungs |= {"train_reported": train.reported, "train_weighted": train.weighted}
        terms["train_averaging"] = Estimate(train.weighted - train.reported)
        rungs |= _replayed_rungs(train, probed)
        terms |= probed.terms
    if train.is_seen and val.is_seen:
        terms["generalisation"] = _generalisation(rungs, probed, val)
    if val.is_seen:
        rungs |= {"val_weighted": val.weighted, "val_reported": val.reported}
        terms["val_averaging"] = Estimate(val.reported - val.weighted)
    return Decomposition(
        rungs=rungs,
        terms={name: terms[name] for name in TERMS if name in terms},
        details=probed.details,
        notes=(*train.notes, *val.notes, *probed.notes, *_absences(train, probed, val)),
        train=train.mean,
        val=val.mean,
    )


def _replayed_rungs(train: Side, probed: Probed) -> dict[str, float]:
    if not probed.terms:
        return {}
    steps = [term.value for term in probed.terms.values()]
    return {
        "train_frozen": train.weighted + probed.terms["timing"].value,
        "train_eval": train.weighted + math.fsum(steps),
    }


def _generalisation(rungs: dict[str, float], probed: Probed, val: Side) -> Estimate:
    """Validation against training data, in the last rung that could be measured."""
    last = rungs.get("train_eval", rungs["train_weighted"])
    value = val.weighted - last
    if not len(val.usable):
        return Estimate(value, math.nan, math.nan)
    return welch(value, probed.total, batch_mean(val.usable.losses, val.usable.weights))


def _absences(train: Side, probed: Probed, val: Side) -> list[Note]:
    """What could not be measured, in words."""
    notes = []
    if not train.is_seen:
        notes.append(Note(NoteCode.NO_TRAINING))
    elif not probed.terms:
        notes.append(Note(NoteCode.MERGED, text="timing, dropout, batchnorm and other_mode are"))
    if not val.is_seen:
        notes.append(Note(NoteCode.NO_VALIDATION))
    elif len(val.usable) == 1:
        notes.append(Note(NoteCode.ONE_VALIDATION_BATCH))
    return notes
