"""Runs for the panel to show: plausible epochs with known numbers, written as event files."""

from __future__ import annotations

import itertools
import math
import time
from typing import TYPE_CHECKING

from tb_lossgap.gap.epoch import Decomposition, Epoch, ProbeCost
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.mean import Mean
from tb_lossgap.gap.names import RUNGS
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.record.codec import Record, encode
from tb_lossgap.record.metadata import Tag, mirror_tag
from tests.plugin.writing import event_file, record_event, scalar_event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from tensorboard.compat.proto.event_pb2 import Event

HOSTILE = "__proto__/<img src=x onerror=document.title='owned'>"


def epoch(number: int, *, dropout: float = -0.2) -> Epoch:
    """An interval with every ordinary term, `dropout` the largest of them from epoch 5 on."""
    steps = {
        "train_averaging": Estimate(-0.004),
        "timing": Estimate(-0.2 * math.exp(-number / 3), 0.004, 15.0),
        "dropout": Estimate(dropout, 0.006, 15.0),
        "batchnorm": Estimate(0.002, 0.004, 15.0),
        "other_mode": Estimate(0.0),
        "generalisation": Estimate(0.03, 0.007, 20.0),
        "val_averaging": Estimate(0.0005),
    }
    start = 0.6 + math.exp(-number / 8)
    after = {
        name: start + sum(e.value for e in list(steps.values())[: place + 1])
        for place, name in enumerate(steps)
    }
    rungs = {
        "train_reported": start,
        "train_weighted": after["train_averaging"],
        "train_frozen": after["timing"],
        "train_eval": after["other_mode"],
        "val_weighted": after["generalisation"],
        "val_reported": after["val_averaging"],
    }
    return Epoch(
        epoch=number,
        step=64 * number,
        wall_time=time.time() - 600 + number,
        decomposition=Decomposition(
            rungs=rungs,
            terms=steps,
            details={"interaction": Estimate(0.001, 0.002, 15.0)},
            notes=(Note(NoteCode.REPORTED, 0, "loss/train, loss/val"),),
            train=Mean(rungs["train_weighted"] * 640, 640),
            val=Mean(rungs["val_weighted"] * 100, 100),
        ),
        probe=ProbeCost(batches=16, steps=64, seconds=0.4, share=0.04, verified=True),
    )


def whole(number: int) -> Epoch:
    """An interval with every rung, term and detail; batch norm's two parts nearly cancel."""
    steps = {
        "train_averaging": Estimate(-0.012),
        "timing": Estimate(-0.02 - 0.1 * math.exp(-number / 6), 0.006, 15.0),
        "objective": Estimate(-0.045, 0.003, 15.0),
        "augmentation": Estimate(-0.11, 0.008, 15.0),
        "dropout": Estimate(-0.16, 0.01, 15.0),
        "batchnorm": Estimate(0.006, 0.008, 15.0),
        "other_mode": Estimate(0.0),
        "weights": Estimate(-0.035, 0.004, 15.0),
        "generalisation": Estimate(0.004 * number, 0.014, 20.0),
        "val_averaging": Estimate(0.008),
    }
    start = 0.7 + 0.9 * math.exp(-number / 8)
    levels = itertools.accumulate((step.value for step in steps.values()), initial=start)
    after = dict(zip(steps, list(levels)[1:], strict=True))
    # Dropout and batch norm lead to no rung of their own.
    leading = [name for name in steps if name not in ("dropout", "batchnorm")]
    rungs = dict(zip(RUNGS, [start, *(after[name] for name in leading)], strict=True))
    drift = steps["timing"].value * 0.7
    details = {
        "batchnorm_noise": Estimate(-0.08, 0.006, 15.0),
        "batchnorm_stale": Estimate(0.086, 0.007, 15.0),
        "interaction": Estimate(-0.05, 0.009, 15.0),
        "drift": Estimate(drift, 0.007, 15.0),
        "revisit": Estimate(steps["timing"].value - drift, 0.005, 15.0),
        "first_visit": Estimate(-0.04, 0.015, 15.0),
    }
    return Epoch(
        epoch=number,
        step=64 * number,
        wall_time=time.time() - 600 + number,
        decomposition=Decomposition(
            rungs=rungs,
            terms=steps,
            details=details,
            train=Mean(rungs["train_weighted"] * 640, 640),
            val=Mean(rungs["val_weighted"] * 100, 100),
        ),
        probe=ProbeCost(batches=16, steps=64, seconds=0.4, share=0.04, verified=True),
    )


def unprobed(number: int) -> Epoch:
    """An interval where only what is free was measured."""
    rungs = {
        "train_reported": 1.0,
        "train_weighted": 0.9,
        "val_weighted": 0.7,
        "val_reported": 0.75,
    }
    terms = {
        "train_averaging": Estimate(-0.1),
        "generalisation": Estimate(-0.2, 0.02, 9.0),
        "val_averaging": Estimate(0.05),
    }
    notes = (Note(NoteCode.NOT_PROBED, 0, "the model is scripted"),)
    means = {"train": Mean(576, 640), "val": Mean(70, 100)}
    ladder = Decomposition(rungs=rungs, terms=terms, notes=notes, **means)
    return Epoch(number, 64 * number, time.time(), ladder)


def diverged(number: int) -> Epoch:
    """An interval whose training loss was not a number."""
    rungs = {"train_reported": math.nan, "val_weighted": 2.0, "val_reported": 2.0}
    terms = {"generalisation": Estimate(math.nan, math.nan), "val_averaging": Estimate(0.0)}
    ladder = Decomposition(rungs=rungs, terms=terms, val=Mean(200, 100))
    return Epoch(number, 64 * number, time.time(), ladder)


def unvalidated(number: int) -> Epoch:
    """An interval that no validation ended."""
    rungs = {"train_reported": 1.0, "train_weighted": 0.9}
    terms = {"train_averaging": Estimate(-0.1)}
    ladder = Decomposition(rungs=rungs, terms=terms, train=Mean(576, 640))
    return Epoch(number, 64 * number, time.time(), ladder, complete=False)


class Growing:
    """A run whose event file stays open, as that of a training does."""

    def __init__(self, add: Callable[[Event], None], uid: str = "0123abcd") -> None:
        self._add = add
        self._tag = str(Tag("loss", uid))

    def write(self, *epochs: Epoch) -> None:
        """Append the records with the mirrored scalar of each gap."""
        for each in epochs:
            stored = encode(Record(each, count=each.epoch, verdict="dropout"))
            self._add(record_event(self._tag, each.epoch, stored))
            if each.gap is not None:
                self._add(scalar_event(mirror_tag("loss", "gap"), each.epoch, each.gap))


def write(run: Path, epochs: Iterable[Epoch]) -> None:
    """A whole run in an event file of its own."""
    with event_file(run) as add:
        Growing(add).write(*epochs)
