"""The verdict: what the rules find beyond doubt in two epochs, or an honest refusal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tb_lossgap.gap import doubt, refusal
from tb_lossgap.gap.advice import SOURCES
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.findings import by_importance, found_in, leading, without_repeats
from tb_lossgap.gap.mended import mended
from tb_lossgap.gap.thresholds import NEGLIGIBLE, WINDOW
from tb_lossgap.gap.wording import comparison, with_interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tb_lossgap.gap.epoch import Epoch
    from tb_lossgap.gap.finding import Finding

_UNCONFIRMED = "No second epoch confirms it yet."
_NARROW = f"No interval is wider than {100 * NEGLIGIBLE:.0f} % of the loss on either side."


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a run's gap comes from.

    `code` is that of a rule, a term's name among them, "nothing" or "inconclusive".
    `confidence` is "measured" where two epochs in a row agree, "tentative" where only
    the last one says so, "none" where no source is named. `why` says why it is
    believed; `others` are the findings behind the first, in their order.
    """

    code: str
    text: str
    advice: tuple[str, ...] = ()
    confidence: str = "none"
    why: str = ""
    others: tuple[Verdict, ...] = ()


def judge(epochs: Sequence[Epoch]) -> Verdict:
    """Judge a run, oldest epoch first in `epochs`.

    Estimates are judged by the last two probed epochs that have a gap, facts by the last
    two of all.
    """
    recent = [epoch for epoch in epochs[-WINDOW:] if epoch.gap is not None]
    if not recent:
        return Verdict("inconclusive", *refusal.NO_GAP)
    judged = [epoch for epoch in recent if doubt.is_probed(epoch)] or recent
    for epoch in (recent[-1], judged[-1]):
        if not doubt.is_finite(epoch):
            return Verdict("inconclusive", *refusal.not_finite(epoch))
    run = [mended(epoch) for epoch in epochs]
    return _Case(
        newest=recent[-1],
        epoch=mended(judged[-1]),
        earlier=mended(judged[-2]) if len(judged) > 1 else None,
        now=_findings(recent[-1:], judged[-1:], run),
        before=_findings(recent[-2:-1], judged[-2:-1], run),
    ).verdict()


def _findings(
    newest: Sequence[Epoch], judged: Sequence[Epoch], run: Sequence[Epoch]
) -> tuple[Finding, ...]:
    """Facts of the one epoch and estimates of the other, where there is one."""
    facts = [found for epoch in newest for found in found_in(epoch, (), facts=True)]
    estimates = [
        found
        for epoch in map(mended, judged)
        for found in found_in(epoch, _until(epoch, run), facts=False)
    ]
    return (*facts, *estimates)


def _until(epoch: Epoch, run: Sequence[Epoch]) -> list[Epoch]:
    return [each for each in run if each.epoch <= epoch.epoch]


@dataclass(frozen=True, slots=True)
class _Case:
    """What was found in the last epoch and in the one before it, which may confirm it.

    `newest` is the epoch of the facts, `epoch` the last probed one, `earlier` the
    probed one before.
    """

    newest: Epoch
    epoch: Epoch
    earlier: Epoch | None
    now: tuple[Finding, ...]
    before: tuple[Finding, ...]

    def verdict(self) -> Verdict:
        """The first finding or the refusal, and the others behind it."""
        findings = without_repeats([found for found in self.now if self._may_lead(found)])
        first = leading(self.epoch, findings)
        others = tuple(
            self._told(found, found.sentence)
            for found in by_importance(self.epoch, findings)
            if found is not first and self._may_follow(found)
        )
        if first is not None:
            verdict = self._told(first, self._headline(first))
        else:
            verdict = self._refused(is_something_found=bool(others))
        return replace(verdict, others=others)

    def _is_confirmed(self, found: Finding) -> bool:
        """Whether the epoch before says the same, in the same direction."""
        if found.confirmed_by_term and self.earlier is not None:
            term = self.earlier.terms.get(found.rule.term, Estimate(0.0))
            is_there = doubt.is_probed(self.earlier) and doubt.is_there(self.earlier, term)
            return is_there and term.value * found.figure.value > 0
        return any(found.is_like(other) for other in self.before)

    def _may_follow(self, found: Finding) -> bool:
        """A second finding must be a fact or confirmed, unless there is no second epoch."""
        if found.rule.is_fact or self._is_confirmed(found):
            return True
        return self.earlier is None and doubt.is_sure_alone(self.epoch, found.figure)

    def _may_lead(self, found: Finding) -> bool:
        """So must a first one, but for a plain source: that is told at once, as tentative."""
        is_source = found.rule.code in SOURCES
        return self._may_follow(found) or (
            is_source and doubt.is_sure_alone(self.epoch, found.figure)
        )

    def _told(self, found: Finding, text: str) -> Verdict:
        is_confirmed = self._is_confirmed(found)
        return Verdict(
            code=found.rule.code,
            text=text if is_confirmed else f"{text} {_UNCONFIRMED}",
            advice=found.advice,
            confidence="measured" if is_confirmed else "tentative",
            why=self._why(found),
        )

    def _headline(self, first: Finding) -> str:
        if first.rule.code in SOURCES:
            return _explanation(self.epoch, first.rule.code)
        if first.rule.is_fact:
            return f"{first.sentence} {comparison(self.newest)}."
        return f"{comparison(self.epoch)}. {first.sentence}"

    def _why(self, found: Finding) -> str:
        """Why it is believed: how it was measured, and how sure that is."""
        if found.rule.is_fact or found.figure.is_exact:
            return found.rule.why
        level, count = doubt.level(self.epoch), doubt.tests(self.epoch)
        sure = f"The interval excludes 0 at {100 * level:.3g} %, as {count} estimates ask for"
        both = self.earlier is not None and self._is_confirmed(found)
        twice = f", in epoch {self.earlier.epoch} as well" if both and self.earlier else ""
        return f"{found.rule.why} {sure}{twice}."

    def _refused(self, *, is_something_found: bool) -> Verdict:
        words = refusal.nothing(self.epoch, is_something_found=is_something_found)
        if words is None:
            return Verdict("inconclusive", *refusal.inconclusive(self.epoch))
        text, advice = words
        if self._was_nothing():
            return Verdict("nothing", text, advice, "measured", _NARROW)
        return Verdict("nothing", f"{text} {_UNCONFIRMED}", advice, "tentative", _NARROW)

    def _was_nothing(self) -> bool:
        found = bool(self.before)
        return self.earlier is not None and (
            refusal.nothing(self.earlier, is_something_found=found) is not None
        )


def _explanation(epoch: Epoch, leader: str) -> str:
    """The leading source with its figure, what it means, and the next one."""
    term, source = epoch.terms[leader], SOURCES[leader]
    if doubt.is_material(epoch):
        leading_words = ". The largest source of this is"
    else:
        leading_words = ", but larger effects cancel in it. The largest is"
    sentences = [
        f"{comparison(epoch)}{leading_words} {source.name}: {with_interval(term)}.",
        source.effect(term.value).why,
    ]
    if rest := doubt.others(epoch, leader):
        second = doubt.largest(epoch, rest)
        with_it = epoch.terms[second].value * term.value > 0
        order = "Next comes" if with_it else "Against it works"
        figure = with_interval(epoch.terms[second])
        sentences.append(f"{order} {SOURCES[second].name}: {figure}.")
    return " ".join(sentences)
