"""The terms that only replays can tell: from the probed batches to their estimates."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.gap.batchnorm import in_two, without_end
from tb_lossgap.gap.estimate import Estimate, welch
from tb_lossgap.gap.evidence import Losses
from tb_lossgap.gap.mean import Mean
from tb_lossgap.gap.names import NORM, STOCHASTIC
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.sampling import Sample, batch_mean
from tb_lossgap.gap.shapley import interaction, shapley

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tb_lossgap.gap.arrays import Array
    from tb_lossgap.gap.evidence import Clean, Modes, Probe

# Fewer probed batches than this cannot carry a verdict (unless they are all there are).
FEW = 5


@dataclass(frozen=True, slots=True)
class Probed:
    """The estimated terms and their details; all empty where nothing was measured.

    `total` is the sum of the terms, with the error of the rung that it leads to. That
    is not the sum of their errors: all come from the same batches. `sample` is that rung
    on clean batches, None where it is none of a sample.
    """

    terms: Mapping[str, Estimate] = field(default_factory=dict)
    details: Mapping[str, Estimate] = field(default_factory=dict)
    total: Estimate = field(default_factory=lambda: Estimate(0.0))
    notes: tuple[Note, ...] = ()
    sample: Losses | None = None


def estimate(train: Losses, probe: Probe | None, clean: Clean | None = None) -> Probed:
    """Estimate the steps from the loop's losses to the last rung on training data.

    With clean batches, the modes are measured on those.
    """
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
    paired = partial(sample.mean, is_random=kept.is_random)
    terms = _before_modes(kept, paired)
    details = _over_time(kept, sample, terms["timing"])
    usable = None if clean is None else clean.usable()
    luck = _luck_of_the_loop(train, kept)
    if usable is None:
        terms |= _modes(kept.players, kept.modes, paired)
        details |= _mode_details(kept.players, kept.modes, paired)
        details |= in_two(kept.modes, sample, paired)
        whole = paired(_last(kept.modes) - kept.before)
        total = welch(whole.value, whole, luck)
        return Probed(terms, details, total, tuple(notes))
    unpaired = partial(_clean_mean, usable.weights)
    augmented = paired(kept.modes.after[frozenset(kept.players)] - kept.before)
    terms["augmentation"] = _augmentation(train, usable, welch(augmented.value, augmented, luck))
    terms |= _modes(kept.players, usable.modes, unpaired)
    details |= _mode_details(kept.players, usable.modes, unpaired)
    details |= in_two(usable.modes, without_end(usable.weights), unpaired)
    last = _last(usable.modes)
    total, sample_of_last = unpaired(last), Losses(last.mean(axis=1), usable.weights)
    return Probed(terms, details, total, tuple(notes), sample_of_last)


Average = Callable[["Array"], Estimate]


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


def _luck_of_the_loop(train: Losses, probe: Probe) -> Estimate:
    """What the masks that the loop happened to draw add to its mean loss: 0, with an error.

    The terms are expectations over all masks, so that this stays in the rungs that
    they lead to. With one mask a batch it cannot be told from the spread between
    batches, which then takes no finite population correction and holds it already.
    """
    draws = probe.before.shape[1]
    if not probe.is_random or draws == 1:
        return Estimate(0.0)
    weights = train.weights[probe.positions]
    # A mean over fewer samples varies more with its masks, in proportion to 1 / weight.
    spread = weights**2 * probe.before.var(axis=1, ddof=1)
    variance = float(spread.sum() / (weights.sum() * train.usable().weights.sum()))
    df = float(spread.sum() ** 2 / (spread @ spread)) * (draws - 1) if variance else math.inf
    return Estimate(0.0, math.sqrt(variance), df)


def _before_modes(probe: Probe, mean: Average) -> dict[str, Estimate]:
    """The steps that come before any change of mode."""
    terms = {"timing": mean(probe.frozen - probe.before)}
    if probe.trained is not None:
        terms["objective"] = mean(probe.modes.after[frozenset(probe.players)] - probe.trained)
    elif probe.knows_objective:
        terms["objective"] = Estimate(0.0)
    return terms


def _augmentation(train: Losses, clean: Clean, augmented: Estimate) -> Estimate:
    """Clean batches against the steps' own: two samples, so their errors add.

    `augmented` is what leads from the loop's losses to the rung before this one.
    """
    usable = train.usable()
    before = Mean.over(usable.losses, usable.weights).value + augmented.value
    everyone = max(clean.modes.after, key=len)
    after = _clean_mean(clean.weights, clean.modes.after[everyone])
    return welch(after.value - before, augmented, after)


def _clean_mean(weights: Array, losses: Array) -> Estimate:
    """The mean over clean batches; `losses` has shape (c, K).

    The loop had no losses of them, which would tell what the others are like.
    """
    return batch_mean(losses.mean(axis=1), weights, may_hide=True)


def _last(modes: Modes) -> Array:
    """The last rung on training data."""
    return modes.evaluated if modes.val_model is None else modes.val_model


def _modes(players: Sequence[str], modes: Modes, mean: Average) -> dict[str, Estimate]:
    steps: dict[str, Array] = {
        **shapley(players, modes.after),
        "other_mode": modes.evaluated - modes.after[frozenset()],
    }
    if modes.val_model is not None:
        steps["weights"] = modes.val_model - modes.evaluated
    # A player that the model does not have changes nothing: measured, and zero.
    absent = {player: Estimate(0.0) for player in (STOCHASTIC, NORM)}
    return absent | {name: mean(step) for name, step in steps.items()}


def _mode_details(players: Sequence[str], modes: Modes, mean: Average) -> dict[str, Estimate]:
    if {STOCHASTIC, NORM} - set(players):
        return {}
    return {"interaction": mean(interaction(STOCHASTIC, NORM, modes.after))}


def _over_time(probe: Probe, sample: Sample, timing: Estimate) -> dict[str, Estimate]:
    """Timing in two: what validation batches gain as well, and what only revisited ones do."""
    shadow = probe.shadow
    if shadow is None or not np.isfinite([shadow.before, shadow.after]).all():
        return {}
    # Which validation batch stands beside a step is chance, however many steps are probed.
    # The loss that the step had in the loop tells nothing of it.
    gained = shadow.after - shadow.before
    drift = sample.level(gained, is_random=True)
    if shadow.which is not None:
        drift = sample.clustered(drift, gained[:, 0], shadow.which)
    # Of other batches: the errors add.
    return {"drift": drift, "revisit": welch(timing.value - drift.value, timing, drift)}


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
