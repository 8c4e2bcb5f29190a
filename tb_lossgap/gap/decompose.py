"""The walk from the reported training loss to the reported validation loss."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.gap import denominator
from tb_lossgap.gap.epoch import Decomposition
from tb_lossgap.gap.estimate import Estimate, welch
from tb_lossgap.gap.evidence import Losses
from tb_lossgap.gap.names import RUNGS, TERMS
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.probed import FEW, Probed, estimate
from tb_lossgap.gap.sampling import batch_mean, difference_of_means
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
    evaluated = evidence.train_evaluated
    of_train = evidence.train if evaluated is None else evaluated
    train = Side.of(of_train, evidence.train_reported, NoteCode.NONFINITE_TRAIN)
    val = Side.of(evidence.val or _UNSEEN, evidence.val_reported, NoteCode.NONFINITE_VAL)
    if evaluated is None:
        probed = estimate(evidence.train, evidence.probe, evidence.clean)
    else:
        probed = _evaluated(evaluated, evidence.train)
    rungs: dict[str, float] = {}
    terms: dict[str, Estimate] = {}
    if train.is_seen:
        rungs |= {"train_reported": train.reported, "train_weighted": train.weighted}
        terms["train_averaging"] = Estimate(train.weighted - train.reported)
        rungs |= _replayed_rungs(train, probed) if evaluated is None else {}
        terms |= probed.terms
    if train.is_seen and val.is_seen:
        terms["generalisation"] = _generalisation(rungs, probed, val)
    if val.is_seen:
        rungs |= {"val_weighted": val.weighted, "val_reported": val.reported}
        terms["val_averaging"] = Estimate(val.reported - val.weighted)
    return Decomposition(
        rungs=rungs,
        terms={name: terms[name] for name in TERMS if name in terms},
        details={**probed.details, **_first_visit(evidence)},
        notes=(
            *denominator.notes(evidence),
            *(*train.notes, *val.notes, *probed.notes, *_absences(train, probed, val)),
        ),
        train=train.mean,
        val=val.mean,
    )


def _evaluated(losses: Losses, train: Losses) -> Probed:
    """What lies between a training set that was evaluated and validation: nothing but the data.

    Both are at the weights of the epoch's end and in the mode of validation, so that timing and
    modes add nothing to this gap. Where a part of the set was evaluated, it is a sample of it.
    """
    usable = losses.usable()
    is_whole = usable.weights.sum() >= train.usable().weights.sum()
    luck = Estimate(0.0) if is_whole else batch_mean(usable.losses, usable.weights)
    return Probed(
        terms={name: Estimate(0.0) for name in _NO_PART},
        total=replace(luck, value=0.0),
        notes=(Note(NoteCode.TRAIN_REPORT_EVALUATED),),
    )


_NO_PART = ("timing", "dropout", "batchnorm", "other_mode")

# The rung that each of these steps leads to; dropout and batchnorm stop between two.
_LEADS_TO = {
    "timing": "train_frozen",
    "objective": "train_objective",
    "augmentation": "train_clean",
    "other_mode": "train_eval",
    "weights": "train_val_model",
}


def _replayed_rungs(train: Side, probed: Probed) -> dict[str, float]:
    rungs, steps = {}, [train.weighted]
    for name in TERMS:
        if name in probed.terms:
            steps.append(probed.terms[name].value)
            if name in _LEADS_TO:
                rungs[_LEADS_TO[name]] = math.fsum(steps)
    return rungs


def _generalisation(rungs: dict[str, float], probed: Probed, val: Side) -> Estimate:
    """Validation against training data, in the last rung that could be measured."""
    last = next(rungs[name] for name in reversed(RUNGS[:_VALIDATION]) if name in rungs)
    value = val.weighted - last
    if not len(val.usable):
        return Estimate(value, math.nan, math.nan)
    if probed.sample is not None:
        return replace(difference_of_means(probed.sample, val.usable), value=value)
    return welch(value, probed.total, batch_mean(val.usable.losses, val.usable.weights))


_VALIDATION = RUNGS.index("val_weighted")


def _first_visit(evidence: Evidence) -> dict[str, Estimate]:
    """Whether validation is harder than training to a model that has seen neither.

    Both are samples of where they come from (theory of progressive validation: Blum,
    Kalai and Langford 1999).
    """
    if evidence.first_visit is None:
        return {}
    train, val = evidence.first_visit.train.usable(), evidence.first_visit.val.usable()
    if not len(train) or not len(val):
        return {}
    unseen = batch_mean(train.losses, train.weights)
    held_out = batch_mean(val.losses, val.weights)
    return {"first_visit": welch(held_out.value - unseen.value, unseen, held_out)}


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
