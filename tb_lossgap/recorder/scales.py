"""The numbers that a reported loss may be off by: of processes, and of samples in a data set."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sized
from dataclasses import replace
from functools import cache
from typing import cast

from torch import distributed
from torch.utils.data import DataLoader, Subset

from tb_lossgap.gap.denominator import is_suspicious
from tb_lossgap.gap.evidence import Evidence, Scales
from tb_lossgap.recorder.alive import alive


def with_scales(evidence: Evidence) -> Evidence:
    """The same evidence with its scales, looked for only where a report is far from its mean."""
    sides = (
        (evidence.train_reported, evidence.train),
        (evidence.val_reported, evidence.val),
    )
    if not any(
        reported is not None and losses is not None and is_suspicious(reported, losses)
        for reported, losses in sides
    ):
        return evidence
    is_several = distributed.is_available() and distributed.is_initialized()
    world = distributed.get_world_size() if is_several else 1
    return replace(evidence, scales=Scales(world=world, datasets=lengths()))


@cache
def lengths() -> tuple[int, ...]:
    """How long the data sets of all loaders are; once, as a search through memory takes a while."""
    return tuple(sorted(set(_lengths())))


def _lengths() -> Iterator[int]:
    for loader in alive(DataLoader):
        dataset = loader.dataset
        whole = [dataset, dataset.dataset] if isinstance(dataset, Subset) else [dataset]
        for each in whole:
            # The user's own code; a data set that is a stream has no length.
            with contextlib.suppress(Exception):
                yield len(cast("Sized", each))
