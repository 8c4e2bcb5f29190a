"""The table that `make validate` prints: coverage of each kind's estimates, and what is amiss."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from benchmarks.validate.trainings import Outcome
from tb_lossgap.gap.names import DETAILS, TERMS

LEAST, MOST = 0.92, 0.98
MOST_ALARMS = 0.06


def coverage(outcomes: Sequence[Outcome]) -> dict[tuple[str, str], list[bool]]:
    """Which intervals held the truth, by kind and by name; the kind "all" is all of them."""
    held: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for outcome in outcomes:
        for kind in (outcome.kind, "all"):
            held[kind, outcome.name].append(outcome.is_held)
    return dict(held)


def is_amiss(held: Sequence[bool], fewest: int = 1) -> bool:
    """Whether a coverage lies outside the promised range; fewer intervals are not judged."""
    return len(held) >= fewest and not LEAST <= share(held) <= MOST


def share(held: Sequence[bool]) -> float:
    """The share of intervals that held the truth."""
    return sum(held) / len(held)


def error(held: Sequence[bool]) -> float:
    """The standard error of that share, taken at the promised 95 %."""
    return math.sqrt(0.95 * 0.05 / len(held))


def markdown(outcomes: Sequence[Outcome], fewest: int = 1) -> str:
    """Rows are kinds, columns are terms; a `!` marks what lies outside the promised range.

    A share of fewer intervals than `fewest` is in brackets: its error is too large to judge it.
    """
    names = _names(outcomes)
    lines = [f"| training | {' | '.join(names)} | intervals |", "|---" * (len(names) + 2) + "|"]
    kinds = dict.fromkeys(outcome.kind for outcome in outcomes)
    return "\n".join([*lines, *(row(kind, outcomes, fewest) for kind in (*kinds, "all"))])


def row(kind: str, outcomes: Sequence[Outcome], fewest: int = 1) -> str:
    """One kind's coverage, in the columns of these outcomes."""
    held = {name: found for (of, name), found in coverage(outcomes).items() if of == kind}
    cells = [_cell(held.get(name), fewest) for name in _names(outcomes)]
    return f"| {kind} | {' | '.join(cells)} | {max(map(len, held.values()))} |"


def _names(outcomes: Sequence[Outcome]) -> list[str]:
    present = {outcome.name for outcome in outcomes}
    return [name for name in (*TERMS, *DETAILS) if name in present]


def _cell(held: Sequence[bool] | None, fewest: int) -> str:
    if held is None:
        return ""
    found = f"{100 * share(held):.1f} ± {100 * error(held):.1f}"
    if len(held) < fewest:
        return f"({found})"
    return f"{found} !" if is_amiss(held) else found


def amiss(outcomes: Sequence[Outcome], fewest: int = 1) -> list[str]:
    """Every kind's estimate whose coverage lies outside the promised range, in words."""
    return [
        f"{name} of {kind}: {100 * share(held):.1f} % of {len(held)} intervals hold the truth"
        for (kind, name), held in coverage(outcomes).items()
        if is_amiss(held, fewest)
    ]
