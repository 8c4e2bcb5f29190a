"""The verdict: the largest source of the gap beyond doubt, or an honest refusal to name one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tb_lossgap.gap import doubt
from tb_lossgap.gap.advice import SOURCES
from tb_lossgap.gap.probed import FEW
from tb_lossgap.gap.wording import comparison, with_interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tb_lossgap.gap.epoch import Epoch

MATERIAL = doubt.MATERIAL
# How far back a probed epoch may lie: not every epoch has the time for a probe.
_WINDOW = 16


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a run's gap comes from.

    `code` is a term's name, "nothing" or "inconclusive". `confidence` is
    "measured" where two epochs in a row agree, "tentative" where only the last
    one says so, "none" where no source is named. `why` says why it is believed;
    `others` are the findings behind the first, in their order.
    """

    code: str
    text: str
    advice: tuple[str, ...] = ()
    confidence: str = "none"
    why: str = ""
    others: tuple[Verdict, ...] = ()


def judge(epochs: Sequence[Epoch]) -> Verdict:
    """Judge a run by its last two probed epochs that have a gap, oldest first in `epochs`."""
    recent = [epoch for epoch in epochs[-_WINDOW:] if epoch.gap is not None]
    if not recent:
        return _inconclusive(
            "No epoch has both a training and a validation loss yet.",
            "Evaluate the watched criterion on validation data, "
            "or call writer.log_val_loss(loss, weight).",
        )
    if not doubt.is_finite(recent[-1]):
        return _not_finite(recent[-1])
    judged = [epoch for epoch in recent if doubt.is_probed(epoch)] or recent
    verdict = _judge_one(judged[-1])
    if verdict.confidence == "none" or _is_confirmed(verdict, judged):
        return verdict
    text = f"{verdict.text} No second epoch confirms it yet."
    return replace(verdict, text=text, confidence="tentative")


def _is_confirmed(verdict: Verdict, judged: Sequence[Epoch]) -> bool:
    """Whether the epoch before the last names the same source in the same direction."""
    if len(judged) == 1:
        return False
    before, last = judged[-2:]
    if not doubt.is_finite(before) or _judge_one(before).code != verdict.code:
        return False
    if verdict.code not in SOURCES:
        return True
    return before.terms[verdict.code].value * last.terms[verdict.code].value > 0


def _judge_one(epoch: Epoch) -> Verdict:
    if not doubt.is_finite(epoch):
        return _not_finite(epoch)
    material = doubt.is_material(epoch)
    refusal = _doubtful if material else _nothing
    # What works against the gap does not explain it.
    suspects = doubt.along_the_gap(epoch) if material else list(epoch.terms)
    if not suspects:
        return refusal(epoch)
    leader = doubt.largest(epoch, suspects)
    if leader not in doubt.beyond_doubt(epoch) or not doubt.is_narrow(epoch, leader):
        return refusal(epoch)
    advice = SOURCES[leader].effect(epoch.terms[leader].value).advice
    return Verdict(leader, _explanation(epoch, leader), advice, "measured")


def _explanation(epoch: Epoch, leader: str) -> str:
    """The leading source with its figure, what it means, and the next one."""
    term, source = epoch.terms[leader], SOURCES[leader]
    if doubt.is_material(epoch):
        leading = ". The largest source of this is"
    else:
        leading = ", but larger effects cancel in it. The largest is"
    sentences = [
        f"{comparison(epoch)}{leading} {source.name}: {with_interval(term)}.",
        source.effect(term.value).why,
    ]
    if rest := doubt.others(epoch, leader):
        second = doubt.largest(epoch, rest)
        with_it = epoch.terms[second].value * term.value > 0
        order = "Next comes" if with_it else "Against it works"
        figure = with_interval(epoch.terms[second])
        sentences.append(f"{order} {SOURCES[second].name}: {figure}.")
    return " ".join(sentences)


def _doubtful(epoch: Epoch) -> Verdict:
    """A gap that matters, and why no source of it can be named."""
    if not doubt.is_probed(epoch) or doubt.has_few_batches(epoch):
        return _unmeasured(epoch)
    leader = doubt.largest(epoch, doubt.along_the_gap(epoch) or epoch.terms)
    text = f"{comparison(epoch)}. The largest source of this is {SOURCES[leader].name}: "
    text += with_interval(epoch.terms[leader])
    if doubt.is_narrow(epoch, leader):
        return _inconclusive(
            f"{text}, too small to be the cause alone.",
            "Several small sources add up: look at all of them.",
        )
    return _inconclusive(f"{text}, too uncertain to be named as the cause.", *_more(leader))


def _unmeasured(epoch: Epoch) -> Verdict:
    if doubt.is_probed(epoch):
        return _inconclusive(
            f"{comparison(epoch)}; fewer than {FEW} batches were probed, too few to name a source.",
            "Raise watch(budget=...), or let an epoch have more batches.",
        )
    return _inconclusive(
        f"{comparison(epoch)}; how much of that is timing, dropout or batch normalisation "
        "was not measured.",
        "The notes of the epoch say why nothing was probed; "
        "watch(budget=...) sets how much time probing may take.",
    )


def _nothing(epoch: Epoch) -> Verdict:
    """A gap too small to matter; whether it hides anything depends on the intervals."""
    if not doubt.is_probed(epoch) or doubt.has_few_batches(epoch):
        return _unmeasured(epoch)
    found, vague = comparison(epoch), doubt.least_known(epoch)
    if vague is not None:
        return _inconclusive(
            f"{found}. That is little, but larger effects could cancel in it: not known well "
            f"enough is {SOURCES[vague].name}, {with_interval(epoch.terms[vague])}.",
            *_more(vague),
        )
    equal = with_interval(epoch.terms["generalisation"])
    text = (
        f"Nothing to explain: {found[0].lower()}{found[1:]}, within {MATERIAL * 100:.0f} % of the "
        "loss, and no source is larger than that beyond doubt. With all else held equal, "
        f"validation minus training is {equal}."
    )
    return Verdict("nothing", text, ("Keep watching both losses over the epochs.",), "measured")


def _not_finite(epoch: Epoch) -> Verdict:
    return _inconclusive(
        f"A loss of epoch {epoch.epoch} is not finite, so its gap cannot be explained.",
        "Find the first batch whose loss is not finite (the notes of the epoch count them).",
        "Lower the learning rate or clip the gradients; look for log(0) and for division by 0.",
    )


def _more(name: str) -> tuple[str, ...]:
    """What narrows a term's interval."""
    if name == "generalisation":
        return (
            "Use more validation data: that narrows the interval.",
            "If the validation data are one batch, use smaller batches: one alone has no error.",
        )
    return ("Raise watch(budget=...): more probed batches narrow the interval.",)


def _inconclusive(text: str, *advice: str) -> Verdict:
    return Verdict("inconclusive", text, advice)
