"""The verdict: the largest source of the gap beyond doubt, or an honest refusal to name one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tb_lossgap.gap.advice import SOURCES
from tb_lossgap.gap.decompose import FEW
from tb_lossgap.gap.notes import NoteCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tb_lossgap.gap.epoch import Epoch
    from tb_lossgap.gap.estimate import Estimate

# A source smaller than this share of the larger reported loss is nobody's question.
MATERIAL = 0.02
# Five sources are estimated at once, so each is held to .05 / 5 (Bonferroni).
_LEVEL = 0.99
# An interval wider than this share of what it explains cannot carry a verdict.
_WIDEST = 0.5


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a run's gap comes from.

    `code` is a term's name, "nothing" or "inconclusive". `confidence` is
    "measured" where two epochs in a row agree, "tentative" where only the last
    one says so, "none" where no source is named.
    """

    code: str
    text: str
    advice: tuple[str, ...] = ()
    confidence: str = "none"


def judge(epochs: Sequence[Epoch]) -> Verdict:
    """Judge a run by its last two epochs that have a gap, oldest first in `epochs`."""
    judged = [epoch for epoch in epochs[-8:] if epoch.gap is not None][-2:]
    if not judged:
        return _inconclusive(
            "No epoch has both a training and a validation loss yet.",
            "Evaluate the watched criterion on validation data, or call writer.log_val_loss(loss, weight).",
        )
    verdict = _judge_one(judged[-1])
    agreed = len(judged) == 2 and _judge_one(judged[0]).code == verdict.code
    if verdict.confidence == "none" or agreed:
        return verdict
    return Verdict(verdict.code, verdict.text, verdict.advice, "tentative")


def _judge_one(epoch: Epoch) -> Verdict:
    gap = epoch.gap
    if gap is None or not math.isfinite(gap):
        return _inconclusive(
            f"A reported loss of epoch {epoch.epoch} is not finite, so its gap cannot be explained.",
            "Find the first batch whose loss is not finite (the notes count them); lower the learning "
            "rate or clip the gradients.",
        )
    scale = max(abs(epoch.rungs["train_reported"]), abs(epoch.rungs["val_reported"]))
    named = {name: epoch.terms[name] for name in _beyond_doubt(epoch, MATERIAL * scale)}
    material = abs(gap) >= MATERIAL * scale
    if not named:
        return _doubtful(epoch, gap) if material else _nothing(epoch, gap, scale)
    if material:
        named = {name: term for name, term in named.items() if term.value * gap > 0} or named
    leader = max(named, key=lambda name: abs(named[name].value))
    term = named[leader]
    if term.high - term.low > _WIDEST * max(abs(gap), abs(term.value)):
        return _doubtful(epoch, gap)
    return Verdict(leader, _text(epoch, gap, leader, named), SOURCES[leader].advice, "measured")


def _beyond_doubt(epoch: Epoch, threshold: float) -> list[str]:
    """The terms that are large enough to matter and surely not zero."""
    codes = {note.code for note in epoch.notes}
    unclear = {"generalisation"} if NoteCode.MERGED in codes else set()
    few = NoteCode.FEW_BATCHES in codes
    return [
        name
        for name, term in epoch.terms.items()
        if name not in unclear
        and abs(term.value) >= threshold
        and (term.is_exact or not few)
        and term.excludes_zero(_LEVEL)
    ]


def _text(epoch: Epoch, gap: float, leader: str, named: dict[str, Estimate]) -> str:
    term = named[leader]
    why = SOURCES[leader].lowers if term.value < 0 else SOURCES[leader].raises
    if term.value * gap > 0:
        first = f"Validation loss is {_side(gap)} than training loss by {abs(gap):.3g}, "
        first += f"mostly from {SOURCES[leader].name}: {_signed(term)}."
    else:
        first = f"The gap of {gap:+.3g} hides {SOURCES[leader].name}: {_signed(term)}."
    sentences = [first, f"{why[0].upper()}{why[1:]}."]
    rest = {name: other for name, other in epoch.terms.items() if name != leader and other.value}
    if rest:
        second = max(rest, key=lambda name: abs(rest[name].value))
        sentences.append(f"Next: {SOURCES[second].name}, {_signed(rest[second])}.")
    return " ".join(sentences)


def _doubtful(epoch: Epoch, gap: float) -> Verdict:
    """Why no source can be named, with the largest that was estimated."""
    codes = {note.code for note in epoch.notes}
    text = f"Validation loss is {_side(gap)} than training loss by {abs(gap):.3g}, "
    if NoteCode.MERGED in codes:
        return _inconclusive(
            text + "but its sources were not measured separately in the last epoch.",
            "The notes say why nothing was probed; watch(budget=...) sets how much time probing may take.",
        )
    if NoteCode.FEW_BATCHES in codes:
        return _inconclusive(
            text + f"but fewer than {FEW} batches were probed.",
            "Raise watch(budget=...), or let the epoch have more batches.",
        )
    leader = max(epoch.terms, key=lambda name: abs(epoch.terms[name].value))
    text += f"and no source is beyond doubt; the largest is {SOURCES[leader].name}: "
    return _inconclusive(
        text + f"{_signed(epoch.terms[leader])}.",
        "Let it run for more epochs, raise watch(budget=...), or use more validation data.",
    )


def _nothing(epoch: Epoch, gap: float, scale: float) -> Verdict:
    widest = max((term.half_width() for term in epoch.terms.values()), default=math.nan)
    if not widest <= _WIDEST * scale:
        return _doubtful(epoch, gap)
    low, high = _gap_interval(epoch, gap)
    text = (
        f"Nothing to explain: the gap of {gap:+.3g} (95 % interval {low:+.3g} to {high:+.3g}) is under "
        f"{MATERIAL:.0%} of the loss, and so is every source that is beyond doubt."
    )
    return Verdict("nothing", text, ("Keep watching the gap over the epochs.",), "measured")


def _gap_interval(epoch: Epoch, gap: float) -> tuple[float, float]:
    """The gap is known exactly for these data; what varies is the draw of the validation data."""
    half = (
        epoch.terms["generalisation"].half_width() if "generalisation" in epoch.terms else math.nan
    )
    return gap - half, gap + half


def _inconclusive(text: str, *advice: str) -> Verdict:
    return Verdict("inconclusive", text, advice)


def _side(gap: float) -> str:
    return "lower" if gap < 0 else "higher"


def _signed(term: Estimate) -> str:
    if term.is_exact:
        return f"{term.value:+.3g} (exact)"
    if math.isnan(term.half_width()):
        return f"{term.value:+.3g} (interval not known)"
    return f"{term.value:+.3g} (95 % interval {term.low:+.3g} to {term.high:+.3g})"
