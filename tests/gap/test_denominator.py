"""A wrong denominator is recognised and named; an honest average never is."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tb_lossgap.gap.arrays import Array
from tb_lossgap.gap.decompose import decompose
from tb_lossgap.gap.denominator import WORDS, Scale, Scaling, multiple, recognise
from tb_lossgap.gap.evidence import Evidence, Losses, Scales
from tb_lossgap.gap.notes import NoteCode
from tests.gap.making import law, losses

# Three batches of 4, 4 and 2 samples: the mean over samples is 2.0, over batches 13 / 6.
SIDE = losses([1.0, 2.5, 3.0], [4.0, 4.0, 2.0])
BY_SAMPLES, BY_BATCHES = 2.0, 13 / 6
KNOWN = Scales(accumulation=8, world=3, datasets=(50,))


def test_the_case_is_what_it_says() -> None:
    total = float(SIDE.losses @ SIDE.weights)
    assert total / 10 == BY_SAMPLES
    assert float(SIDE.losses.mean()) == pytest.approx(BY_BATCHES)


@pytest.mark.parametrize(
    ("reported", "scale", "constant"),
    [
        (6.5 / 10, Scale.BATCH_MEANS_OVER_SAMPLES, 3 / 10),
        (6.5, Scale.BATCHES_SUMMED, 3),
        (20.0, Scale.SAMPLES_SUMMED, 10),
        (20 / 3, Scale.BATCH_SUMS_OVER_BATCHES, 10 / 3),
        (BY_BATCHES * 4, Scale.BATCH_SUMS_OVER_BATCHES, 4),
        (BY_BATCHES / 4, Scale.BATCH_MEANS_OVER_SAMPLES, 1 / 4),
        (20 / 50, Scale.WHOLE_DATASET, 10 / 50),
        (6.5 / 50, Scale.BATCH_MEANS_OVER_DATASET, 3 / 50),
        (BY_BATCHES / 8, Scale.ACCUMULATION, 1 / 8),
        (BY_SAMPLES * 3, Scale.WORLD_SUMMED, 3),
        (BY_SAMPLES / 10, Scale.SAMPLES_TWICE, 1 / 10),
        (BY_BATCHES / 10, Scale.SAMPLES_TWICE, 1 / 10),
    ],
)
def test_each_constant_is_named(reported: float, scale: Scale, constant: float) -> None:
    assert recognise(reported, SIDE, KNOWN) == Scaling(scale, pytest.approx(constant))


@pytest.mark.parametrize(
    ("reported", "scale"),
    [(BY_SAMPLES / 3, Scale.BATCHES_TWICE), (BY_SAMPLES / 5, Scale.WORLD_TWICE)],
)
def test_division_once_too_often_is_named(reported: float, scale: Scale) -> None:
    scales = Scales(accumulation=1, world=5)
    found = recognise(reported, SIDE, scales)
    assert found is not None
    assert found.scale is scale


def test_unknown_accumulation_is_tried_with_what_people_choose() -> None:
    found = recognise(BY_BATCHES / 16, SIDE, Scales())
    assert found == Scaling(Scale.ACCUMULATION, 1 / 16)
    assert recognise(BY_BATCHES / 16, SIDE, Scales(accumulation=1)) is None
    assert recognise(BY_BATCHES / 17, SIDE, Scales()) is None


@pytest.mark.parametrize(
    "reported",
    [BY_SAMPLES, BY_BATCHES, 3.0, 2.5, 0.0, -BY_SAMPLES, math.nan, math.inf, 1e-300, 1e300],
    ids=["samples", "batches", "last", "median", "zero", "negated", "nan", "inf", "tiny", "huge"],
)
def test_anything_else_is_no_constant(reported: float) -> None:
    assert recognise(reported, SIDE, KNOWN) is None


@pytest.mark.parametrize("error", [0.9e-4, -0.9e-4])
def test_a_constant_must_fit_to_one_in_ten_thousand(error: float) -> None:
    assert recognise(6.5 * (1 + error), SIDE, KNOWN) is not None
    assert recognise(6.5 * (1 + 1.3 * error), SIDE, KNOWN) is None


def test_a_sampler_that_leaves_out_a_few_per_cent_is_no_finding() -> None:
    # 10 of 10.4 samples: a constant of 0.96.
    side = losses([1.0, 2.0], [50.0, 50.0])
    assert recognise(1.5 * 100 / 104, side, Scales(datasets=(104,))) is None
    assert recognise(1.5 * 100 / 106, side, Scales(datasets=(106,))) is not None


def test_losses_without_a_mean_have_no_multiple() -> None:
    for side in (losses([]), losses([math.nan]), losses([1.0, -1.0]), losses([1.0], [0.0])):
        assert recognise(3.0, side, KNOWN) is None


weighted = st.lists(st.tuples(st.floats(0.01, 50.0), st.integers(1, 512)), min_size=2, max_size=40)


@law
@given(weighted, st.builds(Scales, st.integers(2, 64), st.integers(2, 16)), st.data())
def test_every_planted_constant_is_found(
    batches: list[tuple[float, int]], scales: Scales, data: st.DataObject
) -> None:
    side = losses([loss for loss, _ in batches], [float(count) for _, count in batches])
    total, samples, number = float(side.losses @ side.weights), side.weights.sum(), len(side)
    summed, length = float(side.losses.sum()), int(samples) * data.draw(st.integers(2, 9))
    planted = [
        (summed, number),
        (total, samples),
        (summed / samples, number / samples),
        (total / number, samples / number),
        (total / length, samples / length),
        (summed / number / (scales.accumulation or 1), 1 / (scales.accumulation or 1)),
        (total / samples * scales.world, scales.world),
    ]
    reported, constant = data.draw(st.sampled_from(planted))
    means = total / samples, summed / number
    # A report that happens to be near the other mean is indistinguishable from it.
    assume(all(abs(ratio - 1) > 0.06 for ratio in (constant, *(reported / mean for mean in means))))
    found = recognise(float(reported), side, replace(scales, datasets=(length,)))
    assert found is not None
    ratios = [reported / mean for mean in means]
    assert any(found.constant == pytest.approx(ratio, rel=2e-4) for ratio in ratios)


Report = Callable[[Array, Array, np.random.Generator], float]
HONEST: dict[str, Report] = {
    "mean of samples": lambda losses, weights, _: float(losses @ weights / weights.sum()),
    "mean of batches": lambda losses, _, __: float(losses.mean()),
    "exponential average": lambda losses, _, __: smoothed(losses),
    "last batch": lambda losses, _, __: float(losses[-1]),
    "last ten batches": lambda losses, _, __: float(losses[-10:].mean()),
    "median": lambda losses, _, __: float(np.median(losses)),
    "evaluated again": lambda losses, _, rng: float(losses.mean() * np.exp(rng.normal(0, 0.5))),
}


def smoothed(values: Array, decay: float = 0.9) -> float:
    average = float(values[0])
    for value in values[1:]:
        average = decay * average + (1 - decay) * float(value)
    return average


def drawn(rng: np.random.Generator) -> Losses:
    """Unequal batches whose loss falls and scatters."""
    count = int(rng.integers(2, 60))
    fall = np.exp(-rng.uniform(0, 3) * np.arange(count) / count)
    return Losses(fall * np.exp(rng.normal(0, 0.4, count)), rng.integers(1, 129, count) * 1.0)


@pytest.mark.parametrize("report", HONEST.values(), ids=HONEST)
def test_an_honest_average_of_random_batches_is_never_taken_for_a_constant(report: Report) -> None:
    rng = np.random.default_rng(11)
    fired = 0
    for _ in range(1500):
        side = drawn(rng)
        length = int(side.weights.sum() * rng.uniform(1, 5))
        scales = Scales(None, int(rng.integers(1, 9)), (length, 50_000))
        fired += recognise(report(side.losses, side.weights, rng), side, scales) is not None
    # By chance one in some thousands: a verdict needs the same constant in two epochs.
    assert fired <= 3


def test_the_decomposition_notes_it_on_its_side_with_the_scale_as_count() -> None:
    val = losses([1.0, 2.0, 3.0], [8.0, 8.0, 8.0])
    evidence = Evidence(losses([2.0]), val, val_reported=6.0 / 24)
    (note,) = (note for note in decompose(evidence).notes if "reported" in note.sentence)
    assert (note.code, note.count) == (
        NoteCode.VAL_DENOMINATOR,
        Scale.BATCH_MEANS_OVER_SAMPLES,
    )
    assert note.sentence == (
        "the reported validation loss is 1/8 of its mean: batch means summed, divided by samples"
    )
    other = Evidence(val, losses([2.0]), train_reported=6.0)
    codes = [note.code for note in decompose(other).notes]
    assert NoteCode.TRAIN_DENOMINATOR in codes
    assert NoteCode.VAL_DENOMINATOR not in codes


def test_what_the_script_did_not_report_has_no_denominator() -> None:
    evidence = Evidence(SIDE, SIDE)
    for each in (evidence, replace(evidence, val_reported=BY_SAMPLES)):
        assert not [note for note in decompose(each).notes if "reported" in note.sentence]


@pytest.mark.parametrize(
    ("constant", "words"),
    [(4.0, "4 times"), (1 / 128, "1/128 of"), (10 / 3, "3.333 times"), (0.8, "0.8 times")],
)
def test_a_constant_reads_like_this(constant: float, words: str) -> None:
    assert multiple(constant) == words


def test_every_scale_has_words_that_fit_into_a_record() -> None:
    assert set(WORDS) == set(Scale)
    assert [scale.value for scale in Scale] == list(range(1, len(Scale) + 1))
    for scale in Scale:
        assert len(Scaling(scale, 1 / 1234.5).text) <= 80
        assert WORDS[scale].advice.endswith(".")
