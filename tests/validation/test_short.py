"""Intervals of some tens of real trainings hold brute-force truth, and mutants are seen."""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pytest

from benchmarks.validate import null, table
from benchmarks.validate.kinds import KINDS, Kind
from benchmarks.validate.trainings import Observed, Outcome, compared, observe
from tb_lossgap.gap import estimate, probed
from tb_lossgap.gap.names import DETAILS
from tb_lossgap.recorder.weights import Weigher

BY_NAME = {kind.name: kind for kind in KINDS}
NORM = BY_NAME["batch norm, batches of 4"]
WIDE = BY_NAME["batch norm, then dropout, batches of 64"]
UNEQUAL = BY_NAME["both, batches of 4 to 64"]
CLEAN = BY_NAME["noisy inputs, clean batches"]
LAGGING = BY_NAME["lagging batch norm, batches of 8"]
HARDER = BY_NAME["harder validation, first epoch"]
SEEDS = range(7)
# Once in so many runs of honest intervals would the check fail for a term.
_SELDOM = 1e-4


def chance_of_at_most(held: int, count: int, share: float) -> float:
    """The binomial law's lower tail."""
    return sum(math.comb(count, k) * share**k * (1 - share) ** (count - k) for k in range(held + 1))


def implausible(outcomes: Sequence[Outcome]) -> set[str]:
    """Terms that are held so seldom that 92 % cannot be the truth, or so often that 98 % cannot."""
    by_name: dict[str, list[bool]] = defaultdict(list)
    for outcome in outcomes:
        by_name[outcome.name].append(outcome.is_held)
    return {
        name
        for name, held in by_name.items()
        if chance_of_at_most(sum(held), len(held), table.LEAST) < _SELDOM
        or chance_of_at_most(len(held) - sum(held), len(held), 1 - table.MOST) < _SELDOM
    }


@functools.cache
def observed(kind: Kind, seed: int) -> list[Observed]:
    return observe(kind, seed)


def of_all() -> list[Outcome]:
    """What is recorded of a few trainings of six kinds."""
    return [
        outcome
        for kind in (NORM, WIDE, UNEQUAL, CLEAN, LAGGING, HARDER)
        for seed in SEEDS
        for outcome in compared(kind.name, observed(kind, seed))
    ]


def anew(kind: Kind) -> list[Outcome]:
    """A few trainings with the code as it is now."""
    return [outcome for seed in range(3) for outcome in compared(kind.name, observe(kind, seed))]


def test_intervals_of_real_trainings_hold_brute_force_truth() -> None:
    outcomes = of_all()
    terms = {"timing", "augmentation", "dropout", "batchnorm", "generalisation"}
    assert {outcome.name for outcome in outcomes} == terms | set(DETAILS)
    assert implausible(outcomes) == set()


def test_nothing_is_named_where_nothing_causes_a_gap() -> None:
    assert null.alarms(0, epochs=8) == 0


# ------------------------------------------------- could these checks fail? They must.
# Masks that are used again and buffers that are not reset: tests/recorder/test_truth.py.


def test_intervals_of_half_the_length_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    two_sided = estimate.two_sided
    monkeypatch.setattr(estimate, "two_sided", lambda *args: two_sided(*args) / 2)
    assert implausible(of_all())


def test_intervals_that_always_hold_the_truth_are_seen() -> None:
    assert implausible([Outcome("any", "timing", 0.0, 1.0)] * 500) == {"timing"}
    assert implausible([Outcome("any", "timing", 0.0, 1.0)] * 42) == set()


def test_a_width_that_is_not_known_holds_nothing() -> None:
    assert not Outcome("any", "timing", 0.0, math.nan).is_held


def test_a_flipped_sign_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    shapley = probed.shapley

    def flipped(*args: Any) -> dict[str, Any]:  # noqa: ANN401 - passed on
        return {name: -share for name, share in shapley(*args).items()}

    monkeypatch.setattr(probed, "shapley", flipped)
    assert "dropout" in implausible(anew(WIDE))


def test_weights_that_are_dropped_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Weigher, "weight", lambda *_: (1.0, "mean"))
    assert implausible(anew(UNEQUAL))


# ------------------------------------------------------------------------------ the table


def test_the_table_marks_what_lies_outside_the_promised_range() -> None:
    honest = [Outcome("a", "timing", float(k < 5), 0.5) for k in range(100)]
    short = [Outcome("b", "timing", float(k < 10), 0.5) for k in range(100)]
    printed = table.markdown([*honest, *short])
    assert "| a | 95.0 ± 2.2 | 100 |" in printed
    assert "| b | 90.0 ± 2.2 ! | 100 |" in printed
    assert "| all | 92.5 ± 1.5 | 200 |" in printed
    assert "| b | (90.0 ± 2.2) | 100 |" in table.markdown([*honest, *short], 101)
    assert table.amiss([*honest, *short], 101) == []
    assert table.amiss([*honest, *short]) == ["timing of b: 90.0 % of 100 intervals hold the truth"]
