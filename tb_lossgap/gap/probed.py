"""The terms that only replays can tell: from the probed batches to their estimates."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.gap.estimate import Estimate, welch
from tb_lossgap.gap.mean import Mean
from tb_lossgap.gap.names import NORM, STOCHASTIC
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.sampling import Sample
from tb_lossgap.gap.shapley import interaction, shapley

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tb_lossgap.gap.arrays import Array
    from tb_lossgap.gap.evidence import Losses, Probe

# Fewer probed batches than this cannot carry a verdict (unless they are all there are).
FEW = 5


@dataclass(frozen=True, slots=True)
class Probed:
    """The estimated terms and their details; all empty where nothing was measured.

    `total` is the sum of the terms, with the error of the rung that it leads to. That
    is not the sum of their errors: all come from the same batches.
    """

    terms: Mapping[str, Estimate] = field(default_factory=dict)
    details: Mapping[str, Estimate] = field(default_factory=dict)
    total: Estimate = field(default_factory=lambda: Estimate(0.0))
    notes: tuple[Note, ...] = ()


def estimate(train: Losses, probe: Probe | None) -> Probed:
    """Estimate the steps from the loop's losses to eval mode at the interval's end."""
    if probe is None:
        return Probed()
    finite = train.is_usable[probe.positions]
    for losses in probe.replays().values():
        finite = finite & np.isfinite(losses).all(axis=1)
    notes = _remarks(train, probe)
    if not finite.any():
        return Probed(notes=tuple(notes))
    kept = probe.only(finite)
    sample = _sample(train, kept)
    if sample.size < FEW and not sample.is_census:
        notes.append(Note(NoteCode.FEW_BATCHES, sample.size))
    whole = sample.mean(kept.evaluated - kept.before, is_random=kept.is_random)
    total = welch(whole.value, whole, _luck_of_the_loop(train.usable(), kept))
    return Probed(_terms(sample, kept), _details(sample, kept), total, tuple(notes))


def _sample(train: Losses, probe: Probe) -> Sample:
    """Where the probed batches stand among all usable ones of the interval."""
    usable = train.usable()
    return Sample(
        weights=train.weights[probe.positions],
        covariate=train.losses[probe.positions],
        covariate_mean=Mean.over(usable.losses, usable.weights).value,
        population=len(usable),
        stratified=probe.stratified,
    )


def _luck_of_the_loop(usable: Losses, probe: Probe) -> Estimate:
    """What the masks that the loop happened to draw add to its mean loss: 0, with an error.

    The terms are expectations over all masks, so that this stays in the rungs that
    they lead to. With one mask a batch it cannot be told from the spread between
    batches, which then takes no finite population correction and holds it already.
    """
    batches, draws = probe.before.shape
    if not probe.is_random or draws == 1:
        return Estimate(0.0)
    spread = float(probe.before.var(axis=1, ddof=1).mean())
    share = usable.weights / usable.weights.sum()
    return Estimate(0.0, math.sqrt(spread * float(share @ share)), float(batches * (draws - 1)))


def _terms(sample: Sample, probe: Probe) -> dict[str, Estimate]:
    everyone, nobody = frozenset(probe.players), frozenset[str]()
    steps: dict[str, Array] = {
        "timing": probe.after[everyone] - probe.before,
        **shapley(probe.players, probe.after),
        "other_mode": probe.evaluated - probe.after[nobody],
    }
    measured = {name: sample.mean(step, is_random=probe.is_random) for name, step in steps.items()}
    # A player that the model does not have changes nothing: measured, and zero.
    absent = {player: Estimate(0.0) for player in (STOCHASTIC, NORM)}
    return absent | measured


def _details(sample: Sample, probe: Probe) -> dict[str, Estimate]:
    if {STOCHASTIC, NORM} - set(probe.players):
        return {}
    both = interaction(STOCHASTIC, NORM, probe.after)
    return {"interaction": sample.mean(both, is_random=probe.is_random)}


def _remarks(train: Losses, probe: Probe) -> list[Note]:
    """Name the replays that gave no finite loss for a batch that had one in the loop."""
    usable = train.is_usable[probe.positions]
    broken = {
        how: usable & ~np.isfinite(losses).all(axis=1) for how, losses in probe.replays().items()
    }
    where = [how for how, batches in broken.items() if batches.any()]
    if not where:
        return []
    count = int(np.logical_or.reduce(list(broken.values())).sum())
    text = "in every replay" if len(where) == len(broken) else " and ".join(where)
    return [Note(NoteCode.NONFINITE_REPLAY, count, text)]
