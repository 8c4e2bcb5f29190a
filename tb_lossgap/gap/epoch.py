"""One interval taken apart: the value that everything above this floor passes on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tb_lossgap.gap.mean import Mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tb_lossgap.gap.estimate import Estimate
    from tb_lossgap.gap.notes import Note


@dataclass(frozen=True, slots=True)
class ProbeCost:
    """What the probe of one interval took, and whether a replay proved faithful.

    `share` is probing time over the interval's training time. `verified` is None
    where no step was replayed with its own random numbers.
    """

    batches: int
    steps: int
    seconds: float
    share: float
    verified: bool | None = None


@dataclass(frozen=True, slots=True)
class Decomposition:
    """The ladder of one interval: absent rungs and terms were not measured.

    The terms sum to `gap` wherever both reported losses are known.
    """

    rungs: Mapping[str, float]
    terms: Mapping[str, Estimate]
    details: Mapping[str, Estimate] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    train: Mean = field(default_factory=Mean)
    val: Mean = field(default_factory=Mean)

    @property
    def gap(self) -> float | None:
        """Validation - training, as the script reports them; None without either."""
        if "train_reported" not in self.rungs or "val_reported" not in self.rungs:
            return None
        return self.rungs["val_reported"] - self.rungs["train_reported"]


@dataclass(frozen=True, slots=True)
class Epoch:
    """One interval of a run: when it was, and its gap taken apart.

    `epoch` counts intervals from 1, `step` counts training batches since the
    run's start, `wall_time` is in seconds since 1970. `complete` is False where
    the interval was cut off.
    """

    epoch: int
    step: int
    wall_time: float
    decomposition: Decomposition
    probe: ProbeCost | None = None
    complete: bool = True

    @property
    def rungs(self) -> Mapping[str, float]:
        """The losses of the ladder, by name."""
        return self.decomposition.rungs

    @property
    def terms(self) -> Mapping[str, Estimate]:
        """The signed steps between the rungs, by name."""
        return self.decomposition.terms

    @property
    def details(self) -> Mapping[str, Estimate]:
        """What explains a term further, by name."""
        return self.decomposition.details

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the reader must know beside the numbers."""
        return self.decomposition.notes

    @property
    def gap(self) -> float | None:
        """Validation - training, as the script reports them; None without either."""
        return self.decomposition.gap
