"""The rule that makes one history of resumptions, restarts and damage, against a naive oracle."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tb_lossgap.errors import CorruptRecordError
from tb_lossgap.gap.epoch import Decomposition
from tb_lossgap.gap.estimate import Estimate
from tb_lossgap.plugin.merge import Point, RunHistory, check, merge, surviving
from tb_lossgap.record.codec import Record, encode
from tb_lossgap.record.metadata import Tag
from tests.plugin.writing import epoch, newer_record, payload


def point(number: int, gap: float = -0.25) -> Point:
    return Point(number, payload(number, gap=gap))


def only(histories: list[RunHistory]) -> RunHistory:
    (history,) = histories
    return history


def numbers(history: RunHistory) -> list[int]:
    return [each.epoch for each in history.epochs]


@settings(deadline=None)
@given(st.lists(st.integers(1, 12), max_size=30))
def test_each_epoch_is_shown_as_the_last_rewrite_left_it(written: list[int]) -> None:
    # The oracle, for each event by itself: it survives if nothing later reached back to it.
    points = [point(number, gap=-0.01 * (place + 1)) for place, number in enumerate(written)]
    expected = [
        (number, -0.01 * (place + 1))
        for place, number in enumerate(written)
        if all(later > number for later in written[place + 1 :])
    ]
    survivors = [(each.epoch.epoch, each.epoch.gap) for each in surviving(points).records]
    assert [number for number, _ in survivors] == [number for number, _ in expected]
    assert [gap for _, gap in survivors] == pytest.approx([gap for _, gap in expected])


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(1, 10), max_size=8), min_size=1, max_size=4))
def test_a_higher_attempt_wins_from_its_first_epoch_on(attempts: list[list[int]]) -> None:
    # The oracle merges two at a time: cut the older one where the newer one begins.
    expected: list[tuple[int, int]] = []
    for attempt, written in enumerate(attempts, 1):
        own = [n for place, n in enumerate(written) if all(x > n for x in written[place + 1 :])]
        expected = [each for each in expected if not own or each[0] < own[0]]
        expected += [(number, attempt) for number in own]
    stored = {
        Tag("loss", "0123abcd", attempt): [point(n, gap=-0.1 * attempt) for n in written]
        for attempt, written in enumerate(attempts, 1)
    }
    history = only(merge("exp", dict(reversed(stored.items()))))
    gaps = [round(-10 * (each.gap or 0)) for each in history.epochs]
    assert list(zip(numbers(history), gaps, strict=True)) == expected


@settings(deadline=None)
@given(st.lists(st.integers(1, 10), max_size=12), st.data())
def test_damaged_records_take_no_sound_one_with_them(
    written: list[int], data: st.DataObject
) -> None:
    sound = [point(number) for number in written]
    mixed = list(sound)
    for _ in range(data.draw(st.integers(0, 3))):
        step = data.draw(st.integers(-5, 20))
        mixed.insert(data.draw(st.integers(0, len(mixed))), Point(step, b"damaged"))
    assert surviving(mixed).records == surviving(sound).records


def test_a_damaged_record_that_was_written_again_is_no_loss() -> None:
    survivors = surviving([point(1), Point(2, b"damaged"), point(2), Point(3, b"damaged")])
    assert [record.epoch.epoch for record in survivors.records] == [1, 2]
    assert survivors.corrupt == 1


def test_the_newest_of_two_trainings_is_shown_with_a_warning() -> None:
    # The older training is still writing: what counts is when each began.
    old = [Point(n, payload(n, wall_time=100.0 + 50 * n)) for n in (1, 2, 3, 4)]
    new = [Point(n, payload(n, wall_time=200.0 + n)) for n in (1, 2)]
    history = only(merge("exp", {Tag("loss", "f" * 8): old, Tag("loss", "0" * 8): new}))
    assert numbers(history) == [1, 2]
    assert history.warnings[0].startswith("two trainings wrote into this run")


def test_each_series_is_a_history_of_its_own() -> None:
    stored = {Tag("loss", "0" * 8): [point(1)], Tag("aux/2", "1" * 8): [point(1), point(2)]}
    assert [(each.series, len(each.epochs)) for each in merge("exp", stored)] == [
        ("aux/2", 2),
        ("loss", 1),
    ]


def test_terms_that_do_not_sum_to_the_gap_are_damage() -> None:
    sound = epoch(1)
    terms = {"dropout": Estimate(-0.2), "generalisation": Estimate(-0.04)}
    bent = replace(sound, decomposition=replace(sound.decomposition, terms=terms))
    with pytest.raises(CorruptRecordError, match="terms of epoch 1 do not sum to its gap"):
        check(encode(Record(bent, 1, "dropout")))


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_loss_that_really_was_not_finite_is_no_damage(value: float) -> None:
    rungs = {"train_reported": 0.5, "val_reported": value}
    parts = Decomposition(rungs=rungs, terms={"generalisation": Estimate(value, math.nan)})
    stored = encode(Record(replace(epoch(1), decomposition=parts), 1, "inconclusive"))
    assert str(check(stored).epoch.gap) == str(value)


def test_a_newer_record_is_refused_with_what_to_do() -> None:
    history = only(merge("exp", {Tag("loss", "0" * 8): [point(1), Point(2, newer_record(2))]}))
    assert numbers(history) == [1]
    assert history.corrupt == 0
    assert history.error is not None
    assert "pip install --upgrade tb-lossgap" in history.error


def test_a_run_of_damage_alone_says_so() -> None:
    history = only(merge("exp", {Tag("loss", "0" * 8): [Point(1, b""), Point(2, b"x")]}))
    assert (history.epochs, history.corrupt, history.recorded) == ((), 2, 0)
    assert history.error is not None
    assert "does not match its checksum" in history.error
