"""Processes that probe the same steps at once: a step of all of them is one unit, not many.

What changes from step to step (the weights, above all) is common to the batches of one
step. Taken for independent, many processes' batches would give errors that are too
small: cluster sampling, Cochran, *Sampling Techniques* (3rd ed.), 9A.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

import numpy as np

from tb_lossgap.gap.arrays import Array, as_array
from tb_lossgap.gap.evidence import Losses, Modes, Probe, Shadow


def trained_together(sides: Sequence[Losses]) -> Losses | None:
    """Every step's loss over the batches of all processes; None where they took other steps."""
    if len({len(side) for side in sides}) != 1:
        return None
    weights = np.stack([side.weights for side in sides])
    losses = np.stack([side.losses for side in sides])
    return Losses(_mean(losses, weights), as_array(weights.sum(axis=0)))


def probed_together(sides: Sequence[Losses], probes: Sequence[Probe]) -> Probe | None:
    """The steps that all processes measured, each over all of its batches; None without any."""
    common = reduce(np.intersect1d, [probe.positions for probe in probes])
    if not common.size:
        return None
    weights = np.stack([side.weights[common] for side in sides])
    alike = [probe.only(np.isin(probe.positions, common)) for probe in probes]

    over = _Over(as_array(weights[:, :, None]))
    trained = [probe.trained for probe in alike if probe.trained is not None]
    shadows = [probe.shadow for probe in alike if probe.shadow is not None]
    return replace(
        alike[0],
        before=over.mean([probe.before for probe in alike]),
        modes=over.modes([probe.modes for probe in alike]),
        trained=over.mean(trained) if len(trained) == len(alike) else None,
        shadow=over.shadow(shadows) if len(shadows) == len(alike) else None,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Over:
    """Means over processes of shape (m, K); `weights` has shape (processes, m, 1)."""

    weights: Array

    def mean(self, blocks: Sequence[Array]) -> Array:
        return _mean(as_array(np.stack(blocks)), self.weights)

    def shadow(self, found: Sequence[Shadow]) -> Shadow:
        before, after = [each.before for each in found], [each.after for each in found]
        return Shadow(self.mean(before), self.mean(after))

    def modes(self, found: Sequence[Modes]) -> Modes:
        """What not every process measured is left out."""
        first = found[0]
        others = [modes.val_model for modes in found if modes.val_model is not None]
        precise = first.precise if all(modes.precise for modes in found) else {}
        return Modes(
            after={on: self.mean([modes.after[on] for modes in found]) for on in first.after},
            evaluated=self.mean([modes.evaluated for modes in found]),
            val_model=self.mean(others) if len(others) == len(found) else None,
            precise={on: self.mean([modes.precise[on] for modes in found]) for on in precise},
        )


def _mean(values: Array, weights: Array) -> Array:
    """Over the first axis; what weighs nothing is not looked at, as it may not be a number."""
    total = weights.sum(axis=0)
    summed = np.where(weights > 0, weights * values, 0.0).sum(axis=0)
    return as_array(summed / np.where(total > 0, total, 1.0))
