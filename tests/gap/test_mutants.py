"""Each way to get an error bar wrong makes the test fail that should catch it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from tb_lossgap.gap import batchnorm, estimate, probed, sampling, shape, student
from tb_lossgap.gap.arrays import Array
from tb_lossgap.gap.sampling import Sample
from tb_lossgap.gap.variance import Variance
from tests.gap import test_batchnorm, test_luck, test_sampling, test_whole_ladder

_fit, _between, _between_masks, _two_stage = (
    Sample._fit,
    Sample._between,
    sampling.between_masks,
    sampling.two_stage,
)
_of_parts = batchnorm._of_parts
greg = partial(
    test_sampling.test_greg_is_the_line_of_weighted_least_squares_read_at_the_loops_mean,
    0,
    stratified=True,
)
unbiased = partial(
    test_sampling.test_errors_are_unbiased_where_batches_vary_in_proportion_to_their_loss,
    0,
    stratified=True,
)


def without_inflation(sample: Sample, batch: Array) -> sampling._Fit:
    return replace(_fit(sample, batch), inflation=1.0)


def with_a_flipped_slope(sample: Sample, batch: Array) -> sampling._Fit:
    fit = _fit(sample, batch)
    level = float(fit.readers[:, 0] @ batch)
    return replace(fit, value=2 * level - fit.value)


def with_too_many_degrees(sample: Sample, fit: sampling._Fit, batch: Array) -> Variance:
    return replace(_between(sample, fit, batch), df=sample.size - 1.0)


def without_correction(between: Variance, within: Variance, fraction: float) -> Variance:
    return between if fraction < 1.0 else _two_stage(between, within, fraction)


def always_corrected(between: Variance, within: Variance, fraction: float) -> Variance:
    return _two_stage(between, within if within.is_known else Variance(0.0, math.inf), fraction)


def with_the_degrees_of_batches(between: Variance, within: Variance, fraction: float) -> Variance:
    return replace(_two_stage(between, within, fraction), df=between.df)


def without_doubt(sample: Sample, batch: Array) -> sampling._Fit:
    return replace(_fit(sample, batch), beyond=0.0)


def without_skewness(_errors: Array) -> float:
    return 0.0


def halved(contributions: Array, share: Array) -> Variance:
    found = _between_masks(contributions, share)
    return replace(found, value=found.value / 2)


MUTANTS: dict[str, tuple[object, str, object, Callable[[], None]]] = {
    "an interval is halved": (
        estimate,
        "two_sided",
        lambda level, df: student.two_sided(level, df) / 2,
        test_sampling.test_a_simple_random_sample_has_the_textbook_error,
    ),
    "a weight is dropped": (
        Sample,
        "_share",
        property(lambda sample: np.full(sample.size, 1 / sample.size)),
        test_sampling.test_batches_count_by_their_weight,
    ),
    "the slope's own variance is forgotten": (Sample, "_fit", without_inflation, greg),
    "the slope has the wrong sign": (Sample, "_fit", with_a_flipped_slope, greg),
    "degrees of freedom are only counted": (Sample, "_between", with_too_many_degrees, greg),
    "neighbours count as if they were independent": (
        Sample,
        "_between",
        with_too_many_degrees,
        test_sampling.test_neighbours_leave_two_degrees_of_three,
    ),
    "strata are forgotten": (
        Sample,
        "_has_neighbours",
        property(lambda _: False),
        test_sampling.test_neighbours_stand_in_for_strata,
    ),
    "batches are taken to vary alike": (
        Sample,
        "_spread",
        lambda sample, _: np.ones(sample.size),
        unbiased,
    ),
    "batches are taken to vary alike, though costly ones were missed": (
        Sample,
        "_spread",
        lambda sample, _: np.ones(sample.size),
        test_sampling.test_a_sample_that_missed_the_costly_batches_has_a_wider_interval,
    ),
    "what was probed is taken for none of the whole": (
        sampling,
        "two_stage",
        without_correction,
        test_sampling.test_variances_of_all_simple_random_samples_average_to_the_truth,
    ),
    "masks are taken for certain": (
        sampling,
        "two_stage",
        always_corrected,
        test_sampling.test_one_mask_a_batch_takes_no_finite_population_correction,
    ),
    "masks vary in one place only": (
        sampling,
        "between_masks",
        halved,
        test_sampling.test_every_batch_probed_with_masks_has_only_the_masks_error,
    ),
    "masks are taken to be as few as batches": (
        sampling,
        "two_stage",
        with_the_degrees_of_batches,
        test_sampling.test_masks_tell_their_own_share_of_an_error,
    ),
    "batches of any size are taken to vary alike": (
        Sample,
        "_alike",
        property(lambda sample: np.ones(sample.size)),
        unbiased,
    ),
    "a line is trusted beyond what was seen": (
        Sample,
        "_fit",
        without_doubt,
        test_sampling.test_a_line_is_not_trusted_for_batches_that_no_probed_one_is_like,
    ),
    "the skewness of contributions is forgotten": (
        sampling,
        "skewness_factor",
        lambda *_, **__: 1.0,
        greg,
    ),
    "noise of the statistics is left in": (
        batchnorm,
        "_of_the_whole",
        lambda modes, left_on, _: modes.precise[left_on],
        test_batchnorm.test_statistics_of_few_batches_do_not_look_like_stale_ones,
    ),
    "statistics are taken for certain": (
        batchnorm,
        "_of_parts",
        lambda *_: Variance(0.0, 3.0),
        test_batchnorm.test_the_error_of_stale_statistics_is_that_of_the_statistics_too,
    ),
    "what the parts differ by is counted once for all": (
        batchnorm,
        "_of_parts",
        lambda *args: replace(_of_parts(*args), value=_of_parts(*args).value / 4),
        test_batchnorm.test_the_error_of_stale_statistics_is_that_of_the_statistics_too,
    ),
    "validation batches are taken to follow the steps beside them": (
        Sample,
        "level",
        Sample.mean,
        test_whole_ladder.test_the_loss_of_a_step_tells_nothing_of_the_validation_batch_beside_it,
    ),
    "parts are taken to be as noisy as the whole": (
        batchnorm,
        "_within_parts",
        lambda *_: 0.0,
        test_batchnorm.test_what_batches_make_of_their_parts_by_themselves_is_less_in_the_whole,
    ),
    "masks are forgotten where every batch is probed": (
        batchnorm,
        "two_stage",
        lambda between, within, fraction: _two_stage(between, replace(within, value=0.0), fraction),
        test_batchnorm.test_masks_before_a_layer_leave_an_error_where_every_batch_is_probed,
    ),
    "what skews a difference is forgotten": (
        sampling,
        "skewness",
        without_skewness,
        test_sampling.test_what_skews_both_sides_alike_cancels_in_their_difference,
    ),
    "luck is the same in batches of any size": (
        probed,
        "_luck_of_the_loop",
        test_luck.luck_of_equal_batches,
        test_luck.test_luck_of_unequal_batches_is_that_of_their_weights,
    ),
    "skewness is forgotten": (
        sampling,
        "skewness_factor",
        lambda *_, **__: 1.0,
        test_sampling.test_a_skewed_mean_is_less_sure_than_scipy_takes_it_to_be,
    ),
    "what a small sample hides of its skewness is forgotten": (
        shape,
        "_error_of_skewness",
        lambda _: 0.0,
        test_sampling.test_a_few_batches_hide_how_skewed_all_are,
    ),
    "heavy tails are forgotten": (
        sampling,
        "heavy_tailed_df",
        lambda values: values.size - 1.0,
        test_sampling.test_a_skewed_mean_is_less_sure_than_scipy_takes_it_to_be,
    ),
    "a moment is of the wrong order": (
        shape,
        "_moment",
        lambda values, _: float(np.std(values)),
        test_sampling.test_a_skewed_mean_is_less_sure_than_scipy_takes_it_to_be,
    ),
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_the_test_that_should_see_it_fails(mutant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    target, name, wrong, check = MUTANTS[mutant]
    check()
    monkeypatch.setattr(target, name, wrong)
    with pytest.raises(AssertionError):
        check()
