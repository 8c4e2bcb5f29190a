"""Each rule: an epoch in which it holds, one in which it just does not; and what comes first."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tb_lossgap.gap.denominator import Scale, Scaling, constant_of
from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.finding import Rank
from tb_lossgap.gap.names import TERMS
from tb_lossgap.gap.notes import Note, NoteCode
from tb_lossgap.gap.rules import RULES
from tb_lossgap.gap.verdict import Verdict, judge
from tests.gap.making import MEASURED, epoch, law, unprobed

STALE, BOTH, FIRST = "batchnorm_stale", "interaction", "first_visit"


def near(value: float, stderr: float = 0.004) -> Estimate:
    return Estimate(value, stderr, 14.0)


def full(
    number: int = 1,
    *,
    train: float = 0.7,
    notes: Sequence[Note] = (),
    **estimates: Estimate | float,
) -> Epoch:
    """A probed epoch of these terms and details, with notes."""
    details = {name: estimates.pop(name) for name in (STALE, BOTH, FIRST) if name in estimates}
    plain = epoch(number, train=train, **estimates)
    return replace(
        plain,
        decomposition=replace(
            plain.decomposition,
            details={name: _estimate(each) for name, each in details.items()},
            notes=tuple(notes),
        ),
    )


def _estimate(each: Estimate | float) -> Estimate:
    return each if isinstance(each, Estimate) else Estimate(each)


def twice(*, notes: Sequence[Note] = (), **given: Estimate | float) -> Verdict:
    return judge([full(1, notes=notes, **given), full(2, notes=notes, **given)])


def codes(verdict: Verdict) -> list[str]:
    """The first finding's code, then the others'."""
    return [verdict.code, *(other.code for other in verdict.others)]


# ----------------------------------------------------------------------------------- facts


@pytest.mark.parametrize(
    ("code", "call"),
    [
        (NoteCode.VAL_IN_TRAIN_MODE, "model.eval() before the validation loop"),
        (NoteCode.TRAIN_IN_EVAL_MODE, "model.train() at the start of each epoch"),
    ],
)
def test_a_mode_fault_goes_before_a_harmless_source(code: NoteCode, call: str) -> None:
    verdict = twice(notes=[Note(code, 16)], timing=near(-0.2))
    assert codes(verdict) == ["mode_fault", "timing"]
    assert re.search(r": 16 (losses|steps) \(exact\)\.", verdict.text)
    assert call in verdict.advice[0]
    assert verdict.confidence == "measured"
    assert codes(twice(notes=[Note(code, 0)], timing=near(-0.2))) == ["timing"]


def test_dropout_that_does_not_follow_eval_is_a_mode_fault() -> None:
    noise = Note(NoteCode.NOISE_IN_EVAL, text="dropout that does not follow self.training")
    verdict = twice(notes=[noise], dropout=near(-0.2))
    assert codes(verdict) == ["mode_fault", "dropout"]
    assert verdict.text.startswith("Dropout stays on in eval mode")
    assert "training=self.training" in verdict.advice[0]


def test_two_mode_faults_are_two_findings() -> None:
    both = [Note(NoteCode.VAL_IN_TRAIN_MODE, 2), Note(NoteCode.TRAIN_IN_EVAL_MODE, 3)]
    assert codes(twice(notes=both)) == ["mode_fault", "mode_fault"]
    # One of them in the epoch before does not confirm the other.
    verdict = judge([full(1, notes=both[:1]), full(2, notes=both[1:])])
    assert (verdict.code, verdict.confidence) == ("mode_fault", "tentative")


def test_a_mode_fault_that_was_mended_is_not_told() -> None:
    fault = [Note(NoteCode.VAL_IN_TRAIN_MODE, 16)]
    assert judge([full(1, notes=fault), full(2)]).code == "nothing"
    begun = judge([full(1), full(2, notes=fault)])
    assert (begun.code, begun.confidence) == ("mode_fault", "tentative")


def test_an_overlap_is_told_before_all_sources_with_what_the_note_says() -> None:
    note = Note(NoteCode.OVERLAP, 120, "about 12% of validation (inputs compared by their hashes)")
    verdict = twice(notes=[note], timing=near(-0.2))
    assert codes(verdict) == ["overlap", "timing"]
    assert verdict.text.startswith(
        "About 120 validation rows are exact copies of training rows, so that validation is partly "
        "a test of memory: about 12% of validation (inputs"
    )
    # A note of which a crowded record kept no text.
    assert "a test of memory. In" in twice(notes=[Note(NoteCode.OVERLAP, 120)]).text
    assert twice(notes=[Note(NoteCode.OVERLAP, 0)]).code == "nothing"


def reported(number: int, side: str, factor: float, **given: Estimate | float) -> Epoch:
    """An epoch of which one side reports so many times its mean, as the note says."""
    plain = full(number, **given)
    rungs, terms = dict(plain.rungs), dict(plain.terms)
    mean = rungs[f"{side}_weighted"]
    rungs[f"{side}_reported"] = factor * mean
    step = mean - factor * mean if side == "train" else factor * mean - mean
    terms[f"{side}_averaging"] = Estimate(step)
    code = NoteCode.TRAIN_DENOMINATOR if side == "train" else NoteCode.VAL_DENOMINATOR
    # Long texts may be cut or dropped: the rule must do without.
    notes = (Note(code, int(Scale.BATCH_MEANS_OVER_SAMPLES)),)
    walk = replace(plain.decomposition, rungs=rungs, terms=terms, notes=notes)
    return replace(plain, decomposition=walk)


@pytest.mark.parametrize("side", ["train", "val"])
@pytest.mark.parametrize("factor", [1 / 128, 10.0])
def test_a_wrong_denominator_is_named_and_never_a_short_batch(side: str, factor: float) -> None:
    verdict = judge([reported(number, side, factor, dropout=near(-0.2)) for number in (1, 2)])
    # The rest is told as it would read without the fault: it does not drown in it.
    assert codes(verdict) == ["denominator", "dropout"]
    name = "training" if side == "train" else "validation"
    multiple = "1/128 of" if factor < 1 else "10 times"
    assert f"The reported {name} loss is {multiple} its mean (" in verdict.text
    assert "batch means summed, divided by samples" in verdict.text
    assert "(exact)" in verdict.text
    assert "len(loader)" in verdict.advice[0]
    said = " ".join([verdict.text, *(each.text for each in verdict.others)])
    assert "short batch" not in said
    assert "averaging" not in said


def test_the_verdict_has_the_constant_of_the_note_and_the_mean_that_it_was_applied_to() -> None:
    # Batch means summed, divided by samples: 1/50 of the mean of batches, which is not quite
    # the mean over samples.
    plain = reported(1, "val", 0.01925)
    code, scale = NoteCode.VAL_DENOMINATOR, Scale.BATCH_MEANS_OVER_SAMPLES
    note = Note(code, int(scale), "1/50 of its mean: batch means summed, divided by samples")
    walk = replace(plain.decomposition, notes=(note,))
    verdict = judge([replace(plain, epoch=number, decomposition=walk) for number in (1, 2)])
    value = plain.rungs["val_reported"]
    assert f"is 1/50 of its mean ({value:.4f} against {50 * value:.3f})" in verdict.text
    assert "0.01925" not in verdict.text


@pytest.mark.parametrize("constant", [0.8, 4.0, 1 / 128, 1.0 / 3.0, 0.01925])
def test_a_constant_is_read_as_it_was_told(constant: float) -> None:
    told = Scaling(Scale.ACCUMULATION, constant).text
    assert constant_of(told) == pytest.approx(constant, rel=1e-3)
    assert constant_of("divided by a number") is None


def test_averaging_without_the_note_stays_averaging() -> None:
    assert twice(train_averaging=-0.2).code == "train_averaging"


def test_denominators_on_both_sides_are_both_named() -> None:
    one, other = reported(1, "train", 0.01), reported(1, "val", 0.01)
    rungs = {**other.rungs, "train_reported": one.rungs["train_reported"]}
    terms = {**other.terms, "train_averaging": one.terms["train_averaging"]}
    notes = (*one.notes, *other.notes)
    walk = replace(one.decomposition, rungs=rungs, terms=terms, notes=notes)
    both = [replace(one, epoch=number, decomposition=walk) for number in (1, 2)]
    assert codes(judge(both)) == ["denominator", "denominator"]


# ------------------------------------------------------------------------- estimated faults


def test_stale_statistics_are_a_fault_even_where_noise_hides_them() -> None:
    # Opposite causes cancel: the share of batch normalisation is nearly 0.
    verdict = twice(batchnorm=near(0.01), batchnorm_stale=near(0.12), timing=near(-0.2))
    assert codes(verdict) == ["stale_batchnorm", "timing"]
    assert "the lag adds +0.120 (95 % interval +0.111 to +0.129)" in verdict.text
    assert any("update_bn(train_loader, model)" in advice for advice in verdict.advice)
    # The term itself says no more than the fault.
    assert codes(twice(batchnorm=near(0.12), batchnorm_stale=near(0.12))) == ["stale_batchnorm"]


def test_stale_statistics_come_behind_a_cause_that_is_far_larger() -> None:
    terms = {"batchnorm": near(0.12), "batchnorm_stale": near(0.12)}
    assert codes(twice(**terms, dropout=near(0.4)))[:2] == ["stale_batchnorm", "dropout"]
    assert codes(twice(**terms, dropout=near(0.8)))[:2] == ["dropout", "stale_batchnorm"]


@pytest.mark.parametrize(
    "stale",
    [near(-0.12), near(0.013, 0.001), near(0.12, 0.05), near(0.12, 0.03), near(0.12, math.nan)],
    ids=["helps", "too small", "covers 0", "too wide", "unknown"],
)
def test_statistics_that_are_not_surely_stale_are_no_fault(stale: Estimate) -> None:
    assert twice(batchnorm_stale=stale).code == "nothing"


def test_a_fault_need_not_be_known_as_well_as_a_cause() -> None:
    # Known to within 43 % of itself: enough to say that it is there, not how much it explains.
    assert twice(batchnorm_stale=near(0.12, 0.024)).code == "stale_batchnorm"
    assert twice(batchnorm=near(0.12, 0.024)).code == "inconclusive"


def test_stale_statistics_need_two_epochs_unless_there_is_one() -> None:
    plain, found = full(1), full(2, batchnorm_stale=near(0.12))
    assert judge([plain, found]).code == "nothing"
    alone = judge([found])
    assert (alone.code, alone.confidence) == ("stale_batchnorm", "tentative")


def test_few_batches_name_no_detail() -> None:
    few = [Note(NoteCode.FEW_BATCHES, 3)]
    assert twice(notes=few, batchnorm_stale=near(0.12)).code == "inconclusive"


@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_dropout_before_batchnorm_is_an_interaction_above_half_the_smaller_share(
    sign: float,
) -> None:
    shares = {"dropout": near(-0.07), "batchnorm": near(0.2), "train_averaging": -0.3}
    verdict = twice(interaction=near(sign * 0.036, 0.001), **shares)
    assert verdict.code == "dropout_before_batchnorm"
    assert f"{'+' if sign > 0 else '-'}0.0360 (95 % interval" in verdict.text
    assert "-0.070 of dropout and +0.200 of batch normalisation" in verdict.text
    assert "nn.Dropout behind the last nn.BatchNorm" in verdict.advice[0]
    assert twice(interaction=near(sign * 0.034, 0.001), **shares).code != verdict.code


@pytest.mark.parametrize("interaction", [near(0.1, 0.06), near(0.1, 0.03), near(0.01, 0.001)])
def test_an_interaction_in_doubt_or_too_small_is_no_fault(interaction: Estimate) -> None:
    shares = {"dropout": near(-0.001), "batchnorm": near(0.001)}
    assert "dropout_before_batchnorm" not in codes(twice(interaction=interaction, **shares))


def test_statistics_that_lag_for_another_reason_are_not_blamed_on_dropout() -> None:
    shares = {"dropout": near(-0.02), "batchnorm": near(0.5)}
    lagging = twice(interaction=near(0.05), batchnorm_stale=near(0.5), **shares)
    assert lagging.code == "stale_batchnorm"
    # Spoiled by dropout, they fit with it on: half of the interaction is stale.
    spoiled = twice(interaction=near(0.1), batchnorm_stale=near(0.05), **shares)
    assert codes(spoiled)[:2] == ["dropout_before_batchnorm", "stale_batchnorm"]


# ------------------------------------------------------------------------ overfitting


def course(*points: tuple[float, float], stderr: float = 0.004, **more: float) -> list[Epoch]:
    """Epochs of these (training, validation) losses in eval mode, and other terms beside."""
    return [
        full(
            number,
            train=trained - sum(more.values()),
            generalisation=near(held_out - trained, stderr),
            **{name: near(value) for name, value in more.items()},
        )
        for number, (trained, held_out) in enumerate(points, start=1)
    ]


def test_a_model_overfits_where_validation_gets_less_than_half_of_trainings_gain() -> None:
    # From epoch 1 to 2 training gains 0.10 and validation 0.04; to 3, 0.30 and 0.14.
    verdict = judge(course((0.6, 0.62), (0.5, 0.58), (0.3, 0.48)))
    assert (verdict.code, verdict.confidence) == ("overfitting", "measured")
    assert "like for like, validation minus training is +0.180 (95 % interval" in verdict.text
    assert "from epoch 1 to 3 it grew by +0.160 (95 % interval" in verdict.text
    assert "training loss moved by -0.300, validation loss by -0.140" in verdict.text
    shared = judge(course((0.6, 0.62), (0.5, 0.55), (0.3, 0.46)))
    assert (shared.code, shared.confidence) == ("generalisation", "measured")


def test_a_gap_that_only_stands_is_generalisation_however_large() -> None:
    assert judge(course((0.2, 0.9), (0.2, 0.9), (0.2, 0.9))).code == "generalisation"


def test_growth_must_be_beyond_doubt_and_in_two_epochs() -> None:
    points = ((0.6, 0.72), (0.5, 0.68), (0.3, 0.58))
    assert judge(course(*points, stderr=0.014)).code == "overfitting"
    # The 0.06 of epoch 2 are 2.65 standard errors of a difference: not beyond 99 %.
    assert judge(course(*points, stderr=0.016)).code == "generalisation"
    # In epoch 2 nothing had grown yet.
    assert judge(course((0.6, 0.72), (0.5, 0.62), (0.3, 0.58))).code == "generalisation"


def test_growth_must_exceed_what_luck_makes_of_the_best_epoch() -> None:
    # Validation swings by 0.04: second differences of 0.08, of noise 0.048; six times that is 0.29.
    swing = [(0.4, 0.5 + 0.02 * (-1) ** step) for step in range(8)]
    assert judge(course(*swing, (0.38, 0.72), (0.38, 0.72))).code == "generalisation"
    assert judge(course(*swing, (0.38, 0.78), (0.38, 0.78))).code == "overfitting"


def test_validation_that_has_not_improved_since_its_best_tells_overfitting() -> None:
    # Sixteen epochs later all has come to rest: only the best epoch still tells.
    begin = [(0.9 - 0.1 * step, 0.92 - 0.1 * step) for step in range(5)]
    rest = [(0.2, 0.55)] * 20
    verdict = judge(course(*begin, *rest))
    assert verdict.code == "overfitting"
    assert "from epoch 5 to 25" in verdict.text


def test_a_validation_loss_that_rises_past_its_best_tells_overfitting_without_a_probe_there() -> (
    None
):
    # Probed only at the end: growth cannot be seen, the validation losses can.
    falling = [unvalidated(number, 1.0 - 0.1 * number) for number in range(1, 8)]
    rising = course(*[(0.2, 0.3)] * 7, (0.1, 0.45), (0.1, 0.5))[7:]
    assert judge([*falling, *rising]).code == "overfitting"
    level = course(*[(0.2, 0.3)] * 7, (0.1, 0.305), (0.1, 0.304))[7:]
    assert judge([*falling, *level]).code == "generalisation"


def unvalidated(number: int, val: float) -> Epoch:
    """An epoch without a probe, whose two losses are equal."""
    plain = unprobed(number, train=val)
    rungs = {**plain.rungs, "train_weighted": val, "val_weighted": val}
    return replace(plain, decomposition=replace(plain.decomposition, rungs=rungs))


def test_overfitting_is_hidden_where_measurement_makes_the_gap_negative() -> None:
    points = ((0.6, 0.62), (0.5, 0.58), (0.3, 0.48))
    verdict = judge(course(*points, dropout=-0.3))
    assert verdict.code == "hidden_overfitting"
    assert "validation loss is 0.12 lower" in verdict.text
    assert "like for like, validation minus training is +0.180 (95 % interval" in verdict.text
    assert "What hides it: dropout -0.300." in verdict.text
    assert codes(verdict) == ["hidden_overfitting", "dropout"]
    # Not hidden: the reported gap is positive as well.
    assert judge(course(*points, dropout=-0.03)).code == "overfitting"


def test_generalisation_is_hidden_where_hardly_any_of_it_shows() -> None:
    verdict = twice(dropout=near(-0.201), generalisation=near(0.2))
    assert codes(verdict) == ["hidden_overfitting", "dropout"]
    assert "less than 15 % of that shows. What hides it: dropout -0.201." in verdict.text
    assert twice(dropout=near(-0.175), generalisation=near(0.2)).code == "hidden_overfitting"
    assert twice(dropout=near(-0.165), generalisation=near(0.2)).code == "generalisation"
    assert twice(dropout=near(-0.225), generalisation=near(0.2)).code == "hidden_overfitting"
    assert twice(dropout=near(-0.235), generalisation=near(0.2)).code == "dropout"
    # Nothing that surely lowers: nothing hides.
    assert twice(dropout=near(-0.2, 0.1), generalisation=near(0.2)).code == "inconclusive"


def test_what_hides_it_may_come_and_go_as_long_as_generalisation_was_there() -> None:
    now = full(2, dropout=near(-0.201), generalisation=near(0.2))
    shown = full(1, dropout=near(-0.1), generalisation=near(0.2))
    verdict = judge([shown, now])
    assert (verdict.code, verdict.confidence) == ("hidden_overfitting", "measured")
    absent = full(1, dropout=near(-0.201), generalisation=near(0.2, 0.1))
    assert judge([absent, now]).code != "hidden_overfitting"


def test_memory_is_hidden_overfitting_even_where_nothing_grows_any_more() -> None:
    verdict = judge(course(*[(0.1, 0.201)] * 3, dropout=-0.3))
    assert verdict.code == "hidden_overfitting"
    assert "validation loss is 0.201 where training data have 0.100" in verdict.text
    assert judge(course(*[(0.1, 0.199)] * 3, dropout=-0.3)).code == "dropout"


# ------------------------------------------------------------------------ easy validation


def visited(first: Estimate, *notes: Note, **given: Estimate | float) -> Verdict:
    return judge([full(1, first_visit=first, notes=notes, **given), full(2, **given)])


def test_a_split_that_is_easier_at_the_first_visit_is_named() -> None:
    verdict = visited(near(-0.3), generalisation=near(-0.2))
    assert codes(verdict) == ["easy_validation"]
    assert "in epoch 1, validation minus training was -0.300 (95 % interval" in verdict.text
    assert "random_split" in verdict.advice[0]
    # Masked by fitting: nothing is left of it at the end.
    assert visited(near(-0.3)).code == "easy_validation"


@pytest.mark.parametrize(
    ("first", "note"),
    [
        (near(0.3), None),
        (near(-0.013, 0.001), None),
        (near(-0.3, 0.15), None),
        (near(-0.3, 0.08), None),
        (near(-0.3), Note(NoteCode.CONFOUNDED, text="training batches are augmented")),
    ],
    ids=["harder", "too small", "covers 0", "too wide", "confounded"],
)
def test_a_split_that_is_not_surely_easier_is_not_named(first: Estimate, note: Note | None) -> None:
    notes = [] if note is None else [note]
    assert visited(first, *notes, generalisation=near(-0.2)).code == "generalisation"


def test_an_easy_split_leads_only_where_the_gap_does_not_show_more_than_it() -> None:
    larger = visited(near(-0.1), dropout=near(-0.2))
    assert codes(larger) == ["dropout", "easy_validation"]
    assert codes(visited(near(-0.21), dropout=near(-0.2))) == ["easy_validation", "dropout"]
    # Fitting hides it.
    against = visited(near(-0.3), generalisation=near(0.2))
    assert codes(against) == ["easy_validation", "generalisation"]


# ----------------------------------------------------------------------------- the order


def test_faults_come_first_then_causes_by_size_then_what_works_against_the_gap() -> None:
    notes = [Note(NoteCode.OVERLAP, 100), Note(NoteCode.VAL_IN_TRAIN_MODE, 4)]
    verdict = twice(
        notes=notes,
        batchnorm_stale=near(0.09),
        timing=near(-0.1),
        dropout=near(-0.3),
        generalisation=near(0.2),
    )
    expected = ["mode_fault", "overlap", "stale_batchnorm", "dropout", "timing", "generalisation"]
    assert codes(verdict) == expected
    assert all(other.others == () for other in verdict.others)


def test_the_order_of_notes_and_terms_does_not_matter() -> None:
    notes = [
        Note(NoteCode.OVERLAP, 100),
        Note(NoteCode.VAL_IN_TRAIN_MODE, 4),
        Note(NoteCode.REPORTED, text="loss/train and loss/val"),
    ]
    terms = {"timing": near(-0.1), "dropout": near(-0.3), "generalisation": near(0.2)}
    told = {
        (twice(notes=some, **dict(each)))
        for some in permutations(notes)
        for each in permutations(terms.items())
    }
    assert len(told) == 1


def test_a_second_finding_needs_a_second_epoch_too() -> None:
    before, now = full(1, dropout=near(-0.3)), full(2, dropout=near(-0.3), timing=near(-0.1))
    assert codes(judge([before, now])) == ["dropout"]
    alone = judge([now])
    assert codes(alone) == ["dropout", "timing"]
    assert {other.confidence for other in alone.others} == {"tentative"}


def test_what_one_epoch_says_must_be_as_sure_as_a_hundred() -> None:
    # Five standard errors of 14 degrees: beyond 99.9 %, not beyond 99.99 %.
    others: Mapping[str, Estimate | float] = {"train_averaging": -0.4}
    doubtful = Estimate(-0.1, 0.02, 14.0)
    now = full(2, **others, timing=doubtful)
    assert codes(judge([now])) == ["train_averaging"]
    assert codes(judge([now, replace(now, epoch=3)])) == ["train_averaging", "timing"]


def test_a_leader_that_waits_for_a_second_epoch_says_so() -> None:
    gap = {"timing": Estimate(-0.1, 0.02, 14.0), "train_averaging": -0.09, "dropout": near(-0.08)}
    verdict = judge([full(1, **gap)])
    assert verdict.code == "inconclusive"
    assert "timing: -0.100" in verdict.text
    assert verdict.text.endswith("too uncertain to be named from one epoch alone.")
    assert judge([full(1, **gap), full(2, **gap)]).code == "timing"


def test_what_is_certain_is_told_behind_a_refusal() -> None:
    verdict = twice(dropout=near(-0.04, 0.001), generalisation=near(-0.16, 0.1))
    assert codes(verdict) == ["inconclusive", "dropout"]


def test_a_certain_source_forbids_to_say_that_there_is_nothing() -> None:
    # The larger one is in doubt: too narrow to be vague, too wide to be named.
    verdict = twice(dropout=near(-0.05, 0.001), generalisation=near(0.051, 0.02))
    assert codes(verdict) == ["inconclusive", "dropout"]


def test_why_it_is_believed_names_the_level_the_tests_and_both_epochs() -> None:
    verdict = twice(dropout=near(-0.2))
    assert verdict.why.endswith(
        "The interval excludes 0 at 99 %, as 5 estimates ask for, in epoch 1 as well."
    )
    many = dict.fromkeys(
        ("timing", "objective", "augmentation", "batchnorm", "other_mode", "weights"), near(0.0)
    )
    verdict = twice(dropout=near(-0.2), generalisation=near(0.0), **many)
    assert "at 99.4 %, as 8 estimates ask for" in verdict.why
    assert twice(train_averaging=-0.2).why == "Every batch of the epoch is in it."
    assert judge([]).why == ""


def test_more_estimates_make_each_harder_to_believe() -> None:
    # 3.05 standard errors of 14 degrees: beyond 99 %, not beyond 99.5 %.
    doubtful = Estimate(-0.061, 0.02, 14.0)
    wide: Mapping[str, Estimate | float] = {"train_averaging": -0.2, "dropout": doubtful}
    assert "dropout" in codes(twice(**wide))
    more = dict.fromkeys(set(TERMS) - {*wide, "val_averaging"}, near(0.0))
    assert "dropout" not in codes(twice(**wide, **more))


# ------------------------------------------------------------------------------- the laws

estimates = st.builds(
    Estimate,
    st.floats(-2.0, 2.0),
    st.sampled_from([0.0, 1e-4, 0.01, 0.5, math.nan]),
    st.floats(1.0, 100.0),
)
named = st.dictionaries(st.sampled_from([*MEASURED, STALE, BOTH, FIRST]), estimates)
notes = st.lists(
    st.builds(Note, st.sampled_from(NoteCode), st.integers(0, 50)), max_size=4, unique=True
)
runs = st.lists(st.tuples(named, notes), min_size=1, max_size=4)
Run = list[tuple[dict[str, Estimate], list[Note]]]


def made(run: Run, scale: float = 1.0) -> list[Epoch]:
    return [
        full(
            number,
            train=0.7 * scale,
            notes=notes,
            **{
                name: Estimate(scale * each.value, scale * each.stderr, each.df)
                for name, each in given.items()
            },
        )
        for number, (given, notes) in enumerate(run, start=1)
    ]


@law
@given(runs)
def test_nothing_is_ever_named_from_an_interval_that_covers_zero(run: Run) -> None:
    epochs = made(run)
    verdict = judge(epochs)
    for each in (verdict, *verdict.others):
        assert each.text.endswith(".")
        assert "nan" not in each.text.lower().split()
        if each.code in TERMS:
            assert epochs[-1].terms[each.code].excludes_zero(0.99)
        elif each.code in ("overfitting", "hidden_overfitting"):
            assert epochs[-1].terms["generalisation"].low > 0
        elif each.code == "stale_batchnorm":
            assert epochs[-1].details[STALE].low > 0
        elif each.code == "dropout_before_batchnorm":
            assert epochs[-1].details[BOTH].excludes_zero(0.99)
        elif each.code == "easy_validation":
            first = next(each for each in epochs if FIRST in each.details)
            assert first.details[FIRST].high < 0


@law
@given(runs, st.sampled_from([2.0**-30, 0.5, 4.0, 2.0**20]))
def test_the_unit_of_the_loss_does_not_change_what_is_found(run: Run, scale: float) -> None:
    assert codes(judge(made(run))) == codes(judge(made(run, scale)))


JUDGED = {
    *(NoteCode.TRAIN_DENOMINATOR, NoteCode.VAL_DENOMINATOR, NoteCode.OVERLAP),
    *(NoteCode.VAL_IN_TRAIN_MODE, NoteCode.TRAIN_IN_EVAL_MODE, NoteCode.NOISE_IN_EVAL),
    *(NoteCode.FEW_BATCHES, NoteCode.CONFOUNDED),
}


@law
@given(runs)
def test_other_notes_change_nothing(run: Run) -> None:
    bare = [(given, [note for note in each if note.code in JUDGED]) for given, each in run]
    assert judge(made(run)) == judge(made(bare))


@law
@given(runs)
def test_first_finding_and_others_are_each_told_once(run: Run) -> None:
    verdict = judge(made(run))
    texts = [verdict.text, *(other.text for other in verdict.others)]
    assert len(set(texts)) == len(texts)
    assert verdict.confidence == "none" or verdict.why
    assert all(other.why and other.advice for other in verdict.others)


# ------------------------------------------------------------------------------ the table


def test_every_rule_has_a_code_of_its_own_and_sources_come_last() -> None:
    listed = [rule.code for rule in RULES]
    assert len(set(listed)) == len(listed)
    assert tuple(listed[-len(TERMS) :]) == TERMS
    assert [rule.rank for rule in RULES] == sorted(rule.rank for rule in RULES)
    assert {rule.code for rule in RULES if rule.is_fact} == {
        *("denominator", "mode_fault", "overlap")
    }
    assert {rule.rank for rule in RULES} == set(Rank)
