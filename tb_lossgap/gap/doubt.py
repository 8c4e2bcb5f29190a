"""What is beyond doubt in one epoch: the questions that a verdict asks, and its thresholds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from tb_lossgap.gap.notes import NoteCode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tb_lossgap.gap.epoch import Epoch

# A source smaller than this share of the larger reported loss is nobody's question.
MATERIAL = 0.02
# Five sources are estimated at once, so each is held to .05 / 5 (Bonferroni).
_LEVEL = 0.99
# An interval wider than this share of what it explains cannot carry a verdict.
_WIDEST = 0.5
# "Nothing" needs each interval's half-width within this share of the larger reported loss.
_NEGLIGIBLE = 0.1
# A term below this share of the leading one is not mentioned.
_WORTH_A_WORD = 0.05


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
    return abs(difference(epoch)) > MATERIAL * _scale(epoch)


def beyond_doubt(epoch: Epoch) -> list[str]:
    """The terms that are large enough to matter and surely not zero."""
    few, probed = has_few_batches(epoch), is_probed(epoch)
    return [
        name
        for name, term in epoch.terms.items()
        # Unprobed, timing and the mode terms hide in this one.
        if (name != "generalisation" or probed)
        and abs(term.value) >= MATERIAL * _scale(epoch)
        and (term.is_exact or not few)
        and term.excludes_zero(_LEVEL)
    ]


def is_narrow(epoch: Epoch, name: str) -> bool:
    """Whether a term's interval is short beside what it explains; never where unknown."""
    term = epoch.terms[name]
    return term.high - term.low <= _WIDEST * max(abs(difference(epoch)), abs(term.value))


def least_known(epoch: Epoch) -> str | None:
    """A term whose interval could hide something that matters; None where none could."""
    limit = _NEGLIGIBLE * _scale(epoch)
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
    least = _WORTH_A_WORD * abs(epoch.terms[leader].value)
    return [
        name for name, term in epoch.terms.items() if name != leader and abs(term.value) >= least
    ]


def largest(epoch: Epoch, names: Iterable[str]) -> str:
    """The one of these terms that moves the loss most, either way."""
    return max(names, key=lambda name: abs(epoch.terms[name].value))


def _scale(epoch: Epoch) -> float:
    return max(abs(epoch.rungs["train_reported"]), abs(epoch.rungs["val_reported"]))
