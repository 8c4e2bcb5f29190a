"""What is beyond doubt in one epoch: the questions that a verdict asks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.gap.thresholds import (
    ALPHA,
    EPOCHS,
    FEWEST_TESTS,
    MATERIAL,
    NEGLIGIBLE,
    WIDEST,
    WIDEST_FAULT,
    WORTH_A_WORD,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tb_lossgap.gap.epoch import Epoch
    from tb_lossgap.gap.estimate import Estimate

# Details that a verdict may rest on, beside the terms.
_JUDGED_DETAILS = ("batchnorm_stale", "interaction", "first_visit")


def difference(epoch: Epoch) -> float:
    """The gap of an epoch that has one."""
    return epoch.rungs["val_reported"] - epoch.rungs["train_reported"]


def is_finite(epoch: Epoch) -> bool:
    """Whether no loss on the ladder is NaN or infinite."""
    terms = (term.value for term in epoch.terms.values())
    return math.isfinite(difference(epoch)) and all(map(math.isfinite, terms))


def is_probed(epoch: Epoch) -> bool:
    """Whether timing and the mode terms stand apart from generalisation."""
    # By the terms, not by a note: a crowded record drops notes.
    return {"timing", "generalisation"} <= epoch.terms.keys()


def has_few_batches(epoch: Epoch) -> bool:
    """Whether too few batches were probed for any estimated term to be named."""
    return any(note.code is NoteCode.FEW_BATCHES for note in epoch.notes)


def is_material(epoch: Epoch) -> bool:
    """Whether the gap is large enough for anybody to ask about it."""
    return abs(difference(epoch)) > MATERIAL * scale(epoch)


def tests(epoch: Epoch) -> int:
    """How many estimates of an epoch could be named: one of them may be far off by chance."""
    details = (epoch.details[name] for name in _JUDGED_DETAILS if name in epoch.details)
    estimated = [each for each in (*epoch.terms.values(), *details) if not each.is_exact]
    return max(len(estimated), FEWEST_TESTS)


def level(epoch: Epoch) -> float:
    """The level at which an estimate of this epoch is beyond doubt."""
    return 1.0 - ALPHA / tests(epoch)


def is_sure_alone(epoch: Epoch, estimate: Estimate) -> bool:
    """Whether one epoch is enough to believe an estimate that is not confirmed by another."""
    return estimate.excludes_zero(1.0 - ALPHA / (tests(epoch) * EPOCHS))


def is_sure(epoch: Epoch, estimate: Estimate) -> bool:
    """Whether an estimate is large enough to matter and surely not zero."""
    if abs(estimate.value) < MATERIAL * scale(epoch):
        return False
    if not estimate.is_exact and has_few_batches(epoch):
        return False
    return estimate.excludes_zero(level(epoch))


def beyond_doubt(epoch: Epoch) -> list[str]:
    """The terms that are large enough to matter and surely not zero."""
    # Unprobed, timing and the mode terms hide in generalisation.
    probed = is_probed(epoch)
    return [
        name
        for name, term in epoch.terms.items()
        if (name != "generalisation" or probed) and is_sure(epoch, term)
    ]


def is_narrow(epoch: Epoch, estimate: Estimate, widest: float = WIDEST) -> bool:
    """Whether an interval is short beside what it explains; never where unknown."""
    explained = max(abs(difference(epoch)), abs(estimate.value))
    return estimate.high - estimate.low <= widest * explained


def is_there(epoch: Epoch, estimate: Estimate) -> bool:
    """Large, surely not zero, and known well enough to be told, if not to be the cause."""
    return is_sure(epoch, estimate) and is_narrow(epoch, estimate, WIDEST_FAULT)


def least_known(epoch: Epoch) -> str | None:
    """A term whose interval could hide something that matters; None where none could."""
    limit = NEGLIGIBLE * scale(epoch)
    widths = {name: term.half_width() for name, term in epoch.terms.items()}
    wide = [name for name, width in widths.items() if not width <= limit]
    # An unknown error is the widest.
    return max(wide, key=lambda name: (math.isnan(widths[name]), widths[name]), default=None)


def along_the_gap(epoch: Epoch) -> list[str]:
    """The terms that make the gap what it is; the others work against it."""
    sign = math.copysign(1.0, difference(epoch))
    return [name for name, term in epoch.terms.items() if term.value * sign > 0]


def others(epoch: Epoch, leader: str) -> list[str]:
    """The terms that are worth a word beside the leading one."""
    least = WORTH_A_WORD * abs(epoch.terms[leader].value)
    return [
        name for name, term in epoch.terms.items() if name != leader and abs(term.value) >= least
    ]


def largest(epoch: Epoch, names: Iterable[str]) -> str:
    """The one of these terms that moves the loss most, either way."""
    return max(names, key=lambda name: abs(epoch.terms[name].value))


def scale(epoch: Epoch) -> float:
    """What sizes are compared with: the larger reported loss."""
    return max(abs(epoch.rungs["train_reported"]), abs(epoch.rungs["val_reported"]))
