"""The verdict names a source only beyond doubt, with its figure and its interval, in calm words."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tb_lossgap.gap.advice import SOURCES
from tb_lossgap.gap.epoch import Decomposition, Epoch
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.names import TERMS
from tb_lossgap.gap.verdict import Verdict, judge
from tb_lossgap.gap.wording import figures, with_interval
from tests.gap.making import MEASURED, epoch, law, unprobed

ESTIMATED = ("timing", "dropout", "batchnorm", "other_mode", "generalisation")


def near(value: float, stderr: float = 0.004) -> Estimate:
    return Estimate(value, stderr, 14.0)


def twice(**terms: Estimate | float) -> Verdict:
    """The verdict on two like epochs."""
    return judge([epoch(1, **terms), epoch(2, **terms)])


@pytest.mark.parametrize("value", [-0.2, 0.2], ids=["lowers", "raises"])
@pytest.mark.parametrize("name", MEASURED)
def test_the_leading_source_is_named_with_its_figure_and_interval(name: str, value: float) -> None:
    exact = name.endswith("averaging")
    verdict = twice(**{name: value if exact else near(value)})
    assert verdict.code == name
    assert verdict.confidence == "measured"
    figure = "0.200 (exact)" if exact else "0.200 (95 % interval"
    assert f"{SOURCES[name].name}: {'-' if value < 0 else '+'}{figure}" in verdict.text
    assert f"validation loss is 0.2 {'lower' if value < 0 else 'higher'}" in verdict.text
    assert SOURCES[name].effect(value).why in verdict.text
    assert verdict.advice == SOURCES[name].effect(value).advice


def test_a_verdict_reads_like_this() -> None:
    assert twice(dropout=near(-0.21), timing=near(-0.04), generalisation=near(0.02)).text == (
        "In epoch 2 validation loss is 0.23 lower than training loss (0.470 against 0.700). "
        "The largest source of this is dropout: -0.210 (95 % interval -0.219 to -0.201). "
        "Dropout weakens the model while it trains and is off in validation. "
        "Next comes timing: -0.0400 (95 % interval -0.0486 to -0.0314)."
    )


def test_a_healthy_run_reads_calmly() -> None:
    verdict = twice(generalisation=near(0.05, 0.004))
    assert verdict.code == "generalisation"
    assert "the model does better on the data that it was trained on, as is usual" in verdict.text
    assert verdict.advice[0].startswith("This is ordinary, and no fault by itself")
    words = " ".join([verdict.text, *verdict.advice]).lower()
    alarms = ("overfit", "wrong", "problem", "bad", "poor", "error", "warning", "leak")
    assert not [alarm for alarm in alarms if alarm in words]


def test_the_largest_source_in_the_gaps_direction_leads_and_its_opponent_is_told() -> None:
    # Dropout lowers by more than generalisation raises.
    verdict = twice(dropout=near(-0.3), generalisation=near(0.2))
    assert verdict.code == "dropout"
    assert "Against it works generalisation: +0.200 (95 % interval" in verdict.text
    # A larger source against the gap does not explain the gap.
    assert twice(dropout=near(-0.2), timing=near(-0.1), generalisation=near(0.25)).code == "dropout"


def test_sources_that_cancel_are_told_apart_from_nothing() -> None:
    verdict = twice(dropout=near(-0.201), batchnorm=near(0.2))
    assert verdict.code == "dropout"
    assert "larger effects cancel in it. The largest is dropout: -0.201" in verdict.text
    assert "Against it works batch normalisation: +0.200" in verdict.text


def test_nothing_to_explain_needs_a_small_gap_and_narrow_intervals() -> None:
    verdict = twice(generalisation=near(0.003), dropout=near(-0.001))
    assert (verdict.code, verdict.confidence) == ("nothing", "measured")
    assert verdict.text.startswith("Nothing to explain: in epoch 2 validation loss is 0.002 higher")
    assert "validation minus training is +0.0030 (95 % interval -0.0056 to +0.0116)" in verdict.text


@pytest.mark.parametrize("name", ESTIMATED)
@pytest.mark.parametrize("stderr", [0.1, math.nan], ids=["wide", "unknown"])
def test_a_small_gap_with_a_wide_interval_is_not_nothing(name: str, stderr: float) -> None:
    verdict = twice(**{name: near(0.001, stderr)})
    assert verdict.code == "inconclusive"
    assert f"not known well enough is {SOURCES[name].name}" in verdict.text


def test_a_loss_of_zero_on_both_sides_is_nothing() -> None:
    verdict = judge([epoch(1, train=0.0), epoch(2, train=0.0)])
    assert verdict.code == "nothing"


def test_negative_losses_are_judged_like_any() -> None:
    # A log density may be positive, its loss negative.
    verdict = judge([epoch(number, train=-3.0, dropout=near(-0.2)) for number in (1, 2)])
    assert verdict.code == "dropout"
    assert "is 0.2 lower than training loss (-3.20 against -3.00)" in verdict.text


@pytest.mark.parametrize("name", ESTIMATED)
def test_a_wide_interval_is_inconclusive_whatever_the_source(name: str) -> None:
    # Beyond doubt not zero, but wider than half of what it should explain.
    verdict = twice(**{name: near(-0.2, 0.03)})
    assert (verdict.code, verdict.confidence) == ("inconclusive", "none")
    assert f"{SOURCES[name].name}: -0.200 (95 % interval -0.264 to -0.136)" in verdict.text
    assert "too uncertain to be named as the cause" in verdict.text


@pytest.mark.parametrize("name", ESTIMATED)
def test_an_interval_that_holds_zero_is_inconclusive(name: str) -> None:
    assert twice(**{name: near(-0.2, 0.1)}).code == "inconclusive"


def test_an_unknown_error_is_inconclusive_and_says_what_to_do() -> None:
    verdict = twice(generalisation=near(-0.2, math.nan))
    assert verdict.code == "inconclusive"
    assert "-0.200 (interval not known)" in verdict.text
    assert any("smaller batches" in advice for advice in verdict.advice)


def test_what_works_against_the_gap_is_never_its_cause() -> None:
    # Only dropout is beyond doubt, and it lowers: the gap is higher for another reason.
    verdict = twice(dropout=near(-0.03, 0.001), generalisation=near(0.1, 0.1))
    assert verdict.code == "inconclusive"
    assert "generalisation: +0.100" in verdict.text


def test_a_lesser_source_is_not_named_while_a_greater_one_is_in_doubt() -> None:
    verdict = twice(dropout=near(-0.04, 0.001), generalisation=near(-0.16, 0.1))
    assert verdict.code == "inconclusive"
    assert "The largest source of this is generalisation: -0.160" in verdict.text


def test_five_terms_are_tested_at_once_so_each_must_pass_at_99_percent() -> None:
    # 2.5 standard errors of 14 degrees: beyond 95 %, not beyond 99 %.
    others = dict.fromkeys(("timing", "batchnorm", "other_mode", "generalisation"), near(-0.045))
    verdict = twice(dropout=near(-0.05, 0.02), **others)
    assert Estimate(-0.05, 0.02, 14.0).excludes_zero()
    assert verdict.code == "inconclusive"


def test_many_small_sources_are_not_blamed_on_the_largest() -> None:
    verdict = twice(**dict.fromkeys(("timing", "dropout", "batchnorm"), near(-0.012, 0.0005)))
    assert verdict.code == "inconclusive"
    assert "too small to be the cause alone" in verdict.text


def test_fewer_than_five_probed_batches_are_inconclusive() -> None:
    verdict = judge([epoch(number, few=4, dropout=near(-0.2)) for number in (1, 2)])
    assert verdict.code == "inconclusive"
    assert "fewer than 5 batches were probed" in verdict.text
    small = judge([epoch(number, few=4) for number in (1, 2)])
    assert small.code == "inconclusive"


def test_exact_terms_need_no_probed_batches() -> None:
    verdict = judge([epoch(number, few=1, train_averaging=-0.2) for number in (1, 2)])
    assert verdict.code == "train_averaging"


@pytest.mark.parametrize("gap", [-0.3, 0.3, 0.0])
def test_merged_generalisation_is_never_named(gap: float) -> None:
    verdict = judge([unprobed(number, gap=gap, stderr=0.001) for number in (1, 2)])
    assert verdict.code == "inconclusive"
    assert "timing, dropout or batch normalisation was not measured" in verdict.text


def test_a_gap_of_which_no_term_is_known_is_inconclusive() -> None:
    # As a record of a later version may read, whose terms have names unknown here.
    bare = Decomposition({"train_reported": 0.7, "val_reported": 0.5}, {})
    assert judge([Epoch(1, 64, 1e9, bare)]).code == "inconclusive"


def test_one_epoch_is_tentative_and_two_are_measured() -> None:
    first, second = epoch(1, dropout=near(-0.2)), epoch(2, dropout=near(-0.2))
    alone = judge([first])
    assert (alone.code, alone.confidence) == ("dropout", "tentative")
    assert alone.text.endswith("No second epoch confirms it yet.")
    assert judge([first, second]).confidence == "measured"
    assert "No second epoch" not in judge([first, second]).text


@pytest.mark.parametrize(
    "before",
    [
        epoch(1, timing=near(-0.2)),
        epoch(1, dropout=near(0.2)),
        epoch(1, dropout=near(-0.2, 0.1)),
        epoch(1, dropout=math.nan),
        epoch(1),
    ],
    ids=["another source", "the other direction", "inconclusive", "not finite", "nothing"],
)
def test_an_epoch_that_says_otherwise_confirms_nothing(before: object) -> None:
    verdict = judge([before, epoch(2, dropout=near(-0.2))])  # type: ignore[list-item] # an Epoch
    assert (verdict.code, verdict.confidence) == ("dropout", "tentative")


def test_epochs_without_time_for_a_probe_leave_the_verdict_to_the_last_probed_ones() -> None:
    run = [epoch(1, dropout=near(-0.2)), unprobed(2, gap=-0.2)]
    run += [epoch(3, dropout=near(-0.2)), unprobed(4, gap=-0.2), unprobed(5, gap=-0.2)]
    verdict = judge(run)
    assert (verdict.code, verdict.confidence) == ("dropout", "measured")
    assert verdict.text.startswith("In epoch 3 ")


def test_a_probe_of_long_ago_says_nothing_of_today() -> None:
    run = [epoch(1, dropout=near(-0.2)), *(unprobed(number, gap=-0.2) for number in range(2, 60))]
    assert judge(run).code == "inconclusive"


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
def test_a_gap_that_is_not_finite_is_inconclusive_and_names_the_epoch(wrong: float) -> None:
    verdict = judge([epoch(1, dropout=near(-0.2)), epoch(2, train=wrong)])
    assert verdict.code == "inconclusive"
    assert "A loss of epoch 2 is not finite" in verdict.text
    assert "learning rate" in verdict.advice[1]


def test_a_run_without_validation_says_how_to_get_one() -> None:
    assert judge([]).code == "inconclusive"
    assert "writer.log_val_loss(loss, weight)" in judge([]).advice[0]


estimates = st.builds(
    Estimate,
    st.floats(-2.0, 2.0),
    st.sampled_from([0.0, 1e-4, 0.01, 0.5, math.nan]),
    st.floats(1.0, 100.0),
)


@law
@given(
    st.lists(st.dictionaries(st.sampled_from(MEASURED), estimates), max_size=3),
    st.floats(-2.0, 2.0),
    st.sampled_from([0, 3]),
)
def test_every_verdict_holds_its_promises(
    run: list[dict[str, Estimate]], train: float, few: int
) -> None:
    epochs = [
        epoch(number, train=train, few=few, **terms) for number, terms in enumerate(run, start=1)
    ]
    verdict = judge(epochs)
    assert verdict.confidence in ("measured", "tentative", "none")
    assert (verdict.confidence == "none") == (verdict.code == "inconclusive")
    assert all(advice.endswith(".") for advice in verdict.advice)
    assert verdict.text.endswith(".")
    assert not re.search(r"\bnan\b|\binf\b|-0\.0+ ", verdict.text)
    if verdict.code in TERMS:
        term = epochs[-1].terms[verdict.code]
        assert term.excludes_zero(0.99)
        assert with_interval(term) in verdict.text


@pytest.mark.parametrize("name", SOURCES)
def test_every_source_is_explained_both_ways_in_whole_sentences(name: str) -> None:
    source = SOURCES[name]
    assert source.lowers.why != source.raises.why
    for effect in (source.lowers, source.raises):
        assert effect.advice
        for sentence in (effect.why, *effect.advice):
            assert re.fullmatch(r"[A-Ze].*[^ ]\.", sentence)
            assert "  " not in sentence


def test_every_term_has_its_words() -> None:
    assert tuple(SOURCES) == TERMS


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ((-0.21, -0.2345, -0.187), ["-0.210", "-0.234", "-0.187"]),
        ((0.001, -0.101, 0.103), ["+0.001", "-0.101", "+0.103"]),
        ((1234.5,), ["+1234"]),
        ((-2e-8,), ["-2.00e-08"]),
        ((0.0, -1e-9, 0.5), ["+0.000", "+0.000", "+0.500"]),
        ((0.0,), ["+0.00"]),
    ],
)
def test_numbers_that_belong_together_have_equal_decimals(
    values: tuple[float, ...], shown: list[str]
) -> None:
    assert figures(*values, signed=True) == shown


def test_a_narrow_interval_keeps_a_digit_of_its_width() -> None:
    assert with_interval(Estimate(-200.0, 0.004, 14.0)) == (
        "-200.000 (95 % interval -200.009 to -199.991)"
    )


def test_an_interval_that_no_digit_shows_is_said_to_be_so() -> None:
    assert with_interval(Estimate(-0.126454, 1e-9, 14.0)) == (
        "-0.126 (95 % interval narrower than a digit)"
    )
