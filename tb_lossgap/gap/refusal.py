"""Why no source is named: nothing to explain, or not known well enough, and what would help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tb_lossgap.gap import doubt
from tb_lossgap.gap.advice import SOURCES
from tb_lossgap.gap.findings import suspect
from tb_lossgap.gap.probed import FEW
from tb_lossgap.gap.thresholds import MATERIAL
from tb_lossgap.gap.wording import comparison, with_interval

if TYPE_CHECKING:
    from tb_lossgap.gap.epoch import Epoch

# A text and its advice.
Words = tuple[str, tuple[str, ...]]

_ADD_VALIDATION = (
    "Evaluate the watched criterion on validation data, name another one that validation uses with "
    "watch(val_criterion=...), or call writer.log_val_loss(loss, weight)."
)
_PROBE = (
    "The notes of the epoch say why nothing was probed; "
    "watch(budget=...) sets how much time probing may take."
)
NO_GAP: Words = "No epoch has both a training and a validation loss yet.", (_ADD_VALIDATION,)


def nothing(epoch: Epoch, *, is_something_found: bool) -> Words | None:
    """That there is nothing to explain; None unless the gap is small and nothing hides in it."""
    if doubt.is_material(epoch) or _is_unmeasured(epoch) or is_something_found:
        return None
    if doubt.least_known(epoch) is not None:
        return None
    found, equal = comparison(epoch), with_interval(epoch.terms["generalisation"])
    text = (
        f"Nothing to explain: {found[0].lower()}{found[1:]}, within {MATERIAL * 100:.0f} % of the "
        "loss, and no source is larger than that beyond doubt. With all else held equal, "
        f"validation minus training is {equal}."
    )
    return text, ("Keep watching both losses over the epochs.",)


def inconclusive(epoch: Epoch) -> Words:
    """Why no source of the gap can be named."""
    if _is_unmeasured(epoch):
        return _unmeasured(epoch)
    return _doubtful(epoch) if doubt.is_material(epoch) else _vague(epoch)


def not_finite(epoch: Epoch) -> Words:
    """An epoch in which a loss was NaN or infinite."""
    return f"A loss of epoch {epoch.epoch} is not finite, so its gap cannot be explained.", (
        "Find the first batch whose loss is not finite (the notes of the epoch count them).",
        "Lower the learning rate or clip the gradients; look for log(0) and for division by 0.",
    )


def _is_unmeasured(epoch: Epoch) -> bool:
    return not doubt.is_probed(epoch) or doubt.has_few_batches(epoch)


def _unmeasured(epoch: Epoch) -> Words:
    found = comparison(epoch)
    if doubt.is_probed(epoch):
        text = f"{found}; fewer than {FEW} batches were probed, too few to name a source."
        return text, ("Raise watch(budget=...), or let an epoch have more batches.",)
    unknown = "timing, dropout or batch normalisation was not measured"
    return f"{found}; how much of that is {unknown}.", (_PROBE,)


def _doubtful(epoch: Epoch) -> Words:
    """A gap that matters."""
    leader = suspect(epoch) or doubt.largest(epoch, epoch.terms)
    text = f"{comparison(epoch)}. The largest source of this is {SOURCES[leader].name}: "
    text += with_interval(epoch.terms[leader])
    if leader in doubt.beyond_doubt(epoch) and doubt.is_narrow(epoch, epoch.terms[leader]):
        return f"{text}, too uncertain to be named from one epoch alone.", _more(leader)
    if doubt.is_narrow(epoch, epoch.terms[leader]):
        return (
            f"{text}, too small to be the cause alone.",
            ("Several small sources add up: look at all of them.",),
        )
    return f"{text}, too uncertain to be named as the cause.", _more(leader)


def _vague(epoch: Epoch) -> Words:
    """A gap that does not matter, in which larger effects could cancel."""
    name = doubt.least_known(epoch) or doubt.largest(epoch, epoch.terms)
    unknown = f"{SOURCES[name].name}, {with_interval(epoch.terms[name])}"
    text = (
        f"{comparison(epoch)}. That is little, but larger effects could cancel in it: not known "
        f"well enough is {unknown}."
    )
    return text, _more(name)


def _more(name: str) -> tuple[str, ...]:
    """What narrows a term's interval."""
    if name == "generalisation":
        return (
            "Use more validation data: that narrows the interval.",
            "If the validation data are one batch, use smaller batches: one alone has no error.",
        )
    return ("Raise watch(budget=...): more probed batches narrow the interval.",)
