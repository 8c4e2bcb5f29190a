"""A reported training loss that is the training set's own, evaluated: like for like already."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tb_lossgap.gap.arrays import as_array
from tb_lossgap.gap.decompose import decompose
from tb_lossgap.gap.evidence import Evidence, Losses
from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.gap.overlap import reported_part


def losses(*values: float, weight: float = 4.0) -> Losses:
    return Losses(as_array(values), as_array([weight] * len(values)))


LOOP, VAL = losses(3.0, 2.0, 1.0), losses(1.0, 1.2)


def test_the_gap_of_an_evaluated_training_set_is_generalisation_alone() -> None:
    evaluated = losses(0.5, 0.7, 0.6)
    found = decompose(Evidence(LOOP, VAL, train_reported=0.6, train_evaluated=evaluated))
    moved = {name: term.value for name, term in found.terms.items() if abs(term.value) > 1e-12}
    assert moved == {"generalisation": pytest.approx(0.5)}
    assert found.rungs["train_reported"] == 0.6
    assert NoteCode.TRAIN_REPORT_EVALUATED in {note.code for note in found.notes}
    # All of the training set is in it: only validation is a sample.
    assert found.terms["generalisation"].df == 1.0
    assert math.fsum(term.value for term in found.terms.values()) == pytest.approx(0.5)


def test_a_part_of_the_training_set_is_a_sample_of_it() -> None:
    whole, part = losses(0.5, 0.7, 0.6), losses(0.5, 0.7)
    errors = [
        decompose(Evidence(LOOP, VAL, train_reported=0.6, train_evaluated=each))
        .terms["generalisation"]
        .stderr
        for each in (whole, part)
    ]
    assert errors[0] < errors[1]


def test_a_report_that_is_no_mean_of_the_steps_has_no_wrong_denominator() -> None:
    # A third of the loop's mean, by chance.
    evaluated = losses(2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0)
    given = {"train_reported": 2.0 / 3.0}
    codes = [
        {note.code for note in decompose(each).notes}
        for each in (
            Evidence(LOOP, VAL, **given),  # type: ignore[arg-type]  # of keyword arguments
            Evidence(LOOP, VAL, train_evaluated=evaluated, **given),  # type: ignore[arg-type]  # same
        )
    ]
    assert NoteCode.TRAIN_DENOMINATOR in codes[0]
    assert NoteCode.TRAIN_DENOMINATOR not in codes[1]


def test_the_report_tells_the_border_that_hashes_left_open() -> None:
    values = as_array([0.5, 0.7, 0.6, 0.4, 1.0, 1.2, 1.1])
    both = Losses(values, as_array([4.0] * 6 + [2.0]))
    for shift in (-2, 0, 2):
        for is_head in (True, False):
            ordered = both if is_head else Losses(values[::-1], both.weights[::-1])
            inside = np.arange(7) < 4 + shift
            found = reported_part(ordered, inside if is_head else inside[::-1], 0.55)
            assert found is not None
            assert ordered.losses[found].sum() == pytest.approx(2.2)
    assert reported_part(both, np.arange(7) < 4, 0.551) is None
    assert reported_part(both, np.arange(7) < 4, math.nan) is None
