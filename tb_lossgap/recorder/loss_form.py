"""How a model's loss is computed, learned from a step: to be known again in validation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tb_lossgap.recorder.tape import Function, LossOrigin
from tb_lossgap.recorder.weights import Weigher


@dataclass(frozen=True, slots=True)
class LossForm:
    """How the training loss is computed, learned from a step.

    `leaf` is its place in the model's output, if the model gives it; else `last` is the
    form of the last call. `parts` ranks the forms of all calls by their order. `functions`
    are torch's loss functions among them.
    """

    leaf: int | None
    last: int
    parts: Mapping[int, int]
    functions: frozenset[Function]
    forwards: int

    @property
    def rank(self) -> int:
        """The rank of the whole loss: that of its last call."""
        return self.parts.get(self.last, 0)

    @classmethod
    def of(cls, origin: LossOrigin) -> LossForm:
        """From how a loss was computed."""
        ours = [entry.form for entry in origin.entries.values() if entry.form in origin.forms]
        return cls(
            leaf=origin.root.leaf if origin.last.is_forward else None,
            last=origin.last.form,
            parts={form: rank for rank, form in enumerate(ours)},
            functions=frozenset(
                entry.function
                for entry in origin.entries.values()
                if entry.is_ours and Weigher(entry.function).is_known
            ),
            forwards=origin.forwards,
        )
