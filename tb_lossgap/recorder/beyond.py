"""What a script told of its validation, or was seen to do there, that training does not do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from torch import nn

from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.clean import CleanBatches
from tb_lossgap.recorder.first_visit import EarlyWeights
from tb_lossgap.recorder.loaders import confounded
from tb_lossgap.recorder.loss_origin import Replay
from tb_lossgap.recorder.objective import Objective
from tb_lossgap.recorder.programs import with_model


@dataclass(frozen=True, slots=True, eq=False)
class Beyond:
    """Validation's loss, the model that it runs where that is another, and clean batches."""

    objective: Objective = field(default_factory=Objective)
    other: nn.Module | None = None
    clean: CleanBatches | None = None

    def as_watched(self, validated: Replay, model: nn.Module) -> Replay:
        """A validation batch's computation, by the watched model."""
        if self.other is None:
            return validated
        return Replay(with_model(validated.origin, self.other, model))

    def absences(self) -> Iterator[Note]:
        """Which terms could not be measured although there is something to measure, and why."""
        reasons = {"objective": self.objective.reason}
        if self.clean is not None:
            reasons["augmentation"] = self.clean.reason
        for name, reason in reasons.items():
            if reason is not None:
                yield Note(NoteCode.ABSENT, text=f"{name}: {reason}")

    def confounded(self, early: EarlyWeights, rows: int) -> str | None:
        """Why the first visit would compare more than the splits; None where it would not.

        `rows` is the number of rows of the training set.
        """
        if early.reason is not None:
            return early.reason
        if not self.objective.is_known:
            return "how validation computes its loss is not known"
        return confounded(rows)
