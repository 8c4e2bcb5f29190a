"""What was measured in one interval, before anything is computed from it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from tb_lossgap.errors import EvidenceError
from tb_lossgap.gap.names import NORM, STOCHASTIC
from tb_lossgap.gap.shapley import check_complete

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from tb_lossgap.gap.arrays import Array
    from tb_lossgap.gap.shapley import Coalition

    # Which batches: a flag for each, or their places in a new order.
    Selection = NDArray[np.bool_] | NDArray[np.int64]

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


def without_norm(players: Sequence[str]) -> tuple[str, ...]:
    """The players that stay where normalisation is switched off."""
    return tuple(player for player in players if player != NORM)


@dataclass(frozen=True, slots=True, eq=False)
class Shadow:
    """A validation batch beside each probed step: its loss at the same two weights.

    Both of shape (m, 1), train mode with the same masks: `before` at the weights before
    the step, `after` at those of the interval's end. `which`, of shape (m,), numbers the
    batches, of which one may stand beside several steps; None where that is not known.
    """

    before: Array
    after: Array
    which: NDArray[np.int64] | None = None

    def only(self, kept: Selection) -> Shadow:
        """Beside fewer steps; `kept` has shape (m,)."""
        which = None if self.which is None else self.which[kept]
        return Shadow(self.before[kept], self.after[kept], which)


@dataclass(frozen=True, slots=True, eq=False)
class Apart:
    """What statistics of fewer batches change: each batch by those of its own part alone.

    `losses` is as `Modes.precise` is, of shape (b, K); `parts` has shape (b,) and tells
    whose part a batch is of. Of `count` parts are the statistics that `precise` is by.
    """

    losses: Mapping[Coalition, Array]
    parts: NDArray[np.int64]
    count: int

    def only(self, kept: Selection) -> Apart:
        """The same of fewer batches; `kept` has shape (b,)."""
        return Apart(_rows(self.losses, kept), self.parts[kept], self.count)


@dataclass(frozen=True, slots=True, eq=False)
class Modes:
    """Losses of some batches at the weights of the interval's end, in every mode: shape (b, K).

    `after` maps the players left in train mode to losses by the validation's objective;
    `evaluated` is real eval mode, `val_model` eval mode of the weights that validation
    uses, where those are others. `precise` has normalisation switched to the statistics
    of the batches themselves taken together, by what else is left in train mode; `apart`
    is None where the batches are too few to be parted.
    """

    after: Mapping[Coalition, Array]
    evaluated: Array
    val_model: Array | None = None
    precise: Mapping[Coalition, Array] = field(default_factory=dict)
    apart: Apart | None = None

    def arrays(self) -> list[Array]:
        """Every array that is there."""
        optional = [] if self.val_model is None else [self.val_model]
        apart = () if self.apart is None else self.apart.losses.values()
        return [*self.after.values(), self.evaluated, *optional, *self.precise.values(), *apart]

    def replays(self, players: Sequence[str]) -> dict[str, Array]:
        """Every replay's losses, by how the model was: words that end a sentence."""
        replays = {}
        for left_on, losses in self.after.items():
            off = [player for player in players if player not in left_on]
            how = f"with {' and '.join(off)} off" if off else "in train mode after the epoch"
            replays[how] = losses
        replays["in eval mode"] = self.evaluated
        if self.val_model is not None:
            replays["with the weights of validation"] = self.val_model
        return replays

    def only(self, kept: Selection) -> Modes:
        """The same of fewer batches; `kept` has shape (b,)."""
        return Modes(
            after=_rows(self.after, kept),
            evaluated=self.evaluated[kept],
            val_model=None if self.val_model is None else self.val_model[kept],
            precise=_rows(self.precise, kept),
            apart=None if self.apart is None else self.apart.only(kept),
        )


def _rows(losses: Mapping[Coalition, Array], kept: Selection) -> dict[Coalition, Array]:
    return {left_on: array[kept] for left_on, array in losses.items()}


@dataclass(frozen=True, slots=True, eq=False)
class Clean:
    """Batches of the training data without augmentation, replayed: not those of the steps.

    `weights` has shape (c,), `modes` losses of shape (c, K).
    """

    weights: Array
    modes: Modes

    def __post_init__(self) -> None:
        for losses in self.modes.arrays():
            if losses.shape[0] != self.weights.size:
                msg = f"{losses.shape[0]} clean losses beside {self.weights.size} weights"
                raise EvidenceError(msg)

    def usable(self) -> Clean | None:
        """The batches that every replay gave a finite loss for; None where there is none."""
        finite = self.weights > 0
        for losses in self.modes.arrays():
            finite = finite & np.isfinite(losses).all(axis=1)
        return Clean(self.weights[finite], self.modes.only(finite)) if finite.any() else None


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """Losses of the probed batches, replayed: m batches, K draws of the random masks.

    `positions` has shape (m,): each batch's step in the interval, from 0. `before`
    has shape (m, K): train mode at the weights before the step, fresh masks. `modes`
    are at the weights of the interval's end, the full coalition with the masks of
    `before`. `trained`, also at the end, is by the training objective; None where
    validation's is the same, or (`knows_objective` False) where it is not known.
    """

    positions: NDArray[np.int64]
    before: Array
    modes: Modes
    players: tuple[str, ...]
    is_random: bool
    stratified: bool = True
    trained: Array | None = None
    knows_objective: bool = False
    shadow: Shadow | None = None

    def __post_init__(self) -> None:
        if strangers := set(self.players) - {STOCHASTIC, NORM}:
            msg = f"unknown players {sorted(strangers)}: a term is kept for {STOCHASTIC} and {NORM}"
            raise EvidenceError(msg)
        check_complete(self.players, self.modes.after.keys())
        self._check_shapes()

    def _check_shapes(self) -> None:
        shape = self.before.shape
        if len(shape) != _AXES or shape[0] != self.positions.size or shape[1] == 0:
            msg = f"probed losses of shape {shape}: {self.positions.size} batches x masks needed"
            raise EvidenceError(msg)
        shadows = [] if self.shadow is None else [self.shadow.before, self.shadow.after]
        trained = [] if self.trained is None else [self.trained]
        wanted = [(shape, [*self.modes.arrays(), *trained]), ((shape[0], 1), shadows)]
        for needed, arrays in wanted:
            for losses in arrays:
                if losses.shape != needed:
                    msg = f"probed losses of shape {losses.shape} beside others of shape {needed}"
                    raise EvidenceError(msg)
        if (np.diff(self.positions) <= 0).any():
            msg = f"probed steps out of order: {self.positions.tolist()}"
            raise EvidenceError(msg)

    @property
    def frozen(self) -> Array:
        """Train mode, the training objective, at the weights of the interval's end."""
        everyone = frozenset(self.players)
        return self.modes.after[everyone] if self.trained is None else self.trained

    def replays(self) -> dict[str, Array]:
        """Every replay's losses, by how the model was: words that end a sentence."""
        replays = {"in train mode before the step": self.before}
        if self.trained is not None:
            replays["by the training objective"] = self.trained
        return replays | self.modes.replays(self.players)

    def only(self, kept: Selection) -> Probe:
        """The same probe of fewer batches; `kept` has shape (m,)."""
        return replace(
            self,
            positions=self.positions[kept],
            before=self.before[kept],
            modes=self.modes.only(kept),
            trained=None if self.trained is None else self.trained[kept],
            shadow=None if self.shadow is None else self.shadow.only(kept),
        )


@dataclass(frozen=True, slots=True, eq=False)
class FirstVisit:
    """Batches that the model had not learned from yet, at the same early weights, in eval mode."""

    train: Losses
    val: Losses


@dataclass(frozen=True, slots=True)
class Scales:
    """Numbers that a script may have divided or multiplied a reported loss by.

    `accumulation` is None where it is not known, `world` the number of processes,
    `datasets` the lengths of the data sets that batches are drawn from.
    """

    accumulation: int | None = None
    world: int = 1
    datasets: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """All that is known of an interval.

    The reported losses are what the script itself logged; None stands for the
    mean of its batch losses. `probe` is None where nothing could be replayed, `clean`
    where no training batches without augmentation were given. `train_evaluated` are losses of
    the training set at the interval's end, where their mean is what was reported.
    """

    train: Losses
    val: Losses | None = None
    train_reported: float | None = None
    val_reported: float | None = None
    probe: Probe | None = None
    clean: Clean | None = None
    first_visit: FirstVisit | None = None
    scales: Scales = field(default_factory=Scales)
    train_evaluated: Losses | None = None

    def __post_init__(self) -> None:
        positions = () if self.probe is None else self.probe.positions
        outside = [int(step) for step in positions if not 0 <= step < len(self.train)]
        if outside:
            msg = f"probed step {outside[0]} of an interval of {len(self.train)} steps"
            raise EvidenceError(msg)
