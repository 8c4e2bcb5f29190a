"""Training batches without augmentation, as a captured step's computation sees them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import Any

from tb_lossgap.recorder.generators import preserved_randomness, seed_all
from tb_lossgap.recorder.loss_origin import Replay
from tb_lossgap.recorder.objective import divisor_of, weight_of
from tb_lossgap.recorder.programs import on_batch
from tb_lossgap.recorder.replays import CapturedStep
from tb_lossgap.recorder.weights import Weight

# What is measured on them is one more sample, never larger than that of the steps.
MOST = 64


class CleanBatches:
    """The script's iterable of clean batches, read anew at the end of each interval.

    `reason` says why they cannot be used; None while they can.
    """

    def __init__(self, batches: Iterable[Any]) -> None:
        self._batches = batches
        self.reason: str | None = None

    def steps(self, like: CapturedStep, most: int, seed: int) -> list[tuple[CapturedStep, Weight]]:
        """The captured step's computation on clean batches, each with its weight."""
        # A loader draws from the global generators when it begins, and its transforms do.
        with preserved_randomness():
            seed_all(seed)
            try:
                batches = list(islice(iter(self._batches), most))
            except Exception as error:  # noqa: BLE001 - a user's data set may raise anything
                self.reason = f"reading clean_batches raised {type(error).__name__}"
                return []
        if not batches:
            self.reason = "clean_batches gave nothing"
        made = []
        for number, batch in enumerate(batches):
            origin = on_batch(like.replay.origin, batch)
            if origin is None:
                self.reason = "clean_batches do not have the form of the model's batches"
                return []
            step = replace(
                like, replay=Replay(origin), divisor=divisor_of(origin), seed=like.seed + number + 1
            )
            made.append((step, weight_of(origin)))
        return made
