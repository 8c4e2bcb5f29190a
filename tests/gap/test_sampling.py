"""Estimates from probed batches, against textbook formulas and against every sample there is."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import combinations, product
from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from tb_lossgap.errors import EvidenceError
from tb_lossgap.gap import sampling
from tb_lossgap.gap.arrays import Array, as_array
from tb_lossgap.gap.estimate import Estimate, welch
from tb_lossgap.gap.sampling import Sample, batch_mean, difference_of_means
from tb_lossgap.gap.shape import skewness_factor
from tests.gap.making import column, law, losses


def sample_of(
    weights: Array, covariate: Array, mean: float, population: int, *, stratified: bool = False
) -> Sample:
    return Sample(weights, covariate, mean, population, stratified)


def plain(values: list[float], population: int, *, stratified: bool = False) -> Estimate:
    """Equal batches, a loss in the loop that tells nothing, no random masks."""
    ones = np.ones(len(values))
    sample = sample_of(ones, ones, 1.0, population, stratified=stratified)
    return sample.mean(column(*values), is_random=False)


def regression(seed: int, m: int = 12) -> tuple[Array, Array, Array, float]:
    """Weights, losses in the loop, contributions, and the loop's mean loss, near the sample's."""
    rng = np.random.default_rng(seed)
    weights = rng.integers(1, 65, m).astype(float)
    covariate = rng.normal(1.0, 0.3, m)
    contributions = 0.2 * covariate + rng.normal(0.0, 0.05, m)
    return weights, covariate, contributions, float(np.average(covariate, weights=weights)) + 0.05


@pytest.mark.parametrize("stratified", [False, True])
@pytest.mark.parametrize("seed", range(5))
def test_greg_is_the_line_of_weighted_least_squares_read_at_the_loops_mean(
    seed: int, *, stratified: bool
) -> None:
    weights, covariate, contributions, mean = regression(seed)
    estimate = sample_of(weights, covariate, mean, 64, stratified=stratified).mean(
        contributions.reshape(-1, 1), is_random=True
    )
    share = weights / weights.sum()
    design = np.column_stack([np.ones(12), covariate])
    root = np.sqrt(share)[:, None]
    line, *_ = np.linalg.lstsq(root * design, root[:, 0] * contributions)
    at_mean = np.array([1.0, mean])
    assert estimate.value == pytest.approx(at_mean @ line, rel=1e-10)
    # The variance of a prediction: squared residuals over what they would be if a batch varied
    # in proportion to its loss (Bell and McCaffrey 2002).
    inverse = np.linalg.inv(design.T @ (share[:, None] * design))
    hat = design @ inverse @ design.T @ np.diag(share)
    makers = np.diag(share) @ (np.eye(12) - hat)
    skewness = skewness_factor(makers @ contributions)
    if stratified:
        makers = np.diff(makers, axis=0) / math.sqrt(2)
    model = np.diag(spread_of(weights, covariate, mean))
    form = makers.T @ makers
    wanted = share**2 @ alike(weights) * (at_mean @ inverse @ at_mean)
    scale = skewness * wanted / np.trace(form @ model)
    assert estimate.stderr == pytest.approx(
        math.sqrt(contributions @ form @ contributions * scale), rel=1e-10
    )
    moments = np.trace(form @ model) ** 2 / np.trace(form @ model @ form @ model)
    assert estimate.df == pytest.approx(moments)
    assert 2 < estimate.df < 10


def alike(weights: Array) -> Array:
    """Half the same for all batches, half in proportion to one over the weight."""
    spread: Array = (1 + weights.mean() / weights) / 2
    return spread


def spread_of(weights: Array, covariate: Array, mean: float) -> Array:
    """In proportion to the loss above the least, a tenth of the mean one's added; 1 at the mean."""
    least = covariate.min()
    spread: Array = alike(weights) * ((covariate - least) / (mean - least) + 0.1) / 1.1
    return spread


def error_of_a_bit(sample: Sample, position: int, size: float) -> float:
    """The squared error where one batch alone has a contribution."""
    bit = np.zeros((sample.size, 1))
    bit[position] = size
    # Its factor is not a quadratic form.
    with mock.patch.object(sampling, "skewness_factor", return_value=1.0):
        return sample.mean(bit, is_random=True).stderr ** 2


@pytest.mark.parametrize("stratified", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_errors_are_unbiased_where_batches_vary_in_proportion_to_their_loss(
    seed: int, *, stratified: bool
) -> None:
    weights, covariate, _, mean = regression(seed)
    sample = sample_of(weights, covariate, mean, 64, stratified=stratified)
    spread = spread_of(weights, covariate, mean)
    # The squared error is a quadratic form: its expectation is its sum over the batches.
    expected = sum(error_of_a_bit(sample, i, math.sqrt(v)) for i, v in enumerate(spread))
    share = weights / weights.sum()
    centre = share @ covariate
    leverage = 1 + (mean - centre) ** 2 / (share @ (covariate - centre) ** 2)
    assert expected == pytest.approx(share**2 @ alike(weights) * leverage)


def test_a_sample_that_missed_the_costly_batches_has_a_wider_interval() -> None:
    rng = np.random.default_rng(3)
    covariate, contributions = rng.uniform(0.0, 0.4, 12), rng.normal(size=(12, 1))
    with mock.patch.object(sampling, "_CHANCE", math.inf):
        errors = [
            sample_of(np.ones(12), covariate, mean, 64).mean(contributions, is_random=True).stderr
            for mean in (float(covariate.mean()), 0.6)
        ]
    # The slope alone has this: its error grows with the distance from what was seen.
    slope = math.sqrt(1 + (0.6 - covariate.mean()) ** 2 / covariate.var())
    assert errors[1] > 1.4 * slope * errors[0]


def test_a_line_is_not_trusted_for_batches_that_no_probed_one_is_like() -> None:
    # A straight line through losses of 0.1 to 0.3; of the others one is 9, and not on it.
    covariate = np.linspace(0.1, 0.3, 16)
    contributions = -0.5 * covariate + np.resize([0.001, -0.001], 16)
    population = np.append(np.resize(covariate, 32), 9.0)
    sample = sample_of(np.ones(16), covariate, float(population.mean()), 33)
    estimate = sample.mean(contributions.reshape(-1, 1), is_random=False)
    truth = -0.5 * covariate.mean()
    assert estimate.value < truth - 0.1
    assert estimate.low < truth < estimate.high


def test_masks_tell_their_own_share_of_an_error() -> None:
    # Eight batches that differ by their masks alone: the masks' sixteen degrees count as well.
    rng = np.random.default_rng(4)
    draws = rng.normal(size=(8, 3))
    sample = sample_of(np.ones(8), np.ones(8), 1.0, 16)
    estimate = sample.mean(draws, is_random=True)
    between = (
        draws.mean(axis=1).var(ddof=1)
        / 8
        * skewness_factor((draws.mean(axis=1) - draws.mean()) / 8)
    )
    spreads = draws.var(axis=1, ddof=1) / 3 / 64
    halves = between / 2, spreads.sum() / 2
    degrees = 2 * spreads.sum() ** 2 / (spreads @ spreads)
    assert estimate.stderr**2 == pytest.approx(sum(halves))
    # Satterthwaite 1946.
    expected = sum(halves) ** 2 / (halves[0] ** 2 / 7 + halves[1] ** 2 / degrees)
    assert estimate.df == pytest.approx(expected)
    assert estimate.df > 8


def test_neighbours_leave_two_degrees_of_three() -> None:
    # Of a sum of m - 1 squared differences of m equal normal values: von Neumann 1941.
    for m in (4, 8, 64):
        estimate = plain(list(np.random.default_rng(m).normal(size=m)), 100, stratified=True)
        assert estimate.df == pytest.approx(2 * (m - 1) ** 2 / (3 * m - 4))


def test_a_contribution_that_follows_the_loss_is_known_exactly() -> None:
    covariate = np.linspace(1.0, 2.0, 8)
    sample = sample_of(np.ones(8), covariate, 1.7, 64)
    estimate = sample.mean((0.5 * covariate - 1.0).reshape(-1, 1), is_random=True)
    assert estimate.value == pytest.approx(0.5 * 1.7 - 1.0)
    assert estimate.stderr == pytest.approx(0.0, abs=1e-15)


def test_few_batches_are_not_regressed() -> None:
    sample = sample_of(np.ones(4), as_array([1, 2, 3, 4]), 9.0, 64)
    assert sample.mean(column(1, 2, 3, 4), is_random=False).value == 2.5


def test_a_constant_loss_in_the_loop_is_no_regressor() -> None:
    # 0.1 + 0.2 is not 0.3: what is left is rounding, and no slope is fitted to it.
    covariate = as_array([0.3, 0.1 + 0.2] * 4)
    sample = sample_of(np.ones(8), covariate, 5.0, 64)
    assert sample.mean(column(*[1.0, 3.0] * 4), is_random=False).value == 2.0


def test_a_simple_random_sample_has_the_textbook_error() -> None:
    values = [0.1, 0.4, 0.2, 0.9]
    estimate = plain(values, 10)
    expected = math.sqrt((1 - 4 / 10) * float(np.var(values, ddof=1)) / 4)
    assert estimate.stderr == pytest.approx(expected)
    assert estimate.df == 3
    half = stats.t.ppf(0.975, 3) * expected
    assert (estimate.low, estimate.high) == pytest.approx((0.4 - half, 0.4 + half))


def test_neighbours_stand_in_for_strata() -> None:
    # Differences 1, 1, 1 of four batches: half of 3, times 4/3 for three of four, over 4
    # squared; they hold no fitted mean; 6 of 10 are not probed.
    estimate = plain([1.0, 2.0, 3.0, 4.0], 10, stratified=True)
    assert estimate.stderr == pytest.approx(math.sqrt(0.6 * 0.5 * 3 * 4 / 3 / 16))


def test_variances_of_all_simple_random_samples_average_to_the_truth() -> None:
    # All twenty samples of 3 from 6: the estimate and its squared error are both unbiased.
    population = [0.0, 0.5, 0.7, 1.5, 2.0, 4.0]
    estimates = [plain(list(drawn), 6) for drawn in combinations(population, 3)]
    means = [estimate.value for estimate in estimates]
    assert np.mean(means) == pytest.approx(np.mean(population))
    assert np.mean([e.stderr**2 for e in estimates]) == pytest.approx(np.var(means))


def test_variances_of_all_batches_and_masks_average_to_the_truth() -> None:
    # Two batches of three, two draws each of a mask with two outcomes: 3 * 2^4 samples in all.
    outcomes = ((0.0, 1.0), (0.2, 0.8), (2.0, 2.5))
    ones = np.ones(2)
    estimates = []
    for first, second in combinations(outcomes, 2):
        for draws in product(first, first, second, second):
            sample = sample_of(ones, ones, 1.0, 3)
            estimates.append(sample.mean(as_array(draws).reshape(2, 2), is_random=True))
    means = [estimate.value for estimate in estimates]
    assert np.mean(means) == pytest.approx(np.mean(outcomes))
    assert np.mean([e.stderr**2 for e in estimates]) == pytest.approx(np.var(means))


def test_every_batch_probed_without_masks_is_exact() -> None:
    assert plain([1.0, 2.0, 6.0], 3, stratified=True) == Estimate(3.0)


def test_every_batch_probed_with_masks_has_only_the_masks_error() -> None:
    draws = as_array([[1.0, 3.0], [5.0, 5.0]])
    estimate = sample_of(np.ones(2), np.ones(2), 1.0, 2).mean(draws, is_random=True)
    # Variance 2 of the first batch's draws, half for its mean of two, a quarter for two batches.
    assert estimate.value == 3.5
    assert estimate.stderr == pytest.approx(math.sqrt(2 / 2 / 4))


def test_one_mask_a_batch_takes_no_finite_population_correction() -> None:
    ones = np.ones(4)
    masked = sample_of(ones, ones, 1.0, 5).mean(column(0.1, 0.4, 0.2, 0.9), is_random=True)
    assert masked.stderr == pytest.approx(plain([0.1, 0.4, 0.2, 0.9], 5).stderr * math.sqrt(5))


def test_one_probed_batch_has_a_value_and_no_error() -> None:
    estimate = plain([0.5], 10)
    assert estimate.value == 0.5
    assert math.isnan(estimate.stderr)
    assert math.isnan(estimate.low)
    assert not estimate.excludes_zero()


def test_batches_count_by_their_weight() -> None:
    sample = sample_of(as_array([3, 1]), np.ones(2), 1.0, 2)
    assert sample.mean(column(1.0, 5.0), is_random=False).value == 2.0


@pytest.mark.parametrize(
    ("weights", "covariate", "population", "message"),
    [
        ([1, 1], [1, 1, 1], 9, "2 weights but 3 covariates"),
        ([1, 1, 1], [1, 1, 1], 2, "3 batches probed of an interval of 2 steps"),
    ],
    ids=["unequal", "too many"],
)
def test_numbers_that_do_not_fit_are_refused(
    weights: list[float], covariate: list[float], population: int, message: str
) -> None:
    with pytest.raises(EvidenceError, match=message):
        sample_of(as_array(weights), as_array(covariate), 1.0, population)


def test_contributions_of_other_batches_are_refused() -> None:
    with pytest.raises(EvidenceError, match="3 contributions for 2 probed batches"):
        sample_of(np.ones(2), np.ones(2), 1.0, 9).mean(column(1, 2, 3), is_random=False)


def test_a_mean_of_equal_batches_has_scipys_standard_error() -> None:
    values = [0.3, 0.5, 0.4, 0.9, 0.2]
    estimate = batch_mean(as_array(values), np.full(5, 32.0))
    assert estimate.value == pytest.approx(np.mean(values))
    assert estimate.stderr == pytest.approx(stats.sem(values))
    assert estimate.df == 4


def test_a_skewed_mean_is_less_sure_than_scipy_takes_it_to_be() -> None:
    values = np.random.default_rng(5).exponential(size=20) ** 2
    estimate = batch_mean(values, np.ones(20))
    skewness, excess = stats.skew(values, bias=False), stats.kurtosis(values, bias=False)
    assert skewness > 1.5
    # Geary 1936 and Cramer 1946, 27.4.
    assert estimate.stderr == pytest.approx(
        stats.sem(values) * math.sqrt(1 + 2 * skewness**2 / 20), rel=1e-12
    )
    assert estimate.df == pytest.approx(2 / (2 / 19 + excess / 20))


@pytest.mark.parametrize(("size", "least"), [(10, 0.89), (20, 0.92), (60, 0.935)])
def test_a_skewed_mean_is_held_nearly_as_often_as_promised(size: int, least: float) -> None:
    # Skewness 2, as validation batches of 16 have it; t alone holds 89, 92 and 93.5 %.
    rng = np.random.default_rng(6)
    held = [
        (mean := batch_mean(rng.exponential(size=size), np.ones(size))).low <= 1.0 <= mean.high
        for _ in range(2000)
    ]
    assert least < sum(held) / 2000 < 0.97


def test_a_few_batches_hide_how_skewed_all_are() -> None:
    """As clean batches of 16 are: 12 of them, each a mean over samples of which few are costly."""
    rng = np.random.default_rng(7)

    def held(draw: Callable[[], Array], mean: float, *, may_hide: bool) -> float:
        found = [batch_mean(draw(), np.ones(12), may_hide=may_hide) for _ in range(2000)]
        return sum(each.low <= mean <= each.high for each in found) / 2000

    def skewed() -> Array:
        return rng.gamma(0.6, size=12)  # skewness 2.6

    assert held(skewed, 0.6, may_hide=False) < 0.92 < held(skewed, 0.6, may_hide=True) < 0.98
    assert held(lambda: rng.normal(size=12), 0.0, may_hide=True) < 0.98


def test_what_skews_both_sides_alike_cancels_in_their_difference() -> None:
    values = np.random.default_rng(5).exponential(size=20) ** 2
    alike, mirrored = (losses(list(each)) for each in (values, -values))
    plain = stats.sem(values) * math.sqrt(2)
    assert difference_of_means(alike, alike).stderr == pytest.approx(plain)
    # Of the difference's law: both third moments against both variances.
    skewness = 2 * stats.skew(values, bias=False) / math.sqrt(20) / math.sqrt(2) ** 3
    assert difference_of_means(mirrored, alike).stderr == pytest.approx(
        plain * math.sqrt(1 + 2 * skewness**2)
    )


def test_a_difference_of_means_without_skewness_is_welchs() -> None:
    one, other = [0.3, 0.5, 0.4, 0.9], [1.2, 1.9, 1.3, 1.1, 1.4, 2.5]
    found = difference_of_means(losses(one), losses(other))
    oracle = stats.ttest_ind(other, one, equal_var=False)
    assert found.value / found.stderr == pytest.approx(oracle.statistic)
    assert found.df == pytest.approx(oracle.df)


def test_a_difference_from_a_single_batch_has_an_unknown_error() -> None:
    assert math.isnan(difference_of_means(losses([1.0]), losses([1.0, 2.0])).stderr)


def test_a_difference_is_welchs() -> None:
    one, other = [0.3, 0.5, 0.4, 0.9], [1.2, 1.9, 1.3, 1.1, 1.4, 2.5]
    first, second = (batch_mean(as_array(values), np.ones(len(values))) for values in (one, other))
    estimate = welch(second.value - first.value, first, second)
    oracle = stats.ttest_ind(other, one, equal_var=False)
    assert estimate.value / estimate.stderr == pytest.approx(oracle.statistic)
    assert estimate.df == pytest.approx(oracle.df)
    interval = oracle.confidence_interval(0.95)
    assert (estimate.low, estimate.high) == pytest.approx((interval.low, interval.high))


def test_a_difference_from_an_exact_number_keeps_the_others_error() -> None:
    estimate = welch(1.0, Estimate(5.0), Estimate(6.0, 0.2, 7.0))
    assert (estimate.stderr, estimate.df) == pytest.approx((0.2, 7.0))


def test_a_difference_of_exact_numbers_is_exact() -> None:
    assert welch(1.0, Estimate(5.0), Estimate(6.0)) == Estimate(1.0)


@pytest.mark.parametrize("df", [0.0, 3.0, math.nan, math.inf])
def test_a_difference_from_an_unknown_error_has_an_unknown_error(df: float) -> None:
    unknown = Estimate(5.0, math.nan, df)
    for pair in ((unknown, Estimate(6.0, 0.2, 7.0)), (Estimate(6.0, 0.2, 7.0), unknown)):
        assert math.isnan(welch(1.0, *pair).stderr)


@law
@given(st.floats(-10, 10), st.floats(0, 10), st.floats(1, 1e6))
def test_intervals_are_monotone_in_their_level(value: float, stderr: float, df: float) -> None:
    estimate = Estimate(value, stderr, df)
    widths = [estimate.half_width(level) for level in (0.5, 0.9, 0.95, 0.99)]
    assert widths == sorted(widths)
    assert estimate.low <= value <= estimate.high


@pytest.mark.parametrize(
    ("estimate", "sure"),
    [
        (Estimate(0.1), True),
        (Estimate(0.0), False),
        (Estimate(-0.1, 0.01, 9.0), True),
        (Estimate(0.1, 0.1, 9.0), False),
        (Estimate(0.1, math.nan, 9.0), False),
        (Estimate(math.nan), False),
    ],
    ids=["exact", "exact zero", "narrow", "wide", "unknown", "not a number"],
)
def test_zero_is_excluded_only_by_a_known_interval_on_one_side(
    estimate: Estimate, *, sure: bool
) -> None:
    assert estimate.excludes_zero() is sure
