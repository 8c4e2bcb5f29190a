"""What a rule sees, what it finds, and what the table of rules is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from tb_lossgap.gap.epoch import Epoch
    from tb_lossgap.gap.estimate import Estimate


class Rank(IntEnum):
    """What is told first: lower before higher."""

    FAULT = 0  # to be mended, whatever else there is
    HIDDEN = 1  # what the reported gap does not show
    CAUSE = 2  # by size


@dataclass(frozen=True, slots=True)
class View:
    """An epoch, and its run up to it: what a rule looks at."""

    epoch: Epoch
    run: Sequence[Epoch]


@dataclass(frozen=True, slots=True)
class Found:
    """The figure that a rule's sentence rests on, and the other words that it has room for.

    `kind` tells findings of one rule apart, as of the two sides. What is
    `confirmed_by_term` needs no more of the epoch before than that the term was there.
    """

    figure: Estimate
    words: Mapping[str, str] = field(default_factory=dict)
    kind: str = ""
    confirmed_by_term: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One verdict: when it holds, and its words, in which {names} stand for what was found.

    `term` is the term that it explains: where both are found, the rule speaks for it.
    A fact is read off the newest epoch; everything else off the newest that was probed.
    What `must_exceed_gap` is a cause like any where the gap is larger than it, and what
    `must_lead` where the largest term is far larger.
    """

    code: str
    rank: Rank
    holds: Callable[[View], Iterable[Found]]
    sentence: str
    advice: tuple[str, ...]
    why: str
    term: str = ""
    is_fact: bool = False
    must_exceed_gap: bool = False
    must_lead: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that holds in an epoch, with its words filled in."""

    rule: Rule
    figure: Estimate
    sentence: str
    advice: tuple[str, ...]
    kind: str = ""
    confirmed_by_term: bool = False

    @property
    def size(self) -> float:
        """By how much it moves the loss, either way."""
        return abs(self.figure.value)

    def is_like(self, other: Finding) -> bool:
        """Whether another epoch's finding says the same, in the same direction."""
        same = self.rule is other.rule and self.kind == other.kind
        return same and self.figure.value * other.figure.value > 0
