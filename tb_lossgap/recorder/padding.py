"""Samples that are counted twice, so that every process gets equally many."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sized
from typing import cast

from torch.utils.data import DistributedSampler

from tb_lossgap.gap.evidence import Evidence
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.recorder.alive import alive


class Padding:
    """Finds the script's samplers once, and says what they repeat."""

    def __init__(self) -> None:
        # For a number of samples over all processes, how many of them are repeated, and by whom.
        self._repeated: dict[int, tuple[int, str]] | None = None

    def notes(self, evidence: Evidence) -> Iterable[Note]:
        """What was counted twice in an interval of all processes."""
        if self._repeated is None:
            self._repeated = {given: (given - samples, who) for who, given, samples in _sizes()}
            if not self._repeated:
                yield _note("a sampler that pads its last batch may count samples twice")
        for name, side in (("training", evidence.train), ("validation", evidence.val)):
            samples = 0.0 if side is None else float(side.weights.sum())
            repeated, who = self._repeated.get(int(samples), (0, ""))
            if repeated > 0 and samples.is_integer():
                yield _note(f"{who} counts {repeated} {name} samples twice, to pad")


def _note(text: str) -> Note:
    return Note(NoteCode.OTHER, text=text)


def _sizes() -> Iterable[tuple[str, int, int]]:
    """Of every sampler that is alive: its name, how many samples it gives, how many there are.

    Hooks see batches, never the loader that they came from.
    """
    for found in alive(DistributedSampler):
        # It has asked for this length itself.
        yield "DistributedSampler", found.total_size, len(cast("Sized", found.dataset))
    # Not imported: what the process has not loaded, nobody uses.
    shards = getattr(sys.modules.get("accelerate.data_loader"), "BatchSamplerShard", None)
    for found in () if shards is None else alive(shards):
        if found.even_batches and not found.drop_last and found.batch_size:
            batches = len(found) * (1 if found.split_batches else found.num_processes)
            yield "even_batches", batches * found.batch_size, len(found.batch_sampler.sampler)
