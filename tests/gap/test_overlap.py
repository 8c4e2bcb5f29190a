"""Rows known again: a training set that is evaluated too is told from a split that leaks."""

from __future__ import annotations

import numpy as np
import pytest

from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.overlap import Lookup, duplicates, trained_on


def lookup(*shared: float, rows: int = 64, share: float = 1.0, seed: int = 0) -> Lookup:
    """Batches of which so large a part is training rows, `share` of which are looked in."""
    random = np.random.default_rng(seed)
    hits = [float(random.binomial(rows, part * share)) for part in shared]
    return Lookup(as_array([float(rows)] * len(shared)), as_array(hits), share)


def test_a_training_set_evaluated_before_validation_is_found() -> None:
    found = trained_on(lookup(*[1.0] * 10, *[0.0] * 4))
    assert found is not None
    assert found.tolist() == [True] * 10 + [False] * 4


def test_a_training_set_evaluated_after_validation_is_found_in_a_small_sample_of_it() -> None:
    for seed in range(20):
        found = trained_on(lookup(*[0.0] * 20, *[1.0] * 60, share=0.05, seed=seed))
        assert found is not None
        # Within a few batches: the border is told by chance hits.
        assert abs(int(found.sum()) - 60) <= 2
        assert found[-1]


@pytest.mark.parametrize("shared", [[0.0] * 14, [1.0] * 14, [0.3] * 14, [0.5, 0.0] * 7])
def test_what_is_no_training_set_beside_a_validation_set_is_left_alone(
    shared: list[float],
) -> None:
    for seed in range(20):
        assert trained_on(lookup(*shared, share=0.2, seed=seed)) is None


def test_the_share_of_duplicates_is_estimated_from_a_sample_of_training_rows() -> None:
    found = [duplicates(lookup(*[0.25] * 40, share=0.1, seed=seed)) for seed in range(40)]
    shares = [share for share in found if share is not None]
    assert len(shares) == 40
    assert np.mean(shares) == pytest.approx(0.25, abs=0.02)


def test_no_duplicate_is_no_finding_and_neither_is_one_in_a_thousand() -> None:
    assert duplicates(lookup(*[0.0] * 40)) is None
    assert duplicates(lookup(*[0.001] * 40)) is None


def test_rows_that_repeat_by_nature_are_no_leak() -> None:
    # Two hits in a hundred rows, as often as within training.
    rows, hits = as_array([1000.0]), as_array([20.0])
    assert duplicates(Lookup(rows, hits, 1.0)) == pytest.approx(0.02)
    assert duplicates(Lookup(rows, hits, 1.0, natural=0.02)) is None


def test_a_copied_validation_set_is_all_duplicates() -> None:
    assert duplicates(lookup(*[1.0] * 8)) == 1.0
