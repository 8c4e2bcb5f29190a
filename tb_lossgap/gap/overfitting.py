"""Whether training gains what validation does not: what tells overfitting from generalisation."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.doubt import is_probed, is_sure, scale
from tb_lossgap.gap.estimate import welch
from tb_lossgap.gap.milestones import noise, validation
from tb_lossgap.gap.thresholds import (
    BEYOND_LUCK,
    FEWEST_EPOCHS,
    MATERIAL,
    MEMORISED,
    SHARED,
    WINDOW,
)
from tb_lossgap.gap.wording import figures, with_interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tb_lossgap.gap.epoch import Epoch
    from tb_lossgap.gap.finding import View


def evidence(view: View) -> str | None:
    """What shows that the run overfits, as the end of a sentence; None where nothing does."""
    return _growth(view) or _rise(view)


def memory(view: View) -> str | None:
    """As `evidence`, for one epoch: validation far above training, like for like."""
    trained = _trained(view.epoch)
    if not 0.0 < MEMORISED * trained <= validation(view.epoch):
        return None
    val, train = figures(validation(view.epoch), trained)
    return f"validation loss is {val} where training data have {train}"


def _growth(view: View) -> str | None:
    """Validation got less than half of what training gained, beyond doubt and beyond noise.

    Compared are losses in the same mode at each epoch's end. The generalisation terms'
    difference counts the validation data's error twice, though both share it: its
    interval is too wide rather than too narrow. It knows nothing of how a run fluctuates.
    """
    now = view.epoch
    known = [each for each in view.run if _is_known(each) and each.epoch <= now.epoch]
    luck = _luck([each.terms["generalisation"].value for each in known])
    for then in _starts(view, known):
        before, after = then.terms["generalisation"], now.terms["generalisation"]
        grown = welch(after.value - before.value, before, after)
        gain = _trained(then) - _trained(now)
        is_half = grown.value > luck and 0.0 < gain <= grown.value / SHARED
        if is_half and is_sure(now, grown):
            gained = figures(-gain, validation(now) - validation(then), signed=True)
            return (
                f"from epoch {then.epoch} to {now.epoch} it grew by {with_interval(grown)}: "
                f"training loss moved by {gained[0]}, validation loss by {gained[1]}"
            )
    return None


def _luck(values: list[float]) -> float:
    """What the noise between epochs makes of the best of them; 0 where they are too few to tell."""
    spread = noise(as_array(values))
    return 0.0 if math.isnan(spread) else BEYOND_LUCK * spread


def _starts(view: View, known: list[Epoch]) -> Iterator[Epoch]:
    """The epochs to compare with: the best one that is past, and the first of the window."""
    past = [each for each in known if each.epoch < view.epoch.epoch]
    if not past or not _is_known(view.epoch):
        return
    best = min(past, key=validation)
    if validation(best) <= validation(view.epoch):
        yield best
    yield next((each for each in past if each.epoch >= view.epoch.epoch - WINDOW), past[-1])


def _is_known(epoch: Epoch) -> bool:
    return is_probed(epoch) and math.isfinite(validation(epoch))


def _trained(epoch: Epoch) -> float:
    """The loss on training data that generalisation starts from."""
    return validation(epoch) - epoch.terms["generalisation"].value


def _rise(view: View) -> str | None:
    """Validation has risen past its best beyond noise, while the training loss fell."""
    seen = [each for each in view.run if math.isfinite(validation(each))]
    now, material = view.epoch, MATERIAL * scale(view.epoch)
    if len(seen) < FEWEST_EPOCHS or "train_weighted" not in now.rungs:
        return None
    best = min(seen, key=validation)
    luck = _luck([validation(each) for each in seen])
    fall = best.rungs.get("train_weighted", -math.inf) - now.rungs["train_weighted"]
    if validation(now) - validation(best) <= max(luck, material) or fall <= material:
        return None
    low, high = figures(validation(best), validation(now))
    return f"since epoch {best.epoch} validation loss rose from {low} to {high}, training loss fell"
