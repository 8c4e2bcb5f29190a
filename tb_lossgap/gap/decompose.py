"""The walk from the reported training loss to the reported validation loss."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.gap.epoch import Decomposition
from tb_lossgap.gap.estimate import Estimate, welch
from tb_lossgap.gap.mean import Mean
from tb_lossgap.gap.names import NORM, STOCHASTIC, TERMS
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.sampling import Sample, batch_mean
from tb_lossgap.gap.shapley import interaction, shapley

if TYPE_CHECKING:
    from tb_lossgap.gap.arrays import Array
    from tb_lossgap.gap.evidence import Evidence, Losses, Probe

# Fewer probed batches than this cannot carry a verdict (unless they are all there are).
FEW = 5
_STEPS_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of the gap: what was reported, and the exact weighted mean."""

    reported: float
    weighted: float
    mean: Mean
    usable: Losses


@dataclass(frozen=True, slots=True)
class _Probed:
    """The estimated terms, their details, and the sum of all of them with its own error."""

    terms: dict[str, Estimate]
    details: dict[str, Estimate]
    total: Estimate


def decompose(evidence: Evidence) -> Decomposition:
    """Walk from the reported training loss to the reported validation loss.

    A rung that was not measured is absent, its step merges into the next term
    and a note says so. Losses that are not finite are counted and left out of the
    weighted means, never replaced.
    """
    notes: list[Note] = []
    train = _side(evidence.train, evidence.train_reported, NoteCode.NONFINITE_TRAIN, notes)
    val = None
    if evidence.val is not None:
        val = _side(evidence.val, evidence.val_reported, NoteCode.NONFINITE_VAL, notes)
    rungs: dict[str, float] = {}
    terms: dict[str, Estimate] = {}
    details: dict[str, Estimate] = {}
    total = Estimate(0.0)
    if train is None:
        notes.append(Note(NoteCode.NO_TRAINING))
    else:
        rungs |= {"train_reported": train.reported, "train_weighted": train.weighted}
        terms["train_averaging"] = Estimate(train.weighted - train.reported)
        probed = _probed(evidence.train, evidence.probe, notes)
        if probed is not None:
            terms |= probed.terms
            details |= probed.details
            total = probed.total
            rungs["train_frozen"] = train.weighted + probed.terms["timing"].value
            rungs["train_eval"] = train.weighted + sum(term.value for term in probed.terms.values())
    if val is None:
        notes.append(Note(NoteCode.NO_VALIDATION))
    else:
        rungs |= {"val_weighted": val.weighted, "val_reported": val.reported}
        if train is not None:
            terms["generalisation"] = _generalisation(train, val, rungs, total)
            if len(val.usable) == 1:
                notes.append(Note(NoteCode.ONE_VALIDATION_BATCH))
        terms["val_averaging"] = Estimate(val.reported - val.weighted)
    if train is not None and "train_eval" not in rungs:
        notes.append(Note(NoteCode.MERGED, text="timing, dropout and batchnorm are"))
    return Decomposition(
        rungs=rungs,
        terms={name: terms[name] for name in TERMS if name in terms},
        details=details,
        notes=tuple(notes),
        train=Mean() if train is None else train.mean,
        val=Mean() if val is None else val.mean,
    )


def _side(
    losses: Losses, reported: float | None, code: NoteCode, notes: list[Note]
) -> _Side | None:
    """The two exact rungs of one side; None where no loss was seen."""
    if len(losses) == 0:
        return None
    broken = np.flatnonzero(~np.isfinite(losses.losses))
    if broken.size:
        steps = ", ".join(str(step + 1) for step in broken[:_STEPS_NAMED])
        more = ", ..." if broken.size > _STEPS_NAMED else ""
        notes.append(Note(code, int(broken.size), f"batch {steps}{more}"))
    empty = int((losses.weights == 0).sum())
    if empty:
        notes.append(Note(NoteCode.ZERO_WEIGHT, empty))
    usable = replace(
        losses, losses=losses.losses[losses.is_usable], weights=losses.weights[losses.is_usable]
    )
    mean = Mean.over(usable.losses, usable.weights)
    if reported is None:
        # What a loop that averages its batch losses would print, NaN included.
        counted = losses.losses[losses.weights > 0]
        reported = float(counted.mean()) if counted.size else math.nan
    return _Side(reported, mean.value if mean.weight else math.nan, mean, usable)


def _generalisation(train: _Side, val: _Side, rungs: dict[str, float], total: Estimate) -> Estimate:
    """Validation against training data, in the last rung that could be measured."""
    last = rungs.get("train_eval", train.weighted)
    value = val.weighted - last
    if not len(val.usable):
        return Estimate(value, math.nan, math.nan)
    return welch(value, total, batch_mean(val.usable.losses, val.usable.weights))


def _probed(train: Losses, probe: Probe | None, notes: list[Note]) -> _Probed | None:
    """Estimate the steps from the loop's losses to eval mode at the interval's end."""
    if probe is None:
        return None
    probe = _finite(train, probe, notes)
    if probe is None or not probe.positions.size:
        return None
    usable = train.is_usable
    everywhere = Mean.over(train.losses[usable], train.weights[usable])
    sample = Sample(
        weights=train.weights[probe.positions],
        covariate=train.losses[probe.positions],
        covariate_mean=everywhere.value,
        population=int(usable.sum()),
        stratified=probe.stratified,
    )
    if sample.size < FEW and not sample.is_census:
        notes.append(Note(NoteCode.FEW_BATCHES, sample.size))
    steps = _contributions(probe)
    terms = {
        name: sample.mean(step, is_random=probe.is_random and name != "other_mode")
        for name, step in steps.items()
    }
    whole = np.sum(list(steps.values()), axis=0)
    total = sample.mean(whole, is_random=probe.is_random)
    details = {}
    if {STOCHASTIC, NORM} <= set(probe.players):
        both = interaction(STOCHASTIC, NORM, probe.after)
        details["interaction"] = sample.mean(both, is_random=probe.is_random)
    return _Probed(terms, details, total)


def _contributions(probe: Probe) -> dict[str, Array]:
    """What each term adds for each probed batch and mask, shape (m, K)."""
    everyone, nobody = frozenset(probe.players), frozenset[str]()
    shares = shapley(probe.players, probe.after)
    still = np.zeros_like(probe.before)
    return {
        "timing": probe.after[everyone] - probe.before,
        # A player that the model does not have changes nothing: measured, and zero.
        STOCHASTIC: shares.get(STOCHASTIC, still),
        NORM: shares.get(NORM, still),
        "other_mode": probe.evaluated - probe.after[nobody],
    }


def _finite(train: Losses, probe: Probe, notes: list[Note]) -> Probe | None:
    """Leave out the probed batches that gave no finite loss somewhere, and name where."""
    kept = train.is_usable[probe.positions]
    everywhere = {"train mode before the step": probe.before, "eval mode": probe.evaluated}
    for players, losses in probe.after.items():
        on = " and ".join(sorted(players)) or "neither dropout nor batchnorm"
        everywhere[f"{on} left on"] = losses
    for name, losses in everywhere.items():
        broken = kept & ~np.isfinite(losses).all(axis=1)
        if broken.any():
            notes.append(Note(NoteCode.NONFINITE_REPLAY, int(broken.sum()), name))
    for losses in everywhere.values():
        kept = kept & np.isfinite(losses).all(axis=1)
    if kept.all():
        return probe
    if not kept.any():
        return None
    return replace(
        probe,
        positions=probe.positions[kept],
        before=probe.before[kept],
        after={players: losses[kept] for players, losses in probe.after.items()},
        evaluated=probe.evaluated[kept],
    )
