"""What was measured in one interval, before anything is computed from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.errors import EvidenceError
from tb_lossgap.gap.names import NORM, STOCHASTIC
from tb_lossgap.gap.shapley import check_complete

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from tb_lossgap.gap.arrays import Array
    from tb_lossgap.gap.shapley import Coalition

_AXES = 2  # of a probed loss: batches, masks


@dataclass(frozen=True, slots=True, eq=False)
class Losses:
    """Every loss of one side of an interval, in order, with what it was averaged over.

    Both arrays have shape (T,). A weight of 0 is a batch whose loss had nothing
    to average (every label ignored).
    """

    losses: Array
    weights: Array

    def __post_init__(self) -> None:
        if self.losses.shape != self.weights.shape or self.losses.ndim != 1:
            msg = f"losses of shape {self.losses.shape} but weights of shape {self.weights.shape}"
            raise EvidenceError(msg)
        wrong = self.weights[~np.isfinite(self.weights) | (self.weights < 0)]
        if wrong.size:
            msg = f"a weight of {wrong[0]}: pass how many samples (or tokens) the loss is a mean of"
            raise EvidenceError(msg)

    def __len__(self) -> int:
        return int(self.losses.size)

    @property
    def is_usable(self) -> NDArray[np.bool_]:
        """Which batches enter a mean: those with a finite loss and a weight."""
        return np.isfinite(self.losses) & (self.weights > 0)

    def usable(self) -> Losses:
        """The batches that enter a mean."""
        return Losses(self.losses[self.is_usable], self.weights[self.is_usable])


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """Losses of the probed batches, replayed: m batches, K draws of the random masks.

    `positions` has shape (m,): each batch's step in the interval, from 0. `before`
    has shape (m, K): train mode at the weights before the step, fresh masks. `after`
    maps the players left in train mode to losses of shape (m, K) at the weights of
    the interval's end, the full coalition with the masks of `before`. `evaluated`,
    shape (m, K), is real eval mode at those weights.
    """

    positions: NDArray[np.int64]
    before: Array
    after: Mapping[Coalition, Array]
    evaluated: Array
    players: tuple[str, ...]
    is_random: bool
    stratified: bool = True

    def __post_init__(self) -> None:
        if strangers := set(self.players) - {STOCHASTIC, NORM}:
            msg = f"unknown players {sorted(strangers)}: a term is kept for {STOCHASTIC} and {NORM}"
            raise EvidenceError(msg)
        check_complete(self.players, self.after.keys())
        self._check_shapes()

    def _check_shapes(self) -> None:
        shape = self.before.shape
        if len(shape) != _AXES or shape[0] != self.positions.size or shape[1] == 0:
            msg = f"probed losses of shape {shape}: {self.positions.size} batches x masks needed"
            raise EvidenceError(msg)
        for losses in (self.evaluated, *self.after.values()):
            if losses.shape != shape:
                msg = f"probed losses of shape {losses.shape} beside others of shape {shape}"
                raise EvidenceError(msg)
        if (np.diff(self.positions) <= 0).any():
            msg = f"probed steps out of order: {self.positions.tolist()}"
            raise EvidenceError(msg)

    def replays(self) -> dict[str, Array]:
        """Every replay's losses, by how the model was: words that end a sentence."""
        replays = {"in train mode before the step": self.before}
        for left_on, losses in self.after.items():
            off = [player for player in self.players if player not in left_on]
            how = f"with {' and '.join(off)} off" if off else "in train mode after the epoch"
            replays[how] = losses
        return replays | {"in eval mode": self.evaluated}

    def only(self, kept: NDArray[np.bool_]) -> Probe:
        """The same probe of fewer batches; `kept` has shape (m,)."""
        return Probe(
            positions=self.positions[kept],
            before=self.before[kept],
            after={left_on: losses[kept] for left_on, losses in self.after.items()},
            evaluated=self.evaluated[kept],
            players=self.players,
            is_random=self.is_random,
            stratified=self.stratified,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """All that is known of an interval.

    The reported losses are what the script itself logged; None stands for the
    mean of its batch losses. `probe` is None where nothing could be replayed.
    """

    train: Losses
    val: Losses | None = None
    train_reported: float | None = None
    val_reported: float | None = None
    probe: Probe | None = None

    def __post_init__(self) -> None:
        positions = () if self.probe is None else self.probe.positions
        outside = [int(step) for step in positions if not 0 <= step < len(self.train)]
        if outside:
            msg = f"probed step {outside[0]} of an interval of {len(self.train)} steps"
            raise EvidenceError(msg)
