"""Means that can be added: the order and the grouping do not matter."""

from __future__ import annotations

from functools import reduce
from operator import add

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tb_lossgap.errors import EmptyMeanError, EvidenceError
from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.mean import Mean
from tests.gap.making import grid, law, weights

# Eighths times whole weights: every sum is exact, so equality is equality.
means = st.builds(Mean.of, grid, weights)


@law
@given(st.lists(means), st.randoms(use_true_random=False))
def test_means_add_in_any_order(parts: list[Mean], random: object) -> None:
    shuffled = list(parts)
    random.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis names no type for it
    assert reduce(add, shuffled, Mean()) == reduce(add, parts, Mean())


@law
@given(means, means, means)
def test_means_add_in_any_grouping(one: Mean, two: Mean, three: Mean) -> None:
    assert (one + two) + three == one + (two + three)


@law
@given(st.lists(st.tuples(grid, weights)))
def test_a_whole_interval_is_the_sum_of_its_batches(batches: list[tuple[float, float]]) -> None:
    values = as_array([loss for loss, _ in batches])
    counts = as_array([weight for _, weight in batches])
    assert Mean.over(values, counts) == reduce(add, (Mean.of(*batch) for batch in batches), Mean())


def test_unequal_batches_count_by_their_weight() -> None:
    # Three samples of loss 1 and one of loss 5.
    assert (Mean.of(1.0, 3) + Mean.of(5.0, 1)).value == 2.0


def test_a_mean_of_nothing_says_what_to_do() -> None:
    with pytest.raises(EmptyMeanError, match="add at least one batch before reading"):
        _ = Mean().value


def test_a_mean_of_zero_is_not_a_mean_of_nothing() -> None:
    assert Mean.of(0.0, 4).value == 0.0


def test_a_loss_without_its_weight_is_refused() -> None:
    with pytest.raises(EvidenceError, match="2 losses but 1 weights: give each loss its weight"):
        Mean.over(as_array([1.0, 2.0]), as_array([1.0]))
