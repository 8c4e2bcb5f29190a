"""What the rules find in an epoch: filled in, none said twice, the most important first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tb_lossgap.gap.advice import SOURCES
from tb_lossgap.gap.doubt import along_the_gap, difference, is_finite, is_material, largest
from tb_lossgap.gap.finding import Finding, Found, Rank, Rule, View
from tb_lossgap.gap.rules import RULES
from tb_lossgap.gap.thresholds import LEADS
from tb_lossgap.gap.wording import with_interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tb_lossgap.gap.epoch import Epoch


def found_in(epoch: Epoch, run: Sequence[Epoch], *, facts: bool) -> list[Finding]:
    """Apply the rules of one kind, in the table's order; `run` ends with the epoch."""
    if not is_finite(epoch):
        return []
    view = View(epoch, run)
    rules = (rule for rule in RULES if rule.is_fact is facts)
    return [_filled(rule, found) for rule in rules for found in rule.holds(view)]


def _filled(rule: Rule, found: Found) -> Finding:
    words = {**found.words, "figure": with_interval(found.figure)}
    advice = rule.advice or SOURCES[rule.term].effect(found.figure.value).advice
    return Finding(
        rule,
        found.figure,
        rule.sentence.format(**words),
        tuple(each.format(**words) for each in advice),
        found.kind,
        found.confirmed_by_term,
    )


def without_repeats(findings: Sequence[Finding]) -> list[Finding]:
    """Of rules that explain the same term in the same direction, the table's first."""
    kept: list[Finding] = []
    for finding in findings:
        if not any(_says_as_much(other, finding) for other in kept):
            kept.append(finding)
    return kept


def _says_as_much(one: Finding, other: Finding) -> bool:
    same = one.rule.term == other.rule.term != ""
    return same and one.figure.value * other.figure.value > 0


def by_importance(epoch: Epoch, findings: Sequence[Finding]) -> list[Finding]:
    """Faults first, then what is hidden, then causes by size; what works against the gap last."""

    def key(finding: Finding) -> tuple[Rank, bool, float]:
        rank = rank_of(epoch, finding)
        if rank is Rank.CAUSE:
            return rank, not _is_along(epoch, finding), -finding.size
        # Stable: faults stay in the table's order.
        return rank, False, 0.0

    return sorted(findings, key=key)


def rank_of(epoch: Epoch, finding: Finding) -> Rank:
    """The rule's rank; that of a cause where the gap, or a term, is larger than it may be."""
    rule, sizes = finding.rule, [abs(term.value) for term in epoch.terms.values()]
    is_lesser = rule.must_exceed_gap and finding.size < abs(difference(epoch))
    is_led = rule.must_lead and finding.size < LEADS * max(sizes, default=0.0)
    return Rank.CAUSE if is_lesser or is_led else rule.rank


def leading(epoch: Epoch, findings: Sequence[Finding]) -> Finding | None:
    """The first finding: a fault, or what explains the largest term along the gap.

    None where that term is in doubt: a lesser source is no answer while a greater one
    may be there.
    """
    ordered = by_importance(epoch, findings)
    if ordered and rank_of(epoch, ordered[0]) is not Rank.CAUSE:
        return ordered[0]
    name = suspect(epoch)
    if name is None:
        return None
    term = epoch.terms[name]
    explaining = (
        finding
        for finding in ordered
        if finding.rule.term == name and finding.figure.value * term.value > 0
    )
    return next(explaining, None)


def suspect(epoch: Epoch) -> str | None:
    """The largest term that makes the gap what it is; of all terms, where there is no gap."""
    # What works against the gap does not explain it.
    names = along_the_gap(epoch) if is_material(epoch) else list(epoch.terms)
    return largest(epoch, names) if names else None


def _is_along(epoch: Epoch, finding: Finding) -> bool:
    return not is_material(epoch) or finding.figure.value * difference(epoch) > 0
