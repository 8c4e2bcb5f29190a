"""Samples that a DistributedSampler counts twice, so that every process gets equally many."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sized
from typing import cast

from torch.utils.data import DistributedSampler

from tb_lossgap.gap.evidence import Evidence
from tb_lossgap.gap.notes import Note, NoteCode


class Padding:
    """Finds the script's samplers once, and says what they repeat."""

    def __init__(self) -> None:
        # For a number of samples over all processes, how many of them are repeated.
        self._repeated: dict[int, int] | None = None

    def notes(self, evidence: Evidence) -> Iterable[Note]:
        """What was counted twice in an interval of all processes."""
        if self._repeated is None:
            self._repeated = dict(_sizes())
            if not self._repeated:
                yield _note("a sampler that pads its last batch may count samples twice")
        for name, side in (("training", evidence.train), ("validation", evidence.val)):
            samples = 0.0 if side is None else float(side.weights.sum())
            repeated = self._repeated.get(int(samples), 0)
            if repeated > 0 and samples.is_integer():
                yield _note(f"DistributedSampler counts {repeated} {name} samples twice, to pad")


def _note(text: str) -> Note:
    return Note(NoteCode.OTHER, text=text)


def _sizes() -> Iterable[tuple[int, int]]:
    """Of every sampler that is alive: hooks see batches, never the loader that they came from."""
    for found in gc.get_referrers(DistributedSampler):
        if type(found) is DistributedSampler:
            # It has asked for this length itself.
            samples = len(cast("Sized", found.dataset))
            yield found.total_size, found.total_size - samples
