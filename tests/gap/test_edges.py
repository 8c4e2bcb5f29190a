"""Where an interval is not as it should be: nothing is imputed, and everything is named."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tb_lossgap.errors import EvidenceError
from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.decompose import decompose
from tb_lossgap.gap.epoch import Decomposition
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.gap.evidence import Evidence, Losses, Modes, Probe
from tb_lossgap.gap.mean import Mean
from tb_lossgap.gap.names import NORM, STOCHASTIC
from tb_lossgap.gap.notes import Note, NoteCode
from tests.gap.making import column, losses, still_probe

NAN, INF = math.nan, math.inf
NOTHING = losses([])


def codes(walk: Decomposition) -> list[NoteCode]:
    return [note.code for note in walk.notes]


def sentence(walk: Decomposition, code: NoteCode) -> str:
    """The one note of this code, as a reader sees it."""
    (note,) = [note for note in walk.notes if note.code is code]
    return note.sentence


def test_nothing_at_all_has_no_ladder_and_says_so() -> None:
    walk = decompose(Evidence(NOTHING))
    assert (walk.rungs, walk.terms, walk.gap) == ({}, {}, None)
    assert (walk.train, walk.val) == (Mean(), Mean())
    assert codes(walk) == [NoteCode.NO_TRAINING, NoteCode.NO_VALIDATION]


@pytest.mark.parametrize("val", [None, NOTHING], ids=["not run", "run on nothing"])
def test_without_validation_there_is_no_gap_but_training_is_taken_apart(val: Losses | None) -> None:
    walk = decompose(Evidence(losses([1.0, 3.0]), val, probe=still_probe([0, 1], column(1, 3))))
    assert walk.gap is None
    assert "val_reported" not in walk.rungs
    assert "generalisation" not in walk.terms
    assert walk.terms["timing"] == Estimate(0.0)
    assert "writer.log_val_loss" in sentence(walk, NoteCode.NO_VALIDATION)


def test_without_training_there_is_no_gap_but_validation_is_averaged() -> None:
    walk = decompose(Evidence(NOTHING, losses([1.0, 5.0], [3, 1])))
    assert walk.gap is None
    assert walk.rungs == {"val_weighted": 2.0, "val_reported": 3.0}
    assert walk.terms == {"val_averaging": Estimate(1.0)}
    assert codes(walk) == [NoteCode.NO_TRAINING]


def test_without_a_probe_its_steps_merge_into_generalisation_and_a_note_says_so() -> None:
    walk = decompose(Evidence(losses([2.0, 2.0]), losses([1.0, 1.5])))
    assert walk.terms["generalisation"].value == -0.75
    assert not {"timing", "dropout", "batchnorm", "other_mode"} & walk.terms.keys()
    assert not {"train_frozen", "train_eval"} & walk.rungs.keys()
    assert sentence(walk, NoteCode.MERGED) == (
        "timing, dropout, batchnorm and other_mode are not separated from the term that follows"
    )


def test_zero_is_a_loss_and_not_an_absence() -> None:
    walk = decompose(Evidence(losses([0.0, 0.0]), losses([0.0, 0.0])))
    assert walk.gap == 0.0
    assert walk.rungs["train_weighted"] == 0.0
    assert walk.terms["generalisation"] == Estimate(0.0)


@pytest.mark.parametrize("wrong", [NAN, INF, -INF], ids=["NaN", "infinite", "minus infinite"])
def test_a_loss_that_is_not_finite_leaves_the_mean_and_is_named(wrong: float) -> None:
    walk = decompose(Evidence(losses([1.0, wrong, 3.0]), losses([2.0, 2.0])))
    assert walk.rungs["train_weighted"] == 2.0
    # What the loop printed is not repaired.
    assert not math.isfinite(walk.rungs["train_reported"])
    assert walk.gap is not None
    assert not math.isfinite(walk.gap)
    assert sentence(walk, NoteCode.NONFINITE_TRAIN) == (
        "1 training loss was not finite (batch 2); the rest is taken apart"
    )


def test_many_losses_that_are_not_finite_are_counted_and_the_first_ones_named() -> None:
    walk = decompose(Evidence(losses([1.0]), losses([NAN, 1.0, INF, NAN, NAN, 1.0])))
    assert walk.rungs["val_weighted"] == 1.0
    assert sentence(walk, NoteCode.NONFINITE_VAL).startswith(
        "4 validation losses were not finite (batches 1, 3, 4 and more)"
    )


def test_infinities_of_both_signs_are_no_warning_of_numpys() -> None:
    assert math.isnan(decompose(Evidence(losses([INF, -INF]))).rungs["train_reported"])


def test_what_the_script_reports_counts_even_where_a_batch_was_not_finite() -> None:
    # The script skipped the bad batch in its own average, and so is the gap finite.
    evidence = Evidence(losses([1.0, NAN]), losses([2.0, 2.0]), train_reported=1.0)
    assert decompose(evidence).gap == 1.0


def test_a_side_without_a_finite_loss_is_nan_and_not_absent() -> None:
    walk = decompose(Evidence(losses([1.0]), losses([NAN, NAN])))
    assert math.isnan(walk.rungs["val_weighted"])
    assert math.isnan(walk.terms["generalisation"].value)
    assert math.isnan(walk.terms["generalisation"].stderr)
    assert walk.val == Mean()


def test_a_batch_without_weight_is_dropped_and_counted() -> None:
    # Every label of the second batch is ignored: its mean over nothing is 0 / 0.
    walk = decompose(Evidence(losses([1.0, NAN, 3.0], [2, 0, 2]), losses([1.0])))
    assert walk.rungs["train_reported"] == walk.rungs["train_weighted"] == 2.0
    assert NoteCode.NONFINITE_TRAIN not in codes(walk)
    assert sentence(walk, NoteCode.ZERO_WEIGHT) == "1 batch had no weight and is left out"


def test_one_validation_batch_has_no_sampling_error() -> None:
    walk = decompose(Evidence(losses([1.0, 1.0]), losses([2.0])))
    assert walk.terms["generalisation"].value == 1.0
    assert math.isnan(walk.terms["generalisation"].stderr)
    assert NoteCode.ONE_VALIDATION_BATCH in codes(walk)


def test_one_probed_batch_has_values_without_errors() -> None:
    probe = still_probe([1], column(3.0), players=(STOCHASTIC,), is_random=True)
    walk = decompose(Evidence(losses([1.0, 3.0, 5.0]), losses([2.0, 2.5]), probe=probe))
    assert math.isnan(walk.terms["timing"].stderr)
    assert math.isnan(walk.terms["generalisation"].stderr)
    # There is no normalisation layer: that is known without any batch.
    assert walk.terms["batchnorm"] == Estimate(0.0)
    assert Note(NoteCode.FEW_BATCHES, 1) in walk.notes


@pytest.mark.parametrize(("probed", "few"), [(4, True), (5, False)])
def test_fewer_than_five_probed_batches_are_noted(probed: int, *, few: bool) -> None:
    train = losses([float(step) for step in range(20)])
    probe = still_probe(range(probed), column(*range(probed)))
    assert (NoteCode.FEW_BATCHES in codes(decompose(Evidence(train, probe=probe)))) is few


def test_all_of_a_short_interval_is_exact_however_few_batches_it_has() -> None:
    probe = still_probe([0, 1], column(1.0, 3.0), evaluated=column(0.5, 1.0))
    walk = decompose(Evidence(losses([1.0, 3.0]), probe=probe))
    assert walk.terms["other_mode"] == Estimate(-1.25)
    assert NoteCode.FEW_BATCHES not in codes(walk)


def both_players() -> Probe:
    """Six batches of twelve with dropout and norm; dropout costs 0.5, norm 0.25."""
    six = column(*[1.0] * 6)
    after = {
        frozenset({STOCHASTIC, NORM}): six,
        frozenset({STOCHASTIC}): six - 0.25,
        frozenset({NORM}): six - 0.5,
        frozenset[str](): six - 0.75,
    }
    return still_probe(
        range(0, 12, 2),
        six,
        players=(STOCHASTIC, NORM),
        is_random=True,
        after=after,
        evaluated=six - 0.75,
    )


REPLAYS = {
    "with batchnorm off": frozenset({STOCHASTIC}),
    "with dropout off": frozenset({NORM}),
    "with dropout and batchnorm off": frozenset[str](),
    "in train mode after the epoch": frozenset({STOCHASTIC, NORM}),
}


@pytest.mark.parametrize("where", REPLAYS)
def test_a_loss_not_finite_in_one_coalition_only_is_the_finding(where: str) -> None:
    probe = both_players()
    wrong = probe.modes.after[REPLAYS[where]].copy()
    wrong[2] = NAN
    spoilt = still_probe(
        probe.positions,
        probe.before,
        players=probe.players,
        is_random=True,
        after={**probe.modes.after, REPLAYS[where]: wrong},
        evaluated=probe.modes.evaluated,
    )
    walk = decompose(Evidence(losses([1.0] * 12), probe=spoilt))
    assert sentence(walk, NoteCode.NONFINITE_REPLAY) == (
        f"1 probed batch gave a loss that is not finite {where} and is left out of every estimate"
    )
    # The other five batches carry the estimate.
    assert walk.terms["dropout"].value == pytest.approx(-0.5)
    assert walk.terms["batchnorm"].value == pytest.approx(-0.25)


def test_replays_that_are_not_finite_anywhere_are_one_note_and_no_estimate() -> None:
    probe = still_probe([0, 1], column(NAN, NAN), players=(NORM,))
    walk = decompose(Evidence(losses([1.0, 2.0]), probe=probe))
    assert "timing" not in walk.terms
    assert codes(walk)[:2] == [NoteCode.NONFINITE_REPLAY, NoteCode.MERGED]
    assert "not finite in every replay and are left out" in walk.notes[0].sentence


def test_a_probed_step_whose_own_loss_was_not_finite_is_left_out_in_silence() -> None:
    # The training side has named it already.
    probe = still_probe([0, 1, 2], column(1.0, NAN, 3.0))
    walk = decompose(Evidence(losses([1.0, NAN, 3.0]), probe=probe))
    assert walk.terms["timing"] == Estimate(0.0)
    assert codes(walk)[:1] == [NoteCode.NONFINITE_TRAIN]
    assert NoteCode.NONFINITE_REPLAY not in codes(walk)


def test_a_probe_of_no_batch_measures_nothing() -> None:
    walk = decompose(Evidence(losses([1.0]), probe=still_probe([], np.empty((0, 2)))))
    assert "timing" not in walk.terms
    assert NoteCode.MERGED in codes(walk)


def test_interaction_is_measured_only_where_both_players_are() -> None:
    train = losses([1.0] * 12)
    assert "interaction" in decompose(Evidence(train, probe=both_players())).details
    alone = still_probe([0, 5], column(1.0, 1.0), players=(NORM,))
    assert decompose(Evidence(train, probe=alone)).details == {}


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ([1, 2], r"losses of shape \(1,\) but weights of shape \(2,\)"),
        ([-1], r"a weight of -1\.0: pass how many samples"),
        ([NAN], "a weight of nan: pass how many samples"),
        ([INF], "a weight of inf: pass how many samples"),
    ],
    ids=["unequal", "negative", "NaN", "infinite"],
)
def test_weights_that_cannot_be_are_refused(counts: list[float], message: str) -> None:
    with pytest.raises(EvidenceError, match=message):
        losses([1.0], counts)


def test_losses_in_a_table_are_refused() -> None:
    with pytest.raises(EvidenceError, match=r"losses of shape \(2, 1\)"):
        Losses(column(1, 2), column(1, 2))


@pytest.mark.parametrize(
    ("positions", "message"),
    [
        ([1, 0], r"probed steps out of order: \[1, 0\]"),
        ([1, 1], r"probed steps out of order: \[1, 1\]"),
        ([0], r"probed losses of shape \(2, 1\): 1 batches x masks needed"),
    ],
    ids=["reversed", "twice", "too few"],
)
def test_positions_that_cannot_be_are_refused(positions: list[int], message: str) -> None:
    with pytest.raises(EvidenceError, match=message):
        still_probe(positions, column(1, 2))


@pytest.mark.parametrize("positions", [[0, 9], [-1, 0]], ids=["after the end", "before the start"])
def test_a_probed_step_outside_the_interval_is_refused(positions: list[int]) -> None:
    with pytest.raises(EvidenceError, match=r"probed step -?\d of an interval of 3 steps"):
        Evidence(losses([1, 2, 3]), probe=still_probe(positions, column(1, 2)))


def test_replays_of_other_shapes_are_refused() -> None:
    with pytest.raises(EvidenceError, match=r"shape \(1, 1\) beside others of shape \(2, 1\)"):
        still_probe([0, 1], column(1, 2), evaluated=column(1))
    with pytest.raises(EvidenceError, match=r"probed losses of shape \(2,\)"):
        still_probe([0, 1], as_array([1, 2]))
    with pytest.raises(EvidenceError, match=r"probed losses of shape \(2, 0\)"):
        still_probe([0, 1], np.empty((2, 0)))


def test_a_player_without_a_term_is_refused() -> None:
    with pytest.raises(EvidenceError, match=r"unknown players \['noise'\]"):
        still_probe([0], column(1), players=("noise",))


def test_a_probe_that_lacks_a_coalition_is_refused() -> None:
    with pytest.raises(EvidenceError, match="no loss with dropout left on"):
        Probe(
            positions=np.array([0]),
            before=column(1),
            modes=Modes({frozenset(): column(1)}, column(1)),
            players=(STOCHASTIC,),
            is_random=True,
        )
