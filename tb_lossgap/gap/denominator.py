"""Recognises a reported loss that is the true mean times one constant, and names the constant."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from tb_lossgap.gap.mean import Mean
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.thresholds import EXACT, NEAR_ONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tb_lossgap.gap.evidence import Evidence, Losses, Scales

# Where nobody knows how many steps gradients are accumulated over: what people choose.
_USUAL_STEPS = (2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 64)
# Errors below this do not tell two constants apart: the order of `Scale` does.
_DIGITS = 6


class Scale(IntEnum):
    """What was done to the mean. Stored as a note's count: never renumber, only add.

    In the order of likelihood: where two give the same constant, the first is named.
    """

    BATCH_MEANS_OVER_SAMPLES = 1
    BATCHES_SUMMED = 2
    SAMPLES_SUMMED = 3
    BATCH_SUMS_OVER_BATCHES = 4
    WHOLE_DATASET = 5
    BATCH_MEANS_OVER_DATASET = 6
    ACCUMULATION = 7
    WORLD_SUMMED = 8
    WORLD_TWICE = 9
    SAMPLES_TWICE = 10
    BATCHES_TWICE = 11


@dataclass(frozen=True, slots=True)
class Words:
    """What a scale is called, short enough to be stored, and what mends it."""

    name: str
    advice: str


_BY_BATCHES = "Divide the sum of loss.item() by len(loader), the number of batches."
_SAMPLES = "Sum loss.item() * len(batch) and divide by the number of samples, once."

WORDS: dict[Scale, Words] = {
    Scale.BATCH_MEANS_OVER_SAMPLES: Words(
        "batch means summed, divided by samples",
        f"loss.item() is already a mean over its batch. {_BY_BATCHES}",
    ),
    Scale.BATCHES_SUMMED: Words("a sum over batches, never divided", _BY_BATCHES),
    Scale.SAMPLES_SUMMED: Words("a sum over samples, never divided", _SAMPLES),
    Scale.BATCH_SUMS_OVER_BATCHES: Words(
        "batch sums, divided by batches",
        "Sums over a batch (loss.item() * len(batch), reduction='sum') are to be divided by the "
        "number of samples, not by len(loader).",
    ),
    Scale.WHOLE_DATASET: Words(
        "divided by the whole data set, of which a part was drawn",
        "Divide by the number of samples that were drawn, len(loader.sampler), not by "
        "len(loader.dataset).",
    ),
    Scale.BATCH_MEANS_OVER_DATASET: Words(
        "batch means summed, divided by the whole data set",
        f"{_BY_BATCHES} len(loader.dataset) counts samples, and those of other splits as well.",
    ),
    Scale.ACCUMULATION: Words(
        "divided for gradient accumulation",
        "Log the loss before it is divided: write (loss / steps).backward() instead of "
        "loss = loss / steps.",
    ),
    Scale.WORLD_SUMMED: Words(
        "summed over processes, never divided",
        "After dist.all_reduce(loss), divide by dist.get_world_size(), "
        "or use op=dist.ReduceOp.AVG.",
    ),
    Scale.WORLD_TWICE: Words(
        "divided by the number of processes once too often",
        "Divide by dist.get_world_size() only what dist.all_reduce has summed.",
    ),
    Scale.SAMPLES_TWICE: Words("divided by samples once too often", _SAMPLES),
    Scale.BATCHES_TWICE: Words("divided by batches once too often", _BY_BATCHES),
}


@dataclass(frozen=True, slots=True)
class Scaling:
    """A constant that a reported loss is off by, and where it comes from."""

    scale: Scale
    constant: float

    @property
    def text(self) -> str:
        """In words that end a sentence: "the reported loss is ..."."""
        return f"{multiple(self.constant)} its mean: {WORDS[self.scale].name}"


def multiple(constant: float) -> str:
    """A constant as a person says it: "4 times", "1/128 of", "0.8 times"."""
    for value, words in ((constant, "{} times"), (1.0 / constant, "1/{} of")):
        nearest = round(value)
        if nearest > 1 and abs(value - nearest) <= EXACT * value:
            return words.format(nearest)
    return f"{constant:.4g} times"


def constant_of(text: str) -> float | None:
    """The constant that a `Scaling` was told with; None where there is none in its text."""
    found = _MULTIPLE.match(text)
    if found is None:
        return None
    return float(found["times"]) if found["times"] else 1.0 / float(found["of"])


_MULTIPLE = re.compile(r"(?:(?P<times>[0-9.]+) times|1/(?P<of>[0-9]+) of) its mean")


def notes(evidence: Evidence) -> tuple[Note, ...]:
    """A note for each side whose report is off by a constant."""
    sides = (
        (NoteCode.TRAIN_DENOMINATOR, evidence.train, evidence.train_reported),
        (NoteCode.VAL_DENOMINATOR, evidence.val, evidence.val_reported),
    )
    found = (
        (code, recognise(reported, losses, evidence.scales))
        for code, losses, reported in sides
        if losses is not None and reported is not None and not _is_of_another(code, evidence)
    )
    return tuple(Note(code, int(each.scale), each.text) for code, each in found if each)


def _is_of_another(code: NoteCode, evidence: Evidence) -> bool:
    """Whether the report is no mean of the losses of steps."""
    return code is NoteCode.TRAIN_DENOMINATOR and evidence.train_evaluated is not None


def recognise(reported: float, losses: Losses, scales: Scales) -> Scaling | None:
    """Name the constant that takes the true mean to the reported loss; None for honest averages.

    The true mean is the one over samples or the one over batch losses: each constant
    is tried with both.
    """
    if not is_suspicious(reported, losses):
        return None
    fits = []
    for scale, constant, mean in _candidates(losses, scales):
        error = abs(reported / (constant * mean) - 1.0)
        if error <= EXACT and abs(constant - 1.0) > NEAR_ONE:
            fits.append((round(error, _DIGITS), scale, constant))
    if not fits:
        return None
    _, scale, constant = min(fits)
    return Scaling(scale, constant)


def is_suspicious(reported: float, losses: Losses) -> bool:
    """Whether a reported loss is near neither of the two means."""
    means = _means(losses)
    return bool(means) and all(
        math.isfinite(reported) and abs(reported / mean - 1.0) > NEAR_ONE for mean in means
    )


def _means(losses: Losses) -> tuple[float, ...]:
    """The mean over samples and the mean of batch losses; none where a loss says nothing."""
    usable = losses.usable()
    if not len(usable):
        return ()
    means = Mean.over(usable.losses, usable.weights).value, float(usable.losses.mean())
    return means if all(mean and math.isfinite(mean) for mean in means) else ()


def _candidates(losses: Losses, scales: Scales) -> Iterator[tuple[Scale, float, float]]:
    """Every constant with the mean that it would have been applied to."""
    usable = losses.usable()
    by_samples, by_batches = _means(losses)
    batches, samples = float(len(usable)), float(usable.weights.sum())
    largest = float(usable.weights.max())
    yield Scale.BATCH_MEANS_OVER_SAMPLES, batches / samples, by_batches
    yield Scale.BATCHES_SUMMED, batches, by_batches
    yield Scale.SAMPLES_SUMMED, samples, by_samples
    yield Scale.BATCH_SUMS_OVER_BATCHES, samples / batches, by_samples
    for length in filter(None, scales.datasets):
        yield Scale.WHOLE_DATASET, samples / length, by_samples
        yield Scale.BATCH_MEANS_OVER_DATASET, batches / length, by_batches
    steps = _USUAL_STEPS if scales.accumulation is None else (scales.accumulation,)
    for mean in (by_samples, by_batches):
        yield Scale.BATCH_MEANS_OVER_SAMPLES, 1.0 / largest, mean
        yield Scale.BATCH_SUMS_OVER_BATCHES, largest, mean
        for number in steps:
            yield Scale.ACCUMULATION, 1.0 / number, mean
        yield Scale.WORLD_SUMMED, float(scales.world), mean
        yield Scale.WORLD_TWICE, 1.0 / scales.world, mean
        yield Scale.SAMPLES_TWICE, 1.0 / samples, mean
        yield Scale.BATCHES_TWICE, 1.0 / batches, mean
