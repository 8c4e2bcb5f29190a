"""Quantiles of Student's t, against SciPy."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from tb_lossgap.gap.student import two_sided, upper_tail
from tests.gap.making import law

LEVELS = (0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.999999)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("df", [1, 2, 3, 4, 7, 15, 63, 1000, 99_999])
def test_quantiles_are_scipys(level: float, df: int) -> None:
    assert two_sided(level, df) == pytest.approx(stats.t.isf((1 - level) / 2, df), rel=1e-9)


@law
@given(st.sampled_from(LEVELS), st.floats(1.0, 1e6))
def test_fractional_degrees_are_scipys(level: float, df: float) -> None:
    # Welch's degrees of freedom are hardly ever whole.
    assert two_sided(level, df) == pytest.approx(stats.t.isf((1 - level) / 2, df), rel=1e-8)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("df", [9.9e6, 1.1e7, math.inf])
def test_very_many_degrees_are_the_normal_law(level: float, df: float) -> None:
    assert two_sided(level, df) == pytest.approx(stats.norm.isf((1 - level) / 2), rel=1e-6)


@law
@given(st.floats(0.0, 50.0), st.floats(1.0, 1e4))
def test_the_tail_is_scipys(t: float, df: float) -> None:
    assert upper_tail(t, df) == pytest.approx(stats.t.sf(t, df), rel=1e-8, abs=1e-12)


@law
@given(st.floats(0.5, 0.999), st.floats(0.5, 0.999), st.floats(1.0, 1e5))
def test_a_higher_level_gives_a_wider_interval(one: float, other: float, df: float) -> None:
    low, high = sorted((one, other))
    assert two_sided(low, df) <= two_sided(high, df)


@law
@given(st.sampled_from(LEVELS), st.floats(1.0, 1e5), st.floats(1.0, 10.0))
def test_more_degrees_give_a_narrower_interval(level: float, df: float, factor: float) -> None:
    assert two_sided(level, df * factor) <= two_sided(level, df) * (1 + 1e-8)
